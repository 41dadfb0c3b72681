#include "dateline.h"

#include "outlets.h"

#include <QRegularExpression>

namespace Masthead {

namespace {

DatelineParts chineseParts(const QString &dateline, const Outlets &outlets)
{
    static const QRegularExpression date(
        QStringLiteral("(?:\\d{4}\\s*年)?\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|\\d{1,2}\\s*日"));
    static const QRegularExpression kind(QStringLiteral(
        "(?:综合外电报道|綜合外電報導|综合|綜合|即時|外電|专|專)*(?:电|電|讯|訊|消息|报道|报导|報道|報導|獲悉|获悉)$"));
    static const QRegularExpression own(QStringLiteral("^(?:本报|本刊|本台|本网|本社|本報)"));
    static const QRegularExpression reporter(
        QStringLiteral("^(?:记者|記者)\\p{sc:Han}*?(?=\\p{sc:Han}{2}$)|^(?:-?\\p{sc:Han}*客户端)"));
    DatelineParts parts;
    QString rest = dateline.trimmed();
    const auto found = date.match(rest);
    parts.date = found.captured(0).trimmed();
    QString behind = found.hasMatch() ? rest.mid(found.capturedEnd()) : QString();
    rest = found.hasMatch() ? rest.left(found.capturedStart()).trimmed() : rest.remove(kind).trimmed();
    if (const auto mine = own.match(rest); mine.hasMatch()) {
        rest = rest.mid(mine.capturedLength(0));
    } else if (const qsizetype length = outlets.lengthAtStart(rest); length > 0) {
        parts.agency = rest.left(length);
        rest = rest.mid(length);
    } else if (const qsizetype agency = rest.indexOf(QChar(0x793e)); agency >= 2 && agency <= 6) { // …社
        parts.agency = rest.left(agency + 1);
        rest = rest.mid(agency + 1);
    }
    rest.remove(reporter);
    constexpr qsizetype longestPlace = 12;
    parts.place = rest.size() <= longestPlace ? rest.trimmed() : QString();
    return parts;
}

DatelineParts latinParts(const QString &dateline)
{
    static const QRegularExpression agency(QStringLiteral("\\(([^()]+)\\)"));
    static const QRegularExpression date(QStringLiteral(
        "(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?)"));
    DatelineParts parts;
    parts.agency = agency.match(dateline).captured(1).trimmed();
    const auto found = date.match(dateline);
    parts.date = found.captured(0);
    QString place = dateline.left(found.hasMatch() ? found.capturedStart() : dateline.indexOf(agency));
    if (!found.hasMatch() && parts.agency.isEmpty())
        place = dateline;
    while (!place.isEmpty() && QStringView(u" ,—–-").contains(place.back()))
        place.chop(1);
    parts.place = place.trimmed();
    return parts;
}

}

DatelineParts datelineParts(const QString &dateline, const Outlets &outlets)
{
    static const QRegularExpression han(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
    if (dateline.trimmed().isEmpty())
        return {};
    return han.match(dateline).hasMatch() ? chineseParts(dateline, outlets) : latinParts(dateline);
}

}
