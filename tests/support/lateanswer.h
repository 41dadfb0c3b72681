#pragma once

#include <QTest>

#include <memory>
#include <optional>

namespace Masthead {

/// What `ask` gives to the function that it is handed, once it does; nothing where that takes longer. An answer that comes later
/// still, after the test has failed, finds its place.
template <typename Answer, typename Ask>
std::optional<Answer> lateAnswer(Ask ask, int milliseconds = 5000)
{
    const auto answer = std::make_shared<std::optional<Answer>>();
    ask([answer](const Answer &given) { *answer = given; });
    (void)QTest::qWaitFor([&] { return answer->has_value(); }, milliseconds);
    return *answer;
}

}
