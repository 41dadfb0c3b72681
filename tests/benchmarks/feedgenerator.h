#pragma once

#include <QByteArray>

#include <cstdint>

namespace Masthead {

enum class FeedFormat { Rss2, Rss1, Atom, JsonFeed };

/// Makes up feeds for measurements out of the posts of PostGenerator. The same seed and index give the same bytes on every machine.
class FeedGenerator {
public:
    explicit FeedGenerator(std::uint64_t seed) : m_seed(seed) {}

    QByteArray feed(FeedFormat format, int index, int items) const;

private:
    std::uint64_t m_seed;
};

}
