#include "outlets.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

// In a static library a resource is there only for whoever asks for it, outside of any namespace.
static void askForResource() { Q_INIT_RESOURCE(outlets); }

namespace Masthead {

namespace {

constexpr std::array<std::pair<OutletKind, const char *>, 8> kinds = {{{OutletKind::Agency, "agency"},
                                                                       {OutletKind::Newspaper, "newspaper"},
                                                                       {OutletKind::Magazine, "magazine"},
                                                                       {OutletKind::Broadcaster, "broadcaster"},
                                                                       {OutletKind::Website, "website"},
                                                                       {OutletKind::Portal, "portal"},
                                                                       {OutletKind::PressRelease, "wire"},
                                                                       {OutletKind::Government, "government"}}};

constexpr qsizetype longestName = 100;

QString folded(const QString &name) { return name.toCaseFolded(); }

Error malformed(qsizetype index, const QString &what)
{
    return {ErrorKind::Malformed, QStringLiteral("outlet %1: %2").arg(index + 1).arg(what)};
}

QStringList namesIn(const QJsonValue &value)
{
    QStringList names;
    const QJsonArray list = value.toArray();
    for (const auto &entry : list)
        if (const QString name = entry.toString().simplified(); !name.isEmpty() && name.size() <= longestName)
            names += name;
    return names;
}

bool isLatin(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() < 0x250; });
}

/// The first two characters, case aside: most texts begin as no name does.
quint32 startOf(const QString &text)
{
    return quint32(text.at(0).toCaseFolded().unicode()) << 16U | text.at(1).toCaseFolded().unicode();
}

/// 3月5日: a day in Chinese.
bool isDayAt(const QString &text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && end < at + 2 && text.at(end).isDigit())
        ++end;
    return end > at && end < text.size() && QStringView(u"月日").contains(text.at(end));
}

/// Ends of a name run on in Latin letters only where a word ends: "AP" does not begin "APEC". A day may hang on it: DoNews3月5日消息.
bool wordEnds(const QString &text, qsizetype length)
{
    return length == text.size() || text.at(length).unicode() >= 0x2e80 || text.at(length - 1).unicode() >= 0x2e80
           || !text.at(length).isLetterOrNumber() || (text.at(length - 1).isLetter() && isDayAt(text, length));
}

}

QString outletKindName(OutletKind kind)
{
    for (const auto &[known, name] : kinds)
        if (known == kind)
            return QString::fromLatin1(name);
    Q_UNREACHABLE();
}

Result<QList<Outlet>> parseOutlets(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isArray())
        return Error{ErrorKind::Malformed, error.error == QJsonParseError::NoError
                                               ? QStringLiteral("a list of outlets was expected")
                                               : QStringLiteral("byte %1: %2").arg(error.offset).arg(error.errorString())};
    QList<Outlet> outlets;
    const QJsonArray list = document.array();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject object = list.at(i).toObject();
        Outlet outlet;
        outlet.name = object.value(QLatin1String("name")).toString().simplified();
        if (outlet.name.isEmpty() || outlet.name.size() > longestName)
            return malformed(i, QStringLiteral("it has no name"));
        const QString kind = object.value(QLatin1String("kind")).toString(QStringLiteral("website"));
        const auto known =
            std::find_if(kinds.begin(), kinds.end(), [&](const auto &row) { return kind == QLatin1String(row.second); });
        if (known == kinds.end())
            return malformed(i, QStringLiteral("“%1” is no kind").arg(kind));
        outlet.kind = known->first;
        outlet.aliases = namesIn(object.value(QLatin1String("aliases")));
        outlet.kin = namesIn(object.value(QLatin1String("kin")));
        outlet.sites = namesIn(object.value(QLatin1String("sites")));
        outlets += outlet;
    }
    return outlets;
}

QByteArray outletsJson(const QList<Outlet> &outlets)
{
    QByteArray json = "[";
    for (const Outlet &outlet : outlets) {
        QJsonObject object{{QStringLiteral("name"), outlet.name}, {QStringLiteral("kind"), outletKindName(outlet.kind)}};
        for (const auto &[key, names] :
             {std::pair("aliases", &outlet.aliases), std::pair("kin", &outlet.kin), std::pair("sites", &outlet.sites)})
            if (!names->isEmpty())
                object.insert(QLatin1String(key), QJsonArray::fromStringList(*names));
        json += (json.size() == 1 ? "\n" : ",\n") + QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    return json + "\n]\n";
}

Outlets::Outlets(const QList<Outlet> &outlets)
{
    QHash<QString, qsizetype> byName;
    for (const Outlet &outlet : outlets) {
        if (const auto known = byName.constFind(folded(outlet.name)); known != byName.cend()) {
            m_outlets[*known] = outlet;
        } else {
            byName.insert(folded(outlet.name), m_outlets.size());
            m_outlets += outlet;
        }
    }
    for (qsizetype i = 0; i < m_outlets.size(); ++i)
        for (const QString &alias : std::as_const(m_outlets[i].aliases))
            m_places.insert(folded(alias), i);
    m_places.insert(byName);
    for (auto place = m_places.cbegin(); place != m_places.cend(); ++place) {
        m_longest = std::max(m_longest, place.key().size());
        if (place.key().size() >= 2)
            m_starts.insert(startOf(place.key()));
        if (isLatin(place.key()))
            m_latinEndings[place.key().section(QLatin1Char(' '), -1)] += place.key();
    }
    for (QStringList &names : m_latinEndings)
        std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

const Outlets &Outlets::builtIn()
{
    static const Outlets outlets = [] {
        askForResource();
        QFile file(QStringLiteral(":/outlets/outlets.json"));
        const Result<QList<Outlet>> list =
            file.open(QIODevice::ReadOnly) ? parseOutlets(file.readAll()) : Result<QList<Outlet>>(QList<Outlet>());
        if (!list || list->isEmpty())
            qFatal("the registry of outlets cannot be read");
        return Outlets(*list);
    }();
    return outlets;
}

Outlets Outlets::with(const QList<Outlet> &own) const { return own.isEmpty() ? *this : Outlets(m_outlets + own); }

const Outlet *Outlets::find(const QString &name) const
{
    const auto place = name.size() <= m_longest ? m_places.constFind(folded(name)) : m_places.cend();
    return place == m_places.cend() ? nullptr : &m_outlets.at(*place);
}

QString Outlets::knownName(const QString &name) const
{
    const Outlet *outlet = find(name);
    return outlet ? outlet->name : name;
}

QStringList Outlets::namesOf(const QString &name) const
{
    const Outlet *outlet = find(name);
    return outlet ? QStringList(outlet->name) + outlet->aliases : QStringList();
}

qsizetype Outlets::lengthAtStart(const QString &text) const
{
    if (text.size() < 2 || !m_starts.contains(startOf(text)))
        return 0;
    const QString start = folded(text.left(m_longest));
    for (qsizetype length = start.size(); length >= 2; --length)
        if (m_places.contains(start.left(length)) && wordEnds(text, length))
            return length;
    return 0;
}

QString Outlets::latinNameAtEnd(const QString &text) const
{
    const QStringList names = m_latinEndings.value(folded(text.section(QLatin1Char(' '), -1)));
    for (const QString &name : names)
        if (text.size() > name.size() + 4 && text.endsWith(name, Qt::CaseInsensitive)
            && text.at(text.size() - name.size() - 1) == QLatin1Char(' '))
            return text.right(name.size());
    return {};
}

}
