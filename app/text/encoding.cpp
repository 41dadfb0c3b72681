#include "encoding.h"

#include "encodinglabels.h"
#include "latin10.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace Masthead {

namespace {

// How far a declaration is looked for, in bytes.
constexpr qsizetype declarationWindow = 4096;
// A text in a legacy encoding may by chance be valid UTF-8 when it is this short, in sequences.
constexpr int accidentalSequences = 4;
// What the detector is shown at most.
constexpr qsizetype detectionWindow = 128 * 1024;

struct Utf8Shape {
    int sequences = 0;     // well-formed, of more than one byte
    int longSequences = 0; // of these: three bytes or more
    int shapedWrong = 0;   // right in shape, but surrogates or beyond U+10FFFF
    int bad = 0;           // bytes that belong to no sequence

    bool valid() const { return bad == 0 && shapedWrong == 0; }
    bool ascii() const { return valid() && sequences == 0; }
};

int expectedLength(uchar lead)
{
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    if (lead >= 0xf0 && lead <= 0xf7)
        return 4;
    return 0;
}

bool isOutsideUnicode(uchar lead, uchar second)
{
    return (lead == 0xe0 && second < 0xa0) || (lead == 0xed && second >= 0xa0) || (lead == 0xf0 && second < 0x90)
           || (lead == 0xf4 && second >= 0x90) || lead > 0xf4;
}

// How many bytes from `at` on are ASCII, eight at a time.
qsizetype asciiRun(const uchar *at, const uchar *end)
{
    constexpr quint64 highBits = 0x8080808080808080;
    const uchar *from = at;
    for (quint64 eight = 0; end - at >= qsizetype(sizeof eight); at += sizeof eight) {
        std::memcpy(&eight, at, sizeof eight);
        if (eight & highBits)
            break;
    }
    while (at < end && *at < 0x80)
        ++at;
    return at - from;
}

Utf8Shape utf8Shape(const QByteArray &bytes)
{
    Utf8Shape shape;
    const auto *at = reinterpret_cast<const uchar *>(bytes.constData());
    const uchar *end = at + bytes.size();
    while (at < end) {
        if (*at < 0x80) {
            at += asciiRun(at, end);
            continue;
        }
        const int length = expectedLength(*at);
        int seen = 1;
        while (seen < length && at + seen < end && (at[seen] & 0xc0) == 0x80)
            ++seen;
        if (length == 0) {
            ++shape.bad;
            ++at;
        } else if (seen < length) {
            // A document that was cut within a character is not in another encoding for that.
            if (at + seen < end)
                ++shape.bad;
            else
                ++shape.shapedWrong;
            at += seen;
        } else {
            ++(isOutsideUnicode(at[0], at[1]) ? shape.shapedWrong : shape.sequences);
            shape.longSequences += length > 2;
            at += length;
        }
    }
    return shape;
}

// Of the sequence of UTF-8 at `at`, beyond ASCII; 0 where there is none.
int sequenceLength(const uchar *at, const uchar *end)
{
    const int length = expectedLength(*at);
    if (length == 0 || end - at < length || isOutsideUnicode(at[0], at[1]))
        return 0;
    return std::all_of(at + 1, at + length, [](uchar c) { return (c & 0xc0) == 0x80; }) ? length : 0;
}

// UTF-8 with letters, quotes and dashes of the west, and the same of windows-1252 between: texts of two programs in one document.
// The latter stand alone; words of other scripts are runs.
bool isUtf8WithStrays(const QByteArray &bytes)
{
    constexpr int longestRun = 2;
    const auto isWestern = [](uchar lead) { return (lead >= 0xc2 && lead <= 0xc5) || lead == 0xe2 || lead == 0xf0; };
    const auto *at = reinterpret_cast<const uchar *>(bytes.constData());
    const uchar *end = at + bytes.size();
    int sequences = 0;
    int run = 0;
    while (at < end) {
        const qsizetype plain = asciiRun(at, end);
        run = plain > 0 ? 0 : run;
        at += plain;
        if (at == end)
            break;
        const int length = sequenceLength(at, end);
        if (length > 0 ? !isWestern(*at) : ++run > longestRun)
            return false;
        sequences += length > 0;
        at += std::max(length, 1);
    }
    return sequences > 0;
}

// CESU-8: each half of a character beyond the first plane as if it were one.
QByteArray withHalvesJoined(const QByteArray &bytes)
{
    QByteArray result;
    qsizetype done = 0;
    const auto isHalf = [&bytes](qsizetype at, uchar first) {
        return at + 3 <= bytes.size() && uchar(bytes[at]) == 0xed && (uchar(bytes[at + 1]) & 0xf0) == first
               && (uchar(bytes[at + 2]) & 0xc0) == 0x80;
    };
    const auto half = [&bytes](qsizetype at) {
        return char16_t(0xd000 | (bytes[at + 1] & 0x3f) << 6 | (bytes[at + 2] & 0x3f));
    };
    for (qsizetype at = bytes.indexOf('\xed'); at >= 0; at = bytes.indexOf('\xed', at + 1)) {
        if (at < done || !isHalf(at, 0xa0) || !isHalf(at + 3, 0xb0))
            continue;
        const char32_t whole = QChar::surrogateToUcs4(half(at), half(at + 3));
        result += bytes.mid(done, at - done) + QString::fromUcs4(&whole, 1).toUtf8();
        done = at + 6;
    }
    return done == 0 ? bytes : result + bytes.mid(done);
}

struct Converted {
    QString text;
    int faults = 0;
};

void U_CALLCONV countAndReplace(const void *context, UConverterToUnicodeArgs *args, const char *, int32_t,
                                UConverterCallbackReason reason, UErrorCode *error)
{
    if (reason > UCNV_IRREGULAR)
        return;
    ++*static_cast<int *>(const_cast<void *>(context));
    *error = U_ZERO_ERROR;
    const UChar replacement = 0xfffd;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, error);
}

Converted convert(const QByteArray &bytes, const QByteArray &converterName)
{
    if (converterName == "ISO-8859-16")
        return {fromLatin10(bytes), 0};
    Converted result;
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter *)> converter(ucnv_open(converterName.constData(), &error),
                                                                        ucnv_close);
    if (U_FAILURE(error))
        return {QString::fromUtf8(bytes), 1};
    ucnv_setToUCallBack(converter.get(), countAndReplace, &result.faults, nullptr, nullptr, &error);
    const char *source = bytes.constData();
    const char *sourceEnd = source + bytes.size();
    result.text.resize(bytes.size() + 16);
    qsizetype filled = 0;
    for (;;) {
        error = U_ZERO_ERROR;
        auto *begin = reinterpret_cast<UChar *>(result.text.data());
        UChar *target = begin + filled;
        ucnv_toUnicode(converter.get(), &target, begin + result.text.size(), &source, sourceEnd, nullptr, true, &error);
        filled = target - begin;
        if (error != U_BUFFER_OVERFLOW_ERROR)
            break;
        result.text.resize(result.text.size() * 3 / 2 + 64);
    }
    result.text.truncate(filled);
    return result;
}

struct Mark {
    const char *bytes;
    int length;
    const char *encoding;
};

// The longer ones first: UTF-32 little endian begins like UTF-16.
constexpr Mark byteOrderMarks[] = {{"\xff\xfe\0\0", 4, "utf-32le"},
                                   {"\0\0\xfe\xff", 4, "utf-32be"},
                                   {"\xef\xbb\xbf", 3, "utf-8"},
                                   {"\xff\xfe", 2, "utf-16le"},
                                   {"\xfe\xff", 2, "utf-16be"}};

// How '<' and '{' look in wide encodings without a mark (XML 1.0 appendix F).
QByteArray wideEncoding(const QByteArray &bytes)
{
    if (bytes.size() < 4)
        return {};
    const auto isText = [&](int i) { return uchar(bytes[i]) >= 0x09 && uchar(bytes[i]) < 0x80; };
    const auto isZero = [&](int i) { return bytes[i] == '\0'; };
    if (isText(0) && isZero(1) && isZero(2) && isZero(3))
        return "utf-32le";
    if (isZero(0) && isZero(1) && isZero(2) && isText(3))
        return "utf-32be";
    if (isText(0) && isZero(1) && isText(2) && isZero(3))
        return "utf-16le";
    if (isZero(0) && isText(1) && isZero(2) && isText(3))
        return "utf-16be";
    return {};
}

QByteArray valueAfter(const QByteArray &text, const char *key)
{
    qsizetype at = text.indexOf(key);
    if (at < 0)
        return {};
    at += qsizetype(qstrlen(key));
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n'))
        ++at;
    if (at >= text.size() || text[at] != '=')
        return {};
    ++at;
    const auto isEnd = [](char c) { return c == '"' || c == '\'' || c == '>' || c == ';' || c == '?' || c == '/'; };
    while (at < text.size() && (text[at] == ' ' || text[at] == '"' || text[at] == '\'' || text[at] == '\t'))
        ++at;
    qsizetype end = at;
    while (end < text.size() && !isEnd(text[end]))
        ++end;
    return text.mid(at, end - at).trimmed();
}

// How "<?xml" looks in EBCDIC (XML 1.0 appendix F). All its code pages write the declaration alike.
QByteArray ebcdicEncoding(const QByteArray &bytes)
{
    if (!bytes.startsWith("\x4c\x6f\xa7\x94\x93"))
        return {};
    const QByteArray head = convert(bytes.left(200), "ibm-37").text.toLatin1().toLower();
    const qsizetype at = head.indexOf("encoding");
    const QByteArray label = at < 0 ? QByteArray() : valueAfter(head.mid(at, 60), "encoding");
    static constexpr std::pair<const char *, const char *> pages[] = {
        {"500", "ibm-500"},   {"-be", "ibm-500"},   {"-ch", "ibm-500"}, {"_be", "ibm-500"}, {"_ch", "ibm-500"},
        {"1026", "ibm-1026"}, {"1140", "ibm-1140"}, {"424", "ibm-424"}, {"875", "ibm-875"}, {"273", "ibm-273"}};
    for (const auto &[end, page] : pages)
        if (label.endsWith(end))
            return page;
    return "ibm-37";
}

QByteArray declaredLabel(const QByteArray &bytes)
{
    const QByteArray head = bytes.left(declarationWindow).toLower();
    const qsizetype declaration = head.indexOf("<?xml");
    if (declaration >= 0) {
        const qsizetype end = head.indexOf('>', declaration);
        const QByteArray label = valueAfter(head.mid(declaration, end < 0 ? 200 : end - declaration + 1), "encoding");
        if (!label.isEmpty())
            return label;
    }
    // In a feed a meta element is somebody's text.
    const bool page = head.contains("<html") || head.contains("<!doctype html") || head.contains("<head");
    qsizetype meta = page ? head.indexOf("<meta") : -1;
    while (meta >= 0) {
        const qsizetype end = head.indexOf('>', meta);
        const QByteArray label = valueAfter(head.mid(meta, end < 0 ? -1 : end - meta + 1), "charset");
        if (!label.isEmpty())
            return label;
        meta = head.indexOf("<meta", meta + 5);
    }
    return {};
}

QByteArray httpLabel(const QString &contentType) { return valueAfter(contentType.toLower().toUtf8(), "charset"); }

// With those bytes as UTF-8 too.
QByteArray withStraysInUtf8(const QByteArray &bytes)
{
    QByteArray result;
    const auto *at = reinterpret_cast<const uchar *>(bytes.constData());
    const uchar *end = at + bytes.size();
    while (at < end) {
        const int length = *at < 0x80 ? 1 : sequenceLength(at, end);
        const QByteArray piece(reinterpret_cast<const char *>(at), std::max(length, 1));
        result += length > 0 ? piece : convert(piece, "windows-1252").text.toUtf8();
        at += std::max(length, 1);
    }
    return result;
}

bool isMultiByte(const Encoding &encoding)
{
    static constexpr const char *names[] = {"gb18030", "gbk", "big5", "shift_jis", "euc-jp", "euc-kr"};
    return std::any_of(std::begin(names), std::end(names), [&](const char *name) { return encoding.name == name; });
}

// Kana of two bytes each and none of one: no text of letters reads as that by chance.
bool isShiftJis(const QByteArray &bytes)
{
    const Converted read = convert(bytes, encodingForLabel("shift_jis").converter);
    const auto isKana = [](QChar c) { return c.unicode() >= 0x3041 && c.unicode() <= 0x30fe; };
    const auto isHalf = [](QChar c) { return c.unicode() >= 0xff61 && c.unicode() <= 0xff9f; };
    return read.faults == 0 && std::any_of(read.text.begin(), read.text.end(), isKana)
           && std::none_of(read.text.begin(), read.text.end(), isHalf);
}

// Bytes beyond ASCII that always come in pairs, as in EUC and GB 2312.
bool isPaired(const QByteArray &bytes)
{
    constexpr int fewest = 4; // pairs; a word of letters may hold one
    int pairs = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (uchar(bytes[i]) < 0x80)
            continue;
        if (uchar(bytes[i]) < 0xa1 || i + 1 >= bytes.size() || uchar(bytes[i + 1]) < 0xa1)
            return false;
        ++pairs;
        ++i;
    }
    return pairs >= fewest;
}

// Han characters that stand side by side. Letters with accents, read as such by mistake, stand apart.
bool isHanInRuns(const QByteArray &bytes, const Encoding &encoding)
{
    constexpr int shortest = 3; // characters in a run, on the average
    const Converted read = convert(bytes, encoding.converter);
    int characters = 0;
    int runs = 0;
    bool before = false;
    for (const QChar c : read.text) {
        const bool han = c.script() == QChar::Script_Han;
        if (c.unicode() >= 0x80 && !han && (c.unicode() < 0x2010 || c.unicode() >= 0xe000) && c.unicode() < 0xff01)
            return false;
        characters += han;
        runs += han && !before;
        before = han;
    }
    return read.faults == 0 && characters >= shortest && characters >= shortest * runs;
}

// The frequent half of Big5 has leading bytes of its own.
bool isFrequentInBig5(const QByteArray &bytes)
{
    int pairs = 0;
    int frequent = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        if (uchar(bytes[i]) < 0x80)
            continue;
        ++pairs;
        frequent += uchar(bytes[i]) >= 0xa1 && uchar(bytes[i]) <= 0xc6;
        ++i;
    }
    return frequent * 4 >= pairs * 3;
}

// The detector knows whole pages; a few words of Chinese or Japanese it takes for some Latin.
Encoding eastAsian(const QByteArray &bytes, const QList<Encoding> &matches)
{
    if (isShiftJis(bytes))
        return encodingForLabel("shift_jis");
    const Encoding big5 = encodingForLabel("big5");
    const Encoding gb18030 = encodingForLabel("gb18030");
    if (isPaired(bytes)) {
        const auto known = std::find_if(matches.begin(), matches.end(), isMultiByte);
        return known == matches.end() ? gb18030 : *known;
    }
    if (isFrequentInBig5(bytes) && isHanInRuns(bytes, big5))
        return big5;
    return isHanInRuns(bytes, gb18030) ? gb18030 : Encoding{};
}

// Thai is written by rules that no other text keeps by chance: some vowels stand before a consonant, marks and other vowels behind one
// (TIS-620). Hangul in pairs may: its first bytes are few.
bool isThai(const QByteArray &bytes)
{
    constexpr int fewest = 12; // letters
    const auto isConsonant = [](uchar c) { return c >= 0xa1 && c <= 0xce; };
    const auto isLeading = [](uchar c) { return c >= 0xe0 && c <= 0xe4; };
    const auto isMark = [](uchar c) { return c == 0xd1 || (c >= 0xd4 && c <= 0xda) || (c >= 0xe7 && c <= 0xed); };
    const auto isTrailing = [](uchar c) { return c == 0xd0 || c == 0xd2 || c == 0xd3 || c == 0xe5; };
    int letters = 0;
    int others = 0; // than consonants
    uchar before = 0;
    for (const char byte : bytes) {
        const uchar c = uchar(byte);
        const bool behind = isConsonant(before) || isMark(before) || isTrailing(before);
        const bool known = c < 0x80 || isConsonant(c) || isLeading(c) || ((isMark(c) || isTrailing(c)) && behind)
                           || (c == 0xe6 && behind) || c == 0xcf || c == 0xdf || c == 0x85 || (c >= 0x91 && c <= 0x97)
                           || (c >= 0xf0 && c <= 0xf9) || c == 0xa0;
        if (!known || (isLeading(before) && !isConsonant(c)))
            return false;
        letters += c >= 0x80;
        others += isLeading(c) || isMark(c) || isTrailing(c);
        before = c;
    }
    return letters >= fewest && others * 4 >= letters;
}

// Japanese as mail has it, all in ASCII (RFC 1468).
bool isIso2022Jp(const QByteArray &bytes)
{
    // One byte is found many times sooner than three, and hardly any document has it.
    const bool shifts = bytes.contains('\x1b') && (bytes.contains("\x1b$B") || bytes.contains("\x1b$@"));
    return shifts && convert(bytes, "ISO-2022-JP").faults == 0;
}

bool isHangulInPairs(const QByteArray &bytes)
{
    bool second = false;
    for (const char byte : bytes) {
        if (!second && uchar(byte) >= 0x80 && (uchar(byte) < 0xb0 || uchar(byte) > 0xc8))
            return false;
        second = !second && uchar(byte) >= 0x80;
    }
    return true;
}

Encoding detected(const QByteArray &bytes)
{
    if (isThai(bytes) && !isHangulInPairs(bytes) && !isHanInRuns(bytes, encodingForLabel("big5")))
        return encodingForLabel("windows-874");
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector *)> detector(ucsdet_open(&error), ucsdet_close);
    if (U_FAILURE(error))
        return {};
    ucsdet_setText(detector.get(), bytes.constData(), int32_t(std::min(bytes.size(), detectionWindow)), &error);
    ucsdet_enableInputFilter(detector.get(), true);
    int32_t found = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &found, &error);
    QList<Encoding> possible;
    for (int32_t i = 0; U_SUCCESS(error) && i < found; ++i) {
        QByteArray name = ucsdet_getName(matches[i], &error);
        // The web writes Hebrew in the order of reading.
        if (name.startsWith("ISO-8859-8"))
            name = "windows-1255";
        const Encoding encoding = encodingForLabel(name);
        if (encoding.isValid() && !encoding.isUnicode() && convert(bytes, encoding.converter).faults == 0)
            possible.append(encoding);
    }
    if (!possible.isEmpty() && isMultiByte(possible.first()))
        return possible.first();
    const Encoding guess = eastAsian(bytes, possible);
    return guess.isValid() || possible.isEmpty() ? guess : possible.first();
}

DecodedText decodeAs(const QByteArray &bytes, const Encoding &encoding)
{
    if (encoding.name == "utf-8") {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = decoder(withHalvesJoined(bytes));
        const bool mixed = decoder.hasError() && isUtf8WithStrays(bytes);
        return {mixed ? QString::fromUtf8(withStraysInUtf8(bytes)) : text, QStringLiteral("utf-8"), decoder.hasError()};
    }
    const Converted converted = convert(bytes, encoding.converter);
    return {converted.text, QString::fromLatin1(encoding.name), converted.faults > 0};
}

// The header is one for all documents of a server, and the document knows better where its bytes are none of the header's. UTF-8 has
// its own rules.
bool contradicts(const QByteArray &bytes, const Encoding &http, const Encoding &declared)
{
    return declared.name != "utf-8" && http.name != "utf-8" && http.name != declared.name
           && convert(bytes, http.converter).faults > 0 && convert(bytes, declared.converter).faults == 0;
}

Encoding chosenEncoding(const QByteArray &bytes, const Encoding &http, const Encoding &declared)
{
    const Encoding utf8 = encodingForLabel("utf-8");
    const auto isUsable = [](const Encoding &e) { return e.isValid() && !e.isWide(); };
    const Utf8Shape shape = utf8Shape(bytes);
    const Encoding label = isUsable(http) ? http : isUsable(declared) ? declared : Encoding{};
    if (shape.ascii())
        return label.isValid() ? label : utf8;
    if (shape.valid()) {
        const bool accidental = shape.longSequences == 0 && shape.sequences <= accidentalSequences && isMultiByte(label)
                                && convert(bytes, label.converter).faults == 0;
        return accidental ? label : utf8;
    }
    if ((!label.isValid() || label.name == "utf-8") && isUtf8WithStrays(bytes))
        return utf8;
    if (isUsable(http) && isUsable(declared) && contradicts(bytes, http, declared))
        return declared;
    for (const Encoding &candidate : {http, declared}) {
        if (!isUsable(candidate))
            continue;
        // A few broken bytes do not make UTF-8 something else.
        if (candidate.name == "utf-8" && shape.bad > shape.sequences + shape.shapedWrong)
            continue;
        return candidate;
    }
    if (shape.bad <= (shape.sequences + shape.shapedWrong) / 10)
        return utf8;
    const Encoding guess = detected(bytes);
    return guess.isValid() ? guess : encodingForLabel("windows-1252");
}

}

DecodedText decodeDocument(const QByteArray &bytes, const QString &contentType)
{
    for (const Mark &mark : byteOrderMarks) {
        if (!bytes.startsWith(QByteArray::fromRawData(mark.bytes, mark.length)))
            continue;
        DecodedText decoded = decodeAs(bytes.mid(mark.length), encodingForLabel(mark.encoding));
        while (decoded.text.startsWith(QChar(QChar::ByteOrderMark)))
            decoded.text.remove(0, 1);
        return decoded;
    }
    const QByteArray wide = wideEncoding(bytes);
    if (!wide.isEmpty())
        return decodeAs(bytes, encodingForLabel(wide));
    if (const QByteArray page = ebcdicEncoding(bytes); !page.isEmpty())
        return decodeAs(bytes, {page, page});
    if (isIso2022Jp(bytes))
        return decodeAs(bytes, encodingForLabel("iso-2022-jp"));
    const Encoding http = encodingForLabel(httpLabel(contentType));
    const Encoding declared = encodingForLabel(declaredLabel(bytes));
    // Most documents: nothing names another encoding, and UTF-8 reads it without a fault.
    const auto namesAnother = [](const Encoding &e) { return e.isValid() && e.name != "utf-8"; };
    if (!namesAnother(http) && !namesAnother(declared))
        if (const DecodedText decoded = decodeAs(bytes, encodingForLabel("utf-8")); !decoded.faulty)
            return decoded;
    return decodeAs(bytes, chosenEncoding(bytes, http, declared));
}

}
