#include "leafrows.h"

#include <QFile>
#include <QSet>
#include <QtEndian>

#include <bit>
#include <optional>

namespace Masthead {

namespace {

constexpr quint8 tableLeaf = 0x0d;
constexpr qsizetype headerSize = 100; // of the file, at the start of the first page
constexpr quint64 largestPayload = 64 * 1024 * 1024;
constexpr qsizetype mostColumns = 64;

quint32 number32(const QByteArray &bytes, qsizetype at) { return qFromBigEndian<quint32>(bytes.constData() + at); }
quint16 number16(const QByteArray &bytes, qsizetype at) { return qFromBigEndian<quint16>(bytes.constData() + at); }

/// Bytes that are read from front to back; once they end too early everything is nothing.
class Reader {
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) {}
    bool failed() const { return m_failed; }
    qsizetype position() const { return m_at; }

    quint64 varint()
    {
        quint64 value = 0;
        for (int i = 0; i < 9; ++i) {
            if (m_at >= m_bytes.size()) {
                m_failed = true;
                return 0;
            }
            const auto byte = quint8(m_bytes[m_at++]);
            if (i == 8)
                return value << 8 | byte;
            value = value << 7 | (byte & 0x7f);
            if (!(byte & 0x80))
                break;
        }
        return value;
    }

    QByteArrayView take(quint64 size)
    {
        if (size > quint64(m_bytes.size() - m_at)) {
            m_failed = true;
            return {};
        }
        const QByteArrayView part = m_bytes.sliced(m_at, qsizetype(size));
        m_at += qsizetype(size);
        return part;
    }

    qint64 integer(int size)
    {
        const QByteArrayView part = take(quint64(size));
        quint64 value = !part.isEmpty() && part[0] < 0 ? ~quint64(0) : 0;
        for (const char byte : part)
            value = value << 8 | quint8(byte);
        return qint64(value);
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_failed = false;
};

/// A value by its serial type (section 2.1).
QVariant valueOf(quint64 type, Reader &reader)
{
    static constexpr int sizes[] = {0, 1, 2, 3, 4, 6, 8};
    if (type == 0)
        return {};
    if (type <= 6)
        return reader.integer(sizes[type]);
    if (type == 7)
        return std::bit_cast<double>(reader.integer(8));
    if (type == 8 || type == 9)
        return qint64(type - 8);
    const QByteArrayView bytes = reader.take((type - 12) / 2);
    return type % 2 ? QVariant(QString::fromUtf8(bytes)) : QVariant(bytes.toByteArray());
}

std::optional<QVariantList> valuesOf(const QByteArray &payload)
{
    Reader header(payload);
    const quint64 size = header.varint();
    if (header.failed() || size > quint64(payload.size()) || size < quint64(header.position()))
        return std::nullopt;
    Reader types(QByteArrayView(payload).sliced(header.position(), qsizetype(size) - header.position()));
    Reader body(QByteArrayView(payload).sliced(qsizetype(size)));
    QVariantList values;
    while (types.position() < qsizetype(size) - header.position()) {
        const quint64 type = types.varint();
        if (types.failed() || type == 10 || type == 11 || values.size() == mostColumns)
            return std::nullopt;
        values += valueOf(type, body);
        if (body.failed())
            return std::nullopt;
    }
    return values;
}

class PageFile {
public:
    bool open(const QString &path)
    {
        m_file.setFileName(path);
        if (!m_file.open(QIODevice::ReadOnly))
            return false;
        const QByteArray header = m_file.read(headerSize);
        const int told = header.size() == headerSize ? number16(header, 16) : 0;
        const bool possible = told == 1 || (told >= 512 && (told & (told - 1)) == 0);
        m_size = possible ? (told == 1 ? 65536 : told) : likelySize();
        m_usable = m_size - (possible ? quint8(header[20]) : 0);
        if (possible)
            findFree(number32(header, 32));
        return m_usable >= 480;
    }

    quint32 count() const { return quint32(m_file.size() / m_size); }
    bool isFree(quint32 number) const { return m_free.contains(number); }

    QByteArray page(quint32 number)
    {
        if (number == 0 || number > count() || !m_file.seek(qint64(number - 1) * m_size))
            return {};
        const QByteArray bytes = m_file.read(m_size);
        return bytes.size() == m_size ? bytes : QByteArray();
    }

    /// The rows of a page, where it is a leaf of a table.
    void eachRow(quint32 number, const std::function<void(const LeafRow &)> &take)
    {
        const QByteArray bytes = page(number);
        const qsizetype start = number == 1 ? headerSize : 0;
        if (bytes.isEmpty() || quint8(bytes[start]) != tableLeaf)
            return;
        const int cells = number16(bytes, start + 3);
        for (int i = 0; i < cells && start + 10 + 2 * i <= bytes.size(); ++i)
            if (const auto row = rowAt(bytes, number16(bytes, start + 8 + 2 * i)))
                take(*row);
    }

private:
    // Of the sizes that archives have had, the one by which more pages begin as pages do.
    int likelySize()
    {
        int best = 4096;
        qint64 most = -1;
        for (const int size : {16384, 4096}) {
            qint64 pages = 0;
            for (qint64 at = 0; at < m_file.size() && m_file.seek(at); at += size) {
                const QByteArray start = m_file.read(1);
                pages += !start.isEmpty() && (start[0] == 0x0d || start[0] == 0x05 || start[0] == 0x0a || start[0] == 0x02);
            }
            if (pages * size > most) {
                most = pages * size;
                best = size;
            }
        }
        return best;
    }

    // Section 1.5. What was deleted may still stand there.
    void findFree(quint32 trunk)
    {
        while (trunk != 0 && !m_free.contains(trunk)) {
            const QByteArray bytes = page(trunk);
            if (bytes.isEmpty())
                return;
            m_free += trunk;
            const quint32 leaves = std::min<quint32>(number32(bytes, 4), quint32(m_size / 4 - 2));
            for (quint32 i = 0; i < leaves; ++i)
                m_free += number32(bytes, 8 + 4 * qsizetype(i));
            trunk = number32(bytes, 0);
        }
    }

    std::optional<LeafRow> rowAt(const QByteArray &bytes, qsizetype at)
    {
        if (at >= m_usable)
            return std::nullopt;
        Reader cell(QByteArrayView(bytes).sliced(at, m_usable - at));
        const quint64 size = cell.varint();
        LeafRow row;
        row.id = qint64(cell.varint());
        if (cell.failed() || size > largestPayload)
            return std::nullopt;
        // Section 1.6: how much of it stands on the page itself.
        const quint64 most = quint64(m_usable) - 35;
        const quint64 least = quint64(m_usable - 12) * 32 / 255 - 23;
        const quint64 some = least + (size - least) % quint64(m_usable - 4);
        const quint64 local = size <= most ? size : (some <= most ? some : least);
        QByteArray payload = cell.take(local).toByteArray();
        if (size > local && !appendOverflow(payload, cell.take(4), size))
            return std::nullopt;
        if (cell.failed())
            return std::nullopt;
        const auto values = valuesOf(payload);
        if (!values)
            return std::nullopt;
        row.values = *values;
        return row;
    }

    bool appendOverflow(QByteArray &payload, QByteArrayView first, quint64 size)
    {
        if (first.size() != 4)
            return false;
        auto next = qFromBigEndian<quint32>(first.data());
        while (quint64(payload.size()) < size) { // each page brings something, so that this ends
            const QByteArray bytes = page(next);
            if (bytes.isEmpty())
                return false;
            next = number32(bytes, 0);
            payload += bytes.mid(4, std::min<qsizetype>(m_usable - 4, qsizetype(size) - payload.size()));
        }
        return true;
    }

    QFile m_file;
    int m_size = 0;
    int m_usable = 0;
    QSet<quint32> m_free;
};

}

bool eachLeafRow(const QString &path, const std::function<void(const LeafRow &)> &take)
{
    PageFile file;
    if (!file.open(path))
        return false;
    for (quint32 number = 1; number <= file.count(); ++number)
        if (!file.isFree(number))
            file.eachRow(number, take);
    return true;
}

}
