#pragma once

#include "core/article.h"
#include "core/error.h"
#include "core/playback.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QAudioOutput;
class QMediaPlayer;

namespace Masthead {

class Archive;
class EnclosureDownload;
class Enclosures;
class Preferences;

/// Sound and video: the types that are played.
bool isPlayable(const Enclosure &enclosure);

/// Plays one sound or video at a time, by Qt Multimedia. Its position is kept in the archive every few seconds, at each pause, and when
/// this goes. GUI thread.
///
/// Qt Multimedia is given files and never an address: Enclosures says why. It is given whole ones: Qt 6.4 fails on a device
/// whose bytes are still to come. So loading is told, and what was loaded once is there the next time.
class Player : public QObject {
    Q_OBJECT

public:
    enum class State { Empty, Loading, Paused, Playing, Failed };

    /// All of them outlive this. Nothing of Qt Multimedia is made before something is played.
    Player(Archive &archive, Enclosures &enclosures, Preferences &preferences, QObject *parent = nullptr);
    ~Player() override;

    void play(const StoredArticle &article, const Enclosure &enclosure); ///< from where it was left
    void togglePause();
    void close(); ///< and forgets what it played
    void seek(qint64 position);
    void skip(qint64 milliseconds);
    void goToChapter(int steps); ///< from the one that is played; 0: its start

    State state() const { return m_state; }
    ArticleId article() const { return m_article; }
    QString title() const { return m_title; } ///< the article's: foreign text
    const Enclosure &enclosure() const { return m_enclosure; }
    qint64 position() const; ///< milliseconds
    qint64 duration() const; ///< 0: unknown
    bool hasVideo() const;
    const QList<Chapter> &chapters() const { return m_chapters; }
    int chapter() const;     ///< that is played; -1: none
    QString trouble() const; ///< a sentence; empty: there is none
    qint64 loaded() const;   ///< bytes
    qint64 loadedOf() const; ///< bytes; -1: unknown
    void setVideoOutput(QObject *output);

signals:
    void changed();                            ///< anything but the position
    void moved();                              ///< the position
    void begun();                              ///< it plays from now on
    void failed(const Masthead::Error &error); ///< to keep the position

private:
    void find();
    void load();
    void start(const QString &path);
    void prepare();
    void goOn();
    void followStatus();
    void finish();
    void fail(const QString &trouble);
    void setState(State state);
    void readChapters(const QList<Enclosure> &enclosures);
    void keepPosition();
    void applyPreferences();

    Archive &m_archive;
    Enclosures &m_enclosures;
    Preferences &m_preferences;
    State m_state = State::Empty;
    ArticleId m_article = 0;
    FeedId m_feed = 0;
    QString m_title;
    Enclosure m_enclosure;
    QList<Chapter> m_chapters;
    QString m_trouble;
    QString m_file;         ///< where it was downloaded to
    qint64 m_resume = 0;    ///< the position to begin at, once it is open
    bool m_open = false;    ///< the player has it, and can be moved
    quint64 m_question = 0; ///< number of what was asked to be played last
    std::unique_ptr<EnclosureDownload> m_loading;
    std::unique_ptr<QMediaPlayer> m_player;
    std::unique_ptr<QAudioOutput> m_output;
    QTimer m_keeping;
};

}
