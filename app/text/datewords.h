#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Masthead {

/// The month, 1 to 12, that a word names in one of the languages seen in feeds, whole or cut after three or more letters;
/// 0 for any other word. `word` is in lower case without accents. Pure, any thread.
int monthOfWord(const QString &word);

/// The offset from UTC, in seconds, that the abbreviation of a time zone means (RFC 822 section 5 and those seen in feeds).
/// `word` is in lower case. Pure, any thread.
std::optional<int> zoneOffset(const QString &word);

/// The name of a zone of the time zone database, in the case that is its own; empty where there is none. Old names are those of
/// today: us/eastern is America/New_York, and so is et, whose offset changes with the time of the year. `word` is in lower case. Pure, any thread.
QByteArray zoneName(const QString &word);

}
