#pragma once

#include "articleview/articleview.h"

#include <QObject>

#include <functional>
#include <memory>

class QPrinter;

namespace Masthead {

class Actions;
class ArticlePane;
class PageThemes;
class PictureSource;
class Reading;

/// What leaves the window of the chosen article, as it is shown, its masthead above it: a web page of its own, a PDF,
/// paper, text and Markdown on the clipboard, a mail. Files are written on a thread of the pool. GUI thread.
class ArticleExport : public QObject {
    Q_OBJECT

public:
    /// All of them outlive this; the actions are connected here.
    struct Parts {
        ArticlePane &pane;
        Reading &reading;
        const PageThemes &themes;
        PictureSource &pictures;
        Actions &actions;
    };
    ArticleExport(const Parts &parts, QWidget *window);

    void savePage(const QString &path); ///< one HTML file with its pictures inside, those up to mostPictureBytes in all
    void savePdf(const QString &path);

    static constexpr qint64 mostPictureBytes = 100'000'000;

signals:
    void said(const QString &sentence);

private:
    QString askForPath(const QString &caption, const QString &suffix, const QString &filter);
    void askAndPrint();
    void savePage(const ArticlePage &page, const QString &path);
    void savePdf(const ArticlePage &page, const QString &path);
    void print(const ArticlePage &page, std::shared_ptr<QPrinter> printer);
    void copyText();
    void copyMarkdown();
    void mail();
    void write(const QString &path, std::function<QByteArray()> content, int missing = 0); ///< pictures
    ArticlePage paperPage() const;
    PageStyle paperStyle() const;

    ArticlePane &m_pane;
    const PageThemes &m_themes;
    PictureSource &m_pictures;
    QWidget *m_window;
};

}
