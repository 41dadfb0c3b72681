#include "chineserules.h"
#include "creditlines.h"
#include "outletnames.h"
#include "personnames.h"
#include "provenancerules.h"

#include "text/charset.h"

#include <QRegularExpression>

#include <algorithm>

namespace Masthead {

bool readBracketedReporters(const Outlets &outlets, const QString &text, qsizetype line, QList<Finding> &findings,
                            NameTrust hanging)
{
    const RuleName rule(findings, "reporters in brackets");
    static const QRegularExpression expression(QStringLiteral(
        "[（(【\\[]\\s*([^（）()\\[\\]【】。！？，]{0,30}?)(记者|記者|通讯员|通訊員|评论员|特约撰稿人|专栏作家|文/图)(?!注|按|手记|获悉|从|就|问|调查|观察|连线|时评|之声|来信|走基层)([\\s：:/／|｜]*)"
        "([^（）()\\[\\]【】。！？]{2,80})[）)】\\]]"));
    static const QRegularExpression picture(QStringLiteral("(?:摄|攝|供图|图片|绘)\\s*$"));
    const auto match = expression.match(text);
    if (!match.hasMatch() || picture.match(match.captured(4)).hasMatch())
        return false;
    static const QRegularExpression helping(QStringLiteral("参与$")); // （参与记者：王守宝）: not who wrote
    if (helping.match(match.captured(1)).hasMatch())
        return false;
    // Within the text a columnist is somebody who is told of: 【财新网】（专栏作家 陈季冰）从去年到今年….
    static const QRegularExpression mark(QStringLiteral("^\\s*(?:[【\\[][^【】\\[\\]]{2,12}[】\\]])?\\s*$"));
    if (match.captured(2) == QStringLiteral("专栏作家") && !mark.match(text.left(match.capturedStart())).hasMatch())
        return false;
    // “本报讯（记者 待补）”: what is quoted is somebody else's.
    const QStringView before = QStringView(text).left(match.capturedStart());
    if (before.count(QChar(0x201c)) > before.count(QChar(0x201d)))
        return false;
    QString rest;
    const QString value = match.captured(4);
    // 【记者探访】: what hangs on the role must look like a name.
    const bool glued = match.capturedLength(3) == 0 && match.captured(2) != QStringLiteral("文/图");
    QStringList names = personNames(value, glued ? hanging : NameTrust::Label, &rest);
    if (names.isEmpty() || std::any_of(names.begin(), names.end(), [](const QString &name) { return name.size() > 16; }))
        return false;
    if (rest.contains(QRegularExpression(QStringLiteral("[，,；;]|[\\p{sc:Han}]{9,}"))))
        return false;
    findings.append(finding(ProvenanceField::Byline, names, match.captured(0), 0.93, line));
    const QString outlet = outletBeforeRole(outlets, match.captured(1));
    if (!outlet.isEmpty())
        findings.append(finding(ProvenanceField::Source, {outlet}, match.captured(0), sureReporter, line));
    return true;
}

namespace {

constexpr qsizetype longestLook = 200;

struct Dateline {
    QString text;
    QString outlet; ///< empty for 本报
    bool wire = false;
    qsizetype end = 0; ///< offset behind it
};

bool isOwn(const QString &name)
{
    static const QRegularExpression own(QStringLiteral("^(?:本报|本刊|本台|本网|本社|本報|总台)"));
    return own.match(name).hasMatch();
}

qsizetype ownOrOutletLength(const Outlets &outlets, const QString &text)
{
    return isOwn(text) ? 2 : outletLength(outlets, text);
}

/// 新华社北京7月19日电, 中证网讯, 新京报快讯, 36氪获悉, 央视网消息, IT之家 7 月 19 日消息, 格隆汇7月19日丨.
bool readDateline(const Outlets &outlets, const QString &line, Dateline &result)
{
    static const QRegularExpression opening(QStringLiteral("^[\\s【\\[（(〔［]*(?:据|據)?\\s*"));
    static const QRegularExpression dated(QStringLiteral(
        "^(?:-?[\\p{sc:Han}·]{0,8}?(?:客户端|APP|App|app))?([\\p{sc:Han}、/／·]{0,10}?)\\s*((?:\\d{4}\\s*年)?\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日|\\d{1,2}日)\\s*"
        "(专电|專電|电|電|快讯|讯|訊|消息|报道|报导|報道|報導|(?=[丨｜|]))(?=[\\s，,：:（(】\\])）〕］。丨｜|]|$)"));
    static const QRegularExpression undated(QStringLiteral(
        "^(?:-?[\\p{sc:Han}·]{0,8}?(?:客户端|APP|App|app))?(?:快讯|专讯|[\\p{sc:Han}]{0,4}?[讯訊]|独家|消息(?=[\\s，,：:])|获悉(?=[\\s，,：:])|獲悉(?=[\\s，,：:])|综合报道(?=[\\s】\\]）)：:])|报道(?=[\\s】\\]）)：:])|報[導道](?=[\\s】\\]）)：:]))(?=[\\s，,：:（(】\\])）〕］]|$)"));
    static const QRegularExpression unknownWire(QStringLiteral(
        "^([\\p{sc:Han}A-Za-z·]{3,12}?)(\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日)(专电|電|电)(?=[\\s，,：:（(】\\])）]|$)"));
    const QString look = line.left(longestLook);
    const qsizetype start = opening.match(look).capturedLength(0);
    QString rest = look.mid(start);
    // 《科创板日报》7月19日讯: the marks go for the look, and stay in the words.
    const bool booked = rest.startsWith(QChar(0x300a)) && isOutlet(outlets, rest.mid(1, rest.indexOf(QChar(0x300b)) - 1));
    const qsizetype marks = booked ? 2 : 0;
    if (booked)
        rest = rest.mid(1).remove(rest.indexOf(QChar(0x300b)) - 1, 1);
    const qsizetype length = booked ? look.indexOf(QChar(0x300b)) - start - 1 : ownOrOutletLength(outlets, rest);
    // 天山网-新疆日报讯: two of one house, of which the first is named.
    const bool joint = !booked && length > 0 && length < rest.size() && QStringView(u"-/").contains(rest.at(length));
    const qsizetype second = joint ? outletLength(outlets, rest.mid(length + 1)) : 0;
    const qsizetype more = second > 0 ? second + 1 : 0;
    const bool cited = look.left(start).contains(QStringLiteral("据"));
    if (length > 0) {
        const QString behind = rest.mid(length + more);
        auto match = dated.match(behind);
        result.wire = match.hasMatch() && match.captured(3).contains(QRegularExpression(QStringLiteral("[电電]")));
        if (!match.hasMatch() && !cited)
            match = undated.match(behind);
        if (!match.hasMatch() || (cited && !result.wire))
            return false;
        const QString outlet = rest.left(length);
        result.outlet = isOwn(outlet) ? QString() : withoutAppWord(outlet);
        result.end = start + marks + length + more + match.capturedLength(0);
        result.text = look.mid(start, result.end - start).trimmed();
        return true;
    }
    const auto match = unknownWire.match(rest);
    if (!match.hasMatch())
        return false;
    // An agency that is not in the table still says what it is: 海岬社港口7月19日电.
    static const QRegularExpression agency(QStringLiteral("^[\\p{sc:Han}]{1,4}社"));
    result.outlet = agency.match(match.captured(1)).captured(0);
    result.text = match.captured(0);
    result.end = start + match.capturedLength(0);
    result.wire = true;
    return true;
}

/// What stands between a dateline and the text beside the bracket above: 记者 张晓雅】, （编辑 史正丞）.
bool readBehindDateline(const Outlets &outlets, const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "names behind a dateline");
    static const QRegularExpression reporter(
        QStringLiteral("^\\s*(?:记者|記者)[\\s：:]*([\\p{sc:Han}·、，,\\s]{2,40}?)\\s*[】\\]〕］]"));
    static const QRegularExpression editor(
        QStringLiteral("^[\\s，,]*[（(]\\s*(?:责任)?(?:编辑|編輯)[\\s：:]*([\\p{sc:Han}·、\\s]{2,30})[）)]"));
    static const QRegularExpression bare(
        QStringLiteral("^\\s*[（(]([\\p{sc:Han}]{2,4}(?:[、\\s]+[\\p{sc:Han}]{2,4}){0,3})[）)]"));
    // 【大公報訊】記者卞樂兒報道：
    static const QRegularExpression reports(QStringLiteral(
        "^[\\s】\\]）)]*(?:记者|記者)\\s*([\\p{sc:Han}·]{2,4}(?:[、\\s]+(?:特约记者|记者|記者|通讯员)?[\\p{sc:Han}·]{2,4}){0,3})\\s*"
        "(?:報道|报道|報導|报导)[：:，,]"));
    // 新华社北京7月19日电 记者 王蒙, and no more on that line.
    static const QRegularExpression alone(QStringLiteral(
        "^[\\s】\\]）)]*(?:记者|記者)[\\s：:]*([\\p{sc:Han}·]{2,4}(?:[、，,\\s]+[\\p{sc:Han}·]{2,4}){0,5})\\s*$"));
    // 大江网讯 余红举报道：
    static const QRegularExpression unnamed(QStringLiteral(
        "^\\s+([\\p{sc:Han}]{3}|[\\p{sc:Han}]{2,3}(?:、(?:记者|記者)?[\\p{sc:Han}]{2,3}){1,2})(?:報道|报道|報導|报导)[：:，,]"));
    // 法治网讯 记者蔡长春 最高人民法院…: a space ends the name, and the text begins.
    static const QRegularExpression begins(QStringLiteral(
        "^[\\s】\\]）)]*(?:记者|記者)([\\p{sc:Han}]{2,3}(?:、[\\p{sc:Han}]{2,3}){0,3})\\s+(?=[\\p{sc:Han}\\d“《]{5,})"));
    static const QRegularExpression reporterWord(QStringLiteral("^(?:记者|記者)"));
    bool found = false;
    for (const QRegularExpression *expression : {&unnamed, &begins}) {
        const auto match = expression->match(text);
        QStringList names = match.captured(1).split(QChar(0x3001), Qt::SkipEmptyParts);
        names.replaceInStrings(reporterWord, QString());
        const bool people = std::all_of(names.begin(), names.end(), [&outlets](const QString &name) {
            constexpr CharSet ofOthers(u"社报報网網台刊街市县縣省国國"); // 路透社, 华尔街, 全县
            return isChineseName(name) && !isOutlet(outlets, name) && !isPlace(name) && !isSpoken(name)
                   && !ofOthers.contains(name.back());
        });
        if (!match.hasMatch() || !people)
            continue;
        findings.append(finding(ProvenanceField::Byline, names, match.captured(0), 0.9, line));
        found = true;
    }
    for (const auto &[expression, field] :
         {std::pair(&reporter, ProvenanceField::Byline), std::pair(&editor, ProvenanceField::Editor),
          std::pair(&bare, ProvenanceField::Byline), std::pair(&reports, ProvenanceField::Byline),
          std::pair(&alone, ProvenanceField::Byline)}) {
        const auto match = expression->match(text);
        QString rest;
        const QStringList names = match.hasMatch() ? personNames(match.captured(1), NameTrust::Weak, &rest) : QStringList();
        if (names.isEmpty() || !rest.isEmpty())
            continue;
        findings.append(finding(field, names, match.captured(0), 0.9, line));
        found = true;
    }
    return found;
}

/// 据新华社30日消息, 综合路透社与《健康时报》报道, and after a dateline 乘联会消息.
void readCitation(const Outlets &outlets, const QString &text, bool afterNotice, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "outlet that is cited at the start");
    static const QRegularExpression cited(QStringLiteral(
        "^[\\s，,：:]*(?:据|據)\\s*([^\\s，。；：:（）()]{2,24}?)\\s*(?:当地时间)?((?:\\d{4}年)?\\d{1,2}月\\d{1,2}日|\\d{1,2}日)?(?:晚间|早间|援引[^，。]{2,12})?"
        "(?:报道|報道|報導|报导|消息|讯|电)"));
    static const QRegularExpression gathered(QStringLiteral(
        "^[\\s，,：:（(]*(?:综合|綜合)\\s*([^\\s，。；：:（）()]{3,30}?)(?:等)?(?:的)?(?:报道|報道|報導|消息)"));
    static const QRegularExpression announced(QStringLiteral("^[\\s，,：:]*([\\p{sc:Han}]{2,10}?)消息[，,：:]"));
    static const QRegularExpression told(
        QStringLiteral("^\\s*([\\p{sc:Han}A-Za-z0-9]{2,12}?)(?:报道|報道|報導)(?:称|稱)?[，,：:]"));
    static const QRegularExpression joints(QStringLiteral("[、和与及]"));
    static const QRegularExpression site(QStringLiteral("官网|官方网站|官方微博|官方微信"));
    const auto isAllOutlets = [&outlets](const QString &names) {
        const QStringList parts = names.split(joints, Qt::SkipEmptyParts);
        return !parts.isEmpty() && std::all_of(parts.begin(), parts.end(), [&outlets](QString part) {
            part.remove(QRegularExpression(QStringLiteral("[《》“”]")));
            return isOutlet(outlets, part) || isKnownOutlet(outlets, withoutAppWord(part));
        });
    };
    if (const auto match = gathered.match(text); match.hasMatch() && isAllOutlets(match.captured(1))) {
        findings.append(finding(ProvenanceField::Source, {match.captured(1)}, match.captured(0), sureNotice, line));
        return;
    }
    if (const auto match = cited.match(text); match.hasMatch()) {
        QString name = match.captured(1);
        if (isAllOutlets(name)) {
            if (name.startsWith(QChar(0x300a)) && name.endsWith(QChar(0x300b)))
                name = name.mid(1, name.size() - 2);
            findings.append(finding(ProvenanceField::Source, {name}, match.captured(0), sureCitedOutlet, line));
        } else if (site.match(name).hasMatch()) {
            findings.append(finding(ProvenanceField::Source, {name}, match.captured(0), sureOpeningName, line));
        }
        return;
    }
    if (const auto match = told.match(text); match.hasMatch() && isOutlet(outlets, match.captured(1))) {
        findings.append(finding(ProvenanceField::Source, {match.captured(1)}, match.captured(0), sureNotice, line));
        return;
    }
    if (!afterNotice)
        return;
    if (const auto match = announced.match(text); match.hasMatch()) {
        const QString name = match.captured(1);
        if (!isAuthority(name) && !name.contains(QRegularExpression(QStringLiteral("近日|最新|今日|记者|市场|业内"))))
            findings.append(finding(ProvenanceField::Source, {name}, match.captured(0), sureCitedBody, line));
    }
}

/// 【記者陳彥驊台北報導】, 〔財訊快報／記者王磊報導〕: name and town stand without a mark between them; 东方网记者程琦3月5日报道：.
void readGluedReport(const Outlets &outlets, const QString &text, qsizetype line, QList<Finding> &findings)
{
    static const QRegularExpression enclosed(QStringLiteral(
        "^\\s*[【\\[（(〔［]([\\p{sc:Han}A-Za-z0-9·]{0,12}?)[\\s／/]*(?:记者|記者)([\\p{sc:Han}、]{2,14}?)(报道|報導|報道|报导)[〕］\\]）)】]"));
    static const QRegularExpression dated(QStringLiteral(
        "^\\s*([\\p{sc:Han}A-Za-z0-9·]{2,12}?)(?:记者|記者)([\\p{sc:Han}、]{2,14}?)\\d{1,2}月\\d{1,2}日(报道|報導|報道|报导)[：:，,]"));
    const QString look = text.left(longestLook);
    const bool bracketed = enclosed.match(look).hasMatch();
    const auto match = bracketed ? enclosed.match(look) : dated.match(look);
    if (!match.hasMatch() || (!match.captured(1).isEmpty() && !isDesk(match.captured(1))))
        return;
    QString run = match.captured(2);
    QString town;
    for (qsizetype length = 4; bracketed && town.isEmpty() && length >= 2; --length)
        if (run.size() - length >= 2 && isPlace(QStringView(run).right(length)))
            town = run.right(length);
    run.chop(town.size());
    QString rest;
    const QStringList names = personNames(run, NameTrust::Weak, &rest);
    if (names.isEmpty() || !rest.isEmpty())
        return;
    findings.append(finding(ProvenanceField::Byline, names, match.captured(0), 0.92, line));
    if (!town.isEmpty() && town != QStringLiteral("综合"))
        findings.append(finding(ProvenanceField::Dateline, {town + match.captured(3)}, match.captured(0), 0.8, line));
    // 〔財訊快報／記者…〕: the place says that it is an outlet.
    const bool apart = look.contains(match.captured(1) + QChar(0xff0f)) && match.captured(1).size() >= 3;
    const QString outlet = outletBeforeRole(outlets, match.captured(1));
    if (!outlet.isEmpty() || (bracketed && apart && !isAuthority(match.captured(1)) && !isOwn(match.captured(1))))
        findings.append(finding(ProvenanceField::Source, {outlet.isEmpty() ? match.captured(1) : outlet}, match.captured(0),
                                sureReporter, line));
}

/// 南方财经全媒体见习记者程浩 东莞报道, 記者陳思翰／台北報導 at the head of running text.
void readReportLine(const Outlets &outlets, const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "line of a report");
    static const QRegularExpression expression(QStringLiteral(
        "^[\\s【\\[（(〔［]*(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s+)?([\\p{sc:Han}A-Za-z0-9·+《》]{0,20}?(?:[（(][\\w.]{4,30}[）)])?)[\\s／/]*(?:记者|記者|編譯)[\\s：:|｜/／]*([\\p{sc:Han}·、，\\s]{2,40}?)[\\s／/]+([\\p{sc:Han}、]{2,10}?)"
        "(报道|報導|報道|报导)(?=[\\s，,。：:〕］\\]）)】]|$)"));
    const auto match = expression.match(text.left(longestLook));
    if (!match.hasMatch())
        return readGluedReport(outlets, text, line, findings);
    QString rest;
    // 郝亚娟 张荣旺 上海 北京报道: the last words may be places too.
    QStringList words = match.captured(2).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString towns;
    for (; words.size() > 1 && isPlace(words.last()); words.removeLast())
        towns.prepend(words.last() + QLatin1Char(' '));
    const QStringList names = personNames(words.join(QLatin1Char(' ')), NameTrust::Weak, &rest);
    if (names.isEmpty() || !rest.isEmpty())
        return;
    findings.append(finding(ProvenanceField::Byline, names, match.captured(0), 0.92, line));
    const QString behind = text.mid(match.capturedEnd(0)).trimmed();
    if (behind.size() <= 1)
        findings.last().length = text.size();
    const QString place = match.captured(3);
    if (!place.startsWith(QStringLiteral("综合")) && !place.startsWith(QStringLiteral("綜合"))
        && place != QStringLiteral("摄影") && place != QStringLiteral("攝影") && place != QStringLiteral("即時"))
        findings.append(
            finding(ProvenanceField::Dateline, {towns + place + match.captured(4)}, match.captured(0), 0.8, line));
    const QString outlet = outletBeforeRole(outlets, match.captured(1));
    if (!outlet.isEmpty())
        findings.append(finding(ProvenanceField::Source, {outlet}, match.captured(0), sureReporter, line));
}

/// （中央社記者王小明台北19日電）.
bool readCentralNews(const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "dateline of Central News");
    static const QRegularExpression compiled(QStringLiteral(
        "^\\s*[（(]((中央社|中新社|新華社)(?!記者|记者)([\\p{sc:Han}]{2,8}?)(?:\\d{1,2}月)?\\d{1,2}日(?:綜合)?(?:外電報導|專電|電|报道|報導))[）)]"));
    if (const auto match = compiled.match(text.left(longestLook)); match.hasMatch()) {
        findings.append(finding(ProvenanceField::Source, {match.captured(2)}, match.captured(0), sureWire, line));
        findings.append(finding(ProvenanceField::Dateline, {match.captured(1)}, match.captured(0), 0.85, line));
        return true;
    }
    static const QRegularExpression expression(QStringLiteral(
        "^\\s*[（(]((中央社|中新社|新華社)(?:記者|记者)([\\p{sc:Han}、]{2,12}?))([\\p{sc:Han}]{2,6}?)(\\d{1,2}(?:月\\d{1,2})?日)?((?:專|专|綜合外|综合外)?[電电])[）)]"));
    auto match = expression.match(text.left(longestLook));
    if (!match.hasMatch())
        return false;
    // Name and place stand without a mark between them: the longest ending that is a place is the place.
    QString run = match.captured(3) + match.captured(4);
    for (qsizetype length = 4; length >= 2; --length) {
        if (run.size() - length < 2 || !isPlace(QStringView(run).right(length)))
            continue;
        const QStringList names = personNames(run.chopped(length), NameTrust::Weak);
        if (!names.isEmpty())
            findings.append(finding(ProvenanceField::Byline, names, match.captured(0), 0.92, line));
        break;
    }
    findings.append(finding(ProvenanceField::Source, {match.captured(2)}, match.captured(0), sureWire, line));
    QString words = match.captured(0).trimmed();
    findings.append(finding(ProvenanceField::Dateline, {words.mid(1, words.size() - 2)}, words, 0.85, line));
    return true;
}

/// （吉隆坡8日讯）.
void readPlaceAndDay(const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "place and day in brackets");
    static const QRegularExpression expression(
        QStringLiteral("^\\s*[（(]([\\p{sc:Han}]{2,6}(?:\\d{1,2}月)?\\d{1,2}日(?:综合|綜合)?[讯訊电電])[）)]"));
    if (const auto match = expression.match(text.left(40)); match.hasMatch())
        findings.append(finding(ProvenanceField::Dateline, {match.captured(1)}, match.captured(0), 0.85, line));
}

/// 莊雅筑 江柏諺 ／ 澎湖報導; □ 陶无咎: names by themselves.
void readBareNames(const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "names alone");
    static const QRegularExpression report(QStringLiteral(
        "^\\s*([\\p{sc:Han}]{2,4}(?:[\\s、]+[\\p{sc:Han}]{2,4}){0,3})\\s*[／/]\\s*([\\p{sc:Han}]{2,6}(?:即時)?(?:報導|报道|報道))\\s*$"));
    static const QRegularExpression marked(QStringLiteral(
        "^\\s*[□■●○◎▲△◆◇☆★]\\s*([\\p{sc:Han}·]{2,4}(?:[\\s、]+[\\p{sc:Han}·]{2,4}){0,3})\\s*([（(][\\p{sc:Han}]{2,12}[）)])?\\s*$"));
    for (const QRegularExpression *expression : {&report, &marked}) {
        const auto match = expression->match(text.left(60));
        QString rest;
        const QStringList names = match.hasMatch() ? personNames(match.captured(1), NameTrust::Weak, &rest) : QStringList();
        if (names.isEmpty() || !rest.isEmpty())
            continue;
        findings.append(finding(ProvenanceField::Byline, names, match.captured(0), 0.85, line));
        const bool posted = expression == &marked && match.capturedLength(2) > 0; // 周航（媒体人）: the panel says less
        findings.last().length = posted ? 0 : text.size();
        if (expression == &report)
            findings.append(finding(ProvenanceField::Dateline, {match.captured(2)}, match.captured(0), 0.8, line));
    }
}

/// 【6月18日 AFP】, 【ワシントン共同】, [ワシントン 27日 ロイター] -.
bool readJapanese(const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "Japanese dateline");
    static const QRegularExpression expression(QStringLiteral(
        "^\\s*[【\\[［]((?:\\d{1,2}月\\d{1,2}日\\s+|[\\p{Katakana}ー・\\p{sc:Han}]{1,12}[＝=／\\s]?(?:(?:\\d{1,2}月)?\\d{1,2}日\\s+)?)(AFP|AFPBB News|CNN|ロイター|共同|時事|新華社|Reuters|XINHUA NEWS))[】\\]］]"));
    const auto match = expression.match(text.left(longestLook));
    if (!match.hasMatch())
        return false;
    findings.append(finding(ProvenanceField::Dateline, {match.captured(1)}, match.captured(0), 0.9, line));
    findings.append(finding(ProvenanceField::Source, {match.captured(2)}, match.captured(0), sureWire, line));
    return true;
}

/// 红星新闻记者从四川省经济合作局获悉.
void readReporterOf(const Outlets &outlets, const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "reporter of an outlet");
    static const QRegularExpression expression(QStringLiteral(
        "^\\s*(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:上午|下午|晚)?[，,]|今日|近日|日前)?[，,]?\\s*([^\\s，。：]{2,24}?)(?:（[\\w.]+）|\\([\\w.]+\\))?记者(?:\\d{1,2}日)?(?:上午|下午)?(?:从|在|获悉|了解)"));
    const auto match = expression.match(text.left(longestLook));
    if (!match.hasMatch())
        return;
    const QString outlet = outletBeforeRole(outlets, match.captured(1));
    if (!outlet.isEmpty())
        findings.append(finding(ProvenanceField::Source, {outlet}, match.captured(0), 0.55, line));
}

/// 中国商报（记者 张三丰）28日，…; 国际在线报道（记者 张三丰）：…
void readOutletBeforeBracket(const Outlets &outlets, const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "outlet in front of its reporters");
    static const QRegularExpression expression(QStringLiteral(
        "^\\s*([\\p{sc:Han}A-Za-z0-9·\\-—]{3,16}?)(?:报道|報道|報導)?\\s*[（(]\\s*(?:记者|記者)[^（）()。]{2,40}[）)]"));
    const auto match = expression.match(text.left(longestLook));
    if (match.hasMatch() && !isOwn(match.captured(1)) && isOutlet(outlets, match.captured(1)))
        findings.append(finding(ProvenanceField::Source, {match.captured(1)}, match.captured(0), sureNotice, line));
}

/// （德国之声中文网）周一… : the outlet in brackets before the first word.
void readOpeningMark(const Outlets &outlets, const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "outlet in brackets at the start");
    static const QRegularExpression expression(QStringLiteral("^\\s*[（(【]([^（）()【】，。]{2,16})[）)】]"));
    const auto match = expression.match(text.left(longestLook));
    if (match.hasMatch() && isOutlet(outlets, match.captured(1)))
        findings.append(finding(ProvenanceField::Source, {match.captured(1)}, match.captured(0), 0.76, line));
}

/// 陈思远 报道 on a line of its own, perhaps with where and how to write.
void readSignedReport(const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "signed report");
    static const QRegularExpression expression(
        QStringLiteral("^\\s*([\\p{sc:Han}]{2,4})\\s+(?:报道|報道|報導|编译|編譯|综合报道)(?:\\s+\\S.{0,50})?\\s*$"));
    const auto match = expression.match(text);
    if (!match.hasMatch() || !isChineseName(match.captured(1)))
        return;
    findings.append(finding(ProvenanceField::Byline, {match.captured(1)}, match.captured(0), 0.85, line));
    findings.last().length = text.size();
}

/// 新华社记者熊茂伶 许缘 on a line of its own.
bool readReporters(const Outlets &outlets, const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "reporters alone");
    static const QRegularExpression expression(QStringLiteral(
        "^\\s*[（(【]?([\\p{sc:Han}A-Za-z]{0,16}?(?:“[\\p{sc:Han}]{2,10}”)?)(?:记者|記者)([\\p{sc:Han}·]{2,4}(?:[、，\\s]+[\\p{sc:Han}·]{2,4}){0,5})"
        "\\s*(?:报道|報道|報導)?[：:]?[）)】]?\\s*$"));
    const auto match = text.size() > 60 ? QRegularExpressionMatch() : expression.match(text);
    QString rest;
    QString value = match.captured(2);
    // 鉅亨網記者陳蕙綾 台北
    const QString town = value.section(QLatin1Char(' '), -1);
    const bool placed = town.size() < value.size() && isPlace(town);
    if (placed)
        value.chop(town.size());
    const QStringList names =
        match.hasMatch() && isDesk(match.captured(1)) ? personNames(value, NameTrust::Weak, &rest) : QStringList();
    if (names.isEmpty() || !rest.isEmpty())
        return false;
    findings.append(finding(ProvenanceField::Byline, names, match.captured(0), 0.9, line));
    findings.last().length = placed ? 0 : text.size(); // no field tells the town
    if (const QString outlet = outletBeforeRole(outlets, match.captured(1)); !outlet.isEmpty())
        findings.append(finding(ProvenanceField::Source, {outlet}, match.captured(0), 0.62, line));
    return true;
}

/// 新頭殼newtalk | 王磊 綜合報導 on a line of its own.
void readOutletAndReport(const Outlets &outlets, const QString &text, qsizetype line, QList<Finding> &findings)
{
    const RuleName rule(findings, "outlet and report");
    static const QRegularExpression expression(QStringLiteral(
        "^\\s*([\\p{sc:Han}A-Za-z]{2,16})\\s*[|｜丨]\\s*([\\p{sc:Han}]{2,4}(?:[、\\s]+[\\p{sc:Han}]{2,4}){0,3}?)\\s+(?:綜合|综合|即時|即时)?(?:報導|报道|報道)\\s*$"));
    constexpr qsizetype longest = 60;
    const auto match = text.size() <= longest ? expression.match(text) : QRegularExpressionMatch();
    QString rest;
    const QStringList names = match.hasMatch() && isOutlet(outlets, match.captured(1))
                                  ? personNames(match.captured(2), NameTrust::Weak, &rest)
                                  : QStringList();
    if (names.isEmpty() || !rest.isEmpty())
        return;
    findings.append(finding(ProvenanceField::Byline, names, match.captured(0), 0.9, line));
    findings.last().length = text.size();
    findings.append(finding(ProvenanceField::Source, {match.captured(1)}, match.captured(0), 0.62, line));
}

/// [英]蒂姆·哈福德 文, and 刘洋 译 below.
void readWriterAndTranslator(const RuleInput &input, qsizetype n, QList<Finding> &findings)
{
    const RuleName rule(findings, "writer and translator");
    static const QRegularExpression writer(QStringLiteral(
        "^\\s*[\\[［【〔（(]\\s*[\\p{sc:Han}]{1,4}\\s*[\\]］】〕）)]\\s*([\\p{sc:Han}]{1,8}(?:·[\\p{sc:Han}A-Z.]{1,8}){1,3})\\s+[文著]\\s*$"));
    static const QRegularExpression translator(QStringLiteral("^\\s*([\\p{sc:Han}]{2,3})\\s+[译譯]\\s*$"));
    const qsizetype index = input.opening.at(n);
    const auto wrote = writer.match(input.line(index).text.left(60));
    if (!wrote.hasMatch())
        return;
    findings.append(finding(ProvenanceField::Byline, {wrote.captured(1)}, wrote.captured(0), 0.85, index));
    if (n + 1 >= input.opening.size())
        return;
    const qsizetype next = input.opening.at(n + 1);
    const auto by = translator.match(input.line(next).text.left(60));
    if (!by.hasMatch() || !isChineseName(by.captured(1)))
        return;
    findings.append(finding(ProvenanceField::Contributor, {by.captured(1)}, by.captured(0), 0.8, next));
    findings.last().role = QStringLiteral("译");
    findings.last().length = input.line(next).text.size();
}

void readOpening(const RuleInput &input, QList<Finding> &findings)
{
    const Outlets &outlets = input.outlets;
    bool reported = false;
    for (qsizetype n = 0; n < input.opening.size(); ++n) {
        const qsizetype index = input.opening.at(n);
        const QString &text = input.line(index).text;
        if (!input.line(index).han)
            continue;
        Dateline dateline;
        if (readCentralNews(text, index, findings) || readJapanese(text, index, findings))
            return;
        readReportLine(outlets, text, index, findings);
        if (readDateline(outlets, text, dateline)) {
            const RuleName rule(findings, "dateline");
            const QString behind = text.mid(dateline.end, longestLook);
            findings.append(finding(ProvenanceField::Dateline, {dateline.text}, text.left(dateline.end), 0.9, index));
            if (!dateline.outlet.isEmpty())
                findings.append(finding(ProvenanceField::Source, {dateline.outlet}, text.left(dateline.end),
                                        dateline.wire ? sureWire : sureNotice, index));
            reported = readBracketedReporters(outlets, behind.left(100), index, findings, NameTrust::Label);
            reported = readBehindDateline(outlets, behind.left(100), index, findings) || reported;
            if (!reported && n + 1 < input.opening.size())
                reported =
                    readReporters(outlets, input.line(input.opening.at(n + 1)).text, input.opening.at(n + 1), findings);
            readCitation(outlets, behind, !reported && !dateline.wire, index, findings);
            return;
        }
        if (!reported && n < 2)
            reported = readBracketedReporters(outlets, text.left(120), index, findings);
        if (text.size() < 120) {
            readSignedReport(text, index, findings);
            reported = reported || (!isInHeading(input.line(index)) && readReporters(outlets, text, index, findings));
            readBareNames(text, index, findings);
            readOutletAndReport(outlets, text, index, findings);
            readWriterAndTranslator(input, n, findings);
        }
        if (n == 0)
            readPlaceAndDay(text, index, findings);
        if (n == 0) {
            readOpeningMark(outlets, text, index, findings);
            readOutletBeforeBracket(outlets, text, index, findings);
            readReporterOf(outlets, text, index, findings);
            readCitation(outlets, text, false, index, findings);
        } else if (n == 1 && text.contains(QStringLiteral("综合"))) {
            readCitation(outlets, text, false, index, findings);
        }
    }
}

/// The first line is nothing but the name of an office or outlet.
void readOpeningName(const RuleInput &input, QList<Finding> &findings)
{
    const RuleName rule(findings, "name at the start");
    const Outlets &outlets = input.outlets;
    if (input.opening.size() < 2)
        return;
    const qsizetype index = input.opening.first();
    const QString name = input.line(index).text.trimmed();
    static const QRegularExpression office(QStringLiteral(
        "^[\\p{sc:Han}]{2,12}(?:统计局|发改委|工信厅|工信局|教育局|教育厅|公安局|气象局|气象台|卫健委|财政局|财政厅|商务局|商务厅|人民政府|宣传部|总局|海关|法院|检察院)$"));
    if (isOutlet(outlets, name) || office.match(name).hasMatch())
        findings.append(finding(ProvenanceField::Source, {name}, name, sureOpeningName, index));
}

}

void findChinese(const RuleInput &input, QList<Finding> &findings)
{
    readOpening(input, findings);
    readOpeningName(input, findings);
    findChineseClosing(input, findings);
}

}
