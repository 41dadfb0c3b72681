// A person ends the program and comes back to where they were.

#include "ui/windowprogram.h"

#include "models/articlelistmodel.h"
#include "support/fixedclock.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/feedpane.h"
#include "ui/feedtreeview.h"
#include "ui/searchfield.h"

#include <QLabel>
#include <QListView>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Masthead;

class TestReadingPlace : public QObject {
    Q_OBJECT

    void write(const QString &name, const QString &text)
    {
        QFile file(m_folder->filePath(QStringLiteral("posts/%1.md").arg(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral("---\ntitle: %1\ndate: 2022-07-19 11:00:00\n---\n%2\n").arg(name, text).toUtf8());
    }
    void start()
    {
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QVERIFY(QTest::qWaitForWindowExposed(m_program->window.get()));
    }
    void startAgain()
    {
        m_program.reset();
        start();
    }
    MainWindow &window() { return *m_program->window; }
    const ArticleListModel &model() { return *static_cast<const ArticleListModel *>(window().listPane().view()->model()); }
    int rowOf(const QString &title)
    {
        for (int row = 0; row < model().rowCount(); ++row)
            if (model().index(row).data().toString() == title)
                return row;
        return -1;
    }
    void choose(const QString &title)
    {
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(title) >= 0, patience);
        window().listPane().setCurrentRow(rowOf(title));
        QTRY_COMPARE_WITH_TIMEOUT(shownTitle(), title, patience);
    }
    QString shownTitle()
    {
        const auto &article = window().articlePane().article();
        return article ? article->content.title : QString();
    }
    double place() { return window().articlePane().view()->place(); }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowProgram> m_program;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir(m_folder->path()).mkpath(QStringLiteral("posts"));
        write(QStringLiteral("short"), QStringLiteral("<p>Ferries</p>"));
        write(QStringLiteral("long"), QStringLiteral("<p>Ports are long.</p>").repeated(300));
        write(QStringLiteral("other"), QStringLiteral("<p>Ports</p>"));
        start();
        QVERIFY(m_program->addPosts(m_folder->filePath(QStringLiteral("posts"))));
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(window().feedPane().model().tree().feeds.size(), 1, patience);
    }
    void cleanup() { m_program.reset(); }

    void bringsBackTheArticleAndHowFarItWasRead()
    {
        const FeedTreeModel &tree = window().feedPane().model();
        window().feedPane().choose(tree.index(tree.rowCount() - 1, 0).data(FeedTreeModel::KeyRole).toString());
        choose(QStringLiteral("long"));
        QTRY_VERIFY_WITH_TIMEOUT((window().articlePane().view()->scrollOn([](bool) {}), place() > 0.2), patience);
        QTest::qWait(300);
        const double before = place();
        const QString chosen = window().feedPane().view()->currentKey();
        startAgain();
        QTRY_COMPARE_WITH_TIMEOUT(shownTitle(), QStringLiteral("long"), patience);
        QCOMPARE(window().feedPane().view()->currentKey(), chosen);
        QCOMPARE(window().listPane().currentRow(), rowOf(QStringLiteral("long")));
        QTRY_VERIFY_WITH_TIMEOUT(qAbs(place() - before) < 0.05, patience);
    }

    void keepsThePlaceWhereItEndsBeforeItIsBroughtBack()
    {
        const FeedTreeModel &tree = window().feedPane().model();
        window().feedPane().choose(tree.index(tree.rowCount() - 1, 0).data(FeedTreeModel::KeyRole).toString());
        choose(QStringLiteral("long"));
        const QString chosen = window().feedPane().view()->currentKey();
        for (const int milliseconds : {0, 10, 40, 90, 200}) {
            m_program.reset();
            m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
            QTest::qWait(milliseconds);
        }
        startAgain();
        QTRY_COMPARE_WITH_TIMEOUT(shownTitle(), QStringLiteral("long"), patience);
        QCOMPARE(window().feedPane().view()->currentKey(), chosen);
    }

    void bringsBackASearch()
    {
        window().searchField().search(QStringLiteral("ports"));
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 2, patience);
        choose(QStringLiteral("other"));
        startAgain();
        QTRY_COMPARE_WITH_TIMEOUT(window().searchField().text(), QStringLiteral("ports"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(shownTitle(), QStringLiteral("other"), patience);
        window().searchField().clear();
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 3, patience);
    }

    void marksNothingByBringingItBack()
    {
        choose(QStringLiteral("short"));
        m_program->preferences().marking.set(Preferences::Marking::Shown);
        startAgain();
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 3, patience);
        QTest::qWait(500);
        for (int row = 0; row < 3; ++row)
            QVERIFY(!model().index(row).data(ArticleListModel::ReadRole).toBool());
    }

    void bringsBackAReadArticleWhereOnlyTheUnreadAreListed()
    {
        m_program->preferences().unreadOnly.set(true);
        choose(QStringLiteral("long"));
        QTest::keyClick(&window(), Qt::Key_M);
        QTRY_COMPARE_WITH_TIMEOUT(window().feedPane().model().tree().unread, 2, patience);
        startAgain();
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(shownTitle(), QStringLiteral("long"), patience);
        QCOMPARE(window().listPane().currentRow(), -1);
    }

    void saysNothingOfAnArticleWhoseFeedIsGone()
    {
        choose(QStringLiteral("long"));
        const FeedId feed = window().feedPane().model().tree().feeds.first().id;
        QVERIFY(m_program->archive().removeFeed(feed).result().ok());
        startAgain();
        QTest::qWait(500);
        QVERIFY(!window().articlePane().article());
        const auto *line = window().findChild<QWidget *>(QStringLiteral("statusLine"));
        QCOMPARE(line->findChild<QLabel *>()->text(), QString());
    }

    void choosesNothingWhereNothingWasShown()
    {
        startAgain();
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 3, patience);
        QTest::qWait(300);
        QVERIFY(!window().articlePane().article());
        QCOMPARE(window().listPane().currentRow(), -1);
    }

    void keepsWhatWasMarkedRightBeforeTheEnd()
    {
        choose(QStringLiteral("short"));
        QTest::keyClick(&window(), Qt::Key_M);
        QTest::keyClick(&window(), Qt::Key_S);
        QTest::keyClick(&window(), Qt::Key_S);
        QTest::keyClick(&window(), Qt::Key_S);
        const ArticleId id = window().articlePane().article()->id;
        startAgain();
        const ArticleState state = m_program->archive().article(id).result()->state;
        QVERIFY(state.read);
        QVERIFY(state.starred);
    }

    void goesToAnArticleOfAnotherFeed()
    {
        window().feedPane().choose(window().feedPane().model().index(2, 0).data(FeedTreeModel::KeyRole).toString());
        window().searchField().search(QStringLiteral("ferries"));
        QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 1, patience);
        Query query;
        query.terms = {{.text = QStringLiteral("long")}};
        const ArticleId id = m_program->archive().select(query).result()->first();
        window().openArticle(id);
        QTRY_COMPARE_WITH_TIMEOUT(shownTitle(), QStringLiteral("long"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_program->archive().article(id).result()->state.read, patience);
        QVERIFY(window().searchField().text().isEmpty());
    }

    // What is waited for is converted on a thread. Till it comes, a page that was asked for before may be painted.
    void tellsThatAnArticleIsShownOnceItsOwnPageIs()
    {
        ArticlePane &pane = window().articlePane();
        choose(QStringLiteral("short"));
        QSignalSpy painted(pane.view(), &ArticleView::shown);
        QTRY_VERIFY_WITH_TIMEOUT(!painted.isEmpty(), patience);
        QSemaphore held;
        QThreadPool *pool = QThreadPool::globalInstance();
        for (int thread = pool->maxThreadCount(); thread > 0; --thread)
            pool->start([&held] { held.acquire(); });
        QSignalSpy shown(&pane, &ArticlePane::shown);
        painted.clear();
        m_program->preferences().chineseScript.set(ChineseScript::Traditional);
        pane.view()->clear();
        QTRY_COMPARE_WITH_TIMEOUT(painted.size(), 1, patience);
        const qsizetype early = shown.size();
        held.release(pool->maxThreadCount());
        QTRY_COMPARE_WITH_TIMEOUT(painted.size(), 2, patience);
        QCOMPARE(early, 0);
        QCOMPARE(shown.size(), 1);
    }
};

int main(int argc, char *argv[])
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestReadingPlace test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_readingplace.moc"
