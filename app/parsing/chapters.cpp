#include "chapters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype maximumBytes = 1024 * 1024;
constexpr qsizetype maximumChapters = 1000;
constexpr qsizetype longestTitle = 300;
constexpr double lastSecond = 1'000'000; // 277 hours

// Some programs write numbers as texts.
double secondsOf(const QJsonValue &value)
{
    bool ok = false;
    const double seconds = value.isString() ? value.toString().toDouble(&ok) : value.toDouble(-1);
    return value.isString() && !ok ? -1 : seconds;
}

}

Result<QList<Chapter>> parseChapters(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return Error{ErrorKind::Empty, QStringLiteral("the document is empty")};
    if (bytes.size() > maximumBytes)
        return Error{ErrorKind::TooLarge, QStringLiteral("%1 bytes, more than %2").arg(bytes.size()).arg(maximumBytes)};
    QJsonParseError problem;
    const QJsonObject document = QJsonDocument::fromJson(bytes, &problem).object();
    if (!document.value(QLatin1String("chapters")).isArray())
        return Error{ErrorKind::Malformed, problem.error == QJsonParseError::NoError
                                               ? QStringLiteral("the document names no chapters")
                                               : problem.errorString()};
    QList<Chapter> chapters;
    for (const QJsonValue value : document.value(QLatin1String("chapters")).toArray()) {
        const QJsonObject one = value.toObject();
        const double start = secondsOf(one.value(QLatin1String("startTime")));
        if (start < 0 || start > lastSecond || !one.value(QLatin1String("toc")).toBool(true))
            continue;
        chapters += {qint64(start * 1000), one.value(QLatin1String("title")).toString().left(longestTitle).simplified()};
        if (chapters.size() == maximumChapters)
            break;
    }
    std::stable_sort(chapters.begin(), chapters.end(),
                     [](const Chapter &one, const Chapter &other) { return one.start < other.start; });
    return chapters;
}

}
