#include "playing.h"

#include "actions.h"
#include "articlepane.h"
#include "core/whendone.h"
#include "errortext.h"
#include "fetching/enclosuredownload.h"
#include "fetching/enclosures.h"
#include "player.h"
#include "playerbar.h"
#include "preferences.h"
#include "storage/archive.h"
#include "text/filename.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

namespace Masthead {

namespace {

using Id = Actions::Id;

constexpr qint64 backMs = 10'000;
constexpr qint64 forwardMs = 30'000;
constexpr int speedStep = 25;  // per cent
constexpr int volumeStep = 10; // per cent

/// A path in `folder`, with the suffix of the address where that is one.
QString pathFor(const QString &folder, const QString &title, const QString &address)
{
    QString suffix = QFileInfo(QUrl(address).path()).suffix().left(5).toLower();
    if (!std::all_of(suffix.begin(), suffix.end(), [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); }))
        suffix.clear();
    return QDir(folder).filePath(safeFileName(title, suffix.isEmpty() ? suffix : QLatin1Char('.') + suffix));
}

}

Playing::Playing(const Parts &parts, QWidget *window)
    : QObject(window), m_archive(parts.archive), m_enclosures(parts.enclosures), m_pane(parts.pane),
      m_preferences(parts.preferences), m_window(window),
      m_player(new Player(parts.archive, parts.enclosures, parts.preferences, this)),
      m_bar(new PlayerBar(*m_player, parts.preferences, parts.actions, &parts.pane))
{
    m_pane.insertBelowMasthead(m_bar);
    connect(&m_pane, &ArticlePane::articleChanged, this, &Playing::offer);
    connect(m_bar, &PlayerBar::playRequested, this, [this](const Enclosure &enclosure) {
        if (m_pane.article())
            m_player->play(*m_pane.article(), enclosure);
    });
    connect(m_bar, &PlayerBar::downloadCancelled, this, [this] {
        if (m_download)
            m_download->cancel();
    });
    connect(m_player, &Player::begun, this, &Playing::begun);
    connect(m_player, &Player::failed, this, [this](const Error &error) { emit said(errorText(error)); });
    connectActions(parts.actions);
}

Playing::~Playing() = default;

void Playing::setNewspaper(bool on)
{
    m_newspaper = on;
    offer();
}

void Playing::offer() { m_bar->setArticle(m_newspaper ? std::nullopt : m_pane.article()); }

void Playing::pause()
{
    if (m_player->state() == Player::State::Playing)
        m_player->togglePause();
}

void Playing::connectActions(const Actions &actions)
{
    const auto connectTo = [this, &actions](Id id, auto &&work) { connect(actions[id], &QAction::triggered, this, work); };
    connectTo(Id::PlayPause, [this] { playPause(); });
    connectTo(Id::StopPlaying, [this] { m_player->close(); });
    connectTo(Id::SkipBack, [this] { m_player->skip(-backMs); });
    connectTo(Id::SkipForward, [this] { m_player->skip(forwardMs); });
    connectTo(Id::PreviousChapter, [this] { m_player->goToChapter(-1); });
    connectTo(Id::NextChapter, [this] { m_player->goToChapter(1); });
    connectTo(Id::PlaySlower, [this] { m_preferences.playSpeed.set(m_preferences.playSpeed() - speedStep); });
    connectTo(Id::PlayFaster, [this] { m_preferences.playSpeed.set(m_preferences.playSpeed() + speedStep); });
    connectTo(Id::Quieter, [this] { m_preferences.volume.set(m_preferences.volume() - volumeStep); });
    connectTo(Id::Louder, [this] { m_preferences.volume.set(m_preferences.volume() + volumeStep); });
    connectTo(Id::DownloadEnclosure, [this] { askAndDownload(); });
    connectTo(Id::ShowPlayed, [this] {
        if (m_player->article())
            emit articleRequested(m_player->article());
    });
}

// What plays is paused, whatever is shown; else the article that is shown comes first.
void Playing::playPause()
{
    const std::optional<StoredArticle> &shown = m_pane.article();
    const QList<Enclosure> own = shown ? recordingsOf(*shown) : QList<Enclosure>();
    const bool another = !own.isEmpty() && m_player->article() != shown->id;
    if (m_player->state() == Player::State::Playing || (m_player->state() == Player::State::Paused && !another))
        return m_player->togglePause();
    if (!own.isEmpty())
        return choose(own, [this, shown](const Enclosure &one) { m_player->play(*shown, one); });
    if (m_player->state() == Player::State::Empty)
        emit said(tr("This article has no sound and no video."));
}

void Playing::askAndDownload()
{
    const std::optional<StoredArticle> shown = m_pane.article();
    const QList<Enclosure> own = shown ? recordingsOf(*shown) : QList<Enclosure>();
    if (own.isEmpty())
        return emit said(tr("This article has no sound and no video."));
    choose(own, [this, shown](const Enclosure &one) { askFolder(*shown, one); });
}

void Playing::choose(const QList<Enclosure> &recordings, const std::function<void(const Enclosure &)> &use)
{
    if (recordings.size() == 1)
        return use(recordings.first());
    QMenu *menu = recordingsMenu(recordings, use, m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QToolButton *button = m_bar->offer();
    menu->popup(button->isVisible() ? button->mapToGlobal(QPoint(0, button->height())) : m_pane.menuPlace());
    menu->setActiveAction(menu->actions().first());
}

void Playing::askFolder(const StoredArticle &article, const Enclosure &enclosure)
{
    QString folder = m_preferences.downloadFolder();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    if (!QDir(folder).exists())
        folder = QDir::homePath();
    folder = QFileDialog::getExistingDirectory(m_window, tr("Folder for the Download"), folder);
    if (folder.isEmpty())
        return;
    m_preferences.downloadFolder.set(folder);
    download(article, enclosure, folder);
}

void Playing::download(const StoredArticle &article, const Enclosure &enclosure, const QString &folder)
{
    if (m_download)
        return emit said(tr("One download at a time: another is under way."));
    m_download.reset(m_enclosures.download(article.feedId, enclosure.url,
                                           pathFor(folder, article.content.title, enclosure.url), nullptr));
    const auto tell = [this] { m_bar->setDownload(PlayerBar::Progress{m_download->received(), m_download->total()}); };
    connect(m_download.get(), &EnclosureDownload::progressed, this, tell);
    connect(m_download.get(), &EnclosureDownload::ended, this,
            [this, id = article.id, url = enclosure.url](const Done &done) { endDownload(id, url, done); });
    tell();
}

void Playing::endDownload(ArticleId id, const QString &url, const Done &done)
{
    EnclosureDownload *ended = m_download.release();
    ended->deleteLater();
    m_bar->setDownload(std::nullopt);
    emit downloadEnded();
    if (!done)
        return emit said(done.error().kind == ErrorKind::Malformed
                             ? tr("What came is neither sound nor video, and was not kept.")
                             : errorText(done.error()));
    whenDone(m_archive.keepFile(id, url, ended->path()), this, [this, path = ended->path()](const Done &kept) {
        emit said(kept ? tr("Downloaded to %1.").arg(QDir::toNativeSeparators(path)) : errorText(kept.error()));
    });
}

}
