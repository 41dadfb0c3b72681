#include "support/heldpasswords.h"
#include "ui/actions.h"
#include "ui/appearance.h"
#include "ui/pagethemes.h"
#include "ui/preferences.h"
#include "ui/preferencesdialog.h"
#include "ui/preferencespage.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimeEdit>
#include <QTest>
#include <QTreeWidget>

using namespace Masthead;

class TestPreferencesDialog : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_preferences = std::make_unique<Preferences>(*m_settings);
        m_window = std::make_unique<QWidget>();
        m_actions = new Actions(m_window.get(), *m_preferences);
        m_dialog = std::make_unique<PreferencesDialog>(*m_preferences, *m_actions, m_themes, m_passwords);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }

    void cleanup()
    {
        m_passwords.held.clear();
        m_passwords.missing = false;
        m_dialog.reset();
        m_window.reset();
        m_preferences.reset();
    }

    void keepsAtOnceWhatIsChosenByKeys()
    {
        auto *appearance = control<QComboBox>("program/appearance");
        appearance->setFocus();
        QTest::keyClick(appearance, Qt::Key_Down);
        QCOMPARE(m_preferences->appearance(), Preferences::Appearance::Light);
        auto *backup = control<QCheckBox>("archive/dailyBackup");
        backup->setFocus();
        QTest::keyClick(backup, Qt::Key_Space);
        QVERIFY(!m_preferences->dailyBackup());
        auto *host = control<QLineEdit>("network/proxyHost");
        QTest::keyClicks(host, QStringLiteral("proxy.example"));
        QTest::keyClick(host, Qt::Key_Return);
        QCOMPARE(m_preferences->proxyHost(), QStringLiteral("proxy.example"));
    }

    void keepsThePasswordOfTheProxyInTheKeychain()
    {
        auto *password = control<QLineEdit>("proxyPassword");
        const auto *told = control<QLabel>("proxyPasswordTold");
        QVERIFY(!password->isEnabled()); // whose it would be is not known yet
        m_preferences->proxyHost.set(QStringLiteral("proxy.example"));
        m_preferences->proxyUser.set(QStringLiteral("ann"));
        QVERIFY(password->isEnabled() && password->placeholderText().isEmpty());

        QTest::keyClicks(password, QStringLiteral("secret"));
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(m_passwords.held.values(), QStringList(QStringLiteral("secret")));
        QCOMPARE(password->text(), QString());
        QVERIFY(!password->placeholderText().isEmpty() && told->isHidden());
        m_settings->sync();
        QFile settings(m_settings->fileName());
        QVERIFY(settings.open(QIODevice::ReadOnly) && !settings.readAll().contains("secret"));

        m_preferences->proxyUser.set(QStringLiteral("tom"));
        QVERIFY(password->placeholderText().isEmpty());
        m_passwords.missing = true;
        QTest::keyClicks(password, QStringLiteral("other"));
        QTest::keyClick(password, Qt::Key_Return);
        QVERIFY(!told->isHidden() && told->text().contains(QStringLiteral("keychain")));
    }

    // A file of preferences from another machine may name what is not here.
    void keepsAndShowsWhatIsMissingHere()
    {
        auto *face = control<QComboBox>("reading/textFace");
        face->setCurrentIndex(1);
        m_preferences->textFace.set(QStringLiteral("No Such Face"));
        QCOMPARE(m_preferences->textFace(), QStringLiteral("No Such Face"));
        QVERIFY(face->currentText().contains(QStringLiteral("No Such Face (not installed)")));
        face->setCurrentIndex(0);
        QCOMPARE(m_preferences->textFace(), QString());
    }

    void showsWhatIsChosenElsewhere()
    {
        m_preferences->textSize.set(24);
        m_preferences->marking.set(Preferences::Marking::Shown);
        QCOMPARE(control<QSpinBox>("reading/textSize")->value(), 24);
        QCOMPARE(control<QComboBox>("reading/marking")->currentIndex(), 1);
    }

    void saysInPlaceThatTheDesktopHasNoTrayAndKeepsTheChoice()
    {
        m_dialog->findChild<QLineEdit *>(QStringLiteral("search"))->setText(QStringLiteral("tray"));
        const auto *missing = m_dialog->findChild<QLabel *>(QStringLiteral("noTray"));
        QVERIFY(missing && missing->isVisible());
        QTest::keyClick(control<QCheckBox>("desktop/closeToTray"), Qt::Key_Space);
        QVERIFY(m_preferences->closeToTray());
    }

    void setsTheQuietHoursByKeys()
    {
        m_dialog->findChild<QLineEdit *>(QStringLiteral("search"))->setText(QStringLiteral("quiet"));
        QTest::keyClick(control<QCheckBox>("desktop/quietHours"), Qt::Key_Space);
        auto *from = control<QTimeEdit>("desktop/quietFrom");
        from->setFocus();
        from->setCurrentSection(QDateTimeEdit::HourSection);
        QTest::keyClick(from, Qt::Key_Up);
        QCOMPARE(m_preferences->quietFrom(), 23 * 60);
        m_preferences->quietFrom.set(75);
        QCOMPARE(from->time(), QTime(1, 15));
        QVERIFY(m_preferences->quietTimes().daily);
    }

    void findsSettingsByTheirWords()
    {
        auto *search = m_dialog->findChild<QLineEdit *>(QStringLiteral("search"));
        QTest::keyClicks(search, QStringLiteral("PROXY port"));
        QVERIFY(control<QSpinBox>("network/proxyPort")->isVisible());
        QVERIFY(!control<QLineEdit>("network/proxyHost")->isVisible());
        QCOMPARE(pagesShown(), QStringList(QStringLiteral("Network")));
        search->clear();
        QTest::keyClicks(search, QStringLiteral("dark"));
        QVERIFY(control<QComboBox>("program/appearance")->isVisible());
        search->clear();
        QTest::keyClicks(search, QStringLiteral("xylophone"));
        QVERIFY(message()->isVisible());
        QCOMPARE(pagesShown(), QStringList());
        search->clear();
        QVERIFY(!message()->isVisible());
        QVERIFY(pagesShown().size() > 5);
        m_dialog->findChild<QListWidget *>(QStringLiteral("pages"))->setCurrentRow(0);
        QVERIFY(control<QComboBox>("program/appearance")->isVisible());
    }

    void tellsInPlaceWhatAFileHasWrong()
    {
        QFile file(m_folder->filePath(QStringLiteral("mine.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"masthead_preferences": {"reading/textSize": 99, "reading/marking": "by-hand"}})");
        file.close();
        m_dialog->importFrom(file.fileName());
        QVERIFY(message()->text().contains(QStringLiteral("reading/textSize")));
        QVERIFY(!message()->text().contains(QStringLiteral("reading/marking")));
        QCOMPARE(control<QComboBox>("reading/marking")->currentIndex(), 2);
        m_dialog->importFrom(m_folder->filePath(QStringLiteral("none.json")));
        QVERIFY(message()->text().contains(QStringLiteral("none.json")));
        m_dialog->exportTo(m_folder->filePath(QStringLiteral("mine.json")));
        QVERIFY(message()->text().contains(QStringLiteral("mine.json")));
    }

    void givesAnActionAnotherKeyAndTheMenuFollows()
    {
        chooseAction("Star");
        press(Qt::Key_X);
        QTest::mouseClick(button("useKey"), Qt::LeftButton);
        QCOMPARE((*m_actions)[Actions::Id::ToggleStar]->shortcuts(), Actions::keysOf("X"));
        QCOMPARE((*m_actions)[Actions::Id::ToggleStar]->toolTip(), QStringLiteral("Star (X)"));
        press(Qt::Key_Y);
        QTest::mouseClick(button("addKey"), Qt::LeftButton);
        QCOMPARE((*m_actions)[Actions::Id::ToggleStar]->shortcuts(), Actions::keysOf("X Y"));
        QCOMPARE(m_preferences->ownKeys(), QStringList(QStringLiteral("ToggleStar=X; Y")));
        QTest::mouseClick(button("resetKey"), Qt::LeftButton);
        QCOMPARE((*m_actions)[Actions::Id::ToggleStar]->shortcuts(), Actions::keysOf("S"));
        QTest::mouseClick(button("noKey"), Qt::LeftButton);
        QCOMPARE((*m_actions)[Actions::Id::ToggleStar]->shortcuts(), QList<QKeySequence>());
        QCOMPARE((*m_actions)[Actions::Id::ToggleStar]->toolTip(), QStringLiteral("Star"));
        QTest::mouseClick(button("resetKeys"), Qt::LeftButton);
        QCOMPARE(m_preferences->ownKeys(), QStringList());
    }

    void asksForAKeyInItsOwnWordsAlsoOnceTheFieldIsCleared()
    {
        const auto asked = [this] {
            return m_dialog->findChild<QKeySequenceEdit *>(QStringLiteral("key"))
                ->findChild<QLineEdit *>()
                ->placeholderText();
        };
        QCOMPARE(asked(), QStringLiteral("Press the keys here"));
        chooseAction("Star");
        QTest::mouseClick(button("noKey"), Qt::LeftButton);
        QCOMPARE(asked(), QStringLiteral("Press the keys here"));
        press(Qt::Key_F8);
        QCOMPARE(asked(), QStringLiteral("Press the keys here"));
        QTest::mouseClick(button("useKey"), Qt::LeftButton);
        QCOMPARE(asked(), QStringLiteral("Press the keys here"));
    }

    void tellsWhoseAKeyIsAndGivesItAwayOnlyWhenToldTo()
    {
        chooseAction("Star");
        press(Qt::Key_J);
        auto *conflict = m_dialog->findChild<QLabel *>(QStringLiteral("conflict"));
        QVERIFY(conflict->text().contains(QStringLiteral("Next Article")));
        QVERIFY(!button("useKey")->isEnabled());
        QVERIFY(button("takeKey")->isVisible());
        QTest::mouseClick(button("takeKey"), Qt::LeftButton);
        QVERIFY(conflict->text().isEmpty());
        QTest::mouseClick(button("useKey"), Qt::LeftButton);
        QCOMPARE((*m_actions)[Actions::Id::ToggleStar]->shortcuts(), Actions::keysOf("J"));
        QCOMPARE((*m_actions)[Actions::Id::NextArticle]->shortcuts(), QList<QKeySequence>());
    }

    void goesByTabFromTheSetToTheTableAndTheNewKey()
    {
        chooseAction("Star");
        auto *set = control<QComboBox>("keys/set");
        auto *table = m_dialog->findChild<QTreeWidget *>(QStringLiteral("keys"));
        auto *key = m_dialog->findChild<QKeySequenceEdit *>(QStringLiteral("key"));
        set->setFocus();
        QTest::keyClick(set, Qt::Key_Tab);
        QVERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_Tab);
        QVERIFY(key->hasFocus() || key->isAncestorOf(QApplication::focusWidget()));
    }

    void goesOnByKeysToWhatComesNext()
    {
        const auto pressButton = [this](const char *name) {
            button(name)->setFocus();
            QVERIFY2(button(name)->hasFocus(), name);
            QTest::keyClick(button(name), Qt::Key_Space);
        };
        const auto *table = m_dialog->findChild<QTreeWidget *>(QStringLiteral("keys"));
        chooseAction("Star");
        press(Qt::Key_J);
        pressButton("takeKey");
        QVERIFY(button("useKey")->hasFocus());
        pressButton("useKey");
        QVERIFY(table->hasFocus());
        press(Qt::Key_F8);
        for (const char *name : {"addKey", "noKey", "resetKey", "resetKeys"}) {
            pressButton(name);
            QVERIFY2(table->hasFocus(), name);
        }
    }

    void refusesAKeyThatListsNeed()
    {
        chooseAction("Star");
        press(Qt::Key_Down);
        const auto *conflict = m_dialog->findChild<QLabel *>(QStringLiteral("conflict"));
        QVERIFY2(conflict->text().contains(QStringLiteral("lists and fields")), qPrintable(conflict->text()));
        QVERIFY(!button("useKey")->isEnabled() && !button("addKey")->isEnabled() && !button("takeKey")->isVisible());
    }

    void changesToTheKeysOfAnotherReaderAtOnce()
    {
        m_dialog->findChild<QListWidget *>(QStringLiteral("pages"))->setCurrentRow(3);
        auto *set = control<QComboBox>("keys/set");
        set->setFocus();
        QTest::keyClick(set, Qt::Key_End);
        QCOMPARE(m_preferences->keySet(), Preferences::KeySet::Vim);
        QCOMPARE((*m_actions)[Actions::Id::FirstArticle]->shortcut(), QKeySequence(Qt::Key_G, Qt::Key_G));
        QCOMPARE(keysShown("First Article"), QStringLiteral("G, G"));
    }

    void findsActionsByTheirWordsAndKeys()
    {
        QTest::keyClicks(m_dialog->findChild<QLineEdit *>(QStringLiteral("search")), QStringLiteral("citation"));
        QCOMPARE(pagesShown(), QStringList(QStringLiteral("Keys")));
        const auto *table = m_dialog->findChild<QTreeWidget *>(QStringLiteral("keys"));
        int shown = 0;
        for (int row = 0; row < table->topLevelItemCount(); ++row)
            shown += !table->topLevelItem(row)->isHidden();
        QCOMPARE(shown, 1);
    }

    void givesAKeyOnlyToARowThatIsSeen()
    {
        auto *table = m_dialog->findChild<QTreeWidget *>(QStringLiteral("keys"));
        table->setCurrentItem(table->topLevelItem(0));
        auto *search = m_dialog->findChild<QLineEdit *>(QStringLiteral("search"));
        search->setText(QStringLiteral("citation"));
        QVERIFY(table->topLevelItem(0)->isHidden());
        QVERIFY(table->currentItem() && !table->currentItem()->isHidden());
        search->setText(QStringLiteral("xylophone"));
        QVERIFY(!table->currentItem());
    }

    void showsTheFocusOnTheListOfPages()
    {
        auto *names = m_dialog->findChild<QListWidget *>(QStringLiteral("pages"));
        names->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(names->hasFocus());
        const QRect edge(names->pos(), QSize(2, names->height()));
        const QImage with = m_dialog->grab(edge).toImage();
        names->clearFocus();
        QCoreApplication::processEvents();
        QVERIFY(with != m_dialog->grab(edge).toImage());
    }

    // 1400 × 900 at 200 %.
    void hasRoomOnASmallScreen()
    {
        const QSize room(684, 402); // beside the window's frame
        QCOMPARE(m_dialog->minimumSizeHint().boundedTo(room), m_dialog->minimumSizeHint());
        m_dialog->resize(room);
        QCOMPARE(m_dialog->size(), room);
        auto *names = m_dialog->findChild<QListWidget *>(QStringLiteral("pages"));
        for (int row = 0; row < names->count(); ++row) {
            names->setCurrentRow(row);
            QCoreApplication::processEvents();
            for (const PreferencesPage *page : m_dialog->findChildren<PreferencesPage *>())
                if (page->isVisible()) // nothing is out of sight to the side
                    QVERIFY2(page->widget()->width() <= page->viewport()->width(), qPrintable(page->title()));
        }
    }

    void isNoLargerThanItsScreen()
    {
        const QSize screen = m_dialog->screen()->availableGeometry().size();
        const QSize within = withinScreen(QSize(9000, 9000), *m_dialog);
        QVERIFY(within.width() < screen.width() && within.height() < screen.height());
        QCOMPARE(withinScreen(QSize(300, 200), *m_dialog), QSize(300, 200));
    }

    void namesAndExplainsEveryControl()
    {
        for (const AnySetting *setting : m_preferences->all()) {
            const auto *shown = m_dialog->findChild<QWidget *>(setting->name());
            if (!shown)
                continue;
            QVERIFY2(!shown->accessibleName().isEmpty(), qPrintable(setting->name()));
            QVERIFY2(!shown->accessibleDescription().isEmpty(), qPrintable(setting->name()));
        }
    }

private:
    template <typename T>
    T *control(const char *name)
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    QPushButton *button(const char *name) { return control<QPushButton>(name); }
    QTreeWidgetItem *action(const char *name)
    {
        auto *table = m_dialog->findChild<QTreeWidget *>(QStringLiteral("keys"));
        return table->findItems(QString::fromLatin1(name), Qt::MatchExactly, 1).value(0);
    }
    QString keysShown(const char *name) { return action(name)->text(2); }
    void chooseAction(const char *name)
    {
        m_dialog->findChild<QListWidget *>(QStringLiteral("pages"))->setCurrentRow(3);
        auto *table = m_dialog->findChild<QTreeWidget *>(QStringLiteral("keys"));
        table->setCurrentItem(action(name));
    }
    void press(Qt::Key key)
    {
        auto *edit = m_dialog->findChild<QKeySequenceEdit *>(QStringLiteral("key"));
        edit->setFocus();
        QSignalSpy ended(edit, &QKeySequenceEdit::keySequenceChanged); // a while after the last key
        QTest::keyClick(edit, key);
        QTRY_COMPARE(ended.size(), 1);
    }
    QLabel *message() { return m_dialog->findChild<QLabel *>(QStringLiteral("message")); }
    QStringList pagesShown()
    {
        QStringList shown;
        const auto *pages = m_dialog->findChild<QListWidget *>(QStringLiteral("pages"));
        for (int row = 0; row < pages->count(); ++row)
            if (!pages->item(row)->isHidden())
                shown += pages->item(row)->text();
        return shown;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<QWidget> m_window;
    Actions *m_actions = nullptr; // of the window
    PageThemes m_themes{QString()};
    HeldPasswords m_passwords;
    std::unique_ptr<PreferencesDialog> m_dialog;
};

QTEST_MAIN(TestPreferencesDialog)

#include "tst_preferencesdialog.moc"
