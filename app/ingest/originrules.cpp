#include "provenancerules.h"
#include "writtendate.h"

#include <QRegularExpression>

namespace Masthead {

namespace {

constexpr qsizetype longestCopyright = 300;
constexpr qsizetype stampLines = 8;

Finding wholeLine(const RuleInput &input, qsizetype index, ProvenanceField field, const QString &value, double confidence)
{
    Finding result = finding(field, {value}, input.line(index).text, confidence, index);
    result.length = input.line(index).text.size();
    return result;
}

/// Behind a stamp: 聯合報／ 記者簡立欣／台北即時報導.
bool isNamesLine(const QString &rest)
{
    static const QRegularExpression names(QStringLiteral("^\\s+[^。！？，,.!?]{2,40}$"));
    static const QRegularExpression role(QStringLiteral("记者|記者|报道|報導|报導|[／/|｜]"));
    return names.match(rest).hasMatch() && role.match(rest).hasMatch();
}

/// Published March 5, 2023 · Updated 2:20 p.m.; a stamp alone; the date in front of the labels of a head line.
void readDates(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "date in words");
    static const QRegularExpression published(
        QStringLiteral("(?:^|[\\s|·•(])(?:Posted|Published|First published|Originally published)(?:\\s+on)?:?\\s+"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression updated(
        QStringLiteral("(?:^|[\\s|·•(])(?:Last\\s+)?(?:Updated|Modified)(?:\\s+on)?:?\\s+"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 160;
    const QString &text = input.line(index).text;
    const QString line = text.simplified();
    if (line.size() > longest)
        return;
    const auto labelled = [&](const QRegularExpression &label, ProvenanceField field) {
        const auto match = label.match(line);
        const QString behind = match.hasMatch() ? line.mid(match.capturedEnd()) : QString();
        const QString date = writtenDate(behind, field == ProvenanceField::Updated);
        // "Published on March 5, 1911, the almanac…" is a sentence.
        static const QRegularExpression end(
            QStringLiteral(
                "^[^\\w]{0,3}$|^\\s*[|·•–—(\\-]|^[,.]?\\s*(?:Last\\s+)?(?:Updated|Modified|Published|Posted|First|By|at)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        if (date.isEmpty() || !end.match(behind.mid(behind.indexOf(date) + date.size())).hasMatch())
            return false;
        Finding result = finding(field, {date}, match.captured(0) + date, 0.9, index);
        constexpr qsizetype longestRest = 12;
        if (match.capturedStart() <= 1 && line.size() - match.capturedEnd() - date.size() <= longestRest)
            result.length = text.size();
        findings.append(result);
        return true;
    };
    const bool changed = labelled(updated, ProvenanceField::Updated);
    if (labelled(published, ProvenanceField::Published) || changed || index >= stampLines)
        return;
    const QString date = writtenDate(line);
    if (date.isEmpty())
        return;
    const QList<LabelledPart> &parts = input.parts.at(index);
    if (parts.isEmpty() && line.size() == date.size())
        findings.append(wholeLine(input, index, ProvenanceField::Published, date, 0.75));
    else if (parts.isEmpty() && index < 3 && isNamesLine(line.mid(date.size())))
        findings.append(finding(ProvenanceField::Published, {date}, date, 0.7, index));
    else if (!parts.isEmpty() && text.left(parts.first().start).simplified().size() >= date.size())
        findings.append(finding(ProvenanceField::Published, {date}, date, 0.85, index));
}

/// © 2023 The Harbour Post. All rights reserved.; 本文版权归海湾日报所有，未经授权不得转载。
void readCopyright(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "copyright line");
    static const QRegularExpression sign(
        QStringLiteral(
            "^\\s*(?:Copyright\\s*)?(?:©|\\(c\\)|Ⓒ)\\s*(?:Copyright\\s*)?(?=.*[\\p{L}]{2})|^\\s*Copyright\\s+\\d{4}"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression owned(QStringLiteral(
        "^[\\s（(【*※]*(?:(?:本文|本网|本站|文章|以上|该|转载)?[^，。；：:]{0,12}?(?:版权|著作权|版權|著作權)(?:均)?(?:归|屬|属|為|为)(?:于|於)?)"
        "([^，。；]{2,24}?)(?:所有|有)"));
    static const QRegularExpression reserved(
        QStringLiteral("^\\s*([^，。；：:]{2,20}?)?(?:版权所有|版權所有)[\\s：:，,。]*([^，。；]{2,30})?"));
    static const QRegularExpression author(QStringLiteral("原?作者|作者本人|原著|出处|原网站|权利人|他们"));
    const QString line = input.line(index).text.simplified();
    if (line.size() > longestCopyright)
        return;
    const auto take = [&] { findings.append(wholeLine(input, index, ProvenanceField::Copyright, line, 0.85)); };
    if (sign.match(line).hasMatch())
        return take();
    if (const auto match = owned.match(line); match.hasMatch()) {
        if (!author.match(match.captured(1)).hasMatch())
            take();
        return;
    }
    const auto match = reserved.match(line);
    static const QRegularExpression notice(QStringLiteral("^(?:未经|侵权|违者|不得|转载|請勿|请勿|未經)"));
    if (match.hasMatch()
        && (!match.captured(1).isEmpty() || (!match.captured(2).isEmpty() && !notice.match(match.captured(2)).hasMatch())))
        take();
}

/// Read the original article: https://…; 阅读原文 as a link.
void readOriginalAddress(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "address of the original");
    static const QRegularExpression words(
        QStringLiteral(
            "(?:阅读原文|查看原文|原文见|閱讀原文|原文出处|\\boriginal (?:article|story|post|report|version)\\b|"
            "\\boriginally (?:published|appeared|posted) (?:at|on|in|by)\\b|\\b(?:first|previously) (?:published|appeared) (?:at|on|in)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(QStringLiteral("https?://[^\\s<>\"'，。；、（）]*[^\\s<>\"'，。；、（）.,;:)]"));
    const QString &text = input.line(index).text;
    constexpr qsizetype longest = 300;
    const auto match = text.size() <= longest ? words.match(text) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return;
    const auto written = address.match(text, match.capturedEnd());
    const QString url = written.hasMatch() ? written.captured(0) : linkIn(input.line(index), match.capturedStart());
    if (url.isEmpty())
        return;
    Finding result = finding(ProvenanceField::OriginalUrl, {url}, text.simplified(), 0.85, index);
    constexpr qsizetype longestRest = 12;
    const qsizetype end = written.hasMatch() ? written.capturedEnd() : match.capturedEnd();
    if (match.capturedStart() <= longestRest && text.trimmed().size() - end <= longestRest)
        result.length = text.size();
    findings.append(result);
}

}

void findOrigins(const RuleInput &input, QList<Finding> &findings)
{
    for (qsizetype i = 0; i < input.body.lines.size(); ++i) {
        const TextLine &line = input.line(i);
        if (line.caption || line.comment)
            continue;
        const bool head = input.body.isHead(i);
        const bool tail = input.body.isTail(i);
        if (head || tail)
            readDates(input, i, findings);
        if (tail) {
            readCopyright(input, i, findings);
            readOriginalAddress(input, i, findings);
        }
    }
}

}
