#include "subscriber.h"

#include "subscribing.h"

#include <QThreadPool>

namespace Masthead {

struct Subscriber::Private {
    SubscribingTools tools;
};

Subscriber::Subscriber(Archive &archive, HttpFetcher &fetcher, Refresher &refresher, const Clock &, QObject *parent)
    : QObject(parent)
{
    auto *pool = new QThreadPool(this);
    d.reset(new Private{{archive, fetcher, refresher, *pool}});
}

Subscriber::~Subscriber() = default;

void Subscriber::subscribe(const QString &typed, const Options &options, Answer answer)
{
    auto *errand = new Subscribing(d->tools, options, this);
    connect(errand, &Subscribing::ended, this, [errand, answer = std::move(answer)](const Result<Subscription> &result) {
        errand->deleteLater();
        answer(result);
    });
    errand->start(typed);
}

}
