#include "statusline.h"

#include "foreigntext.h"
#include "theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QResizeEvent>
#include <QTimer>
#include <QToolButton>

namespace Masthead {

namespace {

constexpr int sentenceMs = 8000;
constexpr int leastRoom = 100; // px, for a sentence

QToolButton *textButton(const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    return button;
}

}

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_bar(new QProgressBar(this)), m_cancel(textButton(tr("Cancel"), this)),
      m_undo(textButton(tr("Undo"), this)), m_failed(textButton({}, this)), m_forget(new QTimer(this))
{
    setObjectName(QStringLiteral("statusLine"));
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(160, 6);
    m_bar->hide();
    m_bar->setAccessibleName(tr("Progress"));
    colorBar();
    m_forget->setSingleShot(true);
    m_forget->setInterval(sentenceMs);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 8, 0);
    layout->setSpacing(10);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    layout->addWidget(m_undo);
    layout->addStretch(1);
    layout->addWidget(m_failed);
    showSentence();

    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelRequested);
    connect(m_undo, &QToolButton::clicked, this, [this] {
        m_undo->hide();
        m_sentence.clear();
        showSentence();
        emit undoRequested();
    });
    connect(m_failed, &QToolButton::clicked, this, &StatusLine::failedFeedsRequested);
    connect(m_forget, &QTimer::timeout, this, [this] {
        if (m_undo->hasFocus())
            return m_forget->start();
        m_undo->hide();
        m_sentence.clear();
        showSentence();
    });
}

void StatusLine::setProgress(int done, int total)
{
    showProgress(Work::Refreshing, tr("Refreshing %1 of %n feed(s)", nullptr, total).arg(done), done, total);
}

void StatusLine::setRereading(int done, int total)
{
    showProgress(Work::Rereading, tr("Reading %1 of %n article(s) again", nullptr, total).arg(done), done, total);
}

void StatusLine::setFullTexts(int done, int total)
{
    showProgress(Work::FullTexts, tr("Fetching full text %1 of %n", nullptr, total).arg(done), done, total);
}

void StatusLine::setPictures(int done, int total)
{
    showProgress(Work::Pictures, tr("Fetching the pictures of article %1 of %n", nullptr, total).arg(done), done, total);
}

// Several may be under way at a time: one is shown until it has ended.
void StatusLine::showProgress(Work work, const QString &sentence, int done, int total)
{
    if (total > 0 && done < total)
        m_progress.insert(work, {sentence, done, total});
    else
        m_progress.remove(work);
    const bool busy = !m_progress.isEmpty();
    const Progress shown = busy ? m_progress.first() : Progress();
    m_bar->setMaximum(std::max(shown.total, 1));
    m_bar->setValue(shown.done);
    m_bar->setVisible(busy);
    m_cancel->setVisible(busy);
    showSentence();
}

void StatusLine::say(const QString &sentence)
{
    m_undo->hide();
    m_sentence = sentence;
    m_hovered.clear(); // it comes after the address was seen
    m_forget->start();
    showSentence();
    if (sentence.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusLine::withdraw(const QString &sentence)
{
    if (sentence.isEmpty() || m_sentence != sentence)
        return;
    m_sentence.clear();
    showSentence();
}

void StatusLine::offerUndo(const QString &sentence)
{
    say(sentence);
    m_undo->show();
    showSentence();
}

void StatusLine::withdrawUndo()
{
    m_undo->hide();
    showSentence();
}

void StatusLine::setHovered(const QString &address)
{
    m_hovered = address;
    showSentence();
}

void StatusLine::setFailedFeeds(int count)
{
    m_failed->setVisible(count > 0);
    m_failed->setText(tr("%n feed(s) could not be read", nullptr, count));
    showSentence();
}

void StatusLine::showSentence()
{
    const QString shown = !m_hovered.isEmpty()    ? m_hovered
                          : !m_sentence.isEmpty() ? m_sentence
                          : m_progress.isEmpty()  ? QString()
                                                  : m_progress.first().sentence;
    const QString line = isolated(shown);
    const int room = std::max(leastRoom, roomForText());
    // A sentence is read to its end, on more lines than one where it must be; an address is not.
    const int asked = fontMetrics().horizontalAdvance(line) + 4;
    const bool wraps = m_hovered.isEmpty() && asked > room;
    m_text->setWordWrap(wraps);
    m_text->setFixedWidth(std::min(asked, room));
    m_text->setText(wraps ? line : fontMetrics().elidedText(line, Qt::ElideMiddle, room));
    setForeignToolTip(*m_text, line);
    setAccessibleName(line);
    setFixedHeight((wraps ? m_text->heightForWidth(room) : fontMetrics().height()) + 10);
}

// What the others leave.
int StatusLine::roomForText() const
{
    const QMargins margins = layout()->contentsMargins();
    int room = width() - margins.left() - margins.right();
    for (const QWidget *other : {static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_cancel),
                                 static_cast<QWidget *>(m_undo), static_cast<QWidget *>(m_failed)})
        if (!other->isHidden())
            room -= other->sizeHint().width() + layout()->spacing();
    return room;
}

void StatusLine::colorBar()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Highlight, Theme::of(colors).accent);
    m_bar->setPalette(colors);
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_bar)
        colorBar();
}

QSize StatusLine::minimumSizeHint() const
{
    return {width() - roomForText() + leastRoom, QWidget::minimumSizeHint().height()};
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        showSentence();
}

void StatusLine::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::of(palette()).line);
}

}
