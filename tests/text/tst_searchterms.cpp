#include "text/searchterms.h"

#include <QTest>

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
    }
    void holdsWhatTheIndexWouldFind()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(bool, prefix);
        QFETCH(bool, holds);
        QCOMPARE(holdsPhrase(text, searchPhrase(words, prefix)), holds);
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
