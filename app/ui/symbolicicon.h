#pragma once

#include <QColor>
#include <QHash>
#include <QIcon>

namespace Masthead {

/// An icon of resources/icons/actions drawn in one colour, sharp at every scale; `name` without ".svg". Reads a file: where
/// something is painted again and again, keep it or ask SymbolicIcons.
QIcon symbolicIcon(const QString &name, const QColor &color);

/// The same for delegates: each icon is read and parsed once for each colour. GUI thread.
class SymbolicIcons {
public:
    QIcon icon(const QString &name, const QColor &color);

private:
    QHash<QPair<QString, QRgb>, QIcon> m_icons;
};

}
