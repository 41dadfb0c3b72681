#pragma once

#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

namespace Masthead {

/// Answers the one address under which the document of an extraction stands, and no other. GUI thread.
class ExtractionScheme : public QWebEngineUrlSchemeHandler {
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    /// From now on only this document is served. Gives its address, which is unguessable and new each time.
    QUrl serve(const QByteArray &document);
    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    QUrl m_address;
    QByteArray m_document;
};

/// Blocks every request but that of the document itself. GUI thread.
class ExtractionInterceptor : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void allow(const QUrl &address) { m_allowed = address; }
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    QUrl m_allowed;
};

}
