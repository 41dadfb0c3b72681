#pragma once

#include "articleview.h"

namespace Masthead {

/// The style sheet of the article page. Pure; the same style gives the same sheet.
QString articleSheet(const PageStyle &style);

/// The sheet's variables, name and value, for changing a page that is shown; one without a value is not set.
QList<std::pair<QString, QString>> articleVariables(const PageStyle &style);

}
