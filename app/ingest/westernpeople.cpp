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
    static const QRegularExpression expression(
        QStringLiteral("^(?:ABC|BBC|CBC|NBC|CBS|NPR|CNN|ITV|RTÉ|RTE|SBS|RNZ|PBS|KUOW|WBUR|WNYC)(?: [A-Z][a-z]+){0,3}$"));
    return expression.match(text).hasMatch();
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
            "photographers?|desk|fellow|team)|special to .*|for .*|contributing .*|in [A-Z].*|M\\.?D\\.?|Ph\\.?D\\.?|Jr\\.?|Sr\\.?)$"),
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
        QStringLiteral("\\s*[,;&]\\s*(?:(?:and|AND)\\s+)?|\\s+(?:and|AND|et|und|y|with|WITH)\\s+|\\s*/\\s*"));
    static const QRegularExpression place(QStringLiteral("\\s+in\\s+[A-Z][\\w .'-]*$"));
    People result;
    result.complete = true;
    for (QString part : text.split(joints, Qt::SkipEmptyParts)) {
        part = part.simplified();
        const QString whole = part;
        part.remove(place);
        while (part.endsWith(QLatin1Char('.')) && part.size() > 1 && part.at(part.size() - 2).isLower())
            part.chop(1);
        static const QRegularExpression writingFor(QStringLiteral("\\s+(?:for|of)\\s+(.+)$"));
        static const QRegularExpression staff(QStringLiteral("\\s+(?:Staff|staff)$"));
        if (const auto match = writingFor.match(part); match.hasMatch() && isWesternOutlet(outlets, match.captured(1))) {
            result.outlet = match.captured(1);
            part.truncate(match.capturedStart());
        } else if (const QString outlet = outlets.latinNameAtEnd(part); !outlet.isEmpty()) {
            result.outlet = outlet;
            part.chop(outlet.size() + 1);
        } else if (isKnownOutlet(outlets, QString(part).remove(staff))) {
            part.remove(staff);
        }
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
        if (isKnownOutlet(outlets, part) || (!result.names.isEmpty() && isWesternOutlet(outlets, part)))
            result.outlet = part;
        else if (isWesternName(part) && result.names.size() < 12)
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
