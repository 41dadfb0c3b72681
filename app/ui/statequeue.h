#pragma once

#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QQueue>
#include <QTimer>

#include <functional>

namespace Masthead {

struct StateChange;

/// What a person marks, on its way into the archive, in the order of marking. Where the disk has no room it waits in memory and
/// is tried again until it has; nothing overtakes it. GUI thread.
class StateQueue : public QObject {
    Q_OBJECT

public:
    using Ask = std::function<QFuture<Result<QList<StateChange>>>()>;
    using Kept = std::function<void(const QList<StateChange> &)>;

    /// Tries again every `retryMs` milliseconds.
    explicit StateQueue(int retryMs, QObject *parent = nullptr);

    /// Asks when all before it is kept; `kept` is called with what changed. Another mark has those that wait tried at once.
    void add(Ask ask, Kept kept);

signals:
    void waiting(const Masthead::Error &error); ///< once, until something is kept again
    void failed(const Masthead::Error &error);  ///< of a change that is given up: trying again would not help

private:
    struct Change {
        Ask ask;
        Kept kept;
    };

    void next();
    void take(const Result<QList<StateChange>> &answer);

    QQueue<Change> m_changes;
    QTimer m_retry;
    bool m_asking = false;
    bool m_told = false;
};

}
