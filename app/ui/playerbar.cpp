#include "playerbar.h"

#include "symbolbutton.h"
#include "actions.h"
#include "foreigntext.h"
#include "player.h"
#include "preferences.h"
#include "theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QSlider>
#include <QStyle>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <QVideoWidget>

namespace Masthead {

namespace {

using Id = Actions::Id;

constexpr int speeds[] = {75, 100, 125, 150, 175, 200}; // per cent
constexpr int videoHeight = 320;
constexpr int videoHeightAside = 150; // while another article is read
constexpr int titleMargin = 420;      // for what stands behind the title

QString clock(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    const QString rest =
        QStringLiteral("%1:%2").arg(seconds / 60 % 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (seconds >= 3600)
        return QStringLiteral("%1:%2").arg(seconds / 3600).arg(rest);
    return rest.startsWith(QLatin1Char('0')) ? rest.mid(1) : rest;
}

QString speedText(const QLocale &locale, int percent)
{
    return QStringLiteral("%1×").arg(locale.toString(percent / 100.0, 'g', 3));
}

QString sizeText(const QLocale &locale, qint64 received, qint64 total)
{
    if (total <= 0)
        return locale.formattedDataSize(received, 1);
    return PlayerBar::tr("%1 % of %2").arg(received * 100 / total).arg(locale.formattedDataSize(total, 1));
}

/// Where it is clicked it goes, and can be drawn on from there.
class SeekSlider : public QSlider {
public:
    using QSlider::QSlider;

protected:
    void mousePressEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::LeftButton) {
            const int handle = style()->pixelMetric(QStyle::PM_SliderLength, nullptr, this);
            const int at = event->position().toPoint().x() - handle / 2;
            setSliderPosition(QStyle::sliderValueFromPosition(minimum(), maximum(), at, width() - handle, isRightToLeft()));
        }
        QSlider::mousePressEvent(event);
    }
};

QList<Enclosure> playable(const std::optional<StoredArticle> &article)
{
    return article ? recordingsOf(*article) : QList<Enclosure>();
}

bool isVideo(const Enclosure &enclosure) { return enclosure.type.startsWith(QLatin1String("video/"), Qt::CaseInsensitive); }

/// Of the several that an article has.
QString nameOf(const Enclosure &enclosure, const QLocale &locale)
{
    QString name = QUrl(enclosure.url).fileName();
    if (enclosure.length > 0)
        name += QStringLiteral(" · ") + sizeText(locale, enclosure.length, -1);
    return name;
}

}

QList<Enclosure> recordingsOf(const StoredArticle &article)
{
    QList<Enclosure> recordings = article.content.enclosures;
    recordings.removeIf([](const Enclosure &one) { return !isPlayable(one); });
    return recordings;
}

QMenu *recordingsMenu(const QList<Enclosure> &recordings, const std::function<void(const Enclosure &)> &use, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    for (const Enclosure &each : recordings)
        QObject::connect(menu->addAction(menuText(nameOf(each, menu->locale()))), &QAction::triggered, menu,
                         [use, each] { use(each); });
    return menu;
}

PlayerBar::PlayerBar(Player &player, Preferences &preferences, const Actions &actions, QWidget *parent)
    : QWidget(parent), m_player(player), m_preferences(preferences), m_layout(new QVBoxLayout(this)),
      m_controls(new QWidget(this)), m_names(new QWidget(this)), m_offer(new QWidget(this)), m_messageLine(new QWidget(this))
{
    setObjectName(QStringLiteral("playerBar"));
    m_layout->setContentsMargins(0, 4, 0, 4);
    m_layout->setSpacing(2);
    makeControls(actions);
    makeNames(actions);
    makeOffer(actions);
    makeMessage();
    fillSpeeds();
    fillOffer();
    connect(&m_player, &Player::changed, this, &PlayerBar::follow);
    connect(&m_player, &Player::moved, this, &PlayerBar::followPosition);
    connect(&preferences.playSpeed, &AnySetting::changed, this, &PlayerBar::follow);
    connect(&preferences.volume, &AnySetting::changed, this, &PlayerBar::follow);
    follow();
}

QHBoxLayout *PlayerBar::lineOf(QWidget *line)
{
    m_layout->addWidget(line);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(28, 0, 12, 0);
    layout->setSpacing(4);
    return layout;
}

QToolButton *PlayerBar::menuButton(const QString &name)
{
    auto *button = new SymbolButton({}, this);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    return button;
}

void PlayerBar::makeControls(const Actions &actions)
{
    m_play = new SymbolButton(actions[Id::PlayPause], QStringLiteral("play"), this);
    m_play->setObjectName(QStringLiteral("playPause"));
    m_slider = new SeekSlider(Qt::Horizontal, m_controls);
    m_slider->setObjectName(QStringLiteral("playPosition"));
    m_slider->setAccessibleName(tr("Position"));
    m_slider->setSingleStep(5); // seconds: a screen reader says each value
    m_slider->setPageStep(30);
    // Not all along the way of the mouse.
    connect(m_slider, &QSlider::actionTriggered, this, [this] {
        if (!m_slider->isSliderDown())
            seek();
    });
    connect(m_slider, &QSlider::sliderReleased, this, &PlayerBar::seek);
    m_time = new QLabel(m_controls);
    m_time->setObjectName(QStringLiteral("playTime"));
    QHBoxLayout *layout = lineOf(m_controls);
    layout->addWidget(m_play);
    layout->addWidget(new SymbolButton(actions[Id::SkipBack], QStringLiteral("skip-back"), this));
    layout->addWidget(new SymbolButton(actions[Id::SkipForward], QStringLiteral("skip-forward"), this));
    layout->addWidget(m_slider, 1);
    layout->addSpacing(6);
    layout->addWidget(m_time);
}

void PlayerBar::seek() { m_player.seek(qint64(m_slider->sliderPosition()) * 1000); }

void PlayerBar::makeNames(const Actions &actions)
{
    m_title = new SymbolButton(actions[Id::ShowPlayed], {}, this);
    m_title->setObjectName(QStringLiteral("playedTitle"));
    m_chapters = menuButton(tr("Chapters"));
    m_chapters->setObjectName(QStringLiteral("chapters"));
    m_speed = menuButton(tr("Speed"));
    m_speed->setObjectName(QStringLiteral("playSpeed"));
    m_volume = new QSlider(Qt::Horizontal, m_names);
    m_volume->setObjectName(QStringLiteral("playVolume"));
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setToolTip(tr("Volume"));
    m_volume->setRange(m_preferences.volume.least(), m_preferences.volume.most());
    m_volume->setFixedWidth(72);
    connect(m_volume, &QSlider::valueChanged, this, [this](int volume) { m_preferences.volume.set(volume); });
    QHBoxLayout *layout = lineOf(m_names);
    m_keep = new SymbolButton(actions[Id::DownloadEnclosure], QStringLiteral("download"), this);
    layout->addWidget(m_title);
    layout->addStretch(1);
    layout->addWidget(m_chapters);
    layout->addWidget(m_speed);
    layout->addWidget(m_volume);
    layout->addWidget(m_keep);
    layout->addWidget(new SymbolButton(actions[Id::StopPlaying], QStringLiteral("close"), this));
}

void PlayerBar::makeOffer(const Actions &actions)
{
    m_offered = new SymbolButton(QStringLiteral("play"), m_offer);
    m_offered->setObjectName(QStringLiteral("playOffer"));
    m_offered->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_offered, &QToolButton::clicked, this, [this] {
        if (const QList<Enclosure> offered = playable(m_article); offered.size() == 1)
            emit playRequested(offered.first());
    });
    QHBoxLayout *layout = lineOf(m_offer);
    layout->addWidget(m_offered);
    layout->addStretch(1);
    layout->addWidget(new SymbolButton(actions[Id::DownloadEnclosure], QStringLiteral("download"), this));
}

void PlayerBar::makeMessage()
{
    m_message = new QLabel(m_messageLine);
    m_message->setObjectName(QStringLiteral("playMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_cancel = new SymbolButton({}, m_messageLine);
    m_cancel->setObjectName(QStringLiteral("cancelDownload"));
    m_cancel->setText(tr("Cancel"));
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_player.state() == Player::State::Loading)
            m_player.close();
        else
            emit downloadCancelled();
    });
    QHBoxLayout *layout = lineOf(m_messageLine);
    layout->addSpacing(6);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_cancel);
}

void PlayerBar::fillSpeeds()
{
    for (const int speed : speeds)
        connect(m_speed->menu()->addAction(speedText(locale(), speed)), &QAction::triggered, this,
                [this, speed] { m_preferences.playSpeed.set(speed); });
}

void PlayerBar::fillChapters()
{
    const QList<Chapter> &chapters = m_player.chapters();
    m_chapters->setVisible(!chapters.isEmpty());
    if (m_chapters->menu()->actions().size() == chapters.size())
        return;
    m_chapters->menu()->clear();
    for (qsizetype i = 0; i < chapters.size(); ++i) {
        const QString name = chapters[i].title.isEmpty() ? tr("Chapter %1").arg(i + 1) : menuText(chapters[i].title);
        connect(m_chapters->menu()->addAction(QStringLiteral("%1\t%2").arg(name, clock(chapters[i].start))),
                &QAction::triggered, this, [this, start = chapters[i].start] { m_player.seek(start); });
    }
}

void PlayerBar::setArticle(const std::optional<StoredArticle> &article)
{
    m_article = article;
    fillOffer();
    follow();
}

void PlayerBar::setDownload(const std::optional<Progress> &progress)
{
    m_download = progress;
    follow();
}

void PlayerBar::follow()
{
    const Player::State state = m_player.state();
    const bool open = state == Player::State::Playing || state == Player::State::Paused;
    m_controls->setVisible(open);
    m_names->setVisible(state != Player::State::Empty);
    m_play->setSymbol(state == Player::State::Playing ? QStringLiteral("pause") : QStringLiteral("play"));
    m_play->setAccessibleName(state == Player::State::Playing ? tr("Pause") : tr("Play"));
    showTitle();
    m_title->setAccessibleName(isolated(m_player.title()));
    m_speed->setText(speedText(locale(), m_preferences.playSpeed()));
    m_volume->setValue(m_preferences.volume());
    m_slider->setRange(0, int((m_player.duration() + 999) / 1000));
    fillChapters();
    followPosition();
    followVideo();
    const bool played = m_article && m_player.article() == m_article->id && state != Player::State::Failed;
    const qsizetype offered = playable(m_article).size();
    m_offer->setVisible(offered > (played ? 1 : 0));
    m_keep->setVisible(played); // it is of the article that is shown
    m_message->setText(message());
    m_cancel->setVisible(state == Player::State::Loading || m_download);
    m_messageLine->setVisible(!m_message->text().isEmpty());
    setVisible(state != Player::State::Empty || !m_offer->isHidden() || m_download);
}

void PlayerBar::showTitle()
{
    const int room = std::max(80, width() - titleMargin);
    m_title->setText(fontMetrics().elidedText(menuText(m_player.title()), Qt::ElideRight, room, Qt::TextShowMnemonic));
}

void PlayerBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showTitle();
}

void PlayerBar::followPosition()
{
    if (!m_slider->isSliderDown())
        m_slider->setValue(int(m_player.position() / 1000));
    const QString now = clock(m_player.position());
    const QString end = clock(m_player.duration());
    m_time->setText(now + QStringLiteral(" / ") + end);
    const QString spoken = tr("%1 of %2", "time").arg(now, end);
    if (spoken != m_slider->accessibleDescription()) // each time it is set is told of
        m_slider->setAccessibleDescription(spoken);
    const int chapter = m_player.chapter();
    if (chapter >= 0) {
        const QString title = m_player.chapters()[chapter].title;
        m_chapters->setText(fontMetrics().elidedText(title.isEmpty() ? tr("Chapter %1").arg(chapter + 1) : menuText(title),
                                                     Qt::ElideRight, 140));
    } else {
        m_chapters->setText(tr("Chapters"));
    }
}

void PlayerBar::fillOffer()
{
    const QList<Enclosure> offered = playable(m_article);
    const bool one = offered.size() == 1;
    m_offered->setPopupMode(one ? QToolButton::DelayedPopup : QToolButton::InstantPopup);
    if (QMenu *old = m_offered->menu())
        old->deleteLater();
    m_offered->setMenu(nullptr);
    if (offered.isEmpty())
        return;
    QString text = isVideo(offered.first()) ? tr("Play the video") : tr("Play the sound");
    if (one && offered.first().length > 0)
        text += QStringLiteral(" · ") + sizeText(locale(), offered.first().length, -1);
    m_offered->setText(one ? text : tr("Play one of %n recording(s)", nullptr, int(offered.size())));
    if (one)
        return;
    m_offered->setMenu(recordingsMenu(
        offered, [this](const Enclosure &each) { emit playRequested(each); }, m_offered));
}

// Made when there is something to see: a window of its own below, which costs.
void PlayerBar::followVideo()
{
    const bool wanted = m_player.hasVideo() || (isVideo(m_player.enclosure()) && m_player.state() != Player::State::Failed);
    if (wanted && !m_video) {
        m_video = new QVideoWidget(this);
        m_video->setObjectName(QStringLiteral("video"));
        m_layout->insertWidget(0, m_video);
    }
    if (!m_video)
        return;
    if (wanted)
        m_player.setVideoOutput(m_video);
    const bool here = m_article && m_article->id == m_player.article();
    m_video->setFixedHeight(here ? videoHeight : videoHeightAside);
    m_video->setVisible(m_player.hasVideo());
}

QString PlayerBar::message() const
{
    QStringList lines;
    if (m_player.state() == Player::State::Loading)
        lines += tr("Loading: %1").arg(sizeText(locale(), m_player.loaded(), m_player.loadedOf()));
    if (!m_player.trouble().isEmpty())
        lines += isolated(m_player.trouble());
    if (m_download)
        lines += tr("Downloading: %1").arg(sizeText(locale(), m_download->received, m_download->total));
    return lines.join(QLatin1Char('\n'));
}

void PlayerBar::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), Theme::of(palette()).line);
}

}
