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

/// The block that holds nothing else (Unicode: CJK Unified Ideographs).
constexpr bool isCommonHan(char32_t c) { return c >= 0x4e00 && c <= 0x9fff; }

UScriptCode scriptOf(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(UChar32(c), &status);
}

Kind kindOf(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? Kind::Word : Kind::None;
    if (isCommonHan(c))
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
    if (c < 0xc0 || isCommonHan(c) || !hasAccents(scriptOf(c)))
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

/// The bytes of a term that grows: a QByteArray would look at its memory with each character.
class TermBytes {
public:
    void clear() { m_size = 0; }
    bool isEmpty() const { return m_size == 0; }
    QByteArrayView view() const { return {m_bytes.data(), m_size}; }
    void append(char32_t c) // no more than longestWord
    {
        U8_APPEND_UNSAFE(m_bytes.data(), m_size, UChar32(c));
    }

private:
    std::array<char, longestTerm> m_bytes = {};
    int32_t m_size = 0;
};

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
        m_term.append(c);
        if (++m_length == longestWord)
            giveTerm();
    }

    void addToRun(char32_t c)
    {
        m_accents = false;
        if (++m_length > 1) {
            m_term.append(c);
            m_place.end = m_here.end;
            give(m_term.view());
        }
        m_place = m_here;
        m_term.clear();
        m_term.append(c);
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
        m_term.clear();
        m_length = 0;
        m_accents = false;
        m_kind = Kind::None;
    }

    void giveTerm()
    {
        give(m_term.view());
        m_term.clear();
        m_length = 0;
        m_lastRun = 0;
    }

    void giveWaiting()
    {
        if (m_waiting.isEmpty())
            return;
        m_given = m_waitingPlace;
        m_going = m_going && m_take(m_waiting.view());
        m_waiting.clear();
    }

    void give(QByteArrayView term)
    {
        giveWaiting();
        m_given = m_place;
        m_going = m_going && m_take(term);
    }

    const TermUse m_use;
    const std::function<bool(QByteArrayView)> &m_take;
    Kind m_kind = Kind::None;
    bool m_going = true;
    bool m_accents = false; // a mark that comes now would be an accent
    int m_length = 0;       // characters of the word or run so far
    int m_lastRun = 0;      // length of the run that ended last; 0 when it was a word
    TermBytes m_term;
    TextPlace m_here;
    TextPlace m_place; // of m_term
    TextPlace m_waitingPlace;
    TextPlace m_given;
    TermBytes m_waiting; // the last character of a run, until it is known whether more follows
};

/// Calls `take` with each character as terms have it, and where it stands in `folded`, until it gives false.
template <typename Take>
bool eachPlain(const QString &folded, const Take &take)
{
    const auto *units = reinterpret_cast<const UChar *>(folded.utf16());
    for (int32_t i = 0; i < folded.size();) {
        UChar32 c = 0;
        const int32_t start = i;
        U16_NEXT(units, i, folded.size(), c);
        if (!take(U_IS_SURROGATE(c) ? U' ' : simplifiedCharacter(withoutAccent(char32_t(c))), TextPlace{start, i}))
            return false;
    }
    return true;
}

bool feedFolded(TermMaker &maker, const QString &folded)
{
    return eachPlain(folded, [&maker](char32_t c, const TextPlace &) { return maker.add(c, kindOf(c)); });
}

/// The same, and tells the places that the terms have in `folded`.
void feedPlaced(TermMaker &maker, const QString &folded)
{
    eachPlain(folded, [&maker](char32_t c, const TextPlace &place) {
        maker.standAt(place.start, place.end);
        return maker.add(c, kindOf(c));
    });
    maker.end();
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

/// The terms that `feedText` makes its maker give, each with its place.
QList<PlacedTerm> placed(TermUse use, const std::function<void(TermMaker &)> &feedText)
{
    QList<PlacedTerm> terms;
    TermMaker *making = nullptr;
    const std::function<bool(QByteArrayView)> take = [&](QByteArrayView term) {
        terms.append({QString::fromUtf8(term), making->place()});
        return true;
    };
    TermMaker maker(use, take);
    making = &maker;
    feedText(maker);
    return terms;
}

/// Marks that make another word of the one that they are joined to. Those that come in several shapes, such as apostrophes and
/// hyphens, do not.
bool distinguishes(QChar c) { return QStringView(u"+#.@&%").contains(c) || c.category() == QChar::Symbol_Currency; }

bool isEllipsis(QStringView marks) { return marks.size() > 1 && marks.count(u'.') == marks.size(); }

bool isTermAt(QStringView folded, qsizetype at)
{
    if (at >= folded.size())
        return false;
    UChar32 c = 0;
    U16_GET(folded.utf16(), 0, at, folded.size(), c);
    return kindOf(char32_t(c)) != Kind::None;
}

QString marksBefore(QStringView folded, qsizetype at)
{
    qsizetype start = at;
    while (start > 0 && distinguishes(folded[start - 1]))
        --start;
    const QStringView marks = folded.mid(start, at - start);
    return isEllipsis(marks) ? QString() : marks.toString();
}

QString marksBehind(QStringView folded, qsizetype at)
{
    qsizetype end = at;
    while (end < folded.size() && distinguishes(folded[end]))
        ++end;
    QStringView marks = folded.mid(at, end - at);
    if (isEllipsis(marks))
        return {};
    while (!isTermAt(folded, end) && marks.endsWith(u'.'))
        marks.chop(1);
    return marks.toString();
}

bool standBeside(const QString &text, const TextPlace &place, const TermMarks &marks)
{
    const qsizetype before = std::min(marks.before.size(), place.start);
    return caseFolded(text.mid(place.start - before, before)).endsWith(marks.before)
           && caseFolded(text.mid(place.end, marks.behind.size())).startsWith(marks.behind);
}

qsizetype characterEnd(const QString &text, qsizetype at)
{
    return at + (text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1);
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
    return placed(TermUse::Document, [&text](TermMaker &maker) { feedInPlace(maker, text); });
}

SearchPhrase searchPhrase(const QString &words, bool prefix)
{
    SearchPhrase phrase;
    const QString folded = caseFolded(words);
    bool endsInSingle = false;
    const QList<PlacedTerm> terms = placed(TermUse::Query, [&](TermMaker &maker) {
        feedPlaced(maker, folded);
        endsInSingle = maker.endsInSingle();
    });
    bool marked = false;
    for (const auto &[term, place] : terms) {
        phrase.terms += term;
        phrase.marks += TermMarks{marksBefore(folded, place.start), marksBehind(folded, place.end)};
        marked = marked || phrase.marks.last() != TermMarks();
    }
    const bool ended = !terms.isEmpty() && !phrase.marks.last().behind.isEmpty();
    phrase.prefix = !terms.isEmpty() && !ended && (prefix || endsInSingle);
    if (!marked)
        phrase.marks.clear();
    return phrase;
}

QList<SearchPhrase> searchPhrases(const QString &words, bool prefix)
{
    QList<SearchPhrase> phrases{searchPhrase(words, prefix)};
    if (phrases.first().terms.isEmpty())
        return {};
    for (const QString &form : otherChineseForms(foldedText(words)))
        phrases += searchPhrase(form, prefix);
    return phrases;
}

TextPlace placeOf(const SearchPhrase &phrase, const QString &text, const QList<PlacedTerm> &terms, qsizetype first)
{
    const qsizetype count = phrase.terms.size();
    if (count == 0 || first + count > terms.size())
        return {};
    for (qsizetype i = 0; i + 1 < count; ++i)
        if (terms[first + i].term != phrase.terms[i])
            return {};
    const PlacedTerm &last = terms[first + count - 1];
    const QString &wanted = phrase.terms[count - 1];
    if (phrase.prefix ? !last.term.startsWith(wanted) : last.term != wanted)
        return {};
    for (qsizetype i = 0; i < phrase.marks.size(); ++i)
        if (!standBeside(text, terms[first + i].place, phrase.marks[i]))
            return {};
    // One character of a run is found as the beginning of a pair; the other one of it was not asked for.
    const bool half = wanted.size() == 1 && last.term.size() == 2 && last.place.end > characterEnd(text, last.place.start);
    const TextPlace place{terms[first].place.start, half ? characterEnd(text, last.place.start) : last.place.end};
    if (phrase.marks.isEmpty())
        return place;
    return {place.start - phrase.marks.first().before.size(), place.end + phrase.marks.last().behind.size()};
}

bool holdsPhrase(const QString &text, const QList<SearchPhrase> &phrases)
{
    const QString folded = caseFolded(text);
    const QList<PlacedTerm> terms = placed(TermUse::Document, [&folded](TermMaker &maker) { feedPlaced(maker, folded); });
    for (qsizetype first = 0; first < terms.size(); ++first)
        for (const SearchPhrase &phrase : phrases)
            if (placeOf(phrase, folded, terms, first).end > 0)
                return true;
    return false;
}

QString foldedText(const QString &text)
{
    QString plain;
    bool accents = false;
    eachPlain(caseFolded(text), [&](char32_t c, const TextPlace &) {
        if (accents && kindOf(c) == Kind::Mark)
            return true;
        accents = hasAccents(scriptOf(c));
        plain += QString::fromUcs4(&c, 1);
        return true;
    });
    return plain;
}

}
