#pragma once

#include "articleview/articleview.h"
#include "articleview/pageextractor.h"
#include "core/clock.h"
#include "fetching/enclosures.h"
#include "fetching/fulltextqueue.h"
#include "fetching/fulltextreading.h"
#include "fetching/pagereading.h"
#include "fetching/pictures.h"
#include "fetching/picturesahead.h"
#include "fetching/refresher.h"
#include "fetching/subscriber.h"
#include "network/httpfetcher.h"
#include "storage/archive.h"
#include "support/heldpasswords.h"
#include "ui/mainwindow.h"
#include "ui/preferences.h"
#include "ui/undostack.h"

#include <QApplication>
#include <QDir>
#include <QSettings>

namespace Masthead {

inline constexpr int patience = 30'000; ///< ms; a busy machine starts web engines slowly

/// The window with all that it needs, put together as the program does it, on an archive and settings in one folder.
class WindowProgram {
public:
    WindowProgram(const QString &folder, const Clock &clock, const QString &samplePosts = {})
        : m_settings(QDir(folder).filePath(QStringLiteral("settings.ini")), QSettings::IniFormat), m_preferences(m_settings),
          m_fetcher(clock)
    {
        m_passwords.missing = true;
        auto opened = Archive::open(QDir(folder).filePath(QStringLiteral("archive.db")), clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_archive = std::move(*opened);
        m_pictures =
            std::make_unique<PictureStore>(*m_archive, m_fetcher, clock, QDir(folder).filePath(QStringLiteral("pictures")));
        m_pages = std::make_unique<PageReading>(*m_archive, m_fetcher);
        m_fullTexts = std::make_unique<FullTextReading>(*m_archive, m_fetcher, m_extractor);
        m_enclosures = std::make_unique<Enclosures>(*m_archive, m_fetcher,
                                                    QDir(folder).filePath(QStringLiteral("enclosures")), 100'000'000);
        m_refresher = std::make_unique<Refresher>(*m_archive, m_fetcher, clock);
        m_fullTextQueue = std::make_unique<FullTextQueue>(*m_archive, *m_fullTexts, *m_refresher);
        m_picturesAhead = std::make_unique<PicturesAhead>(*m_archive, *m_pictures, *m_refresher);
        QObject::connect(m_fullTextQueue.get(), &FullTextQueue::progressed, m_picturesAhead.get(),
                         [this](int done, int all) {
                             if (done == all)
                                 m_picturesAhead->lookAtAll();
                         });
        m_subscriber = std::make_unique<Subscriber>(*m_archive, m_fetcher, *m_refresher);
        window = std::make_unique<MainWindow>(
            MainWindow::Parts{*m_archive, *m_refresher, *m_subscriber, *m_pictures, *m_pages, *m_fullTexts, *m_fullTextQueue,
                              *m_picturesAhead, *m_enclosures, m_passwords, m_preferences, clock, m_undo,
                              QDir(folder).filePath(QStringLiteral("themes")), samplePosts});
        window->show();
        QApplication::setActiveWindow(window.get());
        m_refresher->start();
    }
    ~WindowProgram()
    {
        window->close();
        window.reset();
    }

    /// Subscribes to a folder of posts and begins to read it; its articles come later. 0 where it fails.
    FeedId addPosts(const QString &folder)
    {
        Feed feed;
        feed.kind = FeedKind::PostFolder;
        feed.url = folder;
        const Result<Feed> added = m_archive->addFeed(feed).result();
        if (!added)
            return 0;
        m_refresher->refresh({added->id});
        return added->id;
    }

    Archive &archive() { return *m_archive; }
    Refresher &refresher() { return *m_refresher; }
    Preferences &preferences() { return m_preferences; }
    HttpFetcher &fetcher() { return m_fetcher; }
    PageExtractor &extractor() { return m_extractor; }

    std::unique_ptr<MainWindow> window;

private:
    QSettings m_settings;
    Preferences m_preferences;
    HeldPasswords m_passwords;
    HttpFetcher m_fetcher;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<PictureStore> m_pictures;
    std::unique_ptr<PageReading> m_pages;
    PageExtractor m_extractor;
    std::unique_ptr<FullTextReading> m_fullTexts;
    std::unique_ptr<Enclosures> m_enclosures;
    std::unique_ptr<Refresher> m_refresher;
    std::unique_ptr<FullTextQueue> m_fullTextQueue;
    std::unique_ptr<PicturesAhead> m_picturesAhead;
    std::unique_ptr<Subscriber> m_subscriber;
    UndoStack m_undo; ///< after the archive that its steps change
};

}
