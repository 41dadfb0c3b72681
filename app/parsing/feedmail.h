#pragma once

#include "core/otherreader.h"

#include <optional>

namespace Masthead {

/// An article as Thunderbird keeps it: a message with HTML in 8 bits, its states in X-Mozilla-Status and X-Mozilla-Keys. Tags are the
/// keys as they stand; nothing for a message that was deleted and waits to be taken out. Pure, any thread.
std::optional<OtherEntry> parseFeedMail(const QByteArray &message);

}
