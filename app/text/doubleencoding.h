#pragma once

#include <QString>

namespace Masthead {

/// Mends a text whose UTF-8 was taken for windows-1252 and encoded once more, as careless servers do ("donâ€™t"): where all of it
/// is such a text and reads as UTF-8 without a fault. A text with sequences of two bytes alone ("Ã©") stays, for these are
/// letters that somebody may mean. Any other text comes back as it is. Pure, any thread.
QString mendDoubleEncoding(const QString &text);

}
