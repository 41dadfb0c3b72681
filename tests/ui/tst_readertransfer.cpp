#include "storage/rawdatabase.h"
#include "storage/temporaryarchive.h"
#include "support/fixtures.h"
#include "text/queryparser.h"
#include "ui/importdialog.h"
#include "ui/readertransfer.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

}

class TestReaderTransfer : public QObject {
    Q_OBJECT

    TemporaryArchive m_archive;
    QTemporaryDir m_home;
    QWidget m_window;
    QStringList m_said;

    template <typename Widget>
    Widget *shown()
    {
        Widget *found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                found = m_window.findChild<Widget *>();
                return found != nullptr && found->isVisible();
            },
            20000);
        return found;
    }

private slots:
    // From the menu to the articles, by keys.
    void takesOverAReaderThatWasFound()
    {
        const QString path = m_home.filePath(s(".config/RSS Guard 5/database/database.db"));
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        runRaw(path, QString::fromUtf8(fixture(s("otherreaders/rssguard-row-ids.sql"))).split(s(";\n"), Qt::SkipEmptyParts));
        m_window.show();
        ReaderTransfer transfer(*m_archive.operator->(), &m_window);
        connect(&transfer, &ReaderTransfer::said, this, [this](const QString &sentence) { m_said += sentence; });

        transfer.ask(m_home.path());
        auto *readers = shown<QListWidget>();
        QVERIFY(readers);
        QCOMPARE(readers->count(), 1);
        QVERIFY(readers->item(0)->text().startsWith(s("RSS Guard")));
        QTest::keyClick(readers, Qt::Key_Return);

        auto *dialog = shown<ImportDialog>();
        QVERIFY(dialog);
        auto *table = dialog->findChild<QTreeWidget *>();
        QCOMPARE(table->columnCount(), 7);
        QCOMPARE(table->topLevelItem(0)->text(4), s("2"));
        QCOMPARE(table->topLevelItem(0)->text(5), s("1"));
        QCOMPARE(table->topLevelItem(0)->text(6), s("1"));
        QCOMPARE(m_archive.select().size(), 0);
        QTest::keyClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(m_archive.select().size(), 2, 20000);
        QTRY_VERIFY(m_said.last().contains(s(" · ")));
        QCOMPARE(m_archive.titles(*parseQuery(s("is:starred tag:跟进"))), QStringList(s("芯片股走强")));

        // Once more: the feed is there, and may be chosen all the same.
        QTRY_VERIFY(!m_window.findChild<ImportDialog *>());
        transfer.import(path);
        dialog = shown<ImportDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->chosen().rows.size(), 2);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window.findChild<ImportDialog *>());

        transfer.import(m_home.filePath(s("nothing.db")));
        QTRY_VERIFY(m_said.last().contains(s("nothing.db")) && !m_said.last().endsWith(s("…")));
    }

    void saysThatThereIsNone()
    {
        ReaderTransfer transfer(*m_archive.operator->(), &m_window);
        const QTemporaryDir empty;
        transfer.ask(empty.path());
        auto *readers = shown<QListWidget>();
        QVERIFY(readers);
        QCOMPARE(readers->count(), 0);
        QTest::keyClick(readers, Qt::Key_Escape);
        QTRY_VERIFY(!m_window.findChild<QListWidget *>());
    }
};

QTEST_MAIN(TestReaderTransfer)
#include "tst_readertransfer.moc"
