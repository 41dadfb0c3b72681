#include "articleview/articleprint.h"
#include "articleview/articleview.h"

#include "core/picturesource.h"
#include "support/lateanswer.h"

#include <QApplication>
#include <QBuffer>
#include <QHostAddress>
#include <QImage>
#include <QMimeData>
#include <QPrinter>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <signal.h>
#include <unistd.h>

using namespace Masthead;

namespace {

// Gives one red picture for every address, and remembers the addresses.
class FakePictures : public PictureSource {
public:
    void picture(const QString &address, FeedId feed, std::function<void(const Picture &)> answer) override
    {
        asked += address;
        feeds += feed;
        if (address.contains(QStringLiteral("missing")))
            return answer({.absence = absence});
        if (address.contains(QStringLiteral("scripting")))
            return answer({QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>"), "image/svg+xml"});
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::red);
        Picture picture;
        QBuffer buffer(&picture.bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        picture.mediaType = "image/png";
        if (late)
            waiting.push_back([picture, answer] { answer(picture); });
        else
            answer(picture);
    }
    QStringList asked;
    QList<FeedId> feeds;
    bool late = false;
    QSize size{20, 10};
    Picture::Absence absence = Picture::Absence::Unknown;
    std::vector<std::function<void()>> waiting;
};

// Counts whoever comes by.
class Trap : public QTcpServer {
public:
    Trap()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                ++visits;
                socket->disconnectFromHost();
            }
        });
    }
    QString address() const { return QStringLiteral("http://127.0.0.1:%1/").arg(serverPort()); }
    int visits = 0;
};

}

class TestArticleView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (geteuid() == 0 && qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") != 1)
            QSKIP("WebEngine does not start as root with its sandbox: run as an ordinary user");
        m_view = std::make_unique<ArticleView>(m_pictures);
        m_view->resize(700, 500);
        m_view->setStyle({});
        m_view->QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_engine = m_view->findChild<QWebEngineView *>();
        QVERIFY(m_engine);
    }

    void cleanupTestCase() { m_view.reset(); }

    void init()
    {
        m_pictures.asked.clear();
        m_pictures.feeds.clear();
        m_pictures.late = false;
    }

    void showsAnArticleAndReadsItsTextBack()
    {
        QVERIFY(show(QStringLiteral("<h2>标题</h2><p>第一段。</p><p>Second &lt;b&gt;.</p>")));
        QCOMPARE(text(), QStringLiteral("标题\n\n第一段。\n\nSecond <b>."));
        QCOMPARE(script(QStringLiteral("getComputedStyle(document.querySelector('p')).textIndent")), QStringLiteral("36px"));
    }

    void showsArticlesOfManyMegabytes()
    {
        QVERIFY(show(QStringLiteral("<p>中文的一段话，写得很长。</p>").repeated(60'000)));
        QCOMPARE(text().left(12), QStringLiteral("中文的一段话，写得很长。"));
    }

    void takesPicturesFromItsSourceAlone()
    {
        ArticlePage page;
        page.feed = 7;
        page.html = QStringLiteral(
            "<img src=\"https://a.example/p.jpg\"><img src=\"https://a.example/p.jpg\"><img src=\"images/b.png\">");
        QVERIFY(show(page));
        QTRY_COMPARE(script(QStringLiteral("[...document.images].map(i => i.naturalWidth).join()")),
                     QStringLiteral("20,20,20"));
        QCOMPARE(m_pictures.asked, QStringList({QStringLiteral("https://a.example/p.jpg"), QStringLiteral("images/b.png")}));
        QCOMPARE(m_pictures.feeds, QList<FeedId>({7, 7}));
    }

    void asksForNoPictureWhereTheyAreOff()
    {
        ArticlePage page;
        page.pictures = false;
        page.html = QStringLiteral("<img src=\"https://a.example/p.jpg\" alt=\"A view\">text");
        QVERIFY(show(page));
        QCOMPARE(text(), QStringLiteral("text"));
        QCOMPARE(script(QStringLiteral("document.images[0].alt")), QStringLiteral("A view"));
        QCOMPARE(m_pictures.asked, QStringList());
    }

    void putsTheTextInThePlaceOfAPictureThatIsNotThere()
    {
        QVERIFY(show(QStringLiteral(
            "<p><img src=\"https://a.example/missing.png\" alt=\"A view\"></p><p><img src=\"scripting.svg\" alt=\"B\"></p>")));
        QTRY_COMPARE(text(), QStringLiteral("A view · This picture could not be loaded.\n\nB · This is not a picture."));
        QVERIFY(show(QStringLiteral("<p><img src=\"https://a.example/missing.png\" alt=\"\"></p>")));
        QTRY_COMPARE(text(), QStringLiteral("This picture could not be loaded."));
    }

    void saysWhatIsWrongWithAPicture()
    {
        m_pictures.absence = Picture::Absence::TooLarge;
        QVERIFY(show(QStringLiteral("<p><img src=\"https://a.example/missing.png\" alt=\"A view\"></p>"
                                    "<p><img src=\"https://a.example/missing2.png\"></p>")));
        QTRY_COMPARE(text(), QStringLiteral("A view · This picture is too large.\n\nThis picture is too large."));
        m_pictures.absence = Picture::Absence::Unknown;
    }

    void showsTheTextBeforeItsPicturesCame()
    {
        m_pictures.late = true;
        QVERIFY(show(QStringLiteral("<p>one</p><img src=\"https://a.example/late.png\">")));
        QCOMPARE(text(), QStringLiteral("one"));
        QTest::qWait(5500); // longer than a renderer may be silent
        QCOMPARE(m_engine->url().host(), QStringLiteral("article"));
        QVERIFY(m_engine->isVisible());
        for (const auto &answer : std::exchange(m_pictures.waiting, {}))
            answer();
        QTRY_COMPARE(script(QStringLiteral("document.images[0].naturalWidth")), QStringLiteral("20"));
    }

    void keepsThePlaceOfAPictureThatItHasSeen()
    {
        const QString html = QStringLiteral("<p><img src=\"https://a.example/size.png\"></p>");
        QVERIFY(show(html));
        QTRY_COMPARE(script(QStringLiteral("document.images[0].naturalWidth")), QStringLiteral("20"));
        m_pictures.late = true;
        QVERIFY(show(html));
        QCOMPARE(script(QStringLiteral("document.images[0].height")), QStringLiteral("10"));
        m_pictures.waiting.clear();
    }

    void staysAtThePlaceThatItWasBroughtToWhilePicturesCome()
    {
        m_pictures.late = true;
        m_pictures.size = QSize(300, 600);
        QString html;
        for (int i = 0; i < 12; ++i)
            html += QStringLiteral("<p>text</p>").repeated(8)
                    + QStringLiteral("<p><img src=\"https://a.example/grows%1.png\"></p>").arg(i);
        QVERIFY(show(html));
        m_view->setPlace(0.5);
        const auto share = [this] {
            return script(QStringLiteral("scrollY/document.documentElement.scrollHeight")).toDouble();
        };
        QTRY_VERIFY(qAbs(share() - 0.5) < 0.01);
        const auto comes = [this] {
            m_pictures.waiting.front()();
            m_pictures.waiting.erase(m_pictures.waiting.begin());
        };
        QTRY_COMPARE(m_pictures.waiting.size(), std::size_t(12));
        for (int i = 0; i < 6; ++i)
            comes();
        QTRY_COMPARE(script(QStringLiteral("[...document.images].filter(i=>i.naturalWidth).length")), QStringLiteral("6"));
        QTRY_VERIFY2(qAbs(share() - 0.5) < 0.01, qPrintable(QString::number(share())));
        QTest::qWait(200);
        QCOMPARE(qRound(m_view->place() * 100), 50);
        m_view->scrollHalf(true); // the person reads on
        QTRY_VERIFY(share() > 0.51);
        const QString read = QStringLiteral("document.elementFromPoint(100,100).getBoundingClientRect().top");
        const QString before = script(read);
        while (!m_pictures.waiting.empty())
            comes();
        QTRY_COMPARE(script(QStringLiteral("[...document.images].filter(i=>i.naturalWidth).length")), QStringLiteral("12"));
        QTest::qWait(200);
        QVERIFY(qAbs(share() - 0.5) > 0.02 || script(read) == before);
        m_pictures.size = QSize(20, 10);
    }

    void bearsPicturesThatComeAfterTheirArticleWent()
    {
        m_pictures.late = true;
        QVERIFY(m_engine);
        ArticlePage page;
        page.html = QStringLiteral("<p>one</p><img src=\"https://a.example/late.png\">");
        m_view->show(page);
        QTRY_COMPARE(m_pictures.asked.size(), 1);
        QVERIFY(show(QStringLiteral("<p>two</p>")));
        for (const auto &answer : m_pictures.waiting)
            answer();
        QCOMPARE(text(), QStringLiteral("two"));
    }

    // The second wall alone: what the sanitiser would have taken away is given straight to the view.
    void doesNothingThatUncleanHtmlAsksFor_data()
    {
        QTest::addColumn<QString>("html");
        const QString at = m_trap.address();
        const auto row = [&](const char *name, const char *html) {
            QTest::newRow(name) << QString::fromUtf8(html).replace(QStringLiteral("HERE"), at);
        };
        row("script", "<script>document.body.textContent='ran'</script>");
        row("remote script", "<script src=HEREs.js></script>");
        row("handler",
            "<img src=x onerror=\"document.body.textContent='ran'\"><svg onload=\"document.body.textContent='ran'\"></svg>");
        row("meta refresh", "<meta http-equiv=refresh content=\"0;url=HEREm\">");
        row("meta refresh to data", "<meta http-equiv=refresh content=\"0;url=data:text/html,ran\">");
        row("form", "<form action=HEREf><input name=a autofocus></form>");
        row("frame",
            "<iframe src=HEREi></iframe><iframe src=\"data:application/zip,x\"></iframe><iframe srcdoc=\"<img src=HEREd>\"></iframe>");
        row("object and embed", "<object data=HEREo></object><embed src=HEREe>");
        row("picture sets", "<picture><source srcset=HEREs><img srcset=HEREt></picture><svg><image href=HEREv></svg>");
        row("styles",
            "<style>@import 'HEREc';body{background:url(HEREb)}</style><p style='background:url(HEREp)'>x</p><link rel=stylesheet href=HEREl>");
        row("media", "<video src=HEREv poster=HEREp autoplay></video><audio src=HEREa autoplay></audio><track src=HEREt>");
        row("hints",
            "<link rel=prefetch href=HEREp><link rel=preconnect href=HEREq><link rel=icon href=HEREi><link rel=manifest href=HEREm>");
        row("base", "<base href=HERE><img src=x.png>");
        row("files", "<img src=file:///etc/hostname><iframe src=file:///etc/hostname></iframe><img src=qrc:/x>");
        row("other pages of ours",
            "<iframe src=masthead://article/x></iframe><link rel=stylesheet href=masthead://article/x>");
    }
    void doesNothingThatUncleanHtmlAsksFor()
    {
        QFETCH(QString, html);
        QSignalSpy links(m_view.get(), &ArticleView::linkActivated);
        QVERIFY(show(html + QStringLiteral("<p id=end>still here</p>")));
        const QUrl address = m_engine->url();
        QTest::qWait(250);
        QVERIFY(text().contains(QStringLiteral("still here")));
        QVERIFY(!text().contains(QStringLiteral("ran")));
        QCOMPARE(m_engine->url(), address);
        QCOMPARE(m_trap.visits, 0);
        QCOMPARE(links.count(), 0);
    }

    void tellsOfClicksOnLinksAndStays()
    {
        QVERIFY(show(QStringLiteral("<p><a href=\"https://a.example/x?y=1\">link</a></p><p>rest</p>")));
        QSignalSpy links(m_view.get(), &ArticleView::linkActivated);
        click(QStringLiteral("a"));
        QTRY_COMPARE(links.count(), 1);
        QCOMPARE(links[0][0].toUrl(), QUrl(QStringLiteral("https://a.example/x?y=1")));
        click(QStringLiteral("a"), Qt::MiddleButton);
        QTRY_COMPARE(links.count(), 2);
        QCOMPARE(text(), QStringLiteral("link\n\nrest"));
    }

    void tellsOfClicksOnMailAddresses()
    {
        QVERIFY(show(QStringLiteral("<p><a href=\"mailto:a@b.example?subject=%E4%B8%AD\">write</a></p><p>rest</p>")));
        QSignalSpy links(m_view.get(), &ArticleView::linkActivated);
        click(QStringLiteral("a"));
        QTRY_COMPARE(links.count(), 1);
        QCOMPARE(links[0][0].toUrl(), QUrl(QStringLiteral("mailto:a@b.example?subject=%E4%B8%AD")));
        QCOMPARE(text(), QStringLiteral("write\n\nrest"));
    }

    void opensNoWindowAndNoOtherAddress_data()
    {
        QTest::addColumn<QString>("link");
        for (const char *link : {"javascript:document.body.textContent='ran'", "file:///etc/hostname", "about:blank",
                                 "data:text/html,ran", "mailto:?attach=/etc/passwd", "steam://run/1", "qrc:/x",
                                 "view-source:https://a.example/", "masthead://article/x", "chrome://version"})
            QTest::newRow(link) << QString::fromUtf8(link);
    }
    void opensNoWindowAndNoOtherAddress()
    {
        QFETCH(QString, link);
        QVERIFY(show(QStringLiteral("<p><a href=\"%1\">link</a></p><p>rest</p>").arg(link)));
        QSignalSpy links(m_view.get(), &ArticleView::linkActivated);
        click(QStringLiteral("a"));
        QTest::qWait(150);
        QCOMPARE(links.count(), 0);
        QTRY_COMPARE(text(), QStringLiteral("link\n\nrest"));
    }

    void goesToFootnotesWithinTheArticle()
    {
        QVERIFY(show(QStringLiteral("<p><a href=\"#article-n\">1</a></p>") + QStringLiteral("<p>x</p>").repeated(200)
                     + QStringLiteral("<p id=\"article-n\">note</p>")));
        click(QStringLiteral("a"));
        QTRY_VERIFY(script(QStringLiteral("scrollY")).toDouble() > 100);
        QVERIFY(text().endsWith(QStringLiteral("note")));
    }

    void scrollsOnUntilTheEnd()
    {
        QVERIFY(show(QStringLiteral("<p>line</p>").repeated(40)));
        int steps = 0;
        while (scrollOn())
            QVERIFY(++steps < 20);
        QVERIFY(steps > 1);
        m_view->scrollBack();
        QVERIFY(scrollOn());
    }

    void changesItsStyleInPlace()
    {
        QVERIFY(show(QStringLiteral("<p>line</p>").repeated(200)));
        QVERIFY(scrollOn());
        PageStyle style;
        style.theme.background = QColor(0x10, 0x11, 0x12);
        style.textSize = 24;
        style.lineWidth = 20;
        m_view->setStyle(style);
        QTRY_COMPARE(script(QStringLiteral("getComputedStyle(document.documentElement).backgroundColor")),
                     QStringLiteral("rgb(16, 17, 18)"));
        QCOMPARE(script(QStringLiteral("getComputedStyle(document.querySelector('p')).fontSize")), QStringLiteral("24px"));
        QCOMPARE(script(QStringLiteral("document.querySelector('main').clientWidth")), QStringLiteral("480"));
        QVERIFY(script(QStringLiteral("scrollY")).toDouble() > 50);
        m_view->setStyle({});
    }

    void hasTheStyleThatCameWhileItsPageWasOnTheWay()
    {
        ArticlePage page;
        page.html = QStringLiteral("<p>line</p>");
        QSignalSpy shown(m_view.get(), &ArticleView::shown);
        m_view->show(page);
        PageStyle style;
        style.theme.background = QColor(0x10, 0x11, 0x12);
        m_view->setStyle(style);
        QVERIFY(shown.wait(20'000));
        QTRY_COMPARE(script(QStringLiteral("getComputedStyle(document.documentElement).backgroundColor")),
                     QStringLiteral("rgb(16, 17, 18)"));
        m_view->setStyle({});
    }

    void changesItsThemeAndKeepsThePlace()
    {
        QVERIFY(show(QStringLiteral("<p>line</p>").repeated(200)));
        QVERIFY(scrollOn());
        QTRY_VERIFY(script(QStringLiteral("scrollY")).toDouble() > 50);
        PageStyle style;
        style.theme.style = QStringLiteral("p { letter-spacing: 3px }");
        QSignalSpy shown(m_view.get(), &ArticleView::shown);
        m_view->setStyle(style);
        QVERIFY(shown.wait(20'000));
        QCOMPARE(script(QStringLiteral("getComputedStyle(document.querySelector('p')).letterSpacing")),
                 QStringLiteral("3px"));
        QVERIFY(script(QStringLiteral("scrollY")).toDouble() > 50);
        m_view->setStyle({});
        QVERIFY(shown.wait(20'000));
    }

    // The walls hold where a theme's words were hidden from the one who read them.
    void asksForNothingThatAThemeAsksFor()
    {
        PageStyle style;
        style.theme.style = QStringLiteral("@\\69mport 'HEREi'; body { background: u\\72l(HEREu) } @import url(HEREj);"
                                           "@font-face { font-family: f; src: url(HEREf) } p { font-family: f }")
                                .replace(QStringLiteral("HERE"), m_trap.address());
        style.theme.layout =
            QStringLiteral("<img src=HEREl><iframe src=HEREm></iframe><script>document.body.textContent='ran'"
                           "</script><main>{{article}}</main>")
                .replace(QStringLiteral("HERE"), m_trap.address());
        QSignalSpy shown(m_view.get(), &ArticleView::shown);
        m_view->setStyle(style);
        QVERIFY(shown.wait(20'000));
        QVERIFY(show(QStringLiteral("<p>text</p>")));
        QTest::qWait(250);
        QCOMPARE(text(), QStringLiteral("text"));
        QCOMPARE(m_trap.visits, 0);
        m_view->setStyle({});
        QVERIFY(shown.wait(20'000));
    }

    void findsWordsGoesOnAndBack()
    {
        QVERIFY(show(QStringLiteral("<p>汽车 one</p><p>two</p><p>汽车 three 汽车</p>")));
        QSignalSpy found(m_view.get(), &ArticleView::found);
        const auto find = [&](const QString &words, bool backward) {
            found.clear();
            m_view->find(words, backward);
            if (!QTest::qWaitFor([&] { return !found.isEmpty() && (found.last()[1].toInt() > 0 || words.isEmpty()); }, 3000)
                && found.isEmpty())
                return QPair(-1, -1);
            return QPair(found.last()[0].toInt(), found.last()[1].toInt());
        };
        QCOMPARE(find(QStringLiteral("汽车"), false), QPair(1, 3));
        QCOMPARE(find(QStringLiteral("汽车"), false), QPair(2, 3));
        QCOMPARE(find(QStringLiteral("汽车"), true), QPair(1, 3));
        QCOMPARE(find(QStringLiteral("nowhere"), false), QPair(0, 0));
        m_view->find({});
    }

    void tellsOfPicturesToBeEnlargedByClickAndByKey()
    {
        QVERIFY(show(
            QStringLiteral("<p><img src=\"https://a.example/1.jpg\"></p><p><img src=\"https://a.example/2.jpg\"></p>")));
        QTRY_COMPARE(script(QStringLiteral("[...document.images].map(i => i.naturalWidth).join()")),
                     QStringLiteral("20,20"));
        QSignalSpy pictures(m_view.get(), &ArticleView::pictureActivated);
        QSignalSpy links(m_view.get(), &ArticleView::linkActivated);
        click(QStringLiteral("img"));
        QTRY_COMPARE(pictures.count(), 1);
        QCOMPARE(pictures[0][0].toStringList(),
                 QStringList({QStringLiteral("https://a.example/1.jpg"), QStringLiteral("https://a.example/2.jpg")}));
        QCOMPARE(pictures[0][1].toInt(), 0);
        m_engine->setFocus();
        QTest::keyClick(m_engine->focusProxy(), Qt::Key_Tab);
        QTest::keyClick(m_engine->focusProxy(), Qt::Key_Return);
        QTRY_COMPARE(pictures.count(), 2);
        QCOMPARE(links.count(), 0);
        QVERIFY(m_engine->url().path().count(QLatin1Char('/')) == 1);
    }

    void showsWhereALinkLeadsThatHasTheFocus()
    {
        QVERIFY(show(QStringLiteral("<p>a</p><p><a href=\"https://a.example/x\">link</a></p>")));
        QSignalSpy hovered(m_view.get(), &ArticleView::linkHovered);
        m_engine->setFocus();
        QTest::keyClick(m_engine->focusProxy(), Qt::Key_Tab);
        QTRY_VERIFY(!hovered.isEmpty());
        QCOMPARE(hovered.last()[0].toString(), QStringLiteral("https://a.example/x"));
    }

    void asksForLargerTextByTheWheelWithCtrl()
    {
        QVERIFY(show(QStringLiteral("<p>line</p>").repeated(200)));
        QSignalSpy asked(m_view.get(), &ArticleView::textSizeRequested);
        const QPoint place(100, 100);
        QWheelEvent up(place, m_engine->mapToGlobal(place), {}, QPoint(0, 120), Qt::NoButton, Qt::ControlModifier,
                       Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_engine->focusProxy(), &up);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toInt(), 1);
        QCOMPARE(script(QStringLiteral("scrollY")), QStringLiteral("0"));
    }

    void isScrolledByKeysHoweverItGotThem()
    {
        QVERIFY(show(QStringLiteral("<p>line</p>").repeated(200)));
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->clearFocus();
        m_view->setFocus(Qt::ShortcutFocusReason);
        scrollByKeys();
    }

    void keepsTheKeysWhenItsRendererIsKilled()
    {
        QVERIFY(show(QStringLiteral("<p>line</p>").repeated(200)));
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus(Qt::ShortcutFocusReason);
        QSignalSpy shown(m_view.get(), &ArticleView::shown);
        ::kill(pid_t(m_engine->page()->renderProcessPid()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, 20'000);
        QVERIFY(m_view->hasFocus());
        scrollByKeys();
    }

    void coversTheArticleBeforeUntilTheNextIsHere()
    {
        const auto *cover = m_view->findChild<QWidget *>(QStringLiteral("pageCover"));
        ArticlePage page;
        page.html = QStringLiteral("<p>one</p>");
        page.article = 1;
        QVERIFY(show(page));
        QTRY_VERIFY(!cover->isVisible());
        QSignalSpy shown(m_view.get(), &ArticleView::shown);
        const auto showWhileItHangs = [&](ArticleId article) {
            const pid_t renderer = pid_t(m_engine->page()->renderProcessPid());
            ::kill(renderer, SIGSTOP);
            page.article = article;
            m_view->show(page);
            QTest::qWait(400);
            const bool covered = cover->isVisible() && cover->size() == m_view->size();
            ::kill(renderer, SIGCONT);
            return covered;
        };
        QVERIFY(!showWhileItHangs(1)); // the same article, in another way
        QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, 20'000);
        QVERIFY(showWhileItHangs(2));
        QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 2, 20'000);
        QTRY_VERIFY(!cover->isVisible());
    }

    void saysInOneLineWhatMathematicsMean()
    {
        QVERIFY(
            show(QStringLiteral("<p><math><mi>x</mi><mo>=</mo><mfrac><mrow><mn>1</mn><mo>+</mo><mn>1</mn></mrow><mn>2</mn>"
                                "</mfrac><msup><mi>x</mi><mn>2</mn></msup></math></p>")));
        if (script(QStringLiteral("CSS.supports('math-style','normal')")) == QStringLiteral("true"))
            QSKIP("This engine lays mathematics out");
        const auto sign = [this](const char *element, const char *side) {
            return script(QStringLiteral("getComputedStyle(document.querySelector('%1'),'::%2').content")
                              .arg(QString::fromLatin1(element), QString::fromLatin1(side)));
        };
        QCOMPARE(sign("mfrac > mrow", "before"), QStringLiteral("\"(\""));
        QCOMPARE(sign("mfrac > mrow", "after"), QStringLiteral("\")/\""));
        QCOMPARE(sign("mfrac > mn", "after"), QStringLiteral("none"));
        QCOMPARE(script(QStringLiteral("getComputedStyle(document.querySelector('msup > mn')).verticalAlign")),
                 QStringLiteral("super"));
    }

    void marksQuotationsWhereTheirLinesBegin()
    {
        QVERIFY(show(QStringLiteral("<blockquote><p>שלום עולם וברכה</p></blockquote>")));
        QCOMPARE(script(QStringLiteral("(s=>s.borderRightWidth+s.borderLeftWidth)"
                                       "(getComputedStyle(document.querySelector('blockquote')))")),
                 QStringLiteral("2px0px"));
    }

    void scrollsWideTablesWithinThemselves()
    {
        QVERIFY(show(QStringLiteral("<table><tr>") + QStringLiteral("<td>value</td>").repeated(60)
                     + QStringLiteral("</tr></table>")));
        QVERIFY(script(QStringLiteral("document.documentElement.scrollWidth<=innerWidth")) == QStringLiteral("true"));
        QVERIFY(script(QStringLiteral("document.querySelector('.wide').scrollWidth>innerWidth")) == QStringLiteral("true"));
    }

    void laysAnArticleOutForPaper()
    {
        ArticlePage page;
        page.title = QStringLiteral("标题");
        page.html = QStringLiteral("<p>第一段。</p><p><img src=\"https://a.example/p.png\"></p>");
        std::optional<QByteArray> pdf;
        auto *print = new ArticlePrint(page, {}, m_pictures, m_view.get());
        print->toPdf(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()),
                     [&](const QByteArray &bytes) { pdf = bytes; });
        QTRY_VERIFY_WITH_TIMEOUT(pdf.has_value(), 30'000);
        QVERIFY(pdf->startsWith("%PDF-"));
        QVERIFY(pdf->contains("/Title <FEFF68079898>"));
        const qsizetype place = pdf->mid(pdf->lastIndexOf("startxref") + 10).trimmed().split('\n').first().toLongLong();
        QVERIFY(pdf->mid(place).startsWith("xref\n1 1\n"));
        const qsizetype info = pdf->mid(place + 9, 10).toLongLong();
        QVERIFY(pdf->mid(info).startsWith("1 0 obj\n<</Title"));
        QCOMPARE(m_pictures.asked, QStringList({QStringLiteral("https://a.example/p.png")}));
        QCOMPARE(m_trap.visits, 0);
    }

    void printsAnArticle()
    {
        QTemporaryDir folder;
        auto printer = std::make_shared<QPrinter>();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(folder.filePath(QStringLiteral("paper.pdf")));
        ArticlePage page;
        page.html = QStringLiteral("<p>第一段。</p>");
        std::optional<bool> printed;
        auto *print = new ArticlePrint(page, {}, m_pictures, m_view.get());
        print->toPrinter(printer, [&](bool ok) { printed = ok; });
        QTRY_VERIFY_WITH_TIMEOUT(printed.has_value(), 30'000);
        QVERIFY(*printed);
        QVERIFY(QFileInfo(folder.filePath(QStringLiteral("paper.pdf"))).size() > 1000);
    }

    void comesBackWhenItsRendererIsKilled()
    {
        QVERIFY(show(QStringLiteral("<p>before</p><p>AI and ai</p>")));
        QSignalSpy stopped(m_view.get(), &ArticleView::stopped);
        QSignalSpy shown(m_view.get(), &ArticleView::shown);
        ::kill(pid_t(m_engine->page()->renderProcessPid()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, 20'000);
        QVERIFY(text().startsWith(QStringLiteral("before")));
        ::kill(pid_t(m_engine->page()->renderProcessPid()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 2, 20'000);
        QTRY_VERIFY(!m_engine->isVisible());
        QVERIFY(text().startsWith(QStringLiteral("before")));
        // The text is searched as the page was: on, round at its end, and back.
        QSignalSpy found(m_view.get(), &ArticleView::found);
        for (const bool backward : {false, false, false, true})
            m_view->find(QStringLiteral("AI"), backward);
        m_view->find(QStringLiteral("nowhere"), false);
        QCOMPARE(found, (QList<QVariantList>{{1, 2}, {2, 2}, {1, 2}, {2, 2}, {0, 0}}));
        QVERIFY(show(QStringLiteral("<p>another</p>")));
        QVERIFY(m_engine->isVisible());
        QTRY_COMPARE(text(), QStringLiteral("another"));
    }

    // The engine answers what a page was asked last when the page goes.
    void tellsNothingMoreWhereItGoesWhileAnArticleIsOnItsWay()
    {
        for (const int wait : {0, 10, 30, 60}) {
            auto view = std::make_unique<ArticleView>(m_pictures);
            view->resize(400, 300);
            view->QWidget::show();
            ArticlePage page;
            page.html = QStringLiteral("<p>渡轮今日恢复通航。</p>").repeated(2000);
            view->show(page);
            QTest::qWait(wait);
            QSignalSpy shown(view.get(), &ArticleView::shown);
            QSignalSpy stopped(view.get(), &ArticleView::stopped);
            const qsizetype before = shown.size();
            view.reset();
            QCOMPARE(shown.size(), before);
            QCOMPARE(stopped.size(), 0);
        }
    }

private:
    void scrollByKeys()
    {
        const auto place = [this] { return script(QStringLiteral("scrollY")).toDouble(); };
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_PageDown, Qt::Key_End}) {
            const double before = place();
            QTest::keyClick(m_view->windowHandle(), key);
            QTRY_VERIFY2(place() > before, qPrintable(QString::number(key, 16)));
        }
        QTest::keyClick(m_view->windowHandle(), Qt::Key_Home);
        QTRY_COMPARE(place(), 0.0);
    }

    bool show(const QString &html)
    {
        ArticlePage page;
        page.html = html;
        return show(page);
    }

    bool show(const ArticlePage &page)
    {
        QSignalSpy shown(m_view.get(), &ArticleView::shown);
        m_view->show(page);
        return shown.wait(20'000);
    }

    QString text()
    {
        const auto ask = [this](const auto &answer) { m_view->plainText(answer); };
        return lateAnswer<QString>(ask).value_or(QStringLiteral("no answer"));
    }

    QString script(const QString &source)
    {
        const auto ask = [&](const auto &answer) { m_engine->page()->runJavaScript(source, 1, answer); };
        const auto answer = lateAnswer<QVariant>(ask);
        return answer ? answer->toString() : QStringLiteral("no answer");
    }

    bool scrollOn()
    {
        const auto ask = [this](const auto &answer) { m_view->scrollOn(answer); };
        return lateAnswer<bool>(ask).value_or(false);
    }

    void click(const QString &selector, Qt::MouseButton button = Qt::LeftButton)
    {
        const QStringList at = script(QStringLiteral("(function(){const r=document.querySelector('%1').getClientRects()[0];"
                                                     "return [r.x+r.width/2,r.y+r.height/2].join();})()")
                                          .arg(selector))
                                   .split(QLatin1Char(','));
        QTest::mouseClick(m_engine->focusProxy(), button, {}, QPoint(at[0].toDouble(), at[1].toDouble()));
    }

    FakePictures m_pictures;
    Trap m_trap;
    std::unique_ptr<ArticleView> m_view;
    QWebEngineView *m_engine = nullptr;
};

int main(int argc, char **argv)
{
    ArticleView::registerScheme();
    QApplication application(argc, argv);
    TestArticleView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_articleview.moc"
