#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <array>

namespace Masthead {

struct NamedCount {
    QString name;
    int count = 0;

    friend bool operator==(const NamedCount &, const NamedCount &) = default;
};

/// Who stands behind the articles of a query, each list with the most frequent first. Outlets go by the name they are best known
/// by: 新华网 counts for 新华社.
struct Facets {
    int articles = 0;  ///< that were counted
    bool whole = true; ///< all of the query; else only its newest
    QList<NamedCount> publishers;
    QList<NamedCount> sources;
    QList<NamedCount> editors;
    QList<NamedCount> authors;
};

/// What a publisher wrote itself, and what it took over from another source.
struct PublisherShare {
    QString publisher;
    int own = 0;
    int reprinted = 0;

    friend bool operator==(const PublisherShare &, const PublisherShare &) = default;
};

struct EditorWork {
    QString editor;
    int count = 0;
    QList<NamedCount> publishers; ///< for whom, the most frequent first

    friend bool operator==(const EditorWork &, const EditorWork &) = default;
};

/// The articles of a query at a glance. Days and hours are local ones, of the date that articles are sorted by.
struct Glance {
    int articles = 0;
    QList<std::pair<QDate, int>> days;             ///< in order; those without an article are left out
    std::array<std::array<int, 24>, 7> hours = {}; ///< by the day of the week, Monday first, and the hour
    QList<PublisherShare> publishers;              ///< the most frequent first
    QList<EditorWork> editors;                     ///< likewise
};

}
