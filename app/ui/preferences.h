#pragma once

#include "core/query.h"
#include "network/proxychoice.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

class QSettings;

namespace Masthead {

/// What the person chose, kept by QSettings; each with its own name, type and default. GUI thread.
class Preferences : public QObject {
    Q_OBJECT

public:
    enum class Appearance { System, Light, Dark };

    /// `settings` must outlive this.
    explicit Preferences(QSettings &settings, QObject *parent = nullptr);

    QString language() const; ///< "en", "zh_CN"; empty: the system's
    void setLanguage(const QString &language);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    int textSize() const; ///< of the article page, CSS pixels, 12 to 32
    void setTextSize(int pixels);
    ProxyChoice proxy() const;
    void setProxy(const ProxyChoice &choice);
    bool unreadOnly() const;
    void setUnreadOnly(bool only);
    bool facets() const; ///< whether who stands behind the articles is shown beside the list
    void setFacets(bool shown);
    Query::Order order() const;
    bool descending() const;
    void setOrder(Query::Order order, bool descending);

    /// Places of the window: geometry, panes, what is open and chosen in the sidebar.
    QByteArray geometry() const;
    QByteArray panes() const;
    void setPlaces(const QByteArray &geometry, const QByteArray &panes);
    QStringList expanded() const;
    QString chosen() const;
    void setSidebar(const QStringList &expanded, const QString &chosen);

signals:
    void languageChanged();
    void appearanceChanged();
    void textSizeChanged();
    void proxyChanged();

private:
    QSettings &m_settings;
};

}
