#pragma once

#include "parsedfeed.h"
#include "provenance.h"

#include <QByteArray>

namespace Masthead {

using ArticleId = qint64;
using FeedId = qint64;
using FolderId = qint64;
using CategoryId = qint64;
using SmartFolderId = qint64;

/// The whole of an article whose feed gives less, as its web page has it.
struct FullText {
    QString html; ///< clean, as Article::html; empty: none is kept
    QString text; ///< the same as plain text, for search

    bool isEmpty() const { return html.isEmpty(); }
    friend bool operator==(const FullText &, const FullText &) = default;
};

/// What one entry says, cleaned and with its provenance. Immutable once read: a change makes a new revision.
struct Article {
    QString guid;        ///< identity within its feed; never empty once ingested
    QString url;         ///< the page for people, http or https, or empty
    QString title;       ///< plain text on one line
    QString html;        ///< the clean body: sanitised, addresses absolute, without what the masthead panel shows
    QString raw;         ///< the body as it was published, not sanitised: never shown as it is
    QString baseUrl;     ///< what relative addresses in `raw` resolve against
    QString text;        ///< the clean body as plain text, for search and snippets
    FullText fullText;   ///< from its page; no part of what the feed says, nor of the fingerprint
    QDateTime published; ///< UTC; invalid when unknown
    QDateTime updated;   ///< UTC; invalid when unknown
    QStringList categories;
    QString leadImage; ///< address, or file name relative to the post's folder
    QString commentsUrl;
    QString language;
    QList<Enclosure> enclosures;
    Provenance provenance;
    QByteArray fingerprint; ///< SHA-256 of what a reader would see; equal fingerprints are the same content
};

/// What the reader did with an article. It outlives the content.
struct ArticleState {
    bool read = false;
    bool starred = false;

    friend bool operator==(const ArticleState &, const ArticleState &) = default;
};

/// What a person wrote to an article. It outlives the content.
struct Annotations {
    QStringList tags;
    QString note;

    friend bool operator==(const Annotations &, const Annotations &) = default;
};

/// An article as the archive keeps it.
struct StoredArticle {
    ArticleId id = 0;
    FeedId feedId = 0;
    Article content;
    ArticleState state;
    QDateTime firstSeen; ///< UTC
    int revision = 1;    ///< 1 for the first content, one more for each change
    Annotations annotations;
};

/// What a row of the list needs, and no more.
struct ArticleRow {
    ArticleId id = 0;
    FeedId feedId = 0;
    QString title; ///< the first words of the text where it has none
    QString publisher;
    QString source;
    QStringList editors;
    QString leadImage;
    QString url;
    QDateTime date; ///< UTC: published, or first seen where that is unknown
    ArticleState state;
    QString feedTitle; ///< for rows of articles that name no publisher
};

}
