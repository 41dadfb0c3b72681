#pragma once

#include <QByteArray>

namespace Masthead {

/// Keeps HTML (UTF-8) within what gumbo can build a tree of in time that grows with its length: gumbo 0.10 has no limit on
/// depth, looks through all open elements for most tags, compares each attribute with all before it, and copies unclosed
/// formatting elements into every paragraph after them.
///
/// Most HTML comes back as it is. What is nested too deep, too often misnested, or has tags with more than a hundred
/// attributes comes back written anew: properly nested, elements beyond the depth left out but not their text, without comments,
/// scripts and styles. Pure, any thread; time and memory grow with the length.
QByteArray boundedHtml(const QByteArray &html);

/// The same, written anew whatever it is.
QByteArray renestedHtml(const QByteArray &html);

}
