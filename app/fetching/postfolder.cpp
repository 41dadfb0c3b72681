#include "postfolder.h"

#include "ingest/ingest.h"
#include "parsing/post.h"
#include "text/htmltree.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int maximumDepth = 64;
constexpr int maximumFiles = 2'000'000;
constexpr int formerToTry = 50;
constexpr int manyPosts = 10; // so many do not go at once because somebody deletes one

bool isPostName(const QString &name)
{
    static const QStringList suffixes = {QStringLiteral(".md"), QStringLiteral(".markdown"), QStringLiteral(".html"),
                                         QStringLiteral(".htm"), QStringLiteral(".post")};
    return std::any_of(suffixes.begin(), suffixes.end(),
                       [&name](const QString &suffix) { return name.endsWith(suffix, Qt::CaseInsensitive); });
}

/// README.md, LICENSE.md: what a folder says of itself, as where it is a repository.
bool isAboutFolder(const QString &guid)
{
    static const QStringList names = {QStringLiteral("readme"),         QStringLiteral("license"),
                                      QStringLiteral("licence"),        QStringLiteral("changelog"),
                                      QStringLiteral("contributing"),   QStringLiteral("security"),
                                      QStringLiteral("code_of_conduct")};
    return names.contains(QFileInfo(guid).baseName().toLower());
}

struct Walk {
    const QHash<QString, FileStamp> &known;
    PostListing listing;
    QSet<QString> seen;                            // guids
    QSet<QString> visited;                         // canonical paths, against links that lead round
    std::vector<std::pair<qint64, QString>> times; // when each file was changed, and its path
    QStringList unlistable;                        // guid prefixes of folders whose posts are unknown for now

    void walk(const QString &path, const QString &prefix, int depth);
    void file(const QFileInfo &info, const QString &guid);
    void problem(const QString &path, const QString &prefix, const QString &reason);
    QStringList vanished() const;
    void findFormer();
    QStringList newest();
};

void Walk::problem(const QString &path, const QString &prefix, const QString &reason)
{
    unlistable.append(prefix);
    listing.problems.append({path, Error{ErrorKind::Disk, path + QStringLiteral(": ") + reason}});
}

void Walk::walk(const QString &path, const QString &prefix, int depth)
{
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    if (canonical.isEmpty() || visited.contains(canonical))
        return;
    visited.insert(canonical);
    if (depth > maximumDepth)
        return problem(path, prefix, QStringLiteral("folders nested too deeply"));
    if (!info.isReadable() || !info.isExecutable())
        return problem(path, prefix, QStringLiteral("the folder cannot be read"));
    listing.folders.append(path);
    const QFileInfoList entries = QDir(path).entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &entry : entries) {
        const QString guid = prefix + entry.fileName();
        if (entry.isDir())
            walk(entry.filePath(), guid + u'/', depth + 1);
        else if (entry.isFile() && isPostName(entry.fileName()))
            file(entry, guid);
    }
}

void Walk::file(const QFileInfo &info, const QString &guid)
{
    if (seen.size() >= maximumFiles)
        return;
    seen.insert(guid);
    times.emplace_back(info.lastModified().toMSecsSinceEpoch(), info.filePath());
    const PostFile post{guid, {info.size(), info.lastModified().toMSecsSinceEpoch()}};
    const auto before = known.constFind(guid);
    if (before != known.constEnd() && *before == post.stamp)
        ++listing.unchanged;
    else
        listing.changed.append(post);
}

QStringList Walk::vanished() const
{
    QStringList gone;
    for (auto guid = known.keyBegin(); guid != known.keyEnd(); ++guid) {
        const bool unknown = std::any_of(unlistable.begin(), unlistable.end(),
                                         [&guid](const QString &prefix) { return guid->startsWith(prefix); });
        if (!seen.contains(*guid) && !unknown)
            gone.append(*guid);
    }
    gone.sort();
    return gone;
}

// A file that is renamed keeps its length, and with most ways of renaming its time.
void Walk::findFormer()
{
    QHash<qint64, QStringList> vanished; // by length
    for (const QString &guid : std::as_const(listing.vanished))
        vanished[known.value(guid).size].append(guid);
    if (vanished.isEmpty())
        return;
    for (PostFile &file : listing.changed) {
        if (known.contains(file.guid))
            continue;
        file.formerGuids = vanished.value(file.stamp.size);
        std::stable_partition(file.formerGuids.begin(), file.formerGuids.end(), [this, &file](const QString &guid) {
            return known.value(guid).modified == file.stamp.modified;
        });
        file.formerGuids = file.formerGuids.mid(0, formerToTry);
    }
}

QStringList Walk::newest()
{
    const std::size_t count = std::min<std::size_t>(times.size(), filesToWatch);
    std::partial_sort(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(count), times.end(), std::greater<>());
    QStringList paths;
    for (std::size_t n = 0; n < count; ++n)
        paths.append(times[n].second);
    return paths;
}

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Disk, path + QStringLiteral(": ") + file.errorString()};
    if (file.size() > maximumPostSize) {
        return Error{ErrorKind::TooLarge,
                     QStringLiteral("%1: %2 bytes, where %3 are read").arg(path).arg(file.size()).arg(maximumPostSize)};
    }
    QByteArray bytes = file.read(maximumPostSize + 1); // it may have grown since
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::Disk, path + QStringLiteral(": ") + file.errorString()};
    return bytes;
}

bool isRelative(const QString &address)
{
    return !address.isEmpty() && !address.startsWith(u'/') && QUrl(address).isRelative();
}

void nameFromFolder(HtmlNode &node, const QString &place)
{
    if (node.isElement(QLatin1String("img")) && isRelative(node.attribute(QLatin1String("src"))))
        node.setAttribute(QStringLiteral("src"), QDir::cleanPath(place + node.attribute(QLatin1String("src"))));
    for (const auto &child : node.children())
        nameFromFolder(*child, place);
}

/// The folder of a post below its feed's, as addresses are written.
QString placeOf(const QString &guid)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(guid.left(guid.lastIndexOf(u'/') + 1), "/"));
}

}

QString pictureNameInPost(const QString &name, const QString &guid)
{
    const QString place = placeOf(guid);
    return name.startsWith(place) ? name.mid(place.size()) : name;
}

void namePicturesFromFolder(Article &article, const QString &guid)
{
    const qsizetype slash = guid.lastIndexOf(u'/');
    if (slash < 0)
        return;
    const QString place = placeOf(guid);
    if (isRelative(article.leadImage))
        article.leadImage = QDir::cleanPath(place + article.leadImage);
    if (article.html.contains(QLatin1String("<img"))) {
        HtmlTree tree = HtmlTree::parse(article.html);
        nameFromFolder(tree.root(), place);
        article.html = tree.toHtml();
    }
}

namespace {

Result<QList<Article>> readPost(const QString &path, const QString &guid, const Outlets &outlets)
{
    const Result<QByteArray> bytes = readWhole(path);
    if (!bytes)
        return bytes.error();
    const Result<ParsedFeed> post = parsePost(*bytes, guid);
    if (!post) {
        Error error = post.error();
        if (!error.detail.startsWith(path))
            error.detail = path + QStringLiteral(": ") + error.detail;
        return error;
    }
    QList<Article> articles;
    for (const ParsedEntry &entry : post->entries) {
        articles.append(makeArticle(*post, entry, outlets));
        namePicturesFromFolder(articles.last(), guid);
    }
    return articles;
}

}

Result<PostListing> listPosts(const QString &folder, const QHash<QString, FileStamp> &known)
{
    const QFileInfo info(folder);
    const auto disk = [&folder](const QString &reason) {
        return Error{ErrorKind::Disk, folder + QStringLiteral(": ") + reason};
    };
    if (!info.exists())
        return disk(QStringLiteral("the folder is missing"));
    if (!info.isDir())
        return disk(QStringLiteral("this is no folder"));
    if (!info.isReadable() || !info.isExecutable())
        return disk(QStringLiteral("the folder cannot be read"));
    if (known.size() >= manyPosts && QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return disk(QStringLiteral("the folder is empty; perhaps its disk is not mounted"));
    Walk walk{known, {}, {}, {}, {}, {}};
    walk.walk(folder, QString(), 0);
    walk.listing.vanished = walk.vanished();
    walk.findFormer();
    walk.listing.newest = walk.newest();
    return std::move(walk.listing);
}

PostBatch readPosts(const QString &folder, const QList<PostFile> &files, const Outlets &outlets)
{
    PostBatch batch;
    for (const PostFile &file : files) {
        const QString path = folder + u'/' + file.guid;
        const Result<QList<Article>> articles = readPost(path, file.guid, outlets);
        if (!articles && articles.error().kind == ErrorKind::NotAFeed && isAboutFolder(file.guid))
            continue;
        if (!articles) {
            batch.problems.append({path, articles.error()});
            continue;
        }
        batch.stamps.insert(file.guid, file.stamp);
        if (!file.formerGuids.isEmpty())
            batch.formerGuids.insert(file.guid, file.formerGuids);
        batch.articles += *articles;
    }
    return batch;
}

Error summary(const QList<PostProblem> &problems)
{
    Error error = problems.first().error;
    if (problems.size() > 1)
        error.detail += QStringLiteral(" (and %1 more)").arg(problems.size() - 1);
    return error;
}

}
