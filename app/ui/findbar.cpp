#include "findbar.h"

#include "actions.h"
#include "articleview/articleview.h"
#include "clearbutton.h"
#include "symbolbutton.h"
#include "theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QShortcut>

namespace Masthead {

FindBar::FindBar(ArticleView &view, Actions &actions, QWidget *parent)
    : QWidget(parent), m_view(view), m_words(new QLineEdit(this)), m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("findBar"));
    m_words->setObjectName(QStringLiteral("findWords"));
    m_words->setPlaceholderText(tr("Find in this article"));
    m_words->setAccessibleName(tr("Find in this article"));
    addClearButton(*m_words);
    m_words->setMaximumWidth(320);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_count->setTextFormat(Qt::PlainText);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(34, 6, 12, 6);
    layout->addWidget(m_words, 1);
    for (const auto &[id, arrow] : {std::pair{Actions::Id::FindPrevious, "↑"}, std::pair{Actions::Id::FindNext, "↓"}}) {
        auto *button = new SymbolButton(actions[id], {}, this);
        button->setText(QString::fromUtf8(arrow));
        layout->addWidget(button);
    }
    layout->addWidget(m_count);
    layout->addStretch(1);
    auto *close = new SymbolButton(QStringLiteral("close"), this);
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    layout->addWidget(close);
    hide();

    connect(m_words, &QLineEdit::textChanged, this, [this] { find(false); });
    connect(m_words, &QLineEdit::returnPressed, this, [this] { find(false); });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        new QShortcut(
            Qt::SHIFT | key, m_words, this, [this] { find(true); }, Qt::WidgetShortcut);
    connect(close, &QToolButton::clicked, this, &FindBar::leave);
    connect(&m_view, &ArticleView::found, this, &FindBar::showCount);
    // From the page too, and there it is no key of the page's.
    m_escape = new QShortcut(Qt::Key_Escape, parent, this, &FindBar::leave, Qt::WidgetWithChildrenShortcut);
    m_escape->setEnabled(false);
}

void FindBar::open()
{
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    find(false);
}

void FindBar::next()
{
    if (isVisible() && !m_words->text().isEmpty())
        find(false);
    else
        open();
}

void FindBar::previous()
{
    if (isVisible() && !m_words->text().isEmpty())
        find(true);
    else
        open();
}

void FindBar::leave()
{
    m_view.setFocus(Qt::OtherFocusReason);
    hide();
}

void FindBar::find(bool backward) { m_view.find(m_words->text(), backward); }

void FindBar::showCount(int current, int total)
{
    if (m_words->text().isEmpty())
        m_count->clear();
    else if (total > 0)
        m_count->setText(
            (m_view.showsParts() ? tr("%1 of %2 in the articles that are loaded") : tr("%1 of %2")).arg(current).arg(total));
    else
        m_count->setText(m_view.showsParts() ? tr("Not found in the articles that are loaded") : tr("Not found"));
    m_words->setAccessibleDescription(m_count->text());
}

void FindBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_escape->setEnabled(true);
}

void FindBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_escape->setEnabled(false);
    m_view.find({});
}

void FindBar::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter(this).fillRect(QRect(0, 0, width(), 1), Theme::of(palette()).line);
}

}
