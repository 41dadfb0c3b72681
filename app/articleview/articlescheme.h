#pragma once

#include "articlerenderer.h"

#include <QWebEngineUrlSchemeHandler>

namespace Masthead {

class PictureSource;

/// Answers `masthead:` addresses of the page that is shown, and of no other. GUI thread.
class ArticleScheme : public QWebEngineUrlSchemeHandler {
    Q_OBJECT

public:
    explicit ArticleScheme(PictureSource &pictures, QObject *parent = nullptr);

    /// From now on only this page and its pictures are served.
    void serve(const QString &token, const RenderedArticle &article, FeedId feed);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void answer(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &bytes);
    void picture(QWebEngineUrlRequestJob *job, const QString &address);

    PictureSource &m_pictures;
    QString m_token;
    RenderedArticle m_article;
    FeedId m_feed = 0;
};

}
