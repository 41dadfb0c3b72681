#pragma once

#include "core/article.h"

namespace Masthead {

/// What a notification says. Plain text: whoever hands it to something that reads mark-up escapes it.
struct NewsNotice {
    QString title; ///< one line
    QString body;  ///< lines
};

/// Of one article its title, and who published and edited it; of several how many they are, and the first titles.
NewsNotice newsNotice(const QList<ArticleRow> &articles);

}
