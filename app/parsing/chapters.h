#pragma once

#include "core/playback.h"
#include "core/result.h"

#include <QByteArray>

namespace Masthead {

/// Reads a chapters document (`application/json+chapters`, JSON Chapters 1.2 of Podcasting 2.0): those that stand in the table of
/// contents, in the order of their starts; of the first thousand. Errors: empty, malformed, too-large. Pure, any thread.
Result<QList<Chapter>> parseChapters(const QByteArray &bytes);

}
