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
        // A picture without an address is shown as its words.
        if (node.isElement(QLatin1String("img")) && !node.hasAttribute(QLatin1String("src")))
            write(node.attribute(QLatin1String("alt")), preformatted);
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

// What begins like a comment or a declaration and is none is meant as words: a comment that never ends would swallow the rest.
QString withoutHalfDeclarations(const QString &html)
{
    QString result;
    qsizetype done = 0;
    for (qsizetype at = html.indexOf(QLatin1String("<!")); at >= 0; at = html.indexOf(QLatin1String("<!"), at + 2)) {
        const QStringView rest = QStringView(html).mid(at + 2);
        const bool comment = rest.startsWith(QLatin1String("--"));
        const qsizetype end = html.indexOf(QLatin1Char('>'), at + (comment ? 4 : 2));
        const bool declaration = !rest.isEmpty() && (rest[0].isLetter() || rest[0] == QLatin1Char('['));
        if (comment && (end < 0 || html.indexOf(QLatin1String("-->"), at + 2) >= 0))
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

QString renderedText(const HtmlNode &root) { return TextRenderer().render(root); }
QString htmlToText(const QString &html) { return renderedText(HtmlTree::parse(withoutHalfDeclarations(html)).root()); }

}
