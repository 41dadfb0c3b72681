#pragma once

#include <QByteArray>
#include <QString>

// Temporary: gone as soon as parsing/documentkind.h is there.
#if __has_include("parsing/documentkind.h")
#include "parsing/documentkind.h"
#else
namespace Masthead {
enum class DocumentKind { Feed, Post, Opml, Page, Unknown };
DocumentKind documentKind(const QByteArray &bytes, const QString &contentType);
}
#endif
