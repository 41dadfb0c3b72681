#include "recentsearches.h"

#include "preferences.h"

namespace Masthead {

RecentSearches::RecentSearches(Preferences &preferences, QObject *parent) : QObject(parent), m_preferences(preferences)
{
    connect(&preferences.keepSearches, &AnySetting::changed, this, [this] {
        if (!m_preferences.keepSearches())
            m_preferences.recentSearches.set({});
    });
}

void RecentSearches::add(const QString &search)
{
    const QString text = search.simplified();
    if (text.isEmpty() || !m_preferences.keepSearches())
        return;
    QStringList searches = all();
    searches.removeAll(text);
    searches.prepend(text);
    m_preferences.recentSearches.set(searches.mid(0, most));
}

QStringList RecentSearches::all() const { return m_preferences.recentSearches(); }

}
