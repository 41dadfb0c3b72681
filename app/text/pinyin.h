#pragma once

#include <QStringList>

namespace Masthead {

/// Texts with their Han characters as they are read in Mandarin, each a word without its tone, and all letters as plain Latin ones:
/// 财经要闻 is "cai jing yao wen". A reading that depends on the words around it may be wrong. ICU's rules take a tenth of a second to
/// load: ask for many texts at once, and not on a thread that somebody waits for. Any thread. Empty where ICU has no such rules.
QStringList pinyin(const QStringList &texts);

}
