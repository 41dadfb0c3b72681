#pragma once

#include <QString>

namespace Masthead {

/// Clean HTML as Markdown: CommonMark 0.30 with the tables and the strike-through of GitHub's. One line a paragraph. What Markdown
/// has no sign for (sub, sup, emphasis that its rules would not see) stays as the HTML element that CommonMark lets stand; links
/// within the article become their text. Every sign in the text is escaped. Pure, any thread; time grows with the length.
QString markdownOfHtml(const QString &html);

/// Plain text on one line, such that Markdown shows it as it is.
QString markdownOfText(const QString &text);

}
