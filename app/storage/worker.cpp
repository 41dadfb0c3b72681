#include "worker.h"

namespace Masthead {

Worker::Worker(std::function<Result<std::unique_ptr<Database>>()> open)
    : m_thread([this, open = std::move(open)] { loop(open); })
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

void Worker::loop(const std::function<Result<std::unique_ptr<Database>>()> &open)
{
    const Result<std::unique_ptr<Database>> database = open();
    for (;;) {
        Task task;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task(database);
    }
}

}
