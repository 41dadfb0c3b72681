#include "worker.h"

#include <chrono>

namespace Masthead {

Worker::Worker(Open open, Rest rest) : m_thread([this, open = std::move(open), rest = std::move(rest)] { loop(open, rest); })
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

void Worker::wait(std::unique_lock<std::mutex> &lock, const Rest &rest, Result<std::unique_ptr<Database>> &database)
{
    const auto wanted = [this] { return m_ending || !m_tasks.empty(); };
    if (rest && database && !m_rested && !m_wake.wait_for(lock, std::chrono::seconds(2), wanted)) {
        lock.unlock();
        rest(**database);
        m_rested = true;
        lock.lock();
    }
    m_wake.wait(lock, wanted);
}

void Worker::loop(const Open &open, const Rest &rest)
{
    Result<std::unique_ptr<Database>> database = open();
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            wait(lock, rest, database);
            if (m_tasks.empty())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task(database);
        m_rested = false;
    }
}

}
