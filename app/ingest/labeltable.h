#pragma once

#include "linelabels.h"

namespace Masthead {

/// A word that announces people, a source or a title: 责任编辑, 来源, 原标题.
struct LabelRow {
    const char16_t *text;
    LabelRole role;
    double confidence; ///< among those of its field
    bool weak;         ///< a space is enough between label and value
};

/// The rows of the table whose text starts with that character, longer ones before the shorter ones that they contain.
const QList<const LabelRow *> &labelsThatStartWith(QChar first);

}
