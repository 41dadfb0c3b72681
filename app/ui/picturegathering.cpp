#include "picturegathering.h"

#include <QPointer>

#include <memory>

namespace Masthead {

namespace {

struct Gathering {
    PictureSource &source;
    FeedId feed;
    QStringList left;
    qint64 room;
    QPointer<QObject> context;
    std::function<void(const QHash<QString, Picture> &)> answer;
    QHash<QString, Picture> pictures;
};

void askNext(const std::shared_ptr<Gathering> &gathering)
{
    if (!gathering->context)
        return;
    if (gathering->left.isEmpty() || gathering->room <= 0)
        return gathering->answer(gathering->pictures);
    const QString address = gathering->left.takeFirst();
    gathering->source.picture(address, gathering->feed, [gathering, address](const Picture &picture) {
        gathering->room -= picture.bytes.size();
        if (!picture.bytes.isEmpty() && gathering->room >= 0)
            gathering->pictures.insert(address, picture);
        // Those in memory come at once: a thousand of them would nest.
        if (gathering->context)
            QMetaObject::invokeMethod(
                gathering->context, [gathering] { askNext(gathering); }, Qt::QueuedConnection);
    });
}

}

void gatherPictures(PictureSource &source, FeedId feed, const QStringList &addresses, qint64 mostBytes, QObject *context,
                    std::function<void(const QHash<QString, Picture> &)> answer)
{
    const auto gathering =
        std::make_shared<Gathering>(Gathering{source, feed, addresses, mostBytes, context, std::move(answer), {}});
    QMetaObject::invokeMethod(
        context, [gathering] { askNext(gathering); }, Qt::QueuedConnection);
}

}
