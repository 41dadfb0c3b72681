#include "ui/searchcompletion.h"

#include <QTest>

using namespace Masthead;

class TestSearchCompletion : public QObject {
    Q_OBJECT

private slots:
    void offersFieldsAndNames_data()
    {
        QTest::addColumn<QString>("text"); // the cursor stands at the bar
        QTest::addColumn<QString>("offered");
        QTest::addColumn<QString>("taken"); // the first of them
        const auto row = [](const char *text, const char *offered, const char *taken) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(offered) << QString::fromUtf8(taken);
        };
        row("|", "", "");
        row("chips|", "", "");
        row("edi|", "editor:", "editor:");
        row("a -ED|", "editor:", "a -editor:");
        row("(s|", "source:", "(source:");
        row("editor:|", "王蒙,李四,Mary Whitfield", "editor:王蒙 ");
        row("editor：李|", "李四", "editor:李四 ");
        row("editor:whit|", "Mary Whitfield", "editor:\"Mary Whitfield\" ");
        row("editor:\"mary w|", "Mary Whitfield", "editor:\"Mary Whitfield\" ");
        row("editor:王蒙|", "", "");
        row("chips editor:李| after:2022", "李四", "chips editor:李四  after:2022");
        row("\"is a phrase edi|", "", "");
        row("is:un|", "unread", "is:unread ");
        row("has:|", "image,audio,note", "has:image ");
        row("publisher:cour|", "courier a,The Courier", "publisher:\"courier a\" ");
        row("unknown:|", "", "");
    }
    void offersFieldsAndNames()
    {
        QFETCH(QString, text);
        QFETCH(const QString, offered);
        QFETCH(const QString, taken);
        const int cursor = int(text.indexOf(QLatin1Char('|')));
        text.remove(cursor, 1);
        const SearchNames names{
            {QStringLiteral("editor"), {QStringLiteral("王蒙"), QStringLiteral("李四"), QStringLiteral("Mary Whitfield")}},
            {QStringLiteral("publisher"), {QStringLiteral("The Courier"), QStringLiteral("courier a")}}};
        QStringList shown;
        const QList<SearchCompletion> completions = searchCompletions(text, cursor, names);
        for (const SearchCompletion &completion : completions)
            shown += completion.shown;
        QCOMPARE(shown.join(QLatin1Char(',')), offered);
        if (!completions.isEmpty())
            QCOMPARE(QString(text).replace(completions[0].start, completions[0].length, completions[0].text), taken);
    }

    void offersADozenAtMost()
    {
        QStringList many;
        for (int i = 0; i < 100; ++i)
            many += QString::number(i);
        QCOMPARE(searchCompletions(QStringLiteral("feed:"), 5, {{QStringLiteral("feed"), many}}).size(), 12);
    }
};

QTEST_APPLESS_MAIN(TestSearchCompletion)
#include "tst_searchcompletion.moc"
