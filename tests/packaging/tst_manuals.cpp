// The manual pages say all that the programs' own help says, nothing that they do not have, and format without a warning.

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    return process.waitForFinished(60'000) ? QString::fromUtf8(process.readAll()) : QString();
}

QString manual(const QString &program)
{
    QFile file(QStringLiteral(MASTHEAD_SOURCE "/resources/man/%1.1").arg(program));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QSet<QString> matches(const QString &text, const QString &pattern)
{
    QSet<QString> found;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto it = expression.globalMatch(text); it.hasNext();)
        found.insert(it.next().captured(1));
    return found;
}

/// Long options that a help text lists at the beginning of its lines: `  -h,--help`, `  -h, --help`, `  --json`.
QSet<QString> optionsOfHelp(const QString &help) { return matches(help, QStringLiteral("^ +(?:-\\w, ?)?--([a-z-]+)")); }

/// Long options that mdoc marks: Fl -json. Alternatives stand behind a bar: Fl -json | -html.
QSet<QString> optionsOfManual(const QString &lines) { return matches(lines, QStringLiteral("(?:Fl|[|,]) -([a-z-]+)")); }

/// The head of a command in the manual: what stands in its `.It Ic` line.
QString headOf(const QString &command)
{
    const QRegularExpression line(QStringLiteral("^\\.It Ic %1(?: .*)?$").arg(command), QRegularExpression::MultilineOption);
    return line.match(manual(QStringLiteral("mastheadctl"))).captured(0);
}

QStringList commandsOf(const QStringList &command)
{
    const QString help = outputOf(QStringLiteral(MASTHEADCTL), command + QStringList{QStringLiteral("--help")});
    const QSet<QString> names = matches(help.section(QStringLiteral("\nSubcommands:\n"), 1), QStringLiteral("^  ([a-z]+) "));
    QStringList all;
    for (const QString &name : names) {
        const QStringList path = command + QStringList{name};
        const QStringList below = commandsOf(path);
        all += below.isEmpty() ? QStringList{path.join(QLatin1Char(' '))} : below;
    }
    all.sort();
    return all;
}

QStringList sorted(const QSet<QString> &names)
{
    QStringList list = names.values();
    list.sort();
    return list;
}

}

class TestManuals : public QObject {
    Q_OBJECT

private slots:
    void formatWithoutAWarning_data();
    void formatWithoutAWarning();
    void nameEveryCommand();
    void nameTheOptionsOfACommand_data();
    void nameTheOptionsOfACommand();
    void explainEveryOption();
    void nameTheOptionsOfTheWindow();
    void nameEveryFieldOfAQuery();
};

void TestManuals::formatWithoutAWarning_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("masthead") << QStringLiteral("masthead");
    QTest::newRow("mastheadctl") << QStringLiteral("mastheadctl");
}

void TestManuals::formatWithoutAWarning()
{
    QFETCH(QString, program);
    QVERIFY(!manual(program).isEmpty());
    QCOMPARE(outputOf(QStringLiteral("mandoc"),
                      {QStringLiteral("-T"), QStringLiteral("lint"), QStringLiteral("-W"), QStringLiteral("warning"),
                       QStringLiteral(MASTHEAD_SOURCE "/resources/man/%1.1").arg(program)}),
             QString());
}

void TestManuals::nameEveryCommand()
{
    const QStringList commands = commandsOf({});
    QVERIFY(commands.size() > 10);
    QSet<QString> named;
    for (const QString &head :
         matches(manual(QStringLiteral("mastheadctl")), QStringLiteral("^\\.It Ic ([a-z]+(?: [a-z]+)?)")))
        named.insert(head);
    QCOMPARE(sorted(named), commands);
}

void TestManuals::nameTheOptionsOfACommand_data()
{
    QTest::addColumn<QString>("command");
    for (const QString &command : commandsOf({}))
        QTest::newRow(qPrintable(command)) << command;
}

void TestManuals::nameTheOptionsOfACommand()
{
    QFETCH(QString, command);
    QSet<QString> options = optionsOfHelp(
        outputOf(QStringLiteral(MASTHEADCTL), command.split(QLatin1Char(' ')) + QStringList{QStringLiteral("--help")}));
    QVERIFY(options.remove(QStringLiteral("help")));
    QCOMPARE(sorted(optionsOfManual(headOf(command))), sorted(options));
}

// Named in the head of a command is not explained yet: that is another place.
void TestManuals::explainEveryOption()
{
    QString body = manual(QStringLiteral("mastheadctl"));
    body.remove(QRegularExpression(QStringLiteral("^\\.It Ic .*$"), QRegularExpression::MultilineOption));
    for (const QString &command : commandsOf({}))
        QVERIFY2(optionsOfManual(body).contains(optionsOfManual(headOf(command))), qPrintable(command));
    QVERIFY(optionsOfManual(body).contains(QStringLiteral("archive")));
    QVERIFY(body.contains(QStringLiteral(".It Ev MASTHEAD_ARCHIVE")));
}

void TestManuals::nameTheOptionsOfTheWindow()
{
    const QString help = outputOf(QStringLiteral(MASTHEAD), {QStringLiteral("--help")});
    QVERIFY2(help.contains(QStringLiteral("--archive")), qPrintable(help));
    const QString page = manual(QStringLiteral("masthead"));
    const QString synopsis = page.section(QStringLiteral(".Sh SYNOPSIS"), 1).section(QStringLiteral(".Sh "), 0, 0);
    const QString description = page.section(QStringLiteral(".Sh DESCRIPTION"), 1).section(QStringLiteral(".Sh "), 0, 0);
    QCOMPARE(sorted(optionsOfManual(synopsis)), sorted(optionsOfHelp(help)));
    QCOMPARE(sorted(optionsOfManual(description)), sorted(optionsOfHelp(help)));
}

// The language's own description stands in its header, the forms indented.
void TestManuals::nameEveryFieldOfAQuery()
{
    QFile header(QStringLiteral(MASTHEAD_SOURCE "/app/text/queryparser.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    const QStringList forms =
        QString::fromUtf8(header.readAll()).split(QLatin1Char('\n')).filter(QStringLiteral("///     "));
    const QSet<QString> fields =
        matches(forms.join(QLatin1Char('\n')), QStringLiteral("(?<= )([a-z]+:(?:[a-z]+)?)(?= |\\d|$)"));
    QVERIFY(fields.contains(QStringLiteral("editor:")) && fields.contains(QStringLiteral("is:unread")));
    const QString page = manual(QStringLiteral("mastheadctl"));
    const QString queries = page.section(QStringLiteral(".Sh QUERIES"), 1).section(QStringLiteral(".Sh "), 0, 0);
    for (const QString &field : fields)
        QVERIFY2(queries.contains(field), qPrintable(field));
}

QTEST_GUILESS_MAIN(TestManuals)
#include "tst_manuals.moc"
