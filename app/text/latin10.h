#pragma once

#include <QByteArray>
#include <QString>

namespace Masthead {

/// Text in ISO 8859-16, Latin alphabet number 10 (Romanian), for which ICU has no converter. Every byte is a character. Pure,
/// any thread.
QString fromLatin10(const QByteArray &bytes);

}
