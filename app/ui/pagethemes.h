#pragma once

#include "articleview/pagetheme.h"

#include <QList>
#include <QObject>

namespace Masthead {

/// The themes of the page that a person may choose from: those built in, and those in a folder of the person's own, which is
/// read on a thread of the pool. GUI thread.
class PageThemes : public QObject {
    Q_OBJECT

public:
    /// `folder` holds a folder for each theme; it need not be there. Empty: there is none.
    explicit PageThemes(const QString &folder, QObject *parent = nullptr);

    /// Reads the person's folder again; changed() when that is done.
    void read();

    /// The theme that is named so; the built-in one for light or dark where there is none, or it is broken.
    PageTheme theme(const QString &id, bool dark) const;

    bool has(const QString &id) const; ///< for the screen

    /// Those for the screen.
    const QList<PageTheme> &choices() const { return m_choices; }

signals:
    void changed();
    void broken(const QString &sentence); ///< themes of the person's cannot be used; says which, and why

private:
    void take(const QList<ThemeReading> &own);

    QString m_folder;
    QList<PageTheme> m_builtIn;
    QList<PageTheme> m_choices;
    PageTheme m_print;
};

}
