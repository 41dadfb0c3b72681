#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace Masthead {

enum class OutletKind { Agency, Newspaper, Magazine, Broadcaster, Website, Portal, PressRelease, Government };

/// The name of a kind in the registry's files: agency, newspaper, magazine, broadcaster, website, portal, wire, government.
QString outletKindName(OutletKind kind);

/// Who publishes, or whose text is published.
struct Outlet {
    QString name; ///< the one it is best known by
    OutletKind kind = OutletKind::Website;
    QStringList aliases; ///< other names of the same: 新华网, Xinhua
    QStringList kin;     ///< names of others of the same house
    QStringList sites;   ///< domains

    friend bool operator==(const Outlet &, const Outlet &) = default;
};

/// The outlets of a registry's file: a JSON array of objects {name, kind, aliases[], kin[], sites[]}, where all but the name may
/// be missing. Errors: malformed, with what is wrong and where. Pure, any thread.
Result<QList<Outlet>> parseOutlets(const QByteArray &json);

/// The reverse: one outlet a line.
QByteArray outletsJson(const QList<Outlet> &outlets);

/// The registry of publishers and agencies. A value that does not change; any thread.
class Outlets {
public:
    Outlets() = default;
    /// Of two outlets with one name the later one counts; of two that claim one alias too.
    explicit Outlets(const QList<Outlet> &outlets);

    /// Those that Masthead knows, from resources/outlets.
    static const Outlets &builtIn();

    /// These and a person's own, which come first: one with the name of a known one stands in its place.
    Outlets with(const QList<Outlet> &own) const;

    const QList<Outlet> &all() const { return m_outlets; }

    /// The outlet that has this name or alias, case aside; nullptr for none. Lives as long as the registry.
    const Outlet *find(const QString &name) const;

    /// The name that an outlet is best known by; `name` itself where it is unknown.
    QString knownName(const QString &name) const;

    /// All names of the outlet that has this one, its best known first; none where it is unknown.
    QStringList namesOf(const QString &name) const;

    /// The length of the known name that `text` starts with, the longest; 0 for none.
    qsizetype lengthAtStart(const QString &text) const;

    /// The known Latin name that ends `text` behind another word, without a mark between them; empty for none.
    QString latinNameAtEnd(const QString &text) const;

private:
    QList<Outlet> m_outlets;
    QHash<QString, qsizetype> m_places;         // of each name and alias, folded, in m_outlets
    QHash<QString, QStringList> m_latinEndings; // Latin names by their last word, folded
    QSet<quint32> m_starts;
    qsizetype m_longest = 0;
};

}
