#include "articleview/pageextractor.h"

#include "articleview/articleview.h"
#include "support/httpserver.h"

#include <QApplication>
#include <QTest>

#include <signal.h>
#include <unistd.h>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

constexpr int patience = 30'000;

QString paragraphs(int count)
{
    QString html;
    for (int i = 1; i <= count; ++i)
        html += s("<p>The ferry across the bay runs again, sentence number %1, and everybody in the harbour, from the "
                  "baker to the pilot, is glad of it, as they say.</p>")
                    .arg(i);
    return html;
}

QString page(const QString &more = {})
{
    return s("<title>The Ferry</title><nav><a href=/>Home</a></nav><article><h1>The Ferry</h1>") + paragraphs(8) + more
           + s("</article><footer>Imprint</footer>");
}

}

/// The article of a web page is found by an engine that can do nothing else.
class TestPageExtractor : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (geteuid() == 0 && qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") != 1)
            QSKIP("WebEngine does not start as root with its sandbox: run as an ordinary user");
    }

    void findsTheArticle()
    {
        const Result<QString> found = extract(page());
        QVERIFY(found.ok());
        QVERIFY(found->contains(s("sentence number 8")));
        QVERIFY(!found->contains(s("Home")));
        QVERIFY(!found->contains(s("Imprint")));
    }

    void resolvesAddressesByThePageAndItsBase()
    {
        const QString link = s("<p>More of it, and of the harbour, stands in <a href='more.html'>the other text</a>.</p>");
        QVERIFY(extract(page(link))->contains(s("href=\"https://news.example/a/more.html\"")));
        QVERIFY(extract(s("<base href='/deep/er/'>") + page(link))
                    ->contains(s("href=\"https://news.example/deep/er/more.html\"")));
    }

    void saysWhereThereIsNoArticle()
    {
        QCOMPARE(extract({}).error().kind, ErrorKind::Empty);
        QCOMPARE(extract(QString(PageExtractor::largestPage + 1, QLatin1Char('x'))).error().kind, ErrorKind::TooLarge);
    }

    void asksForNothingThatThePageNames()
    {
        HttpServer server;
        const QString at = server.url(s("/")).toString();
        const QString bait =
            s("<base href='%1'><link rel=stylesheet href='%1style.css'><link rel=icon href='%1icon.ico'>"
              "<link rel=preload as=image href='%1preload.png'><link rel=prefetch href='%1prefetch'>"
              "<link rel=preconnect href='%1'><link rel=dns-prefetch href='%1'>"
              "<meta http-equiv=refresh content='0;url=%1refresh'>"
              "<style>@import '%1import.css'; body{background:url(%1background.png)}</style>"
              "<script src='%1script.js'></script><script>fetch('%1fetch'); new Image().src='%1image'</script>")
                .arg(at);
        const QString inside =
            s("<img src='%1picture.png' onerror=\"fetch('%1onerror')\"><img data-src='%1lazy.png' class=lazy>"
              "<iframe src='%1frame.html'></iframe><video src='%1film.mp4' poster='%1poster.png'></video>"
              "<object data='%1object'></object><embed src='%1embed'><audio src='%1sound.mp3' autoplay></audio>"
              "<noscript><img src='%1noscript.png'></noscript><form action='%1form'><input type=image src='%1button.png'></form>"
              "<img srcset='%1set.png 2x'>")
                .arg(at);
        const Result<QString> found = extract(bait + page(inside));
        QVERIFY(found.ok());
        QVERIFY(found->contains(s("sentence number 8")));
        QTest::qWait(300);
        QStringList asked;
        for (const ServedRequest &request : server.requests())
            asked += request.path;
        QCOMPARE(asked, QStringList());
    }

    void runsNoScriptOfThePage()
    {
        const Result<QString> found =
            extract(page(s("<p id=x>Untouched, and long enough to be taken for a part of the article itself.</p>"))
                    + s("<script>document.getElementById('x').textContent='touched'</script>"));
        QVERIFY(found->contains(s("Untouched")));
    }

    void goesOnWhereTheProcessIsKilled()
    {
        PageExtractor extractor;
        std::optional<Result<QString>> first;
        std::optional<Result<QString>> second;
        // Much to read, so that it is still at it.
        extractor.extract(page(paragraphs(6000)), s2(), [&](const Result<QString> &found) { first = found; });
        extractor.extract(page(), s2(), [&](const Result<QString> &found) { second = found; });
        QVERIFY(QTest::qWaitFor([&] { return first || extractor.process() > 0; }, patience));
        QVERIFY(!first);
        QCOMPARE(kill(pid_t(extractor.process()), SIGKILL), 0);
        QVERIFY(QTest::qWaitFor([&] { return second.has_value(); }, patience));
        QVERIFY(!first->ok());
        QCOMPARE(first->error().kind, ErrorKind::Malformed);
        QVERIFY(second->ok());
        QVERIFY((*second)->contains(s("sentence number 8")));
    }

    void goesOnWhereTheProcessHangs()
    {
        PageExtractor extractor({.longestMs = 4000});
        QVERIFY(extract(extractor, page()).ok()); // the engine is there
        std::optional<Result<QString>> first;
        extractor.extract(page(paragraphs(6000)), s2(), [&](const Result<QString> &found) { first = found; });
        QVERIFY(QTest::qWaitFor([&] { return first || extractor.process() > 0; }, patience));
        const auto process = pid_t(extractor.process());
        QCOMPARE(kill(process, SIGSTOP), 0);
        QVERIFY(QTest::qWaitFor([&] { return first.has_value(); }, patience));
        QCOMPARE(first->error().kind, ErrorKind::Timeout);
        QVERIFY(extract(extractor, page()).ok());
        kill(process, SIGKILL);
    }

    void givesItsProcessBackWhereThereIsNothingToRead()
    {
        PageExtractor extractor({.restMs = 200});
        std::optional<Result<QString>> first;
        pid_t process = 0;
        extractor.extract(page(paragraphs(3000)), s2(), [&](const Result<QString> &found) { first = found; });
        QVERIFY(QTest::qWaitFor(
            [&] {
                process = std::max(process, pid_t(extractor.process()));
                return first.has_value();
            },
            patience));
        QVERIFY(first->ok());
        QVERIFY(process > 0);
        QTRY_VERIFY_WITH_TIMEOUT(kill(process, 0) != 0, patience);
        QVERIFY(extract(extractor, page()).ok()); // and gets another
    }

    void givesUpWhatNestsWithoutEnd()
    {
        PageExtractor extractor({.longestMs = 3000});
        const Result<QString> found = extract(extractor, s("<div>").repeated(200'000) + paragraphs(8));
        QVERIFY(!found.ok() || found->contains(s("sentence number 8")));
        QVERIFY(!extract(extractor, s("<p>x").repeated(70'000)).ok());
        QVERIFY(extract(page()).ok());
    }

private:
    static QUrl s2() { return QUrl(s("https://news.example/a/ferry.html")); }

    Result<QString> extract(const QString &html) { return extract(m_extractor, html); }
    static Result<QString> extract(PageExtractor &extractor, const QString &html)
    {
        std::optional<Result<QString>> given;
        extractor.extract(html, s2(), [&given](const Result<QString> &answer) { given = answer; });
        (void)QTest::qWaitFor([&given] { return given.has_value(); }, patience);
        return given.value_or(Error{ErrorKind::Cancelled, s("no answer")});
    }

    PageExtractor m_extractor;
};

int main(int argc, char **argv)
{
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    TestPageExtractor test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pageextractor.moc"
