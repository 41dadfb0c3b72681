#include "facetpane.h"

#include "core/whendone.h"
#include "foreigntext.h"
#include "quietscrollbar.h"
#include "storage/archive.h"
#include "theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Masthead {

namespace {

constexpr int newestFirst = 20'000; // counted at once, while the rest takes longer
constexpr qsizetype shownAtFirst = 8;
constexpr int soonMs = 3000;

enum Column { NameColumn, CountColumn };
enum Role { TermRole = Qt::UserRole, MoreRole };

QString term(const QString &field, const QString &name)
{
    QString text = name;
    return field + QStringLiteral(":\"") + text.replace(QLatin1Char('"'), QLatin1Char(' ')) + QLatin1Char('"');
}

}

FacetPane::FacetPane(Archive &archive, QWidget *parent)
    : QWidget(parent), m_archive(archive), m_state(new QLabel(this)), m_view(new QTreeWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_state->setContentsMargins(12, 7, 8, 7);
    m_state->setTextFormat(Qt::PlainText);
    layout->addWidget(m_state);
    layout->addWidget(m_view);

    m_view->setObjectName(QStringLiteral("facets"));
    m_view->setAccessibleName(tr("Who stands behind these articles"));
    m_view->setHeaderLabels({tr("Name"), tr("Articles")}); // for screen readers
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(12);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setStyleSheet(QStringLiteral("QTreeView::item { padding: 2px 0; }"));
    useColors();
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBar(new QuietScrollBar(QPalette::Base, m_view));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(CountColumn, QHeaderView::ResizeToContents);
    m_view->header()->setMinimumSectionSize(20);
    connect(m_view, &QTreeWidget::itemClicked, this, &FacetPane::choose);
    connect(m_view, &QTreeWidget::itemActivated, this, &FacetPane::choose);

    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &FacetPane::ask);
    const auto later = [this] {
        m_stale = true;
        if (isVisible() && !m_soon.isActive())
            m_soon.start();
    };
    connect(&archive, &Archive::articlesChanged, this, later);
    connect(&archive, &Archive::outletsChanged, this, later);
}

FacetPane::~FacetPane()
{
    if (m_abandoned)
        *m_abandoned = true;
}

void FacetPane::setQuery(const Query &query)
{
    m_query = query;
    m_stale = true;
    if (isVisible())
        ask();
}

void FacetPane::ask()
{
    if (m_abandoned)
        *m_abandoned = true;
    m_abandoned = std::make_shared<std::atomic<bool>>(false);
    m_stale = false;
    m_soon.stop();
    askFor(newestFirst, ++m_question);
}

void FacetPane::askFor(int newest, quint64 question)
{
    whenDone(m_archive.facets(m_query, newest, m_abandoned), this, [this, newest, question](const Result<Facets> &facets) {
        if (question != m_question)
            return;
        if (!facets)
            return emit failed(facets.error());
        take(*facets);
        if (newest >= 0 && !facets->whole)
            askFor(-1, question);
    });
}

void FacetPane::take(const Facets &facets)
{
    m_facets = facets;
    m_state->setText(facets.whole ? tr("%n article(s)", nullptr, facets.articles)
                                  : tr("The newest %n article(s)…", nullptr, facets.articles));
    const int position = m_view->verticalScrollBar()->value();
    const QTreeWidgetItem *chosen = m_view->currentItem();
    const QString kept = chosen ? chosen->data(NameColumn, TermRole).toString() : QString();
    m_view->clear();
    const std::pair<QString, QString> groups[] = {{tr("Publishers"), QStringLiteral("publisher")},
                                                  {tr("Sources"), QStringLiteral("source")},
                                                  {tr("Editors"), QStringLiteral("editor")},
                                                  {tr("Authors"), QStringLiteral("author")}};
    for (const auto &[title, field] : groups) {
        if (countsOf(field).isEmpty())
            continue;
        auto *heading = new QTreeWidgetItem(m_view, {title});
        heading->setFlags(Qt::ItemIsEnabled);
        heading->setForeground(NameColumn, Theme::of(palette()).muted);
        fill(heading, field, countsOf(field), shownAtFirst);
        heading->setExpanded(true);
    }
    for (QTreeWidgetItemIterator item(m_view); *item && !kept.isEmpty(); ++item)
        if ((*item)->data(NameColumn, TermRole).toString() == kept)
            m_view->setCurrentItem(*item);
    m_view->verticalScrollBar()->setValue(position);
}

void FacetPane::fill(QTreeWidgetItem *group, const QString &field, const QList<NamedCount> &counts, qsizetype most)
{
    const Theme theme = Theme::of(palette());
    const bool all = counts.size() <= most + 1; // a row that says "1 more" takes as much room as the one it hides
    for (const NamedCount &one : counts.mid(group->childCount(), all ? -1 : most)) {
        const QString count = locale().toString(one.count);
        auto *item = new QTreeWidgetItem(group, {isolated(one.name), count});
        item->setData(NameColumn, TermRole, term(field, one.name));
        item->setToolTip(NameColumn, toolTipText(one.name));
        item->setTextAlignment(CountColumn, Qt::AlignRight | Qt::AlignVCenter);
        item->setForeground(CountColumn, theme.muted);
        item->setData(NameColumn, Qt::AccessibleTextRole, QString(one.name + QStringLiteral(", ") + count));
    }
    if (all)
        return;
    auto *more = new QTreeWidgetItem(group, {tr("%n more…", nullptr, int(counts.size() - most))});
    more->setData(NameColumn, MoreRole, field);
    more->setForeground(NameColumn, theme.muted);
}

const QList<NamedCount> &FacetPane::countsOf(const QString &field) const
{
    if (field == QLatin1String("publisher"))
        return m_facets.publishers;
    if (field == QLatin1String("source"))
        return m_facets.sources;
    return field == QLatin1String("editor") ? m_facets.editors : m_facets.authors;
}

void FacetPane::choose(QTreeWidgetItem *item)
{
    if (const QString chosen = item->data(NameColumn, TermRole).toString(); !chosen.isEmpty())
        return emit narrowed(chosen);
    const QString field = item->data(NameColumn, MoreRole).toString();
    if (field.isEmpty())
        return;
    QTreeWidgetItem *group = item->parent();
    delete item;
    const int shown = group->childCount();
    fill(group, field, countsOf(field), countsOf(field).size());
    m_view->setCurrentItem(group->child(shown));
}

// The chosen row looks as in the other lists.
void FacetPane::useColors()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Highlight, Theme::of(colors).selection);
    colors.setColor(QPalette::HighlightedText, colors.color(QPalette::Text));
    m_view->setPalette(colors);
}

void FacetPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        ask();
}

void FacetPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        useColors();
        take(m_facets);
    }
}

}
