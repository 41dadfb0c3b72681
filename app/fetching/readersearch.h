#pragma once

#include "readerimport.h"

#include <QObject>

#include <optional>

namespace Masthead {

/// Looks for other readers on this machine and counts their feeds, one reader after the other. Their files are only read. GUI
/// thread; the reading is done elsewhere.
class ReaderSearch : public QObject {
    Q_OBJECT

public:
    explicit ReaderSearch(Archive &archive, QObject *parent = nullptr);

    /// In the places below `home` where readers put their files by themselves.
    void start(const QString &home);

signals:
    /// `feeds`: how many with an address on the web it has; none where its file cannot be read. A reader without any feed is not told of.
    void found(const Masthead::FoundReader &reader, std::optional<int> feeds);

private:
    void countNext();

    ReaderImport m_import;
    QList<FoundReader> m_uncounted;
};

}
