// The archive at a size: bench_scale [ARTICLES [ARCHIVE]] makes ARCHIVE, or measures the one that is there. Without arguments
// 10,000 articles in a temporary folder. With MASTHEAD_PLAIN_SEARCH searches are compared with looking through every text. Floors are
// statements of SQLite itself on the same file, or on the same rows.

#include "archivevalue.h"
#include "archivegenerator.h"
#include "figures.h"
#include "floors.h"

#include "storage/archive.h"
#include "storage/tokenizer.h"
#include "text/chinesefolding.h"
#include "text/queryparser.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cmath>

using namespace Masthead;

namespace {

constexpr int batchSize = 100; // articles of one fetch
constexpr int screenful = 64;
constexpr int rounds = 20;
const QString milliseconds = QStringLiteral("ms");

template <typename Work>
double millisecondsOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::size_t(std::ceil(double(values.size()) * share)) - 1]; // the nearest rank
}

template <typename Work>
std::vector<double> timesOf(int count, Work work)
{
    std::vector<double> times;
    for (int round = 0; round < count; ++round)
        times.push_back(millisecondsOf(work));
    return times;
}

/// SQLite itself on the archive's file.
class Raw {
public:
    explicit Raw(const QString &path)
    {
        if (sqlite3_open_v2(path.toUtf8().constData(), &m_database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
            || registerTokenizer(m_database) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_database));
    }
    ~Raw() { sqlite3_close(m_database); }
    Raw(const Raw &) = delete;
    Raw &operator=(const Raw &) = delete;

    /// Steps through all that a question gives.
    qint64 ask(const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_database));
        qint64 sum = 0;
        while (sqlite3_step(statement) == SQLITE_ROW)
            sum += sqlite3_column_int64(statement, 0);
        sqlite3_finalize(statement);
        return sum;
    }

private:
    sqlite3 *m_database = nullptr;
};

void fill(Archive &archive, const QString &path, int count)
{
    const ArchiveGenerator generator(2026);
    QList<FeedId> feeds;
    for (int index = 0; index < ArchiveGenerator::feedCount; ++index) {
        Feed feed;
        feed.url = QStringLiteral("https://news.example/%1").arg(index);
        feed.title = QStringLiteral("Feed %1").arg(index);
        feeds += valueOf(archive.addFeed(feed)).id;
    }
    const int perFeed = count / ArchiveGenerator::feedCount;
    qint64 bodies = 0;
    double kept = 0;
    double plain = 0;
    PlainArchive floor(path + QStringLiteral(".floor"), true);
    floor.begin();
    for (int first = 0; first < perFeed; first += batchSize) {
        for (int feed = 0; feed < feeds.size(); ++feed) {
            QList<Article> articles;
            for (int number = first; number < std::min(perFeed, first + batchSize); ++number)
                articles += generator.article(feed, number);
            for (const Article &article : articles) {
                const QByteArray html = article.html.toUtf8();
                bodies += html.size();
                const PlainItem item{article.title.toUtf8(), article.guid.toUtf8(), html};
                plain += millisecondsOf([&] { floor.insert(item); });
            }
            kept += millisecondsOf([&] { valueOf(archive.keep(feeds[feed], articles, {})); });
        }
    }
    plain += millisecondsOf([&] { floor.commit(); });
    kept += millisecondsOf([&] { valueOf(archive.finishIndex()); });
    const double total = double(perFeed) * double(feeds.size());
    printFigure(QStringLiteral("scale_mean_body"), double(bodies) / total, QStringLiteral("bytes"));
    printFigure(QStringLiteral("scale_insert"), total / kept * 1000, QStringLiteral("articles/s"), total / plain * 1000);
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QStringLiteral(".floor") + QLatin1String(suffix));
}

/// First rows as the list asks for them: the first ids, then their rows.
std::size_t firstRows(Archive &archive, const Query &query)
{
    return std::size_t(valueOf(archive.rows(valueOf(archive.select(query, screenful)))).size());
}

void measureLists(Archive &archive, Raw &raw)
{
    Query feed;
    feed.scope = Query::Scope::Feed;
    feed.scopeId = 7;
    const std::pair<const char *, Query> lists[] = {
        {"all", {}},
        {"feed", feed},
        {"unread", *parseQuery(QStringLiteral("is:unread"))},
        {"starred", *parseQuery(QStringLiteral("is:starred"))},
        {"smart", *parseQuery(QStringLiteral("is:unread (汽车 OR zephyr) -minister"))},
    };
    const double floor = quantile(timesOf(3, [&] { raw.ask("SELECT id FROM article ORDER BY sort_date DESC"); }), 0.5);
    for (const auto &[name, query] : lists) {
        const QString start = QStringLiteral("scale_list_%1").arg(QLatin1String(name));
        printFigure(start + QStringLiteral("_first_rows_95"),
                    quantile(timesOf(rounds, [&, q = query] { firstRows(archive, q); }), 0.95), milliseconds);
        printFigure(start + QStringLiteral("_whole"),
                    quantile(timesOf(3, [&, q = query] { valueOf(archive.select(q)); }), 0.5), milliseconds, floor);
    }
    const QList<ArticleId> ids = valueOf(archive.select({}));
    QRandomGenerator random(1);
    printFigure(QStringLiteral("scale_jump_99"),
                quantile(timesOf(200,
                                 [&] {
                                     const int row = random.bounded(int(ids.size()));
                                     valueOf(archive.rows(ids.mid(row, screenful)));
                                 }),
                         0.99),
                milliseconds);
    printFigure(QStringLiteral("scale_tree"), quantile(timesOf(rounds, [&] { valueOf(archive.tree()); }), 0.5),
                milliseconds);
}

void measureSearches(Archive &archive, Raw &raw)
{
    struct Search {
        const char *name;
        QString query;
        QByteArray match;
    };
    const Search searches[] = {
        {"1_han", QStringLiteral("经"), "\"经\" *"},
        {"2_han_common", QStringLiteral("汽车"), "\"汽车\""},
        {"2_han_rare", QStringLiteral("麒麟"), "\"麒麟\""},
        {"4_han", QStringLiteral("不了在人"), "\"不了\" + \"了在\" + \"在人\""},
        {"word_common", QStringLiteral("market"), "\"market\""},
        {"word_planted", QStringLiteral("automobile"), "\"automobile\""},
        {"word_rare", QStringLiteral("zephyr"), "\"zephyr\""},
        {"prefix", QStringLiteral("auto*"), "\"auto\" *"},
        {"fields", QStringLiteral("editor:王晓明 publisher:北岸日报 汽车"),
         "(editors : \"王晓\" + \"晓明\") AND (publisher : \"北岸\" + \"岸日\" + \"日报\") AND \"汽车\""},
    };
    // The floor of the first rows is the raw statement that gives the first ids by date; of the whole, the index alone.
    for (const Search &search : searches) {
        const Query query = *parseQuery(search.query);
        const QString start = QStringLiteral("scale_search_%1").arg(QLatin1String(search.name));
        const double floor = quantile(
            timesOf(5, [&] { raw.ask("SELECT rowid FROM search WHERE search MATCH '" + search.match + "'"); }), 0.5);
        const double sorted =
            quantile(timesOf(5,
                             [&] {
                                 raw.ask("SELECT id FROM article WHERE content_id IN (SELECT rowid FROM search WHERE search "
                                         "MATCH '"
                                         + search.match + "') ORDER BY sort_date DESC, id DESC LIMIT 64");
                             }),
                     0.5);
        printFigure(start + QStringLiteral("_first_rows_95"),
                    quantile(timesOf(rounds, [&] { firstRows(archive, query); }), 0.95), milliseconds, sorted);
        printFigure(start + QStringLiteral("_whole"), quantile(timesOf(5, [&] { valueOf(archive.select(query)); }), 0.5),
                    milliseconds, floor);
        std::fprintf(stderr, "%s: %d found\n", search.name, valueOf(archive.count(query)));
    }
}

/// Who stands behind the articles, counted: the first numbers, which the window shows, of the newest articles, and all. The floor of
/// all is SQLite's own grouping of the same four columns.
void measureFacets(Archive &archive, Raw &raw)
{
    constexpr int newest = 20'000; // as the window asks
    const std::pair<const char *, const char *> questions[] = {{"all", ""}, {"unread", "is:unread"}, {"search", "汽车"}};
    for (const auto &[name, text] : questions) {
        const Query query = *parseQuery(QString::fromUtf8(text));
        const QString start = QStringLiteral("scale_facets_%1").arg(QLatin1String(name));
        printFigure(start + QStringLiteral("_first_95"),
                    quantile(timesOf(rounds, [&] { valueOf(archive.facets(query, newest)); }), 0.95), milliseconds);
        printFigure(start + QStringLiteral("_whole"), quantile(timesOf(3, [&] { valueOf(archive.facets(query)); }), 0.5),
                    milliseconds);
    }
    double floor = 0;
    for (const char *column : {"publisher", "source", "editors", "byline"})
        floor +=
            millisecondsOf([&] { raw.ask(QByteArray("SELECT count(*) FROM article WHERE gone = 0 GROUP BY ") + column); });
    printFigure(QStringLiteral("scale_facets_grouping"), floor, milliseconds);
    printFigure(QStringLiteral("scale_glance"), quantile(timesOf(3, [&] { valueOf(archive.glance({})); }), 0.5),
                milliseconds);
}

/// Text as a plain search for parts of it wants it: folded, and simplified character by character.
QString normalized(const Article &article)
{
    const Provenance &who = article.provenance;
    const QString line = QStringLiteral("\n");
    QString text = QStringList({article.title, article.text, who.publisher, who.source, who.byline.join(line),
                                who.editors.join(line), who.dateline, who.originalTitle})
                       .join(line)
                       .normalized(QString::NormalizationForm_KC)
                       .toCaseFolded();
    for (QChar &c : text)
        c = QChar(char16_t(simplifiedCharacter(c.unicode())));
    return text;
}

/// How many articles a search finds, beside how many of those that the archive was made of hold the words: looked for in every
/// text by themselves.
void compareWithPlainSearch(Archive &archive, int count)
{
    struct Question {
        QString query;
        QString words; // as they stand in normalized text
        int holding = 0;
    };
    std::vector<Question> questions;
    for (const char *words : {"经", "雕", "的", "汽车", "麒麟", "的一", "不了", "经济的", "北岸社", "的一是不", "不了在人",
                              "北岸社江城", "责任编辑", "原标题", "automobile", "zephyr"})
        questions.push_back({QString::fromUtf8(words), QString::fromUtf8(words)});
    questions.push_back({QStringLiteral("汽車"), QStringLiteral("汽车")});
    questions.push_back({QStringLiteral("經濟"), QStringLiteral("经济")});
    questions.push_back({QStringLiteral("\"汽车 automobile\""), QStringLiteral("汽车 automobile")});
    questions.push_back({QStringLiteral("ＺＥＰＨＹＲ"), QStringLiteral("zephyr")});
    const ArchiveGenerator generator(2026);
    const int perFeed = count / ArchiveGenerator::feedCount;
    for (int feed = 0; feed < ArchiveGenerator::feedCount; ++feed)
        for (int number = 0; number < perFeed; ++number) {
            const QString text = normalized(generator.article(feed, number));
            for (Question &question : questions)
                question.holding += text.contains(question.words);
        }
    int wrong = 0;
    for (const Question &question : questions) {
        const int found = valueOf(archive.count(*parseQuery(question.query)));
        wrong += found != question.holding;
        std::fprintf(stderr, "%s: %d found, %d hold it\n", qPrintable(question.query), found, question.holding);
    }
    printFigure(QStringLiteral("scale_searches_unlike_plain_search"), wrong, QStringLiteral("of %1").arg(questions.size()));
}

void measureMarking(Archive &archive)
{
    const QList<ArticleId> ids = valueOf(archive.select({}));
    QList<StateChange> changes;
    printFigure(QStringLiteral("scale_mark_all_read"),
                millisecondsOf([&] { changes = valueOf(archive.setRead(ids, true)); }) / 1000, QStringLiteral("s"));
    printFigure(QStringLiteral("scale_undo"), millisecondsOf([&] { valueOf(archive.undoStates(changes)); }) / 1000,
                QStringLiteral("s"));
}

}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 10'000;
    const QTemporaryDir scratch;
    const QString path = argc > 2 ? QString::fromLocal8Bit(argv[2]) : scratch.filePath(QStringLiteral("archive.masthead"));
    const bool made = QFile::exists(path);
    const SystemClock clock;
    const auto archive = Archive::open(path, clock);
    if (!archive)
        qFatal("%s", qPrintable(archive.error().detail));
    if (!made)
        fill(**archive, path, count);
    const ArchiveStatistics statistics = valueOf((*archive)->statistics());
    printFigure(QStringLiteral("scale_articles"), double(statistics.articles), QStringLiteral("articles"));
    printFigure(QStringLiteral("scale_size"), double(QFile(path).size()) / double(statistics.articles),
                QStringLiteral("bytes/article"));
    Raw raw(path);
    measureLists(**archive, raw);
    measureSearches(**archive, raw);
    measureFacets(**archive, raw);
    measureMarking(**archive);
    if (qEnvironmentVariableIsSet("MASTHEAD_PLAIN_SEARCH"))
        compareWithPlainSearch(**archive, count);
    return 0;
}
