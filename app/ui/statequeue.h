#pragma once

#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QQueue>
#include <QTimer>

#include <functional>

namespace Masthead {

struct StateChange;

/// What a person marks, on its way into the archive, in the order of marking. Where the disk has no room, or another
/// program writes for long, it waits in memory and is tried again until it is kept; nothing overtakes it. GUI thread.
class StateQueue : public QObject {
    Q_OBJECT

public:
    using Ask = std::function<QFuture<Result<QList<StateChange>>>()>;
    using Kept = std::function<void(const QList<StateChange> &)>;

    /// Tries again every `retryMs` milliseconds.
    explicit StateQueue(int retryMs, QObject *parent = nullptr);
    ~StateQueue() override; ///< asks for what waits; nobody hears the answers

    /// Asks when all before it is kept; `kept` is called with what changed. Another mark has those that wait tried at once.
    void add(Ask ask, Kept kept);

    /// Asks for all that waits, in the order of marking, without an answer in between: the program may end in a moment.
    void flush();

signals:
    void waiting(const Masthead::Error &error); ///< once, until something is kept again
    void failed(const Masthead::Error &error);  ///< of a change that is given up: trying again would not help

private:
    struct Change {
        Ask ask;
        Kept kept;
    };

    void next();
    void ask(qsizetype count); ///< for the first of those that were not asked for
    void take(const Result<QList<StateChange>> &answer);

    QQueue<Change> m_changes;
    QTimer m_retry;
    qsizetype m_asked = 0;  ///< of the changes, from the first on, so many are on their way
    qsizetype m_failed = 0; ///< and behind them so many that found no room, since something was asked for
    bool m_told = false;
};

}
