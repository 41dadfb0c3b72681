#include "untypedtext.h"

#include "text/htmltree.h"
#include "text/plaintext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int cutFrom = 50; // columns: a line that is shorter ends where its writer wanted

bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
bool isOfName(QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u':' || c == u'_' || c == u'-'; }

/// The name of an element at the start of a text; empty where none begins there.
QStringView nameAt(QStringView text)
{
    if (text.isEmpty() || !isLetter(text.front()))
        return {};
    return text.left(std::find_if_not(text.begin(), text.end(), isOfName) - text.begin());
}

/// The names that end tags give, in lower case.
QSet<QString> endedNames(QStringView text)
{
    QSet<QString> names;
    for (qsizetype at = text.indexOf(QLatin1String("</")); at >= 0; at = text.indexOf(QLatin1String("</"), at + 2))
        if (const QStringView name = nameAt(text.mid(at + 2)); !name.isEmpty())
            names.insert(name.toString().toLower());
    return names;
}

/// What stands behind a `<`.
struct Opened {
    bool other = false; ///< a comment, a document type, CDATA or an instruction
    QStringView name;   ///< of a start or end tag
    QStringView rest;   ///< behind the name, up to the next `<` or `>`
    bool closed = false;
    qsizetype size = 0; ///< of all this
};

Opened readOpened(QStringView behind)
{
    constexpr QLatin1String others[] = {QLatin1String("!--"), QLatin1String("!doctype"), QLatin1String("![CDATA["),
                                        QLatin1String("?")};
    Opened opened;
    for (const QLatin1String start : others)
        if (behind.startsWith(start, Qt::CaseInsensitive)) {
            opened.other = true;
            opened.size = start.size();
            return opened;
        }
    const qsizetype from = behind.startsWith(u'/') ? 1 : 0;
    opened.name = nameAt(behind.mid(from));
    if (opened.name.isEmpty())
        return opened;
    const QStringView further = behind.mid(from + opened.name.size());
    const auto end = std::find_if(further.begin(), further.end(), [](QChar c) { return c == u'<' || c == u'>'; });
    opened.rest = further.left(end - further.begin());
    opened.closed = end != further.end() && *end == u'>';
    opened.size = from + opened.name.size() + opened.rest.size() + (opened.closed ? 1 : 0);
    return opened;
}

class TagReader {
public:
    explicit TagReader(QStringView text) : m_text(text) {}

    /// Whether a `<` begins a tag.
    bool isTag(const Opened &opened)
    {
        const QStringView rest = opened.rest;
        if (!rest.isEmpty() && !rest[0].isSpace() && rest[0] != u'/')
            return false;
        const bool assigns = rest.contains(u'=');
        if (!opened.closed && !assigns) // cut within a tag, or none
            return false;
        const QString name = opened.name.toString().toLower();
        // Elements that others thought of are written as such: with attributes, or with an end.
        if (!isHtmlElement(name))
            return name.contains(u'-') || name.contains(u':') || assigns || isEnded(name);
        // "a <b and c> d"
        return name.size() > 1 || rest.trimmed().isEmpty() || rest.trimmed() == u'/' || assigns;
    }

private:
    bool isEnded(const QString &name)
    {
        if (!m_areEndsKnown)
            m_ended = endedNames(m_text);
        m_areEndsKnown = true;
        return m_ended.contains(name);
    }

    QStringView m_text;
    QSet<QString> m_ended;
    bool m_areEndsKnown = false; ///< most texts need none of them
};

struct Escaped {
    QString html;
    bool holdsTags = false;
};

Escaped withoutHalfTags(const QString &text)
{
    TagReader reader(text);
    Escaped result;
    qsizetype done = 0;
    for (qsizetype at = text.indexOf(u'<'); at >= 0;) {
        const Opened opened = readOpened(QStringView(text).mid(at + 1));
        if (opened.other || (!opened.name.isEmpty() && reader.isTag(opened))) {
            result.holdsTags = true;
        } else {
            result.html += QStringView(text).mid(done, at - done) + QLatin1String("&lt;");
            done = at + 1;
        }
        at = text.indexOf(u'<', at + 1 + opened.size);
    }
    result.html = done == 0 ? text : result.html + QStringView(text).mid(done);
    return result;
}

qsizetype indentOf(const QString &line)
{
    qsizetype indent = 0;
    while (indent < line.size() && (line[indent] == QLatin1Char(' ') || line[indent] == QLatin1Char('\t')))
        ++indent;
    return indent;
}

/// The lines without the white space that all but the first begin with: that is the document's.
QStringList linesOf(const QString &text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    qsizetype common = text.size();
    for (const QString &line : lines.mid(1))
        if (!line.trimmed().isEmpty())
            common = std::min(common, indentOf(line));
    for (QString &line : lines) {
        line.remove(0, std::min(common, indentOf(line)));
        while (!line.isEmpty() && line.back().isSpace())
            line.chop(1);
    }
    return lines;
}

/// What stands between two lines: nothing or a blank where something cut them at a width.
QString between(const QString &line, const QString &next)
{
    static const QRegularExpression item(
        QStringLiteral("^(?:[-*•·–—►▶○●■□]|\\(?\\d{1,2}[.)、:：]|\\d{1,2}:\\d\\d|[(（【\\[])"));
    if (line.isEmpty() || next.isEmpty() || next.front().isSpace() || columnsOf(line) < cutFrom
        || item.match(next).hasMatch())
        return QStringLiteral("\n");
    return isWide(line.back()) && isWide(next.front()) ? QString() : QStringLiteral(" ");
}

}

ParsedText readUntypedText(const QString &text)
{
    // Whoever writes a character by its reference writes HTML.
    static const QRegularExpression reference(QStringLiteral("&(?:[a-zA-Z][a-zA-Z0-9]*|#\\d+|#[xX][0-9a-fA-F]+);"));
    const Escaped escaped = withoutHalfTags(text);
    if (escaped.holdsTags || !text.contains(QLatin1Char('\n')) || reference.match(text).hasMatch())
        return {escaped.html, ParsedText::Kind::Html};
    const QStringList lines = linesOf(text);
    QString whole = lines.first();
    for (qsizetype i = 1; i < lines.size(); ++i)
        whole += between(lines[i - 1], lines[i]) + lines[i];
    return {whole, ParsedText::Kind::Plain};
}

}
