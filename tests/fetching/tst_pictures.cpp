#include "fetching/icons.h"
#include "fetching/localpicture.h"
#include "fetching/picturecache.h"
#include "fetching/pictures.h"
#include "network/httpfetcher.h"
#include "storage/temporaryarchive.h"
#include "support/httpserver.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Masthead;

class PicturesTest : public QObject {
    Q_OBJECT

    static QByteArray png(int size = 40) { return QByteArray::fromHex("89504e470d0a1a0a0000000d") + QByteArray(size, 'x'); }
    void serve(const QString &path, const QByteArray &body) { m_server->serve(path, body, "image/png"); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    FeedId addFeed(const QString &url, FeedKind kind = FeedKind::Web, const QString &site = {})
    {
        Feed feed;
        feed.kind = kind;
        feed.url = url;
        feed.siteUrl = site;
        return valueOf((*m_archive)->addFeed(feed)).id;
    }
    QString url(const QString &path) const { return m_server->url(path).toString(); }
    Picture ask(const QString &address, FeedId feed)
    {
        std::optional<Picture> picture;
        m_store->picture(address, feed, [&picture](const Picture &given) { picture = given; });
        if (!QTest::qWaitFor([&picture] { return picture.has_value(); }, 10000))
            qWarning("no answer came");
        return picture.value_or(Picture());
    }
    void openStore()
    {
        m_store.reset();
        m_store = std::make_unique<PictureStore>(*m_archive->operator->(), *m_fetcher, m_archive->clock(),
                                                 m_folder->filePath(QStringLiteral("cache")));
    }
    void countAsPublic()
    {
        m_fetcher->setLocalHostRule([](const QString &) { return false; });
    }

    std::unique_ptr<TemporaryArchive> m_archive;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<HttpFetcher> m_fetcher;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PictureStore> m_store;
    FeedId m_feed = 0;

private slots:
    void init()
    {
        m_archive = std::make_unique<TemporaryArchive>();
        m_server = std::make_unique<HttpServer>();
        m_fetcher = std::make_unique<HttpFetcher>(m_archive->clock());
        m_folder = std::make_unique<QTemporaryDir>();
        openStore();
        m_feed = addFeed(QStringLiteral("https://news.example/feed"), FeedKind::Web,
                         QStringLiteral("https://news.example/a/b?c"));
    }
    void cleanup()
    {
        m_store.reset();
        m_fetcher.reset();
        m_server.reset();
        m_archive.reset();
    }

    void fetchesAPictureOnceAndWithoutAWord()
    {
        countAsPublic();
        serve(QStringLiteral("/a.png"), png());
        const Picture picture = ask(url(QStringLiteral("/a.png")), m_feed);
        QCOMPARE(picture.bytes, png());
        QCOMPARE(picture.mediaType, QByteArray("image/png"));
        QVERIFY(!m_server->requests().first().headers.contains("referer"));
        QCOMPARE(ask(url(QStringLiteral("/a.png")), m_feed).bytes, png());
        QCOMPARE(m_server->hits(QStringLiteral("/a.png")), 1);
    }

    void showsAPictureAgainWithoutTheNet()
    {
        countAsPublic();
        serve(QStringLiteral("/a.png"), png());
        const QString address = url(QStringLiteral("/a.png"));
        ask(address, m_feed);
        m_server.reset();
        openStore(); // as after a restart
        QCOMPARE(ask(address, m_feed).bytes, png());
    }

    void joinsRequestsForOnePicture()
    {
        countAsPublic();
        ServedAnswer slow{200, png()};
        slow.delayMs = 50;
        m_server->serve(QStringLiteral("/a.png"), slow);
        int answers = 0;
        for (int n = 0; n < 5; ++n) {
            m_store->picture(url(QStringLiteral("/a.png")), m_feed,
                             [&answers](const Picture &picture) { answers += !picture.bytes.isEmpty(); });
        }
        QTRY_COMPARE(answers, 5);
        QCOMPARE(m_server->hits(QStringLiteral("/a.png")), 1);
    }

    void tellsTheSitesOriginToAHostThatRefuses()
    {
        countAsPublic();
        m_server->handle(QStringLiteral("/a.png"), [](const ServedRequest &asked) {
            return ServedAnswer{asked.headers.value("referer") == "https://news.example/" ? 200 : 403, png()};
        });
        QCOMPARE(ask(url(QStringLiteral("/a.png")), m_feed).bytes, png());
        QCOMPARE(m_server->hits(QStringLiteral("/a.png")), 2);
    }

    void doesNotAskAgainSoonForWhatIsNotThere()
    {
        countAsPublic();
        const QString address = url(QStringLiteral("/missing.png"));
        QVERIFY(ask(address, m_feed).bytes.isEmpty());
        QVERIFY(ask(address, m_feed).bytes.isEmpty());
        QCOMPARE(m_server->hits(QStringLiteral("/missing.png")), 1);
        m_archive->clock().advance(2 * 60 * 60);
        ask(address, m_feed);
        QCOMPARE(m_server->hits(QStringLiteral("/missing.png")), 2);
    }

    void givesNothingThatIsNoPicture()
    {
        countAsPublic();
        serve(QStringLiteral("/a.png"), "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        for (int time = 0; time < 2; ++time) { // asked, and remembered
            const Picture none = ask(url(QStringLiteral("/a.png")), m_feed);
            QVERIFY(none.bytes.isEmpty());
            QCOMPARE(none.absence, Picture::Absence::NoPicture);
        }
        for (const char *address :
             {"", "file:///etc/passwd", "/etc/passwd", "qrc:/x.png", "javascript:1", "data:image/png;base64,xx"})
            QVERIFY(ask(QString::fromLatin1(address), m_feed).bytes.isEmpty());
    }

    void saysThatAPictureIsTooLarge()
    {
        countAsPublic();
        serve(QStringLiteral("/large.png"), png(30'000'000));
        for (int time = 0; time < 2; ++time) {
            const Picture none = ask(url(QStringLiteral("/large.png")), m_feed);
            QVERIFY(none.bytes.isEmpty());
            QCOMPARE(none.absence, Picture::Absence::TooLarge);
        }
    }

    void fetchesNothingWhereTheFeedsSwitchIsOff()
    {
        countAsPublic();
        serve(QStringLiteral("/a.png"), png());
        QVERIFY((*m_archive)->setFeedPictures(m_feed, false).result().ok());
        QVERIFY(ask(url(QStringLiteral("/a.png")), m_feed).bytes.isEmpty());
        QCOMPARE(m_server->requests().size(), 0);
    }

    void aPublicFeedReachesNoLocalPictures()
    {
        serve(QStringLiteral("/a.png"), png());
        QVERIFY(ask(url(QStringLiteral("/a.png")), m_feed).bytes.isEmpty());
        QCOMPARE(m_server->requests().size(), 0);
    }

    void aLocalFeedReachesItsOwnOriginOnly()
    {
        HttpServer other;
        serve(QStringLiteral("/a.png"), png());
        other.serve(QStringLiteral("/a.png"), png(), "image/png");
        const FeedId local = addFeed(url(QStringLiteral("/feed")));
        QVERIFY(ask(other.url(QStringLiteral("/a.png")).toString(), local).bytes.isEmpty());
        QCOMPARE(other.requests().size(), 0);
        QCOMPARE(ask(url(QStringLiteral("/a.png")), local).bytes, png());
    }

    void readsThePicturesOfAFolderOfPosts()
    {
        const QString folder = m_folder->filePath(QStringLiteral("posts"));
        write(folder + QStringLiteral("/images/图 1.png"), png());
        const FeedId posts = addFeed(folder, FeedKind::PostFolder);
        QCOMPARE(ask(QStringLiteral("images/图 1.png"), posts).bytes, png());
        QCOMPARE(ask(QStringLiteral("images/%E5%9B%BE%201.png?v=2"), posts).bytes, png());
        write(folder + QStringLiteral("/text.png"), "no picture");
        write(folder + QStringLiteral("/large.png"), png(int(maximumPictureSize) + 1));
        QCOMPARE(ask(QStringLiteral("text.png"), posts).absence, Picture::Absence::NoPicture);
        QCOMPARE(ask(QStringLiteral("large.png"), posts).absence, Picture::Absence::TooLarge);
    }

    void leavesTheFolderOfPostsByNoWay()
    {
        const QString folder = m_folder->filePath(QStringLiteral("posts"));
        const QString secret = m_folder->filePath(QStringLiteral("secret.png"));
        write(folder + QStringLiteral("/in.png"), png());
        write(secret, png());
        write(m_folder->filePath(QStringLiteral("posts-too/x.png")), png());
        QVERIFY(QFile::link(secret, folder + QStringLiteral("/link.png")));
        QVERIFY(QFile::link(m_folder->path(), folder + QStringLiteral("/up")));
        for (const QString &address :
             {QStringLiteral("../secret.png"), QStringLiteral("%2e%2e/secret.png"), secret,
              QString(QStringLiteral("file://") + secret), QStringLiteral("link.png"), QStringLiteral("up/secret.png"),
              QStringLiteral("../posts-too/x.png"), QStringLiteral("."), QStringLiteral("images")})
            QCOMPARE(pictureFile(folder, address), QString());
        QCOMPARE(pictureFile(folder, QStringLiteral("in.png")),
                 QFileInfo(folder + QStringLiteral("/in.png")).canonicalFilePath());
    }

    void theLeastRecentlyUsedGoFirst()
    {
        PictureCache cache(m_folder->filePath(QStringLiteral("small")), 10'000);
        for (int n = 0; n < 9; ++n)
            cache.keep(QString::number(n), png(1000));
        QVERIFY(!cache.find(QStringLiteral("0")).bytes.isEmpty()); // used again
        QTest::qWait(20);
        for (int n = 10; n < 14; ++n) {
            cache.keep(QString::number(n), png(1000));
            QVERIFY(cache.size() <= 10'000);
        }
        QVERIFY(!cache.find(QStringLiteral("13")).bytes.isEmpty());
        QVERIFY(cache.find(QStringLiteral("1")).bytes.isEmpty());
    }

    void aCacheThatCannotBeWrittenCostsNoPicture()
    {
        countAsPublic();
        serve(QStringLiteral("/a.png"), png());
        write(m_folder->filePath(QStringLiteral("file")), "no folder");
        PictureStore store(*m_archive->operator->(), *m_fetcher, m_archive->clock(),
                           m_folder->filePath(QStringLiteral("file")));
        std::optional<Picture> picture;
        store.picture(url(QStringLiteral("/a.png")), m_feed, [&picture](const Picture &given) { picture = given; });
        QTRY_VERIFY(picture.has_value());
        QCOMPARE(picture->bytes, png());
    }

    void aDamagedFileInTheCacheIsNoPicture()
    {
        PictureCache cache(m_folder->filePath(QStringLiteral("small")), 100'000);
        cache.keep(QStringLiteral("x"), "<html>");
        QVERIFY(cache.find(QStringLiteral("x")).bytes.isEmpty());
    }

    void saysWhereTheIconOfAFeedStands_data()
    {
        QTest::addColumn<QString>("icon");
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("expected");
        QTest::newRow("named") << QStringLiteral("https://a.example/i.png") << QStringLiteral("https://b.example/")
                               << QStringLiteral("https://c.example/f") << QStringLiteral("https://a.example/i.png");
        QTest::newRow("of the site") << QString() << QStringLiteral("https://b.example/x/y?z")
                                     << QStringLiteral("https://c.example/f")
                                     << QStringLiteral("https://b.example/favicon.ico");
        QTest::newRow("of the host") << QString() << QString() << QStringLiteral("https://u:p@c.example:8080/f")
                                     << QStringLiteral("https://c.example:8080/favicon.ico");
        QTest::newRow("no web address") << QStringLiteral("file:///x.ico") << QStringLiteral("javascript:1")
                                        << QStringLiteral("/srv/feed.xml") << QString();
    }
    void saysWhereTheIconOfAFeedStands()
    {
        QFETCH(QString, icon);
        QFETCH(QString, site);
        QFETCH(QString, address);
        Feed feed;
        feed.iconUrl = icon;
        feed.siteUrl = site;
        feed.url = address;
        QTEST(iconAddress(feed), "expected");
    }

    void fetchesTheIconOfAFeedWhateverItsSwitchSays()
    {
        serve(QStringLiteral("/favicon.ico"), png());
        const FeedId local = addFeed(url(QStringLiteral("/feed")));
        QVERIFY((*m_archive)->setFeedPictures(local, false).result().ok());
        std::optional<Picture> icon;
        m_store->icon(local, [&icon](const Picture &given) { icon = given; });
        QTRY_VERIFY(icon.has_value());
        QCOMPARE(icon->bytes, png());
    }

    void anIconOfMoreThanAMegabyteIsNone()
    {
        serve(QStringLiteral("/favicon.ico"), png(2'000'000));
        const FeedId local = addFeed(url(QStringLiteral("/feed")));
        std::optional<Picture> icon;
        m_store->icon(local, [&icon](const Picture &given) { icon = given; });
        QTRY_VERIFY(icon.has_value());
        QVERIFY(icon->bytes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(PicturesTest)
#include "tst_pictures.moc"
