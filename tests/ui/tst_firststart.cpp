// What the window shows before there are feeds: by keys, as it is read aloud, and when it goes.

#include "ui/windowprogram.h"

#include "storage/rawdatabase.h"
#include "support/fixedclock.h"
#include "support/fixtures.h"
#include "ui/actions.h"
#include "ui/addfeeddialog.h"
#include "ui/articlelistpane.h"
#include "ui/feedpane.h"
#include "ui/feedtreeview.h"
#include "ui/importdialog.h"
#include "ui/language.h"
#include "ui/starterfeeds.h"
#include "ui/welcomepage.h"

#include <QAccessible>
#include <QAction>
#include <QCommandLinkButton>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

QString spoken(QWidget *widget, QAccessible::Text text)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(text) : QString();
}

}

class TestFirstStart : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }

    void isShownUntilThereIsAFeedAndAgainWhenItIsGone();
    void picksFeedsByKeysAndTakesThemBack();
    void offersTheReadersThatAreThere();
    void goesItsWaysByEnter();
    void isLeftByEscapeAndCalledBackFromTheMenu();
    void yieldsToAnArticleOrASearch();
    void samplePostsAreNoFeedOfThePersons();
    void isReadAloud();
    void hasRoomInANarrowWindow();
    void startersAreWellFormed_data();
    void startersAreWellFormed();

private:
    void start(const QString &samples = {});
    MainWindow &window() const { return *m_program->window; }
    WelcomePage &page() const { return *window().findChild<WelcomePage *>(); }
    bool isWelcoming() const
    {
        const auto *page = window().findChild<WelcomePage *>();
        return page && page->isVisible();
    }
    qsizetype feeds() const { return window().feedPane().model().tree().feeds.size(); }
    FeedId addFolder(const char *name);
    QCommandLinkButton *way(const QString &beginning) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;
    std::unique_ptr<WindowProgram> m_program;
};

void TestFirstStart::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("HOME", m_folder->path().toLocal8Bit()); // where other readers are looked for
}

void TestFirstStart::start(const QString &samples)
{
    m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock, samples);
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

FeedId TestFirstStart::addFolder(const char *name)
{
    const QString path = m_folder->filePath(s(name));
    QDir().mkpath(path);
    QFile post(path + s("/a.md"));
    if (!post.open(QIODevice::WriteOnly))
        return 0;
    post.write("---\ntitle: Post\ndate: Tue, 19 Jul 2022 05:18:38 GMT\n---\n<p>Text.</p>\n");
    post.close();
    Feed feed;
    feed.kind = FeedKind::PostFolder;
    feed.url = path;
    feed.title = s(name);
    auto added = m_program->archive().addFeed(feed, {});
    added.waitForFinished();
    const FeedId id = added.result() ? added.result()->id : 0;
    m_program->refresher().refresh({id});
    return id;
}

QCommandLinkButton *TestFirstStart::way(const QString &beginning) const
{
    for (auto *button : window().findChildren<QCommandLinkButton *>())
        if (button->text().remove(QLatin1Char('&')).startsWith(beginning))
            return button;
    return nullptr;
}

void TestFirstStart::isShownUntilThereIsAFeedAndAgainWhenItIsGone()
{
    start();
    QTRY_VERIFY_WITH_TIMEOUT(isWelcoming(), patience);
    QVERIFY(page().isAncestorOf(window().focusWidget()));
    QVERIFY(!window().feedPane().isVisible());
    const FeedId id = addFolder("posts");
    QTRY_VERIFY_WITH_TIMEOUT(!isWelcoming(), patience);
    QVERIFY(window().feedPane().isVisible());
    QVERIFY(window().listPane().view()->hasFocus());
    m_program->archive().removeFeed(id).waitForFinished();
    QTRY_VERIFY_WITH_TIMEOUT(isWelcoming(), patience);
}

// They cannot be fetched here, and are kept all the same.
void TestFirstStart::picksFeedsByKeysAndTakesThemBack()
{
    start();
    QTRY_VERIFY_WITH_TIMEOUT(isWelcoming(), patience);
    auto *starters = page().findChild<QTreeWidget *>(s("starters"));
    auto *subscribe = page().findChild<QPushButton *>(s("subscribe"));
    QVERIFY(!subscribe->isEnabled());
    QTest::keyClick(&window(), Qt::Key_P, Qt::AltModifier);
    QVERIFY(starters->hasFocus());
    QTest::keyClick(starters, Qt::Key_Down);
    QTest::keyClick(starters, Qt::Key_Space);
    QTest::keyClick(starters, Qt::Key_Down);
    QTest::keyClick(starters, Qt::Key_Space);
    QVERIFY(subscribe->isEnabled());
    QTest::keyClick(&window(), Qt::Key_S, Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(feeds(), 2, patience);
    QVERIFY(!isWelcoming());
    QCOMPARE(window().feedPane().model().tree().folders.size(), 1); // their category
    QAction *undo = window().actions()[Actions::Id::Undo];
    QTRY_VERIFY_WITH_TIMEOUT(undo->isEnabled(), patience);
    QTest::keyClick(window().focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(feeds(), 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(isWelcoming(), patience);
}

void TestFirstStart::offersTheReadersThatAreThere()
{
    const QString path = m_folder->filePath(s(".config/RSS Guard 5/database/database.db"));
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    runRaw(path, QString::fromUtf8(fixture(s("otherreaders/rssguard-row-ids.sql"))).split(s(";\n"), Qt::SkipEmptyParts));
    QVERIFY(QDir().mkpath(m_folder->filePath(s(".newsboat"))));
    QFile broken(m_folder->filePath(s(".newsboat/cache.db")));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no database") > 0);
    broken.close();
    start();
    QTRY_VERIFY_WITH_TIMEOUT(way(s("RSS Guard: 2 ")), patience);
    QTRY_VERIFY_WITH_TIMEOUT(way(s("Newsboat")), patience);
    QCOMPARE(way(s("Newsboat"))->text(), s("Newsboat")); // how many it has nobody knows
    way(s("RSS Guard"))->setFocus(Qt::TabFocusReason);
    QTest::keyClick(window().focusWidget(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(window().findChild<ImportDialog *>(), patience);
    QTest::keyClick(window().findChild<ImportDialog *>(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(feeds() > 0 && !isWelcoming(), patience);
}

void TestFirstStart::goesItsWaysByEnter()
{
    start();
    QTRY_VERIFY_WITH_TIMEOUT(isWelcoming(), patience);
    const QSignalSpy asked(window().actions()[Actions::Id::AddFeed], &QAction::triggered);
    way(s("Add a feed"))->setFocus(Qt::TabFocusReason);
    QTest::keyClick(window().focusWidget(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    auto *dialog = window().findChild<AddFeedDialog *>();
    QVERIFY(dialog);
    dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(!window().findChild<AddFeedDialog *>(), patience);
    auto *leave = page().findChild<QPushButton *>(s("leave"));
    leave->setFocus(Qt::TabFocusReason);
    QTest::keyClick(leave, Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(!isWelcoming());
}

void TestFirstStart::isLeftByEscapeAndCalledBackFromTheMenu()
{
    start();
    QTRY_VERIFY_WITH_TIMEOUT(isWelcoming(), patience);
    QTest::keyClick(window().focusWidget(), Qt::Key_Escape);
    QVERIFY(!isWelcoming());
    QVERIFY(window().listPane().view()->hasFocus());
    window().actions()[Actions::Id::Welcome]->trigger();
    QVERIFY(isWelcoming());
    QVERIFY(page().isAncestorOf(window().focusWidget()));
    addFolder("posts");
    QTRY_VERIFY_WITH_TIMEOUT(!isWelcoming(), patience);
    window().actions()[Actions::Id::Welcome]->trigger(); // also with feeds
    QVERIFY(isWelcoming());
}

void TestFirstStart::yieldsToAnArticleOrASearch()
{
    start();
    addFolder("posts");
    QTRY_COMPARE_WITH_TIMEOUT(window().listPane().view()->model()->rowCount(), 1, patience);
    QAction *welcome = window().actions()[Actions::Id::Welcome];
    welcome->trigger();
    QTest::keyClick(window().focusWidget(), Qt::Key_J);
    QVERIFY(!isWelcoming());
    welcome->trigger();
    QTest::keyClick(window().focusWidget(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!isWelcoming());
    QVERIFY(window().feedPane().view()->hasFocus());
    welcome->trigger();
    QTest::keyClick(window().focusWidget(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(window().focusWidget(), s("post"));
    QTRY_VERIFY_WITH_TIMEOUT(!isWelcoming(), patience);
}

void TestFirstStart::samplePostsAreNoFeedOfThePersons()
{
    start(m_folder->filePath(s("samples")));
    QSignalSpy refreshed(&m_program->refresher(), &Refresher::finished);
    addFolder("samples");
    QVERIFY(refreshed.wait(patience));
    QCOMPARE(window().findChild<QWidget *>(s("statusLine"))->findChild<QLabel *>()->text(),
             QString()); // nothing was fetched
    QTRY_COMPARE_WITH_TIMEOUT(feeds(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(isWelcoming(), patience);
    auto *leave = page().findChild<QPushButton *>(s("leave"));
    QVERIFY(leave->text().contains(s("sample")));
    leave->setFocus(Qt::TabFocusReason);
    QTest::keyClick(leave, Qt::Key_Space);
    QVERIFY(!isWelcoming());
    QTRY_COMPARE_WITH_TIMEOUT(window().listPane().view()->model()->rowCount(), 1, patience);
}

void TestFirstStart::isReadAloud()
{
    start();
    QTRY_VERIFY_WITH_TIMEOUT(isWelcoming(), patience);
    QSet<QWidget *> reached;
    for (QWidget *at = window().focusWidget(); !reached.contains(at); at = window().focusWidget()) {
        reached.insert(at);
        QVERIFY2(!spoken(at, QAccessible::Name).isEmpty(), at->metaObject()->className());
        QTest::keyClick(at, Qt::Key_Tab);
    }
    for (QCommandLinkButton *button : page().findChildren<QCommandLinkButton *>()) {
        QVERIFY2(reached.contains(button), qPrintable(button->text()));
        QCOMPARE(spoken(button, QAccessible::Description), button->description());
    }
    QVERIFY(reached.contains(page().findChild<QTreeWidget *>()));
    QVERIFY(reached.contains(page().findChild<QPushButton *>(s("leave"))));
}

void TestFirstStart::hasRoomInANarrowWindow()
{
    start();
    QTRY_VERIFY_WITH_TIMEOUT(isWelcoming(), patience);
    window().resize(560, 500);
    const QWidget *starters = page().findChild<QTreeWidget *>();
    QTRY_VERIFY(starters->mapTo(&window(), QPoint()).y() > way(s("Take over"))->mapTo(&window(), QPoint()).y());
    QVERIFY(page().widget()->width() <= page().viewport()->width()); // nothing is out of sight to the side
}

void TestFirstStart::startersAreWellFormed_data()
{
    QTest::addColumn<QString>("language");
    for (const Language &language : languages())
        QTest::newRow(qPrintable(language.code)) << language.code;
}

void TestFirstStart::startersAreWellFormed()
{
    QFETCH(QString, language);
    const QList<StarterList> lists = starterLists(language);
    QCOMPARE(lists.size(), languages().size());
    const auto spoken = languages();
    const auto own = std::find_if(spoken.begin(), spoken.end(), [&](const Language &one) { return one.code == language; });
    QCOMPARE(lists.first().language, own->name);
    if (language.startsWith(s("zh")))
        QCOMPARE(lists.last().language, s("English"));
    QSet<QString> met;
    for (const StarterList &list : lists) {
        QVERIFY2(list.feeds.size() >= 5, qPrintable(list.language));
        for (const OpmlFeed &feed : list.feeds) {
            QVERIFY2(QUrl(feed.url, QUrl::StrictMode).scheme() == s("https"), qPrintable(feed.url));
            QVERIFY2(!feed.title.isEmpty() && feed.folder.size() == 1, qPrintable(feed.url));
            QVERIFY2(!met.contains(feed.url), qPrintable(feed.url));
            met.insert(feed.url);
        }
    }
}

int main(int argc, char *argv[])
{
    // Whatever is fetched goes nowhere.
    qputenv("http_proxy", "http://127.0.0.1:9");
    qputenv("https_proxy", "http://127.0.0.1:9");
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestFirstStart test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_firststart.moc"
