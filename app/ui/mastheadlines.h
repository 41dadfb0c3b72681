#pragma once

#include "core/article.h"

#include <QLocale>

#include <utility>

namespace Masthead {

/// The masthead of an article as lines, name and value each, for paper, files and the clipboard: what the panel above the page
/// shows, and the address. A field that is unknown has no line. Foreign plain text.
QList<std::pair<QString, QString>> mastheadLines(const StoredArticle &article, const QLocale &locale);

}
