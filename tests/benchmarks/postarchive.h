#pragma once

#include <QString>

namespace Masthead {

/// Makes the archive of a WindowProgram in `folder`, with so many made-up posts of one feed in it.
void fillArchive(const QString &folder, int count);

}
