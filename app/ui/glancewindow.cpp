#include "glancewindow.h"

#include "appearance.h"
#include "core/localtime.h"
#include "core/savefile.h"
#include "core/whendone.h"
#include "documents.h"
#include "errortext.h"
#include "focusedge.h"
#include "foreigntext.h"
#include "glancecharts.h"
#include "storage/archive.h"

#include <QBuffer>
#include <QChart>
#include <QChartView>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollArea>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Masthead {

namespace {

constexpr int timesHeight = 220;
constexpr int barsHeight = 370; // names are cut where their bars have no room

/// A field of RFC 4180. What a spreadsheet would take for a formula is kept from being one.
QByteArray field(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front()))
        text.prepend(QLatin1Char('\''));
    return '"' + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")).toUtf8() + '"';
}

QByteArray line(const char *what, const QString &name, const QString &further, int count)
{
    return QByteArray(what) + ',' + field(name) + ',' + field(further) + ',' + QByteArray::number(count) + "\r\n";
}

QTreeWidgetItem *heading(QTreeWidget *tree, const QString &text)
{
    auto *item = new QTreeWidgetItem(tree, {text});
    item->setExpanded(true);
    return item;
}

}

GlanceWindow::GlanceWindow(Archive &archive, QWidget *parent)
    : QWidget(parent, Qt::Window), m_archive(archive), m_summary(new QLabel(this)), m_tabs(new QTabWidget(this)),
      m_charts(new QWidget(this)), m_numbers(new QTreeWidget(this)), m_picture(new QPushButton(tr("Save &Picture…"), this)),
      m_table(new QPushButton(tr("Save &Table…"), this))
{
    setWindowTitle(tr("Sources at a Glance"));
    setObjectName(QStringLiteral("glance"));
    resize(withinScreen(QSize(1000, 720), *this));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_charts->setBackgroundRole(QPalette::Base);
    m_charts->setAutoFillBackground(true);
    auto *grid = new QGridLayout(m_charts);
    grid->setContentsMargins(8, 8, 8, 8);
    grid->setSpacing(8);
    m_numbers->setAccessibleName(tr("Numbers"));
    m_numbers->setColumnCount(3);
    m_numbers->setHeaderLabels({tr("Name"), tr("Further"), tr("Articles")});
    m_numbers->setUniformRowHeights(true);
    m_numbers->setFrameShape(QFrame::NoFrame);
    m_numbers->header()->setStretchLastSection(false);
    m_numbers->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_numbers->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_tabs->setDocumentMode(true);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_charts);
    scroll->setAccessibleName(tr("Charts"));
    m_tabs->addTab(scroll, tr("&Charts"));
    new FocusEdge(scroll);
    m_tabs->addTab(m_numbers, tr("&Numbers"));
    auto *close = new QPushButton(tr("Close"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    for (QPushButton *button : {m_picture, m_table, close}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    m_picture->setEnabled(false);
    m_table->setEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs, 1);
    layout->addLayout(buttons);
    setTabOrder(m_tabs, scroll);
    setTabOrder(scroll, m_numbers);
    setTabOrder(m_numbers, m_picture);
    connect(m_picture, &QPushButton::clicked, this, &GlanceWindow::savePicture);
    connect(m_table, &QPushButton::clicked, this, &GlanceWindow::saveTable);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
}

GlanceWindow::~GlanceWindow()
{
    if (m_abandoned)
        *m_abandoned = true;
}

void GlanceWindow::setQuery(const Query &query, const QString &name)
{
    m_name = name;
    m_summary->setText(tr("Counting…"));
    if (m_abandoned)
        *m_abandoned = true;
    m_abandoned = std::make_shared<std::atomic<bool>>(false);
    whenDone(m_archive.glance(query, m_abandoned), this, [this, question = ++m_question](const Result<Glance> &glance) {
        if (question != m_question)
            return;
        glance ? take(*glance) : m_summary->setText(errorText(glance.error()));
    });
}

void GlanceWindow::take(const Glance &glance)
{
    m_glance = glance;
    const QString count = tr("%n article(s)", nullptr, glance.articles);
    m_summary->setText(m_name.isEmpty() ? count : QStringLiteral("%1 · %2").arg(isolated(m_name), count));
    showCharts();
    showNumbers();
    m_picture->setEnabled(glance.articles > 0);
    m_table->setEnabled(glance.articles > 0);
    emit answered();
}

void GlanceWindow::showCharts()
{
    auto *grid = static_cast<QGridLayout *>(m_charts->layout());
    while (QLayoutItem *item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this, grid](QChart *chart, int row, int column) {
        auto *view = new QChartView(chart, m_charts);
        view->setRenderHint(QPainter::Antialiasing);
        view->setFrameShape(QFrame::NoFrame);
        view->setBackgroundBrush(palette().color(QPalette::Base));
        view->setMinimumSize(300, row == 0 ? timesHeight : barsHeight);
        view->setFocusPolicy(Qt::NoFocus); // what it shows is read under Numbers
        view->setAccessibleName(chart->title());
        grid->addWidget(view, row, column);
    };
    add(daysChart(m_glance, palette(), locale()), 0, 0);
    add(hoursChart(m_glance, palette(), locale()), 0, 1);
    add(sharesChart(m_glance, palette(), locale()), 1, 0);
    add(editorsChart(m_glance, palette(), locale()), 1, 1);
}

void GlanceWindow::showNumbers()
{
    m_numbers->clear();
    const auto add = [this](QTreeWidgetItem *group, const QString &name, const QString &further, int count) {
        auto *item = new QTreeWidgetItem(group, {isolated(name), isolated(further), locale().toString(count)});
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    };
    QTreeWidgetItem *shares = heading(m_numbers, tr("Own and reprinted text by publisher"));
    for (const PublisherShare &share : std::as_const(m_glance.publishers)) {
        add(shares, share.publisher, tr("Own"), share.own);
        add(shares, share.publisher, tr("Reprinted"), share.reprinted);
    }
    QTreeWidgetItem *editors = heading(m_numbers, tr("Who edits what"));
    for (const EditorWork &editor : std::as_const(m_glance.editors))
        for (const NamedCount &one : editor.publishers)
            add(editors, editor.editor, one.name, one.count);
    QTreeWidgetItem *hours = heading(m_numbers, tr("When they publish"));
    for (std::size_t day = 0; day < m_glance.hours.size(); ++day)
        for (std::size_t hour = 0; hour < 24; ++hour)
            if (m_glance.hours[day][hour] > 0)
                add(hours, locale().dayName(int(day) + 1), localText(QTime(int(hour), 0), locale(), QLocale::ShortFormat),
                    m_glance.hours[day][hour]);
    QTreeWidgetItem *days = heading(m_numbers, tr("Articles by day"));
    for (const auto &[day, count] : std::as_const(m_glance.days))
        add(days, locale().toString(day, QLocale::ShortFormat), {}, count);
}

void GlanceWindow::savePicture()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save Picture"), inDocuments(tr("sources.png")), tr("PNG pictures (*.png)"));
    if (path.isEmpty())
        return;
    QPixmap picture(m_charts->size() * 2);
    picture.setDevicePixelRatio(2);
    m_charts->render(&picture);
    QBuffer png;
    QSaveFile file(path);
    const bool saved = picture.save(&png, "PNG") && saveWhole(file, png.data());
    m_summary->setText(saved ? tr("Saved to %1.").arg(path) : tr("%1 could not be written.").arg(path));
}

void GlanceWindow::saveTable()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save Table"), inDocuments(tr("sources.csv")),
                                                      tr("Comma-separated values (*.csv)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const bool saved = saveWhole(file, glanceTable(m_glance));
    m_summary->setText(saved ? tr("Saved to %1.").arg(path) : tr("%1 could not be written.").arg(path));
}

void GlanceWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_glance.articles > 0)
        showCharts();
}

void GlanceWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

QByteArray glanceTable(const Glance &glance)
{
    QByteArray table = "\xEF\xBB\xBF"
                       "what,name,further,articles\r\n"; // with a mark that spreadsheets want for UTF-8
    for (const auto &[day, count] : glance.days)
        table += line("day", day.toString(Qt::ISODate), {}, count);
    for (std::size_t day = 0; day < glance.hours.size(); ++day)
        for (std::size_t hour = 0; hour < 24; ++hour)
            table += line("hour", QLocale::c().dayName(int(day) + 1), QString::number(hour), glance.hours[day][hour]);
    for (const PublisherShare &share : glance.publishers) {
        table += line("publisher", share.publisher, QStringLiteral("own"), share.own);
        table += line("publisher", share.publisher, QStringLiteral("reprinted"), share.reprinted);
    }
    for (const EditorWork &editor : glance.editors)
        for (const NamedCount &one : editor.publishers)
            table += line("editor", editor.editor, one.name, one.count);
    return table;
}

}
