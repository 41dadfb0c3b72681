#include "terminationsignals.h"

#include <QSocketNotifier>

#include <array>
#include <utility>

#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Masthead {

namespace {

constexpr std::array caught = {SIGTERM, SIGINT, SIGHUP};
std::array<int, 2> sockets = {-1, -1}; // the signal writes into the first

// A signal may come anywhere: this calls nothing that could not be called there.
void tell(int)
{
    const char one = 1;
    [[maybe_unused]] const auto written = ::write(sockets[0], &one, 1);
}

}

TerminationSignals::TerminationSignals(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0)
        return; // the signals end the program, as they always do
    m_notifier = new QSocketNotifier(sockets[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char one = 0;
        [[maybe_unused]] const auto bytes = ::read(sockets[1], &one, 1);
        emit terminated();
    });
    struct sigaction action = {};
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART;
    for (const int signal : caught)
        ::sigaction(signal, &action, nullptr);
}

TerminationSignals::~TerminationSignals()
{
    if (!m_notifier)
        return;
    for (const int signal : caught)
        ::signal(signal, SIG_DFL);
    delete m_notifier;
    for (int &socket : sockets)
        ::close(std::exchange(socket, -1));
}

}
