#include "storage/comparison.h"
#include "storage/temporaryarchive.h"
#include "text/queryparser.h"
#include "ui/archivecare.h"
#include "ui/jsonfeedexport.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

}

class TestArchiveCare : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryArchive> m_archive;
    std::unique_ptr<QWidget> m_window;
    ArchiveCare *m_care = nullptr;
    QStringList m_said;

    QString saidIn(int count)
    {
        return QTest::qWaitFor([&] { return m_said.size() >= count; }, 20000) ? m_said.last() : s("nothing was said");
    }
    QMessageBox *question()
    {
        QMessageBox *box = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                box = m_window->findChild<QMessageBox *>();
                return box != nullptr && box->isVisible();
            },
            20000);
        return box;
    }
    static void press(QMessageBox *box, QMessageBox::ButtonRole role)
    {
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == role)
                return QTest::keyClick(button, Qt::Key_Space);
        QFAIL("there is no such button");
    }

    std::optional<Result<int>> resultOf(JsonFeedExport *writing, const QString &title, const Query &query)
    {
        std::optional<Result<int>> result;
        connect(writing, &JsonFeedExport::ended, this, [&result](const Result<int> &told) { result = told; });
        writing->start(title, query);
        (void)QTest::qWaitFor([&result] { return result.has_value(); }, 20000);
        return result;
    }

private slots:
    void init()
    {
        m_archive = std::make_unique<TemporaryArchive>();
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_care = new ArchiveCare(*m_archive->operator->(), m_window.get());
        m_said.clear();
        connect(m_care, &ArchiveCare::said, this, [this](const QString &sentence) { m_said += sentence; });
        m_archive->keep(m_archive->addFeed(), {sampleArticle(s("1"), s("One")), sampleArticle(s("2"), s("Two"))});
    }
    void cleanup()
    {
        m_window.reset();
        m_archive.reset();
    }

    void backsUpAndSaysWhere()
    {
        const QString copy = m_archive->path(s("copy.masthead"));
        m_care->backUp(copy);
        QVERIFY(saidIn(2).contains(copy));
        QVERIFY(QFile::exists(copy));
        m_care->backUp(m_archive->path(s("no such folder/copy")));
        QVERIFY(saidIn(4).contains(s("no such folder")));
    }

    void showsWhatARestoreChangesAndDoesItOnlyThen()
    {
        const QString copy = m_archive->path(s("copy.masthead"));
        valueOf((*m_archive)->backup(copy));
        m_archive->keep(m_archive->addFeed(s("https://new.example/")), {sampleArticle(s("3"), s("Three"))});
        valueOf((*m_archive)->setStarred(m_archive->select(), true));
        QSignalSpy restored(m_care, &ArchiveCare::pastEnded);

        m_care->restore(copy);
        QMessageBox *box = question();
        QVERIFY(box);
        QVERIFY2(box->informativeText().contains(s("https://new.example/")), qPrintable(box->informativeText()));
        QVERIFY(box->informativeText().contains(s(".before-restore.bak")));
        for (const QLabel *label : box->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText); // a feed's title may look like mark-up
        press(box, QMessageBox::RejectRole);
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
        QCOMPARE(m_archive->select().size(), 3);

        m_care->restore(copy);
        box = question();
        QVERIFY(box);
        press(box, QMessageBox::AcceptRole);
        QVERIFY(restored.wait(20000));
        QCOMPARE(m_archive->titles(*parseQuery(s("is:starred"))), QStringList());
        QCOMPARE(m_archive->select().size(), 2);

        QTRY_VERIFY(m_said.last().contains(s("kept beside it"))); // it is over
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
        m_care->restore(copy);
        QTRY_VERIFY(m_said.last().contains(s("nothing to restore")));
        QVERIFY(!m_window->findChild<QMessageBox *>());
    }

    void showsThatTagsAndNotesChange()
    {
        const QString copy = m_archive->path(s("copy.masthead"));
        valueOf((*m_archive)->backup(copy));
        const QList<ArticleId> ids = m_archive->select();
        valueOf((*m_archive)->annotate(ids[0], {.tags = {s("mine")}, .note = {}}));
        valueOf((*m_archive)->annotate(ids[1], {.tags = {}, .note = s("Remember")}));
        m_care->restore(copy);
        QMessageBox *box = question();
        QVERIFY(box);
        QVERIFY2(box->informativeText().contains(s("tags and notes")), qPrintable(box->informativeText()));
        QVERIFY(box->informativeText().contains(QLatin1Char('2')));
        press(box, QMessageBox::RejectRole);
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
    }

    void saysThatAFileIsNoArchive()
    {
        QFile file(m_archive->path(s("diary.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("Dear diary,\n").repeated(100));
        file.close();
        m_care->restore(file.fileName());
        QVERIFY(saidIn(2).contains(file.fileName()));
        QCOMPARE(m_archive->select().size(), 2);
    }

    void checksTheArchive()
    {
        m_care->check();
        m_care->check(); // while one is under way nothing begins
        const QString sentence = saidIn(2);
        QVERIFY(!sentence.isEmpty());
        QTest::qWait(50);
        QCOMPARE(m_said.size(), 2);
    }

    void deletesWhatRemovedFeedsLeftWhenAskedTo()
    {
        QSignalSpy pastEnded(m_care, &ArchiveCare::pastEnded);
        m_care->askAndDeleteRemoved();
        QVERIFY(saidIn(2).contains(s("left nothing")));
        const FeedId removed = m_archive->addFeed(s("https://old.example/"));
        m_archive->keep(removed, {sampleArticle(s("3"), s("Three"))});
        valueOf((*m_archive)->removeFeed(removed));

        m_care->askAndDeleteRemoved();
        QMessageBox *box = question();
        QVERIFY(box);
        QVERIFY2(box->text().contains(s("1 removed feed")), qPrintable(box->text()));
        QVERIFY2(box->informativeText().contains(s("1 article")), qPrintable(box->informativeText()));
        press(box, QMessageBox::RejectRole);
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
        QCOMPARE(valueOf((*m_archive)->statistics()).removedArticles, 1);

        m_care->askAndDeleteRemoved();
        box = question();
        QVERIFY(box);
        press(box, QMessageBox::DestructiveRole);
        QVERIFY(pastEnded.wait(20000));
        QCOMPARE(errorOf((*m_archive)->restoreFeed(removed)).kind, ErrorKind::NotFound);
        QCOMPARE(valueOf((*m_archive)->statistics()).removedFeeds, 0);
        QCOMPARE(m_archive->select().size(), 2);
    }

    void writesTheArticlesOfASearchAsAJsonFeed()
    {
        QList<Article> many;
        for (int i = 0; i < 90; ++i)
            many += sampleArticle(s("m%1").arg(i), s("Chips %1").arg(i), s("芯片"));
        m_archive->keep(m_archive->addFeed(), many);
        auto *writing = new JsonFeedExport(*m_archive->operator->(), m_archive->path(s("chips.json")), m_window.get());
        const auto ended = resultOf(writing, s("Chips & more"), *parseQuery(s("芯片")));
        QVERIFY(ended.has_value() && ended->ok());
        QCOMPARE(**ended, 90);
        QFile file(m_archive->path(s("chips.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject feed = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(feed.value(s("title")).toString(), s("Chips & more"));
        QCOMPARE(feed.value(s("items")).toArray().size(), 90);
        QCOMPARE(feed.value(s("items")).toArray()[0].toObject().value(s("content_html")).toString(), s("<p>芯片</p>"));
    }

    void leavesNoHalfFileWhereItCannotBeWritten()
    {
        const QString path = m_archive->path(s("no such folder/chips.json"));
        auto *writing = new JsonFeedExport(*m_archive->operator->(), path, m_window.get());
        const auto ended = resultOf(writing, s("Chips"), {});
        QVERIFY(ended.has_value() && !ended->ok());
        QCOMPARE(ended->error().kind, ErrorKind::Disk);
        QVERIFY(ended->error().detail.contains(path));
    }
};

QTEST_MAIN(TestArchiveCare)
#include "tst_archivecare.moc"
