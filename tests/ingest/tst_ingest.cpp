#include "text/outlets.h"
#include "ingest/identity.h"
#include "ingest/ingest.h"

#include <QTest>

using namespace Masthead;

namespace {

ParsedFeed webFeed()
{
    ParsedFeed feed;
    feed.format = QStringLiteral("rss");
    feed.link = QStringLiteral("https://paper.example/");
    return feed;
}

ParsedFeed postFeed()
{
    ParsedFeed feed;
    feed.format = QStringLiteral("post");
    return feed;
}

ParsedEntry entryWith(const QString &html)
{
    ParsedEntry entry;
    entry.guid = QStringLiteral("a");
    entry.title = {QStringLiteral("Tide tables"), ParsedText::Kind::Plain};
    entry.content = {html, ParsedText::Kind::Html};
    return entry;
}

const Evidence *evidenceOf(const Article &article, ProvenanceField field)
{
    for (const Evidence &evidence : article.provenance.evidence)
        if (evidence.field == field)
            return &evidence;
    return nullptr;
}

}

class IngestTest : public QObject {
    Q_OBJECT

private slots:
    void takesTheGuidForTheIdentity()
    {
        QCOMPARE(makeArticle(webFeed(), entryWith(QStringLiteral("<p>x</p>"))).guid, QStringLiteral("a"));
    }

    void keepsTheWritersOfAFieldApart_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QStringList>("byline");
        const auto row = [](const char *field, std::initializer_list<const char *> names) {
            QStringList byline;
            for (const char *name : names)
                byline.append(QString::fromUtf8(name));
            QTest::newRow(field) << QString::fromUtf8(field) << byline;
        };
        row("Anna Brandt, Tom Vale", {"Anna Brandt", "Tom Vale"});
        row("Anna Brandt, Tom Vale, and Mia Lund", {"Anna Brandt", "Tom Vale", "Mia Lund"});
        row("Anna Brandt and Tom Vale", {"Anna Brandt", "Tom Vale"});
        row("Anna Brandt, Senior lecturer in Pharmacology, University of Adelaide", {"Anna Brandt"});
        row("Anna Brandt, Visiting Fellow, Crawford School of Public Policy, Australian National University",
            {"Anna Brandt"});
        row("Anna Brandt, Ottawa Citizen, Postmedia News", {"Anna Brandt"});
        row("Anna Brandt, Michael Dean", {"Anna Brandt", "Michael Dean"});
        row("Brandt, Vale & Lund LLP", {"Brandt, Vale & Lund LLP"});
        row("ANNA BRANDT AND TOM VALE", {"ANNA BRANDT", "TOM VALE"});
        row("张三/文", {"张三"});
        row("记者 林雨、台北報導", {"林雨"});
        for (const char *nobody : {"WordPress", "Unknown Author", "n/a", "-", "By"})
            row(nobody, {});
        row("王蒙、李四", {"王蒙", "李四"});
        row("Brandt, Anna", {"Brandt, Anna"});
        row("BRANDT, A., VALE, T.", {"BRANDT, A.", "VALE, T."});
        row("John Smith, Jr.", {"John Smith, Jr."});
        row("Sand and Sea", {"Sand and Sea"});
        row("Anna Brandt", {"Anna Brandt"});
        row("Brandt", {"Brandt"});
        row("anna_b", {"anna_b"});
        row("By Anna Brandt, Tom Vale and Mia Lund", {"Anna Brandt", "Tom Vale", "Mia Lund"});
        row("by Anna Brandt", {"Anna Brandt"});
        row("Anna Brandt, Senior Reporter", {"Anna Brandt"});
        row("Anna Brandt, BBC News", {"Anna Brandt"});
        row("Anna Brandt / Tom Vale", {"Anna Brandt", "Tom Vale"});
        row("王蒙 / 李四", {"王蒙", "李四"});
        row("作者：王蒙", {"王蒙"});
        row("新华社记者王蒙、李四", {"王蒙", "李四"});
        row("本报记者 王蒙 李四", {"王蒙", "李四"});
        row("文/王蒙 图/李四", {"王蒙"});
        row("Anna Brandt, Tom Vale, Wei-Hsuan Li (MIT)", {"Anna Brandt", "Tom Vale", "Wei-Hsuan Li"});
        row("Anna Brandt, Jos\\'e Vale, Mia Lund", {"Anna Brandt", "Jos\\'e Vale", "Mia Lund"});
        row("Brandt A, Vale T, Lund M", {"Brandt A", "Vale T", "Lund M"});
        row("Brandt, A., Vale, T. B., Lund, M.", {"Brandt, A.", "Vale, T. B.", "Lund, M."});
        row("null", {});
        row("admin", {});
        row("https://paper.example/u/1", {});
        row("来源：海湾新闻网", {});
        row("责任编辑：王蒙", {});
    }
    void keepsTheWritersOfAFieldApart()
    {
        QFETCH(QString, field);
        ParsedEntry entry = entryWith(QStringLiteral("<p>x</p>"));
        entry.authors.append({field, {}, {}, QStringLiteral("dc:creator")});
        QTEST(makeArticle(webFeed(), entry).provenance.byline, "byline");
    }

    void takesPhotographersOfAFieldForContributors()
    {
        ParsedEntry entry = entryWith(QStringLiteral("<p>x</p>"));
        entry.authors.append({QStringLiteral("文/王蒙 摄影/李四"), {}, {}, QStringLiteral("dc:creator")});
        const Provenance found = makeArticle(webFeed(), entry).provenance;
        QCOMPARE(found.byline, QStringList(QStringLiteral("王蒙")));
        QCOMPARE(found.contributors, QList<Contributor>({{QStringLiteral("李四"), QStringLiteral("摄影"), false}}));
    }

    // Many feeds call their agency the author of everything.
    void believesTheTextOverAnOutletAsAuthor_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("byline");
        QTest::addColumn<QString>("source");
        const auto row = [](const char *name, const char *field, const char *html, std::initializer_list<const char *> names,
                            const char *source) {
            QStringList byline;
            for (const char *each : names)
                byline.append(QString::fromUtf8(each));
            QTest::newRow(name) << QString::fromUtf8(field) << QString::fromUtf8(html) << byline
                                << QString::fromUtf8(source);
        };
        const char *chinese = "<p>（记者 王蒙）十九日，渡轮恢复通航。</p><p>首班船上午离港。</p>";
        row("a writer in the text", "Reuters", "<p>By Anna Brandt</p><p>The ferries sail again since noon.</p>",
            {"Anna Brandt"}, "Reuters");
        row("a reporter in the text", "新华社", chinese, {"王蒙"}, "新华社");
        row("nobody in the text", "Reuters", "<p>The ferries sail again since noon.</p>", {"Reuters"}, "");
        row("a person in the field", "Tom Vale", "<p>By Anna Brandt</p><p>The ferries sail again.</p>", {"Tom Vale"}, "");
        row("another source in the text", "新华网", "<p>来源：海湾新闻网</p><p>记者：王蒙</p><p>首班船上午离港。</p>",
            {"王蒙"}, "海湾新闻网");
    }
    void believesTheTextOverAnOutletAsAuthor()
    {
        QFETCH(QString, field);
        QFETCH(QString, html);
        ParsedEntry entry = entryWith(html);
        entry.authors.append({field, {}, {}, QStringLiteral("dc:creator")});
        const Provenance found = makeArticle(webFeed(), entry).provenance;
        QTEST(found.byline, "byline");
        QTEST(found.source, "source");
        for (const Evidence &each : found.evidence)
            QVERIFY2(each.field != ProvenanceField::Byline || found.byline.contains(each.value), qPrintable(each.value));
    }

    void fallsBackToTheAddressAndThenToTitleAndDate()
    {
        ParsedEntry entry = entryWith(QStringLiteral("<p>x</p>"));
        entry.guid.clear();
        entry.url = QStringLiteral("https://paper.example/1");
        QCOMPARE(makeArticle(webFeed(), entry).guid, entry.url);

        entry.url.clear();
        entry.published = QDateTime(QDate(2022, 7, 19), QTime(5, 0), Qt::UTC);
        const QString first = makeArticle(webFeed(), entry).guid;
        QVERIFY(first.startsWith(QStringLiteral("title:")));
        entry.content.text = QStringLiteral("<p>corrected</p>");
        QCOMPARE(makeArticle(webFeed(), entry).guid, first);
        entry.published = entry.published.addDays(1);
        QVERIFY(makeArticle(webFeed(), entry).guid != first);

        entry.title = {};
        QVERIFY(makeArticle(webFeed(), entry).guid.startsWith(QStringLiteral("content:")));
    }

    void boundsTheIdentity()
    {
        ParsedEntry entry = entryWith(QStringLiteral("<p>x</p>"));
        entry.guid = QString(100000, QLatin1Char('g'));
        QVERIFY(makeArticle(webFeed(), entry).guid.size() <= 500);
    }

    void givesTheSameFingerprintToTheSameContent()
    {
        ParsedEntry entry = entryWith(QStringLiteral("<p>The boat leaves at nine.</p>"));
        const QByteArray first = makeArticle(webFeed(), entry).fingerprint;
        QCOMPARE(first.size(), 32);
        entry.updated = QDateTime(QDate(2023, 1, 1), QTime(0, 0), Qt::UTC);
        QCOMPARE(makeArticle(webFeed(), entry).fingerprint, first);
        entry.content.text = QStringLiteral("<p>The boat leaves at ten.</p>");
        QVERIFY(makeArticle(webFeed(), entry).fingerprint != first);
    }

    void tellsTextThatMovedBetweenFieldsApart()
    {
        Article one;
        one.title = QStringLiteral("ab");
        one.html = QStringLiteral("c");
        Article other;
        other.title = QStringLiteral("a");
        other.html = QStringLiteral("bc");
        QVERIFY(fingerprintOf(one) != fingerprintOf(other));
    }

    void makesATitlePlain()
    {
        ParsedEntry entry = entryWith(QStringLiteral("<p>x</p>"));
        entry.title = {QStringLiteral("Tide &amp; <b>time</b>\n tables"), ParsedText::Kind::Html};
        QCOMPARE(makeArticle(webFeed(), entry).title, QStringLiteral("Tide & time tables"));
        entry.title = {QStringLiteral("a < b\nand\tc"), ParsedText::Kind::Plain};
        QCOMPARE(makeArticle(webFeed(), entry).title, QStringLiteral("a < b and c"));
    }

    void keepsThePlainTextBodyOfAFeedAsParagraphs()
    {
        ParsedEntry entry = entryWith({});
        entry.content = {QStringLiteral("one <1>\ntwo\n\nthree"), ParsedText::Kind::Plain};
        const Article article = makeArticle(webFeed(), entry);
        QCOMPARE(article.text, QStringLiteral("one <1>\ntwo\nthree"));
    }

    void usesTheSummaryWhereThereIsNoContent()
    {
        ParsedEntry entry = entryWith({});
        entry.summary = {QStringLiteral("<p>Only a summary.</p>"), ParsedText::Kind::Html};
        QCOMPARE(makeArticle(webFeed(), entry).text, QStringLiteral("Only a summary."));
    }

    void keepsRelativePicturesOfPostsOnly()
    {
        ParsedEntry entry = entryWith(QStringLiteral("<p>x</p><img src=\"images/a.jpg\">"));
        entry.leadImage = QStringLiteral("images/a.jpg");
        const Article post = makeArticle(postFeed(), entry);
        QVERIFY(post.html.contains(QStringLiteral("src=\"images/a.jpg\"")));
        QCOMPARE(post.leadImage, QStringLiteral("images/a.jpg"));
        QVERIFY(asPublished(post).contains(QStringLiteral("src=\"images/a.jpg\"")));

        const Article web = makeArticle(webFeed(), entry);
        QVERIFY(web.html.contains(QStringLiteral("src=\"https://paper.example/images/a.jpg\"")));
        QCOMPARE(web.leadImage, QStringLiteral("https://paper.example/images/a.jpg"));
    }

    void takesNoAddressThatIsNotOfTheWeb()
    {
        for (const char *address :
             {"javascript:alert(1)", "file:///etc/passwd", "/etc/passwd", "data:image/png;base64,AA", "masthead:x"}) {
            ParsedEntry entry = entryWith(QStringLiteral("<p>x</p>"));
            entry.leadImage = QString::fromLatin1(address);
            entry.url = QString::fromLatin1(address);
            entry.commentsUrl = QString::fromLatin1(address);
            const Article article = makeArticle(postFeed(), entry);
            QCOMPARE(article.leadImage, QString());
            QCOMPARE(article.url, QString());
            QCOMPARE(article.commentsUrl, QString());
        }
    }

    void saysWhereEachValueWasRead()
    {
        ParsedEntry entry = entryWith(QStringLiteral(
            "<p>海湾社燕尾港3月2日电（记者 苏望潮）渡轮今日恢复通航，首班船载客一百二十人。</p><p>责任编辑：程雨 SF021</p>"));
        entry.publisher = {QStringLiteral("海湾日报"), QStringLiteral("front matter: author")};
        const Article article = makeArticle(postFeed(), entry);
        const Evidence *publisher = evidenceOf(article, ProvenanceField::Publisher);
        QVERIFY(publisher);
        QCOMPARE(publisher->from, QStringLiteral("front matter: author"));
        QCOMPARE(publisher->confidence, 1.0);
        const Evidence *editor = evidenceOf(article, ProvenanceField::Editor);
        QVERIFY(editor);
        QCOMPARE(editor->value, QStringLiteral("程雨"));
        QCOMPARE(editor->text, QStringLiteral("责任编辑：程雨 SF021"));
        QVERIFY(editor->from.startsWith(QStringLiteral("body")));
        QVERIFY(editor->confidence > 0.9 && editor->confidence < 1.0);
        for (const ProvenanceField field : {ProvenanceField::Source, ProvenanceField::Byline, ProvenanceField::Dateline})
            QVERIFY(evidenceOf(article, field));
        QVERIFY(!evidenceOf(article, ProvenanceField::OriginalTitle));
    }

    void readsRolesInTheFieldOfTheAuthor()
    {
        ParsedEntry entry = entryWith(QStringLiteral("<p>x</p>"));
        entry.authors = {{QStringLiteral("责任编辑：王蒙"), {}, {}, QStringLiteral("author")},
                         {QStringLiteral("来源：海湾新闻网"), {}, {}, QStringLiteral("dc:creator")}};
        const Article article = makeArticle(webFeed(), entry);
        QCOMPARE(article.provenance.editors, QStringList(QStringLiteral("王蒙")));
        QCOMPARE(article.provenance.source, QStringLiteral("海湾新闻网"));
        QCOMPARE(evidenceOf(article, ProvenanceField::Editor)->text, QStringLiteral("责任编辑：王蒙"));
        const Article again = readAgain(article, false, Outlets::builtIn());
        QCOMPARE(again.provenance.editors, article.provenance.editors);
        QCOMPARE(again.provenance.source, article.provenance.source);
        QCOMPARE(again.fingerprint, article.fingerprint);
    }

    void takesNoAccountForTheWriter()
    {
        ParsedEntry entry = entryWith(QStringLiteral("<p>By Anna Brandt</p><p>The ferry is back.</p>"));
        entry.authors = {{QStringLiteral("admin"), {}, {}, QStringLiteral("dc:creator")}};
        QCOMPARE(makeArticle(webFeed(), entry).provenance.byline, QStringList(QStringLiteral("Anna Brandt")));
    }

    void prefersWhatTheFeedSaysToTheBody()
    {
        ParsedEntry entry = entryWith(QStringLiteral("<p>By Anna Brandt</p><p>The ferry is back.</p>"));
        entry.authors = {{QStringLiteral("Tom Vale"), {}, {}, QStringLiteral("dc:creator")}};
        const Article article = makeArticle(webFeed(), entry);
        QCOMPARE(article.provenance.byline, QStringList(QStringLiteral("Tom Vale")));
        QVERIFY(article.text.contains(QStringLiteral("By Anna Brandt")));
    }

    void removesALineThatOnlyRepeatsWhatTheFeedSays()
    {
        ParsedEntry entry = entryWith(QStringLiteral("<p>By Tom Vale</p><p>The ferry is back.</p>"));
        entry.authors = {{QStringLiteral("Tom Vale"), {}, {}, QStringLiteral("dc:creator")}};
        const Article article = makeArticle(webFeed(), entry);
        QCOMPARE(article.text, QStringLiteral("The ferry is back."));
    }

    void readsTheSourceThatAPortalLeftInAComment()
    {
        const Article article = makeArticle(
            postFeed(), entryWith(QStringLiteral("<p>渡轮恢复通航。</p><!--adlist[<p>来源：海湾新闻网</p>]adlist-->")));
        QCOMPARE(article.provenance.source, QStringLiteral("海湾新闻网"));
        QCOMPARE(evidenceOf(article, ProvenanceField::Source)->from, QStringLiteral("body: comment"));
    }

    void showsTheBodyAsPublishedWithAllItsLines()
    {
        const Article article = makeArticle(
            postFeed(), entryWith(QStringLiteral("<p>渡轮恢复通航。</p><script>x()</script><p>责任编辑：程雨</p>")));
        QVERIFY(!article.html.contains(QStringLiteral("责任编辑")));
        const QString published = asPublished(article);
        QVERIFY(published.contains(QStringLiteral("责任编辑：程雨")));
        QVERIFY(!published.contains(QStringLiteral("script")));
    }

    void keepsTheSpacesThatIndentParagraphs()
    {
        const Article article = makeArticle(postFeed(), entryWith(QStringLiteral("<p>　　渡轮恢复通航。</p>")));
        QVERIFY(article.html.contains(QStringLiteral("<p>　　渡轮")));
    }

    void bearsWhatNobodyWouldWrite_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("nothing") << QString();
        QTest::newRow("spaces") << QString(100000, QLatin1Char(' '));
        QTest::newRow("deep boxes") << QStringLiteral("<div class=\"ad share\">").repeated(3000) + QStringLiteral("x");
        QTest::newRow("many empty paragraphs") << QStringLiteral("<p></p>").repeated(60000);
        QTest::newRow("many line ends") << QStringLiteral("<br>").repeated(60000) + QStringLiteral("x");
        QTest::newRow("many labels") << QStringLiteral("<p>责任编辑：").repeated(20000);
        QTest::newRow("labels on one line") << QStringLiteral("编辑：").repeated(50000);
        QTest::newRow("brackets") << QStringLiteral("<p>（记者 ") + QString(100000, QChar(0xff08)) + QStringLiteral("</p>");
        QTest::newRow("names") << QStringLiteral("<p>By ") + QStringLiteral("Anna Brandt and ").repeated(20000)
                                      + QStringLiteral("</p>");
        QTest::newRow("one long word") << QString(500000, QChar(0x8bb0));
        QTest::newRow("bars") << QStringLiteral("来源|").repeated(50000);
        QTest::newRow("marked authors") << QStringLiteral("<span itemprop=author>").repeated(5000)
                                               + QStringLiteral("Anna Brandt");
        QTest::newRow("comments") << QStringLiteral("<!--<p>来源：x</p>-->").repeated(20000);
        QTest::newRow("lone surrogates") << QStringLiteral("<p>责任编辑：") + QString(3, QChar(0xd800))
                                                + QStringLiteral("</p>");
    }

    void bearsWhatNobodyWouldWrite()
    {
        QFETCH(QString, html);
        const Article article = makeArticle(postFeed(), entryWith(html));
        QVERIFY(!article.guid.isEmpty());
        QVERIFY(article.provenance.source.size() <= 200);
        QVERIFY(article.provenance.editors.size() <= 100);
    }
};

QTEST_APPLESS_MAIN(IngestTest)
#include "tst_ingest.moc"
