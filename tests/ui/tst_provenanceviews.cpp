#include "support/fixedclock.h"
#include "storage/temporaryarchive.h"
#include "ui/actions.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/facetpane.h"
#include "ui/feedpane.h"
#include "ui/feedtreeview.h"
#include "ui/glancewindow.h"
#include "ui/mastheadpanel.h"
#include "ui/mastheadvalue.h"
#include "ui/outletsdialog.h"
#include "ui/searchfield.h"
#include "ui/theme.h"
#include "windowprogram.h"

#include "models/articlelistmodel.h"
#include "text/queryparser.h"

#include <QAbstractAxis>
#include <QAction>
#include <QChart>
#include <QChartView>
#include <QLabel>
#include <QLegend>
#include <QLineEdit>
#include <QMenu>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <cmath>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

/// WCAG 2.1, 1.4.3.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        const auto part = [](double value) {
            return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
    };
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QByteArray post(const QByteArray &title, const QByteArray &publisher, const QByteArray &body)
{
    return "---\ntitle: '" + title + "'\ncategories: \n - 金融\nauthor: " + publisher
           + "\ndate: Tue, 19 Jul 2022 05:18:38 GMT\n---\n<div>" + body + "</div>\n";
}

}

/// Who stands behind the articles, as the window shows it: facets beside the list, sources at a glance, the registry.
class TestProvenanceViews : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir(m_folder->path()).mkpath(s("posts"));
        write("one.md",
              post("港口一", "新浪财经",
                   "<p>新华社7月19日电 港口一切正常，吞吐量继续增长。</p><p>摄影：罗明</p><p>责任编辑：王蒙 校对：李铭</p>"
                   "<p>原文链接：https://first.example/1</p><p>© 2022 新浪财经</p>"));
        write("two.md", post("港口二", "新浪财经",
                             "<p>来源：新华网</p><p>码头的灯亮到天明，工人们说这是常事。</p><p>责任编辑：王蒙</p>"));
        write("three.md", post("渡轮", "海湾日报", "<p>渡轮恢复通航，乘客比往年多。（潮声）</p><p>责任编辑：方以南</p>"));
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        QVERIFY(m_program->addPosts(m_folder->filePath(s("posts"))));
        QTRY_COMPARE_WITH_TIMEOUT(list().view()->model()->rowCount(), 3, patience);
    }
    void cleanup()
    {
        m_program.reset();
        m_folder.reset();
    }

    void countsWhoStandsBehindTheList()
    {
        QVERIFY(!window().facetPane().isVisible());
        showFacets();
        QCOMPARE(countOf("新浪财经"), s("2"));
        QCOMPARE(countOf("新华社"), s("2")); // by two of its names
        QCOMPARE(countOf("王蒙"), s("2"));
        QCOMPARE(countOf("方以南"), s("1"));
        QVERIFY(window().facetPane().view()->hasFocus());
        QVERIFY(m_program->preferences().facets());
        QTest::keyClick(&window(), Qt::Key_W);
        QVERIFY(!window().facetPane().isVisible());
    }

    void narrowsTheListByKeysAndKeepsWhatWasListed()
    {
        showFacets();
        QTreeWidget *view = window().facetPane().view();
        view->setCurrentItem(rowOf("新华社"));
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(list().view()->model()->rowCount(), 2, patience);
        QCOMPARE(window().searchField().text(), s("source:\"新华社\""));
        QTRY_VERIFY_WITH_TIMEOUT(!rowOf("方以南"), patience); // the counts follow the list
        view->setCurrentItem(rowOf("王蒙"));
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(window().searchField().text(), s("source:\"新华社\" editor:\"王蒙\""));
    }

    void countsBesideThePageThatHasAllArticles()
    {
        QTest::keyClick(&window(), Qt::Key_4, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!list().isVisible(), patience);
        showFacets();
        QVERIFY(window().facetPane().isVisible() && !list().isVisible());
        QVERIFY(window().facetPane().view()->hasFocus());
        QVERIFY(window().facetPane().width() < window().articlePane().width());
        QTest::keyClick(&window(), Qt::Key_W);
        QVERIFY(!window().facetPane().isVisible() && window().articlePane().isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().isAncestorOf(window().focusWidget()), patience);
        QTest::keyClick(&window(), Qt::Key_W);
        QTest::keyClick(&window(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(window().facetPane().isVisible() && list().isVisible());
    }

    void narrowsWithinAFeed()
    {
        FeedTreeView *feeds = window().feedPane().view();
        const FeedTreeModel &tree = window().feedPane().model();
        feeds->setCurrentIndex(tree.index(tree.rowCount() - 1, 0));
        showFacets();
        QTRY_VERIFY_WITH_TIMEOUT(rowOf("方以南"), patience);
        emit window().facetPane().narrowed(s("editor:\"方以南\""));
        QCOMPARE(window().searchField().text(), s("feed:\"posts\" editor:\"方以南\""));
        QTRY_COMPARE_WITH_TIMEOUT(list().view()->model()->rowCount(), 1, patience);
    }

    void drawsWhatItCountedAndSaysItInNumbers()
    {
        GlanceWindow glance(m_program->archive());
        QSignalSpy answered(&glance, &GlanceWindow::answered);
        glance.setQuery({}, s("All"));
        glance.show();
        QTRY_COMPARE_WITH_TIMEOUT(answered.count(), 1, patience);
        const QList<QChartView *> charts = glance.findChildren<QChartView *>();
        QCOMPARE(charts.size(), 4);
        for (const QChartView *chart : charts)
            QVERIFY(!chart->chart()->series().isEmpty());
        const auto *numbers = glance.findChild<QTreeWidget *>();
        const QList<QTreeWidgetItem *> shares = numbers->findItems(s("新浪财经"), Qt::MatchContains | Qt::MatchRecursive, 0);
        QVERIFY(!shares.isEmpty());
        QCOMPARE(shares.first()->text(2), s("0")); // own
        QCOMPARE(shares.at(1)->text(2), s("2"));   // reprinted
    }

    void isReadableInTheDark()
    {
        GlanceWindow glance(m_program->archive());
        glance.setPalette(darkPalette());
        QSignalSpy answered(&glance, &GlanceWindow::answered);
        glance.setQuery({}, s("All"));
        glance.show();
        QTRY_COMPARE_WITH_TIMEOUT(answered.count(), 1, patience);
        const QColor ground = darkPalette().color(QPalette::Base);
        for (const QChartView *view : glance.findChildren<QChartView *>()) {
            const QChart *chart = view->chart();
            QCOMPARE(chart->backgroundBrush().color(), ground);
            QVERIFY(contrast(chart->titleBrush().color(), ground) >= 4.5);
            QVERIFY(contrast(chart->legend()->labelColor(), ground) >= 4.5);
            for (const QAbstractAxis *axis : chart->axes())
                QVERIFY(contrast(axis->labelsColor(), ground) >= 4.5);
        }
        const QImage picture = glance.grab().toImage();
        QVERIFY(picture.pixelColor(30, 60).lightness() < 80);
    }

    void writesATableThatASpreadsheetReads()
    {
        Glance glance;
        glance.days = {{QDate(2022, 7, 19), 3}};
        glance.publishers = {{s("=SUM(\"A\")"), 1, 2}};
        glance.editors = {{s("王蒙"), 2, {{s("新浪财经"), 2}}}};
        const QByteArray table = glanceTable(glance);
        QVERIFY(table.startsWith("\xEF\xBB\xBFwhat,name,further,articles\r\n"));
        QVERIFY(table.contains("day,\"2022-07-19\",\"\",3\r\n"));
        QVERIFY(table.contains("publisher,\"'=SUM(\"\"A\"\")\",\"reprinted\",2\r\n")); // no formula
        QVERIFY(table.contains("editor,\"王蒙\",\"新浪财经\",2\r\n"));
        QCOMPARE(table.count("hour,"), 7 * 24);
    }

    void readsAgainWhatAnOutletThatIsAddedConcerns()
    {
        QCOMPARE(found("source:潮声"), 0);
        (*window().actions()[Actions::Id::Outlets]).trigger();
        auto *dialog = window().findChild<OutletsDialog *>();
        QVERIFY(dialog);
        auto *rows = dialog->findChild<QTreeWidget *>(s("outlets"));
        QTRY_VERIFY_WITH_TIMEOUT(rows->topLevelItemCount() > 500, patience);
        dialog->findChild<QPushButton *>(s("new"))->click();
        auto *name = dialog->findChild<QLineEdit *>(s("name"));
        QCOMPARE(dialog->focusWidget(), name);
        name->setText(s("潮声"));
        dialog->findChild<QPlainTextEdit *>(s("aliases"))->setPlainText(s("Tide Voice"));
        for (QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->text().remove(QLatin1Char('&')) == s("Save"))
                button->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_program->archive().ownOutlets().result().value().size(), 1, patience);
        QCOMPARE(m_program->archive().ownOutlets().result().value().first().name, s("潮声"));
        QTRY_COMPARE_WITH_TIMEOUT(found("source:\"tide voice\""), 1, patience);
    }

    void putsBackWhatMastheadKnows()
    {
        OutletsDialog dialog(m_program->archive());
        auto *rows = dialog.findChild<QTreeWidget *>(s("outlets"));
        QTRY_VERIFY_WITH_TIMEOUT(rows->topLevelItemCount() > 500, patience);
        rows->setCurrentItem(rows->findItems(s("新华社"), Qt::MatchExactly).first());
        auto *aliases = dialog.findChild<QPlainTextEdit *>(s("aliases"));
        auto *back = dialog.findChild<QPushButton *>(s("putBack"));
        const QString known = aliases->toPlainText();
        QVERIFY(known.contains(s("Xinhua")));
        QVERIFY(!back->isEnabled());
        aliases->setPlainText(s("新华网"));
        QVERIFY(back->isEnabled());
        back->click();
        QCOMPARE(aliases->toPlainText(), known);
        QVERIFY(!back->isEnabled());
    }

    void showsWhoElseIsNamedAndWhereItWasFirst()
    {
        const QModelIndexList rows =
            list().view()->model()->match(list().view()->model()->index(0, 0), Qt::DisplayRole, s("港口一"));
        list().setCurrentRow(rows.first().row());
        MastheadPanel *panel = window().articlePane().panel();
        QTRY_VERIFY_WITH_TIMEOUT(panel->findChild<MastheadValue *>(s("contributors")), patience);
        QStringList people;
        for (const MastheadValue *value : panel->findChildren<MastheadValue *>(s("contributors")))
            people += value->accessibleName();
        QCOMPARE(people, (QStringList{s("摄影: 罗明"), s("校对: 李铭")}));
        QCOMPARE(panel->findChild<MastheadValue *>(s("original_url"))->value(), s("first.example"));
        QVERIFY(panel->findChild<QLabel *>(s("copyright"))->text().contains(s("© 2022 新浪财经")));
        QSignalSpy opened(panel, &MastheadPanel::addressRequested);
        QSignalSpy searched(panel, &MastheadPanel::searchRequested);
        QTest::keyClick(panel->findChild<MastheadValue *>(s("contributors")), Qt::Key_Return);
        QCOMPARE(searched.first().first().toString(), s("author:\"罗明\""));
        QCOMPARE(found("author:罗明"), 1);
        QCOMPARE(opened.count(), 0);
        QVERIFY(!panel->findChild<MastheadValue *>(s("feed")));
    }

    void leavesAMenuWhoseValueGoesMeanwhile()
    {
        list().setCurrentRow(0);
        MastheadPanel *panel = window().articlePane().panel();
        QTRY_VERIFY_WITH_TIMEOUT(panel->findChild<MastheadValue *>(s("editors")), patience);
        QPointer<MastheadValue> value = panel->findChild<MastheadValue *>(s("editors"));
        QContextMenuEvent asked(QContextMenuEvent::Mouse, QPoint(2, 2), value->mapToGlobal(QPoint(2, 2)));
        QCoreApplication::sendEvent(value, &asked);
        QPointer<QMenu> menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        panel->show(*window().articlePane().article()); // a fuller masthead has come
        QTRY_VERIFY_WITH_TIMEOUT(!value && !menu, patience);
        QVERIFY(panel->findChild<MastheadValue *>(s("editors")));
    }

    void namesTheFeedWhereNobodyElseIsNamed()
    {
        Feed feed;
        feed.url = s("http://127.0.0.1:9/feed");
        feed.title = s("A Harbour \"Blog\"");
        const FeedId id = m_program->archive().addFeed(feed).result()->id;
        QVERIFY(m_program->archive().keep(id, {sampleArticle(s("1"), s("Gulls"))}, {}).result().ok());
        const auto rowOfGulls = [this] {
            const QAbstractItemModel *model = list().view()->model();
            const QModelIndexList rows = model->match(model->index(0, 0), Qt::DisplayRole, s("Gulls"));
            return rows.isEmpty() ? -1 : rows.first().row();
        };
        QTRY_VERIFY_WITH_TIMEOUT(rowOfGulls() >= 0, patience);
        list().setCurrentRow(rowOfGulls());
        MastheadPanel *panel = window().articlePane().panel();
        QTRY_VERIFY_WITH_TIMEOUT(panel->findChild<MastheadValue *>(s("feed")), patience);
        auto *named = panel->findChild<MastheadValue *>(s("feed"));
        QCOMPARE(named->accessibleName(), s("Feed: A Harbour \"Blog\""));
        QSignalSpy searched(panel, &MastheadPanel::searchRequested);
        QTest::keyClick(named, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(list().view()->model()->rowCount(), 1, patience);
        QCOMPARE(searched.count(), 1);
    }

private:
    MainWindow &window() { return *m_program->window; }
    ArticleListPane &list() { return window().listPane(); }

    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(s("posts/") + s(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    void showFacets()
    {
        QTest::keyClick(&window(), Qt::Key_W);
        QTRY_VERIFY_WITH_TIMEOUT(rowOf("王蒙") || rowOf("方以南"), patience);
    }

    QTreeWidgetItem *rowOf(const char *name)
    {
        const auto rows = window().facetPane().view()->findItems(s(name), Qt::MatchContains | Qt::MatchRecursive, 0);
        return rows.isEmpty() ? nullptr : rows.first();
    }
    QString countOf(const char *name) { return rowOf(name) ? rowOf(name)->text(1) : QString(); }

    int found(const char *query) { return m_program->archive().count(*parseQuery(s(query))).result().value(); }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowProgram> m_program;
};

int main(int argc, char **argv)
{
    ArticleView::registerScheme();
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestProvenanceViews test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_provenanceviews.moc"
