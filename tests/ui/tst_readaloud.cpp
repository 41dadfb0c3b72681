#define QT_STATICPLUGIN // the voice below is one

#include "ui/windowprogram.h"

#include "support/fixedclock.h"
#include "support/lateanswer.h"
#include "ui/actions.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/readaloud.h"
#include "ui/readaloudbar.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextToSpeechEngine>
#include <QTextToSpeechPlugin>
#include <QToolButton>
#include <QWebEngineView>

using namespace Masthead;

namespace {

/// What the voice below is, and what it was made to say.
struct Mouth {
    QStringList said;
    QLocale locale;
    double rate = 0;
    bool there = true;     ///< the system has one
    bool talkative = true; ///< ends each text by itself
    class Voice *voice = nullptr;
};
Mouth mouth;

class Voice : public QTextToSpeechEngine {
    Q_OBJECT

public:
    explicit Voice(QObject *parent) : QTextToSpeechEngine(parent) { mouth.voice = this; }

    QList<QLocale> availableLocales() const override
    {
        if (!mouth.there)
            return {};
        return {QLocale(QLocale::English, QLocale::UnitedKingdom), QLocale(QLocale::English, QLocale::UnitedStates),
                QLocale(QStringLiteral("zh_CN")), QLocale(QStringLiteral("zh_TW"))};
    }
    QList<QVoice> availableVoices() const override
    {
        return mouth.there
                   ? QList<QVoice>{createVoice(QStringLiteral("Test"), mouth.locale, QVoice::Unknown, QVoice::Other, {})}
                   : QList<QVoice>();
    }
    void say(const QString &text) override
    {
        mouth.said += text;
        become(QTextToSpeech::Speaking);
        if (mouth.talkative)
            QMetaObject::invokeMethod(this, &Voice::finish, Qt::QueuedConnection);
    }
    void finish()
    {
        if (m_state == QTextToSpeech::Speaking)
            become(QTextToSpeech::Ready);
    }
    void stop(QTextToSpeech::BoundaryHint) override { become(QTextToSpeech::Ready); }
    void pause(QTextToSpeech::BoundaryHint) override { become(QTextToSpeech::Paused); }
    void resume() override { become(QTextToSpeech::Speaking); }
    double rate() const override { return mouth.rate; }
    bool setRate(double rate) override
    {
        mouth.rate = rate;
        return true;
    }
    double pitch() const override { return 0; }
    bool setPitch(double) override { return true; }
    QLocale locale() const override { return mouth.locale; }
    bool setLocale(const QLocale &locale) override
    {
        mouth.locale = locale;
        return true;
    }
    double volume() const override { return 1; }
    bool setVolume(double) override { return true; }
    QVoice voice() const override { return {}; }
    bool setVoice(const QVoice &) override { return true; }
    QTextToSpeech::State state() const override { return m_state; }
    QTextToSpeech::ErrorReason errorReason() const override { return QTextToSpeech::ErrorReason::NoError; }
    QString errorString() const override { return QStringLiteral("hoarse"); }
    void become(QTextToSpeech::State state)
    {
        if (std::exchange(m_state, state) != state)
            emit stateChanged(state);
    }

private:
    QTextToSpeech::State m_state = QTextToSpeech::Ready;
};

}

class TestVoicePlugin : public QObject, public QTextToSpeechPlugin {
    Q_OBJECT
    Q_INTERFACES(QTextToSpeechPlugin)
    Q_PLUGIN_METADATA(IID "org.qt-project.qt.speech.tts.plugin/6.0" FILE "testvoice.json")

public:
    QTextToSpeechEngine *createTextToSpeechEngine(const QVariantMap &, QObject *parent, QString *) const override
    {
        return new Voice(parent);
    }
};

/// Reading aloud, by a voice that only writes down what it says.
class TestReadAloud : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        mouth = {};
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("voice.ini")), QSettings::IniFormat);
        m_preferences = std::make_unique<Preferences>(*m_settings);
        m_aloud = std::make_unique<ReadAloud>(*m_preferences);
    }
    void cleanup()
    {
        m_aloud.reset();
        m_program.reset();
    }

    void readsParagraphAfterParagraph()
    {
        m_aloud->read(three(), {});
        QTRY_COMPARE(mouth.said, three());
        QTRY_COMPARE(m_aloud->state(), ReadAloud::State::Silent);
    }

    void pausesAndGoesOn()
    {
        mouth.talkative = false;
        m_aloud->read(three(), {});
        QTRY_COMPARE(mouth.said.size(), 1);
        m_aloud->togglePause();
        QCOMPARE(m_aloud->state(), ReadAloud::State::Paused);
        QTest::qWait(20);
        QCOMPARE(mouth.said.size(), 1);
        m_aloud->togglePause();
        QCOMPARE(m_aloud->state(), ReadAloud::State::Reading);
        mouth.voice->finish();
        QTRY_COMPARE(mouth.said.size(), 2);
    }

    void goesToTheNextParagraphAndBack()
    {
        mouth.talkative = false;
        m_aloud->read(three(), {});
        m_aloud->goBy(1);
        QTRY_COMPARE(mouth.said.value(1), QStringLiteral("two"));
        QCOMPARE(m_aloud->paragraph(), 1);
        m_aloud->goBy(-1);
        QTRY_COMPARE(mouth.said.value(2), QStringLiteral("one"));
        m_aloud->goBy(-1);
        QTRY_COMPARE(mouth.said.value(3), QStringLiteral("one"));
        m_aloud->goBy(7);
        QTRY_COMPARE(m_aloud->state(), ReadAloud::State::Silent);
        QCOMPARE(mouth.said.size(), 4);
    }

    void stops()
    {
        mouth.talkative = false;
        m_aloud->read(three(), {});
        m_aloud->stop();
        QTest::qWait(20);
        QCOMPARE(mouth.said.size(), 1);
        QCOMPARE(m_aloud->state(), ReadAloud::State::Silent);
        m_aloud->read({QStringLiteral("other")}, {});
        QTRY_COMPARE(mouth.said.last(), QStringLiteral("other"));
    }

    void takesTheVoiceOfTheLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("locale");
        QTest::newRow("simplified") << QStringLiteral("zh-Hans") << QStringLiteral("zh_CN");
        QTest::newRow("traditional") << QStringLiteral("zh-Hant") << QStringLiteral("zh_TW");
        QTest::newRow("British") << QStringLiteral("en-GB") << QStringLiteral("en_GB");
        QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("en_US");
        QTest::newRow("Latin letters that do not tell") << QString() << QStringLiteral("en_US");
    }
    void takesTheVoiceOfTheLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, locale);
        m_aloud->read(three(), QStringLiteral("zh-Hans")); // of the article before
        m_aloud->stop();
        m_aloud->read(three(), language);
        QCOMPARE(mouth.locale.name(), locale);
    }

    void saysThatThereIsNoVoice()
    {
        mouth.there = false;
        m_aloud->read(three(), {});
        QVERIFY(m_aloud->trouble().contains(QStringLiteral("no voice")));
        QCOMPARE(m_aloud->state(), ReadAloud::State::Silent);
        mouth.there = true; // it was installed meanwhile
        m_aloud->read(three(), {});
        QVERIFY(m_aloud->trouble().isEmpty());
    }

    void readsNothingInAVoiceOfAnotherLanguage()
    {
        m_aloud->read(three(), QStringLiteral("fi"));
        QVERIFY(m_aloud->trouble().contains(QStringLiteral("suomi")));
        QVERIFY(mouth.said.isEmpty());
    }

    void saysWhenTheVoiceFails()
    {
        mouth.talkative = false;
        m_aloud->read(three(), {});
        mouth.voice->become(QTextToSpeech::Error);
        QTRY_COMPARE(m_aloud->trouble(), QStringLiteral("The voice stopped: hoarse"));
    }

    void readsAtTheSpeedOfThePreferences()
    {
        m_preferences->voiceSpeed.set(5);
        m_aloud->read(three(), {});
        QCOMPARE(mouth.rate, 0.5);
        m_preferences->voiceSpeed.set(-10);
        QCOMPARE(mouth.rate, -1);
    }

    void readsAnArticleByKeys()
    {
        openArticle();
        QTest::keyClick(&window(), Qt::Key_L, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(mouth.said,
                                  QStringList({QStringLiteral("轮渡股价"), QStringLiteral("张三, 李四"),
                                               QStringLiteral("第一段。"), QStringLiteral("第二段。")}),
                                  patience);
        QCOMPARE(mouth.locale.name(), QStringLiteral("zh_CN"));
        QTRY_VERIFY_WITH_TIMEOUT(!bar()->isVisible(), patience);
    }

    void isPausedMovedAndStoppedByKeys()
    {
        mouth.talkative = false;
        openArticle();
        QVERIFY(!bar()->isVisible());
        QTest::keyClick(&window(), Qt::Key_L, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(mouth.said.size(), 1, patience);
        QTest::keyClick(&window(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(mouth.said.size(), 2, patience);
        QVERIFY(text().contains(QStringLiteral("paragraph 2 of 4")));
        QTest::keyClick(&window(), Qt::Key_L, Qt::ShiftModifier);
        QTRY_COMPARE(mouth.voice->state(), QTextToSpeech::Paused);
        QTest::keyClick(&window(), Qt::Key_L, Qt::ShiftModifier);
        QTRY_COMPARE(mouth.voice->state(), QTextToSpeech::Speaking);
        QTest::keyClick(&window(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(mouth.said.last(), QStringLiteral("轮渡股价"), patience);
        window().actions()[Actions::Id::StopReading]->trigger();
        QCOMPARE(mouth.voice->state(), QTextToSpeech::Ready);
        QVERIFY(!bar()->isVisible());
    }

    void readsFromWhatIsMarkedInThePage()
    {
        openArticle();
        auto *engine = window().findChild<QWebEngineView *>();
        // By the mouse: the engine tells of no other selections.
        const auto mark = [engine] {
            const auto ask = [engine](const auto &answer) {
                engine->page()->runJavaScript(
                    QStringLiteral("(function(){const p=document.querySelectorAll('p'),r=document.createRange();"
                                   "r.selectNodeContents(p[p.length-1]);const b=r.getBoundingClientRect();"
                                   "return [b.left+1,b.top+b.height/2,b.right-1]})()"),
                    1, answer);
            };
            const QVariantList place = lateAnswer<QVariant>(ask, 1000).value_or(QVariant()).toList();
            if (place.size() != 3)
                return false;
            const double middle = place[1].toDouble();
            QTest::mouseClick(engine->focusProxy(), Qt::LeftButton, {}, QPoint(place[0].toInt(), int(middle)));
            QTest::mouseClick(engine->focusProxy(), Qt::LeftButton, Qt::ShiftModifier,
                              QPoint(place[2].toInt(), int(middle)));
            return QTest::qWaitFor([engine] { return engine->selectedText() == QStringLiteral("第二段。"); }, 2000);
        };
        QTRY_VERIFY_WITH_TIMEOUT(mark(), patience);
        QTest::keyClick(&window(), Qt::Key_L, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(mouth.said, QStringList(QStringLiteral("第二段。")), patience);
    }

    void saysInPlaceThatThereIsNoVoice()
    {
        mouth.there = false;
        openArticle();
        QTest::keyClick(&window(), Qt::Key_L, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible() && text().contains(QStringLiteral("no voice")), patience);
        window().actions()[Actions::Id::StopReading]->trigger();
        QVERIFY(!bar()->isVisible());
    }

private:
    static QStringList three() { return {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}; }
    MainWindow &window() { return *m_program->window; }
    ReadAloudBar *bar() { return window().findChild<ReadAloudBar *>(); }
    QString text() { return bar()->findChild<QLabel *>(QStringLiteral("readAloudText"))->text(); }

    void openArticle()
    {
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QVERIFY(QTest::qWaitForWindowExposed(m_program->window.get()));
        Article article;
        article.guid = QStringLiteral("1");
        article.fingerprint = "1";
        article.title = QStringLiteral("轮渡股价");
        article.html = QStringLiteral("<p>第一段。</p><p>第二段。</p>");
        article.text = QStringLiteral("第一段。\n第二段。");
        article.provenance.byline = {QStringLiteral("张三"), QStringLiteral("李四")};
        Feed feed;
        feed.url = QStringLiteral("https://news.invalid/feed");
        const FeedId id = m_program->archive().addFeed(feed).result()->id;
        FetchRecord record;
        record.at = m_clock.now();
        QVERIFY(m_program->archive().keep(id, {article}, record).result().ok());
        QListView *list = window().listPane().view();
        QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, patience);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().article(), patience);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<ReadAloud> m_aloud;
    std::unique_ptr<WindowProgram> m_program;
};

int main(int argc, char *argv[])
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestReadAloud test;
    return QTest::qExec(&test, argc, argv);
}

Q_IMPORT_PLUGIN(TestVoicePlugin)

#include "tst_readaloud.moc"
