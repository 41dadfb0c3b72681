#include "postgenerator.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLocale>

#include <algorithm>

namespace Masthead {

namespace {

constexpr int vocabularySize = 20'000;

// Common characters, the most frequent first; words are made of them so that their pairs are spread as in real text.
const QString characters = QStringLiteral("的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于"
                                          "着下自之年过发后作里用道行所然家种事成方多经么"
                                          "去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者"
                                          "意无力它与长把机十民第公此已工使情明性知全三"
                                          "又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果"
                                          "加西斯月话合回特代内信表化老给世位次度门任常"
                                          "先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神"
                                          "总何电数安少报才结反受目太量再感建务做接必场"
                                          "件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达"
                                          "光放强即像难且权思王象完设式色路记南品住告类"
                                          "求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运");

const QStringList englishStart = {
    QStringLiteral("the"),        QStringLiteral("of"),      QStringLiteral("to"),       QStringLiteral("and"),
    QStringLiteral("in"),         QStringLiteral("a"),       QStringLiteral("that"),     QStringLiteral("for"),
    QStringLiteral("is"),         QStringLiteral("on"),      QStringLiteral("was"),      QStringLiteral("with"),
    QStringLiteral("said"),       QStringLiteral("as"),      QStringLiteral("by"),       QStringLiteral("it"),
    QStringLiteral("at"),         QStringLiteral("from"),    QStringLiteral("has"),      QStringLiteral("he"),
    QStringLiteral("its"),        QStringLiteral("be"),      QStringLiteral("have"),     QStringLiteral("will"),
    QStringLiteral("not"),        QStringLiteral("but"),     QStringLiteral("are"),      QStringLiteral("their"),
    QStringLiteral("after"),      QStringLiteral("which"),   QStringLiteral("market"),   QStringLiteral("year"),
    QStringLiteral("government"), QStringLiteral("people"),  QStringLiteral("city"),     QStringLiteral("company"),
    QStringLiteral("river"),      QStringLiteral("school"),  QStringLiteral("week"),     QStringLiteral("water"),
    QStringLiteral("price"),      QStringLiteral("trade"),   QStringLiteral("minister"), QStringLiteral("harvest"),
    QStringLiteral("railway"),    QStringLiteral("council"), QStringLiteral("weather"),  QStringLiteral("museum")};

const QStringList syllables = {QStringLiteral("ba"),  QStringLiteral("con"),  QStringLiteral("der"), QStringLiteral("el"),
                               QStringLiteral("for"), QStringLiteral("gra"),  QStringLiteral("hal"), QStringLiteral("in"),
                               QStringLiteral("jor"), QStringLiteral("ker"),  QStringLiteral("lan"), QStringLiteral("mi"),
                               QStringLiteral("nor"), QStringLiteral("o"),    QStringLiteral("per"), QStringLiteral("qui"),
                               QStringLiteral("re"),  QStringLiteral("ster"), QStringLiteral("ti"),  QStringLiteral("un"),
                               QStringLiteral("ver"), QStringLiteral("wo"),   QStringLiteral("ing"), QStringLiteral("tion")};

struct Desk {
    const char16_t *categories[3];
    const char16_t *publisher;
    bool chinese;
};

constexpr Desk desks[] = {
    {{u"金融", u"江畔财经", u"江畔财经－国内"}, u"江畔财经", true},
    {{u"科技", u"北岸日报", u"北岸日报－科学"}, u"北岸日报", true},
    {{u"文化", u"山城晚报", u"山城晚报－副刊"}, u"山城晚报", true},
    {{u"World", u"The Harbour Post", u"The Harbour Post: Asia"}, u"The Harbour Post", false},
    {{u"Business", u"Fenland Courier", u"Fenland Courier: Trade"}, u"Fenland Courier", false},
    {{u"Science", u"Meridian Weekly", u"Meridian Weekly: Earth"}, u"Meridian Weekly", false},
};

constexpr const char16_t *chineseEditors[] = {u"王晓明", u"李青", u"陈思远", u"赵一航", u"周文静", u"吴海"};
constexpr const char16_t *chineseSources[] = {u"北岸日报", u"山城晚报", u"南风周刊", u"江畔财经"};
constexpr const char16_t *englishReporters[] = {u"Mary Whitfield", u"Tom Ashdown", u"Helen Marsh", u"Peter Quill"};
constexpr const char16_t *englishCities[] = {u"LONDON", u"NAIROBI", u"OSLO", u"LIMA"};

int below(int limit, std::mt19937_64 &random)
{
    return int(random() % std::uint64_t(limit)); // the standard's distributions differ between libraries
}

template <std::size_t N>
QString oneOf(const char16_t *const (&words)[N], std::mt19937_64 &random)
{
    return QString::fromUtf16(words[below(N, random)]);
}

QStringList chineseWords()
{
    std::mt19937_64 random(1);
    QStringList words = characters.split(QString(), Qt::SkipEmptyParts).mid(0, 60);
    while (words.size() < vocabularySize) {
        QString word;
        for (int length = below(10, random) < 7 ? 2 : 3; length > 0; --length)
            word += characters.at(std::min(below(int(characters.size()), random), below(int(characters.size()), random)));
        words += word;
    }
    return words;
}

QStringList englishWords()
{
    std::mt19937_64 random(2);
    QStringList words = englishStart;
    while (words.size() < vocabularySize) {
        QString word;
        for (int length = 2 + below(3, random); length > 0; --length)
            word += syllables.at(below(int(syllables.size()), random));
        words += word;
    }
    return words;
}

QDateTime dateOf(int index) { return QDateTime(QDate(2022, 7, 19), QTime(5, 18, 38), Qt::UTC).addSecs(-613LL * index); }

QString frontMatter(const QString &title, const Desk &desk, int index)
{
    QString out = QStringLiteral("\n---\ntitle: '%1'\ncategories: \n").arg(title);
    for (const char16_t *category : desk.categories)
        out += QStringLiteral(" - '%1'\n").arg(QString::fromUtf16(category));
    out += QStringLiteral("headimg: 'https://pictures.example/%1/head.jpg'\nauthor: %2\ncomments: false\ndate: %3 GMT\n")
               .arg(index)
               .arg(QString::fromUtf16(desk.publisher),
                    QLocale::c().toString(dateOf(index), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")));
    return out + QStringLiteral("thumbnail: 'https://pictures.example/%1/head.jpg'\n---\n\n<div>   \n").arg(index);
}

QString paragraph(const QString &text) { return QStringLiteral("<p>") + text + QStringLiteral("</p>\n"); }

}

Vocabulary::Vocabulary(QStringList byFrequency) : m_words(std::move(byFrequency))
{
    double sum = 0;
    for (qsizetype rank = 1; rank <= m_words.size(); ++rank)
        m_cumulative.push_back(sum += 1.0 / double(rank));
}

const QString &Vocabulary::word(std::mt19937_64 &random) const
{
    const double at = double(random() >> 11) * 0x1.0p-53 * m_cumulative.back();
    const auto found = std::upper_bound(m_cumulative.begin(), m_cumulative.end(), at);
    return m_words.at(std::min<qsizetype>(found - m_cumulative.begin(), m_words.size() - 1));
}

PostGenerator::PostGenerator(std::uint64_t seed, double longest)
    : m_seed(seed), m_longest(longest), m_chinese(chineseWords()), m_english(englishWords())
{
}

QString PostGenerator::chineseParagraph(int length, std::mt19937_64 &random) const
{
    QString text;
    int sinceStop = 0;
    while (text.size() < length) {
        text += m_chinese.word(random);
        if (++sinceStop < 6 + below(6, random))
            continue;
        text += below(3, random) ? u'，' : u'。';
        sinceStop = 0;
    }
    return text + u'。';
}

QString PostGenerator::englishParagraph(int length, std::mt19937_64 &random) const
{
    QString text;
    bool capital = true;
    for (int i = 0; i < length; ++i) {
        QString word = m_english.word(random);
        if (capital)
            word[0] = word.at(0).toUpper();
        capital = below(14, random) == 0;
        text += word + (capital ? QStringLiteral(". ") : below(12, random) ? QStringLiteral(" ") : QStringLiteral(", "));
    }
    return text.trimmed() + u'.';
}

QString PostGenerator::chineseTitle(std::mt19937_64 &random) const
{
    QString title;
    for (int words = 5 + below(6, random); words > 0; --words)
        title += m_chinese.word(random);
    return title;
}

QString PostGenerator::englishTitle(std::mt19937_64 &random) const
{
    QStringList title;
    for (int words = 5 + below(6, random); words > 0; --words)
        title += m_english.word(random);
    title[0][0] = title.at(0).at(0).toUpper();
    return title.join(u' ');
}

QString PostGenerator::chinesePost(int index, std::mt19937_64 &random) const
{
    const QString title = chineseTitle(random);
    QString out = frontMatter(title, desks[below(3, random)], index);
    if (below(3, random) == 0)
        out += paragraph(QStringLiteral("　　原标题：") + title + chineseTitle(random));
    const QString start = below(2, random) ? QStringLiteral("　　北岸社江城7月19日电 ") : QStringLiteral("　　");
    out += paragraph(start + chineseParagraph(120, random));
    out += QStringLiteral("<div class=\"img_wrapper\"><img src=\"https://pictures.example/%1/1.jpg\" alt=\"%2\"></div>\n")
               .arg(index)
               .arg(title);
    for (int characterCount = 200 + below(int(1500 * m_longest), random); characterCount > 0; characterCount -= 150)
        out += paragraph(QStringLiteral("　　") + chineseParagraph(150, random));
    if (below(2, random))
        out += paragraph(QStringLiteral("　　来源：") + oneOf(chineseSources, random));
    out += QStringLiteral("<!-- article_adlist[ --><p class=\"show_author\">责任编辑：%1 </p><!-- ]article_adlist -->\n")
               .arg(oneOf(chineseEditors, random));
    return out + QStringLiteral("</div>\n            ");
}

QString PostGenerator::englishPost(int index, std::mt19937_64 &random) const
{
    QString out = frontMatter(englishTitle(random), desks[3 + below(3, random)], index);
    if (below(2, random))
        out += paragraph(QStringLiteral("By ") + oneOf(englishReporters, random));
    out += paragraph(oneOf(englishCities, random) + QStringLiteral(", July 19 (AP) — ") + englishParagraph(40, random));
    out += QStringLiteral(
               "<figure><img src=\"https://pictures.example/%1/1.jpg\" alt=\"\"><figcaption>%2</figcaption></figure>\n")
               .arg(index)
               .arg(englishParagraph(12, random));
    for (int words = 80 + below(int(700 * m_longest), random); words > 0; words -= 60)
        out += paragraph(
            englishParagraph(60, random)
            + QStringLiteral(" <a href=\"https://news.example/%1\">%2</a>").arg(index).arg(m_english.word(random)));
    return out + QStringLiteral("</div>\n            ");
}

QByteArray PostGenerator::post(int index) const
{
    std::mt19937_64 random(m_seed * 1'000'003 + std::uint64_t(index));
    return (index % 2 ? englishPost(index, random) : chinesePost(index, random)).toUtf8();
}

qint64 PostGenerator::writePosts(const QString &folder, int count) const
{
    qint64 total = 0;
    for (int index = 0; index < count; ++index) {
        const QString below = folder + QStringLiteral("/%1").arg(index / 500, 3, 10, QLatin1Char('0'));
        if (index % 500 == 0 && !QDir().mkpath(below))
            return -1;
        QFile file(below + QStringLiteral("/%1.md").arg(index, 6, 10, QLatin1Char('0')));
        const QByteArray bytes = post(index);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return -1;
        total += bytes.size();
    }
    return total;
}

}
