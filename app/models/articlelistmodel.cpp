#include "articlelistmodel.h"

#include "storage/archive.h"

#include <QLocale>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int windowSize = 64;     // rows that are loaded together
constexpr int rowsInMemory = 4096; // some hundred screens

}

ArticleListModel::ArticleListModel(Archive &archive, QObject *parent)
    : QAbstractListModel(parent), m_archive(archive), m_rows(rowsInMemory)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(150);
    connect(&m_soon, &QTimer::timeout, this, [this] { ask(false); });
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
    m_marked.clear();
    m_soon.stop();
    ask(true);
}

void ArticleListModel::ask(bool replace)
{
    const quint64 question = ++m_question;
    m_archive.select(m_query).then(this, [this, question, replace](const Result<QList<ArticleId>> &answer) {
        if (question != m_question)
            return;
        if (!answer) {
            emit failed(answer.error());
            return;
        }
        // The first rows come with the ids, so that the list never stands empty for a moment.
        const QList<ArticleId> &ids = *answer;
        const quint64 begun = beginReading();
        m_archive.rows(ids.mid(0, windowSize))
            .then(this, [this, question, replace, ids, begun](const Result<QList<ArticleRow>> &rows) {
                const bool wanted = question == m_question;
                if (wanted) {
                    m_rows.clear();
                    m_loading.clear();
                }
                putRows(rows ? *rows : QList<ArticleRow>(), begun);
                if (!wanted)
                    return;
                take(ids, replace);
                if (!replace && !m_ids.isEmpty())
                    emit dataChanged(index(0), index(int(m_ids.size()) - 1));
                emit answered();
            });
    });
}

void ArticleListModel::take(const QList<ArticleId> &ids, bool replace)
{
    if (!replace) {
        merge(ids);
        return;
    }
    beginResetModel();
    m_ids = ids;
    reindex();
    endResetModel();
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

// Rows go and come in runs, so that the place and the selection stay. What the person marked here stays behind the row that
// it stood behind.
void ArticleListModel::merge(const QList<ArticleId> &fresh)
{
    QList<ArticleId> wanted;
    {
        const QSet<ArticleId> matching(fresh.begin(), fresh.end());
        QHash<ArticleId, QList<ArticleId>> staying; // by the one before, 0 for the top
        ArticleId before = 0;
        for (const ArticleId id : std::as_const(m_ids)) {
            if (!matching.contains(id) && m_marked.contains(id))
                staying[before].append(id);
            else if (matching.contains(id))
                before = id;
        }
        wanted = staying.value(0);
        for (const ArticleId id : fresh) {
            wanted.append(id);
            wanted.append(staying.value(id));
        }
    }
    const QSet<ArticleId> kept(wanted.begin(), wanted.end());
    for (int last = int(m_ids.size()) - 1; last >= 0; --last) {
        if (kept.contains(m_ids[last]))
            continue;
        int first = last;
        while (first > 0 && !kept.contains(m_ids[first - 1]))
            --first;
        beginRemoveRows({}, first, last);
        m_ids.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
    const QSet<ArticleId> shown(m_ids.begin(), m_ids.end());
    QList<ArticleId> order;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(order), [&](ArticleId id) { return shown.contains(id); });
    // Not by QList's own comparison, which hands memcmp the address that an empty list has not.
    const bool inOrder = std::equal(order.begin(), order.end(), m_ids.begin(), m_ids.end());
    if (!inOrder) { // Rows changed places (a new date or title): begin anew.
        beginResetModel();
        m_ids = wanted;
        reindex();
        endResetModel();
        return;
    }
    for (int first = 0; first < wanted.size(); ++first) {
        if (shown.contains(wanted[first]))
            continue;
        int last = first;
        while (last + 1 < wanted.size() && !shown.contains(wanted[last + 1]))
            ++last;
        beginInsertRows({}, first, last);
        m_ids = m_ids.mid(0, first) + wanted.mid(first, last - first + 1) + m_ids.mid(first);
        endInsertRows();
        first = last;
    }
    reindex();
}

void ArticleListModel::reindex()
{
    m_rowOf.clear();
    m_rowOf.reserve(m_ids.size());
    for (int row = 0; row < m_ids.size(); ++row)
        m_rowOf.insert(m_ids[row], row);
}

ArticleId ArticleListModel::id(int row) const { return row >= 0 && row < m_ids.size() ? m_ids[row] : 0; }

int ArticleListModel::row(ArticleId id) const { return m_rowOf.value(id, -1); }

std::optional<ArticleRow> ArticleListModel::article(int row) const
{
    const ArticleRow *loaded = m_rows.object(id(row));
    return loaded ? std::optional(*loaded) : std::nullopt;
}

int ArticleListModel::nextUnread(int row, const QSet<ArticleId> &unread) const
{
    for (int step = 1; step <= m_ids.size(); ++step) {
        const int candidate = int((row + step) % m_ids.size());
        if (candidate == row)
            continue;
        const ArticleRow *loaded = m_rows.object(m_ids[candidate]);
        if (loaded ? !loaded->state.read : unread.contains(m_ids[candidate]))
            return candidate;
    }
    return -1;
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
    m_archive.rows(m_ids.mid(window * windowSize, windowSize))
        .then(self, [self, question, window, begun](const Result<QList<ArticleRow>> &rows) {
            self->putRows(rows ? *rows : QList<ArticleRow>(), begun);
            if (question != self->m_question || !rows || rows->isEmpty())
                return;
            self->m_loading.remove(window);
            int first = INT_MAX;
            int last = -1;
            for (const ArticleRow &loaded : *rows) {
                const int at = self->row(loaded.id);
                first = std::min(first, at);
                last = std::max(last, at);
            }
            if (first >= 0 && last >= first)
                emit self->dataChanged(self->index(first), self->index(last));
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
    parts.append(QLocale().toString(row.date.toLocalTime(), QLocale::ShortFormat));
    return parts.join(QStringLiteral(", "));
}

void ArticleListModel::takeStates(const QList<StateChange> &changes)
{
    ++m_change;
    for (const StateChange &change : changes) {
        if (m_reading > 0)
            m_known.insert(change.id, {m_change, change.after});
        const int at = row(change.id);
        if (at < 0)
            continue;
        m_marked.insert(change.id);
        if (ArticleRow *loaded = m_rows.object(change.id)) {
            loaded->state = change.after;
            emit dataChanged(index(at), index(at), {ReadRole, StarredRole});
        }
    }
}

}
