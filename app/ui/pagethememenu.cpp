#include "pagethememenu.h"

#include "foreigntext.h"
#include "pagethemes.h"
#include "preferences.h"

#include <QActionGroup>

namespace Masthead {

PageThemeMenu::PageThemeMenu(PageThemes &themes, Preferences &preferences, QWidget *parent)
    : QMenu(parent), m_themes(themes), m_preferences(preferences), m_group(new QActionGroup(this))
{
    setObjectName(QStringLiteral("pageThemes"));
    // Read anew each time, so that whoever makes a theme sees it without a restart.
    connect(this, &QMenu::aboutToShow, &themes, &PageThemes::read);
    connect(&themes, &PageThemes::changed, this, &PageThemeMenu::fill);
    connect(&preferences.pageTheme, &AnySetting::changed, this, &PageThemeMenu::check);
    connect(m_group, &QActionGroup::triggered, this,
            [this](const QAction *chosen) { m_preferences.pageTheme.set(chosen->data().toString()); });
    fill();
}

// Seldom: it may be open just now.
void PageThemeMenu::fill()
{
    QStringList names;
    for (const PageTheme &theme : m_themes.choices())
        names.append(theme.id + QLatin1Char('/') + theme.name);
    if (names == m_names)
        return;
    m_names = names;
    clear(); // and its actions, which it owns
    add(tr("As the &Window"), {});
    addSeparator();
    for (const PageTheme &theme : m_themes.choices())
        add(menuText(theme.name), theme.id);
    check();
}

void PageThemeMenu::add(const QString &text, const QString &id)
{
    QAction *action = addAction(text);
    action->setData(id);
    action->setCheckable(true);
    action->setActionGroup(m_group);
}

void PageThemeMenu::check()
{
    for (QAction *action : m_group->actions())
        action->setChecked(action->data().toString() == m_preferences.pageTheme());
}

}
