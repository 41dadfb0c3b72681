#include "personnames.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int maximumNames = 12;

bool isHan(QChar c) { return c.script() == QChar::Script_Han; }

bool isAllHan(const QString &word) { return !word.isEmpty() && std::all_of(word.begin(), word.end(), isHan); }

const QSet<QString> &surnames()
{
    static const QSet<QString> set = [] {
        const QString single = QStringLiteral(
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫"
            "段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂"
            "成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋"
            "商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国"
            "狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由"
            "陳張劉黃趙吳孫馬鄭謝許韓馮鄧蕭葉蘇呂盧鍾譚陸賈韋鄒閻龍陶賀顧龔邵萬錢嚴湯溫齊喬龐顏莊聶魯歐關蘭寧紀畢單塗駱藍遊華農車連蘆麥婁竇黨宮費衛應閔鄔邊師榮叢鞏區"
            "郗鄂逄蚁邬滑厍荀智闾竺仉仝仵恽昝戢揭斛璩琚眭莘菅蒯訾谌邴郏鄞酆钭隗宓嵇骞缑冼贲郇郄郦佴晏桓缪苌蓟谯雒言尚芮逯鄢侴"
            "楊遲鄺談樂陽儲賴游詹江洪邱簡翁柯莊涂傅傅洪赖");
        const QString compound = QStringLiteral(
            "欧阳 上官 司马 诸葛 司徒 东方 慕容 尉迟 公孙 令狐 皇甫 宇文 长孙 夏侯 端木 百里 呼延 南宫 轩辕 歐陽 司馬 諸葛 張簡 范姜 闾丘 鲜于 申屠 万俟 澹台 濮阳 淳于 太叔 司空 亓官 司寇 钟离 赫连 完颜 独孤 纳兰 左丘 东郭 拓跋 屠岸");
        QSet<QString> result;
        for (const QChar c : single)
            result.insert(QString(c));
        for (const QString &name : compound.split(QLatin1Char(' ')))
            result.insert(name);
        return result;
    }();
    return set;
}

// What stands behind names and says what they did, and what parts people of two roles.
const QRegularExpression &roleWord()
{
    static const QRegularExpression expression(QStringLiteral(
        "^(?:(?:本报|本刊|特约|特派|见习|实习|首席|高级|资深|全媒体|驻[\\p{sc:Han}]{1,3})*(?:记者|記者|通讯员|通訊員|实习生|實習生|撰稿人|评论员|研究员|主笔))$"));
    return expression;
}

const QRegularExpression &activity()
{
    static const QRegularExpression expression(QStringLiteral(
        "^(?:整合|整理|综合|綜合|编译|編譯|编辑|报道|報道|報導|报导|综合报道|摄影报道|文|图|文/图|文图|图文|摄|攝|摄影|制图|等|发自|采写|撰写|编制|供稿|"
        "[\\p{sc:Han}]{2,6}(?:报道|報道|報導|报导))$"));
    return expression;
}

QString withoutCodes(QString value)
{
    static const QRegularExpression code(
        QStringLiteral("[_\\s]*(?<![A-Za-z])[A-Z]{1,4}[-_]?\\d{2,7}\\b|[（(]\\s*[A-Z]{0,3}\\d{2,7}\\s*[）)]"));
    static const QRegularExpression tail(QStringLiteral("(?<=\\p{sc:Han})[_\\s]*\\d{2,6}$"));
    return value.replace(code, QStringLiteral(" ")).remove(tail);
}

/// "王　蒙" is one name set wide.
QStringList joinWideNames(const QStringList &words)
{
    QStringList result;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words.at(i).size() == 1 && isAllHan(words.at(i)) && i + 1 < words.size() && words.at(i + 1).size() == 1
            && isAllHan(words.at(i + 1))) {
            result.append(words.at(i) + words.at(i + 1));
            ++i;
        } else {
            result.append(words.at(i));
        }
    }
    return result;
}

/// Latin words belong together, Chinese ones stand for themselves.
QStringList wordsOf(const QString &part)
{
    QStringList result;
    for (const QString &word : joinWideNames(part.split(QLatin1Char(' '), Qt::SkipEmptyParts))) {
        const bool latin = !isHan(word.front()) && word.front().isLetter();
        if (latin && !result.isEmpty() && result.last().front().isLetter() && !isHan(result.last().front()))
            result.last() += QLatin1Char(' ') + word;
        else
            result.append(word);
    }
    return result;
}

/// 行海洋, 杨舒鸿吉: three characters, or four behind a surname; 看现场 is what a reporter does.
bool isRareName(const QString &word)
{
    static const QRegularExpression doing(QStringLiteral("^[看探访走赴问说谈拍带现今在从对就为与直实亲]"));
    return isAllHan(word) && !isSpoken(word) && !doing.match(word).hasMatch()
           && (word.size() == 3 || (word.size() == 4 && surnames().contains(word.left(1))));
}

bool isName(const QString &word, NameTrust trust)
{
    static const QRegularExpression dotted(
        QStringLiteral("^[\\p{sc:Han}A-Za-z]{1,10}(?:[·•・‧.][\\p{sc:Han}A-Za-z]{1,12}){1,3}$"));
    static const QRegularExpression kana(QStringLiteral("^[\\p{sc:Han}\\p{Hiragana}\\p{Katakana}]{2,10}$"));
    static const QRegularExpression penName(QStringLiteral("^[\\p{L}\\p{N}@_·\\-]{2,20}$"));
    static const QRegularExpression staffCode(QStringLiteral("^[A-Za-z]{1,3}\\d{2,}$"));
    if (isNobody(word) || staffCode.match(word).hasMatch())
        return false;
    if (isChineseName(word) || dotted.match(word).hasMatch())
        return true;
    if (trust == NameTrust::Reporter && isRareName(word))
        return true;
    if (isHan(word.front()))
        return trust == NameTrust::Label && !isSpoken(word)
               && (penName.match(word).hasMatch() || kana.match(word).hasMatch());
    if (trust == NameTrust::Label && !word.contains(QLatin1Char(' ')))
        return penName.match(word).hasMatch() && !word.front().isDigit();
    return isWesternName(word);
}

}

namespace {

/// Names without a surname, made of two elements of two characters each: 次仁卓玛.
bool isTibetanName(const QString &word)
{
    static const QSet<QString> elements = [] {
        const QString list = QStringLiteral(
            "次仁 卓玛 扎西 洛桑 旺堆 顿珠 央金 德吉 尼玛 达娃 平措 格桑 多吉 索朗 拉姆 丹增 白玛 仁增 边巴 普布 巴桑 米玛 拉巴 坚参 曲珍 措姆 桑珠 贡布 才让 "
            "加措 嘉措 旺姆 旺久 罗布 欧珠 次旦 次旺 曲吉 贡嘎 群培 强巴 益西 土登 阿旺 晋美 桑吉 才旦 卓嘎 玉珍 仓决 伦珠 朗杰 班觉 扎巴 赤列 占堆 尕让 东智 "
            "吉美 拉毛 卓么 完么 切羊 更登 仁青 斗格 航旦 公保");
        const QStringList words = list.split(QLatin1Char(' '));
        return QSet<QString>(words.begin(), words.end());
    }();
    return elements.contains(word.left(2)) && elements.contains(word.mid(2));
}

}

bool isChineseName(const QString &word)
{
    if (word.size() < 2 || word.size() > 4 || !isAllHan(word))
        return false;
    if (word.size() == 4 && isTibetanName(word))
        return true;
    const bool compound = surnames().contains(word.left(2));
    return compound ? word.size() >= 3 || surnames().contains(word.left(1))
                    : word.size() <= 3 && surnames().contains(word.left(1));
}

bool isWesternName(const QString &text)
{
    static const QRegularExpression particle(
        QStringLiteral("^(?:de|del|della|da|di|du|dos|van|von|der|den|ten|ter|la|le|el|al|bin|ibn|bint|y|e|of)$"));
    static const QRegularExpression notAName(QStringLiteral(
        "^(?:The|This|That|These|Those|A|An|In|On|At|For|With|From|To|And|But|If|When|Monday|Tuesday|Wednesday|Thursday|Friday|"
        "Saturday|Sunday|January|February|March|July|September|October|November|December|Read|More|Share|Follow|Sign|"
        "Click|Submitting|Using|Download|Print|View|Watch|Listen|Home|Latest|Breaking|Live|PDF|Video|Photo|Photograph|Image|Posted|Updated|Published|Last)$"));
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() < 2 || words.size() > 6)
        return false;
    int capitals = 0;
    for (const QString &word : words) {
        const bool letters = std::all_of(word.begin(), word.end(), [](QChar c) {
            return c.isLetter() || c.isMark() || c == QLatin1Char('.') || c == QLatin1Char('\'') || c == QChar(0x2019)
                   || c == QLatin1Char('-');
        });
        if (!letters || notAName.match(word).hasMatch())
            return false;
        if (word.front().isUpper() || (!word.front().isLower() && word.front().isLetter()))
            ++capitals;
        else if (!particle.match(word).hasMatch()
                 && !(word.startsWith(QLatin1String("d'")) || word.startsWith(QLatin1String("al-"))))
            return false;
    }
    return capitals >= 2 && words.first().front().isUpper();
}

namespace {

/// Behind a Chinese name a longer run of characters is what the person is: 周立民，系某大学教授.
bool isPost(const QString &word, const QStringList &names)
{
    static const QRegularExpression foreign(QStringLiteral("[·•・‧]")); // 约翰·史密斯，哈佛大学教授
    return !names.isEmpty() && (isChineseName(names.first()) || names.first().contains(foreign)) && isAllHan(word)
           && !isChineseName(word) && word.size() > 3;
}

}

bool isSpoken(const QString &text)
{
    static const QRegularExpression words(QStringLiteral(
        "[？?！!。您你我他她它吗嗎呢吧么麼谁誰哪啊的了很这這那]|是不|是否|什么|怎|如何|为何|為何|认为|認為|谢谢|謝謝|^关于|^關於|^负责|^負責|^请|^請|^还|^那么|^所以|^但是|^因为|^\\d+[名人位个個]"));
    return words.match(text).hasMatch();
}

bool isNobody(const QString &word)
{
    static const QSet<QString> set = [] {
        QSet<QString> result;
        for (
            const QString &entry :
            QStringLiteral(
                "未知 佚名 匿名 不详 无 暂无 网络 网络整理 网友 互联网 综合 综合整理 本站 本站原创 管理员 小编 编辑 作者 原创 转载 "
                "整理 来源 责编 记者 本报记者 本报讯 本刊 本网 本报 未署名 待补 佚 null none wordpress admin administrator unknown anonymous "
                "editor guest user root staff n/a 关注 已关注 订阅")
                .split(QLatin1Char(' ')))
            result.insert(entry);
        return result;
    }();
    return set.contains(word) || set.contains(word.toLower());
}

QStringList personNames(const QString &value, NameTrust trust, QString *rest)
{
    static const QRegularExpression separators(
        QStringLiteral("\\s*(?:[、，,;；/／&]|(?<=\\s)(?:and|et|und|和|与)(?=\\s))\\s*"));
    static const QRegularExpression aside(QStringLiteral("[（(](?![A-Z]{0,3}\\d)[^（）()]{0,60}[）)]"));
    // A sentence is no list of names, unless a plain name stands before it.
    static const QRegularExpression sentence(QStringLiteral("[。！？!?]"));
    static const QRegularExpression firstWord(QStringLiteral("^\\s*([^\\s、，,;；（(]+)"));
    if (value.contains(sentence) && !isChineseName(firstWord.match(value).captured(1))) {
        if (rest)
            *rest = value;
        return {};
    }
    QStringList names;
    QString role;
    // [美]约翰·史密斯, 【英】…: where somebody is from.
    static const QRegularExpression nation(QStringLiteral(
        "(^|[、，,;；/\\s])[\\[［【〔]\\s*[\\x{4e00}-\\x{9fff}]{1,4}\\s*[\\]］】〕]\\s*(?=[\\x{4e00}-\\x{9fff}])"));
    const QString clean = withoutCodes(value).remove(aside).replace(nation, QStringLiteral("\\1")).simplified();
    const QStringList parts = clean.split(separators, Qt::SkipEmptyParts);
    QList<bool> listed; // parts that follow a mark that parts names of equal rank
    for (qsizetype p = 0, at = 0; p < parts.size(); at += parts.at(p).size(), ++p) {
        const qsizetype start = clean.indexOf(parts.at(p), at);
        listed += clean.mid(at, start - at).contains(QChar(0x3001));
        at = start;
    }
    for (qsizetype p = 0; p < parts.size() && names.size() < maximumNames; ++p) {
        const QStringList words = wordsOf(parts.at(p));
        for (qsizetype w = 0; w < words.size(); ++w) {
            const QString &word = words.at(w);
            static const QRegularExpression glued(QStringLiteral(
                "^((?:见习|实习|特约|特派|見習|實習|特約|特派)?(?:记者|記者)|实习生|通讯员|通訊員|實習生)([\\p{sc:Han}]{2,4})$"));
            if (const auto match = glued.match(word); match.hasMatch() && isChineseName(match.captured(2))) {
                const bool bare = names.isEmpty() || match.captured(1).size() == 2; // 记者
                // 通讯员李四 stays one, and so do those listed behind; 實習記者陳品安 is one word.
                const bool post = !bare && match.captured(1).back() != QChar(u'者');
                role = post ? match.captured(1) + QLatin1Char(' ') : QString();
                names.append(bare ? match.captured(2) : post ? role + match.captured(2) : word);
                continue;
            }
            if (roleWord().match(word).hasMatch()) {
                // A correspondent or a trainee behind a reporter stays one.
                role = names.isEmpty() || word == QStringLiteral("记者") || word == QStringLiteral("記者")
                           ? QString()
                           : word + QLatin1Char(' ');
            } else if (isName(word, trust) && !activity().match(word).hasMatch()
                       && ((w == 0 && listed.value(p)) || !isPost(word, names))) {
                // 通讯员 应伟杰、毛竹青 and 通讯员应伟杰、毛竹青: both are.
                if (w > 0 || !listed.value(p))
                    role = w > 0 && roleWord().match(words.at(w - 1)).hasMatch() ? role : QString();
                names.append(role + word);
            } else {
                if (rest)
                    *rest = QStringList(words.mid(w)).join(QLatin1Char(' '))
                            + (p + 1 < parts.size() ? QLatin1Char(' ') + QStringList(parts.mid(p + 1)).join(QLatin1Char(' '))
                                                    : QString());
                return names;
            }
        }
    }
    return names;
}

}
