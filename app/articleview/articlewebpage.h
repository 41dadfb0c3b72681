#pragma once

#include <QWebEnginePage>

class QWebEngineUrlRequestInterceptor;

namespace Masthead {

/// A page that goes nowhere: it loads what it is told to, tells of clicks on links, and refuses all else that a page can ask
/// for. GUI thread.
class ArticleWebPage : public QWebEnginePage {
    Q_OBJECT

public:
    /// The interceptor must outlive the page.
    ArticleWebPage(QWebEngineProfile *profile, QWebEngineUrlRequestInterceptor *interceptor, QObject *parent = nullptr);

    /// The only way in.
    void open(const QUrl &address);

    /// Whether this is the address that was opened last, or a place within it.
    bool isOwn(const QUrl &address) const;

signals:
    void linkActivated(const QUrl &address);    ///< http or https
    void ownLinkActivated(const QUrl &address); ///< a link of ours: to a picture, a search, a mail

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles, const QStringList &acceptedTypes) override;
    void javaScriptAlert(const QUrl &origin, const QString &message) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &message) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &message, const QString &text, QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                  const QString &source) override;

private:
    void refuseRequests();
    void tell(const QUrl &url);

    QUrl m_expected;
};

}
