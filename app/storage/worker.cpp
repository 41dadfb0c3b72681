#include "worker.h"

#include <chrono>

namespace Masthead {

Worker::Worker(Open open, Chore chore, Rest rest)
    : m_thread([this, open = std::move(open), chore = std::move(chore), rest = std::move(rest)] { loop(open, chore, rest); })
{
}

Worker::~Worker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

Done Worker::opened()
{
    return ask<std::monostate>([](Database &) { return done(); }).result();
}

void Worker::post(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

// A chore begins a moment late, so that what belongs together (the feeds of a refresh) is done together.
void Worker::wait(std::unique_lock<std::mutex> &lock, const Chore &chore, const Rest &rest, Database &database)
{
    const auto wanted = [this] { return m_ending || !m_tasks.empty(); };
    const auto idle = [&](std::chrono::milliseconds time) { return !m_wake.wait_for(lock, time, wanted); };
    while (chore && !m_done && idle(std::chrono::milliseconds(200))) {
        lock.unlock();
        m_done = !chore(database, [&] {
            const std::lock_guard held(m_mutex);
            return wanted();
        });
        m_rested = false;
        lock.lock();
    }
    if (rest && !m_rested && idle(std::chrono::seconds(2))) {
        lock.unlock();
        rest(database);
        m_rested = true;
        lock.lock();
    }
}

void Worker::loop(const Open &open, const Chore &chore, const Rest &rest)
{
    Result<std::unique_ptr<Database>> database = open();
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            if (database)
                wait(lock, chore, rest, **database);
            m_wake.wait(lock, [this] { return m_ending || !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task(database);
        m_done = false;
        m_rested = false;
    }
}

}
