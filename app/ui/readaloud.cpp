#include "readaloud.h"

#include "preferences.h"

#include <QLocale>
#include <QTextToSpeech>

#include <algorithm>

namespace Masthead {

namespace {

/// The voice's locale that fits best: of the same language, then of the same script, then of the same country.
std::optional<QLocale> localeFor(const QList<QLocale> &spoken, const QLocale &wanted)
{
    const auto fit = [&wanted](const QLocale &one) {
        return (one.language() == wanted.language() ? 4 : 0) + (one.script() == wanted.script() ? 2 : 0)
               + (one.territory() == wanted.territory() ? 1 : 0);
    };
    const auto best = std::max_element(spoken.begin(), spoken.end(),
                                       [&fit](const QLocale &one, const QLocale &other) { return fit(one) < fit(other); });
    return best == spoken.end() || best->language() != wanted.language() ? std::nullopt : std::optional(*best);
}

// Latin letters that say nothing of their language, or something wrong.
QLocale unknownLanguage()
{
    const QLocale own;
    return own.script() == QLocale::LatinScript ? own : QLocale(QLocale::English);
}

}

ReadAloud::ReadAloud(const Preferences &preferences, QObject *parent) : QObject(parent), m_preferences(preferences)
{
    connect(&preferences.voiceSpeed, &AnySetting::changed, this, [this] {
        if (m_voice)
            m_voice->setRate(m_preferences.voiceSpeed() / 10.0);
    });
}

ReadAloud::~ReadAloud()
{
    if (m_voice)
        m_voice->disconnect(this);
}

void ReadAloud::read(const QStringList &paragraphs, const QString &language)
{
    stop();
    m_trouble.clear();
    m_paragraphs = paragraphs;
    m_next = 0;
    if (!findVoice(language))
        return;
    setState(State::Reading);
    const QTextToSpeech::State state = m_voice->state();
    if (state != QTextToSpeech::Speaking && state != QTextToSpeech::Paused) // else once it has stopped
        speak();
}

bool ReadAloud::findVoice(const QString &language)
{
    if (!m_voice) {
        m_voice = std::make_unique<QTextToSpeech>();
        // A voice tells of its state from within its own work.
        connect(m_voice.get(), &QTextToSpeech::stateChanged, this, &ReadAloud::follow, Qt::QueuedConnection);
    }
    // Not by its state: that is an error too where only the window's language has no voice.
    if (m_voice->availableLocales().isEmpty()) {
        m_voice.reset(); // it may be there the next time
        fail(tr("This system has no voice. Speech Dispatcher and a synthesiser, such as eSpeak NG, give it one."));
        return false;
    }
    const QLocale wanted(language.isEmpty() ? unknownLanguage() : QLocale(language));
    const std::optional<QLocale> spoken = localeFor(m_voice->availableLocales(), wanted);
    if (!spoken && language.isEmpty()) {
        m_voice->setLocale(m_voice->availableLocales().first());
        return true;
    }
    if (!spoken) {
        fail(tr("This system has no voice that speaks %1.").arg(wanted.nativeLanguageName()));
        return false;
    }
    m_voice->setLocale(*spoken);
    return true;
}

void ReadAloud::speak()
{
    if (m_next >= m_paragraphs.size())
        return stop();
    m_paragraph = m_next++;
    m_voice->setRate(m_preferences.voiceSpeed() / 10.0);
    m_voice->say(m_paragraphs[m_paragraph]);
    setState(State::Reading);
}

void ReadAloud::follow()
{
    if (m_state == State::Silent)
        return;
    if (m_voice->state() == QTextToSpeech::Error)
        fail(tr("The voice stopped: %1").arg(m_voice->errorString()));
    else if (m_voice->state() == QTextToSpeech::Ready)
        speak();
}

void ReadAloud::togglePause()
{
    if (m_state == State::Reading) {
        m_voice->pause();
        setState(State::Paused);
    } else if (m_state == State::Paused) {
        m_voice->resume();
        setState(State::Reading);
    }
}

// The voice is ready once it has stopped, and goes on with the other paragraph then.
void ReadAloud::goBy(int paragraphs)
{
    if (m_state == State::Silent)
        return;
    m_next = std::clamp(m_paragraph + paragraphs, 0, count());
    m_voice->stop();
}

void ReadAloud::stop()
{
    if (m_state == State::Silent)
        return;
    m_state = State::Silent;
    m_voice->stop();
    m_paragraphs.clear();
    emit changed();
}

void ReadAloud::fail(const QString &trouble)
{
    m_trouble = trouble;
    m_paragraphs.clear();
    setState(State::Silent);
}

void ReadAloud::setState(State state)
{
    m_state = state;
    emit changed();
}

}
