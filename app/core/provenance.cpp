#include "provenance.h"

#include <array>

namespace Masthead {

namespace {

constexpr std::array<std::pair<ProvenanceField, const char *>, 11> names = {{
    {ProvenanceField::Publisher, "publisher"},
    {ProvenanceField::Source, "source"},
    {ProvenanceField::Byline, "byline"},
    {ProvenanceField::Editor, "editors"},
    {ProvenanceField::Contributor, "contributors"},
    {ProvenanceField::Dateline, "dateline"},
    {ProvenanceField::OriginalTitle, "original_title"},
    {ProvenanceField::OriginalUrl, "original_url"},
    {ProvenanceField::Copyright, "copyright"},
    {ProvenanceField::Published, "published_text"},
    {ProvenanceField::Updated, "updated_text"},
}};

}

QString provenanceFieldName(ProvenanceField field)
{
    for (const auto &[known, name] : names)
        if (known == field)
            return QString::fromLatin1(name);
    Q_UNREACHABLE();
}

ProvenanceField provenanceFieldFromName(const QString &name)
{
    for (const auto &[field, known] : names)
        if (name == QLatin1String(known))
            return field;
    return ProvenanceField::Publisher;
}

}
