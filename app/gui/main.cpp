#include "application.h"
#include "arguments.h"
#include "desktopservice.h"
#include "rescue.h"
#include "articleview/articleview.h"
#include "screenshot.h"
#include "singlewindow.h"
#include "terminationsignals.h"
#include "ui/errortext.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QDBusConnection>
#include <QMessageBox>
#include <QSettings>
#include <QTextStream>

#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace Masthead;

namespace {

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
    QCoreApplication::setApplicationName(QStringLiteral("masthead"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MASTHEAD_VERSION));
    {
        const QCoreApplication app(argc, argv);
        answerQuestions(QCoreApplication::arguments());
    }
    // By itself Qt WebEngine tells no screen reader on Linux what its pages say.
    if (!qEnvironmentVariableIsSet("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY"))
        qputenv("QTWEBENGINE_ENABLE_LINUX_ACCESSIBILITY", "1");
    ArticleView::registerScheme();
    QApplication app(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Masthead"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.masthead.Masthead"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/masthead.svg")));

    const Arguments arguments = readArguments(QCoreApplication::arguments());
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("masthead"), QStringLiteral("masthead"));
    Application masthead(arguments.options, settings);
    const bool quietly = !arguments.screenshot.isEmpty();
    SingleWindow single(masthead.archivePath());
    if (!quietly && single.isElsewhere(arguments.request))
        return 0;
    QObject::connect(&single, &SingleWindow::requested, &masthead, &Application::take);
    const TerminationSignals termination;
    QObject::connect(&termination, &TerminationSignals::terminated, &masthead, [&masthead] {
        masthead.keepSession();
        QCoreApplication::exit(); // and asks nothing
    });
    DesktopService service;
    QObject::connect(&service, &DesktopService::requested, &masthead, &Application::take);
    if (!quietly && arguments.options.archive.isEmpty()) // The name stands for the archive that the desktop opens.
        service.listenOn(QDBusConnection::sessionBus());
    if (!arguments.request.onlyShows())
        QObject::connect(&masthead, &Application::ready, &masthead, [&] { masthead.begin(arguments.request); });
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
