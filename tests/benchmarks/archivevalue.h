#pragma once

#include "core/result.h"

#include <QFuture>

namespace Masthead {

/// Waits for a future of the archive and gives its value; the benchmark ends with the error where there is none.
template <typename T>
T valueOf(QFuture<Result<T>> future)
{
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *result;
}

}
