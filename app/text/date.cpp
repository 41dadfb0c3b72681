#include "date.h"

#include "datewords.h"

#include <QList>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace Masthead {

namespace {

// Longer texts are no dates. JavaScript writes out the name of the time zone.
constexpr qsizetype maximumLength = 120;
// Years below are how programs write that there is no date: 0001 (.NET), -0001 (WordPress), 0000 (MySQL).
constexpr int firstYear = 100;
constexpr int maximumOffset = 18 * 3600;
constexpr int china = 8 * 3600;
constexpr int japanAndKorea = 9 * 3600;

// What a fraction adds to whole seconds.
int millisecondsOf(const QString &fraction) { return fraction.left(3).leftJustified(3, QLatin1Char('0')).toInt(); }

struct Number {
    int value = 0;
    int digits = 0;
    QChar before; // the separator in front of it
};

/// What has been read of a text so far.
struct Reading {
    QList<Number> numbers; // those of the date, in their order
    int month = 0;         // where a word named it
    qsizetype numbersBeforeMonth = 0;
    bool hasTime = false;
    int hour = 0, minute = 0, second = 0, milliseconds = 0;
    int afternoon = -1; // 0 AM, 1 PM
    bool noon = false;
    std::optional<int> offset;
    bool localZoneWord = false; // GMT, UTC: an offset may follow
    std::optional<QTimeZone> zone;
    int localOffset = 0; // of the country whose writing it is, for dates without a zone
};

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

QString simplified(const QString &text)
{
    if (isAscii(text))
        return text.toLower().simplified();
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isMark())
            continue;
        if (c == QChar(0x2212) || c == QChar(0x2013) || c == QChar(0x2010))
            result += QLatin1Char('-');
        else if (c.isSpace())
            result += QLatin1Char(' ');
        else
            result += c.toLower();
    }
    // Hangul falls into its letters when accents are taken off.
    return result.normalized(QString::NormalizationForm_C).simplified();
}

// Where a sign was escaped twice: "&#43;0800".
QString withPlainSigns(QString text)
{
    static const QRegularExpression plus(QStringLiteral("&(?:#0*43|#x0*2b|plus);"));
    static const QRegularExpression minus(QStringLiteral("&(?:#0*45|#x0*2d|minus|#8722|#x2212);"));
    static const QRegularExpression colon(QStringLiteral("&(?:#0*58|#x0*3a|colon);"));
    if (!text.contains(QLatin1Char('&')))
        return text;
    text.replace(plus, QStringLiteral("+")).replace(minus, QStringLiteral("-"));
    return text.replace(colon, QStringLiteral(":"));
}

struct Unit {
    const char16_t *from;
    const char16_t *to;
};

// East Asian dates become those of ISO 8601; what says when in the day becomes AM and PM.
constexpr Unit units[] = {
    {u"年", u"-"},        {u"月", u"-"},      {u"日", u" "},      {u"号", u" "},      {u"號", u" "},      {u"년 ", u"-"},
    {u"년", u"-"},        {u"월 ", u"-"},     {u"월", u"-"},      {u"일", u" "},      {u"上午", u" am "}, {u"下午", u" pm "},
    {u"晚上", u" pm "},   {u"早上", u" am "}, {u"午前", u" am "}, {u"午後", u" pm "}, {u"凌晨", u" am "}, {u"清晨", u" am "},
    {u"中午", u" noon "}, {u"傍晚", u" pm "}, {u"오전", u" am "}, {u"오후", u" pm "}, {u"時", u":"},      {u"时", u":"},
    {u"点", u":"},        {u"點", u":"},      {u"시 ", u":"},     {u"시", u":"},      {u"分", u":"},      {u"분 ", u":"},
    {u"분", u":"},        {u"秒", u" "},      {u"초", u" "}};

bool hasAny(const QString &text, const char16_t *characters)
{
    for (; *characters; ++characters)
        if (text.contains(QChar(*characters)))
            return true;
    return false;
}

int localOffsetOf(const QString &text)
{
    static const QRegularExpression chinese(QStringLiteral("上午|下午|晚上|早上|凌晨|清晨|中午|傍晚"));
    static const QRegularExpression japanese(QStringLiteral("午前|午後|年.*[時和成昭]|[時和成昭].*年"));
    if (chinese.match(text).hasMatch())
        return china;
    if (hasAny(text, u"년월일오") || japanese.match(text).hasMatch())
        return japanAndKorea;
    return text.contains(QChar(u'年')) ? china : 0;
}

struct Era {
    const char16_t *name;
    int before; // the year before its first one
};

constexpr Era eras[] = {{u"民國", 1911}, {u"民国", 1911}, {u"令和", 2018}, {u"平成", 1988}, {u"昭和", 1925}};

/// Years of Japanese eras and of the Republic of China become those of everybody; a year of three digits is always the
/// Republic's. Nothing where an era is named and no year of it.
std::optional<QString> withCommonYears(const QString &text)
{
    static const QRegularExpression year(
        QStringLiteral("(?:(?:中華|中华)?(民國|民国)|(令和|平成|昭和)|(?<!\\d)(?=\\d{3}\\s*年))\\s*(元|\\d{1,3})\\s*年"));
    QString result = text;
    if (const auto match = year.match(text); match.hasMatch()) {
        const QString written = match.captured(3);
        const int number = written == QString(QChar(u'元')) ? 1 : written.toInt();
        const QString name = match.captured(1) + match.captured(2);
        int before = eras[0].before;
        for (const Era &era : eras)
            if (name == QStringView(era.name))
                before = era.before;
        result.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("%1年").arg(before + number));
    }
    for (const Era &era : eras)
        if (result.contains(QStringView(era.name)))
            return {};
    return result;
}

// 二〇二六 is written digit by digit; 十八, 二十八 and 廿八 are not.
int numberOf(const QString &written)
{
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    int number = 0;
    bool digit = false; // the last one may be so many tens
    for (const QChar c : written) {
        if (c == QChar(u'十')) {
            number = digit ? number * 10 : number + 10;
        } else if (c == QChar(u'廿') || c == QChar(u'卅')) {
            number += c == QChar(u'廿') ? 20 : 30;
        } else {
            const int value = int(std::max<qsizetype>(0, digits.indexOf(c))); // 零 and ○
            number = digit ? number * 10 + value : number + value;
        }
        digit = c != QChar(u'十') && c != QChar(u'廿') && c != QChar(u'卅');
    }
    return number;
}

/// 二〇二六年十一月廿八日 becomes 2026年11月28日.
QString withWesternDigits(const QString &text)
{
    static const QRegularExpression written(QStringLiteral(
        "(?<![周週期〇零○一二三四五六七八九十廿卅])([〇零○一二三四五六七八九十廿卅]{1,6})(?=\\s*[年月日号號时時点點分秒])"));
    if (!hasAny(text, u"年月日号號时時点點"))
        return text;
    QString result = text;
    for (auto match = written.match(result); match.hasMatch(); match = written.match(result))
        result.replace(match.capturedStart(1), match.capturedLength(1), QString::number(numberOf(match.captured(1))));
    return result;
}

QString withoutEastAsianUnits(QString text)
{
    static const QRegularExpression weekday(QStringLiteral(
        "[(（]?(?:星期|周|週)[一二三四五六日天][)）]?|[(（][月火水木金土日월화수목금토일][)）]|[月火水木金土日]曜日?|[월화수목금토일]요일"));
    static const QRegularExpression blanks(QStringLiteral("\\s+([年月日時时分년월일])"));
    static const QRegularExpression half(QStringLiteral("(?<=\\d)[時时点點]半"));
    static const QRegularExpression fullHour(QStringLiteral("(?<=\\d)(?:[時时点點]整?|시)(?=\\s|$)(?!\\s*\\d{1,2}분)"));
    static const QRegularExpression openEnd(QStringLiteral("[-:](?=\\s|$)"));
    text.remove(weekday);
    text.replace(blanks, QStringLiteral("\\1"));
    const QString before = text;
    text.replace(half, QStringLiteral(":30 ")).replace(fullHour, QStringLiteral(":00 "));
    for (const Unit &unit : units)
        text.replace(QString::fromUtf16(unit.from), QString::fromUtf16(unit.to));
    if (text == before)
        return text;
    text.replace(openEnd, QStringLiteral(" "));
    return text.simplified();
}

/// Reads a text from its start, piece by piece. What is not understood ends the reading.
class Reader {
public:
    Reader(const QString &text, Reading &into) : m_text(text), m_into(into) {}

    bool read()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            bool good = true;
            if (c == QLatin1Char('('))
                good = readOffsetInBrackets() || skipComment(QLatin1Char(')'));
            else if (c == QLatin1Char('[') && (m_into.offset || m_into.zone))
                good = skipComment(QLatin1Char(']')); // the offset's place, as Java writes it (RFC 9557)
            else if (c == QLatin1Char('['))
                good = readPlaceOfZone();
            else if (c.isDigit() && isDottedTime())
                good = readDottedTime();
            else if (c.isDigit())
                good = readNumber();
            else if (c.isLetter())
                good = readWord();
            else if ((c == QLatin1Char('+') || c == QLatin1Char('-')) && m_into.hasTime && digitFollows())
                good = readOffset();
            else
                good = readSeparator();
            if (!good)
                return false;
        }
        return true;
    }

private:
    QChar peek(qsizetype ahead) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }
    bool digitFollows() const { return peek(1).isDigit(); }

    bool skipComment(QChar close)
    {
        const qsizetype end = m_text.indexOf(close, m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
        return true;
    }

    // "(GMT+8)" is the zone of a time that has no other.
    bool readOffsetInBrackets()
    {
        static const QRegularExpression form(QStringLiteral("\\G\\((?:utc|gmt)? ?([+-])(\\d{1,2}):?(\\d\\d)?\\)"));
        const auto match = form.match(m_text, m_at);
        const int minutes = match.captured(3).toInt();
        const int seconds = match.captured(2).toInt() * 3600 + minutes * 60;
        if (!match.hasMatch() || !m_into.hasTime || m_into.offset || m_into.zone || minutes > 59 || seconds > maximumOffset)
            return false;
        m_into.offset = match.captured(1) == QLatin1String("-") ? -seconds : seconds;
        m_at = match.capturedEnd();
        return true;
    }

    // "[europe/paris]" behind a time without an offset.
    bool readPlaceOfZone()
    {
        const qsizetype end = m_text.indexOf(QLatin1Char(']'), m_at);
        const QString name = m_text.mid(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return end > 0 && readZone(name);
    }

    // "14.30.00" behind a whole date.
    bool isDottedTime() const
    {
        const QList<Number> &n = m_into.numbers;
        const bool dated = m_into.month > 0 ? n.size() == 2 : n.size() == 3 || (n.size() == 1 && n[0].digits == 8);
        return dated && !m_into.hasTime && dottedTime().match(m_text, m_at).hasMatch();
    }

    bool readDottedTime()
    {
        const auto match = dottedTime().match(m_text, m_at);
        m_at = match.capturedEnd();
        return setTime(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    }

    static const QRegularExpression &dottedTime()
    {
        static const QRegularExpression form(QStringLiteral("\\G(\\d{1,2})\\.(\\d\\d)\\.(\\d\\d)(?!\\d)"));
        return form;
    }

    bool readSeparator()
    {
        const QChar c = m_text[m_at];
        if (c == QLatin1Char(':') && !((peek(1) == QLatin1Char('-') || peek(1) == QLatin1Char('+')) && m_into.hasTime))
            return false;
        if (!QStringLiteral(" ,.-/:'").contains(c))
            return false;
        m_separator = c;
        ++m_at;
        return true;
    }

    QString digits()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] >= QLatin1Char('0') && m_text[m_at] <= QLatin1Char('9'))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    bool readNumber()
    {
        const qsizetype from = m_at;
        const QString run = digits();
        if (run.isEmpty())
            return false;
        if (isBeforeMinute() && run.size() <= 2) {
            if (m_into.hasTime) {
                // A plus sign is lost where an address was decoded: "12:34:56 02:00".
                m_at = from;
                return !m_into.offset && readOffsetDigits(1);
            }
            return readTime(run.toInt());
        }
        if (run.size() <= 2 && !m_into.hasTime && isHourAlone())
            return setTime(run.toInt(), 0, 0);
        if (m_afterT && (run.size() == 4 || run.size() == 6) && !m_into.hasTime)
            return setTime(run.left(2).toInt(), run.mid(2, 2).toInt(), run.mid(4).toInt());
        if (m_afterT && run.size() == 2 && !m_into.hasTime)
            return setTime(run.toInt(), 0, 0);
        if (run.size() == 12 || run.size() == 14) {
            m_into.numbers.append({run.left(8).toInt(), 8, m_separator});
            return setTime(run.mid(8, 2).toInt(), run.mid(10, 2).toInt(), run.mid(12).toInt());
        }
        if (run.size() > 9)
            return false;
        m_into.numbers.append({run.toInt(), int(run.size()), m_separator});
        m_separator = QChar();
        return m_into.numbers.size() <= 3;
    }

    bool isBeforeMinute() const
    {
        const QChar c = peek(0);
        return (c == QLatin1Char(':') || c == QLatin1Char('h') || (m_afterClock && c == QLatin1Char('.'))) && digitFollows();
    }

    // "8 pm", "8 p.m.", "20h"
    bool isHourAlone() const
    {
        static const QRegularExpression rest(
            QStringLiteral("\\G(?: ?[ap](?:m|\\. ?m)\\b(?!\\.? *\\d)| ?h(?:$|[,(+-]| (?!\\d)))"));
        return rest.match(m_text, m_at).hasMatch();
    }

    bool setTime(int hour, int minute, int second)
    {
        m_into.hasTime = true;
        m_into.hour = hour;
        m_into.minute = minute;
        m_into.second = second;
        m_afterT = false;
        m_afterClock = false;
        if (peek(0) == QLatin1Char('.') || peek(0) == QLatin1Char(',')) {
            if (!digitFollows())
                return true;
            ++m_at;
            m_into.milliseconds = millisecondsOf(digits());
        }
        // A fourth part is nothing that is known.
        return !(peek(0) == QLatin1Char(':') && digitFollows());
    }

    bool readTime(int hour)
    {
        ++m_at;
        const QString minute = digits();
        if (minute.size() > 2)
            return false;
        int second = 0;
        if (peek(0) == QLatin1Char(':') && digitFollows()) {
            ++m_at;
            const QString run = digits();
            if (run.size() > 2)
                return false;
            second = run.toInt();
        }
        return setTime(hour, minute.toInt(), second);
    }

    bool readOffset()
    {
        const int sign = m_text[m_at] == QLatin1Char('-') ? -1 : 1;
        ++m_at;
        return readOffsetDigits(sign);
    }

    bool readOffsetDigits(int sign)
    {
        if (m_into.offset && !m_into.localZoneWord)
            return false;
        const QString run = digits();
        if (run.size() > 4)
            return false;
        int hours = run.toInt();
        int minutes = 0;
        if (run.size() > 2) {
            minutes = hours % 100;
            hours /= 100;
        } else if (peek(0) == QLatin1Char(':')) {
            ++m_at;
            const QString rest = digits();
            if (rest.size() != 2)
                return false;
            minutes = rest.toInt();
        }
        const int seconds = hours * 3600 + minutes * 60;
        if (seconds > maximumOffset || minutes > 59)
            return false;
        m_into.offset = sign * seconds;
        m_into.localZoneWord = false;
        // Nothing sticks to an offset.
        return m_at >= m_text.size() || !m_text[m_at].isLetterOrNumber();
    }

    bool readWord()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size()
               && (m_text[m_at].isLetter() || m_text[m_at] == QLatin1Char('_')
                   || (m_text[m_at] == QLatin1Char('/') && m_into.hasTime) || isHyphenOfZone(from)))
            ++m_at;
        const QString word = m_text.mid(from, m_at - from);
        const bool first = from == 0;
        if (word == QLatin1String("t") && !m_into.numbers.isEmpty()) {
            m_afterT = true;
            return true;
        }
        if (const int month = monthOfWord(word); month > 0 && !m_into.hasTime) {
            m_into.month = month;
            m_into.numbersBeforeMonth = m_into.numbers.size();
            return true;
        }
        if (const int month = monthOfWord(word); month > 0 && m_into.month == 0) {
            m_into.month = month;
            m_into.numbersBeforeMonth = m_into.numbers.size();
            return true;
        }
        // The day of the week, in whatever language; it is wrong often enough not to be read.
        if (first)
            return true;
        return readDottedHalf(word) || readSmallWord(word, from) || readZone(word) || readMilitaryZone(word, from);
    }

    // America/Port-au-Prince
    bool isHyphenOfZone(qsizetype from) const
    {
        return m_text[m_at] == QLatin1Char('-') && peek(1).isLetter()
               && QStringView(m_text).sliced(from, m_at - from).contains(QLatin1Char('/'));
    }

    // "p.m.", as newspapers write it.
    bool readDottedHalf(const QString &word)
    {
        static const QRegularExpression rest(QStringLiteral("\\G\\. ?m\\b"));
        if (word != QLatin1String("a") && word != QLatin1String("p"))
            return false;
        const auto match = rest.match(m_text, m_at);
        if (!match.hasMatch())
            return false;
        m_into.afternoon = word == QLatin1String("p");
        m_at = match.capturedEnd();
        return true;
    }

    // What stands between a date and its time: "à 20:49", "kl. 20.49".
    bool readClockWord(const QString &word)
    {
        static const QRegularExpression time(QStringLiteral("\\G[. ]*\\d{1,2}(?:[:.h]\\d\\d| ?h\\b)"));
        static const QStringList words = {QStringLiteral("a"),   QStringLiteral("as"), QStringLiteral("alle"),
                                          QStringLiteral("ore"), QStringLiteral("om"), QStringLiteral("kl"),
                                          QStringLiteral("klo")};
        m_afterClock = !m_into.hasTime && words.contains(word) && time.match(m_text, m_at).hasMatch();
        return m_afterClock;
    }

    bool readSmallWord(const QString &word, qsizetype from)
    {
        static const QStringList ordinals = {QStringLiteral("st"), QStringLiteral("nd"), QStringLiteral("rd"),
                                             QStringLiteral("th"), QStringLiteral("er")};
        static const QStringList fillers = {QStringLiteral("at"),  QStringLiteral("г"),  QStringLiteral("um"),
                                            QStringLiteral("uhr"), QStringLiteral("de"), QStringLiteral("of"),
                                            QStringLiteral("on"),  QStringLiteral("h")};
        if (word == QLatin1String("am") || word == QLatin1String("pm")) {
            m_into.afternoon = word == QLatin1String("pm");
            return true;
        }
        if (word == QLatin1String("noon")) {
            m_into.noon = true;
            return true;
        }
        if ((ordinals.contains(word) && m_text[from - 1].isDigit()) || readClockWord(word))
            return true;
        return fillers.contains(word) && !(word == QLatin1String("at") && m_into.hasTime);
    }

    bool readZone(const QString &word)
    {
        if (!m_into.hasTime)
            return false;
        if (m_into.offset)
            return word == QLatin1String("utc") || word == QLatin1String("gmt") || zoneOffset(word).has_value();
        if (word == QLatin1String("etc/")) {
            m_into.offset = 0;
            return true;
        }
        const QString name = word.startsWith(QLatin1String("etc/")) ? word.mid(4) : word;
        if (const auto offset = zoneOffset(name)) {
            m_into.offset = offset;
            m_into.localZoneWord = *offset == 0;
            return true;
        }
        const bool named = word.contains(QLatin1Char('/')) || (word.size() == 2 && !zoneName(word).isEmpty());
        return named && readZoneName(word);
    }

    // RFC 822 had the signs of the letters wrong, so that all of them mean an unknown offset (RFC 2822 section 4.3). What
    // sticks to a time may be "3:04p".
    bool readMilitaryZone(const QString &word, qsizetype from)
    {
        const bool letter = word.size() == 1 && word[0] >= QLatin1Char('a') && word[0] <= QLatin1Char('z');
        if (!letter || !m_into.hasTime || m_into.offset || m_text[from - 1] != QLatin1Char(' '))
            return false;
        m_into.offset = 0;
        return true;
    }

    bool readZoneName(const QString &word)
    {
        const QTimeZone zone(zoneName(word));
        m_into.zone = zone.isValid() ? zone : QTimeZone::utc();
        return true;
    }

    const QString &m_text;
    Reading &m_into;
    qsizetype m_at = 0;
    QChar m_separator;
    bool m_afterT = false;
    bool m_afterClock = false;
};

int fullYear(const Number &number)
{
    if (number.digits >= 4)
        return number.value;
    // Years counted from 1900 come from Perl's and Java's calendars.
    if (number.digits == 3)
        return 1900 + number.value;
    return number.value + (number.value < 70 ? 2000 : 1900);
}

QDate dateWithMonthWord(const Reading &reading)
{
    const QList<Number> &n = reading.numbers;
    if (n.size() == 1 && n[0].digits == 4)
        return QDate(n[0].value, reading.month, 1);
    if (n.size() != 2)
        return {};
    const bool yearFirst = n[0].digits > 2 && n[1].digits <= 2;
    return QDate(fullYear(n[yearFirst ? 0 : 1]), reading.month, n[yearFirst ? 1 : 0].value);
}

QDate ordinalDate(int year, int day)
{
    const QDate date = QDate(year, 1, 1).addDays(day - 1);
    return day > 0 && date.year() == year ? date : QDate();
}

QDate dateOfOneNumber(const Number &n, bool minusBefore)
{
    const int v = n.value;
    switch (n.digits) {
    case 8: return QDate(v / 10000, v / 100 % 100, v % 100);
    case 7: return ordinalDate(v / 1000, v % 1000);
    case 6: return QDate(fullYear({v / 10000, 2, {}}), v / 100 % 100, v % 100);
    case 5: return ordinalDate(fullYear({v / 1000, 2, {}}), v % 1000);
    case 4: return minusBefore ? QDate(fullYear({v / 100, 2, {}}), v % 100, 1) : QDate(v, 1, 1);
    case 2: return minusBefore ? QDate(fullYear(n), 1, 1) : QDate();
    default: return {};
    }
}

QDate dateOfNumbers(const Reading &reading)
{
    const QList<Number> &n = reading.numbers;
    const auto is = [&](int i, char c) { return n[i].before == QLatin1Char(c); };
    if (n.size() == 1)
        return dateOfOneNumber(n[0], is(0, '-'));
    if (n.size() == 2) {
        if (n[0].digits == 4 && n[1].digits == 3)
            return ordinalDate(n[0].value, n[1].value);
        if (n[0].digits == 4 || (n[0].digits == 2 && is(0, '-') && n[1].digits == 2))
            return QDate(fullYear(n[0]), n[1].value, 1);
        return {};
    }
    if (n.size() != 3)
        return {};
    if (n[0].digits == 4)
        return QDate(n[0].value, n[1].value, n[2].value);
    if (n[2].digits == 4 || is(2, '/') || is(2, '.')) {
        // 31/01 is a day first, 01/31 a month; where both could be, slashes are American and dots are not.
        const bool monthFirst = n[0].value <= 12 && (n[1].value > 12 || is(1, '/'));
        return QDate(fullYear(n[2]), n[monthFirst ? 0 : 1].value, n[monthFirst ? 1 : 0].value);
    }
    return QDate(fullYear(n[0]), n[1].value, n[2].value);
}

bool twelveHours(Reading &reading)
{
    constexpr int noonFrom = 6;
    if (reading.afternoon < 0 && !reading.noon)
        return true;
    if (!reading.hasTime)
        return false;
    if (reading.noon) {
        reading.hour += reading.hour < noonFrom ? 12 : 0;
        return true;
    }
    if (reading.hour <= 12)
        reading.hour = reading.hour % 12 + 12 * reading.afternoon;
    return true;
}

QDateTime instant(Reading reading)
{
    const QDate date = reading.month > 0 ? dateWithMonthWord(reading) : dateOfNumbers(reading);
    if (!date.isValid() || date.year() < firstYear || date.year() > 9999 || !twelveHours(reading))
        return {};
    // Midnight may be the end of a day, and a minute may have a leap second.
    const bool dayEnd = reading.hour == 24 && reading.minute == 0 && reading.second == 0;
    if ((reading.hour > 23 && !dayEnd) || reading.minute > 59 || reading.second > 60)
        return {};
    const qint64 inDay = ((reading.hour * 60 + reading.minute) * 60 + reading.second) * qint64(1000) + reading.milliseconds;
    if (reading.zone) {
        const QDateTime local(date, QTime::fromMSecsSinceStartOfDay(int(inDay % 86400000)), *reading.zone);
        return local.addDays(dayEnd ? 1 : 0).toUTC();
    }
    const int offset = reading.offset.value_or(reading.hasTime ? reading.localOffset : 0);
    return QDateTime(date, QTime(0, 0), Qt::UTC).addMSecs(inDay - qint64(offset) * 1000);
}

QDateTime epoch(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{9,16})(?:\\.([0-9]{1,9}))?$"));
    const auto match = form.match(text);
    const qint64 value = match.captured(1).toLongLong();
    if (value <= 0)
        return {};
    switch (match.capturedLength(1)) {
    case 9:
    case 10: return QDateTime::fromSecsSinceEpoch(value, Qt::UTC).addMSecs(millisecondsOf(match.captured(2)));
    case 13: return QDateTime::fromMSecsSinceEpoch(value, Qt::UTC);
    case 16: return QDateTime::fromMSecsSinceEpoch(value / 1000, Qt::UTC);
    default: return {};
    }
}

QDateTime weekDate(const QString &text)
{
    if (!text.contains(QLatin1Char('w')))
        return {};
    static const QRegularExpression form(QStringLiteral("^(\\d{4})-?w(\\d{2})(?:-?([1-7]))?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QDate fourth(match.captured(1).toInt(), 1, 4); // always in the first week (ISO 8601)
    const int day = match.captured(3).isEmpty() ? 1 : match.captured(3).toInt();
    const int week = match.captured(2).toInt();
    const QDate date = fourth.addDays(1 - fourth.dayOfWeek() + (week - 1) * 7 + day - 1);
    if (date.weekNumber() != week) // some years have no 53rd
        return {};
    return QDateTime(date, QTime(0, 0), Qt::UTC);
}

}

QDateTime parseDate(const QString &text)
{
    if (text.size() > maximumLength)
        return {};
    const QString plain = withPlainSigns(simplified(text));
    if (const QDateTime date = epoch(plain); date.isValid())
        return date;
    if (const QDateTime date = weekDate(plain); date.isValid())
        return date;
    Reading reading;
    QString folded = plain;
    if (!isAscii(plain)) {
        // Folding takes Japanese and Chinese characters apart as little as Latin ones, so that they can be asked for here.
        reading.localOffset = localOffsetOf(plain);
        const std::optional<QString> common = withCommonYears(withWesternDigits(plain));
        if (!common)
            return {};
        folded = withoutEastAsianUnits(*common);
    }
    if (!Reader(folded, reading).read())
        return {};
    return instant(reading);
}

}
