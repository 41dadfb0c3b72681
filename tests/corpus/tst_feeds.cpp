#include "support/corpus.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Masthead;

/// Runs the vectors of other readers' test suites through mastheadctl, where they are present, and prints the score. The judge is
/// theirs; what is asserted is only that no document kills the reader.
class TestFeeds : public QObject {
    Q_OBJECT

private slots:
    void survivesEveryVector()
    {
        const QString feeds = corpusPath() + QStringLiteral("/feeds");
        const QString judge = corpusPath() + QStringLiteral("/../tools/score_reader.py");
        const QString ctl = QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/mastheadctl");
        const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (corpusPath().isEmpty() || python.isEmpty() || !QFileInfo::exists(judge) || !QFileInfo::exists(ctl))
            QSKIP("the vectors, their judge or mastheadctl are not here");
        QProcess process;
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.start(python, {judge, QStringLiteral("--files"), feeds + QStringLiteral("/files"),
                               QStringLiteral("--vectors"), feeds + QStringLiteral("/vectors-public.json"),
                               QStringLiteral("--parse"), QLatin1Char('\'') + ctl + QStringLiteral("' parse"),
                               QStringLiteral("--date"), QLatin1Char('\'') + ctl + QStringLiteral("' parse --as date")});
        QVERIFY(process.waitForFinished(300000));
        const QString score = QString::fromUtf8(process.readAllStandardOutput());
        for (const QString &line : score.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            qInfo("%s", qPrintable(line));
        QVERIFY(score.contains(QLatin1String("crashes, time-outs and broken output: 0")));
    }
};

QTEST_GUILESS_MAIN(TestFeeds)
#include "tst_feeds.moc"
