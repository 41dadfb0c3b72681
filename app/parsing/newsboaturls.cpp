#include "newsboaturls.h"

#include "core/origin.h"

#include <QRegularExpression>
#include <QUrl>

namespace Masthead {

namespace {

/// The words of a line; those in quotes hold spaces, and what follows a backslash stands for itself.
QStringList wordsOf(const QString &line)
{
    static const QRegularExpression word(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\"?|(\\S+)"));
    static const QRegularExpression escaped(QStringLiteral("\\\\(.)"));
    QStringList words;
    for (auto matches = word.globalMatch(line); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        QString text = match.hasCaptured(2) ? match.captured(2) : match.captured(1);
        words += text.replace(escaped, QStringLiteral("\\1"));
    }
    return words;
}

}

Opml parseNewsboatUrls(const QByteArray &bytes)
{
    Opml list;
    for (const QString &line : QString::fromUtf8(bytes).split(QLatin1Char('\n'))) {
        const QStringList words = wordsOf(line.trimmed());
        if (words.isEmpty() || words.first().startsWith(QLatin1Char('#')))
            continue;
        if (!isWebAddress(QUrl(words.first()))) {
            list.rejected += words.first();
            continue;
        }
        OpmlFeed feed;
        feed.url = words.first();
        for (const QString &tag : words.mid(1))
            if (tag.startsWith(QLatin1Char('~')))
                feed.title = tag.mid(1).simplified();
            else if (!tag.startsWith(QLatin1Char('!')) && !tag.trimmed().isEmpty())
                feed.tags += tag.simplified();
        feed.folder = feed.tags.mid(0, 1);
        list.feeds += feed;
    }
    return list;
}

}
