#pragma once

#include <QDateTime>
#include <QString>

namespace Masthead {

/// The date that a text begins with, with its time and zone where there are any, as it is written: "2023-03-05 14:20",
/// "March 5, 2023 at 2:20 p.m. ET". With `yearless` "March 6" is one, too. Empty where it begins
/// with none. Pure, any thread.
QString writtenDate(const QString &text, bool yearless = false);

/// The first such date anywhere in a text. Pure, any thread.
QString writtenDateIn(const QString &text);

/// The instant of such a date. A time without a zone is China's where the page is Chinese; elsewhere it means no instant, and a
/// date without a time means none anywhere: invalid. Pure, any thread.
QDateTime instantOf(const QString &writtenDate, bool chinese);

}
