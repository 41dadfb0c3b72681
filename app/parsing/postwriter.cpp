#include "postwriter.h"

#include <QLocale>

namespace Masthead {

namespace {

/// A YAML single-quoted scalar (YAML 1.2, 7.3.2): only the quote itself needs care, on one line.
QString quoted(const QString &text)
{
    QString inside = text.simplified();
    inside.replace(u'\'', QStringLiteral("''"));
    return u'\'' + inside + u'\'';
}

void put(QString &to, QLatin1String key, const QString &value)
{
    if (!value.isEmpty())
        to += key + QStringLiteral(": ") + quoted(value) + u'\n';
}

void put(QString &to, QLatin1String key, const QStringList &values)
{
    if (values.isEmpty())
        return;
    to += key + QStringLiteral(":\n");
    for (const QString &value : values)
        to += QStringLiteral(" - ") + quoted(value) + u'\n';
}

void put(QString &to, QLatin1String key, const QDateTime &date)
{
    if (date.isValid())
        to += key + QStringLiteral(": ") + QLocale::c().toString(date.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"))
              + QStringLiteral(" GMT\n");
}

/// True where the body itself says the field, so that reading the post finds it again.
bool saidInBody(const Provenance &provenance, ProvenanceField field)
{
    for (const Evidence &evidence : provenance.evidence)
        if (evidence.field == field && evidence.from.startsWith(QLatin1String("body")))
            return true;
    return false;
}

}

QByteArray writePost(const Article &article, const QString &body)
{
    const Provenance &provenance = article.provenance;
    QString out = QStringLiteral("---\n");
    out += QStringLiteral("title: ") + quoted(article.title) + u'\n';
    put(out, QLatin1String("categories"), article.categories);
    put(out, QLatin1String("headimg"), article.leadImage);
    put(out, QLatin1String("author"), provenance.publisher);
    put(out, QLatin1String("date"), article.published);
    put(out, QLatin1String("updated"), article.updated);
    put(out, QLatin1String("link"), article.url);
    put(out, QLatin1String("lang"), article.language);
    if (!saidInBody(provenance, ProvenanceField::Source))
        put(out, QLatin1String("source"), provenance.source);
    if (!saidInBody(provenance, ProvenanceField::Byline))
        put(out, QLatin1String("byline"), provenance.byline);
    out += QStringLiteral("---\n") + body;
    if (!body.endsWith(u'\n'))
        out += u'\n';
    return out.toUtf8();
}

}
