#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace Masthead {

/// Who may ask next: first come, first served, hosts in turn, with at most so many at a time for one host and for all.
/// A plain value without time or I/O; one thread.
class HostQueue {
public:
    using Ticket = quint64;

    HostQueue(int perHost, int total) : m_perHost(perHost), m_total(total) {}

    /// Puts a ticket at the end of its host's line, or at the head where it is `urgent`.
    void add(Ticket ticket, const QString &host, bool urgent = false);
    /// The ticket that may start now, an urgent one where only those may; it counts as running until remove().
    std::optional<Ticket> next(bool urgentOnly = false);
    /// The ticket, waiting or running, leaves. An unknown one is ignored.
    void remove(Ticket ticket);

    int waiting() const;
    int running() const { return m_running; }

private:
    struct Host {
        QList<Ticket> waiting;
        int running = 0;
    };
    struct Place {
        QString host;
        bool urgent = false;
        bool running = false;
    };

    int m_perHost;
    int m_total;
    int m_running = 0;
    QHash<QString, Host> m_hosts;
    QList<QString> m_turns; ///< hosts with somebody waiting, the next one first
    QHash<Ticket, Place> m_places;
};

}
