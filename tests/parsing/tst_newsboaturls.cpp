#include "parsing/newsboaturls.h"

#include <QTest>

using namespace Masthead;

class TestNewsboatUrls : public QObject {
    Q_OBJECT

private slots:
    void readsAddressesTagsAndTitles()
    {
        const Opml list = parseNewsboatUrls("# mine\n"
                                            "https://a.example/feed news \"hot topics\" \"~My \\\"A\\\"\"\n"
                                            "\n"
                                            "http://b.example/?x=1 !hidden\r\n");
        QCOMPARE(list.feeds.size(), 2);
        QCOMPARE(list.feeds[0].url, QStringLiteral("https://a.example/feed"));
        QCOMPARE(list.feeds[0].title, QStringLiteral("My \"A\""));
        QCOMPARE(list.feeds[0].tags, QStringList({QStringLiteral("news"), QStringLiteral("hot topics")}));
        QCOMPARE(list.feeds[0].folder, QStringList(QStringLiteral("news")));
        QCOMPARE(list.feeds[1].url, QStringLiteral("http://b.example/?x=1"));
        QCOMPARE(list.feeds[1].folder, QStringList());
        QCOMPARE(list.rejected, QStringList());
    }

    void takesNoCommand()
    {
        const Opml list = parseNewsboatUrls("\"exec:/usr/bin/news --all\"\nfilter:cat:https://a.example/\n"
                                            "\"query:Unread:unread = \\\"yes\\\"\"\nfile:///etc/passwd\n");
        QCOMPARE(list.feeds.size(), 0);
        QCOMPARE(list.rejected.size(), 4);
        QCOMPARE(list.rejected[0], QStringLiteral("exec:/usr/bin/news --all"));
    }
};

QTEST_GUILESS_MAIN(TestNewsboatUrls)
#include "tst_newsboaturls.moc"
