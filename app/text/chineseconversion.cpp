#include "chineseconversion.h"

#include "htmltree.h"

#include <opencc/SimpleConverter.hpp>

#include <algorithm>
#include <exception>
#include <memory>

namespace Masthead {

namespace {

using Converter = std::unique_ptr<const opencc::SimpleConverter>;

Converter readConverter(const char *configuration)
{
    try {
        return std::make_unique<const opencc::SimpleConverter>(configuration);
    } catch (const std::exception &) {
        return nullptr; // told by chineseConversionWorks()
    }
}

const opencc::SimpleConverter *converter(ChineseScript script)
{
    static const Converter toTraditional = readConverter("s2tw.json");
    static const Converter toSimplified = readConverter("t2s.json");
    return script == ChineseScript::Traditional ? toTraditional.get() : toSimplified.get();
}

bool isHan(QChar c) { return c.unicode() >= 0x3400 && c.unicode() != 0xfeff; }

bool staysAsItIs(const HtmlNode &node)
{
    return node.isForeign() || node.isElement(QLatin1String("pre")) || node.isElement(QLatin1String("code"))
           || node.isElement(QLatin1String("kbd")) || node.isElement(QLatin1String("samp"));
}

bool isAddressInSight(const HtmlNode &text)
{
    const QString begin = text.text().trimmed().left(8).toLower();
    return text.parent() && text.parent()->isElement(QLatin1String("a"))
           && (begin.startsWith(QLatin1String("http://")) || begin.startsWith(QLatin1String("https://"))
               || begin.startsWith(QLatin1String("www.")));
}

void convert(HtmlNode &node, ChineseScript script)
{
    if (node.isText() && !isAddressInSight(node))
        node.setText(inScript(node.text(), script));
    for (const char *name : {"alt", "title"})
        if (node.hasAttribute(QLatin1String(name)))
            node.setAttribute(QString::fromLatin1(name), inScript(node.attribute(QLatin1String(name)), script));
    for (const auto &child : node.children())
        if (!staysAsItIs(*child))
            convert(*child, script);
}

}

QString inScript(const QString &text, ChineseScript script)
{
    if (script == ChineseScript::AsWritten || !std::any_of(text.begin(), text.end(), isHan))
        return text;
    const opencc::SimpleConverter *converts = converter(script);
    try {
        return converts ? QString::fromStdString(converts->Convert(text.toStdString())) : text;
    } catch (const std::exception &) {
        return text;
    }
}

QString htmlInScript(const QString &html, ChineseScript script)
{
    HtmlTree tree = HtmlTree::parse(html);
    convert(tree.root(), script);
    return tree.toHtml();
}

bool chineseConversionWorks() { return converter(ChineseScript::Traditional) && converter(ChineseScript::Simplified); }

}
