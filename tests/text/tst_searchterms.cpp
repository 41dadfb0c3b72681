#include "text/searchterms.h"

#include <QTest>

#include <algorithm>

using namespace Masthead;

class TestSearchTerms : public QObject {
    Q_OBJECT

private slots:
    void makesTermsOfATextAndOfAQuery_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("query");
        const auto row = [](const char *name, const char *text, const char *document, const char *query) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(document) << QString::fromUtf8(query);
        };
        row("nothing", "", "", "");
        row("marks only", " …，。!? ", "", "");
        row("words", "Chips are UP, 3.5%", "chips are up 3 5", "chips are up 3 5");
        row("one character", "芯", "芯", "芯*");
        row("two characters", "芯片", "芯片 片", "芯片");
        row("four characters", "芯片走强", "芯片 片走 走强 强", "芯片 片走 走强");
        row("letters before", "AI芯片", "ai 芯片 片", "ai 芯片");
        row("letters behind", "芯片AI", "芯片 片 ai", "芯片 片 ai");
        row("one character behind letters", "AI芯", "ai 芯", "ai 芯*");
        row("numbers between", "7月19日电", "7 月 19 日电 电", "7 月 19 日电");
        row("two runs", "中国，美国", "中国 国 美国 国", "中国 国 美国");
        row("traditional", "台灣證券發後", "台湾 湾证 证券 券发 发后 后", "台湾 湾证 证券 券发 发后");
        row("full width", "ＡＩ芯片１２", "ai 芯片 片 12", "ai 芯片 片 12");
        row("accents", "Café Ünïted Ελλάδα Ёлка", "cafe united ελλαδα елка", "cafe united ελλαδα елка");
        row("accent by itself", "Cafe\u0301s", "cafes", "cafes");
        row("sharp s and final sigma", "Straße ΣΟΦΟΣ", "strasse σοφοσ", "strasse σοφοσ");
        row("kana keeps its voice", "ガス", "ガス ス", "ガス");
        row("half-width kana", "ｶﾞｽ", "ガス ス", "ガス");
        row("long vowel", "データ", "デー ータ タ", "デー ータ");
        row("Hangul", "한국 경제", "한국 국 경제 제", "한국 국 경제");
        row("beyond the first plane", "𠮷野家", "𠮷野 野家 家", "𠮷野 野家");
        row("Arabic", "الأخبار", "الأخبار", "الأخبار");
        row("apostrophe", "don't", "don t", "don t");
    }
    void makesTermsOfATextAndOfAQuery()
    {
        QFETCH(QString, text);
        QFETCH(QString, document);
        QFETCH(QString, query);
        QCOMPARE(searchTerms(text, TermUse::Document).join(QLatin1Char(' ')), document);
        const SearchPhrase phrase = searchPhrase(text);
        QCOMPARE(phrase.terms.join(QLatin1Char(' ')) + (phrase.prefix ? QStringLiteral("*") : QString()), query);
    }

    void givesTheSameTermsOfItsTerms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Chinese") << QStringLiteral("芯片走强發展");
        QTest::newRow("mixed") << QStringLiteral("ＡＩ芯 Café Straße データ ﬁn İstanbul 7月");
    }
    void givesTheSameTermsOfItsTerms()
    {
        QFETCH(QString, text);
        for (const QString &term : searchTerms(text, TermUse::Document))
            QCOMPARE(searchTerms(term, TermUse::Query), QStringList(term));
    }

    void holdsWhatTheIndexWouldFind_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("prefix");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char *text, const char *words, bool prefix, bool holds) {
            QTest::addRow("%s in %s", words, text) << QString::fromUtf8(text) << QString::fromUtf8(words) << prefix << holds;
        };
        row("新浪财经", "财", false, true);
        row("新浪财经", "财经", false, true);
        row("新浪財經", "财经", false, true);
        row("新浪财经", "浪财经", false, true);
        row("新浪财经", "浪经", false, false);
        row("Financial Times", "times", false, true);
        row("Financial Times", "financial times", false, true);
        row("Financial Times", "fin", false, false);
        row("Financial Times", "fin", true, true);
        row("Financial Times", "…", true, false);
        row("Plain C language", "C++", false, false);
        row("The C++ language", "C++", false, true);
        row("The c＋＋ language", "C++", false, true);
        row("C++17", "C++", false, true);
        row("C++17", "C++", true, true);
        row("Cobol, C", "C++", true, false);
        row("C# and C++", "C#", false, true);
        row("C language, and C++", "C++ language", false, false);
        row("the C++-language", "C++ language", false, true);
        row("A fishing net", ".NET", false, false);
        row("(.NET)", ".NET", false, true);
        row("C++", "C", false, true);
        row("See C", "C.", false, true);
        row("and so", "...and", false, true);
        row("wait – what", "wait...what", false, true);
        row("At T", "AT&T", false, false);
        row("at&t", "AT&T", false, true);
        row("node js", "Node.js", false, false);
        row("node. js", "Node.js", false, false);
        row("Node.js，芯片", "node.js芯", false, true);
        row("up 3.5%", "3.5%", false, true);
        row("up 3.5％。", "3.5%.", false, true);
        row("up 3.5", "3.5%", false, false);
        row("$5", "€5", false, false);
        row("芯片+", "芯片+", false, true);
        row("芯片股+", "芯片+", false, false);
        row("一芯+", "芯+", false, true);
        row("芯片", "芯+", false, false);
        row("+芯片", "+芯", false, true);
        row("芯片", "+芯", false, false);
        row("don’t", "don't", false, true);
        row("COVID 19", "COVID-19", false, true);
    }
    void holdsWhatTheIndexWouldFind()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(bool, prefix);
        QFETCH(bool, holds);
        QCOMPARE(holdsPhrase(text, {searchPhrase(words, prefix)}), holds);
    }

    void foldsATextWithItsMarks()
    {
        QCOMPARE(foldedText(QStringLiteral("Ｃ++ 臺灣 Café x\u0301 #1")), QStringLiteral("c++ 台湾 cafe x #1"));
    }

    void knowsTheOtherFormsOfAWord_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("text");
        const char *pairs[][2] = {{"瞭解", "了解"},  {"藉口", "借口"}, {"明瞭", "明了"}, {"憑藉", "凭借"},
                                  {"答覆", "答复"},  {"回覆", "回复"}, {"反覆", "反复"}, {"計畫", "计划"},
                                  {"沈默", "沉默"},  {"彷彿", "仿佛"}, {"傢俱", "家具"}, {"計畫經濟", "计划经济"},
                                  {"找藉口", "借口"}};
        for (const auto &[traditional, simplified] : pairs) {
            const QString one = QString::fromUtf8(traditional);
            const QString other = QString::fromUtf8(simplified);
            if (one.size() == other.size())
                QTest::addRow("%s for %s", traditional, simplified) << one << other;
            QTest::addRow("%s for %s", simplified, traditional) << other << one;
        }
    }
    void knowsTheOtherFormsOfAWord()
    {
        QFETCH(QString, words);
        QFETCH(QString, text);
        const QList<SearchPhrase> phrases = searchPhrases(words);
        QCOMPARE(phrases.first(), searchPhrase(words));
        QVERIFY(holdsPhrase(text, phrases));
        QCOMPARE(searchPhrases(QStringLiteral("芯片 market")).size(), 1);
        QVERIFY(searchPhrases(QStringLiteral("…")).isEmpty());
    }

    void hasNotTooManyForms()
    {
        QVERIFY(searchPhrases(QStringLiteral("了解借口明了凭借答复回复计划沉默仿佛家具")).size() <= 16);
    }

    void cutsAWordWithoutEnd()
    {
        const QStringList terms = searchTerms(QStringLiteral("x").repeated(1000), TermUse::Document);
        QCOMPARE(terms.size(), 16);
        QCOMPARE(terms.first().size(), 64);
    }

    void endsWhenTheTakerHasEnough()
    {
        int taken = 0;
        eachSearchTerm(QStringLiteral("one two three four"), TermUse::Document,
                       [&taken](QByteArrayView) { return ++taken < 2; });
        QCOMPARE(taken, 2);
    }
};

QTEST_APPLESS_MAIN(TestSearchTerms)
#include "tst_searchterms.moc"
