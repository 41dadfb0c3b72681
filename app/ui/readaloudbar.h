#pragma once

#include <QWidget>

class QLabel;

namespace Masthead {

class SymbolButton;
class Actions;
class ArticlePane;
class Preferences;
class ReadAloud;

/// Below the masthead, while an article is read aloud: which paragraph, and what one does with it. It reads the article as it is shown,
/// from its title on or from what is marked in the page. GUI thread.
class ReadAloudBar : public QWidget {
    Q_OBJECT

public:
    /// All of them outlive this; the actions are connected here, and this is put into the pane.
    ReadAloudBar(ArticlePane &pane, const Preferences &preferences, const Actions &actions);

    void pause();

signals:
    void begun(); ///< the voice is heard from now on

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void readOrPause();
    void read();
    void follow();

    ArticlePane &m_pane;
    ReadAloud *m_voice;
    SymbolButton *m_pause;
    SymbolButton *m_back;
    SymbolButton *m_on;
    QLabel *m_text;
    qint64 m_article = 0; ///< that is read
    QString m_title;
};

}
