#pragma once

#include "core/feed.h"
#include "core/query.h"

#include <QAbstractItemModel>

#include <memory>

namespace Masthead {

/// The sidebar: All, Unread, Starred and Today, a heading, then folders, smart folders, feeds and the category paths of folders of
/// posts, as rows of a tree. Holds a FeedTree value and asks nobody; whoever owns it hands it a newer one. GUI thread.
class FeedTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum class Kind { All, Unread, Starred, Today, Heading, Folder, Feed, Category, SmartFolder };
    Q_ENUM(Kind)

    enum Role {
        KindRole = Qt::UserRole, ///< int(Kind)
        IdRole,                  ///< FolderId, FeedId, CategoryId or SmartFolderId; 0 for the fixed rows
        CountRole,               ///< the number beside the name: unread, or all that are starred
        ErrorRole,               ///< bool: the last attempt failed
        FeedKindRole,            ///< int(FeedKind), of feeds
        KeyRole,                 ///< a string that stays the same for the same node, to keep what is open and selected
        IconRole,                ///< address of a feed's icon, of feeds; may be empty
    };

    explicit FeedTreeModel(QObject *parent = nullptr);
    ~FeedTreeModel() override;

    /// Takes what is to be shown now. Where only names, counts and errors differ no row is moved.
    void setTree(const FeedTree &tree);
    const FeedTree &tree() const { return m_tree; }
    /// How many unread articles the smart folders mean; until it is told, nothing is shown.
    void setSmartFolderCounts(const QHash<SmartFolderId, int> &counts);

    /// The question that a row stands for; `today` is the local date.
    Query query(const QModelIndex &index, const QDate &today) const;
    const SmartFolder *smartFolder(SmartFolderId id) const; ///< as feed()
    const Feed *feed(FeedId id) const; ///< nullptr where it is not in the tree; valid until the next setTree()
    QModelIndex indexOf(const QString &key) const;
    QModelIndex indexOf(Kind kind, qint64 id) const;

    /// The next feed below `from` (or from the top) with something unread; an invalid index where there is none.
    QModelIndex nextWithUnread(const QModelIndex &from) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value,
                 int role) override; ///< asks by renameRequested(); an empty name gives a feed its own back
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

signals:
    void renameRequested(Masthead::FeedTreeModel::Kind kind, qint64 id, const QString &name);
    /// A feed, folder or smart folder is to stand in `folder` (0: the top) before the sibling of its kind at `position` (-1: last).
    void moveRequested(Masthead::FeedTreeModel::Kind kind, qint64 id, Masthead::FolderId folder, int position);

private:
    struct Node;
    static QString spoken(const Node &node);

    std::unique_ptr<Node> build(const FeedTree &tree) const;
    static bool sameShape(const Node &a, const Node &b);
    void takeOver(Node &shown, Node &fresh);
    Node *node(const QModelIndex &index) const;
    QModelIndex indexOf(Node *node) const;
    bool isInside(const Node *folder, FolderId ancestor) const;

    FeedTree m_tree;
    QHash<SmartFolderId, int> m_smartFolderCounts;
    std::unique_ptr<Node> m_root;
};

}
