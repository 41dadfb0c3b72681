#include "rawdatabase.h"
#include "temporaryarchive.h"

#include <QSignalSpy>

using namespace Masthead;

class TestArchiveStates : public QObject {
    Q_OBJECT

    static QList<Article> some(int count)
    {
        QList<Article> articles;
        for (int i = 0; i < count; ++i)
            articles += sampleArticle(QString::number(i), QString::number(i));
        return articles;
    }

    static Query with(Query::Field field, bool negated = false)
    {
        Query query;
        query.terms = {{.field = field, .negated = negated}};
        return query;
    }

private slots:
    void reportsWhatWasBeforeAndWhatIsNow()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), some(2));
        const QList<ArticleId> ids = archive.select();
        valueOf(archive->setStarred({ids[0]}, true));
        QList<StateChange> changes = valueOf(archive->setRead(ids, true));
        QCOMPARE(changes.size(), 2);
        if (changes[0].id != ids[0])
            changes.swapItemsAt(0, 1);
        QCOMPARE(changes[0].id, ids[0]);
        QCOMPARE(changes[0].before, (ArticleState{false, true}));
        QCOMPARE(changes[0].after, (ArticleState{true, true}));
        QCOMPARE(changes[1].before, (ArticleState{false, false}));
    }

    // So many are counted by set and not one by one: all the same the counts are those of the articles.
    void countsWhatIsMarkedManyAtATime()
    {
        TemporaryArchive archive;
        const FeedId posts = archive.addPosts(); // their categories are places
        QList<Article> articles = some(1500);
        for (int i = 0; i < articles.size(); ++i)
            articles[i].categories = {QStringLiteral("Ferries %1").arg(i % 7)};
        archive.keep(posts, articles);
        archive.keep(archive.addFeed(), some(700));
        const auto countsAreRight = [&archive] {
            return askRaw(archive.path(), QStringLiteral("SELECT count(*) FROM place_count WHERE total > 0")).toInt() == 8
                   && askRaw(archive.path(),
                             QStringLiteral("SELECT count(*) FROM place_count p WHERE p.unread <> (SELECT count(*) "
                                            "FROM article a JOIN state s ON s.article_id = a.id WHERE a.feed_id = p.feed_id "
                                            "AND ifnull(a.category_id, 0) = p.category_id AND a.gone = 0 AND s.read = 0)"))
                              .toInt()
                          == 0;
        };
        QVERIFY(countsAreRight());
        const QList<ArticleId> ids = archive.select();
        QCOMPARE(ids.size(), 2200);
        valueOf(archive->setRead(ids.mid(0, 40), true));
        const QList<StateChange> changes = valueOf(archive->setRead(ids.mid(0, 1700), true));
        QCOMPARE(changes.size(), 1660);
        QCOMPARE(valueOf(archive->tree()).unread, 500);
        QVERIFY(countsAreRight());
        QCOMPARE(valueOf(archive->undoStates(changes)).size(), 1660);
        QCOMPARE(valueOf(archive->tree()).unread, 2160);
        QVERIFY(countsAreRight());
        const QList<StateChange> fewer = valueOf(archive->setRead(ids.mid(0, 1090), true));
        QCOMPARE(fewer.size(), 1050);
        QVERIFY(countsAreRight());
        valueOf(archive->undoStates(fewer));
        QVERIFY(countsAreRight());
        valueOf(archive->setRead({ids.last()}, true)); // and the triggers count again
        QCOMPARE(valueOf(archive->tree()).unread, 2159);
        QVERIFY(countsAreRight());
    }

    void reportsOnlyWhatChanged()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), some(2));
        const QList<ArticleId> ids = archive.select();
        valueOf(archive->setRead({ids[0]}, true));
        QCOMPARE(valueOf(archive->setRead({ids[0], ids[1], ids[1], 4711}, true)).size(), 1);
        QCOMPARE(valueOf(archive->setRead(ids, true)).size(), 0);
    }

    void undoesAChangeByWhatWasBefore()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), some(3));
        const QList<ArticleId> ids = archive.select();
        valueOf(archive->setRead({ids[1]}, true));
        const QList<StateChange> changes = valueOf(archive->setRead(ids, true));
        QCOMPARE(valueOf(archive->undoStates(changes)).size(), 2);
        QCOMPARE(archive.select(with(Query::Field::IsRead)), QList<ArticleId>({ids[1]}));
        QCOMPARE(valueOf(archive->undoStates(changes)).size(), 0);
        QCOMPARE(valueOf(archive->redoStates(changes)).size(), 2);
        QCOMPARE(archive.select(with(Query::Field::IsRead)).size(), 3);
    }

    void leavesWhatAChangeDidNotTouchAsItIs()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), some(2));
        const QList<ArticleId> ids = archive.select();
        const QList<StateChange> changes = valueOf(archive->setRead(ids, true));
        valueOf(archive->setStarred({ids[0]}, true)); // by another program, say
        QCOMPARE(valueOf(archive->undoStates(changes)).size(), 2);
        QCOMPARE(valueOf(archive->article(ids[0])).state, ArticleState({false, true}));
        QCOMPARE(valueOf(archive->redoStates(changes)).size(), 2);
        QCOMPARE(valueOf(archive->article(ids[0])).state, ArticleState({true, true}));
    }

    void tellsOnceOfAnArticleWhoseWholeStateIsPutBack()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), some(1));
        const ArticleId id = archive.select().first();
        const StateChange both{id, {false, false}, {true, true}};
        const QList<StateChange> changes = valueOf(archive->redoStates({both}));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0].before, both.before);
        QCOMPARE(changes[0].after, both.after);
        QCOMPARE(valueOf(archive->article(id)).state, both.after);
    }

    void keepsTagsAndANoteAndGivesBackWhatWasThere()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), some(2));
        const QList<ArticleId> ids = archive.select();
        const Annotations first{
            {QStringLiteral("经济"), QStringLiteral(" Money  markets "), QStringLiteral("经济"), QString()},
            QStringLiteral(" look again\n")};
        QCOMPARE(valueOf(archive->annotate(ids[0], first)), Annotations());
        const Annotations kept{{QStringLiteral("Money markets"), QStringLiteral("经济")}, QStringLiteral("look again")};
        QCOMPARE(valueOf(archive->article(ids[0])).annotations, kept);
        QCOMPARE(valueOf(archive->knownNames()).tags, kept.tags);
        Query query;
        query.terms = {{.field = Query::Field::Tag, .text = QStringLiteral("經濟")}};
        QCOMPARE(archive.select(query), QList<ArticleId>({ids[0]}));
        query.terms = {{.field = Query::Field::Tag, .text = QStringLiteral("money")}};
        QCOMPARE(archive.select(query), QList<ArticleId>());
        query.terms = {{.field = Query::Field::HasNote}};
        QCOMPARE(archive.select(query), QList<ArticleId>({ids[0]}));
        QCOMPARE(valueOf(archive->annotate(ids[0], {})), kept);
        QCOMPARE(valueOf(archive->knownNames()).tags, QStringList());
        QCOMPARE(errorOf(archive->annotate(4711, first)).kind, ErrorKind::NotFound);
    }

    void selectsByState()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), some(3));
        const QList<ArticleId> ids = archive.select();
        valueOf(archive->setRead({ids[0]}, true));
        valueOf(archive->setStarred({ids[1]}, true));
        QCOMPARE(archive.select(with(Query::Field::IsRead)), QList<ArticleId>({ids[0]}));
        QCOMPARE(archive.select(with(Query::Field::IsUnread)), QList<ArticleId>({ids[1], ids[2]}));
        QCOMPARE(archive.select(with(Query::Field::IsStarred)), QList<ArticleId>({ids[1]}));
        QCOMPARE(archive.select(with(Query::Field::IsStarred, true)), QList<ArticleId>({ids[0], ids[2]}));
    }

    void tellsChangesOnce()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), some(1));
        QSignalSpy spy(archive.operator->(), &Archive::statesChanged);
        const QList<ArticleId> ids = archive.select();
        valueOf(archive->setStarred(ids, true));
        valueOf(archive->setStarred(ids, true));
        QCoreApplication::processEvents();
        QCOMPARE(spy.size(), 1);
        const auto changes = spy.first().first().value<QList<StateChange>>();
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes[0].after.starred);
    }

    void marksThousandsAtOnce()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), some(5000));
        QCOMPARE(valueOf(archive->setRead(archive.select(), true)).size(), 5000);
        QCOMPARE(archive.select(with(Query::Field::IsUnread)).size(), 0);
    }

    void doesInTheOrderOfAskingWhatIsNotWaitedFor()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), some(1));
        const QList<ArticleId> ids = archive.select();
        for (int i = 0; i < 50; ++i)
            archive->setRead(ids, i % 2 == 0);
        archive->setStarred(ids, true);
        archive.reopen(); // ends when all is done
        QCOMPARE(valueOf(archive->article(ids[0])).state, (ArticleState{false, true}));
    }
};

QTEST_GUILESS_MAIN(TestArchiveStates)
#include "tst_archivestates.moc"
