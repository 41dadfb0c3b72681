#pragma once

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace Masthead {

/// What SQLite would play into a database from the log beside it: the frames up to the last whole transaction (SQLite file format 4).
struct WriteAheadLog {
    quint32 pageSize = 0;
    quint32 pageCount = 0;         ///< of the database, once it is played in
    QSet<quint32> pages;           ///< that it holds
    QList<quint32> changeCounters; ///< of the database's header, as often as it is written

    bool holdsAll(quint32 from, quint32 to) const;
};

/// Nothing where no whole transaction is in it, or there is no log.
std::optional<WriteAheadLog> readLog(const QString &path);

/// What a database's header says (section 1.3).
struct DatabaseHeader {
    quint32 pageSize = 0;
    quint32 pageCount = 0; ///< 0: not to be trusted
    quint32 changeCounter = 0;
    quint32 freePages = 0;
    bool logged = false; ///< it has a log beside it, and no journal
};

/// Nothing where the file is no database.
std::optional<DatabaseHeader> readHeader(const QString &path);

}
