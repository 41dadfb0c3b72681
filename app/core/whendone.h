#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <type_traits>
#include <utility>

namespace Masthead {

// In place of QFuture::then(), everywhere: in Qt 6.4 a future that ends while then() is called runs its continuation twice, the
// second time on what was moved away, and its context may be gone by then.

/// Calls `handler` with the value of `future` from the event loop of `context`'s thread, which is this one, once it is there;
/// never where `context` was deleted before, or where the future ended without a value.
template <typename T, typename Handler>
void whenDone(const QFuture<T> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)]() mutable {
        watcher->deleteLater();
        const QFuture<T> done = watcher->future();
        if (done.resultCount() > 0)
            handler(done.result());
    });
    watcher->setFuture(future);
}

/// What `make` makes of the value of `future` on the thread of `context`, as whenDone() does; without a value where that has none.
template <typename T, typename Make>
auto mapped(const QFuture<T> &future, QObject *context, Make make)
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Make, const T &>>>();
    promise->start();
    whenDone(future, context, [promise, make = std::move(make)](const T &value) {
        promise->addResult(make(value));
        promise->finish();
    });
    return promise->future();
}

}
