#include "jsonfeedexport.h"

#include "core/savefile.h"
#include "core/whendone.h"
#include "parsing/jsonfeedwriter.h"
#include "storage/archive.h"

#include <QDir>

namespace Masthead {

namespace {

constexpr qsizetype articlesAtOnce = 20; // some milliseconds of the window's time

}

JsonFeedExport::JsonFeedExport(Archive &archive, const QString &path, QObject *parent)
    : QObject(parent), m_archive(archive), m_file(path)
{
}

JsonFeedExport::~JsonFeedExport() = default;

void JsonFeedExport::start(const QString &title, const Query &query)
{
    whenDone(m_archive.select(query), this, [this, title](const Result<QList<ArticleId>> &ids) {
        if (!ids)
            return end(ids.error());
        if (!m_file.open(QIODevice::WriteOnly))
            return finish();
        m_ids = *ids;
        m_writer = std::make_unique<JsonFeedWriter>(
            jsonFeed(title), [this](const QByteArray &bytes) { m_whole = m_whole && writeAll(m_file, bytes); });
        writeNext();
    });
}

void JsonFeedExport::writeNext()
{
    if (m_asked == m_ids.size()) {
        m_writer->finish();
        return finish();
    }
    const QList<ArticleId> some = m_ids.mid(m_asked, articlesAtOnce);
    m_asked += some.size();
    whenDone(m_archive.articles(some), this, [this](const Result<QList<StoredArticle>> &articles) {
        if (!articles)
            return end(articles.error());
        for (const StoredArticle &article : *articles)
            m_writer->add(jsonItem(article));
        m_written += int(articles->size()); // one may be gone meanwhile
        QMetaObject::invokeMethod(this, &JsonFeedExport::writeNext, Qt::QueuedConnection);
    });
}

void JsonFeedExport::finish()
{
    if (m_file.isOpen() && m_whole && commitWhole(m_file))
        return end(m_written);
    end(Error{ErrorKind::Disk,
              QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(m_file.fileName()), m_file.errorString())});
}

void JsonFeedExport::end(const Result<int> &result)
{
    emit ended(result);
    deleteLater();
}

}
