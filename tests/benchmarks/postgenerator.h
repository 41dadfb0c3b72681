#pragma once

#include <QByteArray>
#include <QStringList>

#include <cstdint>
#include <random>

namespace Masthead {

/// Words as often as they stand in a language: the n-th most frequent one n times less often than the first (Zipf's law).
class Vocabulary {
public:
    explicit Vocabulary(QStringList byFrequency);
    const QString &word(std::mt19937_64 &random) const;

private:
    QStringList m_words;
    std::vector<double> m_cumulative;
};

/// Makes up posts for measurements: half Chinese, half English, of 1 to 6 KB, with categories, editors, sources, pictures
/// and the frames around them that real ones have. The same seed and index give the same bytes on every machine.
class PostGenerator {
public:
    /// `longest`: how long the longest bodies are, of what is said above.
    explicit PostGenerator(std::uint64_t seed, double longest = 1);

    QByteArray post(int index) const;

    /// Writes posts 0 to `count` - 1 below `folder`, 500 in each sub-folder; gives their bytes together, or -1 where a
    /// file cannot be written.
    qint64 writePosts(const QString &folder, int count) const;

private:
    QString chinesePost(int index, std::mt19937_64 &random) const;
    QString englishPost(int index, std::mt19937_64 &random) const;
    QString chineseParagraph(int characters, std::mt19937_64 &random) const;
    QString englishParagraph(int words, std::mt19937_64 &random) const;
    QString chineseTitle(std::mt19937_64 &random) const;
    QString englishTitle(std::mt19937_64 &random) const;

    std::uint64_t m_seed;
    double m_longest;
    Vocabulary m_chinese;
    Vocabulary m_english;
};

}
