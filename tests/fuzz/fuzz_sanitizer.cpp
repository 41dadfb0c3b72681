// The sanitiser. What it may let through is written down here a second time, and more strictly than its own list, so that
// a mistake in the one is found by the other.

#include "fuzzing.h"

#include "text/htmlroundtrip.h"
#include "text/htmlsanitizer.h"
#include "text/htmltree.h"

#include <QSet>

using namespace Masthead;

namespace {

bool isDangerousElement(const QString &name)
{
    static const QSet<QString> names = {
        QStringLiteral("script"),         QStringLiteral("style"),    QStringLiteral("iframe"),
        QStringLiteral("frame"),          QStringLiteral("object"),   QStringLiteral("embed"),
        QStringLiteral("applet"),         QStringLiteral("form"),     QStringLiteral("input"),
        QStringLiteral("button"),         QStringLiteral("select"),   QStringLiteral("textarea"),
        QStringLiteral("meta"),           QStringLiteral("link"),     QStringLiteral("base"),
        QStringLiteral("template"),       QStringLiteral("svg"),      QStringLiteral("foreignobject"),
        QStringLiteral("annotation-xml"), QStringLiteral("noscript"), QStringLiteral("noembed"),
        QStringLiteral("noframes"),       QStringLiteral("xmp"),      QStringLiteral("plaintext"),
        QStringLiteral("frameset"),       QStringLiteral("portal"),   QStringLiteral("title"),
        QStringLiteral("marquee")};
    return names.contains(name.toLower());
}

bool isHarmlessAddress(const QString &attribute, const QString &value)
{
    if (value.startsWith(QLatin1String("http://")) || value.startsWith(QLatin1String("https://")))
        return true;
    if (attribute == QLatin1String("href"))
        return value.startsWith(QLatin1String("#article-"));
    return attribute == QLatin1String("src") && value.startsWith(QLatin1String("data:image/"))
           && !value.startsWith(QLatin1String("data:image/svg"));
}

void checkAttribute(const QString &name, const QString &value)
{
    static const QSet<QString> harmless = {
        QStringLiteral("title"),   QStringLiteral("lang"),     QStringLiteral("dir"),      QStringLiteral("alt"),
        QStringLiteral("colspan"), QStringLiteral("rowspan"),  QStringLiteral("span"),     QStringLiteral("scope"),
        QStringLiteral("abbr"),    QStringLiteral("start"),    QStringLiteral("reversed"), QStringLiteral("type"),
        QStringLiteral("value"),   QStringLiteral("datetime"), QStringLiteral("open"),     QStringLiteral("width"),
        QStringLiteral("height"),  QStringLiteral("align"),    QStringLiteral("display")};
    static const QSet<QString> addresses = {QStringLiteral("href"), QStringLiteral("src"), QStringLiteral("poster"),
                                            QStringLiteral("cite")};
    if (addresses.contains(name))
        mustHold(isHarmlessAddress(name, value), "an address is of the web, or of the article itself");
    else if (name == QLatin1String("id"))
        mustHold(value.startsWith(QLatin1String("article-")), "an id is the article's own");
    else
        mustHold(harmless.contains(name), qPrintable(QLatin1String("an attribute is known: ") + name));
}

void check(const HtmlNode &node)
{
    mustHold(node.type() != HtmlNode::Type::Comment, "no comment is left");
    mustHold(!isDangerousElement(node.name()), qPrintable(QLatin1String("an element is harmless: ") + node.name()));
    for (const HtmlNode::Attribute &attribute : node.attributes())
        checkAttribute(attribute.first, attribute.second);
    for (const auto &child : node.children())
        check(*child);
}

}

void checkRoundTrip(const QString &html)
{
    const HtmlTree tree = HtmlTree::parse(html);
    if (!readsBackUnchanged(tree.root()))
        return;
    const QString written = tree.toHtml();
    mustHold(HtmlTree::parse(written).toHtml() == written, "what is sure to read back unchanged does");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const SanitizeOptions options{QStringLiteral("https://a.example/folder/page"), false};
    const QString html = QString::fromUtf8(bytesOf(data, size));
    checkRoundTrip(html);
    const QString clean = sanitizeHtml(html, options);
    checkRoundTrip(clean);
    check(HtmlTree::parse(clean).root());
    mustHold(sanitizeHtml(clean, options) == clean, "sanitising twice changes nothing");
    return 0;
}
