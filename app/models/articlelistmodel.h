#pragma once

#include "core/article.h"
#include "core/query.h"
#include "core/result.h"
#include "core/snippet.h"

#include <QAbstractListModel>
#include <QCache>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <memory>

namespace Masthead {

class Archive;
struct StateChange;

/// The articles of one query as rows. Holds the sorted ids in memory and loads the rows that are asked for in windows, so
/// that nothing waits: a row that is not there yet is empty and told by dataChanged() when it comes. New articles are
/// put in without moving what is shown; an article that stops matching because the person marked it stays until the
/// next query. GUI thread.
class ArticleListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< ArticleId
        LoadedRole,            ///< bool: the row's values are here
        PublisherRole,
        SourceRole,
        EditorsRole,
        DateRole, ///< QDateTime, UTC
        LeadImageRole,
        FeedRole,
        ReadRole,
        StarredRole,
        UrlRole,
        FeedTitleRole,
        SnippetRole,     ///< QString: where the article's text holds what is searched for; empty where it does not
        SnippetHitsRole, ///< QList<QPair<int, int>>: start and length of each hit in it
    };

    explicit ArticleListModel(Archive &archive, QObject *parent = nullptr);

    /// Asks for other articles. What is shown stays until the answer is here; an answer to an older question is dropped. The
    /// first rows come before the rest, which is added below them.
    void setQuery(const Query &query);
    const Query &query() const { return m_query; }
    /// What was marked since then, and no longer matches, stays no longer either.
    void forgetMarked();

    bool isAnswered() const { return !m_asking; } ///< all rows of the query are here
    /// True where the query has words that may stand in a text, so that rows have snippets.
    bool hasSnippets() const { return m_hasSnippets; }

    ArticleId id(int row) const; ///< 0 where there is no such row
    int row(ArticleId id) const; ///< -1 where it is not in the list; looks through all of it
    const QList<ArticleId> &ids() const { return m_ids; }
    std::optional<ArticleRow> article(int row) const; ///< nothing while it is not loaded

    /// The next article after `row` that is not read, going round at the end; -1 where there is none, nothing where that depends
    /// on a row that is not loaded.
    std::optional<int> nextUnread(int row) const;
    /// The same among `unread`, in the list's order; what is loaded is known better.
    int nextUnread(int row, const QList<ArticleId> &unread) const;
    int previousUnread(int row, const QList<ArticleId> &unread) const; ///< likewise, before `row`

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void answered(); ///< all rows of the query asked for last are here; comes later, never from within setQuery()
    void failed(const Masthead::Error &error); ///< the question could not be answered; what is shown stays

private:
    struct UnreadAround { ///< rows; -1: there is none
        int first = -1;
        int before = -1;
        int after = -1;
        int last = -1;
    };
    UnreadAround unreadAround(int row, const QList<ArticleId> &unread) const;
    std::shared_ptr<std::atomic<bool>> abandonOlder();
    void ask(bool replace, int limit = -1);
    void askForRest();
    void tellOfAnswer();
    void take(const QList<ArticleId> &ids, bool replace);
    void append(const QList<ArticleId> &ids);
    void merge(const QList<ArticleId> &fresh);
    QList<ArticleId> withMarked(const QList<ArticleId> &shown, const QList<ArticleId> &fresh) const;
    void replaceAll(QList<ArticleId> wanted);
    bool replaceMiddle(int first, int last, const QList<ArticleId> &wanted);
    void load(int row) const;
    void loadSnippets(const QList<ArticleId> &ids);
    void takeStates(const QList<StateChange> &changes);
    QString spoken(const ArticleRow &row) const;
    quint64 beginReading() const;
    void putRows(const QList<ArticleRow> &rows, quint64 begun) const;

    Archive &m_archive;
    Query m_query;
    QList<ArticleId> m_ids;
    mutable QCache<ArticleId, ArticleRow> m_rows;
    mutable QSet<int> m_loading;                    ///< windows that were asked for
    quint64 m_question = 0;                         ///< number of the newest question; answers to others are dropped
    bool m_asking = false;                          ///< the newest question has no answer yet
    std::shared_ptr<std::atomic<bool>> m_abandoned; ///< of the newest question
    bool m_hasSnippets = false;
    QHash<ArticleId, Snippet> m_snippets; ///< of the rows that were loaded
    QSet<ArticleId> m_marked;             ///< what the person marked since the query was set
    QTimer m_soon;                        ///< collects changes of content

    // Rows may have been read before a state changed and come after the word of it: the newer of the two counts.
    struct KnownState {
        quint64 change = 0;
        ArticleState state;
    };
    quint64 m_change = 0;                         ///< number of the newest change of states
    mutable int m_reading = 0;                    ///< answers with rows that are still to come
    mutable QHash<ArticleId, KnownState> m_known; ///< what changed while one was to come
};

}
