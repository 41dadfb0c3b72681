#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Masthead {

/// The fields of an article's masthead, by schema.org's NewsArticle where it has them.
enum class ProvenanceField {
    Publisher,     ///< publisher: who put this text before us
    Source,        ///< sourceOrganization: the outlet or wire that the text came from
    Byline,        ///< author: reporters, correspondents, columnists
    Editor,        ///< editor: 责任编辑, 责编, 编辑
    Dateline,      ///< such as 中新网7月19日电, LONDON, July 19 (AP)
    OriginalTitle, ///< after 原标题
};

/// The name of a field in JSON output: publisher, source, byline, editors, dateline, original_title.
QString provenanceFieldName(ProvenanceField field);

/// The reverse of provenanceFieldName(); Publisher for a name that is unknown.
ProvenanceField provenanceFieldFromName(const QString &name);

/// The words that a value was read from.
struct Evidence {
    ProvenanceField field = ProvenanceField::Publisher;
    QString value;           ///< the value that these words gave
    QString text;            ///< the words as they stood, at most 200 characters
    QString from;            ///< where they stood: "front matter: author", "dc:creator", "body", "body: end"…
    double confidence = 1.0; ///< 0 to 1

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// Who stands behind an article. An empty value is unknown; nothing is guessed.
struct Provenance {
    QString publisher;
    QString source;
    QStringList byline;
    QStringList editors;
    QString dateline;
    QString originalTitle;
    QList<Evidence> evidence; ///< one or more for each value above

    friend bool operator==(const Provenance &, const Provenance &) = default;
};

}
