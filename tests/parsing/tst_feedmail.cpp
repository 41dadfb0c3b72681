#include "parsing/feedmail.h"

#include <QTest>

using namespace Masthead;

namespace {

QByteArray mail(const QByteArray &status = "0000", const QByteArray &keys = {})
{
    return "X-Mozilla-Status: " + status + "\nX-Mozilla-Status2: 00000000\nX-Mozilla-Keys: " + keys
           + "\nReceived: by localhost; Tue, 19 Jul 2022 08:05:00 +0000\nDate: Tue, 19 Jul 2022 08:00:00 +0000\n"
             "Message-Id: <https://morning.example/1?a=%40b@localhost.localdomain>\nFrom: <王蒙>\nMIME-Version: 1.0\n"
             "Subject: =?UTF-8?B?6Iqv54mH?= rise\nContent-Transfer-Encoding: 8bit\n"
             "Content-Base: https://morning.example/1\n";
}

const QByteArray html =
    "Content-Type: text/html; charset=UTF-8\n\n<html>\n  <body>\n<p>昨日集体走强。</p>\n>From here on.\n  "
    "</body>\n</html>\n";

}

class TestFeedMail : public QObject {
    Q_OBJECT

private slots:
    void readsAnArticle()
    {
        const auto read = parseFeedMail(mail() + html);
        QVERIFY(read.has_value());
        QCOMPARE(read->entry.guid, QStringLiteral("https://morning.example/1?a=@b"));
        QCOMPARE(read->entry.url, QStringLiteral("https://morning.example/1"));
        QCOMPARE(read->entry.title.text, QStringLiteral("芯片 rise"));
        QCOMPARE(read->entry.published, QDateTime(QDate(2022, 7, 19), QTime(8, 0), Qt::UTC));
        QCOMPARE(read->entry.authors[0].name, QStringLiteral("王蒙"));
        QVERIFY(read->entry.content.text.contains(QStringLiteral("<p>昨日集体走强。</p>\nFrom here on.")));
        QCOMPARE(read->entry.content.kind, ParsedText::Kind::Html);
        QCOMPARE(read->state, ArticleState());
        QCOMPARE(read->tags, QStringList());
    }

    void readsStatesAndTags()
    {
        const auto read = parseFeedMail(mail("0005", "$label1 nonjunk follow-up   ") + html);
        QVERIFY(read.has_value());
        QCOMPARE(read->state, (ArticleState{true, true}));
        QCOMPARE(read->tags, QStringList({QStringLiteral("$label1"), QStringLiteral("follow-up")}));
    }

    void passesOverWhatWasDeleted() { QVERIFY(!parseFeedMail(mail("0009") + html).has_value()); }

    void readsTheTextAndTheEnclosuresOfAMessageInParts()
    {
        const auto read = parseFeedMail(mail()
                                        + "Content-Type: multipart/mixed;\n boundary=\"-----------b1\"\n\n"
                                          "This is a multi-part message in MIME format.\n-------------b1\n"
                                        + html
                                        + "-------------b1\nContent-Type: audio/mpeg; name=\"1.mp3\"\n"
                                          "X-Mozilla-External-Attachment-URL: https://morning.example/1.mp3\n"
                                          "Content-Disposition: attachment; filename=\"1.mp3\"\n\nThis MIME attachment is "
                                          "stored separately from the message.\n-------------b1--\n");
        QVERIFY(read.has_value());
        QVERIFY(read->entry.content.text.contains(QStringLiteral("集体走强")));
        QVERIFY(!read->entry.content.text.contains(QStringLiteral("b1")));
        QCOMPARE(read->entry.enclosures.size(), 1);
        QCOMPARE(read->entry.enclosures[0].url, QStringLiteral("https://morning.example/1.mp3"));
        QCOMPARE(read->entry.enclosures[0].type, QStringLiteral("audio/mpeg"));
    }

    void endsOnPartsWithoutALine()
    {
        const auto read = parseFeedMail(mail() + "Content-Type: multipart/mixed; boundary=b\n\n"
                                        + QByteArray("\n--b").repeated(200'000) + '\n' + html + "\n--b--\n");
        QVERIFY(read.has_value());
        QVERIFY(read->entry.content.text.contains(QStringLiteral("集体走强")));
    }

    void endsWithAnything()
    {
        const QByteArray whole = mail() + html;
        for (qsizetype size = 0; size < whole.size(); size += 7)
            QVERIFY(parseFeedMail(whole.first(size)).has_value());
        QVERIFY(parseFeedMail(QByteArray(1000, '\0')).has_value());
        QVERIFY(parseFeedMail("Content-Type: multipart/mixed; boundary=\n\n--\n--\n").has_value());
    }
};

QTEST_GUILESS_MAIN(TestFeedMail)
#include "tst_feedmail.moc"
