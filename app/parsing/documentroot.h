#pragma once

#include <QString>

namespace Masthead {

/// The name of the first element of a document, in lower case and without prefix; "html" also for pages that leave it out; empty
/// where there is none. Reads the beginning only. Pure, any thread.
QString documentRoot(const QString &text);

/// True for the root elements of feeds.
bool isFeedRoot(const QString &root);

}
