#include "outletnames.h"

#include "text/charset.h"
#include "text/outlets.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Masthead {

namespace {

// What the names of papers, agencies and sites end with, and what else ends so.
const QRegularExpression &ending()
{
    static const QRegularExpression expression(QStringLiteral(
        "(?:日报|晚报|早报|时报|晨报|周报|商报|导报|都市报|青年报|证券报|经济报|经营报|法治报|法制报|特区报|快报|画报|党报"
        "|文汇报|文匯報|日報|晚報|早報|時報|晨報|週報|商報|新报|新報|新闻网|新闻社|新闻|新聞網|新聞|通讯社|通訊社|电视台|電視台|广播电台|电台|電台|卫视|衛視|周刊"
        "|週刊|客户端|融媒|融媒体|融媒体中心|全媒体|传媒|傳媒|发布|在线|网|網|财经|財經|科技讯|观察)$"));
    return expression;
}

const QRegularExpression &noOutlet()
{
    static const QRegularExpression expression(QStringLiteral(
        "(?:官网|官網|互联网|物联网|电网|铁路网|管网|路网|公路网|球网|上网|联网|入网|渔网|铁丝网|产业链网|官方发布|"
        "全球发布|联合发布|正式发布|新品发布|今日发布|近日发布|重大新闻|该新闻|假新闻|要闻|记者观察)$"));
    return expression;
}

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == QChar(0xb7) || c == QLatin1Char('+') || c == QLatin1Char('-') || c == QChar(0x2022);
}

bool endsAsOutlets(const QString &name)
{
    constexpr CharSet lasts(u"报報社闻聞台視视刊端媒体體布线線上网網经經讯察传傳心");
    if (name.size() < 3 || name.size() > 14 || !lasts.contains(name.back())
        || !std::all_of(name.begin(), name.end(), isNameCharacter))
        return false;
    // A city's or ministry's account, not a sentence about what was announced.
    static const QRegularExpression account(QStringLiteral("^[\\p{sc:Han}]{2,5}发布$"));
    if (name.endsWith(QStringLiteral("发布")) && !account.match(name).hasMatch())
        return false;
    // 融媒体 alone is a desk.
    return ending().match(name).capturedStart() > 0 && !noOutlet().match(name).hasMatch() && !isAuthority(name);
}

/// 央行网站 is no 央行网, 当时报道 no 时报.
bool goesOn(const QString &text, qsizetype length)
{
    if (length >= text.size())
        return false;
    const QChar last = text.at(length - 1);
    const QChar next = text.at(length);
    if (last == QChar(0x7f51) || last == QChar(0x7db2))
        return QStringView(u"站页络民友上点红购约银贷联格课游吧").contains(next);
    return last == QChar(0x62a5) && QStringView(u"道告名表警价").contains(next);
}

}

bool isKnownOutlet(const Outlets &outlets, const QString &name) { return outlets.find(name) != nullptr; }

bool isWesternOutlet(const Outlets &outlets, const QString &name)
{
    static const QRegularExpression expression(QStringLiteral(
        "^(?:[A-Z][\\w.&'’-]*\\s+){1,5}(?:News|News Agency|News Service|Press|Wire|Agency|Times|Post|Herald|Tribune|Journal|Gazette|Courier|Observer|"
        "Chronicle|Review|Telegraph|Broadcasting|Radio|TV|Magazine|Today|Standard|Mail|Globe|Star|Independent|Echo|Bulletin|Examiner|Sentinel|Dispatch|Register|Argus|Advertiser|Enterprise|Inquirer|Weekly|Mercury|Guardian|Leader|Monitor|Citizen|Ledger|Newsroom)$"));
    return isKnownOutlet(outlets, name) || (name.size() <= 50 && expression.match(name).hasMatch());
}

namespace {

/// 环球时报-环球网, 顶端新闻·河南商报: each of them is one.
bool areOutlets(const Outlets &outlets, const QString &name)
{
    static const QRegularExpression joint(QStringLiteral("[·•\\-—–－]"));
    const QStringList parts = name.split(joint);
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [&outlets](const QString &part) {
               return isKnownOutlet(outlets, part) || endsAsOutlets(part);
           });
}

}

bool isOutlet(const Outlets &outlets, const QString &name)
{
    return isKnownOutlet(outlets, name) || isKnownOutlet(outlets, withoutAppWord(name)) || endsAsOutlets(name)
           || areOutlets(outlets, name);
}

qsizetype outletLength(const Outlets &outlets, const QString &text)
{
    // Desks of a known outlet go under its name: 中国网财经.
    static const QRegularExpression desk(
        QStringLiteral("^(?:财经|科技|体育|娱乐|汽车|教育|军事|产经|证券|房产|健康)(?=[\\d\\s讯快消获，,：（(])"));
    if (const qsizetype length = outlets.lengthAtStart(text); length > 0)
        return length + desk.match(text.mid(length, 4)).capturedLength(0);
    qsizetype run = 0;
    while (run < text.size() && run < 16 && isNameCharacter(text.at(run)))
        ++run;
    for (qsizetype length = 3; length <= run; ++length)
        if (endsAsOutlets(text.left(length)) && !goesOn(text, length))
            return endsAsOutlets(text.left(length + 1)) && length < run ? length + 1 : length;
    return 0;
}

bool isAuthority(const QString &name)
{
    static const QRegularExpression expression(QStringLiteral(
        "(?:局|部|委|厅|廳|署|办|办公室|政府|法院|检察院|委员会|委員會|监会|国务院|中央|大使馆|总理|主席|警方|官方|统计局|总局|网站|官网|指挥部)$"));
    static const QRegularExpression capital(QStringLiteral("^(?:俱乐部|编辑部|总部)$"));
    return expression.match(name).hasMatch() && !capital.match(name).hasMatch();
}

QString withoutAppWord(const QString &name)
{
    static const QRegularExpression expression(
        QStringLiteral("\\s*(?:-?[\\p{sc:Han}]*客户端|APP|App|app|官微|官方微博|公众号|微信公众号|网站)$"));
    static constexpr TextPieces words{u"客户端", u"APP", u"App", u"app", u"官微", u"官方微博", u"公众号", u"网站"};
    if (!words.in(name))
        return name;
    QString bare = name;
    bare.remove(expression);
    return bare.isEmpty() ? name : bare;
}

QString outletBeforeRole(const Outlets &outlets, const QString &prefix)
{
    static const QRegularExpression role(QStringLiteral(
        "(?:驻[\\p{sc:Han}]{1,4}|见习|实习|特约|特派|首席|高级|资深|全媒体?|前方|融媒体?|新媒体|网络|文字|财经|总台|本报|本刊|本网|本台)$"));
    static const QRegularExpression address(QStringLiteral("[（(][\\w.]+[）)]$|[《》“”\\s]"));
    static const QRegularExpression joint(QStringLiteral("[·•]"));
    static const QRegularExpression section(QStringLiteral("^([\\p{sc:Han}A-Za-z0-9]{2,12})[《“][^《》“”]{2,12}[》”]$"));
    if (const auto match = section.match(prefix); match.hasMatch() && isOutlet(outlets, match.captured(1)))
        return match.captured(1);                                                  // 中国经营报《等深线》
    static const QRegularExpression report(QStringLiteral("(?:报道|報導|報道)$")); // 环球时报-环球网报道 记者
    QString whole = QString(prefix).remove(address);
    if (!isOutlet(outlets, whole)) // 21世纪经济报道 is one
        whole.remove(report);
    // 羊城晚报全媒体 ends as outlets do; that 羊城晚报 is one is known.
    for (QString name = whole; !name.isEmpty(); name.chop(role.match(name).capturedLength(0))) {
        if (isKnownOutlet(outlets, name))
            return name;
        if (!role.match(name).hasMatch())
            break;
    }
    QString name = whole;
    // 江陵日报全媒体: the desk of a paper.
    static const QRegularExpression media(QStringLiteral("(?<=[报報网網台社刊])(?:全媒体?|融媒体?|新媒体)$"));
    if (const auto match = media.match(name);
        match.hasMatch() && !isKnownOutlet(outlets, name) && isOutlet(outlets, name.left(match.capturedStart())))
        name.truncate(match.capturedStart());
    while (!name.isEmpty()) {
        if (isOutlet(outlets, name) || isOutlet(outlets, name.section(joint, -1)))
            return name;
        const auto match = role.match(name);
        if (!match.hasMatch())
            break;
        name.chop(match.capturedLength(0));
    }
    return {};
}

bool isDesk(const QString &prefix)
{
    static const QRegularExpression person(QStringLiteral(
        "(?:战地|戰地|随军|隨軍|暗访|卧底|女|男|老|青年|年轻|著名|知名|传奇|退休|外籍|[\\p{sc:Han}]国|[\\p{sc:Han}]國)$"));
    static const QRegularExpression house(QStringLiteral("(?:中国|中國|全国|驻\\p{sc:Han}{1,3}国)$"));
    return !person.match(prefix).hasMatch() || house.match(prefix).hasMatch();
}

bool isPlace(QStringView name)
{
    static const QSet<QString> places = [] {
        QSet<QString> result;
        const QString list = QStringLiteral(
            "北京 上海 天津 重庆 广州 深圳 南京 杭州 武汉 成都 西安 济南 青岛 沈阳 大连 长春 哈尔滨 石家庄 太原 呼和浩特 郑州 合肥 南昌 福州 厦门 长沙 "
            "海口 三亚 南宁 贵阳 昆明 拉萨 兰州 西宁 银川 乌鲁木齐 香港 澳门 台北 东莞 佛山 珠海 苏州 无锡 宁波 温州 烟台 雄安 河北 山西 辽宁 吉林 "
            "黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆 台湾 "
            "華盛頓 華府 台中 台南 高雄 新北 桃園 新竹 基隆 嘉義 屏東 花蓮 台東 宜蘭 南投 彰化 苗栗 雲林 澎湖 金門 臺北 臺中 臺南 北京 上海 東京 紐約 "
            "華沙 倫敦 巴黎 柏林 首爾 曼谷 新加坡 雪梨 洛杉磯 舊金山 日內瓦 布魯塞爾 莫斯科 "
            "华盛顿 纽约 伦敦 巴黎 柏林 东京 首尔 平壤 莫斯科 布鲁塞尔 日内瓦 罗马 马德里 维也纳 基辅 开罗 耶路撒冷 德黑兰 新德里 曼谷 河内 吉隆坡 雅加达 "
            "马尼拉 悉尼 堪培拉 惠灵顿 渥太华 多伦多 旧金山 洛杉矶 联合国 里约热内卢 巴西利亚 内罗毕 约翰内斯堡 法兰克福 苏黎世 达沃斯 迪拜 伊斯坦布尔 安卡拉 "
            "综合");
        for (const QString &place : list.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            result.insert(place);
        return result;
    }();
    return places.contains(name.toString());
}

}
