#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace Masthead {

/// The key and value lines between the two `---` of a post. Every value is text: `12_00` is no number here.
struct FrontMatter {
    QHash<QString, QStringList> values; ///< by key in lower case; a plain value is a list of one
    bool strict = true;                 ///< false: YAML refused it and it was read line by line

    QString value(const QString &key) const { return values.value(key).value(0); }
    QStringList list(const QString &key) const { return values.value(key); }
};

/// Reads YAML 1.2 front matter. What YAML refuses is read line by line: `key: value`, `- item` below a key, values going
/// on in indented lines. Never fails. Pure, any thread.
FrontMatter readFrontMatter(const QString &text);

}
