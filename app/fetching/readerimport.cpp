#include "readerimport.h"

#include "core/origin.h"
#include "core/whendone.h"
#include "ingest/ingest.h"
#include "parsing/newsboaturls.h"
#include "storage/archive.h"
#include "storage/backup.h"
#include "storage/otherdatabase.h"
#include "thunderbirdfeeds.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>
#include <QUrl>
#include <QtConcurrent>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int batchesBetweenIndexing = 50; // what waits to be indexed is searched by reading it, so it must not be very much

// Newsboat knows the folders of its feeds, and which it still has, from a file of its person's only.
QByteArray newsboatUrls(const QString &database)
{
    const QDir folder(QFileInfo(database).absolutePath());
    for (const char *place : {"urls", "../../../.config/newsboat/urls"}) {
        QFile file(folder.filePath(QString::fromLatin1(place)));
        if (file.open(QIODevice::ReadOnly))
            return file.read(16 * 1024 * 1024);
    }
    return {};
}

void placeNewsboatFeeds(OtherLibrary &library, const QByteArray &urls)
{
    if (urls.isEmpty())
        return;
    const Opml list = parseNewsboatUrls(urls);
    const QList<OtherFeed> all = std::exchange(library.feeds, {});
    QHash<QString, OtherFeed> known;
    for (const OtherFeed &feed : all)
        known.insert(feed.url, feed);
    QSet<QString> placed;
    for (const OpmlFeed &listed : list.feeds) {
        OtherFeed feed = known.take(listed.url);
        feed.url = listed.url;
        feed.key = placed.contains(listed.url) ? QString() : listed.url;
        feed.folder = listed.folder;
        if (!listed.title.isEmpty())
            feed.title = listed.title;
        library.feeds += feed;
        placed += listed.url;
    }
    for (const QString &address : list.rejected) {
        OtherFeed feed = known.take(address);
        feed.url = address;
        library.feeds += feed;
    }
    // What the person listed once comes where something of it is starred: the rest they left behind.
    for (const OtherFeed &feed : all)
        if (known.contains(feed.url) && feed.starred > 0)
            library.feeds += feed;
}

Result<std::unique_ptr<OtherReader>> openReader(const QString &path)
{
    return QFileInfo(path).suffix() == QLatin1String("json") ? openThunderbirdFeeds(path) : openOtherDatabase(path);
}

Opml listOf(const QList<OtherFeed> &feeds)
{
    Opml list;
    for (const OtherFeed &feed : feeds)
        if (isWebAddress(QUrl(feed.url)))
            list.feeds += OpmlFeed{feed.url, feed.title, {}, feed.folder, {}};
        else
            list.rejected += feed.url.isEmpty() ? feed.title : feed.url;
    return list;
}

/// What stands twice goes into one feed, under the address of the first; and into the person's own network no sooner than that.
void joinTwins(OpmlPreview &preview, const Opml &list, const QList<Feed> &there)
{
    QList<Feed> feeds = there;
    QSet<QString> local;
    for (const OpmlPreview::Row &row : std::as_const(preview.rows)) {
        if (row.fate != OpmlPreview::Fate::New && row.fate != OpmlPreview::Fate::Local)
            continue;
        Feed feed;
        feed.url = row.address;
        feeds += feed;
        if (row.fate == OpmlPreview::Fate::Local)
            local += row.address;
    }
    const OpmlPreview added = previewOpml(list, feeds); // as if the first ones were there already
    for (qsizetype i = 0; i < preview.rows.size(); ++i) {
        OpmlPreview::Row &row = preview.rows[i];
        if (row.fate != OpmlPreview::Fate::Twice)
            continue;
        row.address = added.rows[i].address;
        if (QUrl(row.address).userName() != QUrl(row.feed.url).userName()) { // what one account reads is not the other's
            row.other = {};
            continue;
        }
        if (local.contains(row.address))
            row.fate = OpmlPreview::Fate::Local;
    }
}

OpmlPreview previewOf(QList<OtherFeed> others, const QList<Feed> &there)
{
    // In the order of the preview, which has what is refused at its end.
    std::stable_partition(others.begin(), others.end(), [](const OtherFeed &feed) { return isWebAddress(QUrl(feed.url)); });
    const Opml list = listOf(others);
    OpmlPreview preview = previewOpml(list, there);
    for (qsizetype i = 0; i < preview.rows.size(); ++i)
        preview.rows[i].other = others[i];
    joinTwins(preview, list, there);
    return preview;
}

struct ImportBatch {
    QList<ImportedArticle> articles;
    qint64 next = 0;
};

}

struct ReaderImport::Private {
    explicit Private(Archive &a) : archive(a)
    {
        // One thread for ever: a reader is used on the thread that opened it.
        thread.setMaxThreadCount(1);
        thread.setExpiryTimeout(-1);
    }

    Archive &archive;
    QThreadPool thread;
    std::unique_ptr<OtherReader> reader; // of the thread

    QList<OpmlPreview::Row> rows; // still to be imported
    QStringList folder;
    std::function<void(const ImportSummary &)> answer;
    ImportSummary summary;
    QSet<ArticleId> taken; // what the articles are that came of this row
    int all = 0;
    int done = 0;
    int batches = 0;
};

QList<FoundReader> findReaders(const QString &home)
{
    static const std::pair<const char *, const char *> places[] = {
        {"RSS Guard", ".config/RSS Guard 5/database/database.db"},
        {"RSS Guard", ".config/RSS Guard 4/database/database.db"},
        {"RSS Guard", ".var/app/io.github.martinrotter.rssguard/config/RSS Guard 5/database/database.db"},
        {"RSS Guard", ".var/app/io.github.martinrotter.rssguard/config/RSS Guard 4/database/database.db"},
        {"QuiteRSS", ".local/share/QuiteRss/QuiteRss/feeds.db"},
        {"Newsboat", ".newsboat/cache.db"},
        {"Newsboat", ".local/share/newsboat/cache.db"},
        {"Liferea", ".local/share/liferea/liferea.db"},
        {"Liferea", ".var/app/net.sourceforge.liferea/data/liferea/liferea.db"},
    };
    QList<FoundReader> found;
    for (const auto &[program, place] : places)
        if (const QString path = QDir(home).filePath(QString::fromLatin1(place)); QFileInfo(path).isFile())
            found += FoundReader{QString::fromLatin1(program), path};
    for (const char *place :
         {".thunderbird", "snap/thunderbird/common/.thunderbird", ".var/app/org.mozilla.Thunderbird/.thunderbird"}) {
        const QDir profiles(QDir(home).filePath(QString::fromLatin1(place)));
        for (const QString &profile : profiles.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            for (const QFileInfo &account :
                 QDir(profiles.filePath(profile + QStringLiteral("/Mail"))).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
                if (const QString path = account.filePath() + QStringLiteral("/feeds.json"); QFileInfo(path).isFile())
                    found += FoundReader{QStringLiteral("Thunderbird"), path};
    }
    return found;
}

ReaderImport::ReaderImport(Archive &archive, QObject *parent) : QObject(parent), d(std::make_unique<Private>(archive)) {}

ReaderImport::~ReaderImport()
{
    (void)QtConcurrent::run(&d->thread, [this] { d->reader.reset(); });
    d->thread.waitForDone();
}

void ReaderImport::preview(const QString &path,
                           std::function<void(const QString &program, const Result<OpmlPreview> &)> answer)
{
    const auto open = [this, path, archive = d->archive.path()]() -> Result<OtherLibrary> {
        d->reader.reset();
        if (belongsTo(archive, path)) // which must not be opened
            return itself(path);
        auto reader = openReader(path);
        if (!reader)
            return reader.error();
        d->reader = std::move(*reader);
        Result<OtherLibrary> library = d->reader->library();
        if (library && library->program == QLatin1String("Newsboat"))
            placeNewsboatFeeds(*library, newsboatUrls(path));
        return library;
    };
    whenDone(QtConcurrent::run(&d->thread, open), this, [this, answer](const Result<OtherLibrary> &library) {
        if (!library)
            return answer({}, library.error());
        whenDone(d->archive.feeds(), this, [answer, library = *library](const Result<QList<Feed>> &feeds) {
            if (!feeds)
                return answer(library.program, feeds.error());
            answer(library.program, previewOf(library.feeds, *feeds));
        });
    });
}

void ReaderImport::import(const OpmlPreview &chosen, const QStringList &folder,
                          std::function<void(const ImportSummary &)> answer)
{
    d->rows = chosen.rows;
    d->folder = folder;
    d->answer = std::move(answer);
    d->summary = {};
    d->all = d->done = d->batches = 0;
    for (const OpmlPreview::Row &row : chosen.rows)
        d->all += row.other.articles;
    QMetaObject::invokeMethod(this, &ReaderImport::importNext, Qt::QueuedConnection);
}

void ReaderImport::importNext()
{
    if (d->rows.isEmpty())
        return end();
    const OpmlPreview::Row row = d->rows.takeFirst();
    d->taken.clear();
    // A password within its address is left behind: it stands in no archive, and the person is asked for it.
    whenDone(d->archive.addFeed(feedOf(row), d->folder + row.feed.folder), this,
             [this, key = row.other.key](const Result<Feed> &added) {
                 if (!added)
                     return end(added.error());
                 d->summary.feeds += added->id;
                 key.isEmpty() ? importNext() : importArticles(added->id, key, 0);
             });
}

void ReaderImport::importArticles(FeedId feed, const QString &key, qint64 from)
{
    const auto read = [this, key, from, known = d->archive.outlets()]() -> Result<ImportBatch> {
        const Result<OtherEntries> entries = d->reader->entries(key, from);
        if (!entries)
            return entries.error();
        ImportBatch batch{{}, entries->next};
        for (const OtherEntry &entry : entries->entries)
            batch.articles +=
                ImportedArticle{makeArticle(ParsedFeed(), entry.entry, outletsOf(known)), entry.state, entry.tags};
        return batch;
    };
    whenDone(QtConcurrent::run(&d->thread, read), this, [this, feed, key](const Result<ImportBatch> &batch) {
        if (!batch)
            return end(batch.error());
        const auto goOn = [this, feed, key, next = batch->next] { next ? importArticles(feed, key, next) : importNext(); };
        whenDone(d->archive.import(feed, batch->articles, d->taken), this, [this, goOn](const Result<KeepSummary> &kept) {
            if (!kept)
                return end(kept.error());
            d->taken = kept->taken;
            d->summary.created += kept->created;
            d->summary.unchanged += kept->unchanged;
            d->summary.states += kept->states;
            d->summary.annotations += kept->annotations;
            d->done += kept->created + kept->unchanged;
            emit progressed(d->done, d->all);
            if (++d->batches % batchesBetweenIndexing != 0)
                return goOn();
            whenDone(d->archive.finishIndex(), this, [goOn](const Done &) { goOn(); });
        });
    });
}

void ReaderImport::end(const std::optional<Error> &error)
{
    d->rows.clear();
    d->summary.error = error;
    if (const auto answer = std::exchange(d->answer, {}))
        answer(std::exchange(d->summary, {}));
}

}
