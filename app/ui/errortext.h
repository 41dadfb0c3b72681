#pragma once

#include "core/error.h"

#include <QString>

namespace Masthead {

/// One sentence in the person's language that says what went wrong, naming the thing. Plain text.
QString errorText(const Error &error);

}
