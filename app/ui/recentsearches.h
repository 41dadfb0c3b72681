#pragma once

#include <QObject>
#include <QStringList>

namespace Masthead {

class Preferences;

/// What was searched for lately, kept in the preferences: the newest first, each once. Where the person wants none kept, all that
/// were are forgotten. GUI thread.
class RecentSearches : public QObject {
    Q_OBJECT

public:
    static constexpr int most = 20;

    /// `preferences` outlive this.
    explicit RecentSearches(Preferences &preferences, QObject *parent = nullptr);

    void add(const QString &search);
    QStringList all() const;

private:
    Preferences &m_preferences;
};

}
