#include "ingest/ingest.h"
#include "support/fixtures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Masthead;

namespace {

struct Tally {
    int right = 0;
    int asked = 0;
    int given = 0;
    int good = 0;
};

QStringList strings(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &item : value.toArray())
        result.append(item.toString());
    return result;
}

QStringList one(const QString &value) { return value.isEmpty() ? QStringList() : QStringList(value); }

Article articleOf(const QJsonObject &row)
{
    ParsedFeed feed;
    feed.format = QStringLiteral("rss");
    ParsedEntry entry;
    entry.guid = QStringLiteral("x");
    entry.title = {QStringLiteral("Title"), ParsedText::Kind::Plain};
    entry.content = {row.value(QStringLiteral("html")).toString(), ParsedText::Kind::Html};
    return makeArticle(feed, entry);
}

/// What is wrong with the article made of a case; empty where nothing is. Counts every field into `tally`.
QStringList faults(const QJsonObject &row, const Article &article, Tally &tally)
{
    QStringList result;
    const Provenance &got = article.provenance;
    const auto compare = [&](const char *field, const QStringList &want, const QStringList &have) {
        ++tally.asked;
        tally.right += want == have;
        tally.given += !have.isEmpty();
        tally.good += !have.isEmpty() && want == have;
        if (want != have)
            result.append(QStringLiteral("%1: want [%2], got [%3]")
                              .arg(QLatin1String(field), want.join(QLatin1Char('|')), have.join(QLatin1Char('|'))));
    };
    const auto wanted = [&](const char *name) { return row.value(QLatin1String(name)); };
    compare("editors", strings(wanted("editors")), got.editors);
    compare("byline", strings(wanted("byline")), got.byline);
    compare("source", one(wanted("source").toString()), one(got.source));
    compare("dateline", one(wanted("dateline").toString()), one(got.dateline));
    compare("original_title", one(wanted("original_title").toString()), one(got.originalTitle));
    QStringList contributors;
    for (const Contributor &person : got.contributors)
        contributors += person.role + QLatin1Char(' ') + person.name;
    compare("contributors", strings(wanted("contributors")), contributors);
    compare("original_url", one(wanted("original_url").toString()), one(got.originalUrl));
    compare("copyright", one(wanted("copyright").toString()), one(got.copyright));
    compare("published_text", one(wanted("published_text").toString()), one(got.publishedText));
    compare("updated_text", one(wanted("updated_text").toString()), one(got.updatedText));
    for (const QString &piece : strings(wanted("keep")))
        if (!article.text.contains(piece))
            result.append(QStringLiteral("lost: ") + piece);
    for (const QString &piece : strings(wanted("gone")))
        if (article.html.contains(piece))
            result.append(QStringLiteral("still there: ") + piece);
    return result;
}

}

/// Cases of how publishers write, of our own making. "before" and "blind" were written before the rules that read them, "after", the
/// "fresh" ones and "third" after them; all but "before" and "after" by somebody who did not know the rules. "tempting" texts have no
/// value of their own. The figures of each set are printed apart.
class ProvenanceCasesTest : public QObject {
    Q_OBJECT

private slots:
    void readsEachCase_data()
    {
        QTest::addColumn<QJsonObject>("row");
        for (const char *file : {"before", "after", "blind", "tempting", "fresh", "fresh-english", "tempting-fresh", "third",
                                 "beside", "western", "lines"}) {
            const QByteArray bytes = fixture(QStringLiteral("ingest/provenance-%1.json").arg(QLatin1String(file)));
            QJsonParseError error;
            const QJsonArray rows = QJsonDocument::fromJson(bytes, &error).array();
            QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
            Tally tally;
            int clean = 0;
            for (const QJsonValue &value : rows) {
                const QJsonObject row = value.toObject();
                clean += faults(row, articleOf(row), tally).isEmpty();
                QTest::newRow(
                    qPrintable(QLatin1String(file) + QStringLiteral(": ") + row.value(QStringLiteral("name")).toString()))
                    << row;
            }
            qInfo("%s: %d of %d without fault; fields right %d of %d; values right of those given %d of %d", file, clean,
                  int(rows.size()), tally.right, tally.asked, tally.good, tally.given);
        }
    }

    void readsEachCase()
    {
        QFETCH(QJsonObject, row);
        Tally tally;
        const QStringList wrong = faults(row, articleOf(row), tally);
        const QString known = row.value(QStringLiteral("known")).toString(); // what is not solved, and why
        if (!known.isEmpty())
            QEXPECT_FAIL("", qPrintable(known), Continue);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral("; "))));
    }
};

QTEST_APPLESS_MAIN(ProvenanceCasesTest)
#include "tst_provenancecases.moc"
