#pragma once

#include <QString>

class QMessageBox;
class QWidget;

namespace Masthead {

/// Text from outside as one line of plain text, its writing direction kept to itself (U+2068 … U+2069), for rows, window
/// titles and status lines.
QString isolated(const QString &text);

/// The same as a tip, which Qt would otherwise take for mark-up where it looks like it.
QString toolTipText(const QString &text);

/// Gives a widget such a tip, and the same words in plain text to screen readers, which would read the mark-up out.
void setForeignToolTip(QWidget &widget, const QString &text);

/// Shows what a box says as it stands. To be called once its texts are set: Qt takes the lower one for mark-up where it looks like it,
/// whatever the format of the box is.
void showPlainly(QMessageBox &box);

/// The same for menus and tabs, where `&` marks a key.
QString menuText(const QString &text);

}
