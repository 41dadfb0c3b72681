#pragma once

#include "core/query.h"
#include "core/quiettimes.h"
#include "network/proxychoice.h"
#include "setting.h"
#include "text/chineseconversion.h"

namespace Masthead {

/// What the person chose: the table of all settings. GUI thread.
///
/// `preferences.textSize()` reads one, `preferences.textSize.set(18)` keeps one, and its signal changed() tells of it. To add a
/// setting: a line here (name in the file, default, range or names), a row on its page in preferencesdialog.cpp, and
/// whoever goes by it reads it and listens to changed(). Passwords are never settings: they are in the system's keychain.
class Preferences : public SettingTable {
    Q_OBJECT

public:
    enum class Appearance { System, Light, Dark };
    /// Whose keys: Masthead's own, or those that people of another reader know.
    enum class KeySet { Masthead, NetNewsWire, RssGuard, Vim };
    /// How feeds, list and article share the window.
    enum class Layout {
        Columns,   ///< side by side
        Wide,      ///< the list above the article
        Single,    ///< feeds and list, then the article alone
        Newspaper, ///< feeds, and the list's articles one below the other
    };
    /// When an article is read by being looked at.
    enum class Marking {
        Opened, ///< once it is clicked, scrolled on or opened; going past it by keys leaves it as it is
        Shown,  ///< once it is shown, however that came
        ByHand, ///< never by itself
    };

    using SettingTable::SettingTable;

    // General
    TextSetting language{*this, "program/language", "", "en zh_CN zh_TW"}; ///< of languages(); empty: the system's
    ChoiceSetting<Appearance> appearance{*this, "program/appearance", Appearance::System, "system light dark"};

    // Feeds
    FlagSetting automaticRefresh{*this, "feeds/automaticRefresh", true};

    // Reading
    NumberSetting textSize{*this, "reading/textSize", 17, 12, 32};        ///< of the article page, CSS pixels
    TextSetting pageTheme{*this, "reading/pageTheme"};                    ///< an id; empty: light or dark, as the window is
    TextSetting textFace{*this, "reading/textFace"};                      ///< of articles, a family; empty: the theme's
    NumberSetting lineWidth{*this, "reading/lineWidth", 42, 24, 80};      ///< of articles at most, em
    NumberSetting lineHeight{*this, "reading/lineHeight", 180, 120, 240}; ///< of articles, per cent of the text size
    ChoiceSetting<ChineseScript> chineseScript{*this, "reading/chineseScript", ChineseScript::AsWritten,
                                               "as-written simplified traditional"};
    ChoiceSetting<Marking> marking{*this, "reading/marking", Marking::Opened, "opened shown by-hand"};
    FlagSetting unreadOnly{*this, "list/unreadOnly", false};
    FlagSetting facets{*this, "list/facets", false}; ///< who stands behind the articles, beside the list
    ChoiceSetting<Query::Order> order{*this, "list/order", Query::Order::Date, "date title publisher"};
    FlagSetting compact{*this, "list/compact", false};     ///< rows with one line for the title
    FlagSetting rowPictures{*this, "list/pictures", true}; ///< an article's lead image in its row
    ChoiceSetting<Layout> layout{*this, "window/layout", Layout::Columns, "columns wide single newspaper"};
    FlagSetting descending{*this, "list/descending", true}; ///< newest first, where the order is by date

    // Sound and video, and reading aloud
    NumberSetting volume{*this, "playing/volume", 80, 0, 100};         ///< as it is heard, per cent
    NumberSetting playSpeed{*this, "playing/speed", 100, 75, 200};     ///< per cent
    NumberSetting voiceSpeed{*this, "playing/voiceSpeed", 0, -10, 10}; ///< of reading aloud; 0: the voice's own
    TextSetting downloadFolder{*this, "playing/folder", "", "", AnySetting::Reach::Here}; ///< the one chosen last

    // Keys
    ChoiceSetting<KeySet> keySet{*this, "keys/set", KeySet::Masthead, "masthead netnewswire rssguard vim"};
    ListSetting ownKeys{*this, "keys/own"}; ///< what differs from the set, as KeyMap writes it

    // Desktop. The icon in the tray is shown at first, and changes nothing: closing closes. Who wants more says so.
    FlagSetting trayIcon{*this, "desktop/trayIcon", true};
    FlagSetting closeToTray{*this, "desktop/closeToTray", false};
    FlagSetting toldOfTray{*this, "desktop/toldOfTray", false, AnySetting::Reach::Here}; ///< that closing left it there
    FlagSetting startMinimized{*this, "desktop/startMinimized", false};
    FlagSetting launcherCount{*this, "desktop/launcherCount", true};
    FlagSetting notifications{*this, "desktop/notifications", true}; ///< of the feeds and smart folders that have them on
    FlagSetting quietHours{*this, "desktop/quietHours", false};
    NumberSetting quietFrom{*this, "desktop/quietFrom", 22 * 60, 0, 24 * 60 - 1}; ///< minutes after midnight
    NumberSetting quietTo{*this, "desktop/quietTo", 7 * 60, 0, 24 * 60 - 1};
    TextSetting quietUntil{*this, "desktop/quietUntil", "", "",
                           AnySetting::Reach::Here}; ///< a moment, ISO 8601; empty: none

    // Network
    ChoiceSetting<ProxyChoice::Kind> proxyKind{*this, "network/proxy", ProxyChoice::Kind::System, "system none http socks5"};
    TextSetting proxyHost{*this, "network/proxyHost"};
    NumberSetting proxyPort{*this, "network/proxyPort", 8080, 1, 65535};
    TextSetting proxyUser{*this, "network/proxyUser"};

    // Archive
    FlagSetting dailyBackup{*this, "archive/dailyBackup", true};
    NumberSetting keptMegabytes{*this, "archive/keptMegabytes", 1024, 50, 100'000}; ///< of pictures for reading offline

    // Privacy
    FlagSetting pictures{*this, "privacy/pictures", true}; ///< pictures from the net, for feeds that have them on

    FlagSetting keepSearches{*this, "privacy/keepSearches", true};
    ListSetting recentSearches{*this, "search/recent", AnySetting::Reach::Here}; ///< by RecentSearches

    // Places of the window: geometry, panes of each layout, what is open and chosen in the sidebar.
    PlaceSetting geometry{*this, "window/geometry"};
    PlaceSetting sidebarPlaces{*this, "window/sidebar"};
    PlaceSetting columnPlaces{*this, "window/columns"};
    PlaceSetting widePlaces{*this, "window/wide"};
    TextSetting shownSearch{*this, "session/search", "", "", AnySetting::Reach::Here}; ///< what the list was searched for
    ListSetting shownArticle{*this, "session/article", AnySetting::Reach::Here};       ///< as ReadingPlace writes it
    ListSetting expanded{*this, "sidebar/expanded", AnySetting::Reach::Here};
    TextSetting chosen{*this, "sidebar/chosen", "", "", AnySetting::Reach::Here};

    QuietTimes quietTimes() const
    {
        return {quietHours(), quietFrom(), quietTo(), QDateTime::fromString(quietUntil(), Qt::ISODate)};
    }
    ProxyChoice proxy() const { return {proxyKind(), proxyHost(), quint16(proxyPort()), proxyUser(), {}}; } ///< no password
};

}
