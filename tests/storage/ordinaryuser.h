#pragma once

#include <QtGlobal>

#include <unistd.h>

namespace Masthead {

/// Runs as an ordinary user for a while, where the tests run as root, whom no permission stops.
class OrdinaryUser {
public:
    OrdinaryUser() : m_root(::geteuid() == 0) { m_ordinary = !m_root || ::seteuid(65534) == 0; }
    ~OrdinaryUser()
    {
        if (m_root && ::seteuid(0) != 0)
            qFatal("seteuid");
    }
    OrdinaryUser(const OrdinaryUser &) = delete;
    OrdinaryUser &operator=(const OrdinaryUser &) = delete;

    bool isOrdinary() const { return m_ordinary; }

private:
    const bool m_root;
    bool m_ordinary = false;
};

}
