#pragma once

#include "findings.h"
#include "linelabels.h"

#include "text/outlets.h"

namespace Masthead {

/// What all rules look at: the lines, and of those near the ends which are text and which are credits.
struct RuleInput {
    const Outlets &outlets;
    BodyText body;
    QList<QList<LabelledPart>> parts; ///< of each line; empty for text
    QList<qsizetype> opening;         ///< the first lines of text, at most six
    QList<qsizetype> closing;         ///< the last ones, the very last first, at most six

    const TextLine &line(qsizetype index) const { return body.lines.at(index); }
};

RuleInput ruleInput(const Outlets &outlets, HtmlTree &tree);

// Each adds what it finds. Pure, any thread.

/// Lines of credits: 责任编辑：王蒙, 来源：中国新闻网, 文/图 记者 赵六, 原标题：….
void findLabelled(const RuleInput &input, QList<Finding> &findings);

/// Chinese and Japanese datelines, reporters in brackets, closing marks, 据…报道 in the first words.
void findChinese(const RuleInput &input, QList<Finding> &findings);

/// Copyright lines, dates in words, addresses of the original.
void findOrigins(const RuleInput &input, QList<Finding> &findings);

/// By …, LONDON (Reuters) -, Reporting by …; Editing by …, This article was originally published in ….
void findWestern(const RuleInput &input, QList<Finding> &findings);

/// Elements that say that they hold the author: itemprop, rel, class.
void findMarkedAuthors(const Outlets &outlets, HtmlTree &tree, QList<Finding> &findings);

}
