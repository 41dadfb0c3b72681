#include "mastheadlines.h"

#include "datetext.h"
#include "mastheadpanel.h"

#include <array>

namespace Masthead {

namespace {

struct Place {
    const char *from;
    const char *text;
};

constexpr std::array places = {
    Place{"body", QT_TRANSLATE_NOOP("Masthead::MastheadPanel", "in the text")},
    Place{"body: start", QT_TRANSLATE_NOOP("Masthead::MastheadPanel", "at the start of the text")},
    Place{"body: end", QT_TRANSLATE_NOOP("Masthead::MastheadPanel", "at the end of the text")},
    Place{"body: comment", QT_TRANSLATE_NOOP("Masthead::MastheadPanel", "in a hidden part of the text")},
    Place{"body: marked element", QT_TRANSLATE_NOOP("Masthead::MastheadPanel", "marked as such in the text")},
};

// Where words stood, for people; names of elements and fields stay as they are.
QString placeText(const QString &from)
{
    for (const Place &place : places)
        if (from == QLatin1String(place.from))
            return MastheadPanel::tr(place.text);
    const QLatin1String page("page: ");
    if (from.startsWith(page))
        return MastheadPanel::tr("on its web page, %1").arg(from.mid(page.size()));
    const QLatin1String frontMatter("front matter: ");
    return from.startsWith(frontMatter) ? MastheadPanel::tr("front matter, %1").arg(from.mid(frontMatter.size())) : from;
}

class Lines {
public:
    explicit Lines(const Provenance &who) : m_who(who) {}

    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            list.append({name, {{value}}});
    }

    void add(const QString &name, ProvenanceField field, const QString &searched, const QStringList &texts)
    {
        PageField line{name, {}};
        for (const QString &text : texts)
            if (!text.isEmpty())
                line.values.append({text, searchFor(searched, text), wordsOf(m_who, field, text)});
        line.between = MastheadPanel::tr(", ", "between names");
        if (!line.values.isEmpty())
            list.append(line);
    }

    void addContributors()
    {
        QStringList roles;
        for (const Contributor &one : m_who.contributors)
            if (!roles.contains(one.role))
                roles.append(one.role);
        for (const QString &role : std::as_const(roles))
            addContributors(role);
    }

    void addCategories(const QStringList &categories)
    {
        PageField line{MastheadPanel::tr("Section"), {}, QStringLiteral(" › ")};
        for (const QString &category : categories)
            line.values.append({category, searchFor(QStringLiteral("category"), category), {}});
        if (!line.values.isEmpty())
            list.append(line);
    }

    QList<PageField> list;

private:
    void addContributors(const QString &role)
    {
        PageField line{role, {}, MastheadPanel::tr(", ", "between names")};
        for (const Contributor &one : m_who.contributors)
            if (one.role == role)
                line.values.append({one.name,
                                    searchFor(one.editing ? QStringLiteral("editor") : QStringLiteral("author"), one.name),
                                    wordsOf(m_who, ProvenanceField::Contributor, one.name)});
        list.append(line);
    }

    const Provenance &m_who;
};

}

QString searchFor(const QString &field, const QString &value)
{
    QString text = value;
    return field + QStringLiteral(":\"") + text.replace(QLatin1Char('"'), QLatin1Char(' ')) + QLatin1Char('"');
}

QString wordsOf(const Provenance &who, ProvenanceField field, const QString &value)
{
    QString fallback;
    for (const Evidence &evidence : who.evidence) {
        if (evidence.field != field)
            continue;
        const QString sureness = evidence.confidence >= 0.9   ? MastheadPanel::tr("certain")
                                 : evidence.confidence >= 0.7 ? MastheadPanel::tr("likely")
                                                              : MastheadPanel::tr("possible");
        const QString words = MastheadPanel::tr("“%1” · %2 · %3", "words, where they stood, how sure")
                                  .arg(evidence.text, placeText(evidence.from), sureness);
        if (evidence.value == value)
            return words;
        fallback = words;
    }
    return fallback;
}

QList<PageField> mastheadLines(const StoredArticle &article, const QLocale &locale)
{
    const Article &content = article.content;
    const Provenance &who = content.provenance;
    Lines lines(who);
    using Field = ProvenanceField;
    if (who.originalTitle.simplified() != content.title.simplified())
        lines.add(MastheadPanel::tr("Original title"), who.originalTitle);
    lines.add(MastheadPanel::tr("Published by"), Field::Publisher, QStringLiteral("publisher"), {who.publisher});
    if (who.source != who.publisher)
        lines.add(MastheadPanel::tr("Source"), Field::Source, QStringLiteral("source"), {who.source});
    lines.add(MastheadPanel::tr("By"), Field::Byline, QStringLiteral("author"), who.byline);
    lines.add(MastheadPanel::tr("Edited by"), Field::Editor, QStringLiteral("editor"), who.editors);
    lines.addContributors();
    lines.add(MastheadPanel::tr("Dateline"), Field::Dateline, QStringLiteral("dateline"), {who.dateline});
    if (const QDateTime date = content.published.isValid() ? content.published : content.updated; date.isValid())
        lines.add(MastheadPanel::tr("Date"), longDate(date, locale));
    else
        lines.add(MastheadPanel::tr("First seen"), longDate(article.firstSeen, locale));
    lines.addCategories(content.categories);
    lines.add(MastheadPanel::tr("Original"), who.originalUrl);
    lines.add(MastheadPanel::tr("Address"), content.url);
    lines.add(MastheadPanel::tr("Rights"), who.copyright);
    return lines.list;
}

PageField feedLine(const QString &title)
{
    return {MastheadPanel::tr("Feed"), {{title, searchFor(QStringLiteral("feed"), title)}}};
}

QList<PageField> annotationLines(const Annotations &annotations)
{
    QList<PageField> lines;
    PageField tags{MastheadPanel::tr("Tags"), {}, MastheadPanel::tr(", ", "between names")};
    for (const QString &tag : annotations.tags)
        tags.values.append({tag, searchFor(QStringLiteral("tag"), tag), {}});
    if (!tags.values.isEmpty())
        lines.append(tags);
    if (!annotations.note.isEmpty())
        lines.append({MastheadPanel::tr("Note"), {{annotations.note}}});
    return lines;
}

}
