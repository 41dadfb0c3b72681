#include "linelabels.h"

#include "outletnames.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Masthead {

namespace {

struct LabelRow {
    const char16_t *text;
    LabelRole role;
    double confidence;
    bool weak; ///< a space is enough between label and value
};

// Longer labels stand before the shorter ones that they contain.
constexpr std::array labels = {
    LabelRow{u"责任编辑", LabelRole::Editor, 0.99, true},
    LabelRow{u"責任編輯", LabelRole::Editor, 0.99, true},
    LabelRow{u"责任编缉", LabelRole::Editor, 0.98, true},
    LabelRow{u"责任编", LabelRole::Editor, 0.97, false},
    LabelRow{u"责编", LabelRole::Editor, 0.97, true},
    LabelRow{u"責編", LabelRole::Editor, 0.97, true},
    LabelRow{u"值班编辑", LabelRole::Editor, 0.9, true},
    LabelRow{u"执行编辑", LabelRole::Editor, 0.9, true},
    LabelRow{u"本文编辑", LabelRole::Editor, 0.9, true},
    LabelRow{u"本期编辑", LabelRole::Editor, 0.9, true},
    LabelRow{u"视频编辑", LabelRole::Production, 0.85, true},
    LabelRow{u"图片编辑", LabelRole::Production, 0.85, true},
    LabelRow{u"美术编辑", LabelRole::Production, 0.85, true},
    LabelRow{u"版面编辑", LabelRole::Production, 0.85, true},
    LabelRow{u"流程编辑", LabelRole::Production, 0.85, true},
    LabelRow{u"核稿編輯", LabelRole::Production, 0.85, true},
    LabelRow{u"编辑", LabelRole::Editor, 0.85, true},
    LabelRow{u"編輯", LabelRole::Editor, 0.85, true},
    LabelRow{u"校对", LabelRole::Production, 0.85, true},
    LabelRow{u"校對", LabelRole::Production, 0.85, true},
    LabelRow{u"责任校对", LabelRole::Production, 0.85, true},
    LabelRow{u"审校", LabelRole::Production, 0.85, true},
    LabelRow{u"审核", LabelRole::Production, 0.85, true},
    LabelRow{u"审读", LabelRole::Production, 0.85, true},
    LabelRow{u"初审", LabelRole::Production, 0.85, true},
    LabelRow{u"复审", LabelRole::Production, 0.85, true},
    LabelRow{u"一审", LabelRole::Production, 0.85, true},
    LabelRow{u"二审", LabelRole::Production, 0.85, true},
    LabelRow{u"三审", LabelRole::Production, 0.85, true},
    LabelRow{u"终审", LabelRole::Production, 0.85, true},
    LabelRow{u"监制", LabelRole::Production, 0.85, true},
    LabelRow{u"总监制", LabelRole::Production, 0.85, true},
    LabelRow{u"監製", LabelRole::Production, 0.85, true},
    LabelRow{u"签发", LabelRole::Production, 0.85, true},
    LabelRow{u"值班主编", LabelRole::Production, 0.85, true},
    LabelRow{u"值班编委", LabelRole::Production, 0.85, true},
    LabelRow{u"值班主任", LabelRole::Production, 0.85, true},
    LabelRow{u"主编", LabelRole::Production, 0.85, true},
    LabelRow{u"編審", LabelRole::Production, 0.85, false},
    LabelRow{u"编审", LabelRole::Production, 0.85, false},
    LabelRow{u"统筹", LabelRole::Production, 0.85, true},
    LabelRow{u"策划", LabelRole::Production, 0.85, true},
    LabelRow{u"美编", LabelRole::Production, 0.85, true},
    LabelRow{u"排版", LabelRole::Production, 0.85, true},
    LabelRow{u"版式", LabelRole::Production, 0.85, true},
    LabelRow{u"总监审", LabelRole::Production, 0.8, true},
    LabelRow{u"监审", LabelRole::Production, 0.8, true},
    LabelRow{u"值班总编", LabelRole::Production, 0.8, true},
    LabelRow{u"值班总监", LabelRole::Production, 0.8, true},
    LabelRow{u"总编辑", LabelRole::Production, 0.8, true},
    LabelRow{u"副总编辑", LabelRole::Production, 0.8, true},
    LabelRow{u"审签", LabelRole::Production, 0.8, true},
    LabelRow{u"复核", LabelRole::Production, 0.8, true},
    LabelRow{u"编委", LabelRole::Production, 0.8, false},
    LabelRow{u"主任", LabelRole::Production, 0.8, false},
    LabelRow{u"制片人", LabelRole::Production, 0.8, true},
    LabelRow{u"制片", LabelRole::Production, 0.8, false},
    LabelRow{u"出品人", LabelRole::Production, 0.8, true},
    LabelRow{u"總編輯", LabelRole::Production, 0.8, true},
    LabelRow{u"責任校對", LabelRole::Production, 0.8, true},
    LabelRow{u"統籌", LabelRole::Production, 0.8, true},
    LabelRow{u"策劃", LabelRole::Production, 0.8, true},
    LabelRow{u"監製人", LabelRole::Production, 0.8, true},
    LabelRow{u"設計", LabelRole::Maker, 0.8, true},
    LabelRow{u"剪輯", LabelRole::Maker, 0.8, true},
    LabelRow{u"製圖", LabelRole::Maker, 0.8, true},
    LabelRow{u"動畫", LabelRole::Maker, 0.8, true},
    LabelRow{u"动画", LabelRole::Maker, 0.8, true},
    LabelRow{u"制作", LabelRole::Production, 0.8, false},
    LabelRow{u"製作", LabelRole::Production, 0.8, false},
    LabelRow{u"后期", LabelRole::Production, 0.8, false},
    LabelRow{u"後期", LabelRole::Production, 0.8, false},
    LabelRow{u"配音", LabelRole::Production, 0.8, true},
    LabelRow{u"编导", LabelRole::Production, 0.8, true},
    LabelRow{u"編導", LabelRole::Production, 0.8, true},
    LabelRow{u"摄像", LabelRole::Maker, 0.8, true},
    LabelRow{u"攝像", LabelRole::Maker, 0.8, true},
    LabelRow{u"摄制", LabelRole::Maker, 0.8, true},
    LabelRow{u"绘图", LabelRole::Maker, 0.8, true},
    LabelRow{u"绘制", LabelRole::Maker, 0.8, true},
    LabelRow{u"图编", LabelRole::Production, 0.8, true},
    LabelRow{u"视觉", LabelRole::Production, 0.8, false},
    LabelRow{u"美术", LabelRole::Production, 0.8, false},
    LabelRow{u"美術", LabelRole::Production, 0.8, false},
    LabelRow{u"运营", LabelRole::Production, 0.8, false},
    LabelRow{u"新媒体", LabelRole::Production, 0.8, false},
    LabelRow{u"事实核查", LabelRole::Production, 0.8, true},
    LabelRow{u"视频剪辑", LabelRole::Maker, 0.8, true},
    LabelRow{u"视频制作", LabelRole::Maker, 0.8, true},
    LabelRow{u"图片摄影", LabelRole::Maker, 0.8, true},
    LabelRow{u"编译", LabelRole::Maker, 0.8, true},
    LabelRow{u"編譯", LabelRole::Maker, 0.8, true},
    LabelRow{u"翻译", LabelRole::Maker, 0.8, true},
    LabelRow{u"翻譯", LabelRole::Maker, 0.8, true},
    LabelRow{u"译者", LabelRole::Maker, 0.8, true},
    LabelRow{u"譯者", LabelRole::Maker, 0.8, true},
    LabelRow{u"实习生", LabelRole::Production, 0.8, true},
    LabelRow{u"實習生", LabelRole::Production, 0.8, false},
    LabelRow{u"本版责编", LabelRole::Editor, 0.95, true},
    LabelRow{u"本版編輯", LabelRole::Editor, 0.9, true},
    LabelRow{u"本版编辑", LabelRole::Editor, 0.9, true},
    LabelRow{u"网络编辑", LabelRole::Editor, 0.9, true},
    LabelRow{u"栏目主编", LabelRole::Production, 0.8, true},
    LabelRow{u"版式设计", LabelRole::Maker, 0.8, true},
    LabelRow{u"航拍", LabelRole::Maker, 0.8, true},
    LabelRow{u"插图", LabelRole::Maker, 0.8, true},
    LabelRow{u"插圖", LabelRole::Maker, 0.8, true},
    LabelRow{u"插畫", LabelRole::Maker, 0.8, true},
    LabelRow{u"核稿", LabelRole::Production, 0.8, true},
    LabelRow{u"審稿", LabelRole::Production, 0.8, true},
    LabelRow{u"审稿", LabelRole::Production, 0.8, true},
    LabelRow{u"总监", LabelRole::Production, 0.8, false},
    LabelRow{u"索引号", LabelRole::Page, 0, false},
    LabelRow{u"索 引 号", LabelRole::Page, 0, false},
    LabelRow{u"文号", LabelRole::Page, 0, false},
    LabelRow{u"字体大小", LabelRole::Page, 0, false},
    LabelRow{u"采访、撰文", LabelRole::Byline, 0.95, true},
    LabelRow{u"采访/撰文", LabelRole::Byline, 0.95, true},
    LabelRow{u"采访撰文", LabelRole::Byline, 0.95, true},
    LabelRow{u"采访、写作", LabelRole::Byline, 0.95, true},
    LabelRow{u"采写、摄影", LabelRole::Byline, 0.95, true},
    LabelRow{u"報導", LabelRole::Byline, 0.85, false},
    LabelRow{u"报道", LabelRole::Byline, 0.85, false},
    LabelRow{u"首发地址", LabelRole::OriginalUrl, 0.9, false},
    LabelRow{u"首发链接", LabelRole::OriginalUrl, 0.9, false},
    LabelRow{u"最後更新時間", LabelRole::Updated, 0.9, true},
    LabelRow{u"本文来源", LabelRole::Source, 0.99, false},
    LabelRow{u"文章来源", LabelRole::Source, 0.99, false},
    LabelRow{u"信息来源", LabelRole::Source, 0.99, false},
    LabelRow{u"稿件来源", LabelRole::Source, 0.99, false},
    LabelRow{u"新闻来源", LabelRole::Source, 0.99, false},
    LabelRow{u"内容来源", LabelRole::Source, 0.97, false},
    LabelRow{u"文字来源", LabelRole::Source, 0.97, false},
    LabelRow{u"来源于", LabelRole::Source, 0.97, false},
    LabelRow{u"来源自", LabelRole::Source, 0.97, false},
    LabelRow{u"来源", LabelRole::Source, 0.98, false},
    LabelRow{u"來源", LabelRole::Source, 0.98, false},
    LabelRow{u"本文转自", LabelRole::Source, 0.97, true},
    LabelRow{u"本文转载自", LabelRole::Source, 0.97, true},
    LabelRow{u"转载自", LabelRole::Source, 0.96, false},
    LabelRow{u"轉載自", LabelRole::Source, 0.96, false},
    LabelRow{u"转自", LabelRole::Source, 0.96, false},
    LabelRow{u"轉自", LabelRole::Source, 0.96, false},
    LabelRow{u"摘自", LabelRole::Source, 0.95, false},
    LabelRow{u"选自", LabelRole::Source, 0.9, false},
    LabelRow{u"出处", LabelRole::Source, 0.95, false},
    LabelRow{u"出處", LabelRole::Source, 0.95, false},
    LabelRow{u"稿源", LabelRole::Source, 0.97, false},
    LabelRow{u"原载于", LabelRole::Source, 0.95, false},
    LabelRow{u"原载", LabelRole::Source, 0.95, false},
    LabelRow{u"首发于", LabelRole::Source, 0.9, false},
    LabelRow{u"首发", LabelRole::Source, 0.9, false},
    LabelRow{u"出品", LabelRole::Source, 0.7, false},
    LabelRow{u"供稿", LabelRole::Source, 0.75, false},
    LabelRow{u"本文作者", LabelRole::Byline, 0.97, false},
    LabelRow{u"作者", LabelRole::Byline, 0.97, false},
    LabelRow{u"撰文", LabelRole::Byline, 0.95, true},
    LabelRow{u"撰稿", LabelRole::Byline, 0.95, true},
    LabelRow{u"采写", LabelRole::Byline, 0.95, true},
    LabelRow{u"採寫", LabelRole::Byline, 0.95, true},
    LabelRow{u"采写／摄影", LabelRole::Byline, 0.95, true},
    LabelRow{u"采访", LabelRole::Byline, 0.8, false},
    LabelRow{u"采编", LabelRole::Byline, 0.8, false},
    LabelRow{u"文/图/视频", LabelRole::Byline, 0.95, true},
    LabelRow{u"文、图", LabelRole::Byline, 0.95, true},
    LabelRow{u"文/图", LabelRole::Byline, 0.95, true},
    LabelRow{u"文／图", LabelRole::Byline, 0.95, true},
    LabelRow{u"图/文", LabelRole::Byline, 0.95, true},
    LabelRow{u"图文", LabelRole::Byline, 0.9, false},
    LabelRow{u"图／文", LabelRole::Byline, 0.95, true},
    LabelRow{u"文／圖", LabelRole::Byline, 0.95, true},
    LabelRow{u"圖／文", LabelRole::Byline, 0.95, true},
    LabelRow{u"文图", LabelRole::Byline, 0.9, false},
    LabelRow{u"文字", LabelRole::Byline, 0.8, true},
    LabelRow{u"文", LabelRole::Byline, 0.93, false},
    LabelRow{u"特约撰稿人", LabelRole::Byline, 0.9, true},
    LabelRow{u"通讯员", LabelRole::Byline, 0.8, true},
    LabelRow{u"通訊員", LabelRole::Byline, 0.8, true},
    LabelRow{u"本报评论员", LabelRole::Byline, 0.9, true},
    LabelRow{u"特约评论员", LabelRole::Byline, 0.9, true},
    LabelRow{u"评论员", LabelRole::Byline, 0.9, false},
    LabelRow{u"評論員", LabelRole::Byline, 0.9, false},
    LabelRow{u"撰稿人", LabelRole::Byline, 0.9, false},
    LabelRow{u"记者", LabelRole::Byline, 0.94, true},
    LabelRow{u"記者", LabelRole::Byline, 0.94, true},
    LabelRow{u"本文原题", LabelRole::OriginalTitle, 0.97, true},
    LabelRow{u"本文原标题", LabelRole::OriginalTitle, 0.98, false},
    LabelRow{u"文章原标题", LabelRole::OriginalTitle, 0.98, false},
    LabelRow{u"原标题为", LabelRole::OriginalTitle, 0.97, false},
    LabelRow{u"原标题", LabelRole::OriginalTitle, 0.98, true},
    LabelRow{u"原標題", LabelRole::OriginalTitle, 0.98, true},
    LabelRow{u"原文标题", LabelRole::OriginalTitle, 0.97, false},
    LabelRow{u"原题目", LabelRole::OriginalTitle, 0.96, false},
    LabelRow{u"原题为", LabelRole::OriginalTitle, 0.97, true},
    LabelRow{u"原題為", LabelRole::OriginalTitle, 0.97, true},
    LabelRow{u"原题", LabelRole::OriginalTitle, 0.96, false},
    LabelRow{u"原題", LabelRole::OriginalTitle, 0.96, false},
    LabelRow{u"图片来源", LabelRole::Picture, 0, true},
    LabelRow{u"圖片來源", LabelRole::Picture, 0, true},
    LabelRow{u"题图来源", LabelRole::Picture, 0, true},
    LabelRow{u"封面来源", LabelRole::Picture, 0, true},
    LabelRow{u"封图来源", LabelRole::Picture, 0, true},
    LabelRow{u"配图来源", LabelRole::Picture, 0, true},
    LabelRow{u"头图来源", LabelRole::Picture, 0, true},
    LabelRow{u"视频来源", LabelRole::Picture, 0, true},
    LabelRow{u"数据来源", LabelRole::Picture, 0, true},
    LabelRow{u"資料來源", LabelRole::Picture, 0, true},
    LabelRow{u"资料来源", LabelRole::Picture, 0, true},
    LabelRow{u"图源", LabelRole::Picture, 0, true},
    LabelRow{u"图片", LabelRole::Maker, 0.8, true},
    LabelRow{u"图表", LabelRole::Maker, 0.8, false},
    LabelRow{u"题图", LabelRole::Maker, 0.8, false},
    LabelRow{u"头图", LabelRole::Maker, 0.8, false},
    LabelRow{u"摄影", LabelRole::Maker, 0.8, true},
    LabelRow{u"攝影", LabelRole::Maker, 0.8, true},
    LabelRow{u"制图", LabelRole::Maker, 0.8, true},
    LabelRow{u"设计", LabelRole::Maker, 0.8, true},
    LabelRow{u"插画", LabelRole::Maker, 0.8, true},
    LabelRow{u"海报", LabelRole::Maker, 0.8, false},
    LabelRow{u"剪辑", LabelRole::Maker, 0.8, true},
    LabelRow{u"视频", LabelRole::Maker, 0.8, false},
    LabelRow{u"图", LabelRole::Maker, 0.8, false},
    LabelRow{u"圖", LabelRole::Maker, 0.8, false},
    LabelRow{u"发布日期", LabelRole::Published, 0.9, true},
    LabelRow{u"发布时间", LabelRole::Published, 0.9, true},
    LabelRow{u"發布時間", LabelRole::Published, 0.9, true},
    LabelRow{u"发表时间", LabelRole::Published, 0.9, true},
    LabelRow{u"更新时间", LabelRole::Updated, 0.9, true},
    LabelRow{u"最后更新", LabelRole::Updated, 0.9, true},
    LabelRow{u"最後更新", LabelRole::Updated, 0.9, true},
    LabelRow{u"發佈時間", LabelRole::Published, 0.9, true},
    LabelRow{u"發表時間", LabelRole::Published, 0.9, true},
    LabelRow{u"發布日期", LabelRole::Published, 0.9, true},
    LabelRow{u"发布于", LabelRole::Published, 0.9, true},
    LabelRow{u"发稿时间", LabelRole::Published, 0.9, true},
    LabelRow{u"首发时间", LabelRole::Published, 0.9, true},
    LabelRow{u"刊登时间", LabelRole::Published, 0.9, true},
    LabelRow{u"更新日期", LabelRole::Updated, 0.9, true},
    LabelRow{u"更新時間", LabelRole::Updated, 0.9, true},
    LabelRow{u"更新于", LabelRole::Updated, 0.9, true},
    LabelRow{u"修改时间", LabelRole::Updated, 0.9, true},
    LabelRow{u"最后更新时间", LabelRole::Updated, 0.9, true},
    LabelRow{u"最后修改时间", LabelRole::Updated, 0.9, true},
    LabelRow{u"原文链接", LabelRole::OriginalUrl, 0.95, false},
    LabelRow{u"原文連結", LabelRole::OriginalUrl, 0.95, false},
    LabelRow{u"原文地址", LabelRole::OriginalUrl, 0.95, false},
    LabelRow{u"原文网址", LabelRole::OriginalUrl, 0.95, false},
    LabelRow{u"来源链接", LabelRole::OriginalUrl, 0.9, false},
    LabelRow{u"来源网址", LabelRole::OriginalUrl, 0.9, false},
    LabelRow{u"出版", LabelRole::Published, 0.85, false},
    LabelRow{u"更新", LabelRole::Updated, 0.85, false},
    LabelRow{u"发布", LabelRole::Published, 0.85, false},
    LabelRow{u"时间", LabelRole::Published, 0.9, false},
    LabelRow{u"日期", LabelRole::Published, 0.9, false},
    LabelRow{u"发表于", LabelRole::Published, 0.9, true},
    LabelRow{u"浏览次数", LabelRole::Page, 0, true},
    LabelRow{u"浏览量", LabelRole::Page, 0, true},
    LabelRow{u"浏览", LabelRole::Page, 0, false},
    LabelRow{u"阅读量", LabelRole::Page, 0, true},
    LabelRow{u"阅读", LabelRole::Page, 0, false},
    LabelRow{u"点击数", LabelRole::Page, 0, true},
    LabelRow{u"点击", LabelRole::Page, 0, false},
    LabelRow{u"字号", LabelRole::Page, 0, true},
    LabelRow{u"字体", LabelRole::Page, 0, false},
    LabelRow{u"打印", LabelRole::Page, 0, false},
};

constexpr QStringView brackets = u"（）()【】[]〔〕［］<>|｜丨︱—-–";
constexpr QStringView bullets = u"■□●○◎⊙◆◇▲△★☆►▶";
constexpr QStringView bars = u"|｜丨︱";

bool isBar(QChar c) { return bars.contains(c); }

bool isFirm(QChar c)
{
    return c == QChar(0xff1a) || c == QLatin1Char(':') || c == QLatin1Char('/') || c == QChar(0xff0f) || isBar(c);
}

bool isBoundary(QChar c)
{
    return c == QLatin1Char(' ') || isBar(c) || bullets.contains(c)
           || QStringView(u"（(【[〔［；;，,。、！？!?：:/／").contains(c);
}

/// The rows by their first character: a line is looked at in many places, and few start a label.
const QHash<char16_t, QList<const LabelRow *>> &rowsByStart()
{
    static const QHash<char16_t, QList<const LabelRow *>> index = [] {
        QHash<char16_t, QList<const LabelRow *>> result;
        for (const LabelRow &row : labels)
            result[row.text[0]].append(&row);
        return result;
    }();
    return index;
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
    const auto rows = rowsByStart().constFind(line.at(at).unicode());
    for (const LabelRow *each : rows == rowsByStart().constEnd() ? QList<const LabelRow *>() : *rows) {
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
        "^(《[^》]{2,12}》|[\\p{Han}A-Za-z0-9·+\\-]{2,16}?(?:[（(][\\w.]{4,30}[）)])?)(记者|記者|编辑|編輯|作者|通讯员|评论员|評論員|撰稿人)(?=[\\s：:/／|｜丨︱])"));
    // PCRE2 counts 【 and its like among \p{Han}, by its script extensions.
    const QStringView look = brackets.contains(line.at(at)) ? QStringView() : rest.left(60);
    const bool worth =
        std::any_of(look.begin(), look.end(), [](QChar c) { return QStringView(u"者辑輯员員人").contains(c); });
    const auto found = worth ? prefixed.match(look.toString()) : QRegularExpressionMatch();
    if (!found.hasMatch())
        return false;
    // "展览作者" is the author of something else; of a paper's own it is 《棱镜》作者.
    const QString prefix = found.captured(1);
    if (found.capturedView(2) == QStringLiteral("作者") && !prefix.startsWith(QChar(0x300a))
        && outletOf(outlets, prefix).isEmpty())
        return false;
    for (const LabelRow &row : labels) {
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
bool mayFollow(const QList<Match> &before, const Match &match)
{
    if (before.isEmpty() || before.last().row->role != LabelRole::OriginalTitle)
        return true;
    return match.firm && match.row->role != LabelRole::Page && match.row->role != LabelRole::Picture;
}

QList<Match> findLabels(const Outlets &outlets, const QString &line)
{
    QList<Match> result;
    qsizetype at = 0;
    while (at < line.size() && result.size() < 30) {
        const bool boundary = at == 0 || isBoundary(line.at(at - 1)) || QStringView(u"）)】]〕］").contains(line.at(at - 1));
        Match match;
        if (boundary && line.at(at) != QLatin1Char(' ') && matchAt(outlets, line, at, match) && mayFollow(result, match)) {
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
        if (QStringView(u"（(【[〔［").contains(c))
            ++depth;
        else if (QStringView(u"）)】]〕］").contains(c) && --depth < 0) {
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
    static const QRegularExpression name(QStringLiteral("^(?!本)[\\p{Han}A-Za-z0-9+]{3,8}$"));
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
        for (const LabelRow &row : labels) {
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
            "^[\\s（(【]*(?:本文|文章|稿件|原文)?(?:转载自|轉載自|转自|轉自|来自|來自|首发于|首發於|原载于|原載於|选自|刊于)[^。！？]{2,40}[，,；;]\\s*$"));
        // 题图创作：赵一 文案：钱二: roles that are not in the table, beside some that are.
        static const QRegularExpression others(
            QStringLiteral("^[\\s（(【]*(?:[\\p{Han}]{2,6}[：:／/丨｜|]\\s*[\\p{Han}·、]{2,12}[\\s；;]+){1,4}$"));
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
        if (closed && part.start > 0 && QStringView(u"（(【[〔［").contains(line.at(part.start - 1))) {
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
