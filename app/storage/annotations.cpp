#include "annotations.h"

#include "contenttable.h"
#include "database.h"

namespace Masthead {

namespace {

constexpr qsizetype longestTag = 200;
constexpr qsizetype longestNote = 100'000;
constexpr qsizetype mostTags = 1000; // an imported article has all that the other reader gave it

/// As they may be kept: on one line, none twice.
QStringList tidied(const QStringList &tags)
{
    QStringList kept;
    for (const QString &tag : tags)
        if (const QString name = storable(tag.simplified(), longestTag); !name.isEmpty() && !kept.contains(name))
            kept += name;
    return kept.mid(0, mostTags);
}

void insertTags(Database &database, ArticleId id, const QStringList &tags)
{
    for (const QString &tag : tags) {
        database.query(QStringLiteral("INSERT INTO tag (name) VALUES (?) ON CONFLICT (name) DO NOTHING"), tag);
        database.query(QStringLiteral("INSERT INTO article_tag (tag_id, article_id) SELECT id, ? FROM tag WHERE name = ? "
                                      "ON CONFLICT DO NOTHING"),
                       id, tag);
    }
}

void putTags(Database &database, ArticleId id, const QStringList &tags)
{
    database.query(QStringLiteral("DELETE FROM article_tag WHERE article_id = ?"), id);
    insertTags(database, id, tags);
    database.query(QStringLiteral("DELETE FROM tag WHERE id NOT IN (SELECT tag_id FROM article_tag)"));
}

}

Annotations readAnnotations(Database &database, ArticleId id)
{
    Annotations annotations;
    {
        Statement note = database.query(QStringLiteral("SELECT note FROM state WHERE article_id = ?"), id);
        if (note.next())
            annotations.note = note.text(0);
    }
    Statement tags = database.query(QStringLiteral("SELECT t.name FROM article_tag a JOIN tag t ON t.id = a.tag_id "
                                                   "WHERE a.article_id = ? ORDER BY t.name"),
                                    id);
    while (tags.next())
        annotations.tags += tags.text(0);
    return annotations;
}

void addTags(Database &database, ArticleId id, const QStringList &tags) { insertTags(database, id, tidied(tags)); }

Result<Annotations> annotate(Database &database, ArticleId id, const Annotations &annotations, const QDateTime &now)
{
    Transaction transaction(database);
    if (!database.query(QStringLiteral("SELECT 1 FROM state WHERE article_id = ?"), id).next())
        database.fail({ErrorKind::NotFound, QStringLiteral("there is no article %1").arg(id)});
    const Annotations before = readAnnotations(database, id);
    database.query(QStringLiteral("UPDATE state SET note = ?, changed = ? WHERE article_id = ?"),
                   storable(annotations.note.trimmed(), longestNote), now, id);
    putTags(database, id, tidied(annotations.tags));
    transaction.commit();
    return database.finish(before);
}

}
