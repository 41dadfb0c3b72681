#include "feedtreemodel.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>

namespace Masthead {

namespace {

const QString mimeType = QStringLiteral("application/x-masthead-feed");
constexpr int fixedRows = 5;

std::pair<int, qint64> dragged(const QMimeData *data)
{
    std::pair<int, qint64> result;
    const QByteArray bytes = data->data(mimeType);
    QDataStream(bytes) >> result.first >> result.second;
    return result;
}

}

struct FeedTreeModel::Node {
    Kind kind = Kind::All;
    qint64 id = 0;
    QString name;
    int count = 0;
    int position = 0;
    bool failed = false;
    FeedKind feedKind = FeedKind::Web;
    QString icon;
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    Node *append(Kind childKind, qint64 childId, const QString &childName)
    {
        auto child = std::make_unique<Node>();
        child->kind = childKind;
        child->id = childId;
        child->name = childName;
        child->parent = this;
        children.push_back(std::move(child));
        return children.back().get();
    }

    int row() const
    {
        const auto it = std::find_if(parent->children.begin(), parent->children.end(),
                                     [this](const auto &sibling) { return sibling.get() == this; });
        return int(it - parent->children.begin());
    }

    // What stands below adds to what stands above: a folder shows all that its feeds hold.
    int sumUp()
    {
        for (const auto &child : children) {
            const int below = child->sumUp();
            if ((kind == Kind::Folder || kind == Kind::Category) && child->kind != Kind::SmartFolder)
                count += below; // what a smart folder finds stands in its feed too
        }
        return count;
    }

    int rank() const { return kind == Kind::Feed ? 2 : kind == Kind::SmartFolder ? 1 : 0; }

    void sortChildren()
    {
        // Each kind is numbered by itself.
        std::stable_sort(children.begin(), children.end(), [](const auto &a, const auto &b) {
            return std::pair(a->rank(), a->position) < std::pair(b->rank(), b->position);
        });
        for (const auto &child : children)
            child->sortChildren();
    }
};

FeedTreeModel::FeedTreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(build({})) {}
FeedTreeModel::~FeedTreeModel() = default;

std::unique_ptr<FeedTreeModel::Node> FeedTreeModel::build(const FeedTree &tree) const
{
    auto root = std::make_unique<Node>();
    root->append(Kind::All, 0, tr("All Articles"))->count = tree.total;
    root->append(Kind::Unread, 0, tr("Unread"))->count = tree.unread;
    root->append(Kind::Starred, 0, tr("Starred"))->count = tree.starred;
    root->append(Kind::Today, 0, tr("Today"))->count = tree.today;
    root->append(Kind::Heading, 0, tr("Feeds"));
    for (const auto &fixed : root->children)
        fixed->position = -fixedRows + int(&fixed - root->children.data());

    QHash<FolderId, Node *> folders{{0, root.get()}};
    // A folder may stand before its parent in the list; those that find none in the end go to the top.
    QList<Folder> waiting = tree.folders;
    for (bool progress = true; progress && !waiting.isEmpty();) {
        progress = false;
        for (qsizetype i = 0; i < waiting.size();) {
            Node *above = folders.value(waiting[i].parent);
            if (!above) {
                ++i;
                continue;
            }
            Node *made = above->append(Kind::Folder, waiting[i].id, waiting[i].name);
            made->position = waiting[i].position;
            folders.insert(waiting[i].id, made);
            waiting.removeAt(i);
            progress = true;
        }
    }
    for (const Folder &lost : std::as_const(waiting))
        folders.insert(lost.id, root->append(Kind::Folder, lost.id, lost.name));

    for (const SmartFolder &search : tree.smartFolders) {
        Node *made = folders.value(search.folder, root.get())->append(Kind::SmartFolder, search.id, search.name);
        made->position = search.position;
        made->count = m_smartFolderCounts.value(search.id);
    }
    QHash<FeedId, int> unread;
    for (const FeedCounts &counts : tree.counts)
        unread.insert(counts.feed, counts.unread);
    QHash<FeedId, Node *> feeds;
    for (const Feed &feed : tree.feeds) {
        Node *made = folders.value(feed.folder, root.get())->append(Kind::Feed, feed.id, feed.title);
        made->position = feed.position;
        made->count = unread.value(feed.id);
        made->failed = feed.error.has_value();
        made->feedKind = feed.kind;
        made->icon = feed.iconUrl;
        feeds.insert(feed.id, made);
    }

    QHash<CategoryId, Node *> categories;
    QList<Category> steps = tree.categories;
    for (bool progress = true; progress && !steps.isEmpty();) {
        progress = false;
        for (qsizetype i = 0; i < steps.size();) {
            Node *above = steps[i].parent ? categories.value(steps[i].parent) : feeds.value(steps[i].feed);
            if (!above) {
                ++i;
                continue;
            }
            Node *made = above->append(Kind::Category, steps[i].id, steps[i].name);
            made->count = steps[i].unread;
            categories.insert(steps[i].id, made);
            steps.removeAt(i);
            progress = true;
        }
    }
    root->sortChildren();
    root->sumUp();
    return root;
}

bool FeedTreeModel::sameShape(const Node &a, const Node &b)
{
    if (a.kind != b.kind || a.id != b.id || a.children.size() != b.children.size())
        return false;
    for (std::size_t i = 0; i < a.children.size(); ++i)
        if (!sameShape(*a.children[i], *b.children[i]))
            return false;
    return true;
}

void FeedTreeModel::takeOver(Node &shown, Node &fresh)
{
    for (std::size_t i = 0; i < shown.children.size(); ++i) {
        Node &old = *shown.children[i];
        Node &now = *fresh.children[i];
        const bool differs =
            old.name != now.name || old.count != now.count || old.failed != now.failed || old.icon != now.icon;
        old.name = now.name;
        old.count = now.count;
        old.failed = now.failed;
        old.icon = now.icon;
        if (differs) {
            const QModelIndex changed = indexOf(&old);
            emit dataChanged(changed, changed);
        }
        takeOver(old, now);
    }
}

void FeedTreeModel::setTree(const FeedTree &tree)
{
    std::unique_ptr<Node> fresh = build(tree);
    m_tree = tree;
    if (sameShape(*m_root, *fresh)) {
        takeOver(*m_root, *fresh);
        return;
    }
    beginResetModel();
    m_root = std::move(fresh);
    endResetModel();
}

void FeedTreeModel::setSmartFolderCounts(const QHash<SmartFolderId, int> &counts)
{
    if (counts == m_smartFolderCounts)
        return;
    m_smartFolderCounts = counts;
    setTree(m_tree);
}

Query FeedTreeModel::query(const QModelIndex &index, const QDate &today) const
{
    Query query;
    const Node *asked = node(index);
    switch (asked->kind) {
    case Kind::All:
    case Kind::Heading: break;
    case Kind::Unread: query.terms = {{.field = Query::Field::IsUnread}}; break;
    case Kind::Starred: query.terms = {{.field = Query::Field::IsStarred}}; break;
    case Kind::Today: query.terms = {{.field = Query::Field::After, .date = today}}; break;
    case Kind::Folder: query.scope = Query::Scope::Folder; break;
    case Kind::Feed: query.scope = Query::Scope::Feed; break;
    case Kind::Category: query.scope = Query::Scope::Category; break;
    case Kind::SmartFolder:
        if (const SmartFolder *search = smartFolder(asked->id))
            query.terms = search->terms;
        return query;
    }
    query.scopeId = asked->id;
    return query;
}

const SmartFolder *FeedTreeModel::smartFolder(SmartFolderId id) const
{
    const auto it = std::find_if(m_tree.smartFolders.begin(), m_tree.smartFolders.end(),
                                 [id](const SmartFolder &search) { return search.id == id; });
    return it == m_tree.smartFolders.end() ? nullptr : &*it;
}

const Feed *FeedTreeModel::feed(FeedId id) const
{
    const auto it = std::find_if(m_tree.feeds.begin(), m_tree.feeds.end(), [id](const Feed &feed) { return feed.id == id; });
    return it == m_tree.feeds.end() ? nullptr : &*it;
}

QModelIndex FeedTreeModel::indexOf(const QString &key) const
{
    std::vector<Node *> open{m_root.get()};
    while (!open.empty()) {
        Node *candidate = open.back();
        open.pop_back();
        if (candidate != m_root.get() && data(indexOf(candidate), KeyRole).toString() == key)
            return indexOf(candidate);
        for (const auto &child : candidate->children)
            open.push_back(child.get());
    }
    return {};
}

QModelIndex FeedTreeModel::indexOf(Kind kind, qint64 id) const
{
    return indexOf(QStringLiteral("%1:%2").arg(int(kind)).arg(id));
}

QModelIndex FeedTreeModel::nextWithUnread(const QModelIndex &from) const
{
    std::vector<Node *> order;
    std::vector<Node *> open{m_root.get()};
    while (!open.empty()) {
        Node *next = open.back();
        open.pop_back();
        order.push_back(next);
        for (auto it = next->children.rbegin(); it != next->children.rend(); ++it)
            open.push_back(it->get());
    }
    const auto start = std::find(order.begin(), order.end(), node(from));
    const std::size_t offset = std::size_t(start - order.begin());
    for (std::size_t i = 1; i <= order.size(); ++i) {
        Node *candidate = order[(offset + i) % order.size()];
        if (candidate->kind == Kind::Feed && candidate->count > 0)
            return indexOf(candidate);
    }
    return {};
}

FeedTreeModel::Node *FeedTreeModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex FeedTreeModel::indexOf(Node *node) const
{
    return node->parent ? createIndex(node->row(), 0, node) : QModelIndex();
}

QModelIndex FeedTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *above = node(parent);
    if (row < 0 || column != 0 || row >= int(above->children.size()))
        return {};
    return createIndex(row, 0, above->children[std::size_t(row)].get());
}

QModelIndex FeedTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(node(child)->parent) : QModelIndex();
}

int FeedTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent)->children.size());
}

int FeedTreeModel::columnCount(const QModelIndex &) const { return 1; }

QVariant FeedTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *asked = node(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return asked->name;
    case Qt::AccessibleTextRole: return spoken(*asked);
    case KindRole: return int(asked->kind);
    case IdRole: return asked->id;
    case CountRole: return asked->count;
    case ErrorRole: return asked->failed;
    case FeedKindRole: return int(asked->feedKind);
    case IconRole: return asked->icon;
    case KeyRole: return QStringLiteral("%1:%2").arg(int(asked->kind)).arg(asked->id);
    default: return {};
    }
}

QString FeedTreeModel::spoken(const Node &node)
{
    // Two rows count other articles than unread ones.
    const bool all = node.kind == Kind::All || node.kind == Kind::Starred;
    const QString name = node.count == 0 ? node.name
                         : all           ? tr("%1, %n article(s)", nullptr, node.count).arg(node.name)
                                         : tr("%1, %n unread", nullptr, node.count).arg(node.name);
    return node.failed ? tr("%1, could not be read", "a feed").arg(name) : name;
}

// Shown nowhere, but a screen reader meets the head of a tree too.
QVariant FeedTreeModel::headerData(int, Qt::Orientation, int role) const
{
    return role == Qt::DisplayRole ? tr("Feeds") : QVariant();
}

bool FeedTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable) || name == node(index)->name)
        return false;
    const Feed *named = node(index)->kind == Kind::Feed ? feed(node(index)->id) : nullptr;
    if (name.isEmpty() && !(named && named->renamed))
        return false;
    emit renameRequested(node(index)->kind, node(index)->id, name);
    return true;
}

Qt::ItemFlags FeedTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags shown = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    switch (node(index)->kind) {
    case Kind::Folder: return shown | Qt::ItemIsEditable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    case Kind::Feed:
    case Kind::SmartFolder: return shown | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    case Kind::Heading: return Qt::NoItemFlags;
    default: return shown;
    }
}

QStringList FeedTreeModel::mimeTypes() const { return {mimeType}; }

QMimeData *FeedTreeModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    QByteArray bytes;
    QDataStream(&bytes, QIODevice::WriteOnly) << int(node(indexes.first())->kind) << node(indexes.first())->id;
    auto *mime = new QMimeData;
    mime->setData(mimeType, bytes);
    return mime;
}

bool FeedTreeModel::isInside(const Node *folder, FolderId ancestor) const
{
    for (; folder; folder = folder->parent)
        if (folder->kind == Kind::Folder && folder->id == ancestor)
            return true;
    return false;
}

bool FeedTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent) const
{
    if (!data->hasFormat(mimeType))
        return false;
    if (parent.isValid() && node(parent)->kind != Kind::Folder)
        return false;
    if (!parent.isValid() && row >= 0 && row < fixedRows)
        return false;
    const auto [kind, id] = dragged(data);
    return kind != int(Kind::Folder) || !isInside(node(parent), id);
}

bool FeedTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                 const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const auto [kind, id] = dragged(data);
    const FolderId folder = parent.isValid() ? node(parent)->id : 0;
    int position = -1;
    if (row >= 0) {
        const auto &siblings = (parent.isValid() ? node(parent) : m_root.get())->children;
        position =
            int(std::count_if(siblings.begin(), siblings.begin() + std::min<qsizetype>(row, qsizetype(siblings.size())),
                              [wanted = kind](const auto &sibling) { return int(sibling->kind) == wanted; }));
    }
    emit moveRequested(Kind(kind), id, folder, position);
    return false; // The view would remove the row; the archive's answer moves it.
}

}
