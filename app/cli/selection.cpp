#include "selection.h"

#include "text/queryparser.h"

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

Done eachArticle(Archive &archive, const QList<ArticleId> &ids, const std::function<Done(const StoredArticle &)> &work)
{
    return inBatches<StoredArticle>(
        ids, [&archive](const QList<ArticleId> &some) { return archive.articles(some); }, work);
}

Done eachRow(Archive &archive, const QList<ArticleId> &ids, const std::function<Done(const ArticleRow &)> &work)
{
    return inBatches<ArticleRow>(
        ids, [&archive](const QList<ArticleId> &some) { return archive.rows(some); }, work);
}

}
