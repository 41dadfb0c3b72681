#include "statequeue.h"

#include "storage/archive.h"

namespace Masthead {

StateQueue::StateQueue(int retryMs, QObject *parent) : QObject(parent)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryMs);
    connect(&m_retry, &QTimer::timeout, this, &StateQueue::next);
}

void StateQueue::add(Ask ask, Kept kept)
{
    m_changes.enqueue({std::move(ask), std::move(kept)});
    next();
}

void StateQueue::next()
{
    if (m_asking || m_changes.isEmpty())
        return;
    m_asking = true;
    m_retry.stop();
    m_changes.head().ask().then(this, [this](const Result<QList<StateChange>> &answer) { take(answer); });
}

void StateQueue::take(const Result<QList<StateChange>> &answer)
{
    m_asking = false;
    if (!answer && answer.error().kind == ErrorKind::Disk) {
        m_retry.start();
        if (!std::exchange(m_told, true))
            emit waiting(answer.error());
        return;
    }
    const Change change = m_changes.dequeue();
    if (answer) {
        m_told = false;
        change.kept(*answer);
    } else {
        emit failed(answer.error());
    }
    next();
}

}
