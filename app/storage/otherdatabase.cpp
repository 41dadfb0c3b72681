#include "otherdatabase.h"

#include "database.h"
#include "readablefile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <optional>

namespace Masthead {

namespace {

constexpr int entriesAtOnce = 100;
constexpr int deepestFolder = 20;

/// How a reader's database is asked.
struct Layout {
    QString program;
    QString folders; ///< id, id of the parent, name
    QString feeds;   ///< key, title, address, id of the folder; numbers of articles, unread and starred ones
    /// Of a key, behind an id, so many: id, guid, address, title, content, author, milliseconds, read, starred, tags, whether the content
    /// is plain text and no HTML.
    QString entries;
};

bool hasColumn(Database &database, const char *table, const char *column)
{
    return database
        .query(QStringLiteral("SELECT 1 FROM pragma_table_info(?) WHERE name = ?"), QString::fromLatin1(table),
               QString::fromLatin1(column))
        .next();
}

bool isText(Database &database, const char *table, const char *column)
{
    return database
        .query(QStringLiteral("SELECT 1 FROM pragma_table_info(?) WHERE name = ? AND type = 'TEXT'"),
               QString::fromLatin1(table), QString::fromLatin1(column))
        .next();
}

// Messages lead to feeds, and labels to messages, by the ids that servers gave them before version 4.3, by row ids since.
QString rssGuardLabels(Database &database, bool byServerIds)
{
    if (!hasColumn(database, "Labels", "name"))
        return QStringLiteral("'[]'");
    if (hasColumn(database, "Messages", "labels"))
        return QStringLiteral("(SELECT json_group_array(l.name) FROM Labels l WHERE l.account_id = m.account_id "
                              "AND instr(m.labels, '.' || l.custom_id || '.') > 0)");
    if (byServerIds)
        return QStringLiteral("(SELECT json_group_array(l.name) FROM LabelsInMessages x JOIN Labels l "
                              "ON l.custom_id = x.label AND l.account_id = x.account_id "
                              "WHERE x.message = m.custom_id AND x.account_id = m.account_id)");
    return QStringLiteral("(SELECT json_group_array(l.name) FROM LabelsInMessages x JOIN Labels l ON l.id = x.label "
                          "WHERE x.message = m.id)");
}

std::optional<Layout> rssGuard(Database &database)
{
    if (!hasColumn(database, "Messages", "is_pdeleted") || !hasColumn(database, "Messages", "account_id"))
        return std::nullopt;
    const bool byServerIds = isText(database, "Messages", "feed");
    const QString of = byServerIds ? QStringLiteral("m.feed = f.custom_id AND m.account_id = f.account_id "
                                                    "AND m.is_deleted = 0 AND m.is_pdeleted = 0")
                                   : QStringLiteral("m.feed = f.id AND m.is_deleted = 0 AND m.is_pdeleted = 0");
    const QString address = hasColumn(database, "Feeds", "source") ? QStringLiteral("source") : QStringLiteral("url");
    return Layout{
        QStringLiteral("RSS Guard"), QStringLiteral("SELECT id, parent_id, title FROM Categories"),
        QStringLiteral("SELECT f.id, f.title, f.%1, f.category, count(m.id), total(m.is_read = 0), "
                       "total(m.is_important = 1) FROM Feeds f LEFT JOIN Messages m ON %2 GROUP BY f.id ORDER BY f.id")
            .arg(address, of),
        QStringLiteral("SELECT m.id, m.custom_id, m.url, m.title, m.contents, m.author, m.date_created, m.is_read, "
                       "m.is_important, %1, 0 FROM Feeds f JOIN Messages m ON %2 WHERE f.id = ? AND m.id > ? "
                       "ORDER BY m.id LIMIT ?")
            .arg(rssGuardLabels(database, byServerIds), of)};
}

std::optional<Layout> quiteRss(Database &database)
{
    if (!hasColumn(database, "feeds", "xmlUrl") || !hasColumn(database, "news", "link_href"))
        return std::nullopt;
    const QString body = hasColumn(database, "news", "content")
                             ? QStringLiteral("CASE WHEN ifnull(n.content, '') <> '' THEN n.content ELSE n.description END")
                             : QStringLiteral("n.description");
    return Layout{
        QStringLiteral("QuiteRSS"), QStringLiteral("SELECT id, parentId, text FROM feeds WHERE ifnull(xmlUrl, '') = ''"),
        QStringLiteral("SELECT f.id, ifnull(f.text, f.title), f.xmlUrl, f.parentId, count(n.id), total(n.read = 0), "
                       "total(n.starred = 1) FROM feeds f LEFT JOIN news n ON n.feedId = f.id AND n.deleted = 0 "
                       "WHERE ifnull(f.xmlUrl, '') <> '' GROUP BY f.id ORDER BY f.id"),
        QStringLiteral(
            "SELECT n.id, n.guid, CASE WHEN ifnull(n.link_href, '') <> '' THEN n.link_href "
            "ELSE n.link_alternate END, n.title, %1, n.author_name, "
            "1000 * CAST(ifnull(strftime('%s', n.published), strftime('%s', n.received)) AS INTEGER), n.read > 0, "
            "n.starred = 1, (SELECT json_group_array(l.name) FROM labels l "
            "WHERE instr(n.label, ',' || l.id || ',') > 0), 0 FROM news n "
            "WHERE n.feedId = ? AND n.id > ? AND n.deleted = 0 ORDER BY n.id LIMIT ?")
            .replace(QStringLiteral("%1"), body)};
}

// A flag is a letter that a person gave; any of them stands for a star.
std::optional<Layout> newsboat(Database &database)
{
    if (!hasColumn(database, "rss_feed", "rssurl") || !hasColumn(database, "rss_item", "feedurl"))
        return std::nullopt;
    const QString isPlain = hasColumn(database, "rss_item", "content_mime_type") // older ones have none
                                ? QStringLiteral("ifnull(i.content_mime_type, '') LIKE 'text/plain%'")
                                : QStringLiteral("0");
    return Layout{
        QStringLiteral("Newsboat"),
        {},
        QStringLiteral("SELECT f.rssurl, f.title, f.rssurl, NULL, count(i.id), total(i.unread = 1), "
                       "total(ifnull(i.flags, '') <> '') FROM rss_feed f LEFT JOIN rss_item i ON i.feedurl = f.rssurl "
                       "AND ifnull(i.deleted, 0) = 0 GROUP BY f.rssurl ORDER BY f.rowid"),
        QStringLiteral("SELECT i.id, i.guid, i.url, i.title, i.content, i.author, 1000 * i.pubDate, i.unread = 0, "
                       "ifnull(i.flags, '') <> '', (WITH RECURSIVE n(at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n "
                       "WHERE at < length(i.flags)) SELECT json_group_array(substr(i.flags, at, 1)) FROM n "
                       "WHERE ifnull(i.flags, '') <> ''), %1 FROM rss_item i WHERE i.feedurl = ? AND i.id > ? "
                       "AND ifnull(i.deleted, 0) = 0 ORDER BY i.id LIMIT ?")
            .replace(QStringLiteral("%1"), isPlain)};
}

std::optional<Layout> liferea(Database &database)
{
    if (!hasColumn(database, "items", "source_id") || !hasColumn(database, "subscription", "node_id"))
        return std::nullopt;
    return Layout{
        QStringLiteral("Liferea"), QStringLiteral("SELECT node_id, parent_id, title FROM node WHERE type = 'folder'"),
        QStringLiteral("SELECT s.node_id, n.title, s.source, n.parent_id, count(i.item_id), total(i.read = 0), "
                       "total(i.marked = 1) FROM subscription s JOIN node n ON n.node_id = s.node_id "
                       "LEFT JOIN items i ON i.node_id = s.node_id AND ifnull(i.comment, 0) = 0 "
                       "GROUP BY s.node_id ORDER BY s.rowid"),
        QStringLiteral("SELECT i.item_id, i.source_id, i.source, i.title, i.description, (SELECT value FROM metadata "
                       "WHERE item_id = i.item_id AND key = 'author' ORDER BY nr LIMIT 1), 1000 * i.date, i.read = 1, "
                       "i.marked = 1, '[]', 0 FROM items i WHERE i.node_id = ? AND i.item_id > ? "
                       "AND ifnull(i.comment, 0) = 0 ORDER BY i.item_id LIMIT ?")};
}

struct Branch {
    QString parent;
    QString name;
};

QStringList pathOf(QString id, const QHash<QString, Branch> &folders)
{
    QStringList path;
    for (auto folder = folders.find(id); folder != folders.end() && path.size() < deepestFolder; folder = folders.find(id)) {
        path.prepend(folder->name);
        id = folder->parent;
    }
    return path;
}

class OtherDatabase : public OtherReader {
public:
    OtherDatabase(std::unique_ptr<QTemporaryDir> copy, std::unique_ptr<Database> database, Layout layout)
        : m_copy(std::move(copy)), m_database(std::move(database)), m_layout(std::move(layout))
    {
    }

    Result<OtherLibrary> library() override
    {
        QHash<QString, Branch> folders;
        if (!m_layout.folders.isEmpty()) {
            Statement rows = m_database->query(m_layout.folders);
            while (rows.next())
                folders.insert(rows.text(0), {rows.text(1), rows.text(2).simplified()});
        }
        OtherLibrary library{m_layout.program, {}};
        {
            Statement rows = m_database->query(m_layout.feeds);
            while (rows.next())
                library.feeds += OtherFeed{
                    rows.text(0),         rows.text(2).trimmed(), rows.text(1).simplified(), pathOf(rows.text(3), folders),
                    int(rows.integer(4)), int(rows.integer(5)),   int(rows.integer(6))};
        }
        return m_database->finish(library);
    }

    Result<OtherEntries> entries(const QString &key, qint64 from) override
    {
        OtherEntries some;
        {
            Statement rows = m_database->query(m_layout.entries, key, from, entriesAtOnce);
            while (rows.next()) {
                some.next = rows.integer(0);
                some.entries += entryOf(rows);
            }
        }
        if (some.entries.size() < entriesAtOnce)
            some.next = 0;
        return m_database->finish(some);
    }

private:
    static OtherEntry entryOf(const Statement &row)
    {
        OtherEntry other;
        other.entry.guid = row.text(1);
        other.entry.url = row.text(2);
        other.entry.title = {row.text(3), ParsedText::Kind::Plain};
        other.entry.content = {row.text(4), row.flag(10) ? ParsedText::Kind::Plain : ParsedText::Kind::Html};
        if (const QString author = row.text(5).simplified(); !author.isEmpty())
            other.entry.authors += ParsedPerson{author, {}, {}, QStringLiteral("author")};
        if (const qint64 time = row.integer(6); time > 0)
            other.entry.published = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
        other.state = {row.flag(7), row.flag(8)};
        other.tags = row.texts(9);
        return other;
    }

    std::unique_ptr<QTemporaryDir> m_copy; // goes after the connection to what is in it
    std::unique_ptr<Database> m_database;
    const Layout m_layout;
};

}

Result<std::unique_ptr<OtherReader>> openOtherDatabase(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (!QFileInfo(path).isReadable() || !QFileInfo(path).isFile())
        return Error{ErrorKind::Disk, QStringLiteral("%1 cannot be read").arg(shown)};
    std::unique_ptr<QTemporaryDir> copy;
    QString read = path;
    if (hasLogBeside(path)) {
        copy = std::make_unique<QTemporaryDir>();
        read = copy->filePath(QStringLiteral("copy.db"));
        if (!copy->isValid() || !copyWithLogs(path, read))
            return Error{ErrorKind::Disk, QStringLiteral("%1 could not be copied, to be read").arg(shown)};
    }
    // A journal is rolled back, in the copy only.
    auto database = Database::open(read, copy ? Database::Access::Read : Database::Access::Foreign);
    if (!database)
        return database.error();
    for (const auto layoutOf : {rssGuard, quiteRss, newsboat, liferea})
        if (std::optional<Layout> layout = layoutOf(**database)) {
            if (const Done asked = (*database)->finish(); !asked)
                return asked.error();
            return std::unique_ptr<OtherReader>(new OtherDatabase(std::move(copy), std::move(*database), *layout));
        }
    if (const Done asked = (*database)->finish(); !asked)
        return asked.error();
    return Error{ErrorKind::NotAnArchive,
                 QStringLiteral("%1 is no database of RSS Guard, QuiteRSS, Newsboat or Liferea").arg(shown)};
}

}
