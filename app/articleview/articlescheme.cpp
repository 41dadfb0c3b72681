#include "articlescheme.h"

#include "core/picturesource.h"

#include <QBuffer>
#include <QPointer>
#include <QWebEngineUrlRequestJob>

namespace Masthead {

namespace {

bool isOurs(const QUrl &initiator)
{
    return initiator.isEmpty() || initiator.scheme() == QLatin1String("masthead");
}

// The engine is told nothing that it could take for a document.
bool isPictureType(const QByteArray &type)
{
    return type.startsWith("image/") && !type.contains("svg") && !type.contains("xml");
}

}

ArticleScheme::ArticleScheme(PictureSource &pictures, QObject *parent) : QWebEngineUrlSchemeHandler(parent), m_pictures(pictures) {}

void ArticleScheme::serve(const QString &token, const RenderedArticle &article, FeedId feed)
{
    m_token = token;
    m_article = article;
    m_feed = feed;
}

void ArticleScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (job->requestMethod() != "GET" || !isOurs(job->initiator()))
        return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    const QUrl address = job->requestUrl();
    if (address.toString(QUrl::FullyEncoded | QUrl::RemoveFragment) == pageAddress(m_token))
        return answer(job, "text/html", m_article.document);
    const int index = pictureIndex(address, m_token);
    if (index < 0 || index >= m_article.pictures.size())
        return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    picture(job, m_article.pictures[index]);
}

void ArticleScheme::picture(QWebEngineUrlRequestJob *job, const QString &address)
{
    // The engine deletes a job whenever its page goes; the answer may come long after.
    const QPointer<QWebEngineUrlRequestJob> waiting(job);
    const QPointer<ArticleScheme> self(this);
    m_pictures.picture(address, m_feed, [waiting, self](const Picture &picture) {
        if (!waiting || !self)
            return;
        if (picture.bytes.isEmpty() || !isPictureType(picture.mediaType))
            waiting->fail(QWebEngineUrlRequestJob::UrlNotFound);
        else
            self->answer(waiting, picture.mediaType, picture.bytes);
    });
}

void ArticleScheme::answer(QWebEngineUrlRequestJob *job, const QByteArray &type, const QByteArray &bytes)
{
    auto *device = new QBuffer;
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    connect(job, &QObject::destroyed, device, &QObject::deleteLater);
    job->reply(type, device);
}

}
