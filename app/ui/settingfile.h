#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QStringList>

namespace Masthead {

class SettingTable;

/// The settings of a table that may leave this machine, as a JSON document.
QByteArray writeSettings(const SettingTable &table);

/// Takes over what such a document says; gives the names of what was left out, because no setting is called so or may be that.
/// Where the document is none of these it is malformed, and nothing was changed.
Result<QStringList> readSettings(SettingTable &table, const QByteArray &json);

/// The same to and from a file, which is written whole or not at all. Errors: disk; too-large; malformed.
Done saveSettings(const SettingTable &table, const QString &path);
Result<QStringList> loadSettings(SettingTable &table, const QString &path);

}
