#include "preferences.h"

#include <QSettings>

#include <algorithm>

namespace Masthead {

namespace {

const QString languageKey = QStringLiteral("general/language");
const QString appearanceKey = QStringLiteral("general/appearance");
const QString textSizeKey = QStringLiteral("reading/textSize");
const QString proxyKindKey = QStringLiteral("network/proxy");
const QString proxyHostKey = QStringLiteral("network/proxyHost");
const QString proxyPortKey = QStringLiteral("network/proxyPort");
const QString unreadOnlyKey = QStringLiteral("list/unreadOnly");
const QString facetsKey = QStringLiteral("list/facets");
const QString orderKey = QStringLiteral("list/order");
const QString descendingKey = QStringLiteral("list/descending");
const QString geometryKey = QStringLiteral("window/geometry");
const QString panesKey = QStringLiteral("window/panes");
const QString expandedKey = QStringLiteral("sidebar/expanded");
const QString chosenKey = QStringLiteral("sidebar/chosen");

constexpr int defaultTextSize = 17;

}

Preferences::Preferences(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

QString Preferences::language() const { return m_settings.value(languageKey).toString(); }

void Preferences::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    m_settings.setValue(languageKey, language);
    emit languageChanged();
}

Preferences::Appearance Preferences::appearance() const
{
    return Appearance(std::clamp(m_settings.value(appearanceKey, 0).toInt(), 0, 2));
}

void Preferences::setAppearance(Appearance appearance)
{
    if (appearance == this->appearance())
        return;
    m_settings.setValue(appearanceKey, int(appearance));
    emit appearanceChanged();
}

ProxyChoice Preferences::proxy() const
{
    return {ProxyChoice::Kind(std::clamp(m_settings.value(proxyKindKey, 0).toInt(), 0, 3)),
            m_settings.value(proxyHostKey).toString(), quint16(m_settings.value(proxyPortKey, 0).toUInt())};
}

void Preferences::setProxy(const ProxyChoice &choice)
{
    if (choice == proxy())
        return;
    m_settings.setValue(proxyKindKey, int(choice.kind));
    m_settings.setValue(proxyHostKey, choice.host);
    m_settings.setValue(proxyPortKey, choice.port);
    emit proxyChanged();
}

int Preferences::textSize() const { return std::clamp(m_settings.value(textSizeKey, defaultTextSize).toInt(), 12, 32); }

void Preferences::setTextSize(int pixels)
{
    if (pixels == textSize())
        return;
    m_settings.setValue(textSizeKey, pixels);
    emit textSizeChanged();
}

bool Preferences::unreadOnly() const { return m_settings.value(unreadOnlyKey, false).toBool(); }
void Preferences::setUnreadOnly(bool only) { m_settings.setValue(unreadOnlyKey, only); }

bool Preferences::facets() const { return m_settings.value(facetsKey, false).toBool(); }
void Preferences::setFacets(bool shown) { m_settings.setValue(facetsKey, shown); }

Query::Order Preferences::order() const { return Query::Order(std::clamp(m_settings.value(orderKey, 0).toInt(), 0, 2)); }
bool Preferences::descending() const { return m_settings.value(descendingKey, true).toBool(); }

void Preferences::setOrder(Query::Order order, bool descending)
{
    m_settings.setValue(orderKey, int(order));
    m_settings.setValue(descendingKey, descending);
}

QByteArray Preferences::geometry() const { return m_settings.value(geometryKey).toByteArray(); }
QByteArray Preferences::panes() const { return m_settings.value(panesKey).toByteArray(); }

void Preferences::setPlaces(const QByteArray &geometry, const QByteArray &panes)
{
    m_settings.setValue(geometryKey, geometry);
    m_settings.setValue(panesKey, panes);
}

QStringList Preferences::expanded() const { return m_settings.value(expandedKey).toStringList(); }
QString Preferences::chosen() const { return m_settings.value(chosenKey).toString(); }

void Preferences::setSidebar(const QStringList &expanded, const QString &chosen)
{
    m_settings.setValue(expandedKey, expanded);
    m_settings.setValue(chosenKey, chosen);
}

}
