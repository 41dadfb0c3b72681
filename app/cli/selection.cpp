#include "selection.h"

#include "text/queryparser.h"

#include <QSet>

namespace Masthead {

namespace {

constexpr qsizetype batchSize = 500;

template <typename T, typename Ask>
Done inBatches(const QList<ArticleId> &ids, const Ask &ask, const std::function<Done(const T &)> &work)
{
    for (qsizetype at = 0; at < ids.size(); at += batchSize) {
        const Result<QList<T>> batch = await(ask(ids.mid(at, batchSize)));
        if (!batch)
            return batch.error();
        for (const T &one : *batch)
            if (const Done worked = work(one); !worked)
                return worked;
    }
    return done();
}

}

Result<QList<ArticleId>> selected(Archive &archive, const QString &query)
{
    const Result<Query> parsed = parseQuery(query);
    if (!parsed)
        return parsed.error();
    return await(archive.select(*parsed));
}

Result<QList<Error>> eachArticle(Archive &archive, const QList<ArticleId> &ids,
                                 const std::function<Done(const StoredArticle &)> &work)
{
    QSet<ArticleId> read;
    const Done worked = inBatches<StoredArticle>(
        ids, [&archive](const QList<ArticleId> &some) { return archive.articles(some); },
        [&](const StoredArticle &article) {
            read += article.id;
            return work(article);
        });
    if (!worked)
        return worked.error();
    QList<Error> damaged;
    for (const ArticleId id : ids)
        if (!read.contains(id))
            if (const auto article = await(archive.article(id)); !article && article.error().kind != ErrorKind::NotFound)
                damaged += article.error();
    return damaged;
}

Done eachRow(Archive &archive, const QList<ArticleId> &ids, const std::function<Done(const ArticleRow &)> &work)
{
    return inBatches<ArticleRow>(
        ids, [&archive](const QList<ArticleId> &some) { return archive.rows(some); }, work);
}

}
