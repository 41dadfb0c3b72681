#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>

namespace Masthead {

/// Where a command's words go: results to stdout, messages and progress to stderr. One thread.
class Console {
public:
    void result(const QByteArray &bytes);
    void line(const QString &text);    ///< a line of a result
    void message(const QString &text); ///< a line on stderr
    /// A line on stderr that the next one overwrites where stderr is a terminal; elsewhere a line every few seconds.
    void progress(const QString &text);

    /// Tells what went wrong with `subject`, as JSON on stdout and as a sentence on stderr. Gives the exit status.
    int fail(const Error &error, const QString &subject = {});

private:
    void write(std::FILE *to, const QByteArray &bytes);
    bool m_onProgress = false;
    QElapsedTimer m_sinceProgress;
};

/// One sentence for people that names the thing: "x.xml: it is empty".
QString sentence(const Error &error, const QString &subject = {});

/// Foreign text on one line as a terminal may show it: without control characters and without those that turn the
/// direction of what follows.
QString printable(const QString &text);

}
