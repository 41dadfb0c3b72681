#include "outletnames.h"
#include "personnames.h"
#include "provenancerules.h"
#include "westernpeople.h"
#include "writtendate.h"

#include "text/charset.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype longestCopyright = 300;

Finding wholeLine(const RuleInput &input, qsizetype index, ProvenanceField field, const QString &value, double confidence)
{
    Finding result = finding(field, {value}, input.line(index).text, confidence, index);
    result.length = input.line(index).text.size();
    return result;
}

/// Behind a stamp: 聯合報／ 記者簡立欣／台北即時報導.
bool isNamesLine(const RuleInput &input, const QString &rest)
{
    static const QRegularExpression names(QStringLiteral("^\\s+[^。！？，,.!?]{2,40}$"));
    static const QRegularExpression role(QStringLiteral("记者|記者|报道|報導|报導|[／/|｜]"));
    return names.match(rest).hasMatch()
           && (role.match(rest).hasMatch() || input.outlets.find(rest.simplified().section(QLatin1Char(' '), 0, 0)));
}

/// What stands behind a stamp without a label: an outlet that is known.
void readOutletBehind(const RuleInput &input, qsizetype index, const QString &rest, QList<Finding> &findings)
{
    const QString first = rest.simplified().section(QLatin1Char(' '), 0, 0);
    if (input.outlets.find(first))
        findings.append(finding(ProvenanceField::Source, {first}, input.line(index).text, 0.7, index));
}

/// No running text stands above it: bylines do.
bool isAboveText(const RuleInput &input, qsizetype index)
{
    constexpr qsizetype longestByline = 60;
    static const QRegularExpression sentence(QStringLiteral("[.。！？!?”\"]\\s*$"));
    return std::all_of(input.opening.begin(), input.opening.end(), [&](qsizetype line) {
        const QString &text = input.line(line).text;
        return line >= index || (text.size() <= longestByline && !sentence.match(text).hasMatch());
    });
}

bool isAmongCredits(const RuleInput &input, qsizetype index)
{
    return input.body.isTail(index)
           && ((index > 0 && !input.parts.at(index - 1).isEmpty())
               || (index + 1 < input.parts.size() && !input.parts.at(index + 1).isEmpty()));
}

/// Another line further on is a date too: they are headings of a chronicle.
bool isChronicle(const RuleInput &input, qsizetype index)
{
    for (qsizetype other = index + 2; other < input.body.lines.size(); ++other) {
        const QString text = input.line(other).text.simplified();
        const QString date = text.size() > 40 ? QString() : writtenDate(text);
        if (!date.isEmpty() && date.size() == text.size())
            return true;
    }
    return false;
}

/// A stamp alone, in front of the text; the date beside the labels of a head line; (Xinhua) 09:21, March 05, 2024.
void readStamp(const RuleInput &input, qsizetype index, const QString &line, QList<Finding> &findings)
{
    const bool head = isAboveText(input, index) || isAmongCredits(input, index);
    const QList<LabelledPart> &parts = input.parts.at(index);
    if (!parts.isEmpty()) {
        const bool own = std::any_of(parts.begin(), parts.end(), [](const LabelledPart &part) {
            return part.role == LabelRole::Published || part.role == LabelRole::Updated
                   || part.role == LabelRole::OriginalTitle;
        });
        const QString date = own || !input.body.isHead(index) ? QString() : writtenDateIn(line);
        if (!date.isEmpty())
            findings.append(finding(ProvenanceField::Published, {date}, date, 0.85, index));
        return;
    }
    static const QRegularExpression agency(QStringLiteral("^\\(([A-Z][A-Za-z .&'-]{1,30})\\)\\s*"));
    const auto bracketed = agency.match(line);
    const bool known = bracketed.hasMatch() && input.outlets.find(bracketed.captured(1));
    const QString rest = known ? line.mid(bracketed.capturedEnd()) : line;
    const QString date = writtenDate(rest);
    if (date.isEmpty() || !head)
        return;
    if (rest.size() == date.size()) {
        if (isChronicle(input, index))
            return;
        findings.append(wholeLine(input, index, ProvenanceField::Published, date, 0.75));
        if (known)
            findings.append(wholeLine(input, index, ProvenanceField::Source, bracketed.captured(1), 0.7));
    } else if (index < 3 && isNamesLine(input, rest.mid(date.size()))) {
        findings.append(finding(ProvenanceField::Published, {date}, date, 0.7, index));
        readOutletBehind(input, index, rest.mid(date.size()), findings);
    }
}

/// by Prisca Wanjala on 5 March 2024; Published in Dawn, March 5th, 2024; 《 人民日报 》（ 2023年06月12日　13 版）.
void readDateOfBylineOrIssue(const RuleInput &input, qsizetype index, const QString &line, QList<Finding> &findings)
{
    static const QRegularExpression by(QStringLiteral("^[Bb]y [A-Z].{3,80}?\\bon\\s+(?=\\d|[A-Z])"));
    static const QRegularExpression issue(QStringLiteral("^[(\\[]?Published in (?:the )?([A-Z][\\w .'&-]{2,40}), "));
    static const QRegularExpression paper(QStringLiteral(
        "^《\\s*([^《》]{2,20}?)\\s*》\\s*[（(]\\s*(\\d{4}年\\d{1,2}月\\d{1,2}日)\\s*(?:第?\\s*\\d+\\s*版)?"));
    if (const auto match = by.match(line); match.hasMatch()) {
        const QString date = writtenDate(line.mid(match.capturedEnd()));
        if (!date.isEmpty() && match.capturedEnd() + date.size() == line.size())
            findings.append(finding(ProvenanceField::Published, {date}, line, 0.8, index));
    } else if (const auto in = issue.match(line); in.hasMatch()) {
        const QString date = writtenDate(line.mid(in.capturedEnd()));
        if (date.isEmpty())
            return;
        findings.append(wholeLine(input, index, ProvenanceField::Published, date, 0.85));
        findings.append(wholeLine(input, index, ProvenanceField::Source, in.captured(1), 0.85));
    } else if (const auto printed = paper.match(line); printed.hasMatch()) {
        findings.append(wholeLine(input, index, ProvenanceField::Published, printed.captured(2), 0.85));
        findings.append(wholeLine(input, index, ProvenanceField::Source, printed.captured(1), 0.85));
    }
}

/// What stands in front of a date, and what it says of it.
struct DateLabel {
    ProvenanceField field;
    QRegularExpression words;
};

const QList<DateLabel> &dateLabels()
{
    static const QList<DateLabel> labels = {
        {ProvenanceField::Updated,
         QRegularExpression(QStringLiteral("(?:^|[\\s|·•(])(?:Last\\s+)?(?:Updated|Modified)(?:\\s+(?:on|at))?\\s*:?\\s+"),
                            QRegularExpression::CaseInsensitiveOption)},
        {ProvenanceField::Published,
         QRegularExpression(
             QStringLiteral(
                 "(?:^|[\\s|·•(])(?:Posted|Published|First published|Originally published)(?:\\s+(?:on|at))?\\s*:?\\s+"),
             QRegularExpression::CaseInsensitiveOption)}};
    return labels;
}

/// Who signed behind a date: "| By: Ann Lee | Category: News", "by Ann Lee, Staff Writer". Gives how much of `rest` it read.
qsizetype readSignature(const RuleInput &input, qsizetype index, const QString &rest, QList<Finding> &findings)
{
    static const QRegularExpression expression(QStringLiteral("^[\\s|·•,–—-]*(?:[Bb]y|BY):?\\s+(?=\\p{L})"));
    static const QRegularExpression section(QStringLiteral("\\s+in\\s+\\p{Lu}[\\p{L}& ]{1,30}$"));
    const auto match = expression.match(rest);
    if (!match.hasMatch())
        return 0;
    const QString signature = upToNoise(rest.mid(match.capturedEnd()));
    if (isNobody(signature))
        return match.capturedLength() + signature.size();
    const People found = people(input.outlets, QString(signature).remove(section));
    if (!found.complete || (found.names.isEmpty() && found.outlet.isEmpty()))
        return 0;
    addPeople(found, match.captured(0) + signature, 0.85, index, 0, findings);
    return found.posts ? 0 : match.capturedLength() + signature.size();
}

/// Nothing but stamps, and what a page says beside them: "| Category: News", "· 5 min read".
bool isStampRest(QString rest)
{
    static const QRegularExpression beside(
        QStringLiteral(
            "\\b(?:First|Originally|Last)?\\s*(?:Posted|Published|Updated|Modified)(?:\\s+(?:on|at))?\\b|"
            "\\b(?:Category|Categories|Section|Tags?|Filed under|Topics?):?\\s+[^|·•]{2,60}|\\b\\d{1,2}[- ]min(?:ute)?s?(?: read)?\\b|"
            "\\b\\d{1,2}[:.]\\d{2}(?:\\s*[ap]\\.?m\\.?)?|\\bat\\b(?=[^\\p{L}]*$)|(?-i:\\b[A-Z]{2,5}\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    rest.remove(beside);
    constexpr qsizetype mostLetters = 4;
    return std::count_if(rest.begin(), rest.end(), [](QChar c) { return c.isLetterOrNumber(); }) <= mostLetters;
}

/// Published March 5, 2023 · Updated 2:20 p.m. by Ann Lee
bool readLabelledDate(const RuleInput &input, qsizetype index, const QString &line, const DateLabel &label,
                      QList<Finding> &findings)
{
    // "Published on March 5, 1911, the almanac…" is a sentence.
    static const QRegularExpression end(
        QStringLiteral(
            "^[^\\w]{0,3}$|^\\s*[|·•–—(\\-]|^\\s*\\d{1,2}[- ]min|^[,.]?\\s*(?:Last\\s+)?(?:Updated|Modified|Published|Posted|First|By|at)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = label.words.match(line);
    const QString behind = match.hasMatch() ? line.mid(match.capturedEnd()) : QString();
    const QString date = writtenDate(behind, label.field == ProvenanceField::Updated);
    const QString rest = behind.mid(behind.indexOf(date) + date.size());
    if (date.isEmpty() || !end.match(rest).hasMatch())
        return false;
    Finding result = finding(label.field, {date}, match.captured(0) + date, 0.9, index);
    const qsizetype signature = readSignature(input, index, rest, findings);
    QString others = line.left(match.capturedStart()) + QLatin1Char('|') + rest.mid(signature);
    for (QString other = writtenDateIn(others); !other.isEmpty(); other = writtenDateIn(others))
        others.remove(other);
    if (isStampRest(others))
        result.length = input.line(index).text.size();
    findings.append(result);
    return true;
}

/// November 27, 2026 by Ann Lee; Posted by Ann Lee on November 27, 2026, above the text.
void readSignedDate(const RuleInput &input, qsizetype index, const QString &line, QList<Finding> &findings)
{
    static const QRegularExpression by(QStringLiteral("^(?:Posted|Published|Submitted|Written)\\s+(?=by\\s)"));
    static const QRegularExpression on(QStringLiteral("^\\s+on\\s+"));
    const auto match = by.match(line);
    const QString front = match.hasMatch() ? QString() : writtenDate(line);
    if ((!match.hasMatch() && front.isEmpty()) || !isAboveText(input, index))
        return;
    const QString rest = line.mid(match.hasMatch() ? match.capturedEnd() : front.size());
    const qsizetype first = findings.size();
    const QString behind = rest.mid(readSignature(input, index, rest, findings));
    const QString date = front.isEmpty() ? writtenDate(QString(behind).remove(on)) : front;
    if (findings.size() == first || date.isEmpty() || !isStampRest(QString(behind).remove(date).remove(on))) {
        findings.resize(first);
        return;
    }
    findings.append(wholeLine(input, index, ProvenanceField::Published, date, 0.75));
}

/// Published March 5, 2023 · Updated 2:20 p.m.; a stamp alone; the date in front of the labels of a head line.
void readDates(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "date in words");
    constexpr qsizetype longest = 160;
    constexpr qsizetype longestWithSpace = 400;
    const QString &text = input.line(index).text;
    if (text.size() > longestWithSpace || std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }))
        return;
    const QString line = text.simplified();
    if (line.size() > longest)
        return;
    readDateOfBylineOrIssue(input, index, line, findings);
    bool labelled = false;
    for (const DateLabel &label : dateLabels())
        labelled = readLabelledDate(input, index, line, label, findings) || labelled;
    if (labelled)
        return;
    readSignedDate(input, index, line, findings);
    readStamp(input, index, line, findings);
}

/// 本文版权归海湾日报所有，未经授权不得转载: of the page, and nothing else is said. 影片版权归北京一家公司所有 is news.
bool isOwned(const RuleInput &input, const QString &line)
{
    static const QRegularExpression owned(QStringLiteral(
        "^[\\s（(【*※©]*([^，。；：:]{0,16}?)(?:版权|著作权|版權|著作權)(?:均|皆|全部)?(?:归|歸|屬|属|為|为)(?:于|於)?"
        "([^，。；]{2,24}?)(?:所有|有)(.*)$"));
    static const QRegularExpression page(QStringLiteral(
        "^(?:转载)?$|本(?:文|网|網|站|报|報|刊|社|台|号|號|页|頁|篇|平台|作品|内容|內容|图|圖|视频|視頻)|[文该此]章|以上|^(?:作品|图文|圖文|内容|內容|原文|文字|文图|稿件|网站|網站)"));
    static const QRegularExpression author(QStringLiteral("原?作者|作者本人|原著|出处|原网站|权利人|他们"));
    static const QRegularExpression notice(QStringLiteral(
        "未经|未經|转载|轉載|授权|授權|不得|禁止|严禁|嚴禁|请勿|請勿|侵权|侵權|违者|違者|联系|聯繫|聯絡|保留|追究|^[\\s。.）)】]*$"));
    static const QRegularExpression pictures(QStringLiteral("^(?:图片|圖片|照片|视频|視頻)$"));
    const auto match = owned.match(line);
    const QString subject = match.captured(1).simplified();
    const bool ofPictures = pictures.match(subject).hasMatch() && isOutlet(input.outlets, match.captured(2));
    return match.hasMatch() && !author.match(match.captured(2)).hasMatch() && notice.match(match.captured(3)).hasMatch()
           && (page.match(subject).hasMatch() || ofPictures || isKnownOutlet(input.outlets, subject));
}

/// 海湾日报版权所有; 版权所有：海湾日报. In running text the words are spoken of.
bool isReserved(const QString &line)
{
    static const QRegularExpression reserved(QStringLiteral(
        "^\\s*([^，。；：:]{2,20}?)?(?:版权所有|版權所有|版权文章|版权作品)(?![者人方权])[\\s：:，,。]*([^，。；]{2,30})?"));
    static const QRegularExpression notice(QStringLiteral("^(?:未经|侵权|违者|不得|转载|請勿|请勿|未經)"));
    static const QRegularExpression spoken(QStringLiteral("[的了着]|写|寫|印|^[四这這]|字样|字樣"));
    const auto match = reserved.match(line);
    const QString front = match.captured(1);
    const QString behind = match.captured(2);
    return match.hasMatch() && !spoken.match(front).hasMatch() && !spoken.match(behind).hasMatch()
           && (!front.isEmpty() || (!behind.isEmpty() && !notice.match(behind).hasMatch()));
}

/// © 2023 The Harbour Post. All rights reserved.; 本文版权归海湾日报所有，未经授权不得转载。
void readCopyright(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "copyright line");
    static const QRegularExpression sign(
        QStringLiteral(
            "^\\s*(?:(?:Text|Story|Words|Article|Photographs?) )?(?:Copyright\\s*)?(?:©|\\(c\\)|Ⓒ)\\s*(?:Copyright\\s*)?(?=.*[\\p{L}]{2})|^\\s*Copyright\\s+\\d{4}(?!\\d|\\W+(?:is|was|has|will|would)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    const QString &text = input.line(index).text;
    static constexpr TextPieces signs{u"©", u"(c)", u"(C)", u"Ⓒ", u"opyright", u"COPYRIGHT", u"权", u"權"};
    if (!signs.in(text))
        return;
    const QString line = text.simplified();
    if (line.size() > longestCopyright || line.contains(QChar(0x201c)))
        return;
    // © 2024 The bridge was built by …: a sentence that speaks of something else.
    static const QRegularExpression sentence(QStringLiteral("\\b(?:was|were|is|are|has|have|had|will|would)\\b.*[.!?]$"));
    static const QRegularExpression rights(
        QStringLiteral(
            "rights?\\b|reserved|publish|trademark|permission|licen[cs]|material|content|broadcast|distribut|reproduc|reprint"),
        QRegularExpression::CaseInsensitiveOption);
    if (sentence.match(line).hasMatch() && !rights.match(line).hasMatch())
        return;
    if (sign.match(line).hasMatch() || isOwned(input, line) || isReserved(line))
        findings.append(wholeLine(input, index, ProvenanceField::Copyright, line, 0.85));
}

/// Read the original article: https://…; 阅读原文 as a link.
void readOriginalAddress(const RuleInput &input, qsizetype index, QList<Finding> &findings)
{
    const RuleName rule(findings, "address of the original");
    static const QRegularExpression words(
        QStringLiteral(
            "(?:阅读原文|查看原文|原文见|閱讀原文|原文出处|\\blink to the original\\b|\\boriginal (?:article|story|post|report|version)\\b|"
            "\\boriginally (?:published|appeared|posted) (?:at|on|in|by)\\b|\\b(?:first|previously) (?:published|appeared) (?:at|on|in)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(QStringLiteral("https?://[^\\s<>\"'，。；、（）]*[^\\s<>\"'，。；、（）.,;:)]"));
    const QString &text = input.line(index).text;
    constexpr qsizetype longest = 300;
    static const QRegularExpression quoted(QStringLiteral("^\\s*[“「\"]"));
    static constexpr TextPieces telling{u"原文", u"riginal", u"ublished", u"ppeared"};
    if (!telling.in(text))
        return;
    const bool fits = text.size() <= longest && !quoted.match(text).hasMatch();
    const auto match = fits ? words.match(text) : QRegularExpressionMatch();
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
