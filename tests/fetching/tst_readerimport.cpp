#include "fetching/readerimport.h"
#include "storage/rawdatabase.h"
#include "storage/rawfile.h"
#include "storage/temporaryarchive.h"
#include "support/fixtures.h"
#include "text/queryparser.h"

#include <QDir>
#include <QSignalSpy>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

}

class TestReaderImport : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryArchive> m_archive;
    std::unique_ptr<ReaderImport> m_import;
    std::unique_ptr<QTemporaryDir> m_home;

    QString place(const QString &relative)
    {
        const QString path = m_home->filePath(relative);
        if (!QDir().mkpath(QFileInfo(path).path()))
            qFatal("%s", qPrintable(path));
        return path;
    }
    QString make(const QString &fixtureName, const QString &relative)
    {
        const QString path = place(relative);
        runRaw(path,
               QString::fromUtf8(fixture(s("otherreaders/") + fixtureName + s(".sql"))).split(s(";\n"), Qt::SkipEmptyParts));
        return path;
    }
    Result<OpmlPreview> preview(const QString &path)
    {
        std::optional<Result<OpmlPreview>> answer;
        m_import->preview(path, [&answer](const QString &, const Result<OpmlPreview> &told) { answer = told; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
            return Error{ErrorKind::Cancelled, s("no answer came")};
        return *answer;
    }
    Result<ImportSummary> import(const OpmlPreview &chosen, const QStringList &folder = {})
    {
        std::optional<ImportSummary> answer;
        m_import->import(chosen, folder, [&answer](const ImportSummary &told) { answer = told; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
            return Error{ErrorKind::Cancelled, s("no answer came")};
        return answer->error ? Result<ImportSummary>(*answer->error) : *answer;
    }
    static OpmlPreview only(OpmlPreview preview, OpmlPreview::Fate fate)
    {
        preview.rows.removeIf([fate](const OpmlPreview::Row &row) { return row.fate != fate; });
        return preview;
    }
    QStringList found(const char *query) { return m_archive->titles(*parseQuery(s(query))); }

private slots:
    void init()
    {
        m_archive = std::make_unique<TemporaryArchive>();
        m_import = std::make_unique<ReaderImport>(*m_archive->operator->());
        m_home = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_import.reset();
        m_archive.reset();
    }

    void showsWhatItWillDo()
    {
        const auto shown = preview(make(s("rssguard-text-ids"), s("database.db")));
        QVERIFY2(shown.ok(), shown ? "" : qPrintable(shown.error().detail));
        QCOMPARE(shown->rows.size(), 3);
        QCOMPARE(shown->count(OpmlPreview::Fate::New), 2);
        QCOMPARE(shown->count(OpmlPreview::Fate::Refused), 1);
        QCOMPARE(shown->rows[0].feed.folder, QStringList({s("新闻"), s("Wires")}));
        QCOMPARE(shown->rows[0].other.articles, 2);
        QCOMPARE(shown->rows[0].other.unread, 1);
        QCOMPARE(valueOf((*m_archive)->feeds()).size(), 0);
    }

    void opensNoArchiveThatIsInUse()
    {
        QVERIFY(QFile::link(m_archive->path(), place(s("link.db"))));
        for (const QString &path :
             QStringList{m_archive->path(), m_home->filePath(s("link.db")), m_archive->path() + s("-shm")})
            QCOMPARE(preview(path).error().kind, ErrorKind::Usage);
    }

    void takesOverFeedsArticlesStatesAndLabels()
    {
        const auto shown = preview(make(s("rssguard-row-ids"), s("database.db")));
        QVERIFY(shown.ok());
        QSignalSpy progress(m_import.get(), &ReaderImport::progressed);
        const auto summary = import(only(*shown, OpmlPreview::Fate::New), {s("Old")});
        QVERIFY2(summary.ok(), summary ? "" : qPrintable(summary.error().detail));
        QCOMPARE(summary->feeds.size(), 2);
        QVERIFY(summary->states.isEmpty() && summary->annotations.isEmpty()); // nothing was there
        QCOMPARE(summary->created, 2);
        QCOMPARE(progress.last(), QVariantList({2, 2}));
        const FeedTree tree = valueOf((*m_archive)->tree());
        QCOMPARE(tree.feeds.size(), 2);
        QCOMPARE(tree.folders.size(), 3);
        QCOMPARE(tree.unread, 1);
        QCOMPARE(found("folder:old folder:wires"), QStringList({s("芯片股走强"), s("Rates rise")}));
        QCOMPARE(found("is:starred"), QStringList(s("芯片股走强")));
        QCOMPARE(found("is:unread"), QStringList(s("Rates rise")));
        QCOMPARE(found("tag:跟进"), QStringList(s("芯片股走强")));
        QCOMPARE(found("author:王蒙"), QStringList(s("芯片股走强")));
        QCOMPARE(found("集体走强"), QStringList(s("芯片股走强")));
    }

    void bringsStatesTogetherWithWhatIsThere()
    {
        const FeedId feed = m_archive->addFeed(s("https://morning.example/feed"));
        Article known = sampleArticle(s("guid-1"), s("芯片股走强"), s("newer text"));
        Article moved = sampleArticle(s("another guid"), s("Rates rise"));
        moved.url = s("https://morning.example/2");
        moved.published = {}; // the other reader gives when it came
        m_archive->keep(feed, {known, moved});
        valueOf((*m_archive)->setRead(m_archive->select(), true));
        const auto shown = preview(make(s("quiterss"), s("feeds.db")));
        QVERIFY(shown.ok());
        const auto summary = import(only(*shown, OpmlPreview::Fate::There));
        QVERIFY(summary.ok());
        QCOMPARE(summary->created, 0);
        QCOMPARE(summary->unchanged, 2);
        QCOMPARE(summary->states.size(), 1);
        QCOMPARE(summary->states[0].before, (ArticleState{true, false}));
        QCOMPARE(summary->states[0].after, (ArticleState{true, true}));
        QCOMPARE(summary->annotations.size(), 1);
        QCOMPARE(summary->annotations[0].before.tags, QStringList());
        QCOMPARE(summary->annotations[0].after.tags, QStringList(s("跟进")));
        QCOMPARE(valueOf((*m_archive)->tree()).total, 2);
        QCOMPARE(found("is:read").size(), 2); // what was read here stays read
        QCOMPARE(found("is:starred tag:跟进"), QStringList(s("芯片股走强")));
        QCOMPARE(found("\"newer text\""), QStringList(s("芯片股走强")));
        // Once more changes nothing.
        const auto again = import(only(*preview(m_home->filePath(s("feeds.db"))), OpmlPreview::Fate::There));
        QVERIFY(again.ok());
        QVERIFY(again->states.isEmpty() && again->annotations.isEmpty());
        QCOMPARE(valueOf((*m_archive)->tree()).total, 2);
    }

    // The feed itself brings the same entries: they stay what they were.
    void staysReadWhenTheFeedIsFetched()
    {
        QVERIFY(import(only(*preview(make(s("liferea"), s("liferea.db"))), OpmlPreview::Fate::New)).ok());
        const FeedId feed = m_archive->addFeed(s("https://morning.example/feed")); // the one that is there
        m_archive->keep(feed, {sampleArticle(s("guid-1"), s("芯片股走强"), s("as the feed says it"))});
        QCOMPARE(valueOf((*m_archive)->tree()).total, 2);
        QCOMPARE(found("is:read is:starred"), QStringList(s("芯片股走强")));
    }

    void placesNewsboatsFeedsByItsOwnFile()
    {
        const QString path = make(s("newsboat"), s(".local/share/newsboat/cache.db"));
        write(place(s(".config/newsboat/urls")),
              "https://morning.example/feed 新闻 \"~My Morning\"\nhttps://new.example/feed\nexec:/usr/bin/news\n");
        const auto shown = preview(path);
        QVERIFY(shown.ok());
        QCOMPARE(shown->count(OpmlPreview::Fate::New), 2);
        QCOMPARE(shown->count(OpmlPreview::Fate::Refused), 1);
        QCOMPARE(shown->rows[0].feed.title, s("My Morning"));
        QCOMPARE(shown->rows[0].feed.folder, QStringList(s("新闻")));
        QCOMPARE(shown->rows[0].other.articles, 2);
        QCOMPARE(shown->rows[1].feed.url, s("https://new.example/feed"));
    }

    void keepsNewsboatsFeedsThatAreListedNoMore()
    {
        const QString path = make(s("newsboat"), s("cache.db"));
        write(place(s("urls")), "https://new.example/feed 新闻\n");
        const auto shown = preview(path);
        QVERIFY(shown.ok());
        QStringList titles;
        for (const OpmlPreview::Row &row : only(*shown, OpmlPreview::Fate::New).rows)
            titles += row.feed.title;
        QCOMPARE(titles, QStringList({QString(), s("晨报")})); // of the other nothing is starred
        QCOMPARE(shown->rows[1].feed.folder, QStringList());
        const auto summary = import(only(*shown, OpmlPreview::Fate::New));
        QVERIFY(summary.ok());
        QCOMPARE(summary->created, 2);
        QCOMPARE(found("is:starred"), QStringList(s("芯片股走强")));
    }

    void bringsTheArticlesOfAFeedThatStandsTwice()
    {
        const QString path = make(s("rssguard-row-ids"), s("database.db"));
        // In another account, and by another spelling of the address.
        runRaw(path, {s("INSERT INTO Accounts VALUES (2, 1, 'greader')"),
                      s("INSERT INTO Feeds VALUES (12, 0, 'Morning', -1, 'http://morning.example/feed', 2, 'y12')"),
                      s("INSERT INTO Messages VALUES (20, 1, 1, 0, 0, 12, 'Only there', 'https://morning.example/20', '', "
                        "1658131200000, '<p>Text</p>', 2, 'guid-20')")});
        const auto shown = preview(path);
        QVERIFY(shown.ok());
        QCOMPARE(shown->count(OpmlPreview::Fate::New), 2);
        const OpmlPreview twice = only(*shown, OpmlPreview::Fate::Twice);
        QCOMPARE(twice.rows.size(), 1);
        QCOMPARE(twice.rows[0].other.articles, 1);
        QCOMPARE(twice.rows[0].address, s("https://morning.example/feed"));
        OpmlPreview chosen = only(*shown, OpmlPreview::Fate::New);
        chosen.rows += twice.rows;
        const auto summary = import(chosen);
        QVERIFY(summary.ok());
        QCOMPARE(summary->feeds.size(), 2);
        QCOMPARE(summary->created, 3);
        QCOMPARE(found("is:starred feed:晨报").size(), 2);
    }

    void mixesNoAccountsOfOneHost()
    {
        const QString path = make(s("newsboat"), s("cache.db"));
        runRaw(path, {s("INSERT INTO rss_feed VALUES ('https://anna:x@mail.example/feed', '', 'Anna')"),
                      s("INSERT INTO rss_feed VALUES ('https://ben:y@mail.example/feed', '', 'Ben')")});
        const auto shown = preview(path);
        QVERIFY(shown.ok());
        const OpmlPreview twice = only(*shown, OpmlPreview::Fate::Twice);
        QCOMPARE(twice.rows.size(), 1);
        QVERIFY(!twice.rows[0].mayBeTaken());
    }

    void leadsAFeedThatStandsTwiceIntoOnesOwnNetworkOnlyAfterAWord()
    {
        const QString path = make(s("newsboat"), s("cache.db"));
        runRaw(path, {s("INSERT INTO rss_feed VALUES ('http://192.168.0.1/feed', '', 'Box')"),
                      s("INSERT INTO rss_feed VALUES ('https://192.168.0.1/feed', '', 'Box')")});
        const auto shown = preview(path);
        QVERIFY(shown.ok());
        QCOMPARE(shown->count(OpmlPreview::Fate::Local), 2);
        QCOMPARE(shown->count(OpmlPreview::Fate::Twice), 0);
    }

    void mergesNoTwoArticlesHoweverManyThereAre()
    {
        const QString path = make(s("newsboat"), s("cache.db"));
        QStringList inserts;
        for (int i = 100; i < 350; ++i)
            inserts += s("INSERT INTO rss_item VALUES (%1, 'g%1', 'Daily', '', 'https://empty.example/', "
                         "'https://empty.example/feed', 1658131200, '<p>Text</p>', 1, NULL, 0)")
                           .arg(i);
        runRaw(path, inserts);
        const auto summary = import(only(*preview(path), OpmlPreview::Fate::New));
        QVERIFY(summary.ok());
        QCOMPARE(summary->created, 252);
    }

    void readsThunderbirdsFeeds()
    {
        const auto mail = [](const QByteArray &guid, const QByteArray &title, const QByteArray &status) -> QByteArray {
            return "From - Tue Jul 19 08:05:00 2022\nX-Mozilla-Status: " + status
                   + "\nX-Mozilla-Keys: $label2 &kc2jgq-\nMessage-Id: <" + guid
                   + "@localhost.localdomain>\nDate: Tue, 19 Jul 2022 08:00:00 +0000\nSubject: " + title
                   + "\nContent-Base: https://morning.example/" + guid
                   + "\nContent-Type: text/html; charset=UTF-8\n\n<html><body><p>From - of " + title
                   + "</p></body></html>\n\n";
        };
        const QString path = place(s(".thunderbird/abc.default/Mail/Feeds/feeds.json"));
        const auto listed = [](const QByteArray &name, const QByteArray &title, const QByteArray &folder) -> QByteArray {
            return "{\"url\": \"https://" + name + ".example/feed\", \"title\": \"" + title
                   + "\", \"destFolder\": \"mailbox://nobody@Feeds/" + folder + "\"}";
        };
        write(path, "[" + listed("morning", "晨报", "News/Morning%20Post") + ","
                        + listed("evening", "Evening", "News/Morning%20Post") + ","
                        + listed("evil", "Evil", "%2E%2E/%2E%2E/secret") + "]");
        write(place(s(".thunderbird/abc.default/Mail/Feeds/feeditems.json")),
              "{\"g3\": {\"feedURLs\": [\"https://evening.example/feed\"], \"stored\": true}}");
        write(place(s(".thunderbird/abc.default/prefs.js")),
              "// Mozilla User Preferences\nuser_pref(\"mailnews.tags.&kc2jgq-.color\", \"#FF0000\");\n"
              "user_pref(\"mailnews.tags.&kc2jgq-.tag\", \"重要\");\n");
        write(place(s(".thunderbird/abc.default/Mail/secret")), mail("g9", "Secret", "0000"));
        QByteArray box;
        for (int i = 100; i < 350; ++i)
            box += mail("m" + QByteArray::number(i), "Many " + QByteArray::number(i), "0001");
        write(place(s(".thunderbird/abc.default/Mail/Feeds/News.sbd/Morning Post")),
              mail("g1", "One", "0005") + mail("g2", "Gone", "0008") + mail("g3", "Three", "0000") + box);
        QCOMPARE(findReaders(m_home->path()).size(), 1);
        QCOMPARE(findReaders(m_home->path()).first().path, path);

        const auto shown = preview(path);
        QVERIFY2(shown.ok(), shown ? "" : qPrintable(shown.error().detail));
        QCOMPARE(shown->rows.size(), 3);
        QCOMPARE(shown->rows[0].feed.folder, QStringList(s("News")));
        QCOMPARE(shown->rows[0].other.articles, 251);
        QCOMPARE(shown->rows[0].other.starred, 1);
        QCOMPARE(shown->rows[1].other.articles, 1);
        QCOMPARE(shown->rows[2].other.articles, 0);
        const auto summary = import(*shown);
        QVERIFY2(summary.ok(), summary ? "" : qPrintable(summary.error().detail));
        QCOMPARE(summary->created, 252);
        QCOMPARE(found("is:starred tag:work"), QStringList(s("One")));
        QCOMPARE(found("is:starred tag:重要"), QStringList(s("One")));
        QCOMPARE(found("is:unread"), QStringList(s("Three")));
        QCOMPARE(found("feed:evening"), QStringList(s("Three")));
        QCOMPARE(found("title:secret"), QStringList());
    }

    void findsReadersWhereTheyKeepTheirFiles()
    {
        make(s("rssguard-row-ids"), s(".config/RSS Guard 5/database/database.db"));
        make(s("newsboat"), s(".newsboat/cache.db"));
        make(s("liferea"), s(".local/share/liferea/liferea.db"));
        make(s("quiterss"), s(".local/share/QuiteRss/QuiteRss/feeds.db"));
        QStringList programs;
        for (const FoundReader &reader : findReaders(m_home->path()))
            programs += reader.program;
        QCOMPARE(programs, QStringList({s("RSS Guard"), s("QuiteRSS"), s("Newsboat"), s("Liferea")}));
    }

    void leavesAPasswordInAnAddressBehind()
    {
        const QString path = make(s("newsboat"), s("cache.db"));
        runRaw(path, {s("INSERT INTO rss_feed VALUES ('https://anna:secret@paid.example/feed', '', 'Paid')")});
        QVERIFY(import(only(*preview(path), OpmlPreview::Fate::New)).ok());
        const QList<Feed> feeds = valueOf((*m_archive)->feeds());
        const auto paid = std::find_if(feeds.begin(), feeds.end(), [](const Feed &feed) { return feed.title == s("Paid"); });
        QVERIFY(paid != feeds.end());
        QCOMPARE(paid->url, s("https://paid.example/feed"));
        QCOMPARE(paid->options.userName, s("anna"));
    }

    void saysWhatIsWrong()
    {
        const QString path = place(s("text.db"));
        write(path, "Dear diary");
        QCOMPARE(preview(path).error().kind, ErrorKind::NotAnArchive);
        write(place(s("feeds.json")), "{");
        QCOMPARE(preview(m_home->filePath(s("feeds.json"))).error().kind, ErrorKind::NotAnArchive);
        QCOMPARE(preview(m_home->filePath(s("nothing.db"))).error().kind, ErrorKind::Disk);
    }
};

QTEST_GUILESS_MAIN(TestReaderImport)
#include "tst_readerimport.moc"
