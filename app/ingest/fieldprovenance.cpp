#include "fieldprovenance.h"

#include "linelabels.h"
#include "personnames.h"
#include "plaintext.h"
#include "westernpeople.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace Masthead {

namespace {

void note(Provenance &provenance, ProvenanceField field, const QString &value, const QString &words, const QString &from)
{
    provenance.evidence.append({field, value, words.left(200), from, 1.0, {}, -1});
}

// A first and a last name, or a Chinese one.
bool isFullName(const QString &text)
{
    return isChineseName(text) || (isWesternName(text) && text.contains(QLatin1Char(' ')) && text[0].isUpper());
}

bool areFullNames(const QStringList &names) { return std::all_of(names.begin(), names.end(), isFullName); }

struct FieldPeople {
    QStringList names;
    QStringList editors;
    QList<Contributor> contributors;
    QString source;
};

// 责任编辑：张三, 新华社记者张三、李四, 文/张三 图/李四
std::optional<FieldPeople> labelledPeople(const Outlets &outlets, const QString &field)
{
    const QList<LabelledPart> parts = labelledParts(outlets, field);
    if (parts.isEmpty() || !isAllParts(field, parts))
        return {};
    FieldPeople found;
    for (const LabelledPart &part : parts) {
        if (part.role == LabelRole::Byline)
            found.names += personNames(part.value, NameTrust::Label);
        else if (part.role == LabelRole::Editor)
            found.editors += personNames(part.value, NameTrust::Label);
        else if (part.role == LabelRole::Production || part.role == LabelRole::Maker)
            for (const QString &name : personNames(part.value, NameTrust::Label))
                found.contributors.append({name, part.label, part.role == LabelRole::Production});
        else if (part.role == LabelRole::Source && found.source.isEmpty())
            found.source = part.value.simplified();
    }
    return found;
}

// What stands in brackets behind a name is where its owner works: "Wei-Hsuan Li (MIT)".
QString withoutBrackets(QString name)
{
    static const QRegularExpression brackets(QStringLiteral("\\s*[(（][^()（）]*[)）]$"));
    return name.remove(brackets);
}

bool isInitials(const QString &text)
{
    static const QRegularExpression initials(QStringLiteral("^(?:\\p{Lu}\\.[ -]?){1,4}$|^\\p{Lu}{1,3}$"));
    return initials.match(text).hasMatch();
}

// Papers name their authors in a row, as "Ann Lee", "Lee A" or "Lee, A." by the habit of the field.
QStringList scholars(const QStringList &parts)
{
    static const QRegularExpression name(
        QStringLiteral("^\\p{L}[\\p{L}\\p{M}.'’\\\\{}^`~\"-]*(?: [\\p{L}\\p{M}.'’\\\\{}^`~\"-]+){0,4}$"));
    QStringList names;
    for (const QString &part : parts)
        if (isInitials(part) && !names.isEmpty() && !names.last().contains(QLatin1Char(',')))
            names.last() += QStringLiteral(", ") + part;
        else if (name.match(part).hasMatch() && !isRole(part) && !isPostOrPlace(part))
            names.append(part);
        else
            return {};
    const bool initials = std::all_of(names.begin(), names.end(), [](const QString &one) { return one.endsWith(u'.'); });
    return names.size() > (initials ? 1 : 2) ? names : QStringList();
}

// Several in one field are kept apart where each is a whole name: "Lund, Mia" is one, and so is whatever is not understood.
QStringList namesIn(const Outlets &outlets, const QString &field)
{
    static const QRegularExpression joint(
        QStringLiteral("\\s*[,，]?\\s+(?:and|und|et|&|和|与)\\s+|\\s*[,，、;；|]\\s*|\\s+/\\s+"));
    static const QRegularExpression by(QStringLiteral("^by\\s*[:：]?\\s+(?=\\p{Lu}|\\p{sc:Han})"),
                                       QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression text(QStringLiteral("\\s*[／/]\\s*文$")); // 张三/文
    static const QRegularExpression reporter(
        QStringLiteral("^\\p{sc:Han}{0,12}?(?:记者|記者|通讯员|通訊員)\\s*(?=\\p{sc:Han})"));
    static const QRegularExpression younger(QStringLiteral("^[^,;/、，]+,?\\s+(?:Jr|Sr|II|III|IV)\\.?$")); // John Smith, Jr.
    const QString line = QString(field).remove(by).remove(reporter).remove(text);
    if (younger.match(line).hasMatch())
        return {line};
    QStringList parts = line.split(joint, Qt::SkipEmptyParts);
    if (parts.size() > 1)
        std::transform(parts.begin(), parts.end(), parts.begin(), withoutBrackets);
    // "Jane Doe, Senior Reporter, BBC News"
    if (const People found = people(outlets, line); found.complete && !found.names.isEmpty() && areFullNames(found.names))
        return found.names;
    if (parts.size() > 1 && areFullNames(parts))
        return parts;
    QString rest;
    if (const QStringList names = personNames(line, NameTrust::Weak, &rest); !names.isEmpty() && rest.trimmed().isEmpty())
        return names;
    if (const QStringList names = parts.size() > 2 ? scholars(parts) : QStringList(); !names.isEmpty())
        return names;
    return {line};
}

// Names of accounts, and addresses.
bool namesNobody(const QString &field)
{
    static const QRegularExpression address(QStringLiteral("^(?:https?://|www\\.)\\S+$"));
    static const QRegularExpression nobody(QStringLiteral("^(?:unknown author|no author|by|[^\\p{L}]*)$"),
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::UseUnicodePropertiesOption);
    return address.match(field).hasMatch() || nobody.match(field).hasMatch() || isNobody(field);
}

FieldPeople peopleIn(const Outlets &outlets, const QString &field)
{
    if (field.isEmpty() || namesNobody(field))
        return {};
    if (const std::optional<FieldPeople> labelled = labelledPeople(outlets, field))
        return *labelled;
    return {namesIn(outlets, field), {}, {}, {}};
}

}

Provenance fieldProvenance(const ParsedEntry &entry, const Outlets &outlets)
{
    Provenance result;
    result.publisher = plainLine(entry.publisher.value);
    if (!result.publisher.isEmpty())
        note(result, ProvenanceField::Publisher, result.publisher, entry.publisher.value, entry.publisher.from);
    result.source = plainLine(entry.source.value);
    if (const auto labelled = labelledPeople(outlets, result.source); labelled && !labelled->source.isEmpty())
        result.source = labelled->source; // 来源：新华社
    if (!result.source.isEmpty())
        note(result, ProvenanceField::Source, result.source, entry.source.value, entry.source.from);
    result.copyright = plainLine(entry.rights);
    if (!result.copyright.isEmpty())
        note(result, ProvenanceField::Copyright, result.copyright, entry.rights, QStringLiteral("rights"));
    for (const ParsedPerson &person : entry.authors) {
        const FieldPeople people = peopleIn(outlets, plainLine(person.name));
        for (const auto &[field, names] :
             {std::pair(ProvenanceField::Byline, people.names), {ProvenanceField::Editor, people.editors}}) {
            QStringList &known = field == ProvenanceField::Byline ? result.byline : result.editors;
            for (const QString &name : names) {
                if (name.isEmpty() || known.contains(name))
                    continue;
                known.append(name);
                note(result, field, name, person.name, person.from);
            }
        }
        for (const Contributor &one : people.contributors) {
            if (result.contributors.contains(one))
                continue;
            result.contributors.append(one);
            note(result, ProvenanceField::Contributor, one.name, person.name, person.from);
        }
        if (result.source.isEmpty() && !people.source.isEmpty()) {
            result.source = people.source;
            note(result, ProvenanceField::Source, people.source, person.name, person.from);
        }
    }
    return result;
}

}
