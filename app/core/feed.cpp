#include "feed.h"

namespace Masthead {

QString feedKindName(FeedKind kind)
{
    return kind == FeedKind::PostFolder ? QStringLiteral("posts") : QStringLiteral("web");
}

}
