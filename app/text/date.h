#pragma once

#include <QDateTime>
#include <QString>

namespace Masthead {

/// The instant that a date of a feed or a post means, in UTC: RFC 822 and its misspellings, RFC 3339, W3CDTF, ISO 8601,
/// `YYYY-MM-DD hh:mm:ss` (no zone is read as UTC), Chinese, Japanese and other forms seen in feeds. Invalid where the
/// text is no date. Pure, any thread.
QDateTime parseDate(const QString &text);

}
