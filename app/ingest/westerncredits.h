#pragma once

#include "provenancerules.h"

namespace Masthead {

/// Reads of a line in Latin letters who contributed, reported and edited, and by its statements where it was published first:
/// Photography by …; Reporting by …; Editing by ….
void readWesternCredits(const RuleInput &input, qsizetype index, QList<Finding> &findings);

/// Weighs the contributors among the findings from `first` on, once all lines are read: who is named alone, away from all who wrote or
/// edited, may be the subject as well; and who contributes beside a byline did not write it.
void weighContributors(QList<Finding> &findings, qsizetype first);

}
