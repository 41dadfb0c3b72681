#include "extractionscheme.h"

#include "articlescheme.h"

#include <QBuffer>
#include <QWebEngineUrlRequestJob>

namespace Masthead {

QUrl ExtractionScheme::serve(const QByteArray &document)
{
    m_address = QUrl(QStringLiteral("masthead://page/") + newToken());
    m_document = document;
    return m_address;
}

void ExtractionScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (job->requestMethod() != "GET" || !job->initiator().isEmpty() || job->requestUrl() != m_address)
        return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    auto *device = new QBuffer;
    device->setData(m_document);
    device->open(QIODevice::ReadOnly);
    connect(job, &QObject::destroyed, device, &QObject::deleteLater);
    job->reply("text/html", device);
}

void ExtractionInterceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (info.resourceType() != QWebEngineUrlRequestInfo::ResourceTypeMainFrame || info.requestUrl() != m_allowed)
        info.block(true);
}

}
