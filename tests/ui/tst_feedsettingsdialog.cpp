#include "support/fixedclock.h"
#include "ui/feedsettingsdialog.h"
#include "windowprogram.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Masthead;

class FeedSettingsDialogTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        Feed feed;
        feed.url = QStringLiteral("https://paper.example/feed");
        feed.title = QStringLiteral("Paper");
        m_feed = *m_program->archive().addFeed(feed).result();
        m_passwords.missing = true;
        m_dialog = std::make_unique<FeedSettingsDialog>(m_program->archive(), m_passwords, m_feed);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_program.reset();
        m_folder.reset();
    }

    void keepsWhatIsSet()
    {
        auto *interval = m_dialog->findChild<QComboBox *>(QStringLiteral("interval"));
        interval->setCurrentIndex(interval->findData(120));
        field("userName")->setText(QStringLiteral("reader"));
        for (const char *box : {"fullText", "keepPictures"})
            QTest::mouseClick(m_dialog->findChild<QCheckBox *>(QLatin1String(box)), Qt::LeftButton, {}, {8, 8});
        auto *notify = m_dialog->findChild<QCheckBox *>(QStringLiteral("notify"));
        QVERIFY(!notify->isChecked());
        notify->click();
        QSignalSpy saved(m_dialog.get(), &FeedSettingsDialog::saved);
        save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
        const Feed kept = *m_program->archive().feed(m_feed.id).result();
        QCOMPARE(kept.options.intervalMinutes, 120);
        QVERIFY(kept.options.notify);
        QCOMPARE(kept.options.userName, QStringLiteral("reader"));
        QVERIFY(kept.options.fullText);
        QVERIFY(kept.options.keepPictures);
        QCOMPARE(kept.url, m_feed.url);
    }

    void refusesAnAddressThatIsNone_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("a path") << QStringLiteral("/etc/passwd");
        QTest::newRow("another scheme") << QStringLiteral("file:///etc/passwd");
        QTest::newRow("with a password") << QStringLiteral("https://me:secret@paper.example/");
    }
    void refusesAnAddressThatIsNone()
    {
        QFETCH(QString, address);
        field("address")->setText(address);
        save();
        QVERIFY(!m_dialog->findChild<QLabel *>(QStringLiteral("message"))->text().isEmpty());
        QCOMPARE(m_program->archive().feed(m_feed.id).result()->url, m_feed.url);
    }

    void fitsALowScreenAndNothingLiesOverAnother()
    {
        m_dialog->show();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->findChild<QScrollArea *>()->verticalScrollBar()->isVisible(), patience);
        m_dialog->resize(520, 400);
        QCOMPARE(m_dialog->height(), 400);
        field("address")->setText(QStringLiteral("file:///etc/passwd"));
        field("address")->setFocus();
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        const auto *message = m_dialog->findChild<QLabel *>(QStringLiteral("message"));
        QTRY_VERIFY_WITH_TIMEOUT(message->visibleRegion().boundingRect() == message->rect(), patience);
        QCOMPARE(m_dialog->height(), 400);
        const auto *box = m_dialog->findChild<QDialogButtonBox *>();
        QVERIFY(m_dialog->rect().contains(box->geometry()));
        const auto *headers = m_dialog->findChild<QPlainTextEdit *>();
        const auto *days = m_dialog->findChild<QComboBox *>(QStringLiteral("keepDays"));
        QVERIFY(headers->geometry().bottom() < days->geometry().top());
        QVERIFY(!field("address")->visibleRegion().isEmpty());
    }

    void saysThatAnotherFeedHasTheAddress()
    {
        Feed other;
        other.url = QStringLiteral("https://other.example/feed");
        QVERIFY(m_program->archive().addFeed(other).result().ok());
        field("address")->setText(other.url);
        save();
        const auto *message = m_dialog->findChild<QLabel *>(QStringLiteral("message"));
        QTRY_COMPARE_WITH_TIMEOUT(message->text(), QStringLiteral("Another feed has this address, or one that was removed."),
                                  patience);
        // What was kept before that is told, so that it can be taken back.
        const QSignalSpy saved(m_dialog.get(), &FeedSettingsDialog::saved);
        m_dialog->reject();
        QCOMPARE(saved.size(), 1);
        QVERIFY(!saved.first().at(1).toBool());
    }

    void saysWhereThereIsNoKeychainAndKeepsThePasswordNowhere()
    {
        field("userName")->setText(QStringLiteral("reader"));
        field("password")->setText(QStringLiteral("se-cret"));
        save();
        const auto *message = m_dialog->findChild<QLabel *>(QStringLiteral("message"));
        QTRY_COMPARE_WITH_TIMEOUT(message->text(),
                                  QStringLiteral("The password was not kept: the keychain of the system could not be used."),
                                  patience);
        m_dialog.reset();
        m_program.reset();
        for (const QFileInfo &info : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("se-cret"), qPrintable(info.fileName()));
        }
    }

private:
    QLineEdit *field(const char *name) { return m_dialog->findChild<QLineEdit *>(QString::fromLatin1(name)); }
    void save() { m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;
    HeldPasswords m_passwords;
    std::unique_ptr<WindowProgram> m_program;
    std::unique_ptr<FeedSettingsDialog> m_dialog;
    Feed m_feed;
};

int main(int argc, char *argv[])
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    FeedSettingsDialogTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_feedsettingsdialog.moc"
