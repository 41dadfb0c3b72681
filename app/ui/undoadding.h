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

    virtual bool isEmpty() const;

protected:
    QFuture<Done> apply() override;
    QFuture<Done> revert() override;

private:
    FeedTree m_added;
};

/// What another reader kept was taken over. Articles that came into feeds that were there already stay when it is taken back; what
/// it changed of those that were there is again as it was.
class ImportCommand : public AddCommand {
public:
    ImportCommand(Archive &archive, const FeedTree &added, const QList<StateChange> &states,
                  const QList<AnnotationsChange> &annotations, const QString &text)
        : AddCommand(archive, added, text), m_states(states), m_annotations(annotations)
    {
    }

    bool isEmpty() const override { return AddCommand::isEmpty() && m_states.isEmpty() && m_annotations.isEmpty(); }

protected:
    QFuture<Done> apply() override;
    QFuture<Done> revert() override;

private:
    QList<QFuture<Done>> annotated(Annotations AnnotationsChange::*wanted);

    QList<StateChange> m_states;
    QList<AnnotationsChange> m_annotations;
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
