#pragma once

#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

namespace Masthead {

/// An element of a parsed XML document, or a piece of text between elements. Plain value.
struct XmlElement {
    using Attribute = std::pair<QString, QString>;

    QString
        name; ///< "title", "dc:creator": in lower case, with the usual prefix of its namespace whatever the document's is; empty for text
    QString text;                ///< of a piece of text
    QString base;                ///< the absolute address that relative ones in it resolve against (xml:base), or empty
    QString language;            ///< xml:lang, inherited
    bool xhtml = false;          ///< of the XHTML namespace
    QList<Attribute> attributes; ///< names as above, without xmlns
    std::vector<XmlElement> children;

    bool isText() const { return name.isEmpty(); }
    QString attribute(QLatin1String attributeName) const; ///< empty when absent
    bool hasAttribute(QLatin1String attributeName) const;
    const XmlElement *child(QLatin1String childName) const; ///< the first, or nullptr

    QString textContent() const; ///< all text in it, as it stands

    /// What stands in it, as HTML: prefixes dropped. Where an element has another base than `outerBase`, against which the
    /// reader of the HTML will resolve, its relative addresses are made absolute.
    QString innerHtml(const QString &outerBase) const;
};

/// What became of a document.
struct XmlDocument {
    XmlElement root; ///< without the entries that were handed out
    QStringList warnings;
    bool complete = true; ///< the end of the root element was seen
    bool cut = false;     ///< the text ends within a tag
    bool tooDeep = false;
    bool elementCut = false; ///< it ends within a start tag
};

/// Asked for each element when it ends, with the names of the elements around it, outermost first. True takes it out of the tree.
using XmlElementTaker = std::function<bool(XmlElement &element, const QStringList &around)>;

/// Repairs and parses a document as a stream: elements that `taker` takes are not kept, so that memory is bounded by one entry.
/// The namespace of the root element counts as none, as do those of RSS. No external entity, DTD or include is ever read. `cut` as for repairXml(). Errors: malformed, entity-limit, too-large (elements, time). Any thread; pure but for `taker`.
Result<XmlDocument> parseXml(const QString &text, const QString &baseUrl, const XmlElementTaker &taker = {},
                             bool cut = false);

/// `address` against `base`, as an absolute http or https address where that can be made, without white space around and control
/// characters in it; what has another scheme becomes empty; relative addresses stay so where no base is known (an empty one), and
/// become empty where the base is no http or https address. Longer than 8,000 characters: empty. Pure, any thread.
QString resolvedAddress(const QString &base, const QString &address);

}
