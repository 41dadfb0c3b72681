#pragma once

#include "core/feed.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace Masthead {

class FeedPane;

/// The health of feeds: those in trouble, or all of them, with what went wrong, when each was last read and when it will be
/// again. Follows the sidebar's feeds while it is open. GUI thread.
class HealthDialog : public QDialog {
    Q_OBJECT

public:
    explicit HealthDialog(const FeedPane &feeds, QWidget *parent = nullptr);

signals:
    void refreshRequested(const QList<Masthead::FeedId> &feeds);
    void settingsRequested(Masthead::FeedId feed);

private:
    void fill();
    void updateButtons();
    QList<FeedId> chosen() const;

    const FeedPane &m_feeds;
    QCheckBox *m_all;
    QTreeWidget *m_table;
    QLabel *m_summary;
    QPushButton *m_refresh;
    QPushButton *m_settings;
};

}
