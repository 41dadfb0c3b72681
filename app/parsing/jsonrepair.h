#pragma once

#include <QByteArray>

namespace Masthead {

/// What is done to the text of a JSON Feed before it is parsed. None of it adds any content, and each looks at each byte once.
/// Pure, any thread.

/// The text with whole numbers of 19 digits and more as strings, since a parser may keep no more digits than a double has.
QByteArray withLongNumbersAsStrings(const QByteArray &json);

/// The text with the escapes of its strings as JSON has them: `\x41` and `\'` of JavaScript mean what they mean there, and the
/// backslash of any other, or of a cut `\u00`, is a character.
QByteArray withKnownEscapes(const QByteArray &json);

/// The text without comments, with commas between values that follow on each other, and with null for NaN, Infinity and undefined.
QByteArray withPlainValues(const QByteArray &json);

/// The text without commas that stand before an end; as long as it was, so that places in it stay what they are.
QByteArray withoutTrailingCommas(const QByteArray &json);

/// The beginning of the text as far as it is whole: at most up to `end`, behind the last item of the list `items` that is
/// complete, or a later member of the object around it; closed as JSON. Empty where no item is complete.
QByteArray upToLastWholeItem(const QByteArray &json, qsizetype end);

}
