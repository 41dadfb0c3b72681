#include "storage/archive.h"
#include "ui/statequeue.h"

#include <QSignalSpy>
#include <QTest>

using namespace Masthead;

class TestStateQueue : public QObject {
    Q_OBJECT

    /// An archive that writes down what it is asked for, and answers as it is told.
    void mark(StateQueue &queue, const QString &what)
    {
        queue.add(
            [this, what] {
                m_asked.append(what);
                return QtFuture::makeReadyFuture(m_error ? Result<QList<StateChange>>(*m_error)
                                                         : Result<QList<StateChange>>(QList<StateChange>()));
            },
            [this, what](const QList<StateChange> &) { m_kept.append(what); });
    }

    QStringList m_asked;
    QStringList m_kept;
    std::optional<Error> m_error;

private slots:
    void init()
    {
        m_asked.clear();
        m_kept.clear();
        m_error.reset();
    }

    void keepsInTheOrderOfMarking()
    {
        StateQueue queue(10);
        for (const QString &what : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")})
            mark(queue, what);
        QTRY_COMPARE(m_kept, QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    }

    void triesAgainUntilTheDiskHasRoomAndLetsNothingOvertake()
    {
        StateQueue queue(10);
        QSignalSpy waiting(&queue, &StateQueue::waiting);
        QSignalSpy failed(&queue, &StateQueue::failed);
        m_error = Error{ErrorKind::Disk, QStringLiteral("full")};
        mark(queue, QStringLiteral("read"));
        mark(queue, QStringLiteral("unread"));
        QTRY_VERIFY(m_asked.size() > 4);
        QVERIFY(m_kept.isEmpty());
        QVERIFY(!m_asked.contains(QStringLiteral("unread")));
        QCOMPARE(waiting.size(), 1);
        m_error.reset();
        QTRY_COMPARE(m_kept, QStringList({QStringLiteral("read"), QStringLiteral("unread")}));
        QVERIFY(failed.isEmpty());
        m_error = Error{ErrorKind::Disk, QStringLiteral("full")};
        mark(queue, QStringLiteral("star"));
        QTRY_COMPARE(waiting.size(), 2);
    }

    void givesUpWhatCannotBeHelpedAndGoesOn()
    {
        StateQueue queue(10);
        QSignalSpy failed(&queue, &StateQueue::failed);
        m_error = Error{ErrorKind::Database, QStringLiteral("damaged")};
        mark(queue, QStringLiteral("a"));
        QTRY_COMPARE(failed.size(), 1);
        m_error.reset();
        mark(queue, QStringLiteral("b"));
        QTRY_COMPARE(m_kept, QStringList{QStringLiteral("b")});
    }

    void sendsOffAllThatWaitsWhenTheProgramMayEnd()
    {
        StateQueue queue(1'000'000);
        m_error = Error{ErrorKind::Disk, QStringLiteral("full")};
        mark(queue, QStringLiteral("a"));
        mark(queue, QStringLiteral("b"));
        mark(queue, QStringLiteral("c"));
        QVERIFY(!m_asked.contains(QStringLiteral("b")));
        QTest::qWait(50); // the answer is here
        m_asked.clear();
        queue.flush();
        QTRY_COMPARE(m_asked, QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QTest::qWait(50);
        QVERIFY(m_kept.isEmpty());
        m_error.reset();
        queue.flush(); // they wait in the order of marking still
        QTRY_COMPARE(m_kept, QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        queue.flush();
        QTest::qWait(50);
        QCOMPARE(m_kept.size(), 3);
    }

    void sendsOffWhatWaitsWhenItGoes()
    {
        {
            StateQueue queue(1'000'000);
            m_error = Error{ErrorKind::Disk, QStringLiteral("full")};
            mark(queue, QStringLiteral("a"));
            mark(queue, QStringLiteral("b"));
            QTest::qWait(50);
            m_asked.clear();
        }
        QCOMPARE(m_asked, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    }
};

QTEST_GUILESS_MAIN(TestStateQueue)
#include "tst_statequeue.moc"
