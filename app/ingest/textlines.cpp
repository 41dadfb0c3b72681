#include "textlines.h"

#include "inlinegaps.h"

#include <algorithm>

namespace Masthead {

namespace {

bool isSurelyCaption(const HtmlNode &element)
{
    return element.isElement(QLatin1String("figcaption"))
           || isMarked(element, {"caption", "descr", "legend", "pictext", "imgtitle", "imginfo"});
}

bool isCaption(const HtmlNode &element) { return isSurelyCaption(element) || isMarked(element, {"credit"}); }

void noteScripts(TextLine &line)
{
    qsizetype han = 0;
    qsizetype latin = 0;
    for (const QChar c : std::as_const(line.text)) {
        han += c >= QChar(0x3400) && c <= QChar(0x9fff);
        latin += c < QChar(0x0250) && c.isLetter();
    }
    line.han = han > 0;
    line.latin = latin > han;
}

class LineCollector {
public:
    QList<TextLine> collect(HtmlNode &root)
    {
        m_line.block = &root;
        for (const auto &child : root.children())
            visit(*child, &root, false, nullptr);
        endLine(&root, false);
        return std::move(m_lines);
    }

private:
    void visit(HtmlNode &node, HtmlNode *block, bool caption, const HtmlNode *link)
    {
        if (node.isText()) {
            append(node, link);
            return;
        }
        if (node.type() == HtmlNode::Type::Comment) {
            readComment(node);
            return;
        }
        if (node.name() == QLatin1String("script") || node.name() == QLatin1String("style")
            || node.name() == QLatin1String("template"))
            return;
        if (node.name() == QLatin1String("br")) {
            endLine(block, caption);
            return;
        }
        const bool isBlock = isBlockElement(node.name());
        HtmlNode *inner = isBlock ? &node : block;
        const bool innerCaption = caption || isCaption(node);
        if (isBlock)
            endLine(inner, innerCaption);
        else if ((node.name() == QLatin1String("td") || node.name() == QLatin1String("th")) && !m_line.text.isEmpty())
            appendGap();
        m_line.caption = m_line.caption || innerCaption;
        const HtmlNode *innerLink = node.name() == QLatin1String("a") ? &node : link;
        if (!isBlock && !m_opened)
            m_opened = &node;
        for (const auto &child : node.children())
            visit(*child, inner, innerCaption, innerLink);
        m_opened = nullptr;
        m_closed = true;
        if (isBlock)
            endLine(block, caption);
    }

    /// Parts of a line that only their look tells apart: <span>作者：王五</span><span>2026-11-28</span>.
    void partPieces(const HtmlNode &node)
    {
        if (m_line.text.isEmpty() || !(m_opened || m_closed))
            return;
        constexpr qsizetype look = 24;
        const QString behind = firstText(m_opened ? *m_opened : node, look);
        if (isGap({m_line.text, behind, m_opened && m_closed, m_opened && behind.size() < look}))
            appendGap();
    }

    void append(HtmlNode &node, const HtmlNode *link)
    {
        const QString &text = node.text();
        partPieces(node);
        m_opened = nullptr;
        m_closed = false;
        m_line.spans.append({&node, m_line.text.size(), 0, text.size()});
        QString plain = text;
        for (QChar &c : plain)
            if (c.isSpace() || c == QChar(0xfeff) || c == QChar(0x200b))
                c = QLatin1Char(' ');
        m_line.text += plain;
        if (!link && !text.trimmed().isEmpty())
            m_allLinked = false;
    }

    void appendGap()
    {
        m_line.spans.append({nullptr, m_line.text.size(), 0, 1});
        m_line.text += QLatin1Char(' ');
    }

    // Portals keep lines of the original there that their own page leaves out, the source among them.
    void readComment(const HtmlNode &node)
    {
        if (!node.text().contains(QLatin1String("<p")) || node.text().contains(QLatin1String("<script")) || m_inComment)
            return;
        HtmlTree inner = HtmlTree::parse(node.text().left(64 * 1024));
        LineCollector collector;
        collector.m_inComment = true;
        for (TextLine line : collector.collect(inner.root())) {
            line.comment = true;
            line.spans.clear();
            line.block = nullptr;
            m_comments.append(line);
        }
    }

    void endLine(HtmlNode *next, bool caption)
    {
        if (!m_line.isBlank() && m_lines.size() < maximumLines) {
            m_line.linked = m_allLinked;
            noteScripts(m_line);
            m_lines.append(m_line);
        }
        m_lines += m_comments;
        m_comments.clear();
        m_line = {};
        m_line.block = next;
        m_line.caption = caption;
        m_allLinked = true;
        m_opened = nullptr;
        m_closed = false;
    }

    QList<TextLine> m_lines;
    QList<TextLine> m_comments;
    TextLine m_line;
    const HtmlNode *m_opened = nullptr; // the outermost inline element that opened since the last text
    bool m_closed = false;              // one closed since then
    bool m_allLinked = true;
    bool m_inComment = false;
};

QStringList wordsOf(const QString &name)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words.append(word.toLower());
        word.clear();
    };
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name.at(i);
        if (!c.isLetter()) {
            end();
        } else {
            if (c.isUpper() && i > 0 && name.at(i - 1).isLower())
                end();
            word += c;
        }
    }
    end();
    return words;
}

void appendText(const HtmlNode &node, qsizetype longest, QString &text)
{
    if (node.isText()) {
        text += QStringView(node.text()).left(longest - text.size());
        return;
    }
    if (!node.isElement() || node.name() == QLatin1String("script") || node.name() == QLatin1String("style"))
        return;
    for (const auto &child : node.children()) {
        if (text.size() >= longest)
            return;
        appendText(*child, longest, text);
    }
}

}

bool isOfPicture(const TextLine &line)
{
    for (const HtmlNode *node = line.spans.isEmpty() ? line.block : line.spans.first().node; node; node = node->parent())
        if (node->isElement() && (isSurelyCaption(*node) || node->isElement(QLatin1String("figure"))))
            return true;
    return false;
}

QString linkIn(const TextLine &line, qsizetype from)
{
    for (const TextSpan &span : line.spans) {
        if (span.start + span.length <= from)
            continue;
        for (const HtmlNode *node = span.node; node && node != line.block; node = node->parent()) {
            const QString address = node->isElement(QLatin1String("a")) ? node->attribute(QLatin1String("href")) : QString();
            if (address.startsWith(QLatin1String("https://")) || address.startsWith(QLatin1String("http://")))
                return address.trimmed();
        }
    }
    return {};
}

QString firstText(const HtmlNode &node, qsizetype longest)
{
    QString text;
    appendText(node, longest, text);
    return text;
}

QList<TextLine> textLines(HtmlTree &tree) { return LineCollector().collect(tree.root()); }

void removeText(const TextLine &line, qsizetype start, qsizetype length)
{
    for (const TextSpan &span : line.spans) {
        const qsizetype from = std::max(start, span.start);
        const qsizetype to = std::min(start + length, span.start + span.length);
        if (!span.node || from >= to)
            continue;
        QString text = span.node->text();
        text.remove(span.from + from - span.start, to - from);
        span.node->setText(text);
    }
}

bool isMarked(const HtmlNode &element, std::initializer_list<const char *> words)
{
    for (const char *name : {"class", "id"}) {
        const QString value = element.attribute(QLatin1String(name));
        if (value.isEmpty())
            continue;
        const QStringList parts = wordsOf(value.left(500));
        for (const char *word : words)
            if (parts.contains(QLatin1String(word)))
                return true;
    }
    return false;
}

}
