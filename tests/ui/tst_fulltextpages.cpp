#include "articleview/articleview.h"
#include "articleview/pageextractor.h"
#include "ingest/fulltext.h"
#include "support/fixtures.h"
#include "text/encoding.h"
#include "text/outlets.h"

#include <QApplication>
#include <QDir>
#include <QHash>
#include <QTest>

#include <unistd.h>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

constexpr int patience = 30'000;

/// What a page's file with the same name says of it: lines "field: value", an empty one, then its text, whole and nothing else.
struct Expected {
    QString publisher, source, byline, editors;
    QString excerpt; ///< what the feed gives
    QStringList pictures;
    QStringList text;
};

Expected expected(const QString &name)
{
    Expected page;
    const QString file = QString::fromUtf8(fixture(s("fulltext/%1.txt").arg(name)));
    const qsizetype end = file.startsWith(QLatin1Char('\n')) ? 0 : file.indexOf(s("\n\n")) + 1;
    for (const QString &line : file.left(end).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QString field = line.section(s(": "), 0, 0).trimmed();
        const QString value = line.section(s(": "), 1);
        if (field == s("picture"))
            page.pictures += value;
        else
            (field == s("publisher") ? page.publisher
             : field == s("source")  ? page.source
             : field == s("byline")  ? page.byline
             : field == s("editors") ? page.editors
                                     : page.excerpt) = value;
    }
    page.text = file.mid(end).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return page;
}

/// The lines of a text as they are read: folded, without empty ones.
QStringList lines(const QString &text)
{
    QStringList list;
    for (const QString &line : text.split(QLatin1Char('\n')))
        if (const QString folded = line.simplified(); !folded.isEmpty())
            list += folded;
    return list;
}

}

/// Web pages of many kinds, with advertising, comments, columns, walls and old encodings: their text, whole and nothing else.
class TestFullTextPages : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (geteuid() == 0 && qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") != 1)
            QSKIP("WebEngine does not start as root with its sandbox: run as an ordinary user");
    }

    void givesTheTextWholeAndNothingElse_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(fixturePath(s("fulltext")));
        for (const QString &file : folder.entryList({s("*.html")}))
            QTest::newRow(qPrintable(file.chopped(5))) << file.chopped(5);
    }
    void givesTheTextWholeAndNothingElse()
    {
        QFETCH(QString, name);
        const Expected page = expected(name);
        Article kept;
        kept.text = kept.html = page.excerpt;
        const Article article = read(kept, fixture(s("fulltext/%1.html").arg(name)));
        QCOMPARE(lines(article.fullText.text).join(QLatin1Char('\n')), page.text.join(QLatin1Char('\n')));
        for (const QString &picture : page.pictures)
            QVERIFY2(article.fullText.html.contains(s("src=\"%1\"").arg(picture)), qPrintable(article.fullText.html));
        if (!page.publisher.isEmpty())
            QCOMPARE(article.provenance.publisher, page.publisher);
        QCOMPARE(article.provenance.source, page.source);
        QCOMPARE(article.provenance.byline.join(s(", ")), page.byline);
        QCOMPARE(article.provenance.editors.join(s(", ")), page.editors);
    }

private:
    Article read(const Article &kept, const QByteArray &bytes)
    {
        const WebPage page{decodeDocument(bytes, {}).text, s("https://news.example/2023/04/03/page.html")};
        std::optional<Result<QString>> found;
        m_extractor.extract(page.html, QUrl(page.address), [&found](const Result<QString> &answer) { found = answer; });
        (void)QTest::qWaitFor([&found] { return found.has_value(); }, patience);
        return withFullText(kept, page, found && *found ? **found : QString(), Outlets::builtIn());
    }

    PageExtractor m_extractor;
};

int main(int argc, char **argv)
{
    ArticleView::registerScheme();
    QApplication application(argc, argv);
    TestFullTextPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fulltextpages.moc"
