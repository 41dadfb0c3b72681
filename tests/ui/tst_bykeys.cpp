// The program from its first start to its end without a mouse: every key goes the way that the system's keys go.

#include "ui/keyboard.h"
#include "ui/windowprogram.h"

#include "models/articlelistmodel.h"
#include "models/feedtreemodel.h"
#include "support/fixedclock.h"
#include "ui/actions.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/facetpane.h"
#include "ui/feedpane.h"
#include "ui/feedsettingsdialog.h"
#include "ui/feedtreeview.h"
#include "ui/preferencesdialog.h"
#include "ui/searchfield.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>

using namespace Masthead;

using Id = Actions::Id;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

Qt::Key mnemonic(const QString &text)
{
    const qsizetype mark = text.indexOf(QLatin1Char('&'));
    return mark < 0 ? Qt::Key_unknown : Qt::Key(text.at(mark + 1).toUpper().unicode());
}

}

#define TRY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, patience)

class TestByKeys : public QObject {
    Q_OBJECT

public slots:
    void open(const QUrl &address) { m_opened.append(address); } ///< in place of the browser and the mail program

private slots:
    void init();
    void cleanup();

    void fromTheFirstStartToTheEnd();
    void everyActionHasAKeyOrAPlaceInTheMenu();
    void partsEveryMenuByLines();
    void reachesEverySettingOfEveryPage();

private:
    MainWindow &window() { return *m_program->window; }
    int rows() { return window().listPane().view()->model()->rowCount(); }
    bool row(int row, int role) { return window().listPane().view()->model()->index(row, 0).data(role).toBool(); }
    qsizetype feeds() { return window().feedPane().model().tree().feeds.size(); }
    FeedTreeModel::Kind kind()
    {
        return FeedTreeModel::Kind(window().feedPane().view()->currentIndex().data(FeedTreeModel::KindRole).toInt());
    }
    QString path(const char *name) { return m_folder->filePath(s(name)); }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

    void press(QKeyCombination key) { m_keyboard->press(key); }
    void paste(const QString &text);
    void leave(); ///< what is open, by Escape
    void walkRound();
    void chooseInMenu(Id id);
    void doThe(Id id);
    void chooseFile(const QString &path); ///< in the dialog that will ask for one

    // The way, step by step.
    void welcome();
    void read();
    void annotate();
    void search();
    void keepASmartFolder();
    void narrow();
    void goToAFeed();
    void tendFeeds();
    void changeAKey();
    void changeLayouts();
    void goByThePalette();
    void askForHelp();
    void findInThePage();
    void changeThePage();
    void takeAlong();
    void careForTheArchive();
    static QSet<Id> elsewhere();
    void whatIsLeft();
    void quit();

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;
    std::unique_ptr<WindowProgram> m_program;
    std::unique_ptr<Keyboard> m_keyboard;
    QSet<Id> m_done; ///< actions that were triggered
    QList<QUrl> m_opened;
};

void TestByKeys::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_folder->path().toLocal8Bit());
    QVERIFY(QDir().mkpath(path("posts")));
    for (const char *name : {"a", "b", "c"}) {
        QFile file(m_folder->filePath(s("posts/%1.md").arg(s(name))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("---\ntitle: Post ") + name + "\ndate: Tue, 19 Jul 2022 05:18:38 GMT\nurl: http://127.0.0.1:9/"
                   + name + "\n---\n<p>Harbour text.</p><p>责任编辑：王蒙</p>\n");
    }
    m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
    m_keyboard = std::make_unique<Keyboard>(window());
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    m_done.clear();
    for (const Id id : Actions::ids())
        connect(window().actions()[id], &QAction::triggered, this, [this, id] { m_done.insert(id); });
    for (const char *scheme : {"http", "https", "mailto"})
        QDesktopServices::setUrlHandler(s(scheme), this, "open");
}

void TestByKeys::cleanup()
{
    for (const char *scheme : {"http", "https", "mailto"})
        QDesktopServices::unsetUrlHandler(s(scheme));
    m_keyboard.reset();
    m_program.reset();
}

void TestByKeys::paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    press(Qt::CTRL | Qt::Key_A);
    press(Qt::CTRL | Qt::Key_V);
}

void TestByKeys::leave()
{
    for (int time = 0; time < 20 && m_keyboard->opened(); ++time) {
        press(Qt::Key_Escape);
        QTest::qWait(20);
    }
    QVERIFY(!m_keyboard->opened());
}

/// Tab comes round to where it began, past every button.
void TestByKeys::walkRound()
{
    const QWidget *dialog = m_keyboard->opened();
    QSet<const QWidget *> met;
    while (!met.contains(QApplication::focusWidget())) {
        met.insert(QApplication::focusWidget());
        press(Qt::Key_Tab);
    }
    for (const QPushButton *button : dialog->findChildren<QPushButton *>())
        QVERIFY2(met.contains(button) || !button->isEnabled() || !button->isVisible(), qPrintable(button->text()));
}

void TestByKeys::chooseInMenu(Id id)
{
    QAction *wanted = window().actions()[id];
    const QMenu *menu = window().findChild<QToolButton *>(s("menuButton"))->menu();
    for (const QAction *part : menu->actions()) {
        if (!part->menu() || !part->menu()->actions().contains(wanted))
            continue;
        m_keyboard->answer("QMenu", [this, part, wanted] {
            press(mnemonic(part->text()));
            press(mnemonic(wanted->text()));
        });
    }
    press(Qt::Key_F10);
}

/// By its key, or by the menu where it has none.
void TestByKeys::doThe(Id id)
{
    QVERIFY2(QTest::qWaitFor([&] { return window().actions()[id]->isEnabled(); }, patience),
             qPrintable(window().actions()[id]->iconText()));
    if (const QKeySequence keys = window().actions()[id]->shortcut(); !keys.isEmpty())
        m_keyboard->press(keys);
    else
        chooseInMenu(id);
    QVERIFY2(QTest::qWaitFor([&] { return m_done.contains(id); }, patience), qPrintable(window().actions()[id]->iconText()));
}

void TestByKeys::chooseFile(const QString &path)
{
    m_keyboard->answer("QFileDialog", [this, path] {
        paste(path);
        press(Qt::Key_Return);
    });
}

void TestByKeys::fromTheFirstStartToTheEnd()
{
    const std::pair<const char *, void (TestByKeys::*)()> steps[] = {
        {"welcome", &TestByKeys::welcome},
        {"read", &TestByKeys::read},
        {"annotate", &TestByKeys::annotate},
        {"search", &TestByKeys::search},
        {"keepASmartFolder", &TestByKeys::keepASmartFolder},
        {"narrow", &TestByKeys::narrow},
        {"tendFeeds", &TestByKeys::tendFeeds},
        {"changeAKey", &TestByKeys::changeAKey},
        {"changeLayouts", &TestByKeys::changeLayouts},
        {"goByThePalette", &TestByKeys::goByThePalette},
        {"askForHelp", &TestByKeys::askForHelp},
        {"findInThePage", &TestByKeys::findInThePage},
        {"changeThePage", &TestByKeys::changeThePage},
        {"takeAlong", &TestByKeys::takeAlong},
        {"careForTheArchive", &TestByKeys::careForTheArchive},
        {"whatIsLeft", &TestByKeys::whatIsLeft},
        {"quit", &TestByKeys::quit},
    };
    for (const auto &[name, step] : steps) {
        (this->*step)();
        if (QTest::currentTestFailed())
            QFAIL(name);
        QVERIFY2(m_keyboard->hasAnswered(), name);
    }
    for (const Id id : Actions::ids())
        QVERIFY2(m_done.contains(id) || elsewhere().contains(id), qPrintable(window().actions()[id]->iconText()));
}

void TestByKeys::welcome()
{
    QWidget *page = nullptr;
    TRY((page = window().findChild<QWidget *>(s("welcome"))) && page->isVisible());
    chooseFile(path("posts"));
    press(Qt::ALT | Qt::Key_F); // Open a folder of posts
    TRY(rows() == 3 && !page->isVisible());
    TRY(!m_keyboard->opened());
    doThe(Id::Undo);
    TRY(feeds() == 0 && page->isVisible());
    doThe(Id::Redo);
    TRY(rows() == 3 && !page->isVisible());
}

void TestByKeys::read()
{
    doThe(Id::FocusArticles);
    doThe(Id::NextArticle);
    TRY(window().articlePane().article().has_value());
    QVERIFY(!row(0, ArticleListModel::ReadRole)); // going past it reads nothing
    doThe(Id::ToggleStar);
    TRY(row(0, ArticleListModel::StarredRole));
    const auto at = [this] { return window().listPane().currentRow(); };
    doThe(Id::NextUnread);
    TRY(at() == 1);
    doThe(Id::PreviousUnread);
    TRY(at() != 1);
    doThe(Id::LastArticle);
    TRY(at() == 2);
    doThe(Id::PreviousArticle);
    TRY(at() == 1);
    doThe(Id::FirstArticle);
    TRY(at() == 0);
    doThe(Id::ScrollOn);
    TRY(row(0, ArticleListModel::ReadRole));
    TRY((doThe(Id::ScrollOn), at() != 0)); // once its page is there: it ends there
    doThe(Id::ScrollBack);
    press(Qt::ALT | Qt::Key_Home);
    TRY(at() == 0);
    const QModelIndex first = window().listPane().view()->model()->index(0, 0);
    TRY(window().articlePane().article()->content.title == first.data().toString());
    const bool before = row(0, ArticleListModel::ReadRole);
    doThe(Id::ToggleRead);
    TRY(row(0, ArticleListModel::ReadRole) != before);
    doThe(Id::OpenInBrowser);
    TRY(m_opened.size() == 1 && m_opened.first().host() == s("127.0.0.1"));
    doThe(Id::OpenComments); // a post has none, which is said
}

void TestByKeys::annotate()
{
    doThe(Id::Annotate);
    TRY(m_keyboard->opened());
    m_keyboard->type("later");
    press(Qt::Key_Tab);
    m_keyboard->type("why");
    press(Qt::Key_Tab);
    press(Qt::Key_Space); // Save
    TRY(!m_keyboard->opened());
    TRY(window().articlePane().article()->annotations.tags == QStringList(s("later")));
    QCOMPARE(window().articlePane().article()->annotations.note, s("why"));
}

void TestByKeys::search()
{
    doThe(Id::Search);
    m_keyboard->type("tag:later");
    TRY(rows() == 1);
    doThe(Id::SearchWithin);
    QCOMPARE(window().searchField().text(), s("tag:later "));
    press(Qt::Key_Return);
    TRY(window().listPane().view()->hasFocus());
}

void TestByKeys::keepASmartFolder()
{
    doThe(Id::NewSmartFolder);
    TRY(m_keyboard->opened());
    m_keyboard->type("Kept");
    press(Qt::Key_Return);
    TRY(!m_keyboard->opened() && window().feedPane().model().tree().smartFolders.size() == 1);
    doThe(Id::FocusFeeds);
    TRY(window().feedPane().view()->hasFocus());
    press(Qt::Key_Home);
    press(Qt::Key_Return); // leaves the search
    TRY(rows() == 3);
    while (kind() != FeedTreeModel::Kind::SmartFolder
           && window().feedPane().view()->indexBelow(window().feedPane().view()->currentIndex()).isValid()) {
        press(Qt::Key_Down);
        QVERIFY(kind() != FeedTreeModel::Kind::Heading); // there nothing is to be chosen
    }
    QCOMPARE(kind(), FeedTreeModel::Kind::SmartFolder);
    TRY(rows() == 1);
    doThe(Id::EditSmartFolder);
    TRY(m_keyboard->opened());
    leave();
    doThe(Id::FocusFeeds);
    const QString exported = m_folder->filePath(s("kept.json"));
    chooseFile(exported);
    doThe(Id::ExportSmartFolder);
    TRY(QFile::exists(exported));
    doThe(Id::FocusFeeds);
    doThe(Id::NextFeed);
    doThe(Id::PreviousFeed);
    press(Qt::Key_Home);
    TRY(rows() == 3);
}

void TestByKeys::narrow()
{
    doThe(Id::Facets);
    QTreeWidget *facets = window().facetPane().view();
    TRY(facets->hasFocus() && facets->topLevelItemCount() > 0);
    TRY(facets->topLevelItem(0)->childCount() > 0);
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    TRY(!window().searchField().text().isEmpty());
    doThe(Id::Facets);
    TRY(!facets->isVisible());
    doThe(Id::Search);
    press(Qt::Key_Escape);
    TRY(rows() == 3);
}

void TestByKeys::goToAFeed()
{
    doThe(Id::FocusFeeds);
    press(Qt::Key_Home);
    while (kind() != FeedTreeModel::Kind::Feed
           && window().feedPane().view()->indexBelow(window().feedPane().view()->currentIndex()).isValid())
        press(Qt::Key_Down);
}

void TestByKeys::tendFeeds()
{
    goToAFeed();
    QCOMPARE(kind(), FeedTreeModel::Kind::Feed);
    m_keyboard->answer("QMenu", [this] { press(Qt::Key_T); }); // Se&ttings
    m_keyboard->pressMenuKey();
    TRY(window().findChild<FeedSettingsDialog *>());
    leave();
    for (const Id id : {Id::RefreshChosen, Id::CopyFeedAddress, Id::FeedPictures})
        doThe(id);
    TRY(!window().feedPane().model().tree().feeds.first().pictures);
    doThe(Id::FeedSettings);
    TRY(window().findChild<FeedSettingsDialog *>());
    leave();
    m_keyboard->answer("QFileDialog", [this] { press(Qt::Key_Escape); });
    doThe(Id::LocateFolder);
    doThe(Id::NewFolder);
    TRY(window().feedPane().view()->findChild<QLineEdit *>()); // for its name
    press(Qt::Key_Return);
    goToAFeed();
    m_keyboard->answer("QInputDialog", [this] {
        press(Qt::Key_Down);
        press(Qt::Key_Return);
    });
    doThe(Id::MoveToFolder);
    TRY(window().feedPane().model().tree().feeds.first().folder != 0);
    doThe(Id::Undo);
    TRY(window().feedPane().model().tree().feeds.first().folder == 0);
    doThe(Id::RemoveFeed);
    TRY(window().feedPane().model().tree().feeds.isEmpty());
    doThe(Id::Undo);
    TRY(window().feedPane().model().tree().feeds.size() == 1);
    goToAFeed();
    doThe(Id::RenameFeed);
    m_keyboard->type("Harbour");
    press(Qt::Key_Return);
    TRY(window().feedPane().model().tree().feeds.first().title == s("Harbour"));
    doThe(Id::NewFolder);
    TRY(window().feedPane().view()->findChild<QLineEdit *>()); // for its name
    press(Qt::Key_Return);
    TRY(kind() == FeedTreeModel::Kind::Folder);
    doThe(Id::MoveUp);
    doThe(Id::MoveDown);
    doThe(Id::AddFeed);
    TRY(m_keyboard->opened());
    leave();
    doThe(Id::Refresh);
    doThe(Id::Health);
    TRY(m_keyboard->opened());
    walkRound();
    leave();
    doThe(Id::FocusFeeds);
    press(Qt::Key_Home);
    TRY(rows() == 3);
}

void TestByKeys::changeAKey()
{
    doThe(Id::Preferences);
    auto *dialog = window().findChild<PreferencesDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *pages = dialog->findChild<QListWidget *>(s("pages"));
    auto *keys = dialog->findChild<QTreeWidget *>(s("keys"));
    auto *key = dialog->findChild<QKeySequenceEdit *>(s("key"));
    const auto tabTo = [this, dialog](const QWidget *wanted) {
        for (int time = 0; time < 60 && dialog->focusWidget() != wanted && !wanted->isAncestorOf(dialog->focusWidget());
             ++time)
            press(Qt::Key_Tab);
        return dialog->focusWidget() == wanted || wanted->isAncestorOf(dialog->focusWidget());
    };
    QVERIFY(tabTo(pages));
    press(Qt::Key_Home);
    while (!keys->isVisible() && pages->currentRow() < pages->count() - 1)
        press(Qt::Key_Down);
    QVERIFY(tabTo(keys));
    press(Qt::Key_Home); // the first action: Add Feed
    QVERIFY(tabTo(key));
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_F9);
    TRY(key->keySequence() == QKeySequence(s("Ctrl+Shift+F9")));
    QVERIFY(tabTo(dialog->findChild<QWidget *>(s("useKey"))));
    press(Qt::Key_Space);
    TRY(window().actions()[Id::AddFeed]->shortcut() == QKeySequence(s("Ctrl+Shift+F9")));
    leave();
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_F9);
    TRY(m_keyboard->opened());
    leave();
}

void TestByKeys::changeLayouts()
{
    Preferences &preferences = m_program->preferences();
    doThe(Id::WideLayout);
    QCOMPARE(preferences.layout(), Preferences::Layout::Wide);
    doThe(Id::SingleLayout);
    QCOMPARE(preferences.layout(), Preferences::Layout::Single);
    doThe(Id::FocusArticles);
    doThe(Id::FirstArticle);
    TRY(window().articlePane().article().has_value());
    doThe(Id::FocusArticle);
    TRY(window().articlePane().isAncestorOf(QApplication::focusWidget()));
    doThe(Id::BackToList);
    TRY(window().listPane().isVisible() && window().listPane().view()->hasFocus());
    doThe(Id::ColumnsLayout);
    QCOMPARE(preferences.layout(), Preferences::Layout::Columns);
    const bool compact = preferences.compact();
    doThe(Id::CompactRows);
    QCOMPARE(preferences.compact(), !compact);
    m_keyboard->answer("QMenu", [this] {
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Return); // Oldest First
    });
    doThe(Id::ListOrder);
    TRY(!preferences.descending());
    doThe(Id::UnreadOnly);
    QVERIFY(preferences.unreadOnly());
    m_done.remove(Id::UnreadOnly);
    doThe(Id::UnreadOnly);
    TRY(rows() == 3);
}

void TestByKeys::goByThePalette()
{
    doThe(Id::Palette);
    const QWidget *palette = window().findChild<QWidget *>(s("palette"));
    TRY(palette->isVisible());
    m_keyboard->type("sources at");
    press(Qt::Key_Return);
    TRY(m_done.contains(Id::Glance) && m_keyboard->opened());
    leave();
    doThe(Id::Outlets);
    TRY(m_keyboard->opened());
    leave();
}

void TestByKeys::askForHelp()
{
    for (const Id id : {Id::Help, Id::Shortcuts}) {
        doThe(id);
        TRY(m_keyboard->opened());
        leave();
    }
    m_keyboard->answer("QMenu", [this] { press(Qt::Key_Escape); });
    doThe(Id::Menu);
    m_keyboard->answer("QMessageBox", [this] { press(Qt::Key_Escape); });
    chooseInMenu(Id::About);
    TRY(m_done.contains(Id::About) && m_keyboard->hasAnswered() && !m_keyboard->opened());
    doThe(Id::Welcome);
    QWidget *page = nullptr;
    TRY((page = window().findChild<QWidget *>(s("welcome"))) && page->isVisible());
    press(Qt::Key_Escape);
    TRY(!page->isVisible());
}

void TestByKeys::findInThePage()
{
    doThe(Id::FocusArticles);
    doThe(Id::FirstArticle);
    TRY(window().articlePane().article().has_value());
    doThe(Id::FindInPage);
    const QWidget *bar = window().findChild<QWidget *>(s("findBar"));
    TRY(bar->isVisible());
    m_keyboard->type("harbour");
    doThe(Id::FindNext);
    doThe(Id::FindPrevious);
    press(Qt::Key_Escape);
    TRY(!bar->isVisible());
}

void TestByKeys::changeThePage()
{
    doThe(Id::FocusArticles);
    const int size = m_program->preferences().textSize();
    doThe(Id::LargerText);
    QCOMPARE(m_program->preferences().textSize(), size + 1);
    doThe(Id::SmallerText);
    doThe(Id::NormalText);
    doThe(Id::PageTheme);
    TRY(m_keyboard->opened());
    leave();
    for (const Id id : {Id::FullText, Id::AsPublished, Id::OtherScript, Id::EnlargePicture, Id::ReadPage})
        doThe(id);
}

void TestByKeys::takeAlong()
{
    doThe(Id::FocusArticles);
    doThe(Id::CopyAddress);
    TRY(clipboard().startsWith(s("http://127.0.0.1:9/")));
    doThe(Id::CopyCitation);
    TRY(m_keyboard->opened());
    press(Qt::Key_Return);
    TRY(!m_keyboard->opened() && clipboard().contains(s("Post ")));
    doThe(Id::CopyText);
    TRY(clipboard().contains(s("Harbour text.")));
    doThe(Id::CopyMarkdown);
    TRY(clipboard().contains(s("# Post ")));
    doThe(Id::ShareByMail);
    TRY(m_opened.last().scheme() == s("mailto"));
    chooseFile(path("page.html"));
    doThe(Id::SavePage);
    TRY(QFile::exists(path("page.html")));
    chooseFile(path("page.pdf"));
    doThe(Id::SavePdf);
    TRY(QFile::exists(path("page.pdf")));
    doThe(Id::Print);
    TRY(m_keyboard->opened());
    leave();
}

void TestByKeys::careForTheArchive()
{
    chooseFile(path("feeds.opml"));
    doThe(Id::ExportOpml);
    TRY(QFile::exists(path("feeds.opml")));
    m_keyboard->answer("QFileDialog", [this] { press(Qt::Key_Escape); });
    doThe(Id::ImportOpml);
    doThe(Id::ImportReader);
    TRY(m_keyboard->opened());
    walkRound();
    leave();
    chooseFile(path("copy.masthead"));
    doThe(Id::BackUp);
    TRY(QFile::exists(path("copy.masthead")));
    m_keyboard->answer("QFileDialog", [this] { press(Qt::Key_Escape); });
    doThe(Id::Restore);
    doThe(Id::Check);
    doThe(Id::MarkAllRead);
    TRY(row(2, ArticleListModel::ReadRole));
}

/// They need a recording, a voice or a feed that fails, which this journey has not: tst_playing, tst_readaloud and tst_listing do
/// them by the same keys.
QSet<Id> TestByKeys::elsewhere()
{
    return {Id::PlayPause,     Id::StopPlaying,       Id::SkipBack,   Id::SkipForward, Id::PreviousChapter,
            Id::NextChapter,   Id::PlaySlower,        Id::PlayFaster, Id::Quieter,     Id::Louder,
            Id::ShowPlayed,    Id::DownloadEnclosure, Id::ReadAloud,  Id::StopReading, Id::PreviousParagraph,
            Id::NextParagraph, Id::ExplainFeedError,  Id::OpenSite}; // a folder of posts has none
}

/// Actions that came after this test was written: they are done all the same, and what they open is left.
void TestByKeys::whatIsLeft()
{
    for (const Id id : Actions::ids()) {
        if (m_done.contains(id) || id == Id::Quit || elsewhere().contains(id))
            continue;
        doThe(Id::FocusArticles);
        doThe(Id::FirstArticle);
        TRY(window().articlePane().article());
        m_keyboard->answer("QDialog", [this] { press(Qt::Key_Escape); });
        doThe(id);
        QTest::qWait(100);
        m_keyboard->forgetAnswers();
        leave();
    }
}

void TestByKeys::quit()
{
    const QSignalSpy quit(&window(), &MainWindow::quitRequested); // to the program, which ends
    doThe(Id::Quit);
    QCOMPARE(quit.count(), 1);
}

void TestByKeys::everyActionHasAKeyOrAPlaceInTheMenu()
{
    const QMenu *menu = window().findChild<QToolButton *>(s("menuButton"))->menu();
    QSet<const QAction *> placed;
    for (const QAction *part : menu->actions()) {
        QSet<Qt::Key> taken;
        for (const QAction *action : part->menu()->actions()) {
            if (action->isSeparator())
                continue;
            const Qt::Key key = mnemonic(action->text());
            QVERIFY2(key != Qt::Key_unknown && !taken.contains(key), qPrintable(action->text()));
            taken.insert(key);
            placed.insert(action);
        }
    }
    for (const Id id : Actions::ids())
        QVERIFY2(placed.contains(window().actions()[id]), qPrintable(window().actions()[id]->text()));
}

void TestByKeys::partsEveryMenuByLines()
{
    constexpr int longest = 7; // entries without a line between them
    const QMenu *menu = window().findChild<QToolButton *>(s("menuButton"))->menu();
    for (const QAction *part : menu->actions()) {
        const QList<QAction *> entries = part->menu()->actions();
        QVERIFY2(!entries.first()->isSeparator() && !entries.last()->isSeparator(), qPrintable(part->text()));
        int run = 0;
        for (const QAction *entry : entries) {
            run = entry->isSeparator() ? 0 : run + 1;
            QVERIFY2(run <= longest, qPrintable(entry->text()));
        }
        // What takes a feed away stands by itself.
        if (const qsizetype remove = entries.indexOf(window().actions()[Id::RemoveFeed]); remove >= 0)
            QVERIFY(entries.at(remove - 1)->isSeparator());
    }
}

void TestByKeys::reachesEverySettingOfEveryPage()
{
    press(Qt::CTRL | Qt::Key_Comma);
    auto *dialog = window().findChild<PreferencesDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *pages = dialog->findChild<QListWidget *>(s("pages"));
    QSet<const QWidget *> reached;
    for (int page = 0; page < pages->count(); ++page) {
        for (int time = 0; time < 60 && dialog->focusWidget() != pages; ++time)
            press(Qt::Key_Tab);
        QCOMPARE(dialog->focusWidget(), pages);
        while (pages->currentRow() < page)
            press(Qt::Key_Down);
        for (int time = 0; time < 60; ++time) {
            press(Qt::Key_Tab);
            reached.insert(dialog->focusWidget());
            if (dialog->focusWidget() == pages)
                break;
        }
        QVERIFY2(dialog->focusWidget() == pages, dialog->focusWidget()->metaObject()->className()); // no way on
    }
    for (const AnySetting *setting : m_program->preferences().all())
        if (const auto *control = dialog->findChild<QWidget *>(setting->name()); control && control->isEnabled())
            QVERIFY2(reached.contains(control), qPrintable(setting->name()));
    leave();
}

int main(int argc, char *argv[])
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    TestByKeys test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_bykeys.moc"
