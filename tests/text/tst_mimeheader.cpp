#include "text/mimeheader.h"

#include <QTest>

using namespace Masthead;

class TestMimeHeader : public QObject {
    Q_OBJECT

private slots:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray("Rates rise") << QStringLiteral("Rates rise");
        QTest::newRow("utf-8 as it is") << QByteArray("芯片股走强") << QStringLiteral("芯片股走强");
        QTest::newRow("base64") << QByteArray("=?UTF-8?B?6Iqv54mH6IKh?=") << QStringLiteral("芯片股");
        QTest::newRow("quoted") << QByteArray("=?utf-8?q?caf=C3=A9_noir?=") << QStringLiteral("café noir");
        QTest::newRow("another charset") << QByteArray("=?gb2312?B?0L7GrA==?=") << QStringLiteral("芯片");
        QTest::newRow("two words and their space")
            << QByteArray("=?UTF-8?B?6Iqv?=\r\n =?UTF-8?B?54mH?= rise") << QStringLiteral("芯片 rise");
        QTest::newRow("text before and behind") << QByteArray("A =?utf-8?Q?B?= C") << QStringLiteral("A B C");
        QTest::newRow("a language") << QByteArray("=?utf-8*en?Q?B?=") << QStringLiteral("B");
        QTest::newRow("no encoded word") << QByteArray("what=? and ?=") << QStringLiteral("what=? and ?=");
        QTest::newRow("empty") << QByteArray() << QString();
    }
    void decodes()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, text);
        QCOMPARE(decodeMimeHeader(value), text);
    }
};

QTEST_GUILESS_MAIN(TestMimeHeader)
#include "tst_mimeheader.moc"
