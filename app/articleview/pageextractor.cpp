#include "pageextractor.h"

#include "articleprofile.h"
#include "articlewebpage.h"
#include "extractionscheme.h"
#include "scriptliteral.h"

#include <QFile>
#include <QPointer>
#include <QQueue>
#include <QTimer>
#include <QWebEngineProfile>
#include <QWebEngineScript>

namespace Masthead {

namespace {

// First in the document, before anything foreign.
constexpr QByteArrayView policy(
    "<!DOCTYPE html><meta charset=utf-8>"
    "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; form-action 'none'\">");

QString resource(const char *name)
{
    QFile file(QLatin1String(":/readability/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Result<QString> readAnswer(const QVariant &answer)
{
    const QVariantMap said = answer.toMap();
    if (const QString html = said.value(QStringLiteral("html")).toString(); !html.isEmpty())
        return html;
    const QString error = said.value(QStringLiteral("error")).toString();
    if (error.isEmpty())
        return Error{ErrorKind::Malformed, QString()}; // the script failed over it
    return Error{error == QLatin1String("too-large") ? ErrorKind::TooLarge : ErrorKind::Empty, QString()};
}

}

struct PageExtractor::Private {
    struct Task {
        quint64 serial = 0;
        QString html;
        QUrl address;
        std::function<void(const Result<QString> &)> answer;
    };

    explicit Private(PageExtractor &extractor) : owner(extractor) {}
    ~Private() { pages.reset(); } // before their profile

    void makeProfile();
    void makePage();
    void next();
    void begin();
    void run();
    void finish(const Result<QString> &result);
    void giveUpPage();

    PageExtractor &owner;
    ExtractionScheme scheme;
    ExtractionInterceptor interceptor;
    std::unique_ptr<QWebEngineProfile> profile; ///< made with the first document
    std::unique_ptr<QObject> pages = std::make_unique<QObject>();
    QPointer<ArticleWebPage> page;
    QString script;
    QTimer limit;
    QTimer rest;
    QQueue<Task> tasks; ///< the first is the one that is read
    quint64 serial = 0; ///< of the task that came last
    bool reading = false;
};

void PageExtractor::Private::makeProfile()
{
    profile = articleProfile();
    profile->installUrlSchemeHandler("masthead", &scheme);
    profile->setUrlRequestInterceptor(&interceptor);
    script = resource("Readability.js") + QLatin1Char('\n') + resource("extract.js");
}

void PageExtractor::Private::next()
{
    if (reading || tasks.isEmpty())
        return;
    reading = true;
    if (!webEngineCanRun())
        return finish(Error{ErrorKind::NotFound, QStringLiteral("the web engine cannot run here")});
    if (tasks.head().html.size() > largestPage)
        return finish(Error{ErrorKind::TooLarge, tasks.head().address.toString()});
    begin();
}

void PageExtractor::Private::makePage()
{
    page = new ArticleWebPage(profile.get(), &interceptor, pages.get());
    connect(
        page, &QWebEnginePage::renderProcessTerminated, &owner,
        [this, begun = page](QWebEnginePage::RenderProcessTerminationStatus status, int) {
            if (!begun || begun != page || status == QWebEnginePage::NormalTerminationStatus)
                return;
            giveUpPage();
            if (reading)
                finish(Error{ErrorKind::Malformed, QStringLiteral("the process that read it ended")});
        },
        Qt::QueuedConnection);
    connect(
        page, &QWebEnginePage::loadFinished, &owner,
        [this, begun = page](bool whole) {
            if (!begun || begun != page || !reading)
                return;
            if (whole && page->isOwn(page->url()))
                return run();
            giveUpPage();
            finish(Error{ErrorKind::Malformed, QStringLiteral("the page did not load")});
        },
        Qt::QueuedConnection);
}

void PageExtractor::Private::begin()
{
    if (!profile)
        makeProfile();
    if (!page)
        makePage();
    const QUrl address = scheme.serve(policy.toByteArray() + tasks.head().html.toUtf8());
    interceptor.allow(address);
    limit.start();
    page->open(address);
}

void PageExtractor::Private::run()
{
    const QString call =
        script + QLatin1Char('(') + scriptLiteral(tasks.head().address.toString(QUrl::FullyEncoded)) + QLatin1Char(')');
    const auto take = [this, alive = QPointer(&owner), begun = page, serial = tasks.head().serial](const QVariant &answer) {
        if (alive && begun && begun == page && reading && tasks.head().serial == serial)
            finish(readAnswer(answer));
    };
    page->runJavaScript(call, QWebEngineScript::ApplicationWorld, take);
}

void PageExtractor::Private::finish(const Result<QString> &result)
{
    limit.stop();
    rest.start();
    reading = false;
    scheme.serve({});
    const Task task = tasks.dequeue();
    task.answer(result);
    next();
}

void PageExtractor::Private::giveUpPage()
{
    if (page)
        page->deleteLater();
    page = nullptr;
}

PageExtractor::PageExtractor(Patience patience, QObject *parent) : QObject(parent), d(std::make_unique<Private>(*this))
{
    d->limit.setSingleShot(true);
    d->limit.setInterval(patience.longestMs);
    connect(&d->limit, &QTimer::timeout, this, [this] {
        d->giveUpPage(); // what runs in it may run for ever
        d->finish(Error{ErrorKind::Timeout, QString()});
    });
    d->rest.setSingleShot(true);
    d->rest.setInterval(patience.restMs);
    connect(&d->rest, &QTimer::timeout, this, [this] {
        if (!d->reading)
            d->giveUpPage();
    });
}

PageExtractor::~PageExtractor() = default;

void PageExtractor::extract(const QString &html, const QUrl &address, std::function<void(const Result<QString> &)> answer)
{
    d->tasks.enqueue({++d->serial, html, address, std::move(answer)});
    QMetaObject::invokeMethod(
        this, [this] { d->next(); }, Qt::QueuedConnection);
}

qint64 PageExtractor::process() const { return d->reading && d->page ? d->page->renderProcessPid() : 0; }

}
