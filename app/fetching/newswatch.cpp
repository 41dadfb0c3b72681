#include "newswatch.h"

#include "refresher.h"
#include "core/whendone.h"

namespace Masthead {

namespace {

constexpr int gatherMs = 500; // folders of posts tell of single files, one after the other

}

NewsWatch::NewsWatch(Archive &archive, Refresher &refresher, QObject *parent)
    : QObject(parent), m_archive(archive), m_refresher(refresher)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &NewsWatch::ask);
    connect(&refresher, &Refresher::articlesArrived, this, [this](const QList<ArticleId> &articles) {
        m_fresh += articles;
        m_soon.start();
    });
}

void NewsWatch::ask()
{
    if (m_refresher.isBusy()) {
        m_soon.start();
        return;
    }
    whenDone(m_archive.notable(std::exchange(m_fresh, {})), this, [this](const Result<QList<ArticleRow>> &notable) {
        if (notable && !notable->isEmpty())
            emit arrived(*notable);
    });
}

}
