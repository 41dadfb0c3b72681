#include "ui/errortext.h"

#include <QTest>
#include <QTranslator>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

/// A language that puts what it translates into brackets.
class Brackets : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return QLatin1Char('<') + QString::fromUtf8(text) + QLatin1Char('>');
    }
};

}

class TestErrorText : public QObject {
    Q_OBJECT

private slots:
    void saysDetailsInTheWindowsLanguage_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("said");
        QTest::newRow("alone") << s("the list is empty") << s("<the list is empty>");
        QTest::newRow("of a thing") << s("https://a.example/: the list is empty")
                                    << s("https://a.example/: <the list is empty>");
        QTest::newRow("with a number") << s("https://a.example/: nothing came for 15 s")
                                       << s("https://a.example/: <nothing came for 15 s>");
        QTest::newRow("with what a server says") << s("a: the server speaks no HTTP, it says: SSH-2.0: x")
                                                 << s("a: <the server speaks no HTTP, it says: SSH-2.0: x>");
        QTest::newRow("somebody else's words") << s("a: Verbindung verweigert") << s("a: Verbindung verweigert");
        QTest::newRow("what only begins so") << s("nothing came for 15 seconds") << s("nothing came for 15 seconds");
    }
    void saysDetailsInTheWindowsLanguage()
    {
        QFETCH(const QString, detail);
        QFETCH(const QString, said);
        Brackets brackets;
        QCoreApplication::installTranslator(&brackets);
        const QString text = errorText({ErrorKind::Timeout, detail});
        QCoreApplication::removeTranslator(&brackets);
        QVERIFY2(text.endsWith(said), qPrintable(text));
    }

    void saysAStatusOnce()
    {
        QCOMPARE(errorText({ErrorKind::Http, s("https://a.example/: the server answered 500"), 500}),
                 s("The server refused. (HTTP 500) https://a.example/"));
        QCOMPARE(errorText({ErrorKind::Http, s("the server answered 404"), 404}),
                 s("There is nothing at this address. (HTTP 404)"));
    }
};

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
