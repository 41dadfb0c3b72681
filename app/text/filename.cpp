#include "filename.h"

#include <QTextBoundaryFinder>

namespace Masthead {

namespace {

constexpr qsizetype maximumBytes = 120;

bool isInvisible(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_NotAssigned;
}

bool isRefused(QChar c) { return QStringView(u"/\\:*?\"<>|").contains(c); }

/// What file systems of other makes would drop or hide at either end.
QString trimmedEnds(QString name)
{
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    return name;
}

/// The first whole characters, as people count them, that fit into `bytes`.
QString cut(const QString &name, qsizetype bytes)
{
    if (name.toUtf8().size() <= bytes)
        return name;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        if (QStringView(name).left(next).toUtf8().size() > bytes)
            break;
        end = next;
    }
    return name.left(end);
}

}

QString safeFileName(const QString &title, const QString &suffix)
{
    QString name;
    for (const QChar c : title.left(maximumBytes * 4))
        if (isRefused(c))
            name += u'_';
        else if (c.isSpace())
            name += u' ';
        else if (!isInvisible(c))
            name += c;
    name = QString::fromUtf8(name.simplified().toUtf8()); // a half of a surrogate pair becomes U+FFFD
    name = trimmedEnds(cut(trimmedEnds(name), maximumBytes - suffix.toUtf8().size()));
    return (name.isEmpty() ? QStringLiteral("untitled") : name) + suffix;
}

}
