#pragma once

#include <QStringView>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace Masthead {

/// A set of characters of the basic plane, asked in a moment: 8 KiB, made at compile time.
class CharSet {
public:
    constexpr explicit CharSet(std::u16string_view characters)
    {
        for (const char16_t c : characters)
            m_bits[c / 64U] |= std::uint64_t(1) << (c % 64U);
    }
    constexpr bool contains(char16_t c) const { return (m_bits[c / 64U] >> (c % 64U)) & 1U; }
    bool contains(QChar c) const { return contains(c.unicode()); }

private:
    std::array<std::uint64_t, 1024> m_bits = {};
};

/// Pieces of text that are looked for together, in one pass: a quick question before a slow one. What
/// they are made of must outlive them.
class TextPieces {
public:
    static constexpr std::size_t most = 80;

    constexpr TextPieces(std::initializer_list<std::u16string_view> pieces)
    {
        for (const std::u16string_view piece : pieces) {
            m_pieces[m_size++] = piece;
            m_head = std::min({m_head, piece.size(), std::size_t(4)});
        }
        for (std::size_t i = 0; i < m_size; ++i)
            mark(hash(m_pieces[i].data()));
    }

    /// True where `text` holds one of them as it stands.
    bool in(QStringView text) const
    {
        const std::u16string_view view(text.utf16(), std::size_t(text.size()));
        for (std::size_t at = 0; at + m_head <= view.size(); ++at)
            if (isMarked(hash(view.data() + at)))
                for (std::size_t i = 0; i < m_size; ++i)
                    if (view.substr(at, m_pieces[i].size()) == m_pieces[i])
                        return true;
        return false;
    }

private:
    static constexpr std::uint32_t buckets = 4096;

    constexpr std::uint32_t hash(const char16_t *text) const
    {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < m_head; ++i)
            value = value * 37U + text[i];
        return value % buckets;
    }
    constexpr void mark(std::uint32_t bucket) { m_marks[bucket / 64U] |= std::uint64_t(1) << (bucket % 64U); }
    constexpr bool isMarked(std::uint32_t bucket) const { return (m_marks[bucket / 64U] >> (bucket % 64U)) & 1U; }

    std::array<std::u16string_view, most> m_pieces = {};
    std::size_t m_size = 0;
    std::size_t m_head = most; // characters of each that are looked at first
    std::array<std::uint64_t, buckets / 64> m_marks = {};
};

}
