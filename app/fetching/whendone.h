#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace Masthead {

/// Calls `handler` with the value of `future` on the thread of `context` once it is there; never where `context` was deleted
/// before. (QFuture::then() with a context gives no such promise in Qt 6.4.)
template <typename T, typename Handler>
void whenDone(const QFuture<T> &future, QObject *context, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, handler = std::move(handler)] {
        watcher->deleteLater();
        const QFuture<T> done = watcher->future();
        if (done.resultCount() > 0) {
            handler(done.result());
        }
    });
    watcher->setFuture(future);
}

}
