#pragma once

#include <QByteArray>

namespace Masthead {

/// What is done to the text of a JSON Feed before it is parsed. None of it adds or changes any content, and each looks at each
/// byte once. Pure, any thread.

/// The text with whole numbers of 19 digits and more as strings, since a parser may keep no more digits than a double has.
QByteArray withLongNumbersAsStrings(const QByteArray &json);

/// The text without commas that stand before an end; as long as it was, so that places in it stay what they are.
QByteArray withoutTrailingCommas(const QByteArray &json);

/// The beginning of the text as far as it is whole: at most up to `end`, behind the last item of the list `items` that is
/// complete, or a later member of the object around it; closed as JSON. Empty where no item is complete.
QByteArray upToLastWholeItem(const QByteArray &json, qsizetype end);

}
