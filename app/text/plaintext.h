#pragma once

#include "core/parsedfeed.h"

#include <QString>

namespace Masthead {

/// Foreign text as one line that a list row, window title or file may show: white space folded, control characters and the
/// bidi controls that could reach beyond the line (embeddings, overrides, isolates) taken out, lone surrogates replaced, cut
/// at a whole character and marked by `…` where longer than `longest` UTF-16 units. Markup is not looked at. Pure, any thread.
QString plainLine(const QString &text, int longest = 1000);

/// The same of a text that is HTML: its rendered text on one line.
QString plainLineOfHtml(const QString &html, int longest = 1000);

/// A title or name as plain text on one line, whichever it was. Pure, any thread.
QString plainLine(const ParsedText &text);

/// What an article without a title is called: the first words of its text on one line, as many as a title has, with `…` where it
/// goes on. Pure, any thread.
QString openingWords(const QString &text);

/// How wide a text is where Chinese characters and their like are as wide as two Latin letters. Pure, any thread.
int columnsOf(QStringView text);
bool isWide(QChar c);

/// White space, full-width and no-break spaces among it, folded to single spaces and taken off both ends; invisible
/// characters (zero width, byte order mark) left out. Pure, any thread.
QString folded(QStringView text);

}
