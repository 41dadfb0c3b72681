#include "temporaryarchive.h"

#include "text/queryparser.h"

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

}

class TestArchiveSelect : public QObject {
    Q_OBJECT

    static Article article(const char *title, int day, const char *publisher = "", const QStringList &categories = {})
    {
        Article made = sampleArticle(s(title), s(title));
        made.published = QDateTime(QDate(2022, 7, day), QTime(12, 0), Qt::UTC);
        made.provenance.publisher = s(publisher);
        made.categories = categories;
        return made;
    }

private slots:
    void sortsByDate()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), {article("b", 2), article("c", 3), article("a", 1)});
        Query query;
        QCOMPARE(archive.titles(query).join(QString()), s("cba"));
        query.descending = false;
        QCOMPARE(archive.titles(query).join(QString()), s("abc"));
    }

    void sortsTitlesAsChineseReadersDo()
    {
        TemporaryArchive archive;
        Article nothing = article("", 8);
        nothing.text.clear(); // else it is called by its first words
        archive.keep(archive.addFeed(), {article("张三", 1), article("第10章", 2), article("阿里", 3), article("第2章", 4),
                                         article("北京", 5), article("apple", 6), article("Banana", 7), nothing});
        Query query;
        query.order = Query::Order::Title;
        query.descending = false;
        const QStringList titles = archive.titles(query);
        QCOMPARE(titles.filter(QRegularExpression(s("^[a-zA-Z]"))), QStringList({s("apple"), s("Banana")}));
        QCOMPARE(titles.filter(QRegularExpression(s("^[^a-zA-Z]"))),
                 QStringList({s("阿里"), s("北京"), s("第2章"), s("第10章"), s("张三")}));
        QCOMPARE(titles.last(), QString()); // nothing comes last,
        query.descending = true;
        QCOMPARE(archive.titles(query).last(), QString()); // either way
        QCOMPARE(archive.titles(query).filter(s("章")), QStringList({s("第10章"), s("第2章")}));
    }

    void sortsByPublisherAndThenByDate()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(),
                     {article("1", 1, "中新网"), article("2", 2, "北京日报"), article("3", 3, "中新网"), article("4", 4)});
        Query query;
        query.order = Query::Order::Publisher;
        query.descending = false;
        QCOMPARE(archive.titles(query).join(QString()), s("2314"));
        query.descending = true;
        QCOMPARE(archive.titles(query).join(QString()), s("3124"));
    }

    void meansAllBelowAFolderOrCategory()
    {
        TemporaryArchive archive;
        Feed outer;
        outer.url = s("https://outer.example/");
        Feed inner;
        inner.url = s("/inner");
        inner.kind = FeedKind::PostFolder;
        const Feed o = valueOf(archive->addFeed(outer, {s("News")}));
        const Feed i = valueOf(archive->addFeed(inner, {s("News"), s("China")}));
        const FeedId other = archive.addFeed();
        archive.keep(o.id, {article("a", 1)});
        archive.keep(i.id, {article("b", 2, "", {s("金融"), s("国内"), s("股市")}), article("c", 3, "", {s("金融")}),
                            article("d", 4, "", {s("科技")})});
        archive.keep(other, {article("e", 5)});
        const FeedTree tree = valueOf(archive->tree());
        const auto in = [&archive](Query::Scope scope, qint64 id) {
            Query query;
            query.scope = scope;
            query.scopeId = id;
            return archive.titles(query).join(QString());
        };
        QCOMPARE(in(Query::Scope::All, 0), s("edcba"));
        QCOMPARE(in(Query::Scope::Feed, i.id), s("dcb"));
        QCOMPARE(in(Query::Scope::Folder, o.folder), s("dcba"));
        QCOMPARE(in(Query::Scope::Folder, i.folder), s("dcb"));
        QHash<QString, CategoryId> categories;
        for (const Category &category : tree.categories)
            categories.insert(category.name, category.id);
        QCOMPARE(in(Query::Scope::Category, categories.value(s("金融"))), s("cb"));
        QCOMPARE(in(Query::Scope::Category, categories.value(s("股市"))), s("b"));
        QCOMPARE(in(Query::Scope::Category, 4711), QString());
    }

    // Where a place holds much of the archive its first articles are looked for in another way than all of them.
    void findsTheFirstOfAPlaceAsItFindsAll()
    {
        TemporaryArchive archive;
        QList<Query> queries;
        for (int number = 0; number < 4; ++number) {
            Feed feed;
            feed.url = s("/posts/%1").arg(number);
            feed.title = s("posts %1").arg(number);
            feed.kind = FeedKind::PostFolder;
            feed = valueOf(archive->addFeed(feed, {s("News"), s("F%1").arg(number / 2)}));
            QList<Article> articles;
            const int count = number == 0 ? 2 : 40;
            for (int i = 0; i < count; ++i)
                articles += article(qPrintable(s("%1-%2").arg(number).arg(i)), 1 + i % 28, "", {s("c%1").arg(i % 2)});
            archive.keep(feed.id, articles);
            Query folder;
            folder.scope = Query::Scope::Folder;
            folder.scopeId = feed.folder;
            queries +=
                {folder, *parseQuery(s("feed:\"posts %1\"").arg(number)), *parseQuery(s("folder:F%1").arg(number / 2))};
        }
        for (const Category &category : valueOf(archive->tree()).categories) {
            Query inCategory;
            inCategory.scope = Query::Scope::Category;
            inCategory.scopeId = category.id;
            queries += inCategory;
        }
        const QList<ArticleId> all = archive.select();
        valueOf(archive->setRead(all.mid(0, all.size() / 3), true));
        for (const Query &place : std::as_const(queries))
            for (const char *more : {"", "is:unread", "is:read", "-is:unread", "after:2022-07-20", "is:unread within:9999h",
                                     "text", "is:starred", "-feed:\"posts 1\""})
                for (const bool descending : {true, false}) {
                    Query query = place;
                    query.terms += parseQuery(s(more))->terms;
                    query.descending = descending;
                    QCOMPARE(valueOf(archive->select(query, 5)), archive.select(query).mid(0, 5));
                }
    }

    void selectsByDay_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("titles");
        QTest::newRow("after") << s("after:2022-07-02") << s("cb");
        QTest::newRow("before") << s("before:2022-07-02") << s("a");
        QTest::newRow("between") << s("after:2022-07-02 before:2022-07-03") << s("b");
        QTest::newRow("not after") << s("-after:2022-07-02") << s("a");
        QTest::newRow("with a word") << s("after:2022-07-02 text") << s("cb");
    }
    void selectsByDay()
    {
        QFETCH(QString, query);
        QFETCH(QString, titles);
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), {article("a", 1), article("b", 2), article("c", 3)});
        QCOMPARE(archive.titles(*parseQuery(query)).join(QString()), titles);
    }
};

QTEST_GUILESS_MAIN(TestArchiveSelect)
#include "tst_archiveselect.moc"
