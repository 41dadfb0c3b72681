#include "starterfeeds.h"

#include "language.h"

#include <QFile>

#include <algorithm>

namespace Masthead {

QList<StarterList> starterLists(const QString &language)
{
    // Readers of one Chinese script know the other one too, so that it stands nearer than English.
    const auto distance = [&language](const Language &other) {
        return other.code == language ? 0 : QLocale(other.code).language() == QLocale(language).language() ? 1 : 2;
    };
    QList<Language> nearestFirst = languages();
    std::stable_sort(nearestFirst.begin(), nearestFirst.end(),
                     [&distance](const Language &a, const Language &b) { return distance(a) < distance(b); });
    QList<StarterList> lists;
    for (const Language &spoken : std::as_const(nearestFirst)) {
        QFile file(QStringLiteral(":/starter/starter_%1.opml").arg(spoken.code));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const Result<Opml> list = parseOpml(file.readAll()))
            lists.append({spoken.name, list->feeds});
    }
    return lists;
}

}
