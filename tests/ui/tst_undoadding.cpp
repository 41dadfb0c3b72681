#include "storage/temporaryarchive.h"
#include "ui/undoadding.h"
#include "ui/undostack.h"

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

/// What stands where, in words: names of folders with what they hold.
QStringList shape(const FeedTree &tree)
{
    const auto path = [&tree](FolderId id) {
        QString names;
        while (id != 0) {
            const auto folder =
                std::find_if(tree.folders.begin(), tree.folders.end(), [id](const Folder &one) { return one.id == id; });
            names.prepend(folder->name + QLatin1Char('/'));
            id = folder->parent;
        }
        return names;
    };
    QStringList rows;
    for (const Folder &folder : tree.folders)
        rows += path(folder.id);
    for (const Feed &feed : tree.feeds)
        rows += path(feed.folder) + feed.url;
    for (const SmartFolder &folder : tree.smartFolders)
        rows += path(folder.folder) + folder.query;
    rows.sort();
    return rows;
}

}

class TestUndoAdding : public QObject {
    Q_OBJECT

private slots:
    void takesBackFeedsWithTheFoldersThatWereMadeForThem()
    {
        TemporaryArchive archive;
        archive->addFolder(s("Old"), 0).waitForFinished();
        valueOf(archive->addFeed(web("https://example.org/1"), {s("Old")}));
        const FeedTree before = valueOf(archive->tree());
        valueOf(archive->addFeed(web("https://example.org/2"), {s("New"), s("Inner")}));
        valueOf(archive->addFeed(web("https://example.org/3"), {s("Old")}));
        valueOf(archive->addSmartFolder({.name = s("Search"), .query = s("ferries")}, {s("New")}));
        const FeedTree after = valueOf(archive->tree());
        UndoStack stack;
        stack.push(new AddCommand(*archive.operator->(), addedBetween(before, after), {}));
        QCOMPARE(shape(valueOf(archive->tree())), shape(after));
        for (int time = 0; time < 2; ++time) {
            stack.undo();
            QTRY_COMPARE(shape(valueOf(archive->tree())), shape(before));
            stack.redo();
            QTRY_COMPARE(shape(valueOf(archive->tree())), shape(after));
        }
    }

    void takesBackWhatAnotherReaderChangedOfArticlesThatWereThere()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {sampleArticle(s("1"), s("One")), sampleArticle(s("2"), s("Two"))});
        const QList<ArticleId> all = archive.select();
        valueOf(archive->setStarred({all[1]}, true));
        valueOf(archive->annotate(all[1], {.tags = {s("mine")}, .note = s("a note")}));
        const auto shape = [&] {
            QStringList told;
            for (const StoredArticle &one : valueOf(archive->articles(all)))
                told += QStringList{s(one.state.read ? "read" : "unread"), s(one.state.starred ? "starred" : ""),
                                    one.annotations.tags.join(QLatin1Char('+')), one.annotations.note}
                            .join(QLatin1Char(' '));
            return told;
        };
        const QStringList before = shape();
        const ImportedArticle same{sampleArticle(s("1"), s("One")), {.read = true, .starred = true}, {s("theirs")}};
        const ImportedArticle other{sampleArticle(s("2"), s("Two")), {.read = true}, {s("mine"), s("theirs")}};
        const KeepSummary kept = valueOf(archive->import(feed, {same, other}));
        const QStringList after = shape();
        QVERIFY(after != before);
        UndoStack stack;
        stack.push(new ImportCommand(*archive.operator->(), {}, kept.states, kept.annotations, {}));
        for (int time = 0; time < 2; ++time) {
            stack.undo();
            QTRY_COMPARE(shape(), before);
            stack.redo();
            QTRY_COMPARE(shape(), after);
        }
    }

    void bringsBackARemovedFolderWithAllItHeldAndUnderItsNumber()
    {
        TemporaryArchive archive;
        valueOf(archive->addFeed(web("https://example.org/1"), {s("News"), s("China")}));
        valueOf(archive->addFeed(web("https://example.org/2"), {s("News")}));
        valueOf(archive->addFeed(web("https://example.org/3"), {s("News")}));
        valueOf(archive->addSmartFolder({.name = s("Search"), .query = s("ferries")}, {s("News")}));
        const FeedTree before = valueOf(archive->tree());
        const auto news = std::find_if(before.folders.begin(), before.folders.end(),
                                       [](const Folder &folder) { return folder.name == s("News"); });
        const SmartFolder search = before.smartFolders.first();
        UndoStack stack;
        SmartFolder renamed = search;
        renamed.name = s("Ferries");
        valueOf(archive->changeSmartFolder(renamed));
        stack.push(new ChangeSmartFolderCommand(*archive.operator->(), search, renamed, {}));
        valueOf(archive->removeSmartFolder(search.id));
        stack.push(new RemoveSmartFolderCommand(*archive.operator->(), renamed, {}));
        stack.undo();
        valueOf(archive->removeFeed(before.feeds.last().id));
        stack.push(new RemoveFeedCommand(*archive.operator->(), before.feeds.last(), {}));
        const FeedTree without = valueOf(archive->tree());
        valueOf(archive->removeFolder(news->id));
        stack.push(new RemoveFolderCommand(*archive.operator->(), *news, without, {}));
        const FeedTree after = valueOf(archive->tree());
        QCOMPARE(after.folders.size(), 1);
        for (int time = 0; time < 2; ++time) {
            while (stack.canUndo())
                stack.undo();
            QTRY_COMPARE(shape(valueOf(archive->tree())), shape(before));
            const FeedTree now = valueOf(archive->tree());
            QCOMPARE(now.smartFolders.first(), search);
            QCOMPARE(now.feeds.last().id, before.feeds.last().id);
            while (stack.canRedo())
                stack.redo();
            QTRY_COMPARE(shape(valueOf(archive->tree())), shape(after));
        }
    }

    // As the command line beside the window may do.
    void bringsBackAFolderBesideOneThatWasAddedMeanwhile()
    {
        TemporaryArchive archive;
        valueOf(archive->addFeed(web("https://example.org/1"), {s("News")}));
        const FeedTree before = valueOf(archive->tree());
        UndoStack stack;
        valueOf(archive->removeFolder(before.folders.first().id));
        stack.push(new RemoveFolderCommand(*archive.operator->(), before.folders.first(), before, {}));
        valueOf(archive->addFeed(web("https://example.org/2"), {s("Ports")}));
        stack.undo();
        const QStringList both{s("News/"), s("News/https://example.org/1"), s("Ports/"), s("Ports/https://example.org/2")};
        QTRY_COMPARE(shape(valueOf(archive->tree())), both);
        stack.redo();
        QTRY_VERIFY(!shape(valueOf(archive->tree())).contains(s("News/")));
        QVERIFY(shape(valueOf(archive->tree())).contains(s("Ports/https://example.org/2")));
    }

    void bringsBackAFolderInItsPlaceAmongThoseThatMovedMeanwhile()
    {
        TemporaryArchive archive;
        QList<FolderId> ids;
        for (const char *name : {"Z", "Y", "X"})
            ids.prepend(valueOf(archive->addFolder(s(name), 0)));
        for (int i = 0; i < ids.size(); ++i)
            valueOf(archive->moveFolder(ids[i], 0, i)); // X, Y, Z, the newest first
        const FeedTree before = valueOf(archive->tree());
        UndoStack stack;
        valueOf(archive->removeFolder(ids[1]));
        stack.push(new RemoveFolderCommand(*archive.operator->(), before.folders[1], before, {}));
        for (int time = 0; time < 2; ++time) // there and back
            valueOf(archive->moveFolder(ids[time == 0 ? 2 : 0], 0, 0));
        stack.undo();
        const auto names = [&archive] {
            QStringList all;
            for (const Folder &folder : valueOf(archive->tree()).folders)
                all += folder.name;
            return all.join(u' ');
        };
        QTRY_COMPARE(names(), s("X Y Z"));
    }

    void passesWithoutAPauseAreOneStepAndOthersTheirOwn()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), {sampleArticle(s("a")), sampleArticle(s("b"))});
        const QList<ArticleId> ids = archive.select();
        for (const qint64 pause : {PassCommand::usualPause, qint64(-1)}) {
            UndoStack stack;
            for (const ArticleId id : ids) {
                const QList<StateChange> changes = valueOf(archive->setRead({id}, true));
                stack.push(new PassCommand(*archive.operator->(), changes, {}, pause));
            }
            QCOMPARE(stack.count(), pause < 0 ? 2 : 1);
            stack.undo();
            QTRY_COMPARE(valueOf(archive->tree()).unread, pause < 0 ? 1 : 2);
            valueOf(archive->setRead(ids, false));
        }
    }

    void picksFeedsWithTheFoldersThatHoldThem()
    {
        TemporaryArchive archive;
        valueOf(archive->addFeed(web("https://example.org/1"), {s("Old")}));
        const FeedTree before = valueOf(archive->tree());
        const Feed wanted = valueOf(archive->addFeed(web("https://example.org/2"), {s("New"), s("Inner")}));
        valueOf(archive->addFeed(web("https://example.org/3"), {s("Another's")}));
        const SmartFolder search =
            valueOf(archive->addSmartFolder({.name = s("Search"), .query = s("ferries")}, {s("Own")}));
        valueOf(archive->addSmartFolder({.name = s("Other"), .query = s("harbours")}));
        const FeedTree added = addedBetween(before, valueOf(archive->tree()));
        QCOMPARE(shape(only({wanted.id}, {}, added)),
                 (QStringList{s("New/"), s("New/Inner/"), s("New/Inner/https://example.org/2")}));
        QCOMPARE(shape(only({}, {search.id}, added)), (QStringList{s("Own/"), s("Own/ferries")}));
    }

    void isEmptyWhereNothingCame()
    {
        TemporaryArchive archive;
        const FeedTree tree = valueOf(archive->tree());
        QVERIFY(AddCommand(*archive.operator->(), addedBetween(tree, tree), {}).isEmpty());
        const Feed feed = valueOf(archive->addFeed(web("https://example.org/1")));
        QVERIFY(!AddCommand(*archive.operator->(), addedBetween(tree, valueOf(archive->tree())), {}).isEmpty());
        QVERIFY(ChangeFeedCommand(*archive.operator->(), feed, feed, {}).isEmpty());
    }

    void takesBackHowAFeedIsFetched()
    {
        TemporaryArchive archive;
        const Feed before = valueOf(archive->addFeed(web("https://example.org/1")));
        valueOf(archive->setFeedUrl(before.id, s("https://example.org/2")));
        valueOf(archive->setFeedPictures(before.id, false));
        valueOf(archive->setFeedOptions(before.id, {.intervalMinutes = 30}));
        const Feed after = valueOf(archive->feed(before.id));
        UndoStack stack;
        stack.push(new ChangeFeedCommand(*archive.operator->(), before, after, {}));
        stack.undo();
        QTRY_COMPARE(valueOf(archive->feed(before.id)).url, before.url);
        QCOMPARE(valueOf(archive->feed(before.id)).pictures, true);
        QCOMPARE(valueOf(archive->feed(before.id)).options, before.options);
        stack.redo();
        QTRY_COMPARE(valueOf(archive->feed(before.id)).url, after.url);
        QCOMPARE(valueOf(archive->feed(before.id)).options.intervalMinutes, 30);
    }

private:
    static Feed web(const char *url)
    {
        Feed feed;
        feed.url = s(url);
        feed.title = feed.url;
        return feed;
    }
};

QTEST_MAIN(TestUndoAdding)

#include "tst_undoadding.moc"
