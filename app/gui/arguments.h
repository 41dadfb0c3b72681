#pragma once

#include "application.h"
#include "request.h"

#include <QSize>
#include <QString>
#include <QStringList>

namespace Masthead {

/// What the command line asks for.
struct Arguments {
    Application::Options options;
    Request request;
    QString screenshot; ///< path of a PNG to write, and then to end; empty: none
    QSize size;         ///< of the window; not valid: as it was
};

/// Answers --help and --version where they are among the arguments, and ends the program then. Needs a QCoreApplication, and no display.
void answerQuestions(const QStringList &given);

/// Reads the arguments, the program's name first. Tells of wrong usage by itself, and ends the program then. Needs a QApplication.
Arguments readArguments(const QStringList &given);

}
