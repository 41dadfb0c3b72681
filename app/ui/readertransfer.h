#pragma once

#include "core/feed.h"
#include "fetching/readerimport.h"

#include <QObject>

class QWidget;

namespace Masthead {

/// What another reader keeps, taken over: which reader, what will be added, how far it is. GUI thread.
class ReaderTransfer : public QObject {
    Q_OBJECT

public:
    /// Both outlive this.
    ReaderTransfer(Archive &archive, QWidget *window);

    /// Offers the readers that are found below `home`, and any file.
    void ask(const QString &home);
    void import(const QString &path);

signals:
    void said(const QString &sentence);
    /// It ended, well or not; `before` is the tree as it was.
    void imported(const Masthead::FeedTree &before, const Masthead::ImportSummary &summary, const QString &sentence);

private:
    void askForFile();
    void offer(const QString &program, const OpmlPreview &preview);
    void take(const OpmlPreview &chosen);
    void tellEnd(const ImportSummary &summary, const FeedTree &before);

    Archive &m_archive;
    ReaderImport m_import;
    QWidget *m_window;
    bool m_busy = false;
};

}
