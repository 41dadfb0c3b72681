#include "textfunction.h"

#include "contenttable.h"

#include "text/chinesefolding.h"
#include "text/searchterms.h"

#include <sqlite3.h>

#include <algorithm>

namespace Masthead {

namespace {

constexpr char16_t firstOfScriptsWithoutSpaces = 0x0e00; // Thai; what stands before it folds to nothing behind it

/// A quick answer for one character, which most questions of this kind are about; nothing where only folding tells.
std::optional<bool> holdsCharacter(const QString &text, char16_t wanted)
{
    bool plain = true;
    for (const QChar c : text) {
        if (c == wanted || simplifiedCharacter(c.unicode()) == wanted)
            return true;
        plain = plain && c < QChar(firstOfScriptsWithoutSpaces);
    }
    return plain ? std::optional(false) : std::nullopt;
}

bool isOneCharacter(const QList<SearchPhrase> &phrases)
{
    const SearchPhrase phrase = phrases.value(0);
    return phrases.size() == 1 && phrase.prefix && phrase.terms.size() == 1 && phrase.terms.first().size() == 1
           && phrase.marks.isEmpty() && phrase.terms.first()[0] >= QChar(firstOfScriptsWithoutSpaces);
}

bool holds(const QString &text, const QList<SearchPhrase> &phrases)
{
    if (isOneCharacter(phrases))
        if (const auto known = holdsCharacter(text, phrases.first().terms.first()[0].unicode()))
            return *known;
    return holdsPhrase(text, phrases);
}

QString textOf(sqlite3_value *value)
{
    if (sqlite3_value_type(value) == SQLITE_BLOB)
        return searchedTextOf(
            QByteArray::fromRawData(static_cast<const char *>(sqlite3_value_blob(value)), sqlite3_value_bytes(value)));
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(value)), sqlite3_value_bytes(value));
}

/// What the first two arguments ask for, made once a statement (SQLite's auxiliary data): it is asked of many rows.
const QList<SearchPhrase> &phrasesOf(sqlite3_context *context, sqlite3_value **values)
{
    using Phrases = QList<SearchPhrase>;
    if (const void *known = sqlite3_get_auxdata(context, 0))
        return *static_cast<const Phrases *>(known);
    auto *phrases = new Phrases(searchPhrases(textOf(values[0]), sqlite3_value_int(values[1]) != 0));
    sqlite3_set_auxdata(context, 0, phrases, [](void *made) { delete static_cast<Phrases *>(made); });
    return *phrases;
}

void holdsPhraseFunction(sqlite3_context *context, int count, sqlite3_value **values)
{
    if (count < 2)
        return sqlite3_result_error(context, "holds_phrase() wants words and texts", -1);
    const QList<SearchPhrase> &phrases = phrasesOf(context, values);
    const bool held =
        std::any_of(values + 2, values + count, [&phrases](sqlite3_value *value) { return holds(textOf(value), phrases); });
    sqlite3_result_int(context, held);
}

}

int registerTextFunction(sqlite3 *connection)
{
    return sqlite3_create_function_v2(connection, "holds_phrase", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                                      holdsPhraseFunction, nullptr, nullptr, nullptr);
}

}
