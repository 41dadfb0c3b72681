#pragma once

#include "core/provenance.h"
#include "textlines.h"

namespace Masthead {

/// A value that a rule found in a body, before it is decided which is taken.
struct Finding {
    ProvenanceField field = ProvenanceField::Source;
    QStringList values;          ///< one, or the names of several people
    QString role;                ///< of contributors
    bool editing = false;        ///< likewise
    QString rule;                ///< its name, for the evidence
    QString words;               ///< as they stood
    double confidence = 0;       ///< compared within a field; the surest is taken
    qsizetype line = -1;         ///< index of its line; -1 where it was read from an element
    qsizetype start = 0;         ///< the part of the line that the panel repeats, for the page to leave out…
    qsizetype length = 0;        ///< …0 where the words are part of the text and stay
    HtmlNode *element = nullptr; ///< likewise, an element to leave out
};

/// A finding in the text of a line.
Finding finding(ProvenanceField field, const QStringList &values, const QString &words, double confidence, qsizetype line);

/// Names the rule of all that is found while it lives.
class RuleName {
public:
    RuleName(QList<Finding> &findings, const char *name) : m_findings(findings), m_first(findings.size()), m_name(name) {}
    ~RuleName();
    RuleName(const RuleName &) = delete;
    RuleName &operator=(const RuleName &) = delete;

private:
    QList<Finding> &m_findings;
    const qsizetype m_first;
    const char *m_name;
};

/// The body as the rules see it.
struct BodyText {
    QList<TextLine> lines;
    QList<qsizetype> before; ///< characters of text in front of each line
    qsizetype total = 0;     ///< characters in all

    /// Near the beginning or the end, where provenance stands.
    bool isHead(qsizetype line) const;
    bool isTail(qsizetype line) const;
};

BodyText bodyText(HtmlTree &tree);

}
