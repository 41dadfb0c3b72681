#include "postarchive.h"

#include "postgenerator.h"

#include "core/clock.h"
#include "ingest/ingest.h"
#include "parsing/post.h"
#include "storage/archive.h"

#include <QDir>

namespace Masthead {

void fillArchive(const QString &folder, int count)
{
    const SystemClock clock;
    auto archive = Archive::open(QDir(folder).filePath(QStringLiteral("archive.db")), clock);
    if (!archive)
        qFatal("%s", qPrintable(archive.error().detail));
    Feed feed;
    feed.kind = FeedKind::PostFolder;
    feed.url = QDir(folder).filePath(QStringLiteral("posts"));
    QDir().mkpath(feed.url);
    const FeedId id = (*archive)->addFeed(feed).result()->id;
    const PostGenerator generator(2022);
    FetchRecord record;
    record.at = clock.now();
    record.whole = true;
    for (int first = 0; first < count; first += 500) {
        QList<Article> articles;
        for (int index = first; index < std::min(count, first + 500); ++index) {
            const auto parsed = parsePost(generator.post(index), QStringLiteral("%1.md").arg(index));
            if (parsed)
                articles.append(makeArticle(*parsed, parsed->entries.first()));
        }
        (*archive)->keep(id, articles, record).waitForFinished();
    }
}

}
