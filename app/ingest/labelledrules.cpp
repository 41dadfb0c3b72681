#include "outletnames.h"
#include "personnames.h"
#include "writtendate.h"

#include "text/charset.h"
#include "provenancerules.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

constexpr double sureGiver = 0.8;

/// （ID：yaoyan）, behind an account's name.
const QRegularExpression &identity()
{
    static const QRegularExpression expression(
        QStringLiteral("\\s*[（(]\\s*(?:ID|微信号|微信ID|公众号|公众号ID)\\s*[：:][^（）()]*[）)]"));
    return expression;
}

/// The outlet of a source line: up to the first wide space for Chinese names, without marks around it.
QString sourceValue(const Outlets &outlets, const QString &raw)
{
    static const QRegularExpression nobody(QStringLiteral(
        "^(?:网络|互联网|网络整理|网络综合|网友|未知|不详|无|综合|综合整理|综合网络|来源|原创|转载|本网综合|X{2,}.*|×+.*|其他|佚名|null)$"));
    static const QRegularExpression noName(QStringLiteral("[。！？!?；;<>=]|https?:|：|从业|记者|的作品"));
    static const QRegularExpression account(
        QStringLiteral("^(?:微信公众号|微信公號|公众号|公眾號|微信号|订阅号)[\\s：:|｜]*"));
    static const QRegularExpression gathered(
        QStringLiteral("^(?:综合自|綜合自|整理自|摘自|摘編自|摘编自|编译自|編譯自)\\s*"));
    static const QRegularExpression booklet(QStringLiteral("^《([^《》]{2,20})》\\s*(?=[\\d第（(，,])"));
    static const QRegularExpression sentence(QStringLiteral("^([^，。！？；]*)[，。！？；]"));
    QString value = QString(raw).remove(identity()).remove(account).remove(gathered).trimmed();
    if (const auto match = booklet.match(value); match.hasMatch()) // 《光明日报》2026年11月20日03版
        return match.captured(1);
    // 来源：黄河发源于青海。 is a sentence, 来源：新华社，据悉… begins one.
    if (const auto match = sentence.match(value); match.hasMatch()) {
        const QString name = match.captured(1).trimmed();
        const bool goesOn = match.capturedEnd() < value.size() || !value.endsWith(QChar(u'，'));
        if (goesOn && !isOutlet(outlets, name))
            return {};
        value = name;
    }
    const bool western = !value.isEmpty() && value.front().unicode() < 0x250;
    if (const qsizetype space = value.indexOf(QLatin1Char(' ')); space > 0) {
        if (!western || value.mid(space).trimmed().front().unicode() >= 0x2e80
            || value.mid(space).startsWith(QLatin1String("  ")))
            value.truncate(space);
    }
    while (!value.isEmpty() && QStringView(u"，,。、；;）)】]：:（(【[").contains(value.back()))
        value.chop(1);
    const bool booked = value.startsWith(QChar(0x300a)) && value.endsWith(QChar(0x300b)) && value.count(QChar(0x300a)) == 1;
    const bool quoted = value.startsWith(QChar(0x201c)) && value.endsWith(QChar(0x201d));
    if (booked || quoted)
        value = value.mid(1, value.size() - 2);
    // 柑橘、草莓: a list is one of outlets, or of something else.
    static const QRegularExpression list(QStringLiteral("^\\p{sc:Han}{1,6}(?:、\\p{sc:Han}{1,6})+$"));
    if (list.match(value).hasMatch() && !value.contains(QRegularExpression(QStringLiteral("[社报報网網台刊局委部院厅]"))))
        return {};
    if (value.size() < 2 || value.size() > 40 || nobody.match(value).hasMatch() || noName.match(value).hasMatch())
        return {};
    return value;
}

QString titleValue(const QString &raw)
{
    QString value = raw.simplified();
    // 原题《蜜蜂牌》，首发于…: the marks end it.
    static const QRegularExpression marked(QStringLiteral("^《([^《》]{2,100})》[，,；;]"));
    if (const auto match = marked.match(value); match.hasMatch())
        return match.captured(1);
    const bool booked = value.startsWith(QChar(0x300a)) && value.endsWith(QChar(0x300b)) && value.count(QChar(0x300a)) == 1;
    const bool quoted = value.startsWith(QChar(0x201c)) && value.endsWith(QChar(0x201d)) && value.count(QChar(0x201c)) == 1;
    if (booked || quoted)
        value = value.mid(1, value.size() - 2);
    return value.size() < 2 || value.size() > 200 ? QString() : value;
}

/// Whether words beside a credit's value tell anything: not codes, marks, what was done, or names that are none.
bool saysSomething(const Outlets &outlets, const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("[\\s\\p{P}\\p{S}]+"));
    static const QRegularExpression nothing(QStringLiteral(
        "^(?:[A-Za-z]{0,4}\\d*|整合|整理|综合|綜合|综合整理|综合报道|編譯|编译|编辑|編輯|采写|撰写|撰文|文|图|圖|文图|摄|攝|摄影|摄影报道|制图|供图|供稿|等|发|发布|"
        "报道|報導|報道|报导|实习|见习|實習|見習|实习生|實習生|化名|笔名|本文|原文|转载|来源|完|[\\x{4e00}-\\x{9fff}]|\\d+次|ID|id)$"));
    const QStringList words = text.split(marks, Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return !nothing.match(word).hasMatch() && !isNobody(word) && !isOutlet(outlets, word);
    });
}

/// What a page says of itself in a line of its own.
bool isPageWord(const LabelledPart &part)
{
    return part.role == LabelRole::Page || part.role == LabelRole::Published || part.role == LabelRole::Updated;
}

/// All that the line says is shown by the panel, or is said of its making; where a picture is from alone is said of the picture.
bool isCreditsOnly(const QList<LabelledPart> &parts)
{
    const auto pictures =
        std::count_if(parts.begin(), parts.end(), [](const LabelledPart &part) { return part.role == LabelRole::Picture; });
    return pictures == 0 || parts.size() - pictures > 1;
}

/// 来源：水, 来源：柑橘、草莓: what something is got from.
bool isThing(const QString &value)
{
    return value.contains(QChar(u'、')) || (value.size() == 1 && value.front().isLetter());
}

bool isIntern(const LabelledPart &part)
{
    return part.label == QStringLiteral("实习生") || part.label == QStringLiteral("實習生");
}

class LineReader {
public:
    /// `parts`, one at least, stand in the piece of the line that starts at `start`; all of the line where that is 0.
    LineReader(const RuleInput &input, const QList<LabelledPart> &parts, qsizetype index, qsizetype start,
               QList<Finding> &findings)
        : m_outlets(input.outlets), m_lines(input.body.lines), m_line(input.line(index)), m_parts(parts), m_index(index),
          m_start(start), m_findings(findings), m_first(findings.size()), m_head(input.body.isHead(index)),
          m_whole(isCreditsOnly(parts) && isAllParts(m_line.text.mid(start), parts))
    {
    }

    void read()
    {
        const LabelledPart *picture = nullptr;
        for (const LabelledPart &part : m_parts) {
            switch (part.role) {
            case LabelRole::Editor: readEditors(part); break;
            case LabelRole::Source: readSource(part); break;
            case LabelRole::Byline:
                // "图/本报记者 王二" took the picture
                picture ? addMaker(personNames(part.value, NameTrust::Label), *picture, part) : readByline(part);
                break;
            case LabelRole::OriginalTitle: readTitle(part); break;
            case LabelRole::OriginalUrl: readAddress(part); break;
            case LabelRole::Published: readDate(part, ProvenanceField::Published); break;
            case LabelRole::Updated: readDate(part, ProvenanceField::Updated); break;
            case LabelRole::Production:
            case LabelRole::Maker:
                // 记者 冉渡舟 实习生 牟小棠
                m_names.isEmpty() || !isIntern(part) ? readContributors(part) : readByline(part);
                break;
            case LabelRole::Picture: readGiver(part); break;
            case LabelRole::Page: notePageWords(part); break;
            }
            const bool made = part.role == LabelRole::Maker || part.role == LabelRole::Picture;
            picture = made && part.value.isEmpty() ? &part : nullptr;
        }
        // （记者：王五），本网有删改…: without the part in front of it nothing would be said.
        static const QRegularExpression goesOn(QStringLiteral("^\\s*[，,、；;]"));
        const LabelledPart &last = m_parts.last();
        m_text = m_text || goesOn.match(m_line.text.mid(m_start + last.start + last.length)).hasMatch();
        if (!m_names.isEmpty())
            add(ProvenanceField::Byline, m_names, m_bylinePart, m_bylinePart.confidence);
        const bool pageOnly = m_parts.size() > 1 && std::all_of(m_parts.begin(), m_parts.end(), isPageWord);
        if (pageOnly && m_line.text.simplified().size() < 80)
            drop(m_parts.first(), ProvenanceField::Source);
        // Text that goes on behind a value is the article's: then all of the line stays.
        if (m_text)
            for (qsizetype i = m_first; i < m_findings.size(); ++i)
                m_findings[i].length = 0;
    }

private:
    void add(ProvenanceField field, const QStringList &values, const LabelledPart &part, double confidence)
    {
        Finding finding;
        finding.field = field;
        finding.values = values;
        finding.words = m_line.text.mid(m_start + part.start, part.length).trimmed();
        // A line in a comment belongs to the page that the text was taken from.
        finding.confidence = m_line.comment ? confidence - 0.3 : confidence;
        if (m_line.comment && field == ProvenanceField::Source)
            finding.confidence = confidence;
        finding.line = m_index;
        finding.rule = QStringLiteral("label ") + part.label;
        finding.start = m_whole ? m_start : m_start + part.start;
        finding.length = m_whole ? m_line.text.size() - m_start : part.length;
        m_findings.append(finding);
    }

    /// The line is a line of credits, but names nobody: it leaves the page all the same.
    void drop(const LabelledPart &part, ProvenanceField field) { add(field, {}, part, 0); }

    /// Whatever stands beside a value and says something is the article's.
    void noteRest(const QString &rest) { m_text = m_text || saysSomething(m_outlets, rest); }

    /// 作者：王五（北京大学教授）
    void noteAsides(const QString &value)
    {
        static const QRegularExpression aside(QStringLiteral("[（(]([^（）()]*)[）)]"));
        for (auto matches = aside.globalMatch(value); matches.hasNext();)
            noteRest(matches.next().captured(1));
    }

    /// 浏览：1234 次, 分享到：微信 QQ: only a sentence is the article's.
    void notePageWords(const LabelledPart &part)
    {
        static const QRegularExpression sentence(QStringLiteral("[。！？!?；]|[，,].*[，,]"));
        constexpr qsizetype longest = 20;
        m_text = m_text || part.value.simplified().size() > longest || sentence.match(part.value).hasMatch();
    }

    void readEditors(const LabelledPart &part)
    {
        QString rest;
        const QStringList names = personNames(part.value, part.firm ? NameTrust::Label : NameTrust::Weak, &rest);
        noteRest(rest);
        noteAsides(part.value);
        if (!names.isEmpty())
            add(ProvenanceField::Editor, names, part, part.confidence);
        else if (part.firm && part.value.size() < 20 && !isSpoken(part.value))
            drop(part, ProvenanceField::Editor);
    }

    void readSource(const LabelledPart &part)
    {
        const QString value = sourceValue(m_outlets, part.value);
        noteRest(QString(part.value).remove(identity()).remove(value));
        if (!value.isEmpty())
            add(ProvenanceField::Source, {value}, part, part.confidence);
        else if (part.firm && part.value.size() < 6 && !isThing(part.value))
            drop(part, ProvenanceField::Source);
    }

    void readTitle(const LabelledPart &part)
    {
        const QString value = titleValue(part.value);
        if (value.isEmpty())
            return noteRest(part.value);
        // 原题《蜜蜂牌》，首发于…: another rule reads it.
        static const QRegularExpression origin(QStringLiteral(
            "^[》”\\s，,；;]*(?:首发|首發|原刊|原载|原載|刊于|刊於|载于|載於|发表于|發表於|选自|選自|摘自)[^。！？]*$"));
        if (const QString rest = part.value.mid(part.value.indexOf(value) + value.size()); !origin.match(rest).hasMatch())
            noteRest(rest);
        add(ProvenanceField::OriginalTitle, {value}, part, part.confidence);
    }

    /// An address in words, or the line's link.
    void readAddress(const LabelledPart &part)
    {
        static const QRegularExpression address(QStringLiteral("https?://[^\\s<>\"'，。；、（）]+"));
        const auto match = address.match(part.value);
        QString url = match.hasMatch() ? match.captured(0) : linkIn(m_line, m_start + part.start);
        if (url.isEmpty() && part.value.isEmpty() && m_index + 1 < m_lines.size())
            url = linkIn(m_lines.at(m_index + 1), 0);
        if (!url.isEmpty())
            add(ProvenanceField::OriginalUrl, {url}, part, part.confidence);
    }

    void readDate(const LabelledPart &part, ProvenanceField field)
    {
        // In a table, and far down without a time, it is as likely the date of something else.
        const QString date = writtenDate(part.value);
        const bool cell = m_line.block && m_line.block->isElement(QLatin1String("tr")) && m_parts.size() < 2;
        if (!date.isEmpty() && ((m_head && !cell) || date.contains(QLatin1Char(':'))))
            add(field, {date}, part, part.confidence);
        noteRest(date.isEmpty() ? part.value : QString(part.value).remove(date));
    }

    void readContributors(const LabelledPart &part)
    {
        QString rest;
        const bool made = part.role == LabelRole::Maker;
        const QStringList names = personNames(part.value, part.firm && !made ? NameTrust::Label : NameTrust::Weak, &rest);
        readRest(rest);
        static const QRegularExpression code(QStringLiteral("^[A-Za-z]{0,3}\\d{2,}$"));
        if (names.isEmpty() && code.match(part.value).hasMatch()) // a staff code names nobody
            return drop(part, ProvenanceField::Contributor);
        if (names.isEmpty() && made)
            return readGiver(part);
        noteRest(rest);
        noteAsides(part.value);
        if (names.isEmpty())
            return;
        if (made)
            return addMaker(names, part, part);
        add(ProvenanceField::Contributor, names, part, part.confidence);
        m_findings.last().role = part.label;
        m_findings.last().editing = true;
    }

    void addMaker(const QStringList &names, const LabelledPart &label, const LabelledPart &part)
    {
        add(ProvenanceField::Contributor, names, part, label.confidence > 0 ? label.confidence : sureGiver);
        m_findings.last().role = label.label;
    }

    /// 图/视觉中国, 图片来源：受访者供图: who gave the pictures is no person, and is told all the same.
    void readGiver(const LabelledPart &part)
    {
        static const QRegularExpression giver(QStringLiteral("^[^\\s\\d。！？!?；;，,：:][^。！？!?；;，,：:]{1,15}$"));
        if (m_whole && part.firm && giver.match(part.value).hasMatch() && !isSpoken(part.value) && !isNobody(part.value))
            addMaker({part.value}, part, part);
        else
            noteRest(part.value);
    }

    void readByline(const LabelledPart &part)
    {
        // 记者：李明，你为什么回国？ is asked of whom it names.
        static const QRegularExpression asked(QStringLiteral("[？?您你]"));
        if (part.firm && asked.match(part.value).hasMatch()) {
            m_text = true;
            return;
        }
        // 深圳特区报记者 苏一苇 文 / 陶小岸 图
        static const QRegularExpression picture(QStringLiteral("^([\\p{sc:Han}·]{2,4})\\s*(图|摄|摄影|圖|攝|攝影)$"));
        if (const auto match = picture.match(part.value); match.hasMatch() && part.label == QStringLiteral("文")) {
            add(ProvenanceField::Contributor, {match.captured(1)}, part, 0.8);
            m_findings.last().role = match.captured(2);
            return;
        }
        if (part.value.isEmpty() && m_bylinePart.length == 0)
            m_bylinePart = part; // 文/ in front of 本报记者 王一
        QString rest;
        QStringList names = personNames(part.value, part.firm ? NameTrust::Label : NameTrust::Weak, &rest);
        if (names.size() > 1 && (isOutlet(m_outlets, names.first()) || isAccount(part, names))) // 文/观察者网 王文
            add(ProvenanceField::Source, {names.takeFirst()}, part, 0.55);
        readRest(rest);
        noteRest(rest);
        noteAsides(part.value);
        if (names.isEmpty() && part.firm && part.value.size() < 12 && !part.value.isEmpty() && rest.isEmpty()
            && !isSpoken(part.value))
            drop(part, ProvenanceField::Byline);
        if (names.isEmpty() || (!rest.isEmpty() && !part.firm))
            return;
        if (!part.outlet.isEmpty())
            add(ProvenanceField::Source, {part.outlet}, part, 0.62);
        if (m_bylinePart.length == 0)
            m_bylinePart = part;
        const bool correspondent =
            isIntern(part) || part.label == QStringLiteral("通讯员") || part.label == QStringLiteral("通訊員");
        if (!m_names.isEmpty() && correspondent)
            for (QString &name : names)
                name.prepend(part.label + QLatin1Char(' '));
        m_bylinePart.length = part.start + part.length - m_bylinePart.start;
        for (const QString &name : names)
            if (!m_names.contains(name))
                m_names.append(name);
    }

    /// 文｜每日人物 林秋: an account's name in front of a person's.
    static bool isAccount(const LabelledPart &part, const QStringList &names)
    {
        return part.firm && part.label == QStringLiteral("文") && names.first().size() >= 4
               && part.value.startsWith(names.first() + QLatin1Char(' ')) && !isChineseName(names.first())
               && isChineseName(names.at(1));
    }

    /// "上海报道" behind the names is where they report from.
    void readRest(QString &rest)
    {
        static const QRegularExpression report(QStringLiteral("^([\\p{sc:Han}、]{2,12})(报道|報導|報道|报导)$"));
        static const QRegularExpression done(
            QStringLiteral("^(?:整合|整理|综合整理|综合|编译|采写|文|文/图|摄影报道|摄|综合报道|報導|报道)$"));
        static const QRegularExpression sent(QStringLiteral("^(?:发自|發自)[\\p{sc:Han}、]{2,12}$"));
        const auto match = report.match(rest);
        const bool place = match.hasMatch() || sent.match(rest).hasMatch();
        if (place && !match.captured(1).startsWith(QStringLiteral("综合"))
            && !match.captured(1).startsWith(QStringLiteral("綜合"))
            && !match.captured(1).startsWith(QStringLiteral("摄影"))) {
            LabelledPart part;
            part.start = std::max<qsizetype>(0, m_line.text.indexOf(rest) - m_start);
            part.length = rest.size();
            add(ProvenanceField::Dateline, {rest}, part, 0.8);
            rest.clear();
        } else if (done.match(rest).hasMatch()) {
            rest.clear();
        }
    }

    const Outlets &m_outlets;
    const QList<TextLine> &m_lines;
    const TextLine &m_line;
    const QList<LabelledPart> &m_parts;
    qsizetype m_index;
    qsizetype m_start;
    QList<Finding> &m_findings;
    qsizetype m_first;
    bool m_head;
    bool m_whole;
    bool m_text = false;
    QStringList m_names;
    LabelledPart m_bylinePart;
};

/// A photographer's line: "记者 罗明 摄".
bool isPictureCredit(const QString &text)
{
    static const QRegularExpression expression(
        QStringLiteral("(?:摄|攝|供图|供圖|图片来源|图源|资料图|资料照片|视觉中国|发)\\s*[）)】\\]。]?\\s*$"));
    return expression.match(text).hasMatch();
}

/// What a book, a film or an album is made by is listed in the same words as an article.
bool isAboutAWork(const RuleInput &input, qsizetype index)
{
    static const QRegularExpression work(QStringLiteral(
        "^\\s*(?:书名|書名|著者|编者|編者|出版社|出版时间|出版年|出版(?=\\s*[：:]\\s*[^\\d\\s])|ISBN|定价|译者|譯者|页数|装帧|丛书|版次|导演|導演|编剧|編劇|主演|片名|片长|原文|译文|注释|赏析|起售价|价格|类型|"
        "监督|監督|原作|作曲|作词|演唱|专辑|發行|发行|开发商|游戏名称)\\s*[：:]|^\\s*ISBN\\b"));
    // 作者：鲁迅 出版社：…, 作者：王明 作品：《春天》
    static const QRegularExpression beside(QStringLiteral("\\s(?:出版社|定价|定價|ISBN|页数|作品|書名|书名)\\s*[：:]"));
    if (beside.match(input.line(index).text.left(200)).hasMatch())
        return true;
    for (qsizetype i = std::max<qsizetype>(0, index - 3); i < std::min(input.body.lines.size(), index + 4); ++i)
        if (i != index && work.match(input.line(i).text.left(40)).hasMatch())
            return true;
    return false;
}

/// Nothing but people who neither wrote nor edited.
bool isOfContributors(const QList<LabelledPart> &parts)
{
    return std::all_of(parts.begin(), parts.end(), [](const LabelledPart &part) {
        return part.role == LabelRole::Production || part.role == LabelRole::Maker;
    });
}

/// Proofreaders and photographers are the article's where its writers or editors are named beside them.
bool isAmongCredits(const RuleInput &input, qsizetype index)
{
    for (qsizetype i = std::max<qsizetype>(0, index - 3); i < std::min(input.body.lines.size(), index + 4); ++i)
        for (const LabelledPart &part : input.parts.at(i))
            if (part.role == LabelRole::Editor || part.role == LabelRole::Byline)
                return true;
    return false;
}

/// Where credits hang on the last sentence of a paragraph: "…。（责任编辑：王蒙）", "…。 来源：海湾日报"; -1 for none.
qsizetype hangingCredits(const QString &text)
{
    static const QRegularExpression bracketed(QStringLiteral(
        "[（(【\\[〔]\\s*(?:本文|文章|信息|稿件)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|编译|編譯|译者|譯者|核稿|校对|来源|來源|作者|原标题|原題|原题|转自|撰文|采写)[^（()）]{0,90}[）)】\\]〕]\\s*(?:\\d{5,8}\\s*)?$"));
    static const QRegularExpression bare(QStringLiteral(
        "(?<=[。！？!?”）)…])\\s*(?:本文|文章|信息|稿件)?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|来源|來源|作者|转自|插图|插圖|编译|摄影)\\s*[：:|｜/].{2,70}$"));
    const qsizetype from = std::max<qsizetype>(0, text.size() - 120);
    constexpr CharSet marks(u"：:|｜/");
    if (std::none_of(text.begin() + from, text.end(), [&marks](QChar c) { return marks.contains(c); }))
        return -1;
    for (const QRegularExpression *expression : {&bracketed, &bare})
        if (const auto match = expression->match(text, from); match.hasMatch() && match.capturedStart() > 0)
            return match.capturedStart();
    return -1;
}

}

namespace {

/// Lines one below the other that say the same of several things are a list: 来源：老顾客 / 来源：搜索引擎.
bool isListed(const RuleInput &input, qsizetype index)
{
    const QList<LabelledPart> &parts = input.parts.at(index);
    if (parts.size() != 1)
        return false;
    for (const qsizetype other : {index - 1, index + 1})
        if (other >= 0 && other < input.parts.size() && input.parts.at(other).size() == 1
            && input.parts.at(other).first().label == parts.first().label && parts.first().role == LabelRole::Source)
            return true;
    return false;
}

}

void findLabelled(const RuleInput &input, QList<Finding> &findings)
{
    for (qsizetype i = 0; i < input.body.lines.size(); ++i) {
        const TextLine &line = input.line(i);
        const QList<LabelledPart> &parts = input.parts.at(i);
        if ((parts.isEmpty() && !input.closing.contains(i)) || line.caption
            || (parts.size() < 2 && isPictureCredit(line.text)) || isAboutAWork(input, i) || isListed(input, i))
            continue;
        if (!parts.isEmpty()) {
            const bool credits = !isOfContributors(parts) || isAmongCredits(input, i);
            if (credits)
                LineReader(input, parts, i, 0, findings).read();
        } else if (input.closing.contains(i)) {
            const qsizetype start = hangingCredits(line.text);
            const QList<LabelledPart> hanging =
                start > 0 ? labelledParts(input.outlets, line.text.mid(start)) : QList<LabelledPart>();
            if (!hanging.isEmpty())
                LineReader(input, hanging, i, start, findings).read();
        }
    }
}

}
