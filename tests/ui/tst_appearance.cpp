// An open window follows the palette, as it changes when the person or the desktop goes from light to dark and back.

#include "ui/windowprogram.h"

#include "models/articlelistmodel.h"
#include "support/fixedclock.h"
#include "ui/actions.h"
#include "ui/appearance.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/facetpane.h"
#include "ui/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOptionViewItem>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace Masthead;

namespace {

/// A desktop whose dialogs have icons on their buttons.
class IconStyle : public QProxyStyle {
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 1 : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

/// The colour that most of it has.
QColor ground(const QImage &picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            ++counts[picture.pixel(x, y) | 0xff000000];
    QRgb most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        if (it.value() > counts.value(most))
            most = it.key();
    return QColor::fromRgb(most);
}

/// As thin lines have it, whose edges are blended with their ground.
bool holds(const QImage &picture, const QColor &color)
{
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (qAbs(qGray(picture.pixel(x, y)) - qGray(color.rgb())) < 60)
                return true;
    return false;
}

}

class TestAppearance : public QObject {
    Q_OBJECT

    MainWindow &window() { return *m_program->window; }
    QImage picture(QWidget *widget)
    {
        const QImage whole = window().grab().toImage();
        return whole.copy(QRect(widget->mapTo(&window(), QPoint()), widget->size()));
    }

    FixedClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<WindowProgram> m_program;

private slots:
    void initTestCase()
    {
        QDir(m_folder.path()).mkpath(QStringLiteral("posts"));
        QFile file(m_folder.filePath(QStringLiteral("posts/ferries.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("---\ntitle: Ferries\ndate: 2022-07-19 11:00:00\n---\n<p>They sail again.</p>\n");
        file.close();
        m_program = std::make_unique<WindowProgram>(m_folder.path(), m_clock);
        QVERIFY(m_program->addPosts(m_folder.filePath(QStringLiteral("posts"))));
        window().resize(1280, 800);
        QAbstractItemModel *list = window().listPane().view()->model();
        QTRY_COMPARE_WITH_TIMEOUT(list->rowCount(), 1, patience);
        window().actions()[Actions::Id::Facets]->trigger();
        window().listPane().setCurrentRow(0);
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().article().has_value(), patience);
    }

    void follows_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("dark") << darkPalette();
        QTest::newRow("light again") << lightPalette();
        QTest::newRow("dark again") << darkPalette();
    }
    void follows()
    {
        QFETCH(QPalette, palette);
        QApplication::setPalette(palette);
        QTRY_COMPARE_WITH_TIMEOUT(ground(picture(window().articlePane().view())), palette.color(QPalette::Base), patience);

        const QColor ink = palette.color(QPalette::WindowText);
        auto *bar = window().findChild<QToolBar *>(QStringLiteral("toolBar"));
        const bool dark = ink.lightness() > 128;
        QTRY_VERIFY_WITH_TIMEOUT(dark == (ground(picture(bar)).lightness() < 80), patience); // a style may shade it
        for (QToolButton *button : bar->findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
            if (button->isVisible() && button->isEnabled() && !button->isChecked())
                QVERIFY2(holds(picture(button), ink), qPrintable(button->text()));
        if (const QString look = qEnvironmentVariable("MASTHEAD_LOOK"); !look.isEmpty())
            window().grab().save(look + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png"));
        auto *orderButton = window().listPane().findChild<QToolButton *>(QStringLiteral("order"));
        QVERIFY(orderButton);
        const QImage order = picture(orderButton);
        QVERIFY(dark == (ground(order).lightness() < 80));
        QVERIFY(holds(order, ink));
        QVERIFY(dark == (ground(picture(&window().facetPane())).lightness() < 80));
        QVERIFY(holds(picture(&window().facetPane()), ink));
    }

    void makesHintsReadableInTheDesktopsOwnColours()
    {
        QApplication::setPalette({});
        const QPalette desktop = QApplication::palette();
        QCOMPARE(desktop.color(QPalette::PlaceholderText), withReadableHints(desktop).color(QPalette::PlaceholderText));
        QCOMPARE(desktop.resolveMask(), QPalette().resolveMask()); // nothing is chosen: it follows the desktop
        AppearanceStyle style;
        QPalette qts = style.standardPalette();
        const QColor before = qts.color(QPalette::PlaceholderText);
        style.polish(qts);
        QVERIFY(qts.color(QPalette::PlaceholderText) != before);
    }

    void showsTheBoxesOfRowsThatAreNotTicked_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }
    void showsTheBoxesOfRowsThatAreNotTicked()
    {
        QFETCH(const QPalette, palette);
        AppearanceStyle style;
        style.setBaseStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QStyleOptionViewItem row;
        row.palette = palette;
        row.state = QStyle::State_Enabled | QStyle::State_Off;
        row.rect = QRect(4, 4, 16, 16);
        QImage picture(24, 24, QImage::Format_RGB32);
        const QColor ground = palette.color(QPalette::Base);
        picture.fill(ground);
        QPainter painter(&picture);
        style.drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &row, &painter, nullptr);
        painter.end();
        int farthest = 0; // of an edge from its ground
        for (int x = 0; x < picture.width(); ++x)
            farthest = std::max(farthest, std::abs(qGray(picture.pixel(x, 12)) - qGray(ground.rgb())));
        QVERIFY2(farthest > 50, qPrintable(QString::number(farthest)));
    }

    void hasNoIconsOnTheButtonsOfDialogs()
    {
        QVERIFY(!QApplication::style()->standardIcon(QStyle::SP_DialogCloseButton).isNull());
        const QDialogButtonBox box(QDialogButtonBox::Close);
        QVERIFY(box.button(QDialogButtonBox::Close)->icon().isNull());
    }

    void cleanupTestCase()
    {
        m_program.reset();
        QApplication::setPalette({});
    }
};

int main(int argc, char **argv)
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    auto *style = new AppearanceStyle;
    style->setBaseStyle(new IconStyle);
    app.setStyle(style);
    app.setPalette(lightPalette());
    TestAppearance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_appearance.moc"
