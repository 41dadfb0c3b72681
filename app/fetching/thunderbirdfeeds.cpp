#include "thunderbirdfeeds.h"

#include "parsing/feedmail.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace Masthead {

namespace {

constexpr qint64 largestList = 64 * 1024 * 1024;
constexpr qsizetype largestMessage = 32 * 1024 * 1024;
constexpr int entriesAtOnce = 100;

struct Subscribed {
    OtherFeed feed;
    QString file; ///< the mbox of its folder; empty: it has none
};

Result<QJsonDocument> readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Disk, QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), file.errorString())};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.read(largestList), &problem);
    if (document.isNull())
        return Error{ErrorKind::NotAnArchive,
                     QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(path), problem.errorString())};
    return document;
}

/// The names of a folder's address, `mailbox://nobody@Feeds/News/Example`; none where it could lead out of the account.
QStringList namesOf(const QString &folder)
{
    QStringList names;
    for (const QString &part : QUrl(folder).path(QUrl::FullyEncoded).split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
        const QString name = QUrl::fromPercentEncoding(part.toUtf8());
        if (name == QLatin1String(".") || name == QLatin1String("..") || name.contains(QLatin1Char('/')))
            return {};
        names += name;
    }
    return names;
}

QString fileOf(const QString &root, const QStringList &names)
{
    if (names.isEmpty())
        return {};
    QString path = root;
    for (const QString &name : names.first(names.size() - 1))
        path += QLatin1Char('/') + name + QStringLiteral(".sbd");
    path += QLatin1Char('/') + names.last();
    return QFileInfo(path).isFile() ? path : QString();
}

/// Reads one message after the other from a file in mbox format, whose separators Thunderbird writes as "From - ".
class Mbox {
public:
    Mbox(const QString &path, qint64 from) : m_file(path)
    {
        if (m_file.open(QIODevice::ReadOnly) && m_file.seek(from))
            m_file.readLine(); // the separator of the first message
    }

    bool atEnd() const { return !m_file.isOpen() || m_file.atEnd(); }
    qint64 position() const { return m_position; } ///< of the separator behind the last message

    QByteArray next()
    {
        QByteArray message;
        while (!m_file.atEnd()) {
            m_position = m_file.pos();
            const QByteArray line = m_file.readLine();
            if (line.startsWith("From - "))
                break;
            if (message.size() < largestMessage)
                message += line;
        }
        return message;
    }

private:
    QFile m_file;
    qint64 m_position = 0;
};

/// What tags are called, by their keys: Thunderbird's own five, and what the profile's prefs.js says.
QHash<QString, QString> readTagNames(const QString &preferences)
{
    QHash<QString, QString> names = {{QStringLiteral("$label1"), QStringLiteral("Important")},
                                     {QStringLiteral("$label2"), QStringLiteral("Work")},
                                     {QStringLiteral("$label3"), QStringLiteral("Personal")},
                                     {QStringLiteral("$label4"), QStringLiteral("To Do")},
                                     {QStringLiteral("$label5"), QStringLiteral("Later")}};
    static const QRegularExpression line(
        QStringLiteral("^user_pref\\((\"mailnews\\.tags\\.(.+)\\.tag\"\\s*,\\s*\".*\")\\);"));
    QFile file(preferences);
    if (!file.open(QIODevice::ReadOnly))
        return names;
    for (const QString &text : QString::fromUtf8(file.read(largestList)).split(QLatin1Char('\n'))) {
        if (const auto found = line.match(text); found.hasMatch()) { // two strings as JSON writes them, too
            const QJsonArray pair = QJsonDocument::fromJson('[' + found.captured(1).toUtf8() + ']').array();
            if (const QString name = pair.at(1).toString().simplified(); !name.isEmpty())
                names.insert(found.captured(2).toLower(), name);
        }
    }
    return names;
}

class ThunderbirdFeeds : public OtherReader {
public:
    ThunderbirdFeeds(QList<Subscribed> feeds, QHash<QString, QString> feedsOfEntries, QHash<QString, QString> tagNames)
        : m_feeds(std::move(feeds)), m_feedsOfEntries(std::move(feedsOfEntries)), m_tagNames(std::move(tagNames))
    {
    }

    Result<OtherLibrary> library() override
    {
        OtherLibrary library{QStringLiteral("Thunderbird"), {}};
        for (const Subscribed &subscribed : m_feeds)
            library.feeds += counted(subscribed);
        return library;
    }

    Result<OtherEntries> entries(const QString &key, qint64 from) override
    {
        const auto known = std::find_if(m_feeds.begin(), m_feeds.end(),
                                        [&key](const Subscribed &subscribed) { return subscribed.feed.key == key; });
        if (known == m_feeds.end() || known->file.isEmpty())
            return OtherEntries();
        OtherEntries some;
        Mbox mbox(known->file, from);
        while (!mbox.atEnd() && some.entries.size() < entriesAtOnce)
            if (auto entry = parseFeedMail(mbox.next()); entry && isOf(*entry, *known)) {
                for (QString &tag : entry->tags)
                    tag = m_tagNames.value(tag.toLower(), tag);
                some.entries += *entry;
            }
        some.next = mbox.atEnd() ? 0 : mbox.position();
        return some;
    }

private:
    /// Whether an entry of a folder is the feed's: several feeds may share one.
    bool isOf(const OtherEntry &entry, const Subscribed &subscribed) const
    {
        const QString owner = m_feedsOfEntries.value(entry.entry.guid);
        if (!owner.isEmpty())
            return owner == subscribed.feed.url;
        const auto first = std::find_if(m_feeds.begin(), m_feeds.end(),
                                        [&subscribed](const Subscribed &other) { return other.file == subscribed.file; });
        return first->feed.key == subscribed.feed.key;
    }

    OtherFeed counted(const Subscribed &subscribed) const
    {
        OtherFeed feed = subscribed.feed;
        if (subscribed.file.isEmpty())
            return feed;
        for (Mbox mbox(subscribed.file, 0); !mbox.atEnd();) {
            const auto entry = parseFeedMail(mbox.next());
            if (!entry || !isOf(*entry, subscribed))
                continue;
            ++feed.articles;
            feed.unread += !entry->state.read;
            feed.starred += entry->state.starred;
        }
        return feed;
    }

    const QList<Subscribed> m_feeds;
    const QHash<QString, QString> m_feedsOfEntries; // address by guid
    const QHash<QString, QString> m_tagNames;       // by key in lower case
};

QList<Subscribed> subscribedIn(const QJsonArray &list, const QString &root)
{
    QList<Subscribed> feeds;
    for (const QJsonValue value : list) {
        const QJsonObject entry = value.toObject();
        const QStringList names = namesOf(entry.value(QLatin1String("destFolder")).toString());
        Subscribed subscribed;
        subscribed.feed.url = entry.value(QLatin1String("url")).toString();
        subscribed.feed.key = subscribed.feed.url;
        subscribed.feed.title = entry.value(QLatin1String("title")).toString().simplified();
        subscribed.feed.folder = names.mid(0, names.size() - 1);
        subscribed.file = fileOf(root, names);
        if (!subscribed.feed.url.isEmpty())
            feeds += subscribed;
    }
    return feeds;
}

QHash<QString, QString> feedsOfEntries(const QString &path)
{
    QHash<QString, QString> feeds;
    const auto document = QFile::exists(path) ? readJson(path) : Result<QJsonDocument>(QJsonDocument());
    const QJsonObject entries = document ? document->object() : QJsonObject();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        feeds.insert(entry.key(), entry->toObject().value(QLatin1String("feedURLs")).toArray().at(0).toString());
    return feeds;
}

}

Result<std::unique_ptr<OtherReader>> openThunderbirdFeeds(const QString &path)
{
    const auto list = readJson(path);
    if (!list)
        return list.error();
    if (!list->isArray())
        return Error{ErrorKind::NotAnArchive,
                     QStringLiteral("%1 is no list of Thunderbird's feeds").arg(QDir::toNativeSeparators(path))};
    const QString root = QFileInfo(path).absolutePath();
    return std::unique_ptr<OtherReader>(new ThunderbirdFeeds(subscribedIn(list->array(), root),
                                                             feedsOfEntries(root + QStringLiteral("/feeditems.json")),
                                                             readTagNames(root + QStringLiteral("/../../prefs.js"))));
}

}
