#pragma once

#include <QStringList>

#include <functional>

namespace Masthead {

class HtmlNode;

/// Reads an address as it stands in an attribute; empty for one that may not be used.
using ReadAddress = std::function<QString(const QString &)>;

/// The one address that an `img` element shows: where a script would have put it (data-src and its like), else src, else the
/// best of its srcset; `sources` are the `source` elements of a `picture` around it. Empty where there is none. Pure.
QString pictureAddress(const HtmlNode &image, const std::vector<const HtmlNode *> &sources, const ReadAddress &read);

/// The address of a list as in srcset (HTML Living Standard 4.8.4.2.1) that suits a column of text: the widest of up to 1600
/// pixels or twofold density, else the smallest. Empty where none may be used.
QString fromSourceSet(const QString &list, const ReadAddress &read);

/// True for pictures that nobody is meant to see: up to two pixels high or wide, or hidden by their style.
bool isInvisiblePicture(const HtmlNode &image);

/// The pixels that an attribute gives, 1 to 5000; 0 for anything else.
int pixels(const QString &value);

}
