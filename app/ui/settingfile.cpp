#include "settingfile.h"

#include "setting.h"

#include "core/savefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace Masthead {

namespace {

constexpr qint64 largestFile = 1024 * 1024; // bytes
const QString settingsKey = QStringLiteral("masthead_preferences");

Error diskError(const QFileDevice &file)
{
    return Error{ErrorKind::Disk, file.fileName() + QStringLiteral(": ") + file.errorString()};
}

}

QByteArray writeSettings(const SettingTable &table)
{
    QJsonObject settings;
    for (const AnySetting *setting : table.all())
        if (setting->reach() == AnySetting::Reach::Everywhere)
            settings.insert(setting->name(), QJsonValue::fromVariant(setting->value()));
    return QJsonDocument(QJsonObject{{settingsKey, settings}}).toJson();
}

Result<QStringList> readSettings(SettingTable &table, const QByteArray &json)
{
    QJsonParseError error;
    const QJsonValue settings = QJsonDocument::fromJson(json, &error).object().value(settingsKey);
    if (!settings.isObject())
        return Error{ErrorKind::Malformed, error.error ? error.errorString() : settingsKey};
    QVariantMap given = settings.toObject().toVariantMap();
    QStringList left;
    for (AnySetting *setting : table.all()) {
        const bool here = setting->reach() == AnySetting::Reach::Here;
        if (given.contains(setting->name()) && (here || !setting->take(given.value(setting->name()))))
            left += setting->name();
        given.remove(setting->name());
    }
    return left + given.keys();
}

Done saveSettings(const SettingTable &table, const QString &path)
{
    QSaveFile file(path);
    if (saveWhole(file, writeSettings(table)))
        return done();
    return diskError(file);
}

Result<QStringList> loadSettings(SettingTable &table, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return diskError(file);
    if (file.size() > largestFile)
        return Error{ErrorKind::TooLarge, path};
    return readSettings(table, file.readAll());
}

}
