#pragma once

#include "core/article.h"

#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;
class QVBoxLayout;
class QVideoWidget;

namespace Masthead {

class SymbolButton;
class Actions;
class Player;
class Preferences;

/// What of `article` can be played.
QList<Enclosure> recordingsOf(const StoredArticle &article);
/// Several of an article; `use` gets the one that is chosen.
QMenu *recordingsMenu(const QList<Enclosure> &recordings, const std::function<void(const Enclosure &)> &use,
                      QWidget *parent);

/// Below the masthead: what the player plays, and of which article, with what one does with it; and what the article that is shown has
/// to be played. Where there is neither it takes no room. GUI thread.
class PlayerBar : public QWidget {
    Q_OBJECT

public:
    /// How far a download is.
    struct Progress {
        qint64 received = 0; ///< bytes
        qint64 total = -1;   ///< bytes; -1: unknown
    };

    /// All of them outlive this.
    PlayerBar(Player &player, Preferences &preferences, const Actions &actions, QWidget *parent = nullptr);

    /// The article that is shown; only what of it can be played is of interest here.
    void setArticle(const std::optional<StoredArticle> &article);
    void setDownload(const std::optional<Progress> &progress); ///< none: nothing is being downloaded
    const QToolButton *offer() const { return m_offered; }     ///< of what can be played; may be hidden

signals:
    void playRequested(const Masthead::Enclosure &enclosure); ///< of the article that is shown
    void articleRequested();                                  ///< the one that is played
    void downloadCancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeControls(const Actions &actions);
    void makeNames(const Actions &actions);
    void makeOffer(const Actions &actions);
    void makeMessage();
    QHBoxLayout *lineOf(QWidget *line);
    QToolButton *menuButton(const QString &name);
    void seek();
    void fillSpeeds();
    void fillChapters();
    void follow();
    void showTitle();
    void followPosition();
    void fillOffer();
    void followVideo();
    QString message() const;

    Player &m_player;
    Preferences &m_preferences;
    QVBoxLayout *m_layout;
    std::optional<StoredArticle> m_article;
    std::optional<Progress> m_download;
    QWidget *m_controls;
    QWidget *m_names;
    QWidget *m_offer;
    QWidget *m_messageLine;
    SymbolButton *m_play = nullptr;
    QSlider *m_slider = nullptr;
    QLabel *m_time = nullptr;
    SymbolButton *m_title = nullptr;
    SymbolButton *m_keep = nullptr;
    QToolButton *m_chapters = nullptr;
    QToolButton *m_speed = nullptr;
    QSlider *m_volume = nullptr;
    QToolButton *m_offered = nullptr;
    QLabel *m_message = nullptr;
    QToolButton *m_cancel = nullptr;
    QVideoWidget *m_video = nullptr;
};

}
