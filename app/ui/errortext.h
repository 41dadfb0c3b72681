#pragma once

#include "core/error.h"

#include <QString>

namespace Masthead {

/// One sentence in the person's language that says what went wrong, naming the thing. Plain text.
QString errorText(const Error &error);

/// The same where a search was asked for: what means nothing is the search.
QString searchErrorText(const Error &error);

}
