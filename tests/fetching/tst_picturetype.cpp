#include "fetching/picturetype.h"

#include <QTest>

using namespace Masthead;

class PictureTypeTest : public QObject {
    Q_OBJECT

private slots:
    void knowsAPictureByItsFirstBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("type");
        const auto row = [](const char *name, const QByteArray &bytes, const char *type) {
            QTest::newRow(name) << bytes << QByteArray(type);
        };
        row("png", QByteArray::fromHex("89504e470d0a1a0a0000000d"), "image/png");
        row("jpeg", QByteArray::fromHex("ffd8ffe000104a464946"), "image/jpeg");
        row("gif 87", "GIF87a....", "image/gif");
        row("gif 89", "GIF89a....", "image/gif");
        row("webp", "RIFF\x10\x20\x30\x40WEBPVP8 ....", "image/webp");
        row("sound in the same wrapping", "RIFF\x10\x20\x30\x40WAVEfmt ....", "");
        row("bmp", QByteArray("BM\x46\x01\x01\x01") + QByteArray(24, '\0'), "image/bmp");
        row("a word that begins like bmp", "BMW builds cars in several countries", "");
        row("icon", QByteArray::fromHex("000001000100101000000000"), "image/x-icon");
        row("cursor", QByteArray::fromHex("000002000100101000000000"), "");
        row("avif", QByteArray::fromHex("0000001c66747970617669660000000061766966"), "image/avif");
        row("avif as a compatible brand", QByteArray::fromHex("0000001c667479706d696631000000006d69663161766966"),
            "image/avif");
        row("film in the same wrapping", QByteArray::fromHex("0000001c66747970697336640000000069736f6d"), "");
        row("svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "");
        row("html", "<!doctype html><script>alert(1)</script>", "");
        row("nothing", "", "");
        row("too short", "\x89P", "");
    }
    void knowsAPictureByItsFirstBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, type);
        QCOMPARE(pictureType(bytes), type);
    }
};

QTEST_APPLESS_MAIN(PictureTypeTest)
#include "tst_picturetype.moc"
