#include "pagenotice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Masthead {

PageNotice::PageNotice(QWidget *parent) : QWidget(parent), m_text(new QLabel(this)), m_button(new QToolButton(this))
{
    setObjectName(QStringLiteral("pageNotice"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(34, 4, 16, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, this, &PageNotice::chosen);
    clear();
}

void PageNotice::say(const QString &sentence, const QString &choice)
{
    m_text->setText(sentence);
    m_button->setText(choice);
    m_button->setVisible(!choice.isEmpty());
    setVisible(!m_muted);
}

void PageNotice::clear()
{
    m_text->clear();
    hide();
}

void PageNotice::setMuted(bool muted)
{
    m_muted = muted;
    setVisible(!muted && !m_text->text().isEmpty());
}

QString PageNotice::sentence() const { return m_text->text(); }

}
