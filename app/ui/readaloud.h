#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

class QTextToSpeech;

namespace Masthead {

class Preferences;

/// Reads paragraphs aloud, one after the other, by a voice of the system's (Qt TextToSpeech). GUI thread.
class ReadAloud : public QObject {
    Q_OBJECT

public:
    enum class State { Silent, Reading, Paused };

    /// `preferences` outlive this. No voice is looked for before something is read.
    explicit ReadAloud(const Preferences &preferences, QObject *parent = nullptr);
    ~ReadAloud() override;

    /// From the first paragraph on; what was read before is left. `language` is a tag (BCP 47); empty: unknown.
    void read(const QStringList &paragraphs, const QString &language);
    void togglePause();
    void goBy(int paragraphs); ///< on, or back; past the last one it ends
    void stop();

    State state() const { return m_state; }
    int paragraph() const { return m_paragraph; } ///< that is read, from 0
    int count() const { return int(m_paragraphs.size()); }
    QString trouble() const { return m_trouble; } ///< a sentence; empty: there is none

signals:
    void changed();

private:
    bool findVoice(const QString &language);
    void speak();
    void follow();
    void fail(const QString &trouble);
    void setState(State state);

    const Preferences &m_preferences;
    State m_state = State::Silent;
    QStringList m_paragraphs;
    int m_paragraph = 0;
    int m_next = 0; ///< the paragraph to be read when the voice is ready again
    QString m_trouble;
    std::unique_ptr<QTextToSpeech> m_voice;
};

}
