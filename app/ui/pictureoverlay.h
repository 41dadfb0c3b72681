#pragma once

#include "core/article.h"

#include <QImage>
#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <optional>

namespace Masthead {

class PictureSource;

/// A picture of the article over the window, as large as it and the window let it be, with what the page says of it. A very tall one
/// has its width, and is scrolled. `+` or a click shows it pixel by pixel, `0` or another as it was. Left and right go through the
/// article's pictures; Escape, Enter and a click beside it close it. GUI thread; pictures are read on a thread of the pool.
class PictureOverlay : public QWidget {
    Q_OBJECT

public:
    /// Covers `window`, and takes its pictures from `pictures`; both outlive this.
    PictureOverlay(PictureSource &pictures, QWidget *window);

    /// `addresses` of one article's pictures; the one with that number is seen first. `words` are those of each, where there are any.
    void open(const QStringList &addresses, qsizetype index, FeedId feed, const QStringList &words = {});
    const QImage &image() const { return m_image; }
    QRectF place() const; ///< where all of the picture is, and not only what is seen of it

protected:
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void ask();
    void go(qsizetype index);
    void tell(const QString &sentence);
    void leave(); ///< the focus goes back to where it was
    QRect captionPlace() const;
    QRectF room() const; ///< for the picture
    QSizeF natural() const;
    QSizeF fitted() const;
    bool canZoom() const { return fitted() != natural(); }
    void zoom(bool whole, QPointF at); ///< what is `at` that place of this stays there
    QSizeF hidden() const;             ///< how far one can scroll
    void scroll(QPointF by);
    bool scrollByKey(const QKeyEvent &event); ///< false where there is nothing to scroll

    PictureSource &m_pictures;
    QWidget *m_window;
    QPointer<QWidget> m_focusBefore;
    QStringList m_addresses;
    QStringList m_words;
    qsizetype m_index = 0;
    FeedId m_feed = 0;
    quint64 m_question = 0; ///< number of the picture that was asked for last
    QImage m_image;
    QString m_sentence;               ///< below the picture, or in its place
    QString m_caption;                ///< what the page says of it
    bool m_whole = false;             ///< pixel by pixel
    QPointF m_scrolled;               ///< of hidden()
    std::optional<QPointF> m_pressed; ///< where the mouse was last, while its button is down
    bool m_dragged = false;
};

}
