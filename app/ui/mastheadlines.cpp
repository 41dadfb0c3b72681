#include "mastheadlines.h"

#include "datetext.h"
#include "mastheadpanel.h"

namespace Masthead {

namespace {

using Lines = QList<std::pair<QString, QString>>;

void add(Lines &lines, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        lines.append({name, value});
}

void addContributors(Lines &lines, const QList<Contributor> &people, const QString &between)
{
    QStringList roles;
    QHash<QString, QStringList> names;
    for (const Contributor &one : people) {
        if (!roles.contains(one.role))
            roles.append(one.role);
        names[one.role].append(one.name);
    }
    for (const QString &role : std::as_const(roles))
        add(lines, role, names.value(role).join(between));
}

}

QList<std::pair<QString, QString>> mastheadLines(const StoredArticle &article, const QLocale &locale)
{
    const Article &content = article.content;
    const Provenance &who = content.provenance;
    const QString between = MastheadPanel::tr(", ", "between names");
    Lines lines;
    if (who.originalTitle.simplified() != content.title.simplified())
        add(lines, MastheadPanel::tr("Original title"), who.originalTitle);
    add(lines, MastheadPanel::tr("Published by"), who.publisher);
    if (who.source != who.publisher)
        add(lines, MastheadPanel::tr("Source"), who.source);
    add(lines, MastheadPanel::tr("By"), who.byline.join(between));
    add(lines, MastheadPanel::tr("Edited by"), who.editors.join(between));
    addContributors(lines, who.contributors, between);
    add(lines, MastheadPanel::tr("Dateline"), who.dateline);
    if (content.published.isValid())
        add(lines, MastheadPanel::tr("Date"), longDate(content.published, locale));
    add(lines, MastheadPanel::tr("Section"), content.categories.join(QStringLiteral(" › ")));
    add(lines, MastheadPanel::tr("Original"), who.originalUrl);
    add(lines, MastheadPanel::tr("Address"), content.url);
    add(lines, MastheadPanel::tr("Rights"), who.copyright);
    return lines;
}

}
