#pragma once

#include "core/article.h"

#include <QObject>
#include <QTimer>

namespace Masthead {

class Archive;
class Refresher;

/// Finds, once a refresh is over, what of the articles that came a person wants to be told of. GUI thread.
class NewsWatch : public QObject {
    Q_OBJECT

public:
    /// Both outlive this.
    NewsWatch(Archive &archive, Refresher &refresher, QObject *parent = nullptr);

signals:
    void arrived(const QList<Masthead::ArticleRow> &notable); ///< never empty; what came with one refresh, together

private:
    void ask();

    Archive &m_archive;
    Refresher &m_refresher;
    QList<ArticleId> m_fresh;
    QTimer m_soon;
};

}
