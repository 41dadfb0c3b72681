#include "linefronts.h"

#include "labeltable.h"
#include "labelvalues.h"
#include "outletnames.h"
#include "personnames.h"
#include "writtendate.h"

#include "text/charset.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

constexpr CharSet marks(u"（）()【】[]〔〕［］<>|｜丨︱▕∣│┃—-–■□●○◎⊙◆◇▲△★☆►▶");
constexpr CharSet bars(u"|｜丨︱▕∣│┃");
constexpr double sureFront = 0.75;

bool isBar(QChar c) { return bars.contains(c); }

// What a page says in front of its labels.
const QRegularExpression &pageWords()
{
    static const QRegularExpression expression(QStringLiteral(
        "(?:\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?|\\d{1,2}:\\d{2}(?::\\d{2})?|星期[一二三四五六日天]|周[一二三四五六日]"
        "|\\d+\\s*次阅读|\\d+\\s*条评论|纠错|举报|分享|打印|收藏|特别声明|字号|大|中|小|完|END|end|\\d{7,8}(?=\\s*$))"));
    return expression;
}

/// 潮新闻客户端 in front of 记者; 【大河财立方 记者 邬一鸣】: the place says that it is an outlet.
QString outletOfPeople(const Outlets &outlets, const QString &whole, LabelRole role)
{
    QString front = whole.trimmed();
    const bool bracketed = front.startsWith(QChar(0x3010));
    front = bracketed ? front.mid(1) : front;
    static const QRegularExpression name(QStringLiteral("^(?!本)[\\p{sc:Han}A-Za-z0-9+]{3,8}$"));
    static const QRegularExpression notice(QStringLiteral("(?:报道|報導|報道|讯|訊|消息|综合|獨家|独家|专稿)$"));
    if (front.startsWith(QChar(0xff08)) && isOutlet(outlets, front.mid(1).trimmed())) // （江陵县融媒体中心 记者：王磊）
        return role == LabelRole::Byline ? front.mid(1).trimmed() : QString();
    const bool enclosed =
        bracketed && !notice.match(front).hasMatch() && name.match(front).hasMatch() && !isAuthority(front);
    const bool apart = role == LabelRole::Byline && front.size() >= 2 && front.size() <= 16;
    return apart && (enclosed || isOutlet(outlets, front)) ? front : QString();
}

LabelledPart frontPart(LabelRole role, const QString &label, const QString &value, qsizetype length)
{
    return {role, sureFront, true, label, {}, value, 0, length};
}

/// 人民日报 2026-11-28 07:00, in front of people.
QString outletBesideStamp(const Outlets &outlets, const QString &front)
{
    static const QRegularExpression stamp(
        QStringLiteral("\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?|\\d{1,2}:\\d{2}(?::\\d{2})?"));
    if (!front.contains(stamp))
        return {};
    QString name = QString(front).remove(stamp).trimmed();
    while (!name.isEmpty() && (name.back().isSpace() || marks.contains(name.back())))
        name.chop(1);
    return isOutlet(outlets, name) ? name : QString();
}

/// 题图创作：赵一 文案：钱二: roles that are not in the table, beside some that are.
bool areOtherRoles(const QString &front)
{
    static const QRegularExpression shape(
        QStringLiteral("^[\\s（(【]*(?:[\\p{sc:Han}]{2,6}[：:／/丨｜|]\\s*[\\p{sc:Han}·、]{2,12}[\\s；;]+){1,4}$"));
    if (!shape.match(front).hasMatch())
        return false;
    // What is made, and who: 主演：… and 职位：… are facts.
    static const QRegularExpression role(
        QStringLiteral("([\\p{sc:Han}]{2,6})[：:／/丨｜|]\\s*([\\p{sc:Han}·、]{2,12})[\\s；;]+"));
    static const QRegularExpression making(QStringLiteral(
        "(?:作|案|计|計|制|製|辑|輯|校|审|審|图|圖|稿|画|畫|播|影|像|监|監|筹|籌|划|劃|编|編|译|譯|写|寫|撰|文|字|效|音|核|发|發|运营)$"));
    for (auto matches = role.globalMatch(front); matches.hasNext();) {
        const auto match = matches.next();
        QString rest;
        const bool people = !personNames(match.captured(2), NameTrust::Weak, &rest).isEmpty() && rest.isEmpty();
        if (!people || !making.match(match.captured(1)).hasMatch())
            return false;
    }
    return true;
}

/// ⊙朱文彬 ○编辑 全泽源: the writers behind a mark of their own.
QString markedNames(const QString &front)
{
    static const QRegularExpression expression(
        QStringLiteral("^\\s*[⊙◎●○◆■□]\\s*([\\p{sc:Han}·]{2,4}(?:[\\s、]+[\\p{sc:Han}·]{2,4}){0,3})\\s*[⊙◎●○◆■□]\\s*$"));
    const QString names = expression.match(front).captured(1);
    QString rest;
    return !personNames(names, NameTrust::Weak, &rest).isEmpty() && rest.isEmpty() ? names : QString();
}

/// In lines such as "2014-08-24 | 来源 CSDN | 作者 魏星" a bar does what a colon does elsewhere.
LabelledPart cellPart(const QString &line, qsizetype start, qsizetype end)
{
    constexpr qsizetype longestValue = 20;
    const QString cell = line.mid(start, end - start).trimmed();
    if (cell.isEmpty())
        return {};
    for (const LabelRow *row : labelsThatStartWith(cell.front())) {
        const QString text = QString::fromUtf16(row->text);
        if (text.size() < 2 || !cell.startsWith(text) || cell.size() == text.size()
            || cell.size() > text.size() + longestValue)
            continue;
        QString value = cell.mid(text.size()).trimmed();
        if (!value.isEmpty() && (value.front() == QChar(0xff1a) || value.front() == QLatin1Char(':')))
            value = value.mid(1).trimmed();
        return {row->role, row->confidence - 0.05, true, text, {}, value, start, end - start};
    }
    return {};
}

QList<LabelledPart> barLine(const QString &line)
{
    QList<LabelledPart> result;
    if (std::count_if(line.begin(), line.end(), isBar) < 2)
        return result;
    for (qsizetype start = 0; start <= line.size();) {
        const qsizetype end = std::find_if(line.begin() + start, line.end(), isBar) - line.begin();
        const LabelledPart part = cellPart(line, start, end);
        if (part.length > 0)
            result.append(part);
        start = end + 1;
    }
    const bool useful = std::any_of(result.begin(), result.end(), [](const LabelledPart &part) {
        return part.role == LabelRole::Source || part.role == LabelRole::Byline || part.role == LabelRole::Editor;
    });
    return useful && result.size() >= 2 ? result : QList<LabelledPart>();
}

/// 王五星 | 编辑: the label behind its value.
QList<LabelledPart> labelBehind(const QString &line)
{
    static const QRegularExpression expression(QStringLiteral(
        "^\\s*([\\p{sc:Han}·]{2,4}(?:[\\s、]+[\\p{sc:Han}·]{2,4}){0,3})\\s*[|｜丨︱▕∣│┃]\\s*([\\p{sc:Han}]{1,4})\\s*$"));
    const auto match = line.size() > 40 ? QRegularExpressionMatch() : expression.match(line);
    QString rest;
    if (!match.hasMatch() || personNames(match.captured(1), NameTrust::Weak, &rest).isEmpty() || !rest.isEmpty())
        return {};
    if (isPlace(match.captured(1)))
        return {};
    // 时政 | 图表 is a column.
    for (const LabelRow *row : labelsThatStartWith(match.captured(2).front())) {
        const bool person =
            row->role == LabelRole::Editor || row->role == LabelRole::Byline || row->role == LabelRole::Production;
        if (person && match.captured(2) == QString::fromUtf16(row->text))
            return {{row->role, row->confidence, true, match.captured(2), {}, match.captured(1), 0, line.size()}};
    }
    return {};
}

/// 王磊/文, and who made the pictures: 王磊/文 李四/图.
QList<LabelledPart> signedLine(const QString &line)
{
    constexpr qsizetype longest = 40;
    static constexpr TextPieces written{u"/文", u"／文", u"/图文", u"／图文", u"/文图", u"／文图"};
    if (line.size() > longest || !written.in(line))
        return {};
    const QString value = line.trimmed();
    const QList<SignedNames> all = signedNames(value);
    const bool names = !all.isEmpty() && std::all_of(all.begin(), all.end(), [](const SignedNames &one) {
        return std::all_of(one.names.begin(), one.names.end(), isChineseName);
    });
    if (!names)
        return {};
    return {{LabelRole::Byline, 0.9, true, QStringLiteral("文"), {}, value, 0, line.size()}};
}

/// 央视新闻客户端 | 2026年11月28日 10:12:00; 光明网-《光明日报》2026-11-28 05:10.
QList<LabelledPart> stampedOutlet(const Outlets &outlets, const QString &line)
{
    static const QRegularExpression expression(QStringLiteral(
        "^\\s*([\\p{sc:Han}A-Za-z][\\p{sc:Han}A-Za-z0-9·+\\-—《》]{1,20}?)\\s*[|｜丨︱▕∣│┃·]?\\s*(\\d{4}[-/.年].{6,24})$"));
    const auto match = line.size() > 60 ? QRegularExpressionMatch() : expression.match(line);
    const QString name = match.captured(1);
    const QString stamp = match.captured(2).trimmed();
    if (!match.hasMatch() || !stamp.contains(QLatin1Char(':')) || writtenDate(stamp) != stamp.simplified())
        return {};
    if (!isOutlet(outlets, name) && outletBeforeRole(outlets, name).isEmpty())
        return {};
    return {frontPart(LabelRole::Source, QStringLiteral("outlet"), name, match.capturedStart(2)),
            {LabelRole::Published,
             0.85,
             true,
             QStringLiteral("stamp"),
             {},
             stamp,
             match.capturedStart(2),
             match.capturedLength(2)}};
}

}

bool isPreamble(const QString &text)
{
    QString rest = text;
    rest.remove(pageWords());
    return std::all_of(rest.begin(), rest.end(), [](QChar c) { return c.isSpace() || marks.contains(c); });
}

bool isFacts(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral(
        "^[\\s（(【■●◆▶]*(?:[\\p{sc:Han}]{2,6}\\s*[：:]\\s*(?![/／])[^：:。！？!?\\s“”「」（）()《》，,]{1,30}(?:[\\s；;]+|$)){1,4}$"));
    return text.size() <= 100 && expression.match(text).hasMatch();
}

LineFront lineFront(const Outlets &outlets, const QString &front, LabelRole role)
{
    LineFront result;
    if (result.outlet = outletOfPeople(outlets, front, role); isPreamble(front) || !result.outlet.isEmpty()) {
        result.beside = true;
        return result;
    }
    static const QRegularExpression reprinted(QStringLiteral(
        "^[\\s（(【]*(?:编者按[：:])?(?:本文|文章|稿件|原文)?(?:转载自|轉載自|转自|轉自|来自|來自|首发于|首發於|首发|原载于|原載於|选自|刊于)[^。！？]{2,40}[，,；;]\\s*$"));
    static const QRegularExpression supplied(QStringLiteral("^\\s*([^。！？\\s]{2,30})供稿\\s*$"));
    if (reprinted.match(front).hasMatch() || areOtherRoles(front))
        result.parts.append({LabelRole::Page, 0, true, {}, {}, {}, 0, front.size()}); // another rule reads it
    else if (const auto found = supplied.match(front); found.hasMatch())
        result.parts.append(frontPart(LabelRole::Source, QStringLiteral("供稿"), found.captured(1), front.size()));
    else if (const QString outlet = outletBesideStamp(outlets, front); !outlet.isEmpty())
        result.parts.append(frontPart(LabelRole::Source, QStringLiteral("outlet"), outlet, front.size()));
    else if (const QString names = markedNames(front); !names.isEmpty())
        result.parts.append(frontPart(LabelRole::Byline, QStringLiteral("mark"), names, front.size()));
    const bool ended = front.back().isSpace() || front.back() == QChar(u'；') || front.back() == QLatin1Char(';');
    result.beside = !result.parts.isEmpty() || (ended && isFacts(front));
    return result;
}

QList<LabelledPart> partsWithoutMarks(const Outlets &outlets, const QString &line)
{
    QList<LabelledPart> parts = barLine(line);
    if (parts.isEmpty())
        parts = labelBehind(line);
    if (parts.isEmpty())
        parts = signedLine(line);
    return parts.isEmpty() ? stampedOutlet(outlets, line) : parts;
}

}
