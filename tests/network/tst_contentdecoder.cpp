#include "network/contentdecoder.h"

#include <QTest>

using namespace Masthead;

Q_DECLARE_METATYPE(Masthead::ErrorKind)

class ContentDecoderTest : public QObject {
    Q_OBJECT

    // qCompress() gives four bytes of length and a zlib stream; the raw stream stands between its two bytes of header and
    // its four of check sum.
    static QByteArray zlib(const QByteArray &text) { return qCompress(text).mid(4); }
    static QByteArray raw(const QByteArray &text) { return zlib(text).mid(2).chopped(4); }
    static QByteArray little(quint32 number)
    {
        QByteArray bytes;
        for (int n = 0; n < 4; ++n)
            bytes.append(static_cast<char>(number >> (8 * n) & 0xff));
        return bytes;
    }
    static quint32 crc32(const QByteArray &text)
    {
        quint32 crc = 0xffffffff;
        for (const char c : text) {
            crc ^= static_cast<uchar>(c);
            for (int n = 0; n < 8; ++n)
                crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
        }
        return ~crc;
    }
    static QByteArray gzip(const QByteArray &text)
    {
        return QByteArray::fromHex("1f8b0800000000000003") + raw(text) + little(crc32(text))
               + little(static_cast<quint32>(text.size()));
    }
    static Result<QByteArray> decode(const QByteArray &encoding, const QByteArray &bytes, qint64 maximum = 1 << 20,
                                     int step = 1 << 16)
    {
        ContentDecoder decoder(encoding, maximum);
        for (qsizetype at = 0; at < bytes.size(); at += step)
            if (const Done added = decoder.add(bytes.mid(at, step)); !added)
                return added.error();
        return decoder.finish();
    }

private slots:
    void unpacksWhatServersSend_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray text = "<rss>a feed</rss>";
        QTest::newRow("plain") << QByteArray() << text;
        QTest::newRow("identity") << QByteArray("identity") << text;
        QTest::newRow("gzip") << QByteArray("gzip") << gzip(text);
        QTest::newRow("x-gzip") << QByteArray("X-GZIP") << gzip(text);
        QTest::newRow("gzip and none") << QByteArray("gzip, identity") << gzip(text);
        QTest::newRow("none and gzip") << QByteArray("Identity,X-GZIP") << gzip(text);
        QTest::newRow("deflate and none") << QByteArray("deflate , identity") << zlib(text);
        QTest::newRow("two members") << QByteArray("gzip") << gzip("<rss>a ") + gzip("feed</rss>");
        QTest::newRow("zeros behind the end") << QByteArray("gzip") << gzip(text) + QByteArray(512, '\0');
        QTest::newRow("gzip that nobody named") << QByteArray() << gzip(text);
        QTest::newRow("labelled and not packed") << QByteArray("gzip") << text;
        QTest::newRow("deflate") << QByteArray("deflate") << zlib(text);
        QTest::newRow("raw deflate") << QByteArray("deflate") << raw(text);
        QTest::newRow("a label that is no coding") << QByteArray("UTF-8") << text;
        QTest::newRow("a coding that was not done") << QByteArray("br") << text;
        QTest::newRow("deflate that is none") << QByteArray("deflate") << text;
    }
    void unpacksWhatServersSend()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, bytes);
        for (const int step : {1 << 16, 7, 1}) {
            const Result<QByteArray> out = decode(encoding, bytes, 1 << 20, step);
            QVERIFY(out.ok());
            QCOMPARE(*out, QByteArray("<rss>a feed</rss>"));
        }
    }

    void tellsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorKind>("expected");
        const QByteArray packed = gzip(QByteArray(2000, 'x') + "the end");
        QTest::newRow("cut") << QByteArray("gzip") << packed.chopped(12) << ErrorKind::Truncated;
        QTest::newRow("cut in its check sum") << QByteArray("gzip") << packed.chopped(3) << ErrorKind::Truncated;
        QTest::newRow("wrong check sum") << QByteArray("gzip") << packed.chopped(8) + QByteArray(8, 'x')
                                         << ErrorKind::Encoding;
        QTest::newRow("unknown label") << QByteArray("br") << QByteArray("xxxx") << ErrorKind::Encoding;
        QTest::newRow("two labels") << QByteArray("gzip, gzip") << gzip(packed) << ErrorKind::Encoding;
        QTest::newRow("more than is allowed") << QByteArray("gzip") << gzip(QByteArray(200000, 'x')) << ErrorKind::TooLarge;
        const QByteArray nothing = QByteArray::fromHex("1f8b08000000000000030300") + QByteArray(8, '\0');
        QTest::newRow("members that hold nothing") << QByteArray("gzip") << nothing.repeated(10'000) << ErrorKind::TooLarge;
        QTest::newRow("zeros without end")
            << QByteArray("gzip") << packed + QByteArray(200'000, '\0') << ErrorKind::TooLarge;
        QTest::newRow("plain, and more than is allowed") << QByteArray() << QByteArray(200000, 'x') << ErrorKind::TooLarge;
    }
    void tellsWhatIsWrong()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorKind, expected);
        const Result<QByteArray> out = decode(encoding, bytes, 100000);
        QVERIFY(!out.ok());
        QCOMPARE(out.error().kind, expected);
    }

    void unpacksAsMuchAsIsAllowedWhereItCouldNotBeMadeLess()
    {
        QByteArray noise;
        quint32 state = 1;
        for (int i = 0; i < 100'000; ++i) {
            state = state * 1664525 + 1013904223;
            noise.append(char(state >> 24));
        }
        const QByteArray packed = gzip(noise);
        QVERIFY(packed.size() > noise.size());
        QCOMPARE(*decode("gzip", packed, noise.size()), noise);
    }

    void givesNothingForNothing()
    {
        QCOMPARE(*decode("gzip", {}), QByteArray());
        QCOMPARE(*decode({}, "x"), QByteArray("x"));
    }
};

QTEST_APPLESS_MAIN(ContentDecoderTest)
#include "tst_contentdecoder.moc"
