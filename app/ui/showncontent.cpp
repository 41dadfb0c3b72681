#include "showncontent.h"

#include "articleview/textlanguage.h"
#include "ingest/ingest.h"
#include "text/htmltree.h"
#include "text/plaintext.h"
#include "text/webaddress.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeDatabase>
#include <QUrl>

namespace Masthead {

namespace {

struct ShownContent { // a context of the translations
    Q_DECLARE_TR_FUNCTIONS(ShownContent)
};

QString fileName(const Enclosure &enclosure) { return plainLine(QUrl(enclosure.url).fileName(), 100); }

QString mediaType(const Enclosure &enclosure)
{
    const QString given = enclosure.type.section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    return given.isEmpty() ? QMimeDatabase().mimeTypeForFile(fileName(enclosure), QMimeDatabase::MatchExtension).name()
                           : given;
}

bool isPicture(const Enclosure &enclosure) { return mediaType(enclosure).startsWith(QLatin1String("image/")); }

// Sound and video are played, chapters are the player's, and players of others are pages.
bool isFile(const Enclosure &enclosure)
{
    const QString type = mediaType(enclosure);
    for (const char *other : {"image/", "audio/", "video/", "application/json+chapters", "application/x-shockwave-flash",
                              "application/x-mpegurl", "application/octet-stream", "text/html"})
        if (type.startsWith(QLatin1String(other), Qt::CaseInsensitive))
            return false;
    return !fileName(enclosure).isEmpty() && !webAddress(enclosure.url).isEmpty();
}

std::unique_ptr<HtmlNode> figure(const QString &address)
{
    auto figure = HtmlNode::element(QStringLiteral("figure"));
    HtmlNode *image = figure->append(HtmlNode::element(QStringLiteral("img")));
    image->setAttribute(QStringLiteral("src"), address);
    image->setAttribute(QStringLiteral("alt"), {});
    return figure;
}

std::unique_ptr<HtmlNode> linkTo(const Enclosure &file)
{
    auto link = HtmlNode::element(QStringLiteral("a"));
    link->setAttribute(QStringLiteral("href"), webAddress(file.url));
    link->append(HtmlNode::textNode(fileName(file)));
    return link;
}

/// What came beside the text and its pictures: the pictures of one that shows none, and files.
QString withAttachments(const Article &content)
{
    HtmlTree before;
    HtmlTree behind;
    if (!content.html.contains(QLatin1String("<img"))) {
        for (const Enclosure &one : content.enclosures)
            if (isPicture(one))
                behind.root().append(figure(one.url));
        if (behind.root().children().empty() && !content.leadImage.isEmpty())
            before.root().append(figure(content.leadImage));
    }
    HtmlNode *line = nullptr;
    for (const Enclosure &one : content.enclosures) {
        if (!isFile(one) || content.html.contains(one.url.toHtmlEscaped()))
            continue;
        const QString lead = line ? QStringLiteral(" · ") : ShownContent::tr("Attached:") + QLatin1Char(' ');
        if (!line)
            line = behind.root().append(HtmlNode::element(QStringLiteral("p")));
        line->append(HtmlNode::textNode(lead));
        line->append(linkTo(one));
        if (one.length > 0)
            line->append(HtmlNode::textNode(QStringLiteral(" (%1)").arg(QLocale().formattedDataSize(one.length))));
    }
    return before.toHtml() + content.html + behind.toHtml();
}

}

bool isBlank(const QString &html) { return !html.contains(QLatin1String("<img")) && htmlToText(html).trimmed().isEmpty(); }

QString shownLanguage(const Article &content)
{
    const bool full = !content.fullText.isEmpty() && content.html == content.fullText.html;
    return textLanguage(content.title + (full ? content.fullText.text : content.text), content.language);
}

Article shownContent(Article content, bool published, ChineseScript script)
{
    if (published)
        content.html = asPublished(content);
    if (content.title.isEmpty())
        content.title = openingWords(content.text);
    if (content.title.isEmpty())
        content.title = ShownContent::tr("Untitled");
    if (!content.leadImage.isEmpty() || !content.enclosures.isEmpty())
        content.html = withAttachments(content);
    if (script == ChineseScript::AsWritten)
        return content;
    const QString language = shownLanguage(content);
    if (!language.startsWith(QLatin1String("zh")))
        return content;
    content.title = inScript(content.title, script);
    content.provenance.originalTitle = inScript(content.provenance.originalTitle, script);
    content.html = htmlInScript(content.html, script);
    return content;
}

}
