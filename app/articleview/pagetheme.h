#pragma once

#include <QColor>
#include <QHash>
#include <QString>
#include <QStringList>

namespace Masthead {

/// How the article page looks: the content of a theme's folder, which resources/themes/README.md describes. A value.
struct PageTheme {
    QString id;   ///< the folder's name
    QString name; ///< plain text on one line
    bool dark = false;
    QColor background = QColor(0xff, 0xff, 0xff);
    QColor text = QColor(0x1f, 0x1f, 0x1f);
    QColor muted = QColor(0x6a, 0x69, 0x66);
    QColor accent = QColor(0xb3, 0x26, 0x1e);
    QColor line = QColor(0xdc, 0xdb, 0xd6);
    QString layout = QStringLiteral("<main>{{article}}</main>"); ///< clean HTML with its places
    QString style;                                               ///< comes behind the sheet of all pages
};

/// Why a theme cannot be used.
enum class ThemeFault {
    None,
    FileMissing, ///< or unreadable, or larger than 256 KiB
    NoJson,      ///< theme.json is no JSON object with a name
    NoColor,     ///< one of the colours is missing or none
    NoPlace,     ///< template.html has no place for the article, or more than one
    NoStyle,     ///< style.css is no style sheet: its braces do not match
    AsksOutside, ///< style.css names something that would have to be loaded
};

struct ThemeReading {
    PageTheme theme;
    ThemeFault fault = ThemeFault::None;
    QString what; ///< the file or the colour that is at fault
};

/// Reads a theme's folder, on disk or in the resources. Any thread; it waits for the disk.
ThemeReading readTheme(const QString &folder);

/// The folders of the built-in themes in the resources: light, dark, sepia, print.
QStringList builtInThemes();

/// The layout with its places filled: `pieces` by the names of the places, HTML each. What stands in a piece is no place.
QString filledLayout(const QString &layout, const QHash<QString, QString> &pieces);

}
