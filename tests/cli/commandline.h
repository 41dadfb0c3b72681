#pragma once

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace Masthead {

/// What a run of mastheadctl gave.
struct Ran {
    int status = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    QJsonArray items() const { return json().value(QStringLiteral("items")).toArray(); }
    QString errorKind() const
    {
        return json().value(QStringLiteral("error")).toObject().value(QStringLiteral("kind")).toString();
    }
    QString said() const { return QString::fromUtf8(err); }
};

/// The real mastheadctl with a home and an archive of its own. The test's event loop runs on meanwhile, for servers in it.
class CommandLine {
public:
    Ran run(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const QStringList names = environment.keys();
        for (const QString &name : names)
            if (name.endsWith(QLatin1String("_proxy"), Qt::CaseInsensitive))
                environment.remove(name);
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            environment.insert(QString::fromLatin1(name), m_home.path());
        environment.insert(QStringLiteral("MASTHEAD_ARCHIVE"), archive());
        program.setProcessEnvironment(environment);
        program.setWorkingDirectory(m_home.path());
        QEventLoop loop;
        QObject::connect(&program, &QProcess::finished, &loop, &QEventLoop::quit);
        QObject::connect(&program, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
        if (!m_output.isEmpty())
            program.setStandardOutputFile(m_output);
        program.start(QStringLiteral(MASTHEADCTL), arguments);
        program.write(input);
        program.closeWriteChannel();
        loop.exec();
        const bool ended = program.state() == QProcess::NotRunning && program.exitStatus() == QProcess::NormalExit;
        return {ended ? program.exitCode() : -1, program.readAllStandardOutput(), program.readAllStandardError()};
    }

    QString path(const QString &name) const { return m_home.filePath(name); }
    QString archive() const { return m_archive.isEmpty() ? path(QStringLiteral("archive.db")) : m_archive; }
    void setArchive(const QString &file) { m_archive = file; }
    void setOutput(const QString &file) { m_output = file; } ///< where stdout goes then; empty: back to the test

    /// Writes a file, and the folders around it; gives its path.
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString file = path(name);
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file));
        return file;
    }

    QByteArray read(const QString &name) const
    {
        QFile in(path(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_home;
    QString m_archive;
    QString m_output;
};

/// A post with all that the format knows.
inline QByteArray postOf(const QString &title, const QString &body,
                         const QString &date = QStringLiteral("Tue, 19 Jul 2022 05:18:38 GMT"))
{
    return QStringLiteral(
               "---\ntitle: '%1'\ncategories: \n - '城市'\n - '江畔早报'\nheadimg: 'https://pictures.example/a.jpg'\n"
               "author: 江畔早报\ncomments: false\ndate: %2\nthumbnail: ''\n---\n%3\n")
        .arg(title, date, body)
        .toUtf8();
}

inline QByteArray rssOf(const QStringList &titles)
{
    QString out = QStringLiteral("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour News</title>"
                                 "<link>https://news.example/</link><description>d</description>");
    for (const QString &title : titles)
        out +=
            QStringLiteral("<item><title>%1</title><link>https://news.example/%2</link><guid>https://news.example/%2</guid>"
                           "<description>&lt;p>The text of %1.&lt;/p></description>"
                           "<pubDate>Tue, 19 Jul 2022 05:18:38 GMT</pubDate></item>")
                .arg(title, QString::number(qHash(title)));
    return (out + QStringLiteral("</channel></rss>")).toUtf8();
}

}
