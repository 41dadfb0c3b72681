#include "htmltree.h"

namespace Masthead {

namespace {

bool isInvisible(const QString &name)
{
    return name == QLatin1String("script") || name == QLatin1String("style") || name == QLatin1String("template")
           || name == QLatin1String("iframe") || name == QLatin1String("noembed") || name == QLatin1String("noframes");
}

class TextRenderer {
public:
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
            trimSpace();
            m_out += QLatin1Char('\n');
            return;
        }
        const bool block = isBlockElement(node.name());
        if (block)
            breakLine();
        else if (node.isElement(QLatin1String("td")) || node.isElement(QLatin1String("th")))
            m_space = !m_out.isEmpty();
        for (const auto &child : node.children())
            visit(*child, preformatted || node.isElement(QLatin1String("pre")));
        if (block)
            breakLine();
    }

    void write(const QString &text, bool preformatted)
    {
        for (const QChar c : text) {
            if (preformatted && c == QLatin1Char('\n')) {
                m_out += c;
            } else if (c == QLatin1Char(' ') || c == QLatin1Char('\n') || c == QLatin1Char('\t') || c == QLatin1Char('\r')
                       || c == QLatin1Char('\f')) {
                m_space = true;
            } else {
                if (m_space && !m_out.isEmpty() && !m_out.endsWith(QLatin1Char('\n')))
                    m_out += QLatin1Char(' ');
                m_space = false;
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

    void breakLine()
    {
        trimSpace();
        if (!m_out.isEmpty() && !m_out.endsWith(QLatin1Char('\n')))
            m_out += QLatin1Char('\n');
    }

    QString m_out;
    bool m_space = false;
};

}

QString renderedText(const HtmlNode &root) { return TextRenderer().render(root); }
QString htmlToText(const QString &html) { return renderedText(HtmlTree::parse(html).root()); }

}
