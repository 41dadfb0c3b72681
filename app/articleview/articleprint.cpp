#include "articleprint.h"

#include "articleinterceptor.h"
#include "articleprofile.h"
#include "articlerenderer.h"
#include "articlescheme.h"
#include "articlewebpage.h"
#include "missingpictures.h"
#include "pdftitle.h"
#include "text/plaintext.h"

#include <QPointer>
#include <QPrinter>
#include <QTimer>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineView>

namespace Masthead {

namespace {

constexpr int longestLoad = 30'000;   ///< ms; pictures that came by then are on it
constexpr int longestPrint = 120'000; ///< ms
constexpr QSize paper(800, 1100);     ///< of the view that is not shown: its layout is the printer's

}

struct ArticlePrint::Private {
    Private(const ArticlePage &shown, const PageStyle &style, PictureSource &pictures) : article(shown), scheme(pictures)
    {
        article.enlarging = false;
        if (!webEngineCanRun())
            return;
        const QString token = newToken();
        const RenderedArticle rendered = renderArticle(article, style, token);
        scheme.serve(token, rendered.document);
        scheme.servePictures(0, {.pictures = rendered.pictures, .feed = article.feed});
        profile = articleProfile();
        profile->installUrlSchemeHandler("masthead", &scheme);
        view = std::make_unique<QWebEngineView>();
        page = std::make_unique<ArticleWebPage>(profile.get(), &interceptor);
        page->setBackgroundColor(style.theme.background);
        view->setPage(page.get());
        view->resize(paper);
        address = QUrl(pageAddress(token));
    }

    ~Private()
    {
        view.reset();
        page.reset(); // before its profile
    }

    ArticlePage article;
    ArticleScheme scheme;
    ArticleInterceptor interceptor;
    std::unique_ptr<QWebEngineProfile> profile;
    std::unique_ptr<ArticleWebPage> page;
    std::unique_ptr<QWebEngineView> view;
    std::shared_ptr<QPrinter> printer;
    QUrl address;
    QTimer patience;
    bool printing = false;
    std::function<void()> print;
    std::function<void(const QByteArray &)> answer;
};

ArticlePrint::ArticlePrint(const ArticlePage &page, const PageStyle &style, PictureSource &pictures, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(page, style, pictures))
{
    d->patience.setSingleShot(true);
}

ArticlePrint::~ArticlePrint() = default;

void ArticlePrint::toPdf(const QPageLayout &layout, std::function<void(const QByteArray &pdf)> answer)
{
    d->answer = std::move(answer);
    d->print = [this, layout] {
        d->page->printToPdf(
            [self = QPointer(this)](const QByteArray &pdf) {
                if (self)
                    self->end(withPdfTitle(pdf, plainLine(self->d->article.title)));
            },
            layout);
    };
    start();
}

void ArticlePrint::toPrinter(std::shared_ptr<QPrinter> printer, std::function<void(bool printed)> answer)
{
    d->printer = std::move(printer);
    d->answer = [answer = std::move(answer)](const QByteArray &printed) { answer(!printed.isEmpty()); };
    d->print = [this] { d->view->print(d->printer.get()); };
    if (d->view)
        connect(
            d->view.get(), &QWebEngineView::printFinished, this,
            [this](bool printed) { end(printed ? QByteArray("printed") : QByteArray()); }, Qt::QueuedConnection);
    start();
}

void ArticlePrint::start()
{
    if (!d->page) {
        QMetaObject::invokeMethod(
            this, [this] { end({}); }, Qt::QueuedConnection);
        return;
    }
    // This signal waits for the last picture, which is what paper needs.
    connect(
        d->page.get(), &QWebEnginePage::loadFinished, this,
        [this](bool loaded) {
            if (loaded)
                printWithWords();
            else
                end({});
        },
        Qt::QueuedConnection);
    connect(
        d->page.get(), &QWebEnginePage::renderProcessTerminated, this, [this] { end({}); }, Qt::QueuedConnection);
    connect(&d->patience, &QTimer::timeout, this, [this] {
        if (d->printing)
            end({});
        else
            print();
    });
    d->patience.start(longestLoad);
    d->page->open(d->address);
}

// Where pictures are missing their words stand on the paper.
void ArticlePrint::printWithWords()
{
    const QString script = missingPicturesScript(d->scheme.takeMissing());
    if (script.isEmpty())
        return print();
    d->page->runJavaScript(script, QWebEngineScript::ApplicationWorld, [self = QPointer(this)](const QVariant &) {
        if (self)
            self->print();
    });
}

void ArticlePrint::print()
{
    if (std::exchange(d->printing, true))
        return;
    d->patience.start(longestPrint);
    d->print();
}

void ArticlePrint::end(const QByteArray &result)
{
    if (const auto answer = std::exchange(d->answer, {})) {
        answer(result);
        deleteLater();
    }
}

}
