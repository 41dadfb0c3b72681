#include "articleview.h"

#include "articlebrowser.h"
#include "articleinterceptor.h"
#include "articleprofile.h"
#include "articlerenderer.h"
#include "articlescheme.h"
#include "articlesheet.h"
#include "articlewebpage.h"
#include "missingpictures.h"
#include "pageparts.h"
#include "recovery.h"
#include "scriptliteral.h"

#include "text/htmltree.h"

#include <QElapsedTimer>
#include <QFile>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QWebEngineFindTextResult>
#include <QWebEngineHistory>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineUrlScheme>

#include <unistd.h>

namespace Masthead {

namespace {

constexpr int longestSilence = 5000;            ///< ms without an answer of the renderer: it hangs
constexpr int longestLoad = 15000;              ///< ms until the page has to be there, whatever is answered
constexpr qint64 largestRenderer = 400'000'000; ///< bytes; a larger one is replaced at the next article
constexpr int pollInterval = 8;                 ///< ms
constexpr int markInterval = 50;                ///< ms
constexpr int findPause = 150;                  ///< ms
constexpr int textMargin = 32;                  ///< pixels, as the head of the article has
constexpr int coverPause = 80;                  ///< ms that the article before may stay in sight
constexpr int paintPause = 50;                  ///< ms until a page that is there is painted too

// 0 where the system does not tell.
qint64 residentBytes(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(process));
    if (process <= 0 || !file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

}

struct ArticleView::Private {
    Private(ArticleView *view, PictureSource &pictures) : q(view), scheme(pictures)
    {
        clock.start();
        parts = new PageParts(
            scheme, [this](const QString &script, const auto &answer) { run(script, answer); }, q);
        layout = new QStackedLayout(q);
        layout->setContentsMargins(0, 0, 0, 0);
        polling.setInterval(pollInterval);
        marking.setInterval(markInterval);
        marking.setSingleShot(true);
        cover = new QWidget(q);
        cover->setObjectName(QStringLiteral("pageCover"));
        cover->setAutoFillBackground(true);
        cover->hide();
        covering.setInterval(coverPause);
        covering.setSingleShot(true);
        QObject::connect(&covering, &QTimer::timeout, q, [this] { coverPage(); });
    }

    ~Private()
    {
        // A page that goes answers what it was asked last, and nobody hears it.
        polling.stop();
        page = nullptr;
        shownToken.clear();
        ++search;
        // Pages go before their profile, those that wait to be deleted too.
        delete browser;
        pages.reset();
    }

    void startEngine();
    void makePage();
    void start(bool another);
    void load();
    void showIn(QWidget *widget);
    void coverPage();
    void uncoverPage();
    void poll();
    void loaded();
    void goToPlace();
    void leavePlace() { placing = false; }
    void markMissing();
    void failed(const QString &reason);
    void showText();
    void applyStyle();
    void tellOfLink(const QUrl &address);
    void find(bool backward);
    void findInText(bool backward);
    void found(int current, int total, bool backward);
    void scrollBy(double share);
    void run(const QString &script, const std::function<void(const QVariant &)> &answer = {});

    ArticleView *q;
    ArticleScheme scheme;
    ArticleInterceptor interceptor;
    std::unique_ptr<QWebEngineProfile> profile;
    std::unique_ptr<QObject> pages = std::make_unique<QObject>(); ///< owns them
    ArticleWebPage *page = nullptr;
    ArticleBrowser *browser = nullptr;
    QPlainTextEdit *text = nullptr;
    QWidget *cover = nullptr; ///< over the page of the article before
    QStackedLayout *layout = nullptr;
    ArticlePage article;
    PageParts *parts = nullptr;
    bool showsParts = false;
    PageStyle style;
    Recovery recovery;
    QElapsedTimer clock;
    QTimer marking;     ///< gathers pictures that are missing
    QTimer covering;    ///< runs until the article before is covered
    QTimer polling;     ///< runs while a page is on its way
    QString sought;     ///< words that are marked, from one page to the next
    quint64 search = 0; ///< number of the one that the engine was asked for last
    bool soughtAgain = false;
    QString shownToken;      ///< of the page that was asked for last
    qint64 askedAt = 0;      ///< when the page was asked for, by `clock`
    qint64 answeredAt = 0;   ///< when the renderer last said anything
    bool answered = false;   ///< the renderer of this page said something at all
    double place = 0;        ///< of the reader in the page, 0 to 1, to come back to after a failure
    bool placing = false;    ///< the page is kept there, while its pictures come and it grows by them
    bool styledLate = false; ///< the style is another since the page that is on its way was made
    bool asText = false;
    bool toldOfText = false; ///< that there is no engine
};

void ArticleView::Private::startEngine()
{
    profile = articleProfile();
    profile->installUrlSchemeHandler("masthead", &scheme);
    browser = new ArticleBrowser(q);
    layout->addWidget(browser);
    QObject::connect(browser, &ArticleBrowser::linkChosen, q, &ArticleView::linkActivated);
    QObject::connect(browser, &ArticleBrowser::ownLinkChosen, q, [this](const QUrl &address) { tellOfLink(address); });
    QObject::connect(browser, &ArticleBrowser::wheelTurned, q, &ArticleView::textSizeRequested);
    QObject::connect(browser, &ArticleBrowser::scrolledByHand, q, &ArticleView::scrolledByHand);
    QObject::connect(browser, &ArticleBrowser::touched, q, [this] { leavePlace(); });
    QObject::connect(browser, &ArticleBrowser::escaped, q, &ArticleView::escaped);
    QObject::connect(&polling, &QTimer::timeout, q, [this] { poll(); });
    QObject::connect(&marking, &QTimer::timeout, q, [this] { markMissing(); });
    QObject::connect(&scheme, &ArticleScheme::pictureMissing, q, [this] { marking.start(); });
    makePage();
}

void ArticleView::Private::makePage()
{
    auto *fresh = new ArticleWebPage(profile.get(), &interceptor, pages.get());
    fresh->setBackgroundColor(style.theme.background);
    QObject::connect(fresh, &ArticleWebPage::linkActivated, q, &ArticleView::linkActivated);
    QObject::connect(fresh, &ArticleWebPage::ownLinkActivated, q, [this](const QUrl &address) { tellOfLink(address); });
    QObject::connect(fresh, &QWebEnginePage::contentsSizeChanged, parts, &PageParts::look);
    QObject::connect(fresh, &QWebEnginePage::contentsSizeChanged, q, [this, fresh] {
        if (fresh == page && placing && !polling.isActive())
            goToPlace();
    });
    QObject::connect(fresh, &QWebEnginePage::scrollPositionChanged, parts, &PageParts::look);
    QObject::connect(fresh, &QWebEnginePage::linkHovered, q, [this](const QString &address) {
        const QUrl url(address);
        const QString mail = mailAddress(url, scheme.token());
        emit q->linkHovered(!mail.isEmpty()                             ? shownMail(mail)
                            : address.startsWith(QLatin1String("http")) ? shownAddress(url)
                                                                        : QString());
    });
    // Some addresses, such as about:blank, replace the page without anybody being asked.
    QObject::connect(
        fresh, &QWebEnginePage::urlChanged, q,
        [this, fresh](const QUrl &address) {
            // The word of an older page of ours may come after the next one was asked for.
            if (fresh == page && !address.isEmpty() && address.scheme() != QLatin1String("masthead"))
                failed(tr("The article view stopped."));
        },
        Qt::QueuedConnection);
    QObject::connect(
        fresh, &QWebEnginePage::renderProcessTerminated, q,
        [this, fresh](QWebEnginePage::RenderProcessTerminationStatus status, int) {
            if (fresh == page && status != QWebEnginePage::NormalTerminationStatus)
                failed(tr("The article view stopped."));
        },
        Qt::QueuedConnection);
    QObject::connect(fresh, &QWebEnginePage::scrollPositionChanged, q, [this, fresh](const QPointF &position) {
        if (fresh == page && !polling.isActive() && !placing)
            place = position.y() / qMax(1.0, fresh->contentsSize().height());
    });
    browser->setPage(fresh);
    if (page)
        page->deleteLater();
    page = fresh;
    answered = false;
}

// `another` article than the one that is in sight.
void ArticleView::Private::start(bool another)
{
    place = 0;
    placing = false;
    if (another)
        covering.start();
    recovery.begin();
    asText = !browser;
    if (!asText)
        return load();
    showText();
    if (!article.html.isEmpty() && !std::exchange(toldOfText, true))
        emit q->stopped(tr("The web engine cannot run here: articles are shown as text."));
}

void ArticleView::Private::load()
{
    if (residentBytes(page->renderProcessPid()) > largestRenderer)
        makePage();
    ++search;
    page->findText({}); // else the next search would take it for the same page
    const QString token = newToken();
    styledLate = false;
    parts->end();
    if (showsParts) {
        scheme.serve(token, renderPartsPage(style));
    } else {
        const RenderedArticle rendered = renderArticle(article, style, token, scheme.sizes());
        scheme.serve(token, rendered.document);
        scheme.servePictures(0, {rendered.pictures, rendered.words, article.feed});
    }
    showIn(browser);
    shownToken = token;
    askedAt = answeredAt = clock.elapsed();
    polling.start();
    page->open(QUrl(pageAddress(token)));
}

// Keys that are for the view are for what it shows.
void ArticleView::Private::showIn(QWidget *widget)
{
    layout->setCurrentWidget(widget);
    if (q->focusProxy() != widget)
        q->setFocusProxy(widget);
}

void ArticleView::Private::coverPage()
{
    QPalette colors;
    colors.setColor(QPalette::Window, style.theme.background);
    cover->setPalette(colors);
    cover->setGeometry(q->rect());
    cover->show();
    cover->raise();
}

void ArticleView::Private::uncoverPage()
{
    covering.stop();
    cover->hide();
}

// The end of loading is no sign: it waits for the last picture, and a renderer that hangs has no sign at all.
void ArticleView::Private::poll()
{
    const qint64 now = clock.elapsed();
    // An engine that is only starting has nothing to answer with yet.
    if ((answered && now - answeredAt > longestSilence) || now - askedAt > longestLoad)
        return failed(tr("The article took too long to show."));
    const QPointer<ArticleWebPage> asked(page);
    run(QStringLiteral("document.readyState==='loading'?'':location.href"), [this, asked](const QVariant &answer) {
        if (asked != page || !polling.isActive())
            return;
        answered = true;
        answeredAt = clock.elapsed();
        if (page->isOwn(QUrl(answer.toString())))
            loaded();
    });
}

void ArticleView::Private::loaded()
{
    polling.stop();
    page->history()->clear(); // else the renderer keeps something of every article
    if (styledLate)
        applyStyle();
    markMissing();
    find(false);
    browser->setEnteredAtItsPlace(showsParts);
    if (place > 0 && !showsParts)
        goToPlace();
    run(QStringLiteral("1"), [this, token = shownToken](const QVariant &) {
        if (token != shownToken)
            return; // another page was asked for meanwhile
        if (showsParts)
            parts->begin();
        covering.stop();
        if (!cover->isHidden())
            QTimer::singleShot(paintPause, cover, [this, token] {
                if (token == shownToken)
                    uncoverPage();
            });
        emit q->shown();
    });
}

// A picture that comes later takes its room then: the place is gone to again until all are there, or the person goes elsewhere.
void ArticleView::Private::goToPlace()
{
    placing = true;
    const QString script = QStringLiteral(
        "window.scrollTo(0,%1*document.documentElement.scrollHeight);[...document.images].every(i=>i.complete)");
    run(script.arg(place, 0, 'f', 6), [this, token = shownToken](const QVariant &whole) {
        if (token == shownToken && whole.toBool())
            placing = false;
    });
}

// All of them at a time, since there may be a thousand.
void ArticleView::Private::markMissing()
{
    if (polling.isActive())
        return; // comes with loaded()
    if (const QString script = missingPicturesScript(scheme.takeMissing()); !script.isEmpty())
        run(script);
}

void ArticleView::Private::failed(const QString &reason)
{
    polling.stop();
    const double before = place;
    leavePlace();
    if (recovery.failed(clock.elapsed()) == Recovery::Step::LoadAgain) {
        makePage();
        place = before;
        load();
    } else {
        showText();
    }
    emit q->stopped(reason);
}

void ArticleView::Private::showText()
{
    if (!text) {
        text = new QPlainTextEdit(q);
        text->setReadOnly(true);
        text->setFrameShape(QFrame::NoFrame);
        text->setAcceptDrops(false);
        text->document()->setDocumentMargin(textMargin);
        layout->addWidget(text);
    }
    applyStyle();
    text->setPlainText(showsParts ? tr("Many articles on one page need the web engine, which does not run here.")
                                  : htmlToText(article.html));
    showIn(text);
    uncoverPage();
    asText = true;
    QMetaObject::invokeMethod(q, &ArticleView::shown, Qt::QueuedConnection);
}

void ArticleView::Private::applyStyle()
{
    if (page) {
        page->setBackgroundColor(style.theme.background);
        styledLate = polling.isActive();
        QString script;
        for (const auto &[name, value] : articleVariables(style)) // an empty value takes the variable away
            script += QLatin1String("document.documentElement.style.setProperty(") + scriptLiteral(name) + QLatin1Char(',')
                      + scriptLiteral(value) + QLatin1String(");");
        // What stands at the upper edge stays there: some of what is above it may not grow with the type.
        run(QLatin1String("(function(){const h=document.documentElement,p=window.scrollY/h.scrollHeight,"
                          "e=window.scrollY>0&&document.elementFromPoint(innerWidth/2,1),"
                          "f=e&&e!==h&&e!==document.body?-e.getBoundingClientRect().top/e.offsetHeight:NaN;")
            + script
            + QLatin1String("if(isFinite(f)){const r=e.getBoundingClientRect();window.scrollBy(0,r.top+f*r.height);}"
                            "else window.scrollTo(0,p*h.scrollHeight);})()"));
    }
    if (text) {
        QPalette palette = text->palette();
        palette.setColor(QPalette::Base, style.theme.background);
        palette.setColor(QPalette::Text, style.theme.text);
        text->setPalette(palette);
        QFont font = text->font();
        font.setPixelSize(style.textSize);
        if (!style.face.isEmpty())
            font.setFamily(style.face);
        text->setFont(font);
    }
}

void ArticleView::Private::tellOfLink(const QUrl &address)
{
    if (const QString query = searchText(address, scheme.token()); !query.isEmpty()) {
        emit q->searchActivated(query);
    } else if (const QString mail = mailAddress(address, scheme.token()); !mail.isEmpty()) {
        emit q->linkActivated(QUrl(mail));
    } else if (const auto picture = picturePlace(address, scheme.token())) {
        const QStringList pictures = scheme.pictures(picture->part);
        if (picture->index < pictures.size())
            emit q->pictureActivated(pictures, picture->index, scheme.feed(picture->part), scheme.words(picture->part));
    }
}

// A page that is on its way is searched when it is there: the engine loses a search that is under way then.
void ArticleView::Private::find(bool backward)
{
    if (asText) {
        findInText(backward);
    } else if (!polling.isActive()) {
        page->findText(sought, backward ? QWebEnginePage::FindBackward : QWebEnginePage::FindFlags(),
                       [this, view = QPointer(q), backward, asked = ++search](const QWebEngineFindTextResult &result) {
                           // Of a search that another one overtook the engine says that it found nothing.
                           if (view && asked == search)
                               found(result.activeMatch(), result.numberOfMatches(), backward);
                       });
    }
}

// As the engine does: onwards from what is marked, and round at the end; more letters of a word stay at its place.
void ArticleView::Private::findInText(bool backward)
{
    const QString whole = text->toPlainText();
    QTextCursor cursor = text->textCursor();
    const int from = cursor.selectionStart();
    const bool again = cursor.selectedText().compare(sought, Qt::CaseInsensitive) == 0;
    int before = 0; // hits above what is marked
    QList<qsizetype> hits;
    for (qsizetype at = 0; !sought.isEmpty() && (at = whole.indexOf(sought, at, Qt::CaseInsensitive)) >= 0; ++at) {
        hits += at;
        before += at < from;
    }
    const int total = int(hits.size());
    if (total == 0) {
        cursor.setPosition(from);
        text->setTextCursor(cursor);
        emit q->found(0, 0);
        return;
    }
    const int hit = backward ? (before + total - 1) % total : (before + (again ? 1 : 0)) % total;
    cursor.setPosition(int(hits[hit]));
    cursor.setPosition(int(hits[hit] + sought.size()), QTextCursor::KeepAnchor);
    text->setTextCursor(cursor);
    emit q->found(hit + 1, total);
}

// A page that has only just come to sight is now and then told to hold nothing: it is asked once more.
void ArticleView::Private::found(int current, int total, bool backward)
{
    if (total > 0 || sought.isEmpty() || std::exchange(soughtAgain, true)) {
        soughtAgain = false;
        emit q->found(current, total);
        return;
    }
    QTimer::singleShot(findPause, q, [this, backward, asked = search] {
        if (asked != search)
            return;
        page->findText({});
        // It may have gone to a hit all the same, and would go on to the next.
        run(QStringLiteral("getSelection().removeAllRanges();1"), [this, backward, asked](const QVariant &) {
            if (asked == search)
                find(backward);
        });
    });
}

void ArticleView::Private::scrollBy(double share)
{
    leavePlace();
    run(QStringLiteral("window.scrollBy(0,window.innerHeight*%1)").arg(share));
}

// Works with page scripting off: the world of the application is another one.
void ArticleView::Private::run(const QString &script, const std::function<void(const QVariant &)> &answer)
{
    if (answer)
        page->runJavaScript(script, QWebEngineScript::ApplicationWorld, answer);
    else
        page->runJavaScript(script, QWebEngineScript::ApplicationWorld);
}

void ArticleView::registerScheme()
{
    QWebEngineUrlScheme scheme("masthead");
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
    // Set by whoever started us, it would open the engine to every program on this machine.
    qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
}

ArticleView::ArticleView(PictureSource &pictures, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, pictures))
{
    if (webEngineCanRun()) {
        d->startEngine();
        d->load();
    } else {
        d->showText();
    }
}

ArticleView::~ArticleView() = default;

void ArticleView::show(const ArticlePage &page)
{
    const bool another = d->showsParts || page.article != d->article.article;
    d->article = page;
    d->showsParts = false;
    d->start(another);
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->cover->resize(size());
}

void ArticleView::clear() { show(ArticlePage()); }

void ArticleView::showParts()
{
    const bool another = !d->showsParts;
    d->article = {};
    d->showsParts = true;
    d->start(another);
}

bool ArticleView::showsParts() const { return d->showsParts; }

PageParts &ArticleView::parts() const { return *d->parts; }

void ArticleView::setStyle(const PageStyle &style)
{
    const PageStyle &before = d->style;
    const bool otherSheet = style.theme.style != before.theme.style || style.theme.layout != before.theme.layout
                            || style.face.isEmpty() != before.face.isEmpty();
    d->style = style;
    d->leavePlace();
    d->applyStyle();
    if (otherSheet && !d->asText)
        d->load(); // the page's policy knows its sheet
}

const PageStyle &ArticleView::style() const { return d->style; }

void ArticleView::find(const QString &text, bool backward)
{
    d->leavePlace();
    d->sought = text;
    d->soughtAgain = false;
    d->find(backward);
}

void ArticleView::scrollOn(std::function<void(bool moved)> answer)
{
    if (d->asText) {
        QScrollBar *bar = d->text->verticalScrollBar();
        const int before = bar->value();
        bar->setValue(before + bar->pageStep());
        return answer(bar->value() > before);
    }
    if (d->polling.isActive())
        return answer(true); // its page is on the way
    d->leavePlace();
    d->run(
        QStringLiteral(
            "(function(){const y=window.scrollY;window.scrollBy(0,window.innerHeight*0.88);return window.scrollY>y+1;})()"),
        [answer = std::move(answer)](const QVariant &moved) { answer(moved.toBool()); });
}

void ArticleView::scrollBack()
{
    if (d->asText)
        d->text->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    else
        d->scrollBy(-0.88);
}

void ArticleView::scrollHalf(bool down)
{
    if (!d->asText)
        return d->scrollBy(down ? 0.5 : -0.5);
    QScrollBar *bar = d->text->verticalScrollBar();
    bar->setValue(bar->value() + (down ? bar->pageStep() : -bar->pageStep()) / 2);
}

double ArticleView::place() const
{
    if (!d->asText)
        return d->place;
    const QScrollBar *bar = d->text->verticalScrollBar();
    return double(bar->value()) / qMax(1, bar->maximum());
}

void ArticleView::setPlace(double place)
{
    d->place = qBound(0.0, place, 1.0);
    if (d->asText)
        d->text->verticalScrollBar()->setValue(qRound(d->place * d->text->verticalScrollBar()->maximum()));
    else if (!d->polling.isActive())
        d->goToPlace();
}

QString ArticleView::selectedText() const
{
    if (d->asText)
        return d->text->textCursor().selection().toPlainText();
    return d->browser ? d->browser->selectedText() : QString();
}

void ArticleView::plainText(std::function<void(const QString &)> answer)
{
    if (d->asText)
        return answer(d->text->toPlainText());
    d->run(QStringLiteral("document.body.innerText"),
           [answer = std::move(answer)](const QVariant &text) { answer(text.toString()); });
}

}
