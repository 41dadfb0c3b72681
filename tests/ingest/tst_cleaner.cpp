#include "ingest/cleaner.h"

#include <QTest>

using namespace Masthead;

namespace {

QString cleaned(const QString &html)
{
    HtmlTree tree = HtmlTree::parse(html);
    cleanBody(tree);
    return tree.toHtml();
}

}

class CleanerTest : public QObject {
    Q_OBJECT

private slots:
    // Sentences that hold the words of promotion, warnings and notices.
    void keepsWhatTheTextSays_data()
    {
        QTest::addColumn<QString>("sentence");
        for (const char *sentence : {
                 "Mayor Vitali Klitschko said on his Telegram channel that drones hit two districts of Kyiv.",
                 "He has written a weekly newsletter on monetary policy since 2009.",
                 "A ceasefire can be reached at the summit, officials said on Friday.",
                 "The dataset was released under a Creative Commons licence, the team said.",
                 "“Such posts should not be considered legal advice,” the judge wrote.",
                 "The report carries the words “All rights reserved” on each page, he said.",
                 "Register today to vote, the governor urged, or lose the right for the year.",
                 "Follow Google and you will see where the market goes.",
                 "Notice: the court gave both sides ten days.",
                 "Related: the two countries share a border of 400 miles.",
                 "Disclaimer: I own shares in two of these firms.",
                 "据知名博主爆料，2026款手机将采用新设计，电池容量更大。",
                 "法院认为，被告未经许可使用原告商标，构成侵权。",
                 "未经业主同意使用无人机拍摄，属于违法行为。",
                 "外交部发表声明：中方坚决反对任何形式的干涉。",
                 "声明：我不会辞职。",
                 "欧盟委员会声明：谈判将继续。",
                 "外交部发言人说，这一说法不代表中方立场。",
                 "他表示：“该报告不构成投资建议，但值得重视。”",
                 "烏克蘭總統表示，希望儘快成為歐盟會員。",
                 "会议强调，职工福利待遇政策必须立即落实到位。",
                 "腾讯财报显示，市场普遍关注视频号广告收入增长。",
                 "该软件上线首日，下载量便超过多数主流App。",
                 "扫描二维码即可乘车，市民直呼方便。",
                 "记者扫描二维码后发现，页面无法打开。",
                 "更多消息显示，用户登录系统后出现故障。",
                 "通报称，该公司非法获取信息，侵权请联系法院。",
                 "He said goodbye. RIP JFK",
                 "Copyright 2026 is a new law that takes effect in May, the ministry said.",
                 "联合声明：双方同意扩大贸易和投资，建立定期磋商机制。",
                 "公司声明：网传视频系伪造，公司从未发布过类似内容，将依法追责。",
                 "特别提示：考生须携带准考证和身份证件入场。",
                 "免责声明：“本店概不负责”，这样的条款被法院判为无效。",
                 "The school meals program is funded by a county tax that voters approved in 2024.",
                 "骗子先让老人下载一款假App，再转走了他的存款。",
                 "民警提醒：切勿下载来历不明的App。",
                 "他们让老人扫描二维码领取礼品。",
                 "她关注了三个公众号，都讲养生。",
                 "打开App，地图上密密麻麻全是红点。",
                 "按照规定，未经主管部门许可，任何单位不得使用该频段。",
                 "未經本人同意公開病歷，該名醫師挨罰五萬元。",
                 "照片版权归原告所有，被告转载构成侵权。",
                 "新华社28日经授权发布决定全文。",
                 "这番话不代表球队官方立场。",
                 "如有侵权行为，请拨打热线举报，市场监管局说。",
                 "专家提醒，以上内容不构成投资建议，请谨慎对待。",
                 "有网友爆料花了12800元买到一块假表。",
                 "他订阅了二十多个频道，每天看三小时视频。",
                 "投稿邮箱里躺着三千封未读邮件，编辑一封一封地看。",
                 "点赞12万，评论3万，这条视频火了。",
                 "下一篇写什么，他还没有想好。",
                 "点击报名的人数当天就超过了一万。",
                 "阅读原文的学生不到一成。",
                 "Register to vote by Monday, or call the county clerk today.",
                 "Sign in at the front desk to read the plans for free through Friday.",
                 "Contact Marcy at the church office, or call 555-0100, to reserve a seat.",
                 "The city put all of its content online under a Creative Commons license in 2015.",
                 "Leave a comment card at the desk, the library asks.",
             })
            QTest::newRow(sentence) << QString::fromUtf8(sentence);
    }
    void keepsWhatTheTextSays()
    {
        QFETCH(QString, sentence);
        const QString before = QStringLiteral("<p>这里是报道的第一段。</p><p>The second one goes on about it.</p>");
        QVERIFY2(cleaned(before + QStringLiteral("<p>") + sentence + QStringLiteral("</p>")).contains(sentence),
                 qPrintable(sentence));
        QVERIFY(cleaned(QStringLiteral("<p>") + sentence + QStringLiteral("</p>")).contains(sentence));
    }

    void takesOutWhatIsNoPartOfTheText_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("clean");
        const QString text = QStringLiteral("<p>渡轮今日恢复通航，首班船载客一百二十人，站台上有人挥手。</p>");
        const auto row = [&](const char *name, const QString &behind) { QTest::newRow(name) << text + behind << text; };
        row("a promotion box with its code",
            QStringLiteral("<div class=\"appendQr_wrap\"><img src=\"q.png\"><div>海量资讯，尽在海湾APP</div></div>"));
        row("a promotion line and the code in its box",
            QStringLiteral("<div><p>长按识别二维码关注我们</p><img src=\"q.png\"></div>"));
        row("empty paragraphs", QStringLiteral("<p>&nbsp;</p><p>　</p><div><span></span></div>"));
        row("line ends at the end", QStringLiteral("<br><br>\n"));
        row("an empty frame's box", QStringLiteral("<div id=\"ad-slot\"><div></div></div>"));
        row("what is hidden", QStringLiteral("<div style=\"display: none\">阅读全文，请先登录</div><p hidden>x</p>"));
        row("controls", QStringLiteral("<form><input><button>订阅</button></form><nav><a href=\"x\">首页</a></nav>"));
        row("related articles",
            QStringLiteral("<p>相关阅读：</p><ul><li><a href=\"1\">一</a></li><li><a href=\"2\">二</a></li></ul>"));
        row("a disclaimer", QStringLiteral("<p>免责声明：本文仅代表作者观点，与本网无关。</p>"));
        row("a call to subscribe", QStringLiteral("<div class=\"cta\">请<span>订阅或登录</span>，以继续阅读全文！</div>"));
        row("what a reader is asked for",
            QStringLiteral(
                "<p>扫描二维码，关注海湾公众号，后台回复报告即可领取。</p><p>Sign up for the Bay newsletter.</p>"));
        row("rights to the page",
            QStringLiteral("<p>本网所有稿件，未经授权不得转载。</p><p>未经许可，严禁转载，违者必究。</p>"));
        row("a share bar", QStringLiteral("<div class=\"share-tools\">分享到 微信 微博</div>"));
        row("an English list", QStringLiteral("<p>Read more:</p><p><a href=\"1\">One</a></p>"));
    }

    void takesOutWhatIsNoPartOfTheText()
    {
        QFETCH(QString, html);
        QFETCH(QString, clean);
        QCOMPARE(cleaned(html).trimmed(), clean);
    }

    void leavesTheTextAsItIs_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("indented paragraphs") << QStringLiteral("<p>　　一。</p><p>　　二。</p>");
        QTest::newRow("a picture alone") << QStringLiteral("<p><img src=\"a.jpg\"></p>");
        QTest::newRow("empty cells") << QStringLiteral("<table><tbody><tr><td></td><td>1</td></tr></tbody></table>");
        QTest::newRow("advice in the story") << QStringLiteral("<p>旅客可下载海湾铁路客户端购票。</p>");
        QTest::newRow("a box with a telling name around all of the text") << QStringLiteral(
            "<div class=\"share-content ad\"><p>渡轮今日恢复通航，首班船载客一百二十人，站台上有人挥手。</p></div>");
        QTest::newRow("a heading that is text")
            << QStringLiteral("<h3>二十分钟换来了什么</h3><p>没有等到，却记下了九颗变星。</p>");
        QTest::newRow("a heading with words of promotion")
            << QStringLiteral("<h3>警方：切勿下载陌生App</h3><p>他没有听。</p>");
        QTest::newRow("a heading of further reading above a text")
            << QStringLiteral("<p>渡轮今日恢复通航。</p><p>延伸阅读</p><p>这条航线开通于一九二三年。</p>");
        QTest::newRow("names that no rule has read")
            << QStringLiteral("<p>渡轮今日恢复通航。</p><p>本文转载自微信公众号“深海”，作者王小船，经授权转载。</p>");
        QTest::newRow("a quotation") << QStringLiteral("<blockquote><p>表停了，时间没有停。</p></blockquote>");
    }

    void leavesTheTextAsItIs()
    {
        QFETCH(QString, html);
        QCOMPARE(cleaned(html), html);
    }

    void leavesALongTextWithWordsOfPromotionInItsMiddle()
    {
        const QString filler =
            QStringLiteral("<p>渡轮今日恢复通航，首班船载客一百二十人，站台上有人挥手。</p>").repeated(60);
        const QString middle = QStringLiteral("<p>更多精彩内容请关注公众号</p>");
        QVERIFY(cleaned(filler + middle + filler).contains(middle));
        QVERIFY(!cleaned(filler + middle).contains(middle));
    }
};

QTEST_APPLESS_MAIN(CleanerTest)
#include "tst_cleaner.moc"
