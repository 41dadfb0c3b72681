#include "feedmail.h"

#include "text/date.h"
#include "text/encoding.h"
#include "text/mimeheader.h"

#include <QHash>
#include <QUrl>

namespace Masthead {

namespace {

// nsMsgMessageFlags.h of Thunderbird.
constexpr int readFlag = 0x0001;
constexpr int markedFlag = 0x0004;
constexpr int expungedFlag = 0x0008;

using Headers = QHash<QByteArray, QByteArray>; // names in lower case

struct Part {
    Headers headers;
    QByteArray body;
};

qsizetype endOfLine(const QByteArray &bytes, qsizetype from)
{
    const qsizetype end = bytes.indexOf('\n', from);
    return end < 0 ? bytes.size() : end;
}

/// Headers up to the first empty line, and what follows.
Part partOf(const QByteArray &bytes)
{
    Part part;
    QByteArray name;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype end = endOfLine(bytes, at);
        const QByteArray line = bytes.mid(at, end - at);
        at = end + 1;
        if (line.trimmed().isEmpty())
            break;
        if (line.startsWith(' ') || line.startsWith('\t')) {
            part.headers[name] += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        name = line.left(colon).trimmed().toLower();
        part.headers.insert(name, colon < 0 ? QByteArray() : line.mid(colon + 1).trimmed());
    }
    part.body = bytes.mid(at);
    return part;
}

QByteArray parameter(const QByteArray &value, const QByteArray &name)
{
    const QByteArray wanted = name + '=';
    for (const QByteArray &piece : value.split(';'))
        if (const QByteArray trimmed = piece.trimmed(); trimmed.toLower().startsWith(wanted))
            return trimmed.mid(wanted.size()).replace('"', QByteArray());
    return {};
}

QList<Part> partsOf(const Part &whole)
{
    const QByteArray type = whole.headers.value("content-type");
    const QByteArray boundary = parameter(type, "boundary");
    if (!type.toLower().startsWith("multipart/") || boundary.isEmpty())
        return {whole};
    QList<Part> parts;
    const QByteArray mark = "\n--" + boundary;
    const QByteArray body = '\n' + whole.body;
    for (qsizetype at = body.indexOf(mark); at >= 0;) {
        const qsizetype start = endOfLine(body, at + mark.size()) + 1;
        const qsizetype next = body.indexOf(mark, at + mark.size());
        if (next < 0)
            break;
        if (start <= next) // else there is nothing between two marks
            parts += partOf(body.mid(start, next - start));
        at = next;
    }
    return parts;
}

/// What mbox puts before a line that begins like a message is taken away.
QByteArray unescaped(QByteArray body)
{
    if (body.startsWith(">From "))
        body.remove(0, 1);
    return body.replace("\n>From ", "\nFrom ").replace("\n From ", "\nFrom ");
}

// The id of the entry, made to look like one of mail.
QString guidOf(QByteArray id)
{
    if (id.startsWith('<') && id.endsWith('>'))
        id = id.mid(1, id.size() - 2);
    if (const qsizetype host = id.lastIndexOf("@localhost.localdomain"); host >= 0)
        id.truncate(host);
    return QString::fromUtf8(id.replace("%3C", "<").replace("%3E", ">").replace("%40", "@"));
}

// A name; an address in angle brackets behind it is nobody's business here.
QString nameOf(const QByteArray &from)
{
    const QString text = decodeMimeHeader(from);
    const QString name = text.section(QLatin1Char('<'), 0, 0).remove(QLatin1Char('"')).trimmed();
    return name.isEmpty() ? text.section(QLatin1Char('<'), 1).section(QLatin1Char('>'), 0, 0) : name;
}

QStringList keysOf(const QByteArray &keys)
{
    QStringList tags;
    for (const QString &key : QString::fromUtf8(keys).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (key != QLatin1String("junk") && key != QLatin1String("nonjunk"))
            tags += key;
    return tags;
}

void takePart(OtherEntry &other, const Part &part)
{
    const QByteArray type = part.headers.value("content-type").toLower();
    const QByteArray outside = part.headers.value("x-mozilla-external-attachment-url");
    if (!outside.isEmpty())
        other.entry.enclosures += Enclosure{QString::fromUtf8(outside).remove(QLatin1Char('<')).remove(QLatin1Char('>')),
                                            QString::fromUtf8(type.split(';').first().trimmed()), -1};
    else if (other.entry.content.isEmpty())
        other.entry.content = {
            decodeDocument(unescaped(part.body), QString::fromUtf8(part.headers.value("content-type"))).text,
            type.startsWith("text/plain") ? ParsedText::Kind::Plain : ParsedText::Kind::Html};
}

}

std::optional<OtherEntry> parseFeedMail(const QByteArray &message)
{
    const Part whole = partOf(message);
    const int status = whole.headers.value("x-mozilla-status").toInt(nullptr, 16);
    if (status & expungedFlag)
        return std::nullopt;
    OtherEntry other;
    other.state = {(status & readFlag) != 0, (status & markedFlag) != 0};
    other.tags = keysOf(whole.headers.value("x-mozilla-keys"));
    other.entry.guid = guidOf(whole.headers.value("message-id"));
    other.entry.url = decodeMimeHeader(whole.headers.value("content-base"));
    other.entry.baseUrl = other.entry.url;
    other.entry.title = {decodeMimeHeader(whole.headers.value("subject")), ParsedText::Kind::Plain};
    other.entry.published = parseDate(QString::fromUtf8(whole.headers.value("date")));
    if (const QString name = nameOf(whole.headers.value("from")); !name.isEmpty())
        other.entry.authors += ParsedPerson{name, {}, {}, QStringLiteral("From")};
    for (const Part &part : partsOf(whole))
        takePart(other, part);
    return other;
}

}
