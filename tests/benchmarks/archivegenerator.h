#pragma once

#include "core/article.h"

#include <QList>

namespace Masthead {

/// Makes up articles for large archives: Chinese and English, with the word frequencies of PostGenerator's posts and a mean
/// body of 3.2 KB, as ingest leaves them. Words that are looked for are planted: 汽车 and automobile in one of fifty articles, 麒麟 and zephyr in
/// one of two thousand. The same seed and index give the same article on every machine.
class ArchiveGenerator {
public:
    explicit ArchiveGenerator(quint64 seed); ///< takes some seconds

    static constexpr int feedCount = 500;

    /// The article `number` of `feed`: an hour older than the one before.
    Article article(int feed, int number) const;

private:
    QList<Article> m_pool; // bodies are used again, titles and identities are not
};

}
