#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QObject>

namespace Masthead {

/// Where the body of an answer goes that is too long for memory. On the fetcher's thread.
class BodySink : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The answer is a good one, of this type, and its body follows; `length` in bytes, -1 where the server does not say. An error
    /// ends the transfer.
    virtual Done begin(const QByteArray &contentType, qint64 length) = 0;
    virtual void add(const QByteArray &bytes) = 0;
    /// While it is, the server is kept waiting: nothing more is added until hasRoom().
    virtual bool isFull() const = 0;

signals:
    void hasRoom();
};

}
