#include "fetching/refresher.h"
#include "network/httpfetcher.h"
#include "storage/temporaryarchive.h"
#include "support/httpserver.h"
#include "text/queryparser.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Masthead;

class RefresherTest : public QObject {
    Q_OBJECT

    static QByteArray rss(int items, const QByteArray &title = "Feed", const QByteArray &text = "Text")
    {
        QByteArray xml = "<rss version=\"2.0\"><channel><title>" + title + "</title><link>https://site.example/</link>";
        for (int n = 1; n <= items; ++n) {
            const QByteArray number = QByteArray::number(n);
            xml += "<item><title>Item " + number + "</title><guid>g" + number + "</guid><description>" + text + " " + number
                   + "</description></item>";
        }
        return xml + "</channel></rss>";
    }
    static QByteArray post(const QByteArray &title)
    {
        return "---\ntitle: " + title + "\ndate: 2022-07-19 11:00:00\n---\n<p>Text of " + title + "</p>\n";
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    FeedId add(const QString &path) { return m_archive->addFeed(m_server->url(path).toString()); }
    Feed feed(FeedId id) { return valueOf((*m_archive)->feed(id)); }
    RefreshSummary refresh(const QList<FeedId> &feeds)
    {
        RefreshSummary summary;
        summary.failed = -1;
        bool over = false;
        const auto connection = connect(m_refresher.get(), &Refresher::finished, this, [&](const RefreshSummary &told) {
            summary = told;
            over = true;
        });
        m_refresher->refresh(feeds);
        const bool came = QTest::qWaitFor([&over] { return over; }, 20000);
        disconnect(connection);
        if (!came)
            qWarning("the refresh does not end");
        return summary;
    }

    std::unique_ptr<TemporaryArchive> m_archive;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<HttpFetcher> m_fetcher;
    std::unique_ptr<Refresher> m_refresher;
    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init()
    {
        m_archive = std::make_unique<TemporaryArchive>();
        m_server = std::make_unique<HttpServer>();
        m_fetcher = std::make_unique<HttpFetcher>(m_archive->clock());
        m_refresher = std::make_unique<Refresher>(*m_archive->operator->(), *m_fetcher, m_archive->clock());
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_refresher.reset();
        m_fetcher.reset();
        m_server.reset();
        m_archive.reset();
    }

    void readsAWebFeedAndKeepsItsValidators()
    {
        ServedAnswer answer;
        answer.body = rss(3);
        answer.headers = {{"ETag", "W/\"1\""}, {"Last-Modified", "yesterday"}, {"Content-Type", "application/rss+xml"}};
        m_server->serve(QStringLiteral("/feed"), answer);
        const FeedId id = add(QStringLiteral("/feed"));
        const RefreshSummary summary = refresh({id});
        QCOMPARE(summary.feeds, 1);
        QCOMPARE(summary.created, 3);
        QCOMPARE(summary.failed, 0);
        QCOMPARE(feed(id).title, QStringLiteral("Feed"));
        QCOMPARE(feed(id).siteUrl, QStringLiteral("https://site.example/"));
        QCOMPARE(feed(id).etag, QStringLiteral("W/\"1\""));
        QCOMPARE(feed(id).lastModified, QStringLiteral("yesterday"));
        QVERIFY(feed(id).nextFetch > m_archive->clock().now());
        refresh({id});
        QCOMPARE(m_server->requests().last().headers.value("if-none-match"), QByteArray("W/\"1\""));
        QCOMPARE(m_server->requests().last().headers.value("if-modified-since"), QByteArray("yesterday"));
    }

    void callsADocumentThatEndsBeforeItsFirstEntryCut()
    {
        ServedAnswer cut{200, rss(3).left(60)};
        cut.headers = {{"ETag", "\"1\""}};
        m_server->serve(QStringLiteral("/feed"), cut);
        const FeedId id = add(QStringLiteral("/feed"));
        QCOMPARE(refresh({id}).failed, 1);
        QCOMPARE(feed(id).error->kind, ErrorKind::Truncated);
        QVERIFY(feed(id).etag.isEmpty());
    }

    void takesNotModifiedAsSuccess()
    {
        m_server->handle(QStringLiteral("/feed"), [](const ServedRequest &asked) {
            ServedAnswer answer;
            answer.headers = {{"ETag", "\"1\""}};
            answer.status = asked.headers.contains("if-none-match") ? 304 : 200;
            answer.body = answer.status == 304 ? QByteArray() : rss(2);
            return answer;
        });
        const FeedId id = add(QStringLiteral("/feed"));
        QCOMPARE(refresh({id}).created, 2);
        const RefreshSummary second = refresh({id});
        QCOMPARE(second.created + second.changed + second.failed, 0);
        QVERIFY(!feed(id).error);
        QCOMPARE(feed(id).etag, QStringLiteral("\"1\""));
    }

    void takesNotModifiedThatNobodyAskedForOnlyOfAFeedThatWasRead()
    {
        m_server->serve(QStringLiteral("/feed"),
                        QList<ServedAnswer>{ServedAnswer{304}, ServedAnswer{200, rss(2)}, ServedAnswer{304}});
        const FeedId id = add(QStringLiteral("/feed"));
        QCOMPARE(refresh({id}).failed, 1);
        QCOMPARE(refresh({id}).created, 2);
        QCOMPARE(refresh({id}).failed, 0);
        QCOMPARE(m_archive->select().size(), 2);
    }

    void keepsChangesAsChanges()
    {
        m_server->serve(QStringLiteral("/feed"),
                        QList<ServedAnswer>{ServedAnswer{200, rss(2)}, ServedAnswer{200, rss(3, "Feed", "New")}});
        const FeedId id = add(QStringLiteral("/feed"));
        refresh({id});
        const RefreshSummary second = refresh({id});
        QCOMPARE(second.created, 1);
        QCOMPARE(second.changed, 2);
    }

    void anErrorGoesToItsFeedAndHoldsUpNoOther()
    {
        m_server->serve(QStringLiteral("/good"), rss(2), "text/xml");
        m_server->serve(QStringLiteral("/html"), "<!doctype html><html><body>Hello</body></html>", "text/html");
        const FeedId good = add(QStringLiteral("/good"));
        const FeedId page = add(QStringLiteral("/html"));
        const FeedId missing = add(QStringLiteral("/missing"));
        const RefreshSummary summary = refresh({missing, page, good});
        QCOMPARE(summary.feeds, 3);
        QCOMPARE(summary.created, 2);
        QCOMPARE(summary.failed, 2);
        QCOMPARE(summary.errors.size(), 2);
        QCOMPARE(feed(missing).error->kind, ErrorKind::Http);
        QCOMPARE(feed(missing).error->status, 404);
        QCOMPARE(feed(page).error->kind, ErrorKind::HtmlPage);
        QVERIFY(!feed(good).error);
    }

    void aCutOrBrokenAnswerTakesNothingAwayAndKeepsNoValidator()
    {
        ServedAnswer whole{200, rss(2)};
        whole.headers = {{"ETag", "\"1\""}};
        ServedAnswer cut{200, rss(3)};
        cut.headers = {{"ETag", "\"2\""}};
        cut.cutAfter = 100;
        m_server->serve(QStringLiteral("/feed"), QList<ServedAnswer>{whole, cut});
        const FeedId id = add(QStringLiteral("/feed"));
        refresh({id});
        QCOMPARE(refresh({id}).failed, 1);
        QCOMPARE(feed(id).error->kind, ErrorKind::Truncated);
        QCOMPARE(feed(id).etag, QStringLiteral("\"1\""));
        QCOMPARE(m_archive->select().size(), 2);
    }

    void remembersAPermanentMoveOnceAGoodFeedStandsThere()
    {
        ServedAnswer moved{301};
        moved.headers = {{"Location", "/new"}};
        m_server->serve(QStringLiteral("/old"), moved);
        m_server->serve(QStringLiteral("/new"),
                        QList<ServedAnswer>{ServedAnswer{200, "<html>no feed yet</html>"}, ServedAnswer{200, rss(1)}});
        const FeedId id = add(QStringLiteral("/old"));
        refresh({id});
        QCOMPARE(feed(id).url, m_server->url(QStringLiteral("/old")).toString());
        refresh({id});
        QCOMPARE(feed(id).url, m_server->url(QStringLiteral("/new")).toString());
    }

    void sendsTheSecretsOfAFeedThatMovedToNoStranger_data()
    {
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QString>("name");
        QTest::newRow("a header") << QStringLiteral("Authorization: Bearer SECRET") << QString();
        QTest::newRow("a name") << QString() << QStringLiteral("reader");
        QTest::newRow("none") << QString() << QString();
    }
    void sendsTheSecretsOfAFeedThatMovedToNoStranger()
    {
        QFETCH(QString, headers);
        QFETCH(QString, name);
        m_fetcher->setLocalHostRule([](const QString &) { return false; }); // two hosts of the world
        ServedAnswer moved{301};
        moved.headers = {{"Location", m_server->url(QStringLiteral("/new"), QStringLiteral("localhost")).toEncoded()}};
        m_server->serve(QStringLiteral("/old"), moved);
        m_server->serve(QStringLiteral("/new"), rss(1), "text/xml");
        const FeedId id = add(QStringLiteral("/old"));
        FetchOptions options;
        options.headers = headers;
        options.userName = name;
        valueOf((*m_archive)->setFeedOptions(id, options));
        QCOMPARE(refresh({id}).created, 1);
        QCOMPARE(refresh({id}).failed, 0);
        const bool open = headers.isEmpty() && name.isEmpty();
        QCOMPARE(QUrl(feed(id).url).host(), open ? QStringLiteral("localhost") : QStringLiteral("127.0.0.1"));
        QCOMPARE(m_server->hits(QStringLiteral("/old")), open ? 1 : 2);
        for (const ServedRequest &asked : m_server->requests())
            QVERIFY(asked.path == QStringLiteral("/old") || !asked.headers.contains("authorization"));
    }

    void keepsTheRhythmOfAFeedThatSaysNothingNew_data()
    {
        QTest::addColumn<bool>("unchanged");
        QTest::newRow("304") << false;
        QTest::newRow("the same bytes") << true;
    }
    void keepsTheRhythmOfAFeedThatSaysNothingNew()
    {
        QFETCH(bool, unchanged);
        const QByteArray body = rss(1).replace("<item>", "<ttl>720</ttl><item>");
        m_server->handle(QStringLiteral("/feed"), [body, unchanged](const ServedRequest &asked) {
            ServedAnswer answer{!unchanged && asked.headers.contains("if-none-match") ? 304 : 200, body};
            answer.headers = {{"ETag", "\"1\""}};
            answer.body = answer.status == 304 ? QByteArray() : body;
            return answer;
        });
        const FeedId id = add(QStringLiteral("/feed"));
        refresh({id});
        const qint64 first = feed(id).lastAttempt.secsTo(feed(id).nextFetch);
        QVERIFY(first >= 640 * 60 && first <= 800 * 60);
        for (int n = 0; n < 3; ++n) {
            m_archive->clock().advance(first);
            QCOMPARE(refresh({id}).failed, 0);
            QCOMPARE(feed(id).lastAttempt.secsTo(feed(id).nextFetch), first);
        }
    }

    void readsARhythmAnewThatWasChosen()
    {
        ServedAnswer answer{200, rss(1)};
        answer.headers = {{"ETag", "\"1\""}};
        m_server->serve(QStringLiteral("/feed"), answer);
        const FeedId id = add(QStringLiteral("/feed"));
        FetchOptions options;
        options.intervalMinutes = 1440;
        valueOf((*m_archive)->setFeedOptions(id, options));
        refresh({id});
        QCOMPARE(feed(id).etag, QStringLiteral("\"1\""));
        valueOf((*m_archive)->setFeedOptions(id, {}));
        refresh({id});
        QVERIFY(!m_server->requests().last().headers.contains("if-none-match"));
        QVERIFY(feed(id).lastAttempt.secsTo(feed(id).nextFetch) < 2 * 3600);
    }

    void waitsForTheHostThatAFeedIsLedTo()
    {
        m_fetcher->setLocalHostRule([](const QString &) { return false; }); // two hosts of the world
        ServedAnswer away{302};
        away.headers = {{"Location", m_server->url(QStringLiteral("/busy"), QStringLiteral("localhost")).toEncoded()}};
        ServedAnswer busy{429};
        busy.headers = {{"Retry-After", "7200"}};
        m_server->serve(QStringLiteral("/feed"), away);
        m_server->serve(QStringLiteral("/busy"), busy);
        const FeedId id = add(QStringLiteral("/feed"));
        QCOMPARE(refresh({id}).failed, 1);
        QCOMPARE(feed(id).nextFetch, m_archive->clock().now().addSecs(7200));
    }

    void keepsWhatCameOfACutAnswer()
    {
        ServedAnswer cut{200, rss(3)};
        cut.headers = {{"ETag", "\"1\""}};
        cut.cutAfter = cut.body.indexOf("<guid>g3");
        m_server->serve(QStringLiteral("/feed"), QList<ServedAnswer>{cut, ServedAnswer{200, rss(3)}});
        const FeedId id = add(QStringLiteral("/feed"));
        const RefreshSummary first = refresh({id});
        QCOMPARE(first.failed, 1);
        QCOMPARE(first.created, 2);
        QCOMPARE(feed(id).error->kind, ErrorKind::Truncated);
        QCOMPARE(feed(id).title, QStringLiteral("Feed"));
        QVERIFY(feed(id).etag.isEmpty());
        QCOMPARE(refresh({id}).created, 1);
        QVERIFY(!feed(id).error);
    }

    void keepsEntriesWithoutAGuidApartThatShareAPage()
    {
        const auto document = [](const QList<QByteArray> &versions) {
            QByteArray xml = "<rss version=\"2.0\"><channel><title>Changes</title>";
            for (const QByteArray &version : versions)
                xml += "<item><title>Version " + version + "</title><link>https://site.example/changes</link><pubDate>0"
                       + version + " Jul 2022 08:00:00 GMT</pubDate></item>";
            return ServedAnswer{200, xml + "</channel></rss>"};
        };
        m_server->serve(QStringLiteral("/feed"),
                        QList<ServedAnswer>{document({"1"}), document({"2"}), document({"4", "3", "2"})});
        const FeedId id = add(QStringLiteral("/feed"));
        QCOMPARE(refresh({id}).created, 1);
        valueOf((*m_archive)->setRead(m_archive->select(), true));
        QCOMPARE(refresh({id}).created, 1);
        const RefreshSummary third = refresh({id});
        QCOMPARE(third.created, 2);
        QCOMPARE(third.changed, 0);
        QCOMPARE(valueOf((*m_archive)->tree()).unread, 3);
    }

    void knowsArticlesWhoseAddressesChangeInNothingThatMatters_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("created");
        const auto item = [](const QByteArray &title, const QByteArray &url, const QByteArray &guid) -> QByteArray {
            return "<item><title>" + title + "</title><link>" + url + "</link><pubDate>01 Jul 2022 08:00:00 GMT</pubDate>"
                   + (guid.isEmpty() ? guid : "<guid>" + guid + "</guid>") + "</item>";
        };
        QTest::newRow("https, with guids") << item("A", "http://e.example/a", "http://e.example/?p=1")
                                                  + item("B", "http://e.example/b", "http://e.example/?p=2")
                                           << item("A", "https://e.example/a", "https://e.example/?p=1")
                                                  + item("B", "https://e.example/b", "https://e.example/?p=2")
                                           << 0;
        QTest::newRow("https") << item("A", "http://e.example/a", {}) << item("A", "https://e.example/a", {}) << 0;
        QTest::newRow("marks of whoever links") << item("A", "https://e.example/a?utm_source=x&amp;p=1", {})
                                                << item("A", "https://e.example/a?p=1&amp;utm_source=y", {}) << 0;
        QTest::newRow("a slash") << item("A", "https://e.example/a", {}) << item("A", "https://e.example/a/", {}) << 0;
        QTest::newRow("another title") << item("A", "http://e.example/a", {}) << item("B", "https://e.example/a", {}) << 1;
        QTest::newRow("another page") << item("A", "http://e.example/a?p=1", {}) << item("A", "https://e.example/a?p=2", {})
                                      << 1;
        QTest::newRow("a longer path") << item("A", "http://e.example/a", {}) << item("A", "https://e.example/ab", {}) << 1;
        QTest::newRow("both at once") << item("A", "http://e.example/a", {})
                                      << item("A", "http://e.example/a", {}) + item("A", "https://e.example/a", {}) << 1;
    }
    void knowsArticlesWhoseAddressesChangeInNothingThatMatters()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto document = [](const QByteArray &items) {
            return ServedAnswer{200, "<rss version=\"2.0\"><channel><title>T</title>" + items + "</channel></rss>"};
        };
        m_server->serve(QStringLiteral("/feed"), QList<ServedAnswer>{document(before), document(after)});
        const FeedId id = add(QStringLiteral("/feed"));
        refresh({id});
        valueOf((*m_archive)->setRead(m_archive->select(), true));
        QTEST(refresh({id}).created, "created");
        QTEST(int(valueOf((*m_archive)->tree()).unread), "created");
    }

    // RFC 9110 section 15.4
    void asksWhereARedirectLeadsForWhatIsNew()
    {
        ServedAnswer away{302};
        away.headers = {{"Location", "/there"}};
        ServedAnswer there{200, rss(1)};
        there.headers = {{"ETag", "\"1\""}};
        m_server->serve(QStringLiteral("/feed"), away);
        m_server->serve(QStringLiteral("/there"), QList<ServedAnswer>{there, ServedAnswer{304}});
        const FeedId id = add(QStringLiteral("/feed"));
        refresh({id});
        QCOMPARE(refresh({id}).failed, 0);
        const QList<ServedRequest> seen = m_server->requests();
        QCOMPARE(seen.size(), 4);
        QVERIFY(!seen[2].headers.contains("if-none-match"));
        QCOMPARE(seen[3].headers.value("if-none-match"), QByteArray("\"1\""));
    }

    void asksAgainWithoutAConditionAfter412()
    {
        m_server->handle(QStringLiteral("/feed"), [](const ServedRequest &asked) {
            ServedAnswer answer{asked.headers.contains("if-none-match") ? 412 : 200, rss(1)};
            answer.headers = {{"ETag", "\"1\""}};
            return answer;
        });
        const FeedId id = add(QStringLiteral("/feed"));
        refresh({id});
        QCOMPARE(refresh({id}).failed, 0);
        QCOMPARE(m_server->hits(QStringLiteral("/feed")), 3);
    }

    void doesNotAskAServerThatAskedToWait()
    {
        ServedAnswer busy{429};
        busy.headers = {{"Retry-After", "3600"}};
        m_server->serve(QStringLiteral("/feed"), busy);
        const FeedId id = add(QStringLiteral("/feed"));
        QCOMPARE(refresh({id}).failed, 1);
        QCOMPARE(feed(id).nextFetch, m_archive->clock().now().addSecs(3600));
        m_refresher.reset();                                           // the fetcher outlives it
        m_fetcher = std::make_unique<HttpFetcher>(m_archive->clock()); // as after a restart
        m_refresher = std::make_unique<Refresher>(*m_archive->operator->(), *m_fetcher, m_archive->clock());
        const RefreshSummary second = refresh({id});
        QCOMPARE(second.errors.value(0).error.kind, ErrorKind::RateLimited);
        QCOMPARE(m_server->hits(QStringLiteral("/feed")), 1);
        m_archive->clock().advance(3601);
        refresh({id});
        QCOMPARE(m_server->hits(QStringLiteral("/feed")), 2);
    }

    void waitsForAHostInTheNextStartToo()
    {
        ServedAnswer busy{503};
        busy.headers = {{"Retry-After", "3600"}};
        m_server->serve(QStringLiteral("/busy"), busy);
        m_server->serve(QStringLiteral("/other"), ServedAnswer{200, rss(1)});
        const FeedId other = add(QStringLiteral("/other"));
        QCOMPARE(refresh({add(QStringLiteral("/busy"))}).failed, 1);
        m_refresher.reset();
        m_fetcher = std::make_unique<HttpFetcher>(m_archive->clock());
        m_refresher = std::make_unique<Refresher>(*m_archive->operator->(), *m_fetcher, m_archive->clock());
        QCOMPARE(refresh({other}).errors.value(0).error.kind, ErrorKind::RateLimited);
        QCOMPARE(m_server->hits(QStringLiteral("/other")), 0);
        // It was not asked, so nothing is wrong with it.
        QVERIFY(!feed(other).error);
        QCOMPARE(feed(other).failures, 0);
        QSignalSpy finished(m_refresher.get(), &Refresher::finished);
        m_refresher->refreshDue();
        QVERIFY(finished.wait());
        QCOMPARE(finished.last().first().value<RefreshSummary>().feeds, 0);
        m_archive->clock().advance(3601);
        QCOMPARE(refresh({other}).created, 1);
    }

    void asksByHandAsSoonAsTheWaitIsOver()
    {
        ServedAnswer busy{429};
        busy.headers = {{"Retry-After", "60"}};
        m_server->serve(QStringLiteral("/feed"), busy);
        const FeedId id = add(QStringLiteral("/feed"));
        QCOMPARE(refresh({id}).failed, 1);
        QVERIFY(feed(id).nextFetch > m_archive->clock().now().addSecs(61));
        m_server->serve(QStringLiteral("/feed"), rss(1), "text/xml");
        m_archive->clock().advance(61);
        QCOMPARE(refresh({id}).created, 1);
    }

    void readsAFeedFromAFile()
    {
        const QString path = m_folder->filePath(QStringLiteral("feed.xml"));
        write(path, rss(2));
        const FeedId id = m_archive->addFeed(path);
        QCOMPARE(refresh({id}).created, 2);
        QFile::remove(path);
        QCOMPARE(refresh({id}).failed, 1);
        QCOMPARE(feed(id).error->kind, ErrorKind::Disk);
        QVERIFY(feed(id).error->detail.startsWith(path));
    }

    void readsAFolderOfPostsAndOnlyWhatChangedLater()
    {
        for (int n = 0; n < 450; ++n)
            write(m_folder->filePath(QStringLiteral("a/%1.md").arg(n)), post(QByteArray::number(n)));
        const FeedId id = m_archive->addFeed(m_folder->path(), FeedKind::PostFolder);
        QSignalSpy read(m_refresher.get(), &Refresher::postsRead);
        QCOMPARE(refresh({id}).created, 450);
        QCOMPARE(read.last().at(1).toInt(), 450);
        QCOMPARE(read.last().at(2).toInt(), 450);
        write(m_folder->filePath(QStringLiteral("a/7.md")), post("Another seven"));
        QFile::remove(m_folder->filePath(QStringLiteral("a/8.md")));
        const RefreshSummary second = refresh({id});
        QCOMPARE(second.created, 0);
        QCOMPARE(second.changed, 1);
        QCOMPARE(second.unchanged, 448);
        QCOMPARE(m_archive->select().size(), 449);
    }

    void keepsTheStatesOfPostsWhoseFolderIsRenamed()
    {
        for (int n = 10; n < 90; ++n)
            write(m_folder->filePath(QStringLiteral("a/%1.md").arg(n)), post(QByteArray::number(n)));
        const FeedId id = m_archive->addFeed(m_folder->path(), FeedKind::PostFolder);
        refresh({id});
        const QList<ArticleId> before = m_archive->select();
        valueOf((*m_archive)->setStarred(before, true));
        QVERIFY(QDir(m_folder->path()).rename(QStringLiteral("a"), QStringLiteral("b")));
        const RefreshSummary second = refresh({id});
        QCOMPARE(second.created, 0);
        QCOMPARE(second.changed, 80);
        const QList<ArticleId> after = m_archive->select(*parseQuery(QStringLiteral("is:starred")));
        QCOMPARE(QSet(after.begin(), after.end()), QSet(before.begin(), before.end()));
        QCOMPARE(m_archive->select().size(), 80);
    }

    void tellsBrokenPostsAndReadsTheRest()
    {
        write(m_folder->filePath(QStringLiteral("good.md")), post("Good"));
        write(m_folder->filePath(QStringLiteral("bad.md")), "no front matter");
        const FeedId id = m_archive->addFeed(m_folder->path(), FeedKind::PostFolder);
        QSignalSpy problems(m_refresher.get(), &Refresher::problemFound);
        const RefreshSummary summary = refresh({id});
        QCOMPARE(summary.created, 1);
        QCOMPARE(summary.failed, 0);
        QCOMPARE(summary.errors.size(), 1);
        QCOMPARE(summary.errors[0].url, m_folder->filePath(QStringLiteral("bad.md")));
        QCOMPARE(problems.size(), 1);
        QVERIFY(feed(id).error.has_value());
    }

    void aMissingFolderTakesNothingAway()
    {
        const QString path = m_folder->filePath(QStringLiteral("posts"));
        write(path + QStringLiteral("/a.md"), post("A"));
        const FeedId id = m_archive->addFeed(path, FeedKind::PostFolder);
        refresh({id});
        QVERIFY(QDir().rename(path, path + u'2'));
        const RefreshSummary summary = refresh({id});
        QCOMPARE(summary.failed, 1);
        QCOMPARE(feed(id).error->kind, ErrorKind::Disk);
        QCOMPARE(m_archive->select().size(), 1);
    }

    void refreshesWhatIsDueAndNothingElse()
    {
        m_server->serve(QStringLiteral("/a"), rss(1), "text/xml");
        m_server->serve(QStringLiteral("/b"), rss(1), "text/xml");
        const FeedId a = add(QStringLiteral("/a"));
        refresh({a});
        add(QStringLiteral("/b"));
        QSignalSpy finished(m_refresher.get(), &Refresher::finished);
        m_refresher->refreshDue();
        QVERIFY(finished.wait());
        QCOMPARE(m_server->hits(QStringLiteral("/a")), 1);
        QCOMPARE(m_server->hits(QStringLiteral("/b")), 1);
        m_archive->clock().advance(24 * 60 * 60);
        m_refresher->refreshDue();
        QVERIFY(finished.wait());
        QCOMPARE(m_server->hits(QStringLiteral("/a")), 2);
    }

    void tellsProgressUpToTheEnd()
    {
        m_server->serve(QStringLiteral("/a"), rss(1), "text/xml");
        const FeedId a = add(QStringLiteral("/a"));
        const FeedId b = add(QStringLiteral("/missing"));
        QSignalSpy progress(m_refresher.get(), &Refresher::progress);
        QSignalSpy feeds(m_refresher.get(), &Refresher::feedFinished);
        refresh({a, b});
        QCOMPARE(progress.first(), (QList<QVariant>{0, 2}));
        QCOMPARE(progress.last(), (QList<QVariant>{2, 2}));
        QCOMPARE(feeds.size(), 2);
        QVERIFY(!m_refresher->isBusy());
    }

    void tellsTheEndOfNothing()
    {
        QCOMPARE(refresh({}).feeds, 0);
        QCOMPARE(refresh({4711}).failed, 0);
    }

    void doesNotBeginAFeedTwice()
    {
        ServedAnswer slow{200, rss(1)};
        slow.delayMs = 100;
        m_server->serve(QStringLiteral("/slow"), slow);
        const FeedId id = add(QStringLiteral("/slow"));
        m_refresher->refresh({id});
        m_refresher->refresh({id});
        QTRY_VERIFY(!m_refresher->isBusy());
        QCOMPARE(m_server->hits(QStringLiteral("/slow")), 1);
    }

    void endsSoonWhenCancelled()
    {
        ServedAnswer hang;
        hang.hangs = true;
        m_server->serve(QStringLiteral("/hang"), hang);
        const FeedId id = add(QStringLiteral("/hang"));
        QSignalSpy finished(m_refresher.get(), &Refresher::finished);
        m_refresher->refresh({id});
        QTRY_COMPARE(m_server->hits(QStringLiteral("/hang")), 1);
        m_refresher->cancel();
        QVERIFY(finished.wait());
        QVERIFY(!feed(id).error);
        QCOMPARE(finished[0][0].value<RefreshSummary>().failed, 0);
    }

    void goesInTheMiddleOfEverything()
    {
        ServedAnswer slow{200, rss(1)};
        slow.delayMs = 50;
        m_server->serve(QStringLiteral("/slow"), slow);
        for (int n = 0; n < 300; ++n)
            write(m_folder->filePath(QStringLiteral("%1.md").arg(n)), post(QByteArray::number(n)));
        m_refresher->refresh({add(QStringLiteral("/slow")), m_archive->addFeed(m_folder->path(), FeedKind::PostFolder)});
        QTest::qWait(20);
        m_refresher.reset();
        QTest::qWait(100);
    }

    void showsFilesByThemselvesAsTheyComeChangeAndGo()
    {
        write(m_folder->filePath(QStringLiteral("a.md")), post("A"));
        m_archive->addFeed(m_folder->path(), FeedKind::PostFolder);
        m_refresher->setWatchPace(20, 1'000'000);
        m_refresher->start();
        QTRY_COMPARE(m_archive->titles(), QStringList{QStringLiteral("A")});
        write(m_folder->filePath(QStringLiteral("new/b.md")), post("B"));
        QTRY_COMPARE(m_archive->select().size(), 2);
        write(m_folder->filePath(QStringLiteral("new/c.md")), post("C"));
        QTRY_COMPARE(m_archive->select().size(), 3);
        write(m_folder->filePath(QStringLiteral("a.md")), post("Another A"));
        QTRY_VERIFY(m_archive->titles().contains(QStringLiteral("Another A")));
        QFile::remove(m_folder->filePath(QStringLiteral("new/b.md")));
        QTRY_COMPARE(m_archive->select().size(), 2);
    }

    void watchesAFolderThatIsAddedLater()
    {
        m_refresher->setWatchPace(20, 1'000'000);
        m_refresher->start();
        QTest::qWait(50);
        write(m_folder->filePath(QStringLiteral("a.md")), post("A"));
        m_archive->addFeed(m_folder->path(), FeedKind::PostFolder);
        QTRY_COMPARE(m_archive->select().size(), 1);
        write(m_folder->filePath(QStringLiteral("b.md")), post("B"));
        QTRY_COMPARE(m_archive->select().size(), 2);
    }

    void fetchesByItselfWhatIsDueAtTheStart()
    {
        m_server->serve(QStringLiteral("/a"), rss(1), "text/xml");
        add(QStringLiteral("/a"));
        m_refresher->start();
        QTRY_COMPARE(m_archive->select().size(), 1);
    }
};

QTEST_GUILESS_MAIN(RefresherTest)
#include "tst_refresher.moc"
