#include "floors.h"

#include "storage/tokenizer.h"

#include <libxml/xmlreader.h>
#include <sqlite3.h>

namespace Masthead {

namespace {

QByteArrayView nameOf(xmlTextReaderPtr reader)
{
    return reinterpret_cast<const char *>(xmlTextReaderConstLocalName(reader));
}

QByteArray *fieldOf(QByteArrayView element, PlainItem &item)
{
    if (element == QByteArrayView("title"))
        return &item.title;
    if (element == QByteArrayView("guid") || element == QByteArrayView("id") || element == QByteArrayView("link"))
        return &item.guid;
    return element == QByteArrayView("description") || element == QByteArrayView("content") ? &item.body : nullptr;
}

QByteArray withoutTags(const QByteArray &html)
{
    QByteArray text;
    text.reserve(html.size());
    bool inTag = false;
    for (const char c : html)
        if (c == '<' || c == '>')
            inTag = c == '<';
        else if (!inTag)
            text += c;
    return text;
}

}

void streamItems(const QByteArray &xml, const std::function<void(const PlainItem &)> &take)
{
    xmlTextReaderPtr reader = xmlReaderForMemory(xml.constData(), int(xml.size()), nullptr, nullptr, XML_PARSE_HUGE);
    PlainItem item;
    QByteArray *field = nullptr;
    bool inItem = false;
    while (xmlTextReaderRead(reader) == 1) {
        const int type = xmlTextReaderNodeType(reader);
        if (type == XML_READER_TYPE_TEXT && field) {
            *field = reinterpret_cast<const char *>(xmlTextReaderConstValue(reader));
        } else if (type == XML_READER_TYPE_ELEMENT || type == XML_READER_TYPE_END_ELEMENT) {
            const QByteArrayView name = nameOf(reader);
            const bool opens = type == XML_READER_TYPE_ELEMENT;
            field = inItem && opens ? fieldOf(name, item) : nullptr;
            if (name == QByteArrayView("item") || name == QByteArrayView("entry")) {
                if (!opens)
                    take(item);
                item = {};
                inItem = opens;
            }
        }
    }
    xmlFreeTextReader(reader);
}

PlainArchive::PlainArchive(const QString &path, bool indexed)
{
    if (sqlite3_open(path.toUtf8().constData(), &m_database) != SQLITE_OK || registerTokenizer(m_database) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_database));
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE article (id INTEGER PRIMARY KEY, guid TEXT, title "
        "TEXT, body TEXT); CREATE VIRTUAL TABLE search USING fts5 (title, text, content = '', columnsize = 0, tokenize = "
        "'masthead')");
    m_insert = prepare("INSERT INTO article (guid, title, body) VALUES (?, ?, ?)");
    if (indexed)
        m_index = prepare("INSERT INTO search (rowid, title, text) VALUES (last_insert_rowid(), ?, ?)");
}

PlainArchive::~PlainArchive()
{
    sqlite3_finalize(m_insert);
    sqlite3_finalize(m_index);
    sqlite3_close(m_database);
}

void PlainArchive::insert(const PlainItem &item)
{
    runWith(m_insert, {&item.guid, &item.title, &item.body});
    if (m_index) {
        const QByteArray text = withoutTags(item.body);
        runWith(m_index, {&item.title, &text});
    }
}

void PlainArchive::run(const char *sql)
{
    if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_database));
}

sqlite3_stmt *PlainArchive::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_database));
    return statement;
}

void PlainArchive::runWith(sqlite3_stmt *statement, std::initializer_list<const QByteArray *> texts)
{
    int parameter = 0;
    for (const QByteArray *text : texts)
        sqlite3_bind_text(statement, ++parameter, text->constData(), int(text->size()), SQLITE_STATIC);
    if (sqlite3_step(statement) != SQLITE_DONE || sqlite3_reset(statement) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_database));
}

}
