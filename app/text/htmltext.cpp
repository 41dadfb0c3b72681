#include "htmltree.h"

#include "nextfind.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace Masthead {

namespace {

bool isInvisible(const QString &name)
{
    return name == QLatin1String("script") || name == QLatin1String("style") || name == QLatin1String("template")
           || name == QLatin1String("iframe") || name == QLatin1String("noembed") || name == QLatin1String("noframes");
}

enum class Layout {
    Lines, ///< each block on a line of its own
    Page   ///< paragraphs stand apart, items of lists have their marks, cells tabs between them, code its blanks
};

// Stands apart from what is before and behind it.
bool standsApart(const HtmlNode &node)
{
    static const QSet<QString> names{QStringLiteral("p"),     QStringLiteral("h1"),         QStringLiteral("h2"),
                                     QStringLiteral("h3"),    QStringLiteral("h4"),         QStringLiteral("h5"),
                                     QStringLiteral("h6"),    QStringLiteral("pre"),        QStringLiteral("blockquote"),
                                     QStringLiteral("table"), QStringLiteral("figure"),     QStringLiteral("ul"),
                                     QStringLiteral("ol"),    QStringLiteral("figcaption"), QStringLiteral("dl")};
    return names.contains(node.name());
}

class TextRenderer {
public:
    explicit TextRenderer(Layout layout) : m_layout(layout) {}

    QString render(const HtmlNode &root)
    {
        visit(root, false);
        while (m_out.endsWith(QLatin1Char('\n')) || m_out.endsWith(QLatin1Char(' ')))
            m_out.chop(1);
        return m_out;
    }

private:
    void visit(const HtmlNode &node, bool preformatted)
    {
        if (node.isText()) {
            write(node.text(), preformatted);
            return;
        }
        if (!node.isElement() || isInvisible(node.name()))
            return;
        if (node.isElement(QLatin1String("br"))) {
            if (isInRow()) {
                m_space = true;
                return;
            }
            trimSpace();
            m_out += QLatin1Char('\n');
            return;
        }
        // A picture without an address is shown as its words.
        if (node.isElement(QLatin1String("img")) && !node.hasAttribute(QLatin1String("src")))
            write(node.attribute(QLatin1String("alt")), preformatted);
        const bool block = isBlockElement(node.name());
        if (block)
            breakLine(node);
        else if (node.isElement(QLatin1String("td")) || node.isElement(QLatin1String("th")))
            beginCell();
        const bool list = node.isElement(QLatin1String("ul")) || node.isElement(QLatin1String("ol"));
        if (list)
            m_lists.append(node.isElement(QLatin1String("ul")) ? noNumber : firstNumber(node));
        if (node.isElement(QLatin1String("li")))
            beginItem();
        const bool cell = node.isElement(QLatin1String("td")) || node.isElement(QLatin1String("th"));
        m_cells += cell;
        for (const auto &child : node.children())
            visit(*child, preformatted || node.isElement(QLatin1String("pre")));
        m_cells -= cell;
        if (node.isElement(QLatin1String("li")))
            m_mark.clear(); // of an item without words
        if (cell)
            endCell(node);
        if (list)
            m_lists.removeLast();
        if (block)
            breakLine(node);
    }

    static int firstNumber(const HtmlNode &list)
    {
        bool said = false;
        const int number = list.attribute(QLatin1String("start")).toInt(&said);
        return said ? std::max(0, number) : 1;
    }

    void beginItem()
    {
        if (m_layout == Layout::Lines)
            return;
        const int number = m_lists.isEmpty() || m_lists.last() == noNumber ? noNumber : m_lists.last()++;
        m_mark = QString(2 * std::max<qsizetype>(0, m_lists.size() - 1), QLatin1Char(' '))
                 + (number == noNumber ? QStringLiteral("\u2022 ") : QString::number(number) + QLatin1String(". "));
    }

    void beginCell()
    {
        const bool first = m_out.isEmpty() || m_out.endsWith(QLatin1Char('\n'));
        if (m_layout == Layout::Page && !first)
            m_out += QLatin1Char('\t');
        m_space = m_layout == Layout::Lines && !m_out.isEmpty();
    }

    // A cell over several columns leaves their places empty.
    void endCell(const HtmlNode &cell)
    {
        constexpr int mostColumns = 100;
        const int more = std::min(cell.attribute(QLatin1String("colspan")).toInt(), mostColumns) - 1;
        if (m_layout == Layout::Page && more > 0)
            m_out += QString(more, QLatin1Char('\t'));
    }

    void write(const QString &text, bool preformatted)
    {
        for (const QChar c : text) {
            if (preformatted && (c == QLatin1Char('\n') || (m_layout == Layout::Page && c.isSpace()))) {
                m_out += c;
            } else if (c == QLatin1Char(' ') || c == QLatin1Char('\n') || c == QLatin1Char('\t') || c == QLatin1Char('\r')
                       || c == QLatin1Char('\f')) {
                m_space = true;
            } else {
                if (m_space && !m_out.isEmpty() && !m_out.endsWith(QLatin1Char('\n')) && !m_out.endsWith(QLatin1Char('\t')))
                    m_out += QLatin1Char(' ');
                m_space = false;
                if (!m_mark.isEmpty())
                    m_out += std::exchange(m_mark, {});
                m_out += c;
            }
        }
    }

    void trimSpace()
    {
        m_space = false;
        while (m_out.endsWith(QLatin1Char(' ')))
            m_out.chop(1);
    }

    /// A row of a table is one line.
    bool isInRow() const { return m_layout == Layout::Page && m_cells > 0; }

    void breakLine(const HtmlNode &node)
    {
        if (isInRow()) {
            m_space = true;
            return;
        }
        trimSpace();
        if (!m_out.isEmpty() && !m_out.endsWith(QLatin1Char('\n')))
            m_out += QLatin1Char('\n');
        const bool apart = m_layout == Layout::Page && m_lists.isEmpty() && standsApart(node);
        if (apart && !m_out.isEmpty() && !m_out.endsWith(QLatin1String("\n\n")))
            m_out += QLatin1Char('\n');
    }

    static constexpr int noNumber = -1;

    Layout m_layout;
    QString m_out;
    QList<int> m_lists; ///< around the place, outermost first: the next number of each
    QString m_mark;     ///< of an item whose text is yet to come
    int m_cells = 0;    ///< around the place
    bool m_space = false;
};

// What begins like a comment or a declaration and is none is meant as words: a comment that never ends would swallow the rest.
QString withoutHalfDeclarations(const QString &html)
{
    const qsizetype lastCommentEnd = html.lastIndexOf(QLatin1String("-->"));
    NextFind tagEnd(QLatin1String(">"));
    QString result;
    qsizetype done = 0;
    for (qsizetype at = html.indexOf(QLatin1String("<!")); at >= 0;
         at = html.indexOf(QLatin1String("<!"), std::max(done, at + 2))) {
        const QStringView rest = QStringView(html).mid(at + 2);
        const bool comment = rest.startsWith(QLatin1String("--"));
        const qsizetype end = tagEnd.from(html, at + (comment ? 4 : 2));
        const bool declaration = !rest.isEmpty() && (rest[0].isLetter() || rest[0] == QLatin1Char('['));
        if (comment && (end < 0 || lastCommentEnd >= at + 2))
            continue;
        if (declaration && end >= 0)
            continue;
        result += QStringView(html).mid(done, at - done);
        result += comment ? QString() : QStringLiteral("&lt;");
        done = comment ? end + 1 : at + 1;
    }
    return done == 0 ? html : result + QStringView(html).mid(done);
}

}

QString renderedText(const HtmlNode &root) { return TextRenderer(Layout::Lines).render(root); }
QString htmlToText(const QString &html) { return renderedText(HtmlTree::parse(withoutHalfDeclarations(html)).root()); }
QString pageText(const QString &html) { return TextRenderer(Layout::Page).render(HtmlTree::parse(html).root()); }

}
