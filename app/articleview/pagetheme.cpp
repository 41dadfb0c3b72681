#include "pagetheme.h"

#include "text/htmlallowlist.h"
#include "text/htmltree.h"
#include "text/plaintext.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <optional>

static void askForResource() { Q_INIT_RESOURCE(themes); }

namespace Masthead {

namespace {

constexpr qint64 largestFile = 256 * 1024;

struct NamedColor {
    const char *name;
    QColor PageTheme::*color;
};
constexpr NamedColor colors[] = {
    {"background", &PageTheme::background}, {"text", &PageTheme::text}, {"muted", &PageTheme::muted},
    {"accent", &PageTheme::accent},         {"line", &PageTheme::line},
};

const QRegularExpression &places()
{
    static const QRegularExpression expression(QStringLiteral("\\{\\{(article|title|masthead)\\}\\}"));
    return expression;
}

std::optional<QByteArray> content(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return {};
    return file.readAll();
}

// A layout is text of the page and no more: no link, no picture, no address in it.
void copyLayout(const HtmlNode &from, HtmlNode &to)
{
    for (const auto &child : from.children()) {
        if (child->isText()) {
            to.append(HtmlNode::textNode(child->text()));
            continue;
        }
        const bool isMain = child->isElement(QLatin1String("main"));
        const ElementRule rule = child->isElement() ? elementRule(child->name()) : ElementRule{ElementFate::Drop, {}};
        if (rule.fate != ElementFate::Keep || child->isForeign())
            continue;
        HtmlNode *copy = to.append(HtmlNode::element(isMain ? child->name() : rule.name));
        for (const char *name : {"class", "lang", "dir"})
            if (!child->attribute(QLatin1String(name)).isEmpty()
                && !places().match(child->attribute(QLatin1String(name))).hasMatch())
                copy->setAttribute(QString::fromLatin1(name), child->attribute(QLatin1String(name)));
        copyLayout(*child, *copy);
    }
}

QString cleanLayout(const QString &html)
{
    HtmlTree clean;
    copyLayout(HtmlTree::parse(html).root(), clean.root());
    return clean.toHtml();
}

// The engine would load none of it; but a theme that only looks right where it may is told at once. Escapes that hide such
// words are left to the engine's walls.
bool asksOutside(const QString &style)
{
    static const QRegularExpression words(QStringLiteral("url\\s*\\(|@import|image-set\\s*\\(|@font-face|</"),
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(style).hasMatch();
}

// What a person meets who leaves one out: the rest of the sheet would be lost without a word.
bool hasMatchingBraces(const QString &style)
{
    static const QRegularExpression others(
        QStringLiteral("/\\*.*?\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'"),
        QRegularExpression::DotMatchesEverythingOption);
    int depth = 0;
    const QString rules = QString(style).remove(others);
    for (const QChar c : rules) {
        depth += (c == u'{') - (c == u'}');
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

ThemeFault readDescription(const QByteArray &json, PageTheme &theme, QString &what)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    theme.name = plainLine(object.value(QLatin1String("name")).toString(), 60);
    if (theme.name.isEmpty())
        return ThemeFault::NoJson;
    theme.dark = object.value(QLatin1String("dark")).toBool();
    const QJsonObject named = object.value(QLatin1String("colors")).toObject();
    for (const auto &[name, color] : colors) {
        what = QLatin1String(name);
        theme.*color = QColor(named.value(what).toString());
        if (!(theme.*color).isValid())
            return ThemeFault::NoColor;
    }
    return ThemeFault::None;
}

}

ThemeReading readTheme(const QString &folder)
{
    const QDir directory(folder);
    ThemeReading reading;
    reading.theme.id = directory.dirName();
    QHash<QString, QByteArray> files;
    for (const char *name : {"theme.json", "template.html", "style.css"}) {
        reading.what = QLatin1String(name);
        const auto bytes = content(directory.filePath(reading.what));
        if (!bytes)
            return {reading.theme, ThemeFault::FileMissing, reading.what};
        files.insert(reading.what, *bytes);
    }
    reading.fault = readDescription(files.value(QStringLiteral("theme.json")), reading.theme, reading.what);
    if (reading.fault != ThemeFault::None)
        return reading;
    reading.what = QStringLiteral("template.html");
    reading.theme.layout = cleanLayout(QString::fromUtf8(files.value(QStringLiteral("template.html"))));
    reading.theme.style = QString::fromUtf8(files.value(QStringLiteral("style.css")));
    if (reading.theme.layout.count(QLatin1String("{{article}}")) != 1)
        reading.fault = ThemeFault::NoPlace;
    else if (!hasMatchingBraces(reading.theme.style))
        return {reading.theme, ThemeFault::NoStyle, QStringLiteral("style.css")};
    else if (asksOutside(reading.theme.style))
        return {reading.theme, ThemeFault::AsksOutside, QStringLiteral("style.css")};
    return reading;
}

QStringList builtInThemes()
{
    askForResource();
    return {QStringLiteral(":/themes/light"), QStringLiteral(":/themes/dark"), QStringLiteral(":/themes/sepia"),
            QStringLiteral(":/themes/print")};
}

QString filledLayout(const QString &layout, const QHash<QString, QString> &pieces)
{
    QString result;
    qsizetype from = 0;
    for (auto it = places().globalMatch(layout); it.hasNext();) {
        const QRegularExpressionMatch place = it.next();
        result += QStringView(layout).mid(from, place.capturedStart() - from);
        result += pieces.value(place.captured(1));
        from = place.capturedEnd();
    }
    return result += QStringView(layout).mid(from);
}

}
