#include "markdowninline.h"

#include "htmltree.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

const QString lineBreak = QStringLiteral("  \n");

bool isWord(QChar c) { return c.isLetterOrNumber(); }

QString escaped(const QString &text, bool inTable)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar before = i > 0 ? text[i - 1] : QChar(QLatin1Char(' '));
        const QChar after = i + 1 < text.size() ? text[i + 1] : QChar(QLatin1Char(' '));
        const bool always = QStringLiteral("\\`*[]<").contains(c) || (inTable && c == QLatin1Char('|'));
        const bool outside = c == QLatin1Char('_') && !(isWord(before) && isWord(after)); // a_b is no emphasis
        const bool doubled = c == QLatin1Char('~') && (before == c || after == c);
        const bool entity = c == QLatin1Char('&') && (after.isLetter() || after == QLatin1Char('#'));
        if (always || outside || doubled || entity)
            result += QLatin1Char('\\');
        result += c;
    }
    return result;
}

QString folded(const QString &text)
{
    static const QRegularExpression spaces(QStringLiteral("[ \\t\\r\\n\\f]+"));
    return QString(text).replace(spaces, QStringLiteral(" "));
}

/// An address that the brackets of a link can hold.
QString address(const QString &url)
{
    return QString(url)
        .replace(QLatin1Char(' '), QLatin1String("%20"))
        .replace(QLatin1Char('('), QLatin1String("%28"))
        .replace(QLatin1Char(')'), QLatin1String("%29"))
        .replace(QLatin1Char('<'), QLatin1String("%3C"))
        .replace(QLatin1Char('>'), QLatin1String("%3E"));
}

bool isPunctuation(QChar c) { return c.isPunct() || c.isSymbol(); }

class InlineWriter {
public:
    explicit InlineWriter(bool inTable) : m_inTable(inTable) {}

    QString children(const HtmlNode &node)
    {
        QString out;
        const auto &nodes = node.children();
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const QString next = i + 1 < nodes.size() ? nodes[i + 1]->textContent() : QString();
            const QString piece = one(*nodes[i], out, next.isEmpty() ? QChar(QLatin1Char(' ')) : next.front());
            // White space folds over the edges of elements too.
            out += out.endsWith(QLatin1Char(' ')) && piece.startsWith(QLatin1Char(' ')) ? piece.mid(1) : piece;
        }
        return out;
    }

private:
    QString one(const HtmlNode &node, const QString &before, QChar after)
    {
        if (node.isText())
            return escaped(folded(node.text()), m_inTable);
        if (!node.isElement())
            return {};
        const QString &name = node.name();
        if (name == QLatin1String("br"))
            return m_inTable ? QStringLiteral("<br>") : lineBreak;
        if (name == QLatin1String("strong") || name == QLatin1String("b"))
            return emphasis(QStringLiteral("**"), QStringLiteral("strong"), children(node), before, after);
        if (name == QLatin1String("em") || name == QLatin1String("i") || name == QLatin1String("cite"))
            return emphasis(QStringLiteral("*"), QStringLiteral("em"), children(node), before, after);
        if (name == QLatin1String("del") || name == QLatin1String("s"))
            return emphasis(QStringLiteral("~~"), QStringLiteral("del"), children(node), before, after);
        if (name == QLatin1String("sub") || name == QLatin1String("sup"))
            return QStringLiteral("<%1>%2</%1>").arg(name, children(node));
        if (name == QLatin1String("q"))
            return QStringLiteral("“") + children(node) + QStringLiteral("”");
        if (name == QLatin1String("code") || name == QLatin1String("kbd") || name == QLatin1String("samp"))
            return code(node.textContent());
        if (name == QLatin1String("a"))
            return link(node);
        if (name == QLatin1String("img"))
            return picture(node);
        if (name == QLatin1String("rt"))
            return reading(node);
        return children(node);
    }

    // CommonMark 6.2: a sign beside punctuation opens or closes only where white space or punctuation is on its other side.
    // Chinese has no white space there.
    QString emphasis(const QString &sign, const QString &element, const QString &inner, const QString &before, QChar after)
    {
        const QString text = inner.trimmed();
        if (text.isEmpty())
            return inner;
        const auto isEdge = [](QChar c) { return c.isSpace() || isPunctuation(c); };
        const bool opens =
            inner.front().isSpace() || before.isEmpty() || isEdge(before.back()) || !isPunctuation(text.front());
        const bool closes = inner.back().isSpace() || isEdge(after) || !isPunctuation(text.back());
        const QString lead = inner.front().isSpace() ? QStringLiteral(" ") : QString();
        const QString trail = inner.back().isSpace() ? QStringLiteral(" ") : QString();
        if (opens && closes)
            return lead + sign + text + sign + trail;
        return lead + QStringLiteral("<%1>%2</%1>").arg(element, text) + trail;
    }

    QString code(const QString &raw) const
    {
        QString text = folded(raw).trimmed();
        if (text.isEmpty())
            return {};
        if (m_inTable)
            text.replace(QLatin1Char('|'), QLatin1String("\\|"));
        const QString ticks = backTicks(text, 1);
        const bool edge = text.startsWith(QLatin1Char('`')) || text.endsWith(QLatin1Char('`'));
        const QString space = edge ? QStringLiteral(" ") : QString();
        return ticks + space + text + space + ticks;
    }

    QString link(const HtmlNode &node)
    {
        const QString href = node.attribute(QLatin1String("href"));
        const QString text = children(node).trimmed();
        if (href.isEmpty() || href.startsWith(QLatin1Char('#')) || text.isEmpty())
            return text;
        if (node.textContent().trimmed() == href)
            return QLatin1Char('<') + href + QLatin1Char('>');
        return QLatin1Char('[') + text + QLatin1String("](") + address(href) + QLatin1Char(')');
    }

    QString picture(const HtmlNode &node) const
    {
        const QString words = escaped(folded(node.attribute(QLatin1String("alt"))).trimmed(), m_inTable);
        const QString source = node.attribute(QLatin1String("src"));
        if (source.isEmpty() || source.startsWith(QLatin1String("data:")))
            return words;
        return QLatin1String("![") + words + QLatin1String("](") + address(source) + QLatin1Char(')');
    }

    // A reading stands in brackets behind its characters; some texts bring these for programs like this one.
    QString reading(const HtmlNode &node)
    {
        const QString text = children(node);
        const auto &beside = node.parent()->children();
        const bool bracketed =
            std::any_of(beside.begin(), beside.end(), [](const auto &one) { return one->isElement(QLatin1String("rp")); });
        return bracketed || text.trimmed().isEmpty() ? text : QLatin1Char('(') + text + QLatin1Char(')');
    }

    bool m_inTable;
};

}

QString markdownInline(const HtmlNode &node, bool inTable) { return InlineWriter(inTable).children(node); }

QString escapedLineStarts(const QString &text)
{
    static const QRegularExpression sign(
        QStringLiteral("^(#{1,6}(?=\\s|$)|[-+](?=\\s|$)|>|[-=]+$|\\d{1,9}(?=[.)](?:\\s|$)))"),
        QRegularExpression::MultilineOption);
    QString result = text;
    qsizetype at = 0;
    for (QRegularExpressionMatch match = sign.match(result, at); match.hasMatch(); match = sign.match(result, at)) {
        const bool number = match.captured().front().isDigit();
        const qsizetype where = number ? match.capturedEnd() : match.capturedStart();
        result.insert(where, QLatin1Char('\\'));
        at = match.capturedEnd() + 1;
    }
    return result;
}

QString backTicks(const QString &text, int atLeast)
{
    int longest = atLeast - 1;
    int run = 0;
    for (const QChar c : text) {
        run = c == QLatin1Char('`') ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(longest + 1, QLatin1Char('`'));
}

}
