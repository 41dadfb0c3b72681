#include "writeaheadlog.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype logHeaderSize = 32;
constexpr qsizetype frameHeaderSize = 24;
constexpr qsizetype databaseHeaderSize = 100;
constexpr quint32 bigEndianSums = 1; // the last bit of the magic number

quint32 number32(const QByteArray &bytes, qsizetype at) { return qFromBigEndian<quint32>(bytes.constData() + at); }

bool isPageSize(quint32 size) { return size >= 512 && size <= 65536 && (size & (size - 1)) == 0; }

/// Section 4.2.
struct Sums {
    bool bigEndian = false;
    quint32 first = 0;
    quint32 second = 0;

    void add(const char *bytes, qsizetype size)
    {
        for (qsizetype at = 0; at + 8 <= size; at += 8) {
            first += word(bytes + at) + second;
            second += word(bytes + at + 4) + first;
        }
    }
    bool are(const QByteArray &bytes, qsizetype at) const
    {
        return number32(bytes, at) == first && number32(bytes, at + 4) == second;
    }

private:
    quint32 word(const char *at) const { return bigEndian ? qFromBigEndian<quint32>(at) : qFromLittleEndian<quint32>(at); }
};

class LogReader {
public:
    bool open(const QString &path)
    {
        m_file.setFileName(path);
        if (!m_file.open(QIODevice::ReadOnly))
            return false;
        m_header = m_file.read(logHeaderSize);
        if (m_header.size() != logHeaderSize || (number32(m_header, 0) & ~bigEndianSums) != 0x377f0682)
            return false;
        m_sums.bigEndian = number32(m_header, 0) & bigEndianSums;
        m_sums.add(m_header.constData(), 24);
        return isPageSize(pageSize()) && m_sums.are(m_header, 24);
    }
    quint32 pageSize() const { return number32(m_header, 8); }

    /// The next frame; false behind the last one that is whole and of this log.
    bool next()
    {
        m_frame = m_file.read(frameHeaderSize + qsizetype(pageSize()));
        if (m_frame.size() != frameHeaderSize + qsizetype(pageSize()) || number32(m_frame, 8) != number32(m_header, 16)
            || number32(m_frame, 12) != number32(m_header, 20) || page() == 0)
            return false;
        m_sums.add(m_frame.constData(), 8);
        m_sums.add(m_frame.constData() + frameHeaderSize, qsizetype(pageSize()));
        return m_sums.are(m_frame, 16);
    }
    quint32 page() const { return number32(m_frame, 0); }
    quint32 pagesAfter() const { return number32(m_frame, 4); } ///< 0: the transaction goes on
    quint32 changeCounter() const { return number32(m_frame, frameHeaderSize + 24); }

private:
    QFile m_file;
    QByteArray m_header;
    QByteArray m_frame;
    Sums m_sums;
};

}

bool WriteAheadLog::holdsAll(quint32 from, quint32 to) const
{
    for (quint32 page = from; page <= to; ++page)
        if (!pages.contains(page))
            return false;
    return true;
}

std::optional<WriteAheadLog> readLog(const QString &path)
{
    LogReader reader;
    if (!reader.open(path))
        return std::nullopt;
    WriteAheadLog log;
    log.pageSize = reader.pageSize();
    WriteAheadLog open; // the transaction that is not at its end yet
    while (reader.next()) {
        open.pages += reader.page();
        if (reader.page() == 1)
            open.changeCounters += reader.changeCounter();
        if (reader.pagesAfter() == 0)
            continue;
        log.pageCount = reader.pagesAfter();
        log.pages += open.pages;
        log.changeCounters += open.changeCounters;
        open = {};
    }
    return log.pageCount > 0 ? std::optional(log) : std::nullopt;
}

std::optional<DatabaseHeader> readHeader(const QString &path)
{
    QFile file(path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.read(databaseHeaderSize) : QByteArray();
    if (bytes.size() != databaseHeaderSize || !bytes.startsWith(QByteArray("SQLite format 3\0", 16)))
        return std::nullopt;
    const quint32 told = qFromBigEndian<quint16>(bytes.constData() + 16);
    const quint32 pageSize = told == 1 ? 65536 : told;
    if (!isPageSize(pageSize))
        return std::nullopt;
    const bool counted = number32(bytes, 24) == number32(bytes, 92);
    return DatabaseHeader{pageSize, counted ? number32(bytes, 28) : 0, number32(bytes, 24), number32(bytes, 36),
                          bytes[18] == 2};
}

}
