#include "error.h"

#include <array>

namespace Masthead {

namespace {

struct KindRow {
    ErrorKind kind;
    const char *name;
    int status;
};

// Kinds that share a name stand behind the one that the name is read back as.
constexpr std::array kinds = {
    KindRow{ErrorKind::Empty, "empty", 3},
    KindRow{ErrorKind::NotAFeed, "not-a-feed", 3},
    KindRow{ErrorKind::HtmlPage, "html-page", 3},
    KindRow{ErrorKind::Malformed, "malformed", 3},
    KindRow{ErrorKind::Encoding, "encoding", 3},
    KindRow{ErrorKind::EntityLimit, "entity-limit", 3},
    KindRow{ErrorKind::DepthLimit, "depth-limit", 3},
    KindRow{ErrorKind::TooLarge, "too-large", 3},
    KindRow{ErrorKind::NotOpml, "not-opml", 3},
    KindRow{ErrorKind::Truncated, "truncated", 1},
    KindRow{ErrorKind::Timeout, "timeout", 1},
    KindRow{ErrorKind::Connection, "connection", 1},
    KindRow{ErrorKind::Protocol, "protocol", 1},
    KindRow{ErrorKind::RedirectLimit, "redirect-limit", 1},
    KindRow{ErrorKind::RedirectBad, "redirect-bad", 1},
    KindRow{ErrorKind::RedirectScheme, "redirect-scheme", 1},
    KindRow{ErrorKind::LocalNetwork, "local-network", 1},
    KindRow{ErrorKind::Http, "http", 1},
    KindRow{ErrorKind::Auth, "auth", 1},
    KindRow{ErrorKind::Gone, "gone", 1},
    KindRow{ErrorKind::RateLimited, "rate-limited", 1},
    KindRow{ErrorKind::Tls, "tls", 1},
    KindRow{ErrorKind::Database, "database", 1},
    KindRow{ErrorKind::NewerArchive, "database", 1},
    KindRow{ErrorKind::NotAnArchive, "database", 1},
    KindRow{ErrorKind::Disk, "disk", 1},
    KindRow{ErrorKind::Usage, "usage", 2},
    KindRow{ErrorKind::NotFound, "not-found", 1},
    KindRow{ErrorKind::Cancelled, "cancelled", 1},
};

}

QString errorKindName(ErrorKind kind)
{
    for (const KindRow &row : kinds)
        if (row.kind == kind)
            return QString::fromLatin1(row.name);
    Q_UNREACHABLE();
}

ErrorKind errorKindFromName(const QString &name)
{
    for (const KindRow &row : kinds)
        if (name == QLatin1String(row.name))
            return row.kind;
    return ErrorKind::Database;
}

int exitStatus(ErrorKind kind)
{
    for (const KindRow &row : kinds)
        if (row.kind == kind)
            return row.status;
    Q_UNREACHABLE();
}

}
