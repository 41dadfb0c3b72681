#include "ingest/ingest.h"
#include "parsing/post.h"
#include "support/corpus.h"
#include "text/htmltree.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Masthead;

namespace {

struct Tally {
    int right = 0;
    int asked = 0;
    int given = 0;
    int good = 0;

    double rightPercent() const { return asked ? 100.0 * right / asked : 100; }
    double precision() const { return given ? 100.0 * good / given : 100; }
};

/// White space does not count, nor does case.
QString fold(const QString &text)
{
    QString result;
    for (const QChar c : text)
        if (!c.isSpace())
            result += c.toLower();
    return result;
}

/// The people in "张三、李四 王五" or "Anna Brandt and Tom Vale".
QSet<QString> people(const QString &text)
{
    static const QRegularExpression joints(QStringLiteral("[、，,;；/|]|\\sand\\s|\\s&\\s"));
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    static const QRegularExpression space(QStringLiteral("\\s+"));
    QSet<QString> result;
    for (const QString &part : text.split(joints, Qt::SkipEmptyParts)) {
        const QStringList names = part.contains(han) ? part.trimmed().split(space, Qt::SkipEmptyParts) : QStringList(part);
        for (const QString &name : names)
            if (const QString folded = fold(name); !folded.isEmpty())
                result.insert(folded);
    }
    return result;
}

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}

/// Real posts whose provenance was read by people, where they are present beside the sources.
class PostsCorpusTest : public QObject {
    Q_OBJECT

private:
    void count(const QString &file, const char *field, bool same, bool isGiven, const QString &want, const QString &have)
    {
        Tally &tally = m_tallies[QLatin1String(field)];
        ++tally.asked;
        tally.right += same;
        tally.given += isGiven;
        tally.good += isGiven && same;
        if (!same)
            qInfo("%s %s: want \"%s\", got \"%s\"", qPrintable(file), field, qPrintable(want), qPrintable(have));
    }

    void compareText(const QJsonObject &row, const char *field, const QString &have)
    {
        const QString want = row.value(QLatin1String(field)).toString();
        count(row.value(QStringLiteral("file")).toString(), field, fold(want) == fold(have), !have.isEmpty(), want, have);
    }

    void comparePeople(const QJsonObject &row, const char *field, const QStringList &have)
    {
        const QString want = row.value(QLatin1String(field)).toString();
        const QString joined = have.join(QStringLiteral("、"));
        count(row.value(QStringLiteral("file")).toString(), field, people(want) == people(joined), !have.isEmpty(), want,
              joined);
    }

    void compareFront(const QJsonObject &row, const Article &article)
    {
        compareText(row, "title", article.title);
        compareText(row, "publisher", article.provenance.publisher);
        compareText(row, "lead_image", article.leadImage);
        compareText(row, "published",
                    article.published.isValid() ? article.published.toUTC().toString(Qt::ISODate) : QString());
        QStringList want;
        for (const QJsonValue &category : row.value(QStringLiteral("categories")).toArray())
            want.append(category.toString());
        count(row.value(QStringLiteral("file")).toString(), "categories",
              fold(want.join(QLatin1Char('\n'))) == fold(article.categories.join(QLatin1Char('\n'))),
              !article.categories.isEmpty(), want.join(QStringLiteral(" › ")),
              article.categories.join(QStringLiteral(" › ")));
    }

    void comparePieces(const QJsonObject &row, const Article &article)
    {
        const QString file = row.value(QStringLiteral("file")).toString();
        const QString text = fold(HtmlTree::parse(article.html).root().textContent());
        for (const QJsonValue &piece : row.value(QStringLiteral("keep")).toArray()) {
            // Where there is no text, the piece is a picture's file name.
            const bool kept = text.contains(fold(piece.toString())) || article.html.contains(piece.toString());
            m_kept += kept;
            ++m_keepPieces;
            if (!kept)
                qInfo("%s lost: %s", qPrintable(file), qPrintable(piece.toString()));
        }
        for (const QJsonValue &piece : row.value(QStringLiteral("boilerplate")).toArray()) {
            static const QRegularExpression className(QStringLiteral("^[\\w-]+$"));
            const bool markup = className.match(piece.toString()).hasMatch() && article.html.contains(piece.toString());
            const bool gone = !markup && !text.contains(fold(piece.toString()));
            m_gone += gone;
            ++m_boilerplatePieces;
            if (!gone)
                qInfo("%s still there: %s", qPrintable(file), qPrintable(piece.toString()));
        }
    }

    QMap<QString, Tally> m_tallies;
    int m_kept = 0;
    int m_keepPieces = 0;
    int m_gone = 0;
    int m_boilerplatePieces = 0;

private slots:
    void readsThePostsAsACarefulReaderDoes()
    {
        if (corpusPath().isEmpty())
            QSKIP("no corpus beside the sources");
        const QString folder = corpusPath() + QStringLiteral("/posts/");
        const QJsonArray rows = QJsonDocument::fromJson(read(folder + QStringLiteral("truth.json")).toUtf8()).array();
        QVERIFY(!rows.isEmpty());
        for (const QJsonValue &value : rows) {
            const QJsonObject row = value.toObject();
            const QString name = row.value(QStringLiteral("file")).toString();
            const auto feed = parsePost(read(folder + name).toUtf8(), name);
            QVERIFY2(feed.ok(), qPrintable(name));
            const Article article = makeArticle(*feed, feed->entries.first());
            compareFront(row, article);
            comparePeople(row, "editor", article.provenance.editors);
            comparePeople(row, "byline", article.provenance.byline);
            compareText(row, "source", article.provenance.source);
            compareText(row, "dateline", article.provenance.dateline);
            compareText(row, "original_title", article.provenance.originalTitle);
            comparePieces(row, article);
        }
        for (auto it = m_tallies.cbegin(); it != m_tallies.cend(); ++it)
            qInfo("%-15s right %5.1f, precision %5.1f, of %d", qPrintable(it.key()), it->rightPercent(), it->precision(),
                  it->asked);
        qInfo("text kept %d of %d, boilerplate gone %d of %d", m_kept, m_keepPieces, m_gone, m_boilerplatePieces);
    }

    void meetsWhatIsAskedOfEachField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<double>("right");
        QTest::addColumn<double>("precision");
        for (const char *field : {"title", "published", "categories", "publisher", "lead_image"})
            QTest::newRow(field) << QString::fromLatin1(field) << 100.0 << 100.0;
        for (const char *field : {"editor", "source", "byline", "dateline", "original_title"})
            QTest::newRow(field) << QString::fromLatin1(field) << 92.0 << 95.0;
    }

    void meetsWhatIsAskedOfEachField()
    {
        QFETCH(QString, field);
        QFETCH(double, right);
        QFETCH(double, precision);
        if (!m_tallies.contains(field))
            QSKIP("no corpus beside the sources");
        QVERIFY(m_tallies.value(field).rightPercent() >= right);
        QVERIFY(m_tallies.value(field).precision() >= precision);
    }

    void keepsTheTextAndDropsTheRest()
    {
        if (!m_keepPieces)
            QSKIP("no corpus beside the sources");
        QCOMPARE(m_kept, m_keepPieces);
        QVERIFY(m_gone * 100 >= m_boilerplatePieces * 95);
    }
};

QTEST_APPLESS_MAIN(PostsCorpusTest)
#include "tst_posts.moc"
