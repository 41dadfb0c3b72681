#include "westernpeople.h"

#include "outletnames.h"
#include "personnames.h"

#include "text/outlets.h"

#include <QRegularExpression>

namespace Masthead {

namespace {

/// ABC Great Southern, behind a name that is not in capitals.
bool isStation(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral(
        "^(?:ABC|BBC|CBC|NBC|CBS|NPR|CNN|ITV|RTÉ|RTE|SBS|RNZ|PBS|KUOW|WBUR|WNYC|ARD|ZDF|NDR|WDR|MDR|SWR|RBB|ORF|SRF)"
        "(?: [A-Z][a-z]+){0,3}$"));
    return expression.match(text).hasMatch();
}

/// By Any Means Necessary, Lee. Penguin, Reporting By Ann Lee: a full stop stands behind initials and titles only,
/// and no particle behind all.
bool isNoName(const QString &text)
{
    static const QRegularExpression word(
        QStringLiteral(
            "\\b(?:any|all|every|each|some|their|our|your|his|its|which|what|whose|is|are|was|were|been|has|have|had|could|should|would|"
            "about|after|before|between|into|through|without|within|until)\\b|\\bby\\s|^(?:Most|No Means|Way of)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression stop(QStringLiteral(
        "(?:^|\\s)(?!(?:\\p{Lu}\\p{Ll}?\\.-?)+[\\p{L}\\p{M}'’-]*(?:\\s|$)|"
        "(?:Mrs|Prof|Rev|Hon|Gen|Sgt|Capt|Col|Maj|Adm|Gov|Sen|Rep|Cmdr|Ste|Esq|Ph\\.D)\\.?(?:\\s|$))[^\\s.]*\\.|\\s\\p{Ll}+$"));
    return word.match(text).hasMatch() || stop.match(text).hasMatch();
}

/// Takes the outlet off a name and gives it: CNN’s Ann Lee, Ann Lee for Reuters, Tom Vale The Denver Post.
QString takeOutlet(const Outlets &outlets, QString &name)
{
    static const QRegularExpression owner(
        QStringLiteral("^(\\p{Lu}[\\p{L}\\d.& -]{1,40}?)(?:['’]s|(?<=s)['’])\\s+(?=\\p{Lu})"));
    static const QRegularExpression writingFor(QStringLiteral("\\s+(?:for|For|FOR|of)\\s+(.+)$"));
    static const QRegularExpression behind(QStringLiteral("\\s+(The \\p{Lu}.+)$"));
    if (const auto match = owner.match(name); match.hasMatch() && isWesternOutlet(outlets, match.captured(1))) {
        name.remove(0, match.capturedLength());
        return match.captured(1);
    }
    const auto match = writingFor.match(name);
    const auto bare = behind.match(name);
    if (const bool writes = match.hasMatch() && isWesternOutlet(outlets, match.captured(1));
        writes || (isWesternName(name.left(bare.capturedStart())) && isWesternOutlet(outlets, bare.captured(1)))) {
        name.truncate(writes ? match.capturedStart() : bare.capturedStart());
        return writes ? match.captured(1) : bare.captured(1);
    }
    const QString outlet = outlets.latinNameAtEnd(name);
    if (!outlet.isEmpty())
        name.chop(outlet.size() + 1);
    return outlet;
}

/// JANE PORTER Capitol News Illinois: where a name in capitals ends, and what the person is or writes for begins; -1 for nowhere.
qsizetype endOfCapitals(const QString &text)
{
    static const QRegularExpression expression(
        QStringLiteral(
            "^((?!U\\.[KNS]\\.)(?:\\p{Lu}[\\p{Lu}'’-]+|(?:\\p{Lu}\\.)+)\\s+(?:\\p{Lu}\\.\\s+)?(?:\\p{Lu}[\\p{Lu}'’-]+\\s+){1,2})(?!(?:Mc|Mac|O['’]|De|Di|Le|La|Van|Von)\\p{Lu})(?:(?:\\p{Lu}\\p{Ll}[\\p{Ll}-]*|for|of|to|and)(?:\\s+|$)){2,6}$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = expression.match(text);
    return match.hasMatch() ? match.capturedLength(1) : -1;
}

/// cleveland.com, The Marshall Project: what writes so is an outlet, though which is not known.
bool isPublication(const QString &text)
{
    static const QRegularExpression expression(QStringLiteral(
        "^(?:[a-z][a-z\\d-]{2,30}\\.(?:com|org|net|news|info)|The \\p{Lu}[\\p{L}&'’-]*(?: \\p{Lu}[\\p{L}&'’-]*){0,3})$"));
    return expression.match(text).hasMatch();
}

/// Takes the full stop off that ends a sentence, not the one of an initial.
void takeStop(QString &name)
{
    static const QRegularExpression stop(QStringLiteral("(?<=\\p{Ll}|\\p{L}{2})\\.+$"));
    name.remove(stop);
}

}

QString upToNoise(const QString &text)
{
    static const QRegularExpression noise(QStringLiteral(
        "\\s*(?:[|•·–—]|\\s-\\s|@\\w|\\bFollow\\b|\\bUpdated\\b|\\bPublished\\b|\\bPosted\\b|\\d|[\\w.+-]+@[\\w-]+\\.\\w|"
        "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?\\s+\\d"
        "|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|[（(])"));
    const auto match = noise.match(text);
    static const QRegularExpression on(QStringLiteral("\\s+on$"));
    return (match.hasMatch() ? text.left(match.capturedStart()) : text).trimmed().remove(on);
}

bool isRole(const QString &text)
{
    static const QRegularExpression role(
        QStringLiteral(
            "^(?:(?:[\\w'’-]+\\s+){0,4}(?:writers?|reporters?|correspondents?|editors?|contributors?|columnists?|bureau|chief|analysts?|producers?|staff|"
            "photographers?|desk|fellow|team)|the (?:[\\w'’-]+\\s+){1,3}newsroom|special to .*|for .*|contributing .*|in [A-Z].*|M\\.?D\\.?|Ph\\.?D\\.?|Jr\\.?|Sr\\.?)$"),
        QRegularExpression::CaseInsensitiveOption);
    return role.match(text).hasMatch();
}

bool isPostOrPlace(const QString &text)
{
    static const QRegularExpression post(
        QStringLiteral(
            "\\b(?:University|College|School|Institute?|Academy|Faculty|Department|Ministry|Centre|Center|Council|Commission|Committee|Foundation|Society|"
            "Association|Federation|Hospital|Clinic|Laboratory|Observatory|Museum|Bank|Company|Corporation|Group|Parliament|Senate|Policy|"
            "Professor|Lecturer|Fellow|Researcher|Scientist|Scholar|Student|Candidate|Economist|Strategist|Minister|Secretary|Ambassador|Senator|President|(?:Head|Dean|Chair) of|"
            "Chair(?:man|woman|person)?|Director|Officer|Founder|Consultant|Adviser|Advisor|Engineer|Attorney|Lawyer|Physician|"
            "Chief|Emerit(?:us|a)|Inc|Ltd|LLP|LLC|Corp|PLC|Pty)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression place(QStringLiteral(
        "^(?:New (?:York(?: City)?|Delhi|Orleans|Jersey|Zealand|Mexico)|Los Angeles|Las Vegas|San (?:Francisco|Diego|Jose|Antonio|Juan|Salvador)|"
        "St\\.? (?:Louis|Petersburg|Paul)|Salt Lake City|Washington,? D\\.?C\\.?|Hong Kong|Tel Aviv|Buenos Aires|Mexico City|Cape Town|Kuala Lumpur|"
        "S[aã]o Paulo|Rio de Janeiro|Abu Dhabi|Addis Ababa|Phnom Penh|Ho Chi Minh City|Guatemala City|Panama City|Kuwait City|Port Moresby|"
        "(?:South|North) (?:Africa|Korea|Carolina|Dakota)|West Virginia|West Bank|Northern Ireland|Saudi Arabia|Sri Lanka|Costa Rica|"
        "United (?:States|Kingdom|Nations|Arab Emirates)|El Salvador|Ivory Coast|The Hague|Gaza City|White House|Capitol Hill|Silicon Valley)$"));
    static const QRegularExpression degree(QStringLiteral(
        "^(?:M\\.?D|Ph\\.?D|D\\.?Phil|M\\.?P\\.?H|M\\.?B\\.?A|J\\.?D|R\\.?N|M\\.?Sc|B\\.?Sc|M\\.?A|B\\.?A|Esq)\\.?$"));
    static const QRegularExpression specialTo(QStringLiteral("^special (?:to|for) .*"),
                                              QRegularExpression::CaseInsensitiveOption);
    return post.match(text).hasMatch() || place.match(text).hasMatch() || degree.match(text).hasMatch()
           || specialTo.match(text).hasMatch();
}

People people(const Outlets &outlets, const QString &text)
{
    static const QRegularExpression joints(
        QStringLiteral("\\s*[,;&]\\s*(?:(?:and|AND)\\s+)?|\\s+(?:and|AND|et|und|y|with|WITH|avec)\\s+|\\s*/\\s*"));
    static const QRegularExpression place(QStringLiteral("\\s+in\\s+\\p{Lu}[\\p{L}\\p{M} .'’-]*$"));
    static const QRegularExpression staff(QStringLiteral("\\s+[Ss]taff$"));
    constexpr qsizetype mostNames = 40;
    People result;
    result.complete = true;
    for (QString part : text.split(joints, Qt::SkipEmptyParts)) {
        part = part.simplified();
        const QString whole = part;
        part.remove(place);
        takeStop(part);
        if (const qsizetype end = endOfCapitals(part); end > 0) {
            const QString behind = part.mid(end);
            part = part.left(end).trimmed();
            if (isWesternOutlet(outlets, behind))
                result.outlet = behind;
            else // the panel may say less than the line
                result.posts = result.posts || !isRole(behind) || isPostOrPlace(behind);
        }
        if (const QString outlet = takeOutlet(outlets, part); !outlet.isEmpty())
            result.outlet = outlet;
        else if (isKnownOutlet(outlets, QString(part).remove(staff)))
            part.remove(staff);
        // Jane Porter Staff Writer
        static const QRegularExpression staffPost(QStringLiteral("\\s+Staff (?:Writer|Reporter|Correspondent)$"));
        if (const QString front = QString(part).remove(staffPost); front.size() < part.size() && isWesternName(front))
            part = front;
        if (part.isEmpty() || isRole(part)) {
            result.posts = result.posts || isPostOrPlace(whole);
            continue;
        }
        if (!result.names.isEmpty() && !isKnownOutlet(outlets, part) && isPostOrPlace(whole)) {
            result.posts = true;
            continue;
        }
        if (!result.names.isEmpty() && isStation(part)) {
            result.outlet = part;
            continue;
        }
        static const QRegularExpression town(QStringLiteral("^\\p{Lu}[\\p{L}-]{2,20}$"));
        const bool unknown = !isKnownOutlet(outlets, part) && !isWesternOutlet(outlets, part);
        if (!result.names.isEmpty() && unknown
            && (isPublication(part) || (!result.outlet.isEmpty() && town.match(part).hasMatch()))) {
            result.posts = true; // no value that is not sure, and the line stays
            continue;
        }
        if (isKnownOutlet(outlets, part) || (!result.names.isEmpty() && isWesternOutlet(outlets, part)))
            result.outlet = result.names.isEmpty() && !result.outlet.isEmpty() && result.outlet != part
                                ? result.outlet + QStringLiteral(", ") + part
                                : part;
        else if (isWesternName(part) && !isNoName(part) && result.names.size() < mostNames)
            result.names.append(part);
        else
            result.complete = false;
    }
    return result;
}

void addPeople(const People &found, const QString &words, double confidence, qsizetype line, qsizetype length,
               QList<Finding> &findings)
{
    if (found.posts) // the line says more than the panel will
        length = 0;
    Finding byline = finding(ProvenanceField::Byline, found.names, words, confidence, line);
    byline.length = length;
    if (!found.names.isEmpty())
        findings.append(byline);
    Finding source = finding(ProvenanceField::Source, {found.outlet}, words, 0.7, line);
    source.length = length;
    if (!found.outlet.isEmpty())
        findings.append(source);
}

}
