#pragma once

#include "parsing/opml.h"

#include <QScrollArea>

#include <optional>

class QBoxLayout;
class QCommandLinkButton;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Masthead {

class Actions;

/// What the window shows to whoever has no feeds yet: ways to bring one's own, and well-known feeds to pick from, those in the
/// window's language first. Fetches nothing and opens no file by itself. GUI thread.
class WelcomePage : public QScrollArea {
    Q_OBJECT

public:
    /// `actions` outlive this.
    explicit WelcomePage(const Actions &actions, QWidget *parent = nullptr);

    /// Offers a reader that was found, with so many feeds; none where its file could not be read.
    void offerReader(const QString &program, const QString &path, std::optional<int> feeds);
    /// Whether there are sample posts to look at. Where there are none, the page can be closed all the same.
    void setSamples(bool there);

    void takeFocus(); ///< to the first way

signals:
    void folderChosen(const QString &path);
    void readerChosen(const QString &path);
    void feedsPicked(const QList<Masthead::OpmlFeed> &feeds);
    void left(); ///< to look at what is there

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeWays(const Actions &actions);
    QWidget *makeStarters();
    QCommandLinkButton *addWay(const QString &icon, const QString &name, const QString &explanation);
    void fillStarters();
    void askForFolder();
    QList<OpmlFeed> picked() const;
    void updateButton();
    void applyColors();

    QLabel *m_explanation;
    QBoxLayout *m_sides; ///< the ways, and beside or below them the feeds
    QBoxLayout *m_ways = nullptr;
    QTreeWidget *m_starters;
    QPushButton *m_subscribe;
    QPushButton *m_leave;
};

}
