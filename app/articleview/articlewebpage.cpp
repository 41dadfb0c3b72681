#include "articlewebpage.h"

#include "articleprofile.h"
#include "core/origin.h"

#include <QAuthenticator>
#include <QWebEngineCertificateError>
#include <QWebEngineClientCertificateSelection>
#include <QWebEngineFileSystemAccessRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineQuotaRequest>
#include <QWebEngineRegisterProtocolHandlerRequest>

namespace Masthead {

ArticleWebPage::ArticleWebPage(QWebEngineProfile *profile, QWebEngineUrlRequestInterceptor *interceptor, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    restrict(*settings());
    setUrlRequestInterceptor(interceptor);
    refuseRequests();
}

void ArticleWebPage::refuseRequests()
{
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl &origin, Feature feature) { setFeaturePermission(origin, feature, PermissionDeniedByUser); });
    connect(this, &QWebEnginePage::fullScreenRequested, this, [](QWebEngineFullScreenRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::quotaRequested, this, [](QWebEngineQuotaRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::registerProtocolHandlerRequested, this,
            [](QWebEngineRegisterProtocolHandlerRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::fileSystemAccessRequested, this,
            [](QWebEngineFileSystemAccessRequest request) { request.reject(); });
    connect(this, &QWebEnginePage::selectClientCertificate, this,
            [](QWebEngineClientCertificateSelection selection) { selection.selectNone(); });
    connect(this, &QWebEnginePage::certificateError, this,
            [](QWebEngineCertificateError error) { error.rejectCertificate(); });
    connect(this, &QWebEnginePage::authenticationRequired, this,
            [](const QUrl &, QAuthenticator *answer) { *answer = QAuthenticator(); });
    connect(this, &QWebEnginePage::proxyAuthenticationRequired, this,
            [](const QUrl &, QAuthenticator *answer, const QString &) { *answer = QAuthenticator(); });
    // A middle click and target=_blank go the way of a click; the window is never opened.
    connect(this, &QWebEnginePage::newWindowRequested, this, [this](QWebEngineNewWindowRequest &request) {
        if (request.isUserInitiated())
            tell(request.requestedUrl());
    });
}

void ArticleWebPage::open(const QUrl &address)
{
    m_expected = address;
    setUrl(address);
}

bool ArticleWebPage::isOwn(const QUrl &address) const { return address.matches(m_expected, QUrl::RemoveFragment); }

bool ArticleWebPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (isMainFrame && type == NavigationTypeLinkClicked)
        tell(url);
    // Our own load is the one that was typed, and a click within the page changes only its fragment.
    return isMainFrame && isOwn(url)
           && (type == NavigationTypeTyped || (type == NavigationTypeLinkClicked && url.hasFragment()));
}

void ArticleWebPage::tell(const QUrl &url)
{
    if (isWebAddress(url))
        emit linkActivated(url);
    else if (url.scheme() == m_expected.scheme() && !isOwn(url))
        emit ownLinkActivated(url);
}

QWebEnginePage *ArticleWebPage::createWindow(WebWindowType) { return nullptr; }
QStringList ArticleWebPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &) { return {}; }
void ArticleWebPage::javaScriptAlert(const QUrl &, const QString &) {}
bool ArticleWebPage::javaScriptConfirm(const QUrl &, const QString &) { return false; }
bool ArticleWebPage::javaScriptPrompt(const QUrl &, const QString &, const QString &, QString *) { return false; }
void ArticleWebPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &) {}

}
