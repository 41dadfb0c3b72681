#pragma once

#include <QString>

namespace Masthead {

/// Any text as a literal of JavaScript, quotes and all (ECMA-262 section 12.8.4: JSON texts are literals since ES2019). Pure.
QString scriptLiteral(const QString &text);

}
