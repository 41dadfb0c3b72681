#pragma once

#include "provenancerules.h"

namespace Masthead {

/// Reads of a line in Latin letters where it was published first, under which title, and who made it: This article was originally
/// published in …; Source: …; Tom Hargrave wrote this story for VOA.
void readStatement(const RuleInput &input, qsizetype index, QList<Finding> &findings);

}
