#pragma once

#include "core/article.h"
#include "core/result.h"
#include "pictures.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QThreadPool>

namespace Masthead {

class Refresher;

/// The addresses of the pictures that an article's page shows, http and https, its lead image first; a hundred at most. Pure.
QStringList picturesOf(const Article &article);

/// Keeps the pictures of unread and starred articles ahead, for the feeds that want it (FetchOptions::keepPictures), behind each
/// refresh: an article at a time. When an article is read and not starred its pictures stay as long as those of any other. What
/// cannot be reached is tried again behind the next refresh, and nothing more is asked of its site before; where there is no more
/// room nothing more is fetched. GUI thread.
class PicturesAhead : public QObject {
    Q_OBJECT

public:
    /// All outlive this.
    PicturesAhead(Archive &archive, PictureStore &pictures, Refresher &refresher, QObject *parent = nullptr);
    ~PicturesAhead() override;

    void lookAtAll(); ///< at all feeds, as behind a refresh of theirs
    void cancel();    ///< what waits is dropped until the next refresh; what was kept stays
    bool isBusy() const { return m_current.id != 0 || !m_waiting.isEmpty(); }

signals:
    void progressed(int done, int all); ///< articles; done == all: nothing is under way any more
    void filled();                      ///< there is no more room; told once until something finds room again

private:
    struct Task {
        ArticleId id = 0; ///< 0: none
        FeedId feed = 0;
        QStringList wanted = {};
        QStringList kept = {};
        bool cancelled = false;
        bool incomplete = false; ///< a site could not be reached
    };

    void look(const Feed &feed);
    void add(FeedId feed, const QList<ArticleId> &ids);
    void next();
    void read(const Result<StoredArticle> &article);
    void nextPicture();
    void note();
    void answer(const QString &address, PictureStore::Kept kept);
    void tellFull();
    void end();
    void release();

    Archive &m_archive;
    PictureStore &m_pictures;
    QThreadPool m_thread;
    QQueue<Task> m_waiting;
    Task m_current;
    int m_done = 0;
    int m_all = 0;
    bool m_full = false;
    QHash<ArticleId, QStringList> m_held; ///< kept of articles that are not complete yet, and are tried again
    QSet<QString> m_silent;               ///< sites that could not be reached since something is under way
};

}
