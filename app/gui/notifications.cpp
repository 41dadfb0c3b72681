#include "notifications.h"

#include "storage/archive.h"
#include "ui/newsnotice.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QSet>

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype mostSingly = 3;

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString desktopEntry = QStringLiteral("org.masthead.Masthead");
const QString icon = QStringLiteral("masthead");

const QString openAction = QStringLiteral("default"); // a click on the notification
const QString openButton = QStringLiteral("open");
const QString readButton = QStringLiteral("read");

QList<ArticleId> idsOf(const QList<ArticleRow> &articles)
{
    QList<ArticleId> ids;
    for (const ArticleRow &article : articles)
        ids += article.id;
    return ids;
}

}

Notifications::Notifications(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    // Of any sender, since naming one would ask the bus for it and wait; who it was is looked at when one comes.
    const auto listen = [this](const char *name, const char *slot) {
        m_bus.connect({}, path, service, QString::fromLatin1(name), this, slot);
    };
    listen("ActionInvoked", SLOT(takeAction(uint, QString, QDBusMessage)));
    listen("NotificationClosed", SLOT(takeClosed(uint, uint, QDBusMessage)));
    listen("ActivationToken", SLOT(takeToken(uint, QString, QDBusMessage)));
    auto *watcher = new QDBusServiceWatcher(service, m_bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &Notifications::forget);
}

Notifications::~Notifications()
{
    for (const uint id : m_shown.keys())
        close(id);
}

void Notifications::tell(const QList<ArticleRow> &arrived)
{
    m_waiting += arrived;
    next();
}

// One refresh after the other: what is replaced has to have its number.
void Notifications::next()
{
    if (m_asked > 0 || m_waiting.isEmpty())
        return;
    if (!m_bus.isConnected()) // no answer would come, not even an error
        return fail();
    if (!m_capabilities)
        return askForCapabilities();
    const QList<ArticleRow> fresh = std::exchange(m_waiting, {});
    QList<ArticleRow> all = fresh;
    for (const QList<ArticleRow> &shown : std::as_const(m_shown))
        all += shown;
    if (all.size() > mostSingly)
        return showInOne(all);
    for (const ArticleRow &article : fresh)
        show({article}, 0);
}

void Notifications::askForCapabilities()
{
    ++m_asked;
    auto *watcher = new QDBusPendingCallWatcher(call(QStringLiteral("GetCapabilities"), {}), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        --m_asked;
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError())
            return fail();
        m_capabilities = reply.value();
        next();
    });
}

void Notifications::showInOne(const QList<ArticleRow> &articles)
{
    QList<uint> before = m_shown.keys();
    const uint place = before.isEmpty() ? 0 : before.takeLast();
    for (const uint id : std::as_const(before))
        close(id);
    m_shown.clear();
    show(articles, place);
}

void Notifications::show(const QList<ArticleRow> &articles, uint inPlaceOf)
{
    const NewsNotice notice = newsNotice(articles);
    // Only who reads mark-up in the body has to be kept from finding some.
    const QString body = m_capabilities->contains(QLatin1String("body-markup")) ? notice.body.toHtmlEscaped() : notice.body;
    QStringList actions;
    if (m_capabilities->contains(QLatin1String("actions")))
        actions = {openAction, tr("Open"), openButton, tr("Open"), readButton, tr("Mark as Read")};
    const QVariantMap hints{{QStringLiteral("desktop-entry"), desktopEntry}, {QStringLiteral("suppress-sound"), true}};
    ++m_asked;
    auto *watcher = new QDBusPendingCallWatcher(call(QStringLiteral("Notify"), {QStringLiteral("Masthead"), inPlaceOf, icon,
                                                                                notice.title, body, actions, hints, -1}),
                                                this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, articles] {
        watcher->deleteLater();
        --m_asked;
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            return fail();
        m_service = reply.reply().service();
        m_shown.insert(reply.value(), articles);
        next();
    });
}

void Notifications::takeBackRead(const QList<StateChange> &changes)
{
    if (m_shown.isEmpty()) // there may be a million of them
        return;
    QSet<ArticleId> read;
    for (const StateChange &change : changes)
        if (change.after.read)
            read += change.id;
    for (const uint id : m_shown.keys()) {
        QList<ArticleRow> &articles = m_shown[id];
        articles.removeIf([&read](const ArticleRow &article) { return read.contains(article.id); });
        if (!articles.isEmpty())
            continue;
        m_shown.remove(id);
        close(id);
    }
}

void Notifications::takeAction(uint id, const QString &action, const QDBusMessage &message)
{
    if (message.service() != m_service || !m_shown.contains(id))
        return;
    const QList<ArticleRow> articles = m_shown.take(id);
    const QString token = std::exchange(m_token, {});
    if (action == readButton)
        emit markReadRequested(idsOf(articles));
    else
        emit openRequested(articles, token);
    close(id);
}

void Notifications::takeClosed(uint id, uint, const QDBusMessage &message)
{
    if (message.service() == m_service)
        m_shown.remove(id);
}

// Comes right before the action that it belongs to.
void Notifications::takeToken(uint id, const QString &token, const QDBusMessage &message)
{
    if (message.service() == m_service && m_shown.contains(id))
        m_token = token;
}

void Notifications::close(uint id) { call(QStringLiteral("CloseNotification"), {id}); }

// Another service knows nothing of what was shown, and may be able to do other things.
void Notifications::forget()
{
    m_capabilities.reset();
    m_shown.clear();
}

void Notifications::fail()
{
    m_capabilities.reset();
    m_waiting.clear();
    if (!std::exchange(m_told, true))
        emit unavailable();
}

QDBusPendingCall Notifications::call(const QString &method, const QVariantList &arguments) const
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, method);
    message.setArguments(arguments);
    return m_bus.asyncCall(message);
}

}
