#pragma once

#include <QString>

namespace Masthead {

class HtmlTree;

/// How foreign HTML is made harmless. The result holds only elements, attributes and addresses of an allow-list,
/// rebuilt from an HTML5 parse: no script, style sheet, frame, form, event handler, id that could clash, or address other
/// than http, https (and what `Addresses` adds). Relative addresses are made absolute; those that cannot be are dropped.
/// Lengths and depth are bounded. Pure: any thread; the same input gives the same output.
struct SanitizeOptions {
    QString baseUrl;               ///< what relative addresses resolve against; empty: none known
    bool relativePictures = false; ///< keep relative picture addresses as they are (a post's own folder)
};

QString sanitizeHtml(const QString &html, const SanitizeOptions &options);

/// The same in place, for a tree that is already there; gives it as HTML.
QString sanitize(HtmlTree &tree, const SanitizeOptions &options);

}
