#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace Masthead {

/// A quiet line above an article's page: what is special about the text that is shown, and one thing to do about it. Takes no room
/// where there is nothing to say. GUI thread.
class PageNotice : public QWidget {
    Q_OBJECT

public:
    explicit PageNotice(QWidget *parent = nullptr);

    /// `choice`: what the button says; without one there is none.
    void say(const QString &sentence, const QString &choice = {});
    void clear();
    void setMuted(bool muted); ///< as long as it is, nothing is shown of what is said
    QString sentence() const;

signals:
    void chosen(); ///< the button

private:
    QLabel *m_text;
    QToolButton *m_button;
    bool m_muted = false;
};

}
