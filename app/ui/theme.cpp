#include "theme.h"

#include <QApplication>

#include <algorithm>
#include <cmath>

namespace Masthead {

namespace {

constexpr qreal mutedShare = 0.68; // of the text, on the ground
constexpr double readable = 4.5;   // WCAG 2.1, of text on its ground

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(float(a.redF() * (1 - share) + b.redF() * share),
                            float(a.greenF() * (1 - share) + b.greenF() * share),
                            float(a.blueF() * (1 - share) + b.blueF() * share));
}

double luminance(const QColor &color)
{
    const auto linear = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

// What is translucent is seen mixed with its ground.
bool isReadable(const QColor &text, const QColor &ground)
{
    const auto [darker, lighter] = std::minmax({luminance(mixed(ground, text, text.alphaF())), luminance(ground)});
    return (lighter + 0.05) / (darker + 0.05) >= readable;
}

// A "window" that text itself cannot be read on is no ground of any, but what applyPalette() gives to edges.
QColor readableHint(const QPalette &palette, QPalette::ColorGroup group)
{
    const QColor base = palette.color(group, QPalette::Base);
    const QColor window = palette.color(group, QPalette::Window);
    const QColor text = palette.color(group, QPalette::Text);
    const bool isGround = isReadable(text, window);
    QColor hint = palette.color(group, QPalette::PlaceholderText);
    constexpr int steps = 4; // to the text itself
    for (int step = 0; step <= steps && !(isReadable(hint, base) && (!isGround || isReadable(hint, window))); ++step)
        hint = mixed(base, text, mutedShare + (1 - mutedShare) * step / steps);
    return hint;
}

QPalette palette(const QColor &window, const QColor &base, const QColor &text, const QColor &highlight, const QColor &button)
{
    QPalette palette(text, button, button.lighter(120), button.darker(140), mixed(window, text, 0.3), text,
                     base.lightness() > 128 ? Qt::black : Qt::white, base, window);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::ToolTipBase, text);
    palette.setColor(QPalette::ToolTipText, base);
    palette.setColor(QPalette::PlaceholderText, mixed(base, text, mutedShare));
    palette.setColor(QPalette::Link, mixed(text, QColor(0x3b, 0x82, 0xf6), 0.7));
    palette.setColor(QPalette::BrightText, text);
    const QColor faded = mixed(window, text, 0.4);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    return palette;
}

}

Theme Theme::of(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    Theme theme;
    theme.dark = base.lightness() < 128;
    theme.accent = theme.dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x26, 0x1e);
    theme.line = mixed(base, text, theme.dark ? 0.16 : 0.12);
    theme.muted = mixed(base, text, mutedShare);
    theme.selection = mixed(base, text, theme.dark ? 0.14 : 0.10);
    theme.hover = mixed(base, text, 0.05);
    return theme;
}

QPalette withReadableHints(const QPalette &palette)
{
    QPalette changed = palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        if (const QColor hint = readableHint(palette, group); hint != palette.color(group, QPalette::PlaceholderText))
            changed.setColor(group, QPalette::PlaceholderText, hint);
    return changed;
}

QPalette lightPalette()
{
    return palette(QColor(0xf3, 0xf3, 0xf2), Qt::white, QColor(0x1c, 0x1c, 0x1e), QColor(0xd8, 0xe4, 0xf8),
                   QColor(0xf3, 0xf3, 0xf2));
}

QPalette darkPalette()
{
    return palette(QColor(0x27, 0x28, 0x2c), QColor(0x1e, 0x1f, 0x23), QColor(0xe8, 0xe8, 0xea), QColor(0x3d, 0x4a, 0x63),
                   QColor(0x2f, 0x30, 0x35));
}

// Fusion draws the edges of controls darker than the window, and the focus darker than what is selected: on a dark ground neither
// is seen. Both are made lighter for the controls alone.
void applyPalette(const QPalette &palette)
{
    QApplication::setPalette(palette);
    if (!Theme::of(palette).dark)
        return;
    QPalette controls = palette;
    controls.setColor(QPalette::Window, mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.62));
    controls.setColor(QPalette::Highlight, QColor(0x8a, 0xb4, 0xf8));
    controls.setColor(QPalette::HighlightedText, palette.color(QPalette::Base));
    for (const char *name : {"QLineEdit", "QComboBox", "QAbstractSpinBox", "QCheckBox", "QRadioButton", "QPushButton",
                             "QTabBar", "QPlainTextEdit"})
        QApplication::setPalette(controls, name);
}

}
