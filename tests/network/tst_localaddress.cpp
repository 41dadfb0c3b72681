#include "network/localaddress.h"

#include <QTest>
#include <QUrl>

using namespace Masthead;

class LocalAddressTest : public QObject {
    Q_OBJECT

private slots:
    void tellsLocalHostsFromPublicOnes_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("local");
        const QList<std::pair<const char *, bool>> rows = {
            {"127.0.0.1", true},
            {"127.8.8.8", true},
            {"0.0.0.0", true},
            {"10.1.2.3", true},
            {"11.0.0.1", false},
            {"100.64.0.1", true},
            {"100.127.255.255", true},
            {"100.128.0.1", false},
            {"169.254.169.254", true},
            {"172.15.0.1", false},
            {"172.16.0.1", true},
            {"172.31.255.255", true},
            {"172.32.0.1", false},
            {"192.0.0.8", true},
            {"192.0.1.1", false},
            {"192.168.0.1", true},
            {"192.169.0.1", false},
            {"198.17.0.1", false},
            {"198.18.0.1", true},
            {"198.19.255.1", true},
            {"198.20.0.1", false},
            {"223.255.255.255", false},
            {"224.0.0.1", true},
            {"255.255.255.255", true},
            {"8.8.8.8", false},
            {"nas.home", true},
            {"wiki.corp", true},
            {"corp.example.com", false},
            {"2130706433", true},
            {"0x7f.1", true},
            {"0177.0.0.1", true},
            {"127.1", true},
            {"3232235521", true},
            {"127.0.0.1.", true},
            {"[::1]", true},
            {"::", true},
            {"::1", true},
            {"::ffff:127.0.0.1", true},
            {"::ffff:8.8.8.8", false},
            {"::127.0.0.1", true},
            {"fe80::1%eth0", true},
            {"fec0::1", true},
            {"fc00::1", true},
            {"fd12:3456::1", true},
            {"ff02::1", true},
            {"2002:7f00:1::", true},
            {"2002:808:808::1", false},
            {"64:ff9b::127.0.0.1", true},
            {"64:ff9b::8.8.8.8", false},
            {"64:ff9b:1::1", true},
            {"2606:4700::1111", false},
            {"localhost", true},
            {"LOCALHOST", true},
            {"localhost.", true},
            {"a.localhost", true},
            {"printer.local", true},
            {"nas", true},
            {"metadata.google.internal", true},
            {"router.home.arpa", true},
            {"", true},
            {"example.org", false},
            {"localhost.example.org", false},
            {"local.example", false},
            {"127.0.0.1.example.org", false},
        };
        for (const auto &[host, local] : rows)
            QTest::newRow(*host ? host : "(empty)") << QString::fromLatin1(host) << local;
        QTest::newRow("full-width digits") << QStringLiteral("１２７.０.０.１") << true;
        QTest::newRow("ideographic full stops") << QStringLiteral("127。0。0。1") << true;
    }
    void tellsLocalHostsFromPublicOnes()
    {
        QFETCH(QString, host);
        QFETCH(bool, local);
        QCOMPARE(isLocalHost(host), local);
    }

    void seesThroughSpellingsThatAnAddressTakes_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address :
             {"http://0x7f000001/", "http://017700000001/", "http://127.1:631/", "http://[::ffff:7f00:1]/",
              "http://user@127.0.0.1/", "http://LocalHost./", "http://%31%32%37.0.0.1/"})
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void seesThroughSpellingsThatAnAddressTakes()
    {
        QFETCH(QString, address);
        QVERIFY(isLocalHost(QUrl(address).host()));
    }
};

QTEST_APPLESS_MAIN(LocalAddressTest)
#include "tst_localaddress.moc"
