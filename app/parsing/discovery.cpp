#include "discovery.h"

#include "text/htmltree.h"
#include "text/webaddress.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace Masthead {

namespace {

constexpr qsizetype maximumFeeds = 100;
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

// The relations, HTML Living Standard 4.6.7: words in any case.
bool namesFeed(const HtmlNode &link)
{
    const QStringList relations = link.attribute(QLatin1String("rel")).toLower().simplified().split(QLatin1Char(' '));
    const QString type = link.attribute(QLatin1String("type")).section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    if (relations.contains(QLatin1String("feed")) && (type.isEmpty() || feedTypes().contains(type)))
        return true;
    return relations.contains(QLatin1String("alternate")) && !relations.contains(QLatin1String("stylesheet"))
           && feedTypes().contains(type);
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
        } else if (node.isElement(QLatin1String("link")) && namesFeed(node)) {
            add(node);
        }
        for (const auto &child : node.children())
            visit(*child);
    }

    QList<DiscoveredFeed> takeFeeds() { return std::move(m_feeds); }

private:
    void add(const HtmlNode &link)
    {
        const QString href = link.attribute(QLatin1String("href")).trimmed();
        const QString address = href.isEmpty() ? QString() : webAddress(href, m_base);
        if (address.isEmpty() || m_known.contains(address) || m_feeds.size() >= maximumFeeds)
            return;
        const QUrl url(address);
        if (isLocal(url) && url.host() != m_page.host())
            return;
        m_known.insert(address);
        m_feeds.append({address, link.attribute(QLatin1String("title")).simplified().left(maximumTitle)});
    }

    QUrl m_page;
    QUrl m_base;
    bool m_hasBase = false;
    QList<DiscoveredFeed> m_feeds;
    QSet<QString> m_known;
};

}

QList<DiscoveredFeed> discoverFeeds(const QString &html, const QString &pageUrl)
{
    Finder finder(pageUrl);
    finder.visit(HtmlTree::parseDocument(html).root());
    return finder.takeFeeds();
}

}
