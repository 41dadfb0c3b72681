#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <initializer_list>

struct sqlite3;
struct sqlite3_stmt;

namespace Masthead {

/// An item as a stream of XML gives it, with nothing understood.
struct PlainItem {
    QByteArray title;
    QByteArray guid;
    QByteArray body;
};

/// Floor of reading a feed: libxml2's streaming reader once over the bytes, which hands out each item of RSS or Atom.
void streamItems(const QByteArray &xml, const std::function<void(const PlainItem &)> &take);

/// Floor of keeping articles: one table by plain SQLite in a file of its own, with the index over title and text where it is
/// wanted, by the tokenizer of the archive. Stops the program where SQLite fails.
class PlainArchive {
public:
    PlainArchive(const QString &path, bool indexed);
    ~PlainArchive();
    PlainArchive(const PlainArchive &) = delete;
    PlainArchive &operator=(const PlainArchive &) = delete;

    void begin() { run("BEGIN IMMEDIATE"); }
    void insert(const PlainItem &item);
    void commit() { run("COMMIT"); }

private:
    void run(const char *sql);
    sqlite3_stmt *prepare(const char *sql);
    void runWith(sqlite3_stmt *statement, std::initializer_list<const QByteArray *> texts);

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_index = nullptr; ///< none where nothing is indexed
};

}
