// Feeds, folders and smart folders are put elsewhere by keys as by the mouse, and back by undo, also where the archive refuses once.

#include "ui/windowprogram.h"

#include "models/feedtreemodel.h"
#include "support/fixedclock.h"
#include "ui/actions.h"
#include "ui/feedpane.h"
#include "ui/feedtreeview.h"
#include "ui/keyboard.h"
#include "ui/statusline.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Masthead;

class TestFeedMoving : public QObject {
    Q_OBJECT

    using Id = Actions::Id;
    using Kind = FeedTreeModel::Kind;

    FeedTreeModel &tree() { return m_program->window->feedPane().model(); }
    FeedTreeView &view() { return *m_program->window->feedPane().view(); }
    QAction &action(Id id) { return *m_program->window->actions()[id]; }
    bool can(Id id) { return action(id).isEnabled(); }
    void press(QKeyCombination key) { m_keyboard->press(key); }
    void press(Id id) { m_keyboard->press(action(id).shortcut()); }

    /// What stands below the heading, folders with what they hold in brackets.
    QString order(const QModelIndex &above = {})
    {
        QStringList names;
        for (int row = 0; row < tree().rowCount(above); ++row) {
            const QModelIndex index = tree().index(row, 0, above);
            const auto kind = Kind(index.data(FeedTreeModel::KindRole).toInt());
            if (kind == Kind::Folder)
                names += QStringLiteral("%1(%2)").arg(index.data().toString(), order(index));
            else if (kind == Kind::Feed || kind == Kind::SmartFolder)
                names += index.data().toString();
        }
        return names.join(QLatin1Char(' '));
    }
    void choose(Kind kind, qint64 id) { view().setCurrentIndex(tree().indexOf(kind, id)); }
    QString chosen() { return view().currentIndex().data().toString(); }

    FeedId addFeed(const char *title, const QStringList &folders = {})
    {
        Feed feed;
        feed.kind = FeedKind::PostFolder;
        feed.url = m_folder->filePath(QString::fromLatin1(title));
        feed.title = QString::fromLatin1(title);
        feed.renamed = true;
        return m_program->archive().addFeed(feed, folders).result()->id;
    }
    FolderId addFolder(const char *name, FolderId parent = 0)
    {
        return *m_program->archive().addFolder(QString::fromLatin1(name), parent).result();
    }
    bool otherProgram(const char *sql)
    {
        const QString name = QStringLiteral("other");
        bool done = false;
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            other.setDatabaseName(m_folder->filePath(QStringLiteral("archive.db")));
            done = other.open() && QSqlQuery(other).exec(QString::fromLatin1(sql));
        }
        QSqlDatabase::removeDatabase(name);
        return done;
    }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowProgram> m_program;
    std::unique_ptr<Keyboard> m_keyboard;
    FolderId m_outer = 0;
    FolderId m_inner = 0;
    FolderId m_last = 0;
    QList<FeedId> m_feeds;
    SmartFolderId m_search = 0;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        m_keyboard = std::make_unique<Keyboard>(*m_program->window);
        m_outer = addFolder("Outer");
        m_inner = addFolder("Inner", m_outer);
        m_last = addFolder("Last");
        m_search = m_program->archive()
                       .addSmartFolder({.name = QStringLiteral("Search"), .query = QStringLiteral("ferries")})
                       .result()
                       ->id;
        m_feeds = {addFeed("A"), addFeed("B"), addFeed("C")};
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner()) Last() Search A B C"), patience);
        QVERIFY(QTest::qWaitForWindowActive(m_program->window.get()));
        view().setFocus();
    }
    void cleanup()
    {
        m_keyboard.reset();
        m_program.reset();
    }

    void goUpAndDownAmongTheirOwnKind()
    {
        choose(Kind::Feed, m_feeds[0]);
        QVERIFY(!can(Id::MoveUp));
        press(Id::MoveUp); // the key means nothing then, and no other row
        QCOMPARE(chosen(), QStringLiteral("A"));
        press(Id::MoveDown);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner()) Last() Search B A C"), patience);
        QCOMPARE(chosen(), QStringLiteral("A"));
        press(Id::MoveDown);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner()) Last() Search B C A"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!can(Id::MoveDown), patience);
        press(Id::MoveUp);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner()) Last() Search B A C"), patience);
        for (const char *before : {"B C A", "B A C", "A B C"}) {
            press(Id::Undo);
            QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner()) Last() Search ") + QLatin1String(before),
                                      patience);
        }
        press(Id::Redo);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner()) Last() Search B A C"), patience);

        choose(Kind::Folder, m_last);
        QVERIFY(!can(Id::MoveDown));
        press(Id::MoveUp);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Last() Outer(Inner()) Search B A C"), patience);
        choose(Kind::SmartFolder, m_search);
        QVERIFY(!can(Id::MoveUp) && !can(Id::MoveDown)); // there is one
    }

    void leaveTheirPlaceToTheNextAndComeBackChosen()
    {
        choose(Kind::Feed, m_feeds[1]);
        press(Id::RemoveFeed);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner()) Last() Search A C"), patience);
        QCOMPARE(chosen(), QStringLiteral("C"));
        press(Id::Undo);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner()) Last() Search A B C"), patience);
        QCOMPARE(chosen(), QStringLiteral("B"));

        choose(Kind::Feed, m_feeds[2]); // the last: the one above it
        press(Id::RemoveFeed);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner()) Last() Search A B"), patience);
        QCOMPARE(chosen(), QStringLiteral("B"));
        press(Id::Undo);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner()) Last() Search A B C"), patience);

        choose(Kind::Folder, m_outer);
        view().expand(view().currentIndex());
        press(Id::RemoveFeed);
        QTRY_COMPARE_WITH_TIMEOUT(order().contains(QStringLiteral("Outer")), false, patience);
        QCOMPARE(chosen(), QStringLiteral("Inner"));
        press(Id::Undo);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner()) Last() Search A B C"), patience);
        QCOMPARE(chosen(), QStringLiteral("Outer"));
        QVERIFY(view().isExpanded(view().currentIndex()));
    }

    void moveNothingThatIsNotOnesOwn()
    {
        view().setCurrentIndex(tree().index(0, 0));
        for (const Id id : {Id::MoveUp, Id::MoveDown, Id::MoveToFolder})
            QVERIFY(!can(id));
    }

    void goIntoAFolderThatIsAskedFor()
    {
        view().collapseAll();
        choose(Kind::Feed, m_feeds[1]);
        m_keyboard->answer("QInputDialog", [this] {
            auto *folders = m_keyboard->opened()->findChild<QListView *>();
            QVERIFY(folders);
            QStringList paths;
            for (int row = 0; row < folders->model()->rowCount(); ++row)
                paths += folders->model()->index(row, 0).data().toString().remove(QChar(0x2068)).remove(QChar(0x2069));
            QCOMPARE(paths, (QStringList{QStringLiteral("None: at the top"), QStringLiteral("Outer"),
                                         QStringLiteral("Outer › Inner"), QStringLiteral("Last")}));
            press(Qt::Key_Down);
            press(Qt::Key_Down);
            press(Qt::Key_Return);
        });
        press(Id::MoveToFolder);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner(B)) Last() Search A C"), patience);
        QVERIFY(m_keyboard->hasAnswered());
        QCOMPARE(chosen(), QStringLiteral("B"));
        QVERIFY(view().viewport()->rect().intersects(view().visualRect(view().currentIndex()))); // its folders are open
        press(Id::Undo);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner()) Last() Search A B C"), patience);
    }

    void neverGoIntoThemselves()
    {
        choose(Kind::Folder, m_outer);
        m_keyboard->answer("QInputDialog", [this] {
            auto *folders = m_keyboard->opened()->findChild<QListView *>();
            QVERIFY(folders);
            QCOMPARE(folders->model()->rowCount(), 2); // the top, and Last
            press(Qt::Key_End);
            press(Qt::Key_Return);
        });
        press(Id::MoveToFolder);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Last(Outer(Inner())) Search A B C"), patience);
    }

    void areTakenBackOnceTheArchiveCanBeWrittenAgain()
    {
        choose(Kind::Feed, m_feeds[0]);
        press(Id::MoveDown);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner()) Last() Search B A C"), patience);
        QVERIFY(otherProgram("CREATE TRIGGER refused BEFORE UPDATE ON feed BEGIN SELECT RAISE(ABORT, 'refused'); END"));
        press(Id::Undo);
        auto *line = m_program->window->findChild<StatusLine *>();
        const auto said = [line] {
            QString all;
            for (const QLabel *label : line->findChildren<QLabel *>())
                all += label->text();
            return all;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(said().contains(QStringLiteral("could not be read or written")), qPrintable(said()),
                                  patience);
        QVERIFY(can(Id::Undo));
        QVERIFY(otherProgram("DROP TRIGGER refused"));
        press(Id::Undo);
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("Outer(Inner()) Last() Search A B C"), patience);
    }

    void giveBackThePublishersNameWithTheirOwn()
    {
        m_program->archive().renameFeed(m_feeds[0], {}).waitForFinished(); // the publisher's: here the address
        QTRY_VERIFY_WITH_TIMEOUT(!tree().feed(m_feeds[0])->renamed, patience);
        emit tree().renameRequested(Kind::Feed, m_feeds[0], QStringLiteral("Mine"));
        QTRY_COMPARE_WITH_TIMEOUT(tree().feed(m_feeds[0])->title, QStringLiteral("Mine"), patience);
        press(Id::Undo);
        QTRY_VERIFY_WITH_TIMEOUT(!tree().feed(m_feeds[0])->renamed, patience);
    }

    void giveAFeedItsOwnNameBackWhereTheirsIsEmptied()
    {
        emit tree().renameRequested(Kind::Feed, m_feeds[0], QStringLiteral("Mine"));
        QTRY_COMPARE_WITH_TIMEOUT(tree().feed(m_feeds[0])->title, QStringLiteral("Mine"), patience);
        QVERIFY(tree().setData(tree().indexOf(Kind::Feed, m_feeds[0]), QString(), Qt::EditRole));
        QTRY_VERIFY_WITH_TIMEOUT(!tree().feed(m_feeds[0])->renamed, patience);
        QVERIFY(!tree().setData(tree().indexOf(Kind::Feed, m_feeds[0]), QString(), Qt::EditRole));
        press(Id::Undo);
        QTRY_COMPARE_WITH_TIMEOUT(tree().feed(m_feeds[0])->title, QStringLiteral("Mine"), patience);
        press(Id::Undo);
    }
};

int main(int argc, char **argv)
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    TestFeedMoving test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_feedmoving.moc"
