#include "readersearch.h"

#include "core/whendone.h"

#include <QtConcurrent>

namespace Masthead {

ReaderSearch::ReaderSearch(Archive &archive, QObject *parent) : QObject(parent), m_import(archive) {}

void ReaderSearch::start(const QString &home)
{
    whenDone(QtConcurrent::run(&findReaders, home), this, [this](const QList<FoundReader> &readers) {
        m_uncounted = readers;
        countNext();
    });
}

void ReaderSearch::countNext()
{
    if (m_uncounted.isEmpty())
        return;
    const FoundReader reader = m_uncounted.takeFirst();
    m_import.preview(reader.path, [this, reader](const QString &, const Result<OpmlPreview> &preview) {
        if (!preview)
            emit found(reader, std::nullopt);
        else if (const auto feeds = preview->rows.size() - preview->count(OpmlPreview::Fate::Refused); feeds > 0)
            emit found(reader, int(feeds));
        countNext();
    });
}

}
