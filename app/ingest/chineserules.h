#pragma once

#include "personnames.h"
#include "provenancerules.h"

namespace Masthead {

// How sure each form is; the surest of a field is taken. A wire's own dateline outweighs a mark at the end, and that the
// "…讯" of the paper that passed it on.
constexpr double sureWire = 0.8;
constexpr double sureClosingMark = 0.75;
constexpr double sureCitedOutlet = 0.7;
constexpr double sureCitedBody = 0.65;
constexpr double sureNotice = 0.6;
constexpr double sureReporter = 0.58;
constexpr double sureOpeningName = 0.5;

/// （记者 陆健 通讯员 黄珍珍）, （深圳商报驻京记者 宋华）, （记者陈智 整合） in a text; true where it holds such.
/// `hanging` says how far to trust what hangs on the role without a space: 【记者探访】 is a column, “…讯（记者叁木）” a name.
bool readBracketedReporters(const Outlets &outlets, const QString &text, qsizetype line, QList<Finding> &findings,
                            NameTrust hanging = NameTrust::Reporter);

/// What stands at the end, and what a text says of where it is from: …。（央视新闻）, 华商报记者 黄涛, 本文来自澎湃新闻.
void findChineseClosing(const RuleInput &input, QList<Finding> &findings);

}
