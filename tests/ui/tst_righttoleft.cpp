#include "ui/windowprogram.h"

#include "models/articlelistmodel.h"
#include "support/fixedclock.h"
#include "ui/actions.h"
#include "ui/articlelistpane.h"
#include "ui/feedpane.h"
#include "ui/feedtreeview.h"
#include "ui/flowlayout.h"
#include "ui/theme.h"

#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Masthead;

namespace {

// Where a colour stands, from 0 at the left to 1 at the right; -1: nowhere.
double placeOf(const QImage &image, const QColor &color)
{
    qint64 sum = 0;
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == color) {
                sum += x;
                ++count;
            }
    return count == 0 ? -1 : double(sum) / count / image.width();
}

// Whether anything stands between two places, 0 at the left to 1 at the right.
bool hasInk(const QImage &image, double from, double to)
{
    for (int y = 2; y < image.height() - 2; ++y)
        for (int x = int(image.width() * from); x < int(image.width() * to); ++x)
            if (image.pixelColor(x, y) != image.pixelColor(image.width() / 3, 2))
                return true;
    return false;
}

}

/// The window of people who read from right to left.
class TestRightToLeft : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        m_folder = std::make_unique<QTemporaryDir>();
        QDir(m_folder->path()).mkpath(QStringLiteral("posts"));
        QFile post(m_folder->filePath(QStringLiteral("posts/one.md")));
        QVERIFY(post.open(QIODevice::WriteOnly));
        post.write("---\ntitle: 'عودة العبّارات إلى الميناء'\ndate: Tue, 19 Jul 2022 05:18:38 GMT\n---\n<p>نص.</p>\n");
        post.close();
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QVERIFY(m_program->addPosts(m_folder->filePath(QStringLiteral("posts"))));
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(list()->model()->index(0, 0).data(ArticleListModel::LoadedRole).toBool(), patience);
    }

    void cleanup()
    {
        m_program.reset();
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void rowsBeginAtTheRight()
    {
        const Theme theme = Theme::of(list()->palette());
        const QRect row = list()->visualRect(list()->model()->index(0, 0));
        const double dot = placeOf(list()->viewport()->grab(row).toImage(), theme.accent);
        QVERIFY2(dot > 0.9, qPrintable(QString::number(dot)));
    }

    void aStarIsClickedWhereItIsSeen()
    {
        const QRect row = list()->visualRect(list()->model()->index(0, 0));
        QPoint star;
        for (int x = row.left(); x < row.center().x() && star.isNull(); x += 4) {
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, QPoint(x, row.bottom() - 16));
            if (QTest::qWaitFor([&] { return isStarred(); }, 50))
                star = QPoint(x, row.bottom() - 16);
        }
        QVERIFY(!star.isNull());
    }

    void feedsBeginAtTheRightAndCountAtTheLeft()
    {
        FeedTreeView *tree = m_program->window->feedPane().view();
        const QModelIndex all = tree->model()->index(0, 0);
        const auto image = [&] { return tree->viewport()->grab(tree->visualRect(all)).toImage(); };
        QTRY_VERIFY_WITH_TIMEOUT(hasInk(image(), 0, 0.2), patience); // the count
        QVERIFY(hasInk(image(), 0.7, 1));
        QVERIFY(!hasInk(image(), 0.25, 0.5));
    }

    void fieldsFlowFromTheRight()
    {
        QWidget panel;
        auto *flow = new FlowLayout(&panel, 5, 5);
        auto *first = new QPushButton(QStringLiteral("1"));
        auto *second = new QPushButton(QStringLiteral("2"));
        flow->addWidget(first);
        flow->addWidget(second);
        panel.resize(500, 100);
        panel.show();
        QVERIFY(first->geometry().right() > 480);
        QVERIFY(second->geometry().right() < first->geometry().left());
    }

private:
    QListView *list() const { return m_program->window->listPane().view(); }
    bool isStarred() const { return list()->model()->index(0, 0).data(ArticleListModel::StarredRole).toBool(); }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowProgram> m_program;
};

int main(int argc, char *argv[])
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestRightToLeft test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_righttoleft.moc"
