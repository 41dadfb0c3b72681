#pragma once

#include <QByteArray>

namespace Masthead {

/// How many bytes mediaType() wants to see.
inline constexpr qsizetype mediaHeadBytes = 4096;

/// The type of a sound or video by its first bytes, such as "audio/mpeg": MP3, AAC, AMR, FLAC, Ogg, WAV, AIFF, MP4, AVI, Matroska, MPEG.
/// Empty for everything else, and on purpose for what only leads elsewhere, whatever it calls itself: a playlist (M3U, HLS, DASH,
/// PLS, SMIL), and a QuickTime file that names another. A player would follow them, to any address and with a fetcher of its own.
/// Pure, any thread.
QByteArray mediaType(const QByteArray &head);

}
