#include "mnemonic.h"

#include <QRegularExpression>

namespace Masthead {

QString withoutMnemonic(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(&.\\)"));
    return text.remove(bracketed).remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

}
