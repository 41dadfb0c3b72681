#pragma once

#include <QString>

namespace Masthead {

/// The language tag (BCP 47) that a text is set in: "zh-Hans", "zh-Hant", "ja", "ko", else what was declared. The characters
/// decide over the declaration, since feeds carry the default of their software; a declared region tells the two Chinese
/// scripts apart where the characters do not. Empty where nothing is known. Pure.
QString textLanguage(const QString &text, const QString &declared);

/// True where most letters at the start of a text are of a script that is written from right to left. Pure.
bool isRightToLeft(const QString &text);

/// True where most of what is read in the text are Han characters and none is Kana.
bool isChinese(const QString &text);

}
