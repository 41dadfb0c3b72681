#include "articledelegate.h"

#include "core/clock.h"
#include "datetext.h"
#include "foreigntext.h"
#include "models/articlelistmodel.h"
#include "theme.h"
#include "thumbnails.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

namespace Masthead {

namespace {

constexpr int padding = 10;
constexpr int leftMargin = 12;
constexpr int markColumn = 22; // the unread mark stands in it
constexpr int pictureSide = 60;
constexpr int starSide = 14;

QFont titleFont(const QFont &font, bool unread)
{
    QFont title = font;
    title.setBold(unread);
    return title;
}

QFont creditFont(const QFont &font)
{
    QFont credit = font;
    credit.setPointSizeF(font.pointSizeF() * 0.92);
    return credit;
}

QRect pictureRect(const QRect &row)
{
    return QRect(row.right() - 12 - pictureSide, row.top() + (row.height() - pictureSide + 4) / 2, pictureSide,
                 pictureSide - 4);
}

QRect starRect(const QRect &row, const QFont &font)
{
    const int height = QFontMetrics(creditFont(font)).height();
    return QRect(pictureRect(row).left() - 10 - starSide, row.bottom() - padding - height + (height - starSide) / 2,
                 starSide, starSide);
}

// Two lines at most, the second one cut with an ellipsis.
void drawTitle(QPainter *painter, const QRect &rect, const QString &text, const QFont &font)
{
    QTextLayout layout(text, font);
    QTextOption option(text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const QFontMetrics metrics(font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (!first.isValid()) {
        layout.endLayout();
        return;
    }
    first.setLineWidth(rect.width());
    const int rest = first.textStart() + first.textLength();
    layout.endLayout();
    first.draw(painter, rect.topLeft());
    if (rest < text.size())
        painter->drawText(QRect(rect.left(), rect.top() + metrics.lineSpacing(), rect.width(), metrics.lineSpacing()),
                          Qt::AlignLeft, metrics.elidedText(text.mid(rest), Qt::ElideRight, rect.width()));
}

}

ArticleDelegate::ArticleDelegate(Thumbnails &thumbnails, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails), m_clock(clock)
{
}

QString ArticleDelegate::credit(const QModelIndex &index) const
{
    const QString publisher = isolated(index.data(ArticleListModel::PublisherRole).toString());
    const QString source = isolated(index.data(ArticleListModel::SourceRole).toString());
    const QStringList editors = index.data(ArticleListModel::EditorsRole).toStringList();
    QStringList parts;
    if (!publisher.isEmpty() && !source.isEmpty() && publisher != source)
        parts.append(publisher + QStringLiteral(" ‹ ") + source);
    else if (!publisher.isEmpty() || !source.isEmpty())
        parts.append(publisher.isEmpty() ? source : publisher);
    else if (const QString feed = isolated(index.data(ArticleListModel::FeedTitleRole).toString()); !feed.isEmpty())
        parts.append(feed);
    if (!editors.isEmpty())
        parts.append(isolated(editors.join(QLatin1Char(' '))));
    return parts.join(QStringLiteral(" · "));
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(row, theme.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, theme.hover);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme.line);
    if (option.state & QStyle::State_HasFocus && selected)
        painter->fillRect(QRect(row.left(), row.top(), 3, row.height() - 1), theme.accent);
    if (!index.data(ArticleListModel::LoadedRole).toBool()) {
        painter->restore();
        return;
    }

    const bool unread = !index.data(ArticleListModel::ReadRole).toBool();
    const bool starred = index.data(ArticleListModel::StarredRole).toBool();
    const QRect picture = pictureRect(row);
    const int left = row.left() + leftMargin + markColumn;
    const int width = picture.left() - 12 - left;

    if (unread) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        const int middle = row.top() + padding + QFontMetrics(option.font).height() / 2;
        painter->drawEllipse(QPointF(row.left() + leftMargin + 4, middle), 4, 4);
    }
    painter->setPen(unread ? option.palette.color(QPalette::Text) : theme.muted);
    painter->setFont(titleFont(option.font, unread));
    const QString title = isolated(index.data(Qt::DisplayRole).toString());
    drawTitle(painter, QRect(left, row.top() + padding, width, row.height()), title.isEmpty() ? tr("Untitled") : title,
              painter->font());

    const QFont small = creditFont(option.font);
    const QFontMetrics metrics(small);
    painter->setFont(small);
    painter->setPen(theme.muted);
    // Names give way to the time.
    const QString names = credit(index);
    QString time = shortDate(index.data(ArticleListModel::DateRole).toDateTime(), m_clock.now(), QLocale());
    if (!names.isEmpty())
        time.prepend(QStringLiteral(" · "));
    const int creditWidth = width - starSide - 6;
    const QString line = metrics.elidedText(names, Qt::ElideRight, creditWidth - metrics.horizontalAdvance(time)) + time;
    painter->drawText(QRect(left, row.bottom() - padding - metrics.height(), creditWidth, metrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, line);
    if (starred)
        m_symbols.icon(QStringLiteral("star-filled"), option.palette.color(QPalette::Text))
            .paint(painter, starRect(row, option.font));
    else if (option.state & QStyle::State_MouseOver)
        m_symbols.icon(QStringLiteral("star"), theme.muted).paint(painter, starRect(row, option.font));

    const QPixmap pixmap = m_thumbnails.pixmap(index.data(ArticleListModel::LeadImageRole).toString(),
                                               index.data(ArticleListModel::FeedRole).toLongLong(), picture.size(),
                                               painter->device()->devicePixelRatioF());
    if (!pixmap.isNull())
        painter->drawPixmap(picture.topLeft(), pixmap);
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int text =
        2 * QFontMetrics(titleFont(option.font, true)).lineSpacing() + 3 + QFontMetrics(creditFont(option.font)).height();
    return QSize(200, std::max(text, pictureSide - 4) + 2 * padding + 1);
}

bool ArticleDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton
        || !starRect(option.rect, option.font).adjusted(-6, -6, 6, 6).contains(mouse->pos()))
        return false;
    emit starClicked(index);
    return true;
}

}
