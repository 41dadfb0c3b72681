#include "network/bodysink.h"
#include "network/httpfetcher.h"
#include "network/proxychoice.h"
#include "support/fixedclock.h"
#include "support/httpserver.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <optional>

using namespace Masthead;

Q_DECLARE_METATYPE(Masthead::ErrorKind)

namespace {

/// Takes in a body, and may be full.
class Pot : public BodySink {
    Q_OBJECT

public:
    Done begin(const QByteArray &type, qint64 promised) override
    {
        contentType = type;
        length = promised;
        return refusal ? Done(*refusal) : done();
    }
    void add(const QByteArray &bytes) override { content += bytes; }
    bool isFull() const override { return !content.isEmpty() && full; }
    void empty()
    {
        full = false;
        emit hasRoom();
    }

    QByteArray contentType;
    qint64 length = 0;
    QByteArray content;
    bool full = false;
    std::optional<Error> refusal;
};

}

class HttpFetcherTest : public QObject {
    Q_OBJECT

    // Waits for the answer to one request, with the servers of the test counted as public ones.
    Result<HttpAnswer> fetch(const HttpRequest &request) { return fetch(*m_fetcher, request); }
    static Result<HttpAnswer> fetch(HttpFetcher &fetcher, const HttpRequest &request)
    {
        std::optional<Result<HttpAnswer>> result;
        fetcher.fetch(request, [&result](const Result<HttpAnswer> &answer) { result = answer; });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20000))
            return Error{ErrorKind::Usage, QStringLiteral("no answer came")};
        return *result;
    }
    HttpRequest request(const QString &path) const
    {
        HttpRequest request;
        request.url = m_server->url(path);
        return request;
    }
    static ServedAnswer redirect(int status, const QByteArray &to)
    {
        ServedAnswer answer;
        answer.status = status;
        answer.headers = {{"Location", to}};
        return answer;
    }
    static ErrorKind kind(const Result<HttpAnswer> &result) { return result.ok() ? ErrorKind::Usage : result.error().kind; }

    FixedClock m_clock;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<HttpFetcher> m_fetcher;

private slots:
    void init()
    {
        m_server = std::make_unique<HttpServer>();
        m_fetcher = std::make_unique<HttpFetcher>(m_clock);
        m_fetcher->setLocalHostRule([](const QString &host) { return host.startsWith(QLatin1String("192.168.")); });
        // Of Qt, about an answer that is ended while its error is on the way.
        QTest::failOnWarning(QRegularExpression(QStringLiteral("must only be called once")));
    }
    void cleanup()
    {
        m_fetcher.reset();
        m_server.reset();
    }

    void givesTheBodyAndTheHeadersOfAnAnswer()
    {
        ServedAnswer answer;
        answer.body = "<rss/>";
        answer.headers = {{"Content-Type", "application/rss+xml"},
                          {"ETag", "W/\"1\""},
                          {"Last-Modified", "yesterday"},
                          {"Cache-Control", "max-age=60"}};
        m_server->serve(QStringLiteral("/feed"), answer);
        const Result<HttpAnswer> result = fetch(request(QStringLiteral("/feed")));
        QVERIFY(result.ok());
        QCOMPARE(result->status, 200);
        QCOMPARE(result->body, QByteArray("<rss/>"));
        QCOMPARE(result->contentType, QByteArray("application/rss+xml"));
        QCOMPARE(result->etag, QByteArray("W/\"1\""));
        QCOMPARE(result->lastModified, QByteArray("yesterday"));
        QCOMPARE(result->cacheControl, QByteArray("max-age=60"));
        QCOMPARE(result->url, m_server->url(QStringLiteral("/feed")));
        QVERIFY(!result->permanent);
    }

    void givesALongBodyToASinkAndWaitsWhereThatIsFull()
    {
        const QByteArray body(9'000'000, 'x');
        m_server->serve(QStringLiteral("/a"), body, "audio/mpeg");
        Pot pot;
        pot.full = true;
        HttpRequest streamed = request(QStringLiteral("/a"));
        streamed.sink = &pot;
        std::optional<Result<HttpAnswer>> result;
        m_fetcher->fetch(streamed, [&result](const Result<HttpAnswer> &answer) { result = answer; });
        QTRY_VERIFY(!pot.content.isEmpty());
        QTest::qWait(100);
        QVERIFY(pot.content.size() < body.size() && !result);
        pot.empty();
        QTRY_VERIFY_WITH_TIMEOUT(result, 20'000);
        QVERIFY(result->ok() && result->value().body.isEmpty());
        QCOMPARE(pot.content, body);
        QCOMPARE(pot.length, body.size());
        QCOMPARE(pot.contentType, QByteArray("audio/mpeg"));
    }

    void waitsForASinkLongerThanForAServer()
    {
        m_server->serve(QStringLiteral("/a"), QByteArray(9'000'000, 'x'), "audio/mpeg");
        Pot pot;
        pot.full = true;
        HttpRequest streamed = request(QStringLiteral("/a"));
        streamed.sink = &pot;
        streamed.silenceMs = 500;
        std::optional<Result<HttpAnswer>> result;
        m_fetcher->fetch(streamed, [&result](const Result<HttpAnswer> &answer) { result = answer; });
        QTRY_VERIFY(!pot.content.isEmpty());
        QTest::qWait(1500);
        QVERIFY(!result);
        pot.empty();
        QTRY_VERIFY_WITH_TIMEOUT(result, 20'000);
        QVERIFY(result->ok());

        // A server that is silent behind that still is.
        ServedAnswer stalls{200, QByteArray(200'000, 'x')};
        stalls.stallAfter = 100'000;
        m_server->serve(QStringLiteral("/b"), stalls);
        Pot other;
        streamed.url = m_server->url(QStringLiteral("/b"));
        streamed.sink = &other;
        QCOMPARE(kind(fetch(streamed)), ErrorKind::Timeout);
    }

    void boundsASinkToo()
    {
        ServedAnswer unsaid;
        unsaid.raw = "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(50'000, 'x');
        m_server->serve(QStringLiteral("/a"), unsaid);
        Pot pot;
        HttpRequest streamed = request(QStringLiteral("/a"));
        streamed.sink = &pot;
        streamed.maximumBytes = 40'000;
        QCOMPARE(kind(fetch(streamed)), ErrorKind::TooLarge);
        QVERIFY(pot.content.size() <= 40'000);
        QCOMPARE(pot.length, -1);
    }

    void endsWithTheErrorOfASinkThatRefuses()
    {
        m_server->serve(QStringLiteral("/a"), "x", "text/html");
        Pot pot;
        pot.refusal = Error{ErrorKind::Malformed, QStringLiteral("no")};
        HttpRequest streamed = request(QStringLiteral("/a"));
        streamed.sink = &pot;
        QCOMPARE(kind(fetch(streamed)), ErrorKind::Malformed);
        QVERIFY(pot.content.isEmpty());
    }

    void asksWithItsOwnNameAndWithoutCookies()
    {
        ServedAnswer answer;
        answer.body = "x";
        answer.headers = {{"Set-Cookie", "secret=1; Path=/"}};
        m_server->serve(QStringLiteral("/a"), answer);
        QVERIFY(fetch(request(QStringLiteral("/a"))).ok());
        QVERIFY(fetch(request(QStringLiteral("/a"))).ok());
        const auto headers = m_server->requests().last().headers;
        QVERIFY(headers.value("user-agent").startsWith("Masthead/"));
        QVERIFY(!headers.contains("cookie"));
        QVERIFY(!headers.contains("referer"));
        QVERIFY(!headers.contains("cache-control") && !headers.contains("pragma")); // whoever caches on the way may answer
        QCOMPARE(m_server->hits(QStringLiteral("/a")), 2);
    }

    void sendsValidatorsByteForByteAndTakesNotModified()
    {
        m_server->handle(QStringLiteral("/feed"), [](const ServedRequest &asked) {
            ServedAnswer answer;
            answer.status = asked.headers.value("if-none-match") == "W/\"a b\"" ? 304 : 200;
            answer.body = answer.status == 304 ? "" : "x";
            return answer;
        });
        HttpRequest conditional = request(QStringLiteral("/feed"));
        conditional.etag = "W/\"a b\"";
        conditional.lastModified = "yesterday";
        const Result<HttpAnswer> result = fetch(conditional);
        QVERIFY(result.ok());
        QCOMPARE(result->status, 304);
        QCOMPARE(m_server->requests().last().headers.value("if-modified-since"), QByteArray("yesterday"));
    }

    void sendsNoHeaderThatWouldEndItsLine()
    {
        m_server->serve(QStringLiteral("/feed"), "x", "text/plain");
        HttpRequest split = request(QStringLiteral("/feed"));
        split.etag = "a\r\nX-Injected: 1";
        QVERIFY(fetch(split).ok());
        QVERIFY(!m_server->requests().last().headers.contains("x-injected"));
        QVERIFY(!m_server->requests().last().headers.contains("if-none-match"));
    }

    void namesWhatAStatusMeans_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("expected");
        QTest::newRow("304 that nobody asked for") << 304 << ErrorKind::Http;
        QTest::newRow("300") << 300 << ErrorKind::Http;
        QTest::newRow("305") << 305 << ErrorKind::Http;
        QTest::newRow("401") << 401 << ErrorKind::Auth;
        QTest::newRow("403") << 403 << ErrorKind::Http;
        QTest::newRow("404") << 404 << ErrorKind::Http;
        QTest::newRow("407") << 407 << ErrorKind::Http;
        QTest::newRow("410") << 410 << ErrorKind::Gone;
        QTest::newRow("429") << 429 << ErrorKind::RateLimited;
        QTest::newRow("500") << 500 << ErrorKind::Http;
        QTest::newRow("503") << 503 << ErrorKind::Http;
        QTest::newRow("999") << 999 << ErrorKind::Http;
    }
    void namesWhatAStatusMeans()
    {
        QFETCH(int, status);
        QFETCH(ErrorKind, expected);
        ServedAnswer answer;
        answer.status = status;
        answer.body = "<rss/>";
        answer.headers = {{"Location", "http://127.0.0.1:9/"}};
        m_server->serve(QStringLiteral("/s"), answer);
        const Result<HttpAnswer> result = fetch(request(QStringLiteral("/s")));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, expected);
        QCOMPARE(result.error().status, status);
        QVERIFY(result.error().detail.contains(m_server->url(QStringLiteral("/s")).toString()));
    }

    void countsNoBytesAsAnError_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("200") << 200;
        QTest::newRow("204") << 204;
    }
    void countsNoBytesAsAnError()
    {
        QFETCH(int, status);
        ServedAnswer answer;
        answer.status = status;
        m_server->serve(QStringLiteral("/nothing"), answer);
        QCOMPARE(kind(fetch(request(QStringLiteral("/nothing")))), ErrorKind::Empty);
    }

    void followsRedirectsAndTellsPermanentOnes()
    {
        m_server->serve(QStringLiteral("/a"), redirect(301, "/b"));
        m_server->serve(QStringLiteral("/b"), redirect(308, "c?x=1"));
        m_server->serve(QStringLiteral("/c"), "end", "text/plain");
        const Result<HttpAnswer> result = fetch(request(QStringLiteral("/a")));
        QVERIFY(result.ok());
        QCOMPARE(result->url, m_server->url(QStringLiteral("/c?x=1")));
        QVERIFY(result->permanent);
    }

    void oneTemporaryRedirectMakesTheWholeWayTemporary()
    {
        m_server->serve(QStringLiteral("/a"), redirect(301, "/b"));
        m_server->serve(QStringLiteral("/b"), redirect(302, "/c"));
        m_server->serve(QStringLiteral("/c"), "end", "text/plain");
        const Result<HttpAnswer> result = fetch(request(QStringLiteral("/a")));
        QVERIFY(result.ok());
        QVERIFY(!result->permanent);
    }

    void givesCookiesBackOnTheWayToTheirOwnOriginOnly()
    {
        ServedAnswer door{302, {}};
        door.headers = {{"Set-Cookie", "seen=1; Path=/; HttpOnly"}, {"Set-Cookie", "b=2"}, {"Location", "/door"}};
        ServedAnswer away{302, {}};
        const QByteArray elsewhere = m_server->url(QStringLiteral("/end"))
                                         .toString()
                                         .replace(QLatin1String("127.0.0.1"), QLatin1String("localhost"))
                                         .toUtf8();
        away.headers = {{"Set-Cookie", "b=; Max-Age=0"}, {"Location", elsewhere}};
        m_server->serve(QStringLiteral("/door"), QList<ServedAnswer>{door, away});
        m_server->serve(QStringLiteral("/end"), "<rss/>", "text/xml");
        HttpRequest asked = request(QStringLiteral("/door"));
        asked.localHops = true;
        QVERIFY(fetch(asked).ok());
        const QList<ServedRequest> seen = m_server->requests();
        QCOMPARE(seen.size(), 3);
        QVERIFY(!seen[0].headers.contains("cookie"));
        QCOMPARE(seen[1].headers.value("cookie"), QByteArray("seen=1; b=2"));
        QVERIFY(!seen[2].headers.contains("cookie"));
    }

    void forgetsACookieThatIsOver()
    {
        ServedAnswer door{302, {}};
        door.headers = {{"Set-Cookie", "a=1"}, {"Set-Cookie", "b=2"}, {"Location", "/door"}};
        ServedAnswer again{302, {}};
        again.headers = {{"Set-Cookie", "a=gone; Max-Age=0"}, {"Location", "/end"}};
        m_server->serve(QStringLiteral("/door"), QList<ServedAnswer>{door, again});
        m_server->serve(QStringLiteral("/end"), "<rss/>", "text/xml");
        QVERIFY(fetch(request(QStringLiteral("/door"))).ok());
        QCOMPARE(m_server->requests().last().headers.value("cookie"), QByteArray("b=2"));
    }

    // RFC 9112 section 6.3
    void takesNoSecondAnswerForThatToTheNextRequest()
    {
        const auto whole = [](const QByteArray &body) -> QByteArray {
            return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        };
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&server, whole] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, socket, [socket, whole] {
                const QByteArray path = socket->readAll().split(' ').value(1);
                socket->write(whole(path));
                socket->flush();
                QTimer::singleShot(5, socket, [socket, whole] { socket->write(whole("another")); });
            });
        });
        QStringList given;
        constexpr int requests = 20;
        for (int n = 0; n < requests; ++n) {
            HttpRequest one;
            one.url = QUrl(QStringLiteral("http://127.0.0.1:%1/%2").arg(server.serverPort()).arg(n));
            m_fetcher->fetch(one, [&given, n](const Result<HttpAnswer> &answer) {
                given += answer ? QString::fromLatin1(answer->body) : answer.error().detail;
                QCOMPARE(given.last(), QStringLiteral("/%1").arg(n));
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(given.size(), requests, 20000);
    }

    // RFC 9110 section 15.4
    void tellsValidatorsToNobodyButTheirAddress_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("the first") << QString() << QStringList{QStringLiteral("/a")};
        QTest::newRow("where it leads") << QStringLiteral("/b") << QStringList{QStringLiteral("/b")};
        QTest::newRow("where it led before") << QStringLiteral("/c") << QStringList();
    }
    void tellsValidatorsToNobodyButTheirAddress()
    {
        QFETCH(QString, from);
        m_server->serve(QStringLiteral("/a"), redirect(302, "/b"));
        m_server->serve(QStringLiteral("/b"), "<rss/>", "text/xml");
        HttpRequest asked = request(QStringLiteral("/a"));
        asked.etag = "\"1\"";
        asked.lastModified = "yesterday";
        asked.validatorsFrom = from.isEmpty() ? QUrl() : m_server->url(from);
        QVERIFY(fetch(asked).ok());
        QStringList told;
        for (const ServedRequest &seen : m_server->requests()) {
            QCOMPARE(seen.headers.contains("if-none-match"), seen.headers.contains("if-modified-since"));
            if (seen.headers.contains("if-none-match"))
                told += seen.path;
        }
        QTEST(told, "told");
    }

    void refusesRedirectsThatLeadAstray_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<ErrorKind>("expected");
        QTest::newRow("file") << QByteArray("file:///etc/passwd") << ErrorKind::RedirectScheme;
        QTest::newRow("data") << QByteArray("data:text/plain,x") << ErrorKind::RedirectScheme;
        QTest::newRow("script") << QByteArray("javascript:alert(1)") << ErrorKind::RedirectScheme;
        QTest::newRow("ftp") << QByteArray("ftp://127.0.0.1/x") << ErrorKind::RedirectScheme;
        QTest::newRow("nothing") << QByteArray("") << ErrorKind::RedirectBad;
        QTest::newRow("no host") << QByteArray("http:///x") << ErrorKind::RedirectBad;
        QTest::newRow("bad port") << QByteArray("http://127.0.0.1:99999999/") << ErrorKind::RedirectBad;
        QTest::newRow("itself") << QByteArray("/a") << ErrorKind::RedirectLimit;
        QTest::newRow("local") << QByteArray("http://192.168.0.1:9/x") << ErrorKind::LocalNetwork;
    }
    void refusesRedirectsThatLeadAstray()
    {
        QFETCH(QByteArray, location);
        QFETCH(ErrorKind, expected);
        m_server->serve(QStringLiteral("/a"), redirect(302, location));
        QCOMPARE(kind(fetch(request(QStringLiteral("/a")))), expected);
        QVERIFY(m_server->hits(QStringLiteral("/a")) <= 11);
    }

    void sendsThePasswordOfAnAddressToItsOriginOnly()
    {
        m_server->serve(QStringLiteral("/a"),
                        redirect(302, m_server->url(QStringLiteral("/b"), QStringLiteral("localhost")).toEncoded()));
        m_server->serve(QStringLiteral("/b"), "end", "text/plain");
        HttpRequest secret = request(QStringLiteral("/a"));
        secret.url.setUserName(QStringLiteral("u"));
        secret.url.setPassword(QStringLiteral("p"));
        const Result<HttpAnswer> result = fetch(secret);
        QVERIFY(result.ok());
        QCOMPARE(m_server->requests()[0].headers.value("authorization"), QByteArray("Basic dTpw"));
        QVERIFY(!m_server->requests()[1].headers.contains("authorization"));
        QVERIFY(result->url.userInfo().isEmpty());
    }

    void tellsAProxyWhoAsks()
    {
        m_server->handle(QStringLiteral("http://feeds.example/a"), [](const ServedRequest &asked) {
            ServedAnswer answer;
            answer.body = "x";
            answer.headers = {{"Content-Type", "text/plain"}};
            if (asked.headers.value("proxy-authorization") != "Basic " + QByteArray("ann:secret").toBase64()) {
                answer.status = 407;
                answer.headers.append(std::pair<QByteArray, QByteArray>("Proxy-Authenticate", "Basic realm=\"proxy\""));
            }
            return answer;
        });
        HttpRequest asked;
        asked.url = QUrl(QStringLiteral("http://feeds.example/a"));
        ProxyChoice proxy{ProxyChoice::Kind::Http, QStringLiteral("127.0.0.1"), quint16(m_server->port()), {}, {}};
        m_fetcher->setProxy(proxy);
        QVERIFY(!fetch(asked).ok());
        proxy.userName = QStringLiteral("ann");
        proxy.password = QStringLiteral("secret");
        m_fetcher->setProxy(proxy);
        QVERIFY(fetch(asked).ok());
        QVERIFY(!m_server->requests().last().headers.contains("authorization"));

        // In front of a tunnel; there is none here.
        m_server->handle(QStringLiteral("feeds.example:443"), [](const ServedRequest &tunnel) {
            ServedAnswer answer{502};
            if (!tunnel.headers.contains("proxy-authorization")) {
                answer.status = 407;
                answer.headers = {{"Proxy-Authenticate", "Basic realm=\"proxy\""}};
            }
            return answer;
        });
        asked.url = QUrl(QStringLiteral("https://feeds.example/a"));
        QVERIFY(!fetch(asked).ok());
        QCOMPARE(m_server->requests().last().method, QByteArray("CONNECT"));
        QCOMPARE(m_server->requests().last().headers.value("proxy-authorization"),
                 "Basic " + QByteArray("ann:secret").toBase64());
    }

    void takesNoCredentialsFromARedirectAndShowsNoneInErrors()
    {
        m_server->serve(QStringLiteral("/a"),
                        redirect(302, "http://user:word@127.0.0.1:" + QByteArray::number(m_server->port()) + "/b"));
        m_server->serve(QStringLiteral("/b"), ServedAnswer{401});
        HttpRequest secret = request(QStringLiteral("/a"));
        const Result<HttpAnswer> result = fetch(secret);
        QCOMPARE(kind(result), ErrorKind::Auth);
        QVERIFY(!m_server->requests().last().headers.contains("authorization"));
        QVERIFY(!result.error().detail.contains(QLatin1String("word")));
        QCOMPARE(m_server->requests().size(), 2);
    }

    void asksALocalAddressOnlyWhereThePersonDid()
    {
        HttpFetcher strict(m_clock); // by the real rule the server of the test is local
        m_server->serve(QStringLiteral("/feed"), "x", "text/plain");
        m_server->serve(QStringLiteral("/away"),
                        redirect(302, m_server->url(QStringLiteral("/feed"), QStringLiteral("localhost")).toEncoded()));
        m_server->serve(QStringLiteral("/home"), redirect(302, "/feed"));
        HttpRequest asked = request(QStringLiteral("/feed"));
        QCOMPARE(kind(fetch(strict, asked)), ErrorKind::LocalNetwork);
        QCOMPARE(m_server->requests().size(), 0);
        asked.local = true;
        QVERIFY(fetch(strict, asked).ok());
        asked.url = m_server->url(QStringLiteral("/home"));
        QVERIFY(fetch(strict, asked).ok());
        asked.url = m_server->url(QStringLiteral("/away"));
        QCOMPARE(kind(fetch(strict, asked)), ErrorKind::LocalNetwork);
        asked.localHops = true; // of its own machine, and no other
        QVERIFY(fetch(strict, asked).ok());
        m_server->serve(QStringLiteral("/router"), redirect(302, "http://192.168.0.1:9/x"));
        asked.url = m_server->url(QStringLiteral("/router"));
        QCOMPARE(kind(fetch(strict, asked)), ErrorKind::LocalNetwork);
        HttpServer otherPort;
        otherPort.serve(QStringLiteral("/feed"), "x", "text/plain");
        m_server->serve(QStringLiteral("/port"), redirect(302, otherPort.url(QStringLiteral("/feed")).toEncoded()));
        asked.url = m_server->url(QStringLiteral("/port"));
        QVERIFY(fetch(strict, asked).ok());
        asked.local = false;
        QCOMPARE(kind(fetch(strict, asked)), ErrorKind::LocalNetwork);
    }

    void leadsFromAPublicHostToNoLocalOne()
    {
        // From this machine out into the world, and from there back to another of its addresses.
        m_fetcher->setLocalHostRule([](const QString &host) { return host != QLatin1String("localhost"); });
        const QByteArray other = m_server->url(QStringLiteral("/feed"), QStringLiteral("127.0.0.2")).toEncoded();
        m_server->serve(QStringLiteral("/feed"), "x", "text/plain");
        m_server->serve(QStringLiteral("/back"), redirect(302, other));
        m_server->serve(QStringLiteral("/out"),
                        redirect(302, m_server->url(QStringLiteral("/back"), QStringLiteral("localhost")).toEncoded()));
        HttpRequest asked = request(QStringLiteral("/out"));
        asked.local = true;
        asked.localHops = true;
        m_fetcher->setProxy({ProxyChoice::Kind::None, {}, 0, {}, {}});
        QCOMPARE(kind(fetch(asked)), ErrorKind::LocalNetwork);
        QCOMPARE(m_server->hits(QStringLiteral("/feed")), 0);
    }

    void looksAtTheAddressBehindAName()
    {
        HttpFetcher strict(m_clock);
        strict.setLocalHostRule(
            [](const QString &host) { return host == QLatin1String("127.0.0.1") || host == QLatin1String("::1"); });
        m_server->serve(QStringLiteral("/feed"), "x", "text/plain");
        HttpRequest asked;
        asked.url = m_server->url(QStringLiteral("/feed"), QStringLiteral("localhost"));
        QCOMPARE(kind(fetch(strict, asked)), ErrorKind::LocalNetwork);
        QCOMPARE(m_server->requests().size(), 0);
    }

    void refusesWhatIsNotHttp()
    {
        for (const char *address : {"file:///etc/passwd", "ftp://127.0.0.1/", "qrc:/x", "http:///x", "data:,x", ""}) {
            HttpRequest asked;
            asked.url = QUrl(QString::fromLatin1(address));
            QCOMPARE(kind(fetch(asked)), ErrorKind::Protocol);
        }
    }

    void stopsAtTheCapOfBytes()
    {
        ServedAnswer promised;
        promised.body = QByteArray(5000, 'x');
        m_server->serve(QStringLiteral("/promised"), promised);
        ServedAnswer endless = promised;
        endless.headers = {{"Transfer-Encoding", "chunked"}};
        endless.body = "1388\r\n" + promised.body + "\r\n0\r\n\r\n";
        m_server->serve(QStringLiteral("/chunked"), endless);
        for (const QString &path : {QStringLiteral("/promised"), QStringLiteral("/chunked")}) {
            HttpRequest small = request(path);
            small.maximumBytes = 4999;
            QCOMPARE(kind(fetch(small)), ErrorKind::TooLarge);
            small.maximumBytes = 5000;
            QCOMPARE(fetch(small)->body.size(), 5000);
        }
    }

    void endsByTheTimeForTheWholeAndBySilence()
    {
        ServedAnswer drip;
        drip.body = QByteArray(1000, 'x');
        drip.dripMs = 40;
        m_server->serve(QStringLiteral("/drip"), drip);
        ServedAnswer hang;
        hang.hangs = true;
        m_server->serve(QStringLiteral("/hang"), hang);
        m_server->serve(QStringLiteral("/to-hang"), redirect(302, "/hang"));
        HttpRequest dripping = request(QStringLiteral("/drip"));
        dripping.timeoutMs = 400;
        QCOMPARE(kind(fetch(dripping)), ErrorKind::Timeout);
        for (const QString &path : {QStringLiteral("/hang"), QStringLiteral("/to-hang")}) {
            HttpRequest hanging = request(path);
            hanging.silenceMs = 200;
            QCOMPARE(kind(fetch(hanging)), ErrorKind::Timeout);
        }
    }

    // With what the program itself needs, the answer is there within a minute.
    void leavesRoomWithinTheMinute() { QVERIFY(HttpRequest().timeoutMs <= 58'000); }

    void tellsACutAnswerFromAWholeOne()
    {
        ServedAnswer cut;
        cut.body = QByteArray(5000, 'x');
        cut.cutAfter = 100;
        m_server->serve(QStringLiteral("/cut"), cut);
        QCOMPARE(kind(fetch(request(QStringLiteral("/cut")))), ErrorKind::Truncated);
        HttpRequest partly = request(QStringLiteral("/cut"));
        partly.partToo = true;
        const Result<HttpAnswer> part = fetch(partly);
        QVERIFY(part.ok() && part->cut);
        QCOMPARE(part->body, QByteArray(100, 'x'));
        m_server->serve(QStringLiteral("/whole"), "x", "text/plain");
        partly.url = m_server->url(QStringLiteral("/whole"));
        QVERIFY(!fetch(partly)->cut);
    }

    void tellsAServerThatSpeaksAnotherProtocol_data()
    {
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no status line") << QByteArray("<rss version=\"2.0\"><channel/></rss>");
        QTest::newRow("a status that is no number") << QByteArray("HTTP/1.1 OK\r\n\r\n<rss/>");
        QTest::newRow("mail") << QByteArray("220 mail.example ESMTP\r\n");
        QTest::newRow("a line without an end") << QByteArray(200000, 'H');
    }
    void tellsAServerThatSpeaksAnotherProtocol()
    {
        QFETCH(const QByteArray, says);
        ServedAnswer other;
        other.raw = says;
        m_server->serve(QStringLiteral("/feed"), other);
        const Result<HttpAnswer> result = fetch(request(QStringLiteral("/feed?a=b%20c")));
        QCOMPARE(kind(result), ErrorKind::Protocol);
        QVERIFY2(result.error().detail.contains(QString::fromLatin1(says.left(10))), qPrintable(result.error().detail));
        QCOMPARE(m_server->requests().last().path, QStringLiteral("/feed?a=b%20c"));
        QVERIFY(!m_server->requests().last().headers.contains("authorization"));
    }

    void tellsAServerThatIsNotThereOrSaysNothing()
    {
        ServedAnswer close;
        close.closes = true;
        m_server->serve(QStringLiteral("/close"), close);
        QCOMPARE(kind(fetch(request(QStringLiteral("/close")))), ErrorKind::Connection);
        HttpRequest nobody;
        nobody.url = QUrl(QStringLiteral("http://127.0.0.1:1/"));
        QCOMPARE(kind(fetch(nobody)), ErrorKind::Connection);
    }

    void waitsForAHostThatAskedForIt()
    {
        ServedAnswer busy;
        busy.status = 429;
        busy.headers = {{"Retry-After", "7"}};
        m_server->serve(QStringLiteral("/busy"), busy);
        m_server->serve(QStringLiteral("/other"), "x", "text/plain");
        QCOMPARE(kind(fetch(request(QStringLiteral("/busy")))), ErrorKind::RateLimited);
        QCOMPARE(m_fetcher->waitUntil(m_server->url(QStringLiteral("/other"))), m_clock.now().addSecs(7));
        QCOMPARE(kind(fetch(request(QStringLiteral("/other")))), ErrorKind::RateLimited);
        QCOMPARE(m_server->hits(QStringLiteral("/other")), 0);
        m_clock.advance(8);
        QVERIFY(fetch(request(QStringLiteral("/other"))).ok());
    }

    void takesAPauseToo503WithRetryAfter()
    {
        ServedAnswer down;
        down.status = 503;
        down.headers = {{"Retry-After", "3600"}};
        m_server->serve(QStringLiteral("/down"), down);
        QCOMPARE(kind(fetch(request(QStringLiteral("/down")))), ErrorKind::RateLimited);
        QCOMPARE(m_fetcher->waitUntil(m_server->url(QStringLiteral("/"))), m_clock.now().addSecs(3600));
    }

    void knowsTheWaitOfAHostThatAnAddressLedTo()
    {
        ServedAnswer busy;
        busy.status = 429;
        busy.headers = {{"Retry-After", "3600"}};
        m_server->serve(QStringLiteral("/busy"), QList<ServedAnswer>{busy, ServedAnswer{200, "x"}});
        m_server->serve(QStringLiteral("/feed"),
                        redirect(302, m_server->url(QStringLiteral("/busy"), QStringLiteral("localhost")).toEncoded()));
        QCOMPARE(kind(fetch(request(QStringLiteral("/feed")))), ErrorKind::RateLimited);
        const QDateTime until = m_clock.now().addSecs(3600);
        QCOMPARE(m_fetcher->waitUntil(m_server->url(QStringLiteral("/feed"))), until);
        QVERIFY(!m_fetcher->waitUntil(m_server->url(QStringLiteral("/other"))).isValid());
        m_clock.advance(1800);
        QCOMPARE(kind(fetch(request(QStringLiteral("/feed")))), ErrorKind::RateLimited);
        QCOMPARE(m_fetcher->waitUntil(m_server->url(QStringLiteral("/feed"))), until);
        QCOMPARE(m_server->hits(QStringLiteral("/busy")), 1);
        m_clock.advance(1801);
        QVERIFY(fetch(request(QStringLiteral("/feed"))).ok());
        QVERIFY(!m_fetcher->waitUntil(m_server->url(QStringLiteral("/feed"))).isValid());
    }

    void countsTheServersOfAHostAsOne()
    {
        HttpServer second;
        ServedAnswer busy;
        busy.status = 429;
        second.serve(QStringLiteral("/busy"), busy);
        HttpRequest asked;
        asked.url = second.url(QStringLiteral("/busy"));
        QCOMPARE(kind(fetch(asked)), ErrorKind::RateLimited);
        QCOMPARE(kind(fetch(request(QStringLiteral("/feed")))), ErrorKind::RateLimited);
        QVERIFY(m_server->requests().isEmpty());
    }

    void asksAHostAtMostTwiceAtATime()
    {
        ServedAnswer slow;
        slow.body = "x";
        slow.delayMs = 30;
        m_server->serve(QStringLiteral("/slow"), slow);
        int answers = 0;
        for (int n = 0; n < 12; ++n) {
            m_fetcher->fetch(request(QStringLiteral("/slow")),
                             [&answers](const Result<HttpAnswer> &answer) { answers += answer.ok(); });
        }
        QVERIFY(QTest::qWaitFor([&answers] { return answers == 12; }, 10000));
        QCOMPARE(m_server->mostAtOnce(), 2);
    }

    void aSilentServerHoldsUpNoOther()
    {
        HttpServer silent;
        ServedAnswer hang;
        hang.hangs = true;
        silent.serve(QStringLiteral("/hang"), hang);
        m_server->serve(QStringLiteral("/quick"), "x", "text/plain");
        for (int n = 0; n < 5; ++n) {
            HttpRequest stuck;
            stuck.url = silent.url(QStringLiteral("/hang"), QStringLiteral("localhost"));
            m_fetcher->fetch(stuck, [](const Result<HttpAnswer> &) {});
        }
        QVERIFY(fetch(request(QStringLiteral("/quick"))).ok());
    }

    void answersCancelledOnceAndNothingElse()
    {
        ServedAnswer slow;
        slow.body = "x";
        slow.delayMs = 50;
        m_server->serve(QStringLiteral("/slow"), slow);
        QList<ErrorKind> told;
        const auto ticket = m_fetcher->fetch(request(QStringLiteral("/slow")),
                                             [&told](const Result<HttpAnswer> &answer) { told.append(kind(answer)); });
        m_fetcher->cancel(ticket);
        m_fetcher->cancel(ticket);
        m_fetcher->cancel(4711);
        QVERIFY(told.isEmpty());
        QTest::qWait(120);
        QCOMPARE(told, QList<ErrorKind>{ErrorKind::Cancelled});
    }

    void dropsWhatIsUnderWayWhenItGoes()
    {
        ServedAnswer slow;
        slow.body = "x";
        slow.delayMs = 20;
        m_server->serve(QStringLiteral("/slow"), slow);
        bool told = false;
        m_fetcher->fetch(request(QStringLiteral("/slow")), [&told](const Result<HttpAnswer> &) { told = true; });
        QTest::qWait(5);
        m_fetcher.reset();
        QTest::qWait(60);
        QVERIFY(!told);
    }

    void ignoresHeadersThatAskForMore()
    {
        ServedAnswer answer;
        answer.body = "x";
        answer.headers = {{"Refresh", "0;url=/other"},
                          {"Link", "</other>; rel=preload"},
                          {"Alt-Svc", "h3=\":1\""},
                          {"Content-Location", "/other"},
                          {"Retry-After", "3600"}};
        m_server->serve(QStringLiteral("/feed"), answer);
        QVERIFY(fetch(request(QStringLiteral("/feed"))).ok());
        QVERIFY(fetch(request(QStringLiteral("/feed"))).ok());
        QCOMPARE(m_server->hits(QStringLiteral("/other")), 0);
    }

    void tellsThatAServerSpeaksNoTls()
    {
        HttpRequest secure = request(QStringLiteral("/x"));
        secure.url.setScheme(QStringLiteral("https"));
        secure.silenceMs = 500;
        m_server->serve(QStringLiteral("/x"), "x", "text/plain");
        const Result<HttpAnswer> result = fetch(secure);
        QVERIFY(!result.ok());
        QVERIFY(result.error().kind == ErrorKind::Tls || result.error().kind == ErrorKind::Timeout);
    }

    void beginsOnlyWhatIsUrgentWhileHeld()
    {
        m_server->serve(QStringLiteral("/feed"), QByteArray("<rss/>"), QByteArray("text/xml"));
        m_server->serve(QStringLiteral("/looked-at"), QByteArray("<rss/>"), QByteArray("text/xml"));
        m_fetcher->setHeld(true);
        bool came = false;
        m_fetcher->fetch(request(QStringLiteral("/feed")), [&came](const Result<HttpAnswer> &) { came = true; });
        HttpRequest urgent = request(QStringLiteral("/looked-at"));
        urgent.urgent = true;
        QVERIFY(fetch(urgent).ok());
        QCOMPARE(m_server->hits(QStringLiteral("/feed")), 0);
        m_fetcher->setHeld(false);
        QVERIFY(QTest::qWaitFor([&came] { return came; }));
    }
};

QTEST_GUILESS_MAIN(HttpFetcherTest)
#include "tst_httpfetcher.moc"
