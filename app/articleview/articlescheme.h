#pragma once

#include "articlerenderer.h"

#include "core/picturesource.h"

#include <QWebEngineUrlSchemeHandler>

namespace Masthead {

/// Names a page so that nobody can guess it; new each time.
QString newToken();

/// Answers `masthead:` addresses of the page that is shown, and of no other. GUI thread.
class ArticleScheme : public QWebEngineUrlSchemeHandler {
    Q_OBJECT

public:
    explicit ArticleScheme(PictureSource &pictures, QObject *parent = nullptr);

    /// From now on only this page and its pictures are served.
    void serve(const QString &token, const QByteArray &document);
    /// The pictures of a part of it; of the only one, 0, where the page shows one article.
    struct Part {
        QStringList pictures;
        QStringList words = {}; ///< what the page says of each
        FeedId feed = 0;
    };
    void servePictures(int part, const Part &pictures) { m_parts.insert(part, pictures); }

    void requestStarted(QWebEngineUrlRequestJob *job) override;

    const QString &token() const { return m_token; }
    QStringList pictures(int part) const { return m_parts.value(part).pictures; }
    QStringList words(int part) const { return m_parts.value(part).words; }
    FeedId feed(int part) const { return m_parts.value(part).feed; }

    /// Sizes of pictures that were served, by address.
    const QHash<QString, QSize> &sizes() const { return m_sizes; }

    struct Missing {
        QString address; ///< within this page
        Picture::Absence absence;
    };
    /// The pictures that there are none of, since this was asked for last.
    QList<Missing> takeMissing() { return std::exchange(m_missing, {}); }

signals:
    void pictureMissing();

private:
    void answer(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &bytes);
    void picture(QWebEngineUrlRequestJob *job, const PicturePlace &place);
    void remember(const QString &address, const QByteArray &bytes);

    PictureSource &m_pictures;
    QString m_token;
    QByteArray m_document;
    QHash<int, Part> m_parts;
    QHash<QString, QSize> m_sizes;
    QList<Missing> m_missing;
};

}
