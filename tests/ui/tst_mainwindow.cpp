#include "ui/windowprogram.h"

#include "models/articlelistmodel.h"
#include "support/fixedclock.h"
#include "support/httpserver.h"
#include "support/lateanswer.h"
#include "ui/actions.h"
#include "ui/addfeeddialog.h"
#include "ui/annotationsdialog.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/feedpane.h"
#include "ui/feedsettingsdialog.h"
#include "ui/feedtreeview.h"
#include "ui/focusedge.h"
#include "ui/helpwindow.h"
#include "ui/mastheadpanel.h"
#include "ui/mastheadvalue.h"
#include "ui/searchfield.h"
#include "ui/shortcutsdialog.h"
#include "ui/smartfolderdialog.h"
#include "ui/statusline.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolBar>
#include <QToolButton>

using namespace Masthead;

namespace {

QByteArray post(const char *title, const char *date, const char *body)
{
    return QByteArray("---\ntitle: '") + title + "'\ncategories: \n - 金融\n - 示例财经\nauthor: 示例财经\ndate: " + date
           + "\n---\n<div>" + body + "</div>\n";
}

}

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir(m_folder->path()).mkpath(QStringLiteral("posts"));
        write(
            "one.md",
            post(
                "工信部门：确保汽车产业链畅通", "Tue, 19 Jul 2022 05:18:38 GMT",
                "<p>　　原标题：汽车产业链稳定畅通</p><p>　　中新网7月19日电 汽车芯片供应充足。</p><p>　　第二段说的是物流。</p><p>责任编辑：王蒙</p>"));
        write("two.md",
              post("港口吞吐量增长", "Mon, 18 Jul 2022 05:18:38 GMT", "<p>　　港口一切正常。</p><p>责任编辑：李四</p>"));
        write("three.md", post("Ferries return", "Sun, 17 Jul 2022 05:18:38 GMT", "<p>The ferries return in spring.</p>"));
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QVERIFY(QTest::qWaitForWindowExposed(m_program->window.get()));
    }

    void cleanup()
    {
        m_program.reset();
        m_folder.reset();
    }

    void addsAFolderByKeysAndListsItsPosts()
    {
        addFolder();
        QCOMPARE(title(0), QStringLiteral("工信部门：确保汽车产业链畅通"));
        QCOMPARE(title(2), QStringLiteral("Ferries return"));
        const FeedTreeModel &tree = window().feedPane().model();
        const QModelIndex feed = tree.index(tree.rowCount() - 1, 0);
        QCOMPARE(tree.index(0, 0, feed).data().toString(), QStringLiteral("金融"));
        QCOMPARE(tree.index(0, 0, tree.index(0, 0, feed)).data().toString(), QStringLiteral("示例财经"));
    }

    void showsTheMastheadAndThePageOfTheArticleThatIsClicked()
    {
        addFolder();
        click(0);
        QTRY_COMPARE_WITH_TIMEOUT(label("articleTitle"), QStringLiteral("工信部门：确保汽车产业链畅通"), patience);
        QCOMPARE(label("publisher"), QStringLiteral("示例财经"));
        QCOMPARE(label("source"), QStringLiteral("中新网"));
        QCOMPARE(label("editors"), QStringLiteral("王蒙"));
        QCOMPARE(label("dateline"), QStringLiteral("中新网7月19日电"));
        QVERIFY(label("originalTitle").contains(QStringLiteral("汽车产业链稳定畅通")));
        QVERIFY(value("editors")->toolTip().contains(QStringLiteral("责任编辑：王蒙")));
        QVERIFY(!window().findChild<MastheadValue *>(QStringLiteral("byline")));
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("汽车芯片供应充足")), patience);
        QVERIFY(!pageText().contains(QStringLiteral("责任编辑")));
    }

    void showsAllOfTheMastheadInANarrowColumn()
    {
        QDir(m_folder->path()).mkpath(QStringLiteral("narrow"));
        QFile post(m_folder->filePath(QStringLiteral("narrow/one.md")));
        QVERIFY(post.open(QIODevice::WriteOnly));
        post.write("---\ntitle: In Praise of the Slow Trains of the North\nauthor: The Ellery Courier\n"
                   "categories: [English, The Ellery Courier, Comment, Railways of the North]\n"
                   "date: Sun, 21 Sep 2025 07:15:00 GMT\n---\n<p>By Maria Lindqvist</p><p>The 7.52 takes two hours.</p>\n");
        post.close();
        window().resize(800, 700);
        QVERIFY(m_program->addPosts(m_folder->filePath(QStringLiteral("narrow"))));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        list().setCurrentRow(0);
        QTRY_COMPARE_WITH_TIMEOUT(label("publisher"), QStringLiteral("The Ellery Courier"), patience);
        const MastheadPanel &panel = *window().articlePane().panel();
        const auto isWhole = [&panel] {
            const QList<QLabel *> labels = panel.findChildren<QLabel *>();
            return std::all_of(labels.begin(), labels.end(), [&panel](const QLabel *shown) {
                const QRect place(shown->mapTo(&panel, QPoint()), shown->size());
                return !shown->isVisible()
                       || (panel.rect().contains(place) && shown->width() >= shown->minimumSizeHint().width());
            });
        };
        for (const int width : {800, 1280, 900}) {
            window().resize(width, 700);
            QTRY_VERIFY_WITH_TIMEOUT(isWhole(), patience);
        }
    }

    void breaksATitleWithoutSpacesAndCopiesItAsItIs()
    {
        const QString title = QStringLiteral("Harbour").repeated(25);
        QDir(m_folder->path()).mkpath(QStringLiteral("long"));
        QFile post(m_folder->filePath(QStringLiteral("long/one.md")));
        QVERIFY(post.open(QIODevice::WriteOnly));
        post.write("---\ntitle: '" + title.toUtf8() + "'\ndate: Sun, 21 Sep 2025 07:15:00 GMT\n---\n<p>Text.</p>\n");
        post.close();
        window().resize(800, 700);
        QVERIFY(m_program->addPosts(m_folder->filePath(QStringLiteral("long"))));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        list().setCurrentRow(0);
        auto *shown = window().articlePane().panel()->findChild<QLabel *>(QStringLiteral("articleTitle"));
        QTRY_COMPARE_WITH_TIMEOUT(shown->accessibleName(), title, patience);
        QTRY_VERIFY_WITH_TIMEOUT(shown->height() >= 2 * shown->fontMetrics().height(), patience);
        QVERIFY(shown->width() <= window().articlePane().width());
        shown->setFocus();
        QTest::keyClick(shown, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(shown, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), title);
    }

    void saysWhatAValueWasReadFromWhereTheKeysAre()
    {
        addFolder();
        click(0);
        QTRY_COMPARE_WITH_TIMEOUT(label("editors"), QStringLiteral("王蒙"), patience);
        const QLabel *status = window().findChild<StatusLine *>()->findChild<QLabel *>();
        value("editors")->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY_WITH_TIMEOUT(status->text().contains(QStringLiteral("责任编辑：王蒙")), patience);
        list().view()->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY_WITH_TIMEOUT(!status->text().contains(QStringLiteral("责任编辑：王蒙")), patience);
    }

    void showsTheOriginalWhenItIsAskedFor()
    {
        addFolder();
        click(0);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("物流")), patience);
        QTest::keyClick(&window(), Qt::Key_P);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("责任编辑：王蒙")), patience);
    }

    void showsTheArticleThatWasChosenLast()
    {
        addFolder();
        ArticleListPane &list = window().listPane();
        list.setCurrentRow(0);
        QTRY_VERIFY(window().articlePane().article());
        const ArticleId first = window().articlePane().article()->id;
        list.setCurrentRow(1);
        list.setCurrentRow(0); // before the other one is here
        QTest::qWait(100);
        QCOMPARE(window().articlePane().article()->id, first);
    }

    void goesPastNoArticleThatWasNotSeen()
    {
        addFolder();
        ArticleListPane &list = window().listPane();
        list.setCurrentRow(0);
        QTRY_VERIFY(window().articlePane().article());
        list.setCurrentRow(1);
        window().actions()[Actions::Id::ScrollOn]->trigger(); // the article is on its way
        window().actions()[Actions::Id::ScrollOn]->trigger();
        QTest::qWait(200);
        QCOMPARE(list.currentRow(), 1);
    }

    void opensNothingThatNobodyChose()
    {
        addFolder();
        list().view()->clearFocus();
        list().view()->setFocus();
        QTest::qWait(200);
        QVERIFY(!window().articlePane().article());
        QVERIFY(!isRead(0));
    }

    void marksReadStarsAndTakesItBack()
    {
        addFolder();
        click(1);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(1), patience);
        QTest::keyClick(&window(), Qt::Key_M);
        QTRY_VERIFY_WITH_TIMEOUT(!isRead(1), patience);
        QTRY_VERIFY_WITH_TIMEOUT(canUndo(), patience);
        QTest::keyClick(&window(), Qt::Key_S);
        QTRY_VERIFY_WITH_TIMEOUT(isStarred(1), patience);
        QTest::qWait(100);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!isStarred(1), patience);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(1), patience);
    }

    void copiesACitationByKeys()
    {
        addFolder();
        click(1);
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().article().has_value(), patience);
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(&window(), Qt::Key_C);
        QMenu *menu = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((menu = window().findChild<QMenu *>(QStringLiteral("citationMenu"))), patience);
        QTest::keyClick(menu, Qt::Key_Down); // from the plain one to GB/T 7714
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(QGuiApplication::clipboard()->text().contains(QStringLiteral("/OL].")), patience);
    }

    void goesThroughTheListByKeys()
    {
        addFolder();
        click(0);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0), patience);
        QTest::keyClick(&window(), Qt::Key_J);
        QCOMPARE(list().currentRow(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(label("articleTitle"), title(1), patience);
        QTest::keyClick(list().view(), Qt::Key_Down);
        QCOMPARE(list().currentRow(), 2);
        QTest::keyClick(&window(), Qt::Key_K);
        QCOMPARE(list().currentRow(), 1);
        QTest::keyClick(&window(), Qt::Key_N);
        QTRY_COMPARE_WITH_TIMEOUT(list().currentRow(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(2), patience);
        QVERIFY(!isRead(1));
        QTest::keyClick(&window(), Qt::Key_K);
        QTRY_COMPARE_WITH_TIMEOUT(label("articleTitle"), title(1), patience);
        QTest::keyClick(list().view(), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(1), patience);
    }

    void leavesUnreadWhatThePersonMarksAfterOpeningIt()
    {
        addFolder();
        click(0);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0), patience);
        QTest::keyClick(&window(), Qt::Key_M);
        QTRY_VERIFY_WITH_TIMEOUT(!isRead(0), patience);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("物流")), patience);
        QTest::keyClick(list().view(), Qt::Key_Space, Qt::ShiftModifier);
        click(0);
        QTest::qWait(200);
        QVERIFY(!isRead(0));
    }

    void marksReadWhatIsShownOrNothingWhereThePersonWantsIt()
    {
        addFolder();
        m_program->preferences().marking.set(Preferences::Marking::ByHand);
        click(0);
        QTRY_COMPARE_WITH_TIMEOUT(label("articleTitle"), title(0), patience);
        QTest::qWait(200);
        QVERIFY(!isRead(0));
        m_program->preferences().marking.set(Preferences::Marking::Shown);
        QTest::keyClick(&window(), Qt::Key_J);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(1), patience);
        QVERIFY(!isRead(0));
    }

    void takesBackThatAnArticleWasOpened()
    {
        addFolder();
        click(0);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0), patience);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!isRead(0), patience);
        QTRY_COMPARE_WITH_TIMEOUT(window().feedPane().model().tree().unread, 3, patience);
    }

    void searchesByWordsAndByAClickOnAName()
    {
        addFolder();
        QTest::keyClick(&window(), Qt::Key_Slash);
        QVERIFY(window().searchField().hasFocus());
        QTest::keyClicks(&window().searchField(), QStringLiteral("ferries"));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        QCOMPARE(title(0), QStringLiteral("Ferries return"));
        QTest::keyClick(&window().searchField(), Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, patience);
        click(0);
        QTRY_COMPARE_WITH_TIMEOUT(label("editors"), QStringLiteral("王蒙"), patience);
        QTest::mouseClick(value("editors"), Qt::LeftButton);
        QCOMPARE(window().searchField().text(), QStringLiteral("editor:\"王蒙\""));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        window().searchField().search(QStringLiteral("芯片"));
        QTRY_COMPARE_WITH_TIMEOUT(title(0), QStringLiteral("工信部门：确保汽车产业链畅通"), patience);
        QCOMPARE(rows(), 1);
    }

    void showsWhereTheTextHoldsWhatIsSearchedFor()
    {
        addFolder();
        window().searchField().search(QStringLiteral("芯片"));
        QTRY_COMPARE_WITH_TIMEOUT(list().view()->model()->rowCount(), 1, patience);
        const auto index = [this] { return list().view()->model()->index(0, 0); };
        QTRY_COMPARE_WITH_TIMEOUT(index().data(ArticleListModel::SnippetRole).toString(),
                                  QStringLiteral("…中新网7月19日电 汽车芯片供应充足。 第二段说的是物流。"), patience);
        using Hits = QList<QPair<int, int>>;
        QCOMPARE(index().data(ArticleListModel::SnippetHitsRole).value<Hits>(), (Hits{{13, 2}}));
    }

    void offersNamesInTheSearchField()
    {
        addFolder();
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
        auto *field = window().findChild<SearchField *>();
        QTest::qWait(300); // the names come a moment later
        QTest::keyClicks(field, QStringLiteral("editor:"));
        auto *names = field->findChild<QCompleter *>()->popup();
        QTRY_VERIFY_WITH_TIMEOUT(names->isVisible(), patience);
        QTest::keyClick(names, Qt::Key_Down);
        QTest::keyClick(names, Qt::Key_Return);
        QCOMPARE(field->text(), QStringLiteral("editor:李四 "));
        QTRY_COMPARE_WITH_TIMEOUT(list().view()->model()->rowCount(), 1, patience);
        QCOMPARE(title(0), QStringLiteral("港口吞吐量增长"));
    }

    void takesNoNameThatNobodyChose()
    {
        addFolder();
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
        SearchField &field = window().searchField();
        QTest::keyClicks(&field, QStringLiteral("edit"));
        auto *names = field.findChild<QCompleter *>()->popup();
        QTRY_VERIFY_WITH_TIMEOUT(names->isVisible(), patience);
        QTest::keyClick(names, Qt::Key_Return);
        QCOMPARE(field.text(), QStringLiteral("edit"));
        QVERIFY(!names->isVisible());
    }

    void saysWhatIsWrongOnceNothingIsOfferedAnyMore()
    {
        addFolder();
        SearchField &field = window().searchField();
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
        QTest::qWait(300);
        QTest::keyClicks(&field, QStringLiteral("editor:"));
        auto *names = field.findChild<QCompleter *>()->popup();
        QTRY_VERIFY_WITH_TIMEOUT(names->isVisible(), patience);
        QTest::qWait(400); // longer than the pause after a key
        QVERIFY(field.toolTip().isEmpty());
        names->setCurrentIndex({});
        QTest::keyClick(names, Qt::Key_Return);
        QVERIFY(!names->isVisible());
        QVERIFY(!field.toolTip().isEmpty());
    }

    void putsAFeedBackWhereItStoodAmongFoldersAndSmartFolders()
    {
        Archive &archive = m_program->archive();
        archive.addFolder(QStringLiteral("Folder"), 0).waitForFinished();
        archive.addSmartFolder({.name = QStringLiteral("Search"), .query = QStringLiteral("ferries")}).waitForFinished();
        QList<FeedId> ids;
        for (const char *title : {"A", "B", "C"}) {
            Feed feed;
            feed.kind = FeedKind::PostFolder;
            feed.url = m_folder->filePath(QString::fromLatin1(title));
            feed.title = QString::fromLatin1(title);
            feed.renamed = true;
            ids += archive.addFeed(feed).result()->id;
        }
        FeedTreeModel &tree = window().feedPane().model();
        const auto order = [&tree] {
            QString names;
            for (int row = tree.rowCount() - 3; row < tree.rowCount(); ++row)
                names += tree.index(row, 0).data().toString();
            return names;
        };
        QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("ABC"), patience);
        const auto moveAndUndo = [&](FeedId id, int position, const char *moved) {
            emit tree.moveRequested(FeedTreeModel::Kind::Feed, id, 0, position);
            QTRY_COMPARE_WITH_TIMEOUT(order(), QString::fromLatin1(moved), patience);
            QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
            QTRY_COMPARE_WITH_TIMEOUT(order(), QStringLiteral("ABC"), patience);
        };
        moveAndUndo(ids[0], -1, "BCA");
        moveAndUndo(ids[2], 0, "CAB");
        moveAndUndo(ids[1], -1, "ACB");
        moveAndUndo(ids[2], 1, "ACB");
    }

    void keepsASearchAsASmartFolderThatCountsAndCanBeUndone()
    {
        addFolder();
        window().searchField().search(QStringLiteral("editor:王蒙 OR ferries"));
        QTRY_COMPARE_WITH_TIMEOUT(list().view()->model()->rowCount(), 2, patience);
        QTest::keyClick(&window(), Qt::Key_D, Qt::ControlModifier);
        auto *dialog = window().findChild<SmartFolderDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("name")), QStringLiteral("Mine"));
        dialog->findChild<QCheckBox *>(QStringLiteral("notify"))->click();
        QTest::keyClick(dialog, Qt::Key_Return);
        const FeedTreeModel &tree = window().feedPane().model();
        const auto smart = [&tree] { return tree.indexOf(FeedTreeModel::Kind::SmartFolder, 1); };
        QTRY_VERIFY_WITH_TIMEOUT(smart().isValid(), patience);
        QCOMPARE(smart().data().toString(), QStringLiteral("Mine"));
        QVERIFY(tree.smartFolder(1)->notify);
        QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<SmartFolderDialog *>(), patience);
        QApplication::setActiveWindow(&window()); // the dialog was it
        QTest::keyClick(&window(), Qt::Key_D, Qt::ControlModifier);
        dialog = window().findChild<SmartFolderDialog *>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("name")), QStringLiteral("Mine"));
        QTest::keyClick(dialog, Qt::Key_Return);
        const auto *said = window().findChild<QWidget *>(QStringLiteral("statusLine"))->findChild<QLabel *>();
        QTRY_VERIFY_WITH_TIMEOUT(said->toolTip().contains(QStringLiteral("was there already")), patience);
        QCOMPARE(tree.tree().smartFolders.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(smart().data(FeedTreeModel::CountRole).toInt(), 2, patience);
        window().feedPane().view()->setCurrentIndex(smart());
        QTRY_COMPARE_WITH_TIMEOUT(list().view()->model()->rowCount(), 2, patience);
        click(0);
        QTRY_COMPARE_WITH_TIMEOUT(smart().data(FeedTreeModel::CountRole).toInt(), 1, patience);
        QApplication::setActiveWindow(&window());
        window().feedPane().view()->setFocus();
        QTest::keyClick(window().feedPane().view(), Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(!smart().isValid(), patience);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(smart().isValid(), patience);
    }

    void keepsTagsAndANoteAndTakesThemBack()
    {
        addFolder();
        click(0);
        QTRY_COMPARE_WITH_TIMEOUT(label("publisher"), QStringLiteral("示例财经"), patience);
        QTest::keyClick(&window(), Qt::Key_T);
        QTRY_VERIFY_WITH_TIMEOUT(window().findChild<AnnotationsDialog *>(), patience);
        auto *dialog = window().findChild<AnnotationsDialog *>();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("tags")), QStringLiteral("cars, supply chain"));
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(QStringLiteral("note")), QStringLiteral("Ask the ministry"));
        dialog->accept();
        QTRY_COMPARE_WITH_TIMEOUT(label("note"), QStringLiteral("Ask the ministry"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<AnnotationsDialog *>(), patience);
        window().actions()[Actions::Id::Annotate]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(window().findChild<AnnotationsDialog *>(), patience);
        window().findChild<AnnotationsDialog *>()->accept(); // unchanged: nothing that could be taken back
        window().searchField().search(QStringLiteral("tag:\"supply chain\" has:note"));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        QApplication::setActiveWindow(&window()); // the dialog was it
        list().view()->setFocus();
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<QLabel *>(QStringLiteral("note")), patience);
    }

    void keepsANoteByKeysAndLetsNoneGoUnasked()
    {
        addFolder();
        click(0);
        QTRY_COMPARE_WITH_TIMEOUT(label("publisher"), QStringLiteral("示例财经"), patience);
        const auto open = [this] {
            QApplication::setActiveWindow(&window());
            window().actions()[Actions::Id::Annotate]->trigger();
            (void)QTest::qWaitFor([this] { return window().findChild<AnnotationsDialog *>(); }, patience);
            auto *dialog = window().findChild<AnnotationsDialog *>();
            (void)QTest::qWaitForWindowActive(dialog);
            return dialog->findChild<QPlainTextEdit *>(QStringLiteral("note"));
        };
        const auto isOpen = [this] { return window().findChild<AnnotationsDialog *>() != nullptr; };
        const auto box = [this] { return window().findChild<QMessageBox *>(); };
        QTest::keyClick(open(), Qt::Key_Escape); // nothing was typed
        QTRY_VERIFY_WITH_TIMEOUT(!isOpen(), patience);

        QPlainTextEdit *note = open();
        QTest::keyClicks(note, QStringLiteral("Ask"));
        QTest::keyClick(note, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(box(), patience);
        QTest::keyClick(box(), Qt::Key_Escape); // goes on typing
        QTRY_VERIFY_WITH_TIMEOUT(!box(), patience);
        QVERIFY(isOpen());
        QTest::keyClick(note, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(box(), patience);
        box()->button(QMessageBox::Discard)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!isOpen(), patience);
        QVERIFY(window().articlePane().article()->annotations.note.isEmpty());

        note = open();
        QTest::keyClicks(note, QStringLiteral("Ask"));
        QTest::keyClick(note, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(box(), patience);
        QTest::keyClick(box(), Qt::Key_Return); // Save
        QTRY_COMPARE_WITH_TIMEOUT(label("note"), QStringLiteral("Ask"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!isOpen(), patience);
        note = open();
        note->moveCursor(QTextCursor::End);
        QTest::keyClicks(note, QStringLiteral(" them"));
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(label("note"), QStringLiteral("Ask them"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!isOpen(), patience);
    }

    void goesByTabFromTheListToTheMastheadAndThenToThePage()
    {
        addFolder();
        click(0);
        QTRY_VERIFY_WITH_TIMEOUT(value("editors"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("汽车芯片供应充足")), patience);
        list().view()->setFocus(Qt::OtherFocusReason);
        QTRY_VERIFY(list().view()->hasFocus());
        QStringList met;
        for (int time = 0; time < 20; ++time) {
            QTest::keyClick(window().windowHandle(), Qt::Key_Tab);
            const QWidget *focus = QApplication::focusWidget();
            if (window().articlePane().view()->isAncestorOf(focus))
                break;
            if (window().articlePane().panel()->isAncestorOf(focus))
                met += focus->accessibleName();
        }
        QVERIFY(window().articlePane().view()->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(met, (QStringList{QStringLiteral("Published by: 示例财经"), QStringLiteral("Source: 中新网"),
                                   QStringLiteral("Edited by: 王蒙"), QStringLiteral("Dateline: 中新网7月19日电"),
                                   QStringLiteral("Section: 金融"), QStringLiteral("Section: 示例财经")}));
    }

    void leavesASearchForTheFeedThatIsChosen()
    {
        addFolder();
        QTest::keyClicks(&window().searchField(), QStringLiteral("ferries"));
        FeedTreeView *tree = window().feedPane().view();
        tree->setCurrentIndex(tree->model()->index(1, 0));
        QVERIFY(window().searchField().text().isEmpty());
        QTest::qWait(400);
        QCOMPARE(rows(), 3);
    }

    void saysWhereASearchGoesWrong()
    {
        addFolder();
        window().searchField().search(QStringLiteral("nobody:knows"));
        QVERIFY(!window().searchField().toolTip().isEmpty());
        QCOMPARE(rows(), 3);
    }

    void forgetsWhatWasWrongAtTheNextSearch()
    {
        addFolder();
        window().searchField().search(QStringLiteral("nobody:knows"));
        QVERIFY(!said().isEmpty());
        const QString wrong = said();
        window().searchField().search(QStringLiteral("ferries"));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        QVERIFY2(said() != wrong, qPrintable(said()));
    }

    void leavesASearchByEscapeFromWhereverOneIs()
    {
        addFolder();
        const auto look = [this](const char *words, int found) {
            window().searchField().setFocus();
            window().searchField().search(QString::fromUtf8(words));
            QTest::keyClick(window().windowHandle(), Qt::Key_Return);
            return QTest::qWaitFor([&] { return rows() == found; }, patience);
        };
        const auto isLeft = [this] {
            return rows() == 3 && window().searchField().text().isEmpty() && list().view()->hasFocus();
        };
        QVERIFY(look("ferries", 1)); // in the list
        QVERIFY(list().view()->hasFocus());
        QTest::keyClick(window().windowHandle(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(isLeft(), patience);
        QVERIFY(look("ferries", 1)); // in the page, after what Escape does there
        click(0);
        QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(QStringLiteral("ferries")), patience);
        QTest::keyClick(window().windowHandle(), Qt::Key_3, Qt::ControlModifier);
        QTest::keyClick(window().windowHandle(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(window().windowHandle(), Qt::Key_Escape);
        QVERIFY(!window().searchField().text().isEmpty());
        QTest::keyClick(window().windowHandle(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(isLeft(), patience);
        window().searchField().setFocus(); // in the field
        window().searchField().search(QStringLiteral("ferries"));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
        QTest::keyClick(window().windowHandle(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(isLeft(), patience);
    }

    void saysThatNothingWasFoundAndWhereTheKeysAre()
    {
        addFolder();
        window().searchField().setFocus();
        window().searchField().search(QStringLiteral("nowhere"));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, patience);
        QTest::keyClick(window().windowHandle(), Qt::Key_Return);
        const auto *edge = list().findChild<FocusEdge *>();
        QTRY_VERIFY_WITH_TIMEOUT(list().view()->hasFocus() && edge->isVisible(), patience);
        const auto isSaid = [this](const char *words) {
            const auto labels = window().articlePane().findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [words](const QLabel *label) {
                return label->isVisible() && label->text().startsWith(QString::fromUtf8(words));
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSaid("Nothing was found"), patience);
        QTest::keyClick(window().windowHandle(), Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid("Choose an article") && !edge->isVisible(), patience);
    }

    void waitsForTheEndOfAComposition()
    {
        addFolder();
        SearchField &field = window().searchField();
        field.setFocus();
        QSignalSpy asked(&field, &SearchField::queryChanged);
        QInputMethodEvent composing(QStringLiteral("qi che"), {});
        QApplication::sendEvent(&field, &composing);
        QTest::qWait(500);
        QCOMPARE(asked.size(), 0);
        QInputMethodEvent committed;
        committed.setCommitString(QStringLiteral("汽车"));
        QApplication::sendEvent(&field, &committed);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
    }

    void showsWhatIsNewChangedAndGoneInTheFolderByItself()
    {
        addFolder();
        write("four.md", post("A fourth post", "Tue, 19 Jul 2022 08:00:00 GMT", "<p>New.</p>"));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 4, patience);
        QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("posts/two.md"))));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, patience);
    }

    void findsEverythingAgainAfterARestart()
    {
        addFolder();
        click(0);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0), patience);
        QTest::keyClick(&window(), Qt::Key_S);
        QTRY_VERIFY_WITH_TIMEOUT(isStarred(0), patience);
        m_program.reset();
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0) && isStarred(0) && !isRead(1), patience);
        window().searchField().search(QStringLiteral("editor:王蒙 is:starred"));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 1, patience);
    }

    void givesTheFocusToTheListWhenUndoIsGone()
    {
        addFolder();
        click(0);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0), patience);
        QTest::keyClick(&window(), Qt::Key_M);
        QTRY_VERIFY_WITH_TIMEOUT(!isRead(0), patience);
        const auto buttons = window().findChild<StatusLine *>()->findChildren<QToolButton *>();
        QToolButton *undo = *std::find_if(buttons.begin(), buttons.end(), [](const QToolButton *button) {
            return button->text() == QStringLiteral("Undo");
        });
        QTRY_VERIFY_WITH_TIMEOUT(undo->isVisible(), patience);
        undo->setFocus();
        QTest::keyClick(undo, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0), patience);
        QVERIFY(!undo->isVisible() && list().view()->hasFocus());
    }

    void saysWhatWasTakenBackAndDoneAgain()
    {
        addFolder();
        window().actions()[Actions::Id::MarkAllRead]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0) && isRead(2), patience);
        QTRY_VERIFY_WITH_TIMEOUT(said().startsWith(QStringLiteral("Marked 3 ")), patience);
        const QString done = said();
        window().actions()[Actions::Id::Undo]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(said(), QStringLiteral("Undone: ") + done, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!isRead(0) && !isRead(2), patience);
        window().actions()[Actions::Id::Redo]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(said(), QStringLiteral("Done again: ") + done, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0) && isRead(2), patience);
    }

    void removesAFeedAndBringsItBack()
    {
        addFolder();
        FeedTreeView *tree = window().feedPane().view();
        tree->setFocus();
        tree->setCurrentIndex(tree->model()->index(tree->model()->rowCount() - 1, 0));
        QTest::keyClick(tree, Qt::Key_Delete);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(canUndo(), patience);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(window().feedPane().model().tree().total, 3, patience);
    }

    void takesBackASubscriptionAndSubscribesAgain()
    {
        addFolder();
        QTRY_VERIFY_WITH_TIMEOUT(canUndo(), patience);
        QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window().feedPane().model().tree().feeds.isEmpty(), patience);
        QTest::keyClick(&window(), Qt::Key_Y, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(window().feedPane().model().tree().total, 3, patience);
    }

    void takesBackTheSettingsOfAFeed()
    {
        addFolder();
        FeedTreeModel &model = window().feedPane().model();
        const FeedId feed = model.tree().feeds.first().id;
        emit window().feedPane().settingsRequested(feed);
        auto *dialog = window().findChild<FeedSettingsDialog *>();
        auto *keep = dialog->findChild<QComboBox *>(QStringLiteral("keepDays"));
        keep->setFocus();
        QTest::keyClick(keep, Qt::Key_End);
        QCOMPARE(keep->currentData().toInt(), 730);
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
        const auto days = [this, feed] { return archive().feed(feed).result()->options.keepDays; };
        QTRY_COMPARE_WITH_TIMEOUT(days(), 730, patience);
        QTRY_VERIFY_WITH_TIMEOUT(said().startsWith(QStringLiteral("Changed")), patience);
        window().actions()[Actions::Id::Undo]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(days(), 0, patience);
    }

    void removesAFolderKeepsItsFeedsAndBringsItBack()
    {
        addFolder();
        FeedTreeModel &model = window().feedPane().model();
        const FolderId folder = *archive().addFolder(QStringLiteral("Papers"), 0).result();
        const FeedId feed = model.tree().feeds.first().id;
        QVERIFY(archive().moveFeed(feed, folder, -1).result().ok());
        QTRY_VERIFY_WITH_TIMEOUT(model.indexOf(FeedTreeModel::Kind::Feed, feed).parent().isValid(), patience);
        FeedTreeView *tree = window().feedPane().view();
        tree->setFocus();
        tree->setCurrentIndex(model.indexOf(FeedTreeModel::Kind::Folder, folder));
        QTest::keyClick(tree, Qt::Key_Delete);
        QTRY_VERIFY_WITH_TIMEOUT(!model.indexOf(FeedTreeModel::Kind::Feed, feed).parent().isValid(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(canUndo(), patience);
        window().actions()[Actions::Id::Undo]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(model.indexOf(FeedTreeModel::Kind::Feed, feed).parent().data().toString(),
                                  QStringLiteral("Papers"), patience);
    }

    void marksAllReadAndTakesItBack()
    {
        addFolder();
        window().actions()[Actions::Id::MarkAllRead]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0) && isRead(1) && isRead(2), patience);
        QTRY_VERIFY_WITH_TIMEOUT(canUndo(), patience);
        window().actions()[Actions::Id::Undo]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!isRead(0) && !isRead(1) && !isRead(2), patience);
    }

    void marksReadWhatStandsAboveOrBelowAndTakesItBack()
    {
        addFolder();
        list().setCurrentRow(1);
        window().actions()[Actions::Id::MarkAboveRead]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0), patience);
        QVERIFY(!isRead(1) && !isRead(2));
        window().actions()[Actions::Id::Undo]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!isRead(0), patience);
        window().actions()[Actions::Id::MarkBelowRead]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isRead(2), patience);
        QVERIFY(!isRead(0) && !isRead(1));
        window().actions()[Actions::Id::Undo]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!isRead(2), patience);
    }

    void marksNothingAboveTheFirstArticleOrBelowTheLast()
    {
        addFolder();
        QAction *above = window().actions()[Actions::Id::MarkAboveRead];
        QAction *below = window().actions()[Actions::Id::MarkBelowRead];
        above->trigger(); // nothing is chosen
        below->trigger();
        list().setCurrentRow(0);
        above->trigger();
        list().setCurrentRow(2);
        below->trigger();
        QTest::qWait(200);
        QVERIFY(!isRead(0) && !isRead(1) && !isRead(2));
        above->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0) && isRead(1), patience);
        QVERIFY(!isRead(2));
    }

    void offersAnAddressOfAnotherProgramAndWaitsForAYes()
    {
        window().offerFeed(m_folder->filePath(QStringLiteral("posts")));
        auto *dialog = window().findChild<AddFeedDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *address = dialog->findChild<QLineEdit *>(QStringLiteral("address"));
        QCOMPARE(address->text(), m_folder->filePath(QStringLiteral("posts")));
        QTest::qWait(200);
        QCOMPARE(rows(), 0);
        QTest::keyClick(address, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, patience);
    }

    // Of two boxes over one window the keys reach neither.
    void offersSeveralAddressesOneAfterTheOther()
    {
        window().offerFeed(QStringLiteral("https://example.org/one"));
        window().offerFeed(QStringLiteral("https://example.org/two"));
        const auto offered = [this] {
            QStringList addresses;
            for (const AddFeedDialog *dialog : window().findChildren<AddFeedDialog *>())
                addresses += dialog->findChild<QLineEdit *>(QStringLiteral("address"))->text();
            return addresses;
        };
        QCOMPARE(offered(), QStringList(QStringLiteral("https://example.org/one")));
        QTest::keyClick(window().findChild<AddFeedDialog *>(), Qt::Key_Escape);
        QTRY_COMPARE(offered(), QStringList(QStringLiteral("https://example.org/two")));
        QTest::keyClick(window().findChild<AddFeedDialog *>(), Qt::Key_Escape);
        QTRY_COMPARE(offered(), QStringList());
    }

    void addsNothingWhereAddingIsCancelledWhileItReads_data()
    {
        QTest::addColumn<bool>("closed");
        QTest::newRow("by Escape") << false;
        QTest::newRow("by closing the dialog") << true;
    }

    void addsNothingWhereAddingIsCancelledWhileItReads()
    {
        QFETCH(const bool, closed);
        HttpServer server;
        ServedAnswer slow;
        slow.body = "<rss version='2.0'><channel><title>News</title></channel></rss>";
        slow.headers = {{"Content-Type", "application/rss+xml"}};
        slow.delayMs = 300;
        server.serve(QStringLiteral("/feed"), slow);
        window().offerFeed(server.url(QStringLiteral("/feed")).toString());
        auto *dialog = window().findChild<AddFeedDialog *>();
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(server.hits(QStringLiteral("/feed")), 1, patience);
        closed ? void(dialog->close()) : QTest::keyClick(dialog, Qt::Key_Escape);
        QTest::qWait(900); // long after the answer
        QVERIFY(window().feedPane().model().tree().feeds.isEmpty());
    }

    void keepsTheNameThatWasTypedForTheFeedThatIsChosen()
    {
        HttpServer server;
        server.serve(QStringLiteral("/"),
                     "<!doctype html><html><head><link rel=alternate type=application/rss+xml href=a title=A>"
                     "<link rel=alternate type=application/atom+xml href=b title=B></head></html>",
                     "text/html");
        server.handle(QStringLiteral("/b"), [](const ServedRequest &asked) {
            const bool known = asked.headers.value("authorization") == "Basic " + QByteArray("reader:secret").toBase64();
            ServedAnswer answer{known ? 200 : 401, "<rss version='2.0'><channel><title>Closed</title></channel></rss>"};
            answer.headers = {{"WWW-Authenticate", "Basic realm=\"news\""}};
            return answer;
        });
        QUrl typed = server.url(QStringLiteral("/"));
        typed.setUserInfo(QStringLiteral("reader:secret"));
        window().offerFeed(typed.toString());
        auto *dialog = window().findChild<AddFeedDialog *>();
        QTest::keyClick(dialog, Qt::Key_Return);
        auto *candidates = dialog->findChild<QListWidget *>();
        QTRY_VERIFY_WITH_TIMEOUT(candidates->isVisible(), patience);
        candidates->setCurrentRow(1);
        QTest::keyClick(candidates, Qt::Key_Return);
        const FeedTree &tree = window().feedPane().model().tree();
        QTRY_COMPARE_WITH_TIMEOUT(tree.feeds.size(), 1, patience);
        QCOMPARE(tree.feeds.first().url, server.url(QStringLiteral("/b")).toString());
        QCOMPARE(tree.feeds.first().options.userName, QStringLiteral("reader"));
        QTRY_COMPARE_WITH_TIMEOUT(tree.feeds.first().title, QStringLiteral("Closed"), patience);
    }

    void takesBackTheLastOfTwoThatWereAdded()
    {
        for (const char *name : {"one", "two"}) {
            QVERIFY(QDir(m_folder->path()).mkpath(QString::fromLatin1(name)));
            QFile file(m_folder->filePath(QString::fromLatin1(name) + QStringLiteral("/a.md")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("---\ntitle: A\n---\n<p>Text.</p>\n");
        }
        const FeedTree &tree = window().feedPane().model().tree();
        for (const char *name : {"two", "one"}) {
            const auto before = tree.feeds.size();
            window().addFeed();
            window().addFeed(); // which opens no second box
            QCOMPARE(window().findChildren<AddFeedDialog *>().size(), 1);
            auto *dialog = window().findChild<AddFeedDialog *>();
            dialog->setAddress(m_folder->filePath(QString::fromLatin1(name)));
            QTest::keyClick(dialog, Qt::Key_Return);
            QTRY_COMPARE_WITH_TIMEOUT(tree.feeds.size(), before + 1, patience);
            QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<AddFeedDialog *>(), patience);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<AddFeedDialog *>(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(canUndo(), patience);
        QTest::qWait(200); // the second one can be undone too
        window().actions()[Actions::Id::Undo]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(tree.feeds.size(), 1, patience);
        QVERIFY(tree.feeds.first().url.endsWith(QLatin1String("two")));
    }

    void saysInPlaceWhatCannotBeAdded()
    {
        window().actions()[Actions::Id::AddFeed]->trigger();
        auto *dialog = window().findChild<AddFeedDialog *>();
        QVERIFY(dialog);
        dialog->subscribe(m_folder->filePath(QStringLiteral("nowhere")));
        const auto said = [dialog] {
            for (const QLabel *text : dialog->findChildren<QLabel *>())
                if (text->isVisible() && text->text().contains(QStringLiteral("nowhere")))
                    return true;
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(said(), patience);
        QVERIFY(dialog->isVisible());
        dialog->subscribe(QStringLiteral("foo bar"));
        const auto saysSo = [dialog](const QString &sentence) {
            const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->isVisible() && label->text() == sentence; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(saysSo(QStringLiteral("This is neither an address on the web nor a file or folder.")),
                                 patience);
        dialog->close();
    }

    void showsAllKeys()
    {
        QTest::keyClick(&window(), Qt::Key_Question);
        auto *dialog = window().findChild<ShortcutsDialog *>();
        QVERIFY(dialog);
        auto *table = dialog->findChild<QTableWidget *>();
        QVERIFY(table->rowCount() > 20);
        const auto found = [table] {
            QStringList names;
            for (int row = 0; row < table->rowCount(); ++row)
                if (!table->isRowHidden(row))
                    names += table->item(row, 1)->text();
            return names;
        };
        auto *filter = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(filter, QStringLiteral("citation"));
        QCOMPARE(found(), QStringList(QStringLiteral("Copy Citation")));
        filter->setText(QStringLiteral("shift+f5"));
        QCOMPARE(found(), QStringList(QStringLiteral("Refresh This Feed or Folder")));
        filter->clear();
        QCOMPARE(found().size(), table->rowCount());
        dialog->close();
    }

    void explainsItselfWithTheKeysThatAreInUse()
    {
        const auto text = [this] { return window().findChild<QTextBrowser *>()->toPlainText(); };
        QTest::keyClick(&window(), Qt::Key_F1);
        QVERIFY(text().contains(QStringLiteral("within:7d")));
        QVERIFY(!text().contains(QStringLiteral("G, G")));
        m_program->preferences().keySet.set(Preferences::KeySet::Vim);
        QVERIFY(text().contains(QStringLiteral("G, G")));
        const QLocale before;
        QLocale::setDefault(QLocale(QStringLiteral("zh_CN")));
        m_program->preferences().keySet.set(Preferences::KeySet::Masthead);
        QLocale::setDefault(before);
        QVERIFY(text().contains(QStringLiteral("责任编辑")));
        QTest::keyClick(window().findChild<HelpWindow *>(), Qt::Key_Escape);
        QTRY_VERIFY(!window().findChild<HelpWindow *>());
    }

    void remembersItsPanes()
    {
        addFolder(); // without a feed there are no panes
        window().resize(1100, 700);
        for (const QString &name : {QStringLiteral("sidebar"), QStringLiteral("reading")}) {
            auto *splitter = window().findChild<QSplitter *>(name);
            splitter->setSizes({300, splitter->width() - 301});
        }
        const auto sizes = [this] {
            return window().findChild<QSplitter *>(QStringLiteral("sidebar"))->sizes()
                   + window().findChild<QSplitter *>(QStringLiteral("reading"))->sizes();
        };
        const QList<int> before = sizes();
        m_program.reset();
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(sizes(), before, patience);
    }

    void remembersThatNothingOfTheSidebarIsOpen()
    {
        addFolder();
        const auto isOpen = [this] {
            const FeedTreeModel &tree = window().feedPane().model();
            const QModelIndex feed = tree.index(tree.rowCount() - 1, 0);
            return tree.rowCount(feed) > 0 ? std::optional(window().feedPane().view()->isExpanded(feed)) : std::nullopt;
        };
        QTRY_COMPARE_WITH_TIMEOUT(isOpen(), std::optional(true), patience);
        window().feedPane().view()->collapseAll();
        m_program.reset();
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(isOpen(), std::optional(false), patience);
        window().feedPane().view()->expandAll();
        m_program.reset();
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QTRY_COMPARE_WITH_TIMEOUT(isOpen(), std::optional(true), patience);
    }

    void putsTheListAboveTheArticleAndRemembersIt()
    {
        addFolder(); // without a feed there is no list
        window().resize(1100, 700);
        const auto above = [this] {
            return list().mapTo(&window(), list().rect().bottomLeft()).y()
                   <= window().articlePane().mapTo(&window(), QPoint(0, 0)).y();
        };
        QTRY_VERIFY_WITH_TIMEOUT(!above(), patience);
        QTest::keyClick(&window(), Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(above(), patience);
        m_program.reset();
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QTRY_VERIFY_WITH_TIMEOUT(above(), patience);
        QVERIFY(window().actions()[Actions::Id::WideLayout]->isChecked());
        QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!above(), patience);
    }

    void showsTheListAndThenTheArticleInANarrowWindow()
    {
        addFolder();
        window().resize(600, 700);
        QCOMPARE(window().width(), 600);
        QTRY_VERIFY_WITH_TIMEOUT(!window().articlePane().isVisible(), patience);
        QVERIFY(list().isVisible());
        QVERIFY(!window().actions()[Actions::Id::BackToList]->isEnabled());

        list().setCurrentRow(0);
        QVERIFY(!window().articlePane().isVisible());
        QTest::keyClick(list().view(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().isVisible(), patience);
        QVERIFY(!list().isVisible());
        QVERIFY(!window().feedPane().isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().isAncestorOf(window().focusWidget()), patience);

        QTest::keyClick(&window(), Qt::Key_Backspace);
        QTRY_VERIFY_WITH_TIMEOUT(list().isVisible(), patience);
        QVERIFY(!window().articlePane().isVisible());
        QVERIFY(list().view()->hasFocus());

        window().resize(1100, 700);
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().isVisible(), patience);
        QVERIFY(list().isVisible());
    }

    void hasItsSearchFieldInTheNarrowestWindow()
    {
        addFolder();
        window().resize(window().minimumSizeHint().width(), 700);
        QVERIFY2(window().width() <= 400, qPrintable(QString::number(window().width())));
        QTest::keyClick(list().view(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window().searchField().isVisible(), patience); // beside the way back to the list
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(window().searchField().hasFocus());
        const auto all = window().findChild<QToolBar *>()->findChildren<QToolButton *>();
        const QToolButton *wide = *std::find_if(all.begin(), all.end(), [this](const QToolButton *button) {
            return button->defaultAction() == window().actions()[Actions::Id::MarkAllRead];
        });
        QVERIFY(!wide->isVisible());
        window().resize(1100, 700);
        QTRY_VERIFY_WITH_TIMEOUT(wide->isVisible(), patience);
    }

    void keepsTheArticleThatIsReadWhenTheWindowBecomesNarrow()
    {
        addFolder();
        click(0);
        QTRY_VERIFY_WITH_TIMEOUT(isRead(0), patience);
        window().articlePane().view()->setFocus();
        window().resize(600, 700);
        QTRY_VERIFY_WITH_TIMEOUT(!list().isVisible(), patience);
        QVERIFY(window().articlePane().isVisible());
        QTest::keyClick(&window(), Qt::Key_Backspace);
        QTRY_VERIFY_WITH_TIMEOUT(list().isVisible(), patience);
    }

    void takesLettersForKeysOnFeedsUnderAnInputMethod()
    {
        addFolder();
        FeedTreeView *tree = window().feedPane().view();
        tree->setFocus();
        tree->setCurrentIndex(tree->model()->index(tree->model()->rowCount() - 1, 0));
        QVERIFY(tree->currentIndex().flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!tree->testAttribute(Qt::WA_InputMethodEnabled));
        list().view()->setFocus();
        tree->setFocus();
        QVERIFY(!tree->testAttribute(Qt::WA_InputMethodEnabled));
        QTest::keyClick(tree, Qt::Key_F2);
        QTRY_VERIFY_WITH_TIMEOUT(tree->findChild<QLineEdit *>(), patience);
        QVERIFY(tree->findChild<QLineEdit *>()->testAttribute(Qt::WA_InputMethodEnabled));
    }

    void keepsANameThatIsTypedThroughARefresh()
    {
        addFolder();
        FeedTreeView *tree = window().feedPane().view();
        tree->setFocus();
        tree->setCurrentIndex(tree->model()->index(tree->model()->rowCount() - 1, 0));
        QTest::keyClick(tree, Qt::Key_F2);
        QTRY_VERIFY_WITH_TIMEOUT(tree->findChild<QLineEdit *>(), patience);
        const QPointer<QLineEdit> name = tree->findChild<QLineEdit *>();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("Morn"));
        write("four.md", post("A fourth post", "Tue, 19 Jul 2022 08:00:00 GMT", "<p>New.</p>"));
        window().actions()[Actions::Id::Refresh]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 4, patience);
        QTest::qWait(300); // the tree has been told
        QVERIFY(name);
        QCOMPARE(name->text(), QStringLiteral("Morn"));
        QTest::keyClicks(name, QStringLiteral("ing"));
        QTest::keyClick(name, Qt::Key_Return);
        const auto named = [this] { return window().feedPane().model().tree().feeds.first().title; };
        QTRY_COMPARE_WITH_TIMEOUT(named(), QStringLiteral("Morning"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(window().feedPane().model().tree().total, 4, patience); // what came meanwhile
    }

    void rowsAreLowerWhereTheyAreCompact()
    {
        addFolder();
        const auto height = [this] { return list().view()->visualRect(list().view()->model()->index(0, 0)).height(); };
        const int comfortable = height();
        window().actions()[Actions::Id::CompactRows]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(height() > 20 && height() < comfortable * 3 / 4, patience);
        window().actions()[Actions::Id::CompactRows]->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(height(), comfortable, patience);
    }

    void everyControlHasANameForScreenReaders()
    {
        addFolder();
        click(0);
        QTRY_VERIFY_WITH_TIMEOUT(value("editors"), patience);
        QCOMPARE(value("editors")->accessibleName(), QStringLiteral("Edited by: 王蒙"));
        QVERIFY(list()
                    .view()
                    ->model()
                    ->index(1, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(QStringLiteral("Unread, 港口吞吐量增长")));
        for (const QWidget *widget : window().findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->inherits("QQuickWidget"))
                continue;
            const QAccessibleInterface *named = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(named
                         && (!named->text(QAccessible::Name).isEmpty() || named->role() == QAccessible::WebDocument
                             || named->role() == QAccessible::Client || named->role() == QAccessible::LayeredPane),
                     widget->metaObject()->className());
        }
    }

private:
    Archive &archive() { return m_program->archive(); }
    MainWindow &window() { return *m_program->window; }
    ArticleListPane &list() { return window().listPane(); }
    QString said() { return window().findChild<StatusLine *>()->findChild<QLabel *>()->text(); }
    bool canUndo() { return window().actions()[Actions::Id::Undo]->isEnabled(); }
    int rows() { return list().view()->model()->rowCount(); }
    QString title(int row) { return list().view()->model()->index(row, 0).data().toString(); }
    bool isRead(int row) { return list().view()->model()->index(row, 0).data(ArticleListModel::ReadRole).toBool(); }
    bool isStarred(int row) { return list().view()->model()->index(row, 0).data(ArticleListModel::StarredRole).toBool(); }

    MastheadValue *value(const char *name)
    {
        return window().articlePane().panel()->findChild<MastheadValue *>(QString::fromLatin1(name));
    }
    QString label(const char *name)
    {
        const auto *found = window().articlePane().panel()->findChild<QLabel *>(QString::fromLatin1(name));
        return found ? found->text() : QString();
    }

    QString pageText()
    {
        const auto ask = [this](const auto &answer) { window().articlePane().view()->plainText(answer); };
        return lateAnswer<QString>(ask, patience).value_or(QString());
    }

    void click(int row)
    {
        QListView *view = list().view();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(row, 0)).center());
    }

    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(QStringLiteral("posts/")) + QString::fromLatin1(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    void addFolder()
    {
        QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
        auto *dialog = window().findChild<AddFeedDialog *>();
        QVERIFY(dialog);
        auto *address = dialog->findChild<QLineEdit *>(QStringLiteral("address"));
        address->clear();
        QTest::keyClicks(address, m_folder->filePath(QStringLiteral("posts")));
        QTest::keyClick(address, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(window().feedPane().model().tree().total, 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            !window().findChild<AddFeedDialog *>() || !window().findChild<AddFeedDialog *>()->isVisible(), patience);
        QApplication::setActiveWindow(&window());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;
    std::unique_ptr<WindowProgram> m_program;
};

int main(int argc, char *argv[])
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainwindow.moc"
