#include "fetching/subscriber.h"
#include "fetching/webfeed.h"
#include "network/httpfetcher.h"
#include "parsing/subscriptionlist.h"
#include "storage/temporaryarchive.h"
#include "support/heldpasswords.h"
#include "support/httpserver.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Masthead;

namespace {

/// Speaks no TLS: what comes and is no request is answered so, or by silence where that is empty. A request gets a feed.
class PlainServer : public QTcpServer {
public:
    explicit PlainServer(const QByteArray &instead)
    {
        connect(this, &QTcpServer::newConnection, this, [this, instead] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, instead] {
                const bool request = socket->readAll().startsWith("GET ");
                requests += request;
                socket->write(request ? "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 35\r\n\r\n"
                                        "<rss version='2.0'><channel/></rss>"
                                      : instead);
                socket->disconnectFromHost();
            });
        });
        listen(QHostAddress::LocalHost);
    }

    int requests = 0;
};

}

class SubscriberTest : public QObject {
    Q_OBJECT

    static QByteArray rss(const QByteArray &title)
    {
        return "<rss version=\"2.0\"><channel><title>" + title + "</title><item><title>Item of " + title
               + "</title><guid>1</guid></item></channel></rss>";
    }
    static QByteArray post(const QByteArray &title)
    {
        return "---\ntitle: " + title + "\n---\n<p>Text of " + title + "</p>\n";
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_folder->filePath(name)).path()));
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    Result<Subscription> subscribe(const QString &typed, const Subscriber::Options &options = {})
    {
        std::optional<Result<Subscription>> result;
        m_subscriber->subscribe(typed, options, [&result](const Result<Subscription> &told) { result = told; });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20000))
            return Error{ErrorKind::Cancelled, QStringLiteral("no answer came")};
        return *result;
    }
    QString url(const QString &path) const { return m_server->url(path).toString(); }
    QList<Feed> feeds() { return valueOf((*m_archive)->feeds()); }

    std::unique_ptr<TemporaryArchive> m_archive;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<HttpFetcher> m_fetcher;
    HeldPasswords m_passwords;
    std::unique_ptr<Refresher> m_refresher;
    std::unique_ptr<Subscriber> m_subscriber;
    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init()
    {
        m_passwords.held.clear();
        m_passwords.missing = false;
        m_archive = std::make_unique<TemporaryArchive>();
        Archive &archive = *m_archive->operator->();
        m_server = std::make_unique<HttpServer>();
        m_fetcher = std::make_unique<HttpFetcher>(m_archive->clock());
        m_refresher = std::make_unique<Refresher>(archive, *m_fetcher, m_archive->clock());
        m_subscriber = std::make_unique<Subscriber>(archive, *m_fetcher, *m_refresher, &m_passwords);
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void waitsForAHostThatAskedForItBeforeTheStart()
    {
        const qint64 until = m_archive->clock().now().addSecs(3600).toMSecsSinceEpoch();
        const QString waits = QStringLiteral("{\"127.0.0.1\":%1,\"other.example\":%1}").arg(until);
        QVERIFY((*m_archive)->setSetting(QStringLiteral("host-waits"), waits).result().ok());
        m_server->serve(QStringLiteral("/feed"), rss("A"), "text/xml");
        const Result<Subscription> subscribed = subscribe(url(QStringLiteral("/feed")));
        QVERIFY(subscribed.ok());
        QCOMPARE(m_server->hits(QStringLiteral("/feed")), 0);
        QCOMPARE(feeds().size(), 1); // it is there for when the host may be asked again

        // Another host's wish does not make it forget them.
        ServedAnswer busy{429};
        busy.headers = {{"Retry-After", "60"}};
        m_server->serve(QStringLiteral("/busy"), busy);
        QVERIFY(subscribe(m_server->url(QStringLiteral("/busy"), QStringLiteral("localhost")).toString()).ok());
        QTRY_VERIFY(valueOf((*m_archive)->setting(QStringLiteral("host-waits"))).contains(QStringLiteral("localhost")));
        const QString kept = valueOf((*m_archive)->setting(QStringLiteral("host-waits")));
        QVERIFY2(kept.contains(QStringLiteral("other.example")) && kept.contains(QStringLiteral("127.0.0.1")),
                 qPrintable(kept));
    }

    void cleanup()
    {
        m_subscriber.reset();
        m_refresher.reset();
        m_fetcher.reset();
        m_server.reset();
        m_archive.reset();
    }

    void addsAFeedAndReadsItWithOneRequest()
    {
        m_server->serve(QStringLiteral("/feed"), rss("News"), "application/rss+xml");
        const Result<Subscription> added = subscribe(url(QStringLiteral("/feed")));
        QVERIFY(added.ok());
        QCOMPARE(added->feeds.size(), 1);
        QCOMPARE(added->feeds[0].title, QStringLiteral("News"));
        QCOMPARE(added->summary.created, 1);
        QCOMPARE(m_archive->titles(), QStringList{QStringLiteral("Item of News")});
        QCOMPARE(m_server->requests().size(), 1);
    }

    void addsNothingOnceItIsCancelled()
    {
        ServedAnswer slow;
        slow.body = rss("News");
        slow.headers = {{"Content-Type", "application/rss+xml"}};
        slow.delayMs = 300;
        m_server->serve(QStringLiteral("/feed"), slow);
        bool answered = false;
        const auto ticket = m_subscriber->subscribe(url(QStringLiteral("/feed")), {},
                                                    [&answered](const Result<Subscription> &) { answered = true; });
        QTRY_COMPARE(m_server->hits(QStringLiteral("/feed")), 1);
        QVERIFY(m_subscriber->cancel(ticket));
        QTest::qWait(900); // long after the answer
        QVERIFY(!answered);
        QVERIFY(feeds().isEmpty());
        QVERIFY(!m_subscriber->cancel(ticket));
    }

    void givesUpItsFetchOnceItIsCancelled()
    {
        ServedAnswer silent;
        silent.hangs = true;
        m_server->serve(QStringLiteral("/silent"), silent);
        m_server->serve(QStringLiteral("/feed"), rss("News"), "application/rss+xml");
        const auto ignore = [](const Result<Subscription> &) {};
        const auto one = m_subscriber->subscribe(url(QStringLiteral("/silent")), {}, ignore);
        const auto two = m_subscriber->subscribe(url(QStringLiteral("/silent")), {}, ignore);
        QTRY_COMPARE(m_server->hits(QStringLiteral("/silent")), 2); // as many as are asked of a host at a time
        QVERIFY(m_subscriber->cancel(one) && m_subscriber->cancel(two));
        m_subscriber->subscribe(url(QStringLiteral("/feed")), {}, ignore);
        QTRY_COMPARE(m_server->hits(QStringLiteral("/feed")), 1);
    }

    void addingAgainGivesTheSameFeed()
    {
        m_server->serve(QStringLiteral("/feed"), rss("News"), "application/rss+xml");
        const FeedId first = subscribe(url(QStringLiteral("/feed")))->feeds[0].id;
        const Result<Subscription> again = subscribe(url(QStringLiteral("/feed")));
        QVERIFY(again.ok());
        QCOMPARE(again->feeds[0].id, first);
        QCOMPARE(again->summary.created, 0);
        QCOMPARE(feeds().size(), 1);
    }

    void addsAFeedOnceThatHasAnOldAddressToo()
    {
        m_server->serve(QStringLiteral("/new"), rss("News"), "application/rss+xml");
        ServedAnswer moved{308, {}};
        moved.headers = {{"Location", "/new"}};
        m_server->serve(QStringLiteral("/old"), moved);
        ServedAnswer elsewhere{302, {}};
        elsewhere.headers = {{"Location", "/new"}};
        m_server->serve(QStringLiteral("/today"), elsewhere);
        const FeedId first = subscribe(url(QStringLiteral("/new")))->feeds[0].id;
        QCOMPARE(subscribe(url(QStringLiteral("/old")))->feeds[0].id, first);
        QCOMPARE(feeds().size(), 1);
        QVERIFY(subscribe(url(QStringLiteral("/today")))->feeds[0].id != first);
    }

    void putsAFeedIntoItsFolder()
    {
        m_server->serve(QStringLiteral("/feed"), rss("News"), "application/rss+xml");
        Subscriber::Options options;
        options.folder = {QStringLiteral("A"), QStringLiteral("B")};
        QVERIFY(subscribe(url(QStringLiteral("/feed")), options)->feeds[0].folder != 0);
        QCOMPARE(valueOf((*m_archive)->tree()).folders.size(), 2);
    }

    void findsTheFeedOfASite()
    {
        m_server->serve(QStringLiteral("/"),
                        "<!doctype html><html><head><link rel=alternate type=application/rss+xml href=feed></head></html>",
                        "text/html");
        m_server->serve(QStringLiteral("/feed"), rss("News"), "application/rss+xml");
        const Result<Subscription> added = subscribe(url(QStringLiteral("/")));
        QVERIFY(added.ok());
        QCOMPARE(added->feeds.value(0).url, url(QStringLiteral("/feed")));
        QCOMPARE(added->summary.created, 1);
    }

    void findsTheFeedOfASiteThatNamesNone()
    {
        m_server->serve(QStringLiteral("/"), "<!doctype html><html><body>Words</body></html>", "text/html");
        m_server->serve(QStringLiteral("/feed/"), "<!doctype html><html><body>Nothing here</body></html>", "text/html");
        m_server->serve(QStringLiteral("/atom.xml"), rss("News"), "application/rss+xml");
        const Result<Subscription> added = subscribe(url(QStringLiteral("/")));
        QVERIFY(added.ok());
        QCOMPARE(added->feeds.value(0).url, url(QStringLiteral("/atom.xml")));
        QCOMPARE(added->summary.created, 1);
        QCOMPARE(m_server->hits(QStringLiteral("/index.xml")), 0);
    }

    void offersTheFeedsOfASiteToChooseFrom()
    {
        m_server->serve(QStringLiteral("/"),
                        "<!doctype html><html><head><link rel=alternate type=application/rss+xml href=a title=A>"
                        "<link rel=alternate type=application/atom+xml href=b title=B></head></html>",
                        "text/html");
        m_server->serve(QStringLiteral("/a"), rss("News"), "application/rss+xml");
        const Result<Subscription> offered = subscribe(url(QStringLiteral("/")));
        QVERIFY(offered.ok());
        QCOMPARE(offered->candidates.size(), 2);
        QCOMPARE(offered->candidates[1].title, QStringLiteral("B"));
        QVERIFY(feeds().isEmpty());
        Subscriber::Options first;
        first.takeFirst = true;
        QCOMPARE(subscribe(url(QStringLiteral("/")), first)->feeds.value(0).url, url(QStringLiteral("/a")));
    }

    void looksElsewhereWhereAPageNamesWhatIsNoFeed_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::newRow("missing") << QByteArray("type=application/rss+xml href=/missing");
        QTest::newRow("gone") << QByteArray("type=application/rss+xml href=/gone");
        QTest::newRow("nobody there") << QByteArray("type=application/rss+xml href=http://127.0.0.1:1/feed");
        QTest::newRow("another page") << QByteArray("type=application/rss+xml href=/page");
        QTest::newRow("JSON of a site's program") << QByteArray("type=application/json href=/wp-json/wp/v2/pages/2");
    }
    void looksElsewhereWhereAPageNamesWhatIsNoFeed()
    {
        QFETCH(QByteArray, link);
        m_fetcher->setLocalHostRule([](const QString &) { return false; });
        m_server->serve(QStringLiteral("/"), "<!doctype html><html><head><link rel=alternate " + link + "></head></html>",
                        "text/html");
        m_server->serve(QStringLiteral("/page"), "<!doctype html><html><body>Words</body></html>", "text/html");
        m_server->serve(QStringLiteral("/gone"), ServedAnswer{410});
        m_server->serve(QStringLiteral("/wp-json/wp/v2/pages/2"), "{\"id\": 2, \"title\": {\"rendered\": \"About\"}}",
                        "application/json");
        m_server->serve(QStringLiteral("/feed/"), rss("News"), "application/rss+xml");
        const Result<Subscription> added = subscribe(url(QStringLiteral("/")));
        QVERIFY2(added.ok(), added ? "" : qPrintable(added.error().detail));
        QCOMPARE(added->feeds.value(0).url, url(QStringLiteral("/feed/")));
        QCOMPARE(feeds().size(), 1);
    }

    void takesTheNextFeedOfAPageWhereTheFirstIsMissing()
    {
        m_server->serve(QStringLiteral("/"),
                        "<!doctype html><html><head><link rel=alternate type=application/rss+xml href=missing>"
                        "<link rel=alternate type=application/rss+xml href=b></head></html>",
                        "text/html");
        m_server->serve(QStringLiteral("/b"), rss("News"), "application/rss+xml");
        Subscriber::Options first;
        first.takeFirst = true;
        QCOMPARE(subscribe(url(QStringLiteral("/")), first)->feeds.value(0).url, url(QStringLiteral("/b")));
    }

    void keepsThePagesFeedThatIsAwayWhereThereIsNoOther()
    {
        m_fetcher->setLocalHostRule([](const QString &) { return false; });
        m_server->serve(QStringLiteral("/"),
                        "<!doctype html><html><head><link rel=alternate type=application/rss+xml "
                        "href=http://127.0.0.1:1/feed></head></html>",
                        "text/html");
        const Result<Subscription> added = subscribe(url(QStringLiteral("/")));
        QVERIFY(added.ok());
        QCOMPARE(added->feeds.value(0).url, QStringLiteral("http://127.0.0.1:1/feed"));
        QCOMPARE(added->feeds[0].error->kind, ErrorKind::Connection);
    }

    void addsNothingThatIsNoFeed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::newRow("page") << QByteArray("<!doctype html><html><body>Hello</body></html>") << QStringLiteral("html-page");
        QTest::newRow("text") << QByteArray("Hello there, this is plain text.") << QStringLiteral("not-a-feed");
        QTest::newRow("post") << post("One") << QStringLiteral("not-a-feed");
        QTest::newRow("spaces") << QByteArray(" \n ") << QStringLiteral("empty");
        QTest::newRow("page as its feed") << QByteArray(
            "<!doctype html><html><head><link rel=alternate type=application/rss+xml href=/x></head></html>")
                                          << QStringLiteral("html-page");
    }
    void addsNothingThatIsNoFeed()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, kind);
        m_server->serve(QStringLiteral("/x"), body, "text/plain");
        const Result<Subscription> added = subscribe(url(QStringLiteral("/x")));
        QVERIFY(!added.ok());
        QCOMPARE(errorKindName(added.error().kind), kind);
        QVERIFY(added.error().detail.contains(url(QStringLiteral("/x"))));
        QVERIFY(feeds().isEmpty());
    }

    void keepsAFeedThatCannotBeReadNow_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("500") << 500;
        QTest::newRow("401") << 401;
        QTest::newRow("429") << 429;
        QTest::newRow("closed") << 0;
    }
    void keepsAFeedThatCannotBeReadNow()
    {
        QFETCH(int, status);
        ServedAnswer answer{status};
        answer.closes = status == 0;
        m_server->serve(QStringLiteral("/feed"), answer);
        const Result<Subscription> added = subscribe(url(QStringLiteral("/feed")));
        QVERIFY(added.ok());
        QCOMPARE(added->summary.failed, 1);
        QCOMPARE(added->summary.errors.value(0).url, url(QStringLiteral("/feed")));
        QVERIFY(added->feeds.value(0).error.has_value());
        QCOMPARE(added->feeds[0].failures, 1);
    }

    void doesNotKeepAnAddressThatIsNotThere()
    {
        QCOMPARE(subscribe(url(QStringLiteral("/missing"))).error().status, 404);
        QVERIFY(feeds().isEmpty());
    }

    void aPublicPageLeadsToNoLocalFeed()
    {
        m_fetcher->setLocalHostRule([](const QString &host) { return host == QLatin1String("localhost"); });
        m_server->serve(QStringLiteral("/"),
                        "<!doctype html><html><head><link rel=alternate type=application/rss+xml href=away></head></html>",
                        "text/html");
        ServedAnswer away{302};
        away.headers = {{"Location", m_server->url(QStringLiteral("/feed"), QStringLiteral("localhost")).toEncoded()}};
        m_server->serve(QStringLiteral("/away"), away);
        m_server->serve(QStringLiteral("/feed"), rss("News"), "application/rss+xml");
        QCOMPARE(subscribe(url(QStringLiteral("/"))).error().kind, ErrorKind::LocalNetwork);
        QCOMPARE(m_server->hits(QStringLiteral("/feed")), 0);
    }

    void asksWithoutTlsOnlyWhereNobodyCouldHaveMeantIt_data()
    {
        QTest::addColumn<QByteArray>("instead");
        QTest::addColumn<QString>("userName");
        QTest::addColumn<QString>("error");
        const QByteArray noTls("HTTP/1.1 400 Bad Request\r\n\r\n");
        QTest::newRow("the connection ends") << QByteArray() << QString() << QString();
        QTest::newRow("the server knows no TLS") << noTls << QString() << QString();
        QTest::newRow("nobody knows TLS, and a name was given")
            << noTls << QStringLiteral("reader") << QStringLiteral("tls");
        QTest::newRow("a name was given") << QByteArray() << QStringLiteral("reader") << QStringLiteral("connection");
    }
    void asksWithoutTlsOnlyWhereNobodyCouldHaveMeantIt()
    {
        QFETCH(QByteArray, instead);
        QFETCH(QString, userName);
        QFETCH(QString, error);
        PlainServer server(instead);
        Subscriber::Options options;
        options.userName = userName;
        options.password = QStringLiteral("secret");
        const QString address = QStringLiteral("127.0.0.1:%1/feed").arg(server.serverPort());
        const Result<Subscription> added = subscribe(address, options);
        QVERIFY2(added.ok(), added ? "" : qPrintable(added.error().detail));
        const Feed feed = added->feeds.value(0);
        QCOMPARE(feed.url, (error.isEmpty() ? QStringLiteral("http://") : QStringLiteral("https://")) + address);
        QCOMPARE(feed.error ? errorKindName(feed.error->kind) : QString(), error);
        QCOMPARE(server.requests, error.isEmpty() ? 1 : 0);
    }

    void aPagesFeedThatIsChosenLeadsToNoLocalOne()
    {
        m_fetcher->setLocalHostRule([](const QString &host) { return host == QLatin1String("localhost"); });
        const QString local = m_server->url(QStringLiteral("/feed"), QStringLiteral("localhost")).toString();
        Subscriber::Options options;
        options.page = url(QStringLiteral("/"));
        QCOMPARE(subscribe(local, options).error().kind, ErrorKind::LocalNetwork);
        QVERIFY(m_server->requests().isEmpty());
        QVERIFY(feeds().isEmpty());
    }

    void aPagesFeedThatIsChosenKeepsTheNameThatWasTyped()
    {
        m_server->serve(QStringLiteral("/"),
                        "<!doctype html><html><head><link rel=alternate type=application/rss+xml href=a title=A>"
                        "<link rel=alternate type=application/atom+xml href=b title=B></head></html>",
                        "text/html");
        m_server->handle(QStringLiteral("/b"), [](const ServedRequest &asked) {
            const bool known = asked.headers.value("authorization") == "Basic " + QByteArray("reader:p@s%s").toBase64();
            ServedAnswer answer{known ? 200 : 401, rss("Closed")};
            answer.headers = {{"WWW-Authenticate", "Basic realm=\"news\""}};
            return answer;
        });
        QUrl typed(url(QStringLiteral("/")));
        typed.setUserName(QStringLiteral("reader"), QUrl::DecodedMode);
        typed.setPassword(QStringLiteral("p@s%s"), QUrl::DecodedMode);
        const Result<Subscription> offered = subscribe(typed.toString(QUrl::FullyEncoded));
        QVERIFY(offered.ok());
        Subscriber::Options options;
        options.page = offered->page;
        const Result<Subscription> chosen = subscribe(offered->candidates.value(1).url, options);
        QVERIFY2(chosen.ok(), chosen ? "" : qPrintable(chosen.error().detail));
        QCOMPARE(chosen->summary.created, 1);
        QCOMPARE(chosen->feeds.value(0).options.userName, QStringLiteral("reader"));
        QCOMPARE(m_passwords.held.values(), QStringList{QStringLiteral("p@s%s")});
    }

    void addsAFolderOfPosts()
    {
        write(QStringLiteral("posts/a.md"), post("A"));
        write(QStringLiteral("posts/sub/b.md"), post("B"));
        write(QStringLiteral("posts/broken.md"), "nothing");
        const Result<Subscription> added = subscribe(m_folder->filePath(QStringLiteral("posts/")));
        QVERIFY(added.ok());
        QCOMPARE(added->feeds.value(0).kind, FeedKind::PostFolder);
        QCOMPARE(added->feeds[0].url, m_folder->filePath(QStringLiteral("posts")));
        QCOMPARE(added->feeds[0].title, QStringLiteral("posts"));
        QCOMPARE(added->summary.created, 2);
        QCOMPARE(added->summary.failed, 0);
        QCOMPARE(added->summary.errors.size(), 1);
        const Result<Subscription> again = subscribe(m_folder->filePath(QStringLiteral("posts")));
        QCOMPARE(again->summary.created, 0);
        QCOMPARE(again->summary.unchanged, 2);
    }

    void aFolderThatMovedKeepsItsStates()
    {
        for (int n = 0; n < 4; ++n)
            write(QStringLiteral("old/%1.md").arg(n), post(QByteArray::number(n)));
        const FeedId id = subscribe(m_folder->filePath(QStringLiteral("old")))->feeds[0].id;
        valueOf((*m_archive)->setRead(m_archive->select(), true));
        QVERIFY(QDir().rename(m_folder->filePath(QStringLiteral("old")), m_folder->filePath(QStringLiteral("new"))));
        QFile::remove(m_folder->filePath(QStringLiteral("new/0.md")));
        const Result<Subscription> moved = subscribe(m_folder->filePath(QStringLiteral("new")));
        QVERIFY(moved.ok());
        QCOMPARE(moved->feeds.value(0).id, id);
        QCOMPARE(moved->feeds[0].url, m_folder->filePath(QStringLiteral("new")));
        QCOMPARE(moved->summary.created, 0);
        const FeedTree tree = valueOf((*m_archive)->tree());
        QCOMPARE(tree.total, 3);
        QCOMPARE(tree.unread, 0);
    }

    void aCopyOfAFolderIsAnotherFeed()
    {
        write(QStringLiteral("one/a.md"), post("A"));
        write(QStringLiteral("two/a.md"), post("A"));
        const FeedId one = subscribe(m_folder->filePath(QStringLiteral("one")))->feeds[0].id;
        QVERIFY(subscribe(m_folder->filePath(QStringLiteral("two")))->feeds[0].id != one);
    }

    void tellsWhatIsMissingOnTheDisk()
    {
        const QString missing = m_folder->filePath(QStringLiteral("none"));
        QCOMPARE(subscribe(missing).error().kind, ErrorKind::Disk);
        QVERIFY(subscribe(missing).error().detail.startsWith(missing));
        QCOMPARE(subscribe(m_folder->path()).error().kind, ErrorKind::Empty);
        QVERIFY(feeds().isEmpty());
    }

    void addsAFeedFromAFile()
    {
        write(QStringLiteral("feed.xml"), rss("News"));
        const Result<Subscription> added = subscribe(m_folder->filePath(QStringLiteral("feed.xml")));
        QVERIFY(added.ok());
        QCOMPARE(added->summary.created, 1);
    }

    void addsTheFeedsOfAListWithTheirFolders()
    {
        m_server->serve(QStringLiteral("/a"), rss("A"), "text/xml");
        write(QStringLiteral("list.opml"),
              "<opml version=\"2.0\"><body><outline text=\"World\"><outline type=\"rss\" text=\"Mine\" xmlUrl=\""
                  + m_server->url(QStringLiteral("/a")).toEncoded()
                  + "\"/></outline><outline type=\"rss\" text=\"B\" xmlUrl=\""
                  + m_server->url(QStringLiteral("/missing")).toEncoded()
                  + "\"/><outline type=\"rss\" text=\"Evil\" xmlUrl=\"|id\"/></body></opml>");
        Subscriber::Options options;
        options.localToo = true;
        const Result<Subscription> added = subscribe(m_folder->filePath(QStringLiteral("list.opml")), options);
        QVERIFY(added.ok());
        QCOMPARE(added->feeds.size(), 2);
        QCOMPARE(added->summary.created, 1);
        QCOMPARE(added->summary.failed, 1);
        QCOMPARE(added->rejected.size(), 1);
        QCOMPARE(valueOf((*m_archive)->tree()).folders.value(0).name, QStringLiteral("World"));
        QCOMPARE(subscribe(m_folder->filePath(QStringLiteral("list.opml")), options)->summary.created, 0);
        QCOMPARE(feeds().size(), 2);
    }

    // Own is what the feed calls itself.
    void keepsNamesAndTypesOfAList_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("renamed");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("a name of one's own") << QByteArray(R"(type="rss" text="Mine")") << QStringLiteral("Mine") << true
                                             << QByteArray(R"(type="rss" text="Mine" title="Own")");
        QTest::newRow("beside the feed's") << QByteArray(R"(type="atom" text="Mine" title="Own")") << QStringLiteral("Mine")
                                           << true << QByteArray(R"(type="atom" text="Mine" title="Own")");
        QTest::newRow("the feed's name") << QByteArray(R"(type="rss" text="Own" title="Own")") << QStringLiteral("Own")
                                         << false << QByteArray(R"(type="rss" text="Own" title="Own")");
        QTest::newRow("none") << QByteArray() << QStringLiteral("Own") << false
                              << QByteArray(R"(type="rss" text="Own" title="Own")");
    }
    void keepsNamesAndTypesOfAList()
    {
        QFETCH(QByteArray, attributes);
        QFETCH(QByteArray, written);
        m_server->serve(QStringLiteral("/a"), rss("Own"), "text/xml");
        write(QStringLiteral("list.opml"), "<opml version=\"2.0\"><body><outline " + attributes + " xmlUrl=\""
                                               + m_server->url(QStringLiteral("/a")).toEncoded() + "\"/></body></opml>");
        Subscriber::Options options;
        options.localToo = true;
        QVERIFY(subscribe(m_folder->filePath(QStringLiteral("list.opml")), options).ok());
        QCOMPARE(feeds().size(), 1);
        QTEST(feeds()[0].title, "title");
        QTEST(feeds()[0].renamed, "renamed");
        const QByteArray list = writeOpml(subscriptionList(valueOf((*m_archive)->tree())));
        QVERIFY2(list.contains(QByteArray("<outline " + written + " xmlUrl")), list);
    }

    void tellsWhatAListNamesAndIsNotRead()
    {
        write(QStringLiteral("list.opml"),
              "<opml version=\"2.0\"><body><outline text=\"More\" type=\"include\" url=\"https://lists.example/more.opml\"/>"
              "<outline text=\"A & B\" xmlUrl=\"ftp://a.example/\"/></body></opml>");
        const Result<Subscription> added = subscribe(m_folder->filePath(QStringLiteral("list.opml")));
        QVERIFY(added.ok());
        QCOMPARE(added->lists, QStringList{QStringLiteral("https://lists.example/more.opml")});
        QVERIFY(!added->warnings.isEmpty());
        QCOMPARE(m_server->requests().size(), 0);
    }

    // A name of the world that is repointed into the person's own network later leads there no more; one that led there from the
    // first does, and so does one that is typed again.
    void followsANameIntoTheOwnNetworkOnlyWhereItWasTypedSo()
    {
        bool local = false;
        m_fetcher->setLocalHostRule([&local](const QString &host) { return local && host != QLatin1String("localhost"); });
        const QString typed = m_server->url(QStringLiteral("/feed"), QStringLiteral("localhost")).toString();
        m_server->serve(QStringLiteral("/feed"), rss("News"), "application/rss+xml");
        const FeedId id = subscribe(typed)->feeds.value(0).id;
        QCOMPARE(feeds()[0].local, std::optional(false));
        local = true;
        // Masthead's own rule takes localhost for local: another name stands for one of the world here.
        Feed world = feeds()[0];
        world.url = QStringLiteral("http://news.example/feed");
        HttpRequest request = feedRequest(world);
        request.url = QUrl(typed);
        std::optional<Result<HttpAnswer>> answer;
        m_fetcher->fetch(request, [&answer](const Result<HttpAnswer> &given) { answer = given; });
        QTRY_VERIFY(answer.has_value());
        QCOMPARE(answer->error().kind, ErrorKind::LocalNetwork);
        QVERIFY(subscribe(typed).ok());
        QCOMPARE(feeds()[0].id, id);
        QCOMPARE(feeds()[0].local, std::optional(true));
    }

    void asksBeforeAListLeadsIntoTheLocalNetwork()
    {
        write(QStringLiteral("list.opml"), "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"Router\" "
                                           "xmlUrl=\"http://192.168.0.1/reboot\"/></body></opml>");
        const Result<Subscription> added = subscribe(m_folder->filePath(QStringLiteral("list.opml")));
        QVERIFY(added.ok());
        QCOMPARE(added->local, QStringList{QStringLiteral("http://192.168.0.1/reboot")});
        QVERIFY(feeds().isEmpty());
    }

    void takesANameAndPasswordOutOfTheAddress_data()
    {
        QTest::addColumn<bool>("missing");
        QTest::newRow("into the keychain") << false;
        QTest::newRow("where there is none") << true;
    }
    void takesANameAndPasswordOutOfTheAddress()
    {
        QFETCH(bool, missing);
        m_passwords.missing = missing;
        m_server->handle(QStringLiteral("/feed"), [](const ServedRequest &asked) {
            ServedAnswer answer;
            if (asked.headers.value("authorization") == "Basic " + QByteArray("reader:p@ss").toBase64()) {
                answer.body = rss("Closed");
            } else {
                answer.status = 401;
                answer.headers = {{"WWW-Authenticate", "Basic realm=\"news\""}};
            }
            return answer;
        });
        QUrl typed(url(QStringLiteral("/feed")));
        typed.setUserName(QStringLiteral("reader"));
        typed.setPassword(QStringLiteral("p@ss"));
        const Result<Subscription> answer = subscribe(typed.toString(QUrl::FullyEncoded));
        QVERIFY(answer.ok());
        QCOMPARE(answer->summary.created, 1);
        QCOMPARE(answer->passwordLost.has_value(), missing);
        const Feed feed = feeds().first();
        QCOMPARE(feed.url, url(QStringLiteral("/feed")));
        QCOMPARE(feed.options.userName, QStringLiteral("reader"));
        QCOMPARE(m_passwords.held.values(), missing ? QStringList() : QStringList{QStringLiteral("p@ss")});
    }

    void takesNamesAndPasswordsOutOfAList()
    {
        m_server->serve(QStringLiteral("/feed"), ServedAnswer{200, rss("Closed")});
        QUrl listed(url(QStringLiteral("/feed")));
        listed.setUserInfo(QStringLiteral("reader:secret"));
        write(QStringLiteral("list.opml"),
              "<opml version=\"2.0\"><body><outline type=\"rss\" xmlUrl=\"" + listed.toEncoded() + "\"/></body></opml>");
        Subscriber::Options options;
        options.localToo = true;
        QVERIFY(subscribe(m_folder->filePath(QStringLiteral("list.opml")), options).ok());
        QCOMPARE(feeds().size(), 1);
        QCOMPARE(feeds().first().url, url(QStringLiteral("/feed")));
        QCOMPARE(feeds().first().options.userName, QStringLiteral("reader"));
        QCOMPARE(m_passwords.held.values(), QStringList{QStringLiteral("secret")});
    }
};

QTEST_GUILESS_MAIN(SubscriberTest)
#include "tst_subscriber.moc"
