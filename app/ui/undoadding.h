#pragma once

#include "undo.h"

namespace Masthead {

/// Feeds, folders and smart folders were added. Taken back and done again they keep their ids, feeds also their articles.
class AddCommand : public ArchiveCommand {
public:
    /// What was added is what `after` has and `before` has not.
    AddCommand(Archive &archive, const FeedTree &before, const FeedTree &after, const QString &text);

    bool isEmpty() const;

protected:
    void apply() override;
    void revert() override;

private:
    Archive &m_archive;
    FeedTree m_added;
};

/// A feed is asked for another way, from elsewhere, or with other pictures.
class ChangeFeedCommand : public ArchiveCommand {
public:
    ChangeFeedCommand(Archive &archive, const Feed &before, const Feed &after, const QString &text)
        : ArchiveCommand(text), m_archive(archive), m_before(before), m_after(after)
    {
    }

    bool isEmpty() const;

protected:
    void apply() override { set(m_after); }
    void revert() override { set(m_before); }

private:
    void set(const Feed &wanted);

    Archive &m_archive;
    Feed m_before;
    Feed m_after;
};

}
