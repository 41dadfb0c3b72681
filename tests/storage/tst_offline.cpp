#include "rawdatabase.h"
#include "temporaryarchive.h"

#include "storage/salvage.h"
#include "text/queryparser.h"

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

constexpr qint64 hours = 60 * 60;

FullText sampleText(const QString &text = QString::fromUtf8("首班船上坐满了等了四个月的乘客，船长说今天没有人赶时间。"))
{
    return {s("<p>%1</p>").arg(text), text};
}

/// An entry as a feed gives it: an excerpt and where its page is.
Article excerpt(const QString &guid, const QString &text = QString::fromUtf8("渡轮恢复通航。"))
{
    Article article = sampleArticle(guid, s("Ferry %1").arg(guid), text);
    article.url = s("https://news.example/%1").arg(guid);
    return article;
}

}

/// Full texts and pictures, which are fetched beyond the feeds: how they stand, and that nothing takes them away.
class TestOffline : public QObject {
    Q_OBJECT

private slots:
    void keepsAFullTextBesideWhatTheFeedSays()
    {
        TemporaryArchive archive;
        const ArticleId id = withFullText(archive, archive.addFeed());
        const StoredArticle now = valueOf(archive->article(id));
        QCOMPARE(now.content.fullText, sampleText());
        QCOMPARE(now.content.text, excerpt(s("a")).text);
        QCOMPARE(now.content.html, excerpt(s("a")).html);
        QCOMPARE(now.revision, 1);
        QCOMPARE(found(archive, "四个月的乘客"), QList<ArticleId>{id});
        QCOMPARE(found(archive, "恢复通航"), QList<ArticleId>{id});
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
    }

    void keepsItWhenTheFeedSaysTheSameAgain()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        const ArticleId id = withFullText(archive, feed);
        QCOMPARE(archive.keep(feed, {excerpt(s("a"))}).unchanged, 1);
        QCOMPARE(valueOf(archive->article(id)).content.fullText, sampleText());
        QCOMPARE(valueOf(archive->article(id)).revision, 1);
    }

    void takesItAlongToANewRevision()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        const ArticleId id = withFullText(archive, feed);
        QCOMPARE(archive.keep(feed, {excerpt(s("a"), s("渡轮今日恢复通航。"))}).changed, 1);
        const StoredArticle now = valueOf(archive->article(id));
        QCOMPARE(now.revision, 2);
        QVERIFY(now.content.text.contains(s("今日")));
        QCOMPARE(now.content.fullText, sampleText());
        QCOMPARE(now.content.provenance.editors, QStringList(s("王蒙"))); // as its page says
        QCOMPARE(found(archive, "editor:王蒙 四个月的乘客"), QList<ArticleId>{id});
        // And back to what was said before.
        QCOMPARE(archive.keep(feed, {excerpt(s("a"))}).changed, 1);
        QCOMPARE(valueOf(archive->article(id)).content.fullText, sampleText());
        QCOMPARE(found(archive, "四个月的乘客"), QList<ArticleId>{id});
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
    }

    void letsTheFeedHaveItsWayWhereItGivesAsMuchItself()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        const ArticleId id = withFullText(archive, feed);
        archive.keep(feed, {excerpt(s("a"), sampleText().text + s("船票不变。"))});
        QVERIFY(valueOf(archive->article(id)).content.fullText.isEmpty());
        QCOMPARE(found(archive, "船票不变"), QList<ArticleId>{id});
    }

    void keepsItWhenTheRulesReadTheArticleAgainMeanwhile()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {excerpt(s("a"))});
        const ArticleId id = archive.select().first();
        Article reread = valueOf(archive->article(id)).content;
        reread.provenance.source = s("新华社");
        keepFullText(archive, id);
        QCOMPARE(valueOf(archive->revise({{id, reread.fingerprint, reread}})), 1);
        QCOMPARE(valueOf(archive->article(id)).content.provenance.source, s("新华社"));
        QCOMPARE(valueOf(archive->article(id)).content.fullText, sampleText());
    }

    void bringsItOutOfADamagedArchive()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        withFullText(archive, feed);
        valueOf(archive->setFeedOptions(feed, {.fullText = true, .keepPictures = true}));
        archive.close();
        const QString into = archive.path(s("salvaged.masthead"));
        QCOMPARE(salvageArchive(archive.path(), into)->articles, 1);
        const auto after = Archive::open(into, archive.clock());
        QVERIFY(after.ok());
        const ArticleId id = valueOf((*after)->select({})).first();
        QCOMPARE(valueOf((*after)->article(id)).content.fullText, sampleText());
        QCOMPARE(valueOf((*after)->feeds()).first().options, (FetchOptions{.fullText = true, .keepPictures = true}));
        valueOf((*after)->finishIndex());
        QCOMPARE(valueOf((*after)->select(*parseQuery(s("四个月的乘客")))).size(), 1);
    }

    void copiesItWithTheArchive()
    {
        TemporaryArchive archive;
        const ArticleId id = withFullText(archive, archive.addFeed());
        const QString copy = archive.path(s("copy.masthead"));
        valueOf(archive->backup(copy));
        const auto other = Archive::open(copy, archive.clock());
        QVERIFY(other.ok());
        QCOMPARE(valueOf((*other)->article(id)).content.fullText, sampleText());
    }

    void letsItGoWithItsArticleButNotWithAStarredOne()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        const ArticleId starred = withFullText(archive, feed);
        valueOf(archive->setStarred({starred}, true));
        archive.clock().advance(1);
        archive.keep(feed, {excerpt(s("b")), excerpt(s("c"))});
        const ArticleId gone = found(archive, "title:\"Ferry b\"").first();
        keepFullText(archive, gone);
        for (const ArticleId id : {starred, gone})
            valueOf(archive->noteKeptPictures(id, {s("https://news.example/%1.png").arg(id)}));
        valueOf(archive->setFeedOptions(feed, {.keepCount = 1, .keepPictures = true}));
        while (valueOf(archive->letGoOfSome()) > 0) {}
        QCOMPARE(valueOf(archive->article(starred)).content.fullText, sampleText());
        QVERIFY(!archive.select().contains(gone));
        QCOMPARE(valueOf(archive->releasePictures()), QStringList(s("https://news.example/%1.png").arg(starred)));
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
    }

    void namesThePagesThatWereNotAsked()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        Article without = excerpt(s("e"));
        without.url.clear();
        archive.keep(feed, {excerpt(s("a")), excerpt(s("b")), excerpt(s("c")), excerpt(s("d")), without});
        const auto id = [&archive](const char *title) { return found(archive, title).first(); };
        valueOf(archive->setRead({id("title:\"Ferry b\"")}, true));
        valueOf(archive->notePageAsked(id("title:\"Ferry c\"")));
        const QList<ArticleId> wanted{id("title:\"Ferry d\""), id("title:\"Ferry a\"")};
        QCOMPARE(valueOf(archive->pagesToAsk(feed, 10)), wanted);
        QCOMPARE(valueOf(archive->pagesToAsk(feed, 1)), wanted.first(1));
        archive.clock().advance(48 * hours);
        QCOMPARE(valueOf(archive->pagesToAsk(feed, 10)), wanted);
    }

    void asksAPageAgainOnlyOnceTheFeedChangedItsArticleAndSomeHoursWentBy()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        const ArticleId id = withFullText(archive, feed);
        valueOf(archive->notePageAsked(id));
        archive.clock().advance(hours);
        archive.keep(feed, {excerpt(s("a"), s("渡轮今日恢复通航。"))});
        QCOMPARE(valueOf(archive->pagesToAsk(feed, 10)), QList<ArticleId>());
        archive.clock().advance(6 * hours);
        QCOMPARE(valueOf(archive->pagesToAsk(feed, 10)), QList<ArticleId>{id});
        valueOf(archive->notePageAsked(id));
        archive.clock().advance(48 * hours);
        QCOMPARE(valueOf(archive->pagesToAsk(feed, 10)), QList<ArticleId>());
    }

    void namesArticlesWhosePicturesWereNotAskedFor()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {excerpt(s("a")), excerpt(s("b")), excerpt(s("c"))});
        const QList<ArticleId> all = archive.select();
        valueOf(archive->setRead(all, true));
        valueOf(archive->setStarred({all[1]}, true));
        QCOMPARE(valueOf(archive->withoutKeptPictures(feed, 10)), QList<ArticleId>{all[1]});
        valueOf(archive->noteKeptPictures(all[1], {s("https://news.example/1.png")}));
        QCOMPARE(valueOf(archive->withoutKeptPictures(feed, 10)), QList<ArticleId>());
        keepFullText(archive, all[1]); // which has others
        QCOMPARE(valueOf(archive->withoutKeptPictures(feed, 10)), QList<ArticleId>{all[1]});
    }

    void keepsPicturesOfUnreadAndStarredArticlesOfFeedsThatWantIt()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {excerpt(s("a")), excerpt(s("b"))});
        const QList<ArticleId> all = archive.select();
        const auto note = [&] {
            valueOf(
                archive->noteKeptPictures(all[0], {s("https://news.example/0.png"), s("https://news.example/both.png")}));
            valueOf(archive->noteKeptPictures(all[1], {s("https://news.example/both.png")}));
        };
        note();
        QCOMPARE(valueOf(archive->releasePictures()), QStringList());
        valueOf(archive->setFeedOptions(feed, {.keepPictures = true}));
        QCOMPARE(valueOf(archive->withoutKeptPictures(feed, 10)), all); // they were let go of, and are asked for again
        note();
        QCOMPARE(valueOf(archive->releasePictures()).size(), 2);
        QCOMPARE(valueOf(archive->withoutKeptPictures(feed, 10)), QList<ArticleId>());
        valueOf(archive->setRead(all, true));
        valueOf(archive->setStarred({all[1]}, true));
        QCOMPARE(valueOf(archive->releasePictures()), QStringList(s("https://news.example/both.png")));
        valueOf(archive->setStarred({all[0]}, true));
        QCOMPARE(valueOf(archive->withoutKeptPictures(feed, 10)), QList<ArticleId>{all[0]});
        valueOf(archive->removeFeed(feed));
        QCOMPARE(valueOf(archive->releasePictures()), QStringList());
        valueOf(archive->restoreFeed(feed));
        QCOMPARE(valueOf(archive->withoutKeptPictures(feed, 10)), all);
    }

private:
    static QList<ArticleId> found(TemporaryArchive &archive, const char *query)
    {
        return archive.select(*parseQuery(s(query)));
    }

    static void keepFullText(TemporaryArchive &archive, ArticleId id)
    {
        Article article = valueOf(archive->article(id)).content;
        article.fullText = sampleText();
        article.provenance.editors = {s("王蒙")};
        article.provenance.evidence +=
            Evidence{ProvenanceField::Editor, s("王蒙"), s("责任编辑：王蒙"), s("page: body: end"), 1.0, {}, -1};
        QCOMPARE(valueOf(archive->revise({{id, article.fingerprint, article}})), 1);
    }

    /// The one article of a feed, with its full text.
    static ArticleId withFullText(TemporaryArchive &archive, FeedId feed)
    {
        archive.keep(feed, {excerpt(s("a"))});
        const ArticleId id = archive.select().first();
        keepFullText(archive, id);
        return id;
    }
};

QTEST_GUILESS_MAIN(TestOffline)
#include "tst_offline.moc"
