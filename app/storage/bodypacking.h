#pragma once

#include <QByteArray>

namespace Masthead {

/// Bodies as they stand in the archive: their length in four bytes, big-endian, then a zlib stream (RFC 1950); the form of
/// qCompress(), written by libdeflate in a third of the time. Any thread.
QByteArray packedBytes(const QByteArray &bytes);

/// The reverse; empty where it is damaged or longer than any body may be.
QByteArray unpackedBytes(const QByteArray &packed);

}
