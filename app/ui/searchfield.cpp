#include "searchfield.h"

#include "errortext.h"
#include "foreigntext.h"
#include "text/queryparser.h"
#include "symbolicicon.h"
#include "theme.h"

#include <QAction>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace Masthead {

namespace {

constexpr int pauseMs = 250;

}

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("searchField"));
    setClearButtonEnabled(true);
    setPlaceholderText(tr("Search: words, editor:, source:, publisher:, is:unread"));
    setAccessibleName(tr("Search articles"));
    addAction(symbolicIcon(QStringLiteral("search"), Theme::of(palette()).muted), QLineEdit::LeadingPosition);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::ask);
    connect(this, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            QTimer::singleShot(0, this, &SearchField::ask); // The clear button edits without saying so.
    });
}

void SearchField::search(const QString &text)
{
    setText(text);
    m_asked.clear();
    ask();
}

void SearchField::reset()
{
    const QSignalBlocker quiet(this);
    m_pause.stop();
    m_asked.clear();
    clear();
    showError({});
}

void SearchField::ask()
{
    m_pause.stop();
    if (m_composing)
        return;
    const QString asked = text().trimmed();
    if (asked == m_asked)
        return;
    m_asked = asked;
    showError({});
    if (asked.isEmpty()) {
        emit cleared();
        return;
    }
    const Result<Query> query = parseQuery(asked);
    if (query)
        emit queryChanged(*query);
    else
        showError(errorText(query.error()));
}

void SearchField::showError(const QString &sentence)
{
    QPalette colors = parentWidget() ? parentWidget()->palette() : QPalette();
    if (!sentence.isEmpty())
        colors.setColor(QPalette::Text, Theme::of(colors).accent);
    setPalette(colors);
    setToolTip(toolTipText(sentence));
    setAccessibleDescription(sentence);
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
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            emit left();
        else
            clear();
        return;
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
