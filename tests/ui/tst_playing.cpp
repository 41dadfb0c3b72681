#include "ui/windowprogram.h"

#include "support/fixedclock.h"
#include "support/httpserver.h"
#include "ui/actions.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/playing.h"
#include "ui/playerbar.h"

#include <QDir>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QAudioDevice>
#include <QMediaDevices>
#include <QMenu>
#include <QMessageBox>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QtEndian>
#include <QtMath>

using namespace Masthead;

namespace {

/// A sound of 8000 samples a second, as a WAV file.
QByteArray tone(int seconds)
{
    const int samples = seconds * 8000;
    QByteArray file("RIFF....WAVEfmt \x10\0\0\0\1\0\1\0\x40\x1f\0\0\x80\x3e\0\0\2\0\x10\0data....", 44);
    qToLittleEndian<quint32>(quint32(36 + samples * 2), file.data() + 4);
    qToLittleEndian<quint32>(quint32(samples * 2), file.data() + 40);
    for (int i = 0; i < samples; ++i) {
        const auto sample = qint16(2000 * qSin(i * 0.3));
        file.append(char(sample & 0xff)).append(char(sample >> 8));
    }
    return file;
}

}

/// Sound and video of articles, as a person plays them. There is no sound device where tests run.
class TestPlaying : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<HttpServer>();
        m_server->serve(QStringLiteral("/minute.wav"), tone(60), "audio/wav");
        m_server->serve(QStringLiteral("/second.wav"), tone(4), "audio/wav");
        m_server->serve(QStringLiteral("/broken.wav"), tone(1).left(44).replace("fmt ", "FMT?") + QByteArray(9000, 'x'),
                        "audio/wav");
        m_server->serve(QStringLiteral("/page.mp3"), QByteArray(9000, '<'), "audio/mpeg");
        m_server->serve(QStringLiteral("/chapters.json"),
                        "{\"chapters\":[{\"startTime\":0,\"title\":\"Start & more\"},{\"startTime\":20,\"title\":\"芯片\"},"
                        "{\"startTime\":40}]}",
                        "application/json+chapters");
        start();
        fill();
    }
    void cleanup()
    {
        m_program.reset();
        m_server.reset();
        m_folder.reset();
    }

    void asksForNothingBeforeItIsPlayed()
    {
        open("minute");
        QVERIFY(offer()->isVisible());
        QVERIFY(offer()->text().startsWith(QStringLiteral("Play the sound")));
        QTest::qWait(300);
        QVERIFY(m_server->requests().isEmpty());
        play();
        QCOMPARE(m_server->hits(QStringLiteral("/minute.wav")), 1);
        open("silent");
        QVERIFY(!offer()->isVisible());
    }

    void takesNoRoomWhereNothingIsToBePlayed()
    {
        open("silent");
        QVERIFY(!bar().isVisible());
        QTest::keyClick(&window(), Qt::Key_L);
        QVERIFY(said().contains(QStringLiteral("no sound and no video")));
        QVERIFY(!bar().isVisible());
    }

    void playsByTheMouse()
    {
        open("minute");
        QTest::mouseClick(offer(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(at() > 200, patience);
        QVERIFY(!offer()->isVisible());
        QTest::mouseClick(position(), Qt::LeftButton, {}, QPoint(position()->width() / 2, position()->height() / 2));
        QTRY_VERIFY_WITH_TIMEOUT(at() > 25'000 && at() < 40'000, patience);
        QTest::mouseClick(button("playPause"), Qt::LeftButton);
        QCOMPARE(button("playPause")->accessibleName(), QStringLiteral("Play"));
    }

    void goesOnWhereItWasLeftInTheNextProgram()
    {
        open("minute");
        play();
        QCOMPARE(position()->maximum(), 60);
        QTest::keyClick(&window(), Qt::Key_BracketRight);
        QTRY_VERIFY_WITH_TIMEOUT(at() >= 30'000, patience);
        m_program.reset();
        start();
        open("minute");
        play();
        QVERIFY2(at() >= 30'000, qPrintable(QString::number(at())));
        QTest::keyClick(&window(), Qt::Key_BracketLeft);
        QTRY_VERIFY_WITH_TIMEOUT(at() < 25'000, patience);
        QCOMPARE(m_server->hits(QStringLiteral("/minute.wav")), 1);
    }

    void keepsThePositionAtEachPause()
    {
        open("minute");
        play();
        QTest::keyClick(&window(), Qt::Key_BracketRight);
        QTRY_VERIFY_WITH_TIMEOUT(at() >= 30'000, patience);
        QTest::keyClick(&window(), Qt::Key_L);
        QCOMPARE(button("playPause")->accessibleName(), QStringLiteral("Play"));
        QVERIFY(kept("minute") >= 30'000);
    }

    void beginsAnewAfterTheEnd()
    {
        open("second");
        play(1);
        QTRY_COMPARE_WITH_TIMEOUT(button("playPause")->accessibleName(), QStringLiteral("Play"), patience);
        QCOMPARE(kept("second"), 0);
        QTest::keyClick(&window(), Qt::Key_L);
        QTRY_VERIFY_WITH_TIMEOUT(at() > 0, patience);
    }

    void playsOnWhileAnotherArticleIsReadAndLeadsBack()
    {
        open("minute");
        play();
        open("silent");
        QVERIFY(bar().isVisible());
        QCOMPARE(button("playedTitle")->text(), QStringLiteral("minute && <b>more</b>"));
        const int before = at();
        QTRY_VERIFY_WITH_TIMEOUT(at() > before, patience);
        QTest::mouseClick(button("playedTitle"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(shownGuid(), QStringLiteral("minute"), patience);
        open("second");
        QVERIFY(offer()->isVisible());
        QTest::keyClick(&window(), Qt::Key_L); // what plays is paused first
        QCOMPARE(button("playPause")->accessibleName(), QStringLiteral("Play"));
        QTest::keyClick(&window(), Qt::Key_L);
        QTRY_COMPARE_WITH_TIMEOUT(button("playedTitle")->text(), QStringLiteral("second"), patience);
    }

    void goesByChapters()
    {
        open("minute");
        play();
        auto *chapters = button("chapters");
        QTRY_VERIFY_WITH_TIMEOUT(chapters->isVisible(), patience);
        const QList<QAction *> all = chapters->menu()->actions();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[0]->text(), QStringLiteral("Start && more\t0:00"));
        QCOMPARE(all[2]->text(), QStringLiteral("Chapter 3\t0:40"));
        all[2]->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(at() >= 40'000, patience);
        QTest::keyClick(&window(), Qt::Key_BraceLeft);
        QTRY_COMPARE_WITH_TIMEOUT(chapters->text(), QStringLiteral("芯片"), patience);
        QTest::keyClick(&window(), Qt::Key_BraceRight);
        QTRY_VERIFY_WITH_TIMEOUT(at() >= 40'000, patience);
    }

    void changesSpeedAndVolumeByKeys()
    {
        open("minute");
        play();
        QTest::keyClick(&window(), Qt::Key_Greater);
        QCOMPARE(button("playSpeed")->text(), QStringLiteral("1.25×"));
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(&window(), Qt::Key_Less);
        QCOMPARE(button("playSpeed")->text(), QStringLiteral("0.75×"));
        const int before = m_program->preferences().volume();
        QTest::keyClick(&window(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(window().findChild<QSlider *>(QStringLiteral("playVolume"))->value(), before - 10);
    }

    void saysWhatCannotBePlayedAndReadingGoesOn_data()
    {
        QTest::addColumn<QByteArray>("article");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a wrong type") << QByteArray("page") << QStringLiteral("neither sound nor video");
        QTest::newRow("a broken file") << QByteArray("broken") << QStringLiteral("could not be played");
        QTest::newRow("not there") << QByteArray("gone") << QStringLiteral("HTTP 404");
    }
    void saysWhatCannotBePlayedAndReadingGoesOn()
    {
        QFETCH(QByteArray, article);
        QFETCH(QString, sentence);
        open(article.constData());
        QTest::keyClick(&window(), Qt::Key_L);
        QTRY_VERIFY2_WITH_TIMEOUT(text("playMessage").contains(sentence), qPrintable(text("playMessage")), patience);
        QVERIFY(offer()->isVisible()); // to be tried once more
        open("second");
        play(1);
    }

    void saysThatThereIsNoSoundDevice()
    {
        if (!QMediaDevices::audioOutputs().isEmpty())
            QSKIP("this machine can be heard");
        open("minute");
        play();
        QVERIFY(text("playMessage").contains(QStringLiteral("no sound device")));
    }

    void offersNoPlaylists()
    {
        open("lists");
        QVERIFY(!bar().isVisible());
    }

    void offersWhatOnlyItsAddressTells()
    {
        open("untold");
        QVERIFY(bar().isVisible());
        QVERIFY(!offer()->menu() || offer()->menu()->actions().size() == 1); // and no paper
    }

    void offersEachOfSeveral()
    {
        open("several");
        QCOMPARE(offer()->text(), QStringLiteral("Play one of 2 recording(s)"));
        QCOMPARE(offer()->menu()->actions().size(), 2);
        offer()->menu()->actions().at(1)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(m_server->hits(QStringLiteral("/second.wav")), 1, patience);
        QCOMPARE(m_server->hits(QStringLiteral("/minute.wav")), 0);
    }

    void asksWhichOfSeveralByKeys()
    {
        open("several");
        const auto asked = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
        QTest::keyClick(&window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(asked(), patience);
        QCOMPARE(asked()->actions().size(), 2);
        const QPoint below = offer()->mapToGlobal(QPoint(0, offer()->height()));
        QVERIFY2(asked()->y() >= below.y(), "it covers what stands above its button");
        QTest::keyClick(asked(), Qt::Key_Escape);
        QTest::keyClick(&window(), Qt::Key_L);
        QTRY_VERIFY_WITH_TIMEOUT(asked(), patience);
        QTest::keyClick(asked(), Qt::Key_Down);
        QTest::keyClick(asked(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->hits(QStringLiteral("/second.wav")), 1, patience);
        QCOMPARE(m_server->hits(QStringLiteral("/minute.wav")), 0);
    }

    void givesTheFocusToTheArticleWhenItIsStopped()
    {
        open("minute");
        play(1);
        const auto buttons = bar().findChildren<QToolButton *>();
        const QString name = window().actions()[Actions::Id::StopPlaying]->iconText();
        QToolButton *stop = *std::find_if(buttons.begin(), buttons.end(),
                                          [&name](const QToolButton *each) { return each->accessibleName() == name; });
        stop->setFocus();
        QTest::keyClick(stop, Qt::Key_Space);
        QVERIFY(!stop->isVisible());
        QVERIFY(window().articlePane().view()->isAncestorOf(QApplication::focusWidget()));
    }

    void endsLoadingWhereItIsCancelled()
    {
        slow("/minute.wav");
        open("minute");
        QTest::keyClick(&window(), Qt::Key_L);
        QTRY_VERIFY_WITH_TIMEOUT(text("playMessage").startsWith(QStringLiteral("Loading: ")), patience);
        QTest::mouseClick(button("cancelDownload"), Qt::LeftButton);
        QVERIFY(offer()->isVisible());
        QVERIFY(!window().findChild<QLabel *>(QStringLiteral("playMessage"))->isVisible());
    }

    void downloadsWithProgressAndPlaysTheFile()
    {
        open("second");
        const QString folder = m_folder->filePath(QStringLiteral("mine"));
        playing().download(*window().articlePane().article(), enclosure("/second.wav"), folder);
        QVERIFY(text("playMessage").startsWith(QStringLiteral("Downloading: ")));
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("Downloaded to ")), patience);
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList(QStringLiteral("second.wav")));
        QTRY_VERIFY(!window().findChild<QLabel *>(QStringLiteral("playMessage"))->isVisible());
        play(1);
        QCOMPARE(m_server->hits(QStringLiteral("/second.wav")), 1);
        // A second one has a name of its own.
        playing().download(*window().articlePane().article(), enclosure("/second.wav"), folder);
        QTRY_COMPARE_WITH_TIMEOUT(QDir(folder).entryList(QDir::Files),
                                  QStringList({QStringLiteral("second (2).wav"), QStringLiteral("second.wav")}), patience);
    }

    void cancelsADownload()
    {
        slow("/minute.wav");
        open("minute");
        const QString folder = m_folder->filePath(QStringLiteral("mine"));
        playing().download(*window().articlePane().article(), enclosure("/minute.wav"), folder);
        QTRY_VERIFY_WITH_TIMEOUT(text("playMessage").contains(QStringLiteral(" % of ")), patience);
        QTest::mouseClick(button("cancelDownload"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(QStringLiteral("cancelled")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(QDir(folder).entryList(QDir::Files).isEmpty(), patience);
    }

    void asksBeforeADownloadIsLost()
    {
        slow("/minute.wav");
        open("minute");
        const QString folder = m_folder->filePath(QStringLiteral("mine"));
        playing().download(*window().articlePane().article(), enclosure("/minute.wav"), folder);
        QTRY_VERIFY_WITH_TIMEOUT(text("playMessage").contains(QStringLiteral(" % of ")), patience);
        for (const auto button : {QMessageBox::No, QMessageBox::Yes}) {
            bool asked = false;
            QTimer::singleShot(0, this, [&] {
                auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                asked = box;
                if (box)
                    box->button(button)->click();
            });
            QCOMPARE(window().close(), button == QMessageBox::Yes);
            QVERIFY(asked);
            QCOMPARE(window().isVisible(), button == QMessageBox::No);
        }
        m_program.reset();
        QVERIFY(QDir(folder).entryList(QDir::Files).isEmpty());
    }

    void namesEveryControlForWhoCannotSeeIt()
    {
        open("minute");
        play();
        for (const QToolButton *each : bar().findChildren<QToolButton *>())
            QVERIFY2(!each->accessibleName().isEmpty() || !each->text().isEmpty(), qPrintable(each->objectName()));
        for (const QSlider *each : bar().findChildren<QSlider *>())
            QVERIFY2(!each->accessibleName().isEmpty(), qPrintable(each->objectName()));
        QTest::keyClick(&window(), Qt::Key_L); // and where it is, once it stands still
        const QString second = QStringLiteral("0:%1").arg(position()->value(), 2, 10, QLatin1Char('0'));
        QCOMPARE(position()->accessibleDescription(), second + QStringLiteral(" of 1:00"));
    }

private:
    MainWindow &window() { return *m_program->window; }
    PlayerBar &bar() { return *window().findChild<PlayerBar *>(); }
    QToolButton *button(const char *name) { return window().findChild<QToolButton *>(QString::fromLatin1(name)); }
    QToolButton *offer() { return button("playOffer"); }
    QSlider *position() { return window().findChild<QSlider *>(QStringLiteral("playPosition")); }
    int at() { return position()->value() * 1000; } ///< ms
    QString text(const char *name) { return window().findChild<QLabel *>(QString::fromLatin1(name))->text(); }
    QString said() { return window().findChild<QWidget *>(QStringLiteral("statusLine"))->findChild<QLabel *>()->toolTip(); }
    QString shownGuid()
    {
        const auto &article = window().articlePane().article();
        return article ? article->content.guid : QString();
    }

    Playing &playing() { return *window().findChild<Playing *>(); }
    Enclosure enclosure(const char *path, const char *type = "audio/wav")
    {
        return {m_server->url(QString::fromLatin1(path)).toString(), QString::fromLatin1(type), -1};
    }

    void start()
    {
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        m_program->fetcher().setLocalHostRule([](const QString &) { return false; });
        QVERIFY(QTest::qWaitForWindowExposed(m_program->window.get()));
    }

    Article article(const char *guid, const QString &title, const QList<Enclosure> &enclosures)
    {
        Article article;
        article.guid = QString::fromLatin1(guid);
        article.title = title;
        article.text = article.guid;
        article.html = QStringLiteral("<p>%1</p>").arg(article.guid);
        article.published = m_clock.now();
        article.fingerprint = article.guid.toUtf8();
        article.enclosures = enclosures;
        return article;
    }

    void fill()
    {
        Feed feed;
        feed.url = QStringLiteral("https://news.invalid/feed");
        const FeedId id = m_program->archive().addFeed(feed).result()->id;
        const auto simple = [this](const char *name, const char *path) {
            return article(name, QString::fromLatin1(name), {enclosure(path)});
        };
        const QList<Article> articles{
            article("minute", QStringLiteral("minute & <b>more</b>"),
                    {enclosure("/minute.wav"), enclosure("/chapters.json", "application/json+chapters")}),
            article("silent", QStringLiteral("silent"), {}),
            article("lists", QStringLiteral("lists"),
                    {enclosure("/a.m3u8", "application/vnd.apple.mpegurl"), enclosure("/a.m3u", "audio/x-mpegurl"),
                     enclosure("/a.pls", "audio/x-scpls"), enclosure("/a.pdf", "application/pdf")}),
            article("untold", QStringLiteral("untold"), {enclosure("/a.MP3?key=1", ""), enclosure("/a.pdf", "")}),
            article("several", QStringLiteral("several"), {enclosure("/minute.wav"), enclosure("/second.wav")}),
            simple("second", "/second.wav"),
            simple("broken", "/broken.wav"),
            simple("page", "/page.mp3"),
            simple("gone", "/gone.mp3"),
        };
        FetchRecord record;
        record.at = m_clock.now();
        QVERIFY(m_program->archive().keep(id, articles, record).result().ok());
        QTRY_COMPARE_WITH_TIMEOUT(window().listPane().view()->model()->rowCount(), int(articles.size()), patience);
    }

    void slow(const char *path)
    {
        ServedAnswer answer;
        answer.body = tone(60);
        answer.headers = {{"Content-Type", "audio/wav"}};
        answer.stallAfter = 100'000;
        m_server->serve(QString::fromLatin1(path), answer);
    }

    void open(const char *guid)
    {
        QListView *view = window().listPane().view();
        QTRY_VERIFY_WITH_TIMEOUT(view->model()->rowCount() > 0, patience);
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            QTRY_VERIFY_WITH_TIMEOUT(!index.data().toString().isEmpty(), patience);
            if (!index.data().toString().startsWith(QLatin1String(guid)))
                continue;
            view->setFocus();
            view->scrollTo(index);
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
        }
        QTRY_COMPARE_WITH_TIMEOUT(shownGuid(), QString::fromLatin1(guid), patience);
    }

    /// By its key, until it moves.
    void play(int least = 100)
    {
        QTest::keyClick(&window(), Qt::Key_L);
        QTRY_VERIFY2_WITH_TIMEOUT(button("playPause")->accessibleName() == QStringLiteral("Pause") && at() >= least,
                                  qPrintable(text("playMessage")), patience);
    }

    qint64 kept(const char *guid)
    {
        if (shownGuid() != QLatin1String(guid))
            return -1;
        const auto playback = m_program->archive().playback(window().articlePane().article()->id).result();
        return playback && playback->size() == 1 ? playback->first().position : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<WindowProgram> m_program;
};

int main(int argc, char *argv[])
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestPlaying test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_playing.moc"
