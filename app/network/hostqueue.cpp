#include "hostqueue.h"

#include <utility>

namespace Masthead {

void HostQueue::add(Ticket ticket, const QString &host, bool urgent)
{
    Host &line = m_hosts[host];
    if (line.waiting.isEmpty() || urgent) {
        m_turns.removeOne(host);
        m_turns.insert(urgent ? 0 : m_turns.size(), host);
    }
    line.waiting.insert(urgent ? 0 : line.waiting.size(), ticket);
    m_places.insert(ticket, {host, urgent, false});
}

std::optional<HostQueue::Ticket> HostQueue::next(bool urgentOnly)
{
    if (m_running >= m_total)
        return std::nullopt;
    for (qsizetype turn = 0; turn < m_turns.size(); ++turn) {
        Host &host = m_hosts[m_turns[turn]];
        if (host.running >= m_perHost || (urgentOnly && !m_places.value(host.waiting.first()).urgent))
            continue;
        const QString name = m_turns.takeAt(turn);
        const Ticket ticket = host.waiting.takeFirst();
        if (!host.waiting.isEmpty())
            m_turns.append(name);
        ++host.running;
        ++m_running;
        m_places[ticket].running = true;
        return ticket;
    }
    return std::nullopt;
}

void HostQueue::remove(Ticket ticket)
{
    if (!m_places.contains(ticket))
        return;
    const Place place = m_places.take(ticket);
    Host &host = m_hosts[place.host];
    if (place.running) {
        --host.running;
        --m_running;
    } else {
        host.waiting.removeOne(ticket);
    }
    if (host.waiting.isEmpty()) {
        m_turns.removeOne(place.host);
        if (host.running == 0)
            m_hosts.remove(place.host);
    }
}

int HostQueue::waiting() const { return static_cast<int>(m_places.size()) - m_running; }

}
