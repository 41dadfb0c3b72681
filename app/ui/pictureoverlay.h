#pragma once

#include "core/article.h"

#include <QImage>
#include <QPointer>
#include <QStringList>
#include <QWidget>

namespace Masthead {

class PictureSource;

/// A picture of the article, as large as the window lets it be, over the window. Left and right go through the article's
/// pictures; Escape, Enter and a click close it. GUI thread; pictures are read on a thread of the pool.
class PictureOverlay : public QWidget {
    Q_OBJECT

public:
    /// Covers `window`, and takes its pictures from `pictures`; both outlive this.
    PictureOverlay(PictureSource &pictures, QWidget *window);

    /// `addresses` of one article's pictures; the one with that number is seen first.
    void open(const QStringList &addresses, qsizetype index, FeedId feed);
    const QImage &image() const { return m_image; }

protected:
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void ask();
    void go(qsizetype index);
    void tell(const QString &sentence);
    void leave(); ///< the focus goes back to where it was

    PictureSource &m_pictures;
    QWidget *m_window;
    QPointer<QWidget> m_focusBefore;
    QStringList m_addresses;
    qsizetype m_index = 0;
    FeedId m_feed = 0;
    quint64 m_question = 0; ///< number of the picture that was asked for last
    QImage m_image;
    QString m_sentence; ///< below the picture, or in its place
};

}
