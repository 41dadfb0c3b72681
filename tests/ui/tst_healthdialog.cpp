#include "support/fixedclock.h"
#include "ui/feedpane.h"
#include "ui/healthdialog.h"
#include "windowprogram.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace Masthead;

class HealthDialogTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        add(QStringLiteral("https://well.example/"), {});
        m_broken = add(QStringLiteral("https://broken.example/"),
                       Error{ErrorKind::Http, QStringLiteral("https://broken.example/"), 503});
        m_gone = add(QStringLiteral("https://gone.example/"),
                     Error{ErrorKind::Gone, QStringLiteral("https://gone.example/"), 410});
        const FeedTreeModel &tree = m_program->window->feedPane().model();
        QTRY_COMPARE_WITH_TIMEOUT(tree.tree().feeds.size(), 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(tree.feed(m_gone)->error, patience);
    }
    void cleanup() { m_program.reset(); }

    void listsFeedsInTroubleAndAllOnRequest()
    {
        HealthDialog dialog(m_program->window->feedPane());
        const auto *table = dialog.findChild<QTreeWidget *>();
        QCOMPARE(table->topLevelItemCount(), 2);
        QVERIFY(table->topLevelItem(0)->isSelected()); // keys have something to begin with
        QVERIFY(table->topLevelItem(0)->text(1).contains(QStringLiteral("503")));
        QCOMPARE(table->topLevelItem(0)->text(2), QStringLiteral("Never"));
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QCOMPARE(table->topLevelItemCount(), 3);
        QCOMPARE(table->topLevelItem(0)->text(1), QStringLiteral("Well"));
    }

    void saysThatAFeedThatIsGoneIsAskedNoMore()
    {
        const HealthDialog dialog(m_program->window->feedPane());
        QCOMPARE(dialog.findChild<QTreeWidget *>()->topLevelItem(1)->text(3), QStringLiteral("Only when you ask"));
    }

    void keepsTheRowWhileTheTreeChanges()
    {
        HealthDialog dialog(m_program->window->feedPane());
        auto *table = dialog.findChild<QTreeWidget *>();
        table->setCurrentItem(table->topLevelItem(1));
        emit m_program->window->feedPane().treeChanged();
        QCOMPARE(table->currentItem(), table->topLevelItem(1));
        QVERIFY(table->topLevelItem(1)->isSelected());
    }

    void refreshesWhatIsChosen()
    {
        HealthDialog dialog(m_program->window->feedPane());
        QSignalSpy asked(&dialog, &HealthDialog::refreshRequested);
        dialog.findChild<QTreeWidget *>()->topLevelItem(0)->setSelected(true);
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("&Refresh"))
                button->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].value<QList<FeedId>>(), QList<FeedId>{m_broken});
    }

    void opensTheSettingsOfARowByEnterAndNothingElse()
    {
        HealthDialog dialog(m_program->window->feedPane());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QSignalSpy refreshed(&dialog, &HealthDialog::refreshRequested);
        QSignalSpy settings(&dialog, &HealthDialog::settingsRequested);
        auto *table = dialog.findChild<QTreeWidget *>();
        table->setCurrentItem(table->topLevelItem(0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(settings.size(), 1);
        QCOMPARE(settings[0][0].toLongLong(), m_broken);
        QCOMPARE(refreshed.size(), 0);
    }

    void followsTheFeedsWhileItIsOpen()
    {
        HealthDialog dialog(m_program->window->feedPane());
        m_program->archive().removeFeed(m_broken);
        QTRY_COMPARE_WITH_TIMEOUT(dialog.findChild<QTreeWidget *>()->topLevelItemCount(), 1, patience);
    }

private:
    FeedId add(const QString &url, const std::optional<Error> &error)
    {
        Feed feed;
        feed.url = url;
        feed.title = url;
        feed.nextFetch = m_clock.now().addDays(1); // else the refresher asks for it before its record is kept
        const FeedId id = m_program->archive().addFeed(feed).result()->id;
        FetchRecord record;
        record.at = m_clock.now();
        record.error = error;
        record.nextFetch = m_clock.now().addDays(1);
        m_program->archive().keep(id, {}, record).waitForFinished();
        return id;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;
    std::unique_ptr<WindowProgram> m_program;
    FeedId m_broken = 0;
    FeedId m_gone = 0;
};

int main(int argc, char *argv[])
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    HealthDialogTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_healthdialog.moc"
