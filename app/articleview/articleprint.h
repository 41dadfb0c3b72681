#pragma once

#include "articleview.h"

#include <QObject>
#include <QPageLayout>

#include <functional>
#include <memory>

class QPrinter;

namespace Masthead {

/// An article on paper: laid out in a page of its own that nobody sees, behind the same walls as the one that is read. One article;
/// deletes itself when the answer was given. GUI thread, which never waits. Where WebEngine cannot run, hangs or dies, the answer
/// says that there is nothing.
class ArticlePrint : public QObject {
    Q_OBJECT

public:
    /// `pictures` outlives this.
    ArticlePrint(const ArticlePage &page, const PageStyle &style, PictureSource &pictures, QObject *parent);
    ~ArticlePrint() override;

    /// The bytes of a PDF; empty where it failed.
    void toPdf(const QPageLayout &layout, std::function<void(const QByteArray &pdf)> answer);
    /// `printer` lives until the answer.
    void toPrinter(std::shared_ptr<QPrinter> printer, std::function<void(bool printed)> answer);

private:
    void start();
    void printWithWords();
    void print();
    void end(const QByteArray &result);

    struct Private;
    std::unique_ptr<Private> d;
};

}
