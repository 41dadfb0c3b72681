#include "text/webaddress.h"

#include <QTest>

using namespace Masthead;

class TestWebAddress : public QObject {
    Q_OBJECT

private slots:
    void readsAddressesAsBrowsersDo_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const char *raw, const char *address) {
            QTest::newRow(name) << QString::fromUtf8(raw) << QString::fromUtf8(address);
        };
        row("absolute", "https://a.example/x?a=1&b=2#c", "https://a.example/x?a=1&b=2#c");
        row("upper case scheme and host", "HTTP://A.Example/X", "http://a.example/X");
        row("relative path", "images/a.png", "https://news.example/posts/images/a.png");
        row("root", "/a.png", "https://news.example/a.png");
        row("climbing", "../../../a.png", "https://news.example/a.png");
        row("query alone", "?q=1", "https://news.example/posts/7?q=1");
        row("without scheme", "//img.example/b.png", "https://img.example/b.png");
        row("tabs and line ends within", "ht\ttps:/\n/a.example/t", "https://a.example/t");
        row("blanks around", " \u3000https://a.example/\u00a0", "https://a.example/");
        row("backslashes", "https:\\\\a.example\\b?c\\d", "https://a.example/b?c%5Cd");
        row("backslashes without scheme", "\\\\a.example\\x", "https://a.example/x");
        row("three slashes", "https:///a.example/3", "https://a.example/3");
        row("one slash", "http:/a.example/3", "http://a.example/3");
        row("other scheme without slashes", "http:a.example/3", "http://a.example/3");
        row("same scheme without slashes", "https:b.html", "https://news.example/posts/b.html");
        row("user name and password", "https://bank.example:pw@evil.example/", "https://evil.example/");
        row("host in another script", "https://bücher.example/ü?ä", "https://xn--bcher-kva.example/%C3%BC?%C3%A4");
        row("percent signs stay", "https://a.example/%E4%B8%AD%2Fx", "https://a.example/%E4%B8%AD%2Fx");
        row("colon in a path", "./a:b", "https://news.example/posts/a:b");
        row("script", "javascript:alert(1)", "");
        row("script in disguise", " java\nscript:alert(1)", "");
        row("script in full width", "ｊavascript:x", "");
        row("control character", "https://a.example/\x01x", "");
        row("data", "data:text/html,x", "");
        row("file", "file:///etc/passwd", "");
        row("own scheme", "masthead://article/x", "");
        row("mail", "mailto:a@b.example", "");
        row("feed", "feed:https://a.example/", "");
        row("windows path", "C:\\x", "");
        row("no host", "https://", "");
        row("bad port", "https://a.example:99999999/", "");
        row("empty", "", "");
        row("blank", " \n", "");
    }
    void readsAddressesAsBrowsersDo()
    {
        QFETCH(QString, raw);
        const QString address = webAddress(raw, QUrl(QStringLiteral("https://news.example/posts/7")));
        QTEST(address, "address");
        QCOMPARE(webAddress(address, QUrl(QStringLiteral("https://news.example/posts/7"))), address);
    }

    void readsMailAddresses_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const char *raw, const char *address) {
            QTest::newRow(name) << QString::fromUtf8(raw) << QString::fromUtf8(address);
        };
        row("one", " MailTo:a.b+c@d.example ", "mailto:a.b%2Bc@d.example");
        row("two", "mailto:a@b.example,%20c@d.example", "mailto:a@b.example,c@d.example");
        row("subject", "mailto:a@b.example?cc=x@y.example&Subject=A%20%26%20B", "mailto:a@b.example?subject=A%20%26%20B");
        row("lines in a subject", "mailto:a@b.example?subject=A%0D%0ABcc:%20x@y.example",
            "mailto:a@b.example?subject=A%20Bcc%3A%20x%40y.example");
        row("controls in a subject", "mailto:a@b.example?subject=A%00B", "mailto:a@b.example");
        row("attachments and texts", "mailto:a@b.example?attach=/etc/passwd&attachment=x&body=y", "mailto:a@b.example");
        row("other letters", "mailto:编辑@news.example", "mailto:%E7%BC%96%E8%BE%91@news.example");
        row("nobody", "mailto:", "");
        row("nobody, with a copy", "mailto:?cc=a@b.example", "");
        row("no address", "mailto:a", "");
        row("options of a program", "mailto:-attach /etc/passwd", "");
        row("fields by line ends", "mailto:a@b.example%0ABcc:x@y.example", "");
        row("names", "mailto:Jane%20Roe%20%3Ca@b.example%3E", "mailto:a@b.example");
        row("brackets that do not close", "mailto:Jane<a@b.example", "");
        row("the web", "https://a@b.example/", "");
    }
    void readsMailAddresses()
    {
        QFETCH(QString, raw);
        const QString address = mailAddress(raw);
        QTEST(address, "address");
        QCOMPARE(mailAddress(address), address);
    }

    void refusesRelativeAddressesWithoutABase()
    {
        QCOMPARE(webAddress(QStringLiteral("a.png")), QString());
        QCOMPARE(webAddress(QStringLiteral("a.png"), QUrl(QStringLiteral("file:///home/"))), QString());
        QCOMPARE(webAddress(QStringLiteral("//a.example/x")), QStringLiteral("https://a.example/x"));
        QCOMPARE(webAddress(QStringLiteral("https://a.example/") + QString(9000, QLatin1Char('a'))), QString());
    }

    void keepsSmallRasterPicturesOnly_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("address");
        const QString gif = QStringLiteral("data:image/gif;base64,R0lGODlhAQABAAAAACw=");
        QTest::newRow("gif") << gif << gif;
        QTest::newRow("wrong type") << QStringLiteral("DATA:image/PNG;base64,R0lG\nODlhAQABAAAAACw=") << gif;
        QTest::newRow("svg") << QStringLiteral("data:image/svg+xml;base64,PHN2Zz4=") << QString();
        QTest::newRow("svg that says gif") << QStringLiteral("data:image/gif;base64,PHN2Zz4=") << QString();
        QTest::newRow("html") << QStringLiteral("data:text/html;base64,PGI+") << QString();
        QTest::newRow("not base64") << QStringLiteral("data:image/gif,GIF89a") << QString();
    }
    void keepsSmallRasterPicturesOnly()
    {
        QFETCH(QString, raw);
        QTEST(embeddedPicture(raw), "address");
    }

    void keepsAddressesWithinTheFolder()
    {
        QCOMPARE(relativeAddress(QStringLiteral(" images\\a b.png")), QStringLiteral("images/a b.png"));
        for (const char *raw : {"/etc/passwd", "\\\\host\\x", "//host/x", "file:x", "C:\\x", "#a", "?a", "a\x01x", ""})
            QCOMPARE(relativeAddress(QString::fromLatin1(raw)), QString());
    }
};

QTEST_APPLESS_MAIN(TestWebAddress)
#include "tst_webaddress.moc"
