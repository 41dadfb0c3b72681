#pragma once

#include "core/feed.h"

#include <QHash>
#include <QIcon>
#include <QObject>

namespace Masthead {

class PictureStore;

/// The icons of web feeds, asked for once a run and decoded off the GUI thread. GUI thread.
class FeedIcons : public QObject {
    Q_OBJECT

public:
    explicit FeedIcons(PictureStore &pictures, QObject *parent = nullptr);

    /// The icon where it is here; else a null one, and ready() later, if there is one.
    QIcon icon(FeedId feed);

signals:
    void ready();

private:
    PictureStore &m_pictures;
    QHash<FeedId, QIcon> m_icons; ///< null while it is asked for, and where there is none
};

}
