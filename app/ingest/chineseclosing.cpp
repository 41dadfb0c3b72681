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
        "(?:[。！？!?.”\"…]|^)\\s*[（(]\\s*(?:据|據|(?:文章|本文|信息)?来源[：:]?|來源[：:]?|(?:本文)?(?:综合|綜合)(?:自[：:]?)?)?\\s*([^（）()。，：:]{2,30})\\s*[）)]\\s*$"));
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

/// （海外网 李芳）, （津云新闻编辑彭娜） as the very last words: a known outlet, and who did it there.
void readOutletAndName(const Outlets &outlets, const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "outlet and name in brackets at the end");
    static const QRegularExpression expression(QStringLiteral(
        "(?:[。！？”…]|^)\\s*[（(]\\s*([\\p{sc:Han}A-Za-z0-9]{2,12}?)(?:\\s+|\\s*(编辑|編輯)\\s*)([\\p{sc:Han}]{2,3})\\s*[）)]\\s*$"));
    const auto match = expression.match(text.right(60));
    const QString name = match.captured(3);
    if (!match.hasMatch() || !isKnownOutlet(outlets, match.captured(1)) || !isChineseName(name) || isOutlet(outlets, name)
        || isPlace(name))
        return;
    const bool editor = match.capturedLength(2) > 0;
    // Two characters may be anything, （新华社 安全）; few words begin as these names do.
    constexpr CharSet surnames(u"王李张刘杨赵吴徐郭邓彭");
    if (!editor && name.size() < 3 && !surnames.contains(name.front()))
        return;
    findings.append(finding(editor ? ProvenanceField::Editor : ProvenanceField::Byline, {name}, match.captured(0),
                            editor ? 0.8 : 0.6, line));
    findings.append(finding(ProvenanceField::Source, {match.captured(1)}, match.captured(0), 0.6, line));
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
        if (!readClosingMark(outlets, text, index, findings) && n == 0)
            readOutletAndName(outlets, text, index, findings);
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

/// What a statement without marks names: an outlet, known or not, and not where many come from: 四面八方的投稿者, 全国二十三个省份.
bool isOutletLike(const Outlets &outlets, const QString &name)
{
    static const QRegularExpression others(QStringLiteral(
        "的|[一二三四五六七八九十百千两几多各]|^(?:全|某|世界|海内外)|\\d|朋友|作者|读者|网友|投稿|来信|博客|日记"));
    // Two characters may be anything: 湖北, 基层, 上月.
    return isOutlet(outlets, name)
           || (name.size() > 2 && name.size() <= 8 && !isPlace(name) && !others.match(name).hasMatch());
}

/// 综合自新华社、央视新闻 on a line of its own.
void readGathered(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    static const QRegularExpression expression(QStringLiteral(
        "^\\s*[（(]?\\s*(?:本文|文章|内容)?(?:综合|綜合)\\s*(?:自\\s*[：:]?|[：:|｜丨/／])\\s*([^。；：:（）()]{2,60}?)\\s*(?:等)?(?:报道|報道|報導)?\\s*[）)。]?\\s*$"));
    static const QRegularExpression joints(QStringLiteral("[、，,和与]|\\s+"));
    const QString &text = input.line(index).text;
    constexpr qsizetype longest = 90;
    const auto match =
        text.size() <= longest && input.parts.at(index).isEmpty() ? expression.match(text) : QRegularExpressionMatch();
    const QStringList names = match.captured(1).split(joints, Qt::SkipEmptyParts);
    if (!match.hasMatch()
        || !std::all_of(names.begin(), names.end(), [&input](const QString &name) { return isOutlet(input.outlets, name); }))
        return;
    findings.append(finding(ProvenanceField::Source, {match.captured(1)}, match.captured(0), 0.9, index));
    findings.last().length = text.size();
}

/// 本文来自澎湃新闻，更多…; 本文作者齐为群系….
void readStatements(const RuleInput &input, QList<Finding> &findings)
{
    const RuleName rule(findings, "statement of origin");
    static const QRegularExpression from(QStringLiteral(
        "(?:本文|文章|稿件|以上内容)(?:[^，。]{0,30}[，,])?(来自|來自|转自|轉自|转载自|轉載自|转载于|源自|首发于|首發於|首发自|首发|原载于|原載於|刊于|刊發於|刊发于|选自|選自|授权转载自)(?:于)?"
        "(微信公众号|公众号|公號|微信号|网站|报纸|APP)?[\\s：:]*"
        "((?:\\d{4}年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:总?第?\\d+期)?(?=[“「《\"]))?([“「《\"]?)([^“”「」《》\"，,。；;）)\\s（(]{2,20})"));
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
    static constexpr TextPieces gathering{u"综合", u"綜合"};
    for (qsizetype i = 0; i < input.body.lines.size(); ++i) {
        const TextLine &line = input.line(i);
        if (!line.han || line.caption || !(line.comment || input.body.isHead(i) || input.body.isTail(i))
            || line.text.size() > 400)
            continue;
        if (const auto match = number.match(line.text); match.hasMatch())
            findings.append(
                finding(ProvenanceField::Source, {match.captured(1) + match.captured(2)}, match.captured(0), 0.8, i));
        if (gathering.in(line.text))
            readGathered(input, i, findings);
        if (!telling.in(line.text))
            continue;
        const auto match = from.match(line.text);
        // 他在朋友圈写道：“本文转自一位医生朋友，…: what is quoted is somebody else's.
        const QStringView before = QStringView(line.text).left(std::max<qsizetype>(0, match.capturedStart()));
        const bool quoted = before.count(QChar(0x201c)) > before.count(QChar(0x201d));
        const bool marked = match.capturedLength(2) > 0 || match.capturedLength(4) > 0;
        // 本文首发后引起热议: the word alone says little.
        const bool named = match.captured(1) == QStringLiteral("首发") ? isOutlet(input.outlets, match.captured(5))
                                                                       : isOutletLike(input.outlets, match.captured(5));
        if (match.hasMatch() && !quoted && (marked || named))
            findings.append(finding(ProvenanceField::Source, {match.captured(5)}, match.captured(0), 0.9, i));
        else if (const auto in = issue.match(line.text); in.hasMatch() && line.text.size() < 80)
            findings.append(finding(ProvenanceField::Source, {in.captured(1)}, in.captured(0), 0.85, i));
        if (const auto by = author.match(line.text); by.hasMatch() && isChineseName(by.captured(1)))
            findings.append(finding(ProvenanceField::Byline, {by.captured(1)}, by.captured(0), 0.9, i));
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
