#pragma once

#include <QString>
#include <QUrl>

namespace Masthead {

/// The http or https address that a browser would make of `raw` (WHATWG URL Standard 4.4: blanks at the ends, tabs and line
/// ends dropped, backslashes read as slashes), made absolute against `base`, with its host in ASCII and without user name and
/// password. Empty where it has another scheme, no host, control characters, no base to stand on, or more than 8192 characters.
/// Pure, any thread.
QString webAddress(const QString &raw, const QUrl &base = {});

/// The address behind a scheme that only says "subscribe to this" (feed, rss, itpc, pcast, podcast), which stands in front of a
/// whole address or in place of its http; as it is where it has none of these. Pure, any thread.
QString withoutFeedScheme(const QString &address);

/// A `mailto:` address (RFC 6068) with nothing but its receivers and its subject, written anew: other fields could attach a file
/// or write what the person did not. Empty for anything else, and where a receiver is no address. Pure, any thread.
QString mailAddress(const QString &raw);

/// A picture that stands in its own address (RFC 2397), written anew from its bytes; empty unless it is base64 of a raster
/// picture by its first bytes (PNG, JPEG, GIF, WebP, BMP) and no more than 256 KiB. Pure, any thread.
QString embeddedPicture(const QString &raw);

/// An address that is relative to the article's own folder, with forward slashes; empty for anything with a scheme, a host or
/// a root. It may still climb with `..`: who opens it has to look. Pure, any thread.
QString relativeAddress(const QString &raw);

}
