#pragma once

#include "textlines.h"

namespace Masthead {

/// A line, or the end of one, that promotes, warns or leads elsewhere.
struct PromotionLine {
    qsizetype line = 0; ///< index
    qsizetype start = 0;
    qsizetype length = 0;
    bool withPicture = false; ///< a picture in the same box is its QR code
};

/// Those among the lines of a body, near its beginning and end. Pure, any thread.
QList<PromotionLine> promotionLines(const QList<TextLine> &lines);

/// True where the text ends as a sentence does, also within quotation marks.
bool endsSentence(const QString &text);

}
