#include "xmlrepair.h"

#include "xmlentities.h"
#include "xmlescaper.h"

#include "text/nextfind.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>

#include <utility>

namespace Masthead {

namespace {

constexpr qsizetype junkWindow = 16 * 1024;
constexpr qsizetype maximumTextRun = 2 * 1024 * 1024; // characters between two tags
constexpr qsizetype maximumAttribute = 512 * 1024;    // characters
constexpr qsizetype maximumName = 200;
constexpr int stepsBetweenLooks = 64; // at the clock

bool isSpace(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
}

bool isNameStart(QChar c) { return c.isLetter() || c == QLatin1Char('_') || c == QLatin1Char(':'); }

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char(':') || c == QLatin1Char('-')
           || c == QLatin1Char('.') || c == QChar(0xb7);
}

const QSet<QString> &voidNames()
{
    static const QSet<QString> names = {QStringLiteral("br"), QStringLiteral("hr"), QStringLiteral("img"),
                                        QStringLiteral("wbr")};
    return names;
}

// End tags of these that match nothing are left-overs of somebody's HTML and close nothing else.
const QSet<QString> &htmlNames()
{
    static const QSet<QString> names = [] {
        QSet<QString> result;
        for (const char *name :
             {"a",      "b",      "i",       "u",       "s",      "p",     "br",    "hr",         "img",   "em",
              "strong", "span",   "div",     "font",    "center", "big",   "small", "sub",        "sup",   "ul",
              "ol",     "li",     "dl",      "dt",      "dd",     "table", "tr",    "td",         "th",    "tbody",
              "thead",  "h1",     "h2",      "h3",      "h4",     "h5",    "h6",    "blockquote", "pre",   "code",
              "tt",     "cite",   "q",       "iframe",  "object", "embed", "param", "script",     "style", "form",
              "input",  "figure", "section", "article", "video",  "audio"})
            result.insert(QString::fromLatin1(name));
        return result;
    }();
    return names;
}

// What stands in an item or a channel, and in no title.
const QSet<QString> &namesBesideTitles()
{
    static const QSet<QString> names = [] {
        QSet<QString> result;
        for (const char *name : {"link",      "description",   "content:encoded", "guid",           "pubdate",
                                 "author",    "dc:creator",    "dc:date",         "dc:subject",     "category",
                                 "comments",  "enclosure",     "language",        "lastbuilddate",  "generator",
                                 "id",        "updated",       "published",       "content",        "subtitle",
                                 "atom:link", "itunes:author", "media:content",   "media:thumbnail"})
            result.insert(QString::fromLatin1(name));
        return result;
    }();
    return names;
}

QString localName(const QString &prefixed) { return prefixed.mid(prefixed.indexOf(u':') + 1); }

bool isEntry(const QString &lower)
{
    const QString name = localName(lower);
    return name == QLatin1String("item") || name == QLatin1String("entry");
}

struct Attribute {
    QString name;
    QString value;
};

struct Open {
    QString name;
    QString lower;
    bool hasText = false;
    bool hasElement = false;
    qsizetype begin = 0; // of its start tag in the result
};

/// The entities that XML itself knows (XML 1.0 section 4.6); 0 for others.
char16_t predefinedMark(QStringView name)
{
    static constexpr std::pair<QLatin1String, char16_t> marks[] = {{QLatin1String("lt"), u'<'},
                                                                   {QLatin1String("gt"), u'>'},
                                                                   {QLatin1String("amp"), u'&'},
                                                                   {QLatin1String("quot"), u'"'},
                                                                   {QLatin1String("apos"), u'\''}};
    for (const auto &[known, mark] : marks)
        if (name == known)
            return mark;
    return 0;
}

class Repair {
public:
    explicit Repair(const QString &text, bool cut = false) : m_text(text) { m_result.cut = cut; }

    Result<RepairedXml> run(qsizetype from, int milliseconds)
    {
        QElapsedTimer clock;
        clock.start();
        bool stopped = false;
        m_result.utf8.reserve(m_text.size() + m_text.size() / 4);
        m_result.utf8 = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        m_at = from;
        for (int steps = 1; m_at < m_text.size() && !m_rootEnded && !m_entities.error() && !stopped; ++steps) {
            step();
            stopped = steps % stepsBetweenLooks == 0 && clock.elapsed() >= milliseconds;
        }
        if (stopped && !m_rootEnded) {
            warn(QString::fromLatin1(xmlTookTooLong));
            cutHere();
        }
        if (m_entities.error())
            return *m_entities.error();
        if (!m_rootSeen)
            return Error{ErrorKind::Malformed, QStringLiteral("no XML element")};
        if (!m_rootEnded) {
            m_result.complete = false;
            if (!stopped)
                warn(QStringLiteral("the document ends before its last element is closed"));
            dropOpenEntry();
        }
        while (!m_open.isEmpty())
            closeTop();
        return std::move(m_result);
    }

private:
    void warn(const QString &warning)
    {
        if (!m_result.warnings.contains(warning))
            m_result.warnings.append(warning);
    }

    bool ahead(QLatin1String what, Qt::CaseSensitivity sensitivity = Qt::CaseSensitive) const
    {
        return QStringView(m_text).mid(m_at, what.size()).compare(what, sensitivity) == 0;
    }

    void step()
    {
        if (m_text[m_at] != QLatin1Char('<'))
            return readText();
        const QChar next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
        if (isNameStart(next))
            return readStartTag();
        if (next == QLatin1Char('/'))
            return readEndTag();
        if (next == QLatin1Char('?'))
            return skipTo(QLatin1String("?>"));
        if (ahead(QLatin1String("<!--")))
            return skipTo(QLatin1String("-->"));
        if (ahead(QLatin1String("<![CDATA["), Qt::CaseInsensitive))
            return readCharacterData();
        if (next == QLatin1Char('!'))
            return readDeclaration();
        if (next.isNull()) {
            ++m_at;
            return cutHere();
        }
        warn(QStringLiteral("a < that begins no tag"));
        writeText(QStringLiteral("<"));
        ++m_at;
    }

    void skipTo(QLatin1String end)
    {
        const qsizetype found = m_text.indexOf(end, m_at + 2);
        m_at = found < 0 ? m_text.size() : found + end.size();
        m_result.cut |= found < 0;
    }

    void cutHere() { m_result.cut = true; }

    void readDeclaration()
    {
        if (!m_rootSeen && ahead(QLatin1String("<!DOCTYPE"), Qt::CaseInsensitive)) {
            const qsizetype end = m_entities.readDoctype(m_text, m_at);
            m_at = end < 0 ? m_text.size() : end;
            return;
        }
        skipTo(QLatin1String(">"));
    }

    void readCharacterData()
    {
        if (!ahead(QLatin1String("<![CDATA[")))
            warn(QStringLiteral("CDATA in lower case"));
        const qsizetype begin = m_at + 9;
        const qsizetype first = m_dataEnd.from(m_text, begin);
        // First: it reads no more than is done with then, where the end of the outer one may stand far behind.
        if (const qsizetype tag = endOfOpenCharacterData(begin, first); tag >= 0) {
            warn(QStringLiteral("CDATA without an end"));
            writeText(QStringView(m_text).mid(begin, tag - begin));
            m_at = tag;
            return;
        }
        const qsizetype end = first < 0 ? -1 : outerDataEnd(begin, first);
        writeText(QStringView(m_text).mid(begin, end < 0 ? -1 : end - begin));
        m_at = end < 0 ? m_text.size() : end + 3;
        m_result.cut |= end < 0;
    }

    // CDATA within CDATA: the end of the outer one, where an end for each of them stands in front of the end tag of the element.
    // Outside of CDATA nobody writes that end.
    qsizetype outerDataEnd(qsizetype begin, qsizetype end) const
    {
        constexpr QLatin1String mark("<![CDATA[");
        if (m_open.isEmpty() || !QStringView(m_text).mid(begin, end - begin).contains(mark, Qt::CaseInsensitive))
            return end;
        const QString tag = QStringLiteral("</") + m_open.last().name;
        qsizetype outer = end;
        for (qsizetype inner = QStringView(m_text).mid(begin, end - begin).count(mark, Qt::CaseInsensitive); inner > 0;
             --inner) {
            const qsizetype next = m_text.indexOf(QLatin1String("]]>"), outer + 3);
            const QStringView between = QStringView(m_text).mid(outer, next < 0 ? 0 : next - outer);
            if (next < 0 || between.contains(mark, Qt::CaseInsensitive) || between.contains(tag))
                break;
            outer = next;
        }
        return outer;
    }

    // Where CDATA has no end, or only that of CDATA behind the end tag of its element: the place of that tag, else -1.
    qsizetype endOfOpenCharacterData(qsizetype begin, qsizetype end)
    {
        if (m_open.isEmpty())
            return -1;
        const qsizetype next = m_dataBegin.from(m_text, begin);
        if (end >= 0 && (next < 0 || next > end))
            return -1;
        const QString tag = QStringLiteral("</") + m_open.last().name;
        const qsizetype found = QStringView(m_text).mid(begin, end < 0 ? -1 : next - begin).indexOf(tag);
        return found < 0 ? -1 : begin + found;
    }

    void readText()
    {
        qsizetype end = m_text.indexOf(QLatin1Char('<'), m_at);
        if (end < 0)
            end = m_text.size();
        if (m_rootSeen)
            writeReferencingText(m_at, end);
        m_at = end;
    }

    // Never looks behind `end`, or a long document would be searched for each of its texts.
    qsizetype indexBefore(QChar c, qsizetype from, qsizetype end) const
    {
        const qsizetype found = QStringView(m_text).mid(from, end - from).indexOf(c);
        return found < 0 ? end : from + found;
    }

    // Text in which `&` begins references.
    void writeReferencingText(qsizetype from, qsizetype end)
    {
        while (from < end && !m_entities.error()) {
            const qsizetype amp = indexBefore(QLatin1Char('&'), from, end);
            writeText(QStringView(m_text).mid(from, amp - from));
            from = amp;
            if (from < end)
                from = readReference(m_text, from, end, true);
        }
    }

    // Writes what the reference at `from` means and gives the place behind it.
    qsizetype readReference(const QString &text, qsizetype from, qsizetype end, bool inContent)
    {
        qsizetype at = from + 1;
        if (at < end && text[at] == QLatin1Char('#'))
            return readCharacterReference(text, from, end);
        while (at < end && at - from <= maximumName && isNameCharacter(text[at]))
            ++at;
        const QStringView given = QStringView(text).mid(from + 1, at - from - 1);
        if (const char16_t mark = at < end && text[at] == QLatin1Char(';') ? predefinedMark(given) : u'\0') {
            writeText(QStringView(&mark, 1));
            return at + 1;
        }
        const QString name = given.toString();
        if (name.isEmpty() || at >= end || text[at] != QLatin1Char(';')) {
            warn(QStringLiteral("a bare &"));
            writeText(QStringLiteral("&"));
            return from + 1;
        }
        if (!m_inEntity && m_entities.isDeclared(name)) {
            writeEntity(name, inContent);
        } else if (const char32_t c = htmlEntity(name)) {
            writeText(QString::fromUcs4(&c, 1));
        } else {
            warn(QStringLiteral("an unknown entity"));
            writeText(QStringView(text).mid(from, at + 1 - from));
        }
        return at + 1;
    }

    // The number of the reference at `from`; gives the place behind its digits, -1 where it has none.
    static qsizetype readNumber(const QString &text, qsizetype from, qsizetype end, quint64 &number)
    {
        qsizetype at = from + 2;
        const bool hex = at < end && text[at].toLower() == QLatin1Char('x');
        at += hex;
        const qsizetype begin = at;
        const auto isDigit = [&](QChar c) {
            const char16_t u = c.toLower().unicode();
            return (u >= '0' && u <= '9') || (hex && u >= 'a' && u <= 'f');
        };
        for (number = 0; at < end && isDigit(text[at]); ++at)
            number = std::min<quint64>(number * (hex ? 16 : 10) + quint64(QStringView(text).mid(at, 1).toInt(nullptr, 16)),
                                       0x110000);
        return at == begin ? -1 : at;
    }

    // Some write a character as the two halves that UTF-16 makes of it: the number becomes that of the whole.
    static qsizetype readLowHalf(const QString &text, qsizetype at, qsizetype end, quint64 &number)
    {
        if (number < 0xd800 || number > 0xdbff
            || QStringView(text).mid(at, std::min<qsizetype>(3, end - at)) != QLatin1String(";&#"))
            return at;
        quint64 low = 0;
        const qsizetype behind = readNumber(text, at + 1, end, low);
        if (behind < 0 || low < 0xdc00 || low > 0xdfff)
            return at;
        number = QChar::surrogateToUcs4(char16_t(number), char16_t(low));
        return behind;
    }

    qsizetype readCharacterReference(const QString &text, qsizetype from, qsizetype end)
    {
        quint64 number = 0;
        qsizetype at = readNumber(text, from, end, number);
        if (at < 0) {
            warn(QStringLiteral("a bare &"));
            writeText(QStringLiteral("&"));
            return from + 1;
        }
        at = readLowHalf(text, at, end, number);
        if (const char32_t c = referencedCharacter(number))
            writeText(QString::fromUcs4(&c, 1));
        else
            warn(QStringLiteral("a reference to a character that cannot be"));
        return at < end && text[at] == QLatin1Char(';') ? at + 1 : at;
    }

    void writeEntity(const QString &name, bool inContent)
    {
        const QString value = m_entities.expand(name);
        m_inEntity = true;
        if (inContent && value.contains(QLatin1Char('<'))) {
            // Markup in an entity is markup of the document.
            Repair inner(value);
            std::swap(inner.m_result, m_result);
            std::swap(inner.m_open, m_open);
            std::swap(inner.m_openCounts, m_openCounts);
            inner.m_rootSeen = inner.m_inEntity = true;
            while (inner.m_at < value.size() && !inner.m_rootEnded)
                inner.step();
            std::swap(inner.m_result, m_result);
            std::swap(inner.m_open, m_open);
            std::swap(inner.m_openCounts, m_openCounts);
            m_rootEnded = inner.m_rootEnded;
        } else {
            writeReferencesOf(value, inContent);
        }
        m_inEntity = false;
    }

    void writeReferencesOf(const QString &value, bool inContent)
    {
        for (qsizetype at = 0; at < value.size();) {
            const qsizetype amp = value.indexOf(QLatin1Char('&'), at);
            writeText(QStringView(value).mid(at, amp < 0 ? -1 : amp - at));
            at = amp < 0 ? value.size() : readReference(value, amp, value.size(), inContent);
        }
    }

    // Escapes and writes, without what XML forbids. A line end stays one: attributes are written with references.
    void writeText(QStringView text)
    {
        if (m_attribute) {
            if (m_attribute->size() + text.size() <= maximumAttribute)
                *m_attribute += text;
            return;
        }
        if (m_open.isEmpty() || m_skippedHuge)
            return;
        m_textRun += text.size();
        if (m_textRun > maximumTextRun) {
            warn(QStringLiteral("a text that is too long was cut"));
            m_skippedHuge = true;
        }
        if (!m_open.last().hasText)
            m_open.last().hasText = !text.trimmed().isEmpty();
        escape(text, false);
    }

    void escape(QStringView text, bool inAttribute)
    {
        if (!m_escaper.append(m_result.utf8, text, inAttribute))
            warn(QStringLiteral("a character that XML forbids"));
    }

    void readStartTag()
    {
        const qsizetype begin = m_at++;
        const QString name = readName();
        if (m_at < m_text.size() && !isSpace(m_text[m_at]) && m_text[m_at] != QLatin1Char('>')
            && m_text[m_at] != QLatin1Char('/') && m_text[m_at] != QLatin1Char('<')) {
            // <joe@example.org> and the like are no tags.
            warn(QStringLiteral("a < that begins no tag"));
            m_at = begin + 1;
            writeText(QStringLiteral("<"));
            return;
        }
        QList<Attribute> attributes;
        bool empty = false;
        if (!readAttributes(attributes, empty)) {
            m_result.elementCut = true;
            return cutHere();
        }
        open(name, attributes, empty);
    }

    QString readName()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && isNameCharacter(m_text[m_at]))
            ++m_at;
        return m_text.mid(begin, std::min(m_at - begin, maximumName));
    }

    // False where the text ends first.
    bool readAttributes(QList<Attribute> &attributes, bool &empty)
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c == QLatin1Char('>')) {
                ++m_at;
                return true;
            }
            if (c == QLatin1Char('<')) {
                warn(QStringLiteral("a tag that is not closed"));
                return true;
            }
            empty = c == QLatin1Char('/');
            if (isNameStart(c)) {
                const QString name = readName();
                QString value;
                readValue(value, name);
                keep(attributes, name, value);
            } else {
                ++m_at;
            }
        }
        return false;
    }

    void keep(QList<Attribute> &attributes, const QString &name, const QString &value)
    {
        for (const Attribute &known : attributes) {
            if (known.name == name) {
                warn(QStringLiteral("an attribute that stands twice"));
                return;
            }
        }
        if (attributes.size() >= maximumXmlAttributes)
            warn(QStringLiteral("too many attributes"));
        else
            attributes.append({name, value});
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
    }

    void readValue(QString &value, const QString &name)
    {
        const qsizetype behindName = m_at;
        skipSpace();
        if (m_at >= m_text.size() || m_text[m_at] != QLatin1Char('=')) {
            m_at = behindName;
            value = name;
            return;
        }
        ++m_at;
        skipSpace();
        if (m_at >= m_text.size())
            return;
        const QChar quote = m_text[m_at];
        qsizetype end = -1;
        if (quote == QLatin1Char('"') || quote == QLatin1Char('\'')) {
            end = m_text.indexOf(quote, ++m_at);
            if (end < 0) {
                m_at = m_text.size(); // cut within the value
                return;
            }
        } else {
            warn(QStringLiteral("an attribute without quotes"));
            end = m_at;
            while (end < m_text.size() && !isSpace(m_text[end]) && m_text[end] != QLatin1Char('>')
                   && !(m_text[end] == QLatin1Char('/') && end + 1 < m_text.size() && m_text[end + 1] == QLatin1Char('>')))
                ++end;
        }
        m_attribute = &value;
        writeReferencingAttribute(m_at, end);
        m_attribute = nullptr;
        m_at = end + (quote == QLatin1Char('"') || quote == QLatin1Char('\''));
    }

    void writeReferencingAttribute(qsizetype from, qsizetype end)
    {
        while (from < end && !m_entities.error()) {
            const qsizetype amp = indexBefore(QLatin1Char('&'), from, end);
            writeText(QStringView(m_text).mid(from, amp - from));
            from = amp < end ? readReference(m_text, amp, end, false) : end;
        }
    }

    void open(const QString &name, const QList<Attribute> &attributes, bool empty)
    {
        const QString lower = name.toLower();
        closeTitleBefore(lower);
        closeEntryBefore(lower);
        m_rootSeen = true;
        m_textRun = 0;
        m_skippedHuge = false;
        const bool isVoid = !empty && voidNames().contains(lower);
        if (m_open.size() >= maximumXmlDepth) {
            m_result.tooDeep = true;
            warn(QStringLiteral("elements that are nested too deep"));
            if (!empty && !isVoid)
                ++m_skipped[lower];
            return;
        }
        noteEntry(lower);
        if (!m_open.isEmpty())
            m_open.last().hasElement = true;
        const qsizetype begin = m_result.utf8.size();
        m_result.utf8 += '<' + name.toUtf8();
        for (const Attribute &attribute : attributes) {
            m_result.utf8 += ' ' + attribute.name.toUtf8() + "=\"";
            escape(attribute.value, true);
            m_result.utf8 += '"';
        }
        m_result.utf8 += empty || isVoid ? "/>" : ">";
        if (empty || isVoid) {
            m_rootEnded = m_open.isEmpty();
            return;
        }
        m_open.append({name, lower, false, false, begin});
        ++m_openCounts[lower];
    }

    // An element of an item that stands in a title, where another title begins before any title ends: this one was not closed.
    void closeTitleBefore(const QString &lower)
    {
        if (m_open.size() < 2 || m_open.last().lower != QLatin1String("title") || !namesBesideTitles().contains(lower))
            return;
        const qsizetype end = m_titleEnd.from(m_text, m_at);
        const qsizetype begin = m_titleBegin.from(m_text, m_at);
        if (end >= 0 && (begin < 0 || begin > end))
            return;
        warn(QStringLiteral("a title that is not closed"));
        closeTop();
    }

    // An item never stands in an item: the one before was not closed.
    void closeEntryBefore(const QString &lower)
    {
        if ((lower != QLatin1String("item") && lower != QLatin1String("entry")) || m_openCounts.value(lower) == 0)
            return;
        const qsizetype size = m_open.size();
        const bool direct = m_open.last().lower == lower;
        const bool inLeaf =
            size > 1 && m_open[size - 2].lower == lower && !m_open.last().lower.contains(QLatin1String("content"));
        if (!direct && !inLeaf)
            return;
        warn(QStringLiteral("an entry that is not closed"));
        closeThrough(lower);
    }

    void readEndTag()
    {
        m_at += 2;
        skipSpace();
        const QString lower = readName().toLower();
        while (m_at < m_text.size() && m_text[m_at] != QLatin1Char('>') && m_text[m_at] != QLatin1Char('<'))
            ++m_at;
        if (m_at >= m_text.size())
            return cutHere(); // nobody knows what it would have been
        m_at += m_text[m_at] == QLatin1Char('>');
        m_textRun = 0;
        m_skippedHuge = false;
        if (const auto skipped = m_skipped.find(lower); skipped != m_skipped.end()) {
            if (--*skipped == 0)
                m_skipped.erase(skipped);
            return;
        }
        if (m_openCounts.value(lower) > 0) {
            m_skipped.clear();
            if (m_open.last().lower != lower)
                warn(QStringLiteral("an element that is not closed"));
            return closeThrough(lower);
        }
        warn(QStringLiteral("an end tag without its start"));
        if (m_open.size() > 1 && localName(m_open.last().lower) == localName(lower))
            return closeTop(); // with another prefix, or none
        const bool misspelt =
            m_open.size() > 2 && m_open.last().hasText && !m_open.last().hasElement && !htmlNames().contains(lower);
        if (misspelt)
            closeTop();
    }

    void closeThrough(const QString &lower)
    {
        bool reached = false;
        while (!m_open.isEmpty() && !reached) {
            reached = m_open.last().lower == lower;
            closeTop();
        }
        m_rootEnded = m_open.isEmpty();
    }

    // Of which names an entry has elements. What comes without one of these may be kept as another article.
    void noteEntry(const QString &lower)
    {
        static const QSet<QString> known = {QStringLiteral("guid"),      QStringLiteral("id"),      QStringLiteral("link"),
                                            QStringLiteral("title"),     QStringLiteral("pubdate"), QStringLiteral("date"),
                                            QStringLiteral("published"), QStringLiteral("updated")};
        if (isEntry(lower))
            m_entryBefore = std::exchange(m_entry, {});
        else if (!m_open.isEmpty() && isEntry(m_open.last().lower) && known.contains(localName(lower)))
            m_entry += lower;
    }

    // The entry in which the text was cut off is not whole. One that only its own end tag is missing of is.
    void dropOpenEntry()
    {
        for (qsizetype i = 1; i < m_open.size(); ++i) {
            if (!isEntry(m_open[i].lower))
                continue;
            if (!m_result.cut && i + 1 == m_open.size() && m_entry.contains(m_entryBefore))
                return;
            m_result.utf8.truncate(m_open[i].begin);
            m_open.resize(i);
        }
    }

    void closeTop()
    {
        const Open top = m_open.takeLast();
        m_result.utf8 += "</" + top.name.toUtf8() + '>';
        if (--m_openCounts[top.lower] == 0)
            m_openCounts.remove(top.lower);
    }

    const QString &m_text;
    qsizetype m_at = 0;
    RepairedXml m_result;
    XmlEscaper m_escaper;
    XmlEntities m_entities;
    QList<Open> m_open;
    QHash<QString, int> m_openCounts;
    QString *m_attribute = nullptr; // where text goes that is a value
    QSet<QString> m_entry;          // the names that the entry is known by so far
    QSet<QString> m_entryBefore;    // those of the one before
    qsizetype m_textRun = 0;
    NextFind m_dataEnd{QLatin1String("]]>")};
    NextFind m_titleBegin{QLatin1String("<title")};
    NextFind m_titleEnd{QLatin1String("</title")};
    NextFind m_dataBegin{QLatin1String("<![CDATA[")};
    QHash<QString, int> m_skipped; // elements that are open below maximumXmlDepth
    bool m_skippedHuge = false;
    bool m_inEntity = false;
    bool m_rootSeen = false;
    bool m_rootEnded = false;
};

}

Result<RepairedXml> repairXml(const QString &text, bool cut, int milliseconds)
{
    const qsizetype start = xmlStart(text);
    if (start < 0)
        return Error{ErrorKind::Malformed, QStringLiteral("no XML element")};
    return Repair(text, cut).run(start, milliseconds);
}

qsizetype xmlStart(const QString &text)
{
    static const char *const roots[] = {"<rss",      "<feed", "<rdf:rdf", "<channel", "<html",
                                        "<!doctype", "<opml", "<entry",   "<urlset"};
    if (text.startsWith(QLatin1String("<?xml ")))
        return 0;
    const QString head = text.left(junkWindow).toLower();
    const qsizetype declaration = head.indexOf(QLatin1String("<?xml "));
    qsizetype root = -1;
    for (const char *name : roots) {
        const qsizetype at = head.indexOf(QLatin1String(name));
        if (at >= 0 && (root < 0 || at < root))
            root = at;
    }
    if (declaration >= 0 && (root < 0 || declaration < root))
        return declaration;
    qsizetype first = 0;
    while (first < head.size()
           && (head[first].isSpace() || !head[first].isPrint() || head[first] == QChar(QChar::ByteOrderMark)))
        ++first;
    if (first < head.size() && head[first] == QLatin1Char('<') && (root < 0 || head.mid(first, 2) == QLatin1String("<!")))
        return first;
    return root;
}

}
