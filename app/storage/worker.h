#pragma once

#include "database.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace Masthead {

/// A thread of its own with a connection of its own, that does what it is asked for in the order of asking. The
/// destructor waits until all is done. ask() may be called from any thread.
class Worker {
public:
    using Open = std::function<Result<std::unique_ptr<Database>>()>;
    using Rest = std::function<void(Database &)>;
    /// Does a piece of what can wait, and ends early where its second argument says that somebody asked for something. True
    /// where there is more to do.
    using Chore = std::function<bool(Database &, const std::function<bool()> &)>;

    /// `open` makes the connection, on the new thread; opened() waits for it. `chore` is done again and again while nothing
    /// is asked for, until it has no more to do and something else was done. `rest` is called when there was nothing to do for
    /// two seconds after that.
    explicit Worker(Open open, Chore chore = {}, Rest rest = {});
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    Done opened(); ///< blocks until the connection is there, or the reason why it is not

    /// Has `work` done on the thread. What it gives is the future's one result; it never ends without one. Once `abandoned` is
    /// set, work that only reads is broken off or not begun, and the result is the error cancelled.
    template <typename T>
    QFuture<Result<T>> ask(std::function<Result<T>(Database &)> work, const Abandoned &abandoned = {})
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        post([promise, work = std::move(work), abandoned](Result<std::unique_ptr<Database>> &database) {
            if (database) {
                const Database::Interruption interruption(**database, abandoned);
                promise->addResult(interruption.isDue() ? Result<T>(Database::cancelled()) : work(**database));
            } else {
                promise->addResult(Result<T>(database.error()));
            }
            promise->finish();
        });
        return future;
    }

private:
    using Task = std::function<void(Result<std::unique_ptr<Database>> &)>;
    void post(Task task);
    void loop(const Open &open, const Chore &chore, const Rest &rest);
    void wait(std::unique_lock<std::mutex> &lock, const Chore &chore, const Rest &rest, Database &database);

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    bool m_ending = false;
    bool m_done = false;  // of the thread alone: no chore is left
    bool m_rested = true; // of the thread alone
    std::thread m_thread;
};

}
