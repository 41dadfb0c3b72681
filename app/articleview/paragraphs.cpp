#include "paragraphs.h"

#include "textlanguage.h"

#include "text/htmltree.h"

#include <QSet>

namespace Masthead {

namespace {

using Nodes = std::vector<std::unique_ptr<HtmlNode>>;

constexpr ushort ideographicSpace = 0x3000;

bool isSpace(QChar c) { return c.isSpace() || c.unicode() == 0x200b || c.unicode() == 0xfeff; }

bool isBlankText(const HtmlNode &node)
{
    return node.isText() && std::all_of(node.text().begin(), node.text().end(), isSpace);
}

bool isInline(const HtmlNode &node) { return !node.isElement() || !isBlockElement(node.name()); }

bool isPicture(const HtmlNode &node)
{
    if (node.isElement(QLatin1String("img")))
        return true;
    const bool isAround = node.isElement(QLatin1String("a")) || node.isElement(QLatin1String("span"));
    return isAround && node.children().size() == 1 && isPicture(*node.children().front());
}

bool isBreak(const HtmlNode &node) { return node.isElement(QLatin1String("br")); }

bool isFlow(const HtmlNode &node)
{
    static const QSet<QString> names = {QStringLiteral("body"),    QStringLiteral("div"),        QStringLiteral("section"),
                                        QStringLiteral("article"), QStringLiteral("blockquote"), QStringLiteral("main")};
    return names.contains(node.name());
}

QChar firstCharacter(const HtmlNode &node)
{
    if (node.isText()) {
        // Line ends of the source do not count: what follows them may.
        for (const QChar c : node.text())
            if (c != QLatin1Char('\n') && c != QLatin1Char('\r') && c != QLatin1Char('\t') && c != QLatin1Char(' '))
                return c;
        return {};
    }
    for (const auto &child : node.children()) {
        const QChar c = firstCharacter(*child);
        if (!c.isNull())
            return c;
    }
    return {};
}

bool beginsIndented(const Nodes &nodes, std::size_t from)
{
    for (std::size_t i = from; i < nodes.size(); ++i) {
        const QChar c = firstCharacter(*nodes[i]);
        if (!c.isNull())
            return c.unicode() == ideographicSpace;
        if (isBreak(*nodes[i]))
            return false;
    }
    return false;
}

// Takes the spaces off the front; true when the text itself was reached.
bool trimFront(HtmlNode &node)
{
    if (node.isText()) {
        qsizetype from = 0;
        while (from < node.text().size() && isSpace(node.text()[from]))
            ++from;
        if (from > 0)
            node.setText(node.text().mid(from));
        return !node.text().isEmpty();
    }
    if (node.isElement(QLatin1String("img")) || isBreak(node) || node.isElement(QLatin1String("pre")))
        return true;
    for (const auto &child : node.children())
        if (trimFront(*child))
            return true;
    return false;
}

bool holdsAny(const HtmlNode &node, const QSet<QString> &names)
{
    if (names.contains(node.name()))
        return true;
    for (const auto &child : node.children())
        if (holdsAny(*child, names))
            return true;
    return false;
}

bool isEmptyParagraph(const HtmlNode &paragraph)
{
    static const QSet<QString> contents = {QStringLiteral("img"),   QStringLiteral("hr"),    QStringLiteral("math"),
                                           QStringLiteral("video"), QStringLiteral("table"), QStringLiteral("iframe")};
    const QString text = paragraph.textContent();
    return std::all_of(text.begin(), text.end(), isSpace) && !holdsAny(paragraph, contents)
           && !paragraph.hasAttribute(QLatin1String("id"));
}

// A word that moves to the next line whole would tear the justified line before it apart.
bool hasLongWord(const QString &text)
{
    int length = 0;
    for (const QChar c : text) {
        length = c.unicode() > 0x20 && c.unicode() < 0x2e80 ? length + 1 : 0;
        if (length > 14)
            return true;
    }
    return false;
}

void trimBreaks(HtmlNode &paragraph)
{
    while (!paragraph.children().empty()
           && (isBlankText(*paragraph.children().back()) || isBreak(*paragraph.children().back())))
        paragraph.children().back()->remove();
    while (!paragraph.children().empty()
           && (isBlankText(*paragraph.children().front()) || isBreak(*paragraph.children().front())))
        paragraph.children().front()->remove();
}

void finish(HtmlNode &paragraph, bool inFlow)
{
    trimBreaks(paragraph);
    const QString text = paragraph.textContent();
    const bool hasText = !std::all_of(text.begin(), text.end(), isSpace);
    if (!hasText && holdsAny(paragraph, {QStringLiteral("img")})) {
        paragraph.setAttribute(QStringLiteral("class"), QStringLiteral("picture"));
        return;
    }
    trimFront(paragraph);
    if (inFlow && isChinese(text) && !paragraph.hasAttribute(QLatin1String("align")))
        paragraph.setAttribute(QStringLiteral("class"),
                               hasLongWord(text) ? QStringLiteral("indent ragged") : QStringLiteral("indent"));
}

class Shaper {
public:
    void shape(HtmlNode &node, bool inFlow)
    {
        const bool flow = inFlow && isFlow(node);
        Nodes children = node.takeChildren();
        const bool paragraphsBeside =
            std::any_of(children.begin(), children.end(), [](const auto &child) { return !isInline(*child); });
        Nodes run;
        for (auto &child : children) {
            child->removeAttribute(QLatin1String("class"));
            if (isInline(*child)) {
                run.push_back(std::move(child));
                continue;
            }
            endRun(run, node, flow, paragraphsBeside);
            block(std::move(child), node, flow);
        }
        endRun(run, node, flow, paragraphsBeside);
    }

private:
    void block(std::unique_ptr<HtmlNode> child, HtmlNode &to, bool flow)
    {
        if (child->isElement(QLatin1String("pre")))
            to.append(std::move(child));
        else if (child->isElement(QLatin1String("p")))
            paragraph(std::move(child), to, flow);
        else
            shape(*to.append(std::move(child)), flow);
    }

    void paragraph(std::unique_ptr<HtmlNode> whole, HtmlNode &to, bool flow)
    {
        Nodes children = whole->takeChildren();
        for (auto &child : children)
            dropClasses(*child);
        for (Nodes &part : parts(std::move(children))) {
            auto one = HtmlNode::element(QStringLiteral("p"));
            for (const auto &[name, value] : whole->attributes())
                one->setAttribute(name, value);
            whole->removeAttribute(QLatin1String("id"));
            append(std::move(one), std::move(part), to, flow);
        }
    }

    void endRun(Nodes &run, HtmlNode &to, bool flow, bool paragraphsBeside)
    {
        Nodes taken = std::exchange(run, {});
        if (taken.empty())
            return;
        for (auto &node : taken)
            dropClasses(*node);
        if (!flow) {
            for (auto &node : taken)
                to.append(std::move(node));
            return;
        }
        std::vector<Nodes> split = parts(std::move(taken));
        const bool apart = split.size() > 1 || paragraphsBeside || !to.parent() || isChineseText(split);
        for (Nodes &part : split) {
            if (apart)
                append(HtmlNode::element(QStringLiteral("p")), std::move(part), to, flow);
            else
                for (auto &node : part)
                    to.append(std::move(node));
        }
    }

    static bool isChineseText(const std::vector<Nodes> &split)
    {
        QString text;
        for (const Nodes &part : split)
            for (const auto &node : part)
                text += node->textContent();
        return isChinese(text);
    }

    static void append(std::unique_ptr<HtmlNode> paragraph, Nodes content, HtmlNode &to, bool flow)
    {
        for (auto &node : content)
            paragraph->append(std::move(node));
        if (isEmptyParagraph(*paragraph))
            return;
        finish(*paragraph, flow);
        to.append(std::move(paragraph));
    }

    static void dropClasses(HtmlNode &node)
    {
        node.removeAttribute(QLatin1String("class"));
        for (const auto &child : node.children())
            dropClasses(*child);
    }

    static bool endsInPicture(const Nodes &nodes)
    {
        for (auto it = nodes.rbegin(); it != nodes.rend(); ++it)
            if (!isBlankText(**it))
                return isPicture(**it);
        return false;
    }

    // Two line ends in a row, one beside a picture or one before an ideographic space: how pages without paragraphs part them.
    static std::vector<Nodes> parts(Nodes nodes)
    {
        std::vector<Nodes> result(1);
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (!isBreak(*nodes[i])) {
                result.back().push_back(std::move(nodes[i]));
                continue;
            }
            std::size_t after = i + 1;
            int breaks = 1;
            while (after < nodes.size()
                   && (isBreak(*nodes[after]) || (isBlankText(*nodes[after]) && !beginsIndented(nodes, after))))
                breaks += isBreak(*nodes[after++]);
            const bool besidePicture = (after < nodes.size() && isPicture(*nodes[after])) || endsInPicture(result.back());
            if (breaks > 1 || besidePicture || beginsIndented(nodes, after)) {
                result.emplace_back();
                i = after - 1;
            } else {
                result.back().push_back(std::move(nodes[i]));
            }
        }
        return result;
    }
};

}

void shapeParagraphs(HtmlTree &tree) { Shaper().shape(tree.root(), true); }

}
