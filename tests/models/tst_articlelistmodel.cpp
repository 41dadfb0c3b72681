#include "models/articlelistmodel.h"

#include "storage/archive.h"
#include "storage/rawdatabase.h"
#include "support/fixedclock.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>

using namespace Masthead;

namespace {

Article article(int number)
{
    Article made;
    made.guid = QString::number(number);
    made.title = QStringLiteral("Article %1").arg(number);
    made.html = QStringLiteral("<p>Text %1</p>").arg(number);
    made.text = QStringLiteral("Text %1").arg(number);
    made.published = QDateTime(QDate(2022, 1, 1), QTime(0, 0), Qt::UTC).addSecs(number * 60);
    made.fingerprint = QByteArray::number(number);
    made.provenance.publisher = QStringLiteral("Example Post");
    return made;
}

QList<Article> articles(int first, int last)
{
    QList<Article> made;
    for (int number = first; number <= last; ++number)
        made.append(article(number));
    return made;
}

}

class TestArticleListModel : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Archive::open(m_folder->filePath(QStringLiteral("archive.db")), m_clock);
        QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().detail));
        m_archive = std::move(*opened);
        Feed feed;
        feed.url = QStringLiteral("https://example.org/feed");
        feed.title = QStringLiteral("Example");
        m_feed = m_archive->addFeed(feed).result()->id;
        m_model = std::make_unique<ArticleListModel>(*m_archive);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_archive.reset();
    }

    void listsTheArticlesOfAQueryNewestFirst()
    {
        keep(1, 3);
        show({});
        QCOMPARE(titles(),
                 QStringList({QStringLiteral("Article 3"), QStringLiteral("Article 2"), QStringLiteral("Article 1")}));
    }

    void answersWhileMoreIsAlwaysComing()
    {
        keep(1, 500);
        show({});
        // The reading thread has always more to do than it takes until the model asks again.
        const Query slow{.terms = {{.text = QStringLiteral("te")}}};
        QElapsedTimer took;
        took.start();
        constexpr int tried = 20;
        for (int i = 0; i < tried; ++i)
            m_archive->select(slow).waitForFinished();
        const qsizetype enough = 1 + tried * 3000 / qMax<qint64>(1, took.elapsed());
        QList<QFuture<Result<QList<ArticleId>>>> waiting;
        QTimer again;
        connect(&again, &QTimer::timeout, this, [&] {
            waiting.removeIf([](const auto &one) { return one.isFinished(); });
            while (waiting.size() < enough)
                waiting.append(m_archive->select(slow));
            emit m_archive->articlesChanged(m_feed);
        });
        again.start(1);
        QTRY_VERIFY(!waiting.isEmpty());
        keep(501, 501);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 501, 30'000);
    }

    void asksNotForEverForWhatAnotherProgramTookAway()
    {
        keep(1, 500);
        show({});
        QTest::qWait(500); // until the list has heard of what was kept
        runRaw(m_folder->filePath(QStringLiteral("archive.db")),
               {QStringLiteral("DELETE FROM article WHERE title = 'Article 2'")});
        int told = 0;
        connect(m_model.get(), &QAbstractItemModel::dataChanged, this, [&] {
            ++told;
            QVERIFY(!m_model->article(498)); // as somebody does who shows it
        });
        QVERIFY(!m_model->article(498));
        QTRY_VERIFY(told > 0);
        QTest::qWait(200);
        QVERIFY2(told < 5, qPrintable(QString::number(told)));
    }

    void loadsRowsThatAreFarAwayWhenTheyAreAskedFor()
    {
        keep(1, 500);
        show({});
        const QModelIndex last = m_model->index(499);
        QVERIFY(!last.data(ArticleListModel::LoadedRole).toBool());
        QTRY_COMPARE(last.data().toString(), QStringLiteral("Article 1"));
        QVERIFY(last.data(ArticleListModel::LoadedRole).toBool());
    }

    void putsNewArticlesInWithoutBeginningAnew()
    {
        keep(1, 3);
        show({});
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        const QPersistentModelIndex oldest = m_model->index(2);
        keep(4, 5);
        QTRY_COMPARE(m_model->rowCount(), 5);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(oldest.row(), 4);
    }

    void showsTheFirstRowsAndPutsTheRestBelow()
    {
        keep(1, 200);
        const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        const QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        show({});
        QCOMPARE(m_model->rowCount(), 200);
        QCOMPARE(resets.size(), 1);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(inserted[0][1].toInt(), 64);
        QCOMPARE(inserted[0][2].toInt(), 199);
        QCOMPARE(m_model->ids(), *m_archive->select({}).result());
    }

    void keepsAnArticleThatWasMarkedReadInAListOfUnreadOnes()
    {
        keep(1, 3);
        Query unread;
        unread.terms = {{.field = Query::Field::IsUnread}};
        show(unread);
        m_archive->setRead({m_model->id(1)}, true).waitForFinished();
        QTRY_VERIFY(m_model->index(1).data(ArticleListModel::ReadRole).toBool());
        keep(4, 4);
        QTRY_COMPARE(titles(), QStringList({QStringLiteral("Article 4"), QStringLiteral("Article 3"),
                                            QStringLiteral("Article 2"), QStringLiteral("Article 1")}));
        show(unread);
        QCOMPARE(titles(),
                 QStringList({QStringLiteral("Article 4"), QStringLiteral("Article 3"), QStringLiteral("Article 1")}));
    }

    // Among very many rows: what is marked far below, and what comes at the top.
    void keepsTheSelectionHoweverFarApartTheChangesAre_data()
    {
        QTest::addColumn<bool>("marked");
        QTest::newRow("one was marked") << true;
        QTest::newRow("one went") << false;
    }
    void keepsTheSelectionHoweverFarApartTheChangesAre()
    {
        QFETCH(bool, marked);
        constexpr int count = 21'000;
        keep(1, count);
        Query unread;
        unread.terms = {{.field = Query::Field::IsUnread}};
        show(unread);
        QCOMPARE(m_model->rowCount(), count);
        QItemSelectionModel selection(m_model.get());
        for (const int row : {5, 7, 20'000})
            selection.select(m_model->index(row), QItemSelectionModel::Select);
        selection.setCurrentIndex(m_model->index(7), QItemSelectionModel::NoUpdate);
        const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        const ArticleId low = m_model->id(count - 10);
        const QList<ArticleId> chosen{m_model->id(5), m_model->id(7), m_model->id(20'000)};
        QSignalSpy told(m_archive.get(), &Archive::statesChanged);
        m_archive->setRead({low}, true);
        QTRY_VERIFY(!told.isEmpty());
        if (!marked)
            m_model->forgetMarked();
        keep(count + 1, count + 3);
        QTRY_COMPARE(m_model->rowCount(), count + (marked ? 3 : 2));
        QCOMPARE(m_model->row(low) < 0, !marked);
        QCOMPARE(resets.size(), 0);
        QList<ArticleId> still;
        for (const QModelIndex &index : selection.selectedIndexes())
            still.append(m_model->id(index.row()));
        std::sort(still.begin(), still.end(), std::greater<>());
        QCOMPARE(still, chosen);
        QCOMPARE(m_model->id(selection.currentIndex().row()), chosen[1]);
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        keep(count + 4, count + 4);
        QTRY_COMPARE(m_model->rowCount(), count + (marked ? 4 : 3));
        QCOMPARE(inserted[0][1].toInt(), 0);
        QCOMPARE(resets.size(), 0);
    }

    void takesRowsOutThatNoLongerMatch()
    {
        keep(1, 3);
        show({});
        m_archive->removeFeed(m_feed).waitForFinished();
        QTRY_COMPARE(m_model->rowCount(), 0);
    }

    void dropsTheAnswerToAnOlderQuestion()
    {
        keep(1, 3);
        Query nothing;
        nothing.scope = Query::Scope::Feed;
        nothing.scopeId = 999;
        QSignalSpy answered(m_model.get(), &ArticleListModel::answered);
        m_model->setQuery(nothing);
        m_model->setQuery({});
        QTRY_COMPARE(answered.size(), 1);
        QTest::qWait(50);
        QCOMPARE(answered.size(), 1);
        QCOMPARE(m_model->rowCount(), 3);
    }

    void showsTheNewestStateHoweverReadingAndMarkingCross()
    {
        keep(1, 100);
        show({});
        for (int round = 0; round < 30; ++round) {
            m_archive->setRead(m_model->ids(), round % 2 == 0);
            keep(101 + round, 101 + round);
            QTest::qWait(round % 7);
        }
        const QList<StateChange> last = *m_archive->setRead(m_model->ids(), true).result();
        QVERIFY(!last.isEmpty());
        QTRY_COMPARE(m_model->rowCount(), 130);
        const auto shownUnread = [this](int row) { return m_model->article(row) && !m_model->article(row)->state.read; };
        Query query;
        query.terms = {{.field = Query::Field::IsUnread}};
        const QList<ArticleId> ids = *m_archive->select(query).result();
        QTest::qWait(300);
        for (int row = 0; row < 60; ++row)
            QCOMPARE(shownUnread(row), ids.contains(m_model->id(row)));
    }

    void findsTheNextUnreadAndGoesRound()
    {
        keep(1, 4);
        show({});
        m_archive->setRead({m_model->id(1), m_model->id(3)}, true).waitForFinished();
        QTRY_VERIFY(m_model->index(3).data(ArticleListModel::ReadRole).toBool());
        QCOMPARE(m_model->nextUnread(0, {}), 2);
        QCOMPARE(m_model->nextUnread(2, {}), 0);
        QCOMPARE(m_model->nextUnread(-1, {}), 0);
    }

private:
    void keep(int first, int last)
    {
        FetchRecord record;
        record.at = m_clock.now();
        record.whole = true;
        QVERIFY(m_archive->keep(m_feed, articles(first, last), record).result().ok());
    }

    void show(const Query &query)
    {
        QSignalSpy answered(m_model.get(), &ArticleListModel::answered);
        m_model->setQuery(query);
        QTRY_VERIFY(!answered.isEmpty());
    }

    QStringList titles() const
    {
        QStringList result;
        for (int row = 0; row < m_model->rowCount(); ++row)
            result.append(m_model->index(row).data().toString());
        return result;
    }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<ArticleListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    FeedId m_feed = 0;
};

QTEST_GUILESS_MAIN(TestArticleListModel)
#include "tst_articlelistmodel.moc"
