#include "subscriber.h"

#include "subscribing.h"

#include <QThreadPool>

namespace Masthead {

struct Subscriber::Private {
    SubscribingTools tools;
    QHash<Ticket, Subscribing *> errands; ///< that are under way
    Ticket last = 0;

    // Deleted after its answer.
    Subscribing *errand(const Options &options, Answer answer, QObject *parent);
};

Subscribing *Subscriber::Private::errand(const Options &options, Answer answer, QObject *parent)
{
    auto *errand = new Subscribing(tools, options, parent);
    errands.insert(++last, errand);
    connect(errand, &Subscribing::ended, parent,
            [this, errand, ticket = last, answer = std::move(answer)](const Result<Subscription> &result) {
                errands.remove(ticket);
                errand->deleteLater();
                answer(result);
            });
    return errand;
}

Subscriber::Subscriber(Archive &archive, HttpFetcher &fetcher, Refresher &refresher, Passwords *passwords, QObject *parent)
    : QObject(parent)
{
    auto *pool = new QThreadPool(this);
    d.reset(new Private{{archive, fetcher, refresher, passwords, *pool}, {}});
}

Subscriber::~Subscriber() = default;

Subscriber::Ticket Subscriber::subscribe(const QString &typed, const Options &options, Answer answer)
{
    Subscribing *errand = d->errand(options, std::move(answer), this);
    const Ticket ticket = d->last;
    errand->start(typed);
    return ticket;
}

bool Subscriber::cancel(Ticket ticket)
{
    Subscribing *errand = d->errands.value(ticket);
    if (!errand || errand->isAdding())
        return false;
    d->errands.remove(ticket);
    delete errand;
    return true;
}

void Subscriber::add(const OpmlPreview &chosen, const Options &options, Answer answer)
{
    Options all = options;
    all.localToo = true;
    d->errand(all, std::move(answer), this)->start(chosen);
}

}
