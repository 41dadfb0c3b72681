#include "symbolicicon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace Masthead {

namespace {

class SymbolicIconEngine : public QIconEngine {
public:
    SymbolicIconEngine(QByteArray svg, const QColor &color)
        : m_drawing(std::make_shared<QSvgRenderer>(svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1())))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        painter->save();
        if (mode == QIcon::Disabled)
            painter->setOpacity(painter->opacity() * 0.4);
        m_drawing->render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SymbolicIconEngine(*this); }

private:
    std::shared_ptr<QSvgRenderer> m_drawing;
};

}

QIcon symbolicIcon(const QString &name, const QColor &color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new SymbolicIconEngine(file.readAll(), color));
}

QIcon SymbolicIcons::icon(const QString &name, const QColor &color)
{
    QIcon &icon = m_icons[{name, color.rgba()}];
    if (icon.isNull())
        icon = symbolicIcon(name, color);
    return icon;
}

}
