#include "scriptliteral.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Masthead {

QString scriptLiteral(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2)); // without its brackets
}

}
