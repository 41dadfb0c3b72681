#pragma once

#include "error.h"

#include <utility>
#include <variant>

namespace Masthead {

/// A value, or the error that stood in its way. Never empty. Reading the side that is not there is a programming error.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_either(std::move(value)) {}
    Result(Error error) : m_either(std::move(error)) {}

    bool ok() const { return m_either.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<0>(m_either); }
    T &value() & { return std::get<0>(m_either); }
    T &&value() && { return std::get<0>(std::move(m_either)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<1>(m_either); }

private:
    std::variant<T, Error> m_either;
};

/// What a function gives that either works or says why not.
using Done = Result<std::monostate>;
inline Done done() { return std::monostate{}; }

}
