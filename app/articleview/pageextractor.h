#pragma once

#include "core/textextractor.h"

#include <QObject>

#include <memory>

namespace Masthead {

/// Finds the article of a web page with Mozilla Readability, in the application's world of a page that nobody sees: it has no
/// network, no scripts of its own, and a policy that allows nothing. One document at a time; what takes too long, dies or hangs is
/// given up together with the page, and the next one gets another. Without anything to do for a while there is none. GUI thread.
class PageExtractor : public QObject, public TextExtractor {
    Q_OBJECT

public:
    static constexpr qsizetype largestPage = 8 * 1024 * 1024; ///< UTF-16 units

    struct Patience {
        int longestMs = 20'000; ///< with one document
        int restMs = 30'000;    ///< without any, until the engine's process and its memory are given back
    };

    PageExtractor() : PageExtractor(Patience{}) {}
    explicit PageExtractor(Patience patience, QObject *parent = nullptr);
    ~PageExtractor() override; ///< what waits is answered no more

    void extract(const QString &html, const QUrl &address, std::function<void(const Result<QString> &)> answer) override;

    /// The process that reads a document just now; 0 where none is read. For tests.
    qint64 process() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
