#pragma once

#include "result.h"

#include <QUrl>

#include <functional>

namespace Masthead {

/// Finds the article in a web page. Implemented by the article view, whose engine reads the page as a browser does; who fetches
/// pages only asks.
class TextExtractor {
public:
    virtual ~TextExtractor() = default;

    /// Gives the part of a page that is its article to `answer`, once, later, on the calling thread: as HTML that is not sanitised,
    /// with absolute addresses. `html` is decoded already; `address` is the page's own. GUI thread only.
    /// Errors: empty where the page holds no article; too-large; timeout; malformed where the engine stopped over it; not-found
    /// where no engine runs here.
    virtual void extract(const QString &html, const QUrl &address,
                         std::function<void(const Result<QString> &html)> answer) = 0;
};

}
