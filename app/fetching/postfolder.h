#pragma once

#include "core/article.h"
#include "core/result.h"
#include "storage/archive.h"
#include "text/outlets.h"

#include <QHash>
#include <QList>

namespace Masthead {

/// A post's file in its folder.
struct PostFile {
    QString guid; ///< its path within the folder, with `/`, and the identity of its article
    FileStamp stamp;
    /// Of vanished posts whose files were as long, likeliest first: it may be one of them, renamed.
    QStringList formerGuids = {};

    friend bool operator==(const PostFile &, const PostFile &) = default;
};

/// A file or folder that could not be read, and why.
struct PostProblem {
    QString path; ///< absolute
    Error error;
};

/// What stands in a folder of posts, against what was read of it before.
struct PostListing {
    QList<PostFile> changed; ///< new ones and those with another stamp, in the order of their paths
    int unchanged = 0;
    QStringList vanished; ///< guids that were known and are gone; never those below a folder that could not be listed
    QStringList folders;  ///< absolute paths of the folder and all below it, for watching
    QStringList newest;   ///< absolute paths of the files that changed last, at most `filesToWatch`
    QList<PostProblem> problems;

    int files() const { return static_cast<int>(changed.size()) + unchanged; }
};

/// What some files of a folder gave.
struct PostBatch {
    QList<Article> articles;
    QHash<QString, FileStamp> stamps;        ///< by guid, of the files that were read and understood
    QHash<QString, QStringList> formerGuids; ///< of those files, by guid
    QList<PostProblem> problems;
};

/// How many files are worth a watch of their own: what is edited in place is mostly new, and watches are few on some systems.
inline constexpr int filesToWatch = 1000;

/// How many posts one batch reads.
inline constexpr int postsPerBatch = 200;

/// Lists the posts in `folder` and below: .md, .markdown, .html, .htm and .post files (others carry no posts), hidden ones
/// left out, links followed once. Bounded in depth and number. Error: disk, with the path, where the folder is missing or
/// unreadable, or is empty where many posts were known (a disk that is not mounted); then nothing counts as vanished. Reads
/// the disk; any thread.
Result<PostListing> listPosts(const QString &folder, const QHash<QString, FileStamp> &known);

/// Reads, parses and ingests `files` of `folder`. A file that is broken gives a problem, and the others go on; a
/// README and its like without front matter give nothing. Reads the disk; any thread.
PostBatch readPosts(const QString &folder, const QList<PostFile> &files, const Outlets &outlets = Outlets::builtIn());

/// A post names its pictures from where it stands; its article, from the folder that is its feed.
void namePicturesFromFolder(Article &article, const QString &guid);
/// The reverse, for the name of a lead picture that stands beside or below the post.
QString pictureNameInPost(const QString &name, const QString &guid);

/// One error for a feed whose folder was read with problems: the first one's kind, and how many there are.
Error summary(const QList<PostProblem> &problems);

}
