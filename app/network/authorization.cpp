#include "authorization.h"

#include <QCryptographicHash>
#include <QHash>
#include <QList>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace Masthead {

namespace {

struct Challenge {
    QByteArray scheme;                        ///< in lower case
    QHash<QByteArray, QByteArray> parameters; ///< names in lower case
};

/// The parts between commas that stand in no quotes.
QList<QByteArray> partsOf(const QByteArray &header)
{
    QList<QByteArray> parts(1);
    bool quoted = false;
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (quoted && header[i] == '\\' && i + 1 < header.size()) {
            parts.last() += header[i++];
        } else if (header[i] == '"') {
            quoted = !quoted;
        } else if (header[i] == ',' && !quoted) {
            parts.append(QByteArray());
            continue;
        }
        parts.last() += header[i];
    }
    return parts;
}

QByteArray unquoted(const QByteArray &text)
{
    if (!text.startsWith('"'))
        return text;
    QByteArray value;
    for (qsizetype i = 1; i < text.size() && text[i] != '"'; ++i) {
        i += text[i] == '\\' && i + 1 < text.size();
        value += text[i];
    }
    return value;
}

QByteArray quoted(const QByteArray &text) { return '"' + QByteArray(text).replace('\\', "\\\\").replace('"', "\\\"") + '"'; }

void addParameter(Challenge &challenge, const QByteArray &text)
{
    const qsizetype equals = text.indexOf('=');
    if (equals > 0)
        challenge.parameters.insert(text.left(equals).trimmed().toLower(), unquoted(text.mid(equals + 1).trimmed()));
}

QList<Challenge> challengesOf(const QByteArray &header)
{
    QList<Challenge> challenges;
    for (const QByteArray &part : partsOf(header)) {
        const QByteArray text = part.trimmed();
        const qsizetype blank = text.indexOf(' ');
        const bool begins = blank < 0 ? !text.contains('=') : !text.left(blank).contains('=') && text[blank + 1] != '=';
        if (begins && !text.isEmpty())
            challenges.append({(blank < 0 ? text : text.left(blank)).toLower(), {}});
        if (!challenges.isEmpty())
            addParameter(challenges.last(), begins && blank > 0 ? text.mid(blank + 1) : text);
    }
    return challenges;
}

struct Algorithm {
    QCryptographicHash::Algorithm hash;
    bool session; ///< "-sess"
};

std::optional<Algorithm> algorithmOf(const Challenge &challenge)
{
    const QByteArray name = challenge.parameters.value("algorithm", "MD5").toLower();
    const bool session = name.endsWith("-sess");
    const QByteArray hash = session ? name.chopped(5) : name;
    if (hash == "md5")
        return Algorithm{QCryptographicHash::Md5, session};
    return hash == "sha-256" ? std::optional(Algorithm{QCryptographicHash::Sha256, session}) : std::nullopt;
}

/// Empty: of before RFC 2617. Nothing: none that is known.
std::optional<QByteArray> qualityOf(const Challenge &challenge)
{
    if (!challenge.parameters.contains("qop"))
        return QByteArray();
    for (const QByteArray &one : challenge.parameters.value("qop").split(','))
        if (one.trimmed().toLower() == "auth")
            return QByteArray("auth");
    return std::nullopt;
}

QByteArray userNameParameter(const QString &name)
{
    const QByteArray bytes = name.toUtf8();
    const bool plain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
    return plain ? QByteArray("username=" + quoted(bytes))
                 : QByteArray("username*=UTF-8''" + QUrl::toPercentEncoding(name)); // section 3.4.4
}

QByteArray digest(const Challenge &challenge, const Algorithm &algorithm, const QByteArray &quality, const SignIn &who)
{
    const auto hash = [&algorithm](const QByteArrayList &parts) {
        return QCryptographicHash::hash(parts.join(':'), algorithm.hash).toHex();
    };
    static const QByteArray count = "00000001";
    const QByteArray realm = challenge.parameters.value("realm");
    const QByteArray nonce = challenge.parameters.value("nonce");
    QByteArray secret = hash({who.userName.toUtf8(), realm, who.password.toUtf8()});
    if (algorithm.session)
        secret = hash({secret, nonce, who.cnonce});
    const QByteArray request = hash({who.method, who.target});
    const QByteArray response =
        quality.isEmpty() ? hash({secret, nonce, request}) : hash({secret, nonce, count, who.cnonce, quality, request});
    QByteArray answer = "Digest " + userNameParameter(who.userName) + ", realm=" + quoted(realm) + ", nonce=" + quoted(nonce)
                        + ", uri=" + quoted(who.target) + ", response=\"" + response + '"';
    if (challenge.parameters.contains("algorithm"))
        answer += ", algorithm=" + challenge.parameters.value("algorithm");
    if (challenge.parameters.contains("opaque"))
        answer += ", opaque=" + quoted(challenge.parameters.value("opaque"));
    if (!quality.isEmpty())
        answer += ", qop=" + quality + ", nc=" + count + ", cnonce=" + quoted(who.cnonce);
    return answer;
}

}

QByteArray authorization(const QByteArray &challenge, const SignIn &who)
{
    const QList<Challenge> challenges = challengesOf(challenge);
    for (const auto wanted : {QCryptographicHash::Sha256, QCryptographicHash::Md5}) {
        for (const Challenge &one : challenges) {
            const auto algorithm = algorithmOf(one);
            const auto quality = qualityOf(one);
            if (one.scheme == "digest" && algorithm && algorithm->hash == wanted && quality)
                return digest(one, *algorithm, *quality, who);
        }
    }
    const bool basic =
        std::any_of(challenges.begin(), challenges.end(), [](const Challenge &one) { return one.scheme == "basic"; });
    return basic ? "Basic " + (who.userName + u':' + who.password).toUtf8().toBase64() : QByteArray();
}

bool isStale(const QByteArray &challenge)
{
    const QList<Challenge> challenges = challengesOf(challenge);
    return std::any_of(challenges.begin(), challenges.end(), [](const Challenge &one) {
        return one.scheme == "digest" && one.parameters.value("stale").toLower() == "true";
    });
}

}
