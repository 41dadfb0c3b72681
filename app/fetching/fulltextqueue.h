#pragma once

#include "core/article.h"
#include "core/result.h"
#include "fulltextreading.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QString>

#include <optional>

namespace Masthead {

class Archive;
class Refresher;

/// Reads the full texts of new articles behind each refresh, for the feeds that want it (FetchOptions::fullText): the newest unread ones,
/// few at a time. What cannot be reached is tried again behind the next refresh; what a server refuses, or a page that gives
/// no article, is not until the feed changes the article. GUI thread.
class FullTextQueue : public QObject {
    Q_OBJECT

public:
    /// All outlive this.
    FullTextQueue(Archive &archive, FullTextReading &reading, Refresher &refresher, QObject *parent = nullptr);

    void cancel(); ///< what waits is dropped until the next refresh; what was kept stays
    bool isBusy() const { return !m_waiting.isEmpty() || !m_reading.isEmpty(); }

signals:
    void progressed(int done, int all); ///< done == all: nothing is under way any more
    void read(Masthead::ArticleId id, const Masthead::Result<Masthead::FullTextReading::Outcome> &outcome);

private:
    void look(FeedId feed);
    void add(const QList<ArticleId> &ids);
    void next();
    void begin(const StoredArticle &article);
    void end(ArticleId id);

    Archive &m_archive;
    FullTextReading &m_texts;
    QQueue<ArticleId> m_waiting;
    QHash<ArticleId, quint64> m_reading; ///< by article the ticket of its page; 0: none yet
    QSet<QString> m_silent;              ///< sites that did not answer since something is under way
    int m_done = 0;
    int m_all = 0;
};

}
