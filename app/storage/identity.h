#pragma once

#include "database.h"

#include "core/article.h"

#include <QHash>
#include <QSet>

namespace Masthead {

/// An article of the archive that an entry may be.
struct KnownArticle {
    ArticleId id = 0; ///< 0: there is none
    bool gone = false;
    bool deleted = false;
    QDateTime firstSeen;
    QByteArray fingerprint; ///< of the current content
};

/// The article of a row of `article a` that meets `condition`. A part of an operation: failures stay with `database`.
template <typename... Values>
KnownArticle knownWhere(Database &database, const QString &condition, const Values &...values)
{
    Statement row =
        database.query(QStringLiteral("SELECT a.id, a.gone, a.deleted, a.first_seen, c.fingerprint FROM article a "
                                      "LEFT JOIN content c ON c.id = a.content_id WHERE ")
                           + condition,
                       values...);
    return row.next() ? KnownArticle{row.integer(0), row.flag(1), row.flag(2), row.time(3), row.bytes(4)} : KnownArticle();
}

/// Which articles the entries of one document are that have no guid (madeGuidMark): as a rule those of their address, else those of
/// their title and date. But in some feeds all entries lead to one page. An article whose title and date are both others is
/// another one; and where several share an address, an entry is the article that says the same, or the only one with its title
/// and date, its title, or its date. For one transaction, on the thread of `database`.
class EntriesWithoutGuid {
public:
    EntriesWithoutGuid(Database &database, FeedId feed) : m_database(database), m_feed(feed) {}

    // All entries of the document, before any is looked for.
    void note(const Article &entry);
    void noteGuid(const QString &guid) { m_guids += guid; } ///< of an entry that has one
    /// Whether an entry of the document goes by this guid.
    bool isInUse(const QString &guid) const { return m_guids.contains(guid) || m_entries.contains(guid); }

    /// True where the document said just that before.
    bool repeats(const Article &entry);
    /// The article that an entry is; `taken` are those that other entries are.
    KnownArticle known(const Article &entry, const QSet<ArticleId> &taken);
    /// The guid that a new article is kept under: what was made for it, unless another has that already.
    QString guidFor(const Article &entry);

private:
    struct Row {
        KnownArticle article;
        QString guid;
        QString title;
        QDateTime date;
    };

    const QList<Row> &rowsAt(const QString &address);
    KnownArticle withGuid(const QString &guid);
    KnownArticle knownByTitle(const Article &entry, const QSet<ArticleId> &taken);
    static const Row *sameOrEdited(const Article &entry, const Row &row);
    QList<const Row *> likely(const Article &entry, const QList<Row> &rows) const;
    bool isAnothers(const Row &row, const Article &entry) const;
    bool isOne(const QString &key) const { return m_entries.value(key) == 1; }

    Database &m_database;
    const FeedId m_feed;
    QSet<QString> m_guids;
    QHash<QString, int> m_entries; ///< by what several may share: the guid that was made, address with title, date or both
    QSet<QByteArray> m_noted;
    QSet<QByteArray> m_met;
    QSet<QByteArray> m_fingerprints;
    QHash<QString, QList<Row>> m_rows; ///< by address
};

}
