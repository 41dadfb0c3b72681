#include "searchfield.h"

#include "clearbutton.h"
#include "errortext.h"
#include "foreigntext.h"
#include "text/queryparser.h"
#include "theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>
#include <QStyle>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int pauseMs = 250;
constexpr int glassMargin = 6; // px, on both sides of the sign in front

}

SearchField::SearchField(QWidget *parent) : QLineEdit(parent), m_completer(new QCompleter(this))
{
    setObjectName(QStringLiteral("searchField"));
    addClearButton(*this);
    setPlaceholderText(tr("Search: words, editor:, source:, publisher:, is:unread"));
    setAccessibleName(tr("Search articles"));
    makeRoomForGlass();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::ask);
    // Not setCompleter(), which would replace the whole text.
    m_completer->setModel(new QStringListModel(m_completer));
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { take(index.row()); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_pause.start();
        offer();
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && !m_resetting)
            QTimer::singleShot(0, this, &SearchField::ask); // The clear button edits without saying so.
    });
}

int SearchField::glassSide() const { return style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this); }

void SearchField::makeRoomForGlass()
{
    const int room = glassMargin + glassSide();
    const bool atRight = layoutDirection() == Qt::RightToLeft;
    setTextMargins(atRight ? 0 : room, 0, atRight ? room : 0, 0);
}

// Only painted: as an action of the field it would be a button, of the field's own name, that does nothing.
void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const int side = glassSide();
    const QRect place(glassMargin, (height() - side) / 2, side, side);
    QPainter painter(this);
    m_symbols.icon(QStringLiteral("search"), Theme::of(window()->palette()).muted)
        .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::StyleChange)
        makeRoomForGlass();
}

void SearchField::search(const QString &text)
{
    setText(text);
    m_asked.clear();
    ask();
}

void SearchField::reset()
{
    m_pause.stop();
    m_asked.clear();
    m_resetting = true; // its own button hears of it, and nobody is asked
    clear();
    m_resetting = false;
    showError({});
}

void SearchField::leave()
{
    clear();
    ask(); // now: nothing is searched for when it is left
    emit left();
}

void SearchField::offer()
{
    m_offered = searchCompletions(text(), cursorPosition(), m_names);
    QStringList shown;
    for (const SearchCompletion &completion : std::as_const(m_offered))
        shown += completion.shown;
    static_cast<QStringListModel *>(m_completer->model())->setStringList(shown);
    if (shown.isEmpty() || m_composing)
        m_completer->popup()->hide();
    else {
        m_completer->complete();
        m_completer->popup()->setCurrentIndex({}); // nothing is chosen by itself
    }
}

void SearchField::take(int row)
{
    if (row < 0 || row >= m_offered.size())
        return;
    const SearchCompletion chosen = m_offered[row];
    setText(text().left(chosen.start) + chosen.text + text().mid(chosen.start + chosen.length).trimmed());
    setCursorPosition(chosen.start + int(chosen.text.size()));
    m_pause.start();
    if (chosen.text.endsWith(QLatin1Char(':')))
        offer();
}

void SearchField::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        emit namesWanted();
}

void SearchField::ask()
{
    m_pause.stop();
    if (m_composing)
        return;
    const QString asked = text().trimmed();
    if (asked == m_asked)
        return;
    const Result<Query> query = parseQuery(asked);
    if (!query && m_completer->popup()->isVisible())
        return; // what is being chosen is not wrong yet
    m_asked = asked;
    showError(query ? QString() : searchErrorText(query.error()));
    if (asked.isEmpty())
        emit cleared();
    else if (query)
        emit queryChanged(*query);
    else
        emit refused(searchErrorText(query.error()));
}

void SearchField::showError(const QString &sentence)
{
    QPalette colors = parentWidget() ? parentWidget()->palette() : QPalette();
    if (!sentence.isEmpty())
        colors.setColor(QPalette::Text, Theme::of(colors).accent);
    setPalette(colors);
    setForeignToolTip(*this, sentence);
}

void SearchField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    if (m_composing)
        m_pause.stop();
    else
        m_pause.start();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    // While names are offered, these are for the list of them.
    static constexpr int chooses[] = {Qt::Key_Escape, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Tab, Qt::Key_Down, Qt::Key_Up};
    const bool offers = m_completer->popup()->isVisible();
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (offers && enters && !m_completer->popup()->currentIndex().isValid())
        m_completer->popup()->hide(); // nothing was chosen: the search itself is meant
    else if (offers && std::find(std::begin(chooses), std::end(chooses), event->key()) != std::end(chooses))
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Escape: return leave();
    case Qt::Key_Down: emit left(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        ask();
        emit left();
        return;
    default: QLineEdit::keyPressEvent(event);
    }
}

}
