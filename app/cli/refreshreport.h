#pragma once

#include "console.h"

#include "fetching/refresher.h"

namespace Masthead {

/// What a command that fetched has to tell.
struct RefreshReport {
    struct Refusal {
        QString what; ///< the address or path that was to be added and was not
        Error error;
    };
    RefreshSummary summary;
    QList<Refusal> refused;
};

/// Two summaries as one.
RefreshSummary together(const RefreshSummary &one, const RefreshSummary &other);

/// Prints the report, as JSON or as words, and gives the exit status: 0 where every feed was read, though single posts of
/// it may not have been; 3 where all that failed is nothing that can be read; else 1.
int printReport(Console &console, const RefreshReport &report, qint64 milliseconds, bool json);

}
