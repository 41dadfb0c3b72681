#include "network/httpfetcher.h"
#include "network/proxychoice.h"
#include "support/fixedclock.h"
#include "support/heldpasswords.h"
#include "support/httpserver.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Masthead;

namespace {

QByteArray basic(const char *pair) { return "Basic " + QByteArray(pair).toBase64(); }

ServedAnswer unauthorized(const QByteArray &challenge)
{
    ServedAnswer answer;
    answer.status = 401;
    answer.headers = {{"WWW-Authenticate", challenge}};
    return answer;
}

ServedAnswer found()
{
    ServedAnswer answer;
    answer.body = "<rss/>";
    return answer;
}

QByteArray md5(const QByteArray &text) { return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex(); }

QByteArray parameter(const QByteArray &header, const QByteArray &name)
{
    for (const QByteArray &part : header.mid(header.indexOf(' ')).split(',')) {
        const QByteArray trimmed = part.trimmed();
        if (trimmed.startsWith(QByteArray(name + '=')))
            return trimmed.mid(name.size() + 1).replace('"', "");
    }
    return {};
}

/// A certificate and the authority that vouches for it, by openssl. `name` is its alternative name; it ends so many days from
/// now.
struct MadeCertificate {
    MadeCertificate(const QString &name, int days)
    {
        const QTemporaryDir folder;
        QFile extensions(folder.filePath(QStringLiteral("extensions")));
        if (extensions.open(QIODevice::WriteOnly))
            extensions.write("subjectAltName=" + name.toLatin1() + '\n');
        extensions.close();
        run(folder, QStringLiteral("req -x509 -newkey rsa:2048 -nodes -subj /CN=Authority -keyout signer -out authority"));
        run(folder, QStringLiteral("req -newkey rsa:2048 -nodes -subj /CN=Server -keyout key -out request"));
        run(folder, QStringLiteral("x509 -req -in request -CA authority -CAkey signer -CAcreateserial -days %1 "
                                   "-extfile extensions -out certificate")
                        .arg(days));
        authority = bytesOf(folder.filePath(QStringLiteral("authority")));
        key = bytesOf(folder.filePath(QStringLiteral("key")));
        certificate = bytesOf(folder.filePath(QStringLiteral("certificate")));
    }

    QByteArray key;
    QByteArray certificate;
    QByteArray authority;

private:
    static void run(const QTemporaryDir &folder, const QString &command)
    {
        QProcess openssl;
        openssl.setWorkingDirectory(folder.path());
        openssl.start(QStringLiteral("openssl"), command.split(u' '));
        openssl.waitForFinished();
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

/// Takes connections and speaks TLS with a certificate of its own; answers each request alike, at first with an empty feed.
class TlsServer : public QTcpServer {
public:
    TlsServer(const QByteArray &certificate, const QByteArray &key) : m_certificate(certificate), m_key(key)
    {
        listen(QHostAddress::LocalHost);
    }
    QByteArray asked; ///< in front of a tunnel
    QByteArray received;
    QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>";
    bool isProxy = false; ///< leads to itself

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setLocalCertificate(QSslCertificate(m_certificate));
        socket->setPrivateKey(QSslKey(m_key, QSsl::Rsa));
        connect(socket, &QSslSocket::readyRead, this, [this, socket] {
            const bool tunnel = !socket->isEncrypted();
            (tunnel ? asked : received) += socket->readAll();
            socket->write(tunnel ? "HTTP/1.1 200 OK\r\n\r\n" : answer);
            if (tunnel)
                socket->startServerEncryption();
        });
        if (!isProxy)
            socket->startServerEncryption();
    }

private:
    QByteArray m_certificate;
    QByteArray m_key;
};

}

class CredentialsTest : public QObject {
    Q_OBJECT

    Result<HttpAnswer> fetch(const HttpRequest &request)
    {
        std::optional<Result<HttpAnswer>> result;
        m_fetcher->fetch(request, [&result](const Result<HttpAnswer> &answer) { result = answer; });
        if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20000))
            return Error{ErrorKind::Usage, QStringLiteral("no answer came")};
        return *result;
    }
    HttpRequest request(const QString &path, const QString &host = QStringLiteral("127.0.0.1")) const
    {
        HttpRequest request;
        request.url = m_server->url(path, host);
        request.userName = QStringLiteral("reader");
        request.password = QStringLiteral("se:cret");
        return request;
    }

    FixedClock m_clock;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<HttpFetcher> m_fetcher;

private slots:
    // RFC 7617 section 2.1
    void answersBasicInUtf8()
    {
        m_server->handle(QStringLiteral("/feed"), [](const ServedRequest &asked) {
            const bool in = asked.headers.value("authorization") == basic("użyt:пароль");
            return in ? found() : unauthorized("Basic realm=\"x\", charset=\"UTF-8\"");
        });
        HttpRequest asked = request(QStringLiteral("/feed"));
        asked.userName = QStringLiteral("użyt");
        asked.password = QStringLiteral("пароль");
        QVERIFY(fetch(asked).ok());
        asked.password = QStringLiteral("пароли");
        const qsizetype before = m_server->requests().size();
        QCOMPARE(fetch(asked).error().kind, ErrorKind::Auth);
        QCOMPARE(m_server->requests().size(), before + 2);
    }

    void init()
    {
        m_server = std::make_unique<HttpServer>();
        m_fetcher = std::make_unique<HttpFetcher>(m_clock);
        m_fetcher->setLocalHostRule([](const QString &) { return false; });
    }
    void cleanup()
    {
        m_fetcher.reset();
        m_server.reset();
    }

    void sendsNoPasswordUntilItIsAskedFor()
    {
        m_server->serve(QStringLiteral("/open"), found());
        QVERIFY(fetch(request(QStringLiteral("/open"))).ok());
        QVERIFY(!m_server->requests().last().headers.contains("authorization"));
    }

    void answersBasic()
    {
        m_server->handle(QStringLiteral("/feed"), [](const ServedRequest &asked) {
            return asked.headers.value("authorization") == basic("reader:se:cret") ? found()
                                                                                   : unauthorized("Basic realm=\"news\"");
        });
        QVERIFY(fetch(request(QStringLiteral("/feed"))).ok());
        QCOMPARE(m_server->hits(QStringLiteral("/feed")), 2);
    }

    void answersNoChallengeWithoutAPassword_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<bool>("keychain");
        for (const bool keychain : {true, false}) {
            const char *where = keychain ? "none kept" : "no keychain";
            QTest::addRow("Basic, %s", where) << QByteArray("Basic realm=\"news\"") << keychain;
            QTest::addRow("Digest, %s", where)
                << QByteArray("Digest realm=\"news\", nonce=\"abc\", qop=\"auth\"") << keychain;
            QTest::addRow("a kind that is not known, %s", where) << QByteArray("Bearer realm=\"news\"") << keychain;
        }
    }
    void answersNoChallengeWithoutAPassword()
    {
        QFETCH(QByteArray, challenge);
        QFETCH(bool, keychain);
        HeldPasswords passwords;
        passwords.missing = !keychain;
        m_fetcher->setPasswords(&passwords);
        m_server->serve(QStringLiteral("/feed"), unauthorized(challenge));
        HttpRequest asked = request(QStringLiteral("/feed"));
        asked.password.clear();
        for (int times = 1; times <= 2; ++times) {
            const Result<HttpAnswer> answer = fetch(asked);
            QCOMPARE(answer.error().kind, ErrorKind::Auth);
            QCOMPARE(answer.error().status, 401);
            QCOMPARE(m_server->hits(QStringLiteral("/feed")), times);
            QVERIFY(!m_server->requests().last().headers.contains("authorization"));
        }
        asked.userName.clear();
        asked.url.setUserName(QStringLiteral("reader")); // of an address without a password
        QCOMPARE(fetch(asked).error().kind, ErrorKind::Auth);
        QVERIFY(!m_server->requests().last().headers.contains("authorization"));
    }

    void answersDigestWithoutThePasswordItself()
    {
        const QByteArray challenge = "Digest realm=\"news\", nonce=\"abc\", qop=\"auth\", algorithm=MD5";
        m_server->handle(QStringLiteral("/feed"), [challenge](const ServedRequest &asked) {
            const QByteArray given = asked.headers.value("authorization");
            const QByteArray wanted = md5(md5("reader:news:se:cret") + ":abc:" + parameter(given, "nc") + ':'
                                          + parameter(given, "cnonce") + ":auth:" + md5("GET:/feed"));
            return !given.isEmpty() && parameter(given, "response") == wanted ? found() : unauthorized(challenge);
        });
        const Result<HttpAnswer> answer = fetch(request(QStringLiteral("/feed")));
        QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().detail));
        QVERIFY(!m_server->requests().last().headers.value("authorization").contains("cret"));
    }

    void answersDigestAnewWhereTheNonceIsStale()
    {
        int nonce = 0;
        m_server->handle(QStringLiteral("/feed"), [&nonce](const ServedRequest &asked) {
            const bool in = parameter(asked.headers.value("authorization"), "nonce") == "n2";
            const QByteArray challenge =
                "Digest realm=\"news\", qop=\"auth\", nonce=\"n" + QByteArray::number(++nonce) + '"';
            return in ? found() : unauthorized(nonce > 1 ? challenge + ", stale=true" : challenge);
        });
        QVERIFY(fetch(request(QStringLiteral("/feed"))).ok());
        QCOMPARE(m_server->hits(QStringLiteral("/feed")), 3);
        m_server->serve(QStringLiteral("/always"), unauthorized("Digest realm=\"news\", nonce=\"n\", stale=true"));
        QCOMPARE(fetch(request(QStringLiteral("/always"))).error().kind, ErrorKind::Auth);
        QCOMPARE(m_server->hits(QStringLiteral("/always")), 3);
    }

    void answersDigestForEachAddressOfARedirect()
    {
        const auto guarded = [](const QByteArray &path, const ServedAnswer &inside) {
            return [path, inside](const ServedRequest &asked) {
                const bool in = parameter(asked.headers.value("authorization"), "uri") == path;
                return in ? inside : unauthorized("Digest realm=\"news\", nonce=\"abc\"");
            };
        };
        ServedAnswer away;
        away.status = 302;
        away.headers = {{"Location", "/b?x=1"}};
        m_server->handle(QStringLiteral("/a"), guarded("/a", away));
        m_server->handle(QStringLiteral("/b"), guarded("/b?x=1", found()));
        const Result<HttpAnswer> answer = fetch(request(QStringLiteral("/a")));
        QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().detail));
    }

    void saysThatAPasswordIsWrongAfterOneTry()
    {
        m_server->serve(QStringLiteral("/feed"), unauthorized("Basic realm=\"news\""));
        const Result<HttpAnswer> answer = fetch(request(QStringLiteral("/feed")));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Auth);
        QCOMPARE(answer.error().status, 401);
        QVERIFY(!answer.error().detail.contains(QStringLiteral("cret")));
        QCOMPARE(m_server->hits(QStringLiteral("/feed")), 2);
    }

    void tellsNothingToAnotherOrigin()
    {
        ServedAnswer away;
        away.status = 302;
        away.headers = {{"Location", m_server->url(QStringLiteral("/other"), QStringLiteral("localhost")).toEncoded()}};
        m_server->serve(QStringLiteral("/feed"), away);
        m_server->serve(QStringLiteral("/other"), unauthorized("Basic realm=\"news\""));
        HttpRequest asked = request(QStringLiteral("/feed"));
        asked.userAgent = "Mine/1";
        asked.headers = {{"X-Token", "t0ken"}};
        QCOMPARE(fetch(asked).error().kind, ErrorKind::Auth);
        QCOMPARE(m_server->hits(QStringLiteral("/other")), 1);
        const auto first = m_server->requests().first().headers;
        QCOMPARE(first.value("user-agent"), QByteArray("Mine/1"));
        QCOMPARE(first.value("x-token"), QByteArray("t0ken"));
        const auto other = m_server->requests().last().headers;
        QVERIFY(!other.contains("x-token") && !other.contains("authorization"));
        QVERIFY(other.value("user-agent").startsWith("Masthead/"));
    }

    void saysThatAKindOfSignInIsNotKnown_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<QString>("kind");
        const QByteArray sha = "Digest realm=\"news\", nonce=\"abc\", qop=\"auth\", algorithm=SHA-256";
        QTest::newRow("Digest with SHA-256") << sha << QStringLiteral("auth");
        QTest::newRow("Digest with what comes next")
            << QByteArray("Digest realm=\"news\", nonce=\"abc\", algorithm=SHA-512-256") << QStringLiteral("http");
        QTest::newRow("a token") << QByteArray("Bearer realm=\"news\"") << QStringLiteral("http");
        QTest::newRow("or with MD5") << sha + ", Digest realm=\"news\", nonce=\"abc\", algorithm=\"md5\""
                                     << QStringLiteral("auth");
        QTest::newRow("Digest of old") << QByteArray("Digest realm=\"news\", nonce=\"abc\"") << QStringLiteral("auth");
        QTest::newRow("or Basic") << QByteArray("Negotiate, Basic realm=\"news\"") << QStringLiteral("auth");
    }
    void saysThatAKindOfSignInIsNotKnown()
    {
        QFETCH(QByteArray, challenge);
        QFETCH(QString, kind);
        m_server->serve(QStringLiteral("/feed"), unauthorized(challenge));
        const Result<HttpAnswer> answer = fetch(request(QStringLiteral("/feed")));
        QVERIFY(!answer);
        QCOMPARE(errorKindName(answer.error().kind), kind);
        QCOMPARE(answer.error().status, 401);
        QCOMPARE(answer.error().detail.contains(QLatin1String("not known")), kind == QLatin1String("http"));
    }

    void givesAHostThatIsLedToNoPasswordOfAnother()
    {
        HeldPasswords passwords;
        const QUrl other = m_server->url(QStringLiteral("/other"), QStringLiteral("localhost"));
        passwords.store(other, QStringLiteral("reader"), QStringLiteral("theirs"), [](const Done &) {});
        m_fetcher->setPasswords(&passwords);
        ServedAnswer away{302};
        away.headers = {{"Location", other.toEncoded()}};
        ServedAnswer back{302};
        back.headers = {{"Location", m_server->url(QStringLiteral("/closed")).toEncoded()}};
        m_server->serve(QStringLiteral("/feed"), away);
        m_server->serve(QStringLiteral("/other"), back);
        m_server->serve(QStringLiteral("/closed"), unauthorized("Basic realm=\"news\""));
        HttpRequest asked = request(QStringLiteral("/feed"));
        asked.password.clear();
        QCOMPARE(fetch(asked).error().kind, ErrorKind::Auth);
        for (const ServedRequest &each : m_server->requests())
            QVERIFY(each.headers.value("authorization") != basic("reader:theirs"));
    }

    void asksTheKeychainOnceForTheOriginAndName()
    {
        HeldPasswords passwords;
        passwords.store(m_server->url({}), QStringLiteral("reader"), QStringLiteral("held"), [](const Done &) {});
        m_fetcher->setPasswords(&passwords);
        m_server->handle(QStringLiteral("/feed"), [](const ServedRequest &asked) {
            return asked.headers.value("authorization") == basic("reader:held") ? found()
                                                                                : unauthorized("Basic realm=\"news\"");
        });
        HttpRequest asked = request(QStringLiteral("/feed"));
        asked.password.clear();
        QVERIFY(fetch(asked).ok());
        QCOMPARE(passwords.asked, 1);
        asked.url = m_server->url(QStringLiteral("/feed"), QStringLiteral("localhost"));
        QCOMPARE(fetch(asked).error().kind, ErrorKind::Auth);
    }

    void asksOthersWhileTheKeychainIsWaitedFor()
    {
        class LockedPasswords : public HeldPasswords {
        public:
            void find(const QUrl &, const QString &, Found answer) override { waiting.append(std::move(answer)); }
            QList<Found> waiting;
        };
        LockedPasswords passwords;
        m_fetcher->setPasswords(&passwords);
        m_server->serve(QStringLiteral("/open"), found());
        m_server->handle(QStringLiteral("/closed"), [](const ServedRequest &asked) {
            return asked.headers.value("authorization") == basic("reader:held") ? found()
                                                                                : unauthorized("Basic realm=\"news\"");
        });
        HttpRequest asked = request(QStringLiteral("/closed"));
        asked.password.clear();
        QList<Result<HttpAnswer>> answers;
        for (int i = 0; i < 3; ++i)
            m_fetcher->fetch(asked, [&answers](const Result<HttpAnswer> &answer) { answers.append(answer); });
        QTRY_COMPARE(passwords.waiting.size(), 3);
        HttpRequest open;
        open.url = m_server->url(QStringLiteral("/open"));
        QVERIFY(fetch(open).ok());
        QVERIFY(answers.isEmpty());
        passwords.waiting[0](QStringLiteral("held"));
        passwords.waiting[1](Error{ErrorKind::NotFound, {}});
        passwords.waiting[2](QStringLiteral("held"));
        QTRY_COMPARE(answers.size(), 3);
        QCOMPARE(std::count_if(answers.begin(), answers.end(), [](const auto &answer) { return answer.ok(); }), 2);
    }

    void keepsTwoNamesOnOneOriginApart()
    {
        m_server->handle(QStringLiteral("/first"), [](const ServedRequest &asked) {
            return asked.headers.value("authorization") == basic("reader:se:cret") ? found()
                                                                                   : unauthorized("Basic realm=\"news\"");
        });
        m_server->handle(QStringLiteral("/second"), [](const ServedRequest &asked) {
            return asked.headers.value("authorization") == basic("other:word") ? found()
                                                                               : unauthorized("Basic realm=\"news\"");
        });
        QVERIFY(fetch(request(QStringLiteral("/first"))).ok());
        HttpRequest other = request(QStringLiteral("/second"));
        other.userName = QStringLiteral("other");
        other.password = QStringLiteral("word");
        QVERIFY(fetch(other).ok());
        for (const ServedRequest &asked : m_server->requests())
            if (asked.path == QStringLiteral("/second"))
                QVERIFY(asked.headers.value("authorization") != basic("reader:se:cret"));
    }

    void forgetsAPasswordThatWasChanged()
    {
        m_server->handle(QStringLiteral("/feed"), [](const ServedRequest &asked) {
            return asked.headers.value("authorization") == basic("reader:se:cret") ? found()
                                                                                   : unauthorized("Basic realm=\"news\"");
        });
        QVERIFY(fetch(request(QStringLiteral("/feed"))).ok());
        HttpRequest changed = request(QStringLiteral("/feed"));
        changed.password = QStringLiteral("another");
        QCOMPARE(fetch(changed).error().kind, ErrorKind::Auth);
        changed.password.clear();
        QCOMPARE(fetch(changed).error().kind, ErrorKind::Auth);
    }

    void leavesOutHeadersThatWouldSpoilTheMessage_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("length") << QByteArray("Content-Length") << QByteArray("5");
        QTest::newRow("coding") << QByteArray("transfer-encoding") << QByteArray("chunked");
        QTest::newRow("compression") << QByteArray("Accept-Encoding") << QByteArray("br");
        QTest::newRow("a second line") << QByteArray("X-One") << QByteArray("1\r\nX-Two: 2");
        QTest::newRow("no token") << QByteArray("X One") << QByteArray("1");
    }
    void leavesOutHeadersThatWouldSpoilTheMessage()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        m_server->serve(QStringLiteral("/feed"), found());
        HttpRequest asked = request(QStringLiteral("/feed"));
        asked.headers = {{name, value}};
        QVERIFY(fetch(asked).ok());
        const auto headers = m_server->requests().last().headers;
        QVERIFY(headers.value(name.toLower()) != value);
        QVERIFY(!headers.contains("x-two"));
    }

    void goesThroughTheProxyThatIsChosen()
    {
        m_server->handle(QStringLiteral("http://news.example/feed"), [](const ServedRequest &) { return found(); });
        m_fetcher->setProxy({ProxyChoice::Kind::Http, QStringLiteral("127.0.0.1"), quint16(m_server->port()), {}, {}});
        HttpRequest asked;
        asked.url = QUrl(QStringLiteral("http://news.example/feed"));
        const Result<HttpAnswer> answer = fetch(asked);
        QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().detail));
        m_fetcher->setProxy({ProxyChoice::Kind::None, {}, 0, {}, {}});
        QCOMPARE(fetch(asked).error().kind, ErrorKind::Connection);
    }

    // What the proxy is told is for no server behind it, where an address of http is asked by TLS all the same.
    void tellsTheNameForTheProxyToTheProxyOnly()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("no openssl to make a certificate with");
        const MadeCertificate made(QStringLiteral("DNS:localhost"), 1);
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration knowing = before;
        knowing.addCaCertificate(QSslCertificate(made.authority));
        QSslConfiguration::setDefaultConfiguration(knowing);
        TlsServer server(made.certificate, made.key);
        server.answer = "HTTP/1.1 200 OK\r\nStrict-Transport-Security: max-age=3600\r\nContent-Length: 6\r\n\r\n<rss/>";
        HttpRequest asked;
        asked.local = true;
        asked.url = QUrl(QStringLiteral("https://localhost:%1/feed").arg(server.serverPort()));
        const bool known = fetch(asked).ok();
        server.isProxy = true;
        server.received.clear();
        m_fetcher->setProxy({ProxyChoice::Kind::Http, QStringLiteral("127.0.0.1"), server.serverPort(),
                             QStringLiteral("ann"), QStringLiteral("secret")});
        asked.url = QUrl(QStringLiteral("http://localhost/feed"));
        const Result<HttpAnswer> answer = fetch(asked);
        QSslConfiguration::setDefaultConfiguration(before);
        QVERIFY(known);
        QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().detail));
        QVERIFY(server.asked.startsWith("CONNECT localhost:443 "));
        QVERIFY(server.received.startsWith("GET /feed "));
        QVERIFY(!server.received.toLower().contains("proxy-authorization"));
    }

    void aWayFromHttpsToHttpIsNotPermanent()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("no openssl to make a certificate with");
        const MadeCertificate made(QStringLiteral("IP:127.0.0.1"), 1);
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration knowing = before;
        knowing.addCaCertificate(QSslCertificate(made.authority));
        QSslConfiguration::setDefaultConfiguration(knowing);
        TlsServer server(made.certificate, made.key);
        server.answer = "HTTP/1.1 301 Moved\r\nContent-Length: 0\r\nLocation: "
                        + m_server->url(QStringLiteral("/feed")).toEncoded() + "\r\n\r\n";
        m_server->serve(QStringLiteral("/feed"), found());
        HttpRequest asked;
        asked.url = QUrl(QStringLiteral("https://127.0.0.1:%1/feed").arg(server.serverPort()));
        const Result<HttpAnswer> answer = fetch(asked);
        QSslConfiguration::setDefaultConfiguration(before);
        QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->url, m_server->url(QStringLiteral("/feed")));
        QVERIFY(!answer->permanent);
    }

    void endsWhereTheCertificateIsNoneToTrust_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("reason");
        const QString here = QStringLiteral("IP:127.0.0.1");
        QTest::newRow("good") << here << 1 << true << QString();
        QTest::newRow("of nobody known") << here << 1 << false << QStringLiteral("issuer");
        QTest::newRow("expired") << here << -1 << true << QStringLiteral("expired");
        QTest::newRow("of another host") << QStringLiteral("DNS:other.example") << 1 << true << QStringLiteral("host name");
    }
    void endsWhereTheCertificateIsNoneToTrust()
    {
        QFETCH(QString, name);
        QFETCH(int, days);
        QFETCH(bool, trusted);
        QFETCH(QString, reason);
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("no openssl to make a certificate with");
        const MadeCertificate made(name, days);
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        if (trusted) {
            QSslConfiguration knowing = before;
            knowing.addCaCertificate(QSslCertificate(made.authority));
            QSslConfiguration::setDefaultConfiguration(knowing);
        }
        TlsServer server(made.certificate, made.key);
        HttpRequest asked;
        asked.url = QUrl(QStringLiteral("https://127.0.0.1:%1/feed").arg(server.serverPort()));
        const Result<HttpAnswer> answer = fetch(asked);
        QSslConfiguration::setDefaultConfiguration(before);
        QCOMPARE(answer.ok(), reason.isEmpty());
        QCOMPARE(server.received.isEmpty(), !reason.isEmpty());
        if (!answer.ok()) {
            QCOMPARE(answer.error().kind, ErrorKind::Tls);
            QVERIFY(answer.error().certificateRefused);
            QVERIFY2(answer.error().detail.contains(reason), qPrintable(answer.error().detail));
        }
    }
};

QTEST_GUILESS_MAIN(CredentialsTest)
#include "tst_credentials.moc"
