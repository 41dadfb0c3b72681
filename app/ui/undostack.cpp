#include "undostack.h"

#include "undo.h"

namespace Masthead {

void UndoStack::push(ArchiveCommand *command)
{
    command->m_stack = this;
    QUndoStack::push(command);
}

// A future that has its answer already gives it at once, and the step is still under way.
void UndoStack::follow(const ArchiveCommand *command, Way way, const QFuture<Done> &work)
{
    auto answered = [this, command, way](const Done &done) {
        if (!done)
            refused(command, way, done.error());
    };
    QMetaObject::invokeMethod(
        this, [this, asked = QFuture<Done>(work), answered]() mutable { asked.then(this, answered); }, Qt::QueuedConnection);
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
