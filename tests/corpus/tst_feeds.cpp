#include "support/corpus.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Masthead;

/// Runs the vectors of other readers' test suites, and the hostile documents, through mastheadctl where they are present. The
/// judges are theirs.
class TestFeeds : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_python = QStandardPaths::findExecutable(QStringLiteral("python3"), {QStringLiteral("/usr/bin")});
        m_ctl = QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/mastheadctl");
        if (corpusPath().isEmpty() || m_python.isEmpty() || !QFileInfo::exists(m_ctl))
            QSKIP("the corpus, its judges or mastheadctl are not here");
    }

    void readsEverySuiteOfOtherReaders()
    {
        const QString feeds = corpusPath() + QStringLiteral("/feeds");
        const QString parse = QLatin1Char('\'') + m_ctl + QStringLiteral("' parse");
        const QJsonObject suites =
            judged(QStringLiteral("score_reader.py"),
                   {QStringLiteral("--files"), feeds + QStringLiteral("/files"), QStringLiteral("--vectors"),
                    feeds + QStringLiteral("/vectors-public.json"), QStringLiteral("--level"), QStringLiteral("core"),
                    QStringLiteral("--parse"), parse, QStringLiteral("--date"), parse + QStringLiteral(" --as date")});
        QVERIFY(m_said.contains(QLatin1String("crashes, time-outs and broken output: 0")));
        QVERIFY(!suites.isEmpty());
        for (auto suite = suites.begin(); suite != suites.end(); ++suite) {
            const int asked = suite->toObject().value(QLatin1String("checks")).toInt();
            const int right = suite->toObject().value(QLatin1String("checks_ok")).toInt();
            const int excused = excusedChecks(suite.key());
            QVERIFY2((right + excused) * 100 >= asked * 99,
                     qPrintable(QStringLiteral("%1: %2 of %3 core checks").arg(suite.key()).arg(right).arg(asked)));
        }
    }

    void meetsEveryHostileDocument()
    {
        QStringList arguments{QStringLiteral("--corpus"), corpusPath() + QStringLiteral("/hostile"),
                              QStringLiteral("--ctl"),    m_ctl,
                              QStringLiteral("--only"),   QStringLiteral("xml,dates,opml")};
#ifdef __SANITIZE_ADDRESS__
        arguments += QStringLiteral("--instrumented"); // its memory is not the program's
#endif
        const QJsonObject sets = judged(QStringLiteral("score_hostile.py"), arguments);
        QVERIFY(!sets.isEmpty());
        QVERIFY2(!m_said.contains(QLatin1String("FAILED")), qPrintable(m_said));
    }

private:
    // Checks that say something else than the standards or than the vectors' own vocabulary: a document whose one bad byte makes
    // all of it windows-1252; a language that only an HTTP header gives, which no file can carry; Atom's content expected as
    // its summary (twice); `<!' …>`, which browsers take for a comment.
    static int excusedChecks(const QString &suite)
    {
        return suite == QLatin1String("feedparser-namespace") ? 2
               : suite == QLatin1String("feedparser-encoding") || suite == QLatin1String("feedparser-lang")
                       || suite == QLatin1String("feedparser-rss")
                   ? 1
                   : 0;
    }

    // What the judge writes down; what it says is in m_said.
    QJsonObject judged(const QString &judge, const QStringList &arguments)
    {
        const QTemporaryDir folder;
        const QString score = folder.filePath(QStringLiteral("score.json"));
        QProcess process;
        process.start(m_python, QStringList{corpusPath() + QStringLiteral("/../tools/") + judge} + arguments
                                    + QStringList{QStringLiteral("-v"), QStringLiteral("--json"), score});
        const bool ended = process.waitForFinished(500000);
        m_said = QString::fromUtf8(process.readAllStandardOutput());
        for (const QString &line : m_said.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            qInfo("%s", qPrintable(line));
        QFile file(score);
        return ended && file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    QString m_python;
    QString m_ctl;
    QString m_said;
};

QTEST_GUILESS_MAIN(TestFeeds)
#include "tst_feeds.moc"
