#pragma once

#include <QStringList>

namespace Masthead {

/// Traditional Chinese characters as the simplified ones that search takes for the same, character by character (a
/// conversion by phrases would make a character's term depend on its neighbours). The table is OpenCC's; it is read once
/// a process, at the first use (about 3 ms). Any thread.
char32_t simplifiedCharacter(char32_t character);

/// How else `text`, whose characters are simplified as above, may stand in a text that is simplified so: with the words in it that
/// OpenCC converts as a whole, and otherwise than by their characters, in their other form. 了解 gives 瞭解, and 瞭解 gives 了解.
/// Without `text` itself; at most 15. Any thread.
QStringList otherChineseForms(const QString &text);

/// False where OpenCC's data could not be read: then nothing is folded, and an index must not be written.
bool chineseFoldingWorks();

}
