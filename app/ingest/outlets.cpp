#include "outlets.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Masthead {

namespace {

// Names only; kinds and kinship are not needed yet.
// clang-format off
constexpr const char16_t *known =
    // Chinese agencies, papers and broadcasters
    u"新华社 新华网 新華社 新華網 新华财经 新华视点 新华每日电讯 中新社 中新网 中新網 中国新闻网 中国新闻社 中新财经 中新经纬 "
    u"中国新闻周刊 人民日报 人民网 人民日報 人民網 人民日报海外版 央视 央视网 央视新闻 央视财经 央广网 央视体育 中央电视台 中国之声 "
    u"国际在线 中国网 光明日报 光明网 经济日报 中国经济网 科技日报 中国科技网 工人日报 中工网 农民日报 法治日报 法制日报 "
    u"解放军报 中国军网 解放日报 文汇报 新民晚报 上观新闻 澎湃新闻 澎湃 界面新闻 界面 第一财经 东方网 看看新闻 上证报 "
    u"上海证券报 上证报中国证券网 中国证券网 中国证券报 中证网 证券时报 证券时报网 证券时报e公司 e公司 证券日报 证券日报网 券商中国 "
    u"财联社 科创板日报 每日经济新闻 每经网 每经 经济观察报 经济观察网 经济参考报 经参 21世纪经济报道 21财经 南方财经 南方财经全媒体 "
    u"华夏时报 中国经营报 国际金融报 金融时报 财新 财新网 财经网 财经杂志 棱镜 一财 时代周报 投资者网 智通财经 格隆汇 "
    u"36氪 36kr 虎嗅 虎嗅网 钛媒体 亿欧 雷锋网 雷峰网 智东西 量子位 机器之心 IT之家 快科技 驱动之家 中关村在线 太平洋电脑网 "
    u"DoNews cnBeta 极客公园 品玩 PingWest 站长之家 爱范儿 少数派 Solidot 新浪 新浪网 新浪科技 新浪财经 新浪体育 新浪新闻 "
    u"新浪娱乐 网易 网易新闻 网易科技 网易财经 网易体育 搜狐 搜狐新闻 搜狐财经 搜狐科技 腾讯新闻 腾讯科技 腾讯财经 腾讯体育 "
    u"凤凰网 凤凰网科技 凤凰网财经 凤凰卫视 观察者网 环球网 环球时报 环球网科技 参考消息 参考消息网 海外网 新京报 新京报网 "
    u"新京报贝壳财经 贝壳财经 北京日报 北京晚报 北京青年报 北青网 京报网 中国青年报 中国青年网 中青报 中青在线 中青网 "
    u"中国日报 中国日报网 中国妇女报 检察日报 人民法院报 人民政协报 中国教育报 健康报 健康时报 生命时报 南方日报 南方都市报 南都 "
    u"南方周末 南方网 南方+ 羊城晚报 金羊网 广州日报 大洋网 深圳特区报 深圳商报 读特 读创 晶报 华商报 华商网 西部网 "
    u"陕西日报 西安日报 红星新闻 成都商报 四川日报 四川在线 川观新闻 封面新闻 华西都市报 重庆日报 华龙网 上游新闻 重庆晨报 "
    u"湖北日报 长江日报 长江网 楚天都市报 极目新闻 荆楚网 湖南日报 红网 潇湘晨报 三湘都市报 江西日报 大江网 安徽日报 中安在线 "
    u"新安晚报 浙江日报 浙江在线 钱江晚报 都市快报 杭州日报 杭州网 宁波日报 新华日报 现代快报 扬子晚报 江苏新闻 交汇点新闻 荔枝新闻 "
    u"福建日报 东南网 厦门日报 山东商报 大众日报 大众网 齐鲁晚报 齐鲁网 海报新闻 闪电新闻 青岛日报 半岛都市报 河南日报 大河网 "
    u"大河报 顶端新闻 河北日报 长城网 河北新闻网 山西日报 山西晚报 内蒙古日报 辽宁日报 北国网 吉林日报 中国吉林网 黑龙江日报 东北网 "
    u"甘肃日报 中国甘肃网 青海日报 宁夏日报 新疆日报 天山网 西藏日报 云南日报 云南网 贵州日报 多彩贵州网 广西日报 广西新闻网 海南日报 "
    u"南海网 天津日报 津云 北方网 每日新报 直新闻 直播港澳台 懂球帝 虎扑 体坛周报 中国基金报 期货日报 中国能源报 中国汽车报 "
    u"金十 金十数据 华尔街见闻 选股宝 同花顺 东方财富 东方财富网 和讯 和讯网 金融界 中金在线 全景网 挖贝网 资本邦 蓝鲸财经 乐居财经 亿邦动力 猎云网 创业邦 "
    u"投中网 投资界 铅笔道 动脉网 全天候科技 晚点LatePost Tech星球 字母榜 集微网 芯智讯 盖世汽车 汽车之家 赢商网 联商网 观点网 观点地产网 中国房地产报 "
    u"币世界 金色财经 巴比特 链闻 PANews 律动 星球日报 Odaily星球日报 陀螺财经 中国网财经 BBC中文 德国之声中文网 中新网客户端 "
    // Hong Kong, Macao, Taiwan and Chinese abroad
    u"中央社 中央通訊社 聯合報 聯合新聞網 自由時報 中國時報 中時新聞網 蘋果日報 明報 信報 經濟日報 工商時報 大公报 大公報 大公网 "
    u"文匯報 文匯網 星島日報 東方日報 香港01 香港電台 南华早报 南華早報 端传媒 端傳媒 联合早报 聯合早報 早报网 多维新闻 "
    u"多维新闻网 海峡导报 澳門日報 星洲日報 世界日報 上報 風傳媒 鏡週刊 三立新聞網 東森新聞 ETtoday 鉅亨網 立場新聞 "
    // Agencies and papers abroad, in Chinese and Japanese
    u"路透社 路透 路透中文网 美联社 美聯社 法新社 法新網 彭博社 彭博 彭博新闻社 塔斯社 俄新社 卫星通讯社 今日俄罗斯 共同社 共同通信 時事通信 時事 "
    u"时事社 韩联社 韓聯社 德新社 安莎社 埃菲社 英国广播公司 美国有线电视新闻网 半岛电视台 华尔街日报 華爾街日報 纽约时报 紐約時報 "
    u"华盛顿邮报 卫报 泰晤士报 每日电讯报 费加罗报 世界报 明镜周刊 读卖新闻 朝日新闻 日经新闻 日本经济新闻 日经中文网 NHK FT中文网 "
    u"德国之声 美国之音 自由亚洲电台 法广 ";
// clang-format on

// clang-format off
constexpr const char *knownLatin[] = {
    "Reuters", "AP", "Associated Press", "The Associated Press", "AFP", "Agence France-Presse", "Xinhua", "UPI", "CNN", "CNN Business",
    "CNN Money", "BBC", "BBC News", "BBC Sport", "NPR", "ABC News", "CBS News", "NBC News", "CNBC", "Fox News", "PA Media",
    "PA", "DPA", "dpa", "EFE", "ANSA", "TASS", "Interfax", "Kyodo", "Kyodo News", "Jiji", "Jiji Press", "Yonhap", "Yonhap News Agency",
    "Bernama", "PTI", "IANS", "ANI", "Bloomberg", "Bloomberg News", "Dow Jones", "MarketWatch", "Al Jazeera", "Deutsche Welle", "DW",
    "The New York Times", "New York Times", "The Washington Post", "Washington Post", "The Guardian", "Guardian", "The Times",
    "Financial Times", "The Economist", "The Wall Street Journal", "Wall Street Journal", "USA Today", "Los Angeles Times",
    "Chicago Tribune", "Tribune News Service", "Politico", "Axios", "Vox", "Wired", "WIRED", "Ars Technica", "The Verge", "TechCrunch",
    "Engadget", "The Conversation", "ProPublica", "Kaiser Health News", "KFF Health News", "Quanta Magazine", "Scientific American",
    "South China Morning Post", "China Daily", "Global Times", "The Straits Times", "Nikkei Asia", "Press Association", "CP",
    "The Canadian Press", "AAP", "Postmedia News", "Religion News Service", "GlobeNewswire", "PR Newswire", "Business Wire",
    "PRNewswire", "EETOP", "CSDN", "CoinDesk", "Cointelegraph", "The Block", "Decrypt", "The Information"};
// clang-format on

const QSet<QString> &names()
{
    static const QSet<QString> set = [] {
        QSet<QString> result;
        for (const QString &name : QString::fromUtf16(known).split(QLatin1Char(' '), Qt::SkipEmptyParts))
            result.insert(name.toCaseFolded());
        for (const char *name : knownLatin)
            result.insert(QString::fromLatin1(name).toCaseFolded());
        return result;
    }();
    return set;
}

qsizetype longestName()
{
    static const qsizetype length = [] {
        qsizetype result = 0;
        for (const QString &name : names())
            result = std::max(result, name.size());
        return result;
    }();
    return length;
}

// What the names of papers, agencies and sites end with, and what else ends so.
const QRegularExpression &ending()
{
    static const QRegularExpression expression(QStringLiteral(
        "(?:日报|晚报|早报|时报|晨报|周报|商报|导报|都市报|青年报|证券报|经济报|经营报|法治报|法制报|特区报|快报|画报|党报"
        "|日報|晚報|早報|時報|晨報|週報|商報|新报|新報|新闻网|新闻社|新闻|新聞網|新聞|通讯社|通訊社|电视台|電視台|广播电台|电台|電台|卫视|衛視|周刊"
        "|週刊|客户端|融媒|融媒体|全媒体|传媒|傳媒|发布|在线|网|網|财经|財經|科技讯|观察)$"));
    return expression;
}

const QRegularExpression &noOutlet()
{
    static const QRegularExpression expression(QStringLiteral(
        "(?:官网|官網|互联网|物联网|电网|铁路网|管网|路网|公路网|球网|上网|联网|入网|渔网|铁丝网|产业链网|官方发布|"
        "全球发布|联合发布|正式发布|新品发布|今日发布|近日发布|重大新闻|该新闻|假新闻|要闻)$"));
    return expression;
}

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == QChar(0xb7) || c == QLatin1Char('+') || c == QLatin1Char('-') || c == QChar(0x2022);
}

bool endsAsOutlets(const QString &name)
{
    if (name.size() < 3 || name.size() > 14 || !std::all_of(name.begin(), name.end(), isNameCharacter))
        return false;
    // A city's or ministry's account, not a sentence about what was announced.
    static const QRegularExpression account(QStringLiteral("^[\\p{Han}]{2,5}发布$"));
    if (name.endsWith(QStringLiteral("发布")) && !account.match(name).hasMatch())
        return false;
    return ending().match(name).hasMatch() && !noOutlet().match(name).hasMatch() && !isAuthority(name);
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

bool isKnownOutlet(const QString &name) { return names().contains(name.toCaseFolded()); }

QString outletBehindName(const QString &text)
{
    for (const char *name : knownLatin) {
        const QLatin1String outlet(name);
        if (text.size() > outlet.size() + 4 && text.endsWith(outlet, Qt::CaseInsensitive)
            && text.at(text.size() - outlet.size() - 1) == QLatin1Char(' '))
            return text.right(outlet.size());
    }
    return {};
}

bool isWesternOutlet(const QString &name)
{
    static const QRegularExpression expression(QStringLiteral(
        "^(?:[A-Z][\\w.&'’-]*\\s+){1,5}(?:News|News Agency|News Service|Press|Wire|Agency|Times|Post|Herald|Tribune|Journal|Gazette|Courier|Observer|"
        "Chronicle|Review|Telegraph|Broadcasting|Radio|TV|Magazine|Today|Standard|Mail|Globe|Star|Independent)$"));
    return isKnownOutlet(name) || (name.size() <= 50 && expression.match(name).hasMatch());
}

bool isOutlet(const QString &name)
{
    return isKnownOutlet(name) || isKnownOutlet(withoutAppWord(name)) || endsAsOutlets(name);
}

qsizetype outletLength(const QString &text)
{
    const auto wordEnds = [&](qsizetype length) {
        return length == text.size() || text.at(length).unicode() >= 0x2e80 || text.at(length - 1).unicode() >= 0x2e80
               || !text.at(length).isLetterOrNumber();
    };
    // Desks of a known outlet go under its name: 中国网财经.
    static const QRegularExpression desk(
        QStringLiteral("^(?:财经|科技|体育|娱乐|汽车|教育|军事|产经|证券|房产|健康)(?=[\\d\\s讯快消获，,：（(])"));
    const QString start = text.left(longestName()).toCaseFolded();
    for (qsizetype length = start.size(); length >= 2; --length)
        if (names().contains(start.left(length)) && wordEnds(length))
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
        QStringLiteral("\\s*(?:-?[\\p{Han}]*客户端|APP|App|app|官微|官方微博|公众号|微信公众号|网站)$"));
    QString bare = name;
    bare.remove(expression);
    return bare.isEmpty() ? name : bare;
}

QString outletBeforeRole(const QString &prefix)
{
    static const QRegularExpression role(QStringLiteral(
        "(?:驻[\\p{Han}]{1,4}|见习|实习|特约|特派|首席|高级|资深|全媒体|前方|融媒体?|新媒体|网络|文字|财经|总台|本报|本刊|本网|本台)$"));
    static const QRegularExpression address(QStringLiteral("[（(][\\w.]+[）)]$|[《》“”\\s]"));
    static const QRegularExpression joint(QStringLiteral("[·•]"));
    QString name = prefix;
    name.remove(address);
    while (!name.isEmpty()) {
        if (isOutlet(name) || isOutlet(name.section(joint, -1)))
            return name;
        const auto match = role.match(name);
        if (!match.hasMatch())
            break;
        name.chop(match.capturedLength(0));
    }
    return {};
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
