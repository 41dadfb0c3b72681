#include "htmlbounds.h"

#include <QByteArrayList>
#include <QHash>

#include <algorithm>
#include <vector>

namespace Masthead {

namespace {

constexpr int deepest = 200;
constexpr int mostAttributes = 100;
constexpr int mostHiddenTags = 2000;
constexpr qint64 mostCopies = 500'000; ///< of misnested elements times tags: what gumbo may copy them to
constexpr qsizetype longestName = 64;
constexpr qsizetype longestValue = 1024 * 1024;

// What there is to know of an element, by its name.
enum Trait : quint8 {
    Void = 1,
    RawText = 2,
    Block = 4, ///< closes an open p
    Scope = 8, ///< no search for an open element goes beyond it (HTML Living Standard 13.2.4.2)
    TablePart = 16,
    Formatting = 32, ///< opened again in what follows, until it is closed
    LetsHtmlIn = 64, ///< of SVG and MathML
};

struct Named {
    const char *names;
    quint8 trait;
};
constexpr Named traitTable[] = {
    {"area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr", Void},
    {"script style iframe noembed noframes title textarea xmp plaintext", RawText},
    {"address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
     "header hgroup hr li main menu nav ol p pre listing section summary table ul dd dt",
     Block},
    {"table td th caption button object applet marquee template", Scope},
    {"caption colgroup col thead tbody tfoot tr td th", TablePart},
    {"a b big code em font i nobr s small strike strong tt u", Formatting},
    {"foreignobject desc title mi mo mn ms mtext annotation-xml", LetsHtmlIn},
};

quint8 traits(const QByteArray &name)
{
    static const QHash<QByteArray, quint8> table = [] {
        QHash<QByteArray, quint8> made;
        for (const Named &row : traitTable)
            for (const QByteArray &one : QByteArray(row.names).split(' '))
                made[one] |= row.trait;
        return made;
    }();
    return table.value(name);
}

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

struct Open {
    QByteArray name;
    quint8 traits = 0;
};

struct Tag {
    QByteArray name;
    quint8 traits = 0;
    QByteArrayList attributes; ///< name, value, name, value…
    int attributeCount = 0;
    bool isEnd = false;
    bool closesItself = false;
};

class Renester {
public:
    explicit Renester(const QByteArray &html) : m_html(html) { m_out.reserve(html.size() + html.size() / 8); }

    void run()
    {
        while (m_at < m_html.size()) {
            const qsizetype tag = m_html.indexOf('<', m_at);
            m_out.append(m_html.constData() + m_at, (tag < 0 ? m_html.size() : tag) - m_at);
            if (tag < 0)
                break;
            m_at = tag;
            markup();
        }
        closeTo(0, Counted::None);
    }

    const QByteArray &result() const { return m_out; }

    bool isHarmless() const
    {
        return m_deepest + m_misnested <= deepest && m_mostAttributes <= mostAttributes && m_hidden <= mostHiddenTags
               && qint64(m_misnested) * m_tags <= mostCopies;
    }

private:
    // Which of the elements that are closed on the way to another stay open in a browser's tree.
    enum class Counted { None, Formatting, All };

    char at(qsizetype i) const { return i < m_html.size() ? m_html[i] : '\0'; }

    void markup()
    {
        const char next = at(m_at + 1);
        if (isLetter(next) || (next == '/' && isLetter(at(m_at + 2))))
            return tag();
        if (next == '!' || next == '?' || next == '/')
            return comment();
        m_out.append("&lt;");
        ++m_at;
    }

    void comment()
    {
        const qsizetype from = m_at;
        if (!m_html.mid(m_at, 4).startsWith("<!--")) {
            const qsizetype end = m_html.indexOf('>', m_at);
            m_at = end < 0 ? m_html.size() : end + 1;
        } else if (at(m_at + 4) == '>') {
            m_at += 5;
        } else if (at(m_at + 4) == '-' && at(m_at + 5) == '>') {
            m_at += 6;
        } else {
            const qsizetype end = m_html.indexOf("-->", m_at + 4);
            m_at = end < 0 ? m_html.size() : end + 3;
        }
        hide(from, m_at);
    }

    // What may hold tags for others that we see none in.
    void hide(qsizetype from, qsizetype to)
    {
        for (qsizetype i = m_html.indexOf('<', from + 1); i >= 0 && i < to; i = m_html.indexOf('<', i + 1))
            m_hidden += isLetter(at(i + 1));
    }

    void tag()
    {
        Tag tag;
        if (!readTag(tag))
            return; // the text ends within it
        ++m_tags;
        m_mostAttributes = std::max(m_mostAttributes, tag.attributeCount);
        if (tag.isEnd)
            end(tag);
        else if (tag.traits & RawText)
            rawText(tag);
        else
            start(tag);
    }

    bool readTag(Tag &tag)
    {
        ++m_at;
        tag.isEnd = at(m_at) == '/';
        m_at += tag.isEnd;
        tag.name = word(false).left(longestName).toLower();
        tag.traits = traits(tag.name);
        while (m_at < m_html.size()) {
            while (isSpace(at(m_at)) || at(m_at) == '/') {
                tag.closesItself = at(m_at) == '/';
                ++m_at;
            }
            if (at(m_at) == '>') {
                ++m_at;
                return true;
            }
            attribute(tag);
        }
        return false;
    }

    // Up to a blank, a slash or the end of the tag; for attributes also up to an equals sign that is not its first character.
    QByteArray word(bool isAttribute)
    {
        const qsizetype from = m_at;
        while (m_at < m_html.size()) {
            const char c = m_html[m_at];
            if (isSpace(c) || c == '/' || c == '>' || (isAttribute && c == '=' && m_at > from))
                break;
            ++m_at;
        }
        return m_html.mid(from, m_at - from);
    }

    void attribute(Tag &tag)
    {
        tag.closesItself = false;
        const QByteArray name = word(true);
        while (isSpace(at(m_at)))
            ++m_at;
        QByteArray value;
        if (at(m_at) == '=')
            value = attributeValue();
        const bool isPlain =
            name.size() <= longestName && value.size() <= longestValue
            && std::none_of(name.begin(), name.end(), [](char c) { return c == '"' || c == '\'' || c == '<' || c == '\0'; });
        if (++tag.attributeCount <= mostAttributes && isPlain)
            tag.attributes << name << value;
    }

    QByteArray attributeValue()
    {
        ++m_at;
        while (isSpace(at(m_at)))
            ++m_at;
        const char quote = at(m_at);
        if (quote == '"' || quote == '\'') {
            const qsizetype from = m_at + 1;
            const qsizetype end = m_html.indexOf(quote, from);
            m_at = end < 0 ? m_html.size() : end + 1;
            return m_html.mid(from, (end < 0 ? m_html.size() : end) - from);
        }
        const qsizetype from = m_at;
        while (m_at < m_html.size() && !isSpace(m_html[m_at]) && m_html[m_at] != '>')
            ++m_at;
        return m_html.mid(from, m_at - from);
    }

    void write(const Tag &tag, const QByteArray &name)
    {
        m_out.append('<').append(name);
        for (qsizetype i = 0; i + 1 < tag.attributes.size(); i += 2) {
            QByteArray value = tag.attributes[i + 1];
            value.replace('"', "&quot;");
            m_out.append(' ').append(tag.attributes[i]).append("=\"").append(value).append('"');
        }
        m_out.append('>');
    }

    void rawText(const Tag &tag)
    {
        const qsizetype from = m_at;
        const qsizetype end = tag.name == "plaintext" ? m_html.size() : endOfRawText(tag.name);
        hide(from - 1, end);
        QByteArray content = m_html.mid(from, end - from);
        m_at = end;
        const bool isShown = tag.name == "textarea" || tag.name == "title" || tag.name == "xmp" || tag.name == "plaintext";
        if (!isShown)
            return;
        const QByteArray name = tag.name == "xmp" || tag.name == "plaintext" ? QByteArray("pre") : tag.name;
        content.replace('<', "&lt;");
        m_out.append('<').append(name).append('>').append(content).append("</").append(name).append('>');
    }

    qsizetype endOfRawText(const QByteArray &name) const
    {
        for (qsizetype i = m_html.indexOf("</", m_at); i >= 0; i = m_html.indexOf("</", i + 2)) {
            const char after = at(i + 2 + name.size());
            if ((isSpace(after) || after == '/' || after == '>') && m_html.mid(i + 2, name.size()).toLower() == name)
                return i;
        }
        return m_html.size();
    }

    void start(const Tag &tag)
    {
        const QByteArray &name = tag.name;
        if (name == "html" || name == "head" || name == "body")
            return;
        if (name == "svg" || name == "math") {
            m_foreign = true;
            return;
        }
        if ((tag.traits & TablePart) && !openTablePart(name))
            return;
        closeImplied(tag);
        if (tag.traits & (Block | Formatting | TablePart | LetsHtmlIn))
            m_foreign = false;
        if (tag.traits & Void)
            return write(tag, name);
        if (m_foreign && tag.closesItself)
            return;
        ++m_depth;
        m_deepest = std::max(m_deepest, m_depth);
        if (qsizetype(m_open.size()) >= deepest)
            return;
        write(tag, name);
        m_open.push_back({name, tag.traits});
        m_depth = int(m_open.size());
    }

    // What a browser does on these tags: all that is open within the table, up to where they belong, is closed.
    bool openTablePart(const QByteArray &name)
    {
        const bool isCell = name == "td" || name == "th";
        for (qsizetype i = last(); i >= 0; --i) {
            const QByteArray &open = m_open[std::size_t(i)].name;
            const bool isBody = open == "tbody" || open == "thead" || open == "tfoot";
            if (open == "table" || (isBody && (isCell || name == "tr")) || (isCell && open == "tr")) {
                closeTo(i + 1, Counted::Formatting);
                return true;
            }
        }
        return false;
    }

    void closeImplied(const Tag &tag)
    {
        const QByteArray &name = tag.name;
        if (tag.traits & Block)
            closeInline("p");
        if (name == "a" || name == "button" || name == "nobr")
            closeInline(name);
        else if (name == "li")
            closeItem({"li"}, {"ul", "ol", "menu", "dir"});
        else if (name == "dd" || name == "dt")
            closeItem({"dd", "dt"}, {"dl"});
        else if (name == "option" || name == "optgroup")
            closeItem({"option"}, {"select", "optgroup"});
        else if (name == "rt" || name == "rp" || name == "rb" || name == "rtc")
            closeItem({"rt", "rp", "rb"}, {"ruby", "rtc"});
        else if (name == "table")
            closeItem({"table"}, {});
    }

    // Closes the innermost `name` if there is nothing but running text in between.
    void closeInline(const QByteArray &name)
    {
        for (qsizetype i = last(); i >= 0; --i) {
            const Open &open = m_open[std::size_t(i)];
            if (open.name == name)
                return closeTo(i, Counted::Formatting);
            if (open.traits & (Block | Scope))
                return;
        }
    }

    void closeItem(std::initializer_list<const char *> items, std::initializer_list<const char *> lists)
    {
        for (qsizetype i = last(); i >= 0; --i) {
            const Open &open = m_open[std::size_t(i)];
            const auto isIt = [&open](const char *name) { return open.name == name; };
            if (std::any_of(items.begin(), items.end(), isIt))
                return closeTo(i, Counted::Formatting);
            if ((open.traits & Scope) || std::any_of(lists.begin(), lists.end(), isIt))
                return;
        }
    }

    void end(const Tag &tag)
    {
        for (qsizetype i = last(); i >= 0; --i) {
            const Open &open = m_open[std::size_t(i)];
            if (open.name == tag.name)
                return closeTo(i, (open.traits & Formatting) ? Counted::All : Counted::Formatting);
            if ((open.traits & Scope) && tag.name != "table" && !((tag.traits & TablePart) && open.name != "table"))
                return;
        }
    }

    qsizetype last() const { return qsizetype(m_open.size()) - 1; }

    void closeTo(qsizetype count, Counted counted)
    {
        while (qsizetype(m_open.size()) > count) {
            const bool isLast = qsizetype(m_open.size()) == count + 1;
            m_misnested +=
                !isLast
                && (counted == Counted::All || (counted == Counted::Formatting && (m_open.back().traits & Formatting)));
            m_out.append("</").append(m_open.back().name).append('>');
            m_open.pop_back();
        }
        m_depth = int(m_open.size());
    }

    const QByteArray &m_html;
    QByteArray m_out;
    qsizetype m_at = 0;
    std::vector<Open> m_open;
    bool m_foreign = false;
    int m_depth = 0;
    int m_deepest = 0;
    int m_misnested = 0;
    int m_mostAttributes = 0;
    int m_hidden = 0;
    int m_tags = 0;
};

}

QByteArray boundedHtml(const QByteArray &html)
{
    Renester renester(html);
    renester.run();
    return renester.isHarmless() ? html : renester.result();
}

QByteArray renestedHtml(const QByteArray &html)
{
    Renester renester(html);
    renester.run();
    return renester.result();
}

}
