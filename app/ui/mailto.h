#pragma once

#include "core/article.h"

#include <QUrl>

namespace Masthead {

/// A mail about an article (RFC 6068): its title as the subject, title, publisher and address as the text. Pure.
QUrl mailAbout(const Article &article);

}
