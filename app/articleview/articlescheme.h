#pragma once

#include "articlerenderer.h"

#include <QWebEngineUrlSchemeHandler>

namespace Masthead {

class PictureSource;

/// Names a page so that nobody can guess it; new each time.
QString newToken();

/// Answers `masthead:` addresses of the page that is shown, and of no other. GUI thread.
class ArticleScheme : public QWebEngineUrlSchemeHandler {
    Q_OBJECT

public:
    explicit ArticleScheme(PictureSource &pictures, QObject *parent = nullptr);

    /// From now on only this page and its pictures are served.
    void serve(const QString &token, const RenderedArticle &article, FeedId feed);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

    const QString &token() const { return m_token; }
    const QStringList &pictures() const { return m_article.pictures; }

    /// Sizes of pictures that were served, by address.
    const QHash<QString, QSize> &sizes() const { return m_sizes; }

    /// The indexes of pictures that there are none of on this page.
    const QList<int> &missing() const { return m_missing; }

signals:
    void pictureMissing(int index);

private:
    void answer(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &bytes);
    void picture(QWebEngineUrlRequestJob *job, int index);
    void remember(const QString &address, const QByteArray &bytes);

    PictureSource &m_pictures;
    QString m_token;
    RenderedArticle m_article;
    FeedId m_feed = 0;
    QHash<QString, QSize> m_sizes;
    QList<int> m_missing;
};

}
