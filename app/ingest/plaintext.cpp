#include "plaintext.h"

namespace Masthead {

namespace {

// Zero-width joiners stay: emoji and several scripts need them.
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0xfeff || u == 0x200b || u == 0x2060 || u == 0x200e || u == 0x200f || u == 0xad
           || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) || (u < 0x20 && !c.isSpace())
           || (u >= 0x7f && u < 0xa0);
}

}

QString folded(QStringView text)
{
    QString result;
    result.reserve(text.size());
    bool space = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            space = true;
        } else if (!isInvisible(c)) {
            if (space && !result.isEmpty())
                result += QLatin1Char(' ');
            space = false;
            result += c;
        }
    }
    return result;
}

QString plainLine(const ParsedText &text)
{
    constexpr qsizetype longestTitle = 64 * 1024;
    return text.kind == ParsedText::Kind::Plain ? plainLine(text.text) : plainLineOfHtml(text.text.left(longestTitle));
}

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
