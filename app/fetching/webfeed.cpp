#include "webfeed.h"

#include "core/guidmark.h"
#include "core/origin.h"
#include "ingest/ingest.h"
#include "ingest/plaintext.h"
#include "network/answerstatus.h"
#include "network/localaddress.h"
#include "parsing/parser.h"
#include "schedule.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace Masthead {

namespace {

constexpr const char *feedTypes = "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
                                  "text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

// What is for the feed's own origin and no other.
bool hasSecrets(const Feed &feed)
{
    return !feed.options.headers.isEmpty() || !feed.options.userName.isEmpty() || !QUrl(feed.url).userInfo().isEmpty();
}

// Where the feed stands now, by permanent redirects. Its secrets go along within their origin only: one that has any is found
// at another origin by the redirect, time and again, without them.
QString movedTo(const Feed &feed, const HttpAnswer &answer)
{
    const QUrl before(feed.url);
    QUrl now = answer.url;
    const bool same = sameOrigin(before, now);
    if (!answer.permanent || (!same && hasSecrets(feed)))
        return {};
    if (same)
        now.setUserInfo(before.userInfo());
    const QString address = now.toString(QUrl::FullyEncoded);
    return address == feed.url ? QString() : address;
}

QString webAddress(const QString &address)
{
    const QUrl url(address.trimmed());
    return isWebAddress(url) ? url.toString(QUrl::FullyEncoded) : QString();
}

void takeHead(FetchRecord &record, const ParsedFeed &parsed)
{
    record.title = plainLine(parsed.title);
    record.siteUrl = webAddress(parsed.link);
    record.iconUrl = webAddress(parsed.icon);
}

// Of an answer that ended too early: what it holds whole.
Result<ParsedFeed> parseCut(const QByteArray &body, ParseOptions options)
{
    options.cut = true;
    const Result<ParsedFeed> parsed = parseFeed(body, options);
    if (!parsed || parsed->entries.isEmpty())
        return Error{ErrorKind::Truncated, QStringLiteral("the connection ended too early")};
    return parsed;
}

// Validators are those of one address (RFC 9110 section 15.4). Where a redirect led to it, it stands behind the ETag, in which no
// line can end.
QString writtenEtag(const HttpAnswer &answer, const QString &feedUrl)
{
    const QString etag = QString::fromLatin1(answer.etag);
    const QString from = answer.url.toString(QUrl::FullyEncoded);
    const bool any = !etag.isEmpty() || !answer.lastModified.isEmpty();
    const bool own = QUrl(feedUrl).adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment) == answer.url;
    return any && !own ? etag + u'\n' + from : etag;
}

// What an answer that brought nothing new names of its own: the next question is about that (RFC 9111 section 4.3.4). What it does
// not name stays.
void takeNewValidators(FetchRecord &record, const Feed &feed, const HttpAnswer &answer)
{
    if (answer.cut || (answer.etag.isEmpty() && answer.lastModified.isEmpty()))
        return;
    const bool whole = answer.status != 304;
    const QString etag = whole || !answer.etag.isEmpty()
                             ? writtenEtag(answer, record.movedTo.isEmpty() ? feed.url : record.movedTo)
                             : feed.etag;
    const QString lastModified =
        whole || !answer.lastModified.isEmpty() ? QString::fromLatin1(answer.lastModified) : feed.lastModified;
    if (etag == feed.etag && lastModified == feed.lastModified)
        return;
    record.whole = true;
    record.etag = etag;
    record.lastModified = lastModified;
}

// What was cut before its first entry is no feed without news.
Result<ParsedFeed> wholeOrInPart(const Result<ParsedFeed> &parsed)
{
    if (parsed && !parsed->complete && parsed->entries.isEmpty())
        return Error{ErrorKind::Truncated, QStringLiteral("the document ends before its first entry")};
    return parsed;
}

// Two articles under one guid, and not two versions of one: some feeds give all the same, their home page say. Notes have no
// titles that could differ.
bool areTwoArticles(const ParsedEntry &one, const ParsedEntry &other)
{
    const bool dated = one.published.isValid() && other.published.isValid() && one.published != other.published;
    if (one.title.isEmpty() && other.title.isEmpty())
        return one.url != other.url && (dated || one.content != other.content || one.summary != other.summary);
    return one.title.text != other.title.text && (one.url != other.url || dated);
}

QDateTime lastChange(const ParsedEntry &entry) { return entry.updated.isValid() ? entry.updated : entry.published; }

// The guids of two entries among others with guids of their own: such a feed tells its articles apart.
QSet<QString> guidsOfPairs(const QList<ParsedEntry> &entries)
{
    QHash<QString, qsizetype> counts;
    for (const ParsedEntry &entry : entries)
        ++counts[entry.guid];
    QSet<QString> pairs;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        if (*count == 2 && entries.size() > 2)
            pairs.insert(count.key());
    return pairs;
}

// One entry a guid, the latest of its versions (RFC 4287 section 4.1.1); a guid that tells no articles apart counts as none.
QList<ParsedEntry> toldApart(const QList<ParsedEntry> &entries)
{
    const QSet<QString> pairs = guidsOfPairs(entries);
    // One page under one guid is one article, whatever was changed of it.
    const auto areApart = [&pairs](const ParsedEntry &one, const ParsedEntry &other) {
        const bool onePage = !one.url.isEmpty() && one.url == other.url && pairs.contains(one.guid);
        return !onePage && areTwoArticles(one, other);
    };
    QHash<QString, qsizetype> places;
    QSet<QString> shared;
    QList<ParsedEntry> result;
    for (const ParsedEntry &entry : entries) {
        const auto known = entry.guid.isEmpty() ? places.end() : places.find(entry.guid);
        if (known == places.end() || areApart(result[*known], entry)) {
            if (known != places.end())
                shared.insert(entry.guid);
            places.insert(entry.guid, result.size());
            result.append(entry);
        } else if (lastChange(entry) > lastChange(result[*known])) {
            result[*known] = entry;
        }
    }
    for (ParsedEntry &entry : result)
        if (shared.contains(entry.guid))
            entry.guid.clear();
    return result;
}

// An entry without a guid: whether what stands in for it tells it from others, only the archive knows.
Article articleOf(const ParsedFeed &feed, const ParsedEntry &entry, const Outlets &outlets)
{
    Article article = makeArticle(feed, entry, outlets);
    if (entry.guid.isEmpty())
        article.guid.prepend(madeGuidMark);
    return article;
}

FetchHistory history(const Feed &feed, const HttpAnswer &answer, const QDateTime &now, double jitter)
{
    FetchHistory history;
    history.chosenMinutes = feed.options.intervalMinutes;
    history.now = now;
    history.cacheControl = answer.cacheControl;
    history.jitter = jitter;
    return history;
}

}

WebReading readWebFeed(const Feed &feed, const HttpAnswer &answer, const QDateTime &now, double jitter,
                       const Outlets &outlets)
{
    WebReading reading;
    FetchRecord &record = reading.record;
    record.at = now;
    record.local = answer.local;
    FetchHistory past = history(feed, answer, now, jitter);
    // A quarter of SHA-256's time, which was most of what an answer of the same bytes costs.
    const QByteArray hash = QCryptographicHash::hash(answer.body, QCryptographicHash::Blake2b_256);
    const bool sameBytes = answer.status != 304 && !feed.bodyHash.isEmpty() && hash == feed.bodyHash;
    if (answer.status == 304 || sameBytes) {
        record.notModified = true;
        record.movedTo = movedTo(feed, answer); // a good feed came from there: validators are told to nobody else
        takeNewValidators(record, feed, answer);
        past.lastInterval = feed.rhythm;
        past.sinceLast = feed.lastSuccess.isValid() ? feed.lastSuccess.secsTo(now) : 0;
        record.nextFetch = nextFetch(past);
        return reading;
    }
    ParseOptions options;
    options.contentType = QString::fromLatin1(answer.contentType);
    options.baseUrl = answer.url.toString(QUrl::FullyEncoded);
    const Result<ParsedFeed> parsed =
        answer.cut ? parseCut(answer.body, options) : wholeOrInPart(parseFeed(answer.body, options));
    if (!parsed) {
        Error error = parsed.error();
        error.detail = printable(QUrl(feed.url)) + QStringLiteral(": ") + error.detail;
        record = failedFetch(feed, error, {}, now, jitter);
        return reading;
    }
    for (const ParsedEntry &entry : toldApart(parsed->entries)) {
        reading.articles.append(articleOf(*parsed, entry, outlets));
        past.published.append(entry.published.isValid() ? entry.published : entry.updated);
    }
    // What has no date, or one date, stands in the order of the feed, newest first: the archive puts the later one above.
    std::reverse(reading.articles.begin(), reading.articles.end());
    if (answer.cut && !parsed->complete) {
        const QString reason = printable(answer.url) + QStringLiteral(": the connection ended too early");
        record = failedFetch(feed, Error{ErrorKind::Truncated, reason, answer.status}, {}, now, jitter);
        takeHead(record, *parsed);
        return reading;
    }
    takeHead(record, *parsed);
    record.whole = parsed->complete && !answer.cut;
    if (record.whole) {
        record.movedTo = movedTo(feed, answer);
        record.etag = writtenEtag(answer, record.movedTo.isEmpty() ? feed.url : record.movedTo);
        record.lastModified = QString::fromLatin1(answer.lastModified);
        record.bodyHash = hash;
    }
    past.ttlMinutes = parsed->ttlMinutes;
    record.nextFetch = nextFetch(past);
    return reading;
}

FetchRecord failedFetch(const Feed &feed, const Error &error, const QDateTime &retryAfter, const QDateTime &now,
                        double jitter)
{
    FetchRecord record;
    record.at = now;
    record.error = error;
    FetchHistory past;
    past.now = now;
    past.error = error.kind;
    past.status = error.status;
    past.failures = feed.failures + 1;
    past.retryAfter = retryAfter;
    past.jitter = jitter;
    record.nextFetch = nextFetch(past);
    return record;
}

QList<std::pair<QByteArray, QByteArray>> headersOf(const QString &lines)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const QString &line : lines.split(u'\n')) {
        const qsizetype colon = line.indexOf(u':');
        if (colon > 0)
            headers.append({line.left(colon).trimmed().toLatin1(), line.mid(colon + 1).trimmed().toUtf8()});
    }
    return headers;
}

HttpRequest feedRequest(const Feed &feed)
{
    HttpRequest request;
    request.url = QUrl(feed.url);
    request.accept = feedTypes;
    request.etag = feed.etag.section(u'\n', 0, 0).toLatin1();
    request.validatorsFrom = QUrl(feed.etag.section(u'\n', 1));
    request.lastModified = feed.lastModified.toLatin1();
    request.maximumBytes = maximumFeedSize;
    request.userAgent = feed.options.userAgent.toUtf8();
    request.headers = headersOf(feed.options.headers);
    request.userName = feed.options.userName;
    // Who asks for a feed by a local name or address sees where it leads. Any other name leads where it led at first.
    request.local = isLocalHost(request.url.host()) || feed.local.value_or(true);
    request.localHops = true;
    request.partToo = true;
    return request;
}

bool isFileAddress(const QString &url)
{
    return url.startsWith(u'/') || url.startsWith(QLatin1String("file:"), Qt::CaseInsensitive);
}

QString filePath(const QString &url) { return url.startsWith(u'/') ? url : QUrl(url).toLocalFile(); }

Result<HttpAnswer> readFeedFile(const QString &path)
{
    QFile file(path);
    if (QFileInfo info(path); info.exists() && !info.isFile())
        return Error{ErrorKind::Disk, path + QStringLiteral(": this is no file")};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Disk, path + QStringLiteral(": ") + file.errorString()};
    HttpAnswer answer;
    answer.status = 200;
    answer.url = QUrl::fromLocalFile(path);
    answer.body = file.read(maximumFeedSize + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::Disk, path + QStringLiteral(": ") + file.errorString()};
    if (answer.body.size() > maximumFeedSize)
        return Error{ErrorKind::TooLarge, QStringLiteral("%1: more than %2 bytes").arg(path).arg(maximumFeedSize)};
    if (answer.body.isEmpty())
        return Error{ErrorKind::Empty, path + QStringLiteral(": an empty file")};
    return answer;
}

}
