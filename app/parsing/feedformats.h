#pragma once

#include "core/parsedfeed.h"
#include "xmlelement.h"

namespace Masthead {

/// One reader a format: what stands in an item or entry element, and what stands around them, which may hold for the entries
/// that the feed has already. Pure, any thread.

/// RSS 0.90 to 2.0 and RDF: RSS 2.0 specification; RSS 1.0 with its modules.
ParsedEntry readRssItem(const XmlElement &item);
void readRssFeed(const XmlElement &root, ParsedFeed &feed);

/// Atom 0.3 and 1.0 (RFC 4287).
ParsedEntry readAtomEntry(const XmlElement &entry);
void readAtomFeed(const XmlElement &root, ParsedFeed &feed);

/// Channel Definition Format (W3C NOTE-CDFsubmit).
ParsedEntry readCdfItem(const XmlElement &item);
void readCdfFeed(const XmlElement &root, ParsedFeed &feed);

/// What the modules add to an entry or a feed of any format, where it is not known already: Dublin Core, Media RSS, iTunes…
void readEntryModules(const XmlElement &element, ParsedEntry &entry);
void readFeedModules(const XmlElement &element, ParsedFeed &feed);

/// The persons who make all episodes of a podcast that name nobody (Podcasting 2.0, podcast:person).
QList<ParsedPerson> hostsOf(const XmlElement &element);

}
