#include "temporaryarchive.h"

#include "text/queryparser.h"

#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <cstdio>

#include <sys/mount.h>
#include <sys/resource.h>

using namespace Masthead;

namespace {

constexpr int batch = 20;

QString s(const char *text) { return QString::fromUtf8(text); }

QString incompressible(int characters)
{
    QRandomGenerator random(1);
    QString text;
    for (int i = 0; i < characters; ++i)
        text += QChar(char16_t(0x4e00 + random.bounded(0x5000)));
    return text;
}

/// The child: keeps batches and stars their first articles for ever, and says after each what is on disk now.
int write(const QString &path)
{
    const SystemClock clock;
    const auto archive = Archive::open(path, clock);
    if (!archive)
        qFatal("%s", qPrintable(archive.error().detail));
    Feed feed;
    feed.url = s("https://news.example/");
    feed = valueOf((*archive)->addFeed(feed));
    for (int number = feed.etag.toInt() + 1;; ++number) {
        QList<Article> articles;
        for (int i = 0; i < batch; ++i)
            articles += sampleArticle(s("%1-%2").arg(number).arg(i), s("%1-%2").arg(number).arg(i), incompressible(500));
        FetchRecord record;
        record.whole = true;
        record.etag = QString::number(number);
        valueOf((*archive)->keep(feed.id, articles, record));
        std::printf("kept %d\n", number);
        std::fflush(stdout);
        const auto first = valueOf((*archive)->select(*parseQuery(s("title:%1-0").arg(number))));
        valueOf((*archive)->setStarred(first, true));
        std::printf("starred %d\n", number);
        std::fflush(stdout);
    }
}

/// A file system of a few megabytes, where the tests may mount one.
class SmallDisk {
public:
    explicit SmallDisk(const QString &folder) : m_folder(QFile::encodeName(folder))
    {
        m_mounted = ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=4m") == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    bool isMounted() const { return m_mounted; }

private:
    const QByteArray m_folder;
    bool m_mounted = false;
};

/// Keeps until it fails; gives the error.
Error fillUp(Archive &archive, FeedId feed)
{
    const QString text = incompressible(20000);
    for (int i = 0; i < 1000; ++i)
        if (const auto kept = archive.keep(feed, {sampleArticle(s("big %1").arg(i), s("Big"), text)}, {}).result(); !kept)
            return kept.error();
    return {};
}

}

class TestArchiveDisaster : public QObject {
    Q_OBJECT

private slots:
    void losesNothingWhenItIsKilledWhileItWrites()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(s("news.masthead"));
        QRandomGenerator random(7);
        int kept = 0;
        int starred = 0;
        const int rounds = std::max(6, qEnvironmentVariableIntValue("MASTHEAD_KILLS"));
        for (int round = 0; round < rounds; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {s("--write"), path});
            QVERIFY(child.waitForReadyRead(20000));
            QTest::qSleep(20 + random.bounded(250));
            child.kill();
            QVERIFY(child.waitForFinished());
            for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
                if (line.startsWith("kept "))
                    kept = line.mid(5).toInt();
                starred += line.startsWith("starred ");
            }
            const SystemClock clock;
            const auto archive = Archive::open(path, clock);
            QVERIFY2(archive.ok(), archive ? "" : qPrintable(archive.error().detail));
            // Articles and the validator come together: never half a feed, never a validator without its articles.
            const int validator = valueOf((*archive)->feeds()).first().etag.toInt();
            QVERIFY2(validator >= kept && validator <= kept + 1, qPrintable(s("%1 %2").arg(validator).arg(kept)));
            QCOMPARE(valueOf((*archive)->select({})).size(), validator * batch);
            const qsizetype stars = valueOf((*archive)->select(*parseQuery(s("is:starred")))).size();
            QVERIFY2(stars >= starred && stars <= starred + round + 1, qPrintable(s("%1 %2").arg(stars).arg(starred)));
            QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
        }
        QVERIFY(kept > 0);
    }

    void staysSoundOnAFullDisk_data()
    {
        QTest::addColumn<bool>("mounted");
        QTest::newRow("a small disk") << true;
        QTest::newRow("a limit on files") << false;
    }
    void staysSoundOnAFullDisk()
    {
        QFETCH(bool, mounted);
        QTemporaryDir folder;
        const SmallDisk disk(mounted ? folder.path() : QString());
        if (mounted && !disk.isMounted())
            QSKIP("a file system cannot be mounted here");
        FixedClock clock;
        auto archive = Archive::open(folder.filePath(s("news.masthead")), clock);
        QVERIFY(archive.ok());
        Feed feed;
        feed.url = s("https://news.example/");
        const FeedId id = valueOf((*archive)->addFeed(feed)).id;
        valueOf((*archive)->keep(id, {sampleArticle(s("first"), s("First"), s("芯片走强"))}, {}));

        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        if (!mounted) {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit small{1024 * 1024, before.rlim_max};
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        }
        const Error error = fillUp(**archive, id);
        const auto found = (*archive)->select(*parseQuery(s("芯片"))).result();
        const auto again = fillUp(**archive, id);
        const qsizetype articles = valueOf((*archive)->select({})).size();
        setrlimit(RLIMIT_FSIZE, &before);

        QVERIFY2(error.kind == ErrorKind::Disk, qPrintable(errorKindName(error.kind) + error.detail));
        QVERIFY(error.detail.contains(s("news.masthead")));
        QCOMPARE(again.kind, ErrorKind::Disk);
        QVERIFY(found.ok());
        QCOMPARE(found->size(), 1);
        archive = Archive::open(folder.filePath(s("news.masthead")), clock); // the old one ends behind this
        QVERIFY(archive.ok());
        QCOMPARE(valueOf((*archive)->select({})).size(), articles);
        if (!mounted) {
            QCOMPARE(valueOf((*archive)->check()).problems, QStringList());
            QCOMPARE(valueOf((*archive)->keep(id, {sampleArticle(s("last"))}, {})).created, 1); // there is room again
        }
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3 && arguments[1] == s("--write"))
        return write(arguments[2]);
    TestArchiveDisaster test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_archivedisaster.moc"
