#include "temporaryarchive.h"

#include "text/queryparser.h"

using namespace Masthead;

namespace {

Article written(const char *guid, const char *title, const char *text)
{
    return sampleArticle(QString::fromUtf8(guid), QString::fromUtf8(title), QString::fromUtf8(text));
}

QList<Article> library()
{
    Article chips = written("1", "A", "昨日，AI芯片股集体走强，半导体板块领涨。");
    chips.provenance.publisher = QStringLiteral("新浪财经");
    chips.provenance.source = QStringLiteral("中国新闻网");
    chips.provenance.editors = {QStringLiteral("王蒙"), QStringLiteral("李四")};
    chips.provenance.byline = {QStringLiteral("王小明")};
    chips.provenance.dateline = QStringLiteral("中新网7月19日电");
    chips.provenance.originalTitle = QStringLiteral("芯片股大涨");
    chips.categories = {QStringLiteral("金融"), QStringLiteral("新浪财经－國内")};
    Article traditional = written("2", "B", "台灣證券市場發展，晶片類股上揚。王蒙是記者。");
    traditional.provenance.byline = {QStringLiteral("王蒙")};
    Article english = written("3", "C", "Automobile makers raised interest rates; café owners said “don't”.");
    english.provenance.publisher = QStringLiteral("Financial Times");
    Article other = written("4", "D", "一芯一意做好片子。The automatic door.");
    other.leadImage = QStringLiteral("https://news.example/a.jpg");
    other.enclosures = {{QStringLiteral("https://news.example/a.mp3"), QStringLiteral("audio/mpeg"), 1}};
    other.published = QDateTime(QDate(2022, 6, 1), QTime(8, 0), Qt::UTC);
    return {chips, traditional, english, other};
}

}

class TestArchiveSearch : public QObject {
    Q_OBJECT

    TemporaryArchive m_archive;

    QString found(const QString &text)
    {
        const auto query = parseQuery(text);
        if (!query)
            return query.error().detail;
        QStringList titles = m_archive.titles(*query);
        titles.sort();
        return titles.join(QString());
    }

private slots:
    void initTestCase()
    {
        const FeedId feed = m_archive.addFeed();
        m_archive.keep(feed, library());
        valueOf(m_archive->renameFeed(feed, QStringLiteral("每日新聞 Daily")));
        const FolderId folder = valueOf(m_archive->addFolder(QStringLiteral("晨間"), 0));
        const FolderId inner = valueOf(m_archive->addFolder(QStringLiteral("Finance"), folder));
        valueOf(m_archive->moveFeed(feed, inner, -1));
    }

    void findsArticles_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("titles");
        const auto row = [](const char *query, const char *titles) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromLatin1(titles);
        };
        row("", "ABCD");
        row("芯", "AD"); // one character, anywhere in a run
        row("股", "AB");
        row("意", "D");
        row("片子", "D");
        row("芯片", "A");           // two
        row("芯片股集体走强", "A"); // many
        row("芯片集体", "");
        row("AI芯片", "A"); // mixed
        row("ai芯", "A");
        row("ＡＩ芯片", "A");
        row("台灣", "B"); // traditional and simplified are one
        row("台湾", "B");
        row("证券市场发展", "B");
        row("發", "B");
        row("automobile", "C");
        row("auto", "");
        row("auto*", "CD");
        row("\"interest rates\"", "C");
        row("\"rates interest\"", "");
        row("\"interest rat\"*", "C");
        row("CAFE", "C");
        row("don't", "C");
        row("芯片 走强", "A");
        row("-芯片", "BCD");
        row("芯 -芯片", "D");
        row("-芯片 -automatic", "BC");
        row("王蒙", "AB");
        row("editor:王蒙", "A");
        row("editor:王", "A");
        row("editor:\"王蒙\"", "A");
        row("editor:蒙", "A");
        row("author:王蒙", "B");
        row("author:王", "AB");
        row("-editor:王蒙", "BCD");
        row("publisher:新浪财经", "A");
        row("publisher:\"financial times\"", "C");
        row("source:中國新聞", "A");
        row("dateline:中新网", "A");
        row("original:芯片股", "A");
        row("original:走强", "");
        row("title:a", "A");
        row("category:金融", "A");
        row("category:国内", "A");
        row("金融", ""); // the words of categories are not the article's
        row("feed:新闻", "ABCD");
        row("feed:周刊", "");
        row("-feed:daily", "");
        row("editor:王蒙 author:王小明 AI", "A");
        row("芯片 OR automobile", "AC");
        row("芯 OR automobile -片子", "AC");
        row("(芯片 半导体) OR (automobile café)", "AC");
        row("(芯片 automobile) OR 片子", "D");
        row("-(芯片 OR automobile)", "BD");
        row("-(芯 走强)", "BCD");
        row("-(芯 -走强)", "ABC");
        row("-芯片 OR editor:王蒙", "ABCD");
        row("(-芯 OR -automatic)", "ABC");
        row("is:read OR 片子", "D");
        row("(is:unread 片子) OR (is:starred 芯片)", "D");
        row("folder:晨间", "ABCD");
        row("folder:finance 芯", "AD");
        row("-folder:finance", "");
        row("folder:sport", "");
        row("has:image", "D");
        row("-has:image", "ABC");
        row("has:audio", "D");
        row("has:note", "");
        row("within:19d", "ABC");
        row("within:12h", "");
        row("-within:19d", "D");
        row("within:7w 芯", "AD");
        row("tag:economy", "");
    }
    void findsArticles()
    {
        QFETCH(QString, query);
        QFETCH(QString, titles);
        QCOMPARE(found(query), titles); // most of it before the index holds anything
    }

    void findsTheSameOnceAllIsIndexed_data() { findsArticles_data(); }
    void findsTheSameOnceAllIsIndexed()
    {
        QFETCH(QString, query);
        QFETCH(QString, titles);
        valueOf(m_archive->finishIndex());
        QCOMPARE(found(query), titles);
    }

    void tellsWordsApartByTheirMarks_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("titles");
        const auto row = [](const char *query, const char *titles) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(titles);
        };
        row("C", "C in title|CPlusPlus|CSharp|Plain");
        row("C++", "CPlusPlus");
        row("c＋＋", "CPlusPlus");
        row("\"C++ language\"", "CPlusPlus");
        row("C++*", "CPlusPlus");
        row("C# language", "CSharp");
        row("-C++", "C in title|CSharp|Plain");
        row("-C++ -C#", "C in title|Plain");
        row("C++ OR C#", "CPlusPlus|CSharp");
        row("C++ OR fishing", "CPlusPlus|Plain");
        row("-(C++ OR fishing)", "C in title|CSharp");
        row("C++ C#", "");
        row("C.", "C in title|CPlusPlus|CSharp|Plain");
        row(".NET", "CSharp");
        row("net", "CSharp|Plain");
        row("title:C", "C in title");
        row("title:C++", "");
        row("author:\"J.K. Rowling\"", "Plain");
        row("author:\"J.K Rowling\"", "Plain");
        row("author:C++", "");
        row("publisher:AT&T", "CSharp");
        row("category:R&D", "CPlusPlus");
        row("tag:C++", "CPlusPlus");
        row("tag:c#", "CSharp");
        row("tag:C", "");
        row("tag:C*", "CPlusPlus|CSharp");
        row("tag:\"say hi\"", "Plain");
        row("tag:⭐", "CPlusPlus|CSharp");
        row("tag:⭐*", "CPlusPlus|CSharp|Plain");
        row("-tag:⭐", "C in title|Plain");
    }
    void tellsWordsApartByTheirMarks()
    {
        QFETCH(QString, query);
        QFETCH(QString, titles);
        static const std::unique_ptr<TemporaryArchive> archive = [] {
            auto made = std::make_unique<TemporaryArchive>();
            Article one = written("1", "CPlusPlus", "The C++ language");
            one.categories = {QStringLiteral("R&D")};
            Article two = written("2", "CSharp", "The C# language of .NET");
            two.provenance.publisher = QStringLiteral("AT&T");
            Article three = written("3", "Plain", "Plain C language, and a fishing net");
            three.provenance.byline = {QStringLiteral("J.K. Rowling")};
            made->keep(made->addFeed(), {one, two, three, written("4", "C in title", "Nothing else")});
            const auto tag = [&made](const char *text, const QStringList &names) {
                const ArticleId id = made->select(*parseQuery(QString::fromUtf8(text))).first();
                valueOf((*made)->annotate(id, {.tags = names, .note = {}}));
            };
            const QString star = QStringLiteral("⭐");
            tag("title:cplusplus", {QStringLiteral("C++"), star});
            tag("title:csharp", {QStringLiteral("C#"), star});
            tag("title:plain", {QStringLiteral("say \"hi\""), star + QStringLiteral("later")});
            return made;
        }();
        for (int round = 0; round < 2; ++round) {
            const Query parsed = *parseQuery(query);
            QStringList found = archive->titles(parsed);
            found.sort();
            QCOMPARE(found.join(QLatin1Char('|')), titles);
            QCOMPARE(valueOf((*archive)->select(parsed, 10)), archive->select(parsed));
            valueOf((*archive)->finishIndex());
        }
    }

    void findsAWordInItsOtherForm_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("titles");
        const auto row = [](const char *query, const char *titles) {
            QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(titles);
        };
        for (const char *query :
             {"了解", "瞭解", "计划", "計畫", "\"计划经济\"", "计划经*", "了解 計畫", "tag:计划", "tag:計畫*"})
            row(query, "AB");
        row("-了解", "C");
        row("了解 OR 解决", "ABC");
        row("title:计划", "");
    }
    void findsAWordInItsOtherForm()
    {
        QFETCH(QString, query);
        QFETCH(QString, titles);
        static const std::unique_ptr<TemporaryArchive> archive = [] {
            auto made = std::make_unique<TemporaryArchive>();
            made->keep(made->addFeed(), {written("1", "A", "人們瞭解計畫經濟。"), written("2", "B", "人们了解计划经济。"),
                                         written("3", "C", "问题得到解决。")});
            const auto tag = [&made](const char *text, const QString &name) {
                const ArticleId id = made->select(*parseQuery(QString::fromUtf8(text))).first();
                valueOf((*made)->annotate(id, {.tags = {name}, .note = {}}));
            };
            tag("title:a", QStringLiteral("計畫"));
            tag("title:b", QStringLiteral("计划"));
            return made;
        }();
        for (int round = 0; round < 2; ++round) {
            QStringList found = archive->titles(*parseQuery(query));
            found.sort();
            QCOMPARE(found.join(QString()), titles);
            valueOf((*archive)->finishIndex());
        }
    }

    void takesWordsForWordsWhateverTheyLookLike_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("articles");
        for (const char *words : {"芯 NEAR(a b)", "\"芯\" OR 1", "title : 芯", "芯' OR 1=1 --", "NOT 芯", "AND"})
            QTest::newRow(words) << QString::fromUtf8(words) << 0;
        for (const char *words : {"{芯}", "^芯 + *", "\"芯\"", "-芯"})
            QTest::newRow(words) << QString::fromUtf8(words) << 2;
    }
    void takesWordsForWordsWhateverTheyLookLike()
    {
        QFETCH(QString, words);
        QFETCH(int, articles);
        Query query;
        query.terms = {{.field = Query::Field::Any, .text = words}};
        QCOMPARE(m_archive.select(query).size(), articles);
    }

    void refusesATermWithNothingToSearchFor()
    {
        Query query;
        query.terms = {{.field = Query::Field::Title, .text = QStringLiteral("…")}};
        QCOMPARE(errorOf(m_archive->select(query)).kind, ErrorKind::Usage);
    }

    void findsOnlyTheCurrentText()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {written("1", "A", "the first text")});
        archive.keep(feed, {written("1", "A", "the second text")});
        QCOMPARE(archive.titles(*parseQuery(QStringLiteral("first"))), QStringList());
        QCOMPARE(archive.titles(*parseQuery(QStringLiteral("second"))), QStringList(QStringLiteral("A")));
    }
};

QTEST_GUILESS_MAIN(TestArchiveSearch)
#include "tst_archivesearch.moc"
