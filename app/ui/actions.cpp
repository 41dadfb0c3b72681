#include "actions.h"

#include "keymap.h"
#include "mnemonic.h"
#include "preferences.h"
#include "symbolicicon.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

#include <algorithm>
#include <array>

namespace Masthead {

namespace {

using Id = Actions::Id;
using Group = Actions::Group;

enum Trait { Checkable = 1, BeginsPart = 2 }; ///< BeginsPart: in its menu a line stands above it

struct Definition {
    Id id;
    Group group;
    const char *text;
    const char *keys; ///< QKeySequence texts, separated by spaces; the first is shown in menus
    const char *icon;
    int traits = 0; ///< of Trait
};

constexpr std::array definitions = {
    Definition{Id::AddFeed, Group::File, QT_TRANSLATE_NOOP("Actions", "&Add Feed…"), "Ctrl+N", "add"},
    Definition{Id::NewFolder, Group::File, QT_TRANSLATE_NOOP("Actions", "New &Folder"), "Ctrl+Shift+N", "folder"},
    Definition{Id::NewSmartFolder, Group::File, QT_TRANSLATE_NOOP("Actions", "New &Smart Folder…"), "Ctrl+D", "search"},
    Definition{Id::ImportOpml, Group::File, QT_TRANSLATE_NOOP("Actions", "&Import Subscriptions (OPML)…"), "", "",
               BeginsPart},
    Definition{Id::ImportReader, Group::File, QT_TRANSLATE_NOOP("Actions", "Import from Another Rea&der…"), "", ""},
    Definition{Id::ExportOpml, Group::File, QT_TRANSLATE_NOOP("Actions", "&Export Subscriptions (OPML)…"), "", ""},
    Definition{Id::BackUp, Group::File, QT_TRANSLATE_NOOP("Actions", "&Back Up Archive…"), "", "", BeginsPart},
    Definition{Id::Restore, Group::File, QT_TRANSLATE_NOOP("Actions", "Res&tore Archive…"), "", ""},
    Definition{Id::Check, Group::File, QT_TRANSLATE_NOOP("Actions", "&Check Archive"), "", ""},
    Definition{Id::DeleteRemoved, Group::File, QT_TRANSLATE_NOOP("Actions", "Delete What Re&moved Feeds Left…"), "", ""},
    Definition{Id::SavePage, Group::File, QT_TRANSLATE_NOOP("Actions", "Sa&ve Article as Web Page…"), "Ctrl+S", "",
               BeginsPart},
    Definition{Id::SavePdf, Group::File, QT_TRANSLATE_NOOP("Actions", "Save Artic&le as PDF…"), "Ctrl+Shift+S", ""},
    Definition{Id::Print, Group::File, QT_TRANSLATE_NOOP("Actions", "&Print Article…"), "Ctrl+P", ""},
    Definition{Id::Refresh, Group::File, QT_TRANSLATE_NOOP("Actions", "&Refresh"), "F5 Ctrl+R", "refresh", BeginsPart},
    Definition{Id::Quit, Group::File, QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "", BeginsPart},
    Definition{Id::Undo, Group::Edit, QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", ""},
    Definition{Id::Redo, Group::Edit, QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z Ctrl+Y", ""},
    Definition{Id::SelectAll, Group::Edit, QT_TRANSLATE_NOOP("Actions", "Se&lect All Articles"), "", "", BeginsPart},
    Definition{Id::MarkAllRead, Group::Edit, QT_TRANSLATE_NOOP("Actions", "Mark &All as Read"), "Shift+A", "check-all"},
    Definition{Id::CopyAddress, Group::Edit, QT_TRANSLATE_NOOP("Actions", "&Copy Address"), "Ctrl+Shift+C", "", BeginsPart},
    Definition{Id::CopyCitation, Group::Edit, QT_TRANSLATE_NOOP("Actions", "Copy C&itation…"), "C", ""},
    Definition{Id::CopyText, Group::Edit, QT_TRANSLATE_NOOP("Actions", "Copy Article as &Text"), "Ctrl+Shift+T", ""},
    Definition{Id::CopyMarkdown, Group::Edit, QT_TRANSLATE_NOOP("Actions", "Copy Article as &Markdown"), "Ctrl+Shift+M", ""},
    Definition{Id::Search, Group::Edit, QT_TRANSLATE_NOOP("Actions", "&Search"), "Ctrl+F /", "search", BeginsPart},
    Definition{Id::SearchWithin, Group::Edit, QT_TRANSLATE_NOOP("Actions", "Search &Within What Is Listed"), "Ctrl+Alt+F",
               ""},
    Definition{Id::FindInPage, Group::Edit, QT_TRANSLATE_NOOP("Actions", "&Find in Article"), "Ctrl+Shift+F", ""},
    Definition{Id::FindNext, Group::Edit, QT_TRANSLATE_NOOP("Actions", "Find &Next"), "F3", ""},
    Definition{Id::FindPrevious, Group::Edit, QT_TRANSLATE_NOOP("Actions", "Find Pre&vious"), "Shift+F3", ""},
    Definition{Id::Outlets, Group::Edit, QT_TRANSLATE_NOOP("Actions", "Publishers and A&gencies…"), "", "", BeginsPart},
    Definition{Id::Preferences, Group::Edit, QT_TRANSLATE_NOOP("Actions", "&Preferences…"), "Ctrl+,", "settings"},
    Definition{Id::NextArticle, Group::Go, QT_TRANSLATE_NOOP("Actions", "&Next Article"), "J", ""},
    Definition{Id::PreviousArticle, Group::Go, QT_TRANSLATE_NOOP("Actions", "&Previous Article"), "K", ""},
    Definition{Id::FirstArticle, Group::Go, QT_TRANSLATE_NOOP("Actions", "F&irst Article"), "Alt+Home", ""},
    Definition{Id::LastArticle, Group::Go, QT_TRANSLATE_NOOP("Actions", "Las&t Article"), "Alt+End", ""},
    Definition{Id::NextUnread, Group::Go, QT_TRANSLATE_NOOP("Actions", "Next &Unread Article"), "N", ""},
    Definition{Id::PreviousUnread, Group::Go, QT_TRANSLATE_NOOP("Actions", "Previous Unrea&d Article"), "Shift+N", ""},
    Definition{Id::ScrollOn, Group::Go, QT_TRANSLATE_NOOP("Actions", "&Scroll On, Then Next Unread"), "Space", "",
               BeginsPart},
    Definition{Id::ScrollBack, Group::Go, QT_TRANSLATE_NOOP("Actions", "Scroll &Back"), "Shift+Space", ""},
    Definition{Id::HalfPageOn, Group::Go, QT_TRANSLATE_NOOP("Actions", "&Half a Page On"), "", ""},
    Definition{Id::HalfPageBack, Group::Go, QT_TRANSLATE_NOOP("Actions", "Half a Pa&ge Back"), "", ""},
    Definition{Id::NextFeed, Group::Go, QT_TRANSLATE_NOOP("Actions", "Ne&xt Feed"), "Alt+Down", "", BeginsPart},
    Definition{Id::PreviousFeed, Group::Go, QT_TRANSLATE_NOOP("Actions", "Pre&vious Feed"), "Alt+Up", ""},
    Definition{Id::FocusFeeds, Group::Go, QT_TRANSLATE_NOOP("Actions", "To the &Feeds"), "Ctrl+1", "", BeginsPart},
    Definition{Id::FocusArticles, Group::Go, QT_TRANSLATE_NOOP("Actions", "To the &List"), "Ctrl+2", ""},
    Definition{Id::FocusArticle, Group::Go, QT_TRANSLATE_NOOP("Actions", "To the &Article"), "Ctrl+3", ""},
    Definition{Id::BackToList, Group::Go, QT_TRANSLATE_NOOP("Actions", "Bac&k to the List"), "Backspace Alt+Left", "back"},
    Definition{Id::Palette, Group::Go, QT_TRANSLATE_NOOP("Actions", "&Command Palette…"), "Ctrl+K", "", BeginsPart},
    Definition{Id::Menu, Group::Go, QT_TRANSLATE_NOOP("Actions", "&Menu"), "F10", ""},
    Definition{Id::RefreshChosen, Group::Feed, QT_TRANSLATE_NOOP("Actions", "&Refresh This Feed or Folder"), "Shift+F5", ""},
    Definition{Id::FeedSettings, Group::Feed, QT_TRANSLATE_NOOP("Actions", "Feed Se&ttings…"), "Alt+Return", "", BeginsPart},
    Definition{Id::LocateFolder, Group::Feed, QT_TRANSLATE_NOOP("Actions", "&Locate Folder…"), "", ""},
    Definition{Id::ExplainFeedError, Group::Feed, QT_TRANSLATE_NOOP("Actions", "&Why Could It Not Be Read?"), "", ""},
    Definition{Id::FeedPictures, Group::Feed, QT_TRANSLATE_NOOP("Actions", "Show &Pictures"), "", "", Checkable},
    Definition{Id::CopyFeedAddress, Group::Feed, QT_TRANSLATE_NOOP("Actions", "&Copy Feed Address"), "", ""},
    Definition{Id::OpenSite, Group::Feed, QT_TRANSLATE_NOOP("Actions", "Open &Site in Browser"), "Shift+O", ""},
    Definition{Id::EditSmartFolder, Group::Feed, QT_TRANSLATE_NOOP("Actions", "&Edit Search…"), "", "", BeginsPart},
    Definition{Id::ExportSmartFolder, Group::Feed, QT_TRANSLATE_NOOP("Actions", "E&xport as JSON Feed…"), "", ""},
    Definition{Id::RenameFeed, Group::Feed, QT_TRANSLATE_NOOP("Actions", "Re&name"), "F2", "", BeginsPart},
    Definition{Id::MoveUp, Group::Feed, QT_TRANSLATE_NOOP("Actions", "Move &Up"), "Ctrl+Shift+PgUp", ""},
    Definition{Id::MoveDown, Group::Feed, QT_TRANSLATE_NOOP("Actions", "Move &Down"), "Ctrl+Shift+PgDown", ""},
    Definition{Id::MoveToFolder, Group::Feed, QT_TRANSLATE_NOOP("Actions", "Move to &Folder…"), "Ctrl+Shift+V", ""},
    Definition{Id::RemoveFeed, Group::Feed, QT_TRANSLATE_NOOP("Actions", "Re&move"), "Del", "", BeginsPart},
    Definition{Id::ToggleRead, Group::Article, QT_TRANSLATE_NOOP("Actions", "Mark as &Read or Unread"), "M", "unread-dot"},
    Definition{Id::MarkAboveRead, Group::Article, QT_TRANSLATE_NOOP("Actions", "Mark Abo&ve as Read"), "Alt+PgUp", ""},
    Definition{Id::MarkBelowRead, Group::Article, QT_TRANSLATE_NOOP("Actions", "Mark &Below as Read"), "Alt+PgDown", ""},
    Definition{Id::ToggleStar, Group::Article, QT_TRANSLATE_NOOP("Actions", "&Star"), "S", "star", Checkable | BeginsPart},
    Definition{Id::Annotate, Group::Article, QT_TRANSLATE_NOOP("Actions", "&Tags and Note…"), "T", ""},
    Definition{Id::OpenInBrowser, Group::Article, QT_TRANSLATE_NOOP("Actions", "&Open in Browser"), "O", "external-link",
               BeginsPart},
    Definition{Id::OpenComments, Group::Article, QT_TRANSLATE_NOOP("Actions", "Open Comme&nts in Browser"), "", ""},
    Definition{Id::ShareByMail, Group::Article, QT_TRANSLATE_NOOP("Actions", "Share by &Mail…"), "Ctrl+Shift+E", ""},
    Definition{Id::ReadPage, Group::Article, QT_TRANSLATE_NOOP("Actions", "Ask the Page Who &Wrote It"), "I", ""},
    Definition{Id::FullText, Group::Article, QT_TRANSLATE_NOOP("Actions", "&Full Text"), "F", "", Checkable | BeginsPart},
    Definition{Id::AsPublished, Group::Article, QT_TRANSLATE_NOOP("Actions", "As &Published"), "P", "as-published",
               Checkable},
    Definition{Id::OtherScript, Group::Article, QT_TRANSLATE_NOOP("Actions", "Simplified ⇄ Traditional &Chinese"), "H", "",
               Checkable},
    Definition{Id::EnlargePicture, Group::Article, QT_TRANSLATE_NOOP("Actions", "&Enlarge Pictures"), "E", ""},
    Definition{Id::PlayPause, Group::Listen, QT_TRANSLATE_NOOP("Actions", "&Play or Pause Sound or Video"), "L", ""},
    Definition{Id::StopPlaying, Group::Listen, QT_TRANSLATE_NOOP("Actions", "&Stop Playing"), "", ""},
    Definition{Id::SkipBack, Group::Listen, QT_TRANSLATE_NOOP("Actions", "10 Seconds &Back"), "[", ""},
    Definition{Id::SkipForward, Group::Listen, QT_TRANSLATE_NOOP("Actions", "30 Seconds &Forward"), "]", ""},
    Definition{Id::PreviousChapter, Group::Listen, QT_TRANSLATE_NOOP("Actions", "Pre&vious Chapter"), "{", ""},
    Definition{Id::NextChapter, Group::Listen, QT_TRANSLATE_NOOP("Actions", "&Next Chapter"), "}", ""},
    Definition{Id::PlaySlower, Group::Listen, QT_TRANSLATE_NOOP("Actions", "Play Slo&wer"), "<", "", BeginsPart},
    Definition{Id::PlayFaster, Group::Listen, QT_TRANSLATE_NOOP("Actions", "Play F&aster"), ">", ""},
    Definition{Id::Quieter, Group::Listen, QT_TRANSLATE_NOOP("Actions", "&Quieter"), "Alt+Shift+Down", ""},
    Definition{Id::Louder, Group::Listen, QT_TRANSLATE_NOOP("Actions", "Lo&uder"), "Alt+Shift+Up", ""},
    Definition{Id::ShowPlayed, Group::Listen, QT_TRANSLATE_NOOP("Actions", "To the Article That &Is Played"), "Ctrl+L", "",
               BeginsPart},
    Definition{Id::DownloadEnclosure, Group::Listen, QT_TRANSLATE_NOOP("Actions", "&Download Sound or Video…"),
               "Ctrl+Shift+L", ""},
    Definition{Id::ReadAloud, Group::Listen, QT_TRANSLATE_NOOP("Actions", "&Read Aloud or Pause"), "Shift+L", "",
               BeginsPart},
    Definition{Id::StopReading, Group::Listen, QT_TRANSLATE_NOOP("Actions", "Stop R&eading"), "", ""},
    Definition{Id::PreviousParagraph, Group::Listen, QT_TRANSLATE_NOOP("Actions", "Read Previous Para&graph"),
               "Ctrl+Shift+Up", ""},
    Definition{Id::NextParagraph, Group::Listen, QT_TRANSLATE_NOOP("Actions", "Read Ne&xt Paragraph"), "Ctrl+Shift+Down",
               ""},
    Definition{Id::UnreadOnly, Group::View, QT_TRANSLATE_NOOP("Actions", "&Unread Only"), "U", "", Checkable},
    Definition{Id::ListOrder, Group::View, QT_TRANSLATE_NOOP("Actions", "O&rder of the List"), "Ctrl+Shift+O", ""},
    Definition{Id::CompactRows, Group::View, QT_TRANSLATE_NOOP("Actions", "C&ompact Rows"), "", "", Checkable},
    Definition{Id::ColumnsLayout, Group::View, QT_TRANSLATE_NOOP("Actions", "Three &Columns"), "Ctrl+Alt+1", "",
               Checkable | BeginsPart},
    Definition{Id::WideLayout, Group::View, QT_TRANSLATE_NOOP("Actions", "List &Above the Article"), "Ctrl+Alt+2", "",
               Checkable},
    Definition{Id::SingleLayout, Group::View, QT_TRANSLATE_NOOP("Actions", "List, &Then the Article"), "Ctrl+Alt+3", "",
               Checkable},
    Definition{Id::NewspaperLayout, Group::View, QT_TRANSLATE_NOOP("Actions", "N&ewspaper"), "Ctrl+Alt+4", "", Checkable},
    Definition{Id::Facets, Group::View, QT_TRANSLATE_NOOP("Actions", "&Who Stands Behind"), "W", "", Checkable | BeginsPart},
    Definition{Id::Glance, Group::View, QT_TRANSLATE_NOOP("Actions", "Sources at a &Glance…"), "Ctrl+G", ""},
    Definition{Id::Health, Group::View, QT_TRANSLATE_NOOP("Actions", "&Health of Feeds…"), "Ctrl+H", ""},
    Definition{Id::PageTheme, Group::View, QT_TRANSLATE_NOOP("Actions", "&Page Theme"), "Ctrl+T", "", BeginsPart},
    Definition{Id::LargerText, Group::View, QT_TRANSLATE_NOOP("Actions", "&Larger Text"), "Ctrl++ Ctrl+=", ""},
    Definition{Id::SmallerText, Group::View, QT_TRANSLATE_NOOP("Actions", "&Smaller Text"), "Ctrl+-", ""},
    Definition{Id::NormalText, Group::View, QT_TRANSLATE_NOOP("Actions", "&Normal Text Size"), "Ctrl+0", ""},
    Definition{Id::Shortcuts, Group::Help, QT_TRANSLATE_NOOP("Actions", "&Keys"), "?", ""},
    Definition{Id::Help, Group::Help, QT_TRANSLATE_NOOP("Actions", "&Help"), "F1", ""},
    Definition{Id::Welcome, Group::Help, QT_TRANSLATE_NOOP("Actions", "&Welcome Page"), "", ""},
    Definition{Id::About, Group::Help, QT_TRANSLATE_NOOP("Actions", "About &Masthead"), "", "", BeginsPart},
};

constexpr std::array<std::pair<Group, const char *>, 8> groups = {{
    {Group::File, QT_TRANSLATE_NOOP("Actions", "&File")},
    {Group::Edit, QT_TRANSLATE_NOOP("Actions", "&Edit")},
    {Group::Go, QT_TRANSLATE_NOOP("Actions", "&Go")},
    {Group::Feed, QT_TRANSLATE_NOOP("Actions", "Fee&d")},
    {Group::Article, QT_TRANSLATE_NOOP("Actions", "&Article")},
    {Group::Listen, QT_TRANSLATE_NOOP("Actions", "&Listen")},
    {Group::View, QT_TRANSLATE_NOOP("Actions", "&View")},
    {Group::Help, QT_TRANSLATE_NOOP("Actions", "&Help")},
}};

bool isOfWidgets(Id id) { return id == Id::ScrollOn || id == Id::ScrollBack || id == Id::RemoveFeed; }

QString translated(const char *text) { return QCoreApplication::translate("Actions", text); }

}

Actions::Actions(QWidget *window, const Preferences &preferences)
    : QObject(window), m_window(window), m_preferences(preferences)
{
    for (const Definition &definition : definitions) {
        auto *action = new QAction(translated(definition.text), this);
        action->setCheckable(definition.traits & Checkable);
        action->setIconText(withoutMnemonic(action->text()));
        m_actions.insert(definition.id, action);
        // Space also presses buttons and Delete takes out what was typed: some widgets take these in.
        if (isOfWidgets(definition.id))
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        else
            window->addAction(action);
    }
    recolor();
    applyKeys();
    connect(&preferences.keySet, &AnySetting::changed, this, &Actions::applyKeys);
    connect(&preferences.ownKeys, &AnySetting::changed, this, &Actions::applyKeys);
}

QList<Id> Actions::ids()
{
    QList<Id> ids;
    for (const auto &[group, name] : groups)
        for (const Definition &definition : definitions)
            if (definition.group == group)
                ids.append(definition.id);
    return ids;
}

QList<QKeySequence> Actions::keysOf(const char *text)
{
    QList<QKeySequence> keys;
    for (const QString &key : QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        keys.append(QKeySequence(key, QKeySequence::PortableText));
    return keys;
}

QList<QKeySequence> Actions::usualKeys(Id id)
{
    const auto *definition =
        std::find_if(definitions.begin(), definitions.end(), [id](const Definition &one) { return one.id == id; });
    return keysOf(definition->keys);
}

void Actions::applyKeys()
{
    const KeyMap map(m_preferences.keySet(), m_preferences.ownKeys());
    for (auto action = m_actions.begin(); action != m_actions.end(); ++action) {
        (*action)->setShortcuts(map.keys(action.key()));
        const QString keys = (*action)->shortcut().toString(QKeySequence::NativeText);
        const QString name = (*action)->iconText();
        (*action)->setToolTip(keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys));
    }
    emit keysChanged();
}

void Actions::recolor()
{
    const QColor color = m_window->palette().color(QPalette::WindowText);
    for (const Definition &definition : definitions)
        if (*definition.icon)
            m_actions.value(definition.id)->setIcon(symbolicIcon(QString::fromLatin1(definition.icon), color));
    emit recolored();
}

QMenu *Actions::menu(QWidget *parent) const
{
    auto *menu = new QMenu(parent);
    for (const auto &[group, name] : groups) {
        QMenu *part = menu->addMenu(translated(name));
        for (const Definition &definition : definitions) {
            if (definition.group != group)
                continue;
            if (definition.traits & BeginsPart)
                part->addSeparator();
            part->addAction(m_actions.value(definition.id));
        }
    }
    return menu;
}

QList<Actions::Row> Actions::rows() const
{
    QList<Row> rows;
    for (const auto &[group, name] : groups) {
        for (const Definition &definition : definitions) {
            if (definition.group != group)
                continue;
            const QAction *action = m_actions.value(definition.id);
            rows.append({definition.id, withoutMnemonic(translated(name)), action->iconText(),
                         QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
                             .replace(QLatin1String("; "), QLatin1String("  "))});
        }
    }
    return rows;
}

}
