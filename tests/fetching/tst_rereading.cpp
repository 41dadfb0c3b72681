#include "fetching/postfolder.h"
#include "fetching/rereading.h"

#include "ingest/ingest.h"
#include "storage/archive.h"
#include "support/fixedclock.h"
#include "text/outlets.h"
#include "text/queryparser.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

constexpr int patience = 10'000;

ParsedEntry entryWith(const char *guid, const char *html)
{
    ParsedEntry entry;
    entry.guid = s(guid);
    entry.title = {s(guid), ParsedText::Kind::Plain};
    entry.content = {s(html), ParsedText::Kind::Html};
    entry.publisher = {s("海湾日报"), s("dc:publisher")};
    entry.authors = {{s("Ann Lee, Bo Day"), {}, {}, s("dc:creator")}};
    entry.published = QDateTime(QDate(2022, 7, 18), QTime(9, 0), Qt::UTC);
    return entry;
}

}

/// What was published is read again, by the rules and the registry of today.
class TestRereading : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto archive = Archive::open(m_folder->filePath(s("a.masthead")), m_clock);
        QVERIFY(archive.ok());
        m_archive = std::move(*archive);
    }
    void cleanup()
    {
        m_archive.reset();
        m_folder.reset();
    }

    void namesTheArticlesThatAChangeConcerns()
    {
        const Outlet tide{s("潮声"), OutletKind::Website, {s("Tide Voice")}, {}, {}};
        const Outlet bay{s("海湾"), OutletKind::Newspaper, {}, {}, {}};
        QVERIFY(!concernedBy({tide}, {tide}));
        QVERIFY(!concernedBy({}, {}));
        const std::optional<Query> query = concernedBy({bay}, {bay, tide});
        QVERIFY(query);
        QStringList names;
        for (const Query::Term &term : query->terms.first().terms)
            names += term.text;
        QCOMPARE(names, (QStringList{s("潮声"), s("Tide Voice")}));
        QVERIFY(concernedBy({tide}, {}));
    }

    void makesOfAnArticleWhatItsEntryWouldGiveNow()
    {
        ParsedFeed feed;
        feed.format = s("rss");
        const char *html =
            "<p>发布时间：2022-07-18 14:20　作者：张三</p><p>渡轮恢复通航，乘客比往年多。（潮声）</p><p>摄影：罗明</p><p>责任编辑：王蒙</p>";
        ParsedEntry entry = entryWith("a", html);
        entry.published = {};
        entry.rights = s("© 海湾日报");
        const Article first = makeArticle(feed, entry);
        QCOMPARE(first.published, QDateTime(QDate(2022, 7, 18), QTime(6, 20), Qt::UTC)); // as the text writes it, in China
        const Article again = readAgain(first, false, Outlets::builtIn());
        QCOMPARE(again.provenance, first.provenance);
        QCOMPARE(again.html, first.html);
        QCOMPARE(again.text, first.text);
        QCOMPARE(again.guid, first.guid);
        QCOMPARE(again.published, first.published);
        QCOMPARE(again.fingerprint, first.fingerprint);
        const Outlets more = Outlets::builtIn().with({{s("潮声"), OutletKind::Website, {}, {}, {}}});
        const Article other = readAgain(first, false, more);
        QCOMPARE(other.provenance.source, s("潮声"));
        QCOMPARE(other.fingerprint, makeArticle(feed, entry, more).fingerprint);
    }

    void readsWhatIsStoredByANewRegistry()
    {
        const FeedId feed = addFeed(FeedKind::Web);
        keep(feed, {makeArticle({}, entryWith("a", "<p>渡轮恢复通航，乘客比往年多。（潮声）</p>")),
                    makeArticle({}, entryWith("b", "<p>渡轮停航，乘客改坐汽车。</p>"))});
        const ArticleId first = select("通航").first();
        QVERIFY(m_archive->setRead({first}, true).result().ok());
        QCOMPARE(select("source:潮声").size(), 0);
        const QList<Outlet> own = {{s("潮声"), OutletKind::Website, {}, {}, {}}};
        QVERIFY(m_archive->setOwnOutlets(own).result().ok());
        Rereading rereading(*m_archive);
        QSignalSpy ended(&rereading, &Rereading::ended);
        QSignalSpy progressed(&rereading, &Rereading::progressed);
        rereading.start(*concernedBy({}, own));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
        QCOMPARE(ended.first().first().toInt(), 1);
        QCOMPARE(progressed.first(), (QVariantList{0, 1})); // one of the two holds the name
        QCOMPARE(select("source:潮声"), QList<ArticleId>{first});
        const StoredArticle stored = m_archive->article(first).result().value();
        QVERIFY(stored.state.read);
        QCOMPARE(stored.revision, 1);
        QCOMPARE(stored.content.provenance.byline, (QStringList{s("Ann Lee"), s("Bo Day")}));
        // The next fetch, read by the same registry, finds nothing new.
        const Outlets known = Outlets::builtIn().with(own);
        QCOMPARE(
            keep(feed, {makeArticle({}, entryWith("a", "<p>渡轮恢复通航，乘客比往年多。（潮声）</p>"), known)}).unchanged,
            1);
    }

    void keepsThePicturesOfPostsWhereTheyAre()
    {
        QDir(m_folder->path()).mkpath(s("posts/年"));
        QFile file(m_folder->filePath(s("posts/年/一.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("---\ntitle: 一\nheadimg: lead.jpg\n---\n<p>渡轮。</p><p><img src='a.jpg'></p><p>责任编辑：王蒙</p>\n");
        file.close();
        const FeedId feed = addFeed(FeedKind::PostFolder);
        const PostBatch batch = readPosts(m_folder->filePath(s("posts")), {{s("年/一.md"), {}}});
        keep(feed, batch.articles);
        const Article before = m_archive->article(select("").first()).result().value().content;
        Rereading rereading(*m_archive);
        QSignalSpy ended(&rereading, &Rereading::ended);
        rereading.start({});
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
        QCOMPARE(ended.first().first().toInt(), 0); // nothing reads differently
        const Article after = m_archive->article(select("").first()).result().value().content;
        QCOMPARE(after.html, before.html);
        QCOMPARE(after.leadImage, before.leadImage);
    }

    void endsWhenItIsToldTo()
    {
        const FeedId feed = addFeed(FeedKind::Web);
        QList<Article> articles;
        for (int i = 0; i < 300; ++i)
            articles += makeArticle({}, entryWith(qPrintable(QString::number(i)), "<p>渡轮恢复通航。（潮声）</p>"));
        keep(feed, articles);
        Rereading rereading(*m_archive);
        QSignalSpy ended(&rereading, &Rereading::ended);
        rereading.start({});
        QVERIFY(rereading.isRunning());
        rereading.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
        QVERIFY(!rereading.isRunning());
        rereading.start({}); // and may begin again
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 2, patience);
    }

private:
    FeedId addFeed(FeedKind kind)
    {
        Feed feed;
        feed.url = kind == FeedKind::Web ? s("https://news.example/feed") : m_folder->filePath(s("posts"));
        feed.kind = kind;
        return m_archive->addFeed(feed).result().value().id;
    }
    KeepSummary keep(FeedId feed, const QList<Article> &articles)
    {
        FetchRecord record;
        record.at = m_clock.now();
        return m_archive->keep(feed, articles, record).result().value();
    }
    QList<ArticleId> select(const char *query) { return m_archive->select(*parseQuery(s(query))).result().value(); }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
};

QTEST_GUILESS_MAIN(TestRereading)
#include "tst_rereading.moc"
