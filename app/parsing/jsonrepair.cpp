#include "jsonrepair.h"

#include <algorithm>
#include <utility>

namespace Masthead {

namespace {

/// Behind the string that begins at `at`; the end of the text where it is not closed.
qsizetype behindString(const QByteArray &json, qsizetype at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at)
        at += json[at] == '\\';
    return std::min(at + 1, json.size());
}

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool isBegin(char c) { return c == '{' || c == '['; }
bool isEnd(char c) { return c == '}' || c == ']'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isOfNumber(char c) { return isDigit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'; }

/// Behind the number that begins at `at`.
qsizetype behindNumber(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && isOfNumber(json[at]))
        ++at;
    return at;
}

bool isLongInteger(QByteArrayView number)
{
    constexpr qsizetype certainDigits = 18; // that fit into 64 bits
    if (number.startsWith('-'))
        number = number.sliced(1);
    return number.size() > certainDigits && std::all_of(number.begin(), number.end(), isDigit);
}

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$'; }
bool isHexDigit(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Whether so many digits stand at `at`.
bool hasHexDigits(const QByteArray &json, qsizetype at, qsizetype count)
{
    return at + count <= json.size() && std::all_of(json.begin() + at, json.begin() + at + count, isHexDigit);
}

/// What JSON has for the beginning of the escape at `at`, and how long that beginning is; empty where it is right as it stands.
std::pair<QByteArray, qsizetype> knownEscape(const QByteArray &json, qsizetype at)
{
    const char c = at + 1 < json.size() ? json[at + 1] : '\0';
    if (c == '\0' || QByteArrayView("\"\\/bfnrt").contains(c) || (c == 'u' && hasHexDigits(json, at + 2, 4)))
        return {QByteArray(), 2};
    if (c == 'x' && hasHexDigits(json, at + 2, 2))
        return {QByteArray("\\u00").append(json.mid(at + 2, 2)), 4};
    if (c == '\'')
        return {QByteArray("'"), 2};
    return {QByteArray("\\\\"), 1};
}

/// Behind the comment that begins at `at`; `at` itself where none does.
qsizetype behindComment(const QByteArray &json, qsizetype at)
{
    const char mark = json[at] == '/' && at + 1 < json.size() ? json[at + 1] : '\0';
    if (mark != '*' && mark != '/')
        return at;
    const qsizetype end = mark == '*' ? json.indexOf("*/", at + 2) : json.indexOf('\n', at + 2);
    return end < 0 ? json.size() : end + (mark == '*' ? 2 : 1);
}

/// Behind the word that begins at `at`, with a sign in front of it; `at` itself where none does.
qsizetype behindWord(const QByteArray &json, qsizetype at)
{
    qsizetype end = at + (json[at] == '-' || json[at] == '+');
    const qsizetype begin = end;
    while (end < json.size() && (isLetter(json[end]) || (end > begin && isDigit(json[end]))))
        ++end;
    return end > begin ? end : at;
}

/// Follows how deep a text is nested, and remembers the last place at which it may be closed.
class WholeItems {
public:
    explicit WholeItems(const QByteArray &json) : m_json(json) {}

    QByteArray before(qsizetype end)
    {
        for (qsizetype at = 0; at < end && !(m_began && m_depth == 0);) {
            const qsizetype next = m_json[at] == '"' ? behindString(m_json, at) : at + 1;
            if (next <= end)
                take(at, next);
            at = next;
        }
        return m_closing ? m_json.left(m_whole) + m_closing : QByteArray();
    }

private:
    void take(qsizetype at, qsizetype next)
    {
        const char c = m_json[at];
        if (c == '"' && m_depth == 1)
            m_name = m_json.mid(at + 1, std::min<qsizetype>(next - at - 2, 10)).toLower();
        else if (isBegin(c))
            begin(c);
        else if (isEnd(c))
            closed(next);
        else if (c == ',' && m_depth == 1 && m_closing)
            keep(at, "}");
    }

    void begin(char c)
    {
        m_began = true;
        m_inItems |= c == '[' && m_depth == 1 && m_name == "items";
        ++m_depth;
    }

    void closed(qsizetype next)
    {
        --m_depth;
        if (m_depth == 2 && m_inItems)
            return keep(next, "]}");
        m_inItems &= m_depth > 1;
        if (m_closing && m_depth == 1)
            keep(next, "}");
        else if (m_closing && m_depth == 0)
            keep(next, "");
    }

    void keep(qsizetype whole, const char *closing)
    {
        m_whole = whole;
        m_closing = closing;
    }

    const QByteArray &m_json;
    QByteArray m_name; // the last string of the outermost object
    qsizetype m_depth = 0;
    qsizetype m_whole = 0;
    const char *m_closing = nullptr; // what is missing behind m_whole; nullptr before the first item is whole
    bool m_began = false;
    bool m_inItems = false;
};

}

QByteArray withLongNumbersAsStrings(const QByteArray &json)
{
    QByteArray result;
    qsizetype taken = 0;
    for (qsizetype at = 0; at < json.size();) {
        const char c = json[at];
        const bool number = c == '-' || isDigit(c);
        const qsizetype next = c == '"' ? behindString(json, at) : number ? behindNumber(json, at) : at + 1;
        if (number && isLongInteger(QByteArrayView(json).sliced(at, next - at))) {
            result += json.mid(taken, at - taken) + '"' + json.mid(at, next - at) + '"';
            taken = next;
        }
        at = next;
    }
    return taken == 0 ? json : result + json.mid(taken);
}

QByteArray withKnownEscapes(const QByteArray &json)
{
    QByteArray result;
    qsizetype taken = 0;
    bool quoted = false;
    for (qsizetype at = 0; at < json.size();) {
        quoted ^= json[at] == '"';
        const auto [known, size] =
            quoted && json[at] == '\\' ? knownEscape(json, at) : std::pair<QByteArray, qsizetype>(QByteArray(), 1);
        if (!known.isEmpty()) {
            result += json.mid(taken, at - taken) + known;
            taken = at + size;
        }
        at += size;
    }
    return taken == 0 ? json : result + json.mid(taken);
}

QByteArray withPlainValues(const QByteArray &json)
{
    static constexpr QByteArrayView words[] = {"NaN", "Infinity", "undefined"};
    QByteArray result;
    bool valueEnded = false; // with nothing but white space and comments behind it so far
    for (qsizetype at = 0; at < json.size();) {
        const char c = json[at];
        if (const qsizetype behind = behindComment(json, at); behind > at) {
            result += ' ';
            at = behind;
            continue;
        }
        if (valueEnded && (c == '"' || isBegin(c)))
            result += ',';
        const qsizetype word = behindWord(json, at);
        const bool number = word == at && isOfNumber(c);
        const qsizetype next = c == '"' ? behindString(json, at) : number ? behindNumber(json, at) : std::max(word, at + 1);
        QByteArrayView given = QByteArrayView(json).sliced(at, next - at);
        if (std::find(std::begin(words), std::end(words), given.sliced(word > at && !isLetter(c))) != std::end(words))
            given = "null";
        result.append(given);
        valueEnded = c == '"' || isEnd(c) || number || given == "null" || given == "true" || given == "false"
                     || (valueEnded && isSpace(c));
        at = next;
    }
    return result;
}

QByteArray withoutTrailingCommas(const QByteArray &json)
{
    QByteArray result = json;
    qsizetype comma = -1; // where nothing but white space follows so far
    for (qsizetype at = 0; at < json.size();) {
        const char c = json[at];
        if (isEnd(c) && comma >= 0)
            result[comma] = ' ';
        if (c == ',')
            comma = at;
        else if (!isSpace(c))
            comma = -1;
        at = c == '"' ? behindString(json, at) : at + 1;
    }
    return result;
}

QByteArray upToLastWholeItem(const QByteArray &json, qsizetype end)
{
    return WholeItems(json).before(std::clamp<qsizetype>(end, 0, json.size()));
}

}
