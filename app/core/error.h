#pragma once

#include <QString>

namespace Masthead {

/// What went wrong, in the few kinds that somebody decides by: the window's sentence, the exit status, the next fetch.
enum class ErrorKind {
    // The input is nothing that can be read.
    Empty,
    NotAFeed,
    HtmlPage,
    Malformed,
    Encoding,
    EntityLimit,
    DepthLimit,
    TooLarge,
    NotOpml,
    // It could not be fetched.
    Truncated,
    Timeout,
    Connection,
    Protocol,
    RedirectLimit,
    RedirectBad,
    RedirectScheme,
    LocalNetwork,
    Http,
    Auth,
    Gone,
    RateLimited,
    Tls,
    // It could not be kept or read on this machine.
    Database,
    NewerArchive, ///< the archive was written by a newer Masthead; told as `database`
    NotAnArchive, ///< the file is no archive of Masthead's; told as `database`
    Disk,         ///< a file or folder is missing, unreadable, unwritable, or the disk is full
    // It was asked for in a way that means nothing.
    Usage,
    NotFound,
    Cancelled,
};

/// An error as a value. `detail` names the thing (a path, an address, a line) in English, for logs and the command line;
/// it is foreign text and never markup.
struct Error {
    ErrorKind kind = ErrorKind::NotAFeed;
    QString detail;
    int status = 0; ///< HTTP status where there was an answer, else 0
    bool certificateRefused =
        false; ///< Tls: the server knows TLS and has a certificate that is none; not kept in the archive

    friend bool operator==(const Error &, const Error &) = default;
};

/// The name of a kind in JSON output, such as "not-a-feed".
QString errorKindName(ErrorKind kind);

/// The reverse of errorKindName(); Database for a name that is unknown.
ErrorKind errorKindFromName(const QString &name);

/// The exit status of mastheadctl: 1 it could not be done, 2 wrong usage, 3 the input is nothing it can read.
int exitStatus(ErrorKind kind);

}
