#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QString>

namespace Masthead {

/// Where a command's words go: results to stdout, messages and progress to stderr. Once stdout takes no more, as on a full disk, what
/// comes behind is left out. One thread.
class Console {
public:
    void result(const QByteArray &bytes);
    void line(const QString &text);    ///< a line of a result
    void message(const QString &text); ///< a line on stderr
    /// A line on stderr that the next one overwrites where stderr is a terminal; elsewhere a line every few seconds.
    void progress(const QString &text);

    /// Tells what went wrong with `subject`, as JSON on stdout and as a sentence on stderr. Gives the exit status.
    int fail(const Error &error, const QString &subject = {});

    /// Whether all results came to stdout. Error: disk.
    Done written() const;
    /// The exit status of a command that ended with `status`: a failure, which is told, where not all of its results came to stdout.
    int end(int status);

private:
    void write(std::FILE *to, const QByteArray &bytes);
    int m_lost = 0; ///< the error by which stdout took no more
    bool m_onProgress = false;
    QElapsedTimer m_sinceProgress;
};

/// One sentence for people that names the thing: "x.xml: it is empty".
QString sentence(const Error &error, const QString &subject = {});

/// Foreign text on one line as a terminal may show it: without control characters and without those that turn the
/// direction of what follows.
QString printable(const QString &text);

}
