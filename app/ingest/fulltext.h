#pragma once

#include "core/article.h"
#include "text/outlets.h"

namespace Masthead {

/// A web page, decoded, and its address after redirects.
struct WebPage {
    QString html;
    QString address;
};

/// An article with the full text that was found in its page (`extracted`, HTML that nobody has looked at yet): sanitised and cleaned as
/// any body, its credits read. Who stands behind it is completed by what the page and that text say, as by withPage(); the
/// fingerprint stays. Without a full text where the page gives no article, or no more of one than the feed. Pure, any thread.
Article withFullText(const Article &kept, const WebPage &page, const QString &extracted, const Outlets &outlets);

}
