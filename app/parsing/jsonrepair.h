#pragma once

#include <QByteArray>

namespace Masthead {

/// Two repairs of a JSON Feed that is not well-formed. Neither adds or changes any content; both look at each byte once. Pure,
/// any thread.

/// The text without commas that stand before an end; as long as it was, so that places in it stay what they are.
QByteArray withoutTrailingCommas(const QByteArray &json);

/// The beginning of the text as far as it is whole: at most up to `end`, behind the last item of the list `items` that is
/// complete, or a later member of the object around it; closed as JSON. Empty where no item is complete.
QByteArray upToLastWholeItem(const QByteArray &json, qsizetype end);

}
