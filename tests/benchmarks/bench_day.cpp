// A day's reading in the window, and what it keeps in memory: articles shown, searched for, the window resized, and a newspaper of
// many gone through to its end. The floor of each figure is what it was after the first fifty articles.

#include "figures.h"
#include "postarchive.h"

#include "articleview/pageparts.h"
#include "models/articlelistmodel.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/searchfield.h"
#include "ui/windowprogram.h"

#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Masthead;

namespace {

constexpr int posts = 3000;
constexpr int shownFirst = 50;
constexpr int shown = 500;
constexpr int searches = 200;
constexpr int resizes = 50;
constexpr int inNewspaper = 1000;
constexpr int longestWait = 60'000; // ms

class Day {
public:
    explicit Day(WindowProgram &program) : m_program(program), m_window(*program.window) {}

    bool begin()
    {
        return QTest::qWaitFor([this] { return rows() > shown; }, longestWait);
    }

    void showArticles(int first, int last)
    {
        for (int row = first; row < last; ++row) {
            QSignalSpy painted(&m_window.articlePane(), &ArticlePane::shown);
            m_window.listPane().setCurrentRow(row);
            painted.wait(longestWait);
        }
    }

    void search()
    {
        const QStringList words{QStringLiteral("经济"),          QStringLiteral("市场"),      QStringLiteral("the"),
                                QStringLiteral("editor:王"),     QStringLiteral("发展 中国"), QStringLiteral("\"in the\""),
                                QStringLiteral("source:新华社"), QStringLiteral("a*")};
        for (int i = 0; i < searches; ++i) {
            QSignalSpy answered(model(), &ArticleListModel::answered);
            m_window.searchField().search(words[i % words.size()]);
            answered.wait(longestWait);
            if (rows() > 0)
                showArticles(i % rows(), i % rows() + 1);
        }
        QSignalSpy answered(model(), &ArticleListModel::answered);
        m_window.searchField().search(QString());
        answered.wait(1000);
    }

    void resize()
    {
        for (int i = 0; i < resizes; ++i) {
            m_window.resize(700 + i * 37 % 900, 500 + i * 53 % 500);
            QTest::qWait(40);
        }
        m_window.resize(1280, 800);
    }

    void readNewspaper()
    {
        m_program.preferences().layout.set(Preferences::Layout::Newspaper);
        for (int row = 0; row < inNewspaper; ++row) {
            QSignalSpy seen(&m_window.articlePane().view()->parts(), &PageParts::seen);
            m_window.listPane().setCurrentRow(row);
            seen.wait(longestWait);
        }
        QTest::qWait(1000);
    }

    void rest() { QTest::qWait(15'000); }

    void print(const QString &when)
    {
        const QString name = QStringLiteral("day_%1_after_") + when;
        const double program = residentMegabytes(QStringLiteral("self"));
        const double engine = childrenMegabytes(QString::number(QCoreApplication::applicationPid()));
        if (m_program0 == 0) {
            m_program0 = program;
            m_engine0 = engine;
        }
        printFigure(name.arg(QStringLiteral("program")), program, QStringLiteral("MB"), m_program0);
        printFigure(name.arg(QStringLiteral("engine")), engine, QStringLiteral("MB"), m_engine0);
    }

private:
    ArticleListModel *model() const { return static_cast<ArticleListModel *>(m_window.listPane().view()->model()); }
    int rows() const { return model()->rowCount(); }

    WindowProgram &m_program;
    MainWindow &m_window;
    double m_program0 = 0; ///< MB, after the first articles
    double m_engine0 = 0;
};

}

int main(int argc, char *argv[])
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QTemporaryDir folder;
    fillArchive(folder.path(), posts);
    const SystemClock clock;
    WindowProgram program(folder.path(), clock);
    Day day(program);
    if (!day.begin())
        return 1;
    day.showArticles(0, shownFirst);
    day.print(QStringLiteral("%1_articles").arg(shownFirst));
    day.showArticles(shownFirst, shown);
    day.print(QStringLiteral("%1_articles").arg(shown));
    day.search();
    day.print(QStringLiteral("%1_searches").arg(searches));
    day.resize();
    day.print(QStringLiteral("%1_resizes").arg(resizes));
    day.readNewspaper();
    day.print(QStringLiteral("newspaper_of_%1").arg(inNewspaper));
    day.rest();
    day.print(QStringLiteral("rest"));
    return 0;
}
