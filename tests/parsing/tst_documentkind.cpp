#include "parsing/documentkind.h"

#include <QTest>

using namespace Masthead;

Q_DECLARE_METATYPE(Masthead::DocumentKind)

class TestDocumentKind : public QObject {
    Q_OBJECT

private slots:
    void recognisesADocumentByItsBeginning_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("contentType");
        QTest::addColumn<DocumentKind>("kind");
        const auto row = [](const char *name, const char *bytes, DocumentKind kind, const char *type = "") {
            QTest::newRow(name) << QByteArray(bytes) << QString::fromLatin1(type) << kind;
        };
        row("RSS", "<rss/>", DocumentKind::Feed);
        row("RDF behind comments", "<?xml version='1.0'?><!-- <html> --><!DOCTYPE x [<!ENTITY a 'b>'>]><rdf:RDF/>",
            DocumentKind::Feed);
        row("Atom with a prefix", "<a:feed/>", DocumentKind::Feed);
        row("JSON", " {\"version\":\"https://jsonfeed.org/version/1\"}", DocumentKind::Feed);
        row("a feed labelled as a page", "<rss/>", DocumentKind::Feed, "text/html");
        row("OPML", "\n<opml version='1.0'/>", DocumentKind::Opml);
        row("a post", "---\ntitle: x\n---\n<p>y</p>", DocumentKind::Post);
        row("a page", "<!DOCTYPE html>\n<title>x</title>", DocumentKind::Page);
        row("a page without doctype", "<HTML><body>", DocumentKind::Page);
        row("a piece of a page", "<div>x</div>", DocumentKind::Page);
        row("text of a page server", "x", DocumentKind::Page, "text/html; charset=utf-8");
        row("text", "hello", DocumentKind::Unknown);
        row("another vocabulary", "<urlset/>", DocumentKind::Unknown);
        row("nothing", "", DocumentKind::Unknown);
    }
    void recognisesADocumentByItsBeginning()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, contentType);
        QTEST(documentKind(bytes, contentType), "kind");
    }
};

QTEST_APPLESS_MAIN(TestDocumentKind)
#include "tst_documentkind.moc"
