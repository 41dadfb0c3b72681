#pragma once

#include <QString>

namespace Masthead {

/// The folder of outside test data: $MASTHEAD_CORPUS, else ../shared/corpus beside the sources; empty where there is none.
QString corpusPath();

}
