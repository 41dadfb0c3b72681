#include "support/fixedclock.h"
#include "ui/preferences.h"
#include "ui/trayicon.h"
#include "ui/unreadicon.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Masthead;

class TestTrayIcon : public QObject {
    Q_OBJECT

    QAction *action(QMenu &menu, const QString &text)
    {
        for (QAction *action : menu.actions())
            if (QString(action->text()).remove(QLatin1Char('&')).startsWith(text))
                return action;
        qFatal("no %s", qPrintable(text));
    }
    static QIcon face()
    {
        QPixmap pixmap(64, 64);
        pixmap.fill(Qt::blue);
        return pixmap;
    }
    /// Pixels of a colour near to this one.
    static int count(const QImage &image, const QColor &color)
    {
        int found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor here = image.pixelColor(x, y);
                found += std::abs(here.red() - color.red()) + std::abs(here.green() - color.green())
                             + std::abs(here.blue() - color.blue())
                         < 60;
            }
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    FixedClock m_clock;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_preferences = std::make_unique<Preferences>(*m_settings);
    }
    void cleanup()
    {
        m_preferences.reset();
        m_settings.reset();
    }

    void shortensACountToFourCharacters_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << 1 << QStringLiteral("1");
        QTest::newRow("the last whole one") << 999 << QStringLiteral("999");
        QTest::newRow("a thousand") << 1000 << QStringLiteral("1k");
        QTest::newRow("rounded down") << 12'999 << QStringLiteral("12k");
        QTest::newRow("an archive") << 999'999 << QStringLiteral("999k");
        QTest::newRow("a large one") << 1'000'000 << QStringLiteral("1M");
    }
    void shortensACountToFourCharacters()
    {
        QFETCH(int, count);
        QTEST(shortCount(count), "text");
    }

    void drawsTheNumberOnAPlateOfItsOwn()
    {
        const QImage none = unreadIcon(face(), 0).pixmap(22, 22).toImage();
        QCOMPARE(none.size(), QSize(22, 22));
        QCOMPARE(count(none, Qt::white), 0);
        for (const int unread : {7, 42, 999, 250'000}) {
            const QImage image = unreadIcon(face(), unread).pixmap(22, 22).toImage();
            QCOMPARE(image.size(), QSize(22, 22));
            QVERIFY2(count(image, Qt::white) >= 5, qPrintable(QString::number(unread)));
            QVERIFY(count(image, QColor(0xb3, 0x26, 0x1e)) > 60);
            QVERIFY(count(image, Qt::blue) > 100); // the face is seen above it
        }
    }

    void saysTheCountInWords()
    {
        TrayIcon tray(face(), *m_preferences, m_clock);
        QVERIFY(tray.toolTip().contains(QStringLiteral("nothing unread")));
        tray.setUnread(1234);
        QVERIFY(tray.toolTip().contains(QStringLiteral("1234")));
    }

    void isNotShownWhereThereIsNoTray()
    {
        const TrayIcon tray(face(), *m_preferences, m_clock);
        QVERIFY(!QSystemTrayIcon::isSystemTrayAvailable());
        QVERIFY(!tray.isShown());
    }

    void asksForWhatItsMenuOffers()
    {
        TrayIcon tray(face(), *m_preferences, m_clock);
        const QSignalSpy show(&tray, &TrayIcon::showRequested);
        const QSignalSpy refresh(&tray, &TrayIcon::refreshRequested);
        const QSignalSpy quit(&tray, &TrayIcon::quitRequested);
        action(tray.menu(), QStringLiteral("Show"))->trigger();
        QCOMPARE(show.size(), 1);
        action(tray.menu(), QStringLiteral("Refresh"))->trigger();
        QCOMPARE(refresh.size(), 1);
        action(tray.menu(), QStringLiteral("Quit"))->trigger();
        QCOMPARE(quit.size(), 1);
    }

    void leavesAPersonAloneForAsLongAsTheySay()
    {
        TrayIcon tray(face(), *m_preferences, m_clock);
        QAction *quiet = action(tray.menu(), QStringLiteral("Do Not Disturb"));
        const auto choose = [&](const QString &text) { action(*quiet->menu(), text)->trigger(); };
        const auto isQuietNow = [&] { return isQuiet(m_preferences->quietTimes(), m_clock.now()); };
        QVERIFY(!action(*quiet->menu(), QStringLiteral("Off"))->isEnabled());
        choose(QStringLiteral("For an Hour"));
        QVERIFY(isQuietNow());
        QVERIFY(quiet->text().contains(QStringLiteral("Until")));
        m_clock.advance(3601);
        QVERIFY(!isQuietNow());
        choose(QStringLiteral("Until Tomorrow"));
        QVERIFY(isQuietNow());
        choose(QStringLiteral("Off"));
        QVERIFY(!isQuietNow());
        choose(QStringLiteral("Until I Switch It Off"));
        m_clock.advance(qint64(400) * 86'400);
        QVERIFY(isQuietNow());
        QVERIFY(quiet->text().contains(QStringLiteral("On")));
    }
};

QTEST_MAIN(TestTrayIcon)
#include "tst_trayicon.moc"
