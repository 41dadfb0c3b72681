// Dates: any text has an instant or none, and an instant as RFC 3339 is read as itself.

#include "fuzzing.h"

#include "text/date.h"

using namespace Masthead;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QDateTime date = parseDate(QString::fromUtf8(bytesOf(data, size)));
    if (!date.isValid() || date.date().year() < 1000 || date.date().year() > 9999)
        return 0;
    mustHold(date.timeSpec() == Qt::UTC, "a date is in UTC");
    const QDateTime again = parseDate(date.toString(Qt::ISODateWithMs));
    mustHold(again == date, "a date in RFC 3339 is read as itself");
    return 0;
}
