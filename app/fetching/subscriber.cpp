#include "subscriber.h"

#include "subscribing.h"

#include <QThreadPool>

namespace Masthead {

struct Subscriber::Private {
    SubscribingTools tools;

    // Deleted after its answer.
    Subscribing *errand(const Options &options, Answer answer, QObject *parent) const;
};

Subscribing *Subscriber::Private::errand(const Options &options, Answer answer, QObject *parent) const
{
    auto *errand = new Subscribing(tools, options, parent);
    connect(errand, &Subscribing::ended, parent, [errand, answer = std::move(answer)](const Result<Subscription> &result) {
        errand->deleteLater();
        answer(result);
    });
    return errand;
}

Subscriber::Subscriber(Archive &archive, HttpFetcher &fetcher, Refresher &refresher, Passwords *passwords, QObject *parent)
    : QObject(parent)
{
    auto *pool = new QThreadPool(this);
    d.reset(new Private{{archive, fetcher, refresher, passwords, *pool}});
}

Subscriber::~Subscriber() = default;

void Subscriber::subscribe(const QString &typed, const Options &options, Answer answer)
{
    d->errand(options, std::move(answer), this)->start(typed);
}

void Subscriber::add(const OpmlPreview &chosen, const Options &options, Answer answer)
{
    Options all = options;
    all.localToo = true;
    d->errand(all, std::move(answer), this)->start(chosen);
}

}
