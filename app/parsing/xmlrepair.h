#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Masthead {

/// An XML document as it should have been written.
struct RepairedXml {
    QByteArray utf8; ///< a declaration and one element, well-formed but for names; no DOCTYPE, no entities but XML's own
    QStringList warnings;    ///< what was repaired, each kind of fault once
    bool complete = true;    ///< the end of the root element was reached
    bool cut = false;        ///< the text ends within a tag or took too long, so that something of it is lost
    bool tooDeep = false;    ///< elements below maximumDepth were left out; their text is kept
    bool elementCut = false; ///< the text ends within a start tag: its element is lost
};

/// The deepest nesting and the most attributes of an element that are kept (libxml2 compares attributes pair by pair).
inline constexpr int maximumXmlDepth = 200;
inline constexpr int maximumXmlAttributes = 100;

/// How long a document may take, to repair and again to parse; what is left then is left out, with a warning.
inline constexpr int maximumXmlMilliseconds = 5000;
inline constexpr char xmlTookTooLong[] = "the document took too long; the rest was left out";

/// Makes what feeds are really like well-formed, so that an XML parser drops nothing: junk around the document, bare `&` and
/// `<`, HTML's entities, forbidden characters, attributes without quotes, end tags that are missing, too many or misspelt. Reads
/// the DOCTYPE itself and hands on none of it. Errors: malformed (no element at all, an entity that contains itself),
/// entity-limit. An entry that the text ends in is left out where an element of it is open, or where it lacks what the one before
/// it is known by; where the text is known to be `cut`, in any case. Linear in the length of the text, and given up after
/// `milliseconds`; pure but for that, any thread.
Result<RepairedXml> repairXml(const QString &text, bool cut = false, int milliseconds = maximumXmlMilliseconds);

/// Where the document begins behind what servers put in front of it: white space, error messages. -1 where nothing of XML is
/// seen.
qsizetype xmlStart(const QString &text);

}
