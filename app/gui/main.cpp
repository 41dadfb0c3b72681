#include "application.h"
#include "rescue.h"
#include "articleview/articleview.h"
#include "screenshot.h"
#include "singlewindow.h"
#include "ui/errortext.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QSettings>
#include <QTextStream>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Masthead;

namespace {

struct Arguments {
    Application::Options options;
    QString screenshot;
    QSize size;
};

Arguments parse(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A news reader that shows who stands behind an article."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption archive(QStringLiteral("archive"), QStringLiteral("The archive's file."),
                                     QStringLiteral("FILE"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("The window's language: en, zh_CN or zh_TW."), QStringLiteral("NAME"));
    const QCommandLineOption dark(QStringLiteral("dark"), QStringLiteral("Dark, whatever the preferences say."));
    const QCommandLineOption light(QStringLiteral("light"), QStringLiteral("Light, whatever the preferences say."));
    const QCommandLineOption samples(QStringLiteral("samples"), QStringLiteral("Subscribe to the sample posts."));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        QStringLiteral("Save what the window shows as a PNG and end."),
                                        QStringLiteral("FILE"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("The window's size."),
                                  QStringLiteral("WIDTHxHEIGHT"));
    parser.addOptions({archive, language, dark, light, samples, screenshot, size});
    parser.process(app);

    Arguments arguments;
    arguments.options.archive = parser.isSet(archive) ? parser.value(archive) : qEnvironmentVariable("MASTHEAD_ARCHIVE");
    arguments.options.language = parser.value(language);
    arguments.options.appearance = parser.isSet(dark) ? 2 : parser.isSet(light) ? 1 : -1;
    arguments.options.samples = parser.isSet(samples);
    arguments.screenshot = parser.value(screenshot);
    const QStringList sides = parser.value(size).split(QLatin1Char('x'));
    if (sides.size() == 2)
        arguments.size = QSize(sides[0].toInt(), sides[1].toInt());
    return arguments;
}

int fail(const Error &error, bool quietly)
{
    const QString sentence = errorText(error);
    QTextStream(stderr) << "masthead: " << sentence << Qt::endl;
    if (!quietly) {
        QMessageBox box(QMessageBox::Critical, QStringLiteral("Masthead"), sentence, QMessageBox::Close);
        box.setTextFormat(Qt::PlainText);
        box.exec();
    }
    return exitStatus(error.kind);
}

}

int main(int argc, char *argv[])
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 512 * 1024); // long lists go back to the system at once; by itself glibc learns to keep them
#endif
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("masthead"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MASTHEAD_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Masthead"));
    QGuiApplication::setDesktopFileName(QStringLiteral("masthead"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/masthead.svg")));

    const Arguments arguments = parse(app);
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("masthead"), QStringLiteral("masthead"));
    Application masthead(arguments.options, settings);
    const bool quietly = !arguments.screenshot.isEmpty();
    SingleWindow single(masthead.archivePath());
    if (!quietly && single.isElsewhere())
        return 0;
    QObject::connect(&single, &SingleWindow::raiseRequested, &masthead, &Application::raiseWindow);
    Done started = masthead.start();
    if (!started && !quietly && mayBeDamaged(started.error()) && offerRescue(masthead.archivePath(), started.error()))
        started = masthead.start();
    if (!started)
        return fail(started.error(), quietly);
    if (arguments.size.isValid())
        masthead.window()->resize(arguments.size);
    if (!arguments.screenshot.isEmpty()) {
        auto *screenshot = new Screenshot(*masthead.window(), arguments.screenshot, &masthead);
        QObject::connect(&masthead, &Application::ready, screenshot, &Screenshot::take);
        QObject::connect(screenshot, &Screenshot::saved, &app, [](bool ok) { QCoreApplication::exit(ok ? 0 : 1); });
    }
    return QApplication::exec();
}
