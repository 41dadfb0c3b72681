#include "articlekeeper.h"

#include "annotations.h"
#include "contenttable.h"
#include "database.h"
#include "feedtable.h"
#include "identity.h"

#include "core/guidmark.h"
#include "core/origin.h"
#include "core/pageevidence.h"

#include <QSet>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype deepestCategory = 20;

/// What an article says now, as far as it can be read.
Article contentOf(Database &database, ArticleId id)
{
    Statement row = database.query(QStringLiteral("SELECT content_id FROM article WHERE id = ?"), id);
    return row.next() ? readUndamaged(database, row.integer(0)) : Article();
}

ArticleState stateOf(Database &database, ArticleId id)
{
    Statement row = database.query(QStringLiteral("SELECT read, starred FROM state WHERE article_id = ?"), id);
    return row.next() ? ArticleState{row.flag(0), row.flag(1)} : ArticleState();
}

/// One keep(): the feed, the time, and what was seen on the way.
class Keeper {
public:
    Keeper(Database &database, FeedId feed, const QDateTime &now)
        : m_database(database), m_feed(feed), m_now(now), m_nameless(database, feed)
    {
    }

    void requireFeed();
    void note(const QList<Article> &articles);
    void keep(const Article &article);
    void import(const ImportedArticle &imported);
    void keepRecord(const FetchRecord &record);
    void keepFiles(const FetchRecord &record);
    void expectFormer(const QHash<QString, QStringList> &formerGuids) { m_formerGuids = formerGuids; }
    void leaveAlone(const QSet<ArticleId> &taken) { m_kept = taken; }
    void noteGuid(const QString &guid) { m_nameless.noteGuid(guid); }
    QSet<ArticleId> kept() const { return m_kept; }
    KeepSummary summary() const { return m_summary; }

private:
    KnownArticle known(const Article &article);
    KnownArticle knownByGuid(const QString &guid);
    KnownArticle knownByAddress(const Article &article);
    KnownArticle knownByOtherAddress(const Article &article);
    KnownArticle knownByFormerName(const Article &post);
    ArticleId knownToReader(const Article &article);
    ArticleId create(const Article &article);
    void tag(ArticleId id, const QStringList &tags, bool wasThere);
    void change(const KnownArticle &known, const Article &article);
    void point(ArticleId id, ContentId content, const Article &article, const QDateTime &firstSeen);
    QDateTime sortDate(const Article &article, const QDateTime &firstSeen) const;
    CategoryId categoryAt(const QStringList &path);
    CategoryId child(CategoryId parent, const QString &name);
    void keepNames(const FetchRecord &record);
    void move(const QString &address);

    Database &m_database;
    const FeedId m_feed;
    const QDateTime m_now;
    bool m_posts = false;
    KeepSummary m_summary;
    QSet<ArticleId> m_kept;
    EntriesWithoutGuid m_nameless;
    QHash<QString, QStringList> m_formerGuids;
    QHash<QStringList, CategoryId> m_categories;
};

void Keeper::requireFeed()
{
    Statement feed = m_database.query(QStringLiteral("SELECT kind FROM feed WHERE id = ? AND removed_at IS NULL"), m_feed);
    if (feed.next())
        m_posts = feed.text(0) == feedKindName(FeedKind::PostFolder);
    else
        m_database.fail({ErrorKind::NotFound, QStringLiteral("there is no feed %1").arg(m_feed)});
}

void Keeper::note(const QList<Article> &articles)
{
    for (const Article &article : articles)
        if (article.guid.startsWith(madeGuidMark))
            m_nameless.note(storableArticle(article));
        else
            m_nameless.noteGuid(article.guid);
}

KnownArticle Keeper::knownByGuid(const QString &guid)
{
    return knownWhere(m_database, QStringLiteral("a.feed_id = ? AND a.guid = ?"), m_feed, guid);
}

KnownArticle Keeper::known(const Article &article)
{
    const KnownArticle known = knownByGuid(article.guid);
    if (known.id)
        return known;
    if (m_posts)
        return knownByFormerName(article);
    return article.url.isEmpty() ? known : knownByAddress(article);
}

// A post whose file has another name now, or another place, stays the article that it was: as one that was gone and comes back.
KnownArticle Keeper::knownByFormerName(const Article &post)
{
    for (const QString &guid : m_formerGuids.value(post.guid)) {
        Statement row = m_database.query(
            QStringLiteral("SELECT a.id, a.deleted, a.sort_date, c.id, c.fingerprint FROM article a "
                           "LEFT JOIN content c ON c.id = a.content_id "
                           "WHERE a.feed_id = ? AND a.guid = ? AND a.title = ? AND (a.gone = 0 OR a.deleted = 1)"),
            m_feed, guid, post.title);
        if (!row.next())
            continue;
        const ArticleId id = row.integer(0);
        const Article before = contentOf(m_database, id);
        const bool same = !row.isNull(4) && row.bytes(4) == post.fingerprint;
        const bool sameText = !post.text.isEmpty() && before.text == post.text;
        // Of one that was let go only its title and its date in lists are left.
        const bool sameDate = post.published.isValid() && row.time(2) == post.published;
        if (row.flag(1) ? !sameDate : !same && !sameText)
            continue;
        m_database.query(QStringLiteral("UPDATE article SET guid = ?, gone = 1 WHERE id = ?"), post.guid, id);
        if (same) { // its pictures stand elsewhere now, which is no part of the fingerprint
            Article whole = post;
            carryPage(before, whole);
            rewriteContent(m_database, row.integer(3), whole);
            m_database.query(QStringLiteral("UPDATE article SET lead_image = ?, pictures_kept = 0 WHERE id = ?"),
                             whole.leadImage, id);
        }
        return knownWhere(m_database, QStringLiteral("a.id = ?"), id);
    }
    return {};
}

// Some sites give new guids to everything when they change their software. But in some feeds all entries lead to one
// page, so the address alone is not enough: title and date (or the whole content) must agree too, and the old guid must be
// out of use.
KnownArticle Keeper::knownByAddress(const Article &article)
{
    ArticleId id = 0;
    // Of one that was let go only its date in lists is left. Without dates it is meant where nothing else is at its address.
    Statement rows = m_database.query(
        QStringLiteral("SELECT a.id, a.guid, a.title, iif(a.deleted, a.sort_date, c.published), c.fingerprint, "
                       "a.deleted AND count(*) OVER () = 1 FROM article a LEFT JOIN content c ON c.id = a.content_id "
                       "WHERE a.feed_id = ? AND a.url = ? AND a.url <> '' ORDER BY a.id DESC LIMIT 10"),
        m_feed, article.url);
    while (id == 0 && rows.next()) {
        const bool sameDate = article.published.isValid() ? rows.time(3) == article.published : rows.flag(5);
        const bool same = rows.text(2) == article.title && sameDate;
        const bool sameContent = !rows.isNull(4) && rows.bytes(4) == article.fingerprint;
        if ((same || sameContent) && !m_nameless.isInUse(rows.text(1)))
            id = rows.integer(0);
    }
    if (id == 0)
        return {};
    m_database.query(QStringLiteral("UPDATE article SET guid = ? WHERE id = ?"), article.guid, id);
    return knownWhere(m_database, QStringLiteral("a.id = ?"), id);
}

// What stands behind an address once it is all the same how it is asked for, and by whose link one comes.
QUrl plainAddress(const QString &address)
{
    QUrl url(address);
    url.setScheme(QStringLiteral("https"));
    QUrlQuery query(url);
    for (const auto &[name, value] : query.queryItems())
        if (name.startsWith(QLatin1String("utm_"), Qt::CaseInsensitive))
            query.removeAllQueryItems(name);
    url.setQuery(query.isEmpty() ? QString() : query.query());
    return url.adjusted(QUrl::StripTrailingSlash);
}

// The same page under another address: a site that has come to https, say. Title and date must agree, and neither what it was kept
// by nor itself be another entry's.
KnownArticle Keeper::knownByOtherAddress(const Article &article)
{
    const QUrl plain = plainAddress(article.url);
    if (article.title.isEmpty() || !article.published.isValid() || plain.host().isEmpty())
        return {};
    const QString page = plain.toString(QUrl::RemoveScheme | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::FullyEncoded);
    ArticleId id = 0;
    for (const QString &scheme : {QStringLiteral("https:"), QStringLiteral("http:")}) {
        const QString first = scheme + page;
        Statement rows = m_database.query(
            QStringLiteral(
                "SELECT a.id, a.guid, a.url FROM article a INDEXED BY article_url LEFT JOIN content c "
                "ON c.id = a.content_id WHERE a.feed_id = ? AND a.url <> '' AND a.url >= ? AND a.url < ? AND a.title = ? "
                "AND iif(a.deleted, a.sort_date, c.published) = ? ORDER BY a.id DESC LIMIT 20"),
            m_feed, first, first + QChar(0xffff), article.title, article.published);
        while (id == 0 && rows.next())
            if (!m_kept.contains(rows.integer(0)) && !m_nameless.isInUse(rows.text(1))
                && plainAddress(rows.text(2)) == plain)
                id = rows.integer(0);
    }
    if (id == 0)
        return {};
    const bool nameless = article.guid.startsWith(madeGuidMark);
    m_database.query(QStringLiteral("UPDATE article SET guid = ? WHERE id = ?"),
                     nameless ? m_nameless.guidFor(article) : article.guid, id);
    return knownWhere(m_database, QStringLiteral("a.id = ?"), id);
}

void Keeper::keep(const Article &given)
{
    Article article = storableArticle(given);
    const bool nameless = article.guid.startsWith(madeGuidMark);
    if (nameless && m_nameless.repeats(article))
        return;
    KnownArticle known = nameless ? m_nameless.known(article, m_kept) : this->known(article);
    if (!known.id && !m_posts)
        known = knownByOtherAddress(article);
    if (m_database.failed() || (known.id && m_kept.contains(known.id)))
        return; // one entry twice in one document: the first counts, or they would change each other at every fetch
    if (nameless && !known.id)
        article.guid = m_nameless.guidFor(article);
    if (!known.id)
        return void(create(article));
    m_kept += known.id;
    if (known.deleted) {
        ++m_summary.unchanged;
        return;
    }
    if (known.fingerprint != article.fingerprint)
        return change(known, article);
    if (!known.gone) {
        ++m_summary.unchanged;
        return;
    }
    m_database.query(QStringLiteral("UPDATE article SET gone = 0 WHERE id = ?"), known.id);
    ++m_summary.changed;
}

ArticleId Keeper::create(const Article &article)
{
    const ArticleId id =
        m_database
            .query(QStringLiteral("INSERT INTO article (feed_id, guid, url, first_seen, sort_date, revision) "
                                  "VALUES (?, ?, ?, ?, ?, 0)"),
                   m_feed, article.guid, article.url, m_now, m_now)
            .lastInsertId();
    point(id, insertContent(m_database, id, article, m_now), article, m_now);
    m_database.query(QStringLiteral("INSERT INTO state (article_id) VALUES (?)"), id);
    m_kept += id;
    ++m_summary.created;
    m_summary.createdIds += id;
    return id;
}

// Readers have guids of their own for entries that have none. But in some feeds all entries lead to one page, under one title: then
// what they say must agree, or their dates, where both are known. And what one entry of the other reader is, no other one is.
ArticleId Keeper::knownToReader(const Article &article)
{
    Statement rows =
        m_database.query(QStringLiteral("WITH alike AS (SELECT a.id, a.guid, c.fingerprint = ? AS same_content, "
                                        "iif(a.deleted, nullif(a.sort_date, a.first_seen), c.published) = ? AS same_date "
                                        "FROM article a LEFT JOIN content c ON c.id = a.content_id "
                                        "WHERE a.feed_id = ? AND a.url = ? AND a.url <> '' AND a.title = ?) "
                                        "SELECT id, guid, same_content IS TRUE OR same_date IS TRUE, count(*) OVER () "
                                        "FROM alike WHERE same_content IS TRUE OR same_date IS NOT FALSE "
                                        "ORDER BY same_content IS TRUE DESC, same_date IS TRUE DESC, id"),
                         article.fingerprint, article.published, m_feed, article.url, article.title);
    while (rows.next()) {
        // Without a date one of several may be what another entry is, by its guid, that comes later.
        const bool sure = rows.flag(2) || rows.integer(3) == 1 || rows.text(1).startsWith(madeGuidMark);
        if (sure && !m_kept.contains(rows.integer(0)) && !m_nameless.isInUse(rows.text(1)))
            return rows.integer(0);
    }
    return 0;
}

void Keeper::import(const ImportedArticle &imported)
{
    const Article article = storableArticle(imported.article);
    ArticleId known = knownByGuid(article.guid).id;
    if (!known && !article.url.isEmpty())
        known = knownToReader(article);
    const bool wasThere = known != 0;
    m_summary.unchanged += wasThere;
    const ArticleId id = wasThere ? known : create(article);
    m_kept += id;
    const ArticleState before = wasThere ? stateOf(m_database, id) : ArticleState();
    const ArticleState after{before.read || imported.state.read, before.starred || imported.state.starred};
    if (after != before)
        m_database.query(QStringLiteral("UPDATE state SET read = ?, starred = ?, changed = ? WHERE article_id = ?"),
                         after.read, after.starred, m_now, id);
    if (wasThere && after != before)
        m_summary.states += StateChange{id, before, after};
    if (!imported.tags.isEmpty())
        tag(id, imported.tags, wasThere);
}

void Keeper::tag(ArticleId id, const QStringList &tags, bool wasThere)
{
    if (!wasThere)
        return addTags(m_database, id, tags);
    const Annotations before = readAnnotations(m_database, id);
    addTags(m_database, id, tags);
    if (const Annotations after = readAnnotations(m_database, id); after != before)
        m_summary.annotations += AnnotationsChange{id, before, after};
}

void Keeper::change(const KnownArticle &known, const Article &article)
{
    Article whole = article;
    carryPage(contentOf(m_database, known.id), whole);
    // Two servers of one site may give two texts by turns; what was said before is not kept twice.
    ContentId content = contentWith(m_database, known.id, article.fingerprint);
    if (content == 0)
        content = insertContent(m_database, known.id, whole, m_now);
    else if (whole.fullText != readUndamaged(m_database, content).fullText)
        rewriteContent(m_database, content, whole);
    point(known.id, content, whole, known.firstSeen);
    m_database.query(QStringLiteral("UPDATE article SET full_text = ?, page_behind = 1, pictures_kept = 0 WHERE id = ?"),
                     !whole.fullText.isEmpty(), known.id);
    ++m_summary.changed;
}

void Keeper::point(ArticleId id, ContentId content, const Article &article, const QDateTime &firstSeen)
{
    m_database.query(
        QStringLiteral(
            "UPDATE article SET url = ?, sort_date = ?, gone = 0, category_id = ?, content_id = ?, "
            "revision = revision + 1, title = ?, publisher = ?, source = ?, byline = ?, editors = ?, lead_image = ? "
            "WHERE id = ?"),
        article.url, sortDate(article, firstSeen), idOrNull(m_posts ? categoryAt(article.categories) : 0), content,
        article.title, article.provenance.publisher, article.provenance.source, article.provenance.byline,
        article.provenance.editors, article.leadImage, id);
}

// Many Atom feeds say only when an entry changed. That it changes again moves it no further than to when it was first seen.
QDateTime Keeper::sortDate(const Article &article, const QDateTime &firstSeen) const
{
    const QDateTime &date = article.published.isValid() ? article.published : article.updated;
    return date.isValid() && date <= m_now ? (article.published.isValid() ? date : std::min(date, firstSeen)) : firstSeen;
}

CategoryId Keeper::categoryAt(const QStringList &path)
{
    if (path.isEmpty() || path.size() > deepestCategory)
        return path.isEmpty() ? 0 : categoryAt(path.first(deepestCategory));
    if (const auto known = m_categories.constFind(path); known != m_categories.cend())
        return *known;
    const CategoryId id = child(categoryAt(path.first(path.size() - 1)), path.last());
    m_categories.insert(path, id);
    return id;
}

CategoryId Keeper::child(CategoryId parent, const QString &name)
{
    {
        Statement known =
            m_database.query(QStringLiteral("SELECT id FROM category WHERE feed_id = ? AND parent_id IS ? AND name = ?"),
                             m_feed, idOrNull(parent), name);
        if (known.next())
            return known.integer(0);
    }
    return m_database
        .query(QStringLiteral("INSERT INTO category (feed_id, parent_id, name) VALUES (?, ?, ?)"), m_feed, idOrNull(parent),
               name)
        .lastInsertId();
}

void Keeper::keepRecord(const FetchRecord &record)
{
    const QDateTime at = record.at.isValid() ? record.at : m_now;
    if (record.error) {
        m_database.query(
            QStringLiteral("UPDATE feed SET last_attempt = ?, next_fetch = ?, failures = failures + 1, error_kind = ?, "
                           "error_detail = ?, error_status = ? WHERE id = ?"),
            at, record.nextFetch, errorKindName(record.error->kind), storable(record.error->detail, 2000),
            record.error->status, m_feed);
        return keepNames(record);
    }
    m_database.query(QStringLiteral("UPDATE feed SET last_attempt = ?, last_success = ?, next_fetch = ?, failures = 0, "
                                    "error_kind = NULL, error_detail = NULL, error_status = NULL, "
                                    "local = ifnull(local, ?), rhythm = ? WHERE id = ?"),
                     at, at, record.nextFetch, record.local ? QVariant(*record.local) : QVariant(),
                     record.nextFetch.isValid() ? std::max<qint64>(0, at.secsTo(record.nextFetch)) : 0, m_feed);
    // With the validators of an answer that was cut, what it did not bring would never come.
    if (record.whole && !record.notModified)
        m_database.query(QStringLiteral("UPDATE feed SET etag = ?, last_modified = ?, body_hash = ? WHERE id = ?"),
                         record.etag, record.lastModified, record.bodyHash, m_feed);
    else if (record.whole && !(record.etag.isEmpty() && record.lastModified.isEmpty()))
        m_database.query(QStringLiteral("UPDATE feed SET etag = ?, last_modified = ? WHERE id = ?"), record.etag,
                         record.lastModified, m_feed);
    keepNames(record);
}

void Keeper::keepNames(const FetchRecord &record)
{
    const auto set = [this](const QString &sql, const QString &value) {
        if (!value.isEmpty())
            m_database.query(sql, storable(value, 8192), m_feed);
    };
    set(QStringLiteral("UPDATE feed SET title = ? WHERE id = ?"), record.title);
    set(QStringLiteral("UPDATE feed SET site_url = ? WHERE id = ?"), record.siteUrl);
    set(QStringLiteral("UPDATE feed SET icon_url = ? WHERE id = ?"), record.iconUrl);
    if (!record.title.isEmpty()) // a name that the feed calls itself by too is nobody's own
        m_database.query(QStringLiteral("UPDATE feed SET given_title = '' WHERE id = ? AND given_title = title"), m_feed);
    if (!record.movedTo.isEmpty())
        move(record.movedTo);
}

// An address that is another living feed's already stays that one's. Whoever gave the feed a header or a name while it was asked meant
// the address that they saw.
void Keeper::move(const QString &address)
{
    Statement feed = m_database.query(QStringLiteral("SELECT url, headers, user_name FROM feed WHERE id = ?"), m_feed);
    if (!feed.next())
        return;
    const QUrl before(feed.text(0));
    const QUrl now(address);
    const bool hasSecrets = !feed.text(1).isEmpty() || !feed.text(2).isEmpty();
    if (hasSecrets && !sameOrigin(before, now))
        return;
    freeAddress(m_database, storable(address, 8192), m_feed);
    // No redirect leads into the local network, nor does the name that it led to.
    m_database.query(
        QStringLiteral("UPDATE OR IGNORE feed SET url = ?, local = CASE WHEN ? THEN local ELSE 0 END WHERE id = ?"),
        storable(address, 8192), before.host() == now.host(), m_feed);
}

void Keeper::keepFiles(const FetchRecord &record)
{
    Statement stamp =
        m_database.prepare(QStringLiteral("INSERT INTO post_file (feed_id, guid, size, modified) VALUES (?, ?, ?, ?) "
                                          "ON CONFLICT (feed_id, guid) DO UPDATE SET size = excluded.size, "
                                          "modified = excluded.modified"));
    for (auto file = record.stamps.cbegin(); file != record.stamps.cend(); ++file)
        stamp.run(m_feed, storable(file.key(), 8192), file->size, file->modified);
    Statement hide =
        m_database.prepare(QStringLiteral("UPDATE article SET gone = 1 WHERE feed_id = ? AND guid = ? AND gone = 0"));
    Statement forget = m_database.prepare(QStringLiteral("DELETE FROM post_file WHERE feed_id = ? AND guid = ?"));
    for (const QString &guid : record.vanished) {
        hide.run(m_feed, guid);
        m_summary.vanished += hide.affectedRows() > 0;
        forget.run(m_feed, guid);
    }
}

}

namespace {

KeepSummary keepWithin(Database &database, FeedId feed, const QList<Article> &articles, const FetchRecord &record,
                       const QDateTime &now)
{
    Keeper keeper(database, feed, now);
    keeper.requireFeed();
    keeper.note(articles);
    keeper.expectFormer(record.formerGuids);
    for (const Article &article : articles)
        keeper.keep(article);
    keeper.keepRecord(record);
    keeper.keepFiles(record);
    return keeper.summary();
}

}

Result<KeepSummary> keepArticles(Database &database, FeedId feed, const QList<Article> &articles, const FetchRecord &record,
                                 const QDateTime &now)
{
    Transaction transaction(database);
    const KeepSummary summary = keepWithin(database, feed, articles, record, now);
    transaction.commit();
    return database.finish(summary);
}

QList<Result<KeepSummary>> keepNothingNew(Database &database, const QList<NothingNew> &feeds)
{
    QList<Result<KeepSummary>> kept;
    {
        Transaction transaction(database);
        for (const NothingNew &one : feeds)
            kept += Result<KeepSummary>(keepWithin(database, one.feed, {}, one.record, one.now));
        transaction.commit();
    }
    if (database.finish())
        return kept;
    // One of them cannot be kept, since it is gone, say: the others can.
    kept.clear();
    for (const NothingNew &one : feeds)
        kept += keepArticles(database, one.feed, {}, one.record, one.now);
    return kept;
}

Result<KeepSummary> importArticles(Database &database, FeedId feed, const QList<ImportedArticle> &articles,
                                   const QSet<ArticleId> &taken, const QDateTime &now)
{
    Transaction transaction(database);
    Keeper keeper(database, feed, now);
    keeper.requireFeed();
    keeper.leaveAlone(taken);
    for (const ImportedArticle &one : articles)
        keeper.noteGuid(one.article.guid);
    for (const ImportedArticle &article : articles)
        keeper.import(article);
    transaction.commit();
    KeepSummary summary = keeper.summary();
    summary.taken = keeper.kept();
    return database.finish(summary);
}

Result<int> reviseArticles(Database &database, const QList<RevisedArticle> &revised)
{
    Transaction transaction(database);
    int changed = 0;
    for (const RevisedArticle &one : revised) {
        Statement row = database.query(
            QStringLiteral("SELECT a.content_id, c.fingerprint, c.published, a.full_text FROM article a JOIN content c "
                           "ON c.id = a.content_id WHERE a.id = ?"),
            one.id);
        if (!row.next() || row.bytes(1) != one.before) // it said something new meanwhile
            continue;
        const ContentId content = row.integer(0);
        const bool dated = !row.isNull(2);
        Article article = storableArticle(one.article);
        if (article.fullText.isEmpty() && row.flag(3)) // it came while the rules read
            article.fullText = contentOf(database, one.id).fullText;
        const ContentId same = contentWith(database, one.id, article.fingerprint);
        if (same != 0 && same != content)
            continue;
        rewriteContent(database, content, article);
        if (!article.fullText.isEmpty()) // and its pictures are others
            database.query(
                QStringLiteral("UPDATE article SET full_text = 1, pictures_kept = 0 WHERE id = ? AND full_text = 0"),
                one.id);
        const Provenance &who = article.provenance;
        database.query(QStringLiteral("UPDATE article SET publisher = ?, source = ?, byline = ?, editors = ? WHERE id = ?"),
                       who.publisher, who.source, who.byline, who.editors, one.id);
        if (!dated && article.published.isValid()) // only its text says when
            database.query(QStringLiteral("UPDATE article SET sort_date = min(first_seen, ?) WHERE id = ?"),
                           article.published, one.id);
        ++changed;
    }
    transaction.commit();
    return database.finish(changed);
}

Result<QHash<QString, FileStamp>> readFileStamps(Database &database, FeedId feed)
{
    QHash<QString, FileStamp> stamps;
    Statement rows = database.query(QStringLiteral("SELECT guid, size, modified FROM post_file WHERE feed_id = ?"), feed);
    while (rows.next())
        stamps.insert(rows.text(0), {rows.integer(1), rows.integer(2)});
    return database.finish(stamps);
}

}
