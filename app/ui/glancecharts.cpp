#include "glancecharts.h"

#include "foreigntext.h"
#include "theme.h"

#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QCursor>
#include <QDateTimeAxis>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>

namespace Masthead {

class GlanceCharts {
    Q_DECLARE_TR_FUNCTIONS(Masthead::GlanceCharts)
};

namespace {

constexpr qsizetype mostBars = 8;        // whose names have room
constexpr qsizetype publishersApart = 4; // in a bar of who edits what; the others are one
constexpr qsizetype longestName = 16;

/// Told apart by their lightness too.
QList<QColor> tints(const Theme &theme)
{
    return theme.dark ? QList<QColor>{QColor(0x8a, 0xb4, 0xf8), theme.accent, QColor(0xf2, 0xc9, 0x4c),
                                      QColor(0x6f, 0xcf, 0x97), QColor(0x8e, 0x8e, 0x93)}
                      : QList<QColor>{QColor(0x2f, 0x5d, 0x9b), theme.accent, QColor(0xc9, 0x8a, 0x00),
                                      QColor(0x2e, 0x7d, 0x4f), QColor(0x9a, 0x9a, 0x9f)};
}

QChart *emptyChart(const QString &title, const QPalette &palette)
{
    auto *chart = new QChart;
    chart->setTitle(title);
    chart->setBackgroundRoundness(0);
    chart->setMargins(QMargins(4, 4, 8, 4));
    chart->setBackgroundBrush(palette.color(QPalette::Base));
    chart->setTitleBrush(palette.color(QPalette::Text));
    chart->legend()->setLabelColor(palette.color(QPalette::Text));
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->setAnimationOptions(QChart::NoAnimation);
    return chart;
}

template <typename Axis>
Axis *axis(const QPalette &palette)
{
    auto *made = new Axis;
    const Theme theme = Theme::of(palette);
    made->setLabelsColor(theme.muted);
    made->setGridLineColor(theme.line);
    made->setLinePenColor(theme.line);
    QFont font;
    font.setPointSizeF(font.pointSizeF() * 0.85);
    made->setLabelsFont(font);
    return made;
}

QValueAxis *counts(const QPalette &palette, int most)
{
    auto *made = axis<QValueAxis>(palette);
    made->setRange(0, std::max(1, most));
    made->setLabelFormat(QStringLiteral("%d"));
    made->setTickCount(std::clamp(most + 1, 2, 5));
    made->applyNiceNumbers();
    return made;
}

QString shortened(const QString &name)
{
    return name.size() > longestName ? name.left(longestName - 1) + QChar(0x2026) : name;
}

void tellNumbers(QBarSet *set, const QStringList &categories, const QLocale &locale)
{
    QObject::connect(set, &QBarSet::hovered, set, [set, categories, locale](bool on, int index) {
        if (on)
            QToolTip::showText(QCursor::pos(), toolTipText(QStringLiteral("%1 · %2: %3")
                                                               .arg(categories.value(index), set->label(),
                                                                    locale.toString(int(set->at(index))))));
        else
            QToolTip::hideText();
    });
}

QBarSet *barSet(const QString &label, const QColor &color)
{
    auto *set = new QBarSet(label);
    set->setColor(color);
    set->setBorderColor(Qt::transparent);
    return set;
}

/// A chart of bars that lie, the first on top; `sets` have a value for each category, in the same order.
QChart *lyingBars(QChart *chart, const QStringList &categories, const QList<QBarSet *> &sets, int most,
                  const QPalette &palette, const QLocale &locale)
{
    auto *series = new QHorizontalStackedBarSeries(chart);
    QStringList names;
    QStringList shown; // axes take two equal names for one
    for (qsizetype i = categories.size() - 1; i >= 0; --i) {
        names += categories[i];
        QString name = shortened(categories[i]);
        while (shown.contains(name))
            name += QChar(0x200b);
        shown += name;
    }
    for (QBarSet *set : sets) {
        QList<qreal> values;
        for (int i = set->count() - 1; i >= 0; --i)
            values += set->at(i);
        set->remove(0, set->count());
        set->append(values);
        tellNumbers(set, names, locale);
        series->append(set);
    }
    chart->addSeries(series);
    auto *across = axis<QBarCategoryAxis>(palette);
    across->append(shown);
    across->setGridLineVisible(false);
    chart->addAxis(across, Qt::AlignLeft);
    series->attachAxis(across);
    auto *along = counts(palette, most);
    chart->addAxis(along, Qt::AlignBottom);
    series->attachAxis(along);
    return chart;
}

/// Days of a long time are one point a week or a month.
QDate stepOf(const QDate &day, qint64 span)
{
    constexpr qint64 manyDays = 400;
    constexpr qint64 manyWeeks = 2500;
    if (span <= manyDays)
        return day;
    return span <= manyWeeks ? day.addDays(1 - day.dayOfWeek()) : QDate(day.year(), day.month(), 1);
}

QDate nextStep(const QDate &step, qint64 span)
{
    QDate next = step;
    do
        next = next.addDays(1);
    while (stepOf(next, span) == step);
    return stepOf(next, span);
}

}

QChart *daysChart(const Glance &glance, const QPalette &palette, const QLocale &locale)
{
    QChart *chart = emptyChart(GlanceCharts::tr("Articles by day"), palette);
    chart->legend()->hide();
    if (glance.days.isEmpty())
        return chart;
    const qint64 span = glance.days.first().first.daysTo(glance.days.last().first);
    QMap<QDate, int> steps;
    for (const auto &[day, count] : glance.days)
        steps[stepOf(day, span)] += count;
    auto *line = new QLineSeries(chart);
    int most = 0;
    const QDate last = steps.lastKey();
    for (QDate step = steps.firstKey(); step <= last; step = nextStep(step, span)) {
        const int count = steps.value(step);
        most = std::max(most, count);
        line->append(qreal(step.startOfDay().toMSecsSinceEpoch()), count);
    }
    if (line->count() == 1) // one day is a line, too
        line->append(qreal(last.addDays(1).startOfDay().toMSecsSinceEpoch()), line->at(0).y());
    const Theme theme = Theme::of(palette);
    auto *area = new QAreaSeries(line);
    QColor fill = tints(theme).first();
    area->setPen(QPen(fill, 1.5));
    fill.setAlphaF(0.25F);
    area->setBrush(fill);
    chart->addSeries(area);
    QObject::connect(area, &QAreaSeries::hovered, area, [line, locale](const QPointF &point, bool on) {
        if (!on)
            return QToolTip::hideText();
        const QList<QPointF> points = line->points();
        const auto nearest = std::min_element(points.begin(), points.end(), [&point](const QPointF &a, const QPointF &b) {
            return std::abs(a.x() - point.x()) < std::abs(b.x() - point.x());
        });
        const QDate day = QDateTime::fromMSecsSinceEpoch(qint64(nearest->x())).date();
        QToolTip::showText(QCursor::pos(),
                           toolTipText(QStringLiteral("%1: %2").arg(locale.toString(day, QLocale::ShortFormat),
                                                                    locale.toString(int(nearest->y())))));
    });
    auto *along = axis<QDateTimeAxis>(palette);
    constexpr qint64 manyDays = 400;
    along->setFormat(span > manyDays ? QStringLiteral("yyyy-MM") : QStringLiteral("MM-dd"));
    along->setTickCount(int(std::clamp<qsizetype>(line->count(), 2, 6)));
    chart->addAxis(along, Qt::AlignBottom);
    area->attachAxis(along);
    auto *up = counts(palette, most);
    chart->addAxis(up, Qt::AlignLeft);
    area->attachAxis(up);
    return chart;
}

QChart *sharesChart(const Glance &glance, const QPalette &palette, const QLocale &locale)
{
    const QList<QColor> colors = tints(Theme::of(palette));
    QBarSet *own = barSet(GlanceCharts::tr("Own"), colors[0]);
    QBarSet *reprinted = barSet(GlanceCharts::tr("Reprinted"), colors[1]);
    QStringList names;
    int most = 0;
    for (const PublisherShare &share : glance.publishers.mid(0, mostBars)) {
        names += share.publisher;
        *own << share.own;
        *reprinted << share.reprinted;
        most = std::max(most, share.own + share.reprinted);
    }
    return lyingBars(emptyChart(GlanceCharts::tr("Own and reprinted text by publisher"), palette), names, {own, reprinted},
                     most, palette, locale);
}

QChart *editorsChart(const Glance &glance, const QPalette &palette, const QLocale &locale)
{
    const QList<EditorWork> editors = glance.editors.mid(0, mostBars);
    QHash<QString, int> totals;
    for (const EditorWork &editor : editors)
        for (const NamedCount &one : editor.publishers)
            totals[one.name] += one.count;
    QStringList publishers = totals.keys();
    std::sort(publishers.begin(), publishers.end(), [&totals](const QString &a, const QString &b) {
        return totals[a] != totals[b] ? totals[a] > totals[b] : a < b;
    });
    const bool others = publishers.size() > publishersApart + 1;
    if (others)
        publishers.resize(publishersApart);
    const QList<QColor> colors = tints(Theme::of(palette));
    QList<QBarSet *> sets;
    for (qsizetype i = 0; i < publishers.size(); ++i)
        sets += barSet(publishers[i].isEmpty() ? GlanceCharts::tr("No publisher named") : shortened(publishers[i]),
                       colors[i % colors.size()]);
    if (others)
        sets += barSet(GlanceCharts::tr("Others"), colors.last());
    QStringList names;
    int most = 0;
    for (const EditorWork &editor : editors) {
        names += editor.editor;
        most = std::max(most, editor.count);
        int left = editor.count;
        for (qsizetype i = 0; i < publishers.size(); ++i) {
            const auto one = std::find_if(editor.publishers.begin(), editor.publishers.end(),
                                          [&](const NamedCount &count) { return count.name == publishers[i]; });
            const int count = one == editor.publishers.end() ? 0 : one->count;
            *sets[i] << count;
            left -= count;
        }
        if (others)
            *sets.last() << left;
    }
    return lyingBars(emptyChart(GlanceCharts::tr("Who edits what"), palette), names, sets, most, palette, locale);
}

QChart *hoursChart(const Glance &glance, const QPalette &palette, const QLocale &locale)
{
    constexpr std::size_t saturday = 5;
    const QList<QColor> colors = tints(Theme::of(palette));
    QChart *chart = emptyChart(GlanceCharts::tr("When they publish"), palette);
    QBarSet *week = barSet(GlanceCharts::tr("Monday to Friday"), colors[0]);
    QBarSet *weekend = barSet(GlanceCharts::tr("Saturday and Sunday"), colors[1]);
    QStringList names;
    int most = 0;
    for (std::size_t hour = 0; hour < 24; ++hour) {
        int counted[2] = {0, 0};
        for (std::size_t day = 0; day < 7; ++day)
            counted[day >= saturday] += glance.hours[day][hour];
        names += QLocale::c().toString(QTime(int(hour), 0), QStringLiteral("HH:mm"));
        *week << counted[0];
        *weekend << counted[1];
        most = std::max(most, counted[0] + counted[1]);
    }
    auto *series = new QStackedBarSeries(chart);
    for (QBarSet *set : {week, weekend}) {
        tellNumbers(set, names, locale);
        series->append(set);
    }
    chart->addSeries(series);
    auto *along = axis<QValueAxis>(palette);
    along->setRange(-0.5, 23.5);
    along->setTickType(QValueAxis::TicksDynamic);
    along->setTickInterval(3);
    along->setLabelFormat(QStringLiteral("%d"));
    along->setGridLineVisible(false);
    chart->addAxis(along, Qt::AlignBottom);
    series->attachAxis(along);
    auto *up = counts(palette, most);
    chart->addAxis(up, Qt::AlignLeft);
    series->attachAxis(up);
    return chart;
}

}
