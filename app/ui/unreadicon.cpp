#include "unreadicon.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

namespace Masthead {

namespace {

constexpr int sides[] = {16, 22, 24, 32, 44, 48, 64}; // pixels, of panels and of panels on dense screens
const QColor plateColor(0xb3, 0x26, 0x1e);            // the printer's red of the icon

QFont fontFor(const QString &text, const QSizeF &room)
{
    QFont font = QGuiApplication::font();
    font.setBold(true);
    int size = int(room.height());
    for (font.setPixelSize(size); size > 5 && QFontMetricsF(font).horizontalAdvance(text) > room.width();)
        font.setPixelSize(--size);
    return font;
}

// By its outline and not by its line: at so few pixels half a pixel up or down is seen.
void drawCentred(QPainter &painter, const QString &text, const QRectF &plate)
{
    painter.setFont(fontFor(text, {plate.width() - 2, plate.height()}));
    const QRectF ink = QFontMetricsF(painter.font()).tightBoundingRect(text);
    painter.setPen(Qt::white);
    painter.drawText(
        QPointF(std::round(plate.center().x() - ink.center().x()), std::round(plate.center().y() - ink.center().y())), text);
}

QPixmap drawn(const QIcon &face, const QString &count, int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    face.paint(&painter, pixmap.rect());
    if (count.isEmpty())
        return pixmap;
    const int height = side * 13 / 22;
    const QRectF plate(0, side - height, side, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(plateColor);
    painter.drawRoundedRect(plate, side / 8.0, side / 8.0);
    drawCentred(painter, count, plate);
    return pixmap;
}

}

QString shortCount(int count)
{
    if (count < 1000)
        return QString::number(count);
    if (count < 1'000'000)
        return QString::number(count / 1000) + QLatin1Char('k');
    return QString::number(count / 1'000'000) + QLatin1Char('M');
}

QIcon unreadIcon(const QIcon &face, int unread)
{
    const QString count = unread > 0 ? shortCount(unread) : QString();
    QIcon icon;
    for (const int side : sides)
        icon.addPixmap(drawn(face, count, side));
    return icon;
}

}
