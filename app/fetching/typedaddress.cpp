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
    for (const QString &pair : pairs)
        if (text.size() > 2 && text.startsWith(pair[0]) && text.endsWith(pair[1]))
            text = text.mid(1, text.size() - 2).trimmed();
    return text;
}

// The beginnings that are typed and pasted for that of an address.
QString withPlainStart(const QString &given)
{
    static const QRegularExpression encoded(QStringLiteral("^(https?|feeds?)%3A"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression secure(QStringLiteral("^feeds:(?://)?(https?:)?"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression wide(QStringLiteral("^(https?|feeds?)：([/／]*)"),
                                         QRegularExpression::CaseInsensitiveOption);
    QString text = given;
    if (wide.match(text).hasMatch()) // of a Chinese keyboard
        text.replace(wide, QStringLiteral("\\1://"));
    if (encoded.match(text).hasMatch()) {
        text.replace(encoded, QStringLiteral("\\1:"));
        if (text.contains(QLatin1String(":%2F"), Qt::CaseInsensitive))
            text = QUrl::fromPercentEncoding(text.toUtf8());
    }
    if (const auto match = secure.match(text); match.hasMatch()) {
        const QString scheme = match.capturedLength(1) > 0 ? match.captured(1) : QStringLiteral("https://");
        text = scheme + text.mid(match.capturedEnd());
    }
    return withoutFeedScheme(text);
}

// "http://http://host", "http:/host", "http:host" and "http:\\host\page", as browsers read them; the last scheme counts.
QString withOneScheme(QString text)
{
    static const QRegularExpression behindPath(QStringLiteral("[?#]"));
    const qsizetype found = text.indexOf(behindPath);
    const qsizetype path = found < 0 ? text.size() : found;
    text = text.first(path).replace(u'\\', u'/') + text.mid(path);
    static const QRegularExpression outer(QStringLiteral("^(?:https?:/+)+(?=https?:/)"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression slashes(QStringLiteral("^(https?):/{0,2}(?!/)"),
                                            QRegularExpression::CaseInsensitiveOption);
    text.remove(outer);
    return text.replace(slashes, QStringLiteral("\\1://"));
}

QStringList withSchemes(const QString &host)
{
    return {QStringLiteral("https://") + host, QStringLiteral("http://") + host};
}

Result<TypedAddress> web(const QStringList &addresses)
{
    TypedAddress typed;
    for (const QString &address : addresses) {
        QUrl url(address, QUrl::TolerantMode);
        url.setFragment({});
        if (url.isValid() && !url.host().isEmpty())
            typed.urls.append(url);
    }
    if (typed.urls.isEmpty())
        return Error{ErrorKind::Usage, QStringLiteral("%1: no address that can be asked").arg(addresses.first())};
    return typed;
}

TypedAddress place(const QString &given)
{
    const QString path = QDir::cleanPath(given);
    return {path, QFileInfo(path).isDir(), {}};
}

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
    const QString text = withPlainStart(given);
    if (text.isEmpty())
        return Error{ErrorKind::Usage, QStringLiteral("no address")};
    const QString scheme = schemeOf(text);
    if (scheme == QLatin1String("http") || scheme == QLatin1String("https"))
        return web({withOneScheme(text)});
    // Such an address may be somebody else's, clicked on a page: it leads to the web and never to a file.
    if (text != given) {
        return looksLikeHost(text) ? web(withSchemes(text))
                                   : Result<TypedAddress>(Error{
                                       ErrorKind::Usage, QStringLiteral("%1: no address that can be asked").arg(given)});
    }
    if (scheme == QLatin1String("file"))
        return place(QUrl(text).toLocalFile());
    if (text == QLatin1String("~") || text.startsWith(QLatin1String("~/")))
        return place(QDir::homePath() + text.mid(1));
    if (text.startsWith(QLatin1String("//")) && looksLikeHost(text.mid(2)) && !QFileInfo::exists(text))
        return web(withSchemes(text.mid(2)));
    const QString path = QDir(workingFolder).absoluteFilePath(text);
    if (text.startsWith(u'/') || text.startsWith(QLatin1String("./")) || text.startsWith(QLatin1String("../"))
        || QFileInfo::exists(path))
        return place(path);
    if (!scheme.isEmpty())
        return Error{ErrorKind::Usage, QStringLiteral("%1: only http and https addresses are fetched").arg(text)};
    if (looksLikeHost(text))
        return web(withSchemes(text));
    return Error{ErrorKind::Usage, QStringLiteral("%1: neither an address nor a file or folder").arg(text)};
}

}
