#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QShortcut;

namespace Masthead {

class Actions;
class ArticleView;

/// The line below the page that finds words in it: what is found is marked, with a count, and one goes on and back. Escape
/// closes it. GUI thread.
class FindBar : public QWidget {
    Q_OBJECT

public:
    FindBar(ArticleView &view, Actions &actions, QWidget *parent = nullptr);

    void open();     ///< with the words of the last time chosen
    void next();     ///< opens it where there are no words yet
    void previous(); ///< likewise

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void leave(); ///< for the page
    void find(bool backward);
    void showCount(int current, int total);

    ArticleView &m_view;
    QLineEdit *m_words;
    QLabel *m_count;
    QShortcut *m_escape = nullptr; ///< of the whole pane, while this is seen
};

}
