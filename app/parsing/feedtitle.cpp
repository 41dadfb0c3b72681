#include "feedtitle.h"

#include "text/htmltree.h"

#include <QRegularExpression>
#include <QSet>

namespace Masthead {

namespace {

constexpr qsizetype maximumTitle = 100000;       // that is looked at for tags, in characters
constexpr qsizetype maximumTitleWithEnds = 1000; // and for the end of each

// A title may have these anywhere, with an end or without.
const QSet<QString> &titleElements()
{
    static const QSet<QString> names = [] {
        const QString all = QStringLiteral(
            "html head body meta link base a abbr acronym b bdi bdo big blink blockquote br center cite code del dfn "
            "div em font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark marquee object ol p pre q rp rt ruby s samp small "
            "span strike strong sub sup svg table td th tr tt u ul var video audio wbr");
        const QStringList list = all.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return names;
}

// Of elements that have both a start and an end, in lower case.
QSet<QString> pairedNames(const QString &title)
{
    static const QRegularExpression tag(QStringLiteral("<(/?)([a-z][a-z0-9]*)"), QRegularExpression::CaseInsensitiveOption);
    QSet<QString> started, ended;
    for (auto matches = tag.globalMatch(title); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        (match.capturedLength(1) == 0 ? started : ended).insert(match.captured(2).toLower());
    }
    return started.intersect(ended);
}

// "<p> versus <div>": several elements of which none ends are what a title is about.
bool isAboutElements(const QString &title, const QSet<QString> &paired)
{
    static const QSet<QString> voids = {QStringLiteral("br"),  QStringLiteral("hr"),   QStringLiteral("img"),
                                        QStringLiteral("wbr"), QStringLiteral("meta"), QStringLiteral("link"),
                                        QStringLiteral("base")};
    static const QRegularExpression bare(QStringLiteral("<([a-z][a-z0-9]*)>"), QRegularExpression::CaseInsensitiveOption);
    QSet<QString> open;
    for (auto matches = bare.globalMatch(title); matches.hasNext();)
        if (const QString name = matches.next().captured(1).toLower(); !voids.contains(name))
            open += name;
    return open.size() > 1 && !open.intersects(paired);
}

// With `&lt;` where no tag begins. Other elements of HTML are meant as such where they have attributes, or a start and an end.
QString withoutWhatIsNoTag(const QString &title)
{
    static const QRegularExpression start(QStringLiteral("<(?!!--)(?:/?(?<name>[a-z][a-z0-9]*)(?<rest>[\\s/][^<]*)?>)?"),
                                          QRegularExpression::CaseInsensitiveOption);
    const QSet<QString> paired = pairedNames(title);
    const bool about = isAboutElements(title, paired);
    QString result;
    qsizetype done = 0;
    for (auto matches = start.globalMatch(title); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(QStringLiteral("name")).toLower();
        if ((titleElements().contains(name) && !about)
            || (isHtmlElement(name)
                && (paired.contains(name) || match.capturedView(QStringLiteral("rest")).contains(QLatin1Char('=')))))
            continue;
        result += QStringView(title).mid(done, match.capturedStart() - done) + QLatin1String("&lt;");
        done = match.capturedStart() + 1;
    }
    return done == 0 ? title : result + QStringView(title).mid(done);
}

// HTML by custom. Marks of CDATA within it are what it is about.
ParsedText untypedTitle(const XmlElement &element)
{
    if (hasElements(element))
        return htmlOf(element, element.base);
    return {withoutCdataAround(element.textContent().trimmed()), ParsedText::Kind::Html};
}

}

ParsedText withItsWords(const XmlElement &element, const ParsedText &title)
{
    // These take all words behind them for a text of their own.
    static const QRegularExpression withoutEnd(
        QStringLiteral("<(?=(script|style|title|iframe|textarea|xmp|noembed|noframes|plaintext)\\b[^<>]*>(?!.*</\\1\\b))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    if (title.kind != ParsedText::Kind::Html || hasElements(element) || title.text.size() > maximumTitle)
        return title;
    ParsedText result = title;
    if (result.text.size() <= maximumTitleWithEnds)
        result.text.replace(withoutEnd, QStringLiteral("&lt;"));
    // A picture has no words of its own.
    const bool mayVanish =
        result.text.startsWith(QLatin1Char('<')) && !result.text.contains(QLatin1String("<img"), Qt::CaseInsensitive);
    return mayVanish && htmlToText(result.text).isEmpty() ? ParsedText{title.text, ParsedText::Kind::Plain} : result;
}

ParsedText firstTitle(const XmlElement &element, ElementNames names)
{
    for (const XmlElement *child : childrenNamed(element, names)) {
        const bool typed = child->name.startsWith(QLatin1String("atom:"));
        ParsedText title = typed ? atomText(*child, element.base) : untypedTitle(*child);
        if (title.isEmpty())
            continue;
        if (title.kind == ParsedText::Kind::Html && !hasElements(*child) && title.text.size() <= maximumTitle)
            title.text = withoutWhatIsNoTag(title.text);
        return withItsWords(*child, title);
    }
    return {};
}

}
