#include "htmlallowlist.h"

#include "htmltree.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype longestText = 1000;

// An element and what it becomes: nothing for itself.
struct Kept {
    const char *name;
    const char *as = nullptr;
};
// clang-format off
constexpr Kept kept[] = {
    {"h1"}, {"h2"}, {"h3"}, {"h4"}, {"h5"}, {"h6"}, {"p"}, {"br"}, {"hr"}, {"wbr"}, {"div"}, {"section"}, {"article"}, {"aside"},
    {"header"}, {"footer"}, {"address"}, {"blockquote"}, {"pre"}, {"figure"}, {"figcaption"}, {"details"}, {"summary"},
    {"ul"}, {"ol"}, {"li"}, {"dl"}, {"dt"}, {"dd"},
    {"table"}, {"caption"}, {"colgroup"}, {"col"}, {"thead"}, {"tbody"}, {"tfoot"}, {"tr"}, {"th"}, {"td"},
    {"a"}, {"b"}, {"i"}, {"u"}, {"s"}, {"em"}, {"strong"}, {"small"}, {"mark"}, {"del"}, {"ins"}, {"sub"}, {"sup"}, {"abbr"},
    {"cite"}, {"q"}, {"dfn"}, {"code"}, {"kbd"}, {"samp"}, {"var"}, {"time"}, {"bdi"}, {"bdo"}, {"span"},
    {"ruby"}, {"rb"}, {"rt"}, {"rp"}, {"rtc"},
    {"main", "div"}, {"nav", "div"}, {"center", "div"}, {"hgroup", "div"}, {"dialog", "div"}, {"fieldset", "div"}, {"form", "div"},
    {"legend", "div"}, {"dir", "ul"}, {"menu", "ul"}, {"listing", "pre"}, {"xmp", "pre"}, {"plaintext", "pre"}, {"acronym", "abbr"},
    {"strike", "s"}, {"tt", "code"}};

constexpr const char *dropped[] = {
    "script", "style", "link", "meta", "base", "head", "title", "template", "frameset", "frame", "noframes", "noembed", "param",
    "input", "datalist", "progress", "meter", "track", "source", "area", "canvas", "keygen", "isindex", "bgsound", "basefont",
    "portal", "fencedframe", "svg", "command", "event-source", "nextid"};

constexpr const char *math[] = {"math", "mrow", "mfrac", "msqrt", "mroot", "mi", "mn", "mo", "ms", "mtext", "mspace", "msub",
                                "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mprescripts", "mtable", "mtr",
                                "mtd", "mphantom", "mpadded", "menclose", "mfenced"};

QHash<QString, ElementRule> rules()
{
    QHash<QString, ElementRule> table;
    for (const Kept &element : kept)
        table.insert(QString::fromLatin1(element.name),
                     {ElementFate::Keep, QString::fromLatin1(element.as ? element.as : element.name)});
    for (const char *name : dropped)
        table.insert(QString::fromLatin1(name), {ElementFate::Drop, {}});
    return table;
}

// How the value of an attribute is read; a null QString is a value that may not stay.
QString asText(const QString &value) { return value.left(longestText); }
QString asFlag(const QString &) { return QStringLiteral(""); }

QString asLanguage(const QString &value)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,6}$"));
    const QString trimmed = value.trimmed();
    return tag.match(trimmed).hasMatch() ? trimmed : QString();
}

QString asDate(const QString &value)
{
    static const QRegularExpression allowed(QStringLiteral("^[0-9A-Za-z:+., -]{1,40}$"));
    return allowed.match(value).hasMatch() ? value : QString();
}

QString oneOf(const QString &value, std::initializer_list<const char *> words)
{
    const QString lower = value.trimmed().toLower();
    for (const char *word : words)
        if (lower == QLatin1String(word))
            return lower;
    return {};
}
QString asDirection(const QString &value) { return oneOf(value, {"ltr", "rtl", "auto"}); }
QString asScope(const QString &value) { return oneOf(value, {"row", "col", "rowgroup", "colgroup"}); }
QString asMathDisplay(const QString &value) { return oneOf(value, {"block", "inline"}); }

QString asNumberedBy(const QString &value)
{
    static const QString allowed = QStringLiteral("1aAiI");
    return value.size() == 1 && allowed.contains(value) ? value : QString();
}

QString asNumber(const QString &value, int least, int most)
{
    bool ok = false;
    const int number = value.trimmed().toInt(&ok);
    return ok && number >= least ? QString::number(std::min(number, most)) : QString();
}
QString asSpan(const QString &value) { return asNumber(value, 2, 100); }
QString asOrdinal(const QString &value) { return asNumber(value, -99999, 99999); }

struct AttributeRule {
    const char *name;
    const char *elements; ///< between blanks; nullptr: all
    QString (*read)(const QString &);
};
// clang-format on
// clang-format off
constexpr AttributeRule attributeRules[] = {
    {"title", nullptr, asText},
    {"lang", nullptr, asLanguage},
    {"dir", nullptr, asDirection},
    {"alt", " img ", asText},
    {"colspan", " td th ", asSpan},
    {"rowspan", " td th ", asSpan},
    {"span", " col colgroup ", asSpan},
    {"scope", " th ", asScope},
    {"abbr", " th ", asText},
    {"start", " ol ", asOrdinal},
    {"reversed", " ol ", asFlag},
    {"type", " ol ", asNumberedBy},
    {"value", " li ", asOrdinal},
    {"datetime", " time del ins ", asDate},
    {"open", " details ", asFlag},
    {"display", " math ", asMathDisplay},
};
// clang-format on

// Whether `name` is one of the words, which have a blank on each side.
bool isOneOf(QLatin1String words, const QString &name)
{
    for (qsizetype at = words.indexOf(name); at > 0; at = words.indexOf(name, at + 1))
        if (words[at - 1] == QLatin1Char(' ') && words[at + name.size()] == QLatin1Char(' '))
            return true;
    return false;
}

// Where its text stands is all of a style that a reader's page keeps; CMSes write it in several ways.
QString alignment(const HtmlNode &node)
{
    static const QRegularExpression style(QStringLiteral("(?<![a-z-])(?:text-align\\s*:|align-)\\s*(center|right)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (node.attributes().isEmpty())
        return node.isElement(QLatin1String("center")) ? QStringLiteral("center") : QString();
    const QString direct = oneOf(node.attribute(QLatin1String("align")), {"center", "right", "middle"});
    if (!direct.isEmpty())
        return direct == QLatin1String("middle") ? QStringLiteral("center") : direct;
    if (node.isElement(QLatin1String("center")))
        return QStringLiteral("center");
    for (const char *name : {"style", "cms-style"}) {
        const QString value = node.attribute(QLatin1String(name)).left(longestText);
        if (const auto match = value.isEmpty() ? QRegularExpressionMatch() : style.match(value); match.hasMatch())
            return match.captured(1).toLower();
    }
    return {};
}

bool isAlignable(const QString &name)
{
    return isOneOf(QLatin1String(" p div h1 h2 h3 h4 h5 h6 td th tr caption figcaption figure "), name);
}

}

ElementRule elementRule(const QString &name)
{
    static const QHash<QString, ElementRule> table = rules();
    return table.value(name);
}

bool isHarmlessMath(const QString &name)
{
    return std::any_of(std::begin(math), std::end(math), [&](const char *known) { return name == QLatin1String(known); });
}

void copyAttributes(const HtmlNode &from, HtmlNode &to)
{
    if (from.attributes().isEmpty() && !from.isElement(QLatin1String("center")))
        return;
    for (const AttributeRule &rule : attributeRules) {
        const QLatin1String name(rule.name);
        if (!from.hasAttribute(name) || (rule.elements && !isOneOf(QLatin1String(rule.elements), to.name())))
            continue;
        const QString value = rule.read(from.attribute(name));
        if (!value.isNull())
            to.setAttribute(name, value);
    }
    if (isAlignable(to.name())) {
        const QString where = alignment(from);
        if (!where.isEmpty())
            to.setAttribute(QStringLiteral("align"), where);
    }
}

}
