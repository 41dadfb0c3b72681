// What pairs of Han characters cost and give as the terms of the full-text index, beside single characters that are asked for as
// phrases: bench_terms [ARTICLES]. Both are built of the same texts by FTS5's own tokenizer, which is given the terms ready-made.

#include "archivegenerator.h"
#include "figures.h"

#include "text/searchterms.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>

using namespace Masthead;

namespace {

constexpr int rounds = 9;
constexpr int perTransaction = 4000;

enum class Terms { Pairs, Characters };

bool isPair(const QString &term) { return term.size() == 2 && term[0].script() == QChar::Script_Han; }

/// The terms of a text, with a space between them.
QByteArray termsOf(const QString &text, Terms kind)
{
    QString line;
    for (const QString &term : searchTerms(text, TermUse::Document))
        line += (kind == Terms::Characters && isPair(term) ? term.left(1) : term) + QLatin1Char(' ');
    return line.toUtf8();
}

/// What FTS5 is asked for to find `words`.
QByteArray matchOf(const QString &words, Terms kind)
{
    const SearchPhrase phrase = searchPhrase(words);
    if (kind == Terms::Pairs)
        return '"' + phrase.terms.join(QLatin1Char(' ')).toUtf8() + (phrase.prefix ? "\" *" : "\"");
    return '"' + termsOf(words, kind).trimmed() + '"';
}

class Index {
public:
    explicit Index(const QString &path) : m_path(path)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_database) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_database));
        run("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA cache_size = -16384; "
            "CREATE VIRTUAL TABLE search USING fts5 (text, content = '', columnsize = 0, tokenize = 'unicode61'); "
            "INSERT INTO search (search, rank) VALUES ('hashsize', 16777216)");
        m_insert = prepare("INSERT INTO search (rowid, text) VALUES (?, ?)");
    }
    ~Index()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_database);
    }
    Index(const Index &) = delete;
    Index &operator=(const Index &) = delete;

    void insert(int row, const QByteArray &terms)
    {
        sqlite3_bind_int(m_insert, 1, row);
        sqlite3_bind_text(m_insert, 2, terms.constData(), int(terms.size()), SQLITE_STATIC);
        if (sqlite3_step(m_insert) != SQLITE_DONE)
            qFatal("%s", sqlite3_errmsg(m_database));
        sqlite3_reset(m_insert);
    }

    /// How many articles a question finds.
    int ask(const QByteArray &match)
    {
        sqlite3_stmt *statement = prepare("SELECT rowid FROM search WHERE search MATCH ?");
        sqlite3_bind_text(statement, 1, match.constData(), int(match.size()), SQLITE_STATIC);
        int found = 0;
        while (sqlite3_step(statement) == SQLITE_ROW)
            ++found;
        sqlite3_finalize(statement);
        return found;
    }

    void run(const char *sql)
    {
        if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_database));
    }

    qint64 size()
    {
        run("PRAGMA wal_checkpoint(TRUNCATE)");
        return QFileInfo(m_path).size();
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
    sqlite3_stmt *m_insert = nullptr;
};

double secondsToFill(Index &index, const QList<QByteArray> &texts, int count)
{
    QElapsedTimer timer;
    timer.start();
    for (int first = 0; first < count; first += perTransaction) {
        index.run("BEGIN");
        for (int row = first; row < std::min(count, first + perTransaction); ++row)
            index.insert(row + 1, texts[row % texts.size()]);
        index.run("COMMIT");
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

double millisecondsToAsk(Index &index, const QByteArray &match)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        index.ask(match);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void measure(const QList<Article> &articles, Terms kind, int count)
{
    const QTemporaryDir folder;
    const QString name = kind == Terms::Pairs ? QStringLiteral("terms_pairs") : QStringLiteral("terms_characters");
    QList<QByteArray> texts;
    for (const Article &article : articles)
        texts += termsOf(article.text, kind);
    Index index(folder.filePath(QStringLiteral("index.db")));
    printFigure(name + QStringLiteral("_build"), count / secondsToFill(index, texts, count), QStringLiteral("articles/s"));
    printFigure(name + QStringLiteral("_size"), double(index.size()) / count, QStringLiteral("bytes/article"));
    const std::pair<const char *, QString> questions[] = {
        {"1_han", QStringLiteral("经")},          {"2_han_common", QStringLiteral("的一")},
        {"2_han", QStringLiteral("汽车")},        {"2_han_rare", QStringLiteral("麒麟")},
        {"4_han", QStringLiteral("不了在人")},    {"5_han_phrase", QStringLiteral("北岸社江城")},
        {"word_common", QStringLiteral("market")}};
    for (const auto &[question, words] : questions) {
        const QByteArray match = matchOf(words, kind);
        printFigure(name + QLatin1Char('_') + QLatin1String(question), millisecondsToAsk(index, match),
                    QStringLiteral("ms"));
        std::fprintf(stderr, "%s: %d found\n", question, index.ask(match));
    }
}

}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 10'000;
    const ArchiveGenerator generator(2026);
    QList<Article> articles;
    for (int i = 0; i < std::min(count, 10'000); ++i)
        articles += generator.article(i % ArchiveGenerator::feedCount, i / ArchiveGenerator::feedCount);
    for (const Terms kind : {Terms::Pairs, Terms::Characters})
        measure(articles, kind, count);
    return 0;
}
