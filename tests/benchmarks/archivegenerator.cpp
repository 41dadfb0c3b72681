#include "archivegenerator.h"

#include "postgenerator.h"

#include "ingest/ingest.h"
#include "parsing/post.h"

namespace Masthead {

namespace {

constexpr int poolSize = 10'000;

void plant(Article &article, const QString &word)
{
    const QString sentence = QStringLiteral(" %1.").arg(word);
    article.text += sentence;
    article.html += QStringLiteral("<p>%1</p>").arg(sentence);
    article.raw += QStringLiteral("<p>%1</p>").arg(sentence);
}

}

ArchiveGenerator::ArchiveGenerator(quint64 seed)
{
    const PostGenerator posts(seed, 0.74);
    for (int index = 0; index < poolSize; ++index) {
        const Result<ParsedFeed> feed = parsePost(posts.post(index), QStringLiteral("%1.md").arg(index));
        if (!feed || feed->entries.isEmpty())
            qFatal("the generator's posts are not read");
        m_pool += makeArticle(*feed, feed->entries.first());
    }
}

Article ArchiveGenerator::article(int feed, int number) const
{
    const int index = number * feedCount + feed;
    Article article = m_pool[index % poolSize];
    article.guid = QStringLiteral("https://news.example/%1/%2.html").arg(feed).arg(number);
    article.url = article.guid;
    article.title += QStringLiteral(" %1").arg(index);
    article.categories.clear();
    article.published = QDateTime(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC).addSecs(-3600LL * number - feed);
    article.fingerprint.clear();
    const int chance = int(qHash(index) % 2000);
    if (chance % 50 == 0)
        plant(article, QStringLiteral("汽车 automobile"));
    if (chance == 1)
        plant(article, QStringLiteral("麒麟 zephyr"));
    return article;
}

}
