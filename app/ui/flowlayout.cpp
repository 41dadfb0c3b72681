#include "flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace Masthead {

FlowLayout::FlowLayout(QWidget *parent, int horizontalSpacing, int verticalSpacing)
    : QLayout(parent), m_horizontal(horizontalSpacing), m_vertical(verticalSpacing)
{
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
    invalidate();
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
    invalidate();
    return item;
}

QSize FlowLayout::sizeHint() const
{
    QSize line(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        line = {line.width() + (line.isEmpty() ? 0 : m_horizontal) + hint.width(), std::max(line.height(), hint.height())};
    }
    return line.grownBy(contentsMargins());
}

QSize FlowLayout::minimumSize() const
{
    int height = 0;
    for (const QLayoutItem *item : m_items)
        height = std::max(height, item->minimumSize().height());
    return QSize(0, height).grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = area.x();
    int y = area.y();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        const int width = std::min(hint.width(), std::max(area.width(), 1));
        const int height = item->hasHeightForWidth() ? item->heightForWidth(width) : hint.height();
        if (x > area.x() && x + width > area.x() + area.width()) {
            x = area.x();
            y += lineHeight + m_vertical;
            lineHeight = 0;
        }
        if (place)
            item->setGeometry(QStyle::visualRect(direction, area, QRect(x, y, width, height)));
        x += width + m_horizontal;
        lineHeight = std::max(lineHeight, height);
    }
    return y + lineHeight - rect.y() + contentsMargins().bottom();
}

}
