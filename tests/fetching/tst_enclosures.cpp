#include "fetching/enclosuredownload.h"
#include "fetching/enclosures.h"
#include "fetching/mediatype.h"
#include "network/httpfetcher.h"
#include "storage/temporaryarchive.h"
#include "support/httpserver.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Masthead;

namespace {

constexpr int patience = 30'000; // ms

/// The head of a WAV file, and `size` bytes behind it that are all different from their neighbours.
QByteArray sound(qsizetype size)
{
    QByteArray bytes = QByteArray("RIFF\0\0\0\0WAVEfmt ", 16);
    for (qsizetype i = 0; i < size; ++i)
        bytes += char(i * 7 + i / 256);
    return bytes;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class TestEnclosures : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<HttpServer>();
        m_archive = std::make_unique<TemporaryArchive>();
        m_fetcher = std::make_unique<HttpFetcher>(m_clock);
        m_fetcher->setLocalHostRule([](const QString &host) { return host == QLatin1String("localhost"); });
        m_enclosures = std::make_unique<Enclosures>(*m_archive->operator->(), *m_fetcher, path("cache"), 100'000);
    }
    void cleanup()
    {
        m_enclosures.reset();
        m_fetcher.reset();
        m_archive.reset();
        m_server.reset();
    }

    void tellsSoundAndVideoByTheirFirstBytes_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("type");
        const auto row = [](const char *name, const QByteArray &head, const char *type) {
            QTest::newRow(name) << head << QByteArray(type);
        };
        row("MP3 with a tag", "ID3\x04 and more", "audio/mpeg");
        row("MP3 without one", "\xff\xfb\x90\x44 and more", "audio/mpeg");
        row("AAC", "\xff\xf1\x50\x80 and more", "audio/mpeg");
        row("Ogg", "OggS and more", "audio/ogg");
        row("WAV", sound(10), "audio/wav");
        row("MP4",
            QByteArray("\0\0\0\x20"
                       "ftypisom and more",
                       20),
            "video/mp4");
        row("WebM", "\x1a\x45\xdf\xa3 and more", "video/webm");
        row("nothing", "", "");
        row("a page", "<!DOCTYPE html><html>", "");
        row("M3U, HLS", "#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1/secret\n", "");
        row("PLS", "[playlist]\nFile1=http://127.0.0.1/\n", "");
        row("DASH", "<?xml version=\"1.0\"?><MPD>", "");
        row("a film that names another",
            QByteArray("\0\0\0\x14"
                       "ftypqt  \0\0\0\0qt  \0\0\0\x60moov\0\0\0\x58rmra",
                       36),
            "");
        row("UTF-16", "\xff\xfe<\0h\0t\0", "");
    }
    void tellsSoundAndVideoByTheirFirstBytes()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, type);
        QCOMPARE(mediaType(head), type);
    }

    void fetchesAFileAndTellsHowMuchHasCome()
    {
        const QByteArray whole = sound(9'000'000);
        m_server->serve(QStringLiteral("/a.wav"), whole, "audio/wav");
        const std::unique_ptr<EnclosureDownload> download(
            m_enclosures->download(0, address("/a.wav"), path("mine/a.wav"), nullptr));
        qint64 last = 0;
        connect(download.get(), &EnclosureDownload::progressed, this, [&] {
            QVERIFY(download->received() >= last);
            last = download->received();
            QCOMPARE(download->total(), whole.size());
        });
        QVERIFY2(ended(*download).ok(), "a whole file");
        QCOMPARE(last, whole.size());
        QCOMPARE(contentOf(path("mine/a.wav")), whole);
        QCOMPARE(QDir(path("mine")).entryList(QDir::Files), QStringList(QStringLiteral("a.wav")));
        QCOMPARE(m_server->requests().first().headers.value("accept-encoding"), QByteArray("identity"));
    }

    void fetchesFromAnAddressThatIsNotWrittenByTheRules()
    {
        m_server->serve(QStringLiteral("/episode%201%7Ca.wav"), sound(100), "audio/wav");
        const std::unique_ptr<EnclosureDownload> download(
            m_enclosures->download(0, address("/episode 1|a.wav"), path("mine/a.wav"), nullptr));
        QVERIFY(ended(*download).ok());
        QCOMPARE(contentOf(path("mine/a.wav")), sound(100));
    }

    void leavesNothingOfWhatWasCancelled()
    {
        ServedAnswer slow;
        slow.body = sound(20'000);
        slow.headers = {{"Content-Type", "audio/wav"}};
        slow.stallAfter = 6000;
        m_server->serve(QStringLiteral("/a.wav"), slow);
        auto download =
            std::unique_ptr<EnclosureDownload>(m_enclosures->download(0, address("/a.wav"), path("mine/a.wav"), nullptr));
        QTRY_VERIFY_WITH_TIMEOUT(download->received() > 5000, patience);
        download->cancel();
        QCOMPARE(ended(*download).error().kind, ErrorKind::Cancelled);
        download.reset();
        QVERIFY(QDir(path("mine")).entryList(QDir::Files).isEmpty());
    }

    void leavesNothingWhereItGoesInTheMiddle()
    {
        ServedAnswer slow;
        slow.body = sound(20'000);
        slow.stallAfter = 6000;
        m_server->serve(QStringLiteral("/a.wav"), slow);
        auto download =
            std::unique_ptr<EnclosureDownload>(m_enclosures->download(0, address("/a.wav"), path("mine/a.wav"), nullptr));
        QTRY_VERIFY_WITH_TIMEOUT(download->received() > 5000, patience);
        download.reset();
        QVERIFY(QDir(path("mine")).entryList(QDir::Files).isEmpty());
        QTest::qWait(20); // what the fetcher still says reaches nobody
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<ServedAnswer>("answer");
        QTest::addColumn<ErrorKind>("kind");
        const QByteArray text(20'000, 'x');
        QTest::newRow("neither sound nor video") << ServedAnswer{.body = text} << ErrorKind::Malformed;
        QTest::newRow("short, and neither") << ServedAnswer{.body = "hello"} << ErrorKind::Malformed;
        QTest::newRow("a page") << ServedAnswer{.body = sound(10), .headers = {{"Content-Type", "text/html; charset=utf-8"}}}
                                << ErrorKind::Malformed;
        QTest::newRow("nothing") << ServedAnswer{} << ErrorKind::Empty;
        QTest::newRow("cut") << ServedAnswer{.body = sound(9000), .cutAfter = 5000} << ErrorKind::Truncated;
        QTest::newRow("not there") << ServedAnswer{.status = 404} << ErrorKind::Http;
        QTest::newRow("packed all the same")
            << ServedAnswer{.body = sound(10), .headers = {{"Content-Encoding", "gzip"}}} << ErrorKind::Encoding;
        QTest::newRow("a redirect into the local network")
            << ServedAnswer{.status = 302, .headers = {{"Location", "http://localhost/a.wav"}}} << ErrorKind::LocalNetwork;
        QTest::newRow("a redirect to a file")
            << ServedAnswer{.status = 302, .headers = {{"Location", "file:///etc/passwd"}}} << ErrorKind::RedirectScheme;
    }
    void saysWhatIsWrong()
    {
        QFETCH(ServedAnswer, answer);
        QFETCH(ErrorKind, kind);
        m_server->serve(QStringLiteral("/a.wav"), answer);
        auto download =
            std::unique_ptr<EnclosureDownload>(m_enclosures->download(0, address("/a.wav"), path("mine/a.wav"), nullptr));
        const Done done = ended(*download);
        QVERIFY(!done.ok());
        QCOMPARE(errorKindName(done.error().kind), errorKindName(kind));
        download.reset();
        QVERIFY(QDir(path("mine")).entryList(QDir::Files).isEmpty());
    }

    void saysWhereTheDiskTakesNothing()
    {
        m_server->serve(QStringLiteral("/a.wav"), sound(9000), "audio/wav");
        QFile inTheWay(path("mine"));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const std::unique_ptr<EnclosureDownload> download(
            m_enclosures->download(0, address("/a.wav"), path("mine/a.wav"), nullptr));
        QCOMPARE(ended(*download).error().kind, ErrorKind::Disk);
    }

    void neverReplacesAFile()
    {
        m_server->serve(QStringLiteral("/a.wav"), sound(9000), "audio/wav");
        for (const QString &name : {QStringLiteral("a.wav"), QStringLiteral("a (2).wav"), QStringLiteral("a (3).wav")}) {
            const std::unique_ptr<EnclosureDownload> download(
                m_enclosures->download(0, address("/a.wav"), path("mine/a.wav"), nullptr));
            QVERIFY(ended(*download).ok());
            QCOMPARE(QFileInfo(download->path()).fileName(), name);
        }
    }

    void asksAFeedsOwnOriginAsTheFeedIsAsked()
    {
        m_server->serve(QStringLiteral("/a.wav"), sound(9000), "audio/wav");
        const QString local = m_server->url(QStringLiteral("/a.wav"), QStringLiteral("localhost")).toString();
        const auto load = [&](FeedId feed, const QString &address) {
            const std::unique_ptr<EnclosureDownload> download(
                m_enclosures->download(feed, address, path("mine/a.wav"), nullptr));
            return ended(*download);
        };
        QCOMPARE(load(0, local).error().kind, ErrorKind::LocalNetwork);
        const FeedId feed =
            m_archive->addFeed(m_server->url(QStringLiteral("/feed"), QStringLiteral("localhost")).toString());
        valueOf((*m_archive)->setFeedOptions(feed, {.headers = QStringLiteral("X-Key: 7")}));
        QVERIFY(load(feed, local).ok());
        QCOMPARE(m_server->requests().last().headers.value("x-key"), QByteArray("7"));
        QVERIFY(load(feed, address("/a.wav")).ok());
        QVERIFY(!m_server->requests().last().headers.contains("x-key"));
    }

    void canBeCancelledBeforeItHasBegun()
    {
        const std::unique_ptr<EnclosureDownload> download(
            m_enclosures->download(0, address("/a.wav"), path("mine/a.wav"), nullptr));
        download->cancel();
        QCOMPARE(ended(*download).error().kind, ErrorKind::Cancelled);
        QVERIFY(m_server->requests().isEmpty());
    }

    void asksForNoFile()
    {
        const std::unique_ptr<EnclosureDownload> download(
            m_enclosures->download(0, QStringLiteral("file:///etc/passwd"), path("mine/a.wav"), nullptr));
        QCOMPARE(ended(*download).error().kind, ErrorKind::Protocol);
    }

    void keepsWhatWasHeardAndLetsGoOfTheOldest()
    {
        const auto found = [this](const QString &one, const QString &file = {}) {
            std::optional<QString> answer;
            m_enclosures->find(one, file, this, [&answer](const QString &path) { answer = path; });
            [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), patience); }();
            return answer.value_or(QString());
        };
        QVERIFY(found(address("/0.wav")).isEmpty());
        for (int i = 0; i < 3; ++i) {
            const QString name = QStringLiteral("/%1.wav").arg(i);
            m_server->serve(name, sound(45'000), "audio/wav");
            const std::unique_ptr<EnclosureDownload> loaded(m_enclosures->load(0, m_server->url(name).toString(), nullptr));
            QVERIFY(ended(*loaded).ok());
            QFile file(loaded->path());
            QVERIFY(file.open(QIODevice::ReadWrite)
                    && file.setFileTime(QDateTime::currentDateTime().addSecs(i - 100), QFileDevice::FileModificationTime));
        }
        QCOMPARE(contentOf(found(address("/0.wav"))), sound(45'000)); // and it was used last
        m_enclosures->tidy();
        QVERIFY(!found(address("/0.wav")).isEmpty());
        QVERIFY(found(address("/1.wav")).isEmpty());
        QVERIFY(!found(address("/2.wav")).isEmpty());

        QFile mine(path("mine.wav"));
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("#EXTM3U"));
        mine.close();
        QVERIFY(found(address("/2.wav"), mine.fileName()) != mine.fileName());
        QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write(sound(10)));
        mine.close();
        QCOMPARE(found(address("/2.wav"), mine.fileName()), mine.fileName());
    }

    void downloadsWhatWasHeardWithoutFetchingItAgain()
    {
        m_server->serve(QStringLiteral("/a.wav"), sound(9000), "audio/wav");
        const std::unique_ptr<EnclosureDownload> heard(m_enclosures->load(0, address("/a.wav"), nullptr));
        QVERIFY(ended(*heard).ok());
        for (const QString &name : {QStringLiteral("a.wav"), QStringLiteral("a (2).wav")}) {
            const std::unique_ptr<EnclosureDownload> download(
                m_enclosures->download(0, address("/a.wav"), path("mine/a.wav"), nullptr));
            QVERIFY(ended(*download).ok());
            QCOMPARE(QFileInfo(download->path()).fileName(), name);
            QCOMPARE(contentOf(download->path()), sound(9000));
        }
        QCOMPARE(m_server->hits(QStringLiteral("/a.wav")), 1);
        QVERIFY(QFile::exists(heard->path()));
        QCOMPARE(QDir(path("mine")).entryList(QDir::Files).size(), 2);
    }

    void saysWhereTheDiskTakesNothingOfWhatWasHeard()
    {
        m_server->serve(QStringLiteral("/a.wav"), sound(9000), "audio/wav");
        const std::unique_ptr<EnclosureDownload> heard(m_enclosures->load(0, address("/a.wav"), nullptr));
        QVERIFY(ended(*heard).ok());
        QFile file(path("mine"));
        QVERIFY(file.open(QIODevice::WriteOnly)); // no folder
        const std::unique_ptr<EnclosureDownload> download(
            m_enclosures->download(0, address("/a.wav"), path("mine/a.wav"), nullptr));
        QCOMPARE(ended(*download).error().kind, ErrorKind::Disk);
    }

    void readsChapters()
    {
        m_server->serve(
            QStringLiteral("/chapters.json"),
            "{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":90.5,\"title\":\"Two\"},{\"startTime\":0,\"title\":\"One\"}]}",
            "application/json+chapters");
        std::optional<Result<QList<Chapter>>> chapters;
        m_enclosures->chapters(0, address("/chapters.json"), this, [&](const auto &answer) { chapters = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(chapters, patience);
        QVERIFY(chapters->ok());
        QCOMPARE(chapters->value(), (QList<Chapter>{{0, QStringLiteral("One")}, {90'500, QStringLiteral("Two")}}));
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    QString address(const char *name) const { return m_server->url(QString::fromLatin1(name)).toString(); }

    static Done ended(EnclosureDownload &download)
    {
        std::optional<Done> done;
        const auto connection =
            connect(&download, &EnclosureDownload::ended, &download, [&](const Done &end) { done = end; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, patience); }();
        disconnect(connection);
        return done.value_or(Error{ErrorKind::Timeout, QString()});
    }

    FixedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<TemporaryArchive> m_archive;
    std::unique_ptr<HttpFetcher> m_fetcher;
    std::unique_ptr<Enclosures> m_enclosures;
};

QTEST_GUILESS_MAIN(TestEnclosures)
#include "tst_enclosures.moc"
