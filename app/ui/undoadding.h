#pragma once

#include "undo.h"

namespace Masthead {

/// What `after` has and `before` has not.
FeedTree addedBetween(const FeedTree &before, const FeedTree &after);

/// Of `part` only `feeds` and `searches`, and the folders that hold them.
FeedTree only(const QSet<FeedId> &feeds, const QSet<SmartFolderId> &searches, const FeedTree &part);

/// Feeds, folders and smart folders were added. Taken back and done again they keep their ids, feeds also their articles.
class AddCommand : public ArchiveCommand {
public:
    AddCommand(Archive &archive, const FeedTree &added, const QString &text) : ArchiveCommand(archive, text), m_added(added)
    {
    }

    bool isEmpty() const;

protected:
    QFuture<Done> apply() override;
    QFuture<Done> revert() override;

private:
    FeedTree m_added;
};

/// A feed is asked for another way, from elsewhere, or with other pictures.
class ChangeFeedCommand : public ArchiveCommand {
public:
    ChangeFeedCommand(Archive &archive, const Feed &before, const Feed &after, const QString &text)
        : ArchiveCommand(archive, text), m_before(before), m_after(after)
    {
    }

    bool isEmpty() const;

protected:
    QFuture<Done> apply() override { return set(m_after); }
    QFuture<Done> revert() override { return set(m_before); }

private:
    QFuture<Done> set(const Feed &wanted);

    Feed m_before;
    Feed m_after;
};

}
