#pragma once

#include <QByteArray>
#include <QString>

namespace Masthead {

/// What a document is, as far as its beginning says.
enum class DocumentKind {
    Feed,
    Post,
    Opml,
    Page, ///< an HTML page
    Unknown,
};

/// Looks at the bytes first: labels of servers are wrong more often. `contentType` decides where the bytes say nothing. Pure, any
/// thread.
DocumentKind documentKind(const QByteArray &bytes, const QString &contentType);

}
