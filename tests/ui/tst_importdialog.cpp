#include "ui/importdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Masthead;

namespace {

using Fate = OpmlPreview::Fate;

OpmlPreview::Row row(Fate fate, const char *address)
{
    OpmlPreview::Row row;
    row.fate = fate;
    row.address = QString::fromLatin1(address);
    row.feed.url = row.address;
    row.feed.title = QStringLiteral("<b>") + row.address;
    return row;
}

OpmlPreview preview()
{
    return {{row(Fate::New, "https://new.example/"), row(Fate::There, "https://there.example/"),
             row(Fate::Local, "http://192.168.0.1/"), row(Fate::Refused, "|rm -rf"),
             row(Fate::List, "https://lists.example/")}};
}

}

class ImportDialogTest : public QObject {
    Q_OBJECT

private slots:
    void takesWhatIsNewAndNothingElseByItself()
    {
        const ImportDialog dialog(preview());
        QCOMPARE(dialog.chosen().rows.size(), 1);
        QCOMPARE(dialog.chosen().rows[0].address, QStringLiteral("https://new.example/"));
    }

    void takesAFeedInOnesOwnNetworkOnceItIsTicked()
    {
        ImportDialog dialog(preview());
        auto *table = dialog.findChild<QTreeWidget *>();
        table->topLevelItem(2)->setCheckState(0, Qt::Checked);
        QCOMPARE(dialog.chosen().rows.size(), 2);
    }

    void ticksAllSelectedRowsAlikeBySpace()
    {
        ImportDialog dialog(preview());
        dialog.show();
        auto *table = dialog.findChild<QTreeWidget *>();
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(table, Qt::Key_Space); // one of them is not ticked
        QCOMPARE(dialog.chosen().rows.size(), 2);
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(dialog.chosen().rows.size(), 0);
        table->clearSelection();
        table->setCurrentItem(table->topLevelItem(2));
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(dialog.chosen().rows.size(), 1);
        QCOMPARE(dialog.chosen().rows[0].address, QStringLiteral("http://192.168.0.1/"));
    }

    void ticksAllAndNone()
    {
        ImportDialog dialog(preview());
        dialog.show();
        const QPushButton *add = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("tickAll")), Qt::LeftButton);
        QCOMPARE(dialog.chosen().rows.size(), 2); // with the one in one's own network, and not what was refused
        QVERIFY2(add->text().contains(QLatin1Char('2')), qPrintable(add->text()));
        QTest::mouseClick(dialog.findChild<QPushButton *>(QStringLiteral("tickNone")), Qt::LeftButton);
        QCOMPARE(dialog.chosen().rows.size(), 0);
        QVERIFY(!add->isEnabled());
    }

    void neverTakesWhatWasRefusedOrIsThere()
    {
        ImportDialog dialog(preview());
        auto *table = dialog.findChild<QTreeWidget *>();
        for (int row = 0; row < table->topLevelItemCount(); ++row)
            table->topLevelItem(row)->setCheckState(0, Qt::Checked);
        for (const OpmlPreview::Row &row : dialog.chosen().rows)
            QVERIFY(row.fate == Fate::New || row.fate == Fate::Local);
    }

    void takesTheArticlesOfAFeedThatStandsTwice()
    {
        OpmlPreview shown{{row(Fate::New, "https://new.example/"), row(Fate::Twice, "https://new.example/"),
                           row(Fate::Twice, "https://new.example/")}};
        shown.rows[1].other.key = QStringLiteral("7");
        const ImportDialog dialog(shown, QStringLiteral("RSS Guard"));
        QCOMPARE(dialog.chosen().rows.size(), 2);
        QCOMPARE(dialog.chosen().rows[1].other.key, QStringLiteral("7"));
        const QPushButton *add = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY2(add->text().contains(QLatin1Char('1')), qPrintable(add->text()));
    }

    void offersToAddOnlyWhereSomethingIsTicked()
    {
        ImportDialog dialog(preview());
        const QPushButton *add = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(add->isEnabled());
        dialog.findChild<QTreeWidget *>()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QVERIFY(!add->isEnabled());
    }

    void saysWhereTheListIsDamaged()
    {
        const auto says = [](const OpmlPreview &shown) {
            const ImportDialog dialog(shown);
            const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [](const QLabel *label) { return label->text().contains(QLatin1String("damaged")); });
        };
        OpmlPreview damaged = preview();
        QVERIFY(!says(damaged));
        damaged.warnings = QStringList(QStringLiteral("the document is not well-formed"));
        QVERIFY(says(damaged));
    }

    void showsForeignTextAsText()
    {
        const ImportDialog dialog(preview());
        const QTreeWidgetItem *item = dialog.findChild<QTreeWidget *>()->topLevelItem(0);
        QVERIFY(item->text(0).startsWith(QStringLiteral("<b>")));
        QVERIFY(!item->toolTip(0).contains(QStringLiteral("<b>")));
    }
};

QTEST_MAIN(ImportDialogTest)
#include "tst_importdialog.moc"
