#pragma once

#include "core/article.h"

namespace Masthead {

/// What tells an article from the others of its feed: its guid, else its address, else its title and date, else what it
/// says. Never empty, at most 500 characters. Pure, any thread.
QString identityOf(const Article &article);

/// SHA-256 of what a reader would see: title, body, pictures, addresses, provenance. Dates are not part of it, for feeds
/// that touch them without a change. Pure, any thread.
QByteArray fingerprintOf(const Article &article);

}
