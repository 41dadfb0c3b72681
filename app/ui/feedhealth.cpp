#include "feedhealth.h"

#include "datetext.h"
#include "errortext.h"

#include <QCoreApplication>

namespace Masthead {

namespace {

QString translated(const char *text) { return QCoreApplication::translate("FeedHealth", text); }

}

QString healthText(const Feed &feed)
{
    if (feed.error)
        return errorText(*feed.error);
    return feed.lastSuccess.isValid() ? translated(QT_TRANSLATE_NOOP("FeedHealth", "Well"))
                                      : translated(QT_TRANSLATE_NOOP("FeedHealth", "Not read yet"));
}

QString nextFetchText(const Feed &feed, const QLocale &locale)
{
    if (feed.error && feed.error->kind == ErrorKind::Gone)
        return translated(QT_TRANSLATE_NOOP("FeedHealth", "Only when you ask"));
    if (feed.kind == FeedKind::PostFolder)
        return translated(QT_TRANSLATE_NOOP("FeedHealth", "When files change"));
    return feed.nextFetch.isValid() ? longDate(feed.nextFetch, locale) : translated(QT_TRANSLATE_NOOP("FeedHealth", "Soon"));
}

}
