#pragma once

#include "core/article.h"
#include "core/playback.h"
#include "core/result.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>

namespace Masthead {

class Archive;
class EnclosureDownload;
class HttpFetcher;
struct HttpRequest;

/// The sounds and videos that articles have, from the net: always by Masthead's own fetcher, never by the player's, which would follow
/// any redirect to any address, ask without the person's proxy and pass over what is wrong with a certificate. Nothing is asked for
/// before somebody wants to hear or keep it. A feed's own origin is asked as the feed is: in the person's name, and where they themselves
/// named a local address. GUI thread.
class Enclosures : public QObject {
    Q_OBJECT

public:
    /// What was heard is kept in `folder`, the least lately used of it let go beyond `maximumBytes`, so that it goes on without being
    /// fetched again. `archive` and `fetcher` outlive this.
    Enclosures(Archive &archive, HttpFetcher &fetcher, const QString &folder, qint64 maximumBytes,
               QObject *parent = nullptr);
    ~Enclosures() override;

    /// Where `address` can be played from, later: `file`, which it was downloaded to, or what is kept of it in the folder; empty where
    /// neither is there and a sound or a video.
    void find(const QString &address, const QString &file, QObject *context,
              std::function<void(const QString &path)> answer);
    /// Fetches it into the folder. The caller owns what comes back.
    EnclosureDownload *load(FeedId feed, const QString &address, QObject *parent);
    /// Puts it at `path`, which the person chose: a copy of what is kept of it in the folder, else fetched. Likewise.
    EnclosureDownload *download(FeedId feed, const QString &address, const QString &path, QObject *parent);
    /// What is kept of it in the folder is of no use.
    void forget(const QString &address);
    /// Makes room in the folder, behind the person's back.
    void tidy();

    /// The chapters document at `address`. Errors: those of HttpFetcher, and of parseChapters().
    void chapters(FeedId feed, const QString &address, QObject *context,
                  std::function<void(const Result<QList<Chapter>> &)> answer);

private:
    void fetch(FeedId feed, const QString &address, EnclosureDownload *download);
    void request(FeedId feed, const QString &address, QObject *context, std::function<void(const HttpRequest &)> use);
    QString place(const QString &address) const;

    Archive &m_archive;
    HttpFetcher &m_fetcher;
    QString m_folder;
    qint64 m_maximum;
    QThreadPool m_thread;
};

}
