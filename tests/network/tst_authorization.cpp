#include "network/authorization.h"

#include <QTest>

using namespace Masthead;

namespace {

// RFC 7616 section 3.9.1
SignIn mufasa()
{
    return {.userName = QStringLiteral("Mufasa"),
            .password = QStringLiteral("Circle of Life"),
            .target = "/dir/index.html",
            .cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"};
}

QByteArray asked(const QByteArray &algorithm)
{
    return "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=" + algorithm
           + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
             "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
}

const QByteArray bySha = "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1";
const QByteArray byMd5 = "8ca523f5e9506fed4657c9700eebdbec";

}

class AuthorizationTest : public QObject {
    Q_OBJECT

private slots:
    void answersDigest_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        QTest::addColumn<QByteArray>("response");
        QTest::newRow("SHA-256") << asked("SHA-256") << bySha;
        QTest::newRow("MD5") << asked("MD5") << byMd5;
        QTest::newRow("the better of both") << QByteArray(asked("MD5") + ", " + asked("SHA-256")) << bySha;
        QTest::newRow("what is known") << QByteArray(asked("SHA-512-256") + ", " + asked("md5")) << byMd5;
        QTest::newRow("better than Basic") << QByteArray("Basic realm=\"a, b\", " + asked("MD5")) << byMd5;
        QTest::newRow("quoted and spaced") << asked("\"SHA-256\"").replace("realm=", "Realm = ") << bySha;
    }
    void answersDigest()
    {
        QFETCH(QByteArray, challenge);
        QFETCH(QByteArray, response);
        const QByteArray answer = authorization(challenge, mufasa());
        QVERIFY2(answer.startsWith("Digest "), answer.constData());
        QVERIFY2(answer.contains(QByteArray("response=\"" + response + '"')), answer.constData());
        for (const char *part : {"username=\"Mufasa\"", "realm=\"http-auth@example.org\"", "uri=\"/dir/index.html\"",
                                 "qop=auth", "nc=00000001", "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"",
                                 "cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\""})
            QVERIFY2(answer.contains(part), answer.constData());
    }

    // RFC 2069's form, where the server names no quality: H(H(A1):nonce:H(A2)), RFC 2617 section 3.2.2.1.
    void answersDigestOfOld()
    {
        SignIn who = mufasa();
        who.password = QStringLiteral("Circle Of Life");
        const QByteArray answer =
            authorization("Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"", who);
        QVERIFY2(answer.contains("response=\"670fd8c2df070c60b045671b8b24ff02\""), answer.constData());
        QVERIFY(!answer.contains("cnonce") && !answer.contains("qop"));
    }

    // RFC 7616 section 3.4.4
    void writesNamesBeyondAscii()
    {
        SignIn who = mufasa();
        who.userName = QStringLiteral("Jäsøn Doe");
        const QByteArray answer = authorization(asked("SHA-256"), who);
        QVERIFY2(answer.contains("username*=UTF-8''J%C3%A4s%C3%B8n%20Doe,"), answer.constData());
        who.userName = QStringLiteral("a\"b\\c");
        QVERIFY(authorization(asked("SHA-256"), who).contains("username=\"a\\\"b\\\\c\""));
    }

    void answersBasic()
    {
        const SignIn who{.userName = QStringLiteral("test"), .password = QStringLiteral("123£")};
        QCOMPARE(authorization("Basic realm=\"foo\", charset=\"UTF-8\"", who),
                 QByteArray("Basic dGVzdDoxMjPCow==")); // RFC 7617 2.1
        QCOMPARE(authorization("Negotiate, basic", who), QByteArray("Basic dGVzdDoxMjPCow=="));
    }

    void answersNothingThatIsNotKnown_data()
    {
        QTest::addColumn<QByteArray>("challenge");
        for (const char *challenge :
             {"", ",", "Bearer realm=\"basic\"", "Negotiate YII=", "Digest realm=\"x\", nonce=\"y\", qop=\"auth-int\"",
              "Digest realm=\"x\", nonce=\"y\", algorithm=SHA-512-256", "\"Basic", "Bearer realm=\"x, Basic \\\", Digest\"",
              "=Basic", "Digest\\"})
            QTest::newRow(challenge) << QByteArray(challenge);
    }
    void answersNothingThatIsNotKnown()
    {
        QFETCH(QByteArray, challenge);
        QCOMPARE(authorization(challenge, mufasa()), QByteArray());
    }

    void knowsAnAnswerThatIsTooOld()
    {
        QVERIFY(isStale("Digest realm=\"x\", nonce=\"y\", stale=TRUE"));
        QVERIFY(isStale("Digest realm=\"x\", nonce=\"y\", stale=\"true\""));
        QVERIFY(!isStale("Digest realm=\"stale=true\", nonce=\"y\""));
        QVERIFY(!isStale("Basic realm=\"x\", stale=true"));
    }
};

QTEST_GUILESS_MAIN(AuthorizationTest)
#include "tst_authorization.moc"
