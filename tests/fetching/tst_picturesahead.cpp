#include "fetching/picturesahead.h"

#include "fetching/refresher.h"
#include "network/httpfetcher.h"
#include "storage/archive.h"
#include "support/fixedclock.h"
#include "support/httpserver.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

constexpr int patience = 10'000;
constexpr qint64 megabyte = 1024 * 1024;

QByteArray png(int size = 1000) { return QByteArray::fromHex("89504e470d0a1a0a0000000d") + QByteArray(size, 'x'); }

}

/// Pictures of unread and starred articles are kept ahead, so that they are there without a network.
class TestPicturesAhead : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<HttpServer>();
        auto archive = Archive::open(m_folder->filePath(s("a.masthead")), m_clock);
        QVERIFY(archive.ok());
        m_archive = std::move(*archive);
        open();
    }
    void cleanup()
    {
        close();
        m_archive.reset();
        m_server.reset();
    }

    void showsWithoutANetworkWhatWasKept()
    {
        subscribe(3);
        wantPictures();
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(keptFiles(), 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_ahead->isBusy(), patience);
        const QStringList addresses{address(s("/1.png")), address(s("/2.png")), address(s("/3.png"))};
        close();
        m_server = std::make_unique<HttpServer>(); // another one, at another address: the first is gone
        open();
        for (const QString &one : addresses)
            QCOMPARE(ask(one), png());
        QCOMPARE(m_server->requests().size(), 0);
    }

    void fetchesEachPictureOnceAndOnlyForFeedsThatWantIt()
    {
        subscribe(2);
        refresh();
        QTest::qWait(200);
        QCOMPARE(m_server->hits(s("/1.png")), 0);
        wantPictures();
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(keptFiles(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_ahead->isBusy(), patience);
        refresh();
        QTest::qWait(200);
        QCOMPARE(m_server->hits(s("/1.png")), 1);
        QVERIFY(m_server->mostAtOnce() <= 2);
    }

    void doesNotFetchThoseOfReadArticlesUnlessTheyAreStarred()
    {
        subscribe(3);
        wantPictures();
        const QList<ArticleId> all = ids();
        m_archive->setRead(all, true).waitForFinished();
        m_archive->setStarred({all.last()}, true).waitForFinished();
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(keptFiles(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_ahead->isBusy(), patience);
        QCOMPARE(keptFiles(), 1);
    }

    void keepsThemWhateverElseIsSeenAndGivesThemUpWhenTheyWereRead()
    {
        close();
        open(4 * megabyte, 8 * megabyte); // of what was seen, and of what is kept
        subscribe(2, 300'000);
        wantPictures();
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(keptFiles(), 2, patience);
        for (int i = 0; i < 12; ++i) { // more than there is room for
            m_server->serve(s("/seen%1.png").arg(i), png(700'000), "image/png");
            QCOMPARE(ask(address(s("/seen%1.png").arg(i))).size(), png(700'000).size());
        }
        QCOMPARE(keptFiles(), 2);
        m_archive->setRead(ids(), true).waitForFinished();
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(keptFiles(), 0, patience);
        close();
        open(4 * megabyte, 8 * megabyte);
        QCOMPARE(ask(address(s("/1.png"))).size(), png(300'000).size()); // still here, as any that was seen
        QCOMPARE(m_server->hits(s("/1.png")), 1);
    }

    void stopsWhereThereIsNoMoreRoom()
    {
        close();
        open(4 * megabyte, megabyte);
        subscribe(20, 200'000);
        wantPictures();
        refresh();
        QTRY_VERIFY_WITH_TIMEOUT(keptFiles() >= 4, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_ahead->isBusy(), patience);
        QVERIFY(keptFiles() <= 5);
        QVERIFY(pictureHits(20) <= 6);
        const int before = pictureHits(20);
        refresh();
        QTest::qWait(300);
        QVERIFY(pictureHits(20) <= before + 1);
    }

    void tellsOnceThatThereIsNoMoreRoomAndGoesOnWhereThereIsMore()
    {
        close();
        open(4 * megabyte, megabyte);
        int told = 0;
        connect(m_ahead.get(), &PicturesAhead::filled, this, [&told] { ++told; });
        subscribe(8, 200'000);
        wantPictures();
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(told, 1, patience);
        refresh();
        QTest::qWait(200);
        QCOMPARE(told, 1);
        m_pictures->setKeptBytes(4 * megabyte);
        m_ahead->lookAtAll();
        QTRY_COMPARE_WITH_TIMEOUT(keptFiles(), 8, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_ahead->isBusy(), patience);
        m_pictures->setKeptBytes(megabyte);
        QTRY_VERIFY_WITH_TIMEOUT(keptFiles() <= 5, patience);
    }

    void goesPastPicturesThatAreHugeOrNone()
    {
        subscribe(4);
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n";
        m_server->serve(s("/1.png"), ServedAnswer{.raw = head + "Content-Length: 104857600\r\n\r\n" + png()});
        m_server->serve(s("/2.png"), ServedAnswer{.raw = head + "\r\n" + png(12 * megabyte)}); // without an end
        m_server->serve(s("/3.png"), "<svg xmlns='http://www.w3.org/2000/svg'/>", "image/png");
        wantPictures();
        refresh();
        QTRY_VERIFY_WITH_TIMEOUT(keptFiles() == 1 && !m_ahead->isBusy(), patience);
        const int before = pictureHits(4);
        refresh();
        QTest::qWait(200);
        QCOMPARE(pictureHits(4), before);
        QCOMPARE(ask(address(s("/4.png"))), png());
    }

    void asksForNothingWherePicturesFromTheNetAreSwitchedOff()
    {
        subscribe(2);
        m_pictures->setFetching(false);
        wantPictures();
        refresh();
        QTest::qWait(300);
        QCOMPARE(pictureHits(2), 0);
        m_pictures->setFetching(true);
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(keptFiles(), 2, patience);
    }

    void triesAgainBehindTheNextRefreshWhatCouldNotBeReached()
    {
        subscribe(1);
        m_server->serve(s("/1.png"),
                        {ServedAnswer{.closes = true}, ServedAnswer{.closes = true}, ServedAnswer{.body = png()}});
        wantPictures();
        for (int i = 0; i < 4 && keptFiles() == 0; ++i) {
            refresh();
            QTRY_VERIFY_WITH_TIMEOUT(m_server->hits(s("/1.png")) > i && !m_ahead->isBusy(), patience);
        }
        QCOMPARE(keptFiles(), 1);
    }

    void goesPastASiteThatCannotBeReached()
    {
        subscribe(3); // older than those that come
        const QString dead = s("http://127.0.0.1:9/dead.png");
        m_server->serve(s("/feed"),
                        s("<rss version='2.0'><channel><title>F</title>"
                          "<item><guid>5</guid><title>5</title><description>&lt;img src='%1'&gt;</description></item>"
                          "<item><guid>6</guid><title>6</title><description>&lt;img src='%1'&gt;</description></item>"
                          "<item><guid>7</guid><title>7</title><description>&lt;img src='%2'&gt;</description></item>"
                          "</channel></rss>")
                            .arg(dead, address(s("/3.png")))
                            .toUtf8(),
                        "application/rss+xml");
        wantPictures();
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(keptFiles(), 3, patience);
    }

    void keepsTheOtherPicturesOfAnArticle()
    {
        subscribe(3); // older than the one that comes
        for (const char *path : {"/8.png", "/9.png"})
            m_server->serve(s(path), png(), "image/png");
        m_server->serve(s("/feed"),
                        s("<rss version='2.0'><channel><title>F</title><item><guid>5</guid><title>5</title><description>"
                          "&lt;img src='%1'&gt;&lt;img src='http://127.0.0.1:9/dead.png'&gt;&lt;img src='%2'&gt;"
                          "</description></item></channel></rss>")
                            .arg(address(s("/8.png")), address(s("/9.png")))
                            .toUtf8(),
                        "application/rss+xml");
        wantPictures();
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(m_server->hits(s("/9.png")), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_ahead->isBusy(), patience);
        QTest::qWait(200); // what need not stay has gone
        QCOMPARE(keptFiles(), 5);
        refresh(); // the one that is missing is tried again, and the others stay
        QTRY_VERIFY_WITH_TIMEOUT(!m_ahead->isBusy(), patience);
        QTest::qWait(200);
        QCOMPARE(keptFiles(), 5);
        QCOMPARE(m_server->hits(s("/9.png")), 1);
    }

    void isCancelled()
    {
        subscribe(10);
        for (int i = 1; i <= 10; ++i)
            m_server->serve(s("/%1.png").arg(i), ServedAnswer{.body = png(), .delayMs = 500});
        wantPictures();
        refresh();
        QTRY_VERIFY_WITH_TIMEOUT(pictureHits(10) > 0, patience);
        m_ahead->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!m_ahead->isBusy(), patience);
        QVERIFY(pictureHits(10) < 10);
    }

    void findsThePicturesOfTheTextThatIsShown()
    {
        Article article;
        article.leadImage = s("https://news.example/lead.jpg");
        article.html = s("<p><img src=\"https://news.example/1.png\"><img src=\"data:image/gif;base64,AAAA\"></p>");
        QCOMPARE(picturesOf(article), (QStringList{s("https://news.example/lead.jpg"), s("https://news.example/1.png")}));
        article.fullText.html =
            s("<figure><img src=\"https://news.example/2.png\"></figure><img src=\"https://news.example/2.png\">");
        QCOMPARE(picturesOf(article), (QStringList{s("https://news.example/lead.jpg"), s("https://news.example/2.png")}));
        article.enclosures = {{s("https://news.example/1.mp3"), s("audio/mpeg"), 1},
                              {s("https://news.example/3.png"), s("image/png"), 1}};
        QCOMPARE(picturesOf(article).mid(2), QStringList{s("https://news.example/3.png")});
    }

private:
    void open(qint64 seenBytes = PictureStore::usualDiskBytes, qint64 keptBytes = PictureStore::usualKeptBytes)
    {
        m_fetcher = std::make_unique<HttpFetcher>(m_clock);
        m_fetcher->setLocalHostRule([](const QString &) { return false; });
        m_pictures = std::make_unique<PictureStore>(*m_archive, *m_fetcher, m_clock, m_folder->filePath(s("pictures")),
                                                    seenBytes, keptBytes);
        m_refresher = std::make_unique<Refresher>(*m_archive, *m_fetcher, m_clock);
        m_ahead = std::make_unique<PicturesAhead>(*m_archive, *m_pictures, *m_refresher);
    }
    void close()
    {
        m_ahead.reset();
        m_refresher.reset();
        m_pictures.reset();
        m_fetcher.reset();
    }

    QString address(const QString &path) const { return m_server->url(path).toString(); }

    /// A feed of so many articles, each with a picture of its own.
    void subscribe(int count, int bytes = 1000)
    {
        QString items;
        for (int i = 1; i <= count; ++i) {
            m_server->serve(s("/%1.png").arg(i), png(bytes), "image/png");
            items +=
                s("<item><guid>%1</guid><title>%1</title><description>&lt;p&gt;渡轮恢复通航。&lt;img src='%2'&gt;&lt;/p&gt;</description></item>")
                    .arg(QString::number(i), address(s("/%1.png").arg(i)));
        }
        m_server->serve(s("/feed"),
                        (s("<rss version='2.0'><channel><title>F</title>") + items + s("</channel></rss>")).toUtf8(),
                        "application/rss+xml");
        Feed feed;
        feed.url = address(s("/feed"));
        m_feed = m_archive->addFeed(feed).result().value().id;
        refresh();
        QCOMPARE(ids().size(), count);
    }
    void wantPictures() { m_archive->setFeedOptions(m_feed, {.keepPictures = true}).waitForFinished(); }

    void refresh()
    {
        bool over = false;
        const auto connection = connect(m_refresher.get(), &Refresher::finished, this, [&over] { over = true; });
        m_refresher->refresh({m_feed});
        (void)QTest::qWaitFor([&over] { return over; }, patience);
        disconnect(connection);
    }

    QList<ArticleId> ids() { return m_archive->select({}).result().value(); }

    QByteArray ask(const QString &picture)
    {
        std::optional<Picture> given;
        m_pictures->picture(picture, m_feed, [&given](const Picture &answer) { given = answer; });
        (void)QTest::qWaitFor([&given] { return given.has_value(); }, patience);
        return given.value_or(Picture()).bytes;
    }

    int pictureHits(int count) const
    {
        int hits = 0;
        for (int i = 1; i <= count; ++i)
            hits += m_server->hits(s("/%1.png").arg(i));
        return hits;
    }

    int keptFiles() const
    {
        int count = 0;
        QDirIterator files(m_folder->filePath(s("pictures-kept")), QDir::Files, QDirIterator::Subdirectories);
        for (; files.hasNext(); files.next())
            ++count;
        return count;
    }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<HttpFetcher> m_fetcher;
    std::unique_ptr<PictureStore> m_pictures;
    std::unique_ptr<Refresher> m_refresher;
    std::unique_ptr<PicturesAhead> m_ahead;
    FeedId m_feed = 0;
};

QTEST_GUILESS_MAIN(TestPicturesAhead)
#include "tst_picturesahead.moc"
