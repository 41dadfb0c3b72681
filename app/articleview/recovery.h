#pragma once

#include <QtGlobal>

#include <optional>

namespace Masthead {

/// What to do when the renderer of an article died or hangs: load the article again at most once a minute and twice in all,
/// then show it as text, so that no article makes a loop of it. Pure but for what it remembers of one article.
class Recovery {
public:
    enum class Step { LoadAgain, ShowText };

    /// Another article: nothing is held against it.
    void begin() { *this = Recovery(); }

    Step failed(qint64 nowMs)
    {
        const bool soon = m_last && nowMs - *m_last < 60'000;
        m_last = nowMs;
        return soon || ++m_count > 2 ? Step::ShowText : Step::LoadAgain;
    }

private:
    std::optional<qint64> m_last;
    int m_count = 0;
};

}
