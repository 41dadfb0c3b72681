#include "temporaryarchive.h"

#include "core/guidmark.h"
#include "text/queryparser.h"

#include <QSignalSpy>

using namespace Masthead;

namespace {

Article linked(const QString &guid, const QString &url, const QString &title = QStringLiteral("Title"))
{
    Article article = sampleArticle(guid, title);
    article.url = url;
    return article;
}

QString s(const char *text) { return QString::fromUtf8(text); }

const QString page = QStringLiteral("https://news.example/changes");

QDateTime july(int day) { return QDateTime(QDate(2022, 7, day), QTime(8, 0), Qt::UTC); }

/// An entry without a guid, as it comes from its feed.
Article nameless(const QString &title, const QDateTime &published, const QString &text = QStringLiteral("Text"),
                 const QString &url = page)
{
    Article article = sampleArticle(madeGuidMark + (url.isEmpty() ? QStringLiteral("title:") + title : url), title, text);
    article.url = url;
    article.published = published;
    return article;
}

FetchRecord vanished(const QStringList &guids)
{
    FetchRecord record;
    record.vanished = guids;
    return record;
}

}

class TestArchiveKeep : public QObject {
    Q_OBJECT

private slots:
    void keepsTheRecordsOfFeedsThatHaveNothingNew()
    {
        TemporaryArchive archive;
        QList<FeedId> feeds;
        for (int i = 0; i < 20; ++i)
            feeds += archive.addFeed(QStringLiteral("https://news.example/%1").arg(i));
        valueOf(archive->removeFeed(feeds[7]));
        valueOf(archive->purgeRemoved());
        FetchRecord record;
        record.at = archive.clock().now();
        record.notModified = true;
        QList<QFuture<Result<KeepSummary>>> kept;
        for (int i = 0; i < 20; ++i) {
            record.nextFetch = record.at.addSecs(100 * (i + 1));
            kept += archive->keep(feeds[i], {}, record);
        }
        for (int i = 0; i < 20; ++i)
            QCOMPARE(kept[i].result().ok(), i != 7);
        QCOMPARE(kept[7].result().error().kind, ErrorKind::NotFound);
        const QList<Feed> now = valueOf(archive->feeds());
        QCOMPARE(now.size(), 19);
        for (const Feed &feed : now) {
            QCOMPARE(feed.nextFetch, record.at.addSecs(100 * (feeds.indexOf(feed.id) + 1)));
            QCOMPARE(feed.lastSuccess, record.at);
        }
    }

    // Some feeds lead all entries to one page, under one title.
    void importsArticlesApartThatShareAddressAndTitle()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        QList<ImportedArticle> imported;
        for (int day = 1; day <= 3; ++day) {
            Article article = sampleArticle(s("g%1").arg(day), s("Daily"), s("day %1").arg(day));
            article.url = s("https://a.example/");
            article.published = QDateTime(QDate(2022, 7, day), QTime(8, 0), Qt::UTC);
            imported += ImportedArticle{article, {.read = day == 1, .starred = day == 2}, {}};
        }
        QCOMPARE(valueOf(archive->import(feed, imported)).created, 3);
        QCOMPARE(archive.select(*parseQuery(s("is:starred"))).size(), 1);
        for (ImportedArticle &one : imported)
            one.article.guid.prepend(s("another reader's "));
        QCOMPARE(valueOf(archive->import(feed, imported)).created, 0);
        QCOMPARE(archive.select().size(), 3);
    }

    void importsWhatIsThereOnlyWhereDateOrContentAgree_data()
    {
        QTest::addColumn<QDateTime>("published");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("created");
        QTest::newRow("date") << july(1) << s("other") << 0;
        QTest::newRow("content") << july(2) << s("Text") << 0;
        QTest::newRow("no date is known") << QDateTime() << s("other") << 0;
        QTest::newRow("neither") << july(2) << s("other") << 1;
    }
    void importsWhatIsThereOnlyWhereDateOrContentAgree()
    {
        QFETCH(QDateTime, published);
        QFETCH(QString, text);
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        Article there = linked(s("1"), page, s("Daily"));
        there.published = july(1);
        archive.keep(feed, {there});
        Article article = sampleArticle(s("2"), s("Daily"), text);
        article.url = page;
        article.published = published;
        const KeepSummary summary = valueOf(archive->import(feed, {{article, {.read = true, .starred = true}, {}}}));
        QTEST(summary.created, "created");
        QCOMPARE(archive.select(*parseQuery(s("is:starred"))).size(), 1);
    }

    void importsAllTagsOfAnArticle()
    {
        TemporaryArchive archive;
        QStringList tags;
        for (int i = 100; i < 350; ++i)
            tags += s("label %1").arg(i);
        const FeedId feed = archive.addFeed();
        valueOf(archive->import(feed, {{sampleArticle(s("1")), {}, tags}}));
        const ArticleId id = archive.select().first();
        QCOMPARE(valueOf(archive->article(id)).annotations.tags, tags);
        tags += s("mine");
        valueOf(archive->annotate(id, {.tags = tags, .note = {}}));
        QCOMPARE(valueOf(archive->article(id)).annotations.tags.size(), 251);
    }

    void mergesNoTwoArticlesOfOneImport()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {linked(s("there"), page)});
        const ImportedArticle one{linked(s("1"), page), {}, {}};
        const ImportedArticle two{linked(s("2"), page), {}, {}};
        const ImportedArticle three{linked(s("3"), page), {}, {}};
        const KeepSummary first = valueOf(archive->import(feed, {one, two}));
        QCOMPARE(first.created, 1);
        QCOMPARE(first.unchanged, 1);
        QCOMPARE(valueOf(archive->import(feed, {three}, first.taken)).created, 1);
        QCOMPARE(archive.select().size(), 3);
        QCOMPARE(valueOf(archive->import(feed, {one, two, three})).created, 0);
        const ImportedArticle itself{linked(s("there"), page), {}, {}}; // comes behind one that is like it
        QCOMPARE(valueOf(archive->import(feed, {{linked(s("4"), page, s("Title")), {}, {}}, itself, two, three})).created,
                 1);
    }

    // The index is told the same words when a text goes as when it came, however long it is.
    void findsTheEndOfALongTextAndForgetsIt()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        const QString end = QStringLiteral(" zephyr");
        archive.keep(feed, {sampleArticle(QStringLiteral("1"), QStringLiteral("Long"), incompressible(600'000) + end)});
        valueOf(archive->finishIndex());
        QCOMPARE(archive.select(*parseQuery(QStringLiteral("zephyr"))).size(), 1);
        valueOf(archive->removeFeed(feed));
        valueOf(archive->purgeRemoved());
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
        QCOMPARE(archive.select(*parseQuery(QStringLiteral("zephyr"))).size(), 0);
    }

    void countsWhatIsNewChangedAndUnchanged()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        KeepSummary summary = archive.keep(feed, {sampleArticle(s("1")), sampleArticle(s("2"))});
        QCOMPARE(summary.created, 2);
        summary = archive.keep(
            feed, {sampleArticle(s("1")), sampleArticle(s("2"), s("Title"), s("Changed")), sampleArticle(s("3"))});
        QCOMPARE(summary.created, 1);
        QCOMPARE(summary.changed, 1);
        QCOMPARE(summary.unchanged, 1);
        QCOMPARE(archive.select().size(), 3);
    }

    void keepsTheStatesOfAnArticleThatChanges()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {sampleArticle(s("1"))});
        const ArticleId id = archive.select().first();
        valueOf(archive->setRead({id}, true));
        valueOf(archive->setStarred({id}, true));
        archive.keep(feed, {sampleArticle(s("1"), s("New title"), s("New text"))});
        QCOMPARE(archive.select(), QList<ArticleId>({id}));
        const StoredArticle stored = valueOf(archive->article(id));
        QCOMPARE(stored.state, (ArticleState{true, true}));
        QCOMPARE(stored.content.text, s("New text"));
        QCOMPARE(stored.revision, 2);
        QCOMPARE(archive.titles(), QStringList(s("New title")));
    }

    void keepsAContentOnceThatComesAndGoes()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        for (int i = 0; i < 6; ++i)
            archive.keep(feed, {sampleArticle(s("1"), s("Title"), i % 2 ? s("one") : s("other"))});
        QCOMPARE(valueOf(archive->statistics()).revisions, 2);
        QCOMPARE(valueOf(archive->article(archive.select().first())).content.text, s("one"));
    }

    void takesTheFirstOfTwoEntriesWithOneGuid()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        const QList<Article> twice = {sampleArticle(s("1"), s("First")), sampleArticle(s("1"), s("Second"))};
        archive.keep(feed, twice);
        QCOMPARE(archive.keep(feed, twice).changed, 0);
        QCOMPARE(archive.titles(), QStringList(s("First")));
    }

    void tellsFeedsApartThatUseTheSameGuids()
    {
        TemporaryArchive archive;
        const FeedId one = archive.addFeed(s("https://one.example/"));
        const FeedId other = archive.addFeed(s("https://other.example/"));
        archive.keep(one, {sampleArticle(s("1"), s("One"))});
        archive.keep(other, {sampleArticle(s("1"), s("Other"))});
        QCOMPARE(archive.select().size(), 2);
    }

    void knowsAnArticleByItsAddressWhenItsGuidChanged()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {linked(s("old"), s("https://news.example/1"))});
        const ArticleId id = archive.select().first();
        valueOf(archive->setRead({id}, true));
        QCOMPARE(archive.keep(feed, {linked(s("new"), s("https://news.example/1"))}).created, 0);
        QCOMPARE(archive.keep(feed, {linked(s("new"), s("https://news.example/1"))}).unchanged, 1);
        QCOMPARE(archive.select(), QList<ArticleId>({id}));
        QVERIFY(valueOf(archive->article(id)).state.read);
    }

    void keepsEntriesApartThatLeadToOnePage()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        const auto page = s("https://news.example/");
        Article later = linked(s("2"), page, s("Photo of the day"));
        later.published = later.published.addDays(1);
        later.fingerprint = "another photo";
        archive.keep(feed, {linked(s("1"), page, s("Photo of the day"))});
        archive.keep(feed, {later});
        QCOMPARE(archive.select().size(), 2);
        // Even with one title: both guids are in use at once.
        archive.keep(feed, {linked(s("3"), page, s("Three")), linked(s("4"), page, s("Three"))});
        QCOMPARE(archive.select().size(), 4);
    }

    void keepsAnEntryWithoutAGuidUnderItsAddress()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {nameless(s("One"), july(1))});
        const ArticleId id = archive.select().first();
        QCOMPARE(valueOf(archive->article(id)).content.guid, page);
        QCOMPARE(archive.keep(feed, {nameless(s("One"), july(1))}).unchanged, 1);
        QCOMPARE(archive.keep(feed, {nameless(s("One, corrected"), july(1))}).changed, 1);
        QCOMPARE(archive.keep(feed, {nameless(s("One, corrected"), july(2), s("More"))}).changed, 1);
        QCOMPARE(archive.keep(feed, {nameless(s("One, undated"), {})}).changed, 1);
        QCOMPARE(archive.select(), QList<ArticleId>({id}));
        QCOMPARE(valueOf(archive->article(id)).content.guid, page);
    }

    void knowsAnEntryWithoutAGuidThatAnArchiveHoldsAlready()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        Article before = nameless(s("One"), july(1));
        before.guid = page;
        archive.keep(feed, {before});
        QCOMPARE(archive.keep(feed, {nameless(s("Two"), july(2)), nameless(s("One"), july(1))}).created, 1);
        QCOMPARE(archive.select().size(), 2);
    }

    void keepsEntriesWithoutAGuidApartThatShareAPage_data()
    {
        QTest::addColumn<QList<Article>>("first");
        QTest::addColumn<QList<Article>>("second");
        QTest::addColumn<int>("articles");
        using List = QList<Article>;
        const Article a = nameless(s("A"), july(1));
        const Article b = nameless(s("B"), july(2));
        const Article c = nameless(s("C"), july(3));
        QTest::newRow("in one document") << List{b, a} << List{b, a} << 2;
        QTest::newRow("one by one") << List{a} << List{b} << 2;
        QTest::newRow("one more each time") << List{b, a} << List{c, b} << 3;
        QTest::newRow("without dates") << List{nameless(s("B"), {}), nameless(s("A"), {})}
                                       << List{nameless(s("C"), {}), nameless(s("B"), {})} << 3;
        QTest::newRow("of one date") << List{a} << List{nameless(s("B"), july(1)), a} << 2;
        QTest::newRow("of one date, and the first gone")
            << List{nameless(s("B"), july(1)), a} << List{nameless(s("C"), july(1)), nameless(s("B"), july(1))} << 3;
        QTest::newRow("of one title") << List{nameless(s("A"), july(2), s("2")), a}
                                      << List{nameless(s("A"), july(3), s("3")), nameless(s("A"), july(2), s("2"))} << 3;
        QTest::newRow("of one title, without dates")
            << List{nameless(s("A"), {}, s("1")), nameless(s("A"), {}, s("2"))}
            << List{nameless(s("A"), {}, s("3")), nameless(s("A"), {}, s("1"))} << 3;
        QTest::newRow("without titles and dates") << List{nameless({}, {}, s("1")), nameless({}, {}, s("2"))}
                                                  << List{nameless({}, {}, s("3")), nameless({}, {}, s("2"))} << 3;
        QTest::newRow("one corrected") << List{b, a} << List{nameless(s("B, corrected"), july(2)), a} << 2;
        QTest::newRow("one with another text") << List{b, a} << List{nameless(s("B"), july(2), s("More")), a} << 2;
        QTest::newRow("one with another date") << List{b, a} << List{nameless(s("B"), july(5)), a} << 2;
        QTest::newRow("with new dates each time, of one text")
            << List{nameless(s("A"), july(2)), a} << List{nameless(s("A"), july(4)), nameless(s("A"), july(3))} << 2;
        QTest::newRow("one twice") << List{a, a} << List{a, b, a} << 2;
        QTest::newRow("without a page") << List{nameless(s("A"), {}, s("1"), {}), nameless(s("A"), {}, s("2"), {})}
                                        << List{nameless(s("A"), {}, s("3"), {}), nameless(s("A"), {}, s("1"), {}),
                                                nameless(s("A"), {}, s("2"), {})}
                                        << 3;
        QTest::newRow("one, without a page")
            << List{nameless(s("A"), {}, s("1"), {})} << List{nameless(s("A"), {}, s("corrected"), {})} << 1;
        Article named = linked(s("guid"), page, s("B"));
        QTest::newRow("beside one with a guid") << List{named} << List{named, a} << 2;
    }
    void keepsEntriesWithoutAGuidApartThatShareAPage()
    {
        QFETCH(const QList<Article>, first);
        QFETCH(const QList<Article>, second);
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, first);
        archive.keep(feed, second);
        QTEST(int(archive.select().size()), "articles");
        const KeepSummary again = archive.keep(feed, second);
        QCOMPARE(again.created + again.changed, 0);
        // Each of the document is there as it says.
        for (const Article &entry : second) {
            const QList<ArticleId> all = archive.select();
            QVERIFY(std::any_of(all.begin(), all.end(), [&](ArticleId id) {
                const Article kept = valueOf(archive->article(id)).content;
                return kept.title == entry.title && kept.text == entry.text;
            }));
        }
    }

    void leavesTheStatesOfEntriesThatShareAPageToEach()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {nameless(s("A"), july(1))});
        const ArticleId read = archive.select().first();
        valueOf(archive->setRead({read}, true));
        archive.keep(feed, {nameless(s("B"), july(2)), nameless(s("A"), july(1))});
        QCOMPARE(valueOf(archive->tree()).unread, 1);
        QVERIFY(valueOf(archive->article(read)).state.read);
        QCOMPARE(valueOf(archive->article(read)).content.title, s("A"));
    }

    void bringsNoEntryBackThatWasLetGo()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        const QList<Article> document = {nameless(s("B"), july(2)), nameless(s("A"), {}), nameless(s("C"), {}, s("1"), {})};
        archive.keep(feed, document);
        FetchOptions options;
        options.keepDays = 1;
        valueOf(archive->setFeedOptions(feed, options));
        archive.clock().advance(60LL * 86400);
        while (valueOf(archive->letGoOfSome()) > 0) {}
        QVERIFY(archive.select().isEmpty());
        QCOMPARE(archive.keep(feed, document).created, 0);
        QVERIFY(archive.select().isEmpty());
    }

    void knowsPostsByTheirPathsOnly()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addPosts();
        archive.keep(feed, {linked(s("a/1.md"), s("https://news.example/1"))});
        archive.keep(feed, {linked(s("b/1.md"), s("https://news.example/1"))});
        QCOMPARE(archive.select().size(), 2);
    }

    void knowsAPostByWhatItSaysWhenItsFileHasAnotherName()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addPosts();
        archive.keep(feed, {sampleArticle(s("old.md")), sampleArticle(s("2.md"), s("Two"))});
        const QList<ArticleId> ids = archive.select(*parseQuery(s("title:title")));
        valueOf(archive->setStarred(ids, true));
        valueOf(archive->setRead(ids, true));
        valueOf(archive->annotate(ids.first(), {.tags = {s("mine")}, .note = s("Remember")}));
        Article moved = sampleArticle(s("new/name.md"));
        moved.categories = QStringList(s("new")); // it stands in another folder, and that is part of what it says
        moved.fingerprint = "in another folder";
        FetchRecord record;
        record.formerGuids = {{moved.guid, {s("2.md"), s("old.md")}}};
        const KeepSummary summary = archive.keep(feed, {moved}, record);
        QCOMPARE(summary.created, 0);
        QCOMPARE(summary.changed, 1);
        QCOMPARE(archive.keep(feed, {}, vanished({s("old.md")})).vanished, 0);
        QCOMPARE(archive.select().size(), 2);
        QCOMPARE(archive.select(*parseQuery(s("is:read is:starred tag:mine"))), ids);
        const StoredArticle stored = valueOf(archive->article(ids.first()));
        QCOMPARE(stored.content.guid, moved.guid);
        QCOMPARE(stored.content.categories, moved.categories);
        QCOMPARE(archive.keep(feed, {moved}).unchanged, 1);
        QCOMPARE(archive.keep(feed, {}, vanished({moved.guid})).vanished, 1);
        QCOMPARE(archive.select().size(), 1);
    }

    void namesThePicturesOfARenamedPostFromItsNewPlace()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addPosts();
        Article post = sampleArticle(s("a/1.md"));
        post.html = s("<p>Text <img src=\"a/p.png\"></p>");
        post.leadImage = s("a/p.png");
        archive.keep(feed, {post});
        Article moved = post; // and its fingerprint, which leaves the place of its pictures out
        moved.guid = s("b/1.md");
        moved.html = s("<p>Text <img src=\"b/p.png\"></p>");
        moved.leadImage = s("b/p.png");
        FetchRecord record;
        record.formerGuids = {{moved.guid, {post.guid}}};
        QCOMPARE(archive.keep(feed, {moved}, record).created, 0);
        const StoredArticle stored = valueOf(archive->article(archive.select().first()));
        QCOMPARE(stored.content.html, moved.html);
        QCOMPARE(stored.content.leadImage, moved.leadImage);
    }

    void takesNoPostOfPicturesOnlyForAnother()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addPosts();
        Article one = sampleArticle(s("1.md"), s("Photo"), QString());
        one.fingerprint = "1.jpg";
        archive.keep(feed, {one});
        Article two = sampleArticle(s("2.md"), s("Photo"), QString());
        two.fingerprint = "2.jpg";
        FetchRecord record;
        record.formerGuids = {{two.guid, {one.guid}}};
        QCOMPARE(archive.keep(feed, {two}, record).created, 1);
    }

    void importsNoArticleAsOneThatComesLaterByItsGuid()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        QList<Article> there;
        QList<ImportedArticle> first;
        QList<ImportedArticle> then;
        for (int i = 0; i < 40; ++i) {
            Article article = linked(s("s%1").arg(i), page, s("Status"));
            article.published = {};
            article.fingerprint = QByteArray::number(i);
            (i < 20 ? first : then) += ImportedArticle{article, {}, {}};
            if (i >= 20)
                there += article;
        }
        archive.keep(feed, there);
        const KeepSummary summary = valueOf(archive->import(feed, first));
        QCOMPARE(summary.created, 20);
        QCOMPARE(valueOf(archive->import(feed, then, summary.taken)).created, 0);
    }

    void takesAPostThatSaysSomethingElseForAnother()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addPosts();
        archive.keep(feed, {sampleArticle(s("1.md"), s("One"), s("of as many letters"))});
        FetchRecord record;
        record.formerGuids = {{s("2.md"), {s("1.md")}}, {s("3.md"), {s("1.md")}}};
        QCOMPARE(archive.keep(feed, {sampleArticle(s("2.md"), s("One"), s("or other lettersxx"))}, record).created, 1);
        QCOMPARE(archive.keep(feed, {sampleArticle(s("3.md"), s("Two"), s("of as many letters"))}, record).created, 1);
        QCOMPARE(archive.keep(feed, {}, vanished({s("1.md")})).vanished, 1);
        QCOMPARE(archive.select().size(), 2);
    }

    void doesNotRemoveWhatAFeedNoLongerLists()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {sampleArticle(s("1")), sampleArticle(s("2"))});
        archive.keep(feed, {});
        QCOMPARE(archive.select().size(), 2);
    }

    void hidesAPostWhoseFileVanishedAndShowsItAgainWithItsState()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addPosts();
        archive.keep(feed, {sampleArticle(s("1.md")), sampleArticle(s("2.md"))});
        const QList<ArticleId> ids = archive.select();
        valueOf(archive->setStarred(ids, true));
        valueOf(archive->setRead(ids, true));
        QCOMPARE(archive.keep(feed, {}, vanished({s("1.md"), s("never there.md")})).vanished, 1);
        QCOMPARE(archive.select().size(), 1);
        const FeedTree tree = valueOf(archive->tree());
        QCOMPARE(tree.total, 1);
        QCOMPARE(tree.starred, 1);
        QCOMPARE(archive.keep(feed, {}, vanished({s("1.md")})).vanished, 0);

        QCOMPARE(archive.keep(feed, {sampleArticle(s("1.md"))}).created, 0);
        QCOMPARE(archive.select(), ids);
        for (const ArticleRow &row : valueOf(archive->rows(ids)))
            QCOMPARE(row.state, (ArticleState{true, true}));
    }

    void remembersTheFilesThatWereRead()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addPosts();
        FetchRecord record;
        record.stamps = {{s("1.md"), {100, 5}}, {s("broken.md"), {7, 6}}};
        archive.keep(feed, {sampleArticle(s("1.md"))}, record);
        QCOMPARE(valueOf(archive->fileStamps(feed)), record.stamps);
        FetchRecord next = vanished({s("broken.md")});
        next.stamps = {{s("1.md"), {101, 8}}};
        archive.keep(feed, {}, next);
        QCOMPARE(valueOf(archive->fileStamps(feed)), next.stamps);
    }

    void datesAnArticleByItsChangeWhereNothingElseIsKnown()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        Article article = sampleArticle(s("1"));
        article.published = {};
        article.updated = QDateTime(QDate(1999, 1, 1), QTime(0, 0), Qt::UTC);
        const QDateTime seen = archive.clock().now();
        archive.keep(feed, {article});
        QCOMPARE(valueOf(archive->rows(archive.select())).first().date, article.updated);
        archive.clock().advance(86400);
        article.updated = archive.clock().now();
        article.fingerprint = "changed";
        archive.keep(feed, {article});
        QCOMPARE(valueOf(archive->rows(archive.select())).first().date, seen);
    }

    void datesAnArticleByWhatIsKnown_data()
    {
        QTest::addColumn<QDateTime>("published");
        QTest::addColumn<bool>("asPublished");
        QTest::newRow("past") << QDateTime(QDate(1999, 1, 1), QTime(0, 0), Qt::UTC) << true;
        QTest::newRow("unknown") << QDateTime() << false;
        QTest::newRow("still to come") << QDateTime(QDate(2099, 1, 1), QTime(0, 0), Qt::UTC) << false;
        QTest::newRow("before the epoch") << QDateTime(QDate(1950, 1, 1), QTime(0, 0), Qt::UTC) << true;
    }
    void datesAnArticleByWhatIsKnown()
    {
        QFETCH(QDateTime, published);
        QFETCH(bool, asPublished);
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        Article article = sampleArticle(s("1"));
        article.published = published;
        article.updated = {};
        const QDateTime seen = archive.clock().now();
        archive.keep(feed, {article});
        archive.clock().advance(86400);
        article.fingerprint = "changed";
        archive.keep(feed, {article});
        const QList<ArticleId> ids = archive.select();
        QCOMPARE(valueOf(archive->rows(ids)).first().date, asPublished ? published : seen);
        QCOMPARE(valueOf(archive->article(ids.first())).content.published, published);
    }

    void keepsValidatorsOnlyOfAWholeAnswer()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        FetchRecord record;
        record.whole = true;
        record.etag = s("W/\"1 \"");
        record.lastModified = s("Tue, 19 Jul 2022 08:00:00 GMT");
        record.bodyHash = QByteArray("\0hash", 5);
        archive.keep(feed, {}, record);
        const auto check = [&] {
            const Feed kept = valueOf(archive->feed(feed));
            QCOMPARE(kept.etag, record.etag);
            QCOMPARE(kept.lastModified, record.lastModified);
            QCOMPARE(kept.bodyHash, record.bodyHash);
        };
        check();
        FetchRecord cut;
        cut.etag = s("\"2\"");
        archive.keep(feed, {}, cut);
        check();
        FetchRecord notModified;
        notModified.whole = notModified.notModified = true;
        archive.keep(feed, {}, notModified);
        check();
        notModified.etag = record.etag = s("\"3\"");
        notModified.lastModified = record.lastModified = s("Wed, 20 Jul 2022 08:00:00 GMT");
        archive.keep(feed, {}, notModified);
        check(); // and the hash stays
        FetchRecord without;
        without.whole = true;
        archive.keep(feed, {}, without);
        QCOMPARE(valueOf(archive->feed(feed)).etag, QString());
    }

    void keepsTheErrorOfAFetchUntilOneGoesWell()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        FetchRecord failed;
        failed.error = Error{ErrorKind::Http, s("https://news.example/feed"), 503};
        failed.nextFetch = archive.clock().now().addSecs(3600);
        archive.keep(feed, {}, failed);
        archive.keep(feed, {}, failed);
        Feed kept = valueOf(archive->feed(feed));
        QCOMPARE(kept.failures, 2);
        QCOMPARE(kept.error, failed.error);
        QCOMPARE(kept.nextFetch, failed.nextFetch);
        QCOMPARE(kept.lastAttempt, archive.clock().now());
        QVERIFY(!kept.lastSuccess.isValid());
        archive.keep(feed, {});
        kept = valueOf(archive->feed(feed));
        QCOMPARE(kept.failures, 0);
        QVERIFY(!kept.error);
        QCOMPARE(kept.lastSuccess, archive.clock().now());
    }

    void takesTheNamesThatAFeedGivesItself()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        FetchRecord record;
        record.title = s("The News");
        record.siteUrl = s("https://news.example/");
        record.iconUrl = s("https://news.example/icon.png");
        archive.keep(feed, {}, record);
        archive.keep(feed, {}); // what is not said stays
        Feed kept = valueOf(archive->feed(feed));
        QCOMPARE(kept.title, record.title);
        QCOMPARE(kept.siteUrl, record.siteUrl);
        QCOMPARE(kept.iconUrl, record.iconUrl);
        valueOf(archive->renameFeed(feed, s("Mine")));
        archive.keep(feed, {}, record);
        kept = valueOf(archive->feed(feed));
        QCOMPARE(kept.title, s("Mine"));
        QVERIFY(kept.renamed);
    }

    void followsAFeedThatMovedUnlessTheAddressIsTaken()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed(s("https://old.example/"));
        const FeedId other = archive.addFeed(s("https://other.example/"));
        FetchRecord moved;
        moved.movedTo = s("https://new.example/");
        archive.keep(feed, {}, moved);
        QCOMPARE(valueOf(archive->feed(feed)).url, moved.movedTo);
        moved.movedTo = s("https://other.example/");
        archive.keep(feed, {sampleArticle(s("1"))}, moved);
        QCOMPARE(valueOf(archive->feed(feed)).url, s("https://new.example/"));
        QCOMPARE(valueOf(archive->feed(other)).url, s("https://other.example/"));
        QCOMPARE(archive.select().size(), 1);
    }

    void leavesAFeedWithSecretsAtTheOriginThatTheyAreFor_data()
    {
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QString>("name");
        QTest::newRow("a header") << s("Authorization: Bearer secret") << QString();
        QTest::newRow("a name") << QString() << s("reader");
    }
    void leavesAFeedWithSecretsAtTheOriginThatTheyAreFor()
    {
        QFETCH(QString, headers);
        QFETCH(QString, name);
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed(s("https://old.example/feed"));
        FetchOptions options;
        options.headers = headers;
        options.userName = name;
        valueOf(archive->setFeedOptions(feed, options));
        FetchRecord moved;
        for (const QString &other :
             {s("https://new.example/feed"), s("http://old.example/feed"), s("https://old.example:81/feed")}) {
            moved.movedTo = other;
            archive.keep(feed, {}, moved);
            QCOMPARE(valueOf(archive->feed(feed)).url, s("https://old.example/feed"));
        }
        moved.movedTo = s("https://old.example:443/new");
        archive.keep(feed, {}, moved);
        QCOMPARE(valueOf(archive->feed(feed)).url, moved.movedTo);
    }

    void keepsNothingForAFeedThatIsNotThere()
    {
        TemporaryArchive archive;
        QCOMPARE(errorOf(archive->keep(4711, {sampleArticle(s("1"))}, {})).kind, ErrorKind::NotFound);
        QCOMPARE(valueOf(archive->statistics()).revisions, 0);
    }

    void tellsOnItsOwnThreadWhatChanged()
    {
        TemporaryArchive archive;
        QSignalSpy feeds(archive.operator->(), &Archive::feedsChanged);
        QSignalSpy articles(archive.operator->(), &Archive::articlesChanged);
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {sampleArticle(s("1"))});
        QCOMPARE(feeds.size(), 0); // never from within a call
        QCoreApplication::processEvents();
        QCOMPARE(feeds.size(), 1); // many at once are one
        QCOMPARE(articles.size(), 1);
        QCOMPARE(articles.first().first().value<FeedId>(), feed);
        archive.keep(feed, {sampleArticle(s("1"))});
        QCoreApplication::processEvents();
        QCOMPARE(articles.size(), 1); // nothing new
        QCOMPARE(feeds.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestArchiveKeep)
#include "tst_archivekeep.moc"
