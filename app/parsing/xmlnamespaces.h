#pragma once

#include <QString>

namespace Masthead {

/// The usual prefix of a namespace ("dc"), empty for RSS's own; null where the namespace is not known. Case and the ends of
/// addresses that vary in feeds do not count. Pure, any thread.
QString knownPrefix(const QString &namespaceUri);

}
