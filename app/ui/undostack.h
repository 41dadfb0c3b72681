#pragma once

#include "core/result.h"

#include <QFuture>
#include <QUndoStack>

namespace Masthead {

class ArchiveCommand;

/// What was done to the archive and can be taken back. A step that the archive refuses is told of; where that may pass, as a full
/// disk does, it stays to be asked for again. GUI thread.
class UndoStack : public QUndoStack {
    Q_OBJECT

public:
    using QUndoStack::QUndoStack;
    void push(ArchiveCommand *command); ///< takes it over; it was done already

signals:
    void failed(const Masthead::Error &error);

private:
    friend class ArchiveCommand;
    enum class Way { Undo, Redo };
    void follow(const ArchiveCommand *command, Way way, const QFuture<Done> &work);
    void refused(const ArchiveCommand *command, Way way, const Error &error);

    bool m_stepsBack = false; ///< over a step that was refused: nothing is asked of the archive
};

}
