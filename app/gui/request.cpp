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
const QString behindKey = QStringLiteral("behind");
const QString activationTokenKey = QStringLiteral("activation-token");

}

QByteArray toBytes(const Request &request)
{
    return QJsonDocument(QJsonObject{{addressesKey, QJsonArray::fromStringList(request.addresses)},
                                     {addKey, request.add},
                                     {refreshKey, request.refresh},
                                     {activationTokenKey, request.activationToken},
                                     {behindKey, request.behind}})
        .toJson(QJsonDocument::Compact);
}

QStringList meantAddresses(const QStringList &given)
{
    QStringList meant;
    for (const QString &address : given)
        if (!address.isEmpty() && address.size() <= longestAddress && meant.size() < mostAddresses)
            meant.append(address);
    return meant;
}

Request requestFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const QStringList addresses = object.value(addressesKey).toVariant().toStringList();
    return {meantAddresses(addresses), object.value(addKey).toBool(), object.value(refreshKey).toBool(),
            object.value(activationTokenKey).toString(), object.value(behindKey).toBool()};
}

}
