#include "articlesheet.h"

#include <QCoreApplication>
#include <QFile>

static void askForResource() { Q_INIT_RESOURCE(themes); }

namespace Masthead {

namespace {

// The sheet that all themes start from.
QString commonSheet()
{
    askForResource();
    QFile file(QStringLiteral(":/themes/page.css"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// `part` of 100 of `over`, on `under`.
QString mixed(const QColor &over, const QColor &under, int part)
{
    const auto mix = [part](int a, int b) { return (a * part + b * (100 - part)) / 100; };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())).name();
}

// A family's name or a word as a string of CSS that nothing in it can end.
QString quoted(const QString &text)
{
    QString name;
    for (const QChar c : text.left(200))
        if (c.isPrint() && !QStringLiteral("\"\\<>'").contains(c))
            name += c;
    return name.isEmpty() ? QString() : QLatin1Char('"') + name + QLatin1Char('"');
}

}

QList<std::pair<QString, QString>> articleVariables(const PageStyle &style)
{
    const PageTheme &theme = style.theme;
    return {{QStringLiteral("--background"), theme.background.name()},
            {QStringLiteral("--text"), theme.text.name()},
            {QStringLiteral("--muted"), theme.muted.name()},
            {QStringLiteral("--accent"), theme.accent.name()},
            {QStringLiteral("--line"), theme.line.name()},
            {QStringLiteral("--tint"), mixed(theme.text, theme.background, 6)},
            {QStringLiteral("--selection"), mixed(theme.accent, theme.background, theme.dark ? 38 : 22)},
            {QStringLiteral("--scheme"), theme.dark ? QStringLiteral("dark") : QStringLiteral("light")},
            {QStringLiteral("--size"), QString::number(qBound(9, style.textSize, 60)) + QStringLiteral("px")},
            {QStringLiteral("--face"), quoted(style.face)},
            {QStringLiteral("--width"), QString::number(qBound(10, style.lineWidth, 200)) + QStringLiteral("em")},
            {QStringLiteral("--leading"), QString::number(qBound(100, style.lineHeight, 300) / 100.0)},
            // What a screen reader says where the newspaper shows a sign.
            {QStringLiteral("--unread"), quoted(QCoreApplication::translate("Masthead::ArticleSheet", "Unread"))},
            {QStringLiteral("--starred"), quoted(QCoreApplication::translate("Masthead::ArticleSheet", "Starred"))}};
}

QString articleSheet(const PageStyle &style)
{
    static const QString common = commonSheet();
    QString result = QStringLiteral(":root{");
    for (const auto &[name, value] : articleVariables(style))
        if (!value.isEmpty())
            result += name + QLatin1Char(':') + value + QLatin1Char(';');
    return result + QStringLiteral("}\n") + common + style.theme.style;
}

}
