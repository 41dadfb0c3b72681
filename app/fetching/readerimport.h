#pragma once

#include "core/feed.h"
#include "core/otherreader.h"
#include "fetching/opmlpreview.h"
#include "storage/archive.h"

#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace Masthead {

/// Where another reader keeps its feeds on this machine.
struct FoundReader {
    QString program;
    QString path;
};

/// The readers that are found below `home`, in the places where they put their files by themselves.
QList<FoundReader> findReaders(const QString &home);

/// What an import brought.
struct ImportSummary {
    QSet<FeedId> feeds; ///< new ones and others
    int created = 0;    ///< articles
    int unchanged = 0;  ///< that were there already: their states were brought together
    // What that changed, of those that were there.
    QList<StateChange> states;
    QList<AnnotationsChange> annotations;
    std::optional<Error> error; ///< it ended before its time; the rest is what came till then
};

/// Takes over what another reader keeps: feeds with their folders, articles with their states and labels. First preview(), then
/// import() of what was chosen. The other reader's files are only read. One at a time. GUI thread; the reading is done on a
/// thread of its own.
class ReaderImport : public QObject {
    Q_OBJECT

public:
    explicit ReaderImport(Archive &archive, QObject *parent = nullptr);
    ~ReaderImport() override;

    /// What importing the file at `path` would do: a database of RSS Guard, QuiteRSS, Newsboat or Liferea, or Thunderbird's
    /// `feeds.json`. A feed that stands there twice has two rows, of one address, with articles of their own. `answer` is called once,
    /// later. Errors: disk, not-an-archive, database; usage
    /// for the archive itself, which is not opened.
    void preview(const QString &path, std::function<void(const QString &program, const Result<OpmlPreview> &)> answer);

    /// Imports rows of the last preview into `folder`. `answer` is called once, later.
    void import(const OpmlPreview &chosen, const QStringList &folder, std::function<void(const ImportSummary &)> answer);

signals:
    void progressed(int articles, int all);

private:
    struct Private;
    void importNext();
    void importArticles(FeedId feed, const QString &key, qint64 from);
    void end(const std::optional<Error> &error = {});

    std::unique_ptr<Private> d;
};

}
