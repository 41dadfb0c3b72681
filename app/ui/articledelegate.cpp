#include "articledelegate.h"

#include "core/clock.h"
#include "datetext.h"
#include "foreigntext.h"
#include "models/articlelistmodel.h"
#include "preferences.h"
#include "theme.h"
#include "thumbnails.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

namespace Masthead {

namespace {

constexpr int leftMargin = 12;
constexpr int rightMargin = 12;
constexpr int markColumn = 22; // the unread mark stands in it
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

// On one line or two, the last one cut with an ellipsis.
void drawTitle(QPainter *painter, const QRect &rect, const QString &text, const QFont &font, int lines)
{
    const bool atRight = painter->layoutDirection() == Qt::RightToLeft || text.isRightToLeft();
    const Qt::Alignment side = atRight ? Qt::AlignRight : Qt::AlignLeft;
    if (lines == 1) {
        painter->drawText(rect, int(side | Qt::AlignAbsolute | Qt::AlignTop),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    QTextLayout layout(text, font);
    QTextOption option(side);
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
                          int(side | Qt::AlignAbsolute), metrics.elidedText(text.mid(rest), Qt::ElideRight, rect.width()));
}

bool hasSnippets(const QModelIndex &index)
{
    const auto *model = qobject_cast<const ArticleListModel *>(index.model());
    return model && model->hasSnippets();
}

/// One line of a text around the first hit, the hits in the colour of the text and bold.
void drawSnippet(QPainter *painter, const QRect &rect, const QModelIndex &index, const QFont &font, const QColor &hitColor)
{
    const QString text = index.data(ArticleListModel::SnippetRole).toString();
    if (text.isEmpty())
        return;
    QList<QTextLayout::FormatRange> ranges;
    for (const auto &[start, length] : index.data(ArticleListModel::SnippetHitsRole).value<QList<QPair<int, int>>>()) {
        QTextLayout::FormatRange range{start, length, {}};
        range.format.setFontWeight(QFont::DemiBold);
        range.format.setForeground(hitColor);
        ranges.append(range);
    }
    QTextLayout layout(text, font);
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    painter->save();
    painter->setClipRect(rect);
    line.draw(painter, rect.topLeft());
    painter->restore();
}

/// The row below what is written on it: chosen, below the pointer, where the keys are.
void drawGround(QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const QRect row = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(row, theme.selection);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(row, theme.hover);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), theme.line);
    if (!(option.state & QStyle::State_HasFocus))
        return;
    const QRect edge(row.left(), row.top(), 3, row.height() - 1);
    painter->fillRect(QStyle::visualRect(option.direction, row, edge), theme.accent);
    if (!selected) { // here the keys begin, and nothing is chosen yet
        painter->setPen(theme.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -1.5));
    }
}

}

/// How a row is laid out by the person's choices.
struct ArticleDelegate::Shape {
    int titleLines;
    int padding;
    int pictureSide; ///< 0: none

    int right(const QRect &row) const ///< where the text ends
    {
        return row.right() - rightMargin - (pictureSide > 0 ? pictureSide + 12 : 0);
    }

    // Beside the title: below it a snippet has the whole width.
    QRect picture(const QRect &row, bool snippets) const
    {
        const int height = pictureSide - 4;
        const int top = snippets ? row.top() + padding - 2 : row.top() + (row.height() - height) / 2;
        return QRect(row.right() - rightMargin - pictureSide, top, pictureSide, height);
    }

    QRect star(const QRect &row, const QFont &font) const
    {
        const int height = QFontMetrics(creditFont(font)).height();
        return QRect(right(row) - starSide, row.bottom() - padding - height + (height - starSide) / 2, starSide, starSide);
    }
};

ArticleDelegate::ArticleDelegate(Thumbnails &thumbnails, const Preferences &preferences, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails), m_preferences(preferences), m_clock(clock)
{
}

ArticleDelegate::Shape ArticleDelegate::shape() const
{
    const bool compact = m_preferences.compact();
    const int side = compact ? 36 : 60;
    return {compact ? 1 : 2, compact ? 5 : 10, m_preferences.rowPictures() ? side : 0};
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
    painter->setLayoutDirection(option.direction);
    // Places are reckoned from left to right.
    const auto visual = [&option, row](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
    drawGround(painter, option, theme);
    if (!index.data(ArticleListModel::LoadedRole).toBool()) {
        painter->restore();
        return;
    }

    const bool unread = !index.data(ArticleListModel::ReadRole).toBool();
    const bool starred = index.data(ArticleListModel::StarredRole).toBool();
    const Shape shape = this->shape();
    const int padding = shape.padding;
    const int left = row.left() + leftMargin + markColumn;
    const int width = shape.right(row) - left;

    if (unread) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.accent);
        const int middle = row.top() + padding + QFontMetrics(option.font).height() / 2;
        painter->drawEllipse(visual(QRect(row.left() + leftMargin, middle - 4, 8, 8)));
    }
    painter->setPen(unread ? option.palette.color(QPalette::Text) : theme.muted);
    painter->setFont(titleFont(option.font, unread));
    const QString title = isolated(index.data(Qt::DisplayRole).toString());
    drawTitle(painter, visual(QRect(left, row.top() + padding, width, row.height())),
              title.isEmpty() ? tr("Untitled") : title, painter->font(), shape.titleLines);

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
    painter->drawText(visual(QRect(left, row.bottom() - padding - metrics.height(), creditWidth, metrics.height())),
                      Qt::AlignLeft | Qt::AlignVCenter, line);
    if (hasSnippets(index)) {
        const bool pictured = !index.data(ArticleListModel::LeadImageRole).toString().isEmpty();
        const int snippetWidth = pictured ? width : row.right() - rightMargin - left;
        drawSnippet(painter,
                    visual(QRect(left, row.bottom() - padding - 2 * metrics.height() - 4, snippetWidth, metrics.height())),
                    index, small, option.palette.color(QPalette::Text));
    }
    if (starred)
        m_symbols.icon(QStringLiteral("star-filled"), option.palette.color(QPalette::Text))
            .paint(painter, visual(shape.star(row, option.font)));
    else if (option.state & QStyle::State_MouseOver)
        m_symbols.icon(QStringLiteral("star"), theme.muted).paint(painter, visual(shape.star(row, option.font)));

    if (shape.pictureSide == 0) {
        painter->restore();
        return;
    }
    const QRect picture = visual(shape.picture(row, hasSnippets(index)));
    const QPixmap pixmap = m_thumbnails.pixmap(index.data(ArticleListModel::LeadImageRole).toString(),
                                               index.data(ArticleListModel::FeedRole).toLongLong(), picture.size(),
                                               painter->device()->devicePixelRatioF());
    if (!pixmap.isNull())
        painter->drawPixmap(picture.topLeft(), pixmap);
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = QFontMetrics(creditFont(option.font)).height();
    const Shape shape = this->shape();
    const int text = shape.titleLines * QFontMetrics(titleFont(option.font, true)).lineSpacing() + 3 + line;
    return QSize(200, std::max(text, shape.pictureSide - 4) + (hasSnippets(index) ? line + 4 : 0) + 2 * shape.padding + 1);
}

bool ArticleDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton
        || !QStyle::visualRect(option.direction, option.rect, shape().star(option.rect, option.font))
                .adjusted(-6, -6, 6, 6)
                .contains(mouse->pos()))
        return false;
    emit starClicked(index);
    return true;
}

}
