#pragma once

#include <QMap>
#include <QWidget>

class QLabel;
class QProgressBar;
class QTimer;
class QToolButton;

namespace Masthead {

/// The line below the panes: progress with a cancel button while feeds refresh, what just happened with a button to undo it,
/// the address under the pointer, and how many feeds are in trouble. Never a box over the reading.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setProgress(int done, int total);  ///< of refreshing; total 0: nothing is under way
    void setRereading(int done, int total); ///< likewise, of reading stored articles again
    void setFullTexts(int done, int total); ///< likewise, of full texts behind a refresh
    void setPictures(int done, int total);  ///< likewise, of articles whose pictures are kept
    void say(const QString &sentence);      ///< for some seconds
    void withdraw(const QString &sentence); ///< where it is still said
    void offerUndo(const QString &sentence);
    void withdrawUndo(); ///< what was offered is not what would be undone now
    void setHovered(const QString &address);
    void setFailedFeeds(int count);

    QSize minimumSizeHint() const override; ///< whatever the sentence: it is shown anew in what room there is

signals:
    void cancelRequested();
    void undoRequested();
    void failedFeedsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSentence();
    void colorBar();
    int roomForText() const;
    enum class Work { Refreshing, Rereading, FullTexts, Pictures };
    struct Progress {
        QString sentence;
        int done = 0;
        int total = 0;
    };
    void showProgress(Work work, const QString &sentence, int done, int total);

    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
    QToolButton *m_undo;
    QToolButton *m_failed;
    QTimer *m_forget;
    QMap<Work, Progress> m_progress; ///< of what is under way
    QString m_sentence;
    QString m_hovered;
};

}
