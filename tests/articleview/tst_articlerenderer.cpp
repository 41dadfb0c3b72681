#include "articleview/articlerenderer.h"
#include "articleview/recovery.h"
#include "articleview/textlanguage.h"

#include "text/htmltree.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace Masthead;

namespace {

QString document(const QString &html, const PageStyle &style = {})
{
    ArticlePage page;
    page.html = html;
    return QString::fromUtf8(renderArticle(page, style, QStringLiteral("token")).document);
}

QString body(const QString &html)
{
    return document(html).section(QStringLiteral("<main>"), 1).section(QStringLiteral("</main>"), 0, 0);
}

}

class TestArticleRenderer : public QObject {
    Q_OBJECT

private slots:
    void putsThePagePolicyFirstInItsHead()
    {
        QVERIFY(
            document(QStringLiteral("<p>x</p>"))
                .contains(QStringLiteral(
                    "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src masthead: data:; style-src 'sha256-")));
    }

    void allowsItsOwnSheetAndNoOther()
    {
        const QString page = document(QStringLiteral("<p>x</p>"));
        const QString sheet = page.section(QStringLiteral("<style>"), 1).section(QStringLiteral("</style>"), 0, 0);
        const QString hash =
            QString::fromLatin1(QCryptographicHash::hash(sheet.toUtf8(), QCryptographicHash::Sha256).toBase64());
        QVERIFY(page.contains(QStringLiteral("style-src 'sha256-%1'").arg(hash)));
    }

    void escapesTheTitle()
    {
        ArticlePage page;
        page.title = QStringLiteral("</title><script>\n\u202e1");
        QVERIFY(
            renderArticle(page, {}, QStringLiteral("t")).document.contains("<title>&lt;/title&gt;&lt;script&gt; 1</title>"));
    }

    void givesTheSameDocumentForTheSameArticle()
    {
        QCOMPARE(document(QStringLiteral("<p>a<img src=x.png></p>")), document(QStringLiteral("<p>a<img src=x.png></p>")));
    }

    void servesPicturesUnderItsOwnAddresses()
    {
        ArticlePage page;
        page.html = QStringLiteral(
            "<img src=\"https://a.example/1.png\" srcset=\"x 2x\"><img src=\"b.png\"><img src=\"https://a.example/1.png\">");
        const RenderedArticle article =
            renderArticle(page, {}, QStringLiteral("token"), {{QStringLiteral("b.png"), QSize(640, 480)}});
        QCOMPARE(article.pictures, QStringList({QStringLiteral("https://a.example/1.png"), QStringLiteral("b.png")}));
        QVERIFY(article.document.contains(
            "<img src=\"masthead://article/token/0/0\"></a><a class=\"enlarge\" href=\"masthead://article/token/0/1\"><img src=\"masthead://article/token/0/1\" width=\"640\" height=\"480\"></a>"));
        QVERIFY(!article.document.contains("srcset"));
    }

    void letsPicturesBeEnlargedThatAreNoLinksAndNoIcons()
    {
        const QString shown = body(QStringLiteral("<p><a href=\"https://a.example/\"><img src=\"1.png\"></a>"
                                                  "<img src=\"2.png\" width=\"16\"><img src=\"3.png\" width=\"600\"></p>"));
        QCOMPARE(
            shown,
            QStringLiteral(
                "<p class=\"picture\"><a href=\"https://a.example/\"><img src=\"masthead://article/token/0/0\"></a>"
                "<img width=\"16\" src=\"masthead://article/token/0/1\"><a class=\"enlarge\" "
                "href=\"masthead://article/token/0/2\"><img width=\"600\" src=\"masthead://article/token/0/2\"></a></p>"));
    }

    void enlargesAPictureThatLeadsToItself()
    {
        QCOMPARE(body(QStringLiteral("<p><a href=\"https://a.example/large.JPG?w=2000\"><img src=\"1.png\"></a></p>")),
                 QStringLiteral("<p class=\"picture\"><a href=\"masthead://article/token/0/0\" class=\"enlarge\"><img "
                                "src=\"masthead://article/token/0/0\"></a></p>"));
        QVERIFY(body(QStringLiteral("<p><a href=\"https://a.example/large.jpg\">Words <img src=\"1.png\"></a></p>"))
                    .contains(QStringLiteral("large.jpg")));
    }

    void keepsTheNotesOfEachArticleApart()
    {
        ArticlePage page;
        page.html = QStringLiteral("<p>Text<a id=\"article-r1\" href=\"#article-n1\">1</a></p>"
                                   "<p id=\"article-n1\">Note <a href=\"#article-r1\">back</a></p>");
        const RenderedPart part = renderPart(page, QStringLiteral("t"), 7);
        QVERIFY(part.html.contains(QStringLiteral("id=\"p7-article-r1\"")));
        QVERIFY(part.html.contains(QStringLiteral("href=\"#p7-article-n1\"")));
        QVERIFY(part.html.contains(QStringLiteral("id=\"p7-article-n1\"")));
        QVERIFY(part.html.contains(QStringLiteral("href=\"#p7-article-r1\"")));
    }

    void tellsWhatThePageSaysOfItsPictures()
    {
        ArticlePage page;
        page.html =
            QStringLiteral("<figure><img src=\"1.png\" alt=\"A\"><figcaption>The  <b>harbour</b></figcaption></figure>"
                           "<p><img src=\"2.png\" alt=\"A ferry\"><img src=\"1.png\" alt=\"B\"><img src=\"3.png\"></p>");
        const QStringList words{QStringLiteral("The harbour"), QStringLiteral("A ferry"), QString()};
        QCOMPARE(renderArticle(page, {}, QStringLiteral("token")).words, words);
        QCOMPARE(renderPart(page, QStringLiteral("t"), 7).words, words);
        QCOMPARE(pictureWordsOf(page), words);
    }

    void showsFilmsAsTheirPosters()
    {
        QCOMPARE(body(QStringLiteral("<a href=\"https://a.example/f.mp4\"><img src=\"p.png\">▶ f.mp4</a>")),
                 QStringLiteral("<p><a href=\"https://a.example/f.mp4\" class=\"poster\"><img "
                                "src=\"masthead://article/token/0/0\">▶ f.mp4</a></p>"));
    }

    void leavesPicturesOutWhereTheyAreOff()
    {
        ArticlePage page;
        page.pictures = false;
        page.html = QStringLiteral("<img src=\"https://a.example/1.png\" alt=\"A\" width=\"10\" height=\"20\">");
        const RenderedArticle article = renderArticle(page, {}, QStringLiteral("token"));
        QCOMPARE(article.pictures, QStringList());
        QVERIFY(article.document.contains("<img alt=\"A\" width=\"10\" height=\"20\" class=\"absent\">"));
        page.html = QStringLiteral("<img src=\"https://a.example/p.jpg\" alt=\"\">");
        QVERIFY(renderArticle(page, {}, QStringLiteral("t")).document.contains("alt=\"This picture is not shown.\""));
    }

    void knowsItsPicturesByTheirAddress()
    {
        const auto place = picturePlace(QUrl(pictureAddress(QStringLiteral("t"), 3, 12)), QStringLiteral("t"));
        QVERIFY(place);
        QCOMPARE(place->part, 3);
        QCOMPARE(place->index, 12);
        for (const char *other :
             {"masthead://article/u/0/1", "masthead://article/t", "masthead://article/t/", "masthead://article/t/0/-1",
              "masthead://article/t/0/01", "masthead://article/t/0/1?x", "masthead://other/t/0/1", "https://article/t/0/1",
              "masthead://article/t/-1/0", "masthead://article/t/0/1/2", "masthead://article/t/1"})
            QVERIFY2(!picturePlace(QUrl(QString::fromLatin1(other)), QStringLiteral("t")), other);
    }

    void partsHaveTheirMastheadWithLinksThatSearch()
    {
        ArticlePage page;
        page.title = QStringLiteral("A & B");
        page.address = QStringLiteral("https://a.example/1");
        page.html = QStringLiteral("<p>Text.</p><img src=\"https://a.example/1.png\">");
        page.masthead = {{QStringLiteral("Edited by"),
                          {{QStringLiteral("王蒙"), QStringLiteral("editor:\"王蒙\""), QStringLiteral("“责任编辑：王蒙”")},
                           {QStringLiteral("B")}},
                          QStringLiteral("、")}};
        const RenderedPart part = renderPart(page, QStringLiteral("t"), 7);
        QVERIFY(part.html.contains(QStringLiteral("<h1><a href=\"https://a.example/1\">A &amp; B</a></h1>")));
        QVERIFY(part.html.contains(QStringLiteral("title=\"“责任编辑：王蒙”\">王蒙</a>、B</dd>")));
        QVERIFY(part.html.contains(QStringLiteral("src=\"masthead://article/t/7/0\"")));
        QCOMPARE(part.pictures, QStringList(QStringLiteral("https://a.example/1.png")));
        const QString link = part.html.section(QStringLiteral("<dd><a href=\""), 1).section(QLatin1Char('"'), 0, 0);
        QCOMPARE(searchText(QUrl(link), QStringLiteral("t")), QStringLiteral("editor:\"王蒙\""));
        QCOMPARE(searchText(QUrl(link), QStringLiteral("u")), QString());
        page.address = QStringLiteral("javascript:alert(1)");
        QVERIFY(renderPart(page, QStringLiteral("t"), 0).html.contains(QStringLiteral("<h1>A &amp; B</h1>")));
    }

    void shapesParagraphs_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("shaped");
        const auto row = [](const char *name, const char *html, const char *shaped) {
            QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(shaped);
        };
        row("Chinese", "<p>　　十九日，会议举行。</p>", "<p class=\"indent\">十九日，会议举行。</p>");
        row("English", "<p>\n The meeting was held.</p>", "<p>The meeting was held.</p>");
        row("no-break spaces in front", "<p>&nbsp;&nbsp;&nbsp;&nbsp;会议。</p>", "<p class=\"indent\">会议。</p>");
        row("spaces within an element", "<p><b>　　会议</b>举行</p>", "<p class=\"indent\"><b>会议</b>举行</p>");
        row("spaces within the text stay", "<p>会议　举行</p>", "<p class=\"indent\">会议　举行</p>");
        row("centred", "<p align=\"center\">会议</p>", "<p align=\"center\">会议</p>");
        row("long words", "<p>见 https://a.example/long/address 的说明全文</p>",
            "<p class=\"indent ragged\">见 https://a.example/long/address 的说明全文</p>");
        row("pictures alone", "<p>　　<img alt=\"a\"></p>", "<p class=\"picture\"><img alt=\"a\" class=\"absent\"></p>");
        row("empty ones", "<p>&nbsp;</p><p><br></p><p></p><p>a</p>", "<p>a</p>");
        row("lines as paragraphs", "<div>　　一。<br>　　二。</div>",
            "<div><p class=\"indent\">一。</p><p class=\"indent\">二。</p></div>");
        row("two line ends", "<div>a<br><br>b<br>c</div>", "<div><p>a</p><p>b<br>c</p></div>");
        row("lines of a verse stay together", "<p>a<br>b</p>", "<p>a<br>b</p>");
        row("a picture and its caption", "<p><img alt=\"a\"><br>图：甲</p>",
            "<p class=\"picture\"><img alt=\"a\" class=\"absent\"></p><p class=\"indent\">图：甲</p>");
        row("text in no element", "a<h2>b</h2>c", "<p>a</p><h2>b</h2><p>c</p>");
        row("items are not indented", "<ul><li><p>会议</p></li></ul>", "<ul><li><p>会议</p></li></ul>");
        row("cells are not indented", "<table><tbody><tr><td>　会议</td></tr></tbody></table>",
            "<div class=\"wide\"><table><tbody><tr><td>　会议</td></tr></tbody></table></div>");
        row("code stays as it is", "<pre>\n\n  a<br><span class=\"k\">　b</span></pre>",
            "<pre>\n\n  a<br><span class=\"k\">　b</span></pre>");
        row("anchors stay", "<p id=\"article-1\">　一<br><br>二</p>",
            "<p id=\"article-1\" class=\"indent\">一</p><p class=\"indent\">二</p>");
        row("foreign classes go", "<p class=\"indent\">a</p><div class=\"wide\"><p>b</p></div>",
            "<p>a</p><div><p>b</p></div>");
    }
    void shapesParagraphs()
    {
        QFETCH(QString, html);
        QTEST(body(html), "shaped");
    }

    void findsTheLanguageByTheCharacters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("declared");
        QTest::addColumn<QString>("language");
        const auto row = [](const char *name, const char *text, const char *declared, const char *language) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(declared) << QString::fromUtf8(language);
        };
        row("simplified", "这是我们国家的新闻", "", "zh-Hans");
        row("traditional", "這是我們國家的新聞", "zh-CN", "zh-Hant");
        row("neither, from Taiwan", "天地玄黃", "zh_TW", "zh-Hant");
        row("Chinese in a feed that says English", "这是我们的新闻 with a few words", "en-us", "zh-Hans");
        row("Japanese", "これは日本の新聞です", "", "ja");
        row("Korean", "이것은 뉴스입니다", "", "ko");
        row("English", "This is the news", "en-GB", "en-GB");
        row("English in a feed that says Chinese", "This is the news", "zh-CN", "");
        row("French", "Voici les nouvelles", "fr", "fr");
        row("nothing", "", "", "");
    }
    void findsTheLanguageByTheCharacters()
    {
        QFETCH(QString, text);
        QFETCH(QString, declared);
        QTEST(textLanguage(text, declared), "language");
    }

    void setsTextFromRightToLeftWhereItIsWrittenSo()
    {
        ArticlePage page;
        page.html = QStringLiteral("<p>أعلنت إدارة الميناء عن رحلات جديدة.</p>");
        QVERIFY(QString::fromUtf8(renderArticle(page, {}, QStringLiteral("t")).document)
                    .contains(QLatin1String("<div dir=\"rtl\"><p>")));
        page.html = QStringLiteral("<p>The harbour (الميناء) is open.</p>");
        QVERIFY(!renderArticle(page, {}, QStringLiteral("t")).document.contains("rtl"));
    }

    void showsAddressesReadablyAndHonestly_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const char *url, const char *shown) {
            QTest::newRow(name) << QString::fromUtf8(url) << QString::fromUtf8(shown);
        };
        row("plain", "https://a.example/x?y#z", "https://a.example/x?y#z");
        row("path in another script", "https://a.example/%E4%B8%AD", "https://a.example/中");
        row("user name", "https://bank.example@evil.example/", "https://evil.example/");
        row("port", "http://a.example:8080/", "http://a.example:8080/");
        row("mixed scripts", "https://\u0430pple.example/", "https://xn--pple-43d.example/");
        row("override in the path", "https://a.example/%E2%80%AEgpj", "https://a.example/%E2%80%AEgpj");
    }
    void showsAddressesReadablyAndHonestly()
    {
        QFETCH(QString, url);
        QTEST(shownAddress(QUrl(url)), "shown");
    }

    void loadsAgainOnceAMinuteAndTwiceInAll()
    {
        Recovery recovery;
        QCOMPARE(recovery.failed(0), Recovery::Step::LoadAgain);
        QCOMPARE(recovery.failed(59'000), Recovery::Step::ShowText);
        recovery.begin();
        QCOMPARE(recovery.failed(60'000), Recovery::Step::LoadAgain);
        QCOMPARE(recovery.failed(130'000), Recovery::Step::LoadAgain);
        QCOMPARE(recovery.failed(200'000), Recovery::Step::ShowText);
    }

    void bearsEveryStyle()
    {
        PageStyle style;
        style.textSize = -5;
        style.theme.dark = true;
        QVERIFY(document(QString(), style).contains(QStringLiteral("--size:9px;")));
    }
};

QTEST_APPLESS_MAIN(TestArticleRenderer)
#include "tst_articlerenderer.moc"
