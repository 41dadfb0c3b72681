#pragma once

#include <QMenu>

class QActionGroup;

namespace Masthead {

class PageThemes;
class Preferences;

/// The themes of the page as a menu: as the window is, those built in, those of the person's own. GUI thread.
class PageThemeMenu : public QMenu {
    Q_OBJECT

public:
    PageThemeMenu(PageThemes &themes, Preferences &preferences, QWidget *parent = nullptr);

private:
    void fill();
    void check();
    void add(const QString &text, const QString &id);

    PageThemes &m_themes;
    Preferences &m_preferences;
    QActionGroup *m_group;
    QStringList m_names; ///< that the menu shows
};

}
