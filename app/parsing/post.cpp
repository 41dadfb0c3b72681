#include "post.h"

#include "frontmatter.h"
#include "text/date.h"
#include "text/encoding.h"

namespace Masthead {

namespace {

/// Front matter is some hundred bytes; beyond this a line of `---` closes nothing.
constexpr qsizetype maximumFrontMatter = 256 * 1024;

struct Parts {
    QString frontMatter;
    QString body;
};

/// The end of the line that starts at `from`, behind its line feed.
qsizetype nextLine(const QString &text, qsizetype from)
{
    const qsizetype end = text.indexOf(QLatin1Char('\n'), from);
    return end < 0 ? text.size() : end + 1;
}

bool isFence(QStringView line) { return line.startsWith(QLatin1String("---")) && line.mid(3).trimmed().isEmpty(); }

/// Parts a post at its two lines of `---`; false where it has not got them.
bool split(const QString &text, Parts &parts)
{
    const QStringView view(text);
    qsizetype start = text.startsWith(QChar(0xfeff)) ? 1 : 0;
    qsizetype next = nextLine(text, start);
    while (next < text.size() && next < maximumFrontMatter && view.mid(start, next - start).trimmed().isEmpty()) {
        start = next;
        next = nextLine(text, start);
    }
    if (!isFence(view.mid(start, next - start)))
        return false;
    const qsizetype first = next;
    for (start = first; start < text.size() && start - first <= maximumFrontMatter; start = next) {
        next = nextLine(text, start);
        if (isFence(view.mid(start, next - start))) {
            parts = {text.mid(first, start - first), text.mid(next)};
            return true;
        }
    }
    return false;
}

bool isBinary(const QByteArray &bytes)
{
    const bool utf16 = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    return !utf16 && bytes.left(64 * 1024).contains('\0');
}

/// The generator of such posts writes braces as character references, for they mean something to its templates.
QString withBraces(QString text)
{
    return text.replace(QLatin1String("&#123;"), QLatin1String("{")).replace(QLatin1String("&#125;"), QLatin1String("}"));
}

/// Generators that quote a title again and again leave it between runs of quotation marks.
QString withoutQuoteRuns(const QString &text)
{
    const auto isQuote = [](QChar c) { return c == QLatin1Char('"') || c == QLatin1Char('\''); };
    qsizetype from = 0;
    while (from < text.size() && isQuote(text.at(from)))
        ++from;
    qsizetype to = text.size();
    while (to > from && isQuote(text.at(to - 1)))
        --to;
    return from >= 3 && text.size() - to >= 3 ? text.mid(from, to - from) : text;
}

QString firstOf(const FrontMatter &front, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        const QString value = front.value(QString::fromLatin1(key)).trimmed();
        if (!value.isEmpty())
            return withBraces(value);
    }
    return {};
}

ParsedEntry entryOf(const FrontMatter &front, const QString &body, const QString &path)
{
    ParsedEntry entry;
    entry.guid = path;
    entry.title = {withoutQuoteRuns(firstOf(front, {"title"}).simplified()), ParsedText::Kind::Plain};
    entry.content = {body, ParsedText::Kind::Html};
    entry.url = firstOf(front, {"link", "url", "permalink"});
    if (const QString author = firstOf(front, {"author"}); !author.isEmpty())
        entry.publisher = {author, QStringLiteral("front matter: author")};
    if (const QString source = firstOf(front, {"source"}); !source.isEmpty())
        entry.source = {source, QStringLiteral("front matter: source")};
    for (const QString &name : front.list(QStringLiteral("byline")))
        if (!name.trimmed().isEmpty())
            entry.authors.append({withBraces(name.trimmed()), {}, {}, QStringLiteral("front matter: byline")});
    entry.leadImage = firstOf(front, {"headimg", "thumbnail"});
    entry.language = firstOf(front, {"lang", "language"});
    entry.published = parseDate(firstOf(front, {"date"}));
    entry.updated = parseDate(firstOf(front, {"updated"}));
    for (const QString &category : front.list(QStringLiteral("categories")))
        if (!category.trimmed().isEmpty())
            entry.categories.append(withBraces(category.trimmed()));
    return entry;
}

}

bool looksLikePost(const QByteArray &bytes)
{
    if (isBinary(bytes))
        return false;
    Parts parts;
    return split(decodeDocument(bytes.left(maximumFrontMatter)).text, parts);
}

Result<ParsedFeed> parsePost(const QByteArray &bytes, const QString &path)
{
    if (bytes.size() > maximumPostSize)
        return Error{ErrorKind::TooLarge, QStringLiteral("%1: larger than %2 bytes").arg(path).arg(maximumPostSize)};
    if (bytes.trimmed().isEmpty())
        return Error{ErrorKind::Empty, QStringLiteral("%1: the file is empty").arg(path)};
    if (isBinary(bytes))
        return Error{ErrorKind::NotAFeed, QStringLiteral("%1: a binary file").arg(path)};
    const DecodedText decoded = decodeDocument(bytes);
    Parts parts;
    if (!split(decoded.text, parts))
        return Error{ErrorKind::NotAFeed, QStringLiteral("%1: no front matter between two lines of ---").arg(path)};

    const FrontMatter front = readFrontMatter(parts.frontMatter);
    ParsedFeed feed;
    feed.format = QStringLiteral("post");
    feed.encoding = decoded.encoding;
    if (decoded.faulty)
        feed.warnings.append(QStringLiteral("some bytes could not be read as %1").arg(decoded.encoding));
    if (!front.strict)
        feed.warnings.append(QStringLiteral("the front matter is no valid YAML and was read line by line"));
    feed.entries.append(entryOf(front, parts.body, path));
    const QString date = front.value(QStringLiteral("date")).trimmed();
    if (!date.isEmpty() && !feed.entries.first().published.isValid())
        feed.warnings.append(QStringLiteral("the date is none: %1").arg(date.left(100)));
    feed.title = {feed.entries.first().publisher.value, ParsedText::Kind::Plain};
    return feed;
}

}
