#include "typedaddress.h"

#include "text/webaddress.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace Masthead {

namespace {

// A scheme; but `host:8080` is none.
QString schemeOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]*):(?!\\d+(/|$))"));
    return pattern.match(text).captured(1).toLower();
}

bool looksLikeHost(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(\\[[0-9A-Fa-f:.]+\\]|[^\\s/?#:@]*[.][^\\s/?#:@]+|localhost)(:\\d+)?([/?#]\\S*)?$"));
    return pattern.match(text).hasMatch();
}

QString unwrapped(const QString &typed)
{
    QString text = typed.trimmed();
    const QString pairs[] = {QStringLiteral("<>"), QStringLiteral("\"\""), QStringLiteral("''")};
    for (const QString &pair : pairs) {
        if (text.size() > 2 && text.startsWith(pair[0]) && text.endsWith(pair[1])) {
            text = text.mid(1, text.size() - 2).trimmed();
        }
    }
    return text;
}

Result<TypedAddress> web(const QStringList &addresses)
{
    TypedAddress typed;
    for (const QString &address : addresses) {
        QUrl url(address, QUrl::TolerantMode);
        url.setFragment({});
        if (url.isValid() && !url.host().isEmpty()) {
            typed.urls.append(url);
        }
    }
    if (typed.urls.isEmpty()) {
        return Error{ErrorKind::Usage, QStringLiteral("%1: no address that can be asked").arg(addresses.first())};
    }
    return typed;
}

TypedAddress place(const QString &path) { return {QDir::cleanPath(path), {}}; }

}

Credentials takenApart(const QUrl &address)
{
    Credentials parts{address, address.userName(QUrl::FullyDecoded), address.password(QUrl::FullyDecoded)};
    parts.url.setUserInfo({});
    return parts;
}

Result<TypedAddress> readTyped(const QString &typed, const QString &workingFolder)
{
    const QString given = unwrapped(typed);
    const QString text = withoutFeedScheme(given);
    if (text.isEmpty()) {
        return Error{ErrorKind::Usage, QStringLiteral("no address")};
    }
    const QString scheme = schemeOf(text);
    if (scheme == QLatin1String("http") || scheme == QLatin1String("https")) {
        return web({text});
    }
    // Such an address may be somebody else's, clicked on a page: it leads to the web and never to a file.
    if (text != given) {
        return looksLikeHost(text) ? web({QStringLiteral("https://") + text, QStringLiteral("http://") + text})
                                   : Result<TypedAddress>(Error{
                                       ErrorKind::Usage, QStringLiteral("%1: no address that can be asked").arg(given)});
    }
    if (scheme == QLatin1String("file")) {
        return place(QUrl(text).toLocalFile());
    }
    if (text == QLatin1String("~") || text.startsWith(QLatin1String("~/"))) {
        return place(QDir::homePath() + text.mid(1));
    }
    const QString path = QDir(workingFolder).absoluteFilePath(text);
    if (text.startsWith(u'/') || text.startsWith(QLatin1String("./")) || text.startsWith(QLatin1String("../"))
        || QFileInfo::exists(path)) {
        return place(path);
    }
    if (!scheme.isEmpty()) {
        return Error{ErrorKind::Usage, QStringLiteral("%1: only http and https addresses are fetched").arg(text)};
    }
    if (looksLikeHost(text)) {
        return web({QStringLiteral("https://") + text, QStringLiteral("http://") + text});
    }
    return Error{ErrorKind::Usage, QStringLiteral("%1: neither an address nor a file or folder").arg(text)};
}

}
