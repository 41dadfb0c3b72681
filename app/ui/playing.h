#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QObject>

#include <functional>
#include <memory>

class QWidget;

namespace Masthead {

class Actions;
class Archive;
class ArticlePane;
class EnclosureDownload;
class Enclosures;
class Player;
class PlayerBar;
class Preferences;

/// The sounds and videos of articles: played below the masthead, and downloaded to where the person wants them. GUI thread.
class Playing : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Archive &archive;
        Enclosures &enclosures;
        ArticlePane &pane;
        Preferences &preferences;
        const Actions &actions;
    };

    /// All of them outlive this; the actions are connected here, and the bar is put into the pane.
    Playing(const Parts &parts, QWidget *window);
    ~Playing() override;

    /// Downloads a sound or video into a folder, under a name made of its article's title that is not taken yet.
    void download(const StoredArticle &article, const Enclosure &enclosure, const QString &folder);

    /// Articles come and go under a page that holds many: what could be played is not offered, and the page stands still.
    void setNewspaper(bool on);
    void pause();
    bool isDownloading() const { return m_download != nullptr; }

signals:
    void begun();                                  ///< something is heard from now on
    void articleRequested(Masthead::ArticleId id); ///< the one that is played
    void downloadEnded();                          ///< well or not
    void said(const QString &sentence);

private:
    void connectActions(const Actions &actions);
    void offer(); ///< what the article has to be played
    void playPause();
    void askAndDownload();
    void askFolder(const StoredArticle &article, const Enclosure &enclosure);
    void choose(const QList<Enclosure> &recordings, const std::function<void(const Enclosure &)> &use);
    void endDownload(ArticleId id, const QString &url, const Done &done);

    Archive &m_archive;
    Enclosures &m_enclosures;
    ArticlePane &m_pane;
    Preferences &m_preferences;
    QWidget *m_window;
    bool m_newspaper = false;
    Player *m_player;
    PlayerBar *m_bar;
    std::unique_ptr<EnclosureDownload> m_download; ///< one at a time
};

}
