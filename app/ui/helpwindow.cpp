#include "helpwindow.h"

#include "actions.h"
#include "appearance.h"
#include "language.h"

#include <QFile>
#include <QLocale>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace Masthead {

namespace {

QString page(const QLocale &locale)
{
    QFile file(QStringLiteral(":/help/help_%1.html").arg(languageFor(locale)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}

HelpWindow::HelpWindow(const Actions &actions, QWidget *parent)
    : QDialog(parent), m_actions(actions), m_page(new QTextBrowser(this))
{
    setWindowTitle(tr("Help"));
    resize(withinScreen(QSize(680, 640), *this));
    m_page->setAccessibleName(tr("Help"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->document()->setDocumentMargin(20);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    connect(&actions, &Actions::keysChanged, this, &HelpWindow::fill);
    fill();
}

void HelpWindow::fill()
{
    const int place = m_page->verticalScrollBar()->value();
    m_page->setHtml(page(QLocale()).replace(QStringLiteral("<!--keys-->"), keyTable()));
    m_page->verticalScrollBar()->setValue(place);
}

QString HelpWindow::keyTable() const
{
    QString table = QStringLiteral("<table cellpadding=\"4\">");
    for (const Actions::Row &row : m_actions.rows())
        if (!row.keys.isEmpty())
            table += QStringLiteral("<tr><td><code>%1</code></td><td>%2</td></tr>")
                         .arg(row.keys.toHtmlEscaped().replace(QLatin1String("  "), QLatin1String(" &nbsp; ")),
                              row.text.toHtmlEscaped());
    return table + QStringLiteral("</table>");
}

}
