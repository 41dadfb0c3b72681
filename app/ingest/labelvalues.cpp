#include "labelvalues.h"

#include "outletnames.h"
#include "personnames.h"
#include "writtendate.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

/// （ID：yaoyan）, 知识分子（The-Intellectual）: how an account is found.
const QRegularExpression &identity()
{
    static const QRegularExpression expression(QStringLiteral(
        "\\s*[（(]\\s*(?:ID|微信号|微信ID|公众号|公众号ID)\\s*[：:][^（）()]*[）)]|(?<=\\p{sc:Han})\\s*[（(]\\s*[A-Za-z][\\w-]{3,30}\\s*[）)]"));
    return expression;
}

const QRegularExpression &account()
{
    static const QRegularExpression expression(
        QStringLiteral("^(?:微信公众号|微信公號|公众号|公眾號|微信号|订阅号)[\\s：:|｜]*"));
    return expression;
}

const QRegularExpression &gathered()
{
    static const QRegularExpression expression(
        QStringLiteral("^(?:综合自|綜合自|整理自|摘自|摘編自|摘编自|编译自|編譯自)\\s*"));
    return expression;
}

/// Words that say that the source is not known.
bool isUnnamed(const QString &value)
{
    static const QRegularExpression expression(QStringLiteral(
        "^(?:网络|互联网|网络整理|网络综合|网友|未知|不详|无|综合|综合整理|综合网络|来源|原创|转载|本网综合|X{2,}.*|×+.*|其他|佚名|null)$"));
    return expression.match(value).hasMatch();
}

/// 受访者提供, 读者来信: how it came, and no outlet.
bool isGiven(const QString &value)
{
    static const QRegularExpression expression(
        QStringLiteral("(?:提供|供图|供圖|投稿|来信|來信|来稿|截图|截圖|自述|推荐|推薦|通报|口述)$"));
    return expression.match(value).hasMatch();
}

/// 来源：黄河发源于青海。 is a sentence, 来源：新华社，据悉… begins one; empty where no outlet begins it.
QString beforeSentence(const Outlets &outlets, const QString &value)
{
    static const QRegularExpression sentence(QStringLiteral("^([^，。！？；]*)[，。！？；]"));
    const auto match = sentence.match(value);
    if (!match.hasMatch())
        return value;
    const QString name = match.captured(1).trimmed();
    const bool goesOn = match.capturedEnd() < value.size() || !value.endsWith(QChar(u'，'));
    return goesOn && !isOutlet(outlets, name) ? QString() : name;
}

/// A wide space ends a Chinese name.
QString beforeSpace(const QString &value)
{
    const bool western = !value.isEmpty() && value.front().unicode() < 0x250;
    const qsizetype space = value.indexOf(QLatin1Char(' '));
    const bool ends = space > 0
                      && (!western || value.mid(space).trimmed().front().unicode() >= 0x2e80
                          || value.mid(space).startsWith(QLatin1String("  ")));
    return ends ? value.left(space) : value;
}

/// 综合自…, and 综合 in front of outlets alone: 综合新华社、央视新闻.
QString withoutGathered(const Outlets &outlets, const QString &value)
{
    QString rest = QString(value).remove(gathered()).trimmed();
    static const QRegularExpression bare(QStringLiteral("^(?:综合|綜合)\\s*(?=\\S)"));
    const QStringList names = QString(rest).remove(bare).split(QChar(0x3001));
    if (names.size() > 1
        && std::all_of(names.begin(), names.end(), [&outlets](const QString &name) { return isOutlet(outlets, name); }))
        rest.remove(bare);
    return rest;
}

/// 《蜜蜂牌》, “蜜蜂牌”: within one pair of marks.
QString unquoted(const QString &value)
{
    const bool booked = value.startsWith(QChar(0x300a)) && value.endsWith(QChar(0x300b)) && value.count(QChar(0x300a)) == 1;
    const bool quoted = value.startsWith(QChar(0x201c)) && value.endsWith(QChar(0x201d)) && value.count(QChar(0x201c)) == 1;
    return booked || quoted ? value.mid(1, value.size() - 2) : value;
}

QString withoutMarksAround(QString value)
{
    while (!value.isEmpty() && QStringView(u"，,。、；;）)】]：:（(【[").contains(value.back()))
        value.chop(1);
    return unquoted(value);
}

/// 柑橘、草莓: a list is one of outlets, or of something else.
bool isListOfThings(const QString &value)
{
    static const QRegularExpression list(QStringLiteral("^\\p{sc:Han}{1,6}(?:、\\p{sc:Han}{1,6})+$"));
    static const QRegularExpression outlet(QStringLiteral("[社报報网網台刊局委部院厅]"));
    return list.match(value).hasMatch() && !value.contains(outlet);
}

QString sourceName(const Outlets &outlets, const QString &clean)
{
    static const QRegularExpression noName(QStringLiteral("[。！？!?；;<>=]|https?:|：|从业|记者|的作品"));
    static const QRegularExpression booklet(QStringLiteral("^《([^《》]{2,20})》\\s*(?=[\\d第（(，,])"));
    if (const auto match = booklet.match(clean); match.hasMatch()) // 《光明日报》2026年11月20日03版
        return match.captured(1);
    static const QRegularExpression dated(QStringLiteral("^([^\\d\\s]{2,20})\\s*\\d{4}\\s*[-/.年]\\s*\\d"));
    if (const auto match = dated.match(clean); match.hasMatch() && isOutlet(outlets, match.captured(1)))
        return match.captured(1);
    const QString value = withoutMarksAround(beforeSpace(beforeSentence(outlets, clean)));
    const bool fits = value.size() >= 2 && value.size() <= 40;
    return fits && !isListOfThings(value) && !isUnnamed(value) && !isGiven(value) && !noName.match(value).hasMatch()
               ? value
               : QString();
}

/// Dates and ways to call the desk stand beside credits, and say nothing of what the article tells.
QString withoutStamps(QString text)
{
    static const QRegularExpression page(
        QStringLiteral("(?:联系)?(?:电话|邮箱|电邮|[Ee]-?mail)\\s*[：:]?\\s*(?:[\\d()（）+\\- ]{6,20}|[\\w.+-]+@[\\w.-]+)"));
    text.remove(page);
    for (QString date = writtenDateIn(text); !date.isEmpty() && text.contains(date); date = writtenDateIn(text))
        text.remove(date);
    return text;
}

}

LabelledSource labelledSource(const Outlets &outlets, const QString &value)
{
    LabelledSource source;
    // “国是直通车”微信公众号
    static const QRegularExpression quotedAccount(
        QStringLiteral("^[“「]([^“”「」]{2,20})[”」](?:微信)?(?:公众号|公眾號|公号)$"));
    const QString plain =
        QString(value).remove(identity()).remove(account()).trimmed().replace(quotedAccount, QStringLiteral("\\1"));
    const QString clean = withoutGathered(outlets, plain);
    source.name = sourceName(outlets, clean);
    source.rest = QString(clean).remove(source.name.isEmpty() ? QString(QChar(0)) : source.name);
    source.nobody = isUnnamed(withoutMarksAround(clean));
    static const QRegularExpression signedName(QStringLiteral("^(.{2,20})[/／]([\\p{sc:Han}]{2,4})$"));
    if (const auto match = signedName.match(source.name); match.hasMatch() && isOutlet(outlets, match.captured(1))
                                                          && isChineseName(match.captured(2))
                                                          && !isOutlet(outlets, match.captured(2))) {
        source.name = match.captured(1);
        source.person = match.captured(2);
    }
    return source;
}

QString labelledTitle(const QString &raw)
{
    const QString value = raw.simplified();
    // 原题《蜜蜂牌》，首发于…: the marks end it.
    static const QRegularExpression marked(QStringLiteral("^《([^《》]{2,100})》[，,；;]"));
    if (const auto match = marked.match(value); match.hasMatch())
        return match.captured(1);
    const QString title = unquoted(value);
    return title.size() < 2 || title.size() > 200 ? QString() : title;
}

QList<SignedNames> signedNames(const QString &value)
{
    static const QRegularExpression expression(QStringLiteral(
        "\\s*([\\p{sc:Han}·]{2,4}(?:[\\s、]+[\\p{sc:Han}·]{2,4}){0,3})\\s*[/／]\\s*(文图|图文|文圖|圖文|文|图|圖|图片|摄影|攝影|摄|攝|视频|制图|漫画)(?=\\s|$)"));
    QList<SignedNames> result;
    qsizetype at = 0;
    while (at < value.size()) {
        const auto match =
            expression.match(value, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        QString rest;
        const QStringList names = match.hasMatch() ? personNames(match.captured(1), NameTrust::Weak, &rest) : QStringList();
        if (names.isEmpty() || !rest.isEmpty())
            return {};
        result.append({names, match.captured(2), match.captured(2).contains(QChar(u'文'))});
        at = match.capturedEnd();
    }
    return result;
}

bool saysSomething(const Outlets &outlets, const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("[\\s\\p{P}\\p{S}]+"));
    static const QRegularExpression nothing(QStringLiteral(
        "^(?:[A-Za-z]{0,4}\\d*|整合|整理|综合|綜合|综合整理|综合报道|編譯|编译|编辑|編輯|采写|撰写|撰文|文|图|圖|文图|图文|摄|攝|摄影|摄影报道|制图|供图|供稿|等|发|发布|"
        "报道|報導|報道|报导|实习|见习|實習|見習|实习生|實習生|化名|笔名|本文|原文|转载|来源|完|[\\x{4e00}-\\x{9fff}]|\\d+次|ID|id)$"));
    if (text.trimmed().isEmpty())
        return false;
    const QStringList words = withoutStamps(text).split(marks, Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return !nothing.match(word).hasMatch() && !isNobody(word) && !isOutlet(outlets, word);
    });
}

}
