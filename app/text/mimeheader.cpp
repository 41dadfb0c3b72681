#include "mimeheader.h"

#include "encoding.h"

#include <QRegularExpression>

namespace Masthead {

namespace {

QByteArray unquoted(const QByteArray &text)
{
    QByteArray bytes = text;
    return QByteArray::fromPercentEncoding(bytes.replace('_', ' '), '=');
}

QString decodedWord(const QRegularExpressionMatch &word)
{
    const QByteArray text = word.captured(3).toLatin1();
    const QByteArray bytes = word.captured(2).compare(QLatin1String("B"), Qt::CaseInsensitive) == 0
                                 ? QByteArray::fromBase64(text)
                                 : unquoted(text);
    return decodeDocument(bytes, QStringLiteral("text/plain; charset=") + word.captured(1)).text;
}

}

QString decodeMimeHeader(const QByteArray &value)
{
    static const QRegularExpression encoded(QStringLiteral("=\\?([^?*\\s]+)(?:\\*[^?]*)?\\?([BbQq])\\?([^?\\s]*)\\?="));
    const QString raw = decodeDocument(value).text.simplified();
    QString text;
    qsizetype end = 0;
    bool behindWord = false;
    for (auto words = encoded.globalMatch(raw); words.hasNext();) {
        const QRegularExpressionMatch word = words.next();
        const QString between = raw.mid(end, word.capturedStart() - end);
        if (!behindWord || !between.trimmed().isEmpty()) // the space between two encoded words is no part of the text
            text += between;
        text += decodedWord(word);
        end = word.capturedEnd();
        behindWord = true;
    }
    return text + raw.mid(end);
}

}
