#include "xmlescaper.h"

#include "xmlentities.h"

#include <array>

namespace Masthead {

namespace {

constexpr std::array<bool, 0x80> plainAscii = [] {
    std::array<bool, 0x80> plain = {};
    for (char16_t c = 0x20; c < 0x7f; ++c)
        plain[c] = c != '&' && c != '<' && c != '>' && c != '"';
    plain['\n'] = plain['\t'] = true;
    return plain;
}();

// Written as it stands, whatever is around it.
bool isPlain(char16_t c) { return c < 0x80 ? plainAscii[c] : c >= 0xa0 && c < 0xd800; }

}

bool XmlEscaper::append(QByteArray &to, QStringView text, bool inAttribute)
{
    bool allowed = true;
    qsizetype run = 0; // of what is written as it stands
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (isPlain(c))
            continue;
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        appendPlain(to, text.mid(run, i - run));
        run = i + 1;
        if (c != '\r')
            allowed = appendMark(to, c, inAttribute) && allowed;
        else if (run >= text.size() || text[run] != QLatin1Char('\n'))
            to += '\n';
    }
    appendPlain(to, text.mid(run));
    return allowed;
}

void XmlEscaper::appendPlain(QByteArray &to, QStringView text)
{
    const qsizetype size = to.size();
    to.resize(size + m_encoder.requiredSpace(text.size()));
    to.resize(m_encoder.appendToBuffer(to.data() + size, text) - to.constData());
}

bool XmlEscaper::appendMark(QByteArray &to, char16_t mark, bool inAttribute)
{
    switch (mark) {
    case '&': to += "&amp;"; return true;
    case '<': to += "&lt;"; return true;
    case '>': to += "&gt;"; return true;
    case '"': to += inAttribute ? "&quot;" : "\""; return true;
    default: break;
    }
    if (QChar::isSurrogate(mark)) {
        to += "\uFFFD";
    } else if (mark >= 0x80 && mark <= 0x9f) {
        // Nobody writes these control characters: they are bytes of windows-1252 that were taken for Unicode.
        if (const char16_t meant = char16_t(referencedCharacter(mark)))
            appendPlain(to, QStringView(&meant, 1));
    } else if (isXmlCharacter(mark)) {
        appendPlain(to, QStringView(&mark, 1));
    } else {
        return false;
    }
    return true;
}

}
