#pragma once

#include "core/feed.h"

#include <QLocale>

namespace Masthead {

/// How a feed fares, in one sentence of plain text: that all is well, that it was not read yet, or what went wrong.
QString healthText(const Feed &feed);

/// When a feed will be read next, in local time or in words.
QString nextFetchText(const Feed &feed, const QLocale &locale);

}
