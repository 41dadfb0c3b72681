#pragma once

#include <QByteArray>
#include <QDebug>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace Masthead {

/// Ends the program, which is how a fuzz target says that a rule was broken.
inline void mustHold(bool rule, const char *sentence)
{
    if (rule)
        return;
    qCritical("broken: %s", sentence);
    std::abort();
}

/// The fuzzer's bytes without a copy: they live as long as the call.
inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
