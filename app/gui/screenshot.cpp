#include "screenshot.h"

#include "models/articlelistmodel.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/mainwindow.h"

#include <QListView>
#include <QLocale>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>

namespace Masthead {

namespace {

constexpr int settleMs = 1500; // pictures of the page and of the list
constexpr int patienceMs = 20'000;

}

Screenshot::Screenshot(MainWindow &window, const QString &path, QObject *parent)
    : QObject(parent), m_window(window), m_path(path)
{
}

void Screenshot::take()
{
    connect(&m_window.articlePane(), &ArticlePane::shown, this,
            [this] { QTimer::singleShot(settleMs, this, &Screenshot::save); });
    QTimer::singleShot(patienceMs, this, &Screenshot::save);
    chooseArticle();
}

void Screenshot::chooseArticle()
{
    if (m_window.listPane().view()->model()->rowCount() == 0) {
        QTimer::singleShot(200, this, &Screenshot::chooseArticle);
        return;
    }
    m_window.listPane().setCurrentRow(rowToShow());
}

int Screenshot::rowToShow() const
{
    const QAbstractItemModel *model = m_window.listPane().view()->model();
    const bool chinese = QLocale().language() == QLocale::Chinese;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        const QString title = index.data().toString();
        const bool han = !title.isEmpty() && title.front().script() == QChar::Script_Han;
        if (han == chinese && !index.data(ArticleListModel::LeadImageRole).toString().isEmpty())
            return row;
    }
    return 0;
}

void Screenshot::save()
{
    if (m_saved)
        return;
    m_saved = true;
    const bool written = m_window.grab().save(m_path, "PNG");
    if (!written)
        QTextStream(stderr) << "masthead: " << m_path << ": the picture cannot be written" << Qt::endl;
    emit saved(written);
}

}
