#pragma once

#include "core/result.h"

#include <QByteArray>

#include <memory>
#include <utility>

namespace Masthead {

/// Unpacks the body of an HTTP answer as it comes, with a cap on what comes in and out. Does what Qt's own does not: reads several
/// gzip members, tells a cut stream from a whole one, and takes raw deflate and bytes that are not packed at all for what they
/// are, whatever the label says (real servers mislabel both). One body an object; one thread at a time.
class ContentDecoder {
public:
    /// `encoding` is the value of Content-Encoding, `maximumBytes` the most that may come out, and about the most that may come in.
    ContentDecoder(const QByteArray &encoding, qint64 maximumBytes);
    ~ContentDecoder();

    /// Errors: encoding (a label that is unknown, bytes that are damaged), too-large.
    Done add(const QByteArray &bytes);
    /// What came out, once the last bytes were added. Error: truncated, where the packed stream did not end.
    Result<QByteArray> finish();
    /// What came out of a body that was cut off.
    QByteArray part() { return std::exchange(m_mode == Mode::Undecided ? m_head : m_out, {}); }

private:
    enum class Mode { Undecided, Plain, Packed, Ended };
    struct Stream;

    Done decide();
    Done inflate(const QByteArray &bytes);
    Done goOn(const QByteArray &bytes);
    Done append(const char *bytes, qint64 count);
    Error tooLarge() const;

    QByteArray m_label;
    qint64 m_maximum;
    qint64 m_taken = 0; ///< bytes that came in
    Mode m_mode = Mode::Undecided;
    bool m_gzip = false;
    QByteArray m_head; ///< bytes that came before it was decided what they are
    QByteArray m_out;
    std::unique_ptr<Stream> m_stream;
};

}
