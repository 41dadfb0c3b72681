#pragma once

#include <QByteArray>
#include <QString>

namespace Masthead {

struct DecodedText {
    QString text;
    QString encoding;    ///< the one that was used, by its WHATWG name in lower case: "utf-8", "gb18030"…
    bool faulty = false; ///< some bytes could not be read and stand as U+FFFD
};

/// Decodes a document by the order of RFC 7303 and of the real web: byte order mark; charset of the HTTP Content-Type
/// (unless the bytes are plainly valid UTF-8 against it); XML declaration or HTML meta; valid UTF-8; the label by the
/// WHATWG table (gb2312 is gb18030, iso-8859-1 is windows-1252); detection. Never fails. Pure, any thread.
DecodedText decodeDocument(const QByteArray &bytes, const QString &contentType = {});

}
