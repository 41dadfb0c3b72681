#pragma once

#include "network/bodysink.h"
#include "network/httpfetcher.h"

#include <QString>
#include <QThreadPool>

#include <memory>
#include <optional>

class QFile;

namespace Masthead {

/// Fetches one sound or video into a file. It grows beside its place as `….part`, and is put there when it is whole; else nothing is left
/// of it. Where another file has that name by then, it gets a number. Written on a thread of its own, and never more in memory than a few
/// megabytes. What comes is looked at by its first bytes: what is neither sound nor video is not taken in. GUI thread.
///
/// Errors, beside those of HttpFetcher: malformed for what is neither sound nor video; disk.
class EnclosureDownload : public BodySink {
    Q_OBJECT

public:
    /// `fetcher` outlives this, which cancels where it goes before it has ended.
    EnclosureDownload(HttpFetcher &fetcher, const QString &path, QObject *parent = nullptr);
    ~EnclosureDownload() override;

    /// Asks, by this address and in this name; the limits are its own. Once.
    void start(HttpRequest request);
    void copy(const QString &whole);               ///< in place of start(): a file that holds it already
    void cancel();                                 ///< ended() comes with the error cancelled, later
    QString path() const { return m_path; }        ///< of the file, once it has ended well
    qint64 received() const { return m_received; } ///< bytes
    qint64 total() const { return m_total; }       ///< bytes; -1: unknown

    Done begin(const QByteArray &contentType, qint64 length) override;
    void add(const QByteArray &bytes) override;
    bool isFull() const override;

signals:
    void progressed();
    void ended(const Masthead::Done &done); ///< once

private:
    void stop(const Error &error);
    void write(const QByteArray &bytes);
    void finish();
    void settle(const Result<QString> &placed);
    HttpFetcher &m_fetcher;
    QString m_path;
    HttpFetcher::Ticket m_ticket = 0;
    bool m_cancelled = false; ///< before it was begun
    qint64 m_received = 0;
    qint64 m_total = -1;
    qint64 m_unwritten = 0;
    QByteArray m_head;             ///< the first bytes, until it is known what they are of
    bool m_known = false;          ///< it is sound or video
    std::optional<Error> m_failed; ///< of this machine or what came; the fetcher's answer is only that it was cancelled
    std::shared_ptr<QFile> m_file; ///< touched on m_thread only, but for its making
    QThreadPool m_thread;          ///< one at a time
};

}
