#include "knownnames.h"

#include "database.h"

#include <QHash>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int articlesLookedAt = 20'000;
constexpr qsizetype mostNames = 1000; // of each kind

class Tally {
public:
    void add(const QString &name)
    {
        if (!name.isEmpty())
            ++m_counts[name];
    }

    QStringList byFrequency() const
    {
        QStringList names = m_counts.keys();
        std::sort(names.begin(), names.end(), [this](const QString &a, const QString &b) {
            const int first = m_counts.value(a);
            const int second = m_counts.value(b);
            return first != second ? first > second : a < b;
        });
        return names.mid(0, mostNames);
    }

private:
    QHash<QString, int> m_counts;
};

}

Result<KnownNames> readKnownNames(Database &database)
{
    Tally publishers;
    Tally sources;
    Tally editors;
    Tally authors;
    {
        Statement rows = database.query(
            QStringLiteral(
                "SELECT publisher, source, editors, byline FROM article WHERE gone = 0 ORDER BY sort_date DESC, id DESC "
                "LIMIT ?"),
            articlesLookedAt);
        while (rows.next()) {
            publishers.add(rows.text(0));
            sources.add(rows.text(1));
            for (const QString &editor : rows.texts(2))
                editors.add(editor);
            for (const QString &author : rows.texts(3))
                authors.add(author);
        }
    }
    QStringList tags;
    {
        Statement rows = database.query(QStringLiteral("SELECT name FROM tag ORDER BY name"));
        while (rows.next())
            tags += rows.text(0);
    }
    return database.finish(
        KnownNames{publishers.byFrequency(), sources.byFrequency(), editors.byFrequency(), authors.byFrequency(), tags});
}

}
