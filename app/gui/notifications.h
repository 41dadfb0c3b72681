#pragma once

#include "core/article.h"

#include <QDBusConnection>
#include <QHash>
#include <QObject>

#include <optional>

class QDBusMessage;
class QDBusPendingCall;

namespace Masthead {

struct StateChange;

/// New articles as notifications of the desktop (Desktop Notifications Specification 1.2, org.freedesktop.Notifications): one each, and
/// one for all where more than three of them wait for an answer. They offer to open an article and to mark it as read. Titles are
/// handed over as plain text. No call waits for its answer. GUI thread.
class Notifications : public QObject {
    Q_OBJECT

public:
    explicit Notifications(const QDBusConnection &bus, QObject *parent = nullptr);
    ~Notifications() override; ///< takes back what is still shown: nobody would hear its answers

    void tell(const QList<ArticleRow> &arrived);
    /// What tells only of articles that were read meanwhile is taken back.
    void takeBackRead(const QList<StateChange> &changes);

signals:
    void openRequested(const QList<Masthead::ArticleRow> &articles, const QString &activationToken);
    void markReadRequested(const QList<Masthead::ArticleId> &articles);
    void unavailable(); ///< nobody shows notifications; told once

private slots: // of the service
    void takeAction(uint id, const QString &action, const QDBusMessage &message);
    void takeClosed(uint id, uint reason, const QDBusMessage &message);
    void takeToken(uint id, const QString &token, const QDBusMessage &message);

private:
    void next();
    void askForCapabilities();
    void show(const QList<ArticleRow> &articles, uint inPlaceOf);
    void showInOne(const QList<ArticleRow> &articles);
    void close(uint id);
    void forget();
    void fail();
    QDBusPendingCall call(const QString &method, const QVariantList &arguments) const;

    QDBusConnection m_bus;
    std::optional<QStringList> m_capabilities;
    QString m_service; ///< who answers: its unique name on the bus
    QList<ArticleRow> m_waiting;
    int m_asked = 0; ///< answers that are to come
    QHash<uint, QList<ArticleRow>> m_shown;
    QString m_token;
    bool m_told = false;
};

}
