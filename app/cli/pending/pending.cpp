// Temporary, until feeds can be fetched.
#include "../session.h"

namespace Masthead {

__attribute__((weak)) void addSubscriptionCommands(CLI::App &, Session &) {}

}
