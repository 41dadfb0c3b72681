#include "articleprofile.h"

#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineNotification>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

#include <unistd.h>

namespace Masthead {

namespace {

struct Setting {
    QWebEngineSettings::WebAttribute attribute;
    bool on;
};
using S = QWebEngineSettings;
constexpr Setting settings[] = {
    {S::JavascriptEnabled, false},
    {S::JavascriptCanOpenWindows, false},
    {S::JavascriptCanAccessClipboard, false},
    {S::JavascriptCanPaste, false},
    {S::LocalContentCanAccessFileUrls, false},
    {S::LocalContentCanAccessRemoteUrls, false},
    {S::AllowRunningInsecureContent, false},
    {S::AllowGeolocationOnInsecureOrigins, false},
    {S::AllowWindowActivationFromJavaScript, false},
    {S::LocalStorageEnabled, false},
    {S::PluginsEnabled, false},
    {S::PdfViewerEnabled, false},
    {S::WebGLEnabled, false},
    {S::Accelerated2dCanvasEnabled, false},
    {S::ScreenCaptureEnabled, false},
    {S::FullScreenSupportEnabled, false},
    {S::HyperlinkAuditingEnabled, false},
    {S::DnsPrefetchEnabled, false},
    {S::AutoLoadIconsForPage, false},
    {S::TouchIconsEnabled, false},
    {S::PlaybackRequiresUserGesture, true},
    {S::NavigateOnDropEnabled, false},
    {S::ErrorPageEnabled, false},
    {S::FocusOnNavigationEnabled, false},
    {S::LinksIncludedInFocusChain, true},
    {S::ShowScrollBars, true},
};

}

void restrict(QWebEngineSettings &target)
{
    for (const Setting &setting : settings)
        target.setAttribute(setting.attribute, setting.on);
    target.setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
    target.setDefaultTextEncoding(QStringLiteral("utf-8"));
}

std::unique_ptr<QWebEngineProfile> articleProfile()
{
    // Without a name it is off the record.
    auto profile = std::make_unique<QWebEngineProfile>();
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile->setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    profile->setHttpCacheMaximumSize(1024 * 1024);
    profile->setSpellCheckEnabled(false);
    profile->setHttpUserAgent(QStringLiteral("Masthead"));
    profile->setNotificationPresenter([](std::unique_ptr<QWebEngineNotification>) {});
    profile->cookieStore()->setCookieFilter([](const QWebEngineCookieStore::FilterRequest &) { return false; });
    QObject::connect(profile.get(), &QWebEngineProfile::downloadRequested, profile.get(),
                     [](QWebEngineDownloadRequest *download) { download->cancel(); });
    restrict(*profile->settings());
    return profile;
}

bool webEngineCanRun()
{
    if (access("/dev/shm", W_OK | X_OK) != 0)
        return false;
    if (geteuid() != 0)
        return true;
    return qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") == 1
           || qEnvironmentVariable("QTWEBENGINE_CHROMIUM_FLAGS").contains(QLatin1String("--no-sandbox"));
}

}
