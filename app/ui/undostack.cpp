#include "undostack.h"

#include "core/whendone.h"
#include "undo.h"

namespace Masthead {

void UndoStack::push(ArchiveCommand *command)
{
    command->m_stack = this;
    QUndoStack::push(command);
}

void UndoStack::follow(const ArchiveCommand *command, Way way, const QFuture<Done> &work)
{
    whenDone(work, this, [this, command, way](const Done &done) {
        if (!done)
            refused(command, way, done.error());
    });
}

void UndoStack::refused(const ArchiveCommand *command, Way way, const Error &error)
{
    const bool mayPass = error.kind == ErrorKind::Disk || error.kind == ErrorKind::Database;
    // Unless other steps were asked for since, it is as if this had not been.
    const int at = way == Way::Undo ? index() : index() - 1;
    if (mayPass && at >= 0 && at < count() && this->command(at) == command) {
        m_stepsBack = true;
        setIndex(way == Way::Undo ? at + 1 : at);
        m_stepsBack = false;
    }
    emit failed(error);
}

}
