// What the list shows stays what the person asked for while feeds, folders and smart folders change behind it.

#include "ui/windowprogram.h"

#include "models/articlelistmodel.h"
#include "storage/temporaryarchive.h"
#include "support/fixedclock.h"
#include "ui/actions.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/errortext.h"
#include "ui/facetpane.h"
#include "ui/feedpane.h"
#include "ui/feedtreeview.h"
#include "ui/pagenotice.h"
#include "ui/searchfield.h"
#include "ui/statusline.h"
#include "ui/theme.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QImage>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Masthead;

namespace {

/// Of one colour, but for the edges.
bool isBlank(const QImage &picture)
{
    const QRect inside = picture.rect().adjusted(20, 5, -20, -5);
    for (int y = inside.top(); y < inside.bottom(); ++y)
        for (int x = inside.left(); x < inside.right(); ++x)
            if (picture.pixel(x, y) != picture.pixel(inside.topLeft()))
                return false;
    return true;
}

QString keyOf(FeedTreeModel::Kind kind, qint64 id = 0) { return QStringLiteral("%1:%2").arg(int(kind)).arg(id); }

}

class TestListing : public QObject {
    Q_OBJECT

    FeedPane &feeds() const { return m_program->window->feedPane(); }
    SearchField &search() const { return m_program->window->searchField(); }
    int listed() const { return m_program->window->listPane().view()->model()->rowCount(); }
    FeedTreeModel::Kind chosenKind() const
    {
        return FeedTreeModel::Kind(feeds().view()->currentIndex().data(FeedTreeModel::KindRole).toInt());
    }
    bool isInTree(const QString &key) const { return feeds().model().indexOf(key).isValid(); }

    void write(const QString &name, const QString &text)
    {
        QFile file(m_folder->filePath(QStringLiteral("posts/%1.md").arg(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral("---\ntitle: %1\ndate: 2022-07-19 11:00:00\nurl: https://a.example/%1\n---\n<p>%2</p>\n")
                       .arg(name, text)
                       .toUtf8());
    }
    void addPosts()
    {
        const FeedId feed = m_program->addPosts(m_folder->filePath(QStringLiteral("posts")));
        QVERIFY(feed);
        m_feed = keyOf(FeedTreeModel::Kind::Feed, feed);
        QTRY_VERIFY_WITH_TIMEOUT(isInTree(m_feed), patience);
    }

    QList<QUrl> m_opened;
    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowProgram> m_program;
    QString m_feed; ///< its key in the tree

public slots:
    void open(const QUrl &address) { m_opened.append(address); } ///< in place of the browser

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir(m_folder->path()).mkpath(QStringLiteral("posts"));
        write(QStringLiteral("Ferries"), QStringLiteral("They sail again."));
        write(QStringLiteral("Harbours"), QStringLiteral("They open."));
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QVERIFY(QTest::qWaitForWindowExposed(m_program->window.get()));
        QTRY_VERIFY_WITH_TIMEOUT(isInTree(keyOf(FeedTreeModel::Kind::All)), patience);
    }
    void cleanup() { m_program.reset(); }

    void keepsASearchWhileTheTreeChanges()
    {
        addPosts();
        search().search(QStringLiteral("ferries"));
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 1, patience);
        const Result<FolderId> folder = m_program->archive().addFolder(QStringLiteral("Ports"), 0).result();
        QVERIFY(folder.ok());
        QTRY_VERIFY_WITH_TIMEOUT(isInTree(keyOf(FeedTreeModel::Kind::Folder, *folder)), patience);
        QTest::qWait(200); // what the change brings about has come
        QCOMPARE(search().text(), QStringLiteral("ferries"));
        QCOMPARE(listed(), 1);
    }

    void leavesASearchByTheRowThatIsChosenBelowIt()
    {
        addPosts();
        for (const bool byKey : {true, false}) {
            search().search(QStringLiteral("ferries"));
            QTRY_COMPARE_WITH_TIMEOUT(listed(), 1, patience);
            FeedTreeView *view = feeds().view();
            if (byKey)
                QTest::keyClick(view, Qt::Key_Return);
            else
                QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->currentIndex()).center());
            QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
            QVERIFY(search().text().isEmpty());
        }
    }

    void marksAllOfTheRowThatWasMeantAndOfNoOther()
    {
        addPosts();
        feeds().choose(m_feed);
        emit feeds().markAllRequested();
        feeds().choose(keyOf(FeedTreeModel::Kind::All)); // before the list is here
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        QTest::qWait(200);
        QCOMPARE(m_program->archive().select({.terms = {{.field = Query::Field::IsUnread}}}).result()->size(), 2);
        emit feeds().markAllRequested();
        QTRY_COMPARE_WITH_TIMEOUT(
            m_program->archive().select({.terms = {{.field = Query::Field::IsUnread}}}).result()->size(), 0, patience);
    }

    void marksAllThatIsBelowAlsoWhatIsStillOnItsWay()
    {
        for (int post = 0; post < 80; ++post) // more than come at first
            write(QStringLiteral("Post%1").arg(post), QStringLiteral("Text."));
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 82, patience);
        const auto *model = static_cast<const ArticleListModel *>(m_program->window->listPane().view()->model());
        const auto markBelow = [this, model] {
            QVERIFY(!model->isAnswered());
            m_program->window->listPane().setCurrentRow(0);
            m_program->window->actions()[Actions::Id::MarkBelowRead]->trigger();
        };
        connect(model, &QAbstractItemModel::modelReset, this, markBelow, Qt::SingleShotConnection);
        feeds().choose(m_feed);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_program->archive().select({.terms = {{.field = Query::Field::IsUnread}}}).result()->size(), 1, patience);
    }

    void saysWhyTheChosenFeedIsEmptyAndTriesAgain()
    {
        Feed failing;
        failing.url = QStringLiteral("http://127.0.0.1:9/feed"); // nobody answers there
        const FeedId id = m_program->archive().addFeed(failing).result()->id;
        m_program->refresher().refresh({id});
        const QString key = keyOf(FeedTreeModel::Kind::Feed, id);
        QTRY_VERIFY_WITH_TIMEOUT(isInTree(key), patience);
        const auto *notice = m_program->window->listPane().findChild<PageNotice *>();
        QVERIFY(!notice->isVisible());
        feeds().choose(key);
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), patience);
        QVERIFY2(notice->sentence().contains(errorText(*feeds().model().feed(id)->error)), qPrintable(notice->sentence()));
        QSignalSpy tried(&feeds(), &FeedPane::refreshRequested);
        QTest::mouseClick(notice->findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(tried.size(), 1);
        QCOMPARE(tried.first().first().value<QList<FeedId>>(), QList<FeedId>{id});
        addPosts();
        feeds().choose(m_feed);
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!notice->isVisible(), patience);
    }

    void leavesASearchForTheUnread()
    {
        addPosts();
        search().search(QStringLiteral("ferries"));
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 1, patience);
        m_program->window->actions()[Actions::Id::UnreadOnly]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        QVERIFY(search().text().isEmpty());
    }

    void keepsTheChosenRowWhenTheFirstFeedComes()
    {
        feeds().choose(keyOf(FeedTreeModel::Kind::Starred));
        addPosts();
        QCOMPARE(chosenKind(), FeedTreeModel::Kind::Starred);
    }

    void showsAllWhenTheChosenFeedIsGone()
    {
        addPosts();
        feeds().choose(m_feed);
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        QVERIFY(m_program->archive()
                    .removeFeed(feeds().view()->currentIndex().data(FeedTreeModel::IdRole).toLongLong())
                    .result()
                    .ok());
        QTRY_VERIFY_WITH_TIMEOUT(!isInTree(m_feed), patience);
        QCOMPARE(chosenKind(), FeedTreeModel::Kind::All);
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 0, patience);
    }

    void asksAnewForTodayWhenTheDayIsOver()
    {
        addPosts();
        feeds().choose(keyOf(FeedTreeModel::Kind::Today));
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        m_clock.advance(24 * 60 * 60);
        feeds().followDay();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 0, patience);
    }

    void goesToAReadArticleWhereOnlyTheUnreadAreListed()
    {
        addPosts();
        feeds().choose(m_feed);
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        const ArticleId id = m_program->archive().select({}).result()->first();
        QVERIFY(m_program->archive().setRead({id}, true).result().ok());
        QAction *unreadOnly = m_program->window->actions()[Actions::Id::UnreadOnly];
        unreadOnly->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 1, patience);
        QTest::qWait(500); // nothing is asked any more
        m_program->window->openArticle(id);
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        QVERIFY(!unreadOnly->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(
            m_program->window->articlePane().article() && m_program->window->articlePane().article()->id == id, patience);
    }

    void leavesWhatIsShownForAnArticleThatIsInNoList()
    {
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        Feed other;
        other.url = QStringLiteral("http://127.0.0.1:9/feed");
        const FeedId feed = m_program->archive().addFeed(other).result()->id;
        const QList<ArticleId> ids = m_program->archive().select({}).result().value();
        QVERIFY(m_program->archive().setRead(ids, true).result().ok());
        QVERIFY(m_program->archive().removeFeed(m_feed.section(QLatin1Char(':'), 1).toLongLong()).result().ok());
        const QString key = keyOf(FeedTreeModel::Kind::Feed, feed);
        QTRY_VERIFY_WITH_TIMEOUT(isInTree(key) && !isInTree(m_feed), patience);
        feeds().choose(key);
        QAction *unreadOnly = m_program->window->actions()[Actions::Id::UnreadOnly];
        unreadOnly->trigger();
        search().search(QStringLiteral("ports"));
        QTest::qWait(500);
        m_program->window->openArticle(ids.first());
        const auto *status = m_program->window->findChild<StatusLine *>();
        QTRY_VERIFY_WITH_TIMEOUT(status->findChild<QLabel *>()->text().contains(QStringLiteral("in no list")), patience);
        QVERIFY(unreadOnly->isChecked());
        QCOMPARE(search().text(), QStringLiteral("ports"));
        QCOMPARE(feeds().view()->currentKey(), key);
    }

    void marksAllThatAreChosenAsTheOneWhereTheKeysAre()
    {
        write(QStringLiteral("Lighthouses"), QStringLiteral("They shine."));
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 3, patience);
        ArticleListPane &list = m_program->window->listPane();
        const Actions &actions = m_program->window->actions();
        const auto countOf = [this](Query::Field field) {
            return m_program->archive().select({.terms = {{.field = field}}}).result()->size();
        };
        list.setCurrentRow(0);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->window->articlePane().article().has_value(), patience);
        const ArticleId shown = m_program->window->articlePane().article()->id;
        QTest::keyClick(list.view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(list.chosenCount(), 2);
        QCOMPARE(list.currentRow(), 1);
        actions[Actions::Id::ToggleStar]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(countOf(Query::Field::IsStarred), 2, patience);
        actions[Actions::Id::ToggleRead]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(countOf(Query::Field::IsUnread), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(actions[Actions::Id::ToggleRead]->text(), QStringLiteral("Mark as Un&read"), patience);
        QCOMPARE(list.chosenCount(), 2);
        actions[Actions::Id::ToggleRead]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(countOf(Query::Field::IsUnread), 3, patience);
        const auto *said = m_program->window->findChild<StatusLine *>()->findChild<QLabel *>();
        QTRY_VERIFY_WITH_TIMEOUT(said->text().contains(QStringLiteral("as unread")), patience); // and can be taken back
        actions[Actions::Id::Undo]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(countOf(Query::Field::IsUnread), 1, patience);
        QCOMPARE(m_program->window->articlePane().article()->id, shown);
        QTest::keyClick(list.view(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(list.chosenCount(), 3);
        QTest::keyPress(list.view(), Qt::Key_Shift); // held for a shortcut
        list.setCurrentRow(1);
        QTest::keyRelease(list.view(), Qt::Key_Shift, Qt::ShiftModifier);
        QCOMPARE(list.chosenCount(), 1);
    }

    void opensNoneOfSeveralByChoosingThem()
    {
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        QListView *view = m_program->window->listPane().view();
        const auto click = [view](int row, Qt::KeyboardModifiers modifiers) {
            QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers,
                              view->visualRect(view->model()->index(row, 0)).center());
        };
        m_program->window->listPane().setCurrentRow(0);
        click(1, Qt::ControlModifier);
        QCOMPARE(m_program->window->listPane().chosenCount(), 2);
        QTest::qWait(200);
        QCOMPARE(m_program->archive().select({.terms = {{.field = Query::Field::IsUnread}}}).result()->size(), 2);
        click(0, Qt::ControlModifier); // one is left, and shown
        const ArticleId left = view->model()->index(1, 0).data(ArticleListModel::IdRole).toLongLong();
        QTRY_VERIFY_WITH_TIMEOUT(
            m_program->window->articlePane().article() && m_program->window->articlePane().article()->id == left, patience);
    }

    void opensAndCopiesTheAddressesOfAllThatAreChosen()
    {
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        const Actions &actions = m_program->window->actions();
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open");
        actions[Actions::Id::SelectAll]->trigger();
        actions[Actions::Id::OpenInBrowser]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_opened.size(), 2, patience);
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
        m_opened.clear();
        QTRY_COMPARE_WITH_TIMEOUT(
            m_program->archive().select({.terms = {{.field = Query::Field::IsUnread}}}).result()->size(), 0, patience);
        QGuiApplication::clipboard()->clear();
        actions[Actions::Id::CopyAddress]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::clipboard()->text().split(QLatin1Char('\n')).size(), 2, patience);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("https://a.example/Ferries")));
    }

    void opensThePageOfComments()
    {
        Feed feed;
        feed.url = QStringLiteral("http://127.0.0.1:9/feed");
        const FeedId id = m_program->archive().addFeed(feed).result()->id;
        Article discussed = sampleArticle(QStringLiteral("2"), QStringLiteral("Discussed"));
        discussed.commentsUrl = QStringLiteral("https://a.example/discussed#comments");
        QVERIFY(m_program->archive()
                    .keep(id, {sampleArticle(QStringLiteral("1"), QStringLiteral("Silent")), discussed}, {})
                    .result()
                    .ok());
        QVERIFY(m_program->archive().finishIndex().result().ok());
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open");
        for (const int row : {0, 1}) {
            m_program->window->listPane().setCurrentRow(row);
            const QString title = m_program->window->listPane().view()->model()->index(row, 0).data().toString();
            QTRY_VERIFY_WITH_TIMEOUT(m_program->window->articlePane().article()
                                         && m_program->window->articlePane().article()->content.title == title,
                                     patience);
            m_program->window->actions()[Actions::Id::OpenComments]->trigger();
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_opened, QList<QUrl>{QUrl(discussed.commentsUrl)}, patience);
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
        m_opened.clear();
    }

    void tellsByItsActionsHowTheChosenArticleStands()
    {
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        const Actions &actions = m_program->window->actions();
        QVERIFY(!actions[Actions::Id::ToggleStar]->isChecked());
        actions[Actions::Id::ToggleStar]->trigger(); // nothing is chosen
        QVERIFY(!actions[Actions::Id::ToggleStar]->isChecked());
        m_program->window->listPane().setCurrentRow(0);
        QCOMPARE(actions[Actions::Id::ToggleRead]->text(), QStringLiteral("Mark as &Read"));
        actions[Actions::Id::ToggleStar]->trigger();
        actions[Actions::Id::ToggleRead]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(actions[Actions::Id::ToggleStar]->isChecked(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(actions[Actions::Id::ToggleRead]->text(), QStringLiteral("Mark as Un&read"), patience);
        m_program->window->listPane().setCurrentRow(1);
        QVERIFY(!actions[Actions::Id::ToggleStar]->isChecked());
    }

    void tellsThatNothingIsChosenWhereTheChosenArticleIsGone()
    {
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        QVERIFY(m_program->archive().setRead(m_program->archive().select({}).result().value(), true).result().ok());
        const QAction *toggle = m_program->window->actions()[Actions::Id::ToggleRead];
        m_program->window->listPane().setCurrentRow(1);
        QTRY_COMPARE_WITH_TIMEOUT(toggle->text(), QStringLiteral("Mark as Un&read"), patience);
        QVERIFY(m_program->archive().removeFeed(m_feed.section(QLatin1Char(':'), 1).toLongLong()).result().ok());
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 0, patience);
        QCOMPARE(toggle->text(), QStringLiteral("Mark as &Read"));
    }

    // As when preferences are taken in from a file.
    void followsItsPreferences()
    {
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        Preferences &preferences = m_program->preferences();
        const Actions &actions = m_program->window->actions();
        const auto title = [this](int row) {
            return m_program->window->listPane().view()->model()->index(row, 0).data().toString();
        };
        preferences.order.set(Query::Order::Title);
        QTRY_VERIFY_WITH_TIMEOUT(title(0).startsWith(QLatin1String("Ferries")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(title(1).startsWith(QLatin1String("Harbours")), patience);
        const auto buttons = m_program->window->listPane().findChildren<QToolButton *>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(),
                            [](QToolButton *button) { return button->text() == QStringLiteral("By Title"); }));

        preferences.facets.set(true);
        QVERIFY(m_program->window->facetPane().isVisible());
        QVERIFY(actions[Actions::Id::Facets]->isChecked());

        const auto unread = *m_program->archive().select({}).result();
        QVERIFY(m_program->archive().setRead({unread.first()}, true).result().ok());
        preferences.unreadOnly.set(true);
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 1, patience);
        QVERIFY(actions[Actions::Id::UnreadOnly]->isChecked());
        preferences.unreadOnly.set(false);
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
    }

    void drawsTheStarInTheColourOfTheOtherActions()
    {
        const Actions &actions = m_program->window->actions();
        const auto inkOf = [&actions](Actions::Id id) {
            const QImage drawn = actions[id]->icon().pixmap(32).toImage().convertToFormat(QImage::Format_ARGB32);
            for (int y = 0; y < drawn.height(); ++y)
                for (int x = 0; x < drawn.width(); ++x)
                    if (qAlpha(drawn.pixel(x, y)) == 255)
                        return QColor::fromRgb(drawn.pixel(x, y));
            return QColor();
        };
        for (const QPalette &palette : {darkPalette(), lightPalette(), darkPalette()}) {
            QApplication::setPalette(palette);
            const QColor ink = palette.color(QPalette::WindowText);
            QTRY_COMPARE_WITH_TIMEOUT(inkOf(Actions::Id::Refresh), ink, patience);
            QCOMPARE(inkOf(Actions::Id::ToggleStar), ink);
        }
        QApplication::setPalette({});
    }

    void tellsWhetherPicturesAreShownWhereThatCouldNotBeChanged()
    {
        addPosts();
        feeds().choose(m_feed);
        QAction *pictures = m_program->window->actions()[Actions::Id::FeedPictures];
        const bool before = pictures->isChecked();
        QSignalSpy failed(&feeds(), &FeedPane::failed);
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(m_folder->filePath(QStringLiteral("archive.db")));
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(QStringLiteral("CREATE TRIGGER refused BEFORE UPDATE ON feed "
                                                         "BEGIN SELECT RAISE(ABORT, 'refused'); END")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
        pictures->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        QCOMPARE(pictures->isChecked(), before);
    }

    void saysWhatIsWrongWithASearch()
    {
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        search().search(QStringLiteral("date:soon"));
        const auto *status = m_program->window->findChild<StatusLine *>();
        QTRY_VERIFY_WITH_TIMEOUT(!search().accessibleDescription().isEmpty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(status->findChild<QLabel *>()->text(), search().accessibleDescription(), patience);
        QCOMPARE(listed(), 2); // what was listed stays
    }

    void isSeenWhenOneSearchesFromAnArticle()
    {
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        m_program->preferences().layout.set(Preferences::Layout::Single);
        ArticleListPane &list = m_program->window->listPane();
        list.setCurrentRow(0);
        QTest::keyClick(list.view(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!list.isVisible(), patience);
        search().search(QStringLiteral("harbours"));
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 1, patience);
        QVERIFY(list.isVisible());
    }

    void leavesNoEmptyPageWhereOneThingIsShownAtATime()
    {
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        ArticleListPane &list = m_program->window->listPane();
        list.setCurrentRow(0);
        QTest::keyClick(list.view(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->window->articlePane().article().has_value(), patience);
        search().search(QStringLiteral("nosuchword"));
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 0, patience);
        m_program->preferences().layout.set(Preferences::Layout::Single);
        QVERIFY(list.isVisible());
        QVERIFY(search().text() == QStringLiteral("nosuchword"));
    }

    void keepsTheChosenRowThroughAClickBelowTheLast()
    {
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        ArticleListPane &list = m_program->window->listPane();
        list.setCurrentRow(0);
        QWidget *rows = list.view()->viewport();
        QTest::mouseClick(rows, Qt::LeftButton, {}, QPoint(rows->width() / 2, rows->height() - 4));
        QCOMPARE(list.currentRow(), 0);
    }

    void takesATermOnceHoweverOftenItIsAskedFor()
    {
        addPosts();
        for (int time = 0; time < 2; ++time)
            emit m_program->window->facetPane().narrowed(QStringLiteral("publisher:\"A\""));
        QCOMPARE(search().text().count(QStringLiteral("publisher:")), 1);
    }

    void opensInTheBrowserWhatWasChosenLast()
    {
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open");
        ArticleListPane &list = m_program->window->listPane();
        const ArticlePane &page = m_program->window->articlePane();
        list.setCurrentRow(0);
        QTRY_VERIFY_WITH_TIMEOUT(page.article(), patience);
        const ArticleId first = page.article()->id;
        QTest::keyClick(m_program->window.get(), Qt::Key_J);
        QTest::keyClick(m_program->window.get(), Qt::Key_O); // before the next one is there
        QTRY_COMPARE_WITH_TIMEOUT(m_opened.size(), 1, patience);
        QVERIFY(page.article()->id != first);
        QCOMPARE(m_opened.first(), QUrl(page.article()->content.url));
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
        m_opened.clear();
    }

    void searchesWithinTheChosenFeed()
    {
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        feeds().choose(m_feed);
        m_program->window->actions()[Actions::Id::SearchWithin]->trigger();
        QCOMPARE(search().text(), QStringLiteral("feed:\"posts\" "));
        QTest::keyClicks(&search(), QStringLiteral("Ferries"));
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 1, patience);
        feeds().choose(keyOf(FeedTreeModel::Kind::All));
        m_program->window->actions()[Actions::Id::SearchWithin]->trigger();
        QVERIFY(search().text().isEmpty()); // of all there is nothing to say
    }

    void opensTheSiteOfTheChosenFeed()
    {
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open");
        Feed feed;
        feed.url = QStringLiteral("http://127.0.0.1:9/feed");
        feed.siteUrl = QStringLiteral("https://a.example/");
        const QString key = keyOf(FeedTreeModel::Kind::Feed, m_program->archive().addFeed(feed).result()->id);
        QTRY_VERIFY_WITH_TIMEOUT(isInTree(key), patience);
        QAction *openSite = m_program->window->actions()[Actions::Id::OpenSite];
        QVERIFY(!openSite->isEnabled()); // of all articles there is none
        feeds().choose(key);
        openSite->trigger();
        QCOMPARE(m_opened, QList<QUrl>{QUrl(QStringLiteral("https://a.example/"))});
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    }

    void saysWhyTheChosenFeedCouldNotBeRead()
    {
        addPosts();
        Feed feed;
        feed.url = QStringLiteral("http://127.0.0.1:9/feed");
        const FeedId id = m_program->archive().addFeed(feed).result()->id;
        const QString key = keyOf(FeedTreeModel::Kind::Feed, id);
        QTRY_VERIFY_WITH_TIMEOUT(isInTree(key) && isInTree(m_feed), patience);
        const Actions &actions = m_program->window->actions();
        feeds().choose(m_feed);
        QVERIFY(actions[Actions::Id::LocateFolder]->isEnabled());
        QVERIFY(!actions[Actions::Id::ExplainFeedError]->isEnabled()); // nothing is wrong
        feeds().choose(key);
        QVERIFY(!actions[Actions::Id::LocateFolder]->isEnabled());
        FetchRecord record;
        record.error = Error{ErrorKind::Gone, feed.url, 410};
        QVERIFY(m_program->archive().keep(id, {}, record).result().ok());
        QTRY_VERIFY_WITH_TIMEOUT(actions[Actions::Id::ExplainFeedError]->isEnabled(), patience);
        actions[Actions::Id::ExplainFeedError]->trigger();
        const QLabel *said = m_program->window->findChild<StatusLine *>()->findChild<QLabel *>();
        QCOMPARE(said->text(), errorText(*feeds().model().feed(id)->error));
    }

    void paintsItsRowsAlsoInTheMomentThatOthersCome()
    {
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        QListView *list = m_program->window->listPane().view();
        QTRY_VERIFY_WITH_TIMEOUT(!isBlank(list->viewport()->grab().toImage()), patience);
        int seen = 0;
        for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
            connect(list->model(), signal, list, [list, &seen] {
                QVERIFY(!isBlank(list->viewport()->grab().toImage()));
                ++seen;
            });
        write(QStringLiteral("Islands"), QStringLiteral("They wait."));
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 3, patience);
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("posts/Islands.md"))));
        QTRY_COMPARE_WITH_TIMEOUT(seen, 1, patience);
    }

    void opensTheSettingsOfTheFeedThatACategoryStandsIn()
    {
        QFile file(m_folder->filePath(QStringLiteral("posts/Sorted.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("---\ntitle: Sorted\ncategories: [Ports]\ndate: 2022-07-19 11:00:00\n---\n<p>Text.</p>\n");
        file.close();
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(feeds().model().rowCount(feeds().model().indexOf(m_feed)) == 1, patience);
        feeds().view()->setCurrentIndex(feeds().model().index(0, 0, feeds().model().indexOf(m_feed)));
        QCOMPARE(chosenKind(), FeedTreeModel::Kind::Category);
        const QSignalSpy asked(&feeds(), &FeedPane::settingsRequested);
        QTest::keyClick(m_program->window.get(), Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(asked.size(), 1);
        feeds().choose(keyOf(FeedTreeModel::Kind::All));
        QVERIFY(!m_program->window->actions()[Actions::Id::FeedSettings]->isEnabled());
    }

    void offersInItsMenuWhatCanBeDoneWithAnArticle()
    {
        addPosts();
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        m_program->window->listPane().setCurrentRow(0);
        emit m_program->window->listPane().contextMenuRequested(QPoint(50, 50));
        QPointer<QMenu> menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        const QList<QAction *> offered = menu->actions();
        menu->close();
        QTRY_VERIFY_WITH_TIMEOUT(!menu, patience);
        for (const auto id : {Actions::Id::ToggleRead, Actions::Id::Annotate, Actions::Id::FullText,
                              Actions::Id::OtherScript, Actions::Id::ShareByMail, Actions::Id::CopyAddress})
            QVERIFY2(offered.contains(m_program->window->actions()[id]),
                     qPrintable(m_program->window->actions()[id]->text()));
    }

    void asksAnewWhenTheChosenSmartFolderIsChanged()
    {
        addPosts();
        Result<SmartFolder> folder = m_program->archive()
                                         .addSmartFolder({.name = QStringLiteral("Sea"), .query = QStringLiteral("ferries")})
                                         .result();
        QVERIFY(folder.ok());
        const QString key = keyOf(FeedTreeModel::Kind::SmartFolder, folder->id);
        QTRY_VERIFY_WITH_TIMEOUT(isInTree(key), patience);
        feeds().choose(key);
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 1, patience);
        folder->query = QStringLiteral("they");
        QVERIFY(m_program->archive().changeSmartFolder(*folder).result().ok());
        QTRY_COMPARE_WITH_TIMEOUT(listed(), 2, patience);
        QCOMPARE(feeds().view()->currentKey(), key);
    }
};

int main(int argc, char *argv[])
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestListing test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_listing.moc"
