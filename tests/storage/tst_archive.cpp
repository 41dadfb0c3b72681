#include "temporaryarchive.h"

#include "text/outlets.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Masthead;

namespace {

Article fullArticle()
{
    Article article =
        sampleArticle(QStringLiteral("金融/新浪财经/1.md"), QStringLiteral("芯片股走强"), QStringLiteral("正文"));
    article.url = QStringLiteral("https://news.example/1");
    article.baseUrl = QStringLiteral("https://news.example/");
    article.updated = article.published.addSecs(60);
    article.categories = {QStringLiteral("金融"), QStringLiteral("新浪财经")};
    article.leadImage = QStringLiteral("images/1.jpg");
    article.commentsUrl = QStringLiteral("https://news.example/1#comments");
    article.language = QStringLiteral("zh");
    article.enclosures = {{QStringLiteral("https://news.example/1.mp3"), QStringLiteral("audio/mpeg"), 12345},
                          {QStringLiteral("https://news.example/2.mp3"), QString(), -1}};
    article.provenance = {
        QStringLiteral("新浪财经"),
        QStringLiteral("中新社"),
        {QStringLiteral("张三")},
        {QStringLiteral("王蒙"), QStringLiteral("李四")},
        {{QStringLiteral("罗明"), QStringLiteral("摄影"), false}, {QStringLiteral("李铭"), QStringLiteral("校对"), true}},
        QStringLiteral("中新网7月19日电"),
        QStringLiteral("原来的标题"),
        QStringLiteral("https://first.example/1"),
        QStringLiteral("© 2022 新浪"),
        QStringLiteral("2022-07-19 14:20"),
        QStringLiteral("2022-07-19 15:00"),
        {{ProvenanceField::Editor, QStringLiteral("王蒙"), QStringLiteral("责任编辑：王蒙"), QStringLiteral("body: end"),
          0.75, QStringLiteral("label 责任编辑"), 812}}};
    return article;
}

}

class TestArchive : public QObject {
    Q_OBJECT

    qsizetype told = 0;

private slots:
    void namesWhatItKnowsWhileSmartFoldersAreCounted()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), {sampleArticle(QStringLiteral("1"))});
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
            other.setDatabaseName(archive.path());
            QVERIFY(other.open() && QSqlQuery(other).exec(QStringLiteral("BEGIN IMMEDIATE")));
            const auto kept = archive->setOwnOutlets({}); // which counting waits for
            const auto counts = archive->smartFolderCounts();
            valueOf(archive->knownNames());
            valueOf(archive->snippets({1}, {}));
            QVERIFY(!counts.isFinished());
            QVERIFY(QSqlQuery(other).exec(QStringLiteral("COMMIT")));
            valueOf(kept);
            valueOf(counts);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
    }

    void tellsOfWhatAnotherProgramChanged()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {sampleArticle(QStringLiteral("1"))});
        const auto other = Archive::open(archive.path(), archive.clock());
        QVERIFY(other.ok());
        QSignalSpy articles(archive.operator->(), &Archive::articlesChanged);
        QSignalSpy replaced(archive.operator->(), &Archive::replacedByOthers);
        const auto look = [&] {
            archive->lookForOthers();
            valueOf(archive->select({}));                                 // behind the look on its thread
            valueOf(archive->setSetting(QStringLiteral("a"), QString())); // and on the writer's
            QCoreApplication::processEvents();
            return std::exchange(told, articles.size()) != articles.size();
        };
        told = 0;
        look();
        QVERIFY(!look());
        valueOf((*other)->setRead(valueOf((*other)->select({})), true));
        QVERIFY(look());
        QVERIFY(!look());
        archive.keep(feed, {sampleArticle(QStringLiteral("2"))}); // its own
        look();
        QVERIFY(!look());
        QCOMPARE(replaced.size(), 0);
        const QString copy = archive.path(QStringLiteral("copy"));
        valueOf((*other)->backup(copy));
        valueOf((*other)->restore(copy));
        QVERIFY(look());
        QCOMPARE(replaced.size(), 1);
    }

    void givesBackAnArticleAsItWasKept()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        const Article article = fullArticle();
        QCOMPARE(archive.keep(feed, {article}).created, 1);
        const StoredArticle stored = valueOf(archive->article(archive.select().first()));
        const Article &content = stored.content;
        QCOMPARE(stored.feedId, feed);
        QCOMPARE(stored.revision, 1);
        QCOMPARE(stored.firstSeen, archive.clock().now());
        QCOMPARE(stored.state, ArticleState());
        QCOMPARE(content.guid, article.guid);
        QCOMPARE(content.url, article.url);
        QCOMPARE(content.title, article.title);
        QCOMPARE(content.html, article.html);
        QCOMPARE(content.raw, article.raw);
        QCOMPARE(content.text, article.text);
        QCOMPARE(content.baseUrl, article.baseUrl);
        QCOMPARE(content.published, article.published);
        QCOMPARE(content.updated, article.updated);
        QCOMPARE(content.categories, article.categories);
        QCOMPARE(content.leadImage, article.leadImage);
        QCOMPARE(content.commentsUrl, article.commentsUrl);
        QCOMPARE(content.language, article.language);
        QCOMPARE(content.enclosures, article.enclosures);
        QCOMPARE(content.provenance, article.provenance);
        QCOMPARE(content.fingerprint, article.fingerprint);
    }

    void givesRowsInTheOrderAskedForAndLeavesUnknownOnesOut()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {fullArticle(), sampleArticle(QStringLiteral("2"))});
        const QList<ArticleId> ids = archive.select();
        const QList<ArticleRow> rows = valueOf(archive->rows({ids[1], 4711, ids[0]}));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].id, ids[1]);
        QCOMPARE(rows[1].id, ids[0]);
        const ArticleRow &row = rows[0].title == fullArticle().title ? rows[0] : rows[1];
        QCOMPARE(row.publisher, QStringLiteral("新浪财经"));
        QCOMPARE(row.source, QStringLiteral("中新社"));
        QCOMPARE(row.editors, QStringList({QStringLiteral("王蒙"), QStringLiteral("李四")}));
        QCOMPARE(row.leadImage, QStringLiteral("images/1.jpg"));
        QCOMPARE(row.url, QStringLiteral("https://news.example/1"));
        QCOMPARE(row.date, fullArticle().published);
    }

    void callsRowsWithoutATitleByTheirFirstWords()
    {
        TemporaryArchive archive;
        Article untitled = sampleArticle(QStringLiteral("1"));
        untitled.title.clear();
        untitled.text = QStringLiteral("A short note.\nAnd its end.");
        archive.keep(archive.addFeed(), {untitled});
        const QList<ArticleId> ids = archive.select();
        QCOMPARE(valueOf(archive->rows(ids)).first().title, QStringLiteral("A short note. And its end."));
        QCOMPARE(valueOf(archive->article(ids.first())).content.title, QString());
    }

    void saysWhichArticleIsNotThere()
    {
        TemporaryArchive archive;
        const Error error = errorOf(archive->article(4711));
        QCOMPARE(error.kind, ErrorKind::NotFound);
        QVERIFY(error.detail.contains(QStringLiteral("4711")));
    }

    void remembersEverythingAfterReopening()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        archive.keep(feed, {fullArticle()});
        valueOf(archive->setStarred(archive.select(), true));
        valueOf(archive->setSetting(QStringLiteral("samples"), QStringLiteral("offered")));
        archive.reopen();
        const StoredArticle stored = valueOf(archive->article(archive.select().first()));
        QCOMPARE(stored.content.provenance, fullArticle().provenance);
        QVERIFY(stored.state.starred);
        QCOMPARE(valueOf(archive->setting(QStringLiteral("samples"))), QStringLiteral("offered"));
        QCOMPARE(valueOf(archive->setting(QStringLiteral("never set"))), QString());
    }

    void keepsTextsThatNoDatabaseLikes()
    {
        TemporaryArchive archive;
        const FeedId feed = archive.addFeed();
        Article article =
            sampleArticle(QStringLiteral("1"), QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b") + QChar(0xd800));
        article.title += QString::fromUtf8("'; DROP TABLE article; --");
        archive.keep(feed, {article});
        QCOMPARE(archive.titles(), QStringList(QStringLiteral("ab\uFFFD'; DROP TABLE article; --")));
    }

    void cutsTitlesWithoutEnd()
    {
        TemporaryArchive archive;
        archive.keep(archive.addFeed(), {sampleArticle(QStringLiteral("1"), QStringLiteral("x").repeated(100000))});
        QCOMPARE(archive.titles().first().size(), 1000);
    }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
