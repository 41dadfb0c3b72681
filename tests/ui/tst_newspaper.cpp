#include "ui/windowprogram.h"

#include "models/articlelistmodel.h"
#include "support/fixedclock.h"
#include "support/lateanswer.h"
#include "ui/actions.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/feedpane.h"
#include "ui/mastheadpanel.h"
#include "ui/searchfield.h"

#include <QDeadlineTimer>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <signal.h>

using namespace Masthead;

namespace {

constexpr int articles = 120;

}

/// The articles of a list on one page, as a person goes through them.
class TestNewspaper : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir(m_folder->path()).mkpath(QStringLiteral("posts"));
        for (int i = 0; i < articles; ++i)
            writePost(i);
        QImage tall(300, 900, QImage::Format_RGB32);
        tall.fill(Qt::darkGreen);
        QVERIFY(tall.save(m_folder->filePath(QStringLiteral("posts/tall.png"))));
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QVERIFY(QTest::qWaitForWindowExposed(m_program->window.get()));
        QVERIFY(m_program->addPosts(m_folder->filePath(QStringLiteral("posts"))));
        QTRY_COMPARE_WITH_TIMEOUT(window().listPane().view()->model()->rowCount(), articles, patience);
        QTest::keyClick(&window(), Qt::Key_4, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(text(0).contains(QStringLiteral("Title 0")), patience);
    }

    void cleanup()
    {
        m_program.reset();
        m_folder.reset();
    }

    void showsTheArticlesInTheOrderOfTheList()
    {
        QVERIFY(!window().listPane().isVisible());
        QVERIFY(!window().articlePane().panel()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(text(1).contains(QStringLiteral("Title 1")), patience);
        QVERIFY(text(0).contains(QStringLiteral("王零")));
        QVERIFY(script("scrollTo(0,0);document.querySelector('.part a').href")
                    .startsWith(QStringLiteral("https://a.example/0")));
    }

    void saysWhereAnArticleIsFromThatSaysItNotItself()
    {
        QDir(m_folder->path()).mkpath(QStringLiteral("bare"));
        QFile file(m_folder->filePath(QStringLiteral("bare/one.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("---\ntitle: Bare\n---\n<p>Words.</p>\n");
        file.close();
        QVERIFY(m_program->addPosts(m_folder->filePath(QStringLiteral("bare"))));
        window().searchField().search(QStringLiteral("title:Bare"));
        QTRY_VERIFY_WITH_TIMEOUT(text(0).contains(QStringLiteral("Words.")), patience);
        QVERIFY2(text(0).contains(QStringLiteral("Feed")) && text(0).contains(QStringLiteral("bare")), qPrintable(text(0)));
        QCOMPARE(window().listPane().view()->model()->rowCount(), 1);
    }

    void countsWhatItFindsInWhatIsLoaded()
    {
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *words = window().findChild<QLineEdit *>(QStringLiteral("findWords"));
        words->insert(QStringLiteral("Paragraph"));
        const auto *count = window().findChild<QLabel *>(QStringLiteral("findCount"));
        QTRY_VERIFY_WITH_TIMEOUT(count->text().endsWith(QStringLiteral("in the articles that are loaded")), patience);
    }

    void isScrolledByKeysAtOnce()
    {
        QTest::keyClick(window().windowHandle(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        window().listPane().view()->setFocus();
        QTest::keyClick(window().windowHandle(), Qt::Key_4, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(text(1).contains(QStringLiteral("Title 1")), patience);
        // A key that comes while the engine is still busy with the page may be lost: a person presses it again.
        const auto scrolled = [this] { return script("scrollY").toDouble() > 50; };
        for (const QDeadlineTimer end(patience); !scrolled() && !end.hasExpired();) {
            QTest::keyClick(window().windowHandle(), Qt::Key_PageDown);
            (void)QTest::qWaitFor(scrolled, 1000);
        }
        QVERIFY(scrolled());
    }

    void listsTheArticleThatOneIsAtOnceTheListIsBack()
    {
        QTest::keyClick(&window(), Qt::Key_End, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!text(articles - 1).isEmpty(), patience);
        QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        const QListView *list = window().listPane().view();
        QTRY_VERIFY_WITH_TIMEOUT(list->isVisible(), patience);
        QCOMPARE(window().listPane().currentRow(), articles - 1);
        QTRY_VERIFY_WITH_TIMEOUT(list->viewport()->rect().contains(list->visualRect(list->currentIndex())), patience);
    }

    void leavesWhatAnArticleHoldsAsItIs()
    {
        const QString made = script("(()=>{const own=document.createElement('div');own.innerHTML='<h1>a</h1><dl><dt>b</dt>"
                                    "<dd>c</dd></dl>';document.querySelector('.part.unread .text').append(own);"
                                    "return getComputedStyle(own.lastChild).display"
                                    "+getComputedStyle(own.firstChild,'::before').content})()");
        QCOMPARE(made, QStringLiteral("blocknone"));
        QCOMPARE(script("getComputedStyle(document.querySelector('.part .masthead dl')).display"), QStringLiteral("flex"));
    }

    void goesOnAsOneScrollsAndTakesOutWhatIsFar()
    {
        scrollToEnd();
        QCOMPARE(script("document.querySelectorAll('.part').length").toInt(), articles);
        QVERIFY(text(articles - 1).contains(QStringLiteral("Title %1").arg(articles - 1)));
        QTRY_VERIFY_WITH_TIMEOUT(filled() < 60, patience);
        QVERIFY(text(0).isEmpty());
        QVERIFY(script("document.querySelector('.part').style.height").endsWith(QStringLiteral("px")));
        script("scrollTo(0,0)");
        QTRY_VERIFY_WITH_TIMEOUT(text(0).contains(QStringLiteral("Title 0")), patience);
    }

    void marksReadWhatWasPassedAndNothingElse()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!text(1).isEmpty(), patience);
        QTest::qWait(300);
        QVERIFY(!isRead(0));
        script("document.querySelectorAll('.part')[2].scrollIntoView()");
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0) && isRead(1), patience);
        QVERIFY(!isRead(2));
        QTRY_COMPARE_WITH_TIMEOUT(script("document.querySelector('.part').className"), QStringLiteral("part"), patience);
        QCOMPARE(script("document.querySelectorAll('.part')[2].className"), QStringLiteral("part unread"));
    }

    void takesBackWhatWasPassedInOneStep()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!text(3).isEmpty(), patience);
        for (const char *scroll : {"document.querySelectorAll('.part')[1].scrollIntoView()",
                                   "document.querySelectorAll('.part')[3].scrollIntoView()"}) {
            QTest::qWait(300);
            script(scroll);
        }
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0) && isRead(1) && isRead(2), patience);
        QTest::qWait(100);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!isRead(0) && !isRead(1) && !isRead(2), patience);
        QTest::qWait(300);
        QVERIFY(!isRead(0) && !isRead(2)); // they were passed once, and stay as the person wants them
    }

    void leavesUnreadWhatThePersonMarkedSo()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!text(3).isEmpty(), patience);
        QAction *toggle = window().actions()[Actions::Id::ToggleRead];
        toggle->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0), patience);
        toggle->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!isRead(0), patience);
        QTest::qWait(300);
        script("document.querySelectorAll('.part')[2].scrollIntoView()");
        QTRY_VERIFY_WITH_TIMEOUT(isRead(1), patience);
        QVERIFY(!isRead(0));
    }

    void saysItsMarksInWords()
    {
        QTRY_COMPARE_WITH_TIMEOUT(script("getComputedStyle(document.querySelectorAll('.part h1')[1],'::before').content"),
                                  QStringLiteral("\"●\" / \"Unread\""), patience);
        QTest::keyClick(&window(), Qt::Key_S);
        QTRY_COMPARE_WITH_TIMEOUT(script("getComputedStyle(document.querySelector('.part h1'),'::after').content"),
                                  QStringLiteral("\" ★\" / \"Starred\""), patience);
    }

    void marksNothingWhereThePersonWantsItSo()
    {
        m_program->preferences().marking.set(Preferences::Marking::ByHand);
        script("document.querySelectorAll('.part')[3].scrollIntoView()");
        QTRY_COMPARE_WITH_TIMEOUT(window().listPane().currentRow(), 3, patience);
        QTest::qWait(300);
        QVERIFY(!isRead(0) && !isRead(1));
    }

    void leavesWhatWasJumpedOverUnread()
    {
        QTest::keyClick(&window(), Qt::Key_End, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!text(articles - 1).isEmpty(), patience);
        QTest::qWait(300);
        QVERIFY(!isRead(60));
    }

    void goesFromOneToTheNextByKeys()
    {
        for (int row = 1; row <= 3; ++row) {
            QTest::keyClick(&window(), Qt::Key_J);
            QCOMPARE(window().listPane().currentRow(), row);
            QTRY_VERIFY_WITH_TIMEOUT(isAtTop(row), patience);
            QTest::qWait(150); // the page tells what it shows
            QCOMPARE(window().listPane().currentRow(), row);
        }
        QTest::keyClick(&window(), Qt::Key_K);
        QTRY_VERIFY_WITH_TIMEOUT(isAtTop(2), patience);
        QTRY_COMPARE_WITH_TIMEOUT(window().articlePane().article()->content.title, QStringLiteral("Title 2"), patience);
    }

    void goesOnByTabFromTheArticleThatKeysChose()
    {
        window().listPane().view()->setFocus();
        for (int row = 1; row <= 3; ++row)
            QTest::keyClick(&window(), Qt::Key_J);
        QTRY_VERIFY_WITH_TIMEOUT(isAtTop(3), patience);
        QVERIFY(window().listPane().view()->hasFocus()); // though the page knows where it is
        QTest::keyClick(&window(), Qt::Key_3, Qt::ControlModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget *page = window().findChild<QWebEngineView *>()->focusProxy();
        QTRY_VERIFY_WITH_TIMEOUT(page->hasFocus(), patience);
        QTest::keyClick(page, Qt::Key_Tab);
        const char *link = "[...document.querySelectorAll('.part')].indexOf((document.activeElement.closest('a')||document"
                           ").parentElement?.closest('.part'))";
        QTRY_COMPARE_WITH_TIMEOUT(script(link), QStringLiteral("3"), patience);
        QVERIFY(isAtTop(3));
        QCOMPARE(window().listPane().currentRow(), 3);
    }

    void showsWhatComesIntoAListThatWasEmpty()
    {
        const FeedTreeModel &tree = window().feedPane().model();
        window().feedPane().choose(tree.index(int(FeedTreeModel::Kind::Starred), 0).data(FeedTreeModel::KeyRole).toString());
        QListView *list = window().listPane().view();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 0, patience);
        QTest::qWait(500); // the empty page is there
        const Result<QList<ArticleId>> ids = m_program->archive().select({}).result();
        QVERIFY(m_program->archive().setStarred({ids->at(5)}, true).result().ok());
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(text(0).contains(QStringLiteral("Title")), patience);
    }

    void showsWhatComesAboveOnceOneIsAtTheTop()
    {
        const QDateTime now = m_clock.now();
        QFile file(m_folder->filePath(QStringLiteral("posts/new.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("---\ntitle: Newest\ndate: " + now.toString(Qt::ISODate).toUtf8() + "\n---\n<p>Text.</p>\n");
        file.close();
        window().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(window().listPane().view()->model()->rowCount(), articles + 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(text(0).contains(QStringLiteral("Newest")), patience);
        script("scrollTo(0,0)");
        QTest::qWait(300);
        QVERIFY(text(0).contains(QStringLiteral("Newest")));
    }

    void leavesUnreadWhatStandsAboveWhereThePageBegins()
    {
        QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        window().listPane().setCurrentRow(5);
        for (int time = 0; time < 3; ++time) {
            QTest::keyClick(&window(), Qt::Key_4, Qt::ControlModifier | Qt::AltModifier);
            QTRY_VERIFY_WITH_TIMEOUT(isAtTop(5), patience);
            QTest::qWait(400);
            for (int row = 0; row < 5; ++row)
                QVERIFY2(!isRead(row), qPrintable(QString::number(row)));
            QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        }
    }

    void leavesUnreadWhatIsGonePastByKeys()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!text(3).isEmpty(), patience);
        QTest::qWait(300); // the page tells what it shows
        for (int row = 1; row <= 3; ++row) {
            QTest::keyClick(&window(), Qt::Key_J);
            QTRY_VERIFY_WITH_TIMEOUT(isAtTop(row), patience);
            QTest::qWait(300);
        }
        QVERIFY(!isRead(0) && !isRead(1) && !isRead(2));
        script("scrollBy(0,innerHeight)"); // from there on it is read
        QTRY_VERIFY_WITH_TIMEOUT(isRead(3), patience);
        QVERIFY(!isRead(0) && !isRead(1) && !isRead(2));
    }

    void showsTagsAndTheNoteOnceTheyAreKept()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!text(1).isEmpty(), patience);
        const ArticleId second =
            window().listPane().view()->model()->index(1, 0).data(ArticleListModel::IdRole).toLongLong();
        m_program->archive().annotate(second, {{QStringLiteral("harbour")}, QStringLiteral("Ask the pilot.")});
        QTRY_VERIFY_WITH_TIMEOUT(text(1).contains(QStringLiteral("harbour")), patience);
        QVERIFY(text(1).contains(QStringLiteral("Ask the pilot.")));
        QVERIFY(!text(0).contains(QStringLiteral("harbour")));
    }

    void showsNoHeadOfAnArticleThatWasReadBefore()
    {
        QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        window().listPane().setCurrentRow(3);
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().panel()->isVisible(), patience);
        QTest::keyClick(&window(), Qt::Key_4, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!text(0).isEmpty(), patience);
        const ArticleId chosen = window().articlePane().article()->id;
        m_program->archive().annotate(chosen, {{QStringLiteral("harbour")}, {}}).waitForFinished();
        QTest::qWait(200);
        QVERIFY(!window().articlePane().panel()->isVisible());
        QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().panel()->isVisible(), patience);
    }

    void keepsItsPlaceWhenTheTypeGrows()
    {
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(&window(), Qt::Key_J);
            QTRY_VERIFY_WITH_TIMEOUT(isAtTop(i + 1), patience);
        }
        // Where within the article the upper edge is.
        const auto place = [this] {
            return script("(()=>{const r=document.querySelectorAll('.part')[12].getBoundingClientRect();"
                          "return -r.top/r.height})()")
                .toDouble();
        };
        // What is gone to keeps the edge as long as the page still fills.
        const auto isLeft = [this, &place] {
            if (place() < 0.01)
                script("scrollBy(0,60)");
            QTest::qWait(500);
            return place() > 0.01 && place() < 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isLeft(), patience);
        const double before = place();
        for (int i = 0; i < 8; ++i)
            QTest::keyClick(&window(), Qt::Key_Plus, Qt::ControlModifier);
        QTest::qWait(500);
        QVERIFY2(std::abs(place() - before) < 0.1, qPrintable(QStringLiteral("%1, was %2").arg(place()).arg(before)));
    }

    void staysWithTheChosenArticleWhenPicturesComeAboveIt()
    {
        QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        window().listPane().setCurrentRow(41);
        QTest::keyClick(&window(), Qt::Key_4, Qt::ControlModifier | Qt::AltModifier);
        // The page begins twenty rows before it.
        QTRY_COMPARE_WITH_TIMEOUT(script("document.images.length && document.images[0].naturalHeight"),
                                  QStringLiteral("900"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(isAtTop(20), patience);
        QTest::qWait(500);
        QVERIFY(isAtTop(20));
        QCOMPARE(window().listPane().currentRow(), 41);
    }

    void goesBackBeforeWhereThePageBegan()
    {
        QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        window().listPane().setCurrentRow(60);
        QTest::keyClick(&window(), Qt::Key_4, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(text(20).contains(QStringLiteral("Title 60")) && isAtTop(20), patience);
        // The page comes to rest between two turns of the wheel.
        for (int turn = 0; turn < 40 && !text(0).contains(QStringLiteral("Title 0\n")); ++turn) {
            script("scrollTo(0,0)");
            QTest::qWait(500);
        }
        QVERIFY(text(0).contains(QStringLiteral("Title 0\n")));
    }

    void reachesTheLastArticleThoughThePageEnds()
    {
        QTest::keyClick(&window(), Qt::Key_End, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!text(articles - 1).isEmpty(), patience);
        QTest::qWait(300);
        QCOMPARE(window().listPane().currentRow(), articles - 1);
    }

    void starsAndMarksTheArticleAtTheUpperEdge()
    {
        QTest::keyClick(&window(), Qt::Key_J);
        QTRY_VERIFY_WITH_TIMEOUT(isAtTop(1), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().article()->content.title == QStringLiteral("Title 1"), patience);
        QTest::keyClick(&window(), Qt::Key_S);
        QTRY_COMPARE_WITH_TIMEOUT(script("document.querySelectorAll('.part')[1].className"),
                                  QStringLiteral("part unread starred"), patience);
    }

    // The list, which is hidden, has painted none of them.
    void starsAndMarksWhatStandsFarDown()
    {
        constexpr int farDown = 90;
        QTRY_VERIFY_WITH_TIMEOUT(!text(1).isEmpty(), patience);
        window().listPane().setCurrentRow(farDown);
        const ArticleId id =
            window().listPane().view()->model()->index(farDown, 0).data(ArticleListModel::IdRole).toLongLong();
        const auto found = [this](Query::Field field) {
            return *m_program->archive().select({.terms = {{.field = field}}}).result();
        };
        QTest::keyClick(&window(), Qt::Key_S);
        QTRY_COMPARE_WITH_TIMEOUT(found(Query::Field::IsStarred), QList<ArticleId>{id}, patience);
        QTest::keyClick(&window(), Qt::Key_M);
        QTRY_VERIFY_WITH_TIMEOUT(found(Query::Field::IsRead).contains(id), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().actions()[Actions::Id::ToggleStar]->isChecked(), patience);
    }

    void hasTheFocusAfterASearch()
    {
        window().searchField().setFocus();
        QTest::keyClicks(&window().searchField(), QStringLiteral("Title"));
        QTest::keyClick(&window().searchField(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().isAncestorOf(QApplication::focusWidget()), patience);
    }

    void searchesByAValueOfAMasthead()
    {
        script("document.querySelector('.part dd a[href*=editor]').focus()");
        QWidget *engine = window().findChild<QWebEngineView *>()->focusProxy();
        engine->setFocus();
        QTest::keyClick(engine, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(window().searchField().text(), QStringLiteral("editor:\"王零\""), patience);
        QTRY_VERIFY_WITH_TIMEOUT(text(1).contains(QStringLiteral("Title 2")), patience);
    }

    void showsOneArticleAgain()
    {
        QTest::keyClick(&window(), Qt::Key_J);
        QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(window().listPane().isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().panel()->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(script("document.querySelectorAll('.part').length"), QStringLiteral("0"), patience);
        QVERIFY(script("document.body.textContent").contains(QStringLiteral("Paragraph")));
    }

    void comesBackToItsPlaceWhenTheRendererDied()
    {
        QTest::keyClick(&window(), Qt::Key_J);
        QTest::keyClick(&window(), Qt::Key_J);
        QTRY_VERIFY_WITH_TIMEOUT(isAtTop(2), patience);
        const auto *page = window().findChild<QWebEngineView *>()->page();
        ::kill(pid_t(page->renderProcessPid()), SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(window().findChild<QWebEngineView *>()->page() != page, patience);
        QTRY_VERIFY_WITH_TIMEOUT(text(2).contains(QStringLiteral("Title 2")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(isAtTop(2), patience);
    }

    void isShownAgainAtTheNextStart()
    {
        m_program.reset();
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QTRY_VERIFY_WITH_TIMEOUT(text(0).contains(QStringLiteral("Title 0")), patience);
        QVERIFY(window().actions()[Actions::Id::NewspaperLayout]->isChecked());
    }

private:
    MainWindow &window() const { return *m_program->window; }

    void writePost(int number)
    {
        QFile file(m_folder->filePath(QStringLiteral("posts/%1.md").arg(number, 3, 10, QLatin1Char('0'))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QDateTime date = m_clock.now().addSecs(-3600 * (number + 1));
        QString body = number == 40 ? QStringLiteral("<p><img src='tall.png' alt='Tall'></p>") : QString();
        for (int i = 0; i < 2 + number % 5 * 3; ++i)
            body += QStringLiteral("<p>Paragraph %1 of some words that fill a line or two of the page, and a few more.</p>")
                        .arg(i);
        file.write(
            QStringLiteral("---\ntitle: 'Title %1'\ndate: %2\nlink: https://a.example/%1\n---\n<div>%3<p>责任编辑：%4"
                           "</p></div>\n")
                .arg(number)
                .arg(date.toString(Qt::ISODate), body, number % 2 == 0 ? QStringLiteral("王零") : QStringLiteral("李一"))
                .toUtf8());
    }

    void scrollToEnd()
    {
        for (int i = 0; i < 400 && script("document.querySelectorAll('.part').length").toInt() < articles; ++i) {
            script("scrollBy(0,innerHeight)");
            QTest::qWait(20);
        }
        script("scrollTo(0,1e9)");
        QTRY_VERIFY_WITH_TIMEOUT(!text(articles - 1).isEmpty(), patience);
    }

    QString script(const char *text) const { return script(QString::fromUtf8(text)); }
    QString script(const QString &text) const
    {
        QWebEnginePage *page = window().findChild<QWebEngineView *>()->page();
        const auto ask = [&](const auto &answer) { page->runJavaScript(text, 1, answer); };
        return lateAnswer<QVariant>(ask, 1000).value_or(QVariant()).toString(); // none comes from a page on its way
    }

    QString text(int part) const
    {
        return script(QStringLiteral("(document.querySelectorAll('.part')[%1]||{}).innerText").arg(part));
    }
    bool isAtTop(int part) const
    {
        const QString top = QStringLiteral("document.querySelectorAll('.part')[%1].getBoundingClientRect().top");
        bool answered = false;
        const double place = script(top.arg(part)).toDouble(&answered);
        return answered && std::abs(place) <= 1;
    }
    int filled() const { return script("[...document.querySelectorAll('.part')].filter(p => p.firstChild).length").toInt(); }
    bool isRead(int row) const
    {
        return window().listPane().view()->model()->index(row, 0).data(ArticleListModel::ReadRole).toBool();
    }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowProgram> m_program;
};

int main(int argc, char *argv[])
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestNewspaper test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_newspaper.moc"
