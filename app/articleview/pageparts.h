#pragma once

#include "articleview.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace Masthead {

class ArticleScheme;

/// Which parts of a page are seen; numbers of parts, from 0.
struct PartsSeen {
    int first = 0;     ///< what stands at the upper edge; all before it was passed
    int last = -1;     ///< the last one that is seen
    int nearFirst = 0; ///< what will be seen soon
    int nearLast = -1;
    bool atEnd = false; ///< nothing of the page is below
    int top = 0;        ///< CSS pixels that were scrolled
    int chosen = 0;     ///< where the part that was scrolled to last begins, CSS pixels below the upper edge
};

struct PartMarks {
    bool unread = false;
    bool starred = false;
};

/// The articles of a page that holds many of them, one below the other. A part is empty until it is filled, and an emptied one
/// keeps its height, so that nothing moves. Made by the ArticleView. GUI thread.
class PageParts : public QObject {
    Q_OBJECT

public:
    using Run = std::function<void(const QString &script, const std::function<void(const QVariant &)> &answer)>;

    /// `run` carries out scripts in the page's application world.
    PageParts(ArticleScheme &scheme, Run run, QObject *parent);

    void append(int count);
    int count() const { return m_count; }
    /// What is read stays where it is; with a `chosen` part, that one comes to the upper edge.
    void fill(int part, const ArticlePage &page, PartMarks marks, int chosen);
    void empty(const QList<int> &parts);
    void setMarks(int part, PartMarks marks);
    void scrollTo(int part); ///< its beginning comes to the upper edge

    // For the view.
    void begin(); ///< a new page without parts is shown
    void end();   ///< another page is asked for
    void look();  ///< the page was scrolled or laid out anew

signals:
    void began(); ///< the page is there, and has no parts yet; again after the renderer died or the sheet changed
    void seen(const Masthead::PartsSeen &seen);

private:
    void askWhatIsSeen();
    void take(const QString &answer);
    bool has(int part) const { return m_shown && part >= 0 && part < m_count; }

    ArticleScheme &m_scheme;
    Run m_run;
    QTimer m_looking;
    bool m_shown = false;
    int m_count = 0;
    int m_chosen = 0;   ///< the part that was scrolled to last
    quint64 m_page = 0; ///< number of the page that is shown
};

}
