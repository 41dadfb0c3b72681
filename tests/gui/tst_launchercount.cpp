// The number on the program's icon, as a dock hears of it.

#include "gui/notificationservice.h"
#include "launchercount.h"

#include <QTest>

using namespace Masthead;

class TestLauncherCount : public QObject {
    Q_OBJECT

public slots:
    void takeUpdate(const QString &application, const QVariantMap &properties)
    {
        m_application = application;
        m_updates.append(properties);
    }

private slots:
    void tellsEachNumberOnceAndTakesItAwayAtTheEnd()
    {
        PrivateBus bus;
        QVERIFY(bus.start());
        QDBusConnection dock = bus.connection(QStringLiteral("dock"));
        QVERIFY(dock.connect({}, {}, QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"), this,
                             SLOT(takeUpdate(QString, QVariantMap))));
        {
            LauncherCount launcher(bus.connection(QStringLiteral("masthead")));
            launcher.show(0);
            launcher.show(12);
            launcher.show(12);
            QTRY_COMPARE(m_updates.size(), 1);
        }
        QTRY_COMPARE(m_updates.size(), 2);
        QCOMPARE(m_application, QStringLiteral("application://org.masthead.Masthead.desktop"));
        QCOMPARE(m_updates[0].value(QStringLiteral("count")), QVariant(qint64(12)));
        QCOMPARE(m_updates[0].value(QStringLiteral("count-visible")), QVariant(true));
        QCOMPARE(m_updates[1].value(QStringLiteral("count-visible")), QVariant(false));
    }

    void doesWithoutABus()
    {
        LauncherCount launcher(QDBusConnection::connectToBus(QStringLiteral("unix:path=/nowhere"), QStringLiteral("none")));
        launcher.show(1);
    }

private:
    QString m_application;
    QList<QVariantMap> m_updates;
};

QTEST_GUILESS_MAIN(TestLauncherCount)
#include "tst_launchercount.moc"
