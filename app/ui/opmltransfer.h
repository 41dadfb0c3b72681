#pragma once

#include "core/feed.h"
#include "core/result.h"

#include <QObject>
#include <QStringList>

class QWidget;

namespace Masthead {

class FeedPane;
class Subscriber;
struct OpmlPreview;
struct Subscription;

/// Lists of subscriptions in and out, with the dialogs that this takes: a file to choose, what the import will add. GUI thread.
class OpmlTransfer : public QObject {
    Q_OBJECT

public:
    /// All of it outlives this.
    OpmlTransfer(Subscriber &subscriber, FeedPane &feeds, QWidget *window);

    void askAndImport();
    void import(const QString &path);
    /// Shows what a list will add, and adds what is chosen, below `folder`.
    void offer(const OpmlPreview &preview, const QStringList &folder);
    /// Adds what was chosen of a list, below `folder`.
    void add(const OpmlPreview &chosen, const QStringList &folder);
    void askAndExport();

signals:
    void said(const QString &sentence); ///< what came of it

private:
    void tellEnd(const Result<Subscription> &answer, const FeedTree &before);

    Subscriber &m_subscriber;
    FeedPane &m_feeds;
    QWidget *m_window;
};

}
