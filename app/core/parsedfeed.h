#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace Masthead {

/// A text together with what it is, where the format says so.
struct ParsedText {
    enum class Kind {
        Plain, ///< text; a `<` in it is a `<`
        Html,  ///< HTML of unknown honesty, entities of the carrying format already resolved
    };
    QString text;
    Kind kind = Kind::Plain;

    bool isEmpty() const { return text.isEmpty(); }
    friend bool operator==(const ParsedText &, const ParsedText &) = default;
};

/// A value together with the element or key that it was read from, for the evidence: "dc:creator", "front matter: author".
struct ParsedValue {
    QString value;
    QString from;

    bool isEmpty() const { return value.isEmpty(); }
    friend bool operator==(const ParsedValue &, const ParsedValue &) = default;
};

struct ParsedPerson {
    QString name; ///< a display name, without its mail address
    QString email;
    QString url;
    QString from; ///< as in ParsedValue

    friend bool operator==(const ParsedPerson &, const ParsedPerson &) = default;
};

/// RSS enclosure, Atom link rel=enclosure, JSON Feed attachment.
struct Enclosure {
    QString url;
    QString type;       ///< media type, as given
    qint64 length = -1; ///< bytes; -1 unknown

    friend bool operator==(const Enclosure &, const Enclosure &) = default;
};

/// One entry as its document gives it: nothing cleaned, nothing extracted. Addresses are absolute where a base was known.
struct ParsedEntry {
    QString guid; ///< guid, atom:id, JSON Feed id, a post's path within its folder; may be empty
    QString url;  ///< the page for people
    ParsedText title;
    ParsedText summary; ///< RSS description, Atom summary, JSON Feed summary
    ParsedText content; ///< content:encoded, xhtml:body, Atom content, JSON Feed content_html, a post's body
    QList<ParsedPerson> authors;
    ParsedValue publisher;  ///< dc:publisher, a post's author
    ParsedValue source;     ///< dc:source, RSS source, title of atom:source
    QString sourceUrl;      ///< address of RSS source, of atom:source's feed
    QDateTime published;    ///< UTC; invalid when unknown or no date
    QDateTime updated;      ///< UTC; invalid when unknown
    QStringList categories; ///< outermost first where they form a path
    QString leadImage;      ///< address of the picture that stands for the entry
    QString commentsUrl;
    QString language;
    QString rights;
    QString baseUrl; ///< what relative addresses in the texts resolve against
    QList<Enclosure> enclosures;

    friend bool operator==(const ParsedEntry &, const ParsedEntry &) = default;
};

/// A document of any supported format, in neutral words.
struct ParsedFeed {
    QString format;   ///< rss, rdf, atom, json, cdf, post
    QString version;  ///< 0.90 … 2.0, 0.3, 1.0, 1.1
    QString encoding; ///< the one it was decoded from
    QString guid;     ///< atom:id of the feed
    ParsedText title;
    ParsedText subtitle;
    QString link; ///< the site's page for people
    QString self; ///< the feed's own address, as it gives it
    QString language;
    QString rights;
    QString generator;
    QString image; ///< large picture: RSS image/url, Atom logo, itunes:image, JSON Feed icon
    QString icon;  ///< small picture: Atom icon, JSON Feed favicon
    QDateTime published;
    QDateTime updated;
    int ttlMinutes = 0; ///< RSS ttl, or sy:updatePeriod over sy:updateFrequency; 0 unknown
    QList<ParsedPerson> authors;
    QStringList categories;
    QStringList hubs;
    QList<ParsedEntry> entries; ///< in the document's order
    QStringList warnings;       ///< what was wrong and passed over, in English
    bool complete = true;       ///< the end of the document was seen: only then may a validator be kept

    friend bool operator==(const ParsedFeed &, const ParsedFeed &) = default;
};

}
