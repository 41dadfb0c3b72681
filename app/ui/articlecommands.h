#pragma once

#include "core/article.h"
#include "core/result.h"

#include <QObject>

#include <functional>

class QPoint;

namespace Masthead {

class Actions;
class ArticlePane;
class PageReading;
class PictureOverlay;
class PictureStore;
class Reading;

/// What a person does with the article that is shown, besides reading it: open it or its comments in the browser, ask its page, copy, cite it,
/// look at its pictures. Carries out the actions of that name. GUI thread.
class ArticleCommands : public QObject {
    Q_OBJECT

public:
    struct Parts {
        const Actions &actions;
        ArticlePane &article;
        Reading &reading;
        PageReading &pages;
        PictureStore &pictures;
    };

    /// The parts outlive this. Pictures are enlarged over `window`.
    ArticleCommands(const Parts &parts, QWidget *window);

    void openAddress(const QUrl &address);
    void openInBrowser();                        ///< all that are chosen, up to some twenty, which is said
    void showMenu(const QPoint &globalPosition); ///< for what is chosen in the list

signals:
    void said(const QString &sentence);
    void revised(Masthead::ArticleId id); ///< its masthead is fuller now

private:
    void connectActions();
    void openChosen();
    void openComments();
    void copyChosen();
    /// The first `most` of the chosen articles that have an address on the web; tells where there are more, or none.
    void withAddresses(int most, const std::function<void(const QList<ArticleRow> &articles)> &work);
    void cite();
    void readPage();
    void tellPageRead(qint64 article, const Result<int> &added);
    void copyAddress();
    void enlargeFirst();

    const Actions &m_actions;
    ArticlePane &m_article;
    Reading &m_reading;
    PageReading &m_pages;
    PictureOverlay *m_enlarged;
    QWidget *m_window;
};

}
