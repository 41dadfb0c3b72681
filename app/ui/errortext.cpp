#include "errortext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <optional>

namespace Masthead {

namespace {

struct Sentence {
    ErrorKind kind;
    const char *text;
};

constexpr std::array sentences = {
    Sentence{ErrorKind::Empty, QT_TRANSLATE_NOOP("ErrorText", "The answer was empty.")},
    Sentence{ErrorKind::NotAFeed, QT_TRANSLATE_NOOP("ErrorText", "This is not a feed.")},
    Sentence{ErrorKind::HtmlPage, QT_TRANSLATE_NOOP("ErrorText", "This is a web page and not a feed.")},
    Sentence{ErrorKind::Malformed, QT_TRANSLATE_NOOP("ErrorText", "The feed is broken and could not be read.")},
    Sentence{ErrorKind::Encoding, QT_TRANSLATE_NOOP("ErrorText", "The text's encoding could not be read.")},
    Sentence{ErrorKind::EntityLimit,
             QT_TRANSLATE_NOOP("ErrorText", "The document holds too many entities and was refused.")},
    Sentence{ErrorKind::DepthLimit, QT_TRANSLATE_NOOP("ErrorText", "The document is nested too deep and was refused.")},
    Sentence{ErrorKind::TooLarge, QT_TRANSLATE_NOOP("ErrorText", "The document is too large and was refused.")},
    Sentence{ErrorKind::NotOpml, QT_TRANSLATE_NOOP("ErrorText", "This is not a list of subscriptions (OPML).")},
    Sentence{ErrorKind::Truncated, QT_TRANSLATE_NOOP("ErrorText", "The answer was cut off.")},
    Sentence{ErrorKind::Timeout, QT_TRANSLATE_NOOP("ErrorText", "The server took too long to answer.")},
    Sentence{ErrorKind::Connection, QT_TRANSLATE_NOOP("ErrorText", "The server could not be reached.")},
    Sentence{ErrorKind::Protocol, QT_TRANSLATE_NOOP("ErrorText", "The server's answer made no sense.")},
    Sentence{ErrorKind::RedirectLimit, QT_TRANSLATE_NOOP("ErrorText", "The server redirected too often.")},
    Sentence{ErrorKind::RedirectBad, QT_TRANSLATE_NOOP("ErrorText", "The server redirected to no address.")},
    Sentence{ErrorKind::RedirectScheme,
             QT_TRANSLATE_NOOP("ErrorText", "The server redirected to an address that may not be opened.")},
    Sentence{ErrorKind::LocalNetwork,
             QT_TRANSLATE_NOOP("ErrorText", "The address leads into your own network and was not asked.")},
    Sentence{ErrorKind::Http, QT_TRANSLATE_NOOP("ErrorText", "The server refused.")},
    Sentence{ErrorKind::Auth, QT_TRANSLATE_NOOP("ErrorText", "The server asks for a name and a password.")},
    Sentence{ErrorKind::Gone, QT_TRANSLATE_NOOP("ErrorText", "The feed no longer exists.")},
    Sentence{ErrorKind::RateLimited, QT_TRANSLATE_NOOP("ErrorText", "The server asks to wait.")},
    Sentence{ErrorKind::Tls, QT_TRANSLATE_NOOP("ErrorText", "The connection is not safe and was closed.")},
    Sentence{ErrorKind::Database, QT_TRANSLATE_NOOP("ErrorText", "The archive could not be read or written.")},
    Sentence{ErrorKind::NewerArchive,
             QT_TRANSLATE_NOOP("ErrorText", "The archive was written by a newer version of Masthead.")},
    Sentence{ErrorKind::NotAnArchive, QT_TRANSLATE_NOOP("ErrorText", "The file is not an archive of Masthead's.")},
    Sentence{ErrorKind::Disk, QT_TRANSLATE_NOOP("ErrorText", "A file or folder could not be read or written.")},
    Sentence{ErrorKind::Usage, QT_TRANSLATE_NOOP("ErrorText", "This cannot be done.")},
    Sentence{ErrorKind::NotFound, QT_TRANSLATE_NOOP("ErrorText", "It is no longer there.")},
    Sentence{ErrorKind::Cancelled, QT_TRANSLATE_NOOP("ErrorText", "It was cancelled.")},
};

// What Masthead's own readers say, for every language; what Qt and the system say comes in the person's already.
constexpr std::array details = {
    QT_TRANSLATE_NOOP("ErrorText", "the document is empty"),
    QT_TRANSLATE_NOOP("ErrorText", "the file is empty"),
    QT_TRANSLATE_NOOP("ErrorText", "an empty file"),
    QT_TRANSLATE_NOOP("ErrorText", "an answer without content"),
    QT_TRANSLATE_NOOP("ErrorText", "a folder without posts"),
    QT_TRANSLATE_NOOP("ErrorText", "there is no such folder"),
    QT_TRANSLATE_NOOP("ErrorText", "there is no such file"),
    QT_TRANSLATE_NOOP("ErrorText", "this is no file"),
    QT_TRANSLATE_NOOP("ErrorText", "a binary file"),
    QT_TRANSLATE_NOOP("ErrorText", "it could not be written to the disk"),
    QT_TRANSLATE_NOOP("ErrorText", "the folder cannot be written to"),
    QT_TRANSLATE_NOOP("ErrorText", "it may only be read"),
    QT_TRANSLATE_NOOP("ErrorText", "another program is at work, or left this file behind"),
    QT_TRANSLATE_NOOP("ErrorText", "another program writes to it"),
    QT_TRANSLATE_NOOP("ErrorText", "%1 is the archive itself"),
    QT_TRANSLATE_NOOP("ErrorText", "the document is a web page"),
    QT_TRANSLATE_NOOP("ErrorText", "a web page, and no feed"),
    QT_TRANSLATE_NOOP("ErrorText", "a web page that names no feed"),
    QT_TRANSLATE_NOOP("ErrorText", "the document is neither XML nor JSON"),
    QT_TRANSLATE_NOOP("ErrorText", "the document is compressed"),
    QT_TRANSLATE_NOOP("ErrorText", "the document is no OPML"),
    QT_TRANSLATE_NOOP("ErrorText", "JSON, but no JSON Feed"),
    QT_TRANSLATE_NOOP("ErrorText", "no XML element"),
    QT_TRANSLATE_NOOP("ErrorText", "the document ends before its first entry"),
    QT_TRANSLATE_NOOP("ErrorText", "the document ends before its first element"),
    QT_TRANSLATE_NOOP("ErrorText", "the list is empty"),
    QT_TRANSLATE_NOOP("ErrorText", "the list ends in the middle"),
    QT_TRANSLATE_NOOP("ErrorText", "the connection ended too early"),
    QT_TRANSLATE_NOOP("ErrorText", "the server closed the connection without an answer"),
    QT_TRANSLATE_NOOP("ErrorText", "the compressed data was cut off"),
    QT_TRANSLATE_NOOP("ErrorText", "damaged compressed data"),
    QT_TRANSLATE_NOOP("ErrorText", "nothing came for %1 s"),
    QT_TRANSLATE_NOOP("ErrorText", "it took longer than %1 s"),
    QT_TRANSLATE_NOOP("ErrorText", "more than %1 bytes"),
    QT_TRANSLATE_NOOP("ErrorText", "more than %1 redirects"),
    QT_TRANSLATE_NOOP("ErrorText", "the server answered %1"),
    QT_TRANSLATE_NOOP("ErrorText", "a redirect to a %1: address"),
    QT_TRANSLATE_NOOP("ErrorText", "a redirect to what is no address: %1"),
    QT_TRANSLATE_NOOP("ErrorText", "a redirect to no host: %1"),
    QT_TRANSLATE_NOOP("ErrorText", "content encoding %1"),
    QT_TRANSLATE_NOOP("ErrorText", "the keychain could not be used: %1"),
    QT_TRANSLATE_NOOP("ErrorText", "an address of the local network that nobody asked for"),
    QT_TRANSLATE_NOOP("ErrorText", "its name leads into the local network (%1)"),
    QT_TRANSLATE_NOOP("ErrorText", "no HTTP answer that can be read (status %1)"),
    QT_TRANSLATE_NOOP("ErrorText", "the server speaks no HTTP, it says: %1"),
    QT_TRANSLATE_NOOP("ErrorText", "the document's root element is %1"),
    QT_TRANSLATE_NOOP("ErrorText", "entity %1 expands too far"),
    QT_TRANSLATE_NOOP("ErrorText", "entity %1 contains itself"),
    QT_TRANSLATE_NOOP("ErrorText", "a single post; its folder can be subscribed to"),
    QT_TRANSLATE_NOOP("ErrorText", "the folders are nested too deep"),
    QT_TRANSLATE_NOOP("ErrorText", "it asks for a kind of sign-in that is not known"),
};

/// `text` in the window's language where it is `known`, which may hold one %1; else nothing.
std::optional<QString> translated(QStringView text, const char *known)
{
    const QLatin1String pattern(known);
    const qsizetype place = pattern.indexOf(QLatin1String("%1"));
    if (place < 0)
        return text == pattern ? std::optional(QCoreApplication::translate("ErrorText", known)) : std::nullopt;
    const QLatin1String before = pattern.left(place);
    const QLatin1String after = pattern.mid(place + 2);
    if (text.size() < before.size() + after.size() || !text.startsWith(before) || !text.endsWith(after))
        return {};
    const QStringView value = text.mid(before.size(), text.size() - before.size() - after.size());
    return QCoreApplication::translate("ErrorText", known).arg(value);
}

// Full-width marks bring their own space.
QString joined(const QString &sentence, const QString &more)
{
    const bool spaced = sentence.endsWith(u'。') || sentence.endsWith(u'）');
    return sentence + (spaced ? QString() : QStringLiteral(" ")) + more;
}

/// `detail` is a thing and what is wrong with it, or only the latter: "path: an empty file".
QString detailText(const QString &detail)
{
    const QLatin1String between(": ");
    for (qsizetype start = 0; start >= 0;) {
        for (const char *known : details)
            if (const auto text = translated(QStringView(detail).mid(start), known))
                return detail.left(start) + *text;
        const qsizetype at = detail.indexOf(between, start);
        start = at < 0 ? -1 : at + between.size();
    }
    return detail;
}

}

QString errorText(const Error &error)
{
    QString text;
    for (const Sentence &sentence : sentences)
        if (sentence.kind == error.kind)
            text = QCoreApplication::translate("ErrorText", sentence.text);
    if (error.kind == ErrorKind::Http && error.status == 404)
        text = QCoreApplication::translate("ErrorText", "There is nothing at this address.");
    QString detail = error.detail;
    if (error.status > 0) {
        text += QCoreApplication::translate("ErrorText", " (HTTP %1)").arg(error.status);
        static const QRegularExpression again(QStringLiteral("(?:^|: )the server answered \\d+$"));
        detail.remove(again);
    }
    return detail.isEmpty() ? text : joined(text, detailText(detail));
}

QString searchErrorText(const Error &error)
{
    if (error.kind != ErrorKind::Usage)
        return errorText(error);
    return joined(QCoreApplication::translate("ErrorText", "The search could not be understood."), error.detail);
}

}
