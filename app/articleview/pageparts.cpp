#include "pageparts.h"

#include "articlerenderer.h"
#include "articlescheme.h"
#include "scriptliteral.h"

#include <QFile>
#include <QVariant>

namespace Masthead {

namespace {

constexpr int lookInterval = 60; ///< ms

QString partsScript()
{
    QFile file(QStringLiteral(":/newspaper/parts.js"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString arguments(PartMarks marks) { return QStringLiteral("%1,%2").arg(int(marks.unread)).arg(int(marks.starred)); }

}

PageParts::PageParts(ArticleScheme &scheme, Run run, QObject *parent)
    : QObject(parent), m_scheme(scheme), m_run(std::move(run))
{
    m_looking.setInterval(lookInterval);
    m_looking.setSingleShot(true);
    connect(&m_looking, &QTimer::timeout, this, &PageParts::askWhatIsSeen);
}

void PageParts::begin()
{
    m_shown = true;
    m_count = 0;
    m_chosen = 0;
    ++m_page;
    m_run(partsScript(), {});
    emit began();
}

void PageParts::end()
{
    m_shown = false;
    m_count = 0;
    m_looking.stop();
}

void PageParts::append(int count)
{
    if (!m_shown || count <= 0)
        return;
    m_count += count;
    m_run(QStringLiteral("parts.append(%1)").arg(count), {});
    look();
}

void PageParts::fill(int part, const ArticlePage &page, PartMarks marks, int chosen)
{
    if (!has(part))
        return;
    const RenderedPart rendered = renderPart(page, m_scheme.token(), part, m_scheme.sizes());
    m_scheme.servePictures(part, {rendered.pictures, rendered.words, page.feed});
    m_run(QLatin1String("parts.fill(") + QString::number(part) + QLatin1Char(',') + scriptLiteral(rendered.language)
              + QLatin1Char(',') + scriptLiteral(rendered.html) + QLatin1Char(',') + arguments(marks) + QLatin1Char(',')
              + QString::number(has(chosen) ? chosen : -1) + QLatin1Char(')'),
          {});
    look();
}

void PageParts::empty(const QList<int> &parts)
{
    QStringList numbers;
    for (const int part : parts)
        if (has(part))
            numbers += QString::number(part);
    if (!numbers.isEmpty())
        m_run(QStringLiteral("parts.empty([%1])").arg(numbers.join(QLatin1Char(','))), {});
}

void PageParts::setMarks(int part, PartMarks marks)
{
    if (has(part))
        m_run(QStringLiteral("parts.setMarks(%1,%2)").arg(QString::number(part), arguments(marks)), {});
}

void PageParts::scrollTo(int part)
{
    m_chosen = part;
    if (has(part))
        m_run(QStringLiteral("parts.scrollTo(%1)").arg(part), {});
    look();
}

void PageParts::look()
{
    if (m_shown && !m_looking.isActive())
        m_looking.start();
}

void PageParts::askWhatIsSeen()
{
    m_run(QStringLiteral("parts.seen(%1)").arg(m_chosen), [this, page = m_page](const QVariant &answer) {
        if (m_shown && page == m_page)
            take(answer.toString());
    });
}

void PageParts::take(const QString &answer)
{
    const QStringList numbers = answer.split(QLatin1Char(' '));
    if (numbers.size() != 7)
        return;
    PartsSeen now;
    now.first = numbers[0].toInt();
    now.last = std::min(numbers[1].toInt(), m_count - 1);
    now.nearFirst = numbers[2].toInt();
    now.nearLast = std::min(numbers[3].toInt(), m_count - 1);
    now.atEnd = numbers[4].toInt() == 1;
    now.top = numbers[5].toInt();
    now.chosen = numbers[6].toInt();
    emit seen(now);
}

}
