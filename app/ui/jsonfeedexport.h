#pragma once

#include "core/query.h"
#include "core/result.h"

#include <QObject>
#include <QSaveFile>

#include <memory>

namespace Masthead {

class Archive;
class JsonFeedWriter;

/// Writes the articles of a query to a file as a JSON Feed, whole or not at all, some at a time: the window stays alive. Deletes itself
/// behind ended(). GUI thread.
class JsonFeedExport : public QObject {
    Q_OBJECT

public:
    JsonFeedExport(Archive &archive, const QString &path, QObject *parent);
    ~JsonFeedExport() override;

    void start(const QString &title, const Query &query);

signals:
    void ended(const Masthead::Result<int> &articles); ///< how many; later than start()

private:
    void writeNext();
    void finish();
    void end(const Result<int> &result);

    Archive &m_archive;
    QSaveFile m_file;
    bool m_whole = true; ///< nothing that was to be written is missing
    std::unique_ptr<JsonFeedWriter> m_writer;
    QList<qint64> m_ids;
    qsizetype m_asked = 0; ///< of them
    int m_written = 0;
};

}
