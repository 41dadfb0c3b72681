#pragma once

#include "text/htmltree.h"

#include <QList>
#include <QString>

namespace Masthead {

/// A piece of a text node that a line is made of.
struct TextSpan {
    HtmlNode *node;  ///< nullptr for a space that only parts two table cells or elements
    qsizetype start; ///< offset within the line
    qsizetype from;  ///< offset within the node's text
    qsizetype length;
};

/// One line of a page as a reader sees it: the text between two ends of blocks or line breaks. `text` has one character
/// for each of the tree, every white space as a plain one, so that places in it are places in the tree.
struct TextLine {
    QString text;
    QList<TextSpan> spans;
    HtmlNode *block = nullptr; ///< the nearest block around it
    bool caption = false;      ///< belongs to a picture
    bool han = false;          ///< has Han characters
    bool latin = false;        ///< has Latin letters, and more of them than Han characters
    bool linked = false;       ///< all of it is a link
    bool comment = false;      ///< stood in an HTML comment; cannot be removed nor shown

    bool isBlank() const { return text.trimmed().isEmpty(); }
};

/// The lines of `tree` that are not blank, in order; at most `maximumLines`. Nodes are the tree's own.
QList<TextLine> textLines(HtmlTree &tree);

/// True where more than a class that says "credit" makes a line a caption: that is said of articles too.
bool isOfPicture(const TextLine &line);

/// Takes a part of a line out of the tree. Other lines stay as they are; offsets of this one behind it are void.
void removeText(const TextLine &line, qsizetype start, qsizetype length);

/// The address (http or https) of the first link in a line at `from` or behind it; empty where there is none.
QString linkIn(const TextLine &line, qsizetype from);

/// The first `longest` characters of an element's text, for questions that a long text answers with no.
QString firstText(const HtmlNode &node, qsizetype longest);

inline constexpr qsizetype maximumLines = 20000;

/// True where one of the words that make up the element's class and id is among `words`: "article-editor" is made of
/// "article" and "editor", "appendQr" of "append" and "qr".
bool isMarked(const HtmlNode &element, std::initializer_list<const char *> words);

}
