#include "network/hostqueue.h"

#include <QTest>

using namespace Masthead;

class HostQueueTest : public QObject {
    Q_OBJECT

    static QList<quint64> all(HostQueue &queue)
    {
        QList<quint64> started;
        while (const auto ticket = queue.next())
            started.append(*ticket);
        return started;
    }

private slots:
    void startsAtMostSoManyForOneHost()
    {
        HostQueue queue(2, 16);
        for (quint64 ticket = 1; ticket <= 5; ++ticket)
            queue.add(ticket, QStringLiteral("a"));
        QCOMPARE(all(queue), (QList<quint64>{1, 2}));
        queue.remove(1);
        QCOMPARE(all(queue), (QList<quint64>{3}));
        QCOMPARE(queue.waiting(), 2);
    }

    void startsAtMostSoManyInAll()
    {
        HostQueue queue(2, 3);
        for (quint64 ticket = 1; ticket <= 6; ++ticket)
            queue.add(ticket, QString::number(ticket));
        QCOMPARE(all(queue), (QList<quint64>{1, 2, 3}));
        QCOMPARE(queue.running(), 3);
    }

    void givesEveryHostItsTurn()
    {
        HostQueue queue(2, 16);
        queue.add(1, QStringLiteral("a"));
        queue.add(2, QStringLiteral("a"));
        queue.add(3, QStringLiteral("b"));
        QCOMPARE(all(queue), (QList<quint64>{1, 3, 2}));
    }

    void letsTheUrgentGoAhead()
    {
        HostQueue queue(1, 1);
        queue.add(1, QStringLiteral("a"));
        queue.add(2, QStringLiteral("b"));
        queue.add(3, QStringLiteral("c"), true);
        QCOMPARE(queue.next(), std::optional<quint64>(3));
    }

    void givesOnlyWhatIsUrgentWhereAskedTo()
    {
        HostQueue queue(2, 16);
        queue.add(1, QStringLiteral("a"));
        queue.add(2, QStringLiteral("b"));
        queue.add(3, QStringLiteral("b"), true);
        QCOMPARE(queue.next(true), std::optional<quint64>(3));
        QCOMPARE(queue.next(true), std::nullopt);
        QCOMPARE(all(queue), (QList<quint64>{1, 2}));
    }

    void forgetsWhoLeavesTheLine()
    {
        HostQueue queue(1, 1);
        queue.add(1, QStringLiteral("a"));
        queue.add(2, QStringLiteral("a"));
        queue.remove(1);
        queue.remove(77);
        QCOMPARE(all(queue), (QList<quint64>{2}));
        queue.remove(2);
        QCOMPARE(queue.running(), 0);
        QCOMPARE(queue.waiting(), 0);
    }
};

QTEST_APPLESS_MAIN(HostQueueTest)
#include "tst_hostqueue.moc"
