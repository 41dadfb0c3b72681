#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "request.h"
#include "ui/undostack.h"

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QTimer>
#include <QTranslator>

#include <functional>
#include <memory>

class QSettings;

namespace Masthead {

class Archive;
class Enclosures;
class FullTextQueue;
class FullTextReading;
class HttpFetcher;
class MainWindow;
class PageExtractor;
class PageReading;
class Passwords;
class PictureStore;
class PicturesAhead;
class Preferences;
class Presence;
class Refresher;
class Subscriber;

/// Creates everything and connects it: the archive, what fetches, the window. Lives as long as the program. GUI thread.
class Application : public QObject {
    Q_OBJECT

public:
    struct Options {
        QString archive;        ///< path; empty: the default one
        QString language;       ///< empty: as the preferences say
        int appearance = -1;    ///< Preferences::Appearance for this run; -1: as the preferences say
        bool minimized = false; ///< the window is in the tray at first, or in the task bar where there is none
        bool apart = false;     ///< the desktop hears and shows nothing of it: it only takes a picture
        bool samples = false;   ///< the sample posts are subscribed to even where the archive is not new
    };

    explicit Application(const Options &options, QSettings &settings);
    ~Application() override;

    /// Opens the archive and the window. An archive that cannot be opened is an error, and nothing was changed.
    Done start();
    QString archivePath() const;
    /// Shows the window and does what is asked of it; without a window, nothing.
    void take(const Request &request);
    /// The same at the program's own start: to refresh alone shows no window that is to be minimised.
    void begin(const Request &request);
    void quit(); ///< the person wants it: not before they know what would be lost
    MainWindow *window() const { return m_window.get(); }

    void keepSession(); ///< remembers where the person is, and sends off what they marked: the program may end

signals:
    void windowBuilt();
    void ready(); ///< the sample posts were read, where they were asked for

private:
    void goBy(const Preferences &preferences); ///< from now on, as they change
    void applyLanguage();
    void applyAppearance();
    void applyProxy(const std::function<void()> &then = [] {});
    Done open();
    void fetchAhead();
    static bool isAnswering();
    void rescue(const Error &error);
    void buildWindow();
    void joinDesktop();
    void comeForward(const QString &activationToken);
    bool startsMinimized() const;
    void showFirst();
    void rebuildWindow();
    void offerSamples();
    void offerSamplesToNewcomers();
    void addSamples();
    void keepHouse();
    void letGo();

    Options m_options;
    QSettings &m_settings;
    SystemClock m_clock;
    QPalette m_systemPalette;
    QFont m_systemFont;
    QTranslator m_own;
    QTranslator m_qt;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Archive> m_archive;
    UndoStack m_undo; ///< of what was done to it; outlives a window that is built anew
    std::unique_ptr<Passwords> m_passwords;
    std::unique_ptr<HttpFetcher> m_fetcher;
    std::unique_ptr<PictureStore> m_pictures;
    std::unique_ptr<PageReading> m_pages;
    std::unique_ptr<PageExtractor> m_extractor;
    std::unique_ptr<FullTextReading> m_fullTexts;
    std::unique_ptr<Enclosures> m_enclosures;
    std::unique_ptr<Refresher> m_refresher;
    std::unique_ptr<FullTextQueue> m_fullTextQueue;
    std::unique_ptr<PicturesAhead> m_picturesAhead;
    std::unique_ptr<Subscriber> m_subscriber;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Presence> m_presence;
    bool m_shownBefore = false;
    QTimer m_housekeeping;
    QTimer m_lookout; ///< for what other programs do to the archive
};

}
