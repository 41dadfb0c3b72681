// What the archive by itself costs at 10,000 articles: keeping them, selecting, reading rows and one article, searching,
// counting. Floors are a plain SQLite table of the same rows, without index or compression, in the same run.

#include "archivevalue.h"
#include "figures.h"
#include "postgenerator.h"

#include "ingest/ingest.h"
#include "parsing/post.h"
#include "storage/archive.h"
#include "text/queryparser.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>

using namespace Masthead;

namespace {

constexpr int batchSize = 200;
constexpr int rounds = 20;

/// Milliseconds of the median of some rounds.
template <typename Work>
double medianOf(Work work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
    return times[rounds / 2];
}

QList<Article> makeArticles(int count)
{
    const PostGenerator generator(2022);
    QList<Article> articles;
    for (int index = 0; index < count; ++index) {
        const Result<ParsedFeed> feed = parsePost(generator.post(index), QStringLiteral("%1.md").arg(index));
        if (!feed || feed->entries.isEmpty())
            qFatal("the generator's posts are not read");
        articles += makeArticle(*feed, feed->entries.first());
    }
    return articles;
}

/// The floor: one table in a file of its own.
class PlainTable {
public:
    explicit PlainTable(const QString &path) : m_path(path)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_database) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_database));
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE article (id INTEGER PRIMARY KEY, guid TEXT, "
            "date INTEGER, title TEXT, publisher TEXT, html TEXT, raw TEXT, text TEXT); CREATE INDEX article_date ON article (date)");
    }
    ~PlainTable() { sqlite3_close(m_database); }
    PlainTable(const PlainTable &) = delete;
    PlainTable &operator=(const PlainTable &) = delete;

    void insert(const QList<Article> &articles)
    {
        sqlite3_stmt *statement =
            prepare("INSERT INTO article (guid, date, title, publisher, html, raw, text) VALUES (?, ?, ?, ?, ?, ?, ?)");
        run("BEGIN IMMEDIATE");
        for (const Article &article : articles) {
            int column = 0;
            sqlite3_bind_int64(statement, 2, article.published.toMSecsSinceEpoch());
            for (const QString &text :
                 {article.guid, article.title, article.provenance.publisher, article.html, article.raw, article.text}) {
                column += column == 1 ? 2 : 1;
                sqlite3_bind_text16(statement, column, text.utf16(), int(text.size() * 2), SQLITE_TRANSIENT);
            }
            sqlite3_step(statement);
            sqlite3_reset(statement);
        }
        run("COMMIT");
        sqlite3_finalize(statement);
    }

    /// Steps through all that a question gives.
    qint64 ask(const char *sql)
    {
        qint64 sum = 0;
        sqlite3_stmt *statement = prepare(sql);
        while (sqlite3_step(statement) == SQLITE_ROW)
            sum += sqlite3_column_int64(statement, 0);
        sqlite3_finalize(statement);
        benchmark::DoNotOptimize(sum);
        return sum;
    }

    qint64 bytes() const { return QFile(m_path).size() + QFile(m_path + QStringLiteral("-wal")).size(); }
    void run(const char *sql)
    {
        if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_database));
    }

private:
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_database));
        return statement;
    }

    const QString m_path;
    sqlite3 *m_database = nullptr;
};

template <typename Keep>
double perSecond(const QList<Article> &articles, Keep keep)
{
    QElapsedTimer timer;
    timer.start();
    for (qsizetype at = 0; at < articles.size(); at += batchSize)
        keep(articles.mid(at, batchSize));
    return double(articles.size()) / (double(timer.nsecsElapsed()) / 1e9);
}

void measureKeeping(Archive &archive, FeedId feed, PlainTable &plain, const QList<Article> &articles)
{
    const auto keep = [&archive, feed](const QList<Article> &batch) { valueOf(archive.keep(feed, batch, {})); };
    const double floor = perSecond(articles, [&plain](const QList<Article> &batch) { plain.insert(batch); });
    printFigure(QStringLiteral("archive_keep"), perSecond(articles, keep), QStringLiteral("articles/s"), floor);
    printFigure(QStringLiteral("archive_keep_unchanged"), perSecond(articles, keep), QStringLiteral("articles/s"));
    plain.run("PRAGMA wal_checkpoint(TRUNCATE)");
    printFigure(QStringLiteral("archive_size"), double(valueOf(archive.statistics()).bytes) / double(articles.size()),
                QStringLiteral("bytes/article"), double(plain.bytes()) / double(articles.size()));
}

void measureReading(Archive &archive, PlainTable &plain)
{
    const auto figure = [](const char *name, double value, double floor) {
        printFigure(QString::fromLatin1(name), value, QStringLiteral("ms"), floor);
    };
    Query byTitle;
    byTitle.order = Query::Order::Title;
    const QList<ArticleId> ids = valueOf(archive.select({}));
    const double selectFloor = medianOf([&] { plain.ask("SELECT id FROM article ORDER BY date DESC"); });
    figure("archive_select_all", medianOf([&] { valueOf(archive.select({})); }), selectFloor);
    figure("archive_select_unread", medianOf([&] { valueOf(archive.select(*parseQuery(QStringLiteral("is:unread")))); }),
           selectFloor);
    figure("archive_select_by_title", medianOf([&] { valueOf(archive.select(byTitle)); }), selectFloor);
    figure("archive_rows_50", medianOf([&] { valueOf(archive.rows(ids.first(50))); }),
           medianOf([&] { plain.ask("SELECT id, title, publisher FROM article ORDER BY date DESC LIMIT 50"); }));
    figure("archive_article", medianOf([&] { valueOf(archive.article(ids[ids.size() / 2])); }),
           medianOf([&] { plain.ask("SELECT id, html, raw, text FROM article WHERE id = 5000"); }));
    figure("archive_tree", medianOf([&] { valueOf(archive.tree()); }),
           medianOf([&] { plain.ask("SELECT count(*) FROM article"); }));
    figure("archive_mark_read",
           medianOf([&, read = false]() mutable { valueOf(archive.setRead({ids.first()}, read = !read)); }),
           medianOf([&] { plain.run("UPDATE article SET publisher = 'x' WHERE id = 1"); }));
}

/// Words that are there: of the first article with Chinese text and an editor.
QStringList wordsOf(const QList<Article> &articles)
{
    const auto chinese = [](const Article &article) {
        return !article.provenance.editors.isEmpty() && article.text.contains(u'的');
    };
    const auto found = std::find_if(articles.begin(), articles.end(), chinese);
    if (found == articles.end())
        qFatal("the generator's posts have no editors");
    const qsizetype at = std::min(found->text.indexOf(u'的'), found->text.size() - 4);
    return {found->text.mid(at, 2), found->text.mid(at, 4), found->provenance.editors.first()};
}

void measureSearching(Archive &archive, PlainTable &plain, const QStringList &words)
{
    const double scan = medianOf([&] { plain.ask("SELECT id FROM article WHERE text LIKE '%经么%'"); });
    const std::pair<const char *, QString> queries[] = {
        {"archive_search_1_character", QStringLiteral("经")},
        {"archive_search_2_characters", quotedQueryValue(words[0])},
        {"archive_search_4_characters", quotedQueryValue(words[1])},
        {"archive_search_word", QStringLiteral("market")},
        {"archive_search_prefix", QStringLiteral("mark*")},
        {"archive_search_editor", fieldQueryText(Query::Field::Editor, words[2])},
        {"archive_search_not", QStringLiteral("-market")},
    };
    for (const auto &[name, text] : queries) {
        const Query query = *parseQuery(text);
        printFigure(QString::fromLatin1(name), medianOf([&] { valueOf(archive.select(query)); }), QStringLiteral("ms"),
                    scan);
        std::fprintf(stderr, "%s: %lld found\n", name, qlonglong(valueOf(archive.select(query)).size()));
    }
}

}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 10'000;
    QTemporaryDir scratch;
    const SystemClock clock;
    const auto archive = Archive::open(scratch.filePath(QStringLiteral("archive.masthead")), clock);
    if (!archive)
        qFatal("%s", qPrintable(archive.error().detail));
    PlainTable plain(scratch.filePath(QStringLiteral("plain.db")));
    Feed feed;
    feed.kind = FeedKind::PostFolder;
    feed.url = QStringLiteral("/posts");
    const FeedId id = valueOf((*archive)->addFeed(feed)).id;
    const QList<Article> articles = makeArticles(count);
    measureKeeping(**archive, id, plain, articles);
    measureReading(**archive, plain);
    measureSearching(**archive, plain, wordsOf(articles));
    return 0;
}
