#pragma once

#include "feedjob.h"
#include "network/httpfetcher.h"

namespace Masthead {

/// Refreshes a web feed, by HTTP or from its file.
class WebJob : public FeedJob {
    Q_OBJECT

public:
    using FeedJob::FeedJob;

    /// Has start() go on with an answer (or an error) that is there already.
    void use(const Result<HttpAnswer> &answer) { m_given = answer; }
    void start() override;
    void cancel() override;

signals:
    void answered(); ///< what came is being read and kept, until ended()

private:
    void fetch(bool conditional);
    void take(const Result<HttpAnswer> &answer);
    void read(const HttpAnswer &answer);
    void keep(const QList<Article> &articles, const FetchRecord &record);
    void end(const KeepSummary &summary, const std::optional<Error> &error);

    std::optional<Result<HttpAnswer>> m_given;
    std::optional<HttpFetcher::Ticket> m_ticket;
    bool m_over = false;
};

}
