#include "articleview/articleview.h"

#include "core/picturesource.h"
#include "ingest/plaintext.h"
#include "parsing/parser.h"
#include "text/htmlsanitizer.h"
#include "text/htmltree.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebEngineLoadingInfo>
#include <QWebEngineView>

#include <libxml/HTMLparser.h>

#include <unistd.h>

using namespace Masthead;

// Every case of the hostile corpus against each of the two walls alone. Skipped where the corpus is not there.

namespace {

QString corpus()
{
    const QString set = qEnvironmentVariable("MASTHEAD_CORPUS");
    return set.isEmpty() ? QStringLiteral(MASTHEAD_SOURCE "/../shared/corpus") : set;
}

// A recipe is a list of [text, times] and of {from, to, text} with {n} in the text.
QString cooked(const QJsonArray &recipe)
{
    QString result;
    for (const QJsonValue &part : recipe) {
        if (part.isArray()) {
            result += part[0].toString().repeated(part[1].toInt());
            continue;
        }
        for (int n = part[QLatin1String("from")].toInt(); n <= part[QLatin1String("to")].toInt(); ++n)
            result += part[QLatin1String("text")].toString().replace(QStringLiteral("{n}"), QString::number(n));
    }
    return result;
}

bool isSafeAddress(const QString &element, const QString &attribute, const QString &value)
{
    static const QRegularExpression web(QStringLiteral("^https?://[^/\\s\\\\@]+(?:[/?#]|$)"));
    static const QRegularExpression picture(QStringLiteral("^data:image/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=]+$"));
    // Receivers and a subject: no other field of a mail.
    static const QRegularExpression mail(QStringLiteral("^mailto:[^?&\\s]+@[^?&\\s]+(?:\\?subject=[^?&\\s]*)?$"));
    if (web.match(value).hasMatch())
        return true;
    if (element == QLatin1String("img"))
        return picture.match(value).hasMatch();
    return element == QLatin1String("a") && attribute == QLatin1String("href")
           && (value.startsWith(QLatin1String("#article-")) || mail.match(value).hasMatch());
}

QString attributeFault(const QString &element, const QString &name, const QString &value)
{
    static const QSet<QString> addresses = {QStringLiteral("href"), QStringLiteral("src"), QStringLiteral("cite")};
    static const QSet<QString> others = {
        QStringLiteral("alt"),     QStringLiteral("title"),    QStringLiteral("width"),    QStringLiteral("height"),
        QStringLiteral("id"),      QStringLiteral("lang"),     QStringLiteral("dir"),      QStringLiteral("align"),
        QStringLiteral("colspan"), QStringLiteral("rowspan"),  QStringLiteral("span"),     QStringLiteral("scope"),
        QStringLiteral("abbr"),    QStringLiteral("start"),    QStringLiteral("reversed"), QStringLiteral("type"),
        QStringLiteral("value"),   QStringLiteral("datetime"), QStringLiteral("open"),     QStringLiteral("display")};
    if (addresses.contains(name))
        return isSafeAddress(element, name, value) ? QString()
                                                   : element + QLatin1Char(' ') + name + QLatin1Char('=') + value;
    return others.contains(name) ? QString() : element + QLatin1Char(' ') + name;
}

bool isForbidden(const QString &element)
{
    static const QSet<QString> names = [] {
        QSet<QString> set;
        for (const char *name :
             {"script", "iframe", "frame",  "frameset", "object",         "embed",    "applet",    "base",     "meta",
              "link",   "style",  "form",   "input",    "textarea",       "select",   "button",    "template", "svg",
              "video",  "audio",  "source", "track",    "title",          "noscript", "plaintext", "xmp",      "portal",
              "dialog", "canvas", "area",   "map",      "annotation-xml", "mglyph"})
            set.insert(QString::fromLatin1(name));
        return set;
    }();
    return names.contains(element);
}

// Another parser than the one that the sanitiser stands on.
void lookAt(const xmlNode *node, QStringList &faults)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        const QString element = QString::fromUtf8(reinterpret_cast<const char *>(node->name)).toLower();
        if (isForbidden(element))
            faults += element;
        for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next) {
            xmlChar *value = xmlNodeListGetString(node->doc, attribute->children, 1);
            const QString fault =
                attributeFault(element, QString::fromUtf8(reinterpret_cast<const char *>(attribute->name)).toLower(),
                               QString::fromUtf8(reinterpret_cast<const char *>(value)));
            xmlFree(value);
            if (!fault.isEmpty())
                faults += fault;
        }
        lookAt(node->children, faults);
    }
}

QStringList faultsOf(const QString &html)
{
    const QByteArray bytes = "<html><body>" + html.toUtf8() + "</body></html>";
    htmlDocPtr document = htmlReadMemory(bytes.constData(), int(bytes.size()), nullptr, "utf-8",
                                         HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
    QStringList faults;
    if (document)
        lookAt(xmlDocGetRootElement(document)->children, faults);
    xmlFreeDoc(document);
    return faults;
}

class NoPictures : public PictureSource {
public:
    void picture(const QString &, FeedId, std::function<void(const Picture &)> answer) override { answer({}); }
};

// Every name leads here: whoever asks for anything is seen.
class Trap : public QTcpServer {
public:
    Trap()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                ++visits;
                socket->disconnectFromHost();
            }
        });
    }
    int visits = 0;
};

}

class TestHostile : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(corpus() + QStringLiteral("/hostile/html/cases.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the hostile corpus is not beside the sources (MASTHEAD_CORPUS names its folder)");
        const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
        m_base = all[QLatin1String("base")].toString();
        for (const QJsonValue &value : all[QLatin1String("cases")].toArray())
            (value[QLatin1String("context")].toString() == QLatin1String("title") ? m_titles : m_cases) += value.toObject();
        QVERIFY(m_cases.size() > 100);
        QVERIFY(m_titles.size() > 10);
    }

    void theSanitiserAloneLeavesNothingHarmful_data()
    {
        rows([](const QJsonObject &) { return true; });
    }
    void theSanitiserAloneLeavesNothingHarmful()
    {
        const QJsonObject one = current();
        const QString clean = sanitizeHtml(html(one), {base(one), false});
        QCOMPARE(faultsOf(clean), QStringList());
        QCOMPARE(sanitizeHtml(clean, {base(one), false}), clean);
    }

    void aTitleIsTheTextThatItShows_data()
    {
        QTest::addColumn<QByteArray>("feed");
        QTest::addColumn<QString>("text");
        for (const QJsonObject &one : m_titles) {
            const QString prefix = one[QLatin1String("skip_prefix")].toString(); // says of which type the title is
            const QByteArray xml = one[QLatin1String("xml")].toString().mid(prefix.size()).toUtf8();
            const QByteArray type = one[QLatin1String("atom_type")].toString().toUtf8();
            const QByteArray atom = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='" + type + "'>" + xml
                                    + "</title></entry></feed>";
            const QByteArray rss = "<rss version='2.0'><channel><item><title>" + xml + "</title></item></channel></rss>";
            QTest::newRow(one[QLatin1String("id")].toString().toLatin1().constData())
                << (type.isEmpty() ? rss : atom) << one[QLatin1String("shows")].toString();
        }
    }
    void aTitleIsTheTextThatItShows()
    {
        QFETCH(QByteArray, feed);
        QFETCH(QString, text);
        const auto result = parseFeed(feed);
        QVERIFY(result);
        // Long ones may be cut, and marks of direction may go.
        static const QRegularExpression marks(QStringLiteral("[\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"));
        const QString shown = plainLine(result->entries.value(0).title).remove(marks);
        QCOMPARE(shown, text.remove(marks).left(std::max<qsizetype>(shown.size(), 200)));
    }

    void anOrdinaryViewWouldHaveAsked()
    {
        if (!startEngine())
            QSKIP("WebEngine does not start as root with its sandbox: run as an ordinary user");
        QWebEngineView ordinary;
        ordinary.setHtml(QStringLiteral("<img src=\"http://tracker.example/x\">"),
                         QUrl(QStringLiteral("http://article.example/")));
        QTRY_VERIFY(m_trap->visits > 0);
        ordinary.setHtml(QString());
        QTest::qWait(500);
        m_trap->visits = 0;
    }

    // What asked for something, went somewhere, started a download or ran when it was first measured in an engine without walls.
    void theViewAloneAsksForNothing_data()
    {
        rows([](const QJsonObject &one) {
            const QJsonObject measured = one[QLatin1String("measured")].toObject();
            return !measured[QLatin1String("navigation_js_off")].toArray().isEmpty()
                   || !measured[QLatin1String("requests_js_off")].toArray().isEmpty()
                   || measured[QLatin1String("download_js_off")].toBool();
        });
    }
    void theViewAloneAsksForNothing()
    {
        if (!m_view)
            QSKIP("WebEngine does not start here");
        ArticlePage page;
        page.html = html(current());
        QSignalSpy shown(m_view.get(), &ArticleView::shown);
        QSignalSpy stopped(m_view.get(), &ArticleView::stopped);
        m_view->show(page);
        QVERIFY(shown.wait(20'000));
        const QUrl address = m_engine->url();
        QTest::qWait(40);
        QCOMPARE(m_engine->url(), address);
        QCOMPARE(stopped.count(), 0);
        QCOMPARE(m_trap->visits, 0);
    }

    void theViewShowsWhatIsLeftOfArticlesThatAreTooLarge_data()
    {
        rows([](const QJsonObject &one) { return one.contains(QLatin1String("html_gen")); });
    }
    void theViewShowsWhatIsLeftOfArticlesThatAreTooLarge()
    {
        if (!m_view)
            QSKIP("WebEngine does not start here");
        ArticlePage page;
        page.html = sanitizeHtml(html(current()), {m_base, false});
        QSignalSpy shown(m_view.get(), &ArticleView::shown);
        QSignalSpy stopped(m_view.get(), &ArticleView::stopped);
        m_view->show(page);
        QVERIFY(shown.wait(20'000));
        QCOMPARE(stopped.count(), 0);
    }

    void cleanupTestCase() { m_view.reset(); }

private:
    void rows(const std::function<bool(const QJsonObject &)> &wanted)
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < m_cases.size(); ++i)
            if (wanted(m_cases[i]))
                QTest::newRow(m_cases[i][QLatin1String("id")].toString().toLatin1().constData()) << i;
    }

    QJsonObject current() const
    {
        QFETCH(int, index);
        return m_cases[index];
    }

    QString base(const QJsonObject &one) const { return one[QLatin1String("base")].toString(m_base); }

    static QString html(const QJsonObject &one)
    {
        return one.contains(QLatin1String("html_gen")) ? cooked(one[QLatin1String("html_gen")].toArray())
                                                       : one[QLatin1String("html")].toString();
    }

    bool startEngine()
    {
        if (geteuid() == 0 && qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") != 1)
            return false;
        m_trap = std::make_unique<Trap>();
        qputenv("QTWEBENGINE_CHROMIUM_FLAGS", QByteArray("--host-resolver-rules=\"MAP * 127.0.0.1:")
                                                  + QByteArray::number(m_trap->serverPort()) + QByteArray("\""));
        m_view = std::make_unique<ArticleView>(m_pictures);
        m_view->resize(700, 500);
        m_view->QWidget::show();
        m_engine = m_view->findChild<QWebEngineView *>();
        return true;
    }

    QString m_base;
    QList<QJsonObject> m_cases;
    QList<QJsonObject> m_titles;
    NoPictures m_pictures;
    std::unique_ptr<Trap> m_trap;
    std::unique_ptr<ArticleView> m_view;
    QWebEngineView *m_engine = nullptr;
};

int main(int argc, char **argv)
{
    ArticleView::registerScheme();
    QApplication application(argc, argv);
    TestHostile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostile.moc"
