#include "pdftitle.h"

#include <QRegularExpression>
#include <QString>

namespace Masthead {

namespace {

QByteArray pdfText(const QString &text)
{
    QByteArray hex = "<FEFF";
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    return hex + '>';
}

}

QByteArray withPdfTitle(const QByteArray &pdf, const QString &title)
{
    static const QRegularExpression ending(
        QStringLiteral("trailer\\s*<<\\s*/Size (\\d+)\\s*/Root (\\d+ \\d+ R)\\s*/Info (\\d+) 0 R\\s*>>\\s*"
                       "startxref\\s*(\\d+)\\s*%%EOF\\s*$"));
    const QRegularExpressionMatch end = ending.match(QString::fromLatin1(pdf.right(300)));
    const QByteArray number = end.captured(3).toLatin1();
    const qsizetype info = pdf.indexOf(QByteArray('\n' + number + " 0 obj\n<<")) + 1;
    const qsizetype infoEnd = pdf.indexOf("endobj", info);
    if (title.isEmpty() || !end.hasMatch() || info == 0 || infoEnd < 0)
        return pdf;
    QByteArray object = pdf.mid(info, infoEnd - info) + "endobj\n";
    object.insert(object.indexOf("<<") + 2, "/Title " + pdfText(title) + '\n');
    QByteArray before = pdf;
    if (!before.endsWith('\n'))
        before += '\n';
    const QByteArray place = QByteArray::number(before.size()).rightJustified(10, '0');
    return before + object + "xref\n" + number + " 1\n" + place + " 00000 n \ntrailer\n<</Size " + end.captured(1).toLatin1()
           + "\n/Root " + end.captured(2).toLatin1() + "\n/Info " + number + " 0 R\n/Prev " + end.captured(4).toLatin1()
           + ">>\nstartxref\n" + QByteArray::number(before.size() + object.size()) + "\n%%EOF\n";
}

}
