#include "creditlines.h"

#include "linefronts.h"

#include "text/charset.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

bool isIn(const TextLine &line, std::initializer_list<const char *> elements)
{
    const HtmlNode *block = line.block;
    return block && std::any_of(elements.begin(), elements.end(), [block](const char *name) {
               return block->isElement(QLatin1String(name));
           });
}

/// Lines around one, itself left out.
template <typename Question>
int countAround(const RuleInput &input, qsizetype index, qsizetype reach, Question question)
{
    int count = 0;
    for (qsizetype i = std::max<qsizetype>(0, index - reach); i < std::min(input.body.lines.size(), index + reach + 1); ++i)
        count += i != index && question(i);
    return count;
}

bool isOfPeople(const LabelledPart &part) { return part.role == LabelRole::Editor || part.role == LabelRole::Byline; }

/// Labels that a page has for itself, and that are in no credit's table.
bool isOfPage(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral(
        "^\\s*[\\p{sc:Han}]{0,4}(?:声明|提示|注|热线|电话|邮箱|网址|地址|版权|标签|关键词|关键字|分类|栏目|频道|专题|编者按|链接|标题|阅读|字号|字体|作者简介)\\s*[：:]"));
    return expression.match(text).hasMatch();
}

}

bool isPictureCredit(const QString &text)
{
    static const QRegularExpression expression(
        QStringLiteral("(?:摄|攝|供图|供圖|图片来源|图源|资料图|资料照片|视觉中国|发)\\s*[）)】\\]。]?\\s*$"));
    static const QRegularExpression written(QStringLiteral("[/／]\\s*(?:图)?文(?:\\s|图|$)")); // 张三丰/文 李四海/摄
    constexpr qsizetype atEnd = 40; // more than its longest, with some blanks
    return expression.match(text.right(atEnd)).hasMatch() && !written.match(text).hasMatch();
}

bool isAboutAWork(const RuleInput &input, qsizetype index)
{
    static const QRegularExpression work(QStringLiteral(
        "^\\s*(?:书名|書名|著者|编者|編者|出版社|出版时间|出版年|出版(?=\\s*[：:]\\s*[^\\d\\s])|ISBN|定价|译者|譯者|页数|装帧|丛书|版次|导演|導演|编剧|編劇|主演|片名|片长|原文|译文|注释|赏析|起售价|价格|类型|"
        "监督|監督|原作|作曲|作词|演唱|专辑|發行|发行|开发商|游戏名称)\\s*[：:]|^\\s*ISBN\\b"));
    // 作者：鲁迅 出版社：…, 作者：王明 作品：《春天》
    static const QRegularExpression beside(
        QStringLiteral("(?:^|\\s)(?:出版社|定价|定價|ISBN|页数|作品|書名|书名)\\s*[：:]"));
    // Few lines have a colon there.
    const auto says = [](const QRegularExpression &expression, const QString &start) {
        static constexpr TextPieces marks{u":", u"：", u"ISBN"};
        return marks.in(start) && expression.match(start).hasMatch();
    };
    if (says(beside, input.line(index).text.left(200)))
        return true;
    constexpr qsizetype reach = 3;
    return countAround(input, index, reach, [&](qsizetype i) { return says(work, input.line(i).text.left(40)); }) > 0;
}

bool isOfContributorsAlone(const RuleInput &input, qsizetype index)
{
    const QList<LabelledPart> &parts = input.parts.at(index);
    constexpr qsizetype reach = 3;
    const bool made = std::all_of(parts.begin(), parts.end(), [](const LabelledPart &part) {
        const bool reported = part.label.startsWith(QStringLiteral("参与")); // said of articles only
        return (part.role == LabelRole::Production || part.role == LabelRole::Maker) && !reported;
    });
    return made && countAround(input, index, reach, [&input](qsizetype i) {
                       const QList<LabelledPart> &others = input.parts.at(i);
                       return std::any_of(others.begin(), others.end(), isOfPeople);
                   }) == 0;
}

bool isListed(const RuleInput &input, qsizetype index)
{
    const QList<LabelledPart> &parts = input.parts.at(index);
    if (parts.size() != 1 || parts.first().role != LabelRole::Source)
        return false;
    return countAround(input, index, 1,
                       [&](qsizetype i) {
                           return input.parts.at(i).size() == 1 && input.parts.at(i).first().label == parts.first().label;
                       })
           > 0;
}

int factsNear(const RuleInput &input, qsizetype index)
{
    constexpr qsizetype reach = 2;
    return countAround(input, index, reach, [&input](qsizetype i) {
        const QString &text = input.line(i).text;
        return input.parts.at(i).isEmpty() && isFacts(text.simplified()) && !isOfPage(text);
    });
}

bool isBesideCredits(const RuleInput &input, qsizetype index)
{
    constexpr qsizetype reach = 2;
    return countAround(input, index, reach,
                       [&input](qsizetype i) {
                           const QList<LabelledPart> &parts = input.parts.at(i);
                           return std::any_of(parts.begin(), parts.end(), [](const LabelledPart &part) {
                               return isOfPeople(part) || part.role == LabelRole::Source;
                           });
                       })
           > 0;
}

bool isInTable(const TextLine &line) { return isIn(line, {"tr", "td", "th", "dd", "dt"}); }

bool isInList(const TextLine &line) { return isIn(line, {"li"}); }

bool isInHeading(const TextLine &line) { return isIn(line, {"h1", "h2", "h3", "h4", "h5", "h6"}); }

qsizetype hangingCredits(const QString &text)
{
    static const QRegularExpression bracketed(QStringLiteral(
        "[（(【\\[〔]\\s*(?:本文|文章|信息|稿件)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|编译|編譯|译者|譯者|核稿|校对|来源|來源|作者|原标题|原題|原题|转自|撰文|采写)[^（()）]{0,90}[）)】\\]〕]\\s*(?:\\d{5,8}\\s*)?$"));
    static const QRegularExpression bare(QStringLiteral(
        "(?<=[。！？!?”）)…])\\s*(?:本文|文章|信息|稿件)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|来源|來源|作者|转自|插图|插圖|编译|摄影)\\s*[：:|｜/].{2,70}$"));
    // （记者：张三丰 编辑：李四海）; reporters alone are read where they stand.
    static const QRegularExpression reported(QStringLiteral(
        "[（(【]\\s*[^（()）。]{0,14}(?:记者|記者|通讯员|通訊員)[^（()）。]{1,60}[\\s；;，,](?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|编审)"
        "\\s*[：:|｜/ ][^（()）。]{1,60}[）)】]\\s*$"));
    const qsizetype from = std::max<qsizetype>(0, text.size() - 120);
    constexpr CharSet marks(u"：:|｜/");
    if (std::none_of(text.begin() + from, text.end(), [&marks](QChar c) { return marks.contains(c); }))
        return -1;
    for (const QRegularExpression *expression : {&bracketed, &bare, &reported})
        if (const auto match = expression->match(text, from); match.hasMatch() && match.capturedStart() > 0)
            return match.capturedStart();
    return -1;
}

}
