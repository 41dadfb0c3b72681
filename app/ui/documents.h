#pragma once

#include <QDir>
#include <QStandardPaths>

namespace Masthead {

/// Where a file of that name is offered to be saved: among the person's documents, or at home where there is no folder of them;
/// and not wherever the program was started.
inline QString inDocuments(const QString &name)
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return (documents.exists() ? documents : QDir::home()).filePath(name);
}

}
