#pragma once

#include "article.h"

#include <QByteArray>
#include <functional>

namespace Masthead {

/// A picture whose first bytes were checked, or why there is none.
struct Picture {
    enum class Absence {
        Unknown, ///< there is none, it may not be fetched, or its server is not reached
        TooLarge,
        NoPicture, ///< its bytes are something else
    };

    QByteArray bytes = {};
    QByteArray mediaType = {}; ///< image/png, image/jpeg, image/gif, image/webp, image/bmp, image/x-icon, image/avif
    Absence absence = Absence::Unknown; ///< where `bytes` is empty
};

/// Where pictures of articles come from. Implemented by the fetcher; the article view and the list only ask.
class PictureSource {
public:
    virtual ~PictureSource() = default;

    /// Gives the picture at `address` (http, https, or a file of the post's own folder) to `answer`, on the calling
    /// thread, later or at once; an empty picture where there is none, it may not be fetched, or it is no picture.
    /// `feed` says whose article asks: its switch for pictures and its folder decide. GUI thread only.
    virtual void picture(const QString &address, FeedId feed, std::function<void(const Picture &)> answer) = 0;
};

}
