#include "rawdatabase.h"
#include "rawfile.h"

#include "storage/otherdatabase.h"
#include "support/fixtures.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

}

// The databases are made of statements that hold what each reader keeps of the same feed: two articles, one of them read, starred and
// with a label, and others that were deleted.
class TestOtherDatabase : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_number = 0;

    QString make(const QString &fixtureName, const QStringList &more = {})
    {
        const QString path = m_folder.filePath(s("%1.db").arg(++m_number));
        const QString sql = QString::fromUtf8(fixture(s("otherreaders/") + fixtureName + s(".sql")));
        QStringList statements = more;
        for (const QString &statement : sql.split(s(";\n"), Qt::SkipEmptyParts))
            statements += statement;
        runRaw(path, statements);
        return path;
    }

private slots:
    void readsFoldersFeedsArticlesAndStates_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("tags");
        const QStringList followUp = {s("跟进")};
        QTest::newRow("RSS Guard, ids of servers") << s("rssguard-text-ids") << s("RSS Guard") << followUp;
        QTest::newRow("RSS Guard, ids of rows") << s("rssguard-row-ids") << s("RSS Guard") << followUp;
        QTest::newRow("QuiteRSS") << s("quiterss") << s("QuiteRSS") << followUp;
        QTest::newRow("Newsboat") << s("newsboat") << s("Newsboat") << QStringList({s("k"), s("s")});
        QTest::newRow("Liferea") << s("liferea") << s("Liferea") << QStringList();
    }
    void readsFoldersFeedsArticlesAndStates()
    {
        QFETCH(QString, name);
        QFETCH(QString, program);
        QFETCH(QStringList, tags);
        const QString path = make(name);
        const QByteArray before = contentOf(path);
        {
            const auto reader = openOtherDatabase(path);
            QVERIFY2(reader.ok(), reader ? "" : qPrintable(reader.error().detail));
            const auto library = (*reader)->library();
            QVERIFY2(library.ok(), library ? "" : qPrintable(library.error().detail));
            QCOMPARE(library->program, program);
            QCOMPARE(library->feeds.size(), 3);
            const OtherFeed &feed = library->feeds[0];
            QCOMPARE(feed.title, s("晨报"));
            QCOMPARE(feed.url, s("https://morning.example/feed"));
            if (program != s("Newsboat")) // whose folders are in another file
                QCOMPARE(feed.folder, QStringList({s("新闻"), s("Wires")}));
            QCOMPARE(feed.articles, 2);
            QCOMPARE(feed.unread, 1);
            QCOMPARE(feed.starred, 1);
            QCOMPARE(library->feeds[1].articles, 0);
            QVERIFY(!library->feeds[2].url.startsWith(s("http")));

            const auto entries = (*reader)->entries(feed.key, 0);
            QVERIFY2(entries.ok(), entries ? "" : qPrintable(entries.error().detail));
            QCOMPARE(entries->next, 0);
            QCOMPARE(entries->entries.size(), 2);
            const OtherEntry &first = entries->entries[0];
            QCOMPARE(first.entry.guid, s("guid-1"));
            QCOMPARE(first.entry.url, s("https://morning.example/1"));
            QCOMPARE(first.entry.title.text, s("芯片股走强"));
            QCOMPARE(first.entry.content.text, s("<p>昨日集体走强。</p>"));
            QCOMPARE(first.entry.content.kind, ParsedText::Kind::Html);
            QCOMPARE(first.entry.authors.size(), 1);
            QCOMPARE(first.entry.authors[0].name, s("王蒙"));
            QCOMPARE(first.entry.published, QDateTime(QDate(2022, 7, 19), QTime(8, 0), Qt::UTC));
            QCOMPARE(first.state, (ArticleState{true, true}));
            QCOMPARE(first.tags, tags);
            const OtherEntry &second = entries->entries[1];
            QCOMPARE(second.entry.url, s("https://morning.example/2"));
            QCOMPARE(second.entry.content.text, s("<p>Rates rose.</p>"));
            QCOMPARE(second.entry.published, QDateTime(QDate(2022, 7, 18), QTime(8, 0), Qt::UTC));
            QCOMPARE(second.entry.authors.size(), 0);
            QCOMPARE(second.state, ArticleState());
            QCOMPARE(second.tags, QStringList());
        }
        QCOMPARE(contentOf(path), before);
    }

    void goesOnWhereItStopped()
    {
        const QString path = make(s("newsboat"));
        QStringList more;
        for (int i = 10; i < 260; ++i)
            more +=
                s("INSERT INTO rss_item VALUES (%1, 'g%1', 'T%1', '', '', 'https://empty.example/feed', 0, '', 1, '', 0)")
                    .arg(i);
        runRaw(path, more);
        const auto reader = openOtherDatabase(path);
        QVERIFY(reader.ok());
        QStringList titles;
        qint64 from = 0;
        int rounds = 0;
        do {
            const auto some = (*reader)->entries(s("https://empty.example/feed"), from);
            QVERIFY(some.ok());
            for (const OtherEntry &entry : some->entries)
                titles += entry.entry.title.text;
            from = some->next;
            ++rounds;
        } while (from != 0 && rounds < 10);
        QCOMPARE(titles.size(), 250);
        QCOMPARE(titles.first(), s("T10"));
        QCOMPARE(titles.last(), s("T259"));
        QCOMPARE(rounds, 3);
    }

    // Newsboat says which content is HTML since it keeps that.
    void readsPlainTextAsItStands()
    {
        const QString path = make(s("newsboat"));
        runRaw(path,
               {s("ALTER TABLE rss_item ADD COLUMN content_mime_type VARCHAR(255) NOT NULL DEFAULT ''"),
                s("UPDATE rss_item SET content = 'plain <text> 118 & more', content_mime_type = 'text/plain' WHERE id = 1"),
                s("UPDATE rss_item SET content_mime_type = 'text/html' WHERE id = 2")});
        const auto reader = openOtherDatabase(path);
        QVERIFY(reader.ok());
        const auto some = (*reader)->entries(s("https://morning.example/feed"), 0);
        QVERIFY2(some.ok(), some ? "" : qPrintable(some.error().detail));
        QCOMPARE(some->entries.size(), 2);
        QCOMPARE(some->entries[0].entry.content.text, s("plain <text> 118 & more"));
        QCOMPARE(some->entries[0].entry.content.kind, ParsedText::Kind::Plain);
        QCOMPARE(some->entries[1].entry.content.kind, ParsedText::Kind::Html);
    }

    // A folder that leads to itself would never end.
    void endsWhereFoldersGoRound()
    {
        const QString path = make(s("quiterss"));
        runRaw(path, {s("UPDATE feeds SET parentId = 2 WHERE id = 1")});
        const auto reader = openOtherDatabase(path);
        QVERIFY(reader.ok());
        const auto library = (*reader)->library();
        QVERIFY(library.ok());
        QVERIFY(library->feeds[0].folder.size() > 2);
    }

    void readsACopyWhereTheOriginalHasALog()
    {
        const QString path = make(s("liferea"), {s("PRAGMA journal_mode = WAL")});
        const QStringList before = QDir(m_folder.path()).entryList(QDir::Files);
        const auto reader = openOtherDatabase(path);
        QVERIFY2(reader.ok(), reader ? "" : qPrintable(reader.error().detail));
        QCOMPARE((*reader)->library()->feeds.size(), 3);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), before);
    }

    // Its writer died in the middle of a transaction.
    void readsACopyWhereTheOriginalHasAJournal()
    {
        const QString path = make(s("newsboat"));
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(s("QSQLITE"), s("dying"));
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(s("PRAGMA cache_size = 1")) && query.exec(s("BEGIN"))
                    && query.exec(s("UPDATE rss_item SET title = hex(randomblob(20000))")));
            QVERIFY(QFile::copy(path + s("-journal"), path + s(".left")));
            QVERIFY(QFile::copy(path, path + s(".torn")));
        }
        QSqlDatabase::removeDatabase(s("dying"));
        QVERIFY(QFile::remove(path) && QFile::rename(path + s(".torn"), path));
        QFile::remove(path + s("-journal"));
        QVERIFY(QFile::rename(path + s(".left"), path + s("-journal")));
        const QByteArray before = contentOf(path);
        const auto reader = openOtherDatabase(path);
        QVERIFY2(reader.ok(), reader ? "" : qPrintable(reader.error().detail));
        const auto library = (*reader)->library();
        QVERIFY2(library.ok(), library ? "" : qPrintable(library.error().detail));
        QVERIFY(!library->feeds.isEmpty());
        QCOMPARE(contentOf(path), before);
        QVERIFY(QFile::exists(path + s("-journal")));
    }

    void refusesWhatIsNoReadersDatabase()
    {
        const QString other = m_folder.filePath(s("other.db"));
        runRaw(other, {s("CREATE TABLE somebody (id)")});
        QCOMPARE(openOtherDatabase(other).error().kind, ErrorKind::NotAnArchive);
        const QString text = m_folder.filePath(s("text.db"));
        write(text, QByteArray("Dear diary,\n").repeated(100));
        QCOMPARE(openOtherDatabase(text).error().kind, ErrorKind::NotAnArchive);
        QCOMPARE(openOtherDatabase(m_folder.filePath(s("nowhere"))).error().kind, ErrorKind::Disk);
        QCOMPARE(openOtherDatabase(m_folder.path()).error().kind, ErrorKind::Disk);
    }

    void saysThatADatabaseIsDamaged()
    {
        const QString path = make(s("newsboat"));
        QByteArray bytes = contentOf(path);
        for (qsizetype i = 4096; i < bytes.size(); ++i)
            bytes[i] = 'x';
        write(path, bytes);
        const auto reader = openOtherDatabase(path);
        const auto library = reader ? (*reader)->library() : Result<OtherLibrary>(reader.error());
        QVERIFY(!library.ok());
        QVERIFY(library.error().detail.contains(path));
    }
};

QTEST_GUILESS_MAIN(TestOtherDatabase)
#include "tst_otherdatabase.moc"
