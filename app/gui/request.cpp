#include "request.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Masthead {

namespace {

constexpr int mostAddresses = 20; // each opens a dialog
constexpr int longestAddress = 4096;

const QString addressesKey = QStringLiteral("addresses");
const QString addKey = QStringLiteral("add");
const QString refreshKey = QStringLiteral("refresh");

}

QByteArray toBytes(const Request &request)
{
    return QJsonDocument(QJsonObject{{addressesKey, QJsonArray::fromStringList(request.addresses)},
                                     {addKey, request.add},
                                     {refreshKey, request.refresh}})
        .toJson(QJsonDocument::Compact);
}

Request requestFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    Request request{{}, object.value(addKey).toBool(), object.value(refreshKey).toBool()};
    for (const QJsonValue &value : object.value(addressesKey).toArray()) {
        const QString address = value.toString();
        if (!address.isEmpty() && address.size() <= longestAddress && request.addresses.size() < mostAddresses)
            request.addresses.append(address);
    }
    return request;
}

}
