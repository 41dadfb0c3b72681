#include "creditlines.h"
#include "labelvalues.h"
#include "linefronts.h"
#include "outletnames.h"
#include "personnames.h"
#include "provenancerules.h"
#include "writtendate.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

namespace {

constexpr double sureGiver = 0.8;

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

bool isIntern(const LabelledPart &part)
{
    return part.label == QStringLiteral("实习生") || part.label == QStringLiteral("實習生");
}

/// A value that goes on with a label of something else: 张路 解说：黄健翔.
bool holdsFact(const QString &value)
{
    static const QRegularExpression expression(QStringLiteral("\\s[\\p{sc:Han}]{2,6}\\s*[：:]"));
    return expression.match(value).hasMatch();
}

/// 综合报道, 攝影報導 tell how it was made, 上海报道 tells where.
bool isKindOfReport(const QString &front)
{
    static const QRegularExpression expression(QStringLiteral("^(?:综合|綜合|摄影|攝影|独家|獨家|即時$)"));
    return expression.match(front).hasMatch();
}

/// 宣传部 in front of whom it sends.
bool isOffice(const QString &word)
{
    static const QRegularExpression expression(
        QStringLiteral("^[\\p{sc:Han}]{2,}(?:部|局|厅|委|办|大学|学院|医院|中心|公司|集团|政府|法院|检察院|支队|大队)$"));
    return expression.match(word).hasMatch();
}

/// 版面 李娜: labels that are not in the table, and who did it.
bool areOtherCredits(const QString &rest)
{
    static const QRegularExpression pairs(QStringLiteral("^(?:[\\p{sc:Han}]{2,4}\\s+([\\p{sc:Han}]{2,4})(?:\\s+|$))+$"));
    return pairs.match(rest).hasMatch() && isChineseName(rest.section(QLatin1Char(' '), -1, -1, QString::SectionSkipEmpty));
}

class LineReader {
public:
    /// `parts`, one at least, stand in the piece of the line that starts at `start`; all of the line where that is 0.
    LineReader(const RuleInput &input, const QList<LabelledPart> &parts, qsizetype index, qsizetype start,
               QList<Finding> &findings)
        : m_input(input), m_outlets(input.outlets), m_lines(input.body.lines), m_line(input.line(index)), m_parts(parts),
          m_index(index), m_start(start), m_findings(findings), m_first(findings.size()), m_head(input.body.isHead(index)),
          m_amidFacts(!isPreamble(m_line.text.mid(start, parts.first().start))),
          m_cell(isInTable(m_line) && parts.size() < 2),
          m_whole(isCreditsOnly(parts) && isAllParts(m_line.text.mid(start), parts))
    {
    }

    void read()
    {
        m_text = m_amidFacts; // 案由：合同纠纷 来源：中国裁判文书网
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

    /// How much a label says of its value; in a list of jobs, and beside facts, little.
    NameTrust trust(const LabelledPart &part) const
    {
        constexpr double sureLabel = 0.8;
        return part.firm && part.confidence >= sureLabel && !m_amidFacts && !isInList(m_line) ? NameTrust::Label
                                                                                              : NameTrust::Weak;
    }

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
        const QStringList names = personNames(part.value, trust(part), &rest);
        noteRest(rest);
        noteAsides(part.value);
        // 编辑 李娜 在网上走红，… is told of somebody.
        if (!part.firm && saysSomething(m_outlets, rest) && !areOtherCredits(rest))
            return;
        if (!names.isEmpty())
            add(ProvenanceField::Editor, names, part, part.confidence);
        else if (trust(part) == NameTrust::Label && part.value.size() < 20 && !isSpoken(part.value))
            drop(part, ProvenanceField::Editor);
    }

    void readSource(const LabelledPart &part)
    {
        QString others;
        const QStringList people = personNames(part.value, NameTrust::Weak, &others);
        const bool sent = part.label == QStringLiteral("供稿") && !people.isEmpty() && others.isEmpty();
        if (sent && !isOutlet(m_outlets, part.value))
            return addMaker(people, part, part);
        const LabelledSource source = labelledSource(m_outlets, part.value);
        // 来源：|地下水 in a table, and 职位：技术总监 来源：内部推荐
        const bool known = isOutlet(m_outlets, source.name) || (m_cell && isAuthority(source.name));
        if ((m_cell || m_amidFacts) && !known)
            return noteRest(part.value);
        noteRest(source.rest);
        if (!source.name.isEmpty())
            add(ProvenanceField::Source, {source.name}, part, part.confidence);
        else if (part.firm && (source.nobody || part.value.isEmpty()))
            drop(part, ProvenanceField::Source);
        if (!source.person.isEmpty())
            add(ProvenanceField::Byline, {source.person}, part, sureGiver);
    }

    void readTitle(const LabelledPart &part)
    {
        const QString value = labelledTitle(part.value);
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

    /// 时间：2026年12月5日 19:30 over 地点：市图书馆; 发布时间 among what a telephone is made of.
    bool isOfEvent(const LabelledPart &part, const QString &date) const
    {
        const int facts = factsNear(m_input, m_index);
        const bool beside = m_parts.size() > 1 || isBesideCredits(m_input, m_index);
        if (part.label != QStringLiteral("时间") && part.label != QStringLiteral("日期"))
            return facts > 1 && !beside;
        static const QRegularExpression time(QStringLiteral("\\d[:：]\\d{2}")); // 14:00—16:00
        const QString rest = QString(part.value).remove(date);
        const bool goesOn = !isPreamble(rest) || time.match(rest).hasMatch();
        return m_amidFacts || goesOn || facts > 0 || (!m_head && !beside);
    }

    void readDate(const LabelledPart &part, ProvenanceField field)
    {
        const QString date = writtenDate(part.value);
        if (!date.isEmpty() && isOfEvent(part, date)) {
            m_text = true;
            return;
        }
        // In a table, and far down without a time, it is as likely the date of something else.
        if (!date.isEmpty() && ((m_head && !m_cell) || date.contains(QLatin1Char(':'))))
            add(field, {date}, part, part.confidence);
        noteRest(date.isEmpty() ? part.value : QString(part.value).remove(date));
    }

    void readContributors(const LabelledPart &part)
    {
        QString rest;
        const bool made = part.role == LabelRole::Maker;
        const QStringList names = personNames(part.value, made ? NameTrust::Weak : trust(part), &rest);
        readRest(rest);
        static const QRegularExpression code(QStringLiteral("^[A-Za-z]{0,3}\\d{2,}$"));
        if (names.isEmpty() && code.match(part.value).hasMatch()) // a staff code names nobody
            return drop(part, ProvenanceField::Contributor);
        // 参与记者：十二人 names nobody; pictures are given by offices too.
        if (names.isEmpty() && made && !part.label.startsWith(QStringLiteral("参与")))
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

    /// What only looks like a byline: 记者：李明，你为什么回国？ is asked of whom it names, 评论员：张路 解说：黄健翔 is of a match.
    static bool isOfSomebodyElse(const LabelledPart &part)
    {
        static const QRegularExpression asked(QStringLiteral("[？?您你]"));
        const bool commentator = part.label == QStringLiteral("评论员") || part.label == QStringLiteral("評論員");
        return part.firm && (asked.match(part.value).hasMatch() || (commentator && holdsFact(part.value)));
    }

    /// 深圳特区报记者 苏一苇 文 / 陶小岸 图; 记者 张三丰/文 李四海/图
    bool readSigned(const LabelledPart &part)
    {
        static const QRegularExpression picture(QStringLiteral("^([\\p{sc:Han}·]{2,4})\\s*(图|摄|摄影|圖|攝|攝影)$"));
        if (const auto match = picture.match(part.value); match.hasMatch() && part.label == QStringLiteral("文")) {
            addContributor(match.captured(1), match.captured(2), part);
            return true;
        }
        const QList<SignedNames> all = signedNames(part.value);
        for (const SignedNames &one : all) {
            if (one.wrote)
                addWriters(one.names, part);
            else
                for (const QString &name : one.names)
                    addContributor(name, one.role, part);
        }
        if (!all.isEmpty() && !part.outlet.isEmpty())
            add(ProvenanceField::Source, {part.outlet}, part, 0.62);
        return !all.isEmpty();
    }

    void addContributor(const QString &name, const QString &role, const LabelledPart &part)
    {
        add(ProvenanceField::Contributor, {name}, part, sureGiver);
        m_findings.last().role = role;
    }

    /// The writers of a byline, and what stands among them and is none.
    QStringList writers(const LabelledPart &part, QString &rest)
    {
        // 作者：刘慈欣的读者
        static const QRegularExpression penName(QStringLiteral("^[\\p{sc:Han}]{2,5}的[\\p{sc:Han}]{1,4}$"));
        if (part.label == QStringLiteral("作者") && part.firm && m_whole && penName.match(part.value).hasMatch())
            return {part.value};
        const bool reporter = !part.firm && m_whole && !part.outlet.isEmpty();
        // 文/观察者网专栏作者 李世默
        static const QRegularExpression post(QStringLiteral("^([^\\s]{2,12}?)(?:专栏作者|專欄作者|特约作者|撰稿人)(?=\\s)"));
        QString value = part.value;
        if (const auto match = post.match(value); match.hasMatch() && isOutlet(m_outlets, match.captured(1)))
            value.remove(match.capturedLength(1), match.capturedLength() - match.capturedLength(1));
        // 文｜《财新周刊》 彭岩锋
        static const QRegularExpression booked(
            QStringLiteral("^《([^《》]{2,12})》\\s+(?=[\\p{sc:Han}·]{2,4}(?:[\\s、]|$))"));
        if (const auto match = booked.match(value);
            match.hasMatch() && part.firm && isOutlet(m_outlets, match.captured(1))) {
            add(ProvenanceField::Source, {match.captured(1)}, part, 0.55);
            value.remove(0, match.capturedLength());
        }
        QStringList names = personNames(value, reporter ? NameTrust::Reporter : trust(part), &rest);
        if (names.size() > 1 && (isOutlet(m_outlets, names.first()) || isAccount(part, names))) // 文/观察者网 王文
            add(ProvenanceField::Source, {names.takeFirst()}, part, 0.55);
        if (names.size() > 1 && isOffice(names.first()) && isChineseName(names.at(1))) {
            names.removeFirst();
            m_text = true;
        }
        return names;
    }

    void readByline(const LabelledPart &part)
    {
        if (isOfSomebodyElse(part)) {
            m_text = true;
            return;
        }
        if (readSigned(part))
            return;
        if (part.value.isEmpty() && m_bylinePart.length == 0)
            m_bylinePart = part; // 文/ in front of 本报记者 王一
        QString rest;
        QStringList names = writers(part, rest);
        readRest(rest);
        noteRest(rest);
        noteAsides(part.value);
        if (names.isEmpty() && trust(part) == NameTrust::Label && part.value.size() < 12 && !part.value.isEmpty()
            && rest.isEmpty() && !isSpoken(part.value))
            drop(part, ProvenanceField::Byline);
        // 经济观察网 记者 李微敖 3月5日，…: the day begins the text.
        static const QRegularExpression day(QStringLiteral("^(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日"));
        const bool begins = m_head && !part.outlet.isEmpty() && day.match(rest).hasMatch();
        if (names.isEmpty() || (!rest.isEmpty() && !part.firm && !begins))
            return;
        if (!part.outlet.isEmpty())
            add(ProvenanceField::Source, {part.outlet}, part, 0.62);
        const bool correspondent =
            isIntern(part) || part.label == QStringLiteral("通讯员") || part.label == QStringLiteral("通訊員");
        if (!m_names.isEmpty() && correspondent)
            for (QString &name : names)
                name.prepend(part.label + QLatin1Char(' '));
        addWriters(names, part);
    }

    void addWriters(const QStringList &names, const LabelledPart &part)
    {
        if (m_bylinePart.length == 0)
            m_bylinePart = part;
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
        static const QRegularExpression report(
            QStringLiteral("^((?:[\\p{sc:Han}]{2,6}\\s+){0,3}[\\p{sc:Han}、]{2,12})(报道|報導|報道|报导)$"));
        static const QRegularExpression done(
            QStringLiteral("^(?:整合|整理|综合整理|综合|编译|采写|文|文/图|文图|图文|摄影报道|摄|综合报道|報導|报道)$"));
        static const QRegularExpression sent(QStringLiteral("^(?:发自|發自)[\\p{sc:Han}、]{2,12}$"));
        const auto match = report.match(rest);
        // 上海 北京报道: each of the words in front is a place.
        const QStringList towns = match.captured(1).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const bool places = std::all_of(towns.begin(), towns.end() - (towns.isEmpty() ? 0 : 1),
                                        [](const QString &town) { return isPlace(town); });
        const bool place = (match.hasMatch() && places) || sent.match(rest).hasMatch();
        if (place && !isKindOfReport(match.captured(1))) {
            LabelledPart part;
            part.start = std::max<qsizetype>(0, m_line.text.indexOf(rest) - m_start);
            part.length = rest.size();
            add(ProvenanceField::Dateline, {rest}, part, 0.8);
            rest.clear();
        } else if (m_head && isPlace(rest)) { // 鉅亨網記者 陳蕙綾 台北: no field tells the town, the line stays
            m_text = true;
            rest.clear();
        } else if (done.match(rest).hasMatch()) {
            rest.clear();
        }
    }

    const RuleInput &m_input;
    const Outlets &m_outlets;
    const QList<TextLine> &m_lines;
    const TextLine &m_line;
    const QList<LabelledPart> &m_parts;
    qsizetype m_index;
    qsizetype m_start;
    QList<Finding> &m_findings;
    qsizetype m_first;
    bool m_head;
    bool m_amidFacts; ///< labels of something else stand in front
    bool m_cell;      ///< alone in the row of a table
    bool m_whole;
    bool m_text = false;
    QStringList m_names;
    LabelledPart m_bylinePart;
};

}

namespace {

/// 编辑 | 王一 in a table tells who does what; a heading names whom it is about.
bool isOfTable(const TextLine &line, const QList<LabelledPart> &parts)
{
    const bool firm = std::any_of(parts.begin(), parts.end(), [](const LabelledPart &part) { return part.firm; });
    return !firm && !parts.isEmpty() && ((isInTable(line) && parts.size() < 2) || isInHeading(line));
}

}

void findLabelled(const RuleInput &input, QList<Finding> &findings)
{
    for (qsizetype i = 0; i < input.body.lines.size(); ++i) {
        const TextLine &line = input.line(i);
        const QList<LabelledPart> &parts = input.parts.at(i);
        const qsizetype hangs = parts.isEmpty() && input.closing.contains(i) ? hangingCredits(line.text) : 0;
        if ((parts.isEmpty() && hangs <= 0) || line.caption || (parts.size() < 2 && isPictureCredit(line.text))
            || isAboutAWork(input, i) || isListed(input, i) || isOfTable(line, parts))
            continue;
        if (!parts.isEmpty()) {
            if (!isOfContributorsAlone(input, i))
                LineReader(input, parts, i, 0, findings).read();
        } else {
            const QList<LabelledPart> hanging = labelledParts(input.outlets, line.text.mid(hangs));
            if (!hanging.isEmpty())
                LineReader(input, hanging, i, hangs, findings).read();
        }
    }
}

}
