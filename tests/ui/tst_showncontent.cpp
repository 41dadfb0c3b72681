#include "ui/showncontent.h"

#include <QTest>

using namespace Masthead;

class TestShownContent : public QObject {
    Q_OBJECT

private slots:
    void showsWhatCameBesideTheText_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("leadImage");
        QTest::addColumn<QList<Enclosure>>("enclosures");
        QTest::addColumn<QString>("shown");
        const QString words = QStringLiteral("<p>Words.</p>");
        const QString withPicture = QStringLiteral("<p><img src=\"https://a.example/1.png\" alt=\"\">Words.</p>");
        const QString lead = QStringLiteral("https://a.example/lead.jpg");
        const auto figure = [](const char *address) {
            return QStringLiteral("<figure><img src=\"%1\" alt=\"\"></figure>").arg(QLatin1String(address));
        };
        const Enclosure picture{QStringLiteral("https://a.example/2.png"), QStringLiteral("image/png"), 10};
        const Enclosure untyped{QStringLiteral("https://a.example/3.webp?w=2"), {}, -1};
        const Enclosure sound{QStringLiteral("https://a.example/1.mp3"), QStringLiteral("audio/mpeg"), 10};
        const Enclosure chapters{QStringLiteral("https://a.example/1.json"), QStringLiteral("application/json+chapters"),
                                 -1};
        const Enclosure report{QStringLiteral("https://a.example/The%20Report.pdf?a=1&b=2"),
                               QStringLiteral("application/pdf"), -1};
        const Enclosure table{QStringLiteral("https://a.example/table.csv"), {}, 2'000'000};
        const Enclosure unknown{QStringLiteral("https://a.example/avatar?s=96"), {}, -1};
        const Enclosure foreign{QStringLiteral("javascript:alert(1)/x.pdf"), QStringLiteral("application/pdf"), -1};
        QTest::newRow("nothing") << words << QString() << QList<Enclosure>() << words;
        QTest::newRow("lead image") << words << lead << QList<Enclosure>{sound, chapters, unknown}
                                    << figure("https://a.example/lead.jpg") + words;
        QTest::newRow("a picture in the text") << withPicture << lead << QList<Enclosure>{picture} << withPicture;
        QTest::newRow("pictures") << words << lead << QList<Enclosure>{picture, untyped}
                                  << words + figure("https://a.example/2.png") + figure("https://a.example/3.webp?w=2");
        QTest::newRow("files")
            << withPicture << lead << QList<Enclosure>{report, sound, table, foreign}
            << withPicture
                   + QStringLiteral("<p>Attached: <a href=\"https://a.example/The%20Report.pdf?a=1&amp;b=2\">The Report.pdf"
                                    "</a> · <a href=\"https://a.example/table.csv\">table.csv</a> (%1)</p>")
                         .arg(QLocale().formattedDataSize(2'000'000));
        const QString linked = QStringLiteral("<p><a href=\"https://a.example/table.csv\">All figures</a></p>");
        QTest::newRow("a file in the text") << linked << QString() << QList<Enclosure>{table} << linked;
    }
    void showsWhatCameBesideTheText()
    {
        QFETCH(QString, html);
        QFETCH(QString, leadImage);
        QFETCH(QList<Enclosure>, enclosures);
        Article content;
        content.title = QStringLiteral("Title");
        content.html = html;
        content.leadImage = leadImage;
        content.enclosures = enclosures;
        QTEST(shownContent(content, false, ChineseScript::AsWritten).html, "shown");
    }

    void callsContentWithoutATitleByItsFirstWords()
    {
        Article content;
        content.text = QStringLiteral("漢字\n字");
        QCOMPARE(shownContent(content, false, ChineseScript::AsWritten).title, QStringLiteral("漢字 字"));
        QCOMPARE(shownContent(content, false, ChineseScript::Simplified).title, QStringLiteral("汉字 字"));
        content.text.clear();
        QCOMPARE(shownContent(content, false, ChineseScript::AsWritten).title, QStringLiteral("Untitled"));
    }

    void knowsAPageThatHasNothingToReadOrSee()
    {
        for (const char *blank : {"", "<p> </p>", "<p>　</p><br>"})
            QVERIFY2(isBlank(QString::fromUtf8(blank)), blank);
        for (const char *full : {"<p>a</p>", "<p><img src=\"a.png\" alt=\"\"></p>"})
            QVERIFY2(!isBlank(QString::fromUtf8(full)), full);
    }
};

QTEST_GUILESS_MAIN(TestShownContent)
#include "tst_showncontent.moc"
