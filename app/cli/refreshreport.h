#pragma once

#include "console.h"

#include "fetching/refresher.h"

namespace Masthead {

/// What a command that fetched has to tell.
struct RefreshReport {
    struct Problem {
        QString what; ///< an address or path
        Error error;
    };
    RefreshSummary summary;
    QList<Problem> refused;  ///< what was to be added and was not
    QList<Problem> problems; ///< single posts that were passed over
};

/// Two summaries as one.
RefreshSummary together(const RefreshSummary &one, const RefreshSummary &other);

/// Prints the report, as JSON or as words, and gives the exit status: 3 where all that failed is nothing that can be
/// read, 1 where anything else failed, 0 where nothing did.
int printReport(Console &console, const RefreshReport &report, qint64 milliseconds, bool json);

}
