#include "rowcopier.h"

#include "database.h"
#include "leafrows.h"
#include "leaftables.h"

#include <sqlite3.h>

namespace Masthead {

QStringList columnsOf(Database &database, const char *table)
{
    QStringList columns;
    Statement rows = database.query(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(QLatin1String(table)));
    while (rows.next())
        columns += rows.text(0);
    return columns;
}

RowCopier::RowCopier(Database &database, const char *table, const QStringList &columns)
    : m_table(table), m_handle(database.handle()), m_refusal(SQLITE_OK)
{
    const QStringList all = columnsOf(database, table);
    QStringList marks;
    for (const QString &column : columns) {
        marks += QStringLiteral("?");
        m_places += all.indexOf(column);
    }
    const QString sql = QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)")
                            .arg(QLatin1String(table), columns.join(QLatin1Char(',')), marks.join(QLatin1Char(',')));
    sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &m_insert, nullptr);
}

RowCopier::~RowCopier() { sqlite3_finalize(m_insert); }

void RowCopier::operator()(sqlite3_stmt *row)
{
    for (int i = 0; i < sqlite3_column_count(row); ++i)
        sqlite3_bind_value(m_insert, i + 1, sqlite3_column_value(row, i));
    insert();
}

void RowCopier::operator()(const LeafRow &row)
{
    sqlite3_bind_int64(m_insert, 1, row.id);
    for (int i = 1; i < row.values.size(); ++i)
        bind(i + 1, row.values[i]);
    insert();
}

bool RowCopier::isOfTable(sqlite3_stmt *row) const
{
    for (int i = 0; i < sqlite3_column_count(row) && i < m_places.size(); ++i)
        if (!mayHold(m_table, m_places[i], sqlite3_column_value(row, i)))
            return false;
    return true;
}

void RowCopier::bind(int index, const QVariant &value)
{
    if (!value.isValid())
        sqlite3_bind_null(m_insert, index);
    else if (value.typeId() == QMetaType::LongLong)
        sqlite3_bind_int64(m_insert, index, value.toLongLong());
    else if (const QByteArray bytes = value.toByteArray(); value.typeId() == QMetaType::QString)
        sqlite3_bind_text(m_insert, index, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
    else
        sqlite3_bind_blob(m_insert, index, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
}

void RowCopier::insert()
{
    if (m_refusal != SQLITE_OK)
        return;
    const int code = sqlite3_step(m_insert);
    if (code == SQLITE_DONE)
        m_copied += sqlite3_changes(m_handle);
    else if ((code & 0xff) == SQLITE_FULL || (code & 0xff) == SQLITE_IOERR)
        m_refusal = code;
    sqlite3_reset(m_insert);
}

}
