#include "foreigntext.h"

#include <QLabel>
#include <QMessageBox>
#include <QWidget>

#include <algorithm>

namespace Masthead {

QString isolated(const QString &text)
{
    if (text.isEmpty())
        return text;
    // Most text needs no isolation; leaving it alone keeps copies of it clean.
    const bool rightToLeft = text.isRightToLeft() || std::any_of(text.begin(), text.end(), [](QChar c) {
                                 return (c.unicode() >= 0x202a && c.unicode() <= 0x202e)
                                        || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069) || c.direction() == QChar::DirR
                                        || c.direction() == QChar::DirAL;
                             });
    const QString line = text.simplified();
    return rightToLeft ? QChar(0x2068) + line + QChar(0x2069) : line;
}

QString toolTipText(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<span>") + text.toHtmlEscaped() + QStringLiteral("</span>");
}

void setForeignToolTip(QWidget &widget, const QString &text)
{
    widget.setToolTip(toolTipText(text));
    widget.setAccessibleDescription(text);
}

void showPlainly(QMessageBox &box)
{
    for (QLabel *label : box.findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
}

QString menuText(const QString &text) { return isolated(text).replace(QLatin1Char('&'), QLatin1String("&&")); }

}
