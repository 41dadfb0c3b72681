#include "htmlsanitizer.h"

#include "htmlallowlist.h"
#include "htmlpicture.h"
#include "htmlroundtrip.h"
#include "htmltree.h"
#include "textbudget.h"
#include "webaddress.h"

#include <QSet>

#include <utility>

namespace Masthead {

namespace {

constexpr int mostElements = 100'000;
constexpr int mostRounds = 4;
constexpr int deepestTable = 6;
constexpr int deepestFrame = 3;
constexpr qsizetype longestId = 200;
constexpr qsizetype longestGap = 1000; // white space between a picture and what stands for it
const QLatin1String idPrefix("article-");

bool isBlank(const HtmlNode &node) { return node.isText() && node.text().trimmed().isEmpty(); }

QString fragmentOf(const QString &address)
{
    const qsizetype hash = address.indexOf(QLatin1Char('#'));
    return hash < 0 ? QString() : address.mid(hash + 1);
}

QString idOf(const HtmlNode &node)
{
    QString id = node.attribute(QLatin1String("id"));
    if (id.isEmpty() && node.isElement(QLatin1String("a")))
        id = node.attribute(QLatin1String("name"));
    return id.size() <= longestId && !id.contains(QLatin1Char(' ')) ? id : QString();
}

// The article's own anchors and which of them its links mean: only these keep their ids.
class Anchors {
public:
    Anchors(const HtmlNode &root, const QUrl &base) : m_base(base.toString(QUrl::FullyEncoded | QUrl::RemoveFragment))
    {
        collect(root);
        m_wanted.intersect(m_ids);
    }

    // The id that a link leads to, empty where it leads out of the article.
    QString target(const QString &href, const QString &address) const
    {
        const QString id = wanted(href, address);
        return m_wanted.contains(id) ? id : QString();
    }

    bool isWanted(const QString &id) const { return m_wanted.contains(id); }
    static QString rename(const QString &id) { return id.startsWith(idPrefix) ? id : idPrefix + id; }

private:
    void collect(const HtmlNode &node)
    {
        if (node.isElement()) {
            const QString id = idOf(node);
            if (!id.isEmpty())
                m_ids.insert(id);
            const QString href = node.attribute(QLatin1String("href")).trimmed();
            if (!node.isForeign() && href.contains(QLatin1Char('#')) && href.size() < 8192) {
                m_candidates = {fragmentOf(href),
                                QString::fromUtf8(QByteArray::fromPercentEncoding(fragmentOf(href).toUtf8()))};
                for (const QString &candidate : std::as_const(m_candidates))
                    m_wanted.insert(candidate);
            }
        }
        for (const auto &child : node.children())
            collect(*child);
    }

    QString wanted(const QString &href, const QString &address) const
    {
        const QString trimmed = href.trimmed();
        if (!trimmed.startsWith(QLatin1Char('#')) && (m_base.isEmpty() || address.section(QLatin1Char('#'), 0, 0) != m_base))
            return {};
        const QString fragment = fragmentOf(trimmed.startsWith(QLatin1Char('#')) ? trimmed : address);
        return m_wanted.contains(fragment) ? fragment
                                           : QString::fromUtf8(QByteArray::fromPercentEncoding(fragment.toUtf8()));
    }

    QString m_base;
    QStringList m_candidates;
    QSet<QString> m_ids;
    QSet<QString> m_wanted;
};

// Builds the clean tree beside the foreign one.
class Rebuilder {
public:
    Rebuilder(const HtmlNode &root, const SanitizeOptions &options)
        : m_options(options), m_base(options.baseUrl), m_anchors(root, m_base)
    {
    }

    void children(const HtmlNode &from, HtmlNode &to)
    {
        for (const auto &child : from.children())
            node(*child, to);
    }

private:
    void node(const HtmlNode &from, HtmlNode &to)
    {
        if (m_budget.isSpent() || m_elements > mostElements)
            return;
        if (from.isText())
            text(from.text(), to);
        else if (from.isElement() && from.isForeign())
            foreign(from, to);
        else if (from.isElement())
            element(from, to);
    }

    void text(const QString &foreignText, HtmlNode &to)
    {
        const QString clean = m_budget.take(foreignText);
        if (clean.isEmpty())
            return;
        if (!to.children().empty() && to.children().back()->isText())
            to.children().back()->appendText(clean);
        else
            to.append(HtmlNode::textNode(clean));
    }

    HtmlNode *append(const QString &name, HtmlNode &to)
    {
        ++m_elements;
        return to.append(HtmlNode::element(name));
    }

    void foreign(const HtmlNode &from, HtmlNode &to)
    {
        if (from.isElement(QLatin1String("math")))
            mathematics(from, to);
    }

    // Within MathML only MathML and text: whatever else stands there is what mutation attacks are made of.
    void mathematics(const HtmlNode &from, HtmlNode &to)
    {
        if (!from.isForeign() || !isHarmlessMath(from.name())) {
            if (from.isForeign() && !from.name().startsWith(QLatin1String("annotation")))
                for (const auto &child : from.children())
                    mathematicsOrText(*child, to);
            return;
        }
        HtmlNode *copy = append(from.name(), to);
        copyAttributes(from, *copy);
        for (const auto &child : from.children())
            mathematicsOrText(*child, *copy);
    }

    void mathematicsOrText(const HtmlNode &from, HtmlNode &to)
    {
        if (from.isText())
            text(from.text(), to);
        else if (from.isElement())
            mathematics(from, to);
    }

    void element(const HtmlNode &from, HtmlNode &to)
    {
        const QString &name = from.name();
        if (name == QLatin1String("img"))
            return picture(from, {}, to);
        if (name == QLatin1String("picture"))
            return pictureSet(from, to);
        if (name == QLatin1String("noscript"))
            return withoutScript(from, to);
        if (name == QLatin1String("video") || name == QLatin1String("audio"))
            return media(from, to);
        if (name == QLatin1String("iframe") || name == QLatin1String("embed") || name == QLatin1String("object"))
            return frame(from, to);
        if (name == QLatin1String("a"))
            return link(from, to);
        ElementRule rule = elementRule(name);
        if (rule.fate == ElementFate::Drop)
            return;
        if (rule.fate == ElementFate::Keep && isTooDeepTable(rule.name))
            rule = {rule.name == QLatin1String("table") || rule.name == QLatin1String("tr") ? ElementFate::Keep
                                                                                            : ElementFate::Unwrap,
                    QStringLiteral("div")};
        if (rule.fate == ElementFate::Keep)
            keep(from, rule.name, to);
        else
            unwrap(from, to);
    }

    bool isTooDeepTable(const QString &name) const
    {
        static const QSet<QString> parts = {QStringLiteral("table"), QStringLiteral("caption"), QStringLiteral("colgroup"),
                                            QStringLiteral("col"),   QStringLiteral("thead"),   QStringLiteral("tbody"),
                                            QStringLiteral("tfoot"), QStringLiteral("tr"),      QStringLiteral("td"),
                                            QStringLiteral("th")};
        return (m_tables > deepestTable || (m_tables == deepestTable && name == QLatin1String("table")))
               && parts.contains(name);
    }

    void keep(const HtmlNode &from, const QString &name, HtmlNode &to)
    {
        auto copy = HtmlNode::element(name);
        copyAttributes(from, *copy);
        keepId(from, *copy);
        const bool table = from.isElement(QLatin1String("table"));
        m_tables += table;
        if (name == QLatin1String("span") && copy->attributes().isEmpty()) {
            children(from, to);
        } else {
            keepCitation(from, *copy);
            ++m_elements;
            children(from, *to.append(std::move(copy)));
        }
        m_tables -= table;
    }

    void unwrap(const HtmlNode &from, HtmlNode &to)
    {
        HtmlNode *inner = &to;
        if (m_anchors.isWanted(idOf(from))) {
            inner = append(QStringLiteral("span"), to);
            keepId(from, *inner);
        }
        children(from, *inner);
        if (from.isElement(QLatin1String("option")) || from.isElement(QLatin1String("td")))
            text(QStringLiteral(" "), *inner);
    }

    void keepId(const HtmlNode &from, HtmlNode &to)
    {
        const QString id = idOf(from);
        if (id.isEmpty() || !m_anchors.isWanted(id) || m_given.contains(Anchors::rename(id)))
            return;
        m_given.insert(Anchors::rename(id));
        to.setAttribute(QStringLiteral("id"), Anchors::rename(id));
    }

    void keepCitation(const HtmlNode &from, HtmlNode &to)
    {
        if (to.name() != QLatin1String("blockquote") && to.name() != QLatin1String("q") && to.name() != QLatin1String("del")
            && to.name() != QLatin1String("ins"))
            return;
        const QString address = webAddress(from.attribute(QLatin1String("cite")), m_base);
        if (!address.isEmpty())
            to.setAttribute(QStringLiteral("cite"), address);
    }

    void link(const HtmlNode &from, HtmlNode &to)
    {
        const QString href = from.attribute(QLatin1String("href"));
        QString address = webAddress(href, m_base);
        const QString target = m_anchors.target(href, address);
        if (!target.isEmpty())
            address = QLatin1Char('#') + Anchors::rename(target);
        if (address.isEmpty())
            address = mailAddress(href);
        if (address.isEmpty() || m_inLink)
            return unwrap(from, to);
        HtmlNode *copy = append(QStringLiteral("a"), to);
        copy->setAttribute(QStringLiteral("href"), address);
        copyAttributes(from, *copy);
        keepId(from, *copy);
        m_inLink = true;
        children(from, *copy);
        m_inLink = false;
    }

    QString readPicture(const QString &raw) const
    {
        if (m_options.relativePictures) {
            const QString relative = relativeAddress(raw);
            if (!relative.isEmpty())
                return relative;
        }
        const QString address = webAddress(raw, m_base);
        return address.isEmpty() ? embeddedPicture(raw) : address;
    }

    void picture(const HtmlNode &from, const std::vector<const HtmlNode *> &sources, HtmlNode &to)
    {
        if (isInvisiblePicture(from))
            return;
        const QString address = pictureAddress(from, sources, [this](const QString &raw) { return readPicture(raw); });
        // Words stand in for a picture that is refused; where none was named they are all that there is.
        if (address.isEmpty() && (from.hasAttribute(QLatin1String("src")) || !from.hasAttribute(QLatin1String("alt")))) {
            text(from.attribute(QLatin1String("alt")).left(1000), to);
            return;
        }
        HtmlNode *copy = append(QStringLiteral("img"), to);
        if (!address.isEmpty())
            copy->setAttribute(QStringLiteral("src"), address);
        copyAttributes(from, *copy);
        keepId(from, *copy);
        for (const char *name : {"width", "height"})
            if (const int size = pixels(from.attribute(QLatin1String(name))))
                copy->setAttribute(QString::fromLatin1(name), QString::number(size));
    }

    void pictureSet(const HtmlNode &from, HtmlNode &to)
    {
        std::vector<const HtmlNode *> sources;
        for (const auto &child : from.children())
            if (child->isElement(QLatin1String("source")) && sources.size() < 20)
                sources.push_back(child.get());
        // They belong to the first picture; read for each of many they would take for ever.
        for (const auto &child : from.children())
            if (child->isElement(QLatin1String("img")))
                picture(*child, std::exchange(sources, {}), to);
            else if (!isBlank(*child))
                node(*child, to);
    }

    // What stands here for readers without scripting is often the picture that a script would have put before it.
    void withoutScript(const HtmlNode &from, HtmlNode &to)
    {
        const HtmlNode *before = lastElement(to);
        const std::size_t count = to.children().size();
        const QString shown =
            before && before->isElement(QLatin1String("img")) ? before->attribute(QLatin1String("src")) : QString();
        children(from, to);
        for (std::size_t i = count; !shown.isEmpty() && i < to.children().size(); ++i) {
            HtmlNode *added = to.children()[i].get();
            if (added->isElement(QLatin1String("img")) && added->attribute(QLatin1String("src")) == shown) {
                added->remove();
                return;
            }
        }
    }

    // White space that grows with each element without script is not read again for each.
    static const HtmlNode *lastElement(const HtmlNode &node)
    {
        for (auto it = node.children().rbegin(); it != node.children().rend(); ++it)
            if ((*it)->text().size() > longestGap || !isBlank(**it))
                return it->get();
        return nullptr;
    }

    // Sound and film are never played here: a link to them, with the poster where there is one.
    void media(const HtmlNode &from, HtmlNode &to)
    {
        QString address = webAddress(from.attribute(QLatin1String("src")), m_base);
        for (const auto &child : from.children())
            if (address.isEmpty() && child->isElement(QLatin1String("source")))
                address = webAddress(child->attribute(QLatin1String("src")), m_base);
        const QString poster = readPicture(from.attribute(QLatin1String("poster")));
        if (address.isEmpty() && poster.isEmpty())
            return children(from, to);
        HtmlNode *inner = address.isEmpty() ? &to : openLink(address, to);
        if (!poster.isEmpty())
            append(QStringLiteral("img"), *inner)->setAttribute(QStringLiteral("src"), poster);
        if (!address.isEmpty())
            text(QStringLiteral("▶ ") + label(from, QUrl(address)), *inner);
    }

    void frame(const HtmlNode &from, HtmlNode &to)
    {
        QString raw = from.attribute(QLatin1String(from.isElement(QLatin1String("object")) ? "data" : "src"));
        if (raw.isEmpty())
            raw = from.attribute(QLatin1String("data-src"));
        const QUrl address(webAddress(raw, m_base));
        if (!isPlayer(address))
            return from.isElement(QLatin1String("iframe")) ? insteadOfFrame(from, to) : children(from, to);
        text(QStringLiteral("▶ ") + label(from, address), *openLink(address.toString(QUrl::FullyEncoded), to));
    }

    // What is meant for readers without frames. A frame closed as in XML has swallowed the rest of its article there.
    void insteadOfFrame(const HtmlNode &from, HtmlNode &to)
    {
        QString html;
        for (const auto &child : from.children())
            html += child->text();
        if (html.trimmed().isEmpty() || m_frames >= deepestFrame)
            return;
        ++m_frames;
        children(HtmlTree::parse(html).root(), to);
        --m_frames;
    }

    HtmlNode *openLink(const QString &address, HtmlNode &to)
    {
        if (m_inLink)
            return &to;
        HtmlNode *copy = append(QStringLiteral("a"), to);
        copy->setAttribute(QStringLiteral("href"), address);
        return copy;
    }

    // Players name themselves by their path; other frames are advertisements, counters and comment boxes.
    static bool isPlayer(const QUrl &address)
    {
        const QString path = address.path().toLower();
        return path.contains(QLatin1String("/embed/")) || path.contains(QLatin1String("player"))
               || path.contains(QLatin1String("/video"));
    }

    static QString label(const HtmlNode &from, const QUrl &address)
    {
        for (const char *name : {"title", "aria-label"}) {
            const QString value = from.attribute(QLatin1String(name)).simplified().left(200);
            if (!value.isEmpty())
                return value;
        }
        const QString file = address.fileName().left(200);
        return file.contains(QLatin1Char('.')) ? file : address.host();
    }

    SanitizeOptions m_options;
    QUrl m_base;
    Anchors m_anchors;
    TextBudget m_budget;
    QSet<QString> m_given;
    int m_elements = 0;
    int m_tables = 0;
    int m_frames = 0;
    bool m_inLink = false;
};

HtmlTree rebuilt(const HtmlTree &tree, const SanitizeOptions &options)
{
    HtmlTree clean;
    Rebuilder(tree.root(), options).children(tree.root(), clean.root());
    return clean;
}

HtmlTree textAlone(const HtmlTree &tree)
{
    HtmlTree plain;
    TextBudget budget;
    for (const QString &line : renderedText(tree.root()).split(QLatin1Char('\n')))
        if (!line.trimmed().isEmpty())
            plain.root().append(HtmlNode::element(QStringLiteral("p")))->append(HtmlNode::textNode(budget.take(line)));
    return plain;
}

}

QString sanitizeHtml(const QString &html, const SanitizeOptions &options)
{
    HtmlTree tree = HtmlTree::parse(html);
    return sanitize(tree, options);
}

QString sanitize(HtmlTree &tree, const SanitizeOptions &options)
{
    // A tree and what a browser makes of it when it is written down are two things, and all of mutation XSS lives in
    // between: only what reads back as itself is handed out. Of everyday prose that is known without a second parse.
    tree = rebuilt(tree, options);
    for (int round = 0; round < mostRounds; ++round) {
        const QString written = tree.toHtml();
        tree = rebuilt(readsBackUnchanged(tree.root()) ? std::move(tree) : HtmlTree::parse(written), options);
        if (tree.toHtml() == written)
            return written;
    }
    tree = textAlone(tree);
    return tree.toHtml();
}

}
