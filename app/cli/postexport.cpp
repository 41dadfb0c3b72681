#include "postexport.h"

#include "ingest/ingest.h"
#include "parsing/postwriter.h"
#include "text/filename.h"

#include <QFile>

namespace Masthead {

namespace {

Done failure(const QFile &file)
{
    return Error{ErrorKind::Disk, file.fileName() % QStringLiteral(": ") % file.errorString()};
}

}

Done PostExport::make()
{
    if (m_folder.mkpath(QStringLiteral(".")))
        return done();
    return Error{ErrorKind::Disk, m_folder.path() % QStringLiteral(": the folder cannot be made")};
}

Done PostExport::write(const Article &article)
{
    QFile file;
    int &used = m_written[safeFileName(article.title).toCaseFolded()];
    do {
        ++used;
        const QString suffix = used > 1 ? QStringLiteral(" (%1).md").arg(used) : QStringLiteral(".md");
        file.setFileName(m_folder.filePath(safeFileName(article.title, suffix)));
    } while (file.exists());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(file);
    // The body as it was published, so that reading the post finds editors and sources where they stood.
    const QByteArray bytes = writePost(article, asPublished(article));
    if (file.write(bytes) == bytes.size() && file.flush())
        return done();
    const Done why = failure(file);
    file.remove();
    return why;
}

}
