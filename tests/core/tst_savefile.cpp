#include "core/savefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace Masthead;

namespace {

/// While it lives no file grows beyond so many bytes, as where the disk is full.
class Limit {
public:
    explicit Limit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~Limit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Limit(const Limit &) = delete;
    Limit &operator=(const Limit &) = delete;

private:
    rlimit m_before{};
};

}

class TestSaveFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void savesAll()
    {
        for (const int size : {0, 10, 100'000}) {
            QSaveFile file(path("whole"));
            QVERIFY(saveWhole(file, QByteArray(size, 'x')));
            QCOMPARE(contentOf(path("whole")), QByteArray(size, 'x'));
        }
    }

    // Few bytes wait in a buffer until the end; of many, a part is written.
    void leavesAGoodFileWhereThereIsNoRoom_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<int>("size");
        QTest::newRow("none for few bytes") << 0 << 10;
        QTest::newRow("for a part of few bytes") << 4 << 10;
        QTest::newRow("none for many bytes") << 0 << 100'000;
        QTest::newRow("for a part of many bytes") << 50'000 << 100'000;
    }
    void leavesAGoodFileWhereThereIsNoRoom()
    {
        QFETCH(int, room);
        QFETCH(int, size);
        write(path("good"), "good");
        {
            QSaveFile file(path("good"));
            const Limit limit{rlim_t(room)};
            QVERIFY(!saveWhole(file, QByteArray(size, 'x')));
            QVERIFY(!file.errorString().isEmpty());
            QVERIFY2(file.error() != QFileDevice::NoError, qPrintable(file.errorString()));
        }
        QCOMPARE(contentOf(path("good")), QByteArray("good"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("good*")}), QStringList(QStringLiteral("good")));
    }

    void leavesAGoodFileWhereThereIsNoRoomForTheLastOfManyPieces()
    {
        write(path("good"), "good");
        {
            QSaveFile file(path("good"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            const Limit limit{100'000};
            for (int i = 0; i < 100; ++i)
                QVERIFY(writeAll(file, QByteArray(1000, 'x')));
            QVERIFY(writeAll(file, "y")); // into the buffer
            QVERIFY(!commitWhole(file));
        }
        QCOMPARE(contentOf(path("good")), QByteArray("good"));
    }

    void writesWhereALinkLeads()
    {
        QVERIFY(QFile::link(QStringLiteral("second"), path("first")));
        QVERIFY(QFile::link(QStringLiteral("third"), path("second")));
        for (int i = 0; i < 2; ++i) { // with nothing there, and with a file
            const Result<QString> place = placeToWrite(path("first"));
            QVERIFY(place.ok());
            QCOMPARE(*place, path("third"));
            QSaveFile file(*place);
            QVERIFY(saveWhole(file, "x"));
        }
        QVERIFY(QFileInfo(path("first")).isSymLink() && QFileInfo(path("second")).isSymLink());
        QCOMPARE(*placeToWrite(path("third")), path("third"));
        QCOMPARE(*placeToWrite(path("nothing")), path("nothing"));
        QVERIFY(QFile::link(QStringLiteral("round"), path("round")));
        QVERIFY(placeToWrite(path("round")).ok()); // and ends
    }

    void writesOverNothingThatIsNoFile()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
        QVERIFY(QFile::link(path("pipe"), path("link")));
        for (const QString &one : {path("pipe"), path("link"), m_folder.path(), QStringLiteral("/dev/null")}) {
            const Result<QString> place = placeToWrite(one);
            QVERIFY(!place.ok());
            QCOMPARE(place.error().kind, ErrorKind::Disk);
            QVERIFY(place.error().detail.contains(one));
        }
    }
};

QTEST_GUILESS_MAIN(TestSaveFile)
#include "tst_savefile.moc"
