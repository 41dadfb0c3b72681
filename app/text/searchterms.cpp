#include "searchterms.h"

#include "chinesefolding.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace Masthead {

namespace {

constexpr int longestWord = 64;              // characters
constexpr int longestTerm = 4 * longestWord; // bytes of UTF-8

enum class Kind { None, Word, Unspaced, Mark };

bool hasAccents(UScriptCode script)
{
    return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

UScriptCode scriptOf(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(UChar32(c), &status);
}

Kind kindOf(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? Kind::Word : Kind::None;
    if (c >= 0x4e00 && c <= 0x9fff)
        return Kind::Unspaced;
    const uint32_t mask = U_GET_GC_MASK(UChar32(c));
    if (!(mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)))
        return Kind::None;
    const UScriptCode script = scriptOf(c);
    if (script == USCRIPT_INHERITED)
        return Kind::Mark;
    // Korean has spaces, but its particles stick to the words. The long vowel mark belongs to both kana, and so to
    // neither by its own script.
    const bool unspaced = uscript_breaksBetweenLetters(script) || script == USCRIPT_HANGUL || c == 0x30fc;
    return unspaced ? Kind::Unspaced : Kind::Word;
}

QString caseFolded(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
    const auto *source = reinterpret_cast<const UChar *>(text.utf16());
    const auto length = int32_t(text.size());
    const int32_t done = unorm2_spanQuickCheckYes(normalizer, source, length, &status);
    if (U_FAILURE(status) || done == length)
        return text;
    QString folded(length + length / 8 + 16, Qt::Uninitialized);
    for (;;) {
        status = U_ZERO_ERROR;
        const int32_t size = unorm2_normalize(normalizer, source, length, reinterpret_cast<UChar *>(folded.data()),
                                              int32_t(folded.size()), &status);
        if (status == U_BUFFER_OVERFLOW_ERROR) {
            folded.resize(size);
            continue;
        }
        folded.resize(U_FAILURE(status) ? 0 : size);
        return folded;
    }
}

char32_t withoutAccent(char32_t c)
{
    if (c < 0xc0 || !hasAccents(scriptOf(c)))
        return c;
    UErrorCode status = U_ZERO_ERROR;
    std::array<UChar, 8> parts;
    const int32_t size =
        unorm2_getDecomposition(unorm2_getNFDInstance(&status), UChar32(c), parts.data(), int32_t(parts.size()), &status);
    if (U_FAILURE(status) || size < 1)
        return c;
    UChar32 base = 0;
    U16_GET(parts.data(), 0, 0, size, base);
    return char32_t(base);
}

/// Builds terms out of characters and hands them on.
class TermMaker {
public:
    TermMaker(TermUse use, const std::function<bool(QByteArrayView)> &take) : m_use(use), m_take(take) {}

    /// Where the characters stand that are added next, in a text of the caller's: the terms' own places follow from it.
    void standAt(qsizetype start, qsizetype end) { m_here = {start, end}; }

    /// The place of the term that is being taken.
    TextPlace place() const { return m_given; }

    /// False when the taker wants no more.
    bool add(char32_t c, Kind kind)
    {
        if (kind == Kind::Mark) {
            if (m_kind == Kind::None || m_accents)
                return true;
            kind = m_kind;
        }
        if (kind != m_kind)
            endRun();
        m_kind = kind;
        if (kind == Kind::Word)
            addToWord(c);
        else if (kind == Kind::Unspaced)
            addToRun(c);
        return m_going;
    }

    void end()
    {
        endRun();
        // A whole run at the end of a query is in its pairs already; a single character has no pair.
        if (m_use == TermUse::Document || m_lastRun == 1)
            giveWaiting();
        m_waiting.clear();
    }

    bool endsInSingle() const { return m_lastRun == 1; }

private:
    void addToWord(char32_t c)
    {
        m_accents = c >= 'a' && (c < 0x80 || hasAccents(scriptOf(c)));
        m_place = {m_length == 0 ? m_here.start : m_place.start, m_here.end};
        append(m_term, c);
        if (++m_length == longestWord)
            giveTerm();
    }

    void addToRun(char32_t c)
    {
        m_accents = false;
        if (++m_length > 1) {
            append(m_term, c);
            m_place.end = m_here.end;
            give(m_term);
        }
        m_place = m_here;
        m_term.resize(0); // keeps its memory, unlike clear(): this runs for every character
        append(m_term, c);
    }

    void endRun()
    {
        if (m_kind == Kind::Word && !m_term.isEmpty()) {
            giveTerm();
            m_lastRun = 0;
        } else if (m_kind == Kind::Unspaced) {
            giveWaiting();
            m_waiting = m_term;
            m_waitingPlace = m_place;
            m_lastRun = m_length;
        }
        m_term.resize(0);
        m_length = 0;
        m_accents = false;
        m_kind = Kind::None;
    }

    void giveTerm()
    {
        give(m_term);
        m_term.resize(0);
        m_length = 0;
        m_lastRun = 0;
    }

    void giveWaiting()
    {
        if (m_waiting.isEmpty())
            return;
        const QByteArray waiting = std::exchange(m_waiting, {});
        m_given = m_waitingPlace;
        m_going = m_going && m_take(waiting);
    }

    void give(const QByteArray &term)
    {
        giveWaiting();
        m_given = m_place;
        m_going = m_going && m_take(term);
    }

    static void append(QByteArray &term, char32_t c)
    {
        std::array<char, 4> bytes;
        int32_t size = 0;
        U8_APPEND_UNSAFE(bytes.data(), size, UChar32(c));
        term.append(bytes.data(), size);
    }

    const TermUse m_use;
    const std::function<bool(QByteArrayView)> &m_take;
    Kind m_kind = Kind::None;
    bool m_going = true;
    bool m_accents = false; // a mark that comes now would be an accent
    int m_length = 0;       // characters of the word or run so far
    int m_lastRun = 0;      // length of the run that ended last; 0 when it was a word
    QByteArray m_term;
    TextPlace m_here;
    TextPlace m_place; // of m_term
    TextPlace m_waitingPlace;
    TextPlace m_given;
    QByteArray m_waiting; // the last character of a run, until it is known whether more follows
};

bool feedFolded(TermMaker &maker, const QString &folded)
{
    const auto *units = reinterpret_cast<const UChar *>(folded.utf16());
    for (int32_t i = 0; i < folded.size();) {
        UChar32 c = 0;
        U16_NEXT(units, i, folded.size(), c);
        const char32_t plain = U_IS_SURROGATE(c) ? U' ' : simplifiedCharacter(withoutAccent(char32_t(c)));
        if (!maker.add(plain, kindOf(plain)))
            return false;
    }
    return true;
}

bool feed(TermMaker &maker, const QString &text)
{
    if (!feedFolded(maker, caseFolded(text)))
        return false;
    maker.end();
    return true;
}

/// The same piece by piece, each no longer than what folding may join, so that places in the text are known.
void feedInPlace(TermMaker &maker, const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
    const auto *units = reinterpret_cast<const UChar *>(text.utf16());
    const auto size = int32_t(text.size());
    for (int32_t start = 0; start < size;) {
        int32_t end = start;
        UChar32 next = 0;
        do {
            U16_FWD_1(units, end, size);
            if (end < size)
                U16_GET(units, 0, end, size, next);
        } while (end < size && U_SUCCESS(status) && !unorm2_hasBoundaryBefore(normalizer, next));
        maker.standAt(start, end);
        feedFolded(maker, caseFolded(text.mid(start, end - start)));
        start = end;
    }
    maker.end();
}

}

void eachSearchTerm(const QString &text, TermUse use, const std::function<bool(QByteArrayView)> &take)
{
    TermMaker maker(use, take);
    feed(maker, text);
}

QStringList searchTerms(const QString &text, TermUse use)
{
    QStringList terms;
    eachSearchTerm(text, use, [&terms](QByteArrayView term) {
        terms += QString::fromUtf8(term);
        return true;
    });
    return terms;
}

QList<PlacedTerm> placedTerms(const QString &text)
{
    QList<PlacedTerm> terms;
    TermMaker *making = nullptr;
    const std::function<bool(QByteArrayView)> take = [&](QByteArrayView term) {
        terms.append({QString::fromUtf8(term), making->place()});
        return true;
    };
    TermMaker maker(TermUse::Document, take);
    making = &maker;
    feedInPlace(maker, text);
    return terms;
}

SearchPhrase searchPhrase(const QString &words, bool prefix)
{
    SearchPhrase phrase;
    const std::function<bool(QByteArrayView)> take = [&phrase](QByteArrayView term) {
        phrase.terms += QString::fromUtf8(term);
        return true;
    };
    TermMaker maker(TermUse::Query, take);
    feed(maker, words);
    phrase.prefix = !phrase.terms.isEmpty() && (prefix || maker.endsInSingle());
    return phrase;
}

bool holdsPhrase(const QString &text, const SearchPhrase &phrase)
{
    if (phrase.terms.isEmpty())
        return false;
    const QStringList terms = searchTerms(text, TermUse::Document);
    const qsizetype last = phrase.terms.size() - 1;
    for (qsizetype start = 0; start + last < terms.size(); ++start) {
        const bool begins = std::equal(phrase.terms.begin(), phrase.terms.begin() + last, terms.begin() + start);
        const QString &end = terms[start + last];
        if (begins && (phrase.prefix ? end.startsWith(phrase.terms[last]) : end == phrase.terms[last]))
            return true;
    }
    return false;
}

}
