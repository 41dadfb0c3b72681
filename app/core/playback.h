#pragma once

#include <QList>
#include <QString>

namespace Masthead {

/// What is kept of one enclosure that was played or downloaded. It goes with its article.
struct Playback {
    QString url;         ///< the enclosure's
    qint64 position = 0; ///< where it goes on, in milliseconds; 0: at its start
    QString file;        ///< where it was downloaded to; empty: nowhere

    friend bool operator==(const Playback &, const Playback &) = default;
};

/// A part of a recording.
struct Chapter {
    qint64 start = 0; ///< milliseconds
    QString title;    ///< plain text on one line; may be empty

    friend bool operator==(const Chapter &, const Chapter &) = default;
};

}
