#include "models/feedtreemodel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Masthead;
using Kind = FeedTreeModel::Kind;

namespace {

Folder folder(FolderId id, FolderId parent, const QString &name, int position = 0) { return {id, parent, name, position}; }

Feed feed(FeedId id, FolderId folder, const QString &title, int position = 0)
{
    Feed made;
    made.id = id;
    made.folder = folder;
    made.title = title;
    made.position = position;
    return made;
}

// 金融 holds a folder of posts with two levels of categories; one web feed stands at the top.
FeedTree sample()
{
    FeedTree tree;
    tree.folders = {folder(1, 0, QStringLiteral("金融"))};
    Feed posts = feed(10, 1, QStringLiteral("Posts"));
    posts.kind = FeedKind::PostFolder;
    tree.feeds = {posts, feed(11, 0, QStringLiteral("Web"), 1)};
    tree.categories = {{21, 10, 20, QStringLiteral("新浪财经－國内"), 3, 2}, {20, 10, 0, QStringLiteral("新浪财经"), 1, 1}};
    tree.counts = {{10, 4, 3}, {11, 7, 5}};
    tree.total = 11;
    tree.unread = 8;
    tree.starred = 2;
    tree.today = 1;
    return tree;
}

}

class TestFeedTreeModel : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_model = std::make_unique<FeedTreeModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setTree(sample());
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void showsFixedRowsAHeadingAndThenWhatIsSubscribedTo()
    {
        QStringList names;
        for (int row = 0; row < m_model->rowCount(); ++row)
            names.append(m_model->index(row, 0).data().toString());
        QCOMPARE(names, QStringList({QStringLiteral("All Articles"), QStringLiteral("Unread"), QStringLiteral("Starred"),
                                     QStringLiteral("Today"), QStringLiteral("Feeds"), QStringLiteral("金融"),
                                     QStringLiteral("Web")}));
    }

    void headingIsNothingToChoose()
    {
        const QModelIndex heading = m_model->index(4, 0);
        QCOMPARE(Kind(heading.data(FeedTreeModel::KindRole).toInt()), Kind::Heading);
        QCOMPARE(m_model->flags(heading), Qt::NoItemFlags);
    }

    void showsTheCategoryPathOfAFolderOfPostsAsATree()
    {
        const QModelIndex leaf = m_model->indexOf(Kind::Category, 21);
        QCOMPARE(leaf.data().toString(), QStringLiteral("新浪财经－國内"));
        QCOMPARE(leaf.parent().data().toString(), QStringLiteral("新浪财经"));
        QCOMPARE(leaf.parent().parent().data().toString(), QStringLiteral("Posts"));
        QCOMPARE(leaf.parent().parent().parent().data().toString(), QStringLiteral("金融"));
    }

    void countsWhatIsUnreadBelow()
    {
        QCOMPARE(m_model->indexOf(Kind::Category, 20).data(FeedTreeModel::CountRole).toInt(), 3);
        QCOMPARE(m_model->indexOf(Kind::Feed, 10).data(FeedTreeModel::CountRole).toInt(), 3);
        QCOMPARE(m_model->indexOf(Kind::Folder, 1).data(FeedTreeModel::CountRole).toInt(), 3);
        QCOMPARE(m_model->index(0, 0).data(FeedTreeModel::CountRole).toInt(), 11);
    }

    void keepsItsRowsWhereOnlyCountsChanged()
    {
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        const QPersistentModelIndex web = m_model->indexOf(Kind::Feed, 11);
        FeedTree tree = sample();
        tree.counts[1].unread = 4;
        m_model->setTree(tree);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(web.data(FeedTreeModel::CountRole).toInt(), 4);
    }

    void asksForWhatARowStandsFor()
    {
        const QDate today(2022, 7, 19);
        QCOMPARE(m_model->query(m_model->indexOf(Kind::Feed, 11), today).scope, Query::Scope::Feed);
        QCOMPARE(m_model->query(m_model->indexOf(Kind::Category, 20), today).scopeId, 20);
        QCOMPARE(m_model->query(m_model->index(1, 0), today).terms.first().field, Query::Field::IsUnread);
        QCOMPARE(m_model->query(m_model->index(3, 0), today).terms.first().date, today);
    }

    void findsTheNextFeedWithSomethingUnreadAndGoesRound()
    {
        QCOMPARE(m_model->nextWithUnread(m_model->indexOf(Kind::Feed, 10)), m_model->indexOf(Kind::Feed, 11));
        QCOMPARE(m_model->nextWithUnread(m_model->indexOf(Kind::Feed, 11)), m_model->indexOf(Kind::Feed, 10));
    }

    void asksToMoveAFeedIntoAFolder()
    {
        QSignalSpy moves(m_model.get(), &FeedTreeModel::moveRequested);
        const std::unique_ptr<QMimeData> dragged(m_model->mimeData({m_model->indexOf(Kind::Feed, 11)}));
        const QModelIndex target = m_model->indexOf(Kind::Folder, 1);
        QVERIFY(m_model->canDropMimeData(dragged.get(), Qt::MoveAction, -1, 0, target));
        m_model->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, target);
        QCOMPARE(moves.size(), 1);
        QCOMPARE(moves[0][1].toLongLong(), 11);
        QCOMPARE(moves[0][2].toLongLong(), 1);
        QCOMPARE(moves[0][3].toInt(), 0);
    }

    void showsFoldersBeforeFeedsAndCountsAPlaceAmongItsOwnKind()
    {
        FeedTree tree = sample();
        tree.folders.append(folder(2, 0, QStringLiteral("体育")));
        tree.folders.last().position = 7;
        tree.feeds.append(feed(12, 0, QStringLiteral("Second"), 2));
        tree.feeds.append(feed(13, 0, QStringLiteral("Third"), 9));
        m_model->setTree(tree);
        QStringList names;
        for (int row = 5; row < m_model->rowCount(); ++row)
            names.append(m_model->index(row, 0).data().toString());
        QCOMPARE(names, (QStringList{QStringLiteral("金融"), QStringLiteral("体育"), QStringLiteral("Web"),
                                     QStringLiteral("Second"), QStringLiteral("Third")}));

        QSignalSpy moves(m_model.get(), &FeedTreeModel::moveRequested);
        const std::unique_ptr<QMimeData> last(m_model->mimeData({m_model->indexOf(Kind::Feed, 13)}));
        m_model->dropMimeData(last.get(), Qt::MoveAction, m_model->indexOf(Kind::Feed, 12).row(), 0, {});
        m_model->dropMimeData(last.get(), Qt::MoveAction, m_model->indexOf(Kind::Folder, 2).row(), 0, {});
        const std::unique_ptr<QMimeData> first(m_model->mimeData({m_model->indexOf(Kind::Folder, 1)}));
        m_model->dropMimeData(first.get(), Qt::MoveAction, m_model->rowCount(), 0, {});
        QCOMPARE(moves[0][3].toInt(), 1); // before the second feed
        QCOMPARE(moves[1][3].toInt(), 0); // among the folders: before the first feed
        QCOMPARE(moves[2][3].toInt(), 2); // behind the last folder
    }

    void refusesToMoveAFolderIntoItself()
    {
        const QModelIndex dragged = m_model->indexOf(Kind::Folder, 1);
        const std::unique_ptr<QMimeData> mime(m_model->mimeData({dragged}));
        QVERIFY(!m_model->canDropMimeData(mime.get(), Qt::MoveAction, -1, 0, dragged));
    }

    void refusesDropsOntoFixedRowsAndFeeds()
    {
        const std::unique_ptr<QMimeData> mime(m_model->mimeData({m_model->indexOf(Kind::Feed, 11)}));
        QVERIFY(!m_model->canDropMimeData(mime.get(), Qt::MoveAction, -1, 0, m_model->index(0, 0)));
        QVERIFY(!m_model->canDropMimeData(mime.get(), Qt::MoveAction, 2, 0, {}));
        QVERIFY(!m_model->canDropMimeData(mime.get(), Qt::MoveAction, -1, 0, m_model->indexOf(Kind::Feed, 10)));
    }

    void asksToRenameAndLeavesTheNameAsItIs()
    {
        QSignalSpy renames(m_model.get(), &FeedTreeModel::renameRequested);
        const QModelIndex web = m_model->indexOf(Kind::Feed, 11);
        m_model->setData(web, QStringLiteral(" A new\nname "), Qt::EditRole);
        QCOMPARE(renames.size(), 1);
        QCOMPARE(renames[0][2].toString(), QStringLiteral("A new name"));
        QCOMPARE(web.data().toString(), QStringLiteral("Web"));
        QVERIFY(!m_model->setData(web, QStringLiteral("  "), Qt::EditRole));
    }

    void keepsAFolderWhoseParentIsNotThere()
    {
        FeedTree tree = sample();
        tree.folders.append(folder(2, 99, QStringLiteral("Lost")));
        m_model->setTree(tree);
        QVERIFY(m_model->indexOf(Kind::Folder, 2).isValid());
        QVERIFY(!m_model->indexOf(Kind::Folder, 2).parent().isValid());
    }

private:
    std::unique_ptr<FeedTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestFeedTreeModel)
#include "tst_feedtreemodel.moc"
