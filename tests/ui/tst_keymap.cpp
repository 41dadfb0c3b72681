#include "ui/keymap.h"

#include <QTest>

using namespace Masthead;

using Id = Actions::Id;
using Set = Preferences::KeySet;

namespace {

QKeySequence key(const char *text) { return Actions::keysOf(text).first(); }

}

class TestKeyMap : public QObject {
    Q_OBJECT

private slots:
    void givesNoKeyToTwoActions_data()
    {
        QTest::addColumn<int>("set");
        QTest::newRow("Masthead") << int(Set::Masthead);
        QTest::newRow("NetNewsWire") << int(Set::NetNewsWire);
        QTest::newRow("RSS Guard") << int(Set::RssGuard);
        QTest::newRow("vim") << int(Set::Vim);
    }

    void givesNoKeyToTwoActions()
    {
        QFETCH(int, set);
        const KeyMap map{Set(set)};
        for (const Id id : Actions::ids())
            for (const QKeySequence &one : map.keys(id))
                QVERIFY2(map.others(id, one).isEmpty(), qPrintable(one.toString()));
    }

    void knowsTheKeysOfOtherReaders()
    {
        const KeyMap vim(Set::Vim);
        QCOMPARE(vim.keys(Id::NextArticle), Actions::keysOf("J"));
        QCOMPARE(vim.keys(Id::PreviousArticle), Actions::keysOf("K"));
        QCOMPARE(vim.keys(Id::NextUnread), Actions::keysOf("N"));
        QCOMPARE(vim.keys(Id::PreviousUnread), Actions::keysOf("P"));
        QCOMPARE(vim.keys(Id::OpenInBrowser), Actions::keysOf("O"));
        QCOMPARE(vim.keys(Id::ToggleRead), Actions::keysOf("M"));
        QCOMPARE(vim.keys(Id::ToggleStar), Actions::keysOf("S"));
        QCOMPARE(vim.keys(Id::FirstArticle), QList<QKeySequence>{QKeySequence(Qt::Key_G, Qt::Key_G)});
        QCOMPARE(vim.keys(Id::LastArticle), Actions::keysOf("Shift+G"));
        QCOMPARE(vim.keys(Id::HalfPageOn), Actions::keysOf("Ctrl+D"));
        QCOMPARE(vim.keys(Id::HalfPageBack), Actions::keysOf("Ctrl+U"));
        QCOMPARE(vim.keys(Id::NewSmartFolder), Actions::keysOf("Ctrl+Shift+D"));
        QCOMPARE(vim.keys(Id::Search), Actions::keysOf("/"));
        QCOMPARE(vim.keys(Id::Shortcuts), Actions::keysOf("?"));
        QCOMPARE(KeyMap(Set::NetNewsWire).keys(Id::MarkAllRead), Actions::keysOf("K"));
        QCOMPARE(KeyMap(Set::RssGuard).keys(Id::NextArticle), Actions::keysOf("W"));
    }

    void keepsOnlyWhatDiffersFromTheSet()
    {
        KeyMap map(Set::Masthead);
        QCOMPARE(map.own(), QStringList());
        map.setKeys(Id::ToggleStar, Actions::keysOf("S X,X"));
        map.setKeys(Id::CopyAddress, {});
        QCOMPARE(map.own(), (QStringList{QStringLiteral("CopyAddress="), QStringLiteral("ToggleStar=S; X, X")}));
        const KeyMap again(Set::Masthead, map.own());
        QCOMPARE(again.keys(Id::ToggleStar), Actions::keysOf("S X,X"));
        QCOMPARE(again.keys(Id::CopyAddress), QList<QKeySequence>());
        QVERIFY(again.isOwn(Id::CopyAddress));
        map.setKeys(Id::ToggleStar, Actions::keysOf("S"));
        map.reset(Id::CopyAddress);
        QCOMPARE(map.own(), QStringList());
    }

    void findsWhoseAKeyIs()
    {
        const KeyMap map(Set::Vim);
        QCOMPARE(map.others(Id::ToggleStar, key("J")), QList<Id>{Id::NextArticle});
        QCOMPARE(map.others(Id::NextArticle, key("J")), QList<Id>());
        QCOMPARE(map.others(Id::ToggleStar, key("G")), QList<Id>{Id::FirstArticle}); // is its beginning
        QCOMPARE(map.others(Id::ToggleStar, key("J,J")), QList<Id>{Id::NextArticle});
    }

    void knowsTheKeysThatListsAndFieldsNeed()
    {
        for (const char *needed : {"Up",     "Down",   "Left",       "Right",      "Home",      "End",   "PgUp",   "PgDown",
                                   "Return", "Enter",  "Esc",        "Tab",        "Shift+Tab", "Menu",  "Ctrl+C", "Ctrl+V",
                                   "Ctrl+X", "Ctrl+A", "Shift+Left", "Ctrl+Right", "Shift+F10", "Down,G"})
            QVERIFY2(KeyMap::belongsToFields(key(needed)), needed);
        QVERIFY(KeyMap::belongsToFields(QKeySequence(Qt::KeypadModifier | Qt::Key_Enter)));
        for (const char *free : {"J", "Space", "F10", "Alt+Down", "Ctrl+Alt+C", "Ctrl+K", "Shift+C", "G,Down"})
            QVERIFY2(!KeyMap::belongsToFields(key(free)), free);
        QVERIFY(!KeyMap::belongsToFields({}));
    }

    void refusesNoKeyOfASet_data() { givesNoKeyToTwoActions_data(); }
    void refusesNoKeyOfASet()
    {
        QFETCH(int, set);
        const KeyMap map{Set(set)};
        for (const Id id : Actions::ids())
            for (const QKeySequence &one : map.keys(id))
                QVERIFY2(!KeyMap::belongsToFields(one), qPrintable(one.toString()));
    }

    void letsThePersonsKeyGoBeforeTheSets()
    {
        const KeyMap map(Set::RssGuard, {QStringLiteral("Annotate=W")});
        QCOMPARE(map.keys(Id::Annotate), Actions::keysOf("W"));
        QCOMPARE(map.keys(Id::NextArticle), QList<QKeySequence>());
    }

    void leavesOutWhatMeansNothing()
    {
        const KeyMap map(Set::Masthead, {QStringLiteral("NoSuchAction=X"), QStringLiteral("ToggleStar=Hyper+Nothing"),
                                         QStringLiteral("Annotate=X"), QStringLiteral("Facets=X; Y"), QString()});
        QCOMPARE(map.keys(Id::ToggleStar), QList<QKeySequence>());
        QCOMPARE(map.keys(Id::Annotate), Actions::keysOf("X"));
        QCOMPARE(map.keys(Id::Facets), Actions::keysOf("Y"));
    }
};

QTEST_MAIN(TestKeyMap)

#include "tst_keymap.moc"
