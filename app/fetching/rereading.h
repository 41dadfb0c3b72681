#pragma once

#include "core/article.h"
#include "core/query.h"
#include "core/result.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <optional>

namespace Masthead {

class Archive;
struct Outlet;

/// The articles that may read differently where the person's part of the registry changes from `before` to `after`: those that
/// hold a name of an outlet that came, went or changed. Nothing where no name did. Pure.
std::optional<Query> concernedBy(const QList<Outlet> &before, const QList<Outlet> &after);

/// Reads what was published once more, by the rules of today and the registry as it is now, and keeps what they say of it: a job
/// that shows how far it is, can be ended at any time, and keeps what it did until then. States and revisions stay. One at a
/// time. GUI thread; the reading is done on a thread of its own.
class Rereading : public QObject {
    Q_OBJECT

public:
    explicit Rereading(Archive &archive, QObject *parent = nullptr);
    ~Rereading() override;

    /// Reads the articles of `which`; behind those of an earlier start that is under way.
    void start(const Query &which);
    void cancel();
    bool isRunning() const { return m_running; }

signals:
    void progressed(int done, int all);
    void ended(int changed, const std::optional<Masthead::Error> &error);

private:
    void select(const Query &which);
    void readNext();
    void read(const QList<StoredArticle> &articles);
    void end(const std::optional<Error> &error);

    Archive &m_archive;
    QThreadPool m_thread;
    QList<Query> m_waiting;
    QHash<FeedId, bool> m_posts; // whether a feed is a folder of posts
    QList<ArticleId> m_ids;
    qsizetype m_done = 0;
    int m_changed = 0;
    bool m_running = false;
    bool m_cancelled = false;
};

}
