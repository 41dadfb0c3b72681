#include "contenttable.h"

#include "bodypacking.h"
#include "database.h"
#include "searchindex.h"

#include <QCborArray>
#include <QCborStreamReader>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace Masthead {

namespace {

constexpr qsizetype longestTitle = 1000;
constexpr qsizetype longestName = 1000;
constexpr qsizetype longestAddress = 8192;
constexpr qsizetype longestBody = 4 * 1024 * 1024;
constexpr qsizetype longestList = 200;
constexpr qsizetype longestEvidence = 500;

QStringList storableList(const QStringList &list)
{
    QStringList kept;
    for (const QString &text : list.first(std::min(list.size(), longestList)))
        kept += storable(text, longestName);
    return kept;
}

Provenance storableProvenance(Provenance provenance)
{
    for (QString *name : {&provenance.publisher, &provenance.source, &provenance.dateline, &provenance.originalTitle,
                          &provenance.copyright, &provenance.publishedText, &provenance.updatedText})
        *name = storable(*name, longestName);
    provenance.originalUrl = storable(provenance.originalUrl, longestAddress);
    provenance.contributors.resize(std::min(provenance.contributors.size(), longestList));
    for (Contributor &one : provenance.contributors)
        one = {storable(one.name, longestName), storable(one.role, longestName), one.editing};
    provenance.byline = storableList(provenance.byline);
    provenance.editors = storableList(provenance.editors);
    provenance.evidence.resize(std::min(provenance.evidence.size(), longestList));
    for (Evidence &evidence : provenance.evidence) {
        evidence.value = storable(evidence.value, longestName);
        evidence.text = storable(evidence.text, longestEvidence);
        evidence.from = storable(evidence.from, longestEvidence);
    }
    return provenance;
}

QCborArray cborOf(const QList<Evidence> &evidence)
{
    QCborArray list;
    for (const Evidence &one : evidence)
        list +=
            QCborArray{provenanceFieldName(one.field), one.value, one.text, one.from, one.confidence, one.rule, one.offset};
    return list;
}

QList<Evidence> evidenceOf(const QCborArray &list)
{
    QList<Evidence> evidence;
    for (const QCborValue entry : list) {
        const QCborArray one = entry.toArray();
        evidence += Evidence{provenanceFieldFromName(one.at(0).toString()),
                             one.at(1).toString(),
                             one.at(2).toString(),
                             one.at(3).toString(),
                             one.at(4).toDouble(),
                             one.at(5).toString(),
                             int(one.at(6).toInteger(-1))};
    }
    return evidence;
}

/// What a masthead says beside the columns.
QCborArray furtherOf(const Provenance &who)
{
    QCborArray contributors;
    for (const Contributor &one : who.contributors)
        contributors += QCborArray{one.name, one.role, one.editing};
    return {contributors, who.originalUrl, who.copyright, who.publishedText, who.updatedText};
}

void addFurther(Provenance &who, const QCborArray &further)
{
    const QCborArray contributors = further.at(0).toArray();
    for (const QCborValue entry : contributors) {
        const QCborArray one = entry.toArray();
        who.contributors += Contributor{one.at(0).toString(), one.at(1).toString(), one.at(2).toBool()};
    }
    who.originalUrl = further.at(1).toString();
    who.copyright = further.at(2).toString();
    who.publishedText = further.at(3).toString();
    who.updatedText = further.at(4).toString();
}

QByteArray packed(const Article &article)
{
    // As one piece: all of it holds the same words, which the compression then keeps once.
    QCborArray parts{article.html, article.raw, article.text, cborOf(article.provenance.evidence),
                     furtherOf(article.provenance)};
    if (!article.fullText.isEmpty())
        parts += QCborArray{article.fullText.html, article.fullText.text};
    return packedBytes(parts.toCborValue().toCbor());
}

/// The body's parts: three before schema 5, four with it, five since schema 6, six with a full text; none where it is damaged.
QCborArray unpacked(const QByteArray &body)
{
    const QCborArray parts = QCborValue::fromCbor(unpackedBytes(body)).toArray();
    return parts.size() >= 3 && parts.size() <= 6 ? parts : QCborArray();
}

QString enclosuresJson(const QList<Enclosure> &enclosures)
{
    QJsonArray list;
    for (const Enclosure &enclosure : enclosures)
        list += QJsonArray{enclosure.url, enclosure.type, double(enclosure.length)};
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QList<Enclosure> enclosuresOf(const QString &json)
{
    QList<Enclosure> enclosures;
    for (const QJsonValue entry : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const QJsonArray parts = entry.toArray();
        enclosures += Enclosure{parts.at(0).toString(), parts.at(1).toString(), qint64(parts.at(2).toDouble(-1))};
    }
    return enclosures;
}

/// The evidence of a content that was kept before schema 5.
QList<Evidence> readEvidence(Database &database, ContentId id)
{
    QList<Evidence> list;
    Statement rows = database.query(
        QStringLiteral("SELECT field, value, words, place, confidence FROM evidence WHERE content_id = ? ORDER BY position"),
        id);
    while (rows.next())
        list +=
            Evidence{provenanceFieldFromName(rows.text(0)), rows.text(1), rows.text(2), rows.text(3), rows.real(4), {}, -1};
    return list;
}

/// The masthead as the columns give it, from `first` on.
Provenance readColumns(const Statement &row, int first)
{
    Provenance who;
    who.publisher = row.text(first);
    who.source = row.text(first + 1);
    who.byline = row.texts(first + 2);
    who.editors = row.texts(first + 3);
    who.dateline = row.text(first + 4);
    who.originalTitle = row.text(first + 5);
    return who;
}

/// A content, and whether its body could be read.
std::pair<Article, bool> readWhatIsThere(Database &database, ContentId id)
{
    Article article;
    Statement row = database.query(
        QStringLiteral(
            "SELECT fingerprint, title, url, base_url, published, updated, categories, lead_image, comments_url, language, "
            "enclosures, publisher, source, byline, editors, dateline, original_title, body FROM content WHERE id = ?"),
        id);
    if (!row.next())
        return {article, true};
    article.fingerprint = row.bytes(0);
    article.title = row.text(1);
    article.url = row.text(2);
    article.baseUrl = row.text(3);
    article.published = row.time(4);
    article.updated = row.time(5);
    article.categories = row.texts(6);
    article.leadImage = row.text(7);
    article.commentsUrl = row.text(8);
    article.language = row.text(9);
    article.enclosures = enclosuresOf(row.text(10));
    const QCborArray body = unpacked(row.bytes(17));
    article.html = body.at(0).toString();
    article.raw = body.at(1).toString();
    article.text = body.at(2).toString();
    Provenance &who = article.provenance;
    who = readColumns(row, 11);
    who.evidence = body.size() == 3 ? readEvidence(database, id) : evidenceOf(body.at(3).toArray());
    addFurther(who, body.at(4).toArray());
    const QCborArray full = body.at(5).toArray();
    article.fullText = {full.at(0).toString(), full.at(1).toString()};
    return {article, !body.isEmpty()};
}

}

QString storable(const QString &text, qsizetype longest)
{
    QString kept = text.left(longest);
    kept.remove(QChar(u'\0'));
    for (qsizetype i = 0; i < kept.size(); ++i) {
        if (!kept[i].isSurrogate())
            continue;
        if (kept[i].isHighSurrogate() && i + 1 < kept.size() && kept[i + 1].isLowSurrogate())
            ++i;
        else
            kept[i] = QChar(QChar::ReplacementCharacter);
    }
    return kept;
}

Article storableArticle(Article article)
{
    article.title = storable(article.title, longestTitle);
    for (QString *address : {&article.guid, &article.url, &article.baseUrl, &article.leadImage, &article.commentsUrl})
        *address = storable(*address, longestAddress);
    for (QString *body : {&article.html, &article.raw, &article.text, &article.fullText.html, &article.fullText.text})
        *body = storable(*body, longestBody);
    article.language = storable(article.language, longestName);
    article.categories = storableList(article.categories);
    article.enclosures.resize(std::min(article.enclosures.size(), longestList));
    for (Enclosure &enclosure : article.enclosures)
        enclosure = {storable(enclosure.url, longestAddress), storable(enclosure.type, longestName), enclosure.length};
    article.provenance = storableProvenance(article.provenance);
    if (article.fingerprint.isEmpty())
        article.fingerprint = QCryptographicHash::hash((article.title + article.html).toUtf8(), QCryptographicHash::Sha256);
    return article;
}

namespace {

/// Stands at the third of the body's parts; the two before it are passed over unread.
bool enterText(QCborStreamReader &reader)
{
    return reader.isArray() && reader.enterContainer() && reader.next() && reader.next() && reader.isString();
}

QString readText(QCborStreamReader &reader)
{
    QString text;
    auto piece = reader.readString();
    for (; piece.status == QCborStreamReader::Ok; piece = reader.readString())
        text += piece.data;
    return piece.status == QCborStreamReader::EndOfString ? text : QString();
}

/// Of a body what is searched: its plain text, that of its full text, and the names that stand behind the evidence.
void readSearched(const QByteArray &cbor, Article &article)
{
    QCborStreamReader reader(cbor);
    if (!enterText(reader))
        return;
    article.text = readText(reader);
    if (!reader.isArray() || !reader.next() || !reader.isArray())
        return;
    addFurther(article.provenance, QCborValue::fromCbor(reader).toArray());
    if (reader.isArray())
        article.fullText.text = QCborValue::fromCbor(reader).toArray().at(1).toString();
}

}

QString searchedText(const Article &article)
{
    return article.fullText.text.isEmpty() ? article.text : article.text + QLatin1Char('\n') + article.fullText.text;
}

QString searchedTextOf(const QByteArray &body)
{
    Article article;
    readSearched(unpackedBytes(body), article);
    QString text = searchedText(article);
    for (const Contributor &one : std::as_const(article.provenance.contributors))
        text += QLatin1Char('\n') + one.name;
    return text;
}

void rewriteContent(Database &database, ContentId id, const Article &article)
{
    removeFromIndex(database, id);
    const Provenance &who = article.provenance;
    database.query(
        QStringLiteral("UPDATE content SET fingerprint = ?, published = ?, updated = ?, lead_image = ?, publisher = ?, "
                       "source = ?, byline = ?, editors = ?, dateline = ?, original_title = ?, body = ? WHERE id = ?"),
        article.fingerprint, article.published, article.updated, article.leadImage, who.publisher, who.source, who.byline,
        who.editors, who.dateline, who.originalTitle, packed(article), id);
    database.query(QStringLiteral("DELETE FROM evidence WHERE content_id = ?"), id); // it stands in the body now
    database.query(QStringLiteral("INSERT OR IGNORE INTO unindexed (content_id) VALUES (?)"), id);
}

ContentId insertContent(Database &database, qint64 articleId, const Article &article, const QDateTime &seen)
{
    const Provenance &who = article.provenance;
    const ContentId id =
        database
            .query(
                QStringLiteral(
                    "INSERT INTO content (article_id, fingerprint, seen, title, url, base_url, published, updated, categories, "
                    "lead_image, comments_url, language, enclosures, publisher, source, byline, editors, dateline, "
                    "original_title, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                articleId, article.fingerprint, seen, article.title, article.url, article.baseUrl, article.published,
                article.updated, article.categories, article.leadImage, article.commentsUrl, article.language,
                enclosuresJson(article.enclosures), who.publisher, who.source, who.byline, who.editors, who.dateline,
                who.originalTitle, packed(article))
            .lastInsertId();
    database.query(QStringLiteral("INSERT INTO unindexed (content_id) VALUES (?)"), id);
    return id;
}

ContentId contentWith(Database &database, qint64 articleId, const QByteArray &fingerprint)
{
    Statement known = database.query(QStringLiteral("SELECT id FROM content WHERE article_id = ? AND fingerprint = ?"),
                                     articleId, fingerprint);
    return known.next() ? known.integer(0) : 0;
}

Article readContent(Database &database, ContentId id)
{
    const auto [article, whole] = readWhatIsThere(database, id);
    if (!whole)
        database.fail(
            {ErrorKind::Database, QStringLiteral("%1: the text of content %2 is damaged").arg(database.path()).arg(id)});
    return article;
}

Article readUndamaged(Database &database, ContentId id) { return readWhatIsThere(database, id).first; }

Article readIndexedTexts(Database &database, ContentId id)
{
    Article article;
    Statement row = database.query(QStringLiteral("SELECT title, publisher, source, byline, editors, dateline, "
                                                  "original_title, categories, body FROM content WHERE id = ?"),
                                   id);
    if (!row.next())
        return article;
    article.title = row.text(0);
    article.provenance = readColumns(row, 1);
    article.categories = row.texts(7);
    readSearched(unpackedBytes(row.bytes(8)), article);
    return article;
}

void deleteContents(Database &database, const QList<ContentId> &ids)
{
    // One table after the other: FTS5 writes a segment whenever another one is written in between.
    for (const ContentId id : ids)
        removeFromIndex(database, id);
    database.query(QStringLiteral("DELETE FROM unindexed WHERE content_id IN (SELECT value FROM json_each(?))"),
                   idList(ids));
    database.query(QStringLiteral("DELETE FROM evidence WHERE content_id IN (SELECT value FROM json_each(?))"), idList(ids));
    database.query(QStringLiteral("DELETE FROM content WHERE id IN (SELECT value FROM json_each(?))"), idList(ids));
}

}
