#pragma once

#include <QString>
#include <QUrl>

namespace Masthead {

/// Host and port of an address: one of a site that cannot be reached stands for all of them.
inline QString siteOf(const QString &address) { return QUrl(address).authority(); }

}
