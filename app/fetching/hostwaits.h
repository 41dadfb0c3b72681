#pragma once

#include "core/clock.h"

#include <QObject>

#include <functional>

namespace Masthead {

class Archive;
class HttpFetcher;

/// Keeps in the archive which hosts asked to wait, so that the next start waits too, and another program on the archive. GUI thread.
class HostWaits : public QObject {
public:
    HostWaits(Archive &archive, HttpFetcher &fetcher, const Clock &clock, QObject *parent);

    /// Tells the fetcher what is kept; then calls `then`, later. Where it cannot be read, what the fetcher knows itself holds.
    void recall(std::function<void()> then);

private:
    void keep();

    Archive &m_archive;
    HttpFetcher &m_fetcher;
    const Clock &m_clock;
};

}
