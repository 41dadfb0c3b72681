#include "promotionlines.h"

#include "text/charset.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Masthead {

namespace {

enum class Reach {
    Line,   ///< that line alone
    LinksOn ///< and the links behind it: the heading of a list of other articles
};

enum Trait {
    Picture = 1, ///< tells of a QR code
    Sure = 2     ///< nothing else says it, not even in a whole sentence
};

struct PatternRow {
    const char16_t *pattern;
    Reach reach;
    qsizetype longest; ///< characters; a longer line is text
    int traits = 0;    ///< of Trait
};

// Tried on short lines near the edges only. What a pattern of the first two tables matches holds a Chinese, or a Latin letter.
// clang-format off
constexpr std::array chineseRows = {
    // Apps, accounts, QR codes
    PatternRow{u"尽在.{1,20}(?:APP|App|app|客户端|公众号)", Reach::Line, 60, Picture},
    PatternRow{u"更多.{0,16}(?:资讯|精彩|内容|新闻|报道|干货|消息|资料|精彩内容|資訊).{0,12}(?:请|敬请|欢迎)?.{0,4}(?:下载|关注|搜索|登录|扫码|添加|点击|下載)", Reach::Line, 80, Picture},
    PatternRow{u"(?:扫描|扫一扫|长按|識別|识别|扫码|掃描|扫下|微信扫).{0,16}(?:关注|加入|下载|小程序|進群|进群)", Reach::Line, 80, Picture},
    PatternRow{u"(?:扫描|扫一扫|长按|識別|识别|扫码|掃描|扫下|微信扫).{0,16}(?:二维码|QR)(?:.{0,20}(?:关注|加入|下载|获取|领取|查看|阅读|购买|报名|了解|咨询|更多|群|订阅|参与)|.{0,8}$)", Reach::Line, 80, Picture},
    PatternRow{u"(?:关注|搜索|添加|關注).{0,14}(?:公众号|微信号|官方微信|官方微博|视频号|小程序|公眾號|订阅号)", Reach::Line, 60, Picture},
    PatternRow{u"^.{0,12}(?:微信公众号|微信号|公众号)\\s*(?:ID)?[：:].{0,30}$", Reach::Line, 50, Picture},
    PatternRow{u"(?:立即|点击|马上|请)?下载(?!量|次|数|人).{0,16}(?:APP|App|app|客户端)", Reach::Line, 50, Picture},
    PatternRow{u"(?:福利|开户|送给你|免费领).{0,40}(?:点击|扫码|立即[领开下报购抢]|戳)", Reach::Line, 80, Picture},
    PatternRow{u"(?:输入|搜索).{0,16}(?:即可查看|即可获取)", Reach::Line, 80, Picture},
    PatternRow{u"^\\s*(?:点|点个|点击|戳|点亮)?[【\\[「“]?(?:在看|好看|再看|赞)[】\\]」”]?.{0,6}$", Reach::Line, 20, Sure},
    PatternRow{u"看都看完了", Reach::Line, 30, Sure},
    PatternRow{u"^\\s*\\d*[、.]?\\s*(?:回复|回覆)[【\\[「].{1,20}[】\\]」]", Reach::Line, 60},
    PatternRow{u"^\\s*点击.{0,12}(?:阅读原文|查看更多|进入专题|进入|下方|上方|蓝字|查看|解锁|原文|报名|购买|图片|关注)", Reach::Line, 60, Picture},
    PatternRow{u"^\\s*分享让更多人看到\\s*$|^\\s*新华社音视频部(?:制作|出品)\\s*$|^\\W*版权归原?作者所有[，,]\\s*向原创致敬\\W*$", Reach::Line, 40, Sure},
    PatternRow{u"^\\s*此内容为[^，。]{2,16}原创[，,](?:著作权|版权)归[^，。]{2,16}所有|^\\s*如遇作品内容、版权等?问题[，,][^。]{0,60}与(?:本[网站平]|我们)|^\\s*(?:版权)?侵权联系电话[：:]\\s*[\\d(（+]", Reach::Line, 300, Sure},
    PatternRow{u"^\\s*(?:新闻线索)?(?:报料|爆料)(?:、维权)?通道[：:][^。]{0,20}(?:应用市场|下载)", Reach::Line, 200, Sure},
    PatternRow{u"的人[，,]都在\\s*[\\p{sc:Han}]{2,8}(?:APP|App|客户端)\\s*$", Reach::Line, 40},
    PatternRow{u"点击菜单栏", Reach::Line, 40, Sure},
    PatternRow{u"^\\s*(?:海量资讯|百万用户都在看)", Reach::Line, 60, Picture},
    PatternRow{u"下载.{0,16}(?:报料|爆料)", Reach::Line, 50},
    PatternRow{u"^\\s*打开\\s*(?:APP|App|app|客户端)", Reach::Line, 40},
    PatternRow{u"^\\s*[（(【]?\\s*字号\\s*[：:]\\s*大?\\s*中?\\s*小?", Reach::Line, 30, Sure},
    PatternRow{u"^[\\s【\\[]*(?:打印本页|打印|列印|关闭窗口|关闭本页|返回顶部|分享至|轉寄朋友)[】\\]\\s　]*(?:[【\\[]?(?:打印本页|打印|列印|关闭窗口|关闭本页|返回顶部|轉寄朋友)[】\\]\\s　]*)*$", Reach::Line, 40, Sure},
    PatternRow{u"(?:作者|本文|内容|文章|平台).{0,30}不代表.{1,16}(?:立场|观点|意见)|不代表(?=.{0,16}[本网網号號报報社台站仅媒]|.{0,12}(?:作者|平台|编辑|财经|官方)).{1,16}(?:立场|观点|意见|立場|觀點)|观点仅代表|經授權|经授权(?:发布|转载)", Reach::Line, 160},
    PatternRow{u"的?线索投递|投稿邮箱", Reach::Line, 60},
    PatternRow{u"(?:订阅|訂閱).{0,16}(?:频道|頻道|电子报|電子報|通讯)|成為(?:付費|訂閱|本刊|本站|我們的?)?會員|加入贊助", Reach::Line, 60},
    PatternRow{u"^\\s*(?:(?:回应|赞|评论|转发|收藏|喜欢|阅读|分享)\\s*\\d+[\\s　]*)+$", Reach::Line, 40, Sure},
    PatternRow{u"(?:點我|按我|點此|按此).{0,6}(?:下載|看|報名|訂閱)|立即下載APP", Reach::Line, 80, Picture},
    PatternRow{u"^\\s*点击搜索更多", Reach::Line, 40},
    PatternRow{u"如有侵权.{0,6}请|侵权请联系|不构成.{0,8}(?:投资|操作)建议", Reach::Line, 200},
    PatternRow{u"^\\s*(?:点赞|评论|转发|收藏|分享)\\s*\\d+", Reach::Line, 40},
    // Lists of other articles
    PatternRow{u"^[\\s【\\[▼▶■●◆>]*(?:推荐阅读|相关阅读|延伸阅读|相关新闻|相关报道|相关链接|热门推荐|猜你喜欢|编辑推荐|更多阅读|往期回顾|往期推荐|精彩推荐|热文推荐|阅读推荐|"
               u"大家都在看|你可能喜欢|更多文章|相关文章|推薦閱讀|延伸閱讀|相關新聞|相關報導|更多新聞|更多報導|更多报道|熱門新聞|你可能也喜歡|此前报道|新闻链接)[\\s：:】\\]▼>]*$",
               Reach::LinksOn, 20},
    PatternRow{u"^[\\s【\\[▼▶■●◆>]*(?:推荐阅读|相关阅读|延伸阅读|相关新闻|相关报道|热门推荐|推薦閱讀|延伸閱讀|相關新聞)\\s*[：:]", Reach::LinksOn, 80},
    PatternRow{u"^\\s*(?:阅读下一篇|上一篇|下一篇|下一页|上一页|文章导航|返回列表|返回首页|返回顶部|阅读原文|查看原文|阅读全文|閱讀全文)\\s*[：:>]*.{0,40}$", Reach::Line, 60},
    PatternRow{u"^\\s*相关资讯请关注", Reach::Line, 60},
    PatternRow{u"^\\s*(?:标签|關鍵字|关键词|关键字|關鍵詞|標籤|文章关键词)\\s*[：:]", Reach::LinksOn, 100},
    // What the page says of itself
    PatternRow{u"^[\\s【\\[]*(?:纠错|举报|我要反馈|打印|关闭|分享|收藏|点赞|评论|大图|我要评论|查看评论|写评论|字号|调整字体|字体大小|超大|标准|小|大|分享到|分享至|我要纠错)[】\\]\\s：:]*(?:[A大中小+\\-\\s]{0,12})$", Reach::Line, 20, Sure},
    PatternRow{u"^\\s*(?:字号|字体|调整字体)[：:\\s]", Reach::Line, 30, Sure},
    PatternRow{u"^\\s*(?:浏览次数|浏览量|阅读量|点击数|浏览)[：:\\s]*\\d*\\s*次?$", Reach::Line, 20, Sure},
    PatternRow{u"(?:报料|爆料|投稿|新闻热线|联系我们|商务合作|報料).{0,12}(?:\\d[\\d -]{4,}|@|邮箱|微信)", Reach::Line, 100},
    PatternRow{u"^\\s*(?:特别声明|免责声明|版权声明|版权说明|版权所有|特别提示|免責聲明|版權聲明|.{2,12}版权说明|版权保护)[：:]", Reach::Line, 500},
    PatternRow{u"^\\s*[\\p{sc:Han}]{0,8}(?:声明|聲明)[：:](?=.*(?:版权|版權|转载|轉載|来源|本网|本站|本报|本刊|本文|稿件|观点|立场|免责|投稿|授权|侵权|真实性|投资|风险|上传|发布|链接))", Reach::Line, 500},
    PatternRow{u"(?:如需|需要|欢迎|歡迎)?(?:转载|轉載)(?:时)?请(?:务必)?(?:注明|联系|私信|标明)|授权事宜(?:请|敬请)", Reach::Line, 80},
    PatternRow{u"^\\s*返回.{2,6}[，,]?\\s*查看更多", Reach::Line, 30, Sure},
    PatternRow{u"(?:非經|未經).{0,16}(?:授權|許可|同意).{0,12}(?:轉載|使用|複製|公開)", Reach::Line, 200},
    PatternRow{u"未经.{0,16}(?:授权|许可|允许|同意).{0,12}(?:转载|复制|摘编)|^[\\s*※【（(]*(?:本.{1,12}[，,])?未经.{0,16}(?:授权|许可|允许|同意).{0,12}(?:不得|禁止|请勿|严禁|版权).{0,12}使用|^[\\s*※【（(]*未经.{0,16}授权.{0,12}使用", Reach::Line, 160},
    PatternRow{u"(?:享有著作权|版权归.{0,16}所有).{0,60}(?:转载|侵权|删除|联系)", Reach::Line, 240},
    PatternRow{u"^[\\s（(]*本文(?:来自|來自)[^。]{2,40}(?:更多|下载|APP)", Reach::Line, 100, Picture},
    PatternRow{u"(?:订阅|登录|登入|訂閱|注册).{0,16}(?:继续阅读|阅读全文|閱讀全文|繼續閱讀)|阅读全文.{0,6}请先|^[，,]\\s*以继续阅读", Reach::Line, 60},
    PatternRow{u"^\\s*订阅.{0,8}RSS", Reach::Line, 20, Sure},
    PatternRow{u"^\\s*更多详情请(?:点击|访问|关注)", Reach::Line, 60},
};
constexpr std::array westernRows = {
    PatternRow{u"^\\s*Share (?:on|via) (?:Facebook|Twitter|X|LinkedIn|WhatsApp|Email|Pinterest)\\b", Reach::Line, 160, Sure},
    PatternRow{u"^\\s*(?:Do you have a (?:news )?tip|Got a (?:news )?tip|Have a (?:news )?tip|Join the conversation|Leave a comment|Read the comments)\\b", Reach::Line, 120},
    PatternRow{u"^\\s*(?:Our Standards\\s*:|Article content\\s*$|\\d{1,2}[- ]minute read\\s*$|We may earn a commission|Never miss a story|Join our .{2,20} channel|Your subscription keeps)", Reach::Line, 160, Sure},
    PatternRow{u"auto-generated from a syndicated feed|has not been edited by .{2,30} staff|^\\s*(?:This (?:story|article|series|reporting|project)|The .{0,40}(?:[Dd]esk|[Nn]ewsroom|[Rr]eporting|[Jj]ournalism).{0,20}) is funded by\\b", Reach::Line, 240, Sure},
    PatternRow{u"^\\s*(?:Staff Writer|Staff Reporter|Senior Reporter|(?:Jump to recipe\\s*[|·]?\\s*)?Print recipe\\b.{0,40}|(?:\\d+ comments?\\s*·\\s*)?Report a mistake|Report an error|Leave a reply|Thanks for reading\\b.*|Subscribe for free\\b.*)\\s*[.!]?\\s*$", Reach::Line, 160, Sure},
    PatternRow{u"can be reached at (?:[^\\s@]+@|\\(?\\+?\\d|@|https?:)|^\\s*(?:Reach|Contact) (?:the reporter|[A-Z]\\w+(?: [A-Z][\\w'’.-]*){0,2}) at (?:[^\\s@]+@|\\(?\\+?\\d|@|https?:)", Reach::Line, 160, Sure},
    PatternRow{u"(?:article|story|work|text|content|post|site|page)\\b.{0,80} Creative Commons licen[sc]e|should not be considered (?:legal|tax|financial|investment)", Reach::Line, 300},
    PatternRow{u"\\b(?:[Oo]ur|[Ss]ign up|[Ss]ubscribe|[Jj]oin|[Gg]et|[Ff]ollow)\\b.{0,60}(?:weekly (?:email )?newsletter|(?:WhatsApp|Telegram) [Cc]hannel)", Reach::Line, 160},
    PatternRow{u"^\\s*(?:Disclaimer|DISCLAIMER|Notice|Copyright notice|Legal notice)\\s*:(?=.*(?:[Vv]iews|[Oo]pinions?|advice|responsib|liab|[Cc]ontent|[Cc]opyright|uploaded|syndicated|platform|not necessarily|information (?:provided|contained)))", Reach::Line, 600},
    PatternRow{u"^\\s*By (?:submitting|signing up|subscribing|providing|clicking|entering|continuing)\\b.{0,40}\\b(?:you|your)\\b", Reach::Line, 400, Sure},
    PatternRow{u"protected by reCAPTCHA", Reach::Line, 300, Sure},
    PatternRow{u"^\\s*(?:Sign up|Subscribe|Register|Log in|Sign in)\\b.{0,80}(?:newsletter|inbox|updates|email|continue reading|to read|for free|today|alerts)", Reach::Line, 160},
    PatternRow{u"^\\s*(?:Advertisement|ADVERTISEMENT|Continue reading(?: the main story)?|Story continues below(?: advertisement)?|Skip advertisement|Loading\\.*|Share this(?: article| story| post)?:?|Share on \\w+|Print this article|Order Reprints.*|Comments?)\\s*$", Reach::Line, 60, Sure},
    PatternRow{u"^\\s*(?:Read [Mm]ore|READ MORE|Read [Nn]ext|Read also|Also [Rr]ead|Related(?: articles?| stories| coverage| links| posts| topics)?|More from .{1,40}|More on this story|You may also like|Recommended(?: reading| for you)?|See also|More stories|Most read|Trending(?: now)?|Also read|Don['’]t miss)\\s*[:：]?\\s*$", Reach::LinksOn, 60, Sure},
    PatternRow{u"^\\s*(?:Read more|READ MORE|Related|RELATED|Also read|See also|MORE)\\s*[:：|>]", Reach::LinksOn, 160},
    PatternRow{u"^\\s*Follow (?:us|me|him|her|@\\w+|[A-Z]\\w+(?: [A-Z]\\w+){0,3})\\b(?= on\\b| at\\b| via\\b|['’]s\\b.{0,40}\\bat\\b| for (?:more|the latest)|\\W*$|\\s*[:@]).{0,60}$", Reach::Line, 90, Sure},
    PatternRow{u"^\\s*(?:The-CNN-Wire|burs-[a-z]{2,4}(?:/[a-z]{2,4}){0,3}|Read more (?:at|here):?\\s*https?://\\S+)\\s*$", Reach::Line, 300, Sure},
    PatternRow{u"^\\s*This (?:story|article) was originally published (?:on )?[A-Z][a-z]{2,8}\\.? \\d{1,2}, \\d{4}(?:,? (?:at )?\\d{1,2}:\\d{2} [AP]\\.?M\\.?)?\\.?\\s*$", Reach::Line, 120, Sure},
    PatternRow{u"^\\s*[A-Z][\\w ]{2,30} is an? [^.]{0,40}\\bnewsroom\\b[^.]{0,100}\\. Sign up (?:to|for) ", Reach::Line, 300, Sure},
    PatternRow{u"^\\s*\\d{1,2} min(?:ute)?s? read\\s*$", Reach::Line, 20, Sure},
    PatternRow{u"^\\s*The post .{1,200} (?:appeared first|first appeared) on .{1,80}$", Reach::Line, 320, Sure},
    PatternRow{u"^\\s*Download (?:our|the) .{0,20}\\bapp\\b", Reach::Line, 100, Picture},
    PatternRow{u"^\\s*A version of this article (?:appears|appeared) in print", Reach::Line, 400, Sure},
};
constexpr std::array otherRows = {
    PatternRow{u"^\\s*[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\s*$", Reach::Line, 60, Sure},
    PatternRow{u"^\\s*(?:#[^\\s#]{1,20}[\\s　]*){2,}$", Reach::Line, 120, Sure},
    PatternRow{u"喜欢(?:就|请)点个|^[\\s—–-]*(?:END|End|Enditem|ENDITEM|ENDS|全文完)(?:/[A-Z]{2,3})?[\\s—–-]*$|^\\s*[(（]\\s*(?:END|End|完|全文完)\\s*[)）]\\s*$|^\\s*_{3,}\\s*$", Reach::Line, 30, Sure},
    PatternRow{u"^\\s*@[\\w]{2,30}\\s*$", Reach::Line, 32, Sure},
    PatternRow{u"^\\W*All rights reserved(?:\\W*$|\\s*[.,;|–—-].*(?:[Pp]ublish|[Rr]eproduc|[Dd]istribut|[Pp]ermission|[Cc]opyright|[Tt]erms|\\d{4})|\\s+(?:by|to) (?:the )?\\p{Lu})|(?:©|\\([cC]\\)|[Cc]opyright|\\d{4}).{0,120}\\bAll rights reserved\\b|^\\s*(?:©|\\(c\\)|Copyright\\b)\\s*(?:©\\s*)?\\d{4}(?!\\d|\\W+(?:is|was|has|will|would)\\b|(?:(?!ights|eserved|ublish|ermission|aterial|ontent).)*\\b(?:was|were)\\b)", Reach::Line, 240, Sure},
};
// clang-format on

struct Compiled {
    const PatternRow *row;
    QRegularExpression expression;
};

template <std::size_t Size>
QList<Compiled> compiled(const std::array<PatternRow, Size> &rows)
{
    QList<Compiled> result;
    for (const PatternRow &row : rows) {
        result.append(
            {&row, QRegularExpression(QString::fromUtf16(row.pattern), QRegularExpression::UseUnicodePropertiesOption)});
        result.last().expression.optimize();
    }
    return result;
}

/// A heading of a list that hangs on the last sentence.
QRegularExpressionMatch hangingHeading(const QString &end)
{
    static constexpr TextPieces words{u"阅读", u"閱讀", u"新闻", u"报道", u"往期"};
    static const QRegularExpression expression(QStringLiteral(
        "(?<=[。！？）)”…])\\s*(?:推荐阅读|相关阅读|延伸阅读|相关新闻|相关报道|往期回顾|更多阅读|阅读原文|点击阅读原文|推薦閱讀|延伸閱讀)\\s*[：:>]*\\s*$"));
    return words.in(end) ? expression.match(end) : QRegularExpressionMatch();
}

/// End marks and the initials of a desk: "…for years, they said. Enditem", "…a well. PTI KLM RSY".
const QRegularExpression &hangingMark()
{
    static const QRegularExpression expression(QStringLiteral(
        "(?<=[。！？”])\\s*[（(]\\s*完\\s*[）)]\\s*$|(?<=[.!?”\"])\\s+(?:Enditem(?:/[A-Z]{2,3})?|(?:PTI|ANI|IANS|UNI)(?: [A-Z]{2,4}){0,3}|[A-Z]{2,5}(?: [A-Z]{2,4}){2,3})\\s*$"));
    return expression;
}

/// In Chinese: of itself, or to those who read it on their screens.
bool speaksOfThePageInChinese(const QString &line)
{
    static constexpr CharSet signs(u"您请請戳");
    static constexpr TextPieces words{
        u"本文", u"本稿", u"本网", u"本網", u"本站", u"本刊", u"本社", u"本号", u"本號", u"本报", u"本報", u"本平", u"本公",
        u"本微", u"本频", u"本頻", u"本栏", u"本欄", u"本作", u"本内", u"本內", u"本篇", u"本A",  u"本a",  u"此文", u"该文",
        u"該文", u"小编", u"网友", u"以上", u"原作", u"感谢", u"我们", u"文章", u"稿件", u"图文", u"转载", u"轉載", u"内容",
        u"內容", u"文中", u"文内", u"部分", u"必究", u"欢迎", u"更多", u"风险", u"谨慎", u"据此", u"点击", u"扫描", u"扫码",
        u"扫一", u"识别", u"長按", u"长按", u"掃描", u"关注", u"搜索", u"添加", u"订阅", u"關注", u"訂閱", u"回复", u"回覆"};
    static const QRegularExpression page(
        QStringLiteral(
            "本(?:文|稿|网|網|站|刊|社|号|號|报(?!告)|報(?!告)|平台|公众号|公眾號|微信|频道|頻道|栏目|欄目|作品|内容|內容|篇|[Aa][Pp][Pp])"
            "|此文|该文|該文|小编|网友上传|以上(?:内容|信息|文章|观点)|您|原作者|感谢[^，。]{0,16}(?:网友|读者)|关注我们|加入我们|(?:^|[请可，,])联系我们"
            "|(?:^|[，,。；;、：:（(“\\s])(?:文章|稿件|图文|转载|轉載|内容|內容|文中|文内|部分(?:文字|图片|内容|文章))"
            "|(?:不得|禁止|严禁|请勿|谢绝|請勿|嚴禁)(?:擅自|随意|以任何[^，。]{0,12})?(?:转载|轉載)|[转轉][载載]必究|违者必究"
            "|请(?:务必|您|及时|与|在|到)?(?:关注|下载|点击|扫|长按|搜索|登录|订阅|联系|注明|标明|添加|访问|私信|戳|后台)"
            "|請(?:關注|下載|點|掃|搜尋|登入|訂閱|聯絡|註明)|欢迎(?:关注|转发|投稿|订阅|扫码|下载|留言|来稿)|更多(?:精彩|原创|资讯|内容|干货)"
            "|风险自[担负]|投资[需须]谨慎|据此(?:操作|入市|投资)"
            "|^\\W*\\d*[、.]?\\s*(?:回复|回覆)[【\\[「]"
            "|^\\W*(?:点击|戳)(?:阅读原文|蓝字|上方|下方|文末|图片|链接|此处|这里|关注)"
            "|^\\W*(?:扫描|扫码|扫一扫|识别|長按|长按|掃描)[^。]{0,20}(?:关注|加入|进群|入群|群聊|關注)"
            "|^\\W*(?:关注|搜索|添加|订阅|關注|訂閱)[^，。]{0,20}(?:公众号|微信号|官方微信|官方微博|视频号|訂閱號|公眾號|频道|頻道)"),
        QRegularExpression::UseUnicodePropertiesOption);
    const bool mayBe = std::any_of(line.begin(), line.end(), [](QChar c) { return signs.contains(c); }) || words.in(line);
    return mayBe && page.match(line).hasMatch();
}

/// Of itself, or to those who read it on their screens.
bool speaksOfThePage(const QString &line)
{
    static const QRegularExpression western(
        QStringLiteral(
            "\\b(?:[Oo]ur|us|[Yy]ours?|[Yy]ou|[Tt]his (?:article|story|post|page|site|website|content|newsletter|column|reporting)\\b(?! of\\b)"
            "|content above|inbox|continue reading)\\b"
            "|^\\W*(?:Sign up|Subscribe|Log in|Sign in|Register)(?: now| today| here)? (?:for|to) [^,]*"
            "(?:newsletter|updates|alerts|emails?)\\b"
            "|^\\W*Join [^.,;]*(?:[Nn]ewsletter|[Cc]hannel)\\b"),
        QRegularExpression::UseUnicodePropertiesOption);
    return speaksOfThePageInChinese(line) || western.match(line).hasMatch();
}

/// 专家表示：“…
bool isReportInChinese(QStringView line)
{
    static constexpr CharSet marks(u"，,：:“「");
    static constexpr std::u16string_view words[] = {u"表示", u"强调", u"強調", u"提醒", u"呼吁", u"介绍", u"回应", u"指出",
                                                    u"认为", u"認為", u"称",   u"稱",   u"说",   u"說",   u"透露", u"显示",
                                                    u"顯示", u"发现", u"發現", u"坦言", u"爆料", u"判决", u"要求"};
    for (qsizetype at = 1; at < line.size(); ++at)
        if (marks.contains(line[at])
            && std::any_of(std::begin(words), std::end(words),
                           [said = line.left(at)](std::u16string_view word) { return said.endsWith(word); }))
            return true;
    return false;
}

/// Somebody says it, and the line tells of them.
bool isReport(const QString &line)
{
    static constexpr TextPieces words{u"said",   u"says",   u"told",         u"wrote",    u"urged",   u"added",
                                      u"warned", u"argued", u"according to", u"demanded", u"insisted"};
    static const QRegularExpression western(
        QStringLiteral("\\b(?:said|says|told|wrote|urged|added|warned|argued|according to)\\b.*[.”\"’]$"
                       "|[,”\"’] (?:[\\w.-]+ ){1,4}(?:said|says|told|wrote|urged|added|warned|argued|demanded|insisted)\\b"),
        QRegularExpression::UseUnicodePropertiesOption);
    return isReportInChinese(line) || (words.in(line) && western.match(line).hasMatch());
}

/// 关注公众号的老人，第二天就接到了推销电话。 goes on, and tells what came of it; nobody is asked for anything there.
bool tellsOn(const QString &line)
{
    static constexpr TextPieces marks{u"，", u"——"};
    static constexpr TextPieces words{u"了", u"她", u"他", u"这句话", u"这行字", u"这样的", u"判"};
    static const QRegularExpression told(QStringLiteral(
        "(?:，|——)[^，]*(?:(?<![为除别])了(?!解|断|结|如指)|[她他]们?(?!人|方|用|处)|这(?:句话|行字|几个字|样的)|法院判|法官判)"));
    static const QRegularExpression asked(QStringLiteral(
        "[您你请請]|欢迎|本[文网站号刊社报平公微频栏]|我们|小编|不得|禁止|必究|追究|责任|注明|别忘|别错过|不要|赶[紧快]|快来|速来|扫码|扫描|点击|下载|关注|版权|权益|侵权|删除|原作者|转发|点赞|留言|分享|看[看她他]|什么|如何|怎么|吧[。！]|[哦啦]"));
    if (!marks.in(line) || !words.in(line))
        return false;
    const auto match = told.match(line);
    return match.hasMatch() && !line.mid(match.capturedStart()).contains(asked);
}

/// What the article says, in whatever words: a whole sentence that is neither about the page nor for those who use it.
bool isStatement(const TextLine &line, const QString &trimmed)
{
    return !line.linked && endsSentence(trimmed) && (!speaksOfThePage(trimmed) || isReport(trimmed) || tellsOn(trimmed));
}

bool isHeading(const HtmlNode *block)
{
    return block && block->name().size() == 2 && block->name().at(0) == u'h' && block->name().at(1).isDigit();
}

/// Names somebody whom the rules for credits have not read.
bool isCredit(const QString &line)
{
    static const QRegularExpression credit(
        QStringLiteral(
            "(?:^|[，,；;。\\s”）)])(?:作者|采写|撰文|编辑|編輯|原标题|原標題|原題)[系是为]?\\s*[《“]?[\\p{sc:Han}·]{2,}"
            "(?=[，,、；;。\\s》”]|$)|^\\W*(?:Written|Reported|Edited|Story|Text|Words) by [A-Z]"),
        QRegularExpression::UseUnicodePropertiesOption);
    static constexpr TextPieces words{u"作者", u"采写", u"撰文", u"编辑", u"編輯", u"原标题", u"原標題", u"原題", u" by "};
    return words.in(line) && credit.match(line).hasMatch();
}

/// As articles are called; "《三体》，刘慈欣著" and "War and Peace by Tolstoy" are something else.
bool isHeadline(const QString &text)
{
    static const QRegularExpression other(QStringLiteral("[，,。；;：:《]| by "));
    return !other.match(text).hasMatch();
}

bool holdsLink(const HtmlNode &node)
{
    return node.isElement(QLatin1String("a"))
           || std::any_of(node.children().begin(), node.children().end(),
                          [](const auto &child) { return holdsLink(*child); });
}

/// What a line is found to be; nullptr: a part of the text.
const PatternRow *rowOf(const TextLine &line)
{
    static const QList<Compiled> chinese = compiled(chineseRows);
    static const QList<Compiled> western = compiled(westernRows);
    static const QList<Compiled> other = compiled(otherRows);
    const QString trimmed = line.text.trimmed();
    if (isReport(trimmed) || isCredit(trimmed))
        return nullptr;
    const bool statement = isStatement(line, trimmed);
    const bool heading = isHeading(line.block);
    const auto isText = [&](const PatternRow &row) {
        return !(row.traits & Sure) && (statement || (heading && row.reach == Reach::Line));
    };
    const auto rowIn = [&](const QList<Compiled> &patterns) -> const PatternRow * {
        for (const Compiled &pattern : patterns)
            if (trimmed.size() <= pattern.row->longest && !isText(*pattern.row)
                && pattern.expression.match(trimmed).hasMatch())
                return pattern.row;
        return nullptr;
    };
    const auto holds = [&trimmed](auto is) { return std::any_of(trimmed.begin(), trimmed.end(), is); };
    const PatternRow *row = nullptr;
    if (holds([](QChar c) { return c.script() == QChar::Script_Han; }))
        row = rowIn(chinese);
    if (!row && holds([](QChar c) { return c.isLetter() && c.unicode() < 0x80; }))
        row = rowIn(western);
    return row ? row : rowIn(other);
}

/// "延伸阅读" above a text of the article's own.
bool headsText(const QList<TextLine> &lines, qsizetype at)
{
    constexpr qsizetype longestHeading = 20;
    const auto next = std::find_if(lines.begin() + at + 1, lines.end(), [](const TextLine &line) { return !line.comment; });
    return lines.at(at).text.size() <= longestHeading && next != lines.end() && !next->linked && endsSentence(next->text)
           && !rowOf(*next);
}

constexpr qsizetype headLines = 6;
constexpr qsizetype headCharacters = 300;
constexpr qsizetype tailCharacters = 1200;

}

bool endsSentence(const QString &text)
{
    const QString trimmed = text.trimmed();
    return !trimmed.isEmpty() && QStringView(u"。！？.!?”’\"").contains(trimmed.back());
}

QList<PromotionLine> promotionLines(const QList<TextLine> &lines)
{
    QList<PromotionLine> result;
    qsizetype total = 0;
    for (const TextLine &line : lines)
        total += line.comment ? 0 : line.text.size();
    qsizetype seen = 0;
    bool links = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const TextLine &line = lines.at(i);
        if (line.comment)
            continue;
        const qsizetype before = seen;
        seen += line.text.size();
        const bool item =
            line.block && line.block->isElement(QLatin1String("li")) && (holdsLink(*line.block) || isHeadline(line.text));
        if (links && (line.linked || item)) {
            result.append({i, 0, line.text.size(), false});
            continue;
        }
        links = false;
        if (!((i < headLines && before < headCharacters) || total - seen <= tailCharacters))
            continue;
        if (const auto hanging = hangingHeading(line.text.right(60)); hanging.hasMatch()) {
            const qsizetype length = hanging.capturedLength(0);
            result.append({i, line.text.size() - length, length, false});
            links = true;
            continue;
        }
        if (const auto mark = hangingMark().match(line.text.right(60)); mark.hasMatch()) {
            const qsizetype length = mark.capturedLength(0);
            result.append({i, line.text.size() - length, length, false});
            continue;
        }
        const PatternRow *row = rowOf(line);
        if (row && !(row->reach == Reach::LinksOn && headsText(lines, i))) {
            result.append({i, 0, line.text.size(), bool(row->traits & Picture)});
            links = row->reach == Reach::LinksOn;
        }
    }
    // A single sentence is what the article says, whatever words it uses.
    if (lines.size() == 1 && !result.isEmpty() && result.first().length == total && endsSentence(lines.first().text)
        && !(lines.first().block && holdsLink(*lines.first().block)))
        return {};
    return result;
}

}
