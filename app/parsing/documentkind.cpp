#include "documentkind.h"

#include "documentroot.h"
#include "post.h"

#include "text/encoding.h"

namespace Masthead {

namespace {

// Enough for what stands in front of a root element.
constexpr qsizetype headSize = 64 * 1024;

}

DocumentKind documentKind(const QByteArray &bytes, const QString &contentType)
{
    if (looksLikePost(bytes))
        return DocumentKind::Post;
    const QString head = decodeDocument(bytes.left(headSize), contentType).text;
    const QString start = head.left(1000).trimmed();
    if (start.startsWith(QLatin1Char('{')))
        return DocumentKind::Feed;
    const QString root = documentRoot(head);
    if (isFeedRoot(root))
        return DocumentKind::Feed;
    if (root == QLatin1String("opml"))
        return DocumentKind::Opml;
    const bool page = root == QLatin1String("html")
                      || (root.isEmpty() && contentType.contains(QLatin1String("text/html"), Qt::CaseInsensitive));
    return page ? DocumentKind::Page : DocumentKind::Unknown;
}

}
