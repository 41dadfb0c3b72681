#pragma once

#include <QByteArray>
#include <QString>

namespace Masthead {

/// The absolute path of a file below tests/fixtures.
QString fixturePath(const QString &relative);

/// Its bytes; the test ends with a message where it cannot be read.
QByteArray fixture(const QString &relative);

}
