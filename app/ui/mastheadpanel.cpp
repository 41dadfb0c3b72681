#include "mastheadpanel.h"

#include "datetext.h"
#include "flowlayout.h"
#include "foreigntext.h"
#include "mastheadlines.h"
#include "mastheadvalue.h"
#include "theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QUrl>
#include <QVBoxLayout>

namespace Masthead {

namespace {

constexpr qsizetype longestNoteShown = 80;
constexpr QChar breakHere(0x200b); // ZERO WIDTH SPACE

template <class Label>
Label *plainLabel(QWidget *parent)
{
    auto *label = new Label(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

// Between any two signs.
QString breakable(const QString &word)
{
    QString result;
    QTextBoundaryFinder signs(QTextBoundaryFinder::Grapheme, word);
    for (qsizetype from = 0, to = signs.toNextBoundary(); to > 0; from = to, to = signs.toNextBoundary())
        result += word.mid(from, to - from) + (to < word.size() ? QString(breakHere) : QString());
    return result;
}

// What is wider than a line, such as a long word or an address, can break anywhere.
QString breakableText(const QString &text, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    QString result;
    QTextBoundaryFinder words(QTextBoundaryFinder::Line, text);
    for (qsizetype from = 0, to = words.toNextBoundary(); to > 0; from = to, to = words.toNextBoundary()) {
        const QString word = text.mid(from, to - from);
        result += metrics.horizontalAdvance(word.trimmed()) > width ? breakable(word) : word;
    }
    return result;
}

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > longestNoteShown ? line.left(longestNoteShown) + QChar(0x2026) : line;
}

void setColor(QWidget *widget, const QColor &color)
{
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, color);
    palette.setColor(QPalette::Text, color); // which a label takes on a ground of the role Base
    widget->setPalette(palette);
}

}

/// A title on as many lines as it needs, whatever it is made of. What is copied of it or read out is as it was given.
class TitleLabel : public QLabel {
public:
    using QLabel::QLabel;

    void setTitle(const QString &title)
    {
        m_title = title;
        setAccessibleName(title);
        wrap();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QLabel::resizeEvent(event);
        wrap();
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->matches(QKeySequence::Copy) && hasSelectedText())
            copy(QClipboard::Clipboard);
        else
            QLabel::keyPressEvent(event);
    }

    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QLabel::mouseReleaseEvent(event);
        if (hasSelectedText() && QGuiApplication::clipboard()->supportsSelection())
            copy(QClipboard::Selection);
    }

    void contextMenuEvent(QContextMenuEvent *event) override
    {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(MastheadValue::tr("&Copy"), this, [this] { copy(QClipboard::Clipboard); });
        menu->popup(event->globalPos());
    }

private:
    void wrap()
    {
        const QString shown = breakableText(m_title, fontMetrics(), contentsRect().width());
        if (shown != text())
            setText(shown);
    }

    void copy(QClipboard::Mode to) const
    {
        QString words = hasSelectedText() ? selectedText() : m_title;
        QGuiApplication::clipboard()->setText(words.remove(breakHere), to);
    }

    QString m_title;
};

MastheadPanel::MastheadPanel(QWidget *parent)
    : QWidget(parent), m_title(plainLabel<TitleLabel>(this)), m_originalTitle(plainLabel<TitleLabel>(this)),
      m_fields(new QWidget(this)), m_flow(new FlowLayout(m_fields, 18, 5))
{
    setObjectName(QStringLiteral("mastheadPanel"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(34, 18, 34, 12);
    layout->setSpacing(4);

    m_title->setObjectName(QStringLiteral("articleTitle"));
    m_title->setWordWrap(true);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.7);
    font.setBold(true);
    m_title->setFont(font);
    layout->addWidget(m_title);

    m_originalTitle->setObjectName(QStringLiteral("originalTitle"));
    m_originalTitle->setWordWrap(true);
    layout->addWidget(m_originalTitle);

    m_flow->setContentsMargins(0, 2, 0, 0);
    layout->addWidget(m_fields);
    clear();
}

void MastheadPanel::show(const StoredArticle &article, const QString &feed)
{
    m_article = article;
    m_feed = feed;
    rebuild();
}

void MastheadPanel::setAnnotations(const Annotations &annotations)
{
    if (!m_article)
        return;
    m_article->annotations = annotations;
    rebuild();
}

void MastheadPanel::clear()
{
    m_article.reset();
    rebuild();
}

void MastheadPanel::rebuild()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    setVisible(m_article.has_value());
    if (!m_article)
        return;

    const Article &content = m_article->content;
    const Provenance &provenance = content.provenance;
    m_title->setTitle(content.title.isEmpty() ? tr("Untitled") : isolated(content.title));
    const bool retitled =
        !provenance.originalTitle.isEmpty() && provenance.originalTitle.simplified() != content.title.simplified();
    m_originalTitle->setVisible(retitled);
    m_originalTitle->setTitle(tr("Originally: %1").arg(isolated(provenance.originalTitle)));
    setForeignToolTip(*m_originalTitle, wordsOf(provenance, ProvenanceField::OriginalTitle, provenance.originalTitle));
    setColor(m_originalTitle, Theme::of(palette()).muted);

    addFeed();
    addPublisher();
    addField(tr("By"), values(tr("By"), ProvenanceField::Byline, QStringLiteral("author"), provenance.byline));
    addField(tr("Edited by"),
             values(tr("Edited by"), ProvenanceField::Editor, QStringLiteral("editor"), provenance.editors));
    addContributors();
    if (!provenance.dateline.isEmpty())
        addField(tr("Dateline"),
                 {value(tr("Dateline"), ProvenanceField::Dateline, QStringLiteral("dateline"), provenance.dateline)});
    addDate();
    addCategories();
    addOrigin();
    addAnnotations();
    orderByTab();
    updateGeometry();
}

// New widgets come last of the whole window, behind the page that they are the head of.
void MastheadPanel::orderByTab()
{
    QWidget *before = m_originalTitle;
    for (MastheadValue *value : m_fields->findChildren<MastheadValue *>()) {
        setTabOrder(before, value);
        before = value;
    }
}

void MastheadPanel::addFeed()
{
    if (m_feed.isEmpty())
        return;
    auto *shown = new MastheadValue(tr("Feed"), m_feed, {}, m_fields);
    shown->setObjectName(QStringLiteral("feed"));
    connect(shown, &MastheadValue::activated, this,
            [this, feed = m_feed] { emit searchRequested(searchFor(QStringLiteral("feed"), feed)); });
    addField(tr("Feed"), {shown});
}

void MastheadPanel::addPublisher()
{
    const Provenance &provenance = m_article->content.provenance;
    QList<QWidget *> shown;
    if (!provenance.publisher.isEmpty())
        shown.append(
            value(tr("Published by"), ProvenanceField::Publisher, QStringLiteral("publisher"), provenance.publisher));
    if (!provenance.source.isEmpty() && provenance.source != provenance.publisher)
        shown.append(value(tr("Source"), ProvenanceField::Source, QStringLiteral("source"), provenance.source));
    addField(provenance.publisher.isEmpty() ? tr("Source") : tr("Published by"), shown, QStringLiteral("‹"));
}

void MastheadPanel::addDate()
{
    const Article &content = m_article->content;
    const bool known = content.published.isValid() || content.updated.isValid();
    const QDateTime date = content.published.isValid() ? content.published : known ? content.updated : m_article->firstSeen;
    QLabel *shown = plainLabel<QLabel>(m_fields);
    shown->setText(longDate(date, locale()));
    QString tip = exactDate(date, locale());
    if (content.updated.isValid() && content.updated != date)
        tip += QLatin1Char('\n') + tr("Changed %1").arg(longDate(content.updated, locale()));
    const Provenance &who = content.provenance;
    if (!who.publishedText.isEmpty())
        tip += QLatin1Char('\n') + tr("As written: %1").arg(who.publishedText);
    if (!who.updatedText.isEmpty())
        tip += QLatin1Char('\n') + tr("Changed, as written: %1").arg(who.updatedText);
    setForeignToolTip(*shown, tip);
    addField(known ? tr("Date") : tr("First seen"), {shown});
}

/// Under the roles that the article gives them.
void MastheadPanel::addContributors()
{
    const QList<Contributor> &people = m_article->content.provenance.contributors;
    QStringList roles;
    for (const Contributor &one : people)
        if (!roles.contains(one.role))
            roles.append(one.role);
    for (const QString &role : std::as_const(roles)) {
        QList<QWidget *> names;
        for (const Contributor &one : people)
            if (one.role == role)
                names.append(value(role, ProvenanceField::Contributor,
                                   one.editing ? QStringLiteral("editor") : QStringLiteral("author"), one.name));
        addField(isolated(role), names);
    }
}

/// Where it was published first, and whose it is.
void MastheadPanel::addOrigin()
{
    const Provenance &who = m_article->content.provenance;
    const QUrl original(who.originalUrl, QUrl::StrictMode);
    if (original.isValid() && !original.host().isEmpty()) {
        auto *shown = new MastheadValue(tr("Original"), original.host(), original.toDisplayString(), m_fields);
        shown->setObjectName(QStringLiteral("original_url"));
        connect(shown, &MastheadValue::activated, this, [this, original] { emit addressRequested(original); });
        addField(tr("Original"), {shown});
    }
    if (who.copyright.isEmpty())
        return;
    QLabel *shown = plainLabel<QLabel>(m_fields);
    shown->setObjectName(QStringLiteral("copyright"));
    shown->setText(isolated(shortened(who.copyright)));
    setForeignToolTip(*shown, who.copyright);
    setColor(shown, Theme::of(palette()).muted);
    addField(tr("Rights"), {shown});
}

void MastheadPanel::addCategories()
{
    QList<QWidget *> steps;
    for (const QString &name : m_article->content.categories) {
        auto *step = new MastheadValue(tr("Section"), name, {}, m_fields);
        connect(step, &MastheadValue::activated, this,
                [this, name] { emit searchRequested(searchFor(QStringLiteral("category"), name)); });
        steps.append(step);
    }
    addField(tr("Section"), steps, QStringLiteral("›"));
}

void MastheadPanel::addAnnotations()
{
    QList<QWidget *> tags;
    for (const QString &name : m_article->annotations.tags) {
        auto *tag = new MastheadValue(tr("Tags"), name, {}, m_fields);
        connect(tag, &MastheadValue::activated, this,
                [this, name] { emit searchRequested(searchFor(QStringLiteral("tag"), name)); });
        tags.append(tag);
    }
    addField(tr("Tags"), tags);
    const QString &note = m_article->annotations.note;
    if (note.isEmpty())
        return;
    QLabel *shown = plainLabel<QLabel>(m_fields);
    shown->setText(isolated(shortened(note)));
    setForeignToolTip(*shown, note);
    shown->setObjectName(QStringLiteral("note"));
    addField(tr("Note"), {shown});
}

QWidget *MastheadPanel::value(const QString &label, ProvenanceField field, const QString &queryField, const QString &value)
{
    auto *shown = new MastheadValue(label, value, wordsOf(m_article->content.provenance, field, value), m_fields);
    shown->setObjectName(provenanceFieldName(field));
    connect(shown, &MastheadValue::activated, this,
            [this, queryField, value] { emit searchRequested(searchFor(queryField, value)); });
    return shown;
}

QList<QWidget *> MastheadPanel::values(const QString &label, ProvenanceField field, const QString &queryField,
                                       const QStringList &texts)
{
    QList<QWidget *> shown;
    for (const QString &text : texts)
        shown.append(value(label, field, queryField, text));
    return shown;
}

void MastheadPanel::addField(const QString &label, const QList<QWidget *> &values, const QString &separator)
{
    if (values.isEmpty())
        return;
    const QColor muted = Theme::of(palette()).muted;
    auto *field = new QWidget(m_fields);
    auto *row = new FlowLayout(field, 6, 5);
    row->setContentsMargins(0, 0, 0, 0);
    auto *name = new QLabel(label, field);
    setColor(name, muted);
    row->addWidget(name);
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i > 0 && !separator.isEmpty()) {
            auto *between = new QLabel(separator, field);
            setColor(between, muted);
            row->addWidget(between);
        }
        row->addWidget(values[i]);
    }
    m_flow->addWidget(field);
    field->show();
}

void MastheadPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void MastheadPanel::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.setPen(Theme::of(palette()).line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

}
