#include "player.h"

#include "core/whendone.h"
#include "errortext.h"
#include "fetching/enclosuredownload.h"
#include "fetching/enclosures.h"
#include "preferences.h"
#include "storage/archive.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QFileInfo>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QPointer>
#include <QUrl>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int keepingMs = 5000;

bool hasType(const Enclosure &enclosure, const char *type)
{
    return enclosure.type.startsWith(QLatin1String(type), Qt::CaseInsensitive);
}

/// Nothing says what it is, or only that it is bytes: then its address does.
bool isPlayableByName(const Enclosure &enclosure)
{
    static const QStringList suffixes =
        QStringLiteral("aac flac m4a m4b m4v mka mkv mov mp3 mp4 oga ogg ogv opus wav webm").split(QLatin1Char(' '));
    const bool untold = enclosure.type.isEmpty() || hasType(enclosure, "application/octet-stream")
                        || hasType(enclosure, "binary/octet-stream");
    return untold && suffixes.contains(QFileInfo(QUrl(enclosure.url).path()).suffix(), Qt::CaseInsensitive);
}

}

// Lists of what is elsewhere call themselves sound as well; what comes is looked at once more (mediaType()).
bool isPlayable(const Enclosure &enclosure)
{
    const bool list =
        enclosure.type.contains(QLatin1String("mpegurl"), Qt::CaseInsensitive) || hasType(enclosure, "audio/x-scpls");
    return ((hasType(enclosure, "audio/") || hasType(enclosure, "video/")) && !list) || isPlayableByName(enclosure);
}

Player::Player(Archive &archive, Enclosures &enclosures, Preferences &preferences, QObject *parent)
    : QObject(parent), m_archive(archive), m_enclosures(enclosures), m_preferences(preferences)
{
    m_keeping.setInterval(keepingMs);
    connect(&m_keeping, &QTimer::timeout, this, &Player::keepPosition);
    connect(&preferences.volume, &AnySetting::changed, this, &Player::applyPreferences);
    connect(&preferences.playSpeed, &AnySetting::changed, this, &Player::applyPreferences);
}

Player::~Player()
{
    if (m_open)
        m_archive.keepPosition(m_article, m_enclosure.url, m_player->position());
    if (m_player)
        m_player->disconnect(this);
}

void Player::play(const StoredArticle &article, const Enclosure &enclosure)
{
    const bool same = m_article == article.id && m_enclosure.url == enclosure.url;
    if (same && m_state != State::Failed) {
        if (m_state == State::Paused)
            goOn();
        return;
    }
    close();
    m_article = article.id;
    m_feed = article.feedId;
    m_title = article.content.title;
    m_enclosure = enclosure;
    setState(State::Loading);
    readChapters(article.content.enclosures);
    whenDone(m_archive.playback(article.id), this, [this, question = m_question](const Result<QList<Playback>> &kept) {
        if (question != m_question)
            return;
        for (const Playback &one : kept ? *kept : QList<Playback>())
            if (one.url == m_enclosure.url) {
                m_resume = one.position;
                m_file = one.file;
            }
        find();
    });
}

void Player::find()
{
    m_enclosures.find(m_enclosure.url, m_file, this, [this, question = m_question](const QString &path) {
        if (question != m_question)
            return;
        path.isEmpty() ? load() : start(path);
    });
}

void Player::load()
{
    m_loading.reset(m_enclosures.load(m_feed, m_enclosure.url, nullptr));
    connect(m_loading.get(), &EnclosureDownload::progressed, this, &Player::changed);
    connect(m_loading.get(), &EnclosureDownload::ended, this, [this](const Done &done) {
        EnclosureDownload *ended = m_loading.release();
        ended->deleteLater();
        if (done) {
            m_enclosures.tidy();
            start(ended->path());
        } else if (done.error().kind == ErrorKind::Malformed) {
            fail(tr("What came is neither sound nor video, and is not played."));
        } else {
            fail(errorText(done.error()));
        }
    });
}

void Player::prepare()
{
    if (m_player)
        return;
    m_player = std::make_unique<QMediaPlayer>();
    m_output = std::make_unique<QAudioOutput>();
    m_player->setAudioOutput(m_output.get());
    connect(m_player.get(), &QMediaPlayer::positionChanged, this, &Player::moved);
    connect(m_player.get(), &QMediaPlayer::durationChanged, this, &Player::changed);
    connect(m_player.get(), &QMediaPlayer::hasVideoChanged, this, &Player::changed);
    connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this, &Player::followStatus, Qt::QueuedConnection);
    connect(
        m_player.get(), &QMediaPlayer::errorOccurred, this,
        [this](QMediaPlayer::Error, const QString &reason) {
            const bool before = !m_player || m_player->error() == QMediaPlayer::NoError; // of what was played before
            if (before || m_state == State::Empty || m_state == State::Failed)
                return;
            if (!m_open)
                m_enclosures.forget(m_enclosure.url); // so that it is fetched anew the next time
            fail(tr("This could not be played: %1").arg(reason));
        },
        Qt::QueuedConnection);
    applyPreferences();
}

void Player::start(const QString &path)
{
    prepare();
    if (!m_player->isAvailable())
        return fail(tr("Nothing can be played here: what Qt plays with, GStreamer, is not installed."));
    if (QMediaDevices::audioOutputs().isEmpty())
        m_trouble = tr("There is no sound device: nothing will be heard.");
    m_player->setSource(QUrl::fromLocalFile(path));
    followStatus();
}

// The word of a player that is gone may come after it.
void Player::followStatus()
{
    if (!m_player)
        return;
    const QMediaPlayer::MediaStatus status = m_player->mediaStatus();
    if (m_state == State::Empty || m_state == State::Failed)
        return;
    if (status == QMediaPlayer::EndOfMedia)
        return finish();
    if (m_open || (status != QMediaPlayer::LoadedMedia && status != QMediaPlayer::BufferedMedia))
        return;
    m_open = true;
    if (m_resume > 0)
        m_player->setPosition(m_resume);
    goOn();
}

void Player::goOn()
{
    m_player->setPlaybackRate(m_preferences.playSpeed() / 100.0);
    m_player->play();
    m_keeping.start();
    setState(State::Playing);
    emit begun();
}

void Player::togglePause()
{
    if (m_state == State::Playing) {
        m_player->pause();
        m_keeping.stop();
        keepPosition();
        setState(State::Paused);
    } else if (m_state == State::Paused) {
        goOn();
    }
}

// The next time it begins anew.
void Player::finish()
{
    m_keeping.stop();
    m_player->stop();
    m_player->setPosition(0);
    keepPosition();
    setState(State::Paused);
}

void Player::close()
{
    keepPosition();
    ++m_question;
    m_keeping.stop();
    m_loading.reset();
    if (m_player) {
        m_player->stop();
        m_player->setSource(QUrl());
    }
    // After an error of its engine it may take in the next recording and stand still at its beginning.
    if (m_state == State::Failed && m_player) {
        m_player->disconnect(this);
        m_player.reset();
        m_output.reset();
    }
    m_article = 0;
    m_title.clear();
    m_enclosure = {};
    m_chapters.clear();
    m_trouble.clear();
    m_file.clear();
    m_resume = 0;
    m_open = false;
    setState(State::Empty);
}

// The position stays as it was kept last: what failed may stand anywhere.
void Player::fail(const QString &trouble)
{
    m_keeping.stop();
    m_open = false;
    m_trouble = trouble;
    setState(State::Failed);
}

void Player::setState(State state)
{
    m_state = state;
    emit changed();
}

void Player::seek(qint64 position)
{
    if (!m_open)
        return;
    m_player->setPosition(std::clamp<qint64>(position, 0, std::max<qint64>(0, duration())));
    keepPosition();
    emit moved();
}

void Player::skip(qint64 milliseconds) { seek(position() + milliseconds); }

qint64 Player::position() const { return m_open ? m_player->position() : m_resume; }
qint64 Player::duration() const { return m_open ? m_player->duration() : 0; }
bool Player::hasVideo() const { return m_open && m_player->hasVideo(); }
QString Player::trouble() const { return m_trouble; }
qint64 Player::loaded() const { return m_loading ? m_loading->received() : 0; }
qint64 Player::loadedOf() const { return m_loading ? m_loading->total() : -1; }

void Player::setVideoOutput(QObject *output)
{
    if (m_player)
        m_player->setVideoOutput(output);
}

void Player::readChapters(const QList<Enclosure> &enclosures)
{
    const auto document = std::find_if(enclosures.begin(), enclosures.end(),
                                       [](const Enclosure &one) { return hasType(one, "application/json+chapters"); });
    if (document == enclosures.end())
        return;
    // Without them it plays as well.
    m_enclosures.chapters(m_feed, document->url, this,
                          [this, question = m_question](const Result<QList<Chapter>> &chapters) {
                              if (question != m_question || !chapters)
                                  return;
                              m_chapters = *chapters;
                              emit changed();
                          });
}

int Player::chapter() const
{
    const auto next = std::upper_bound(m_chapters.begin(), m_chapters.end(), position(),
                                       [](qint64 at, const Chapter &chapter) { return at < chapter.start; });
    return int(next - m_chapters.begin()) - 1;
}

void Player::goToChapter(int steps)
{
    const int wanted = std::max(0, chapter() + steps);
    if (wanted < m_chapters.size())
        seek(m_chapters[wanted].start);
}

void Player::keepPosition()
{
    if (!m_open)
        return;
    whenDone(m_archive.keepPosition(m_article, m_enclosure.url, m_player->position()), this, [this](const Done &kept) {
        if (!kept && kept.error().kind != ErrorKind::NotFound) // its article may have gone meanwhile
            emit failed(kept.error());
    });
}

void Player::applyPreferences()
{
    if (!m_player)
        return;
    const float heard = float(m_preferences.volume()) / 100;
    m_output->setVolume(float(QAudio::convertVolume(heard, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale)));
    if (m_open)
        m_player->setPlaybackRate(m_preferences.playSpeed() / 100.0);
}

}
