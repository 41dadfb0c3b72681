#include "text/outlets.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Masthead;

namespace {

QString s(const char *text) { return QString::fromUtf8(text); }

}

/// The registry of publishers and agencies.
class TestOutlets : public QObject {
    Q_OBJECT

private slots:
    void knowsOutletsByAllOfTheirNames()
    {
        const Outlets &outlets = Outlets::builtIn();
        for (const char *name : {"新华社", "新华网", "新華社", "Xinhua", "XINHUA"})
            QCOMPARE(outlets.knownName(s(name)), s("新华社"));
        QCOMPARE(outlets.knownName(s("中国新闻网")), s("中新网"));
        QCOMPARE(outlets.knownName(s("中国新闻社")), s("中新社"));
        QVERIFY(outlets.find(s("中新网"))->kin.contains(s("中新社"))); // kin, and not the same
        QCOMPARE(outlets.knownName(s("海湾日报")), s("海湾日报"));
        QVERIFY(outlets.namesOf(s("海湾日报")).isEmpty());
        QVERIFY(!outlets.find(QString()));
    }

    void findsTheLongestNameAtTheStartOfAText()
    {
        const Outlets &outlets = Outlets::builtIn();
        QCOMPARE(outlets.lengthAtStart(s("新华社北京7月19日电")), 3);
        QCOMPARE(outlets.lengthAtStart(s("Reuters reported")), 7);
        QCOMPARE(outlets.lengthAtStart(s("APEC leaders met")), 0); // AP ends within a word
        QCOMPARE(outlets.lengthAtStart(s("AP3月5日消息")), 2);
        QCOMPARE(outlets.lengthAtStart(s("AP3 leaders met")), 0);
        QCOMPARE(outlets.lengthAtStart(s("海")), 0);
        QCOMPARE(outlets.latinNameAtEnd(s("JANE DOE Associated Press")), s("Associated Press"));
        QCOMPARE(outlets.latinNameAtEnd(s("Jane Doe")), QString());
    }

    void putsThePersonsOwnOnTop()
    {
        const Outlets outlets = Outlets::builtIn().with({{s("新华社"), OutletKind::Agency, {s("Xinhua")}, {}, {}},
                                                         {s("新华网"), OutletKind::Website, {}, {s("新华社")}, {}},
                                                         {s("海湾日报"), OutletKind::Newspaper, {s("Reuters")}, {}, {}}});
        QCOMPARE(outlets.knownName(s("新华网")), s("新华网")); // apart, as the person wants it
        QCOMPARE(outlets.knownName(s("xinhua")), s("新华社"));
        QCOMPARE(outlets.knownName(s("路透社")), s("Reuters"));
        QCOMPARE(outlets.knownName(s("Reuters")), s("Reuters")); // a name is stronger than an alias
        QCOMPARE(outlets.all().size(), Outlets::builtIn().all().size() + 2);
    }

    void readsAndWritesTheFileItself()
    {
        const QList<Outlet> &all = Outlets::builtIn().all();
        const Result<QList<Outlet>> again = parseOutlets(outletsJson(all));
        QVERIFY(again.ok());
        QCOMPARE(*again, all);
        QCOMPARE(*parseOutlets("[]"), QList<Outlet>());
    }

    void saysWhatIsWrongWithAFile_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no JSON") << QByteArray("[{]") << s("byte");
        QTest::newRow("no list") << QByteArray("{}") << s("list");
        QTest::newRow("no name") << QByteArray("[{'kind':'agency'}]").replace('\'', '"') << s("outlet 1");
        QTest::newRow("no kind") << QByteArray("[{'name':'A'},{'name':'B','kind':'cheese'}]").replace('\'', '"')
                                 << s("cheese");
        QTest::newRow("no object") << QByteArray("[1]") << s("name");
    }
    void saysWhatIsWrongWithAFile()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, reason);
        const Result<QList<Outlet>> outlets = parseOutlets(json);
        QVERIFY(!outlets.ok());
        QCOMPARE(outlets.error().kind, ErrorKind::Malformed);
        QVERIFY2(outlets.error().detail.contains(reason), qPrintable(outlets.error().detail));
    }

    void holdsEachNameOnceAndKinThatAreThere()
    {
        QSet<QString> names;
        QSet<QString> known;
        const QList<Outlet> &all = Outlets::builtIn().all();
        for (const Outlet &outlet : all)
            known += outlet.name;
        for (const Outlet &outlet : all) {
            for (const QString &name : QStringList(outlet.name) + outlet.aliases) {
                QVERIFY2(!names.contains(name.toCaseFolded()), qPrintable(name));
                names += name.toCaseFolded();
            }
            for (const QString &kin : outlet.kin)
                QVERIFY2(known.contains(kin), qPrintable(outlet.name + s(" < ") + kin));
        }
        QVERIFY(all.size() > 900);
    }
};

QTEST_APPLESS_MAIN(TestOutlets)
#include "tst_outlets.moc"
