#include "statequeue.h"

#include "core/whendone.h"
#include "storage/archive.h"

namespace Masthead {

StateQueue::StateQueue(int retryMs, QObject *parent) : QObject(parent)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryMs);
    connect(&m_retry, &QTimer::timeout, this, &StateQueue::next);
}

StateQueue::~StateQueue()
{
    while (m_asked < m_changes.size())
        m_changes[m_asked++].ask();
}

void StateQueue::add(Ask ask, Kept kept)
{
    m_changes.enqueue({std::move(ask), std::move(kept)});
    next();
}

void StateQueue::next()
{
    if (m_asked == 0 && !m_changes.isEmpty())
        ask(1);
}

void StateQueue::flush() { ask(m_changes.size() - m_asked); }

void StateQueue::ask(qsizetype count)
{
    m_retry.stop();
    m_failed = 0;
    for (; count > 0; --count)
        whenDone(m_changes[m_asked++].ask(), this, [this](const Result<QList<StateChange>> &kept) { take(kept); });
}

void StateQueue::take(const Result<QList<StateChange>> &answer)
{
    --m_asked;
    if (!answer && answer.error().kind == ErrorKind::Disk) {
        m_changes.move(0, m_asked + m_failed++); // those on their way come first and find no room either
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
