#include "ui/windowprogram.h"

#include "models/feedtreemodel.h"
#include "support/fixedclock.h"
#include "ui/actions.h"
#include "ui/articlelistpane.h"
#include "ui/commandpalette.h"
#include "ui/feedpane.h"
#include "ui/feedtreeview.h"
#include "ui/searchfield.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Masthead;

class TestCommandPalette : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QVERIFY(QTest::qWaitForWindowExposed(m_program->window.get()));
        Archive &archive = m_program->archive();
        archive.addFolder(QStringLiteral("财经要闻"), 0).waitForFinished();
        archive.addSmartFolder({.name = QStringLiteral("Chip News"), .query = QStringLiteral("chip")}).waitForFinished();
        QTRY_VERIFY_WITH_TIMEOUT(!window().feedPane().model().tree().smartFolders.isEmpty(), patience);
    }

    void cleanup() { m_program.reset(); }

    void doesAnActionByItsInitials()
    {
        window().listPane().view()->setFocus();
        open();
        QTest::keyClicks(field(), QStringLiteral("uo"));
        QCOMPARE(shown(0), QStringLiteral("Unread Only"));
        QCOMPARE(list()->topLevelItem(0)->text(2), QStringLiteral("U"));
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(!palette()->isVisible());
        QVERIFY(m_program->preferences().unreadOnly());
        QVERIFY(window().listPane().view()->hasFocus());
    }

    void leavesTheFocusToTheActionThatTakesIt()
    {
        open();
        QTest::keyClicks(field(), QStringLiteral("to the feeds"));
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(window().feedPane().view()->hasFocus());
    }

    void goesToAFolderByPinyinAndByCharacters()
    {
        open();
        QTest::keyClicks(field(), QStringLiteral("cjyw"));
        QTRY_COMPARE_WITH_TIMEOUT(shown(0), QStringLiteral("财经要闻"), patience);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(window().feedPane().view()->currentIndex().data().toString(), QStringLiteral("财经要闻"));
        open();
        field()->insert(QStringLiteral("要闻"));
        QCOMPARE(shown(0), QStringLiteral("财经要闻"));
        field()->setText(QStringLiteral("chip"));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(window().feedPane().view()->currentIndex().data().toString(), QStringLiteral("Chip News"));
    }

    void walksByKeysAndTellsWhereItIs()
    {
        open();
        const QString first = field()->accessibleDescription();
        QVERIFY(!first.isEmpty());
        QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(list()->currentIndex().row(), 1);
        QVERIFY(field()->accessibleDescription() != first);
        QTest::keyClick(field(), Qt::Key_Up);
        QTest::keyClick(field(), Qt::Key_Up);
        QCOMPARE(list()->currentIndex().row(), 0);
        QCOMPARE(field()->accessibleDescription(), first);
        QTest::keyClicks(field(), QStringLiteral("xyzzy"));
        QCOMPARE(list()->topLevelItemCount(), 1); // says that there is none
        QVERIFY(!list()->currentItem() && list()->topLevelItem(0)->flags() == Qt::NoItemFlags);
        QVERIFY(!field()->accessibleDescription().isEmpty());
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(palette()->isVisible());
    }

    void leavesWithoutAWord()
    {
        window().listPane().view()->setFocus();
        open();
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!palette()->isVisible());
        QVERIFY(window().listPane().view()->hasFocus());
        open();
        window().searchField().setFocus();
        QVERIFY(!palette()->isVisible());
    }

    void offersWhatWasSearchedForLatelyUnlessThePersonWantsNoneKept()
    {
        search("ferries");
        search("ports");
        search("ferries");
        QCOMPARE(m_program->preferences().recentSearches(),
                 (QStringList{QStringLiteral("ferries"), QStringLiteral("ports")}));
        open();
        QCOMPARE(shown(0), QStringLiteral("ferries"));
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(window().searchField().text(), QStringLiteral("ports"));
        m_program->preferences().keepSearches.set(false);
        QCOMPARE(m_program->preferences().recentSearches(), QStringList());
        search("harbours");
        QCOMPARE(m_program->preferences().recentSearches(), QStringList());
    }

private:
    MainWindow &window() { return *m_program->window; }
    CommandPalette *palette() { return window().findChild<CommandPalette *>(); }
    QLineEdit *field() { return palette()->findChild<QLineEdit *>(); }
    QTreeWidget *list() { return palette()->findChild<QTreeWidget *>(); }
    QString shown(int row)
    {
        const QTreeWidgetItem *item = list()->topLevelItem(row);
        return item ? item->text(0).remove(QChar(0x2068)).remove(QChar(0x2069)) : QString();
    }
    void open()
    {
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette()->isVisible());
        QVERIFY(field()->hasFocus());
    }
    void search(const char *words)
    {
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(&window().searchField(), QString::fromLatin1(words));
        QTest::keyClick(&window().searchField(), Qt::Key_Return);
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
    TestCommandPalette test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_commandpalette.moc"
