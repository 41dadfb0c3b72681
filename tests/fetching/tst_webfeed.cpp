#include "fetching/webfeed.h"

#include "core/guidmark.h"

#include <QTest>

using namespace Masthead;

class WebFeedTest : public QObject {
    Q_OBJECT

    static QDateTime now() { return QDateTime(QDate(2022, 7, 19), QTime(12, 0), Qt::UTC); }
    static Feed feedAt(const QString &url)
    {
        Feed feed;
        feed.url = url;
        return feed;
    }
    static HttpAnswer answerFrom(const QString &url)
    {
        HttpAnswer answer;
        answer.status = 200;
        answer.url = QUrl(url);
        answer.permanent = true;
        answer.body =
            "<rss version=\"2.0\"><channel><title>Feed</title><item><title>One</title><link>https://a.example/1</link></item>"
            "<item><title>Two</title><guid>two</guid></item></channel></rss>";
        return answer;
    }
    static FetchRecord read(const Feed &feed, const HttpAnswer &answer)
    {
        return readWebFeed(feed, answer, now(), 0.5).record;
    }

private slots:
    void remembersAMoveThatTakesNoSecretAlong_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        const QString a = QStringLiteral("https://a.example/feed");
        const QString here = QStringLiteral("https://a.example/new");
        const QString b = QStringLiteral("https://b.example/feed");
        const QString header = QStringLiteral("Authorization: Bearer SECRET");
        QTest::newRow("nothing to tell") << a << b << QString() << QString() << b;
        QTest::newRow("a header, elsewhere") << a << b << header << QString() << QString();
        QTest::newRow("a name, elsewhere") << a << b << QString() << QStringLiteral("reader") << QString();
        QTest::newRow("a header, same origin") << a << here << header << QString() << here;
        QTest::newRow("a name, same origin") << a << here << QString() << QStringLiteral("reader") << here;
        QTest::newRow("a header, another scheme")
            << QStringLiteral("http://a.example/feed") << a << header << QString() << QString();
        QTest::newRow("a header, another port")
            << a << QStringLiteral("https://a.example:8443/feed") << header << QString() << QString();
        QTest::newRow("a password in the address, same origin")
            << QStringLiteral("https://u:p@a.example/feed") << here << QString() << QString()
            << QStringLiteral("https://u:p@a.example/new");
        QTest::newRow("a password in the address, elsewhere")
            << QStringLiteral("https://u:p@a.example/feed") << b << QString() << QString() << QString();
    }
    void remembersAMoveThatTakesNoSecretAlong()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, headers);
        QFETCH(QString, name);
        Feed feed = feedAt(before);
        feed.options.headers = headers;
        feed.options.userName = name;
        QTEST(read(feed, answerFrom(after)).movedTo, "expected");
        HttpAnswer temporary = answerFrom(after);
        temporary.permanent = false;
        QVERIFY(read(feed, temporary).movedTo.isEmpty());
    }

    void givesTheNewestOfTheFeedLast()
    {
        HttpAnswer answer = answerFrom(QStringLiteral("https://a.example/feed"));
        answer.body =
            "<rss version=\"2.0\"><channel><title>F</title><item><title>A</title></item><item><title>B</title></item>"
            "<item><title>C</title></item></channel></rss>";
        QStringList titles;
        for (const Article &article :
             readWebFeed(feedAt(QStringLiteral("https://a.example/feed")), answer, now(), 0.5).articles)
            titles.append(article.title);
        QCOMPARE(titles, QStringList({QStringLiteral("C"), QStringLiteral("B"), QStringLiteral("A")}));
    }

    void marksTheGuidsThatItMade()
    {
        const QString url = QStringLiteral("https://a.example/feed");
        const QList<Article> articles = readWebFeed(feedAt(url), answerFrom(url), now(), 0.5).articles;
        QCOMPARE(articles.size(), 2);
        QCOMPARE(articles[1].guid, madeGuidMark + QStringLiteral("https://a.example/1"));
        QCOMPARE(articles[0].guid, QStringLiteral("two"));
    }

    void keepsWhatIsWholeInACutAnswer_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray items = "<item><title>1</title></item><item><title>2</title><link>https://e.example/lo";
        QTest::newRow("in capitals") << "<RSS><CHANNEL>" + QByteArray(items).toUpper();
        QTest::newRow("between elements") << QByteArray("<rss><channel><item><title>1</title></item><item><title>2</title>");
        QTest::newRow("with a prefix") << QByteArray(
            "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:entry><a:id>1</a:id></a:entry><a:entry><a:id>2</a:id>");
        const QString wide = QString::fromLatin1("<rss><channel>" + items);
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe")
                                       + QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2 - 1);
        QTest::newRow("JSON") << QByteArray(
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\",\"content_text\":\"a\"},{\"id\":\"2\",\"conte");
    }
    void keepsWhatIsWholeInACutAnswer()
    {
        QFETCH(QByteArray, body);
        HttpAnswer answer = answerFrom(QStringLiteral("https://a.example/feed"));
        answer.body = body;
        answer.cut = true;
        const WebReading reading = readWebFeed(feedAt(QStringLiteral("https://a.example/feed")), answer, now(), 0.5);
        QCOMPARE(reading.articles.size(), 1);
        QVERIFY(reading.record.error && reading.record.error->kind == ErrorKind::Truncated);
    }

    void remembersAMoveToAFeedThatIsAsItWas()
    {
        Feed feed = feedAt(QStringLiteral("https://a.example/feed"));
        feed.etag = QStringLiteral("\"1\"\nhttps://b.example/feed");
        HttpAnswer answer = answerFrom(QStringLiteral("https://b.example/feed"));
        answer.status = 304;
        answer.body.clear();
        QCOMPARE(read(feed, answer).movedTo, QStringLiteral("https://b.example/feed"));
        answer.permanent = false;
        QVERIFY(read(feed, answer).movedTo.isEmpty());
    }

    // RFC 9110 section 15.4
    void remembersWhichAddressGaveTheValidators()
    {
        Feed feed = feedAt(QStringLiteral("https://a.example/feed"));
        HttpAnswer answer = answerFrom(QStringLiteral("https://b.example/feed"));
        answer.permanent = false;
        answer.etag = "\"1\"";
        feed.etag = read(feed, answer).etag;
        QCOMPARE(feedRequest(feed).etag, QByteArray("\"1\""));
        QCOMPARE(feedRequest(feed).validatorsFrom, QUrl(QStringLiteral("https://b.example/feed")));
        answer.permanent = true;
        QCOMPARE(read(feed, answer).etag, QStringLiteral("\"1\""));
        answer.url = QUrl(feed.url);
        feed.etag = read(feed, answer).etag;
        QCOMPARE(feed.etag, QStringLiteral("\"1\""));
        QVERIFY(feedRequest(feed).validatorsFrom.isEmpty());
    }

    // RFC 9111 section 4.3.4
    void keepsWhatAnAnswerWithoutNewsNames_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("cut");
        QTest::addColumn<QByteArray>("etag");
        QTest::addColumn<QByteArray>("lastModified");
        QTest::addColumn<QString>("keptEtag"); // nothing: all stays
        QTest::addColumn<QString>("keptLastModified");
        const QString one = QStringLiteral("\"1\"");
        const QString two = QStringLiteral("\"2\"");
        const QString monday = QStringLiteral("Monday");
        const QString friday = QStringLiteral("Friday");
        QTest::newRow("the same bytes") << 200 << false << QByteArray("\"2\"") << QByteArray("Friday") << two << friday;
        QTest::newRow("the same bytes, one of the two")
            << 200 << false << QByteArray("\"2\"") << QByteArray() << two << QString();
        QTest::newRow("the same bytes, and they were cut")
            << 200 << true << QByteArray("\"2\"") << QByteArray("Friday") << QString() << QString();
        QTest::newRow("not modified") << 304 << false << QByteArray("\"2\"") << QByteArray() << two << monday;
        QTest::newRow("not modified, another date") << 304 << false << QByteArray() << QByteArray("Friday") << one << friday;
        QTest::newRow("nothing named") << 304 << false << QByteArray() << QByteArray() << QString() << QString();
        QTest::newRow("nothing else named")
            << 304 << false << QByteArray("\"1\"") << QByteArray("Monday") << QString() << QString();
    }
    void keepsWhatAnAnswerWithoutNewsNames()
    {
        QFETCH(int, status);
        QFETCH(bool, cut);
        QFETCH(QByteArray, etag);
        QFETCH(QByteArray, lastModified);
        QFETCH(QString, keptEtag);
        QFETCH(QString, keptLastModified);
        Feed feed = feedAt(QStringLiteral("https://a.example/feed"));
        HttpAnswer answer = answerFrom(feed.url);
        feed.bodyHash = read(feed, answer).bodyHash;
        feed.etag = QStringLiteral("\"1\"");
        feed.lastModified = QStringLiteral("Monday");
        answer.status = status;
        answer.cut = cut;
        answer.etag = etag;
        answer.lastModified = lastModified;
        const FetchRecord record = read(feed, answer);
        QVERIFY(record.notModified);
        QCOMPARE(record.whole, !keptEtag.isEmpty());
        QCOMPARE(record.etag, keptEtag);
        QCOMPARE(record.lastModified, keptLastModified);
    }

    void keepsNoValidatorOfAnAnswerThatEndedTooEarly_data()
    {
        QTest::addColumn<int>("missing"); // bytes of the document
        QTest::addColumn<int>("articles");
        QTest::addColumn<bool>("failed");
        QTest::newRow("behind its end") << 0 << 2 << false;
        QTest::newRow("before its end") << 5 << 2 << true;
        QTest::newRow("at the end of the second entry") << 18 << 1 << true;
        QTest::newRow("in the second entry") << 40 << 1 << true;
        QTest::newRow("in the first entry") << 110 << 0 << true;
    }
    void keepsNoValidatorOfAnAnswerThatEndedTooEarly()
    {
        QFETCH(int, missing);
        QFETCH(int, articles);
        QFETCH(bool, failed);
        HttpAnswer answer = answerFrom(QStringLiteral("https://a.example/feed"));
        answer.etag = "\"1\"";
        answer.body.chop(missing);
        answer.cut = true;
        const WebReading reading = readWebFeed(feedAt(QStringLiteral("https://b.example/feed")), answer, now(), 0.5);
        QCOMPARE(reading.articles.size(), articles);
        QCOMPARE(reading.record.error.has_value(), failed);
        QVERIFY(!failed || reading.record.error->kind == ErrorKind::Truncated);
        QVERIFY(!reading.record.whole && reading.record.etag.isEmpty() && reading.record.movedTo.isEmpty());
    }

    void keepsItsRhythmThroughErrors()
    {
        Feed feed = feedAt(QStringLiteral("https://a.example/feed"));
        feed.lastSuccess = now().addSecs(-10 * 60);
        feed.lastAttempt = now().addSecs(-60);
        feed.nextFetch = now();
        HttpAnswer unchanged;
        unchanged.status = 304;
        QCOMPARE(now().secsTo(read(feed, unchanged).nextFetch), 60 * 60); // nothing is known of it
        feed.rhythm = 10 * 60;
        QCOMPARE(now().secsTo(read(feed, unchanged).nextFetch), 15 * 60);
        feed.error = Error{ErrorKind::Timeout, {}};
        QCOMPARE(now().secsTo(read(feed, unchanged).nextFetch), 15 * 60);
    }

    void learnsTheRhythmOfAFeedThatOnlyDatesChanges()
    {
        HttpAnswer answer = answerFrom(QStringLiteral("https://a.example/feed"));
        QByteArray entries;
        for (int day = 0; day < 10; ++day) {
            entries += "<entry><id>" + QByteArray::number(day) + "</id><updated>2022-07-" + QByteArray::number(10 + day)
                       + "T11:00:00Z</updated></entry>";
        }
        const auto read = [&](const QByteArray &date) {
            answer.body =
                "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + QByteArray(entries).replace("updated", date) + "</feed>";
            return this->read(feedAt(QStringLiteral("https://a.example/feed")), answer).nextFetch;
        };
        QCOMPARE(read("updated"), read("published"));
        QVERIFY(now().secsTo(read("updated")) > 2 * 60 * 60);
    }

    void tellsArticlesApartThatShareAGuid_data()
    {
        QTest::addColumn<QByteArray>("entries");
        QTest::addColumn<QStringList>("titles");
        QTest::addColumn<int>("guids"); // of their own
        QTest::addColumn<int>("day");   // of the last one
        const auto item = [](const char *title, const char *link, const char *date) -> QByteArray {
            return QByteArray("<item><guid isPermaLink=\"false\">g</guid><title>") + title + "</title><link>" + link
                   + "</link><pubDate>" + date + "</pubDate></item>";
        };
        const char *first = "Mon, 18 Jul 2022 08:00:00 GMT";
        const char *then = "Tue, 19 Jul 2022 08:00:00 GMT";
        QTest::newRow("other addresses") << item("A", "https://a.example/1", first) + item("B", "https://a.example/2", first)
                                         << QStringList{QStringLiteral("B"), QStringLiteral("A")} << 0 << 18;
        QTest::newRow("other dates") << item("A", "https://a.example/", first) + item("B", "https://a.example/", then)
                                     << QStringList{QStringLiteral("B"), QStringLiteral("A")} << 0 << 19;
        const QByteArray another = "<item><guid isPermaLink=\"false\">h</guid><title>H</title></item>";
        QTest::newRow("versions of one page, the later first")
            << another + item("B", "https://a.example/1", then) + item("A", "https://a.example/1", first)
            << QStringList{QStringLiteral("B"), QStringLiteral("H")} << 1 << 19;
        QTest::newRow("versions of one page, the later last")
            << another + item("A", "https://a.example/1", first) + item("B", "https://a.example/1", then)
            << QStringList{QStringLiteral("B"), QStringLiteral("H")} << 1 << 19;
        QTest::newRow("pages of one guid")
            << another + item("A", "https://a.example/1", first) + item("B", "https://a.example/2", then)
            << QStringList{QStringLiteral("B"), QStringLiteral("A"), QStringLiteral("H")} << 0 << 19;
        QTest::newRow("three of one page")
            << another + item("A", "https://a.example/", first) + item("B", "https://a.example/", first)
                   + item("C", "https://a.example/", then)
            << QStringList{QStringLiteral("C"), QStringLiteral("A"), QStringLiteral("H")} << 0 << 19;
        const auto note = [](const char *link, const char *date, const char *text) -> QByteArray {
            return QByteArray("<item><guid isPermaLink=\"false\">g</guid><link>") + link + "</link><pubDate>" + date
                   + "</pubDate><description>" + text + "</description></item>";
        };
        QTest::newRow("notes of other days")
            << note("https://a.example/1", first, "A") + note("https://a.example/2", then, "A") << QStringList(2) << 0 << 19;
        QTest::newRow("notes of one day") << note("https://a.example/1", first, "A")
                                                 + note("https://a.example/2", first, "B")
                                          << QStringList(2) << 0 << 18;
        QTest::newRow("a note that moved")
            << note("https://a.example/1", first, "A") + note("https://a.example/2", first, "A") << QStringList(1) << 1
            << 18;
        QTest::newRow("a later version of a note")
            << note("https://a.example/1", first, "A") + note("https://a.example/1", then, "B") << QStringList(1) << 1 << 19;
        QTest::newRow("a later version") << item("A", "https://a.example/1", first) + item("A", "https://a.example/1", then)
                                         << QStringList{QStringLiteral("A")} << 1 << 19;
        QTest::newRow("the same twice") << item("A", "https://a.example/1", first) + item("A", "https://a.example/1", first)
                                        << QStringList{QStringLiteral("A")} << 1 << 18;
    }
    void tellsArticlesApartThatShareAGuid()
    {
        QFETCH(QByteArray, entries);
        QFETCH(int, guids);
        HttpAnswer answer = answerFrom(QStringLiteral("https://a.example/feed"));
        answer.body = "<rss version=\"2.0\"><channel><title>F</title>" + entries + "</channel></rss>";
        const QList<Article> articles =
            readWebFeed(feedAt(QStringLiteral("https://a.example/feed")), answer, now(), 0.5).articles;
        QStringList titles;
        for (const Article &article : articles) {
            titles.append(article.title);
            guids -= article.guid == QLatin1String("g");
        }
        QTEST(titles, "titles");
        QCOMPARE(guids, 0);
        QTEST(articles.first().published.date().day(), "day");
    }

    void takesTheLatestVersionOfAnEntry()
    {
        HttpAnswer answer = answerFrom(QStringLiteral("https://a.example/feed"));
        const auto entry = [](const char *title, const char *updated) -> QByteArray {
            return QByteArray("<entry><id>x</id><title>") + title + "</title><updated>" + updated + "</updated></entry>";
        };
        answer.body = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>F</title>" + entry("A", "2021-01-01T00:00:00Z")
                      + entry("A2", "2021-02-01T00:00:00Z") + entry("A1", "2021-01-15T00:00:00Z") + "</feed>";
        const QList<Article> articles =
            readWebFeed(feedAt(QStringLiteral("https://a.example/feed")), answer, now(), 0.5).articles;
        QCOMPARE(articles.size(), 1);
        QCOMPARE(articles[0].title, QStringLiteral("A2"));
    }

    void asksALocalAddressThatSomebodySaw_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("known"); // of its network: 1 the person's own, 0 another, -1 nothing
        QTest::addColumn<bool>("local");
        const QString name = QStringLiteral("http://news.example/feed");
        QTest::newRow("a local address") << QStringLiteral("http://192.168.0.2/feed") << 0 << true;
        QTest::newRow("a local name") << QStringLiteral("http://nas.home/feed") << 0 << true;
        QTest::newRow("a name that was typed and not read yet") << name << -1 << true;
        QTest::newRow("a name that led into the own network") << name << 1 << true;
        QTest::newRow("a name that led into the world") << name << 0 << false;
    }
    void asksALocalAddressThatSomebodySaw()
    {
        QFETCH(QString, url);
        QFETCH(int, known);
        Feed feed = feedAt(url);
        if (known >= 0)
            feed.local = known == 1;
        QTEST(feedRequest(feed).local, "local");
    }
};

QTEST_GUILESS_MAIN(WebFeedTest)
#include "tst_webfeed.moc"
