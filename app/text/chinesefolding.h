#pragma once

namespace Masthead {

/// Traditional Chinese characters as the simplified ones that search takes for the same, character by character (a
/// conversion by phrases would make a character's term depend on its neighbours). The table is OpenCC's; it is read once
/// a process, at the first use (about 3 ms). Any thread.
char32_t simplifiedCharacter(char32_t character);

/// False where OpenCC's data could not be read: then nothing is folded, and an index must not be written.
bool chineseFoldingWorks();

}
