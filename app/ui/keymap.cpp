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
    SetKeys{Set::Vim, Id::HalfPageOn, "Ctrl+D"},
    SetKeys{Set::Vim, Id::HalfPageBack, "Ctrl+U"},
    SetKeys{Set::Vim, Id::NewSmartFolder, "Ctrl+Shift+D"},
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

bool begins(const QList<QKeySequence> &keys, QKeyCombination first)
{
    return std::any_of(keys.begin(), keys.end(),
                       [first](const QKeySequence &key) { return !key.isEmpty() && key[0] == first; });
}

bool isInASet(QKeyCombination key)
{
    const QList<Id> ids = Actions::ids();
    return std::any_of(ids.begin(), ids.end(), [key](Id id) { return begins(Actions::usualKeys(id), key); })
           || std::any_of(sets.begin(), sets.end(),
                          [key](const SetKeys &row) { return begins(Actions::keysOf(row.keys), key); });
}

// What moves in lists and fields or marks there, what presses and leaves, and what copies.
bool isNeededByFields(QKeyCombination key)
{
    const Qt::KeyboardModifiers with = key.keyboardModifiers();
    const bool plain = with == Qt::NoModifier || with == Qt::ShiftModifier;
    switch (key.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return plain || with == Qt::ControlModifier;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Menu: return plain;
    case Qt::Key_F10: return with == Qt::ShiftModifier; // opens the context menu
    case Qt::Key_A:
    case Qt::Key_C:
    case Qt::Key_V:
    case Qt::Key_X: return with == Qt::ControlModifier;
    default: return false;
    }
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

bool KeyMap::belongsToFields(const QKeySequence &key)
{
    if (key.isEmpty())
        return false;
    const QKeyCombination first(key[0].keyboardModifiers() & ~Qt::KeypadModifier, key[0].key());
    return isNeededByFields(first) && !isInASet(first);
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
