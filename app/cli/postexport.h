#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QDir>
#include <QHash>

namespace Masthead {

/// A folder that posts are written into, each into a new file named after its title. Nothing is overwritten. Errors: disk.
class PostExport {
public:
    explicit PostExport(const QString &path) : m_folder(path) {}

    Done make();
    Done write(const Article &article);

private:
    QDir m_folder;
    QHash<QString, int> m_written; ///< how often each name was used, so that a thousand of one title stay quick
};

}
