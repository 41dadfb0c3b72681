#include "input.h"

#include "network/httpfetcher.h"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <cstdio>

namespace Masthead {

namespace {

Error disk(const QString &path, const QString &why) { return {ErrorKind::Disk, path % QStringLiteral(": ") % why}; }

bool isWebAddress(const QString &text)
{
    return text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
           || text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
}

Result<InputDocument> fetchNow(const QUrl &url, const Clock &clock)
{
    HttpFetcher fetcher(clock);
    HttpRequest request;
    request.url = url;
    request.local = true; // typed by a person
    Result<InputDocument> document = Error{ErrorKind::Cancelled, url.toString()};
    QEventLoop loop;
    fetcher.fetch(request, [&](const Result<HttpAnswer> &answer) {
        if (answer)
            document =
                InputDocument{answer->body, url.toString(QUrl::RemoveUserInfo), QString::fromLatin1(answer->contentType),
                              answer->url.toString(QUrl::RemoveUserInfo | QUrl::FullyEncoded)};
        else
            document = answer.error();
        loop.quit();
    });
    loop.exec();
    return document;
}

/// Reads up to the limit, whatever the size is said to be: pipes and devices have none.
Result<QByteArray> readBounded(QFile &file, const QString &name)
{
    QByteArray bytes;
    while (bytes.size() <= maximumInputSize) {
        const QByteArray piece = file.read(qMin<qint64>(1024 * 1024, maximumInputSize + 1 - bytes.size()));
        if (piece.isEmpty() && file.error() != QFileDevice::NoError)
            return disk(name, file.errorString());
        if (piece.isEmpty())
            return bytes;
        bytes += piece;
    }
    return Error{ErrorKind::TooLarge, QStringLiteral("%1: more than %2 MB").arg(name).arg(maximumInputSize / 1024 / 1024)};
}

}

Result<QByteArray> readInput(const QString &path)
{
    QFile file;
    if (path == QLatin1String("-")) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return disk(QStringLiteral("stdin"), file.errorString());
        return readBounded(file, QStringLiteral("stdin"));
    }
    if (QFileInfo(path).isDir())
        return disk(path, QStringLiteral("is a folder"));
    file.setFileName(path);
    if (!file.open(QIODevice::ReadOnly))
        return disk(path, file.errorString());
    return readBounded(file, path);
}

Result<InputDocument> readDocument(const QString &what, const Clock &clock)
{
    if (isWebAddress(what))
        return fetchNow(QUrl(what), clock);
    const Result<QByteArray> bytes = readInput(what);
    return bytes ? Result<InputDocument>(InputDocument{*bytes, what, {}, {}}) : bytes.error();
}

}
