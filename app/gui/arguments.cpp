#include "arguments.h"

#include "ui/language.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>
#include <cstdlib>

namespace Masthead {

namespace {

struct Options {
    QCommandLineOption archive{QStringLiteral("archive"), QStringLiteral("The archive's file."), QStringLiteral("FILE")};
    QCommandLineOption add{QStringLiteral("add"), QStringLiteral("Ask for the address of a feed to add.")};
    QCommandLineOption refresh{QStringLiteral("refresh"), QStringLiteral("Ask all feeds for what is new.")};
    QCommandLineOption minimized{QStringLiteral("minimized"),
                                 QStringLiteral("Start in the tray, or in the task bar where there is none.")};
    QCommandLineOption language{QStringLiteral("language"), QStringLiteral("The window's language: en, zh_CN or zh_TW."),
                                QStringLiteral("NAME")};
    QCommandLineOption dark{QStringLiteral("dark"), QStringLiteral("Dark, whatever the preferences say.")};
    QCommandLineOption light{QStringLiteral("light"), QStringLiteral("Light, whatever the preferences say.")};
    QCommandLineOption samples{QStringLiteral("samples"), QStringLiteral("Subscribe to the sample posts.")};
    QCommandLineOption screenshot{QStringLiteral("screenshot"),
                                  QStringLiteral("Save what the window shows as a PNG and end."), QStringLiteral("FILE")};
    QCommandLineOption size{QStringLiteral("size"), QStringLiteral("The window's size."), QStringLiteral("WIDTHxHEIGHT")};

    void describeTo(QCommandLineParser &parser) const
    {
        parser.setApplicationDescription(QStringLiteral("A news reader that shows who stands behind an article."));
        parser.addPositionalArgument(QStringLiteral("ADDRESS"),
                                     QStringLiteral("A feed, a site, an OPML file or a folder of posts to add; asks first."),
                                     QStringLiteral("[ADDRESS...]"));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({archive, add, refresh, minimized, language, dark, light, samples, screenshot, size});
    }
};

// The window that is open may have been started elsewhere.
QStringList absolute(QStringList addresses)
{
    for (QString &address : addresses)
        if (QFileInfo::exists(address))
            address = QFileInfo(address).absoluteFilePath();
    return addresses;
}

bool isSpoken(const QString &code)
{
    const QList<Language> all = languages();
    return std::any_of(all.begin(), all.end(), [&code](const Language &one) { return one.code == code; });
}

[[noreturn]] void refuse(const QString &why)
{
    QTextStream(stderr) << "masthead: " << why << Qt::endl;
    std::exit(1);
}

}

Arguments readArguments(const QStringList &given)
{
    const Options options;
    QCommandLineParser parser;
    options.describeTo(parser);
    parser.process(given);

    Arguments arguments;
    arguments.options.archive =
        parser.isSet(options.archive) ? parser.value(options.archive) : qEnvironmentVariable("MASTHEAD_ARCHIVE");
    arguments.options.language = parser.value(options.language);
    arguments.options.appearance = parser.isSet(options.dark) ? 2 : parser.isSet(options.light) ? 1 : -1;
    arguments.options.samples = parser.isSet(options.samples);
    arguments.options.minimized = parser.isSet(options.minimized);
    arguments.options.apart = parser.isSet(options.screenshot);
    arguments.request = {absolute(parser.positionalArguments()), parser.isSet(options.add), parser.isSet(options.refresh),
                         qEnvironmentVariable("XDG_ACTIVATION_TOKEN"), arguments.options.minimized};
    arguments.screenshot = parser.value(options.screenshot);
    const QStringList sides = parser.value(options.size).split(QLatin1Char('x'));
    if (sides.size() == 2)
        arguments.size = QSize(sides[0].toInt(), sides[1].toInt());
    if (parser.isSet(options.size) && (arguments.size.isEmpty() || sides.size() != 2))
        refuse(QStringLiteral("--size wants WIDTHxHEIGHT, such as 1280x800"));
    if (const QString language = arguments.options.language; !language.isEmpty() && !isSpoken(language))
        refuse(QStringLiteral("--language knows en, zh_CN and zh_TW"));
    return arguments;
}

void answerQuestions(const QStringList &given)
{
    const Options options;
    QCommandLineParser parser;
    options.describeTo(parser);
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.parse(given); // What else is wrong with them, such as -platform, is for an application with a display to judge.
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
}

}
