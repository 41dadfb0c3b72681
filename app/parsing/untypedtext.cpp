#include "untypedtext.h"

#include "text/htmltree.h"
#include "text/plaintext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int cutFrom = 50; // columns: a line that is shorter ends where its writer wanted

/// The names that end tags give, in lower case.
QSet<QString> endedNames(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("</([a-z][a-z0-9:_-]*)"), QRegularExpression::CaseInsensitiveOption);
    QSet<QString> names;
    for (auto matches = end.globalMatch(text); matches.hasNext();)
        names.insert(matches.next().captured(1).toLower());
    return names;
}

/// Whether the `<` at the start of `match` begins a tag; its name is captured, and what stands behind it.
bool isTag(const QRegularExpressionMatch &match, const QSet<QString> &ended)
{
    const QString name = match.captured(QStringLiteral("name")).toLower();
    const QString rest = match.captured(QStringLiteral("rest"));
    if (!rest.isEmpty() && !rest[0].isSpace() && rest[0] != QLatin1Char('/'))
        return false;
    if (match.captured(QStringLiteral("end")).isEmpty() && !rest.contains(QLatin1Char('='))) // cut within a tag, or none
        return false;
    // Elements that others thought of are written as such: with attributes, or with an end.
    if (!isHtmlElement(name))
        return name.contains(QLatin1Char('-')) || name.contains(QLatin1Char(':')) || rest.contains(QLatin1Char('='))
               || ended.contains(name);
    // "a <b and c> d"
    return name.size() > 1 || rest.trimmed().isEmpty() || rest.trimmed() == QLatin1String("/")
           || rest.contains(QLatin1Char('='));
}

struct Escaped {
    QString html;
    bool holdsTags = false;
};

Escaped withoutHalfTags(const QString &text)
{
    static const QRegularExpression start(
        QStringLiteral(
            "<(?:(?<other>!--|!doctype\\b|!\\[CDATA\\[|\\?)|/?(?<name>[a-z][a-z0-9:_-]*)(?<rest>[^<>]*)(?<end>>|(?=<)|$))?"),
        QRegularExpression::CaseInsensitiveOption);
    const QSet<QString> ended = endedNames(text);
    Escaped result;
    qsizetype done = 0;
    for (auto matches = start.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const bool named = match.capturedLength(QStringLiteral("name")) > 0;
        if (match.capturedLength(QStringLiteral("other")) > 0 || (named && isTag(match, ended))) {
            result.holdsTags = true;
            continue;
        }
        result.html += QStringView(text).mid(done, match.capturedStart() - done) + QLatin1String("&lt;");
        done = match.capturedStart() + 1;
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
