#include "identity.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype longestGuid = 500;

QString dateText(const QDateTime &date) { return date.isValid() ? QString::number(date.toMSecsSinceEpoch()) : QString(); }

// Of one address; the separator is no character of one.
QString titleAt(const QString &address, const QString &title) { return address + QStringLiteral("\n1") + title; }
QString dateAt(const QString &address, const QDateTime &date) { return address + QStringLiteral("\n2") + dateText(date); }
QString bothAt(const QString &address, const QString &title, const QDateTime &date)
{
    return address + QStringLiteral("\n3") + dateText(date) + u'\n' + title;
}

QString madeGuid(const Article &entry) { return entry.guid.mid(1).left(longestGuid); }

QByteArray allThatItSays(const Article &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {entry.url, entry.title, dateText(entry.published), entry.raw}) {
        const QByteArray bytes = part.toUtf8();
        hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
        hash.addData(bytes);
    }
    return hash.result();
}

QString ownGuid(const Article &entry)
{
    return QStringLiteral("entry:") + QString::fromLatin1(allThatItSays(entry).toHex());
}

}

void EntriesWithoutGuid::note(const Article &entry)
{
    const QByteArray said = allThatItSays(entry);
    if (m_noted.contains(said))
        return;
    m_noted += said;
    m_fingerprints += entry.fingerprint;
    ++m_entries[madeGuid(entry)];
    if (entry.url.isEmpty())
        return;
    ++m_entries[titleAt(entry.url, entry.title)];
    ++m_entries[dateAt(entry.url, entry.published)];
    ++m_entries[bothAt(entry.url, entry.title, entry.published)];
}

bool EntriesWithoutGuid::repeats(const Article &entry)
{
    const qsizetype before = m_met.size();
    m_met += allThatItSays(entry);
    return m_met.size() == before;
}

KnownArticle EntriesWithoutGuid::known(const Article &entry, const QSet<ArticleId> &taken)
{
    if (entry.url.isEmpty())
        return knownByTitle(entry, taken);
    const QList<Row> &rows = rowsAt(entry.url);
    const auto isFree = [this, &entry, &taken](const Row *row) {
        return row && !taken.contains(row->article.id) && !m_guids.contains(row->guid) && !isAnothers(*row, entry);
    };
    const bool alone = isOne(madeGuid(entry)) && rows.size() == 1;
    for (const Row *row : alone ? QList<const Row *>{sameOrEdited(entry, rows.first())} : likely(entry, rows))
        if (isFree(row))
            return row->article;
    return withGuid(ownGuid(entry));
}

const EntriesWithoutGuid::Row *EntriesWithoutGuid::sameOrEdited(const Article &entry, const Row &row)
{
    const bool otherDate = row.date.isValid() && entry.published.isValid() && row.date != entry.published;
    return row.title == entry.title || !otherDate ? &row : nullptr;
}

// Those that say the same, then the only one with its title and date, its title, its date.
QList<const EntriesWithoutGuid::Row *> EntriesWithoutGuid::likely(const Article &entry, const QList<Row> &rows) const
{
    QList<const Row *> found;
    for (const Row &row : rows)
        if (row.article.fingerprint == entry.fingerprint)
            found += &row;
    const auto addOnly = [&rows, &found](auto agrees) {
        const auto first = std::find_if(rows.begin(), rows.end(), agrees);
        if (first != rows.end() && std::find_if(first + 1, rows.end(), agrees) == rows.end())
            found += &*first;
    };
    const auto sameTitle = [&entry](const Row &row) { return row.title == entry.title; };
    const auto sameDate = [&entry](const Row &row) { return row.date == entry.published; };
    if (isOne(bothAt(entry.url, entry.title, entry.published)))
        addOnly([sameTitle, sameDate](const Row &row) { return sameTitle(row) && sameDate(row); });
    if (!entry.title.isEmpty() && isOne(titleAt(entry.url, entry.title)))
        addOnly(sameTitle);
    if (entry.published.isValid() && isOne(dateAt(entry.url, entry.published)))
        addOnly(sameDate);
    return found;
}

// Where several entries share title and date, what was made of these is the first one's.
KnownArticle EntriesWithoutGuid::knownByTitle(const Article &entry, const QSet<ArticleId> &taken)
{
    if (const KnownArticle own = withGuid(ownGuid(entry)); own.id)
        return own;
    const KnownArticle first = withGuid(madeGuid(entry));
    const bool same = isOne(madeGuid(entry)) || first.fingerprint == entry.fingerprint;
    return same && !taken.contains(first.id) && !m_guids.contains(madeGuid(entry)) ? first : KnownArticle();
}

QString EntriesWithoutGuid::guidFor(const Article &entry)
{
    const QString made = madeGuid(entry);
    return m_guids.contains(made) || withGuid(made).id ? ownGuid(entry) : made;
}

bool EntriesWithoutGuid::isAnothers(const Row &row, const Article &entry) const
{
    const bool says = row.article.fingerprint != entry.fingerprint && m_fingerprints.contains(row.article.fingerprint);
    const QString name = bothAt(entry.url, row.title, row.date);
    return says || (name != bothAt(entry.url, entry.title, entry.published) && m_entries.contains(name));
}

// The date of an article that is deleted is the one that it stood at in the list.
const QList<EntriesWithoutGuid::Row> &EntriesWithoutGuid::rowsAt(const QString &address)
{
    const auto known = m_rows.constFind(address);
    if (known != m_rows.cend())
        return *known;
    QList<Row> rows;
    Statement found = m_database.query(
        QStringLiteral("SELECT a.id, a.gone, a.deleted, a.first_seen, c.fingerprint, a.guid, a.title, "
                       "CASE WHEN c.id IS NULL THEN a.sort_date ELSE c.published END FROM article a "
                       "LEFT JOIN content c ON c.id = a.content_id WHERE a.feed_id = ? AND a.url = ? AND a.url <> '' "
                       "ORDER BY a.id DESC LIMIT 1000"),
        m_feed, address);
    while (found.next())
        rows += Row{{found.integer(0), found.flag(1), found.flag(2), found.time(3), found.bytes(4)},
                    found.text(5),
                    found.text(6),
                    found.time(7)};
    return *m_rows.insert(address, rows);
}

KnownArticle EntriesWithoutGuid::withGuid(const QString &guid)
{
    return knownWhere(m_database, QStringLiteral("a.feed_id = ? AND a.guid = ?"), m_feed, guid);
}

}
