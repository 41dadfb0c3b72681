#include "articleprint.h"

#include "articleinterceptor.h"
#include "articleprofile.h"
#include "articlerenderer.h"
#include "articlescheme.h"
#include "articlewebpage.h"
#include "missingpictures.h"
#include "text/plaintext.h"

#include <QPointer>
#include <QPrinter>
#include <QRegularExpression>
#include <QTimer>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineView>

namespace Masthead {

namespace {

constexpr int longestLoad = 30'000;   ///< ms; pictures that came by then are on it
constexpr int longestPrint = 120'000; ///< ms
constexpr QSize paper(800, 1100);     ///< of the view that is not shown: its layout is the printer's

QByteArray pdfText(const QString &text)
{
    QByteArray hex = "<FEFF";
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    return hex + '>';
}

// The engine gives a file no title. It comes as an update at the end (ISO 32000-1, 7.5.6): all else stays where it stands.
QByteArray titled(const QByteArray &pdf, const QString &title)
{
    static const QRegularExpression ending(
        QStringLiteral("trailer\\s*<<\\s*/Size (\\d+)\\s*/Root (\\d+ \\d+ R)\\s*/Info (\\d+) 0 R\\s*>>\\s*"
                       "startxref\\s*(\\d+)\\s*%%EOF\\s*$"));
    const QRegularExpressionMatch end = ending.match(QString::fromLatin1(pdf.right(300)));
    const QByteArray number = end.captured(3).toLatin1();
    const qsizetype info = pdf.indexOf(QByteArray('\n' + number + " 0 obj\n<<")) + 1;
    const qsizetype infoEnd = pdf.indexOf("endobj", info);
    if (title.isEmpty() || !end.hasMatch() || info == 0 || infoEnd < 0)
        return pdf;
    QByteArray object = pdf.mid(info, infoEnd - info) + "endobj\n";
    object.insert(object.indexOf("<<") + 2, "/Title " + pdfText(title) + '\n');
    QByteArray before = pdf;
    if (!before.endsWith('\n'))
        before += '\n';
    const QByteArray place = QByteArray::number(before.size()).rightJustified(10, '0');
    return before + object + "xref\n" + number + " 1\n" + place + " 00000 n \ntrailer\n<</Size " + end.captured(1).toLatin1()
           + "\n/Root " + end.captured(2).toLatin1() + "\n/Info " + number + " 0 R\n/Prev " + end.captured(4).toLatin1()
           + ">>\nstartxref\n" + QByteArray::number(before.size() + object.size()) + "\n%%EOF\n";
}

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
                    self->end(titled(pdf, plainLine(self->d->article.title)));
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
