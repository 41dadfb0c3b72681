#pragma once

#include <QString>

namespace Masthead {

/// The text of a menu entry or label as one says it: without the mark of its key, in brackets as Chinese has it too (文件(&F)), and
/// without the three dots.
QString withoutMnemonic(QString text);

}
