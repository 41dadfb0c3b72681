#include "core/whendone.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace Masthead;

class TestWhenDone : public QObject {
    Q_OBJECT

private slots:
    // As often as that a worker ends just while somebody begins to wait for it.
    void answersOnceHoweverNearTheEndItIsAsked()
    {
        constexpr int rounds = 20'000;
        int answered = 0;
        qint64 sum = 0;
        for (int round = 0; round < rounds; ++round) {
            auto promise = std::make_shared<QPromise<int>>();
            promise->start();
            const QFuture<int> future = promise->future();
            QThreadPool::globalInstance()->start([promise, round] {
                promise->addResult(round);
                promise->finish();
            });
            whenDone(mapped(future, this, [](int value) { return value + 1; }), this, [&](int value) {
                ++answered;
                sum += value;
            });
            if (round % 100 == 0)
                QCoreApplication::processEvents();
        }
        QTRY_COMPARE_WITH_TIMEOUT(answered, rounds, 30'000);
        QCOMPARE(sum, qint64(rounds) * (rounds + 1) / 2);
    }

    void answersFromTheEventLoopAlsoWhatIsThereAlready()
    {
        bool answered = false;
        whenDone(QtFuture::makeReadyFuture(7), this, [&answered](int) { answered = true; });
        QVERIFY(!answered);
        QTRY_VERIFY(answered);
    }

    void tellsNobodyWhoIsGone()
    {
        bool answered = false;
        auto context = std::make_unique<QObject>();
        QPromise<int> promise;
        promise.start();
        whenDone(promise.future(), context.get(), [&answered](int) { answered = true; });
        context.reset();
        promise.addResult(7);
        promise.finish();
        QTest::qWait(50);
        QVERIFY(!answered);
    }

    void tellsNothingOfWhatEndedWithoutAValue()
    {
        bool answered = false;
        bool made = false;
        {
            QPromise<int> promise;
            promise.start();
            const QFuture<bool> mapping = mapped(promise.future(), this, [&made](int) { return made = true; });
            whenDone(mapping, this, [&answered](bool) { answered = true; });
        }
        QTest::qWait(50);
        QVERIFY(!made && !answered);
    }
};

QTEST_GUILESS_MAIN(TestWhenDone)
#include "tst_whendone.moc"
