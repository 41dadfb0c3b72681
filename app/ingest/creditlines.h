#pragma once

#include "provenancerules.h"

namespace Masthead {

// What stands around a line of credits, and says whether it is one. Pure, any thread.

/// A photographer's line: "记者 罗明 摄".
bool isPictureCredit(const QString &text);

/// What a book, a film or an album is made by is listed in the same words as an article.
bool isAboutAWork(const RuleInput &input, qsizetype index);

/// Nothing but people who neither wrote nor edited, with no writer or editor near by.
bool isOfContributorsAlone(const RuleInput &input, qsizetype index);

/// Lines one below the other that say the same of several things are a list: 来源：老顾客 / 来源：搜索引擎.
bool isListed(const RuleInput &input, qsizetype index);

/// How many lines near by tell facts of something: 地点：市图书馆, 屏幕：6.7英寸.
int factsNear(const RuleInput &input, qsizetype index);

/// True where a line near by names who wrote, edited or published.
bool isBesideCredits(const RuleInput &input, qsizetype index);

/// True for the lines of a table, and of a list of items.
bool isInTable(const TextLine &line);
bool isInList(const TextLine &line);

/// True for the lines of headings.
bool isInHeading(const TextLine &line);

/// Where credits hang on the last sentence of a paragraph: "…。（责任编辑：王蒙）", "…。 来源：海湾日报"; -1 for none.
qsizetype hangingCredits(const QString &text);

}
