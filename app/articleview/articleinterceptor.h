#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace Masthead {

/// Blocks every request but that of our own page and its pictures. GUI thread.
class ArticleInterceptor : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
};

}
