#include "jsonrepair.h"

#include <algorithm>

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
