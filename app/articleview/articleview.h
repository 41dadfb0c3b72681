#pragma once

#include "core/article.h"
#include "core/query.h"
#include "pagetheme.h"

#include <QColor>
#include <QFont>
#include <QWidget>

#include <functional>
#include <memory>

namespace Masthead {

class PageParts;
class PictureSource;

/// How the page looks: its theme, and what the person chose.
struct PageStyle {
    PageTheme theme;
    int textSize = 18;    ///< CSS pixels
    QString face;         ///< a font's family; empty: those of the sheet, by language
    int lineWidth = 42;   ///< at most, in em
    int lineHeight = 180; ///< per cent of the size
};

/// A line of the masthead on the page: what it is, and its values. Plain text.
struct PageField {
    struct Value {
        QString text;
        QString search = {}; ///< what to search for, to find others; empty: nothing
        QString words = {};  ///< what it was read from, for a tip
    };

    QString name;
    QList<Value> values;
    QString between = QStringLiteral(", "); ///< two values
};

/// One article as a page. `html` is sanitised already; the view trusts it no further (no script, no network, page policy).
struct ArticlePage {
    FeedId feed = 0;
    QString language; ///< of the text, empty: unknown; decides faces and line breaking
    QString title;    ///< for screen readers, and where the theme shows it
    QString html;
    bool pictures = true;           ///< false: pictures are not asked for, their places stay with their alternative text
    QList<Query::Term> marked = {}; ///< what a search looks for: marked in the text
    QList<PageField> masthead = {}; ///< for themes that show it
    bool enlarging = true;          ///< pictures are links, which pictureActivated() tells of
    QString address = {};           ///< on the web: the title of a part leads there
    ArticleId article = 0;          ///< what is shown anew stays in sight until it is here
};

/// Shows one article page at a time, or many of them as the parts of one page; the only part that knows Qt WebEngine. The engine has no network: pictures come from
/// the PictureSource. Links are never followed, but told by linkActivated(). A renderer that dies is replaced in place.
/// GUI thread. Where WebEngine cannot run (no sandbox as root) the article is shown as text.
class ArticleView : public QWidget {
    Q_OBJECT

public:
    /// Registers the scheme; must be called once before the application object is made.
    static void registerScheme();

    explicit ArticleView(PictureSource &pictures, QWidget *parent = nullptr);
    ~ArticleView() override;

    void show(const ArticlePage &page);
    void clear();
    /// A page that holds many articles: parts() tells when it is there, and takes them.
    void showParts();
    bool showsParts() const;
    PageParts &parts() const;
    void setStyle(const PageStyle &style); ///< repaints the page that is shown, at its place
    const PageStyle &style() const;

    /// Finds and marks the text, from one hit to the next, going round, and again in each page that is shown; empty: nothing is
    /// marked any more. Tells found().
    void find(const QString &text, bool backward = false);

    /// Scrolls on by most of a page; false when the end was shown already. The answer comes later.
    void scrollOn(std::function<void(bool moved)> answer);
    void scrollBack();
    void scrollHalf(bool down); ///< by half a page
    /// How far down the page is shown, 0 to 1; of one that is on its way, how far it will be.
    double place() const;
    void setPlace(double place); ///< and stays there while pictures come, until the person goes elsewhere
    /// What the person marked in the page; lines are parted by line feeds.
    QString selectedText() const;
    /// The text of the page as the engine shows it; for tests and for copying. The answer comes later.
    void plainText(std::function<void(const QString &)> answer);

signals:
    void found(int current, int total); ///< current from 1; 0 and 0: nothing
    /// One of an article's pictures is to be seen larger. `words`: what the page says of each.
    void pictureActivated(const QStringList &pictures, int index, Masthead::FeedId feed, const QStringList &words);
    void searchActivated(const QString &queryText); ///< a value of a masthead on the page
    void textSizeRequested(int steps);              ///< by the wheel with Ctrl, positive: larger
    void scrolledByHand();                          ///< by the wheel or by keys in the page
    void escaped();                                 ///< Escape in the page, which no shortcut took
    void shown();                                   ///< the page asked for last is painted
    void linkActivated(const QUrl &address);        ///< a click on an http, https or mailto link
    void linkHovered(const QString &address); ///< empty when the pointer leaves; host in punycode where scripts are mixed
    void stopped(const QString &reason);      ///< the renderer died and was replaced, or the page is shown as text now

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
