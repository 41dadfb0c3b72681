#pragma once

#include "core/clock.h"
#include "core/feed.h"
#include "core/picturesource.h"
#include "core/result.h"

#include <QObject>

#include <memory>

namespace Masthead {

class Archive;
class HttpFetcher;
struct HttpAnswer;

/// Pictures of articles: from memory, from a bounded cache on disk (so that an article read once shows them again with no
/// network), from the folder of a post, or fetched. A picture from the net is asked for without referrer, cookies or any
/// other word about the article, and only a publisher that then refuses (403) hears the site's origin. A public feed never
/// leads to a local address; a feed that is local itself reaches its own origin. What is no picture by its first bytes is
/// none, SVG included. Requests for the same picture are joined. GUI thread; the disk is used on threads of its own.
class PictureStore : public QObject, public PictureSource {
    Q_OBJECT

public:
    static constexpr qint64 usualDiskBytes = 512LL * 1024 * 1024;
    static constexpr qint64 usualKeptBytes = 1024LL * 1024 * 1024;

    /// Of the store's own, made where they are missing.
    struct Folders {
        QString seen; ///< a cache: whatever stands in it may be deleted
        QString kept; ///< for reading offline

        Folders(const QString &seenFolder, const QString &keptFolder) : seen(seenFolder), kept(keptFolder) {}
        Folders(const QString &folder) : Folders(folder, folder + QStringLiteral("-kept")) {} ///< side by side
    };

    /// Bytes: of what was seen, and of what is kept for reading offline. All of the others outlive this.
    PictureStore(Archive &archive, HttpFetcher &fetcher, const Clock &clock, const Folders &folders,
                 qint64 diskBytes = usualDiskBytes, qint64 keptBytes = usualKeptBytes, QObject *parent = nullptr);
    ~PictureStore() override;

    void picture(const QString &address, FeedId feed, std::function<void(const Picture &)> answer) override;

    /// The icon of a feed: the one that it names, else its site's /favicon.ico; at most 1 MB. Empty where there is none. It is
    /// asked for whatever the feed's switch for pictures says: it stands on the feed's own site. `answer` as in picture().
    void icon(FeedId feed, std::function<void(const Picture &)> answer);

    /// Whether the net is asked at all, at first it is. What is kept on disk is found all the same.
    void setFetching(bool on);

    enum class Kept {
        Yes,
        NoPicture, ///< none at all, or one that is too large
        NotNow,    ///< its server is not reached, or the net is not to be asked
        NoRoom,
    };
    /// Fetches a picture of the net, where it is not here yet, behind everything that somebody waits for, and keeps it: it does not give
    /// way to others. Where the feed's switch for pictures is off there is none. `answer` as in picture().
    void keep(const QString &address, FeedId feed, std::function<void(Kept)> answer);
    /// What is kept from now on; others are as those that were seen once.
    void keepOnly(const QStringList &addresses);
    /// How much may be kept; where that is less than there is, the least recently used go at once.
    void setKeptBytes(qint64 bytes);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
