#include "core/origin.h"

#include <QTest>

using namespace Masthead;

class TestOrigin : public QObject {
    Q_OBJECT

private slots:
    void readsAddressesAsTheyAreWritten_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QByteArray>("asked"); // nothing: it is none
        const auto row = [](const char *written, const char *asked) {
            QTest::newRow(written) << QString::fromUtf8(written) << QByteArray(asked);
        };
        row("https://a.example/1.mp3", "https://a.example/1.mp3");
        row(" https://a.example/episode 1.mp3\n", "https://a.example/episode%201.mp3");
        row("http://a.example/1?a=b|c", "http://a.example/1?a=b%7Cc");
        row("https://a.example/100%", "https://a.example/100%25");
        row("https://a.example/%20", "https://a.example/%20");
        row("https://a example/1", "");
        row("https:///1", "");
        row("ftp://a.example/1", "");
        row("a.example/1", "");
        row("", "");
    }
    void readsAddressesAsTheyAreWritten()
    {
        QFETCH(QString, written);
        QTEST(writtenAddress(written).toEncoded(), "asked");
    }
};

QTEST_APPLESS_MAIN(TestOrigin)
#include "tst_origin.moc"
