#include "setting.h"

#include <QSettings>

#include <cmath>

namespace Masthead {

namespace {

constexpr int longestText = 1000;
constexpr int longestList = 1000;

bool isText(const QVariant &value) { return value.typeId() == QMetaType::QString; }

// A settings file has texts only, a JSON file has numbers.
std::optional<int> number(const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return {};
    bool ok = false;
    const double given = value.toDouble(&ok);
    if (!ok || given != std::trunc(given) || std::abs(given) > INT_MAX)
        return {};
    return int(given);
}

}

QList<AnySetting *> SettingTable::all() const { return findChildren<AnySetting *>(QString(), Qt::FindDirectChildrenOnly); }

AnySetting::AnySetting(SettingTable &table, const char *name, Reach reach)
    : QObject(&table), m_table(table), m_name(QString::fromLatin1(name)), m_reach(reach)
{
}

QVariant AnySetting::kept() const { return m_table.m_settings.value(m_name); }

void AnySetting::keep(const QVariant &value)
{
    if (value == this->value())
        return;
    m_table.m_settings.setValue(m_name, value);
    emit changed();
}

std::optional<bool> FlagSetting::read(const QVariant &value) const
{
    if (value.typeId() == QMetaType::Bool)
        return value.toBool();
    const QString text = isText(value) ? value.toString() : QString();
    if (text != QLatin1String("true") && text != QLatin1String("false"))
        return {};
    return text == QLatin1String("true");
}

std::optional<int> NumberSetting::read(const QVariant &value) const
{
    const std::optional<int> given = number(value);
    return given && *given >= m_least && *given <= m_most ? given : std::nullopt;
}

std::optional<int> AnyChoiceSetting::read(const QVariant &value) const
{
    if (const auto named = isText(value) ? m_names.indexOf(value.toString()) : -1; named >= 0)
        return int(named);
    const std::optional<int> given = number(value);
    return given && *given >= 0 && *given < m_names.size() ? given : std::nullopt;
}

std::optional<QString> TextSetting::read(const QVariant &value) const
{
    if (!isText(value) || value.toString().size() > longestText)
        return {};
    if (!m_allowed.isEmpty() && !m_allowed.contains(value.toString()) && value.toString() != initial())
        return {};
    return value.toString();
}

// A settings file keeps a list of one as that one, and an empty one as something that is no list.
std::optional<QStringList> ListSetting::read(const QVariant &value) const
{
    if (isText(value))
        return value.toString().isEmpty() ? QStringList() : QStringList(value.toString());
    if (value.typeId() == QMetaType::QStringList)
        return value.toStringList();
    if (value.typeId() != QMetaType::QVariantList || value.toList().size() > longestList)
        return {};
    QStringList texts;
    for (const QVariant &text : value.toList()) {
        if (!isText(text) || text.toString().size() > longestText)
            return {};
        texts += text.toString();
    }
    return texts;
}

std::optional<QByteArray> PlaceSetting::read(const QVariant &value) const
{
    if (value.typeId() != QMetaType::QByteArray)
        return {};
    return value.toByteArray();
}

}
