#include "temporaryarchive.h"

#include "text/outlets.h"
#include "text/queryparser.h"

#include <QSignalSpy>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

Query ask(const char *text) { return *parseQuery(s(text)); }

Article articleBy(const char *guid, const char *publisher, const char *source, const QStringList &editors,
                  const QStringList &byline, const QDateTime &published)
{
    Article article = sampleArticle(s(guid), s(guid), s("正文 ") + s(guid));
    article.provenance.publisher = s(publisher);
    article.provenance.source = s(source);
    article.provenance.editors = editors;
    article.provenance.byline = byline;
    article.published = published;
    return article;
}

QDateTime at(int day, int hour) { return QDateTime(QDate(2022, 7, day), QTime(hour, 40), Qt::UTC); }

/// Five articles: of 新华网 and its other names, of 新浪财经, and of nobody known.
void fill(TemporaryArchive &archive)
{
    archive.clock().advance(24 * 3600);
    archive.keep(archive.addFeed(), {articleBy("1", "新浪财经", "新华社", {s("王蒙")}, {s("张三"), s("李四")}, at(18, 9)),
                                     articleBy("2", "新浪财经", "新华网", {s("王蒙"), s("方以南")}, {s("张三")}, at(18, 10)),
                                     articleBy("3", "新浪财经", "", {s("方以南")}, {}, at(19, 9)),
                                     articleBy("4", "新华社", "Xinhua", {}, {s("李四")}, at(19, 9)),
                                     articleBy("5", "", "海湾日报", {}, {}, at(19, 23))});
}

}

/// Who stands behind the articles of a query, in numbers; and what is known of outlets.
class TestArchiveStatistics : public QObject {
    Q_OBJECT

private slots:
    void countsOutletsUnderOneName()
    {
        TemporaryArchive archive;
        fill(archive);
        const Facets facets = valueOf(archive->facets({}));
        QCOMPARE(facets.articles, 5);
        QVERIFY(facets.whole);
        QCOMPARE(facets.publishers, (QList<NamedCount>{{s("新浪财经"), 3}, {s("新华社"), 1}}));
        QCOMPARE(facets.sources, (QList<NamedCount>{{s("新华社"), 3}, {s("海湾日报"), 1}}));
        QCOMPARE(facets.editors, (QList<NamedCount>{{s("方以南"), 2}, {s("王蒙"), 2}}));
        QCOMPARE(facets.authors, (QList<NamedCount>{{s("张三"), 2}, {s("李四"), 2}}));
    }

    void countsTheArticlesOfAQuery()
    {
        TemporaryArchive archive;
        fill(archive);
        const Facets facets = valueOf(archive->facets(ask("editor:王蒙")));
        QCOMPARE(facets.articles, 2);
        QCOMPARE(facets.publishers, (QList<NamedCount>{{s("新浪财经"), 2}}));
        QCOMPARE(valueOf(archive->facets(ask("is:unread source:新华社"))).articles, 3);
        QCOMPARE(valueOf(archive->facets(ask("after:2022-07-19"))).articles, 3);
        QCOMPARE(valueOf(archive->facets(ask("nothing"))).articles, 0);
    }

    void countsTheNewestFirst()
    {
        TemporaryArchive archive;
        fill(archive);
        const Facets newest = valueOf(archive->facets({}, 2));
        QCOMPARE(newest.articles, 2);
        QVERIFY(!newest.whole);
        QCOMPARE(newest.sources, (QList<NamedCount>{{s("新华社"), 1}, {s("海湾日报"), 1}}));
        QVERIFY(valueOf(archive->facets({}, 6)).whole);
    }

    void tellsDaysHoursSharesAndEditors()
    {
        TemporaryArchive archive;
        fill(archive);
        const Glance glance = valueOf(archive->glance({}));
        QCOMPARE(glance.articles, 5);
        QCOMPARE(glance.days, (QList<std::pair<QDate, int>>{{QDate(2022, 7, 18), 2}, {QDate(2022, 7, 19), 3}}));
        QCOMPARE(glance.hours[0][9], 1); // a Monday
        QCOMPARE(glance.hours[1][9], 2);
        QCOMPARE(glance.hours[1][23], 1);
        // 新华社 under another of its names is no reprint.
        QCOMPARE(glance.publishers, (QList<PublisherShare>{{s("新浪财经"), 1, 2}, {s("新华社"), 1, 0}}));
        QCOMPARE(glance.editors,
                 (QList<EditorWork>{{s("方以南"), 2, {{s("新浪财经"), 2}}}, {s("王蒙"), 2, {{s("新浪财经"), 2}}}}));
    }

    void findsAnOutletByAllOfItsNames()
    {
        TemporaryArchive archive;
        fill(archive);
        QCOMPARE(archive.titles(ask("source:xinhua")).size(), 3);
        QCOMPARE(archive.titles(ask("source:新华网")).size(), 3);
        QCOMPARE(archive.titles(ask("publisher:Xinhua")), QStringList(s("4")));
        QCOMPARE(archive.titles(ask("-source:xinhua")).size(), 2);
        QCOMPARE(archive.titles(ask("source:海湾")), QStringList(s("5"))); // part of a name that nobody knows
        QCOMPARE(valueOf(archive->count(ask("source:xinhua editor:王蒙"))), 2);
    }

    void keepsKinApart()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), {articleBy("1", "", "中新社", {}, {}, at(18, 9)),
                                         articleBy("2", "", "中国新闻网", {}, {}, at(18, 10))});
        QCOMPARE(archive.titles(ask("source:中新网")), QStringList(s("2")));
        QCOMPARE(archive.titles(ask("source:中国新闻社")), QStringList(s("1")));
    }

    void goesByThePersonsOwnRegistry()
    {
        TemporaryArchive archive;
        fill(archive);
        QSignalSpy changed(archive.operator->(), &Archive::outletsChanged);
        const QList<Outlet> own = {{s("海湾日报"), OutletKind::Newspaper, {s("Bay Daily")}, {}, {}}};
        QVERIFY(archive->setOwnOutlets(own).result().ok());
        QCOMPARE(archive.titles(ask("source:\"bay daily\"")), QStringList(s("5")));
        QTRY_COMPARE(changed.count(), 1);
        archive.reopen();
        QCOMPARE(valueOf(archive->ownOutlets()), own);
        QCOMPARE(archive.titles(ask("source:\"bay daily\"")), QStringList(s("5")));
        QCOMPARE(archive.titles(ask("source:xinhua")).size(), 3);
    }

    void goesByTheRegistryThatAnotherProgramChanged()
    {
        TemporaryArchive archive;
        fill(archive);
        const auto other = Archive::open(archive.path(), archive.clock());
        QVERIFY(other.ok());
        const auto look = [&] {
            archive->lookForOthers();
            valueOf(archive->select({}));                                 // behind the look on its thread
            valueOf(archive->setSetting(QStringLiteral("a"), QString())); // and on the writer's
            QCoreApplication::processEvents();
        };
        look();
        QSignalSpy changed(archive.operator->(), &Archive::outletsChanged);
        valueOf((*other)->setRead(valueOf((*other)->select({})), true));
        look();
        QVERIFY(archive.titles(ask("source:\"bay daily\"")).isEmpty());
        QCOMPARE(changed.count(), 0);
        const QList<Outlet> own = {{s("海湾日报"), OutletKind::Newspaper, {s("Bay Daily")}, {}, {}}};
        QVERIFY((*other)->setOwnOutlets(own).result().ok());
        look();
        QCOMPARE(archive.titles(ask("source:\"bay daily\"")), QStringList(s("5")));
        QTRY_COMPARE(changed.count(), 1);
    }

    void replacesWhatTheRulesReadAndNothingElse()
    {
        TemporaryArchive archive;
        fill(archive);
        const ArticleId id = archive.select(ask("source:海湾日报")).first();
        QVERIFY(archive->setRead({id}, true).result().ok());
        StoredArticle stored = valueOf(archive->article(id));
        Article article = stored.content;
        article.provenance.source = s("海湾晚报");
        article.provenance.contributors = {{s("罗明"), s("摄影"), false}, {s("李铭"), s("校对"), true}};
        article.fingerprint = "other";
        QCOMPARE(valueOf(archive->revise({{id, stored.content.fingerprint, article}})), 1);
        QCOMPARE(archive.select(ask("source:海湾晚报")), QList<ArticleId>{id});
        QCOMPARE(archive.select(ask("source:海湾日报")), QList<ArticleId>());
        QVERIFY(archive->finishIndex().result().ok());
        QCOMPARE(archive.select(ask("source:海湾日报")), QList<ArticleId>());
        QCOMPARE(archive.select(ask("author:罗明")), QList<ArticleId>{id});
        QCOMPARE(archive.select(ask("editor:李铭")), QList<ArticleId>{id});
        QCOMPARE(archive.select(ask("author:李铭")), QList<ArticleId>());
        stored = valueOf(archive->article(id));
        QCOMPARE(stored.content.provenance, article.provenance);
        QCOMPARE(stored.revision, 1);
        QVERIFY(stored.state.read);
        QVERIFY(valueOf(archive->check()).problems.isEmpty());
        // What says something new meanwhile is not overwritten.
        QCOMPARE(valueOf(archive->revise({{id, "stale", article}})), 0);
    }

    void readsTheDateOfAnArticleThatHadNone()
    {
        TemporaryArchive archive;
        fill(archive);
        Article undated = sampleArticle(s("6"), s("6"), s("undated"));
        undated.published = {};
        archive.keep(archive.addFeed(), {undated});
        const ArticleId id = archive.select(ask("undated")).first();
        QCOMPARE(archive.select().first(), id); // first seen just now
        Article article = valueOf(archive->article(id)).content;
        const QByteArray before = article.fingerprint;
        article.published = at(1, 8);
        QCOMPARE(valueOf(archive->revise({{id, before, article}})), 1);
        QCOMPARE(archive.select().last(), id);
    }
};

QTEST_GUILESS_MAIN(TestArchiveStatistics)
#include "tst_archivestatistics.moc"
