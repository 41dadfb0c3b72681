#include "showncontent.h"

#include "articleview/textlanguage.h"
#include "ingest/ingest.h"
#include "text/plaintext.h"

namespace Masthead {

Article shownContent(Article content, bool published, ChineseScript script)
{
    if (published)
        content.html = asPublished(content);
    if (content.title.isEmpty())
        content.title = openingWords(content.text);
    const QString language = textLanguage(content.title + content.text, content.language);
    if (script == ChineseScript::AsWritten || !language.startsWith(QLatin1String("zh")))
        return content;
    content.title = inScript(content.title, script);
    content.provenance.originalTitle = inScript(content.provenance.originalTitle, script);
    content.html = htmlInScript(content.html, script);
    return content;
}

}
