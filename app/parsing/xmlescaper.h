#pragma once

#include <QByteArray>
#include <QStringEncoder>
#include <QStringView>

namespace Masthead {

/// Writes text into an XML document in UTF-8: marks as references, line ends as one line feed, lone surrogates replaced, C1 control
/// characters as the characters of windows-1252 that were meant. Any one thread.
class XmlEscaper {
public:
    /// False where a character was left out because XML forbids it (XML 1.0 section 2.2).
    bool append(QByteArray &to, QStringView text, bool inAttribute);

private:
    void appendPlain(QByteArray &to, QStringView text);
    bool appendMark(QByteArray &to, char16_t mark, bool inAttribute);

    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

}
