#include "articlescheme.h"

#include <QBuffer>
#include <QImageReader>
#include <QPointer>
#include <QRandomGenerator>
#include <QWebEngineUrlRequestJob>

namespace Masthead {

namespace {

bool isOurs(const QUrl &initiator) { return initiator.isEmpty() || initiator.scheme() == QLatin1String("masthead"); }

// The engine is told nothing that it could take for a document.
bool isPictureType(const QByteArray &type)
{
    return type.startsWith("image/") && !type.contains("svg") && !type.contains("xml");
}

}

QString newToken()
{
    QString token;
    for (int i = 0; i < 4; ++i)
        token += QString::number(QRandomGenerator::system()->generate(), 36);
    return token;
}

ArticleScheme::ArticleScheme(PictureSource &pictures, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent), m_pictures(pictures)
{
}

void ArticleScheme::serve(const QString &token, const QByteArray &document)
{
    m_token = token;
    m_document = document;
    m_parts.clear();
    m_missing.clear();
}

void ArticleScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (job->requestMethod() != "GET" || !isOurs(job->initiator()))
        return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    const QUrl address = job->requestUrl();
    if (address.toString(QUrl::FullyEncoded | QUrl::RemoveFragment) == pageAddress(m_token))
        return answer(job, "text/html", m_document);
    const std::optional<PicturePlace> place = picturePlace(address, m_token);
    if (!place || place->index >= m_parts.value(place->part).pictures.size())
        return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    picture(job, *place);
}

void ArticleScheme::picture(QWebEngineUrlRequestJob *job, const PicturePlace &place)
{
    // The engine deletes a job whenever its page goes; the answer may come long after.
    const QPointer<QWebEngineUrlRequestJob> waiting(job);
    const QPointer<ArticleScheme> self(this);
    const Part &part = m_parts[place.part];
    const QString address = part.pictures[place.index];
    m_pictures.picture(address, part.feed, [waiting, self, address](const Picture &picture) {
        if (!waiting || !self)
            return;
        if (picture.bytes.isEmpty() || !isPictureType(picture.mediaType)) {
            const bool none = picture.bytes.isEmpty();
            self->m_missing.append(
                {waiting->requestUrl().toString(QUrl::FullyEncoded), none ? picture.absence : Picture::Absence::NoPicture});
            waiting->fail(QWebEngineUrlRequestJob::UrlNotFound);
            emit self->pictureMissing();
        } else {
            self->remember(address, picture.bytes);
            self->answer(waiting, picture.mediaType, picture.bytes);
        }
    });
}

void ArticleScheme::remember(const QString &address, const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    const QSize size = QImageReader(&buffer).size();
    if (m_sizes.size() > 5000)
        m_sizes.clear();
    if (size.width() <= 5000 && size.height() <= 5000)
        m_sizes.insert(address, size);
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
