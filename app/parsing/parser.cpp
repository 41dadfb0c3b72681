#include "parser.h"

#include "documentroot.h"
#include "feedreaders.h"
#include "xmlentities.h"

#include "text/doubleencoding.h"
#include "text/encoding.h"

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype maximumBytes = 32 * 1024 * 1024;
constexpr qsizetype maximumTitle = 1000; // characters
constexpr qsizetype maximumText = 2 * 1024 * 1024;
constexpr qsizetype maximumGuid = 4000;
constexpr qsizetype maximumLine = 1000;

bool isBlank(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || c.isNull() || c == QChar(QChar::ByteOrderMark) || c == QChar(QChar::ReplacementCharacter);
    });
}

QChar firstCharacter(const QString &text)
{
    const auto it =
        std::find_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace() && c != QChar(QChar::ByteOrderMark); });
    return it == text.end() ? QChar() : *it;
}

void bound(QString &text, qsizetype length)
{
    if (text.size() <= length)
        return;
    text.truncate(length);
    if (text.back().isHighSurrogate())
        text.chop(1);
}

void bound(ParsedEntry &entry)
{
    for (ParsedText *text : {&entry.title, &entry.summary, &entry.content}) {
        text->text = mendDoubleEncoding(text->text);
        if (text->kind == ParsedText::Kind::Html)
            text->text = withHalvesJoined(text->text);
    }
    bound(entry.title.text, maximumTitle);
    bound(entry.summary.text, maximumText);
    bound(entry.content.text, maximumText);
    bound(entry.guid, maximumGuid);
    for (QString *line : {&entry.publisher.value, &entry.source.value, &entry.language, &entry.rights})
        bound(*line, maximumLine);
}

void bound(ParsedFeed &feed)
{
    for (ParsedText *text : {&feed.title, &feed.subtitle})
        text->text = mendDoubleEncoding(text->text);
    bound(feed.title.text, maximumTitle);
    bound(feed.subtitle.text, maximumText);
    bound(feed.guid, maximumGuid);
    for (QString *line : {&feed.language, &feed.rights, &feed.generator})
        bound(*line, maximumLine);
    for (ParsedEntry &entry : feed.entries)
        bound(entry);
}

Result<ParsedFeed> parseText(const QString &text, const ParseOptions &options)
{
    const QChar first = firstCharacter(text);
    if (first == QLatin1Char('{') || first == QLatin1Char('['))
        return parseJsonFeed(text, options.baseUrl);
    const QString root = documentRoot(text);
    if (root == QLatin1String("html"))
        return Error{ErrorKind::HtmlPage, QStringLiteral("the document is a web page")};
    if (root.isEmpty() && options.contentType.contains(QLatin1String("text/html"), Qt::CaseInsensitive))
        return Error{ErrorKind::HtmlPage, QStringLiteral("the document is a web page")};
    if (root.isEmpty() && first == QLatin1Char('<'))
        return Error{ErrorKind::Malformed, QStringLiteral("the document ends before its first element")};
    if (!isFeedRoot(root))
        return Error{ErrorKind::NotAFeed, root.isEmpty() ? QStringLiteral("the document is neither XML nor JSON")
                                                         : QStringLiteral("the document's root element is %1").arg(root)};
    return parseXmlFeed(text, root, options);
}

}

Result<ParsedFeed> parseFeed(const QByteArray &bytes, const ParseOptions &options)
{
    if (bytes.size() > maximumBytes)
        return Error{ErrorKind::TooLarge, QStringLiteral("%1 bytes, more than %2").arg(bytes.size()).arg(maximumBytes)};
    if (bytes.startsWith("\x1f\x8b"))
        return Error{ErrorKind::NotAFeed, QStringLiteral("the document is compressed")};
    const DecodedText decoded = decodeDocument(bytes, options.contentType);
    if (isBlank(decoded.text))
        return Error{ErrorKind::Empty, QStringLiteral("the document is empty")};
    Result<ParsedFeed> feed = parseText(decoded.text, options);
    if (!feed)
        return feed;
    feed->encoding = decoded.encoding;
    if (decoded.faulty)
        feed->warnings.append(QStringLiteral("some bytes are no characters of %1").arg(decoded.encoding));
    bound(*feed);
    return feed;
}

}
