#include "ui/windowprogram.h"

#include "support/fixedclock.h"
#include "support/lateanswer.h"
#include "ui/actions.h"
#include "ui/articleexport.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/focusedge.h"
#include "ui/mailto.h"
#include "ui/mastheadpanel.h"
#include "ui/pagenotice.h"
#include "ui/pagethememenu.h"
#include "ui/pictureoverlay.h"
#include "ui/searchfield.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDeadlineTimer>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUrlQuery>
#include <QWebEnginePage>
#include <QWebEngineView>
#include <QWheelEvent>

using namespace Masthead;

/// The page of the window, and what leaves it, as a person uses them.
class TestArticlePage : public QObject {
    Q_OBJECT

public slots:
    void takeMail(const QUrl &mail) { m_mail = mail; }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char *name : {"posts", "themes", "themes/mine", "themes/broken"})
            QDir(m_folder->path()).mkpath(QLatin1String(name));
        write(
            "posts/one.md",
            "---\ntitle: '发展与头发'\ncategories: \n - 金融\n - 示例财经\nauthor: 示例财经\ndate: Tue, 19 Jul 2022 05:18:38 "
            "GMT\nlink: https://a.example/1\n---\n<div><p>　　汽车产业的发展。</p><p>　　头发与<b>汽车</b>。</p><p><img "
            "src='dot.png' alt='一点'></p><p>责任编辑：王蒙</p></div>\n");
        write("posts/two.md",
              "---\ntitle: 'Ferries return'\nauthor: A\ndate: Sun, 17 Jul 2022 05:18:38 GMT\n---\n<p>The ferries.</p>\n");
        QImage dot(60, 40, QImage::Format_RGB32);
        dot.fill(Qt::red);
        QVERIFY(dot.save(m_folder->filePath(QStringLiteral("posts/dot.png"))));
        write(
            "themes/mine/theme.json",
            "{\"name\": \"Mine & <b>own</b>\", \"dark\": true, \"colors\": {\"background\": \"#102030\", \"text\": \"#ffffff\", "
            "\"muted\": \"#cccccc\", \"accent\": \"#ffcc00\", \"line\": \"#445566\"}}");
        write("themes/mine/template.html", "<main>{{masthead}}{{article}}</main>");
        write("themes/mine/style.css", "main { margin-left: 10px }");
        write("themes/broken/theme.json", "{");
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QVERIFY(QTest::qWaitForWindowExposed(m_program->window.get()));
        QVERIFY(m_program->addPosts(m_folder->filePath(QStringLiteral("posts"))));
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 2, patience);
    }

    void cleanup()
    {
        m_program.reset();
        m_folder.reset();
    }

    void findsWordsInThePageByKeys()
    {
        open(0);
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *words = window().findChild<QLineEdit *>(QStringLiteral("findWords"));
        QVERIFY(words->isVisible() && words->hasFocus());
        for (const QToolButton *button : words->findChildren<QToolButton *>())
            QVERIFY(!button->accessibleName().isEmpty());
        words->insert(QStringLiteral("汽车"));
        QTRY_COMPARE_WITH_TIMEOUT(text("findCount"), QStringLiteral("1 of 2"), patience);
        QTest::keyClick(&window(), Qt::Key_F3);
        QTRY_COMPARE_WITH_TIMEOUT(text("findCount"), QStringLiteral("2 of 2"), patience);
        QTest::keyClick(&window(), Qt::Key_F3, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(text("findCount"), QStringLiteral("1 of 2"), patience);
        words->setText(QStringLiteral("nowhere"));
        QTRY_COMPARE_WITH_TIMEOUT(text("findCount"), QStringLiteral("Not found"), patience);
        QTest::keyClick(words, Qt::Key_Escape);
        QVERIFY(!words->isVisible());
        QVERIFY(window().articlePane().view()->isAncestorOf(QApplication::focusWidget()));
    }

    void findsNothingWhereThereIsNoArticle()
    {
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!window().findChild<QLineEdit *>(QStringLiteral("findWords"))->isVisible());
    }

    void leavesTheFocusToThePersonWhenTheFindBarGoesWithItsArticle()
    {
        open(0);
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        window().searchField().setFocus();
        QTest::keyClicks(&window().searchField(), QStringLiteral("nowhere"));
        QTRY_VERIFY_WITH_TIMEOUT(!window().articlePane().view()->isVisible(), patience);
        QVERIFY(window().searchField().hasFocus());
        QCOMPARE(window().searchField().text(), QStringLiteral("nowhere"));
    }

    void goesBackInThePageByShiftAndEnterAndSaysTheCount()
    {
        open(0);
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *words = window().findChild<QLineEdit *>(QStringLiteral("findWords"));
        words->insert(QStringLiteral("汽车"));
        QTRY_COMPARE_WITH_TIMEOUT(words->accessibleDescription(), QStringLiteral("1 of 2"), patience);
        QTest::keyClick(words, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(words->accessibleDescription(), QStringLiteral("2 of 2"), patience);
        QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(words->accessibleDescription(), QStringLiteral("1 of 2"), patience);
        words->setText(QStringLiteral("nowhere"));
        QTRY_COMPARE_WITH_TIMEOUT(words->accessibleDescription(), QStringLiteral("Not found"), patience);
    }

    void showsTheOtherScriptAndTheOriginalAgain()
    {
        open(0);
        QTest::keyClick(&window(), Qt::Key_H);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("汽車產業的發展")), patience);
        QVERIFY(text("articleTitle").contains(QStringLiteral("發展與頭髮")));
        QCOMPARE(window().articlePane().article()->content.title, QStringLiteral("发展与头发"));
        QTest::keyClick(&window(), Qt::Key_H);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("汽车产业的发展")), patience);
        QVERIFY(text("articleTitle").contains(QStringLiteral("发展与头发")));
    }

    void saysThatTheTextWasConvertedAndGoesBackByAClick()
    {
        open(0);
        auto *notice = window().findChild<PageNotice *>(QStringLiteral("scriptNotice"));
        QVERIFY(!notice->isVisible());
        QTest::keyClick(&window(), Qt::Key_H);
        QTRY_COMPARE_WITH_TIMEOUT(notice->sentence(), QStringLiteral("Converted to Traditional Chinese"), patience);
        QVERIFY(notice->isVisible());
        open(1); // in English
        QTRY_VERIFY_WITH_TIMEOUT(!notice->isVisible(), patience);
        open(0);
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), patience);
        QTest::mouseClick(notice->findChild<QToolButton *>(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("汽车产业的发展")), patience);
        QVERIFY(!notice->isVisible());
        QVERIFY(!window().actions()[Actions::Id::OtherScript]->isChecked());
    }

    void leavesTheScriptAsItIsWhereNothingIsChinese()
    {
        open(1);
        QTest::keyClick(&window(), Qt::Key_H);
        QVERIFY(!window().actions()[Actions::Id::OtherScript]->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("not in Chinese")), patience);
        open(0);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("汽车产业的发展")), patience);
    }

    void staysWhereOneReadsWhenTheScriptChanges()
    {
        const QByteArray text = QByteArray("<p>头发与汽车。</p>\n").repeated(200);
        write("posts/long.md", "---\ntitle: Long\ndate: Sun, 10 Jul 2022 05:18:38 GMT\n---\n" + text);
        window().actions()[Actions::Id::Refresh]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 3, patience);
        open(2);
        const auto isThere = [this] { return std::abs(script("String(scrollY)").toDouble() - 700) < 3; };
        script("scrollTo(0, 700)");
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), patience);
        QTest::keyClick(&window(), Qt::Key_H);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("頭髮與汽車")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), patience);
    }

    void takesWhatIsSavedFromTheArticleThatIsChosen()
    {
        open(0);
        QTest::keyClick(&window(), Qt::Key_H);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("汽車產業的發展")), patience);
        const ArticleId first = window().articlePane().article()->id;
        QString other;
        connect(&window().articlePane(), &ArticlePane::articleChanged, this, [&] {
            if (window().articlePane().article()->id != first)
                other = window().articlePane().page().title; // before the other script is here
        });
        open(1);
        QCOMPARE(other, window().articlePane().article()->content.title);
    }

    void keepsTheScriptForTheNextStart()
    {
        open(0);
        QTest::keyClick(&window(), Qt::Key_H);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("發展")), patience);
        m_program.reset();
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 2, patience);
        QVERIFY(window().actions()[Actions::Id::OtherScript]->isChecked());
        open(0);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("發展")), patience);
    }

    void saysThatTheChosenThemeIsGone()
    {
        m_program->preferences().pageTheme.set(QStringLiteral("gone"));
        m_program.reset();
        QVERIFY(QDir(m_folder->filePath(QStringLiteral("themes/broken"))).removeRecursively());
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("“gone” is not there")), patience);
    }

    void takesItsThemeFromTheMenu()
    {
        open(0);
        QCOMPARE(theme().id, QStringLiteral("light"));
        themeAction("sepia")->trigger();
        QCOMPARE(theme().id, QStringLiteral("sepia"));
        QTRY_COMPARE_WITH_TIMEOUT(script("getComputedStyle(document.documentElement).backgroundColor"),
                                  QStringLiteral("rgb(246, 238, 221)"), patience);
        QVERIFY(themeAction("sepia")->isChecked());
        themeAction("")->trigger();
        QCOMPARE(theme().id, QStringLiteral("light"));
        QCOMPARE(theme().background, window().palette().color(QPalette::Base));
    }

    void offersThePersonsOwnThemeByItsPlainName()
    {
        open(0);
        QTRY_VERIFY_WITH_TIMEOUT(themeAction("mine"), patience);
        QCOMPARE(themeAction("mine")->text(), QStringLiteral("Mine && <b>own</b>"));
        themeAction("mine")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(script("getComputedStyle(document.documentElement).backgroundColor"),
                                  QStringLiteral("rgb(16, 32, 48)"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("Edited by")), patience); // its {{masthead}}
    }

    void leavesTheClipboardAloneWhereThereIsNoAddress()
    {
        open(1);
        QGuiApplication::clipboard()->setText(QStringLiteral("kept"));
        window().actions()[Actions::Id::CopyAddress]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("no address")), patience);
        QCOMPARE(clipboard(), QStringLiteral("kept"));
    }

    void tellsOfABrokenThemeAndUsesTheUsualOne()
    {
        m_program->preferences().pageTheme.set(QStringLiteral("broken"));
        window().actions()[Actions::Id::PageTheme]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("The page theme “broken” cannot be used")), patience);
        QCOMPARE(theme().id, QStringLiteral("light"));
        QVERIFY(!themeAction("broken"));
        open(0);
        QVERIFY(pageText().contains(QStringLiteral("汽车")));
        window().findChild<PageThemeMenu *>()->close();
    }

    void setsTheTypeAsThePersonWants()
    {
        open(0);
        Preferences &preferences = m_program->preferences();
        preferences.lineHeight.set(150);
        preferences.lineWidth.set(30);
        preferences.textFace.set(QStringLiteral("No Such Face"));
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("No Such Face")), patience);
        const int before = preferences.textSize();
        QTest::keyClick(&window(), Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(preferences.textSize(), before + 1);
        QTRY_COMPARE_WITH_TIMEOUT(script("getComputedStyle(document.body).lineHeight"),
                                  QString::number((before + 1) * 1.5) + QStringLiteral("px"), patience);
    }

    void enlargesAPictureAndClosesItByKeys()
    {
        open(0);
        QTest::keyClick(&window(), Qt::Key_E);
        auto *overlay = window().findChild<PictureOverlay *>();
        QVERIFY(overlay->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(overlay->image().size(), QSize(60, 40), patience);
        QCOMPARE(overlay->grab().toImage().pixelColor(overlay->place().center().toPoint()), QColor(Qt::red));
        window().resize(900, 700);
        QTRY_COMPARE(overlay->size(), window().size());
        QTest::keyClick(overlay, Qt::Key_Tab); // leads to nothing that lies behind it
        QTest::keyClick(overlay, Qt::Key_Backtab);
        QVERIFY(overlay->hasFocus());
        QTest::keyClick(overlay, Qt::Key_Escape);
        QVERIFY(!overlay->isVisible());
    }

    void showsAPictureInItsOwnPixelsAtMost()
    {
        PictureOverlay *overlay = enlarge(QSize(300, 200), {QStringLiteral("The harbour")});
        QCOMPARE(overlay->place().size(), QSizeF(300, 200));
        QCOMPARE(overlay->accessibleDescription(), QStringLiteral("The harbour"));
        const QRect all = overlay->rect();
        QVERIFY(overlay->place().bottom() < all.height());
        QTest::mouseClick(overlay, Qt::LeftButton, {}, overlay->place().center().toPoint()); // there is nothing to enlarge
        QVERIFY(!overlay->isVisible());
    }

    void scrollsAVeryTallPictureByKeys()
    {
        PictureOverlay *overlay = enlarge(QSize(500, 6000), {});
        QCOMPARE(overlay->place().width(), 500.0);
        const double top = overlay->place().top();
        QTest::keyClick(overlay, Qt::Key_Down);
        QVERIFY(overlay->place().top() < top);
        QTest::keyClick(overlay, Qt::Key_End);
        QVERIFY(overlay->place().bottom() < overlay->height());
        QTest::keyClick(overlay, Qt::Key_PageUp);
        QVERIFY(overlay->place().bottom() > overlay->height());
        QTest::keyClick(overlay, Qt::Key_Home);
        QCOMPARE(overlay->place().top(), top);
        const QPoint middle = overlay->rect().center();
        QWheelEvent down(middle, overlay->mapToGlobal(middle), {}, QPoint(0, -120), Qt::NoButton, {}, Qt::NoScrollPhase,
                         false);
        QApplication::sendEvent(overlay, &down);
        QVERIFY(overlay->place().top() < top);
        const double wheeled = overlay->place().top();
        QTest::mousePress(overlay, Qt::LeftButton, {}, middle);
        QTest::mouseMove(overlay, middle - QPoint(0, 100));
        QTest::mouseRelease(overlay, Qt::LeftButton, {}, middle - QPoint(0, 100));
        QCOMPARE(overlay->place().top(), wheeled - 100);
        QVERIFY(overlay->isVisible());
    }

    void showsALargePicturePixelByPixelAndWholeAgain()
    {
        PictureOverlay *overlay = enlarge(QSize(3000, 2000), {});
        const QSizeF fitted = overlay->place().size();
        QVERIFY(fitted.width() < overlay->width() && fitted.height() < overlay->height());
        QTest::keyClick(overlay, Qt::Key_Plus);
        QCOMPARE(overlay->place().size(), QSizeF(3000, 2000));
        QTest::keyClick(overlay, Qt::Key_0);
        QCOMPARE(overlay->place().size(), fitted);
        const QPointF corner = overlay->place().topLeft() + QPointF(10, 10);
        QTest::mouseClick(overlay, Qt::LeftButton, {}, corner.toPoint());
        QCOMPARE(overlay->place().size(), QSizeF(3000, 2000));
        QVERIFY(overlay->place().left() > 0); // what was clicked is seen
        QTest::mouseClick(overlay, Qt::LeftButton, {}, overlay->rect().center());
        QCOMPARE(overlay->place().size(), fitted);
        QTest::keyClick(overlay, Qt::Key_Escape);
        QVERIFY(!overlay->isVisible());
    }

    void isScrolledByKeysAfterTheKeyThatGoesToIt()
    {
        openLong();
        list()->setFocus();
        press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(scrolls(Qt::Key_Down));
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *words = window().findChild<QLineEdit *>(QStringLiteral("findWords"));
        QTRY_VERIFY_WITH_TIMEOUT(words->hasFocus(), patience);
        press(Qt::Key_Escape);
        QVERIFY(!words->isVisible());
        QVERIFY(scrolls(Qt::Key_End));
    }

    void isScrolledByKeysAfterItIsOpenedInANarrowWindow()
    {
        openLong();
        window().resize(600, 700);
        QTRY_VERIFY_WITH_TIMEOUT(!list()->isVisible() || !window().articlePane().isVisible(), patience);
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(list()->hasFocus(), patience);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().isVisible(), patience);
        QVERIFY(scrolls(Qt::Key_PageDown));
    }

    void goesBackToWhereTheKeysWereAfterAPicture()
    {
        open(0);
        QListView *list = window().listPane().view();
        list->setFocus();
        QTest::keyClick(&window(), Qt::Key_E);
        auto *overlay = window().findChild<PictureOverlay *>();
        QTRY_VERIFY_WITH_TIMEOUT(overlay->hasFocus(), patience);
        QTest::keyClick(overlay, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), list);
    }

    void showsThatTheKeysGoToThePage()
    {
        open(0);
        auto *edge = window().articlePane().findChild<FocusEdge *>();
        window().listPane().view()->setFocus();
        QVERIFY(!edge->isVisible());
        QTest::keyClick(&window(), Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(edge->isVisible(), patience);
        const ArticleView *page = window().articlePane().view();
        QCOMPARE(edge->geometry().topLeft(), page->geometry().topLeft());
        QCOMPARE(edge->height(), page->height());
        QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!edge->isVisible(), patience);
    }

    void saysThatThereIsNoPictureToEnlarge()
    {
        open(1);
        QTest::keyClick(&window(), Qt::Key_E);
        QVERIFY(!window().findChild<PictureOverlay *>()->isVisible());
        QVERIFY(said().contains(QStringLiteral("no pictures")));
    }

    void savesAWebPageWithItsPicturesAndItsMasthead()
    {
        open(0);
        const QString path = m_folder->filePath(QStringLiteral("saved.html"));
        exporting().savePage(path);
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("saved.html")), patience);
        const QString page = QString::fromUtf8(read(path));
        QVERIFY(page.contains(QStringLiteral("<h1>发展与头发</h1>")));
        QVERIFY(page.contains(QStringLiteral("<dt>Edited by</dt><dd><span title=\"“责任编辑：王蒙”")));
        QVERIFY(page.contains(QStringLiteral(">王蒙</span></dd>")));
        QVERIFY(page.contains(QStringLiteral("<img src=\"data:image/png;base64,"))
                || page.contains(QStringLiteral("src=\"data:image/png;base64,")));
        QVERIFY(page.contains(QStringLiteral("汽车产业的发展")));
        QVERIFY(!page.contains(QStringLiteral("<script")));
        QVERIFY(page.contains(QStringLiteral("default-src 'none'")));
    }

    void savesWhatIsShown()
    {
        open(0);
        QTest::keyClick(&window(), Qt::Key_H);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("發展")), patience);
        const QString path = m_folder->filePath(QStringLiteral("saved.html"));
        exporting().savePage(path);
        QTRY_VERIFY_WITH_TIMEOUT(read(path).contains(QStringLiteral("發展與頭髮").toUtf8()), patience);
    }

    void savesWhatWasShownWhenItWasAskedFor()
    {
        open(0);
        const QString path = m_folder->filePath(QStringLiteral("saved.html"));
        QTimer answer;
        connect(&answer, &QTimer::timeout, this, [this, &answer, path] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            answer.stop();
            window().articlePane().clear(); // as where the list is another one
            dialog->findChild<QLineEdit *>()->setText(path);
            QMetaObject::invokeMethod(dialog, "accept");
        });
        answer.start(50);
        window().actions()[Actions::Id::SavePage]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(read(path).contains(QStringLiteral("<h1>发展与头发</h1>").toUtf8()), patience);
    }

    void savesAPdf()
    {
        open(0);
        const QString path = m_folder->filePath(QStringLiteral("saved.pdf"));
        exporting().savePdf(path);
        QTRY_VERIFY_WITH_TIMEOUT(read(path).startsWith("%PDF-"), patience);
    }

    void saysInASentenceWhatCannotBeWritten()
    {
        open(0);
        exporting().savePage(m_folder->filePath(QStringLiteral("nowhere/saved.html")));
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("could not be read or written")), patience);
    }

    void copiesTheArticleAsTextAndAsMarkdown()
    {
        open(0);
        QTest::keyClick(&window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(clipboard().contains(QStringLiteral("Edited by: 王蒙")), patience);
        QVERIFY(clipboard().startsWith(QStringLiteral("发展与头发\n")));
        QVERIFY(clipboard().contains(QStringLiteral("头发与汽车。")));
        QTest::keyClick(&window(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(clipboard().startsWith(QStringLiteral("# 发展与头发\n\n")), patience);
        QVERIFY(clipboard().contains(QStringLiteral("- **Edited by** 王蒙\n")));
        QVERIFY(clipboard().contains(QStringLiteral("头发与**汽车**。")));
        QVERIFY(clipboard().contains(QStringLiteral("![一点](dot.png)")));
    }

    void sharesByMail()
    {
        QDesktopServices::setUrlHandler(QStringLiteral("mailto"), this, "takeMail");
        open(0);
        QTest::keyClick(&window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QDesktopServices::unsetUrlHandler(QStringLiteral("mailto"));
        QCOMPARE(QUrlQuery(m_mail).queryItemValue(QStringLiteral("subject"), QUrl::FullyDecoded),
                 QStringLiteral("发展与头发"));
    }

    void copiesTheArticleThatWasJustChosen()
    {
        open(0);
        const QString next = list()->model()->index(1, 0).data().toString();
        QTest::keyClick(list(), Qt::Key_J);
        window().actions()[Actions::Id::CopyText]->trigger(); // before it is shown
        QTRY_VERIFY2_WITH_TIMEOUT(clipboard().startsWith(next), qPrintable(clipboard()), patience);
    }

    void encodesAMailSoThatNothingInItEndsIt()
    {
        Article article;
        article.title = QStringLiteral("R&D: 50% + more? #1\r\nBcc: x@b.example");
        article.url = QStringLiteral("https://a.example/?a=1&b=2#c");
        const QByteArray mail = mailAbout(article).toEncoded();
        QCOMPARE(mail,
                 QByteArray("mailto:?subject=R%26D%3A%2050%25%20%2B%20more%3F%20%231%20Bcc%3A%20x%40b.example&body="
                            "R%26D%3A%2050%25%20%2B%20more%3F%20%231%20Bcc%3A%20x%40b.example%0D%0Ahttps%3A%2F%2Fa.example"
                            "%2F%3Fa%3D1%26b%3D2%23c"));
    }

private:
    MainWindow &window() { return *m_program->window; }
    QListView *list() { return window().listPane().view(); }
    ArticleExport &exporting() { return *window().findChild<ArticleExport *>(); }
    const PageTheme &theme() { return window().articlePane().view()->style().theme; }
    QString clipboard() { return QGuiApplication::clipboard()->text(); }
    QString text(const char *name) { return window().findChild<QLabel *>(QString::fromLatin1(name))->text(); }

    QString said()
    {
        const auto *line = window().findChild<QWidget *>(QStringLiteral("statusLine"));
        return line->findChild<QLabel *>()->toolTip();
    }

    QAction *themeAction(const char *id)
    {
        for (QAction *action : window().findChild<PageThemeMenu *>()->actions())
            if (!action->isSeparator() && action->data().toString() == QLatin1String(id))
                return action;
        return nullptr;
    }

    void open(int row)
    {
        QListView *view = list();
        view->setFocus();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(row, 0)).center());
        const QString title = view->model()->index(row, 0).data().toString();
        QTRY_VERIFY_WITH_TIMEOUT(
            window().articlePane().article() && window().articlePane().article()->content.title == title, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!pageText().isEmpty(), patience);
    }

    void openLong()
    {
        write("posts/long.md", "---\ntitle: Long\ndate: Sun, 10 Jul 2022 05:18:38 GMT\n---\n"
                                   + QByteArray("<p>A line of the harbour.</p>\n").repeated(300));
        window().actions()[Actions::Id::Refresh]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 3, patience);
        open(2);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("harbour")), patience);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window().windowHandle(), key, modifiers);
    }

    bool scrolls(Qt::Key key)
    {
        const QWebEnginePage *page = window().findChild<QWebEngineView *>()->page();
        const double before = page->scrollPosition().y();
        // A key that comes while the engine is still busy with the page may be lost: a person presses it again.
        for (const QDeadlineTimer end(patience); !end.hasExpired();) {
            press(key);
            if (QTest::qWaitFor([&] { return page->scrollPosition().y() > before; }, 1000))
                return true;
        }
        return false;
    }

    PictureOverlay *enlarge(QSize size, const QStringList &words)
    {
        open(0);
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(Qt::darkBlue);
        picture.save(m_folder->filePath(QStringLiteral("posts/enlarged.png")));
        auto *overlay = window().findChild<PictureOverlay *>();
        overlay->open({QStringLiteral("enlarged.png")}, 0, window().articlePane().article()->feedId, words);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(overlay->image().size(), size, patience); }();
        return overlay;
    }

    QString pageText()
    {
        const auto ask = [this](const auto &answer) { window().articlePane().view()->plainText(answer); };
        return lateAnswer<QString>(ask, patience).value_or(QString());
    }

    QString script(const char *source)
    {
        QWebEnginePage *page = window().findChild<QWebEngineView *>()->page();
        const auto ask = [&](const auto &answer) { page->runJavaScript(QString::fromLatin1(source), 1, answer); };
        const auto answer = lateAnswer<QVariant>(ask);
        return answer ? answer->toString() : QStringLiteral("no answer");
    }

    QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;
    std::unique_ptr<WindowProgram> m_program;
    QUrl m_mail;
};

int main(int argc, char *argv[])
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestArticlePage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_articlepage.moc"
