#include "plaintext.h"

namespace Masthead {

QString bodyHtml(const ParsedText &text)
{
    if (text.kind == ParsedText::Kind::Html)
        return text.text;
    QString html;
    bool open = false;
    const QStringList lines = text.text.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty()) {
            html += open ? QStringLiteral("</p>\n") : QString();
            open = false;
            continue;
        }
        html += (open ? QStringLiteral("<br>\n") : QStringLiteral("<p>")) + line.toHtmlEscaped();
        open = true;
    }
    return html + (open ? QStringLiteral("</p>") : QString());
}

}
