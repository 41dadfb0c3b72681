#include "markdown.h"

#include "htmltree.h"
#include "markdowninline.h"

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype mostColumns = 100;

bool isBlock(const HtmlNode &node)
{
    return (node.isElement() && isBlockElement(node.name()))
           || std::any_of(node.children().begin(), node.children().end(), [](const auto &child) { return isBlock(*child); });
}

QString indented(const QString &text, const QString &first, const QString &others)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i] = i == 0 ? first + lines[i] : lines[i].isEmpty() ? others.trimmed() : others + lines[i];
    return lines.join(QLatin1Char('\n'));
}

QString onOneLine(QString text) { return text.replace(QLatin1String("  \n"), QLatin1String(" ")).trimmed(); }

void collect(const HtmlNode &node, const char *name, QList<const HtmlNode *> &found)
{
    for (const auto &child : node.children())
        if (child->isElement(QLatin1String(name)))
            found.append(child.get());
        else if (!child->isElement(QLatin1String("table")))
            collect(*child, name, found);
}

bool holdsPicture(const HtmlNode &node)
{
    return node.isElement(QLatin1String("img"))
           || std::any_of(node.children().begin(), node.children().end(),
                          [](const auto &child) { return holdsPicture(*child); });
}

/// Takes a tree apart while it writes it.
class BlockWriter {
public:
    QString write(HtmlNode &root)
    {
        QStringList blocks;
        children(root, blocks);
        return blocks.join(QStringLiteral("\n\n"));
    }

private:
    // What stands loose between blocks is a paragraph.
    void children(HtmlNode &node, QStringList &blocks)
    {
        auto loose = HtmlNode::element(QStringLiteral("p"));
        for (auto &child : node.takeChildren()) {
            if (!isBlock(*child)) {
                loose->append(std::move(child));
                continue;
            }
            paragraph(*loose, blocks);
            loose = HtmlNode::element(QStringLiteral("p"));
            block(*child, blocks);
        }
        paragraph(*loose, blocks);
    }

    void block(HtmlNode &node, QStringList &blocks)
    {
        const QString &name = node.name();
        if (name.size() == 2 && name[0] == QLatin1Char('h') && name[1].isDigit())
            heading(node, blocks);
        else if (name == QLatin1String("hr"))
            blocks += QStringLiteral("---");
        else if (name == QLatin1String("pre"))
            code(node, blocks);
        else if (name == QLatin1String("blockquote"))
            quotation(node, blocks);
        else if (name == QLatin1String("ul") || name == QLatin1String("ol"))
            list(node, blocks);
        else if (name == QLatin1String("table"))
            table(node, blocks);
        else if (name == QLatin1String("dt") || name == QLatin1String("summary"))
            wrapped(node, QStringLiteral("**"), blocks);
        else
            children(node, blocks);
    }

    static void paragraph(const HtmlNode &node, QStringList &blocks)
    {
        QStringList lines = markdownInline(node).split(QLatin1Char('\n'));
        for (QString &line : lines) // a break's own blanks stand at the end of its line
            line = line.endsWith(QLatin1String("  ")) ? line.trimmed() + QLatin1String("  ") : line.trimmed();
        const QString text = lines.join(QLatin1Char('\n')).trimmed();
        if (!text.isEmpty())
            blocks += escapedLineStarts(text);
    }

    static void heading(const HtmlNode &node, QStringList &blocks)
    {
        const QString text = onOneLine(markdownInline(node));
        if (!text.isEmpty())
            blocks += QString(node.name()[1].digitValue(), QLatin1Char('#')) + QLatin1Char(' ') + text;
    }

    static void wrapped(const HtmlNode &node, const QString &sign, QStringList &blocks)
    {
        const QString text = onOneLine(markdownInline(node));
        if (!text.isEmpty())
            blocks += sign + text + sign;
    }

    static void code(const HtmlNode &node, QStringList &blocks)
    {
        QString text = node.textContent();
        while (text.endsWith(QLatin1Char('\n')))
            text.chop(1);
        const QString fence = backTicks(text, 3);
        blocks += fence + QLatin1Char('\n') + text + QLatin1Char('\n') + fence;
    }

    void quotation(HtmlNode &node, QStringList &blocks)
    {
        const QString text = write(node);
        if (!text.isEmpty())
            blocks += indented(text, QStringLiteral("> "), QStringLiteral("> "));
    }

    void list(HtmlNode &node, QStringList &blocks)
    {
        const bool ordered = node.isElement(QLatin1String("ol"));
        int number = node.hasAttribute(QLatin1String("start")) ? node.attribute(QLatin1String("start")).toInt() : 1;
        QStringList items;
        bool loose = false;
        for (auto &child : node.takeChildren()) {
            if (!child->isElement() || (child->textContent().trimmed().isEmpty() && !holdsPicture(*child)))
                continue;
            const bool paragraphs = std::any_of(child->children().begin(), child->children().end(),
                                                [](const auto &part) { return part->isElement(QLatin1String("p")); });
            QStringList parts;
            children(*child, parts);
            loose = loose || (paragraphs && parts.size() > 1);
            const QString sign =
                ordered ? QString::number(std::max(0, number++)) + QLatin1String(". ") : QStringLiteral("- ");
            items += indented(parts.join(paragraphs ? QStringLiteral("\n\n") : QStringLiteral("\n")), sign,
                              QString(sign.size(), QLatin1Char(' ')));
        }
        if (!items.isEmpty())
            blocks += items.join(loose ? QStringLiteral("\n\n") : QStringLiteral("\n"));
    }

    static void table(const HtmlNode &node, QStringList &blocks)
    {
        QList<const HtmlNode *> captions;
        collect(node, "caption", captions);
        for (const HtmlNode *caption : std::as_const(captions))
            wrapped(*caption, QStringLiteral("*"), blocks);
        QList<const HtmlNode *> rows;
        collect(node, "tr", rows);
        QList<QStringList> cells;
        qsizetype columns = 0;
        for (const HtmlNode *row : std::as_const(rows)) {
            cells += cellsOf(*row);
            columns = std::max(columns, cells.last().size());
        }
        if (columns == 0)
            return;
        if (!isHeading(*rows.first()))
            cells.prepend(QStringList()); // a table of Markdown has a heading
        QStringList lines;
        for (const QStringList &row : std::as_const(cells))
            lines += line(row, columns);
        lines.insert(1, QLatin1Char('|') + QStringLiteral(" --- |").repeated(columns));
        blocks += lines.join(QLatin1Char('\n'));
    }

    static bool isHeading(const HtmlNode &row)
    {
        return std::none_of(row.children().begin(), row.children().end(),
                            [](const auto &cell) { return cell->isElement(QLatin1String("td")); });
    }

    static QStringList cellsOf(const HtmlNode &row)
    {
        QStringList cells;
        for (const auto &cell : row.children()) {
            if (!cell->isElement(QLatin1String("td")) && !cell->isElement(QLatin1String("th")))
                continue;
            cells += markdownInline(*cell, true).simplified();
            for (int more = cell->attribute(QLatin1String("colspan")).toInt(); more > 1 && cells.size() < mostColumns;
                 --more)
                cells += QString();
        }
        return cells.mid(0, mostColumns);
    }

    static QString line(const QStringList &cells, qsizetype columns)
    {
        QString text = QStringLiteral("|");
        for (qsizetype i = 0; i < columns; ++i)
            text +=
                QLatin1Char(' ') + cells.value(i) + (cells.value(i).isEmpty() ? QLatin1String("|") : QLatin1String(" |"));
        return text;
    }
};

}

QString markdownOfHtml(const QString &html)
{
    HtmlTree tree = HtmlTree::parse(html);
    const QString text = BlockWriter().write(tree.root());
    return text.isEmpty() ? text : text + QLatin1Char('\n');
}

QString markdownOfText(const QString &text)
{
    auto paragraph = HtmlNode::element(QStringLiteral("p"));
    paragraph->append(HtmlNode::textNode(text.simplified()));
    return escapedLineStarts(markdownInline(*paragraph));
}

}
