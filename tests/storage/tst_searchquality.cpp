#include "temporaryarchive.h"

#include "text/queryparser.h"

#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Masthead;

namespace {

constexpr int articleCount = 400;
constexpr int queryCount = 600;

// Few characters, so that all pairs come again and again; traditional forms stand beside their simplified ones.
const QString simplified = QStringLiteral("中国新闻网电记者报道经济发车气东西书长门问题学习说话见面电脑");
const QString traditional = QStringLiteral("中國新聞網電記者報道經濟發車氣東西書長門問題學習說話見面電腦");
const QStringList words = {QStringLiteral("market"), QStringLiteral("Markets"),  QStringLiteral("Café"),
                           QStringLiteral("AI"),     QStringLiteral("iPhone15"), QStringLiteral("C++"),
                           QStringLiteral("C"),      QStringLiteral("C+"),       QStringLiteral("straße"),
                           QStringLiteral("2022"),   QStringLiteral("ＡＢＣ"),   QStringLiteral("trade")};

/// By other means than the index: simplified by the table above, compatibility forms, case and accents folded.
QString plain(QString text)
{
    for (QChar &c : text)
        if (const qsizetype at = traditional.indexOf(c); at >= 0)
            c = simplified[at];
    text = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    static const QRegularExpression marks(QStringLiteral("\\p{Mn}"));
    return text.normalized(QString::NormalizationForm_D).remove(marks).normalized(QString::NormalizationForm_C);
}

/// What the words of a query mean, as an expression over plain text: words whole, Chinese anywhere, a plus that is joined to one
/// likewise, other marks between them no matter; but Chinese that marks part in the query is parted in the text.
QRegularExpression meaning(const QString &query)
{
    static const QRegularExpression pieces(QStringLiteral("(\\+*)([a-z0-9]+|\\p{Han}+)(?=(\\+*))"));
    QString expression;
    bool wasWord = true;
    for (auto piece = pieces.globalMatch(plain(query)); piece.hasNext();) {
        const QRegularExpressionMatch match = piece.next();
        const QString text = match.captured(2);
        const bool word = text[0].unicode() < 0x80;
        if (!expression.isEmpty())
            expression += QStringLiteral("[^a-z0-9\\p{Han}]") + (word || wasWord ? QLatin1Char('*') : QLatin1Char('+'));
        expression += QStringLiteral("(?<=%1)").arg(QRegularExpression::escape(match.captured(1)));
        expression += word ? QStringLiteral("(?<![a-z0-9])%1(?![a-z0-9])").arg(text) : text;
        expression += QStringLiteral("(?=%1)").arg(QRegularExpression::escape(match.captured(3)));
        wasWord = word;
    }
    return QRegularExpression(expression, QRegularExpression::UseUnicodePropertiesOption);
}

QString madeUp(QRandomGenerator &random)
{
    QString text;
    for (int i = random.bounded(20, 60); i > 0; --i) {
        const QString &alphabet = random.bounded(3) ? simplified : traditional;
        switch (random.bounded(8)) {
        case 0: text += QStringLiteral("，"); break;
        case 1: text += QLatin1Char(' '); break;
        case 2:
            if (!text.isEmpty() && (text.back().unicode() < 0x2e80 || text.back().unicode() >= 0xff00))
                text += QLatin1Char(' ');
            text += words[random.bounded(int(words.size()))];
            break;
        default: text += alphabet[random.bounded(int(alphabet.size()))];
        }
    }
    return text;
}

/// A piece of a text as somebody might look for it: no half words.
QString pieceOf(const QString &text, QRandomGenerator &random)
{
    const auto isWord = [&text](qsizetype i) {
        return i >= 0 && i < text.size() && text[i].isLetterOrNumber()
               && (text[i].unicode() < 0x2e80 || text[i].unicode() >= 0xff00);
    };
    const auto cuts = [&](qsizetype i) { return isWord(i - 1) && isWord(i); };
    const qsizetype length = 1 + random.bounded(random.bounded(2) ? 2 : 8);
    qsizetype start = random.bounded(int(text.size() - 8));
    while (start > 0 && cuts(start))
        --start;
    qsizetype end = std::min(text.size(), start + length);
    while (end < text.size() && cuts(end))
        ++end;
    return text.mid(start, end - start);
}

}

class TestSearchQuality : public QObject {
    Q_OBJECT

private slots:
    // Against looking through every text: nothing missed, nothing false; before and after it is indexed.
    void findsExactlyWhatTheTextsHold()
    {
        TemporaryArchive archive;
        QRandomGenerator random(20221126);
        QList<Article> articles;
        QStringList texts;
        for (int i = 0; i < articleCount; ++i) {
            texts += madeUp(random);
            articles +=
                sampleArticle(QString::number(i), QStringLiteral("%1").arg(i, 4, 10, QLatin1Char('0')), texts.last());
        }
        archive.keep(archive.addFeed(), articles);
        QStringList plainTexts;
        for (const QString &text : std::as_const(texts))
            plainTexts += plain(text);
        int asked = 0;
        int found = 0;
        while (asked < queryCount) {
            const QString piece = pieceOf(texts[random.bounded(articleCount)], random).simplified();
            const auto query = parseQuery(quotedQueryValue(piece));
            if (!query)
                continue; // nothing but marks
            QStringList truth;
            const QRegularExpression expression = meaning(piece);
            QVERIFY2(expression.isValid(), qPrintable(piece));
            for (int i = 0; i < articleCount; ++i)
                if (expression.match(plainTexts[i]).hasMatch())
                    truth += articles[i].title;
            QStringList titles = archive.titles(*query);
            titles.sort();
            QVERIFY2(titles == truth,
                     qPrintable(QStringLiteral("“%1”: found %2, true are %3")
                                    .arg(piece, titles.join(QLatin1Char(' ')), truth.join(QLatin1Char(' ')))));
            QVERIFY2(!truth.isEmpty(), qPrintable(piece));
            found += int(truth.size());
            if (++asked == queryCount / 2)
                valueOf(archive->finishIndex());
        }
        qInfo("%d queries, %d articles found", asked, found);
    }
};

QTEST_GUILESS_MAIN(TestSearchQuality)
#include "tst_searchquality.moc"
