#pragma once

#include "storage/archive.h"
#include "support/fixedclock.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace Masthead {

/// Waits for a future of the archive and gives its value; the test program ends with the error where there is none.
template <typename T>
T valueOf(QFuture<Result<T>> future)
{
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s: %s", qPrintable(errorKindName(result.error().kind)), qPrintable(result.error().detail));
    return *result;
}

/// The same for the error that must be there.
template <typename T>
Error errorOf(QFuture<Result<T>> future)
{
    const Result<T> result = future.result();
    if (result)
        qFatal("an error was expected");
    return result.error();
}

/// An article of one paragraph, with a fingerprint of it.
inline Article sampleArticle(const QString &guid, const QString &title = QStringLiteral("Title"),
                             const QString &text = QStringLiteral("Text"))
{
    Article article;
    article.guid = guid;
    article.title = title;
    article.text = text;
    article.html = QStringLiteral("<p>%1</p>").arg(text);
    article.raw = QStringLiteral("<div><p>%1</p></div>").arg(text);
    article.published = QDateTime(QDate(2022, 7, 1), QTime(8, 0), Qt::UTC);
    article.fingerprint = (title + text).toUtf8();
    return article;
}

/// Han characters that no compression makes shorter, the same at each call.
inline QString incompressible(int characters)
{
    QRandomGenerator random(1);
    QString text;
    for (int i = 0; i < characters; ++i)
        text += QChar(char16_t(0x4e00 + random.bounded(0x5000)));
    return text;
}

/// A new archive in a folder of its own, gone with it.
class TemporaryArchive {
public:
    TemporaryArchive() { open(); }

    QString path(const QString &name = QStringLiteral("news.masthead")) const { return m_folder.filePath(name); }
    Archive *operator->() { return m_archive.get(); }
    FixedClock &clock() { return m_clock; }

    void close() { m_archive.reset(); }
    void open()
    {
        auto archive = Archive::open(path(), m_clock);
        if (!archive)
            qFatal("%s", qPrintable(archive.error().detail));
        m_archive = std::move(*archive);
    }
    void reopen()
    {
        close();
        open();
    }

    FeedId addFeed(const QString &url = QStringLiteral("https://news.example/feed"), FeedKind kind = FeedKind::Web)
    {
        Feed feed;
        feed.url = url;
        feed.kind = kind;
        return valueOf(m_archive->addFeed(feed)).id;
    }
    FeedId addPosts() { return addFeed(QStringLiteral("/news/posts"), FeedKind::PostFolder); }

    KeepSummary keep(FeedId feed, const QList<Article> &articles, FetchRecord record = {})
    {
        record.at = m_clock.now();
        return valueOf(m_archive->keep(feed, articles, record));
    }

    QList<ArticleId> select(const Query &query = {}) { return valueOf(m_archive->select(query)); }

    /// Titles of what a query gives, in its order.
    QStringList titles(const Query &query = {})
    {
        QStringList titles;
        for (const ArticleRow &row : valueOf(m_archive->rows(select(query))))
            titles += row.title;
        return titles;
    }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<Archive> m_archive;
};

}
