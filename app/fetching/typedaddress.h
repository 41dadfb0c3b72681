#pragma once

#include "core/result.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace Masthead {

/// An address as it is kept, and the name and password that stood in it.
struct Credentials {
    QUrl url;
    QString userName;
    QString password;
};

/// Pure, any thread.
Credentials takenApart(const QUrl &address);

/// What a person meant by what they typed: a place on this machine, or addresses to try one after the other.
struct TypedAddress {
    QString path;          ///< absolute; empty: it is on the web
    bool isFolder = false; ///< that stands there
    QList<QUrl> urls;      ///< http or https; more than one where no scheme was typed
};

/// Reads an http or https address with or without its scheme, or with more than one, a feed: or feeds: address (feed://host,
/// feed:https://host), a file: address, or a path (absolute, relative to `workingFolder`, or from `~`). A relative path counts where something stands
/// there. Errors: usage, where it is none of these, or an address of another scheme. Looks at the disk; any thread.
Result<TypedAddress> readTyped(const QString &typed, const QString &workingFolder);

}
