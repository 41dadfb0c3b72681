#pragma once

#include "articlescheme.h"

namespace Masthead {

/// A script that puts words in the place of pictures that there are none of: their alternative text, and why there is none.
/// Empty where none is missing.
QString missingPicturesScript(const QList<ArticleScheme::Missing> &missing);

}
