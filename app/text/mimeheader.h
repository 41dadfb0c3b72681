#pragma once

#include <QByteArray>
#include <QString>

namespace Masthead {

/// The text of a mail header's value: encoded words (RFC 2047) decoded, folded lines joined, everything else as it stands, in UTF-8 or
/// what looks like another encoding. Pure, any thread.
QString decodeMimeHeader(const QByteArray &value);

}
