#pragma once

#include "core/picturesource.h"

#include <QHash>
#include <QStringList>

class QObject;

namespace Masthead {

/// Asks for pictures one after the other, until `mostBytes` are there, and gives those that came, by their addresses, to `answer`:
/// later, on the same thread, and only while `context` lives. `source` outlives the context. GUI thread.
void gatherPictures(PictureSource &source, FeedId feed, const QStringList &addresses, qint64 mostBytes, QObject *context,
                    std::function<void(const QHash<QString, Picture> &)> answer);

}
