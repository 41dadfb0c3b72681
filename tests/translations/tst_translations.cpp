// Every string that a person sees stands in Chinese too, and the files say what the sources say.

#include "text/queryparser.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QString type; ///< empty, unfinished, vanished, obsolete
    bool plural = false;
    QStringList translations; ///< one, or one a plural form

    QString key() const { return QStringList{context, source, comment}.join(QLatin1String(" | ")); }
};

QStringList readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.type = xml.attributes().value(QLatin1String("type")).toString();
    if (!message.plural)
        return {xml.readElementText()};
    QStringList forms;
    while (xml.readNextStartElement())
        forms.append(xml.readElementText());
    return forms;
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{context, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"), {}};
    while (xml.readNextStartElement())
        if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("comment"))
            message.comment = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            message.translations = readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    return message;
}

QList<Message> readMessages(const QByteArray &ts)
{
    QList<Message> result;
    QString context;
    QXmlStreamReader xml(ts);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            result.append(readMessage(xml, context));
    }
    return xml.hasError() ? QList<Message>() : result;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString translationFile(const QString &language)
{
    return QStringLiteral(MASTHEAD_SOURCE "/translations/masthead_%1.ts").arg(language);
}

/// %1, %2 in the order of their names, each as often as it stands there. (%n may be left out: "one feed".)
QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?\\d{1,2}"));
    QStringList result;
    for (auto it = place.globalMatch(text); it.hasNext();)
        result.append(it.next().captured());
    result.sort();
    return result;
}

/// What is wrong with a message, or nothing.
QString complaintAbout(const Message &message)
{
    if (!message.type.isEmpty())
        return message.type;
    for (const QString &translation : message.translations) {
        if (translation.isEmpty())
            return QStringLiteral("empty");
        if (placesIn(translation) != placesIn(message.source))
            return QStringLiteral("other places for values than the source");
        if (translation.endsWith(QLatin1String("...")))
            return QStringLiteral("three full stops for an ellipsis");
    }
    return message.translations.isEmpty() ? QStringLiteral("empty") : QString();
}

QStringList complaintsAbout(const QByteArray &ts)
{
    QStringList result;
    for (const Message &message : readMessages(ts)) {
        const QString complaint = complaintAbout(message);
        if (!complaint.isEmpty())
            result.append(complaint + QLatin1String(": ") + message.key());
    }
    return result;
}

QStringList keysOf(const QByteArray &ts)
{
    QStringList result;
    for (const Message &message : readMessages(ts))
        result.append(message.key());
    result.sort();
    return result;
}

}

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void acceptsAFinishedMessage();
    void everyMessageIsTranslated_data();
    void everyMessageIsTranslated();
    void filesHoldTheStringsOfTheSources_data();
    void filesHoldTheStringsOfTheSources();
    void areBuiltIntoTheProgram_data();
    void areBuiltIntoTheProgram();
    void menusKeepTheirKeys_data();
    void menusKeepTheirKeys();
    void traditionalChineseIsThatOfTaiwan();
    void saysWhatIsWrongWithASearch();
};

void TestTranslations::refuses_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("unfinished") << QByteArray(
        "<message><source>Feeds</source><translation type=\"unfinished\">订阅</translation></message>")
                                << QStringLiteral("unfinished: X | Feeds | ");
    QTest::newRow("gone") << QByteArray(
        "<message><source>Feeds</source><translation type=\"vanished\">订阅</translation></message>")
                          << QStringLiteral("vanished: X | Feeds | ");
    QTest::newRow("empty") << QByteArray("<message><source>Feeds</source><translation></translation></message>")
                           << QStringLiteral("empty: X | Feeds | ");
    QTest::newRow("a lost value") << QByteArray(
        "<message><source>%1 of %2</source><translation>共 %1</translation></message>")
                                  << QStringLiteral("other places for values than the source: X | %1 of %2 | ");
    QTest::newRow("an empty plural") << QByteArray("<message numerus=\"yes\"><source>%n new</source><translation>"
                                                   "<numerusform></numerusform></translation></message>")
                                     << QStringLiteral("empty: X | %n new | ");
}

void TestTranslations::refuses()
{
    QFETCH(QByteArray, message);
    QFETCH(QString, complaint);
    QCOMPARE(complaintsAbout("<TS><context><name>X</name>" + message + "</context></TS>"), QStringList{complaint});
}

void TestTranslations::acceptsAFinishedMessage()
{
    const QByteArray ts =
        "<TS><context><name>X</name><message numerus=\"yes\"><source>%n new in %1</source><comment>status</comment>"
        "<translation><numerusform>%1 有 %n 篇新文章</numerusform></translation></message></context></TS>";
    QCOMPARE(complaintsAbout(ts), QStringList());
    QCOMPARE(keysOf(ts), QStringList{QStringLiteral("X | %n new in %1 | status")});
}

void TestTranslations::everyMessageIsTranslated_data()
{
    QTest::addColumn<QString>("path");
    for (const QFileInfo &file :
         QDir(QStringLiteral(MASTHEAD_SOURCE "/translations")).entryInfoList({QStringLiteral("*.ts")}))
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void TestTranslations::everyMessageIsTranslated()
{
    QFETCH(QString, path);
    const QStringList said = complaintsAbout(bytesOf(path));
    QVERIFY2(said.isEmpty(), qPrintable(QLatin1Char('\n') + said.join(QLatin1Char('\n'))));
}

void TestTranslations::filesHoldTheStringsOfTheSources_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN") << QStringList();
    QTest::newRow("zh_TW") << QStringLiteral("zh_TW") << QStringList();
    QTest::newRow("en") << QStringLiteral("en") << QStringList{QStringLiteral("-pluralonly")};
}

void TestTranslations::filesHoldTheStringsOfTheSources()
{
    QFETCH(QString, language);
    QFETCH(QStringList, options);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(translationFile(language)).fileName());
    QVERIFY(QFile::copy(translationFile(language), copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QProcess lupdate;
    lupdate.start(QStringLiteral(MASTHEAD_LUPDATE),
                  options
                      + QStringList{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-I"),
                                    QStringLiteral(MASTHEAD_SOURCE "/app"), QStringLiteral("@" MASTHEAD_TRANSLATED_SOURCES),
                                    QStringLiteral("-ts"), copy});
    QVERIFY2(lupdate.waitForFinished(60'000), qPrintable(lupdate.errorString()));
    QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
    QCOMPARE(keysOf(bytesOf(translationFile(language))), keysOf(bytesOf(copy)));
}

void TestTranslations::areBuiltIntoTheProgram_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
    QTest::newRow("zh_TW") << QStringLiteral("zh_TW");
}

void TestTranslations::areBuiltIntoTheProgram()
{
    QFETCH(QString, language);
    const QByteArray ts = bytesOf(translationFile(language));
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/masthead_%1.qm").arg(language)) || keysOf(ts).isEmpty());
    for (const Message &message : readMessages(ts))
        if (!message.plural)
            QCOMPARE(translator.translate(message.context.toUtf8(), message.source.toUtf8(), message.comment.toUtf8()),
                     message.translations.value(0));
}

void TestTranslations::menusKeepTheirKeys_data() { areBuiltIntoTheProgram_data(); }

// A key of its own for each entry was found once, for English; Chinese names the same one in brackets.
void TestTranslations::menusKeepTheirKeys()
{
    QFETCH(QString, language);
    static const QRegularExpression key(QStringLiteral("&([A-Za-z0-9])"));
    for (const Message &message : readMessages(bytesOf(translationFile(language)))) {
        const QString wanted = key.match(message.source).captured(1).toUpper();
        for (const QString &translation : message.translations)
            QVERIFY2(key.match(translation).captured(1) == wanted, qPrintable(message.key()));
    }
}

// Not the mainland's words in other characters.
void TestTranslations::traditionalChineseIsThatOfTaiwan()
{
    static const QRegularExpression elsewhere(QStringLiteral(
        "網絡|軟件|文件夾|文檔|默認|鏈接|視頻|音頻|程序|打印|屏幕|窗口|撤銷|搜索|工具欄|快捷鍵|退出|導入|導出|保存|添加|"
        "菜單|鼠標|字號|字體|登錄|響應|超時|重定向|緩存|服務器|列表|剪貼板|標簽|檔案庫|“|”|[订阅这网络设页个开关读写]"));
    for (const Message &message : readMessages(bytesOf(translationFile(QStringLiteral("zh_TW")))))
        for (const QString &translation : message.translations)
            QVERIFY2(!translation.contains(elsewhere),
                     qPrintable(message.key() + QLatin1String(": ") + elsewhere.match(translation).captured()));
}

// Made far from the window, and shown in it.
void TestTranslations::saysWhatIsWrongWithASearch()
{
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/masthead_zh_CN.qm")));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const Masthead::Result<Masthead::Query> query = Masthead::parseQuery(QStringLiteral("芯片 date:soon"));
    QVERIFY(!query);
    QCOMPARE(query.error().detail, QStringLiteral("没有名为“date:”的字段（加引号则当作文字）（第 4 个字符）"));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
