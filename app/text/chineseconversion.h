#pragma once

#include <QString>

namespace Masthead {

/// How Chinese text is shown.
enum class ChineseScript { AsWritten, Simplified, Traditional };

/// Chinese text in the other script, by OpenCC's phrases: characters as Taiwan writes them (s2tw), or simplified ones (t2s). The
/// words stay those of whoever wrote them: 软件 becomes 軟件, not 軟體. Text that is not Chinese must not be given: Japanese would
/// lose its own forms. Unchanged where OpenCC's tables could not be read. The tables are read once a process, at the first use
/// (some 50 ms). Pure, any thread.
QString inScript(const QString &text, ChineseScript script);

/// The same of what is read in HTML: its text, and the words of `alt` and `title`. Markup, addresses (those in sight too), pre, code
/// and MathML stay as they are.
QString htmlInScript(const QString &html, ChineseScript script);

/// False where OpenCC's tables could not be read.
bool chineseConversionWorks();

}
