#include "text/queryparser.h"

#include <QTest>

using namespace Masthead;
using Term = Query::Term;
using Field = Query::Field;

namespace {

/// A term in short: its field's number, its text or date, and its marks.
QString inShort(const Term &term)
{
    return QStringLiteral("%1%2 %3%4")
        .arg(term.negated ? QStringLiteral("-") : QString())
        .arg(int(term.field))
        .arg(term.date.isValid() ? term.date.toString(Qt::ISODate) : term.text)
        .arg(term.prefix ? QStringLiteral("*") : QString())
        .trimmed();
}

QString expected(Field field, const char *text = "", bool negated = false, bool prefix = false)
{
    Term term;
    term.field = field;
    term.text = QString::fromUtf8(text);
    term.negated = negated;
    term.prefix = prefix;
    return inShort(term);
}

}

class TestQueryParser : public QObject {
    Q_OBJECT

private slots:
    void readsTerms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("terms");
        const auto row = [](const char *text, const QStringList &terms) {
            QTest::newRow(text) << QString::fromUtf8(text) << terms;
        };
        row("", {});
        row("  　 ", {});
        row("chips rise", {expected(Field::Any, "chips"), expected(Field::Any, "rise")});
        row("芯片　走强", {expected(Field::Any, "芯片"), expected(Field::Any, "走强")});
        row("\"chips rise\" again", {expected(Field::Any, "chips rise"), expected(Field::Any, "again")});
        row("“芯片 走强”", {expected(Field::Any, "芯片 走强")});
        row("＂芯片＂", {expected(Field::Any, "芯片")});
        row("「芯片」『走强』", {expected(Field::Any, "芯片"), expected(Field::Any, "走强")});
        row("auto*", {expected(Field::Any, "auto", false, true)});
        row("auto＊", {expected(Field::Any, "auto", false, true)});
        row("\"interest rat\"*", {expected(Field::Any, "interest rat", false, true)});
        row("-chips", {expected(Field::Any, "chips", true)});
        row("－芯片", {expected(Field::Any, "芯片", true)});
        row("-\"chips rise\"", {expected(Field::Any, "chips rise", true)});
        row("well-known", {expected(Field::Any, "well-known")});
        row("editor:王蒙", {expected(Field::Editor, "王蒙")});
        row("editor：“王蒙”", {expected(Field::Editor, "王蒙")});
        row("EDITOR:\"王蒙\"", {expected(Field::Editor, "王蒙")});
        row("-source:中新社", {expected(Field::Source, "中新社", true)});
        row("title:auto*", {expected(Field::Title, "auto", false, true)});
        row("publisher:a author:b dateline:c original:d feed:e category:f",
            {expected(Field::Publisher, "a"), expected(Field::Author, "b"), expected(Field::Dateline, "c"),
             expected(Field::OriginalTitle, "d"), expected(Field::FeedTitle, "e"), expected(Field::CategoryName, "f")});
        row("is:unread is:READ -is：starred",
            {expected(Field::IsUnread), expected(Field::IsRead), expected(Field::IsStarred, "", true)});
        row("https://news.example/1", {expected(Field::Any, "https://news.example/1")});
        row("12:30", {expected(Field::Any, "12:30")});
        row("中新网：芯片", {expected(Field::Any, "中新网：芯片")});
        row("\"edtor:王蒙\"", {expected(Field::Any, "edtor:王蒙")});
        row("(Reuters)", {expected(Field::Any, "Reuters")});
        row("（路透社） f(x) 1) :)",
            {expected(Field::Any, "路透社"), expected(Field::Any, "f(x)"), expected(Field::Any, "1)")});
        row("() ( - ) a", {expected(Field::Any, "a")});
        row("-(chips)", {expected(Field::Any, "chips", true)});
        row("-(-chips)", {expected(Field::Any, "chips")});
        row("title:(chips)", {expected(Field::Title, "chips")});
        row("-title：（芯片） b", {expected(Field::Title, "芯片", true), expected(Field::Any, "b")});
        row("folder:a tag:b has:image has:AUDIO -has：note",
            {expected(Field::FolderName, "a"), expected(Field::Tag, "b"), expected(Field::HasImage),
             expected(Field::HasAudio), expected(Field::HasNote, "", true)});
        row("ORANGE", {expected(Field::Any, "ORANGE")});
        row("中国 — 美国 -", {expected(Field::Any, "中国"), expected(Field::Any, "美国")});
        row("\"OR\"", {expected(Field::Any, "OR")});
        row("or", {expected(Field::Any, "or")});
    }
    void readsTerms()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, terms);
        const auto query = parseQuery(text);
        QVERIFY2(query.ok(), query ? "" : qPrintable(query.error().detail));
        QStringList read;
        for (const Term &term : query->terms)
            read += inShort(term);
        QCOMPARE(read, terms);
    }

    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Query::Field>("field");
        QTest::addColumn<QDate>("date");
        QTest::newRow("day") << QStringLiteral("after:2022-07-19") << Field::After << QDate(2022, 7, 19);
        QTest::newRow("slashes") << QStringLiteral("before:2022/7/1") << Field::Before << QDate(2022, 7, 1);
        QTest::newRow("month") << QStringLiteral("before:2022-07") << Field::Before << QDate(2022, 7, 1);
        QTest::newRow("year") << QStringLiteral("after：2022") << Field::After << QDate(2022, 1, 1);
    }
    void readsDates()
    {
        QFETCH(QString, text);
        QFETCH(Query::Field, field);
        QFETCH(QDate, date);
        const auto query = parseQuery(text);
        QVERIFY(query.ok());
        QCOMPARE(query->terms.size(), 1);
        QCOMPARE(query->terms[0].field, field);
        QCOMPARE(query->terms[0].date, date);
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("character");
        const auto row = [](const char *text, const char *what, int character) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(what) << character;
        };
        row("chips \"rise", "not closed", 7);
        row("“芯片", "not closed", 1);
        row("𠮷 “芯片", "not closed", 3);
        row("editor:", "editor:", 8);
        row("editor: 王蒙", "editor:", 8);
        row("a edtor:王蒙", "edtor:", 3);
        row("is:gone", "gone", 4);
        row("after:yesterday", "yesterday", 7);
        row("before:2022-02-30", "2022-02-30", 8);
        row("OR b", "before OR", 1);
        row("a OR", "behind OR", 3);
        row("a OR OR b", "before OR", 6);
        row("a (OR b)", "before OR", 4);
        row("(a OR ) b", "behind OR", 4);
        row("a OR …", "behind OR", 3);
        row("a (b (c)", "not closed", 3);
        row("title:(b", "not closed", 7);
        row("title:(OR b)", "before OR", 8);
        row("has:wings", "wings", 5);
        row("within:soon", "soon", 8);
        row("within:0d", "0d", 8);
        row("within:99999999y", "99999999y", 8);
        row("title:…", "title:", 7);
        row("\"…\"", "nothing to search for", 1);
        row("🚀", "nothing to search for", 1);
        row("  +++ 🚀", "nothing to search for", 3);
        row("()", "nothing to search for", 1);
        row("-…", "nothing to search for", 1);
        row("is:%1", "%1", 4);
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QString, text);
        QFETCH(QString, what);
        QFETCH(int, character);
        const auto query = parseQuery(text);
        QVERIFY(!query.ok());
        QCOMPARE(query.error().kind, ErrorKind::Usage);
        QVERIFY2(query.error().detail.contains(what), qPrintable(query.error().detail));
        QVERIFY2(query.error().detail.endsWith(QStringLiteral("at character %1").arg(character)),
                 qPrintable(query.error().detail));
    }

    void refusesWhatIsTooLong()
    {
        QVERIFY(!parseQuery(QStringLiteral("a ").repeated(200)).ok());
        QVERIFY(!parseQuery(QStringLiteral("a").repeated(5000)).ok());
    }

    void writesTheTextThatGivesTheSameTerms_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"chips rise",
                                 "\"chips rise\"",
                                 "-auto*",
                                 "-\"interest rat\"*",
                                 "editor:王蒙",
                                 "editor:\"王 蒙\"",
                                 "is:unread -is:starred",
                                 "after:2022-07-19 before:2022-08-01",
                                 "\"edtor:王蒙\"",
                                 "\"-not\"",
                                 "\"OR\"",
                                 "(a OR b)",
                                 "(a OR b OR c)",
                                 "((a b) OR (c d)) e",
                                 "-(a OR -b)",
                                 "(a OR (b OR c))",
                                 "\"(a\"",
                                 "folder:a tag:b has:image",
                                 "within:36h",
                                 "within:7d",
                                 "feed:\"a b\" category:金融 original:\"c d\""})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void writesTheTextThatGivesTheSameTerms()
    {
        QFETCH(QString, text);
        const auto query = parseQuery(text);
        QVERIFY(query.ok());
        QCOMPARE(queryText(*query), text);
    }

    void readsChoicesAndGroups_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char *text, const char *canonical) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(canonical);
        };
        row("a OR b", "(a OR b)");
        row("a b OR c d", "a (b OR c) d");
        row("a OR b OR c", "(a OR b OR c)");
        row("(a OR b)OR(c)", "(a OR b OR c)");
        row("（a b） OR c", "((a b) OR c)");
        row("-a OR -b", "(-a OR -b)");
        row("(f(x) OR y)", "(\"f(x)\" OR y)");
        row("((((a))))", "a");
        row("title:(a OR b)", "(title:a OR title:b)");
        row("-title:(a OR “b c” source:d)", "-((title:a OR title:\"b c\") source:d)");
        row("within:2w within:1m", "within:14d within:30d");
        row("within:７d after:２０２２-０７-０１", "within:7d after:2022-07-01");
    }
    void readsChoicesAndGroups()
    {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        const auto query = parseQuery(text);
        QVERIFY2(query.ok(), query ? "" : qPrintable(query.error().detail));
        QCOMPARE(queryText(*query), canonical);
        QCOMPARE(parseQuery(canonical)->terms, query->terms);
    }

    void refusesGroupsThatAreTooDeep()
    {
        QVERIFY(
            parseQuery(QStringLiteral("(").repeated(20) + QStringLiteral("a b") + QStringLiteral(")").repeated(20)).ok());
        QVERIFY(
            !parseQuery(QStringLiteral("(").repeated(21) + QStringLiteral("a b") + QStringLiteral(")").repeated(21)).ok());
    }

    void quotesValuesWhateverTheyHold()
    {
        QCOMPARE(fieldQueryText(Field::Editor, QStringLiteral("王蒙")), QStringLiteral("editor:\"王蒙\""));
        const QString odd = fieldQueryText(Field::Publisher, QStringLiteral("The “Daily\" News: -all*"));
        QCOMPARE(odd, QStringLiteral("publisher:\"The Daily News: -all*\""));
        const auto query = parseQuery(odd);
        QVERIFY(query.ok());
        QCOMPARE(query->terms.size(), 1);
        QCOMPARE(query->terms[0].field, Field::Publisher);
        QCOMPARE(query->terms[0].text, QStringLiteral("The Daily News: -all*"));
    }
};

QTEST_APPLESS_MAIN(TestQueryParser)
#include "tst_queryparser.moc"
