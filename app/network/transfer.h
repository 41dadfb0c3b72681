#pragma once

#include "httpfetcher.h"

#include <QNetworkCookie>
#include <QPointer>
#include <QTimer>

#include <optional>

class QNetworkAccessManager;
class QNetworkReply;
class QSslError;

namespace Masthead {

class ContentDecoder;
class FirstLine;

/// One request on its way through its redirects. It asks for a place in the queue before each hop (wantsPlace), and goes
/// on when start() is called; time spent waiting for places does not count against its own. Ends with ended(), once.
class Transfer : public QObject {
    Q_OBJECT

public:
    using LocalRule = std::function<bool(const QString &host)>;

    Transfer(QNetworkAccessManager &network, const Clock &clock, LocalRule isLocal, const HttpRequest &request,
             QObject *parent);
    ~Transfer() override;

    QString host() const { return m_url.host(); } ///< that the next hop asks
    QUrl url() const { return m_url; }            ///< likewise
    QUrl asked() const { return m_request.url; }  ///< where the way began, without credentials
    bool needsPassword() const;                   ///< of the keychain, for the next hop
    QString userName() const { return m_request.userName; }
    void setPassword(const QString &password) { m_request.password = password; }
    void start();
    /// Ends at once, without ended().
    void abandon();

signals:
    void wantsPlace();
    void mustWait(const QString &host, const QDateTime &until); ///< a server asked to be left alone
    void ended(const Masthead::Result<Masthead::HttpAnswer> &result);

private:
    void resolve();
    void noteNetwork(bool local);
    void ask();
    bool maySignIn() const;
    QByteArray answerTo(const QByteArray &challenge) const;
    bool signIn();
    void readHeaders();
    void read();
    void beginBody();
    void addToBody(const QByteArray &bytes);
    void finishReply();
    void listen(const Error &error);
    void follow(int status);
    void keepCookies(const QUrl &target);
    QByteArray cookieHeader() const;
    void end(const Result<HttpAnswer> &result);
    void fail(ErrorKind kind, const QString &reason, int status = 0);
    void dropReply();
    bool mayAskLocal() const;
    bool isBeyondUs() const;
    void endWithPart(const Error &error);
    void takeHeaders();
    std::optional<Error> networkError() const;

    QNetworkAccessManager &m_network; ///< the ways to the net and what is known of hosts; asks nothing itself
    const Clock &m_clock;
    LocalRule m_isLocal;
    HttpRequest m_request;
    QUrl m_url;                      ///< of this hop, without credentials
    QByteArray m_authorization;      ///< for the origin of the request and no other
    QList<QNetworkCookie> m_cookies; ///< set on the way by the origin that is asked next, and gone with this transfer
    QTimer m_whole;
    QTimer m_silence;
    int m_leftMs;
    int m_hops = 0;
    int m_answers = 0; ///< to challenges
    int m_lookup = -1;
    std::optional<bool> m_local; ///< where the first hop leads
    bool m_allPermanent = true;
    bool m_allLocal = true; ///< the hosts of the hops before this one, by their names
    bool m_headersRead = false;
    bool m_conditional = false; ///< this hop
    bool m_over = false;
    qint64 m_wireBytes = 0;
    QString m_tlsReason;
    HttpAnswer m_answer;
    QPointer<QNetworkAccessManager> m_own; ///< that asks for this hop
    QPointer<QNetworkReply> m_reply;
    std::unique_ptr<ContentDecoder> m_decoder;
    std::unique_ptr<FirstLine> m_firstLine; ///< of a server that Qt could not read
};

}
