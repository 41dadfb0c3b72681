#include "text/encoding.h"
#include "text/encodinglabels.h"

#include <QTest>

using namespace Masthead;

namespace {

QByteArray declared(const char *label, const QByteArray &text)
{
    return "<?xml version=\"1.0\" encoding=\"" + QByteArray(label) + "\"?><t>" + text + "</t>";
}

QString inner(const QString &text)
{
    const qsizetype from = text.indexOf(QLatin1String("<t>")) + 3;
    return text.mid(from, text.indexOf(QLatin1String("</t>")) - from);
}

}

class TestEncoding : public QObject {
    Q_OBJECT

private slots:
    void readsDeclaredEncodings_data()
    {
        QTest::addColumn<QByteArray>("label");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("encoding");
        const auto row = [](const char *label, const char *bytes, const char16_t *text, const char *encoding) {
            QTest::newRow(label) << QByteArray(label) << QByteArray(bytes) << QString::fromUtf16(text)
                                 << QString::fromLatin1(encoding);
        };
        row("gb2312", "\xd6\xd0\xce\xc4\xe9\x46", u"中文镕", "gb18030");
        row("GBK", "\xd6\xd0\xce\xc4", u"中文", "gb18030");
        row("gb18030", "\x95\x32\x82\x36", u"\U00020000", "gb18030");
        row("big5", "\xa4\xa4\xa4\xe5\xb3\x5c", u"中文許", "big5");
        row("x-sjis", "\x83\x5c\x93\xfa\x96\x7b", u"ソ日本", "shift_jis");
        row("euc-jp", "\xc6\xfc\xcb\xdc", u"日本", "euc-jp");
        row("ks_c_5601-1987", "\xc7\xd1\xb1\xdb", u"한글", "euc-kr");
        row("windows-1251", "\xcd\xee", u"Но", "windows-1251");
        row("koi8-r", "\xee\xcf", u"Но", "koi8-r");
        row("iso-8859-1", "\x93x\x94 \x80", u"“x” €", "windows-1252");
        row("us-ascii", "\xe9", u"é", "windows-1252");
        row("iso-8859-15", "\xa4", u"€", "iso-8859-15");
        row("iso-8859-16", "\xbaoim\xe3 \xfei \xdeipar", u"șoimă ți Țipar", "iso-8859-16");
        row("csISOLatin5", "\xfd \x93x\x94", u"ı “x”", "windows-1254");
        row("tis-620", "\xa2\xe8", u"ข่", "windows-874");
        row("utf-16", "\xc3\xbc\xe4\xb8\xad", u"ü中", "utf-8");
        row("no-such-label", "\xe4\xb8\xad", u"中", "utf-8");
        row("gb2312 ", "\xe4\xb8\xad\xe6\x96\x87\xe6\x96\xb0\xe9\x97\xbb", u"中文新闻", "utf-8");
    }
    void readsDeclaredEncodings()
    {
        QFETCH(QByteArray, label);
        QFETCH(QByteArray, bytes);
        const DecodedText decoded = decodeDocument(declared(label.constData(), bytes));
        QTEST(inner(decoded.text), "text");
        QTEST(decoded.encoding, "encoding");
        QVERIFY(!decoded.faulty);
    }

    void readsTheBytesOfAnotherProgramInUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("a letter and quotes")
            << QByteArray("caf\xc3\xa9, caf\xe9 \x93q\x94 Zo\xeb\x92s") << QStringLiteral("café, café “q” Zoë’s");
        QTest::newRow("one bad byte") << QByteArray("\xc3\xa9 \xe2\x80\x93 \xe9") << QStringLiteral("é – é");
        QTest::newRow("a character that was cut")
            << QByteArray("\xe4\xb8\xad\xe6\x96\x87\xe4\xb8") << QString::fromUtf16(u"中文\xfffd\xfffd");
        QTest::newRow("CESU-8") << QByteArray("x\xed\xa0\xbd\xed\xb8\x80y\xed\x95\x9c")
                                << QString::fromUtf16(u"x\U0001F600y한");
    }
    void readsTheBytesOfAnotherProgramInUtf8()
    {
        QFETCH(QByteArray, bytes);
        const DecodedText decoded = decodeDocument(declared("utf-8", bytes));
        QCOMPARE(decoded.encoding, QStringLiteral("utf-8"));
        QTEST(inner(decoded.text), "text");
    }

    void believesADeclarationThatFitsBeforeAHeaderThatDoesNot()
    {
        const QByteArray korean = declared("euc-kr", "\xc7\xd1\xb1\xdb");
        QCOMPARE(inner(decodeDocument(korean, QStringLiteral("text/xml; charset=us-ascii")).text).size(), 4);
        const QByteArray cyrillic = declared("windows-1251", "\xcf\xf0\xe8\xe2\xe5\xf2, \xff");
        QCOMPARE(inner(decodeDocument(cyrillic, QStringLiteral("text/xml; charset=shift_jis")).text),
                 QStringLiteral("Привет, я"));
    }

    void recognisesThaiAndTheJapaneseOfMail()
    {
        const QByteArray thai("\xc3\xd1\xb0\xba\xd2\xc5\xbb\xc3\xd0\xa1\xd2\xc8\xe1\xbc\xb9\xe3\xcb\xc1\xe8");
        QCOMPARE(inner(decodeDocument("<t>" + thai + "</t>").text), QStringLiteral("รัฐบาลประกาศแผนใหม่"));
        const QByteArray korean("\xc7\xd1\xb1\xb9\xc1\xa4\xba\xce\xb4\xc2 \xbf\xc0\xb4\xc3");
        QVERIFY(decodeDocument("<t>" + korean + "</t>").encoding != QLatin1String("windows-874"));
        QCOMPARE(inner(decodeDocument("<t>\x1b$BF|K\\8l\x1b(B</t>").text), QStringLiteral("日本語"));
    }

    void knowsAConverterForEveryLabel_data()
    {
        QTest::addColumn<QByteArray>("label");
        for (const char *label :
             {"iso-8859-2",   "iso-8859-3",   "iso-8859-4",   "iso-8859-5",     "iso-8859-6",   "iso-8859-7",
              "iso-8859-8",   "iso-8859-10",  "iso-8859-13",  "iso-8859-14",    "iso-8859-15",  "iso-8859-16",
              "windows-1250", "windows-1253", "windows-1254", "windows-1255",   "windows-1256", "windows-1257",
              "windows-1258", "ibm866",       "macintosh",    "x-mac-cyrillic", "koi8-u",       "windows-874"})
            QTest::newRow(label) << QByteArray(label);
    }
    void knowsAConverterForEveryLabel()
    {
        QFETCH(QByteArray, label);
        const DecodedText decoded = decodeDocument(declared(label.constData(), "a\xe3"
                                                                               "b"));
        QCOMPARE(decoded.encoding, QString::fromLatin1(label));
        QCOMPARE(inner(decoded.text).size(), 3);
    }

    void knowsTheLabelsOfTheStandard_data()
    {
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char *name, const char *labels) {
            QTest::newRow(name) << QByteArray(labels) << QByteArray(name);
        };
        row("iso-8859-2", "csisolatin2 iso-ir-101 iso_8859-2:1987");
        row("iso-8859-3", "csisolatin3 iso-ir-109 iso_8859-3:1988");
        row("iso-8859-4", "csisolatin4 iso-ir-110 iso_8859-4:1988");
        row("iso-8859-5", "csisolatincyrillic iso-ir-144 iso_8859-5:1988");
        row("iso-8859-6", "csiso88596e csiso88596i csisolatinarabic iso-ir-127 iso_8859-6:1987");
        row("iso-8859-7", "csisolatingreek iso-ir-126 iso_8859-7:1987 sun_eu_greek");
        row("iso-8859-8", "csiso88598e csiso88598i csisolatinhebrew iso-ir-138 iso_8859-8:1988 logical");
        row("iso-8859-10", "csisolatin6 iso-ir-157");
        row("iso-8859-15", "csisolatin9 l9");
        row("windows-1254", "csisolatin5 iso_8859-9:1989 iso-ir-148");
    }
    void knowsTheLabelsOfTheStandard()
    {
        QFETCH(QByteArray, labels);
        QFETCH(QByteArray, name);
        for (const QByteArray &label : labels.split(' '))
            QCOMPARE(encodingForLabel(label).name, name);
    }

    void refusesEncodingsThatHideAscii_data()
    {
        QTest::addColumn<QByteArray>("label");
        for (const char *label : {"utf-7", "hz-gb-2312", "iso-2022-cn", "ibm037", "scsu", "bocu-1", "imap-mailbox-name"})
            QTest::newRow(label) << QByteArray(label);
    }
    void refusesEncodingsThatHideAscii()
    {
        QFETCH(QByteArray, label);
        QVERIFY(!encodingForLabel(label).isValid());
        QCOMPARE(inner(decodeDocument(declared(label.constData(), "+ADw-x+AD4-")).text), QStringLiteral("+ADw-x+AD4-"));
    }

    void believesTheByteOrderMarkFirst()
    {
        const DecodedText decoded =
            decodeDocument("\xef\xbb\xbf" + declared("iso-8859-1", "\xc3\xbc"), QStringLiteral("text/xml; charset=gbk"));
        QCOMPARE(inner(decoded.text), QStringLiteral("ü"));
        QVERIFY(decoded.text.startsWith(QLatin1String("<?xml")));
    }

    void readsWideEncodingsWithAndWithoutMark()
    {
        const QByteArray big("\0<\0t\0>N-\0<\0/\0t\0>", 16);
        QCOMPARE(inner(decodeDocument(big).text), QStringLiteral("中"));
        QCOMPARE(inner(decodeDocument("\xfe\xff" + big).text), QStringLiteral("中"));
        QCOMPARE(decodeDocument(QByteArray("\xff\xfe<\0t\0", 6)).text, QStringLiteral("<t"));
    }

    void readsEbcdicByItsFirstBytes()
    {
        const DecodedText decoded =
            decodeDocument(QByteArray::fromHex("4c6fa7949340a58599a28996957e7ff14bf07f6f6e4ca36ec84c61a36e"));
        QCOMPARE(inner(decoded.text), QStringLiteral("H"));
        QCOMPARE(decoded.encoding, QStringLiteral("ibm-37"));
    }

    void takesTheCharsetOfHttpBeforeTheDeclaration()
    {
        const DecodedText decoded =
            decodeDocument(declared("iso-8859-1", "\xd6\xd0\xce\xc4"), QStringLiteral("text/xml; charset=\"GBK\""));
        QCOMPARE(inner(decoded.text), QStringLiteral("中文"));
    }

    void prefersValidUtf8ToALegacyCharsetOfHttp()
    {
        const DecodedText decoded =
            decodeDocument("<t>\xe4\xb8\xad\xc3\xa9</t>", QStringLiteral("text/xml; charset=ISO-8859-1"));
        QCOMPARE(inner(decoded.text), QStringLiteral("中é"));
    }

    void losesOneCharacterToOneBadByte()
    {
        const DecodedText utf8 = decodeDocument(declared("utf-8", "\xe4\xb8\xad\xff\xe6\x96\x87"));
        QCOMPARE(inner(utf8.text), QStringLiteral("中\ufffd文"));
        QVERIFY(utf8.faulty);
        const DecodedText gbk = decodeDocument(declared("gbk", "\xd6\xd0\xff\xce\xc4"));
        QCOMPARE(inner(gbk.text), QStringLiteral("中\ufffd文"));
        QVERIFY(gbk.faulty);
    }

    void keepsUtf8WhenTheDocumentIsCutWithinACharacter()
    {
        QCOMPARE(decodeDocument("<t>\xe4\xb8\xad\xe6\x96").encoding, QStringLiteral("utf-8"));
    }

    void readsTheMetaOfAPageAndNotOfAFeed()
    {
        QCOMPARE(decodeDocument("<html><head><meta charset=gbk></head><t>\xd6\xd0</t>").encoding, QStringLiteral("gb18030"));
        QCOMPARE(decodeDocument("<rss><d>&lt;meta charset=gbk></d><t>\xe4\xb8\xad</t>").encoding, QStringLiteral("utf-8"));
    }

    void guessesWhatNothingDeclares()
    {
        const QByteArray russian(
            "<t>\xf1\xe5\xe3\xee\xe4\xed\xff \xe2 \xec\xee\xf1\xea\xe2\xe5 \xef\xf0\xee\xf8\xeb\xe0 \xe2\xf1\xf2\xf0\xe5\xf7\xe0</t>");
        QCOMPARE(decodeDocument(russian).encoding, QStringLiteral("windows-1251"));
        QCOMPARE(inner(decodeDocument("<t>caf\xe9 na\xefve</t>").text), QStringLiteral("café naïve"));
    }

    void guessesAFewEastAsianWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("Shift_JIS") << QByteArray("\x90\x56\x82\xb5\x82\xa2\x8b\xb4") << QStringLiteral("新しい橋");
        QTest::newRow("Big5") << QByteArray("\xb7\x73\xbe\xf4\xa4\xb5\xa4\xd1\xb3\x71\xa8\xae")
                              << QStringLiteral("新橋今天通車");
        QTest::newRow("GB2312") << QByteArray("\xd0\xc2\xc7\xc5\xbd\xf1\xcc\xec\xcd\xa8\xb3\xb5")
                                << QStringLiteral("新桥今天通车");
        QTest::newRow("GBK") << QByteArray("\xe9\x46\xbb\xf9\xbd\xf1\xcc\xec") << QStringLiteral("镕基今天");
        QTest::newRow("German") << QByteArray("M\xfcller Stra\xdf"
                                              "e")
                                << QStringLiteral("Müller Straße");
        QTest::newRow("French") << QByteArray("cr\xe8me br\xfbl\xe9"
                                              "e")
                                << QStringLiteral("crème brûlée");
    }
    void guessesAFewEastAsianWords()
    {
        QFETCH(QByteArray, bytes);
        QTEST(inner(decodeDocument("<t>" + bytes + "</t>").text), "text");
    }

    void readsNothingAsNothing() { QCOMPARE(decodeDocument({}).text, QString()); }
};

QTEST_APPLESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
