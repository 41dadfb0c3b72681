#include "console.h"

#include "parsing/jsonfeedwriter.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <unistd.h>

namespace Masthead {

namespace {

struct KindWords {
    ErrorKind kind;
    const char *words;
};

constexpr std::array kindWords = {
    KindWords{ErrorKind::Empty, "it is empty"},
    KindWords{ErrorKind::NotAFeed, "it is no feed and no post"},
    KindWords{ErrorKind::HtmlPage, "it is a web page, not a feed"},
    KindWords{ErrorKind::Malformed, "it is too broken to be read"},
    KindWords{ErrorKind::Encoding, "its characters cannot be read"},
    KindWords{ErrorKind::EntityLimit, "it defines more entities than any honest document"},
    KindWords{ErrorKind::DepthLimit, "it is nested too deeply"},
    KindWords{ErrorKind::TooLarge, "it is too large"},
    KindWords{ErrorKind::NotOpml, "it is no OPML list"},
    KindWords{ErrorKind::Truncated, "the answer ended too early"},
    KindWords{ErrorKind::Timeout, "the server took too long"},
    KindWords{ErrorKind::Connection, "the server cannot be reached"},
    KindWords{ErrorKind::Protocol, "the server's answer makes no sense"},
    KindWords{ErrorKind::RedirectLimit, "the server redirects without end"},
    KindWords{ErrorKind::RedirectBad, "the server redirects to nowhere"},
    KindWords{ErrorKind::RedirectScheme, "the server redirects to something that is not the web"},
    KindWords{ErrorKind::LocalNetwork, "it leads into the local network"},
    KindWords{ErrorKind::Http, "the server refuses"},
    KindWords{ErrorKind::Auth, "the server wants a password"},
    KindWords{ErrorKind::Gone, "it is gone for good"},
    KindWords{ErrorKind::RateLimited, "the server asks to wait"},
    KindWords{ErrorKind::Tls, "the connection is not secure"},
    KindWords{ErrorKind::Database, "the archive cannot be used"},
    KindWords{ErrorKind::NewerArchive, "the archive was written by a newer Masthead"},
    KindWords{ErrorKind::NotAnArchive, "it is no archive of Masthead's"},
    KindWords{ErrorKind::Disk, "the file system refuses"},
    KindWords{ErrorKind::Usage, "that means nothing"},
    KindWords{ErrorKind::NotFound, "it is not there"},
    KindWords{ErrorKind::Cancelled, "it was cancelled"},
};

QString wordsOf(ErrorKind kind)
{
    for (const KindWords &row : kindWords)
        if (row.kind == kind)
            return QString::fromLatin1(row.words);
    Q_UNREACHABLE();
}

bool turnsDirection(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x061C || u == 0x200E || u == 0x200F || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
}

}

QString printable(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text)
        if (c.isSpace())
            out += u' ';
        else if (c.category() != QChar::Other_Control && !turnsDirection(c))
            out += c;
    return out.simplified();
}

QString sentence(const Error &error, const QString &subject)
{
    QString words = wordsOf(error.kind);
    if (error.status)
        words += QStringLiteral(" (HTTP %1)").arg(error.status);
    QString said = error.detail.isEmpty() ? subject : error.detail;
    if (!subject.isEmpty() && !said.contains(subject))
        said = subject % QStringLiteral(": ") % said;
    if (said.isEmpty() || said == subject)
        said += (said.isEmpty() ? QString() : QStringLiteral(": ")) % words;
    else if (error.kind != ErrorKind::Disk && error.kind != ErrorKind::Usage && error.kind != ErrorKind::NotFound)
        said += QStringLiteral(" – ") % words;
    return printable(said);
}

void Console::write(std::FILE *to, const QByteArray &bytes)
{
    if (to == stdout && m_lost != 0)
        return;
    const auto size = std::size_t(bytes.size());
    if ((std::fwrite(bytes.constData(), 1, size, to) != size || std::fflush(to) != 0) && to == stdout)
        m_lost = errno != 0 ? errno : EIO;
}

void Console::result(const QByteArray &bytes) { write(stdout, bytes); }

void Console::line(const QString &text) { write(stdout, text.toUtf8() + '\n'); }

void Console::message(const QString &text)
{
    write(stderr, (m_onProgress ? QByteArray("\r\033[K") : QByteArray()) + text.toUtf8() + '\n');
    m_onProgress = false;
}

void Console::progress(const QString &text)
{
    const bool terminal = isatty(STDERR_FILENO);
    if (m_sinceProgress.isValid() && m_sinceProgress.elapsed() < (terminal ? 100 : 2000))
        return;
    m_sinceProgress.start();
    write(stderr, (terminal ? "\r\033[K" : "") + text.toUtf8() + (terminal ? "" : "\n"));
    m_onProgress = terminal;
}

int Console::fail(const Error &error, const QString &subject)
{
    result(errorDocument(error));
    message(QStringLiteral("mastheadctl: ") % sentence(error, subject));
    return exitStatus(error.kind);
}

Done Console::written() const
{
    if (m_lost == 0)
        return done();
    return Error{ErrorKind::Disk, QStringLiteral("stdout: ") % QString::fromLocal8Bit(std::strerror(m_lost))};
}

int Console::end(int status)
{
    const Done whole = written();
    if (status != 0 || whole)
        return status;
    if (m_lost == EPIPE) // its reader has enough, such as head
        return exitStatus(ErrorKind::Disk);
    return fail(whole.error());
}

}
