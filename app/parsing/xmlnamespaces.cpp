#include "xmlnamespaces.h"

#include <QHash>

namespace Masthead {

namespace {

struct Row {
    const char *prefix;
    const char *uri; // in lower case, without scheme and "/" or "#" at the end
};

constexpr Row rows[] = {
    {"", "purl.org/rss/1.0"},
    {"", "purl.org/net/rss1.1"},
    {"", "my.netscape.com/rdf/simple/0.9"},
    {"", "my.netscape.com/publish/formats/rss-0.91.dtd"},
    {"", "channel.netscape.com/rdf/simple/0.9"},
    {"", "example.com/newformat"},
    {"", "example.com/necho"},
    {"", "backend.userland.com/rss"},
    {"", "backend.userland.com/rss2"},
    {"", "backend.userland.com/rss091"},
    {"", "blogs.law.harvard.edu/tech/rss"},
    {"", "cyber.law.harvard.edu/rss"},
    {"", "cyber.law.harvard.edu/rss/rss.html"},
    {"", "www.rssboard.org/rss-specification"},
    {"", "www.rssboard.org/rss"},
    {"", "purl.org/rss/2.0"},
    {"atom", "www.w3.org/2005/atom"},
    {"atom", "purl.org/atom/ns"},
    {"rdf", "www.w3.org/1999/02/22-rdf-syntax-ns"},
    {"rdfs", "www.w3.org/2000/01/rdf-schema"},
    {"dc", "purl.org/dc/elements/1.1"},
    {"dc", "purl.org/dc/elements/1.0"},
    {"dcterms", "purl.org/dc/terms"},
    {"content", "purl.org/rss/1.0/modules/content"},
    {"syn", "purl.org/rss/1.0/modules/syndication"},
    {"slash", "purl.org/rss/1.0/modules/slash"},
    {"thr", "purl.org/syndication/thread/1.0"},
    {"wfw", "wellformedweb.org/commentapi"},
    {"cc", "creativecommons.org/ns"},
    {"cc", "web.resource.org/cc"},
    {"creativecommons", "backend.userland.com/creativecommonsrssmodule"},
    {"media", "search.yahoo.com/mrss"},
    {"media", "search.yahoo.com/mrss/mediarss"},
    {"media", "video.search.yahoo.com/mrss"},
    {"media", "www.rssboard.org/media-rss"},
    {"itunes", "www.itunes.com/dtds/podcast-1.0.dtd"},
    {"itunes", "example.com/dtds/podcast-1.0.dtd"},
    {"googleplay", "www.google.com/schemas/play-podcasts/1.0"},
    {"podcast", "podcastindex.org/namespace/1.0"},
    {"feedburner", "rssnamespace.org/feedburner/ext/1.0"},
    {"webfeeds", "webfeeds.org/rss/1.0"},
    {"admin", "webns.net/mvcb"},
    {"xhtml", "www.w3.org/1999/xhtml"},
    {"xml", "www.w3.org/xml/1998/namespace"},
    {"xlink", "www.w3.org/1999/xlink"},
    {"svg", "www.w3.org/2000/svg"},
    {"mathml", "www.w3.org/1998/math/mathml"},
    {"source", "source.scripting.com"},
    {"enc", "purl.oclc.org/net/rss_2.0/enc"},
    {"prism", "prismstandard.org/namespaces/1.2/basic"},
    {"yt", "www.youtube.com/xml/schemas/2015"},
    {"yandex", "news.yandex.ru"},
    {"turbo", "turbo.yandex.ru"},
    {"app", "www.w3.org/2007/app"},
    {"gd", "schemas.google.com/g/2005"},
    {"georss", "www.georss.org/georss"},
    {"opensearch", "a9.com/-/spec/opensearch/1.1"},
};

}

QString knownPrefix(const QString &namespaceUri)
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> result;
        for (const Row &row : rows)
            result.insert(QString::fromLatin1(row.uri), *row.prefix ? QString::fromLatin1(row.prefix) : QStringLiteral(""));
        return result;
    }();
    QString key = namespaceUri.trimmed().toLower();
    if (const qsizetype scheme = key.indexOf(QLatin1String("://")); scheme >= 0)
        key = key.mid(scheme + 3);
    while (key.endsWith(QLatin1Char('/')) || key.endsWith(QLatin1Char('#')))
        key.chop(1);
    return table.value(key);
}

}
