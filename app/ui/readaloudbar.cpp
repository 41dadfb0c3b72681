#include "readaloudbar.h"

#include "actions.h"
#include "articlepane.h"
#include "articleview/textlanguage.h"
#include "core/whendone.h"
#include "foreigntext.h"
#include "readaloud.h"
#include "symbolbutton.h"
#include "text/htmltree.h"
#include "theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QtConcurrentRun>

namespace Masthead {

namespace {

using Id = Actions::Id;

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n')))
        if (const QString words = line.simplified(); !words.isEmpty())
            lines += words;
    return lines;
}

/// Title, byline and text, or what comes from the first words of `marked` on.
QStringList spokenParagraphs(const ArticlePage &page, const QStringList &byline, const QString &marked)
{
    const QStringList text = linesOf(htmlToText(page.html));
    if (const QString first = linesOf(marked).value(0); !first.isEmpty()) {
        for (qsizetype i = 0; i < text.size(); ++i)
            if (const qsizetype at = text[i].indexOf(first); at >= 0)
                return QStringList{text[i].mid(at)} + text.mid(i + 1);
    }
    QStringList head{page.title.simplified()};
    if (!byline.isEmpty())
        head += byline.join(QLatin1String(", "));
    return head + text;
}

}

ReadAloudBar::ReadAloudBar(ArticlePane &pane, const Preferences &preferences, const Actions &actions)
    : QWidget(&pane), m_pane(pane), m_voice(new ReadAloud(preferences, this)),
      m_pause(new SymbolButton(actions[Id::ReadAloud], QStringLiteral("pause"), this)),
      m_back(new SymbolButton(actions[Id::PreviousParagraph], QStringLiteral("skip-back"), this)),
      m_on(new SymbolButton(actions[Id::NextParagraph], QStringLiteral("skip-forward"), this)), m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("readAloudBar"));
    m_text->setObjectName(QStringLiteral("readAloudText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(28, 4, 12, 4);
    layout->setSpacing(4);
    for (QWidget *button : {m_pause, m_back, m_on})
        layout->addWidget(button);
    layout->addWidget(m_text, 1);
    layout->addWidget(new SymbolButton(actions[Id::StopReading], QStringLiteral("close"), this));
    pane.insertBelowMasthead(this);
    connect(actions[Id::ReadAloud], &QAction::triggered, this, &ReadAloudBar::readOrPause);
    connect(actions[Id::PreviousParagraph], &QAction::triggered, m_voice, [this] { m_voice->goBy(-1); });
    connect(actions[Id::NextParagraph], &QAction::triggered, m_voice, [this] { m_voice->goBy(1); });
    connect(actions[Id::StopReading], &QAction::triggered, this, [this] {
        m_voice->stop();
        hide(); // and what it said
    });
    connect(m_voice, &ReadAloud::changed, this, &ReadAloudBar::follow);
    // What was wrong with one article is not said of the next.
    connect(&pane, &ArticlePane::articleChanged, this, [this] {
        if (m_voice->state() == ReadAloud::State::Silent)
            hide();
    });
    hide();
}

void ReadAloudBar::pause()
{
    if (m_voice->state() == ReadAloud::State::Reading)
        m_voice->togglePause();
}

// What is read is paused, whatever is shown; else the article that is shown comes first.
void ReadAloudBar::readOrPause()
{
    const bool another = m_pane.article() && m_pane.article()->id != m_article;
    if (m_voice->state() == ReadAloud::State::Reading)
        return m_voice->togglePause();
    if (m_voice->state() == ReadAloud::State::Paused && !another) {
        m_voice->togglePause();
        emit begun();
    } else if (m_pane.article()) {
        read();
    }
}

void ReadAloudBar::read()
{
    const Article &content = m_pane.article()->content;
    const ArticlePage page = m_pane.page();
    m_article = m_pane.article()->id;
    m_title = content.title;
    whenDone(QtConcurrent::run(spokenParagraphs, page, content.provenance.byline, m_pane.view()->selectedText()), this,
             [this, written = content.language, id = m_article](const QStringList &paragraphs) {
                 if (id != m_article)
                     return;
                 emit begun();
                 m_voice->read(paragraphs, textLanguage(paragraphs.join(QLatin1Char('\n')), written));
             });
}

void ReadAloudBar::follow()
{
    const ReadAloud::State state = m_voice->state();
    if (state == ReadAloud::State::Silent)
        m_text->setText(m_voice->trouble());
    else
        m_text->setText(
            tr("Reading %1, paragraph %2 of %3")
                .arg(isolated(m_title), QString::number(m_voice->paragraph() + 1), QString::number(m_voice->count())));
    for (QWidget *button : {m_pause, m_back, m_on})
        button->setVisible(state != ReadAloud::State::Silent);
    m_pause->setSymbol(state == ReadAloud::State::Reading ? QStringLiteral("pause") : QStringLiteral("play"));
    setVisible(!m_text->text().isEmpty());
}

void ReadAloudBar::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), Theme::of(palette()).line);
}

}
