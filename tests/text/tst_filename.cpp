#include "text/filename.h"

#include <QTest>

using namespace Masthead;

class TestFileName : public QObject {
    Q_OBJECT

private slots:
    void makesNamesOfTitles_data();
    void makesNamesOfTitles();
    void staysWithinTheLimit_data();
    void staysWithinTheLimit();
    void neverCutsACharacterInTwo();
};

void TestFileName::makesNamesOfTitles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << QStringLiteral("A bridge opens") << QStringLiteral("A bridge opens.md");
    QTest::newRow("Chinese") << QStringLiteral("江上新桥今天通车") << QStringLiteral("江上新桥今天通车.md");
    QTest::newRow("separators") << QStringLiteral("../../etc/passwd") << QStringLiteral("_.._etc_passwd.md");
    QTest::newRow("other systems' separators") << QStringLiteral("c:\\x*?\"<>|") << QStringLiteral("c__x______.md");
    QTest::newRow("hidden") << QStringLiteral("...secret") << QStringLiteral("secret.md");
    QTest::newRow("nothing") << QString() << QStringLiteral("untitled.md");
    QTest::newRow("only dots") << QStringLiteral(" .. . ") << QStringLiteral("untitled.md");
    QTest::newRow("dots at the end") << QStringLiteral("and so on...") << QStringLiteral("and so on.md");
    QTest::newRow("control characters") << QStringLiteral("a\x01\x1b[31mb\u007f") << QStringLiteral("a[31mb.md");
    QTest::newRow("line ends") << QStringLiteral("a\n\tb\r\nc") << QStringLiteral("a b c.md");
    QTest::newRow("turned direction") << QStringLiteral("report\u202ecod.exe\u2066") << QStringLiteral("reportcod.exe.md");
    QTest::newRow("a null") << QStringLiteral("a") + QChar(0) + QStringLiteral("b") << QStringLiteral("ab.md");
}

void TestFileName::makesNamesOfTitles()
{
    QFETCH(QString, title);
    QTEST(safeFileName(title, QStringLiteral(".md")), "name");
}

void TestFileName::staysWithinTheLimit_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("Latin") << QString(5000, u'a');
    QTest::newRow("Chinese") << QString(5000, u'桥');
    QTest::newRow("emoji") << QStringLiteral("👩‍👩‍👧‍👦").repeated(500);
    QTest::newRow("halves of pairs") << QString(500, QChar(0xd83d));
    QTest::newRow("one endless character") << u'a' + QString(5000, QChar(0x0301));
}

void TestFileName::staysWithinTheLimit()
{
    QFETCH(QString, title);
    const QString name = safeFileName(title, QStringLiteral(".md"));
    QVERIFY(name.toUtf8().size() <= 120);
    QVERIFY(name.endsWith(QStringLiteral(".md")));
    QVERIFY(name.size() > 3);
}

void TestFileName::neverCutsACharacterInTwo()
{
    const QString name = safeFileName(QString(115, u'a') + QStringLiteral("👍🏽👍🏽"), QStringLiteral(".md"));
    QCOMPARE(name, QString(115, u'a') + QStringLiteral(".md"));
}

QTEST_APPLESS_MAIN(TestFileName)
#include "tst_filename.moc"
