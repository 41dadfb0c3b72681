#pragma once

#include <QString>

namespace Masthead {

class HtmlNode;

/// What becomes of an element of foreign HTML.
enum class ElementFate {
    Keep,   ///< under the name that the list gives it
    Unwrap, ///< its content stays; the fate of every element that the list does not know
    Drop,   ///< goes with everything in it
};

struct ElementRule {
    ElementFate fate = ElementFate::Unwrap;
    QString name; ///< what it is called from now on, for Keep
};

/// The rule for an HTML element. Pure, any thread.
ElementRule elementRule(const QString &name);

/// True for the elements of MathML (Core, chapter 3) that hold nothing but text and each other.
bool isHarmlessMath(const QString &name);

/// The attributes of `from` that `to`, named already, may carry: checked and written in one spelling. Addresses and ids
/// are not among them, since they need to know their document.
void copyAttributes(const HtmlNode &from, HtmlNode &to);

}
