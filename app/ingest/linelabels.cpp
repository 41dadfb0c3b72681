#include "linelabels.h"

#include "labeltable.h"
#include "outletnames.h"

#include <QRegularExpression>

#include "text/charset.h"

#include <algorithm>

namespace Masthead {

namespace {

constexpr CharSet brackets(u"（）()【】[]〔〕［］<>|｜丨︱—-–");
constexpr CharSet openingBrackets(u"（(【[〔［");
constexpr CharSet closingBrackets(u"）)】]〕］");
constexpr CharSet bullets(u"■□●○◎⊙◆◇▲△★☆►▶");
constexpr CharSet bars(u"|｜丨︱");
// Behind these a label may begin.
constexpr CharSet boundaries(u" |｜丨︱■□●○◎⊙◆◇▲△★☆►▶（(【[〔［；;，,。、！？!?：:/／）)】]〕］");
constexpr CharSet roleEnds(u"者辑輯员員人");

bool isBar(QChar c) { return bars.contains(c); }

bool isFirm(QChar c)
{
    return c == QChar(0xff1a) || c == QLatin1Char(':') || c == QLatin1Char('/') || c == QChar(0xff0f) || isBar(c);
}

struct Match {
    const LabelRow *row = nullptr;
    qsizetype start = 0;
    qsizetype valueStart = 0;
    bool firm = false;
    QString outlet;
};

// A label may carry the name of its paper or desk in front: 新京报记者, 每经编辑, 新媒体编辑, 《棱镜》作者.
bool takesPrefix(const LabelRow &row)
{
    const QString text = QString::fromUtf16(row.text);
    return text == QStringLiteral("记者") || text == QStringLiteral("記者") || text == QStringLiteral("编辑")
           || text == QStringLiteral("編輯") || text == QStringLiteral("作者") || text == QStringLiteral("通讯员")
           || text == QStringLiteral("评论员") || text == QStringLiteral("評論員") || text == QStringLiteral("撰稿人");
}

/// Whether what stands between label and value parts them; sets where the value starts.
bool parted(const QString &line, qsizetype from, const LabelRow &row, bool weak, Match &match)
{
    qsizetype at = from;
    while (at < line.size() && line.at(at) == QLatin1Char(' '))
        ++at;
    const bool enclosed = match.start > 0 && line.at(match.start - 1) == QChar(0x3010); // 【记者】钟燕岭
    if (at < line.size() && (isFirm(line.at(at)) || (enclosed && line.at(at) == QChar(0x3011)))) {
        match.firm = true;
        match.valueStart = at + 1;
        return true;
    }
    match.valueStart = at;
    if (at < line.size() && row.weak && row.role == LabelRole::OriginalTitle && QStringView(u"《“\"").contains(line.at(at)))
        return true;
    return weak && at > from && at < line.size();
}

/// 《棱镜》作者: book marks alone say that it is a publication.
QString outletOf(const Outlets &outlets, const QString &prefix)
{
    const bool booked = prefix.startsWith(QChar(0x300a)) && prefix.endsWith(QChar(0x300b));
    return booked ? prefix.mid(1, prefix.size() - 2) : outletBeforeRole(outlets, prefix);
}

bool matchAt(const Outlets &outlets, const QString &line, qsizetype at, Match &best)
{
    const QStringView rest = QStringView(line).mid(at);
    for (const LabelRow *each : labelsThatStartWith(line.at(at))) {
        const LabelRow &row = *each;
        const QStringView text(row.text);
        if (!rest.startsWith(text))
            continue;
        if (best.row && QStringView(best.row->text).size() >= text.size())
            continue;
        Match match;
        match.start = at;
        if (parted(line, at + text.size(), row, row.weak, match)) {
            match.row = &row;
            best = match;
        }
    }
    if (best.row)
        return true;
    static const QRegularExpression prefixed(QStringLiteral(
        "^(《[^》]{2,12}》|[\\p{sc:Han}A-Za-z0-9·+\\-]{2,16}?(?:[（(][\\w.]{4,30}[）)])?)(记者|記者|编辑|編輯|作者|通讯员|评论员|評論員|撰稿人)(?=[\\s：:/／|｜丨︱])"));
    const QStringView look = rest.left(60);
    const bool worth = std::any_of(look.begin(), look.end(), [](QChar c) { return roleEnds.contains(c); });
    const auto found = worth ? prefixed.match(look.toString()) : QRegularExpressionMatch();
    if (!found.hasMatch())
        return false;
    // 聂子衿图片编辑 is no desk's name: a label of the table stands at its end.
    const QString whole = found.captured(1) + found.captured(2);
    for (qsizetype length = found.capturedLength(2) + 1; length < whole.size(); ++length)
        for (const LabelRow *each : labelsThatStartWith(whole.at(whole.size() - length)))
            if ((each->role == LabelRole::Production || each->role == LabelRole::Maker)
                && whole.endsWith(QStringView(each->text)) && QStringView(each->text).size() == length)
                return false;
    // "展览作者" is the author of something else; of a paper's own it is 《棱镜》作者.
    const QString prefix = found.captured(1);
    if (found.capturedView(2) == QStringLiteral("作者") && !prefix.startsWith(QChar(0x300a))
        && outletOf(outlets, prefix).isEmpty())
        return false;
    for (const LabelRow *each : labelsThatStartWith(found.capturedView(2).front())) {
        const LabelRow &row = *each;
        if (QStringView(row.text) != found.capturedView(2) || !takesPrefix(row))
            continue;
        Match match;
        match.start = at;
        if (parted(line, at + found.capturedLength(0), row, true, match)) {
            match.row = &row;
            match.outlet = outletOf(outlets, found.captured(1));
            best = match;
            return true;
        }
    }
    return false;
}

/// A title may hold words that are labels elsewhere; only what is plainly the next part ends it.
bool mayFollow(const QString &line, const QList<Match> &before, const Match &match)
{
    if (before.isEmpty() || before.last().row->role != LabelRole::OriginalTitle)
        return true;
    // 原题为《大桥》，作者 王五: its marks have ended it.
    static const QRegularExpression ended(QStringLiteral("^\\s*(?:《[^《》]*》|“[^“”]*”)\\s*[，,；;]"));
    if (ended.match(line.mid(before.last().valueStart, match.start - before.last().valueStart)).hasMatch())
        return true;
    return match.firm && match.row->role != LabelRole::Page && match.row->role != LabelRole::Picture;
}

constexpr qsizetype longestFront = 100;

QList<Match> findLabels(const Outlets &outlets, const QString &line)
{
    QList<Match> result;
    qsizetype at = 0;
    qsizetype text = 0; // characters that are no space
    while (at < line.size() && result.size() < 30) {
        // What stands in front of the first label is short, or the line is running text.
        text += line.at(at) != QLatin1Char(' ');
        if (result.isEmpty() && text > longestFront)
            break;
        const bool boundary = at == 0 || boundaries.contains(line.at(at - 1));
        Match match;
        // Parts in elements of their own may stand without a space: 责任编辑：聂子衿图片编辑：卢佳航.
        const auto isApart = [&] {
            return boundary
                   || (!result.isEmpty() && match.firm
                       && (match.row->role == LabelRole::Page || QStringView(match.row->text).size() >= 4));
        };
        const bool worth = line.at(at) != QLatin1Char(' ') && (boundary || !result.isEmpty());
        if (worth && matchAt(outlets, line, at, match) && isApart() && mayFollow(line, result, match)) {
            result.append(match);
            at = std::max(match.valueStart, at + 1);
        } else {
            ++at;
        }
    }
    return result;
}

/// Brackets, dates and page words may stand in front of the first label.
bool isPreamble(const QString &text)
{
    static const QRegularExpression page(QStringLiteral(
        "(?:\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?|\\d{1,2}:\\d{2}(?::\\d{2})?|星期[一二三四五六日天]|周[一二三四五六日]"
        "|\\d+\\s*次阅读|\\d+\\s*条评论|纠错|举报|分享|打印|收藏|特别声明|字号|大|中|小|完|END|end|\\d{7,8}(?=\\s*$))"));
    QString rest = text;
    rest.remove(page);
    return std::all_of(rest.begin(), rest.end(),
                       [](QChar c) { return c.isSpace() || brackets.contains(c) || bullets.contains(c); });
}

/// The value ends at the bracket that encloses its label, or at a bar.
qsizetype valueEnd(const QString &line, qsizetype start, qsizetype end, LabelRole role)
{
    int depth = 0;
    qsizetype stop = end;
    for (qsizetype i = start; i < end; ++i) {
        const QChar c = line.at(i);
        if (openingBrackets.contains(c))
            ++depth;
        else if (closingBrackets.contains(c) && --depth < 0) {
            stop = i;
            break;
        } else if (isBar(c) && role != LabelRole::OriginalTitle) {
            stop = i;
            break;
        }
    }
    return stop;
}

/// 潮新闻客户端 记者 祝小岛: an outlet stands in front of the first label, with a space between.
QString outletFront(const Outlets &outlets, const QString &line, const Match &first)
{
    QString front = line.left(first.start).trimmed();
    const bool bracketed = front.startsWith(QChar(0x3010));
    front = bracketed ? front.mid(1) : front;
    // 【大河财立方 记者 邬一鸣】: the place says that it is an outlet.
    static const QRegularExpression name(QStringLiteral("^(?!本)[\\p{sc:Han}A-Za-z0-9+]{3,8}$"));
    static const QRegularExpression notice(QStringLiteral("(?:报道|報導|報道|讯|訊|消息|综合|獨家|独家|专稿)$"));
    const bool enclosed =
        bracketed && !notice.match(front).hasMatch() && name.match(front).hasMatch() && !isAuthority(front);
    const bool apart = first.row->role == LabelRole::Byline && first.start > 0 && front.size() >= 2 && front.size() <= 16;
    return apart && (enclosed || isOutlet(outlets, front)) ? front : QString();
}

QString trimmedValue(const QString &raw)
{
    QString value = raw.trimmed();
    if (value.size() > 2 && value.front() == QChar(0x3010) && value.back() == QChar(0x3011)) // 责任编辑：【吉翔云】
        value = value.mid(1, value.size() - 2).trimmed();
    while (!value.isEmpty() && (bullets.contains(value.back()) || value.back() == QLatin1Char(' ')))
        value.chop(1);
    return value;
}

/// In lines such as "2014-08-24 | 来源 CSDN | 作者 魏星" a bar does what a colon does elsewhere.
QList<LabelledPart> barLine(const QString &line)
{
    QList<LabelledPart> result;
    if (std::count_if(line.begin(), line.end(), isBar) < 2)
        return result;
    qsizetype start = 0;
    while (start <= line.size()) {
        qsizetype end = start;
        while (end < line.size() && !isBar(line.at(end)))
            ++end;
        const QString cell = line.mid(start, end - start);
        const QString trimmed = cell.trimmed();
        if (trimmed.isEmpty()) {
            start = end + 1;
            continue;
        }
        for (const LabelRow *each : labelsThatStartWith(trimmed.front())) {
            const LabelRow &row = *each;
            const QString text = QString::fromUtf16(row.text);
            if (text.size() < 2 || !trimmed.startsWith(text) || trimmed.size() == text.size()
                || trimmed.size() > text.size() + 20)
                continue;
            QString value = trimmed.mid(text.size()).trimmed();
            if (!value.isEmpty() && (value.front() == QChar(0xff1a) || value.front() == QLatin1Char(':')))
                value = value.mid(1).trimmed();
            result.append({row.role, row.confidence - 0.05, true, text, {}, value, start, end - start});
            break;
        }
        start = end + 1;
    }
    const bool useful = std::any_of(result.begin(), result.end(), [](const LabelledPart &part) {
        return part.role == LabelRole::Source || part.role == LabelRole::Byline || part.role == LabelRole::Editor;
    });
    return useful && result.size() >= 2 ? result : QList<LabelledPart>();
}

}

QList<LabelledPart> labelledParts(const Outlets &outlets, const QString &line)
{
    // Pages are indented with much white space.
    constexpr qsizetype longest = 400;
    constexpr qsizetype longestWithSpace = 4000;
    if (line.size() > longestWithSpace || (line.size() > longest && line.simplified().size() > longest))
        return {};
    const QList<Match> matches = findLabels(outlets, line);
    if (matches.isEmpty())
        return barLine(line);
    QList<LabelledPart> result;
    const QString outletInFront = outletFront(outlets, line, matches.first());
    if (const QString front = line.left(matches.first().start); !isPreamble(front) && outletInFront.isEmpty()) {
        static const QRegularExpression reprinted(QStringLiteral(
            "^[\\s（(【]*(?:编者按[：:])?(?:本文|文章|稿件|原文)?(?:转载自|轉載自|转自|轉自|来自|來自|首发于|首發於|原载于|原載於|选自|刊于)[^。！？]{2,40}[，,；;]\\s*$"));
        // 题图创作：赵一 文案：钱二: roles that are not in the table, beside some that are.
        static const QRegularExpression others(
            QStringLiteral("^[\\s（(【]*(?:[\\p{sc:Han}]{2,6}[：:／/丨｜|]\\s*[\\p{sc:Han}·、]{2,12}[\\s；;]+){1,4}$"));
        if (reprinted.match(front).hasMatch() || others.match(front).hasMatch())
            result.append({LabelRole::Page, 0, true, {}, {}, {}, 0, front.size()}); // another rule reads it
        static const QRegularExpression supplied(QStringLiteral("^\\s*([^。！？\\s]{2,30})供稿\\s*$"));
        const auto found = supplied.match(front);
        if (found.hasMatch())
            result.append({LabelRole::Source, 0.75, true, QStringLiteral("供稿"), {}, found.captured(1), 0, front.size()});
        if (result.isEmpty())
            return barLine(line);
    }
    for (qsizetype i = 0; i < matches.size(); ++i) {
        const Match &match = matches.at(i);
        const qsizetype end = i + 1 < matches.size() ? matches.at(i + 1).start : line.size();
        LabelledPart part;
        part.role = match.row->role;
        part.confidence = match.row->confidence;
        part.firm = match.firm;
        part.label = QString::fromUtf16(match.row->text);
        part.outlet = i == 0 && !outletInFront.isEmpty() ? outletInFront : match.outlet;
        const qsizetype stop = valueEnd(line, match.valueStart, end, part.role);
        part.value = trimmedValue(line.mid(match.valueStart, stop - match.valueStart));
        part.start = match.start;
        part.length = std::min(stop + 1, end) - match.start;
        // Where one bracket closes behind the value, the other opened before the label.
        const bool closed = stop < end && !isBar(line.at(stop));
        if (closed && part.start > 0 && openingBrackets.contains(line.at(part.start - 1))) {
            --part.start;
            ++part.length;
            if (!result.isEmpty() && result.last().start + result.last().length > part.start)
                --result.last().length;
            part.firm = part.firm || part.role == LabelRole::Byline; // 【环球时报记者 昭阳】
        }
        if (i == 0 && !outletInFront.isEmpty()) {
            part.length += part.start;
            part.start = 0;
        }
        result.append(part);
    }
    return result;
}

bool isAllParts(const QString &line, const QList<LabelledPart> &parts)
{
    QString rest;
    qsizetype at = 0;
    for (const LabelledPart &part : parts) {
        rest += QStringView(line).mid(at, part.start - at);
        at = part.start + part.length;
    }
    return isPreamble(rest + QStringView(line).mid(at));
}

}
