#include "retryafter.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

QDateTime httpDate(const QByteArray &header)
{
    // The day of the week says nothing that the date does not, and with a wrong one Qt reads no date at all.
    static const QRegularExpression universal(QStringLiteral("(?:\\.\\d+)? (?:GMT|UTC|Z|[+-]0000)$"));
    QString text = QString::fromLatin1(header).simplified().section(u' ', 1);
    text.replace(universal, QStringLiteral(" GMT"));
    const QString forms[] = {
        QStringLiteral("dd MMM yyyy hh:mm:ss 'GMT'"), // IMF-fixdate
        QStringLiteral("dd-MMM-yy hh:mm:ss 'GMT'"),   // RFC 850
        QStringLiteral("MMM d hh:mm:ss yyyy"),        // asctime
    };
    for (const QString &form : forms) {
        QDateTime date = QLocale::c().toDateTime(text, form);
        if (date.isValid()) {
            date.setTimeSpec(Qt::UTC);
            // Two digits of a year more than 50 years ahead mean the past, RFC 9110 section 5.6.7; Qt reads them as 19xx.
            return date.date().year() < 1970 ? date.addYears(100) : date;
        }
    }
    return {};
}

QDateTime retryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    static const QRegularExpression number(QStringLiteral("^(\\d+)(\\.\\d+)?$"));
    const QRegularExpressionMatch given = number.match(QString::fromLatin1(text));
    const QDateTime latest = now.addSecs(longestWait);
    if (given.hasMatch()) {
        bool fits = false;
        const qint64 seconds = given.captured(1).toLongLong(&fits) + (given.capturedLength(2) > 0);
        const QDateTime until = fits && seconds < longestWait ? now.addSecs(seconds) : latest;
        return until > now ? until : QDateTime();
    }
    const QDateTime date = httpDate(text);
    return date.isValid() && date > now ? std::min(date, latest) : QDateTime();
}

}
