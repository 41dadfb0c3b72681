#include "storage/bodypacking.h"

#include <QTest>

using namespace Masthead;

class BodyPackingTest : public QObject {
    Q_OBJECT

    static QByteArray text()
    {
        return QByteArray("责任编辑：王蒙 张三\nA text that says it twice, says it twice.\n").repeated(50);
    }

private slots:
    void unpacksWhatItPacked_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one byte") << QByteArray(1, '\0');
        QTest::newRow("text") << text();
        QTest::newRow("longer than its window") << text().repeated(1000);
    }
    void unpacksWhatItPacked()
    {
        QFETCH(const QByteArray, bytes);
        QCOMPARE(unpackedBytes(packedBytes(bytes)), bytes);
    }

    void writesAndReadsTheFormOfQCompress()
    {
        QCOMPARE(qUncompress(packedBytes(text())), text());
        QCOMPARE(unpackedBytes(qCompress(text(), 4)), text());
    }

    void packs() { QVERIFY(packedBytes(text()).size() < text().size() / 10); }

    void givesNothingForWhatIsDamaged()
    {
        const QByteArray packed = packedBytes(text());
        for (qsizetype size = 0; size < packed.size(); ++size)
            QVERIFY(unpackedBytes(packed.left(size)).isEmpty());
        for (qsizetype at = 0; at < packed.size(); ++at) {
            QByteArray changed = packed;
            changed[at] = char(~changed[at]);
            QVERIFY2(unpackedBytes(changed).isEmpty(), qPrintable(QString::number(at)));
        }
    }
};

QTEST_APPLESS_MAIN(BodyPackingTest)
#include "tst_bodypacking.moc"
