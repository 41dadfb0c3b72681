#pragma once

#include <QColor>
#include <QPalette>

namespace Masthead {

/// The few colours that the platform's palette has no name for, worked out from it, so that light and dark follow it.
struct Theme {
    bool dark = false;
    QColor accent;    ///< a printer's red: unread, progress, terms, trouble
    QColor line;      ///< hairlines
    QColor muted;     ///< second-rank text, at least 4.5 : 1 on base, window and a chosen row
    QColor selection; ///< behind the chosen row
    QColor hover;

    static Theme of(const QPalette &palette);
};

/// A desktop's palette with nothing changed but hints that are too faint on its pages or windows, which Qt's own are.
QPalette withReadableHints(const QPalette &palette);

/// The palettes of a person who chose light or dark in place of the system's.
QPalette lightPalette();
QPalette darkPalette();

/// Makes it the program's. In the dark one, fields, boxes and buttons get edges that are seen, with the focus and without it.
void applyPalette(const QPalette &palette);

}
