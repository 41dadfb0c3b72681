#include "chineserules.h"
#include "outletnames.h"
#include "personnames.h"

#include "text/charset.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

/// …。（央视新闻）: the bracket stands behind the last sentence.
bool readClosingMark(const Outlets &outlets, const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "outlet in brackets at the end");
    static const QRegularExpression expression(QStringLiteral(
        "(?:[。！？!?.”\"…]|^)\\s*[（(]\\s*(?:据|據|(?:文章|本文|信息)?来源[：:]?|來源[：:]?|综合|綜合)?\\s*([^（）()。，：:]{2,30})\\s*[）)]\\s*$"));
    static const QRegularExpression told(QStringLiteral("\\s*(?:报道|報導|消息|电|电讯|综合)$"));
    static const QRegularExpression joints(QStringLiteral("[、和与/]|\\s+"));
    const auto match = expression.match(text.right(120));
    if (!match.hasMatch())
        return false;
    QString name = match.captured(1).trimmed();
    if (!isOutlet(outlets, name))
        name.remove(told);
    const QStringList parts = isOutlet(outlets, name) ? QStringList(name) : name.split(joints, Qt::SkipEmptyParts);
    if (parts.isEmpty()
        || !std::all_of(parts.begin(), parts.end(), [&outlets](const QString &part) { return isOutlet(outlets, part); }))
        return false;
    QString value = name;
    value.remove(QRegularExpression(QStringLiteral("\\s*(?:APP|App|app)$")));
    findings.append(finding(ProvenanceField::Source, {value}, match.captured(0), sureClosingMark, line));
    return true;
}

/// …新能源是大势所趋。 华商报记者 黄涛
void readClosingReporter(const Outlets &outlets, const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "reporter behind the last sentence");
    static const QRegularExpression expression(QStringLiteral(
        "[。！？”]\\s*([\\p{sc:Han}A-Za-z0-9·《》]{0,16}?)(?:记者|記者)[\\s：:]*([\\p{sc:Han}·、\\s]{2,30})\\s*$"));
    const auto match = expression.match(text.right(80));
    if (!match.hasMatch())
        return;
    QString rest;
    const QStringList names = personNames(match.captured(2), NameTrust::Weak, &rest);
    if (names.isEmpty() || !rest.isEmpty())
        return;
    findings.append(finding(ProvenanceField::Byline, names, match.captured(0).mid(1).trimmed(), 0.9, line));
    const QString outlet = outletBeforeRole(outlets, match.captured(1));
    if (!outlet.isEmpty())
        findings.append(finding(ProvenanceField::Source, {outlet}, match.captured(0).mid(1).trimmed(), sureReporter, line));
}

/// …。（张三丰 李四海） as the very last words.
void readClosingNames(const RuleInput &input, QList<Finding> &findings)
{
    const RuleName rule(findings, "names in brackets at the end");
    static const QRegularExpression expression(QStringLiteral(
        "(?:[。！？”…]|^)\\s*[（(]\\s*([\\p{sc:Han}]{2,3}(?:[\\s、]+[\\p{sc:Han}]{2,3}){1,4})\\s*[）)]\\s*$"));
    if (input.closing.isEmpty() || !input.line(input.closing.first()).han)
        return;
    const qsizetype index = input.closing.first();
    const auto match = expression.match(input.line(index).text.right(60));
    QString rest;
    const QStringList names = match.hasMatch() ? personNames(match.captured(1), NameTrust::Weak, &rest) : QStringList();
    // Two words of two characters may be anything: （安全 高效）
    const bool longer = std::any_of(names.begin(), names.end(), [](const QString &name) { return name.size() > 2; });
    const bool other = std::any_of(names.begin(), names.end(), [&input](const QString &name) {
        return !isChineseName(name) || isPlace(name) || isOutlet(input.outlets, name) || isAuthority(name);
    });
    if (longer && !other && rest.isEmpty())
        findings.append(finding(ProvenanceField::Byline, names, match.captured(0), 0.6, index));
}

void readClosing(const RuleInput &input, QList<Finding> &findings)
{
    const RuleName rule(findings, "statement of origin");
    const Outlets &outlets = input.outlets;
    static const QRegularExpression gathered(QStringLiteral("^\\s*([^\\s，。：]{2,12}?)综合自"));
    for (qsizetype n = 0; n < input.closing.size(); ++n) {
        const qsizetype index = input.closing.at(n);
        const QString &text = input.line(index).text;
        if (!input.line(index).han)
            continue;
        readClosingMark(outlets, text, index, findings);
        if (const auto tail = text.right(100); tail.contains(QStringLiteral("记者"))
                                               || tail.contains(QStringLiteral("通讯员"))
                                               || tail.contains(QStringLiteral("記者"))) {
            const qsizetype open = std::max(tail.lastIndexOf(QChar(0xff08)), tail.lastIndexOf(QLatin1Char('(')));
            const QString last = tail.trimmed();
            if (open >= 0 && (last.endsWith(QChar(0xff09)) || last.endsWith(QLatin1Char(')'))))
                readBracketedReporters(outlets, tail.mid(open), index, findings);
            readClosingReporter(outlets, text, index, findings);
        }
        if (const auto match = gathered.match(text); match.hasMatch() && isOutlet(outlets, match.captured(1)))
            findings.append(
                finding(ProvenanceField::Source, {match.captured(1)}, text.left(60).trimmed(), sureNotice, index));
    }
}

/// 本文来自澎湃新闻，更多…; 本文作者齐为群系….
void readStatements(const RuleInput &input, QList<Finding> &findings)
{
    const RuleName rule(findings, "statement of origin");
    static const QRegularExpression from(QStringLiteral(
        "(?:本文|文章|稿件|以上内容)(?:[^，。]{0,30}[，,])?(?:来自|來自|转自|轉自|转载自|轉載自|转载于|源自|首发于|首發於|首发自|原载于|原載於|刊于|刊發於|刊发于|选自|選自|授权转载自)(?:于)?"
        "(?:微信公众号|公众号|公號|微信号|网站|报纸|APP)?[\\s：:]*[“「《\"]?([^“”「」《》\"，,。；;）)\\s（(]{2,20})"));
    static const QRegularExpression issue(QStringLiteral(
        "(?:^|[（(，,]\\s*)(?:摘自|选自|選自|原载|原載|原刊|刊于|刊於|转自|轉自|转载自)(?:于|於)?《([^《》]{2,20})》"));
    // 发于2026.11.30总第1214期《中国新闻周刊》杂志, 《中国新闻周刊》2026年第45期
    static const QRegularExpression number(QStringLiteral(
        "^\\s*(?:(?:发于|刊于|發於|刊於)[\\d.年月日总第期\\s]{4,30}《([^《》]{2,20})》(?:杂志|周刊)?|《([^《》]{2,20})》\\s*\\d{4}年?第?\\d{1,3}期)\\s*$"));
    static const QRegularExpression author(
        QStringLiteral("本文作者[：:\\s]*([\\p{sc:Han}]{1,3}?[\\p{sc:Han}])(?:系|是|为|為|曾|现任|現任|，|,|（|\\()"));
    static constexpr TextPieces telling{u"来自", u"來自", u"转自", u"轉自", u"转载", u"轉載",    u"源自",
                                        u"首发", u"首發", u"原载", u"原載", u"刊于", u"刊於",    u"刊發",
                                        u"刊发", u"选自", u"選自", u"摘自", u"原刊", u"本文作者"};
    for (qsizetype i = 0; i < input.body.lines.size(); ++i) {
        const TextLine &line = input.line(i);
        if (!line.han || line.caption || !(line.comment || input.body.isHead(i) || input.body.isTail(i))
            || line.text.size() > 400)
            continue;
        if (const auto match = number.match(line.text); match.hasMatch())
            findings.append(
                finding(ProvenanceField::Source, {match.captured(1) + match.captured(2)}, match.captured(0), 0.8, i));
        if (!telling.in(line.text))
            continue;
        if (const auto match = from.match(line.text); match.hasMatch())
            findings.append(finding(ProvenanceField::Source, {match.captured(1)}, match.captured(0), 0.9, i));
        else if (const auto in = issue.match(line.text); in.hasMatch() && line.text.size() < 80)
            findings.append(finding(ProvenanceField::Source, {in.captured(1)}, in.captured(0), 0.85, i));
        if (const auto match = author.match(line.text); match.hasMatch() && isChineseName(match.captured(1)))
            findings.append(finding(ProvenanceField::Byline, {match.captured(1)}, match.captured(0), 0.9, i));
    }
}

}

void findChineseClosing(const RuleInput &input, QList<Finding> &findings)
{
    readClosing(input, findings);
    readClosingNames(input, findings);
    readStatements(input, findings);
}

}
