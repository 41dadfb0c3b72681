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
    Contributor,   ///< contributor: who is named for something else: 摄影, 校对, 值班主编
    Dateline,      ///< such as 中新网7月19日电, LONDON, July 19 (AP)
    OriginalTitle, ///< after 原标题
    OriginalUrl,   ///< isBasedOn: where the text says that it was published first
    Copyright,     ///< copyrightNotice
    Published,     ///< datePublished, as the text writes it
    Updated,       ///< dateModified, as the text writes it
};

/// The name of a field in JSON output: publisher, source, byline, editors, contributors, dateline, original_title, original_url,
/// copyright, published_text, updated_text.
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
    QString rule;            ///< which rule read them, such as "label 责编"; empty for a field that says what it holds
    int offset = -1;         ///< of the words in the body as published, in characters of its text; -1: not in the text

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// A person who is named for something else than writing or editing.
struct Contributor {
    QString name;
    QString role;         ///< as it is written: 摄影, 校对, Photography
    bool editing = false; ///< 校对, 值班主编 and their like, whom a search for editors finds; others are found as authors

    friend bool operator==(const Contributor &, const Contributor &) = default;
};

/// Who stands behind an article. An empty value is unknown; nothing is guessed.
struct Provenance {
    QString publisher;
    QString source;
    QStringList byline;
    QStringList editors;
    QList<Contributor> contributors;
    QString dateline;
    QString originalTitle;
    QString originalUrl; ///< http or https
    QString copyright;   ///< the line as it stands
    QString
        publishedText;   ///< as the text writes it; the article's own date is read from it only where nothing else gives one
    QString updatedText; ///< likewise
    QList<Evidence> evidence; ///< one or more for each value above

    friend bool operator==(const Provenance &, const Provenance &) = default;
};

}
