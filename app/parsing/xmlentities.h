#pragma once

#include "core/error.h"

#include <QHash>
#include <QString>

#include <optional>

namespace Masthead {

/// The entities of a document, read from its DOCTYPE by ourselves so that no XML parser has to: parameter entities, external
/// entities and the external subset are never read. Not for use by several threads at a time.
class XmlEntities {
public:
    static constexpr int maximumDeclarations = 64;
    static constexpr qsizetype maximumExpansion = 1024 * 1024; ///< characters, over the whole document

    /// Reads a DOCTYPE that begins at `from`. Gives the place behind its end; -1 where it has none.
    qsizetype readDoctype(const QString &text, qsizetype from);

    /// True where the document declared the entity, also where it stands for something outside.
    bool isDeclared(const QString &name) const { return m_values.contains(name); }

    /// What `&name;` stands for, as markup in which no declared entity is left. Nothing where an error is set.
    QString expand(const QString &name);

    /// Set for good by an entity that contains itself (malformed) or by too much expansion (entity-limit).
    const std::optional<Error> &error() const { return m_error; }

private:
    void readSubset(const QString &text, qsizetype from, qsizetype to);
    void declare(const QString &declaration);
    QString flatten(const QString &name, int depth);

    QHash<QString, QString> m_values;
    QHash<QString, QString> m_flat;
    qsizetype m_expanded = 0;
    std::optional<Error> m_error;
};

/// The character that a name of HTML means ("eacute"); 0 for other names. Pure, any thread.
char32_t htmlEntity(const QString &name);

/// The character that a number in a character reference means: as it is where XML 1.0 allows it, by windows-1252 for 128 to
/// 159 as browsers do, else 0. Pure, any thread.
char32_t referencedCharacter(quint64 number);

/// Plain text that was escaped once more, "A &amp; B": with the characters that its references mean. What is no reference stays.
/// Pure, any thread.
QString withReferencesRead(const QString &text);

/// HTML in which a character stands as the two halves that UTF-16 makes of it, "&#55357;&#56832;": as one reference. Pure, any thread.
QString withHalvesJoined(const QString &html);

/// True for the characters of XML 1.0 (section 2.2).
bool isXmlCharacter(char32_t c);

}
