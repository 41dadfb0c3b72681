#include "linelabels.h"

#include "labeltable.h"
#include "linefronts.h"
#include "outletnames.h"
#include "personnames.h"

#include <QRegularExpression>

#include "text/charset.h"

#include <algorithm>

namespace Masthead {

namespace {

constexpr CharSet openingBrackets(u"（(【[〔［");
constexpr CharSet closingBrackets(u"）)】]〕］");
constexpr CharSet bullets(u"■□●○◎⊙◆◇▲△★☆►▶");
constexpr CharSet bars(u"|｜丨︱▕∣│┃");
// Behind these a label may begin.
constexpr CharSet boundaries(u" |｜丨︱▕∣│┃■□●○◎⊙◆◇▲△★☆►▶（(【[〔［；;，,。、！？!?：:/／）)】]〕］");
constexpr CharSet roleEnds(u"者辑輯员員人生稿");

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
           || text == QStringLiteral("评论员") || text == QStringLiteral("評論員") || text == QStringLiteral("撰稿人")
           || text == QStringLiteral("撰稿") || text == QStringLiteral("实习生");
}

/// Where a label that stands at `at` ends; -1 where it does not. 作　者 is one set wide, where a colon follows.
qsizetype labelEnd(const QString &line, qsizetype at, QStringView label)
{
    if (QStringView(line).mid(at).startsWith(label))
        return at + label.size();
    constexpr qsizetype longestWide = 4;
    if (label.size() < 2 || label.size() > longestWide)
        return -1;
    qsizetype end = at;
    for (const QChar c : label) {
        while (end > at && end < line.size() && line.at(end) == QLatin1Char(' '))
            ++end;
        if (end >= line.size() || line.at(end) != c)
            return -1;
        ++end;
    }
    qsizetype mark = end;
    while (mark < line.size() && line.at(mark) == QLatin1Char(' '))
        ++mark;
    return mark < line.size() && (line.at(mark) == QChar(0xff1a) || line.at(mark) == QLatin1Char(':')) ? end : -1;
}

/// 采写、拍摄丨: other labels that say what the same people did.
qsizetype endOfListedLabels(const QString &line, qsizetype end)
{
    while (end + 1 < line.size() && line.at(end) == QChar(0x3001)) {
        qsizetype next = -1;
        for (const LabelRow *row : labelsThatStartWith(line.at(end + 1)))
            next = std::max(next, labelEnd(line, end + 1, row->text));
        if (next < 0)
            break;
        end = next;
    }
    return end;
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
    static const QRegularExpression count(QStringLiteral("^\\d+\\s*(?:次|人)?(?:\\s|$)")); // 阅读 1234
    if (row.role == LabelRole::Page && at < line.size() && line.at(at).isDigit() && count.match(line.mid(at, 20)).hasMatch())
        return true;
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
    for (const LabelRow *row : labelsThatStartWith(line.at(at))) {
        const QStringView text(row->text);
        const qsizetype end = best.row && QStringView(best.row->text).size() >= text.size() ? -1 : labelEnd(line, at, text);
        if (end < 0)
            continue;
        Match match;
        match.start = at;
        match.row = row;
        if (parted(line, end, *row, row->weak, match) || parted(line, endOfListedLabels(line, end), *row, false, match))
            best = match;
    }
    if (best.row)
        return true;
    static const QRegularExpression prefixed(QStringLiteral(
        "^((?:[\\p{sc:Han}]{3,8})?《[^》]{2,12}》|[\\p{sc:Han}A-Za-z0-9·+\\-—–]{2,16}?(?:[（(][\\w.]{4,30}[）)])?)(记者|記者|编辑|編輯|作者|通讯员|评论员|評論員|撰稿人|撰稿|实习生)(?=[\\s：:/／|｜丨︱])"));
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
    if (!isDesk(prefix))
        return false;
    // So are 企业实习生 and 剧组撰稿.
    if ((found.capturedView(2) == QStringLiteral("实习生") || found.capturedView(2) == QStringLiteral("撰稿"))
        && outletOf(outlets, prefix).isEmpty())
        return false;
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

/// 作者 and a space are a label in front of names alone: 作者 黄艳梅 林浩.
void dropSpokenOf(const QString &line, QList<Match> &matches)
{
    for (qsizetype i = matches.size() - 1; i >= 0; --i) {
        const Match &match = matches.at(i);
        if (match.firm || match.row->role != LabelRole::Byline || QStringView(match.row->text) != u"作者")
            continue;
        const qsizetype end = i + 1 < matches.size() ? matches.at(i + 1).start : line.size();
        const bool ofTitle = i > 0 && matches.at(i - 1).row->role == LabelRole::OriginalTitle;
        QString rest;
        if (ofTitle || personNames(line.mid(match.valueStart, end - match.valueStart), NameTrust::Weak, &rest).isEmpty()
            || !rest.isEmpty())
            matches.removeAt(i);
    }
}

/// 记者 焦晶娴来源：中国青年报
bool hangsOnName(const QString &value, const LabelRow &row)
{
    return row.role == LabelRole::Source && QStringView(row.text).size() == 2
           && isChineseName(value.trimmed().section(QLatin1Char(' '), -1));
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
                       && (match.row->role == LabelRole::Page || QStringView(match.row->text).size() >= 4
                           || hangsOnName(line.mid(result.last().valueStart, at - result.last().valueStart), *match.row)));
        };
        const bool worth = line.at(at) != QLatin1Char(' ') && (boundary || !result.isEmpty());
        if (worth && matchAt(outlets, line, at, match) && isApart() && mayFollow(line, result, match)) {
            result.append(match);
            at = std::max(match.valueStart, at + 1);
        } else {
            ++at;
        }
    }
    dropSpokenOf(line, result);
    return result;
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

QString trimmedValue(const QString &raw)
{
    QString value = raw.trimmed();
    if (value.size() > 2 && value.front() == QChar(0x3010) && value.back() == QChar(0x3011)) // 责任编辑：【吉翔云】
        value = value.mid(1, value.size() - 2).trimmed();
    while (!value.isEmpty() && (bullets.contains(value.back()) || value.back() == QLatin1Char(' ')))
        value.chop(1);
    return value;
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
        return partsWithoutMarks(outlets, line);
    QList<LabelledPart> result;
    const LineFront front = lineFront(outlets, line.left(matches.first().start), matches.first().row->role);
    if (!front.beside)
        return partsWithoutMarks(outlets, line);
    result = front.parts;
    for (qsizetype i = 0; i < matches.size(); ++i) {
        const Match &match = matches.at(i);
        const qsizetype end = i + 1 < matches.size() ? matches.at(i + 1).start : line.size();
        LabelledPart part;
        part.role = match.row->role;
        part.confidence = match.row->confidence;
        part.firm = match.firm;
        part.label = QString::fromUtf16(match.row->text);
        part.outlet = i == 0 && !front.outlet.isEmpty() ? front.outlet : match.outlet;
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
        if (i == 0 && !front.outlet.isEmpty()) {
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
