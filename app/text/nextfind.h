#pragma once

#include <QString>

namespace Masthead {

/// Where a mark stands next in one text, upper case or lower: each place is looked for once, and the text read once in all. Not
/// for use by several threads at a time.
class NextFind {
public:
    explicit NextFind(QLatin1String mark) : m_mark(mark) {}

    /// The first place at `at` or behind it, -1 where there is none; `text` is always the same and `at` never goes back.
    qsizetype from(const QString &text, qsizetype at)
    {
        if (!m_sought || (m_found >= 0 && m_found < at))
            m_found = text.indexOf(m_mark, at, Qt::CaseInsensitive);
        m_sought = true;
        return m_found;
    }

private:
    QLatin1String m_mark;
    qsizetype m_found = -1;
    bool m_sought = false;
};

}
