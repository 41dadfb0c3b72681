#include "annotationsdialog.h"

#include "foreigntext.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>

namespace Masthead {

namespace {

const QRegularExpression comma(QStringLiteral("[,，、]"));

}

AnnotationsDialog::AnnotationsDialog(const StoredArticle &article, const QStringList &knownTags, QWidget *parent)
    : QDialog(parent), m_tags(new QLineEdit(article.annotations.tags.join(QStringLiteral(", ")), this)),
      m_note(new QPlainTextEdit(article.annotations.note, this)), m_before(annotations())
{
    setWindowTitle(tr("Tags and Note"));
    setMinimumWidth(480);
    auto *title = new QLabel(isolated(article.content.title), this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    m_tags->setObjectName(QStringLiteral("tags"));
    m_tags->setPlaceholderText(tr("Between commas"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(fontMetrics().lineSpacing() * 7);
    auto *completer = new QCompleter(knownTags, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setWidget(m_tags);
    connect(m_tags, &QLineEdit::textEdited, this, [this, completer] {
        completer->setCompletionPrefix(m_tags->text().left(m_tags->cursorPosition()).section(comma, -1).trimmed());
        if (!completer->completionPrefix().isEmpty())
            completer->complete();
    });
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &AnnotationsDialog::completeTag);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto *form = new QFormLayout(this);
    form->addRow(title);
    form->addRow(tr("&Tags:"), m_tags);
    form->addRow(tr("&Note:"), m_note);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Enter alone begins another line of the note.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        new QShortcut(Qt::CTRL | key, this, this, &QDialog::accept);
    buttons->button(QDialogButtonBox::Save)
        ->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
}

void AnnotationsDialog::reject()
{
    if (annotations() == m_before)
        return QDialog::reject();
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(), tr("Keep what was changed?"),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QDialog::finished, this, [this](int answer) {
        if (answer == QMessageBox::Cancel)
            return;
        if (answer == QMessageBox::Save)
            accept();
        else
            QDialog::reject();
        if (parentWidget()) // the desktop gives the keys back to this, which goes along with the box
            parentWidget()->window()->activateWindow();
    });
    box->open();
}

void AnnotationsDialog::completeTag(const QString &tag)
{
    const QString before = m_tags->text().left(m_tags->cursorPosition());
    const QString after = m_tags->text().mid(m_tags->cursorPosition());
    const QString start = before.left(before.lastIndexOf(comma) + 1);
    const QString text = start + (start.isEmpty() ? QString() : QStringLiteral(" ")) + tag;
    m_tags->setText(text + after);
    m_tags->setCursorPosition(int(text.size()));
}

Annotations AnnotationsDialog::annotations() const
{
    QStringList tags = m_tags->text().split(comma, Qt::SkipEmptyParts);
    for (QString &tag : tags)
        tag = tag.simplified();
    tags.removeAll(QString());
    return {tags, m_note->toPlainText().trimmed()};
}

}
