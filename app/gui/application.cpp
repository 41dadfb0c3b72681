#include "application.h"

#include "articleview/pageextractor.h"
#include "core/whendone.h"
#include "fetching/enclosures.h"
#include "fetching/fulltextqueue.h"
#include "fetching/fulltextreading.h"
#include "fetching/pagereading.h"
#include "fetching/pictures.h"
#include "fetching/picturesahead.h"
#include "fetching/refresher.h"
#include "fetching/subscriber.h"
#include "network/httpfetcher.h"
#include "network/passwords.h"
#include "network/proxychoice.h"
#include "presence.h"
#include "rescue.h"
#include "samples.h"
#include "storage/archive.h"
#include "storage/archivepath.h"
#include "ui/appearance.h"
#include "ui/errortext.h"
#include "ui/foreigntext.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/preferences.h"
#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QFontInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>

namespace Masthead {

namespace {

// On a Chinese desktop the system's own face is often a Chinese one, whose quotation marks and dots are as wide as characters.
QString latinFamily(const QString &system)
{
    if (!QFontDatabase::writingSystems(system).contains(QFontDatabase::SimplifiedChinese))
        return system;
    for (const char *family : {"Noto Sans", "DejaVu Sans", "Liberation Sans"})
        if (QFontInfo(QFont(QLatin1String(family))).family() == QLatin1String(family))
            return QLatin1String(family);
    return system;
}

// Han characters have other forms in each language; a face that only falls back takes the first that has them, often the
// Japanese ones.
QFont fontFor(const QFont &system, const QLocale &locale)
{
    const bool traditional = locale.script() == QLocale::TraditionalHanScript;
    const bool japanese = locale.language() == QLocale::Japanese;
    // An alias such as "Sans Serif" would take Latin letters from the next one.
    QStringList families{latinFamily(QFontInfo(system).family())};
    families.append(japanese      ? QStringLiteral("Noto Sans CJK JP")
                    : traditional ? QStringLiteral("Noto Sans CJK TC")
                                  : QStringLiteral("Noto Sans CJK SC"));
    QFont font = system;
    font.setFamilies(families);
    return font;
}

// Not in the cache, which others clean up. An earlier Masthead had them there.
QString keptPictures(const QDir &cache)
{
    const QString before = cache.filePath(QStringLiteral("pictures-kept"));
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/masthead"));
    const QString now = data.filePath(QStringLiteral("pictures-kept"));
    const bool moved = !QFileInfo::exists(before) || (data.mkpath(QStringLiteral(".")) && QDir().rename(before, now));
    return moved || QFileInfo::exists(now) ? now : before;
}

constexpr int firstHousekeepingMs = 60'000; // when the start and the first refresh are over
constexpr int housekeepingMs = 3'600'000;
constexpr int lookoutMs = 2'000;
constexpr int answeringMs = 200;
constexpr qint64 heardBytes = 2'000'000'000; // sounds and videos that were heard, on disk

constexpr qint64 megabyte = 1024 * 1024;
const QString samplesSetting = QStringLiteral("samples-offered");

}

Application::Application(const Options &options, QSettings &settings)
    : m_options(options), m_settings(settings), m_systemPalette(QApplication::palette()), m_systemFont(QApplication::font()),
      m_preferences(std::make_unique<Preferences>(settings))
{
    QApplication::setStyle(new AppearanceStyle);
    goBy(*m_preferences);
    m_housekeeping.setSingleShot(true);
    connect(&m_housekeeping, &QTimer::timeout, this, &Application::keepHouse);
    connect(&m_lookout, &QTimer::timeout, this, [this] { m_archive->lookForOthers(); });
    // At once, while the session waits.
    for (const auto asked : {&QGuiApplication::commitDataRequest, &QGuiApplication::saveStateRequest})
        connect(qGuiApp, asked, this, &Application::keepSession, Qt::DirectConnection);
}

Application::~Application() = default;

void Application::goBy(const Preferences &preferences)
{
    connect(&preferences.language, &AnySetting::changed, this, &Application::rebuildWindow, Qt::QueuedConnection);
    connect(&preferences.appearance, &AnySetting::changed, this, &Application::applyAppearance);
    const auto byProxy = [this] { applyProxy(); };
    connect(&preferences.proxyKind, &AnySetting::changed, this, byProxy);
    connect(&preferences.proxyHost, &AnySetting::changed, this, byProxy);
    connect(&preferences.proxyPort, &AnySetting::changed, this, byProxy);
    connect(&preferences.proxyUser, &AnySetting::changed, this, byProxy);
    connect(&preferences.automaticRefresh, &AnySetting::changed, this,
            [this, &preferences] { m_refresher->setAutomatic(preferences.automaticRefresh()); });
    connect(&preferences.pictures, &AnySetting::changed, this,
            [this, &preferences] { m_pictures->setFetching(preferences.pictures()); });
    connect(&preferences.keptMegabytes, &AnySetting::changed, this, [this, &preferences] {
        m_pictures->setKeptBytes(preferences.keptMegabytes() * megabyte);
        m_picturesAhead->lookAtAll();
    });
}

// Without its password at first: the keychain may take its time, and may not be there.
void Application::applyProxy(const std::function<void()> &then)
{
    const ProxyChoice proxy = m_preferences->proxy();
    m_fetcher->setProxy(proxy);
    const bool chosen = proxy.kind == ProxyChoice::Kind::Http || proxy.kind == ProxyChoice::Kind::Socks5;
    if (!chosen || proxy.userName.isEmpty())
        return then();
    m_passwords->find(proxy.address(), proxy.userName, [this, proxy, then](const Result<QString> &password) {
        ProxyChoice whole = proxy;
        whole.password = password ? *password : QString();
        if (m_preferences->proxy() == proxy)
            m_fetcher->setProxy(whole);
        then();
    });
}

Done Application::start()
{
    applyLanguage();
    applyAppearance();
    const Done opened = open();
    if (opened) // A future that is ready already answers at once, before the caller of this could listen to ready().
        QMetaObject::invokeMethod(this, &Application::offerSamples, Qt::QueuedConnection);
    return opened;
}

Done Application::open()
{
    const QString path = archivePath();
    if (m_options.archive.isEmpty())
        QDir().mkpath(QFileInfo(path).path()); // Where that fails, opening says so.
    Result<std::unique_ptr<Archive>> archive = Archive::open(path, m_clock);
    if (!archive)
        return archive.error();
    m_archive = std::move(*archive);
    m_passwords = std::make_unique<KeychainPasswords>();
    m_fetcher = std::make_unique<HttpFetcher>(m_clock);
    m_fetcher->setPasswords(m_passwords.get());
    m_fetcher->setProxy(m_preferences->proxy());
    connect(m_passwords.get(), &Passwords::changed, this, [this] { applyProxy(); });
    const QDir cache(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/masthead"));
    m_pictures = std::make_unique<PictureStore>(
        *m_archive, *m_fetcher, m_clock,
        PictureStore::Folders(cache.filePath(QStringLiteral("pictures")), keptPictures(cache)));
    m_pictures->setFetching(m_preferences->pictures());
    m_pictures->setKeptBytes(m_preferences->keptMegabytes() * megabyte);
    m_pages = std::make_unique<PageReading>(*m_archive, *m_fetcher);
    m_enclosures =
        std::make_unique<Enclosures>(*m_archive, *m_fetcher, cache.filePath(QStringLiteral("enclosures")), heardBytes);
    m_refresher = std::make_unique<Refresher>(*m_archive, *m_fetcher, m_clock);
    m_refresher->setAutomatic(m_preferences->automaticRefresh());
    fetchAhead();
    m_subscriber = std::make_unique<Subscriber>(*m_archive, *m_fetcher, *m_refresher, m_passwords.get());
    buildWindow();
    applyProxy([this] { m_refresher->start(); });
    m_housekeeping.start(firstHousekeepingMs);
    m_archive->lookForOthers();
    m_lookout.start(lookoutMs);
    return done();
}

void Application::fetchAhead()
{
    m_extractor = std::make_unique<PageExtractor>();
    m_fullTexts = std::make_unique<FullTextReading>(*m_archive, *m_fetcher, *m_extractor);
    m_fullTextQueue = std::make_unique<FullTextQueue>(*m_archive, *m_fullTexts, *m_refresher);
    m_picturesAhead = std::make_unique<PicturesAhead>(*m_archive, *m_pictures, *m_refresher);
    connect(m_fullTextQueue.get(), &FullTextQueue::progressed, m_picturesAhead.get(), [this](int done, int all) {
        if (done == all) // the full texts have pictures of their own
            m_picturesAhead->lookAtAll();
    });
}

QString Application::archivePath() const { return m_options.archive.isEmpty() ? defaultArchivePath() : m_options.archive; }

void Application::applyLanguage()
{
    const QString chosen = m_options.language.isEmpty() ? m_preferences->language() : m_options.language;
    const QLocale locale = chosen.isEmpty() ? QLocale::system() : QLocale(chosen);
    QLocale::setDefault(localeFor(locale));
    QApplication::setFont(fontFor(m_systemFont, locale));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // The sources' English knows no plurals: English has a translation too.
    const QString language = languageFor(locale);
    if (m_own.load(QStringLiteral(":/i18n/masthead_") + language))
        QCoreApplication::installTranslator(&m_own);
    if (m_qt.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

void Application::applyAppearance()
{
    const auto chosen =
        m_options.appearance < 0 ? m_preferences->appearance() : Preferences::Appearance(m_options.appearance);
    switch (chosen) {
    case Preferences::Appearance::System: QApplication::setPalette(m_systemPalette); break;
    case Preferences::Appearance::Light: applyPalette(lightPalette()); break;
    case Preferences::Appearance::Dark: applyPalette(darkPalette()); break;
    }
}

// A dialog that wants an answer has the keys: given to the window behind it, they would go nowhere.
void Application::comeForward(const QString &activationToken)
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8()); // whence Qt takes it
    QWidget *modal = QApplication::activeModalWidget();
    QWidget *asks = modal ? modal->window() : m_window.get();
    asks->raise();
    asks->activateWindow();
}

void Application::take(const Request &request)
{
    if (!m_window)
        return;
    if (request.comesForward())
        comeForward(request.activationToken);
    if (request.refresh)
        m_window->refresh();
    if (request.add && request.addresses.isEmpty())
        m_window->addFeed();
    for (const QString &address : request.addresses)
        m_window->offerFeed(address);
}

void Application::begin(const Request &request)
{
    const bool refreshesOnly = request.refresh && !request.add && request.addresses.isEmpty();
    if (m_window && refreshesOnly && startsMinimized())
        m_window->refresh();
    else
        take(request);
}

void Application::quit()
{
    if (m_window && m_window->isDownloading())
        take({}); // it asks when it closes, and is not asked to where it is hidden
    QCoreApplication::quit();
}

// A box or menu of the window is open: its own loop may be running, and must not come back to a window that is gone.
bool Application::isAnswering() { return QApplication::activeModalWidget() || QApplication::activePopupWidget(); }

// With everything that uses it closed, and opened again behind it.
void Application::rescue(const Error &error)
{
    if (isAnswering())
        return QTimer::singleShot(answeringMs, this, [this, error] { rescue(error); });
    QApplication::setQuitOnLastWindowClosed(false);
    m_housekeeping.stop();
    m_lookout.stop();
    m_presence.reset();
    m_window.reset();
    m_subscriber.reset();
    m_picturesAhead.reset();
    m_fullTextQueue.reset();
    m_refresher.reset();
    m_fullTexts.reset();
    m_extractor.reset();
    m_enclosures.reset();
    m_pages.reset();
    m_pictures.reset();
    m_fetcher.reset();
    m_passwords.reset();
    m_undo.clear();
    m_archive.reset();
    offerRescue(archivePath(), error);
    QApplication::setQuitOnLastWindowClosed(true);
    if (const Done opened = open(); !opened) {
        QMessageBox box(QMessageBox::Critical, QStringLiteral("Masthead"), errorText(opened.error()), QMessageBox::Close);
        showPlainly(box);
        box.exec();
        QCoreApplication::exit(1);
    }
}

void Application::buildWindow()
{
    const QString themes = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/themes");
    m_window = std::make_unique<MainWindow>(MainWindow::Parts{
        *m_archive, *m_refresher, *m_subscriber, *m_pictures, *m_pages, *m_fullTexts, *m_fullTextQueue, *m_picturesAhead,
        *m_enclosures, *m_passwords, *m_preferences, m_clock, m_undo, themes, samplesFolder()});
    // Not from within the window's own work: it is taken down.
    connect(m_window.get(), &MainWindow::archiveDamaged, this, &Application::rescue, Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::quitRequested, this, &Application::quit);
    if (!m_options.apart)
        joinDesktop();
    showFirst();
    emit windowBuilt();
}

void Application::joinDesktop()
{
    m_presence = std::make_unique<Presence>(Presence::Parts{*m_archive, *m_refresher, *m_preferences, m_clock,
                                                            QDBusConnection::sessionBus(), QApplication::windowIcon()},
                                            *m_window);
    connect(m_presence.get(), &Presence::quitRequested, this, &Application::quit);
    connect(m_presence.get(), &Presence::showRequested, this, [this](const QString &token) {
        take({{}, false, false, token});
    });
}

bool Application::startsMinimized() const
{
    return m_options.minimized || (!m_options.apart && m_preferences->startMinimized());
}

// Only at the start: a window that is built anew was seen before.
void Application::showFirst()
{
    if (std::exchange(m_shownBefore, true) || !startsMinimized())
        m_window->show();
    else if (m_presence && m_presence->isInTray())
        QApplication::setQuitOnLastWindowClosed(false);
    else
        m_window->showMinimized();
}

void Application::keepSession()
{
    if (m_window)
        m_window->keepSession();
    m_settings.sync();
}

// A language is chosen seldom; building the window anew leaves no text behind in the old one. The box that it is chosen in is
// left first, and what is downloaded is not lost for it.
void Application::rebuildWindow()
{
    if (const QWidget *box = QApplication::activeModalWidget()) {
        connect(box, &QObject::destroyed, this, &Application::rebuildWindow,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
        return;
    }
    if (isAnswering())
        return QTimer::singleShot(answeringMs, this, &Application::rebuildWindow);
    if (m_window->isDownloading()) {
        m_window->say(tr("The language changes once the download has ended."));
        connect(m_window.get(), &MainWindow::downloadEnded, this, &Application::rebuildWindow,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection));
        return;
    }
    applyLanguage();
    m_presence.reset();                             // else the window would close into the tray
    QApplication::setQuitOnLastWindowClosed(false); // This one is not the last.
    m_window->keepSession();
    m_window.reset();
    buildWindow();
    QApplication::setQuitOnLastWindowClosed(true);
}

// A computer that sleeps at night is backed up all the same: each hour asks whether today's copy is there.
void Application::keepHouse()
{
    m_housekeeping.start(housekeepingMs);
    m_archive->checkDaily();
    letGo();
    if (!m_preferences->dailyBackup())
        return;
    whenDone(m_archive->backUpDaily(), this, [this](const Result<bool> &copied) {
        if (!copied && m_window)
            m_window->say(tr("Today's backup could not be made. %1").arg(errorText(copied.error())));
    });
}

void Application::letGo()
{
    whenDone(m_archive->letGoOfSome(), this, [this](const Result<int> &gone) {
        if (m_archive && gone && *gone > 0) // it is closed while it is rescued
            letGo();
    });
}

void Application::offerSamples()
{
    if (m_options.samples)
        return addSamples();
    whenDone(m_archive->setting(samplesSetting), this, [this](const Result<QString> &offered) {
        if (offered && offered->isEmpty())
            offerSamplesToNewcomers();
        else
            emit ready();
    });
}

// Whoever has feeds already knows what to read; and where those go one day, it is no first start either.
void Application::offerSamplesToNewcomers()
{
    whenDone(m_archive->feeds(), this, [this](const Result<QList<Feed>> &feeds) {
        if (feeds && feeds->isEmpty())
            return addSamples();
        if (feeds)
            m_archive->setSetting(samplesSetting, QStringLiteral("no"));
        emit ready();
    });
}

void Application::addSamples()
{
    const Result<QString> folder = unpackSamples();
    if (!folder) {
        m_window->say(folder.error().detail);
        emit ready();
        return;
    }
    m_subscriber->subscribe(*folder, {}, [this](const Result<Subscription> &answer) {
        if (answer && !answer->feeds.isEmpty()) {
            m_archive->renameFeed(answer->feeds.first().id, tr("Sample Posts"));
            m_archive->setSetting(samplesSetting, QStringLiteral("yes"));
        }
        emit ready();
    });
}

}
