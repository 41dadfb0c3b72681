#include "feedgenerator.h"

#include "postgenerator.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

namespace Masthead {

namespace {

struct Item {
    QString title;
    QString html;
    QString author;
    QString url;
    QDateTime date;
};

QString lineOf(const QString &front, QLatin1String name)
{
    const qsizetype start = front.indexOf(name) + name.size();
    return front.mid(start, front.indexOf(u'\n', start) - start).remove(u'\'').trimmed();
}

Item itemOf(const QByteArray &post, int feed, int number)
{
    const QString text = QString::fromUtf8(post);
    const qsizetype end = text.indexOf(QLatin1String("\n---\n"), 5);
    const QString front = text.left(end);
    return {lineOf(front, QLatin1String("title:")), text.mid(end + 5).trimmed(), lineOf(front, QLatin1String("author:")),
            QStringLiteral("https://news.example/%1/%2.html").arg(feed).arg(number),
            QDateTime(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC).addSecs(-3600LL * number)};
}

QString mailDate(const QDateTime &date)
{
    return QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")) + QStringLiteral(" GMT");
}

QString rssItem(const Item &item)
{
    return QStringLiteral("<item><title>%1</title><link>%2</link><guid>%2</guid><pubDate>%3</pubDate>"
                          "<dc:creator>%4</dc:creator><description>%5</description></item>\n")
        .arg(item.title.toHtmlEscaped(), item.url, mailDate(item.date), item.author.toHtmlEscaped(),
             item.html.toHtmlEscaped());
}

QString rdfItem(const Item &item)
{
    return QStringLiteral("<item rdf:about=\"%2\"><title>%1</title><link>%2</link><dc:date>%3</dc:date>"
                          "<dc:creator>%4</dc:creator><description>%5</description></item>\n")
        .arg(item.title.toHtmlEscaped(), item.url, item.date.toString(Qt::ISODate), item.author.toHtmlEscaped(),
             item.html.toHtmlEscaped());
}

QString atomEntry(const Item &item)
{
    return QStringLiteral("<entry><title>%1</title><link href=\"%2\"/><id>%2</id><updated>%3</updated>"
                          "<author><name>%4</name></author><content type=\"html\">%5</content></entry>\n")
        .arg(item.title.toHtmlEscaped(), item.url, item.date.toString(Qt::ISODate), item.author.toHtmlEscaped(),
             item.html.toHtmlEscaped());
}

QByteArray jsonFeed(const QList<Item> &items, const QString &title)
{
    QJsonArray list;
    for (const Item &item : items)
        list += QJsonObject{{QStringLiteral("id"), item.url},
                            {QStringLiteral("url"), item.url},
                            {QStringLiteral("title"), item.title},
                            {QStringLiteral("content_html"), item.html},
                            {QStringLiteral("date_published"), item.date.toString(Qt::ISODate)},
                            {QStringLiteral("authors"), QJsonArray{QJsonObject{{QStringLiteral("name"), item.author}}}}};
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), QStringLiteral("https://jsonfeed.org/version/1.1")},
                                     {QStringLiteral("title"), title},
                                     {QStringLiteral("items"), list}})
        .toJson(QJsonDocument::Compact);
}

}

QByteArray FeedGenerator::feed(FeedFormat format, int index, int count) const
{
    const PostGenerator posts(m_seed);
    QList<Item> items;
    for (int number = 0; number < count; ++number)
        items += itemOf(posts.post(index * count + number), index, number);
    const QString title = QStringLiteral("Feed %1").arg(index);
    if (format == FeedFormat::JsonFeed)
        return jsonFeed(items, title);
    QString entries;
    for (const Item &item : items)
        entries += format == FeedFormat::Rss2 ? rssItem(item) : format == FeedFormat::Rss1 ? rdfItem(item) : atomEntry(item);
    const QString declaration = QStringLiteral("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    const QString head =
        QStringLiteral("<title>%1</title><link>https://news.example/%1</link><description>News</description>");
    QString document;
    switch (format) {
    case FeedFormat::Rss2:
        document = QStringLiteral("<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>")
                   + head.arg(title) + entries + QStringLiteral("</channel></rss>\n");
        break;
    case FeedFormat::Rss1:
        document =
            QStringLiteral("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                           "xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>")
            + head.arg(title) + QStringLiteral("</channel>") + entries + QStringLiteral("</rdf:RDF>\n");
        break;
    default:
        document = QStringLiteral("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>%1</title><id>urn:%1</id>").arg(title)
                   + entries + QStringLiteral("</feed>\n");
    }
    return (declaration + document).toUtf8();
}

}
