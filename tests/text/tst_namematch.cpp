#include "text/namematch.h"
#include "text/pinyin.h"

#include <QTest>

using namespace Masthead;

class TestNameMatch : public QObject {
    Q_OBJECT

private slots:
    void readsHanCharactersInMandarin()
    {
        QCOMPARE(pinyin({QStringLiteral("财经要闻"), QStringLiteral("新华社 BBC"), QStringLiteral("Zürich"), QString()}),
                 (QStringList{QStringLiteral("cai jing yao wen"), QStringLiteral("xin hua she BBC"),
                              QStringLiteral("Zurich"), QString()}));
    }

    void readsNoMoreThanTheBeginningOfAnEndlessName()
    {
        const QStringList read = pinyin({QString(100'000, QChar(0x8BA2))});
        QCOMPARE(read.first().split(QLatin1Char(' '), Qt::SkipEmptyParts).size(), 200);
    }

    void findsANameAsItIsTyped_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *title, const char *name, const char *typed, bool found) {
            QTest::newRow(title) << QString::fromUtf8(name) << QString::fromUtf8(typed) << found;
        };
        row("nothing typed", "Mark All as Read", "", true);
        row("beginning", "Mark All as Read", "mark a", true);
        row("words in another order", "Mark All as Read", "read mark", true);
        row("initials", "Mark All as Read", "maar", true);
        row("initials from the middle", "Mark All as Read", "aar", true);
        row("inside a word", "Mark All as Read", "ead", true);
        row("one word of two is missing", "Mark All as Read", "mark unread", false);
        row("letters in between", "Mark All as Read", "mkrd", false);
        row("Han characters", "财经要闻", "要闻", true);
        row("traditional for simplified", "财经要闻", "財經", true);
        row("pinyin", "财经要闻", "caijing", true);
        row("pinyin with spaces", "财经要闻", "cai jing", true);
        row("pinyin initials", "财经要闻", "cjyw", true);
        row("pinyin initials from the middle", "财经要闻", "yw", true);
        row("other pinyin", "财经要闻", "xin", false);
        row("both scripts", "BBC中文网", "zww", true);
    }

    void findsANameAsItIsTyped()
    {
        QFETCH(QString, name);
        QFETCH(QString, typed);
        QFETCH(bool, found);
        QCOMPARE(fit(typedName(name, pinyin({name}).first()), typed) > 0, found);
    }

    void putsTheBetterFitFirst()
    {
        const auto score = [](const char *name, const char *typed) {
            return fit(typedName(QString::fromUtf8(name)), QString::fromUtf8(typed));
        };
        QVERIFY(score("Refresh", "re") > score("Mark as Read", "re"));
        QVERIFY(score("Mark as Read", "re") > score("More", "re"));
        QVERIFY(score("Mark All as Read", "ma") > score("Formal", "ma"));
    }
};

QTEST_GUILESS_MAIN(TestNameMatch)

#include "tst_namematch.moc"
