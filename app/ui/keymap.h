#pragma once

#include "actions.h"
#include "preferences.h"

#include <QHash>
#include <QKeySequence>

namespace Masthead {

/// The keys of every action: those of a set, and on top what a person has another way. No key belongs to two: where one of the
/// set's is given to another action, it is that one's only. A value.
class KeyMap {
public:
    using Id = Actions::Id;

    /// `own` as own() gives it; what of it means nothing is left out, and of a key given twice the second.
    explicit KeyMap(Preferences::KeySet set, const QStringList &own = {});

    QList<QKeySequence> keys(Id id) const; ///< the first is shown in menus
    bool isOwn(Id id) const { return m_own.contains(id); }
    /// Whether lists and fields need the key that this begins with, as Down or Ctrl+C, and no set gives it to an action.
    static bool belongsToFields(const QKeySequence &key);
    /// The actions but `id` that have this key, or one that begins with it or is its beginning.
    QList<Id> others(Id id, const QKeySequence &key) const;

    void setKeys(Id id, const QList<QKeySequence> &keys);
    void removeKey(Id id, const QKeySequence &key); ///< and those that begin with it or are its beginning
    void reset(Id id) { m_own.remove(id); }

    QStringList own() const; ///< what differs from the set, as it is kept: "AddFeed=Ctrl+N; Ins"

private:
    QList<QKeySequence> keysOfSet(Id id) const;
    bool isGiven(const QKeySequence &key, Id but) const;

    Preferences::KeySet m_set;
    QHash<Id, QList<QKeySequence>> m_own;
};

}
