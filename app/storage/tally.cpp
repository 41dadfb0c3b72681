#include "tally.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sqlite3.h>

#include <cstring>
#include <string>
#include <unordered_map>

namespace Masthead {

namespace {

/// Rows repeat few texts: a look-up by a view of SQLite's own bytes makes no copy.
struct ViewHash : std::hash<std::string_view> {
    using is_transparent = void;
};
using Counts = std::unordered_map<std::string, int, ViewHash, std::equal_to<>>;

Counts *countsOf(sqlite3_context *context)
{
    auto **counts = static_cast<Counts **>(sqlite3_aggregate_context(context, sizeof(Counts *)));
    if (counts && !*counts)
        *counts = new Counts;
    return counts ? *counts : nullptr;
}

void count(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
    const std::string_view view(text ? text : "", std::size_t(sqlite3_value_bytes(values[0])));
    Counts *counts = view.empty() ? nullptr : countsOf(context);
    if (!counts)
        return;
    if (const auto known = counts->find(view); known != counts->end())
        ++known->second;
    else
        counts->emplace(view, 1);
}

void append(QByteArray &bytes, std::string_view text, int number)
{
    const int sizes[] = {number, int(text.size())};
    bytes.append(reinterpret_cast<const char *>(sizes), sizeof sizes);
    bytes.append(text.data(), qsizetype(text.size()));
}

QStringList textsOf(const std::string &json)
{
    QStringList texts;
    const QJsonArray list = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size()))).array();
    for (const auto &entry : list)
        texts += entry.toString();
    return texts;
}

template <bool each>
void finish(sqlite3_context *context)
{
    auto **held = static_cast<Counts **>(sqlite3_aggregate_context(context, 0));
    const std::unique_ptr<Counts> counts(held ? *held : nullptr);
    QByteArray result;
    if (counts && each) {
        QHash<QString, int> apart;
        for (const auto &[json, number] : *counts)
            for (const QString &text : textsOf(json))
                apart[text] += number;
        for (auto one = apart.cbegin(); one != apart.cend(); ++one)
            append(result, one.key().toStdString(), one.value());
    } else if (counts) {
        for (const auto &[text, number] : *counts)
            append(result, text, number);
    }
    sqlite3_result_blob(context, result.constData(), int(result.size()), SQLITE_TRANSIENT);
}

}

int registerTally(sqlite3 *connection)
{
    const int code =
        sqlite3_create_function_v2(connection, "tally", 1, SQLITE_UTF8, nullptr, nullptr, count, finish<false>, nullptr);
    return code != SQLITE_OK ? code
                             : sqlite3_create_function_v2(connection, "tally_each", 1, SQLITE_UTF8, nullptr, nullptr, count,
                                                          finish<true>, nullptr);
}

QHash<QByteArray, int> tallied(const QByteArray &result)
{
    QHash<QByteArray, int> counts;
    for (qsizetype at = 0; at + qsizetype(2 * sizeof(int)) <= result.size();) {
        int sizes[2];
        std::memcpy(sizes, result.constData() + at, sizeof sizes);
        at += sizeof sizes;
        counts.insert(result.mid(at, sizes[1]), sizes[0]);
        at += sizes[1];
    }
    return counts;
}

}
