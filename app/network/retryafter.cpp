#include "retryafter.h"

#include <QLocale>

#include <algorithm>

namespace Masthead {

QDateTime httpDate(const QByteArray &header)
{
    // The day of the week says nothing that the date does not, and with a wrong one Qt reads no date at all.
    const QString text = QString::fromLatin1(header).simplified().section(u' ', 1);
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
    const bool digits =
        !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const QDateTime latest = now.addSecs(longestWait);
    if (digits) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        const QDateTime until = fits && seconds < longestWait ? now.addSecs(seconds) : latest;
        return until > now ? until : QDateTime();
    }
    const QDateTime date = httpDate(text);
    return date.isValid() && date > now ? std::min(date, latest) : QDateTime();
}

}
