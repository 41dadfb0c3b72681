#pragma once

#include "undo.h"

#include <QHash>

namespace Masthead {

/// Feeds, folders and smart folders were added. Taken back and done again feeds keep their ids and articles; folders and smart folders
/// come back as new ones to the archive.
class AddCommand : public ArchiveCommand {
public:
    /// What was added is what `after` has and `before` has not.
    AddCommand(Archive &archive, const FeedTree &before, const FeedTree &after, const QString &text);

    bool isEmpty() const;

protected:
    void apply() override;
    void revert() override;

private:
    struct Added {
        QList<Folder> folders; ///< those around others before them
        QList<Feed> feeds;
        QList<SmartFolder> smartFolders;
        QHash<FolderId, FolderId> folderIds; ///< what each was called by when it was added first, and is now
        QHash<SmartFolderId, SmartFolderId> smartFolderIds;

        FolderId now(FolderId id) const { return folderIds.value(id, id); }
    };
    static void addFolders(Archive &archive, const std::shared_ptr<Added> &added, qsizetype from);
    static void fillFolders(Archive &archive, const std::shared_ptr<Added> &added);

    Archive &m_archive;
    std::shared_ptr<Added> m_added; ///< lives on where the command goes before the archive has answered
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
