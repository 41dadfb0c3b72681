#include "discovery.h"

#include "text/htmltree.h"
#include "text/webaddress.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype maximumFeeds = 100;
constexpr qsizetype maximumAnchors = 20;
constexpr qsizetype maximumPlaces = 10;
constexpr qsizetype maximumTitle = 1000; // characters

const QSet<QString> &feedTypes()
{
    static const QSet<QString> types = {QStringLiteral("application/rss+xml"),
                                        QStringLiteral("application/atom+xml"),
                                        QStringLiteral("application/feed+json"),
                                        QStringLiteral("application/rdf+xml"),
                                        QStringLiteral("application/rss"),
                                        QStringLiteral("application/atom"),
                                        QStringLiteral("application/x.atom+xml"),
                                        QStringLiteral("application/x-atom+xml"),
                                        QStringLiteral("application/x-rss+xml"),
                                        QStringLiteral("application/x-cdf"),
                                        QStringLiteral("application/xml"),
                                        QStringLiteral("application/json"),
                                        QStringLiteral("text/xml"),
                                        QStringLiteral("text/rss"),
                                        QStringLiteral("text/rss+xml"),
                                        QStringLiteral("text/atom+xml")};
    return types;
}

QString typeOf(const HtmlNode &link)
{
    return link.attribute(QLatin1String("type")).section(QLatin1Char(';'), 0, 0).trimmed().toLower();
}

// The relations, HTML Living Standard 4.6.7: words in any case.
bool namesFeed(const HtmlNode &link)
{
    const QStringList relations = link.attribute(QLatin1String("rel")).toLower().simplified().split(QLatin1Char(' '));
    const QString type = typeOf(link);
    if (relations.contains(QLatin1String("feed")) && (type.isEmpty() || feedTypes().contains(type)))
        return true;
    return relations.contains(QLatin1String("alternate")) && !relations.contains(QLatin1String("stylesheet"))
           && feedTypes().contains(type);
}

bool isUntypedAlternate(const HtmlNode &link)
{
    const QStringList relations = link.attribute(QLatin1String("rel")).toLower().simplified().split(QLatin1Char(' '));
    const auto has = [&link](const char *name) { return link.hasAttribute(QLatin1String(name)); };
    return relations.contains(QLatin1String("alternate")) && !relations.contains(QLatin1String("stylesheet"))
           && typeOf(link).isEmpty() && !has("hreflang") && !has("media"); // the page itself in other words
}

// The title of a link in the head: "Site » Comments Feed".
bool titleNamesFeed(const QString &title)
{
    static const QRegularExpression word(QStringLiteral("\\b(?:rss|atom|feeds?)\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    return word.match(title).hasMatch();
}

// The words of a link in the text that leads to a feed and to no page about them: "RSS feed", "Subscribe via RSS".
bool wordsNameFeed(const QString &words)
{
    static const QRegularExpression whole(
        QStringLiteral(
            "^(?:(?:subscribe|follow)(?: us)?(?: to| by| via| with| on| in)? )?(?:(?:our|the|this|an?|main|full) ){0,2}"
            "(?:rss(?: ?(?:0\\.9\\d?|[12]\\.0|2))?(?:[ -]?feeds?)?|(?:atom|json|xml)[ -]?feeds?|"
            "(?:flux|feeds?|canal|fil) (?:rss|atom)|rss ?(?:订阅|訂閱|フィード|구독)|(?:订阅|訂閱) ?rss)[.!]?$"),
        QRegularExpression::CaseInsensitiveOption);
    return whole.match(words).hasMatch();
}

// Links in the text that say what they are by their address, as those of the programs that make sites do.
bool looksLikeFeed(const QUrl &url)
{
    static const QRegularExpression path(
        QStringLiteral(
            "(?:^|/)(?:feeds?|rss2?|atom)(?:/|\\.(?:xml|json|php|aspx?|ashx|jsp)|/index\\.xml|/default/?)?$|"
            "(?:^|/)(?:rss2?|atom|feeds?)/[^/.]+\\.xml$|(?:^|/)(?:rss2?|atom)/[^/.]+/?$|\\.(?:rss|atom|rdf)(?:\\.xml)?$|"
            "(?:^|/)(?:index|news|blog|posts)\\.(?:xml|rdf)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression query(QStringLiteral("(?:^|&)(?:feed|format|type|alt|output)=(?:rss2?|atom|rdf)(?:&|$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression host(QStringLiteral("^feeds2?\\."));
    const bool burnt = host.match(url.host()).hasMatch() && url.path().size() > 1;
    return burnt || path.match(url.path()).hasMatch() || query.match(url.query()).hasMatch();
}

// WordPress names the data of each page by the type that JSON Feed had in its first version.
bool isDataOfPage(const QUrl &url)
{
    static const QRegularExpression path(QStringLiteral("(?:^|/)wp-json(?:/|$)"));
    static const QRegularExpression query(QStringLiteral("(?:^|&)rest_route="));
    return (path.match(url.path()).hasMatch() || query.match(url.query()).hasMatch()) && !looksLikeFeed(url);
}

// A public page may not lead into the reader's own network. Names are looked at as they are; the fetcher looks at what they
// resolve to.
bool isLocal(const QUrl &url)
{
    static const QRegularExpression numbers(QStringLiteral(
        "^(0|10|127)\\.|^169\\.254\\.|^192\\.(168|0\\.0)\\.|^172\\.(1[6-9]|2\\d|3[01])\\.|^100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\.|"
        "^198\\.1[89]\\.|^(22[4-9]|2[3-5]\\d)\\.\\d+\\.\\d+\\.\\d+$"));
    QString host = url.host(QUrl::FullyEncoded).toLower();
    if (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    static const QRegularExpression dotted(QStringLiteral("^\\d+\\.\\d+\\.\\d+\\.\\d+$"));
    if (dotted.match(host).hasMatch())
        return numbers.match(host).hasMatch();
    static const QRegularExpression six(
        QStringLiteral("^(::|::1|::ffff:.*|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|2002:.*)$"));
    return host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost"))
           || host.endsWith(QLatin1String(".local")) || (host.contains(QLatin1Char(':')) && six.match(host).hasMatch());
}

// Of the first picture in a link.
QString pictureText(const HtmlNode &node)
{
    if (node.isElement(QLatin1String("img")))
        return node.attribute(QLatin1String("alt")).simplified();
    for (const auto &child : node.children())
        if (const QString text = pictureText(*child); !text.isEmpty())
            return text;
    return {};
}

// What a link says, or is called where it shows but a sign.
QString wordsOf(const HtmlNode &anchor)
{
    QString words = anchor.textContent().simplified();
    for (const char *name : {"title", "aria-label"})
        if (words.isEmpty())
            words = anchor.attribute(QLatin1String(name)).simplified();
    return words.isEmpty() ? pictureText(anchor) : words;
}

class Finder {
public:
    explicit Finder(const QString &pageUrl) : m_page(pageUrl), m_base(m_page) {}

    // Recursive: HtmlTree bounds the depth.
    void visit(const HtmlNode &node)
    {
        if (node.isElement(QLatin1String("base")) && !m_hasBase) {
            const QString address = webAddress(node.attribute(QLatin1String("href")), m_page);
            m_hasBase = !address.isEmpty();
            if (m_hasBase)
                m_base = QUrl(address);
        } else if (node.isElement(QLatin1String("link")) && offersFeed(node)) {
            add(m_feeds, node.attribute(QLatin1String("href")), node.attribute(QLatin1String("title")));
        } else if (node.isElement(QLatin1String("a"))) {
            addAnchor(node);
        }
        if (!node.isElement(QLatin1String("template"))) // of which the page has nothing yet
            for (const auto &child : node.children())
                visit(*child);
    }

    QList<DiscoveredFeed> takeFeeds()
    {
        if (!m_feeds.isEmpty())
            return std::move(m_feeds);
        return m_anchors.isEmpty() ? std::move(m_worded) : std::move(m_anchors);
    }

private:
    void add(QList<DiscoveredFeed> &feeds, const QString &given, const QString &title)
    {
        const QString href = withoutFeedScheme(given.trimmed());
        // A fragment is never sent (RFC 9110 section 4.2.5), and names no other feed.
        const QString address = href.isEmpty() ? QString() : webAddress(href, m_base).section(QLatin1Char('#'), 0, 0);
        const auto isKnown = [&](const DiscoveredFeed &feed) { return feed.url == address; };
        if (address.isEmpty() || feeds.size() >= maximumFeeds || std::any_of(feeds.begin(), feeds.end(), isKnown))
            return;
        const QUrl url(address);
        if (isLocal(url) && url.host() != m_page.host())
            return;
        feeds.append({address, title.simplified().left(maximumTitle)});
    }

    bool offersFeed(const HtmlNode &link) const
    {
        if (isUntypedAlternate(link) && link.isElement(QLatin1String("link")))
            return titleNamesFeed(link.attribute(QLatin1String("title")))
                   || looksLikeFeed(QUrl(webAddress(link.attribute(QLatin1String("href")), m_base)));
        const bool json = typeOf(link) == QLatin1String("application/json");
        return namesFeed(link) && !(json && isDataOfPage(QUrl(webAddress(link.attribute(QLatin1String("href")), m_base))));
    }

    void addAnchor(const HtmlNode &anchor)
    {
        if (!m_feeds.isEmpty())
            return;
        const QString href = anchor.attribute(QLatin1String("href")).trimmed();
        const bool says = withoutFeedScheme(href) != href || offersFeed(anchor);
        const QString words = wordsOf(anchor);
        const bool addressed = says || looksLikeFeed(QUrl(webAddress(href, m_base)));
        QList<DiscoveredFeed> &feeds = addressed ? m_anchors : m_worded;
        if ((addressed || wordsNameFeed(words)) && feeds.size() < maximumAnchors)
            add(feeds, href, words);
    }

    QUrl m_page;
    QUrl m_base;
    bool m_hasBase = false;
    QList<DiscoveredFeed> m_feeds;
    QList<DiscoveredFeed> m_anchors; // by their addresses
    QList<DiscoveredFeed> m_worded;  // by nothing but their words
};

}

QList<DiscoveredFeed> discoverFeeds(const QString &html, const QString &pageUrl)
{
    Finder finder(pageUrl);
    finder.visit(HtmlTree::parseDocument(html).root());
    return finder.takeFeeds();
}

QStringList commonFeedPlaces(const QString &pageUrl)
{
    const QUrl page(webAddress(pageUrl));
    QStringList places;
    const auto add = [&](const QString &place) {
        const QString address = webAddress(place, page);
        if (!address.isEmpty() && !places.contains(address) && places.size() < maximumPlaces)
            places.append(address);
    };
    // Of a page in a folder of its own: a blog on a site of many things.
    QString folder = page.path(QUrl::FullyEncoded);
    if (!folder.endsWith(QLatin1Char('/')) && !folder.section(QLatin1Char('/'), -1).contains(QLatin1Char('.')))
        folder += QLatin1Char('/');
    if (folder.size() > 1 && folder.endsWith(QLatin1Char('/')))
        for (const char *name : {"feed/", "index.xml", "atom.xml"})
            add(folder + QLatin1String(name));
    // WordPress and Typecho; Jekyll; Hexo; Hugo; Ghost; Blogger; JSON Feed.
    for (const char *name : {"/feed/", "/feed.xml", "/atom.xml", "/index.xml", "/rss.xml", "/rss/", "/feed.json"})
        add(QString::fromLatin1(name));
    return places;
}

}
