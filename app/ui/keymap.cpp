#include "keymap.h"

#include <QMetaEnum>

#include <algorithm>
#include <array>

namespace Masthead {

namespace {

using Id = Actions::Id;
using Set = Preferences::KeySet;

struct SetKeys {
    Set set;
    Id id;
    const char *keys; ///< as in the table of actions
};

// Where other readers have a key for what Masthead does, theirs; and another one for what had that key.
constexpr std::array sets = {
    SetKeys{Set::NetNewsWire, Id::NextUnread, "N +"},
    SetKeys{Set::NetNewsWire, Id::PreviousUnread, "- Shift+Up"},
    SetKeys{Set::NetNewsWire, Id::PreviousArticle, "Shift+J"},
    SetKeys{Set::NetNewsWire, Id::NextFeed, "Z"},
    SetKeys{Set::NetNewsWire, Id::PreviousFeed, "A"},
    SetKeys{Set::NetNewsWire, Id::ToggleRead, "R U"},
    SetKeys{Set::NetNewsWire, Id::MarkAllRead, "K"},
    SetKeys{Set::NetNewsWire, Id::OpenInBrowser, "B"},
    SetKeys{Set::NetNewsWire, Id::UnreadOnly, "Ctrl+Shift+H"},

    SetKeys{Set::RssGuard, Id::NextArticle, "W"},
    SetKeys{Set::RssGuard, Id::PreviousArticle, "Q"},
    SetKeys{Set::RssGuard, Id::NextFeed, "S"},
    SetKeys{Set::RssGuard, Id::PreviousFeed, "A"},
    SetKeys{Set::RssGuard, Id::Refresh, "Ctrl+Shift+U F5"},
    SetKeys{Set::RssGuard, Id::Preferences, "Ctrl+S"},
    SetKeys{Set::RssGuard, Id::SavePage, "Ctrl+Alt+S"},
    SetKeys{Set::RssGuard, Id::ToggleStar, "X"},
    SetKeys{Set::RssGuard, Id::Facets, "Shift+W"},

    SetKeys{Set::Vim, Id::PreviousUnread, "P"},
    SetKeys{Set::Vim, Id::AsPublished, "Shift+P"},
    SetKeys{Set::Vim, Id::FirstArticle, "G,G"},
    SetKeys{Set::Vim, Id::LastArticle, "Shift+G"},
    SetKeys{Set::Vim, Id::NextFeed, "Shift+J"},
    SetKeys{Set::Vim, Id::PreviousFeed, "Shift+K"},
    SetKeys{Set::Vim, Id::ScrollOn, "Space Ctrl+F"},
    SetKeys{Set::Vim, Id::ScrollBack, "Shift+Space Ctrl+B"},
    SetKeys{Set::Vim, Id::Search, "/"},
    SetKeys{Set::Vim, Id::Undo, "U Ctrl+Z"},
    SetKeys{Set::Vim, Id::UnreadOnly, "L"},
    SetKeys{Set::Vim, Id::PlayPause, "X"},
};

bool isKey(const QKeySequence &key)
{
    for (int index = 0; index < key.count(); ++index)
        if (key[uint(index)].key() == Qt::Key_unknown)
            return false;
    return !key.isEmpty();
}

bool collide(const QKeySequence &a, const QKeySequence &b)
{
    return a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch;
}

bool holds(const QList<QKeySequence> &keys, const QKeySequence &key)
{
    return std::any_of(keys.begin(), keys.end(), [&key](const QKeySequence &one) { return collide(one, key); });
}

QString nameOf(Id id) { return QString::fromLatin1(QMetaEnum::fromType<Id>().valueToKey(int(id))); }

std::optional<Id> idOf(const QString &name)
{
    bool ok = false;
    const int id = QMetaEnum::fromType<Id>().keyToValue(name.toLatin1().constData(), &ok);
    return ok ? std::optional(Id(id)) : std::nullopt;
}

}

KeyMap::KeyMap(Set set, const QStringList &own) : m_set(set)
{
    for (const QString &row : own) {
        const std::optional<Id> id = idOf(row.section(QLatin1Char('='), 0, 0));
        if (!id)
            continue;
        QList<QKeySequence> keys =
            QKeySequence::listFromString(row.section(QLatin1Char('='), 1), QKeySequence::PortableText);
        keys.removeIf([this, id](const QKeySequence &key) { return !isKey(key) || isGiven(key, *id); });
        setKeys(*id, keys);
    }
}

QList<QKeySequence> KeyMap::keysOfSet(Id id) const
{
    const auto row = std::find_if(sets.begin(), sets.end(),
                                  [this, id](const SetKeys &keys) { return keys.set == m_set && keys.id == id; });
    return row == sets.end() ? Actions::usualKeys(id) : Actions::keysOf(row->keys);
}

QList<QKeySequence> KeyMap::keys(Id id) const
{
    if (const auto own = m_own.constFind(id); own != m_own.constEnd())
        return *own;
    QList<QKeySequence> keys = keysOfSet(id);
    keys.removeIf([this, id](const QKeySequence &key) { return isGiven(key, id); });
    return keys;
}

bool KeyMap::isGiven(const QKeySequence &key, Id but) const
{
    for (auto own = m_own.begin(); own != m_own.end(); ++own)
        if (own.key() != but && holds(*own, key))
            return true;
    return false;
}

QList<Id> KeyMap::others(Id id, const QKeySequence &key) const
{
    QList<Id> found;
    for (const Id other : Actions::ids())
        if (other != id && holds(keys(other), key))
            found.append(other);
    return found;
}

void KeyMap::setKeys(Id id, const QList<QKeySequence> &keys)
{
    if (keys == keysOfSet(id))
        m_own.remove(id);
    else
        m_own.insert(id, keys);
}

void KeyMap::removeKey(Id id, const QKeySequence &key)
{
    QList<QKeySequence> left = keys(id);
    left.removeIf([&key](const QKeySequence &one) { return collide(one, key); });
    setKeys(id, left);
}

QStringList KeyMap::own() const
{
    QStringList rows;
    for (auto row = m_own.begin(); row != m_own.end(); ++row)
        rows += nameOf(row.key()) + QLatin1Char('=') + QKeySequence::listToString(*row, QKeySequence::PortableText);
    rows.sort();
    return rows;
}

}
