#include "articlelistmodel.h"

#include "core/localtime.h"
#include "core/whendone.h"
#include "storage/archive.h"

#include <QLocale>

#include <algorithm>

namespace Masthead {

namespace {

/// True where something looks for words anywhere.
bool looksForWords(const QList<Query::Term> &terms)
{
    return std::any_of(terms.begin(), terms.end(), [](const Query::Term &term) {
        return !term.negated && (term.terms.isEmpty() ? term.field == Query::Field::Any : looksForWords(term.terms));
    });
}

struct Ends {
    qsizetype head = 0;
    qsizetype tail = 0;
};

/// How many are the same from the front, and behind these from the back.
Ends sameEnds(const QList<ArticleId> &one, const QList<ArticleId> &other)
{
    const qsizetype shorter = std::min(one.size(), other.size());
    Ends same;
    while (same.head < shorter && one[same.head] == other[same.head])
        ++same.head;
    while (same.tail < shorter - same.head && one[one.size() - 1 - same.tail] == other[other.size() - 1 - same.tail])
        ++same.tail;
    return same;
}

constexpr int windowSize = 64;     // rows that are loaded together
constexpr int rowsInMemory = 4096; // some hundred screens
constexpr int mostMerged = 20'000; // rows between what stays at both ends

}

ArticleListModel::ArticleListModel(Archive &archive, QObject *parent)
    : QAbstractListModel(parent), m_archive(archive), m_rows(rowsInMemory)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(150);
    // Not over a question that has no answer yet: while more is always coming, none would ever have one.
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_asking)
            m_soon.start();
        else
            ask(false);
    });
    connect(&archive, &Archive::articlesChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&archive, &Archive::feedsChanged, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&archive, &Archive::statesChanged, this, &ArticleListModel::takeStates);
}

void ArticleListModel::setQuery(const Query &query)
{
    m_query = query;
    m_hasSnippets = looksForWords(query.terms);
    m_marked.clear();
    m_soon.stop();
    // Sorting by a text needs all texts before the first row is known.
    ask(true, query.order == Query::Order::Date ? windowSize : -1);
}

void ArticleListModel::forgetMarked()
{
    m_marked.clear();
    m_soon.start();
}

/// Breaks off what was asked for before, and gives what will break off the next question.
std::shared_ptr<std::atomic<bool>> ArticleListModel::abandonOlder()
{
    if (m_abandoned)
        *m_abandoned = true;
    return m_abandoned = std::make_shared<std::atomic<bool>>(false);
}

void ArticleListModel::ask(bool replace, int limit)
{
    const quint64 question = ++m_question;
    m_asking = true;
    whenDone(m_archive.select(m_query, limit, abandonOlder()), this,
             [this, question, replace, limit](const Result<QList<ArticleId>> &answer) {
                 if (question != m_question)
                     return;
                 if (!answer) {
                     m_asking = false;
                     m_loading.clear(); // what was under way for the question before is not waited for
                     emit failed(answer.error());
                     return;
                 }
                 // The first rows come with the ids, so that the list never stands empty for a moment.
                 const QList<ArticleId> &ids = *answer;
                 const quint64 begun = beginReading();
                 whenDone(m_archive.rows(ids.mid(0, windowSize)), this,
                          [this, question, replace, limit, ids, begun](const Result<QList<ArticleRow>> &rows) {
                              const bool wanted = question == m_question;
                              if (wanted) {
                                  m_rows.clear();
                                  m_loading.clear();
                              }
                              putRows(rows ? *rows : QList<ArticleRow>(), begun);
                              if (!wanted)
                                  return;
                              take(ids, replace);
                              if (limit == ids.size())
                                  askForRest();
                              else
                                  tellOfAnswer();
                          });
             });
}

void ArticleListModel::askForRest()
{
    const quint64 question = ++m_question;
    whenDone(m_archive.select(m_query, -1, abandonOlder()), this, [this, question](const Result<QList<ArticleId>> &answer) {
        if (question != m_question)
            return;
        if (!answer) {
            m_asking = false;
            emit failed(answer.error());
            return;
        }
        const QList<ArticleId> &ids = *answer;
        if (m_ids.size() > ids.size() || !std::equal(m_ids.cbegin(), m_ids.cend(), ids.cbegin()))
            return ask(false); // something came in between
        append(ids);
        tellOfAnswer();
    });
}

void ArticleListModel::tellOfAnswer()
{
    m_asking = false;
    emit answered();
}

void ArticleListModel::take(const QList<ArticleId> &ids, bool replace)
{
    if (replace) {
        m_snippets.clear();
        beginResetModel();
        m_ids = ids;
        endResetModel();
    } else {
        merge(ids);
        if (!m_ids.isEmpty())
            emit dataChanged(index(0), index(int(m_ids.size()) - 1));
    }
    loadSnippets(ids.mid(0, windowSize));
}

/// The list goes on below what is shown already.
void ArticleListModel::append(const QList<ArticleId> &ids)
{
    if (ids.size() == m_ids.size())
        return;
    beginInsertRows({}, int(m_ids.size()), int(ids.size()) - 1);
    m_ids = ids;
    endInsertRows();
}

quint64 ArticleListModel::beginReading() const
{
    ++m_reading;
    return m_change;
}

void ArticleListModel::putRows(const QList<ArticleRow> &rows, quint64 begun) const
{
    for (const ArticleRow &row : rows) {
        auto *kept = new ArticleRow(row);
        const auto known = m_known.constFind(row.id);
        if (known != m_known.constEnd() && known->change > begun)
            kept->state = known->state;
        m_rows.insert(row.id, kept);
    }
    if (--m_reading == 0)
        m_known.clear();
}

// What is the same at both ends stays untouched: news comes at the top, and the list may be long. What the person marked is looked
// for between these only, and is then the same, too.
void ArticleListModel::merge(const QList<ArticleId> &fresh)
{
    const Ends ends = sameEnds(m_ids, fresh);
    const QList<ArticleId> shown = m_ids.mid(ends.head, m_ids.size() - ends.head - ends.tail);
    const QList<ArticleId> wanted = withMarked(shown, fresh.mid(ends.head, fresh.size() - ends.head - ends.tail));
    const Ends more = sameEnds(shown, wanted);
    const qsizetype first = ends.head + more.head;
    const qsizetype last = ends.head + shown.size() - more.tail;
    const QList<ArticleId> middle = wanted.mid(more.head, wanted.size() - more.head - more.tail);
    if (!replaceMiddle(int(first), int(last), middle))
        replaceAll(m_ids.first(first) + middle + m_ids.mid(last));
}

/// What matches now, and what the person marked here behind the row that it stood behind.
QList<ArticleId> ArticleListModel::withMarked(const QList<ArticleId> &shown, const QList<ArticleId> &fresh) const
{
    if (m_marked.isEmpty() || shown.isEmpty())
        return fresh;
    const QSet<ArticleId> matching(fresh.begin(), fresh.end());
    QHash<ArticleId, QList<ArticleId>> staying; // by the one before, 0 for the top
    ArticleId before = 0;
    for (const ArticleId id : shown)
        if (matching.contains(id))
            before = id;
        else if (m_marked.contains(id))
            staying[before].append(id);
    QList<ArticleId> wanted = staying.value(0);
    for (const ArticleId id : fresh) {
        wanted.append(id);
        wanted.append(staying.value(id));
    }
    return wanted;
}

/// Makes the list another one, whatever changed. What stays is selected and current still. The number of rows changes at the end, where
/// those without an id are that come or go.
void ArticleListModel::replaceAll(QList<ArticleId> wanted)
{
    const qsizetype count = wanted.size();
    if (count > m_ids.size()) {
        beginInsertRows({}, int(m_ids.size()), int(count) - 1);
        m_ids.resize(count);
        endInsertRows();
    }
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QHash<ArticleId, int> rows; // of those that are asked for
    for (const QModelIndex &one : before)
        rows.insert(m_ids[one.row()], -1);
    for (qsizetype row = 0; row < count && !rows.isEmpty(); ++row)
        if (const auto asked = rows.find(wanted[row]); asked != rows.end())
            *asked = int(row);
    QModelIndexList after;
    for (const QModelIndex &one : before)
        after.append(index(rows.value(m_ids[one.row()]))); // none where it is gone
    wanted.resize(m_ids.size());
    m_ids = std::move(wanted);
    changePersistentIndexList(before, after);
    emit layoutChanged();
    if (count < m_ids.size()) {
        beginRemoveRows({}, int(count), int(m_ids.size()) - 1);
        m_ids.resize(count);
        endRemoveRows();
    }
}

/// Makes the rows from `first` to before `last` those that are wanted, by rows that go and come in runs, so that the place and
/// the selection stay. False, with nothing done, where rows would have to change places or are too many.
bool ArticleListModel::replaceMiddle(int first, int last, const QList<ArticleId> &wanted)
{
    if (last - first > mostMerged || wanted.size() > mostMerged)
        return false;
    const QSet<ArticleId> kept(wanted.begin(), wanted.end());
    const QSet<ArticleId> shown(m_ids.cbegin() + first, m_ids.cbegin() + last);
    QList<ArticleId> stayingBefore;
    QList<ArticleId> stayingAfter;
    std::copy_if(m_ids.cbegin() + first, m_ids.cbegin() + last, std::back_inserter(stayingBefore),
                 [&](ArticleId id) { return kept.contains(id); });
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(stayingAfter),
                 [&](ArticleId id) { return shown.contains(id); });
    // Not by QList's own comparison, which hands memcmp the address that an empty list has not.
    if (!std::equal(stayingBefore.begin(), stayingBefore.end(), stayingAfter.begin(), stayingAfter.end()))
        return false;
    for (int to = last; to > first;) {
        int from = to;
        while (from > first && !kept.contains(m_ids[from - 1]))
            --from;
        if (from < to) {
            beginRemoveRows({}, from, to - 1);
            m_ids.remove(from, to - from);
            endRemoveRows();
        }
        to = from - 1;
    }
    for (int at = 0; at < wanted.size(); ++at) {
        int end = at;
        while (end < wanted.size() && !shown.contains(wanted[end]))
            ++end;
        if (end == at)
            continue;
        beginInsertRows({}, first + at, first + end - 1);
        m_ids.insert(first + at, end - at, 0); // in place: the list may be long, and such runs many
        std::copy(wanted.begin() + at, wanted.begin() + end, m_ids.begin() + first + at);
        endInsertRows();
        at = end - 1;
    }
    return true;
}

ArticleId ArticleListModel::id(int row) const { return row >= 0 && row < m_ids.size() ? m_ids[row] : 0; }

int ArticleListModel::row(ArticleId id) const { return int(m_ids.indexOf(id)); }

std::optional<ArticleRow> ArticleListModel::article(int row) const
{
    if (const ArticleRow *loaded = m_rows.object(id(row)))
        return *loaded;
    if (id(row)) // which no view may have painted
        load(row);
    return std::nullopt;
}

std::optional<int> ArticleListModel::nextUnread(int row) const
{
    for (int step = 1; step <= m_ids.size(); ++step) {
        const int candidate = int((row + step) % m_ids.size());
        const ArticleRow *loaded = m_rows.object(m_ids[candidate]);
        if (!loaded)
            return std::nullopt;
        if (candidate != row && !loaded->state.read)
            return candidate;
    }
    return -1;
}

int ArticleListModel::nextUnread(int row, const QList<ArticleId> &unread) const
{
    const UnreadAround around = unreadAround(row, unread);
    return around.after < 0 ? around.first : around.after;
}

int ArticleListModel::previousUnread(int row, const QList<ArticleId> &unread) const
{
    const UnreadAround around = unreadAround(row, unread);
    return around.before < 0 ? around.last : around.before;
}

// Both lists have one order, so that one walk is enough. What is unread and not in the list (yet) is passed over.
ArticleListModel::UnreadAround ArticleListModel::unreadAround(int row, const QList<ArticleId> &unread) const
{
    UnreadAround around;
    qsizetype at = 0;
    for (int candidate = 0; candidate < m_ids.size(); ++candidate) {
        const bool listed = at < unread.size() && unread[at] == m_ids[candidate];
        at += listed;
        const ArticleRow *loaded = m_rows.object(m_ids[candidate]);
        if (candidate == row || !(loaded ? !loaded->state.read : listed))
            continue;
        if (around.first < 0)
            around.first = candidate;
        if (candidate < row)
            around.before = candidate;
        else if (around.after < 0)
            around.after = candidate;
        around.last = candidate;
    }
    return around;
}

int ArticleListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_ids.size()); }

void ArticleListModel::load(int row) const
{
    const int window = row / windowSize;
    if (m_loading.contains(window))
        return;
    m_loading.insert(window);
    auto *self = const_cast<ArticleListModel *>(this); // Loading is caching: what the model says does not change by it.
    const quint64 question = m_question;
    const quint64 begun = beginReading();
    whenDone(m_archive.rows(m_ids.mid(window * windowSize, windowSize)), self,
             [self, question, window, begun](const Result<QList<ArticleRow>> &rows) {
                 // What is gone meanwhile is asked for anew when somebody looks, and not for ever.
                 const bool isNews = rows && std::any_of(rows->begin(), rows->end(), [self](const ArticleRow &row) {
                                         return !self->m_rows.contains(row.id);
                                     });
                 self->putRows(rows ? *rows : QList<ArticleRow>(), begun);
                 if (question != self->m_question)
                     return;
                 self->m_loading.remove(window);
                 if (!isNews)
                     return;
                 self->loadSnippets(self->m_ids.mid(window * windowSize, windowSize));
                 const int first = window * windowSize;
                 const int last = std::min(first + windowSize, int(self->m_ids.size())) - 1;
                 if (last >= first)
                     emit self->dataChanged(self->index(first), self->index(last));
             });
}

void ArticleListModel::loadSnippets(const QList<ArticleId> &ids)
{
    if (!m_hasSnippets)
        return;
    whenDone(m_archive.snippets(ids, m_query.terms), this,
             [this, terms = m_query.terms](const Result<QHash<ArticleId, Snippet>> &found) {
                 if (!found || terms != m_query.terms)
                     return;
                 if (m_snippets.size() > rowsInMemory)
                     m_snippets.clear();
                 m_snippets.insert(*found);
                 if (!m_ids.isEmpty())
                     emit dataChanged(index(0), index(int(m_ids.size()) - 1), {SnippetRole, SnippetHitsRole});
             });
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_ids.size())
        return {};
    if (role == IdRole)
        return m_ids[index.row()];
    const ArticleRow *loaded = m_rows.object(m_ids[index.row()]);
    if (!loaded) {
        if (role == Qt::DisplayRole || role == LoadedRole)
            load(index.row());
        return role == LoadedRole ? QVariant(false) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return loaded->title;
    case Qt::AccessibleTextRole: return spoken(*loaded);
    case LoadedRole: return true;
    case PublisherRole: return loaded->publisher;
    case SourceRole: return loaded->source;
    case EditorsRole: return loaded->editors;
    case DateRole: return loaded->date;
    case LeadImageRole: return loaded->leadImage;
    case FeedRole: return loaded->feedId;
    case ReadRole: return loaded->state.read;
    case StarredRole: return loaded->state.starred;
    case UrlRole: return loaded->url;
    case FeedTitleRole: return loaded->feedTitle;
    case SnippetRole: return m_snippets.value(loaded->id).text;
    case SnippetHitsRole: {
        QList<QPair<int, int>> hits;
        for (const TextPlace &hit : m_snippets.value(loaded->id).hits)
            hits.append({int(hit.start), int(hit.end - hit.start)});
        return QVariant::fromValue(hits);
    }
    default: return {};
    }
}

// What a screen reader says of a row: "unread, starred, title, publisher from source, editor, time".
QString ArticleListModel::spoken(const ArticleRow &row) const
{
    QStringList parts;
    if (!row.state.read)
        parts.append(tr("Unread"));
    if (row.state.starred)
        parts.append(tr("Starred"));
    parts.append(row.title.isEmpty() ? tr("Untitled") : row.title);
    if (!row.source.isEmpty() && row.source != row.publisher)
        parts.append(row.publisher.isEmpty() ? row.source
                                             : tr("%1 from %2", "publisher, source").arg(row.publisher, row.source));
    else
        parts.append(row.publisher.isEmpty() ? row.feedTitle : row.publisher);
    if (!row.editors.isEmpty())
        parts.append(tr("edited by %1").arg(row.editors.join(QStringLiteral(", "))));
    parts.append(localText(row.date, QLocale(), QLocale::ShortFormat));
    return parts.join(QStringLiteral(", "));
}

void ArticleListModel::takeStates(const QList<StateChange> &changes)
{
    ++m_change;
    const bool many = changes.size() > windowSize;     // told of all rows at once
    const bool staying = changes.size() <= mostMerged; // more need not stay until the next query
    for (const StateChange &change : changes) {
        if (m_reading > 0)
            m_known.insert(change.id, {m_change, change.after});
        if (staying)
            m_marked.insert(change.id);
        ArticleRow *loaded = m_rows.object(change.id);
        if (!loaded)
            continue;
        loaded->state = change.after;
        if (const int at = many ? -1 : row(change.id); at >= 0)
            emit dataChanged(index(at), index(at), {ReadRole, StarredRole});
    }
    if (many && !m_ids.isEmpty())
        emit dataChanged(index(0), index(int(m_ids.size()) - 1), {ReadRole, StarredRole});
}

}
