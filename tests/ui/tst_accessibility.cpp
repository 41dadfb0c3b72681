#include "ui/windowprogram.h"

#include "support/fixedclock.h"
#include "ui/actions.h"
#include "ui/appearance.h"
#include "ui/articlelistpane.h"
#include "ui/articlepane.h"
#include "ui/commandpalette.h"
#include "ui/feedpane.h"
#include "ui/feedtreeview.h"
#include "ui/mastheadpanel.h"
#include "ui/mastheadvalue.h"
#include "ui/searchfield.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QListView>
#include <QMenu>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>

#include <cmath>

using namespace Masthead;

namespace {

QString nameOf(QAccessibleInterface *interface) { return interface ? interface->text(QAccessible::Name) : QString(); }
QAccessibleInterface *spoken(QObject *object) { return QAccessible::queryAccessibleInterface(object); }

QString descriptionOf(QAccessibleInterface *interface)
{
    return interface ? interface->text(QAccessible::Description) : QString();
}

// WCAG 2.1, contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

// What the engine draws into has no name of its own: the page in it has.
bool isOfTheEngine(const QWidget &widget) { return widget.inherits("QQuickWidget"); }

}

/// The window as a screen reader meets it: by the names, roles, states and actions of Qt's accessibility interfaces.
class TestAccessibility : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir(m_folder->path()).mkpath(QStringLiteral("posts"));
        write("one.md", "title: '工信部门：确保汽车产业链畅通'\nauthor: 示例财经\ndate: Tue, 19 Jul 2022 05:18:38 GMT",
              "<p>　　中新网7月19日电 汽车芯片供应充足。</p><p>责任编辑：王蒙</p>");
        write("two.md",
              "title: 'Ferries return'\nauthor: Harbour News\ndate: Mon, 18 Jul 2022 05:18:38 GMT\ncategories: [Traffic]",
              "<p>The ferries return in spring.</p>");
        write("three.md", "author: Harbour News\ndate: Sun, 17 Jul 2022 05:18:38 GMT", "<p>Without a title.</p>");
        m_program = std::make_unique<WindowProgram>(m_folder->path(), m_clock);
        QVERIFY(QTest::qWaitForWindowExposed(&window()));
        QVERIFY(m_program->addPosts(m_folder->filePath(QStringLiteral("posts"))));
        QTRY_COMPARE_WITH_TIMEOUT(list()->model()->rowCount(), 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(rowName(0).contains(QStringLiteral("汽车")), patience);
    }

    void cleanup()
    {
        m_program.reset();
        m_folder.reset();
    }

    void readsEachKindOfRowOfTheList()
    {
        QVERIFY2(rowName(0).startsWith(
                     QStringLiteral("Unread, 工信部门：确保汽车产业链畅通, 示例财经 from 中新网, edited by 王蒙, ")),
                 qPrintable(rowName(0)));
        QVERIFY2(rowName(1).startsWith(QStringLiteral("Unread, Ferries return, Harbour News, ")), qPrintable(rowName(1)));
        QVERIFY2(rowName(2).startsWith(QStringLiteral("Unread, Without a title., Harbour News, ")), qPrintable(rowName(2)));

        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(list()->model()->index(1, 0)).center());
        QTRY_VERIFY_WITH_TIMEOUT(rowName(1).startsWith(QStringLiteral("Ferries return, ")), patience);
        QTest::keyClick(list(), Qt::Key_S);
        QTRY_VERIFY_WITH_TIMEOUT(rowName(1).startsWith(QStringLiteral("Starred, Ferries return, ")), patience);
        QTest::keyClick(list(), Qt::Key_M);
        QTRY_VERIFY_WITH_TIMEOUT(rowName(1).startsWith(QStringLiteral("Unread, Starred, Ferries return, ")), patience);

        QCOMPARE(row(1)->role(), QAccessible::ListItem);
        QVERIFY(row(1)->state().selected);
        QVERIFY(row(1)->state().focused);
        QVERIFY(!row(0)->state().selected);
        QVERIFY(row(0)->state().selectable);
    }

    void readsTheRowsOfTheSidebar()
    {
        Feed harbour;
        harbour.url = QStringLiteral("http://127.0.0.1:9/feed"); // nobody answers there
        harbour.title = QStringLiteral("Harbour");
        const auto feed = m_program->archive().addFeed(harbour, {QStringLiteral("Ports")}).result();
        QVERIFY(feed.ok());
        QVERIFY(m_program->archive()
                    .addSmartFolder({.name = QStringLiteral("At sea"), .query = QStringLiteral("ferries")})
                    .result()
                    .ok());
        m_program->refresher().refresh({feed->id});
        auto *tree = window().feedPane().view();
        QTRY_COMPARE_WITH_TIMEOUT(window().feedPane().failedFeeds(), 1, patience);
        for (int row = 0; row < tree->model()->rowCount(); ++row) {
            const QModelIndex index = tree->model()->index(row, 0);
            QVERIFY2(tree->model()->hasChildren(index) || !tree->isExpanded(index), qPrintable(index.data().toString()));
        }
        tree->expandAll();
        const QAccessibleInterface *interface = spoken(tree);
        QCOMPARE(interface->role(), QAccessible::Tree);
        QCOMPARE(nameOf(spoken(tree)), QStringLiteral("Feeds"));
        const auto names = [interface] {
            QStringList all;
            for (int i = 0; i < interface->childCount(); ++i)
                all += nameOf(interface->child(i));
            return all;
        };
        QVERIFY(!names().contains(QStringLiteral("1"))); // as Qt calls a column without a name
        for (const char *name : {"All Articles, 3 article(s)", "Starred", "posts, 3 unread", "Ports",
                                 "Harbour, could not be read", "At sea, 1 unread", "Traffic, 1 unread"})
            QVERIFY2(QTest::qWaitFor([&] { return names().contains(QLatin1String(name)); }, patience),
                     qPrintable(QLatin1String(name) + u" is not in " + names().join(u'\n')));
    }

    void readsThePanelsValuesAsLinksThatCanBePressed()
    {
        showFirst();
        QStringList names;
        for (MastheadValue *value : window().articlePane().panel()->findChildren<MastheadValue *>()) {
            QCOMPARE(spoken(value)->role(), QAccessible::Link);
            QVERIFY2(spoken(value)->state().focusable, qPrintable(nameOf(spoken(value))));
            names += nameOf(spoken(value));
        }
        for (const char *name : {"Published by: 示例财经", "Source: 中新网", "Edited by: 王蒙"})
            QVERIFY2(names.contains(QString::fromUtf8(name)), qPrintable(names.join(u'|')));
        auto *editor = window().articlePane().panel()->findChild<MastheadValue *>(QStringLiteral("editors"));
        QAccessibleInterface *interface = spoken(editor);
        QCOMPARE(interface->role(), QAccessible::Link);
        QCOMPARE(nameOf(interface), QStringLiteral("Edited by: 王蒙"));
        QVERIFY(interface->text(QAccessible::Description).contains(QStringLiteral("责任编辑：王蒙")));
        QVERIFY(interface->state().focusable);
        QVERIFY(interface->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
        interface->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_VERIFY_WITH_TIMEOUT(window().searchField().text().contains(QStringLiteral("王蒙")), patience);
    }

    void readsEveryButtonByNameAndState()
    {
        showFirst();
        QStringList names;
        for (QToolButton *button : window().findChild<QToolBar *>()->findChildren<QToolButton *>()) {
            if (!button->isVisible())
                continue;
            QAccessibleInterface *interface = spoken(button);
            QVERIFY2(!nameOf(interface).isEmpty(),
                     qPrintable(button->parentWidget()->objectName() + u' ' + button->objectName()));
            QVERIFY(interface->role() == QAccessible::PushButton || interface->role() == QAccessible::ButtonMenu
                    || interface->role() == QAccessible::CheckBox || interface->role() == QAccessible::ButtonDropDown);
            names += nameOf(interface);
        }
        for (const QString &name : {QStringLiteral("Menu"), QStringLiteral("Add Feed"), QStringLiteral("Refresh"),
                                    QStringLiteral("Mark All as Read"), QStringLiteral("Star"),
                                    QStringLiteral("As Published"), QStringLiteral("Open in Browser")})
            QVERIFY2(names.contains(name), qPrintable(name + u" is not in " + names.join(u'|')));

        const auto buttonOf = [this](Actions::Id id) {
            const auto all = window().findChildren<QToolButton *>();
            const auto of = [action = window().actions()[id]](const auto *one) { return one->defaultAction() == action; };
            return *std::find_if(all.begin(), all.end(), of);
        };
        QToolButton *button = buttonOf(Actions::Id::AsPublished);
        QVERIFY(spoken(button)->state().checkable);
        QVERIFY(!spoken(button)->state().checked);
        QTest::keyClick(&window(), Qt::Key_P);
        QVERIFY(spoken(button)->state().checked);
        QToolButton *star = buttonOf(Actions::Id::ToggleStar);
        QVERIFY(!spoken(star)->state().checked);
        QTest::keyClick(&window(), Qt::Key_S);
        QTRY_VERIFY_WITH_TIMEOUT(spoken(star)->state().checked, patience);
    }

    void hasNoButtonInTheSearchFieldThatDoesNothing()
    {
        for (const QToolButton *button : window().searchField().findChildren<QToolButton *>())
            QVERIFY2(button->accessibleName() != window().searchField().accessibleName(),
                     qPrintable(button->accessibleName()));
        QCOMPARE(window().searchField().actions().size(), 0);
    }

    void readsThePalette()
    {
        showFirst();
        QTest::keyClick(&window(), Qt::Key_K, Qt::ControlModifier);
        auto *palette = window().findChild<CommandPalette *>();
        QTRY_VERIFY_WITH_TIMEOUT(palette->isVisible(), patience);
        checkNames(*palette);
        const QAccessibleInterface *found = spoken(palette->findChild<QAbstractItemView *>());
        const auto names = [found] {
            QStringList all;
            for (int i = 0; i < found->childCount(); ++i)
                all += nameOf(found->child(i));
            return all;
        };
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("star"));
        for (const char *name : {"Name", "Kind", "Keys", "Star", "S"})
            QVERIFY2(QTest::qWaitFor([&] { return names().contains(QLatin1String(name)); }, patience),
                     qPrintable(QLatin1String(name) + u" is not in " + names().join(u'|')));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    }

    void readsEveryEntryOfTheMenu()
    {
        const std::unique_ptr<QMenu> menu(window().actions().menu(nullptr));
        int entries = 0;
        for (const QAction *group : menu->actions()) {
            QAccessibleInterface *interface = spoken(group->menu());
            for (int i = 0; i < interface->childCount(); ++i) {
                if (interface->child(i)->role() == QAccessible::Separator)
                    continue;
                QVERIFY2(!nameOf(interface->child(i)).isEmpty(), qPrintable(group->text()));
                QCOMPARE(interface->child(i)->role(), QAccessible::MenuItem);
                ++entries;
            }
        }
        QVERIFY(entries > 40);
    }

    void everyControlOfEveryDialogHasAName_data()
    {
        QTest::addColumn<int>("action");
        for (const Actions::Id id :
             {Actions::Id::AddFeed, Actions::Id::NewSmartFolder, Actions::Id::Health, Actions::Id::Outlets,
              Actions::Id::Preferences, Actions::Id::Annotate, Actions::Id::Glance, Actions::Id::Shortcuts,
              Actions::Id::ImportReader, Actions::Id::Help, Actions::Id::FeedSettings})
            QTest::addRow("%d", int(id)) << int(id);
    }
    void everyControlOfEveryDialogHasAName()
    {
        QFETCH(const int, action);
        showFirst();
        auto *tree = window().feedPane().view();
        tree->setCurrentKey(
            window().feedPane().model().indexOf(FeedTreeModel::Kind::Feed, 1).data(FeedTreeModel::KeyRole).toString());
        QWidget *shown = nullptr;
        window().actions()[Actions::Id(action)]->trigger();
        const auto appeared = [&] {
            for (QWidget *widget : QApplication::topLevelWidgets())
                if (widget != &window() && widget->isVisible() && widget->isWindow() && !widget->inherits("QMenu"))
                    shown = widget;
            return shown != nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(appeared(), patience);
        QVERIFY(!nameOf(spoken(shown)).isEmpty());
        checkNames(*shown);
        shown->close();
    }

    void everyControlOfTheWindowHasAName()
    {
        showFirst();
        checkNames(window());
    }

    void readsTheOrderOfTheListAndWhatTheStatusLineSays()
    {
        const auto *order = window().listPane().findChild<QToolButton *>(QStringLiteral("order"));
        QVERIFY(order);
        QCOMPARE(order->accessibleName(), QStringLiteral("Order: Newest First"));
        m_program->preferences().descending.set(false);
        QTRY_COMPARE(order->accessibleName(), QStringLiteral("Order: Oldest First"));
        window().say(QStringLiteral("Done."));
        QCOMPARE(window().findChild<QWidget *>(QStringLiteral("statusLine"))->accessibleName(), QStringLiteral("Done."));
    }

    void showsTheFocusOnTheWelcomePage()
    {
        window().actions()[Actions::Id::Welcome]->trigger();
        auto *page = window().findChild<QWidget *>(QStringLiteral("welcome"));
        QVERIFY(page);
        QTRY_VERIFY(page->isVisible());
        const QList<QAbstractButton *> buttons = page->findChildren<QAbstractButton *>();
        QVERIFY(buttons.size() >= 5);
        for (QAbstractButton *button : buttons) {
            if (!button->isVisible() || !button->isEnabled())
                continue;
            button->setFocus(Qt::TabFocusReason);
            QTRY_VERIFY(button->hasFocus());
            const QRect place = button->geometry();
            const QImage with = button->parentWidget()->grab(place).toImage();
            button->clearFocus();
            QCoreApplication::processEvents();
            QVERIFY2(with != button->parentWidget()->grab(place).toImage(), qPrintable(button->text()));
        }
    }

    void showsTheFocusOnTheFeedsOfTheWelcomePage()
    {
        window().actions()[Actions::Id::Welcome]->trigger();
        auto *starters = window().findChild<QTreeWidget *>(QStringLiteral("starters"));
        QVERIFY(starters);
        QTRY_VERIFY(starters->isVisible());
        starters->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(starters->hasFocus());
        const QRect edge(starters->pos(), QSize(2, starters->height()));
        const QImage with = starters->parentWidget()->grab(edge).toImage();
        starters->clearFocus();
        QCoreApplication::processEvents();
        QVERIFY(with != starters->parentWidget()->grab(edge).toImage());
    }

    // Whoever goes by keys sees where they are: with the focus each control looks different from without it.
    void showsTheFocusOnEveryControlOfTheWindow()
    {
        showFirst();
        for (QWidget *widget : window().findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || !widget->isEnabled()
                || widget->focusProxy() || isOfTheEngine(*widget))
                continue;
            widget->setFocus(Qt::TabFocusReason);
            QTRY_VERIFY(widget->hasFocus());
            const QImage with = widget->grab().toImage();
            widget->clearFocus();
            QCoreApplication::processEvents();
            const QImage without = widget->grab().toImage();
            QVERIFY2(with != without,
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + nameOf(spoken(widget))));
        }
    }

    void comesToTheBarsAboveThePageBeforeIt()
    {
        const ArticlePane &pane = window().articlePane();
        QStringList passed;
        for (QWidget *widget = pane.panel()->nextInFocusChain(); widget != pane.view();
             widget = widget->nextInFocusChain()) {
            QVERIFY(widget != pane.panel()); // all round
            passed += widget->objectName();
        }
        for (const QString &bar : {QStringLiteral("playerBar"), QStringLiteral("readAloudBar")}) {
            const auto *found = pane.findChild<QWidget *>(bar);
            QVERIFY2(found, qPrintable(bar));
            for (const QAbstractButton *button : found->findChildren<QAbstractButton *>())
                QVERIFY2(passed.contains(button->objectName()), qPrintable(bar + u' ' + button->accessibleName()));
        }
        QVERIFY(passed.indexOf(QStringLiteral("playSpeed")) > passed.indexOf(QStringLiteral("playPosition")));
    }

    void showsTheFocusOfAListInWhichNothingIsChosen()
    {
        showFirst();
        list()->clearSelection();
        list()->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(list()->hasFocus());
        const QImage with = list()->grab().toImage();
        list()->clearFocus();
        QCoreApplication::processEvents();
        QVERIFY(with != list()->grab().toImage());
    }

    void textIsReadableInLightAndDark()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            const Theme theme = Theme::of(palette);
            const QColor base = palette.color(QPalette::Base);
            const QColor ground = palette.color(QPalette::Window);
            for (const QColor &behind : {base, ground, theme.selection, theme.hover}) {
                QVERIFY(contrast(palette.color(QPalette::Text), behind) >= 4.5);
                QVERIFY2(contrast(theme.muted, behind) >= 4.5, qPrintable(theme.muted.name() + u" on " + behind.name()));
            }
            QVERIFY(contrast(palette.color(QPalette::WindowText), ground) >= 4.5);
            QVERIFY(contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= 4.5);
            QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
            QVERIFY(contrast(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)) >= 4.5);
            QVERIFY(contrast(palette.color(QPalette::PlaceholderText), base) >= 4.5);
            QVERIFY(contrast(palette.color(QPalette::PlaceholderText), ground) >= 4.5);
            QVERIFY(contrast(theme.accent, base) >= 4.5);
            QVERIFY(contrast(theme.accent, ground) >= 4.5);
        }
    }

    void hintsAreReadableInTheColoursOfADesktop_data()
    {
        QTest::addColumn<QPalette>("desktop");
        const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
        QTest::newRow("Fusion") << fusion->standardPalette();
        QTest::newRow("dark") << QPalette(QColor(0x31, 0x36, 0x3b));
        QTest::newRow("beige") << QPalette(Qt::black, QColor(0xdd, 0xd6, 0xc4), Qt::white, Qt::gray, Qt::lightGray,
                                           QColor(0x30, 0x2b, 0x20), Qt::white, QColor(0xf4, 0xee, 0xdd),
                                           QColor(0xe6, 0xdf, 0xcc));
    }
    void hintsAreReadableInTheColoursOfADesktop()
    {
        QFETCH(const QPalette, desktop);
        const QPalette changed = withReadableHints(desktop);
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            const QColor hint = changed.color(group, QPalette::PlaceholderText);
            QCOMPARE(hint.alpha(), 255);
            for (const auto ground : {QPalette::Base, QPalette::Window})
                QVERIFY2(contrast(hint, changed.color(group, ground)) >= 4.5, qPrintable(hint.name()));
            for (int role = 0; role < QPalette::NColorRoles; ++role)
                if (role != QPalette::PlaceholderText)
                    QCOMPARE(changed.color(group, QPalette::ColorRole(role)),
                             desktop.color(group, QPalette::ColorRole(role)));
        }
    }

    void hintsInFieldsAreNoTypedText()
    {
        for (const QPalette &palette : {lightPalette(), darkPalette()}) {
            AppearanceStyle style;
            applyPalette(palette);
            for (const char *kind : {"QLineEdit", "QPlainTextEdit"}) {
                QPalette field = QApplication::palette(kind);
                style.polish(field);
                const QColor hint = field.color(QPalette::PlaceholderText);
                QVERIFY(contrast(hint, field.color(QPalette::Base)) >= 4.5);
                QVERIFY2(contrast(hint, field.color(QPalette::Text)) >= 1.8, qPrintable(hint.name()));
            }
        }
        QApplication::setPalette({});
    }

    void leavesHintsThatCanBeReadAsTheDesktopHasThem()
    {
        QPalette desktop;
        for (const auto ground : {QPalette::Base, QPalette::Window})
            desktop.setColor(ground, Qt::white);
        desktop.setColor(QPalette::PlaceholderText, QColor(0x20, 0x40, 0x60));
        QCOMPARE(withReadableHints(desktop), desktop);
    }

private:
    MainWindow &window() { return *m_program->window; }
    QListView *list() { return window().listPane().view(); }
    QAccessibleInterface *row(int index) { return spoken(list())->child(index); }
    QString rowName(int index) { return nameOf(row(index)); }

    void write(const char *name, const char *head, const char *body)
    {
        QFile file(m_folder->filePath(QStringLiteral("posts/") + QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("---\n") + head + "\n---\n<div>" + body + "</div>\n");
    }

    void showFirst()
    {
        list()->setCurrentIndex(list()->model()->index(0, 0));
        QTRY_VERIFY_WITH_TIMEOUT(window().articlePane().panel()->findChild<MastheadValue *>(QStringLiteral("editors")),
                                 patience);
    }

    static void checkNames(QWidget &shown)
    {
        for (QWidget *widget : shown.findChildren<QWidget *>())
            if (widget->isVisible() && !isOfTheEngine(*widget))
                QVERIFY2(!descriptionOf(spoken(widget)).contains(QLatin1Char('<')),
                         qPrintable(descriptionOf(spoken(widget))));
        for (QWidget *widget : shown.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || isOfTheEngine(*widget)
                || widget->focusProxy())
                continue;
            QAccessibleInterface *interface = spoken(widget);
            QVERIFY2(interface, widget->metaObject()->className());
            const bool holdsOthers = interface->role() == QAccessible::WebDocument
                                     || interface->role() == QAccessible::Client
                                     || interface->role() == QAccessible::LayeredPane;
            QVERIFY2(holdsOthers || !nameOf(interface).isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
    }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowProgram> m_program;
};

int main(int argc, char **argv)
{
    ArticleView::registerScheme();
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestAccessibility test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_accessibility.moc"
