#pragma once

#include "linelabels.h"

namespace Masthead {

/// What stands in front of the first label of a line of credits.
struct LineFront {
    bool beside = false;       ///< credits may stand behind it
    QString outlet;            ///< of the people whom the first label names: 潮新闻客户端 记者 祝小岛
    QList<LabelledPart> parts; ///< what is read of the front itself
};

/// Reads the front of a line whose first label announces `role`. Pure, any thread.
LineFront lineFront(const Outlets &outlets, const QString &front, LabelRole role);

/// True for brackets, dates and page words, which may stand anywhere in a line of credits.
bool isPreamble(const QString &text);

/// True for words such as "地点：滨江" alone: labels that are none of a credit's, each with a short value.
bool isFacts(const QString &text);

/// Lines whose labels stand behind their values or between bars, and an outlet beside its stamp; empty for others.
QList<LabelledPart> partsWithoutMarks(const Outlets &outlets, const QString &line);

}
