#include "temporaryarchive.h"

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

Feed named(const char *name)
{
    Feed feed;
    feed.url = s("https://%1.example/").arg(s(name));
    feed.title = s(name);
    return feed;
}

}

class TestArchiveFeeds : public QObject {
    Q_OBJECT

    /// Folders and feeds as an indented list.
    static QString drawn(TemporaryArchive &archive)
    {
        const FeedTree tree = valueOf(archive->tree());
        return drawnBelow(tree, 0).join(QLatin1Char(' '));
    }

    static QStringList drawnBelow(const FeedTree &tree, FolderId parent)
    {
        QStringList words;
        QMap<int, const Folder *> folders;
        for (const Folder &folder : tree.folders)
            if (folder.parent == parent)
                folders.insert(folder.position, &folder);
        for (const Folder *folder : folders)
            words +=
                folder->name + QLatin1Char('(') + drawnBelow(tree, folder->id).join(QLatin1Char(' ')) + QLatin1Char(')');
        QMap<int, QString> feeds;
        for (const Feed &feed : tree.feeds)
            if (feed.folder == parent)
                feeds.insert(feed.position, feed.title);
        return words + feeds.values();
    }

private slots:
    void makesTheFoldersOfAPathOnce()
    {
        TemporaryArchive archive;
        valueOf(archive->addFeed(named("a"), {s("News"), s("China")}));
        valueOf(archive->addFeed(named("b"), {s("News"), s("China")}));
        const Feed feed = valueOf(archive->addFeed(named("c"), {s("News")}));
        QCOMPARE(drawn(archive), s("News(China(a b) c)"));
        QCOMPARE(feed.folder, valueOf(archive->tree()).folders.first().id);
    }

    void givesAFeedBackThatIsThereAlready()
    {
        TemporaryArchive archive;
        const Feed first = valueOf(archive->addFeed(named("a"), {s("News")}));
        Feed again = named("a");
        again.title = s("Other");
        const Feed second = valueOf(archive->addFeed(again, {s("Elsewhere")}));
        QCOMPARE(second.id, first.id);
        QCOMPARE(second.title, s("a"));
        QCOMPARE(drawn(archive), s("News(a)"));
    }

    void refusesAFeedWithoutAnAddress()
    {
        TemporaryArchive archive;
        QCOMPARE(errorOf(archive->addFeed({})).kind, ErrorKind::Usage);
    }

    void callsAFeedByItsAddressUntilItHasAName()
    {
        TemporaryArchive archive;
        Feed feed = named("a");
        feed.title.clear();
        const FeedId id = valueOf(archive->addFeed(feed)).id;
        QCOMPARE(valueOf(archive->feed(id)).title, feed.url);
        valueOf(archive->renameFeed(id, s("  Mine ")));
        QCOMPARE(valueOf(archive->feed(id)).title, s("Mine"));
        valueOf(archive->renameFeed(id, QString()));
        QCOMPARE(valueOf(archive->feed(id)).title, feed.url);
        QVERIFY(!valueOf(archive->feed(id)).renamed);
    }

    void setsWhatAPersonSets()
    {
        TemporaryArchive archive;
        const FeedId id = archive.addFeed();
        FetchRecord record;
        record.whole = true;
        record.etag = s("\"1\"");
        archive.keep(id, {}, record);
        valueOf(archive->setFeedPictures(id, false));
        const FetchOptions options{30, s("Mine/1"), s("X-One: 1\nX-Two: 2"), s("reader")};
        valueOf(archive->setFeedOptions(id, options));
        valueOf(archive->setFeedUrl(id, s("https://new.example/")));
        const Feed feed = valueOf(archive->feed(id));
        QVERIFY(!feed.pictures);
        QCOMPARE(feed.options, options);
        QCOMPARE(feed.url, s("https://new.example/"));
        QCOMPARE(feed.etag, QString());
    }

    void refusesTheAddressOfAnotherFeed()
    {
        TemporaryArchive archive;
        const FeedId a = valueOf(archive->addFeed(named("a"))).id;
        const Feed b = valueOf(archive->addFeed(named("b")));
        QCOMPARE(errorOf(archive->setFeedUrl(a, b.url)).kind, ErrorKind::Usage);
        QCOMPARE(valueOf(archive->feed(a)).url, named("a").url);
    }

    void takesTheAddressOfARemovedFeedWhichComesBackAllTheSame_data()
    {
        QTest::addColumn<bool>("redirected");
        QTest::newRow("set by the person") << false;
        QTest::newRow("by a redirect") << true;
    }
    void takesTheAddressOfARemovedFeedWhichComesBackAllTheSame()
    {
        QFETCH(bool, redirected);
        TemporaryArchive archive;
        const Feed removed = valueOf(archive->addFeed(named("removed")));
        archive.keep(removed.id, {sampleArticle(s("1"))});
        valueOf(archive->removeFeed(removed.id));
        const Feed living = valueOf(archive->addFeed(named("living")));
        if (redirected) {
            FetchRecord record;
            record.movedTo = removed.url;
            archive.keep(living.id, {}, record);
        } else {
            valueOf(archive->setFeedUrl(living.id, removed.url));
        }
        QCOMPARE(valueOf(archive->feed(living.id)).url, removed.url);
        QCOMPARE(valueOf(archive->addFeed(named("removed"))).id, living.id);

        valueOf(archive->restoreFeed(removed.id));
        QCOMPARE(archive.select().size(), 1);
        const QUrl address(valueOf(archive->feed(removed.id)).url);
        QCOMPARE(address.toString(QUrl::RemoveFragment), removed.url);
        QVERIFY(address.hasFragment());

        // Once it is free again it is the removed one's.
        valueOf(archive->removeFeed(removed.id));
        valueOf(archive->setFeedUrl(living.id, living.url));
        QCOMPARE(valueOf(archive->addFeed(named("removed"))).id, removed.id);
        QCOMPARE(valueOf(archive->feed(removed.id)).url, removed.url);
        QCOMPARE(archive.select().size(), 1);
    }

    void movesFeedsToWhereTheyAreDropped_data()
    {
        QTest::addColumn<QString>("moved");
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("order");
        QTest::newRow("first") << s("c") << 0 << s("c a b d");
        QTest::newRow("last") << s("a") << -1 << s("b c d a");
        QTest::newRow("down, before another") << s("a") << 2 << s("b a c d");
        QTest::newRow("up, before another") << s("d") << 1 << s("a d b c");
        QTest::newRow("onto itself") << s("b") << 1 << s("a b c d");
        QTest::newRow("beyond the end") << s("a") << 99 << s("b c d a");
    }
    void movesFeedsToWhereTheyAreDropped()
    {
        QFETCH(QString, moved);
        QFETCH(int, position);
        QFETCH(QString, order);
        TemporaryArchive archive;
        QHash<QString, FeedId> ids;
        for (const char *name : {"a", "b", "c", "d"})
            ids.insert(s(name), valueOf(archive->addFeed(named(name))).id);
        valueOf(archive->moveFeed(ids.value(moved), 0, position));
        QCOMPARE(drawn(archive), order);
    }

    void countsNoFeedThatWasRemovedWhenItMovesOne()
    {
        TemporaryArchive archive;
        QHash<QString, FeedId> ids;
        for (const char *name : {"a", "b", "c", "d"})
            ids.insert(s(name), valueOf(archive->addFeed(named(name))).id);
        valueOf(archive->removeFeed(ids.value(s("a"))));
        valueOf(archive->moveFeed(ids.value(s("d")), 0, 1));
        QCOMPARE(drawn(archive), s("b d c"));
    }

    void movesBetweenFolders()
    {
        TemporaryArchive archive;
        const FolderId news = valueOf(archive->addFolder(s("News"), 0));
        const FolderId china = valueOf(archive->addFolder(s("China"), news));
        const FeedId a = valueOf(archive->addFeed(named("a"))).id;
        valueOf(archive->addFeed(named("b"), {s("News"), s("China")}));
        valueOf(archive->moveFeed(a, china, 0));
        QCOMPARE(drawn(archive), s("News(China(a b))"));
        valueOf(archive->moveFolder(china, 0, 0));
        QCOMPARE(drawn(archive), s("China(a b) News()"));
        valueOf(archive->moveFeed(a, 0, -1));
        valueOf(archive->renameFolder(news, s("Old")));
        QCOMPARE(drawn(archive), s("China(b) Old() a"));
    }

    void refusesToMoveAFolderIntoItself()
    {
        TemporaryArchive archive;
        const FolderId outer = valueOf(archive->addFolder(s("outer"), 0));
        const FolderId inner = valueOf(archive->addFolder(s("inner"), outer));
        QCOMPARE(errorOf(archive->moveFolder(outer, inner, 0)).kind, ErrorKind::Usage);
        QCOMPARE(errorOf(archive->moveFolder(outer, outer, 0)).kind, ErrorKind::Usage);
        QCOMPARE(drawn(archive), s("outer(inner())"));
    }

    void movesUpWhatARemovedFolderHeld()
    {
        TemporaryArchive archive;
        valueOf(archive->addFeed(named("a"), {s("News")}));
        valueOf(archive->addFeed(named("b"), {s("News"), s("China")}));
        valueOf(archive->addFeed(named("c"), {s("News"), s("China"), s("Finance")}));
        const FeedTree tree = valueOf(archive->tree());
        const auto china = std::find_if(tree.folders.begin(), tree.folders.end(),
                                        [](const Folder &folder) { return folder.name == s("China"); });
        valueOf(archive->removeFolder(china->id));
        QCOMPARE(drawn(archive), s("News(Finance(c) a b)"));
    }

    void saysWhatIsNotThere()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        QCOMPARE(errorOf(archive->feed(99)).kind, ErrorKind::NotFound);
        QCOMPARE(errorOf(archive->renameFeed(99, s("x"))).kind, ErrorKind::NotFound);
        QCOMPARE(errorOf(archive->moveFeed(99, 0, 0)).kind, ErrorKind::NotFound);
        QCOMPARE(errorOf(archive->moveFeed(feed, 99, 0)).kind, ErrorKind::NotFound);
        QCOMPARE(errorOf(archive->removeFeed(99)).kind, ErrorKind::NotFound);
        QCOMPARE(errorOf(archive->addFolder(s("x"), 99)).kind, ErrorKind::NotFound);
        QCOMPARE(errorOf(archive->renameFolder(99, s("x"))).kind, ErrorKind::NotFound);
        QCOMPARE(errorOf(archive->moveFolder(99, 0, 0)).kind, ErrorKind::NotFound);
        QCOMPARE(errorOf(archive->removeFolder(99)).kind, ErrorKind::NotFound);
    }

    void hidesARemovedFeedAndBringsItBackWithItsStates()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {sampleArticle(s("1")), sampleArticle(s("2"))});
        const QList<ArticleId> ids = archive.select();
        valueOf(archive->setRead({ids[0]}, true));
        valueOf(archive->removeFeed(feed));
        QCOMPARE(archive.select(), QList<ArticleId>());
        QCOMPARE(valueOf(archive->feeds()).size(), 0);
        QCOMPARE(valueOf(archive->tree()).total, 0);
        QCOMPARE(valueOf(archive->statistics()).articles, 0);
        QCOMPARE(errorOf(archive->keep(feed, {sampleArticle(s("3"))}, {})).kind, ErrorKind::NotFound);

        valueOf(archive->restoreFeed(feed));
        QCOMPARE(archive.select(), ids);
        valueOf(archive->removeFeed(feed));
        QCOMPARE(archive.addFeed(), feed); // subscribing again is a way back too
        QCOMPARE(valueOf(archive->tree()).unread, 1);
    }

    void purgesWhatRemovedFeedsLeft()
    {
        TemporaryArchive archive;
        const FeedId gone = archive.addPosts();
        Article article = sampleArticle(s("1"), s("purged"));
        article.categories = {s("金融"), s("国内")};
        archive.keep(gone, {article, sampleArticle(s("2"))});
        const FeedId kept = archive.addFeed();
        archive.keep(kept, {sampleArticle(s("1"), s("kept"))});
        valueOf(archive->annotate(archive.select().last(), {.tags = {s("theirs")}, .note = s("a word")}));
        valueOf(archive->removeFeed(gone));
        valueOf(archive->purgeRemoved());
        QCOMPARE(archive.titles(), QStringList(s("kept")));
        QCOMPARE(valueOf(archive->knownNames()).tags, QStringList());
        QCOMPARE(valueOf(archive->statistics()).revisions, 1);
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
        QCOMPARE(errorOf(archive->restoreFeed(gone)).kind, ErrorKind::NotFound);
        Query query;
        query.terms = {{.field = Query::Field::Any, .text = s("purged")}};
        QCOMPARE(archive.select(query), QList<ArticleId>());
        const FeedId again = archive.addPosts();
        QVERIFY(again != gone);
        QCOMPARE(archive.keep(again, {article}).created, 1);
    }

    void countsByFeedAndCategory()
    {
        TemporaryArchive archive;
        const FeedId posts = archive.addPosts();
        const FeedId web = archive.addFeed();
        const auto in = [](const char *guid, const QStringList &categories) {
            Article article = sampleArticle(s(guid), s(guid));
            article.categories = categories;
            return article;
        };
        archive.keep(posts, {in("1", {s("金融"), s("国内")}), in("2", {s("金融"), s("国内")}), in("3", {s("金融")}),
                             in("4", {}), in("5", {s("科技"), s("国内")})});
        archive.keep(web, {in("6", {s("tag"), s("other")})});
        const ArticleId read = archive.select().last();
        valueOf(archive->setRead({read}, true));
        const FeedTree tree = valueOf(archive->tree());
        QCOMPARE(tree.total, 6);
        QCOMPARE(tree.unread, 5);
        QCOMPARE(tree.counts.size(), 2);
        QStringList categories;
        for (const Category &category : tree.categories) {
            QCOMPARE(category.feed, posts);
            categories += s("%1:%2/%3").arg(category.name).arg(category.unread).arg(category.total);
        }
        categories.sort();
        QCOMPARE(categories, QStringList({s("国内:1/1"), s("国内:1/2"), s("科技:0/0"), s("金融:1/1")}));
    }

    void leavesOutCategoriesThatHoldNothingAnyMore()
    {
        TemporaryArchive archive;
        const FeedId posts = archive.addPosts();
        Article article = sampleArticle(s("1"));
        article.categories = {s("金融"), s("国内")};
        archive.keep(posts, {article});
        FetchRecord record;
        record.vanished = {s("1")};
        archive.keep(posts, {}, record);
        QCOMPARE(valueOf(archive->tree()).categories.size(), 0);
        archive.keep(posts, {article});
        QCOMPARE(valueOf(archive->tree()).categories.size(), 2);
    }

    void countsTheUnreadOfToday()
    {
        TemporaryArchive archive;
        const auto at = [](const char *guid, const QDateTime &when) {
            Article article = sampleArticle(s(guid), s(guid));
            article.published = when.toUTC();
            return article;
        };
        const QDateTime midnight = archive.clock().now().toLocalTime().date().startOfDay();
        archive.keep(archive.addFeed(), {at("1", midnight), at("2", midnight.addSecs(-1)), at("3", archive.clock().now())});
        QCOMPARE(valueOf(archive->tree()).today, 2);
        archive.clock().advance(86400);
        QCOMPARE(valueOf(archive->tree()).today, 0);
    }
};

QTEST_GUILESS_MAIN(TestArchiveFeeds)
#include "tst_archivefeeds.moc"
