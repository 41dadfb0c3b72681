#include "transfer.h"

#include "answerstatus.h"
#include "authorization.h"
#include "bodysink.h"
#include "contentdecoder.h"
#include "firstline.h"
#include "ownnetwork.h"
#include "retryafter.h"

#include "core/origin.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QHstsPolicy>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QSslError>

#include <array>

namespace Masthead {

namespace {

constexpr int maximumHops = 10;
constexpr int normalPauseSeconds = 60; // after a 429 that names no time
constexpr qint64 readBuffer = 1024 * 1024;

int effectivePort(const QUrl &url) { return url.port(url.scheme() == QLatin1String("https") ? 443 : 80); }

/// Of an address that brings a password, before anybody asks.
QByteArray authorizationOf(const QUrl &url)
{
    if (url.password().isEmpty())
        return {};
    return authorization("Basic",
                         {.userName = url.userName(QUrl::FullyDecoded), .password = url.password(QUrl::FullyDecoded)});
}

/// As Qt writes it into the request.
QByteArray targetOf(const QUrl &url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    return url.hasQuery() ? target + '?' + url.query(QUrl::FullyEncoded).toLatin1() : target;
}

QByteArray someNonce()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random).toHex();
}

QNetworkProxy proxyFor(const QNetworkAccessManager &network, const QUrl &url)
{
    const QList<QNetworkProxy> proxies = network.proxyFactory()->queryProxy(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
}

bool goesThroughProxy(const QNetworkAccessManager &network, const QUrl &url)
{
    return proxyFor(network, url).type() != QNetworkProxy::NoProxy;
}

// Of a request that a proxy reads. In front of a tunnel to TLS and of SOCKS 5 Qt tells it by itself.
QByteArray proxyAuthorization(const QNetworkProxy &proxy, const QUrl &url)
{
    const bool read = url.scheme() == QLatin1String("http")
                      && (proxy.type() == QNetworkProxy::HttpProxy || proxy.type() == QNetworkProxy::HttpCachingProxy);
    if (!read || proxy.user().isEmpty())
        return {};
    return "Basic " + (proxy.user() + QLatin1Char(':') + proxy.password()).toUtf8().toBase64(); // RFC 7617 section 2
}

// A header that a server sent and that goes into a request again must not be able to end its line there.
bool isSendable(const QByteArray &value)
{
    return !value.isEmpty() && value.size() <= 4096 && !value.contains('\r') && !value.contains('\n')
           && !value.contains('\0');
}

QNetworkRequest networkRequest(const QUrl &url, const HttpRequest &asked)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Challenges are answered here: Qt knows neither UTF-8 nor SHA-256 in them, and remembers names for all who come.
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // There is no cache. By AlwaysNetwork Qt would ask those on the way not to answer either.
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::PreferNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    request.setSslConfiguration(tls);
    request.setRawHeader("User-Agent", "Masthead/" MASTHEAD_VERSION " (news reader)");
    request.setRawHeader("Accept", asked.accept.isEmpty() ? QByteArray("*/*") : asked.accept);
    // Named here, Qt leaves the body as it is and ContentDecoder unpacks it.
    request.setRawHeader("Accept-Encoding", asked.sink ? "identity" : "gzip, deflate");
    if (!asked.sharesConnections)
        request.setRawHeader("Connection", "close");
    if (isSendable(asked.referrer))
        request.setRawHeader("Referer", asked.referrer);
    return request;
}

// For the address that gave them and no other, RFC 9110 section 15.4.
void addValidators(QNetworkRequest &request, const HttpRequest &asked)
{
    const QUrl from = asked.validatorsFrom.isEmpty() ? asked.url : asked.validatorsFrom;
    if (request.url() != from)
        return;
    if (isSendable(asked.etag))
        request.setRawHeader("If-None-Match", asked.etag);
    if (isSendable(asked.lastModified))
        request.setRawHeader("If-Modified-Since", asked.lastModified);
}

// Headers of a person's own: not those that hold the message together or that Masthead answers for.
bool isOwnHeader(const QByteArray &name)
{
    static const QByteArrayList kept{"host", "connection", "content-length",      "transfer-encoding", "accept-encoding",
                                     "te",   "upgrade",    "proxy-authorization", "if-none-match",     "if-modified-since"};
    static constexpr QByteArrayView marks = "!#$%&'*+-.^_`|~";
    const bool token = !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || marks.contains(c);
    }); // RFC 9110 section 5.6.2
    return token && !kept.contains(name.toLower());
}

void addOwnHeaders(QNetworkRequest &request, const HttpRequest &asked)
{
    if (isSendable(asked.userAgent))
        request.setRawHeader("User-Agent", asked.userAgent);
    for (const auto &[name, value] : asked.headers)
        if (isOwnHeader(name) && isSendable(value))
            request.setRawHeader(name, value);
}

bool isLoopback(const QString &host) { return host == QLatin1String("localhost") || QHostAddress(host).isLoopback(); }

bool sameMachine(const QString &host, const QString &other)
{
    return host == other || (isLoopback(host) && isLoopback(other));
}

}

Transfer::Transfer(QNetworkAccessManager &network, const Clock &clock, LocalRule isLocal, const HttpRequest &request,
                   QObject *parent)
    : QObject(parent), m_network(network), m_clock(clock), m_isLocal(std::move(isLocal)), m_request(request),
      m_url(request.url), m_authorization(authorizationOf(request.url)), m_leftMs(request.timeoutMs)
{
    m_url.setUserInfo({});
    m_url.setFragment({});
    m_request.url = m_url;
    m_whole.setSingleShot(true);
    m_whole.setTimerType(Qt::PreciseTimer); // a coarse one may be late by more than a second
    m_silence.setSingleShot(true);
    connect(&m_whole, &QTimer::timeout, this, [this] {
        fail(ErrorKind::Timeout, QStringLiteral("it took longer than %1 s").arg(m_request.timeoutMs / 1000));
    });
    connect(&m_silence, &QTimer::timeout, this,
            [this] { fail(ErrorKind::Timeout, QStringLiteral("nothing came for %1 s").arg(m_request.silenceMs / 1000)); });
}

Transfer::~Transfer() { abandon(); }

bool Transfer::needsPassword() const
{
    return !m_request.userName.isEmpty() && m_request.password.isEmpty() && sameOrigin(m_url, m_request.url);
}

void Transfer::abandon()
{
    m_over = true;
    m_whole.stop();
    m_silence.stop();
    if (m_lookup != -1) {
        QHostInfo::abortHostLookup(m_lookup);
        m_lookup = -1;
    }
    m_firstLine.reset();
    dropReply();
}

void Transfer::dropReply()
{
    if (m_reply) {
        QNetworkReply *reply = m_reply;
        m_reply = nullptr;
        reply->disconnect(this);
        // Not at once: Qt may be in the middle of telling us about it. A reply that goes ends its request; abort() would be an
        // error beside that of the answer, which may be on its way, and Qt complains about two.
        reply->deleteLater();
    }
    if (m_own) {
        m_own->deleteLater(); // behind the reply
        m_own = nullptr;
    }
}

bool Transfer::mayAskLocal() const
{
    const bool moreSecure = m_request.url.scheme() == QLatin1String("http") && effectivePort(m_request.url) == 80
                            && m_url.scheme() == QLatin1String("https") && effectivePort(m_url) == 443
                            && m_url.host() == m_request.url.host();
    const bool stays = m_request.localHops && m_allLocal && sameMachine(m_url.host(), m_request.url.host());
    return m_request.local && (stays || moreSecure || sameOrigin(m_url, m_request.url));
}

void Transfer::start()
{
    m_whole.start(std::max(1, m_leftMs));
    m_silence.start(m_request.silenceMs);
    if (!isWebAddress(m_url))
        return fail(ErrorKind::Protocol, QStringLiteral("no http or https address"));
    if (m_isLocal(m_url.host()) && !mayAskLocal())
        return fail(ErrorKind::LocalNetwork, QStringLiteral("an address of the local network that nobody asked for"));
    resolve();
}

void Transfer::resolve()
{
    const bool local = m_isLocal(m_url.host());
    if (local || !QHostAddress(m_url.host()).isNull()) {
        noteNetwork(local);
        return ask();
    }
    if (goesThroughProxy(m_network, m_url))
        return ask();
    m_lookup = QHostInfo::lookupHost(m_url.host(), this, [this](const QHostInfo &info) {
        m_lookup = -1;
        if (m_over)
            return;
        if (info.error() != QHostInfo::NoError || info.addresses().isEmpty())
            return fail(ErrorKind::Connection, QStringLiteral("the host was not found"));
        const QList<QHostAddress> addresses = info.addresses();
        const auto inside = std::find_if(addresses.begin(), addresses.end(),
                                         [this](const QHostAddress &address) { return m_isLocal(address.toString()); });
        if (inside != addresses.end() && !mayAskLocal())
            return fail(ErrorKind::LocalNetwork,
                        QStringLiteral("its name leads into the local network (%1)").arg(inside->toString()));
        noteNetwork(inside != addresses.end());
        ask();
    });
}

void Transfer::noteNetwork(bool local)
{
    if (m_hops == 0)
        m_local = local;
}

// Some servers lead to the same address again and again until they get back what they set.
void Transfer::keepCookies(const QUrl &target)
{
    if (!sameOrigin(m_url, target))
        return m_cookies.clear();
    for (const QNetworkCookie &cookie : m_reply->header(QNetworkRequest::SetCookieHeader).value<QList<QNetworkCookie>>()) {
        m_cookies.removeIf([&cookie](const QNetworkCookie &before) { return before.name() == cookie.name(); });
        const bool over = cookie.expirationDate().isValid() && cookie.expirationDate() <= m_clock.now();
        if (!cookie.value().isEmpty() && !over)
            m_cookies.append(cookie);
    }
}

QByteArray Transfer::cookieHeader() const
{
    QByteArrayList pairs;
    for (const QNetworkCookie &cookie : m_cookies)
        pairs += cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
    return pairs.join("; ");
}

void Transfer::ask()
{
    QNetworkRequest request = networkRequest(m_url, m_request);
    addValidators(request, m_request);
    m_conditional = request.hasRawHeader("If-None-Match") || request.hasRawHeader("If-Modified-Since");
    if (const QByteArray cookies = cookieHeader(); isSendable(cookies))
        request.setRawHeader("Cookie", cookies);
    // A host that is known to want TLS is asked by it, whatever the address says: the header would go to the host.
    const QByteArray name =
        goesByTls(m_network, m_url.host()) ? QByteArray() : proxyAuthorization(proxyFor(m_network, m_url), m_url);
    if (!name.isEmpty())
        request.setRawHeader("Proxy-Authorization", name);
    if (sameOrigin(m_url, m_request.url)) {
        addOwnHeaders(request, m_request);
        if (!m_authorization.isEmpty())
            request.setRawHeader("Authorization", m_authorization);
    }
    m_headersRead = false;
    m_wireBytes = 0;
    m_tlsReason.clear();
    m_decoder.reset();
    m_own = m_request.sharesConnections ? nullptr : networkLike(m_network);
    m_reply = (m_own ? *m_own : m_network).get(request);
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Transfer::readHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::read);
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::finishReply);
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_silence.start(); });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_tlsReason =
            errors.isEmpty() ? QString() : errors.first().errorString(); // never passed over: the reply ends by itself
    });
}

// An empty password is none that anybody gave: a try with it counts as a wrong one, and several of them lock an account.
bool Transfer::maySignIn() const
{
    return !m_request.userName.isEmpty() && !m_request.password.isEmpty() && sameOrigin(m_url, m_request.url);
}

QByteArray Transfer::answerTo(const QByteArray &challenge) const
{
    if (challenge.isEmpty() || !maySignIn())
        return {};
    return authorization(
        challenge,
        {.userName = m_request.userName, .password = m_request.password, .target = targetOf(m_url), .cnonce = someNonce()});
}

// Once: a second question means that the password is wrong, or that the first answer was too old.
bool Transfer::signIn()
{
    const QByteArray challenge = m_reply->rawHeader("WWW-Authenticate");
    const bool again = m_answers == 1 && isStale(challenge);
    const QByteArray answer = m_answers == 0 || again ? answerTo(challenge) : QByteArray();
    if (answer.isEmpty())
        return false;
    ++m_answers;
    m_authorization = answer;
    dropReply();
    ask();
    return true;
}

// A name and password are there to be given, and nothing of what is asked for can be made of them.
bool Transfer::isBeyondUs() const
{
    const QByteArray challenge = m_reply->rawHeader("WWW-Authenticate");
    return maySignIn() && !challenge.isEmpty() && answerTo(challenge).isEmpty();
}

void Transfer::takeHeaders()
{
    m_answer = HttpAnswer();
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.url = m_url;
    m_answer.permanent = m_hops > 0 && m_allPermanent;
    m_answer.contentType = m_reply->rawHeader("Content-Type");
    m_answer.etag = m_reply->rawHeader("ETag");
    m_answer.lastModified = m_reply->rawHeader("Last-Modified");
    m_answer.cacheControl = m_reply->rawHeader("Cache-Control");
    m_answer.local = m_local;
    m_answer.retryAfter = retryAfter(m_reply->rawHeader("Retry-After"), m_clock.now());
}

void Transfer::readHeaders()
{
    const int status = m_reply ? m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
    if (m_over || m_headersRead || status < 200)
        return;
    m_headersRead = true;
    m_silence.start();
    if (m_own && m_reply->url().scheme() == QLatin1String("https"))
        m_network.addStrictTransportSecurityHosts({policyOf(*m_own, m_url.host())});
    takeHeaders();
    if (isRedirect(status))
        return follow(status);
    if (const std::optional<Error> error = statusError(status, m_conditional, m_answer.retryAfter.isValid())) {
        if (error->kind == ErrorKind::Auth && signIn())
            return;
        if (error->kind == ErrorKind::Auth && isBeyondUs())
            return fail(ErrorKind::Http, QStringLiteral("it asks for a kind of sign-in that is not known"), status);
        if (error->kind == ErrorKind::RateLimited) {
            const QDateTime normal = m_clock.now().addSecs(normalPauseSeconds);
            emit mustWait(host(), m_answer.retryAfter.isValid() ? m_answer.retryAfter : normal);
        }
        return fail(error->kind, error->detail, status);
    }
    if (status == 304) // what may stand behind it is no body
        return end(m_answer);
    const qint64 promised = m_reply->rawHeader("Content-Length").trimmed().toLongLong();
    if (promised > m_request.maximumBytes) {
        return fail(ErrorKind::TooLarge,
                    QStringLiteral("%1 bytes, where %2 are read").arg(promised).arg(m_request.maximumBytes));
    }
    m_decoder = std::make_unique<ContentDecoder>(m_reply->rawHeader("Content-Encoding"), m_request.maximumBytes);
    if (m_request.sink)
        beginBody();
}

void Transfer::beginBody()
{
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return fail(ErrorKind::Encoding, QStringLiteral("packed, though that was not asked for"), m_answer.status);
    const QByteArray length = m_reply->rawHeader("Content-Length").trimmed();
    if (const Done begun = m_request.sink->begin(m_answer.contentType, length.isEmpty() ? -1 : length.toLongLong()); !begun)
        return fail(begun.error().kind, begun.error().detail, m_answer.status);
    connect(m_request.sink, &BodySink::hasRoom, this, &Transfer::read);
}

void Transfer::read()
{
    if (m_over || !m_reply)
        return;
    readHeaders();
    if (m_over || !m_reply || !m_decoder)
        return;
    // What is left when the reply has ended is no more than its buffer.
    if (m_request.sink && m_request.sink->isFull() && !m_reply->isFinished()) {
        m_silence.stop(); // it is not the server that is silent
        return;
    }
    if (!m_silence.isActive())
        m_silence.start();
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty())
        return;
    m_wireBytes += bytes.size();
    m_silence.start();
    if (m_request.sink)
        return addToBody(bytes);
    if (const Done added = m_decoder->add(bytes); !added)
        fail(added.error().kind, added.error().detail);
}

void Transfer::addToBody(const QByteArray &bytes)
{
    if (m_wireBytes > m_request.maximumBytes)
        return fail(ErrorKind::TooLarge, QStringLiteral("more than %1 bytes").arg(m_request.maximumBytes));
    m_request.sink->add(bytes);
}

void Transfer::follow(int status)
{
    const Result<QUrl> target = redirectTarget(m_url, m_reply->rawHeader("Location"));
    if (target)
        keepCookies(*target);
    dropReply();
    if (!target)
        return fail(target.error().kind, target.error().detail, status);
    if (++m_hops > maximumHops)
        return fail(ErrorKind::RedirectLimit, QStringLiteral("more than %1 redirects").arg(maximumHops));
    m_allPermanent = m_allPermanent && isPermanentRedirect(status) && !givesUpTls(m_url, *target);
    m_allLocal = m_allLocal && m_isLocal(m_url.host());
    m_leftMs = m_whole.remainingTime();
    m_whole.stop();
    m_silence.stop();
    m_url = *target;
    if (m_authorization.startsWith("Digest ")) { // it holds for one address
        m_authorization.clear();
        m_answers = 0;
    }
    emit wantsPlace();
}

std::optional<Error> Transfer::networkError() const
{
    const QNetworkReply::NetworkError code = m_reply->error();
    const QString reason = m_reply->errorString();
    switch (code) {
    case QNetworkReply::NoError: return std::nullopt;
    case QNetworkReply::RemoteHostClosedError:
        return m_headersRead
                   ? Error{ErrorKind::Truncated, QStringLiteral("the connection ended too early")}
                   : Error{ErrorKind::Connection, QStringLiteral("the server closed the connection without an answer")};
    case QNetworkReply::SslHandshakeFailedError: return Error{ErrorKind::Tls, m_tlsReason.isEmpty() ? reason : m_tlsReason};
    case QNetworkReply::TimeoutError: return Error{ErrorKind::Timeout, reason};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError: return Error{ErrorKind::Protocol, reason};
    default: return Error{ErrorKind::Connection, reason};
    }
}

void Transfer::finishReply()
{
    if (m_over || !m_reply)
        return;
    read();
    if (m_over || !m_reply) // the headers decided already
        return;
    if (const std::optional<Error> error = networkError()) {
        if (m_reply->error() == QNetworkReply::RemoteHostClosedError && !m_headersRead
            && !goesThroughProxy(m_network, m_url))
            return listen(*error);
        return error->kind == ErrorKind::Truncated ? endWithPart(*error)
                                                   : fail(error->kind, error->detail, m_headersRead ? m_answer.status : 0);
    }
    if (!m_decoder) {
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        return fail(ErrorKind::Protocol, QStringLiteral("no HTTP answer that can be read (status %1)").arg(status), status);
    }
    // Qt takes a chunk size that is none for the end of the body.
    if (m_wireBytes == 0 && m_reply->hasRawHeader("Transfer-Encoding"))
        return fail(ErrorKind::Protocol, QStringLiteral("no chunk that can be read"), m_answer.status);
    if (m_request.sink && m_wireBytes > 0)
        return end(m_answer);
    Result<QByteArray> body = m_decoder->finish();
    if (!body)
        return endWithPart(body.error());
    if (body->isEmpty())
        return fail(ErrorKind::Empty, QStringLiteral("an answer without content"), m_answer.status);
    m_answer.body = std::move(body.value());
    end(m_answer);
}

// What came before the end that was too early.
void Transfer::endWithPart(const Error &error)
{
    m_answer.body = m_decoder && m_request.partToo && !m_request.sink ? m_decoder->part() : QByteArray();
    m_answer.cut = true;
    m_answer.body.isEmpty() ? fail(error.kind, error.detail, m_answer.status) : end(m_answer);
}

// `error` is what Qt says. A connection that was closed may have carried what is no HTTP.
void Transfer::listen(const Error &error)
{
    dropReply();
    m_firstLine = std::make_unique<FirstLine>(m_url, nullptr);
    connect(m_firstLine.get(), &FirstLine::heard, this, [this, error](const QByteArray &line) {
        m_firstLine.release()->deleteLater();
        if (line.isEmpty() || FirstLine::isStatusLine(line))
            return fail(error.kind, error.detail);
        fail(ErrorKind::Protocol, QStringLiteral("the server speaks no HTTP, it says: %1").arg(QString::fromLatin1(line)));
    });
}

void Transfer::fail(ErrorKind kind, const QString &reason, int status)
{
    const bool certificate = kind == ErrorKind::Tls && !m_tlsReason.isEmpty();
    end(Error{kind, printable(m_url) + QStringLiteral(": ") + reason, status, certificate});
}

void Transfer::end(const Result<HttpAnswer> &result)
{
    if (m_over)
        return;
    // It may refer to what abandon() clears.
    const Result<HttpAnswer> kept = result; // NOLINT(performance-unnecessary-copy-initialization)
    abandon();
    emit ended(kept);
}

}
