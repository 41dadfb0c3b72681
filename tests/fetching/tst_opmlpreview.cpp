#include "fetching/opmlpreview.h"

#include <QTest>

using namespace Masthead;
using Fate = OpmlPreview::Fate;

namespace {

Opml listOf(const QStringList &addresses)
{
    Opml list;
    for (const QString &address : addresses)
        list.feeds.append({address, QStringLiteral("T"), {}, {QStringLiteral("World")}, {}});
    return list;
}

Feed there(FeedId id, const char *address)
{
    Feed feed;
    feed.id = id;
    feed.url = QString::fromLatin1(address);
    return feed;
}

}

class OpmlPreviewTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhatBecomesOfEachFeed_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("fate");
        const auto row = [](const char *address, Fate fate) {
            QTest::newRow(address) << QString::fromLatin1(address) << int(fate);
        };
        row("https://new.example/feed", Fate::New);
        row("https://paper.example/feed", Fate::There);
        row("http://paper.example/feed", Fate::There);
        row("https://PAPER.example:443/feed#top", Fate::There);
        row("https://paper.example/Feed", Fate::New);
        row("https://paper.example/feed?a=1", Fate::New);
        row("https://paper.example:8443/feed", Fate::New);
        row("https://root.example", Fate::There);
        row("http://192.168.0.1/feed", Fate::Local);
        row("http://localhost:8080/feed", Fate::Local);
        row("http://10.0.0.2/kept", Fate::There);
    }
    void saysWhatBecomesOfEachFeed()
    {
        QFETCH(QString, address);
        const OpmlPreview preview =
            previewOpml(listOf({address}), {there(1, "https://paper.example/feed"), there(2, "https://root.example/"),
                                            there(3, "http://10.0.0.2/kept")});
        QCOMPARE(preview.rows.size(), 1);
        QTEST(int(preview.rows[0].fate), "fate");
    }

    void namesTheFeedThatIsThere()
    {
        const OpmlPreview preview =
            previewOpml(listOf({QStringLiteral("http://paper.example/feed")}), {there(7, "https://paper.example/feed")});
        QCOMPARE(preview.rows[0].there, FeedId(7));
        QCOMPARE(preview.rows[0].address, QStringLiteral("https://paper.example/feed"));
    }

    void countsOneFeedOnce()
    {
        const OpmlPreview preview =
            previewOpml(listOf({QStringLiteral("https://a.example/f"), QStringLiteral("http://a.example/f")}), {});
        QCOMPARE(preview.count(Fate::New), 1);
        QCOMPARE(preview.count(Fate::Twice), 1);
    }

    void showsWhatIsRefusedAsItStood()
    {
        Opml list = listOf({QStringLiteral("https://a.example/f")});
        list.rejected = QStringList(QStringLiteral("exec:touch x"));
        const OpmlPreview preview = previewOpml(list, {});
        QCOMPARE(preview.rows.size(), 2);
        QCOMPARE(preview.rows[1].fate, Fate::Refused);
        QCOMPARE(preview.rows[1].feed.url, QStringLiteral("exec:touch x"));
        QVERIFY(preview.rows[1].address.isEmpty());
    }

    void showsOtherListsAndWhatWasWrong()
    {
        Opml list = listOf({QStringLiteral("https://a.example/f")});
        list.lists = {{QStringLiteral("https://lists.example/more.opml"), QStringLiteral("More")}};
        list.warnings = QStringList(QStringLiteral("the document is not well-formed"));
        const OpmlPreview preview = previewOpml(list, {});
        QCOMPARE(preview.rows.size(), 2);
        QCOMPARE(preview.rows[1].fate, Fate::List);
        QCOMPARE(preview.rows[1].feed.title, QStringLiteral("More"));
        QVERIFY(preview.rows[1].address.isEmpty());
        QCOMPARE(preview.warnings, list.warnings);
    }

    void takesTheUserNameOutOfAnAddress()
    {
        OpmlPreview::Row row;
        row.address = QStringLiteral("https://me:secret@paper.example/feed");
        const Feed feed = feedOf(row);
        QCOMPARE(feed.url, QStringLiteral("https://paper.example/feed"));
        QCOMPARE(feed.options.userName, QStringLiteral("me"));
        QVERIFY(!feed.renamed);
        QCOMPARE(feed.local, std::optional(false));
    }

    void aListFromTheOwnNetworkNamesItsOwnServer()
    {
        const OpmlPreview preview =
            previewOpml(listOf({QStringLiteral("http://192.168.0.1/a"), QStringLiteral("http://192.168.0.2/a")}), {},
                        QUrl(QStringLiteral("http://192.168.0.1/list.opml")));
        QCOMPARE(preview.rows[0].fate, Fate::New);
        QCOMPARE(preview.rows[1].fate, Fate::Local);
    }
};

QTEST_APPLESS_MAIN(OpmlPreviewTest)
#include "tst_opmlpreview.moc"
