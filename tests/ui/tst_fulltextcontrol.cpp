#include "support/fixedclock.h"
#include "support/lateanswer.h"
#include "support/fixtures.h"
#include "support/httpserver.h"
#include "ui/actions.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/feedpane.h"
#include "ui/feedsettingsdialog.h"
#include "ui/pagenotice.h"
#include "ui/theme.h"
#include "windowprogram.h"

#include "network/localaddress.h"
#include "text/queryparser.h"

#include <QAction>
#include <QBuffer>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QImage>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <signal.h>
#include <unistd.h>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

QByteArray redPicture()
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

bool hasRed(const QImage &image)
{
    for (int y = 0; y < image.height(); y += 20)
        for (int x = 0; x < image.width(); x += 20)
            if (image.pixelColor(x, y) == QColor(Qt::red))
                return true;
    return false;
}

}

/// Full text in the window: asked for by a key, shown in place of the excerpt, which stays one click away.
class TestFullTextControl : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (geteuid() == 0 && qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") != 1)
            QSKIP("WebEngine does not start as root with its sandbox: run as an ordinary user");
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<HttpServer>();
        m_server->serve(s("/ferry.html"), fixture(s("fulltext/zh-portal.html")), "text/html");
        serveFeed(m_server->url(s("/ferry.html")));
        start();
        Feed feed;
        feed.url = m_server->url(s("/feed")).toString();
        m_feed = m_program->archive().addFeed(feed).result().value().id;
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(list().view()->model()->rowCount(), 1, patience);
    }
    void cleanup()
    {
        m_program.reset();
        m_server.reset();
        m_folder.reset();
    }

    void fetchesShowsAndKeepsTheFullText()
    {
        open();
        QVERIFY(pageText().contains(s("停航四个月")));
        QTest::keyClick(&window(), Qt::Key_F);
        QVERIFY(notice().contains(s("Fetching")));
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(s("末班船延到夜里十一点")), patience);
        QVERIFY(notice().contains(s("127.0.0.1")));
        QVERIFY(action().isChecked());
        QVERIFY(!pageText().contains(s("相关阅读")));
        m_program.reset();
        m_server->serve(s("/ferry.html"), ServedAnswer{.status = 404});
        start(); // it is there after a restart
        QTRY_COMPARE_WITH_TIMEOUT(list().view()->model()->rowCount(), 1, patience);
        open();
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(s("末班船延到夜里十一点")), patience);
    }

    void saysThatTheFeedGivesNoTextAndOffersThePages()
    {
        const QString page = m_server->url(s("/ferry.html")).toString();
        m_server->serve(s("/feed"),
                        s("<rss version=\"2.0\"><channel><title>F</title><item><guid>bare</guid><link>%1</link></item>"
                          "</channel></rss>")
                            .arg(page)
                            .toUtf8(),
                        "application/rss+xml");
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(list().view()->model()->rowCount(), 2, patience);
        const QAbstractItemModel *rows = list().view()->model();
        const auto shown = [this] {
            return window().articlePane().article() ? window().articlePane().article()->content.guid : QString();
        };
        for (int row = 0; row < rows->rowCount() && shown() != s("bare"); ++row) {
            list().setCurrentRow(row);
            QTRY_COMPARE_WITH_TIMEOUT(window().articlePane().article().has_value(), true, patience);
            QTest::qWait(200);
        }
        QCOMPARE(shown(), s("bare"));
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(s("no text")), patience);
        QCOMPARE(button()->text(), s("Show Full Text"));
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(s("末班船延到夜里十一点")), patience);
    }

    void keepsTheExcerptOneClickAway()
    {
        open();
        QTest::keyClick(&window(), Qt::Key_F);
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().showsFullText(), patience);
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!pageText().contains(s("末班船")) && pageText().contains(s("停航四个月")), patience);
        QVERIFY(!action().isChecked());
        QTest::keyClick(&window(), Qt::Key_F);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(s("末班船")), patience);
        QCOMPARE(m_server->hits(s("/ferry.html")), 1);
    }

    void leavesAnArticleAloneThatIsShownAsItWasPublished()
    {
        open();
        QTest::keyClick(&window(), Qt::Key_F);
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().showsFullText(), patience);
        QTest::keyClick(&window(), Qt::Key_P);
        QVERIFY(!action().isEnabled() && notice().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!pageText().contains(s("末班船")), patience);
        QTest::keyClick(&window(), Qt::Key_P);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(s("末班船")), patience);
        QVERIFY(action().isChecked() && notice().contains(s("127.0.0.1")));
    }

    void saysInPlaceWhatThePageDoesNotGive()
    {
        m_server->serve(s("/ferry.html"), "<p>Nothing.</p>", "text/html");
        open();
        QTest::keyClick(&window(), Qt::Key_F);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(s("no more text")), patience);
        QVERIFY(button()->isVisible());
        m_server->serve(s("/ferry.html"), ServedAnswer{.status = 503});
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(s("HTTP 503")), patience);
        QVERIFY(pageText().contains(s("停航四个月")));
        QVERIFY(!action().isChecked());
    }

    // Where a feed always wants it nobody has asked: the article says why it has none.
    void saysWhyAnArticleHasNoneThatIsReadBehindARefresh()
    {
        m_server->serve(s("/ferry.html"), "<p>Nothing.</p>", "text/html");
        open();
        emit window().feedPane().settingsRequested(m_feed);
        auto *dialog = window().findChild<FeedSettingsDialog *>();
        auto *fullText = dialog->findChild<QCheckBox *>(s("fullText"));
        QVERIFY(fullText);
        QTest::mouseClick(fullText, Qt::LeftButton, {}, {8, 8});
        QVERIFY(fullText->isChecked());
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->hits(s("/ferry.html")), 1, patience); // at once
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(s("no more text")), patience);
        QVERIFY(button()->isVisible());
    }

    void saysInPlaceThatAPageHasNoEnd()
    {
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>";
        m_server->serve(s("/ferry.html"), ServedAnswer{.raw = head + QByteArray(9 * 1024 * 1024, 'x')});
        open();
        QTest::keyClick(&window(), Qt::Key_F);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(s("too large")), patience);
        QVERIFY(pageText().contains(s("停航四个月")));
    }

    void readsPagesOfThePersonsOwnNetworkForFeedsOfTheSameOrigin()
    {
        m_program->fetcher().setLocalHostRule(isLocalHost);
        open();
        QTest::keyClick(&window(), Qt::Key_F);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(s("末班船延到夜里十一点")), patience);
    }

    void saysInPlaceThatAPageLeadsIntoThePersonsOwnNetwork()
    {
        m_program->fetcher().setLocalHostRule(isLocalHost);
        QUrl elsewhere = m_server->url(s("/ferry.html"));
        elsewhere.setHost(s("localhost"));
        serveFeed(elsewhere);
        refreshWhole();
        open();
        QTest::keyClick(&window(), Qt::Key_F);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(s("your own network")), patience);
        QCOMPARE(m_server->hits(s("/ferry.html")), 0);
        QVERIFY(pageText().contains(s("停航四个月")));
    }

    void stopsWhereThePersonDoesNotWantToWait()
    {
        ServedAnswer slow;
        slow.body = fixture(s("fulltext/zh-portal.html"));
        slow.headers = {{"Content-Type", "text/html"}};
        slow.delayMs = 2000;
        m_server->serve(s("/ferry.html"), slow);
        open();
        QTest::keyClick(&window(), Qt::Key_F);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->hits(s("/ferry.html")), 1, patience);
        QCOMPARE(button()->text(), s("Cancel"));
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(notice().isEmpty(), patience);
        QVERIFY(!action().isChecked());
    }

    void saysThatAnAddressIsNoPage()
    {
        m_server->serve(s("/ferry.html"), "%PDF-1.7", "application/pdf");
        open();
        QTest::keyClick(&window(), Qt::Key_F);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(s("no web page")), patience);
    }

    void goesOnWhereAPageStopsTheEngineThatReadsIt()
    {
        const QByteArray whole = fixture(s("fulltext/zh-portal.html"));
        QByteArray large = whole;
        large.replace("</p>", QByteArray("</p><p>text of no end, and on, and on").repeated(8000));
        m_server->serve(s("/ferry.html"), large, "text/html");
        open();
        QTest::keyClick(&window(), Qt::Key_F);
        PageExtractor &extractor = m_program->extractor();
        QVERIFY(QTest::qWaitFor([&] { return extractor.process() > 0; }, patience));
        QCOMPARE(kill(pid_t(extractor.process()), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(s("engine stopped")), patience);
        QVERIFY(pageText().contains(s("停航四个月"))); // the page that is read is another's process
        m_server->serve(s("/ferry.html"), whole, "text/html");
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(s("末班船延到夜里十一点")), patience);
    }

    void showsWithoutANetworkAllThatWasKept()
    {
        QByteArray page = fixture(s("fulltext/zh-portal.html"));
        page.replace("<p>　　据渡轮", "<p><img src=\"/quay.png\" alt=\"码头\"></p><p>　　据渡轮");
        m_server->serve(s("/ferry.html"), page, "text/html");
        m_server->serve(s("/quay.png"), redPicture(), "image/png");
        m_program->archive().setFeedOptions(m_feed, {.fullText = true, .keepPictures = true}).waitForFinished();
        refresh();
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hits(s("/quay.png")) == 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->archive().releasePictures().result().value().size() == 1, patience);
        m_program.reset();
        m_server = std::make_unique<HttpServer>(); // another one: what was asked is not there any more
        start();
        QTRY_COMPARE_WITH_TIMEOUT(list().view()->model()->rowCount(), 1, patience);
        open();
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(s("末班船延到夜里十一点")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(hasRed(window().articlePane().view()->grab().toImage()), patience);
        QCOMPARE(m_server->requests().size(), 0);
    }

    void asksForNothingButWhatTheArticleAndItsFeedName()
    {
        QByteArray page = fixture(s("fulltext/zh-portal.html"));
        page.replace("<p>　　据渡轮", "<iframe src='/frame'></iframe><p><img src=\"/quay.png\"></p><p>　　据渡轮");
        page.replace("</head>",
                     "<script src='/x.js'></script><link rel=stylesheet href='/x.css'><link rel=icon href='/i.ico'></head>");
        m_server->serve(s("/ferry.html"), page, "text/html");
        m_server->serve(s("/quay.png"), redPicture(), "image/png");
        open();
        QTest::keyClick(&window(), Qt::Key_F);
        QTRY_VERIFY_WITH_TIMEOUT(hasRed(window().articlePane().view()->grab().toImage()), patience);
        QSet<QString> asked;
        for (const ServedRequest &request : m_server->requests())
            asked += request.path;
        // The icon is the feed's own, in the list of feeds.
        QCOMPARE(asked, (QSet<QString>{s("/feed"), s("/favicon.ico"), s("/ferry.html"), s("/quay.png")}));
    }

    void findsItByItsWordsAndShowsItInBothColours()
    {
        m_program->archive().setFeedOptions(m_feed, {.fullText = true}).waitForFinished();
        refresh();
        QTRY_COMPARE_WITH_TIMEOUT(m_program->archive().select(*parseQuery(s("末班船 editor:王蒙"))).result().value().size(),
                                  1, patience);
        open();
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(s("末班船")), patience);
        QVERIFY(window().articlePane().notice()->isVisible());
        if (const QString look = qEnvironmentVariable("MASTHEAD_LOOK"); !look.isEmpty()) {
            window().grab().save(look);
            QApplication::setPalette(darkPalette());
            QTest::qWait(500);
            window().grab().save(QString(look).replace(s(".png"), s("-dark.png")));
            QApplication::setPalette(lightPalette());
        }
    }

private:
    void serveFeed(const QUrl &page)
    {
        m_server->serve(
            s("/feed"),
            (s("<rss version='2.0'><channel><title>海湾日报</title><item><guid>a</guid><title>连接南浦与东岸的渡轮恢复通航</title>"
               "<link>%1</link><description>停航四个月的南浦渡轮周一恢复通航。</description></item></channel></rss>")
                 .arg(page.toString()))
                .toUtf8(),
            "application/rss+xml");
    }
    void start()
    {
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        m_program->fetcher().setLocalHostRule([](const QString &) { return false; });
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
    }
    void refreshWhole()
    {
        QSignalSpy finished(&m_program->refresher(), &Refresher::finished);
        refresh();
        QVERIFY(finished.wait(patience));
    }
    void refresh() { m_program->refresher().refresh({m_feed}); }
    void open()
    {
        list().setCurrentRow(0);
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().article().has_value(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!pageText().isEmpty(), patience);
    }
    QString pageText()
    {
        const auto ask = [this](const auto &answer) { window().articlePane().view()->plainText(answer); };
        return lateAnswer<QString>(ask, 3000).value_or(QString());
    }
    MainWindow &window() { return *m_program->window; }
    ArticleListPane &list() { return window().listPane(); }
    QAction &action() { return *window().actions()[Actions::Id::FullText]; }
    QString notice() { return window().articlePane().notice()->sentence(); }
    QToolButton *button() { return window().articlePane().notice()->findChild<QToolButton *>(); }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<WindowProgram> m_program;
    FeedId m_feed = 0;
};

int main(int argc, char **argv)
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    app.setPalette(lightPalette());
    TestFullTextControl test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fulltextcontrol.moc"
