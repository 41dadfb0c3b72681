#include "feeddelegate.h"

#include "core/feed.h"
#include "datetext.h"
#include "errortext.h"
#include "feedicons.h"
#include "foreigntext.h"
#include "models/feedtreemodel.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Masthead {

namespace {

constexpr int margin = 12;
constexpr int iconSide = 16;

QString iconName(FeedTreeModel::Kind kind, FeedKind feedKind, bool failed)
{
    if (failed)
        return QStringLiteral("warning");
    switch (kind) {
    case FeedTreeModel::Kind::SmartFolder: return QStringLiteral("search");
    case FeedTreeModel::Kind::Folder: return QStringLiteral("folder");
    case FeedTreeModel::Kind::Feed:
        return feedKind == FeedKind::PostFolder ? QStringLiteral("folder") : QStringLiteral("feed");
    default: return {};
    }
}

// Rows that are nobody's child begin at the edge of the view, whatever the tree indents.
QRect textRect(const QStyleOptionViewItem &option, bool atEdge)
{
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.right() + 1;
    const int indent = mirrored ? width - 1 - option.rect.right() : option.rect.left();
    const int lead = atEdge ? margin - indent : 2;
    return mirrored ? option.rect.adjusted(margin, 0, -lead, 0) : option.rect.adjusted(lead, 0, -margin, 0);
}

}

FeedDelegate::FeedDelegate(FeedIcons &icons, QObject *parent) : QStyledItemDelegate(parent), m_icons(icons) {}

void FeedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const auto kind = FeedTreeModel::Kind(index.data(FeedTreeModel::KindRole).toInt());
    const bool failed = index.data(FeedTreeModel::ErrorRole).toBool();
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    QFont font = option.font;
    const QRect base = textRect(option, kind < FeedTreeModel::Kind::Folder);
    const auto visual = [&option, base](const QRect &rect) { return QStyle::visualRect(option.direction, base, rect); };
    painter->setLayoutDirection(option.direction);
    QRect rect = base;
    if (kind == FeedTreeModel::Kind::Heading) {
        font.setPointSizeF(font.pointSizeF() * 0.88);
        painter->setFont(font);
        painter->setPen(theme.muted);
        painter->drawText(rect.adjusted(0, 0, 0, -4), Qt::AlignLeft | Qt::AlignBottom, index.data().toString());
        painter->restore();
        return;
    }

    const int count = index.data(FeedTreeModel::CountRole).toInt();
    const QString number = count > 0 ? option.locale.toString(count) : QString();
    painter->setFont(font);
    painter->setPen(theme.muted);
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, number);
    rect.setRight(rect.right() - (number.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(number) + 8));

    const QString icon = iconName(kind, FeedKind(index.data(FeedTreeModel::FeedKindRole).toInt()), failed);
    if (!icon.isEmpty()) {
        const QRect place(rect.left(), rect.center().y() - iconSide / 2 + 1, iconSide, iconSide); // from left to right
        const bool web =
            kind == FeedTreeModel::Kind::Feed && FeedKind(index.data(FeedTreeModel::FeedKindRole).toInt()) == FeedKind::Web;
        const QIcon own = web ? m_icons.icon(index.data(FeedTreeModel::IdRole).toLongLong()) : QIcon();
        (own.isNull() || failed ? m_symbols.icon(icon, failed ? theme.accent : theme.muted) : own)
            .paint(painter, visual(place));
        rect.setLeft(place.right() + 7);
    }
    font.setBold(selected);
    painter->setFont(font);
    painter->setPen(failed ? theme.accent : option.palette.color(QPalette::WindowText));
    painter->drawText(visual(rect), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(isolated(index.data().toString()), Qt::ElideRight, rect.width()));
    if (option.state & QStyle::State_HasFocus) {
        const int width = std::min(rect.width(), QFontMetrics(font).horizontalAdvance(index.data().toString()));
        painter->fillRect(visual(QRect(rect.left(), option.rect.bottom() - 3, width, 1)), theme.accent);
    }
    painter->restore();
}

QSize FeedDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool heading = FeedTreeModel::Kind(index.data(FeedTreeModel::KindRole).toInt()) == FeedTreeModel::Kind::Heading;
    return QSize(120, QFontMetrics(option.font).height() + (heading ? 14 : 8));
}

// What a feed is, when it was read, and what stands in its way, in place.
bool FeedDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const auto *model = qobject_cast<const FeedTreeModel *>(index.model());
    const bool isFeed =
        model && FeedTreeModel::Kind(index.data(FeedTreeModel::KindRole).toInt()) == FeedTreeModel::Kind::Feed;
    const Feed *feed = isFeed ? model->feed(index.data(FeedTreeModel::IdRole).toLongLong()) : nullptr;
    if (event->type() != QEvent::ToolTip || !feed)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines{toolTipText(feed->title), toolTipText(feed->url)};
    if (feed->lastSuccess.isValid())
        lines.append(toolTipText(tr("Last read %1").arg(longDate(feed->lastSuccess, option.locale))));
    if (feed->error)
        lines.append(toolTipText(errorText(*feed->error)));
    QToolTip::showText(event->globalPos(), lines.join(QStringLiteral("<br>")), view);
    return true;
}

}
