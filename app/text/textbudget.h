#pragma once

#include <QString>

namespace Masthead {

/// Keeps text at a size that layout can bear: 20 MiB in one word hold Chromium 102 for over 20 s. Takes the texts of one
/// document in their order; what is too much is cut at a whole character and marked by `…`. Cutting twice changes nothing.
class TextBudget {
public:
    static constexpr int longestDocument = 2'000'000; ///< UTF-16 units
    static constexpr int longestWord = 10'000;        ///< UTF-16 units without any place to break a line
    static constexpr int longestCluster = 24;         ///< marks and invisible characters in a row

    /// The part of `text` that fits, without control characters.
    QString take(const QString &text);

    bool isSpent() const { return m_left <= 0; }

private:
    int m_left = longestDocument;
};

}
