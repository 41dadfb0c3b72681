#pragma once

#include "core/parsedfeed.h"
#include "xmlelement.h"

#include <initializer_list>

namespace Masthead {

/// How the common parts of a feed are read from elements, whatever the format. All pure, any thread.

/// Names of child elements, the one that counts first in front. "a/b" is b in a.
using ElementNames = std::initializer_list<const char *>;

/// All children of these names, in the order of the names, then of the document.
QList<const XmlElement *> childrenNamed(const XmlElement &element, ElementNames names);

/// Whether mark-up stands in the element as such, and not as an escaped text.
bool hasElements(const XmlElement &element);

/// The first of these children that has a text, as plain text on one line; empty where there is none.
QString firstText(const XmlElement &element, ElementNames names);

/// The first of these children that is a date.
QDateTime firstDate(const XmlElement &element, ElementNames names);

/// The first of these children that has a text, as the HTML that RSS texts are by custom, or plain where nothing of HTML is in it.
/// Addresses in it are relative to the element's base.
ParsedText firstHtml(const XmlElement &element, ElementNames names);

/// What relative addresses in that text are relative to: the base of its element (XML Base section 4), where the text is escaped.
/// Empty where none of these children has a text.
QString baseOfHtml(const XmlElement &element, ElementNames names);

/// The first of these children that has a text, by its type: plain or html, and plain where none is given (Media RSS, title and
/// description), but for a text with tags of HTML in it.
ParsedText firstMediaText(const XmlElement &element, ElementNames names);

/// A text of any kind as plain text on one line.
QString plainText(const ParsedText &text);

/// The first of these children that is an address, against its base. Reads the text, or where there is none the attributes href
/// and url.
QString firstAddress(const XmlElement &element, ElementNames names);

/// An Atom text construct or content (RFC 4287 sections 3.1 and 4.1.3; Atom 0.3 with its modes). `base` is what relative
/// addresses in the result will be resolved against.
ParsedText atomText(const XmlElement &element, const QString &base);

/// An element's text as HTML: markup in it as such, or escaped markup unescaped once. `base` as above.
ParsedText htmlOf(const XmlElement &element, const QString &base);

/// A text of HTML without the marks of CDATA that stand in it because somebody wrapped it twice or escaped them; an HTML parser takes
/// what is between them for a comment. References to these characters (`&lt;![CDATA[`) stay: they are words. Pure, any thread.
QString withoutCdataMarks(const QString &text);

/// The same of a text that may be about them, as plain texts and titles are: only marks that stand around the whole of it.
QString withoutCdataAround(const QString &text);

/// An Atom link by its relation, also inside of other formats.
struct AtomLink {
    QString rel; ///< in lower case, "alternate" where none is given
    QString href;
    QString type;
    QString title;
    qint64 length = -1;
};
QList<AtomLink> atomLinks(const XmlElement &element, ElementNames names);

/// The page for people among the links: an alternate, HTML first.
QString alternateLink(const QList<AtomLink> &links);

/// The page with the replies among the links, HTML first; one without a type may be a page, although its type is said to be Atom's
/// then (RFC 4685 section 4).
QString repliesLink(const QList<AtomLink> &links);

/// The bytes that a length attribute names; -1 where it names none.
qint64 lengthOf(const QString &text);

/// Adds categories, at most `maximumCategories`, each once.
void addCategory(QStringList &categories, const QString &category);

inline constexpr int maximumCategories = 200;
inline constexpr int maximumEnclosures = 50;

/// Adds an enclosure with a usable address, each address once.
void addEnclosure(QList<Enclosure> &enclosures, const Enclosure &enclosure);

}
