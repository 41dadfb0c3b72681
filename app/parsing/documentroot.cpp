#include "documentroot.h"

#include "xmlentities.h"
#include "xmlrepair.h"

#include <QStringList>

namespace Masthead {

namespace {

qsizetype behind(const QString &text, qsizetype from, QLatin1String end)
{
    const qsizetype found = text.indexOf(end, from);
    return found < 0 ? text.size() : found + end.size();
}

bool isHtmlName(const QString &name)
{
    static const QStringList names = {
        QStringLiteral("html"), QStringLiteral("head"),   QStringLiteral("body"),     QStringLiteral("title"),
        QStringLiteral("meta"), QStringLiteral("script"), QStringLiteral("style"),    QStringLiteral("div"),
        QStringLiteral("p"),    QStringLiteral("h1"),     QStringLiteral("table"),    QStringLiteral("center"),
        QStringLiteral("br"),   QStringLiteral("b"),      QStringLiteral("a"),        QStringLiteral("link"),
        QStringLiteral("span"), QStringLiteral("pre"),    QStringLiteral("frameset"), QStringLiteral("font")};
    return names.contains(name);
}

}

QString documentRoot(const QString &text)
{
    qsizetype at = xmlStart(text);
    bool htmlDoctype = false;
    while (at >= 0 && at < text.size()) {
        const QStringView rest = QStringView(text).mid(at);
        if (!rest.startsWith(QLatin1Char('<'))) {
            const qsizetype next = rest.indexOf(QLatin1Char('<'));
            at = next < 0 ? -1 : at + next;
        } else if (rest.startsWith(QLatin1String("<?"))) {
            at = behind(text, at, QLatin1String("?>"));
        } else if (rest.startsWith(QLatin1String("<!--"))) {
            at = behind(text, at + 4, QLatin1String("-->"));
        } else if (rest.startsWith(QLatin1String("<!doctype"), Qt::CaseInsensitive)) {
            htmlDoctype = rest.mid(9, 20).trimmed().startsWith(QLatin1String("html"), Qt::CaseInsensitive);
            at = XmlEntities().readDoctype(text, at);
        } else {
            qsizetype end = 1;
            while (end < rest.size() && end < 100
                   && (rest[end].isLetterOrNumber() || rest[end] == QLatin1Char(':') || rest[end] == QLatin1Char('-')))
                ++end;
            const QString name = rest.mid(1, end - 1).toString().toLower();
            const QString local = name.mid(name.indexOf(QLatin1Char(':')) + 1);
            if (!local.isEmpty())
                return isHtmlName(local) ? QStringLiteral("html") : local;
            ++at;
        }
    }
    return htmlDoctype ? QStringLiteral("html") : QString();
}

bool isFeedRoot(const QString &root)
{
    static const QStringList roots = {QStringLiteral("rss"), QStringLiteral("rdf"), QStringLiteral("feed"),
                                      QStringLiteral("entry"), QStringLiteral("channel")};
    return roots.contains(root);
}

}
