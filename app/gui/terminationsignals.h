#pragma once

#include <QObject>

class QSocketNotifier;

namespace Masthead {

/// Ends the program in order when the system asks it to by a signal (TERM, INT, HUP), as at the end of a session that no session
/// manager tells of. One in a program; GUI thread.
class TerminationSignals : public QObject {
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

signals:
    void terminated(); ///< from the event loop, not from within the signal

private:
    QSocketNotifier *m_notifier = nullptr;
};

}
