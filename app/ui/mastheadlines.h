#pragma once

#include "articleview/articleview.h"
#include "core/article.h"

#include <QLocale>

namespace Masthead {

/// The masthead of an article as lines, for pages, paper, files and the clipboard: what the panel above the page shows, and the
/// address. A field that is unknown has no line. Foreign plain text.
QList<PageField> mastheadLines(const StoredArticle &article, const QLocale &locale);

/// The feed that an article comes from, where it says nothing of who stands behind it.
PageField feedLine(const QString &title);

/// The person's own tags and note, which are for their eyes and go into no file.
QList<PageField> annotationLines(const Annotations &annotations);

/// The words that a value was read from, where they stood and how sure it is; empty where nothing tells.
QString wordsOf(const Provenance &who, ProvenanceField field, const QString &value);

/// The query for what has this value: editor:"王蒙".
QString searchFor(const QString &field, const QString &value);

}
