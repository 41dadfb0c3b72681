#include "articlerenderer.h"

#include "articlesheet.h"
#include "paragraphs.h"
#include "textlanguage.h"

#include "text/htmltree.h"
#include "text/searchhits.h"
#include "text/plaintext.h"
#include "text/webaddress.h"

#include <QCryptographicHash>
#include <QSet>
#include <QUrl>

#include <functional>

namespace Masthead {

namespace {

const QLatin1String origin("masthead://article/");
constexpr int mostPictures = 1000;   ///< of one article; the engine asks for all of them at once
constexpr int smallestEnlarged = 48; ///< pixels; what is smaller is no picture to look at

QString policy(const QString &sheet, QLatin1String pictures)
{
    const QByteArray hash = QCryptographicHash::hash(sheet.toUtf8(), QCryptographicHash::Sha256).toBase64();
    return QLatin1String("default-src 'none'; img-src ") + pictures + QLatin1String("; style-src 'sha256-")
           + QString::fromLatin1(hash)
           + QLatin1String("'; form-action 'none'; base-uri 'none'; frame-src 'none'; object-src 'none'");
}

/// Where the document finds the picture that has this address and this number; empty: nowhere.
using PlaceOfPicture = std::function<QString(const QString &address, int number)>;

class Pictures {
public:
    Pictures(const ArticlePage &page, const QHash<QString, QSize> &sizes, PlaceOfPicture place)
        : m_page(page), m_sizes(sizes), m_place(std::move(place))
    {
    }

    void rewrite(HtmlNode &node, bool inLink = false)
    {
        auto children = node.takeChildren();
        for (auto &child : children) {
            if (!child->isElement(QLatin1String("img"))) {
                rewrite(*node.append(std::move(child)), inLink || node.isElement(QLatin1String("a")));
                continue;
            }
            const QString source = picture(*child);
            if (source.isEmpty() || inLink || node.isElement(QLatin1String("a")) || !m_page.enlarging || isSmall(*child))
                node.append(std::move(child));
            else
                node.append(link(source))->append(std::move(child));
        }
    }

    QStringList addresses;

private:
    /// Gives where the engine finds it; nothing for one that is embedded or absent.
    QString picture(HtmlNode &image)
    {
        const QString source = image.attribute(QLatin1String("src"));
        for (const char *name : {"src", "srcset", "sizes", "loading", "usemap", "ismap", "crossorigin", "referrerpolicy"})
            image.removeAttribute(QLatin1String(name));
        const QString embedded = embeddedPicture(source);
        if (!embedded.isEmpty()) {
            image.setAttribute(QStringLiteral("src"), embedded);
            return {};
        }
        const QString place = isWanted(source) ? placeOf(source) : QString();
        if (place.isEmpty()) {
            image.setAttribute(QStringLiteral("class"), QStringLiteral("absent"));
        } else {
            image.setAttribute(QStringLiteral("src"), place);
            keepPlace(image, m_sizes.value(source));
        }
        return place;
    }

    bool isWanted(const QString &source)
    {
        return m_page.pictures && ++m_count <= mostPictures && !source.isEmpty()
               && !source.startsWith(QLatin1String("data:"), Qt::CaseInsensitive);
    }

    QString placeOf(const QString &source)
    {
        qsizetype index = m_known.value(source, -1);
        if (index < 0) {
            index = addresses.size();
            addresses += source;
            m_known.insert(source, index);
        }
        return m_place(source, int(index));
    }

    static std::unique_ptr<HtmlNode> link(const QString &place)
    {
        auto link = HtmlNode::element(QStringLiteral("a"));
        link->setAttribute(QStringLiteral("class"), QStringLiteral("enlarge"));
        link->setAttribute(QStringLiteral("href"), place);
        return link;
    }

    // Icons and faces among the words.
    static bool isSmall(const HtmlNode &image)
    {
        const int width = image.attribute(QLatin1String("width")).toInt();
        const int height = image.attribute(QLatin1String("height")).toInt();
        return (width > 0 && width <= smallestEnlarged) || (height > 0 && height <= smallestEnlarged);
    }

    static void keepPlace(HtmlNode &image, QSize size)
    {
        if (size.isEmpty() || image.hasAttribute(QLatin1String("width")) || image.hasAttribute(QLatin1String("height")))
            return;
        image.setAttribute(QStringLiteral("width"), QString::number(size.width()));
        image.setAttribute(QStringLiteral("height"), QString::number(size.height()));
    }

    const ArticlePage &m_page;
    const QHash<QString, QSize> m_sizes;
    PlaceOfPicture m_place;
    QHash<QString, qsizetype> m_known;
    int m_count = 0;
};

// A film is a still with a link below it, as the sanitiser made it.
void markPosters(HtmlNode &node)
{
    if (node.isElement(QLatin1String("a")) && node.children().size() > 1
        && node.children().front()->isElement(QLatin1String("img"))
        && node.children()[1]->text().startsWith(QStringLiteral("▶ ")))
        node.setAttribute(QStringLiteral("class"), QStringLiteral("poster"));
    for (const auto &child : node.children())
        markPosters(*child);
}

// Tables scroll within a box of their own, so that a wide one does not push the page.
void boxTables(HtmlNode &node)
{
    auto children = node.takeChildren();
    for (auto &child : children) {
        if (child->isElement(QLatin1String("table"))) {
            auto box = HtmlNode::element(QStringLiteral("div"));
            box->setAttribute(QStringLiteral("class"), QStringLiteral("wide"));
            box->append(std::move(child));
            node.append(std::move(box));
        } else {
            boxTables(*node.append(std::move(child)));
        }
    }
}

bool mixesScripts(const QString &label)
{
    static const QSet<int> eastAsian = {QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana,
                                        QChar::Script_Hangul, QChar::Script_Bopomofo};
    QSet<int> scripts;
    for (const QChar c : label) {
        const int script = c.script();
        if (script != QChar::Script_Common && script != QChar::Script_Inherited)
            scripts.insert(eastAsian.contains(script) ? int(QChar::Script_Han) : script);
    }
    return scripts.size() > 1;
}

// An address is one to follow, whatever it is the address of.
QString mastheadValue(const QString &value)
{
    const QString text = value.toHtmlEscaped();
    const QString address = value.contains(QLatin1Char(' ')) ? QString() : webAddress(value, QUrl());
    return address.isEmpty() ? text : QStringLiteral("<a href=\"%1\">%2</a>").arg(address.toHtmlEscaped(), text);
}

QString mastheadHtml(const ArticlePage &page)
{
    QString html = QStringLiteral("<dl>");
    for (const auto &[name, value] : page.masthead)
        html += QLatin1String("<dt>") + name.toHtmlEscaped() + QLatin1String("</dt><dd>") + mastheadValue(value)
                + QLatin1String("</dd>");
    return html + QLatin1String("</dl>");
}

QByteArray wholeDocument(const ArticlePage &page, const PageStyle &style, Pictures &pictures, QLatin1String pictureSources)
{
    HtmlTree tree = HtmlTree::parse(page.html);
    const QString language = textLanguage(tree.root().textContent(), page.language);
    shapeParagraphs(tree);
    boxTables(tree.root());
    if (const QList<SearchPhrase> phrases = markedPhrases(page.marked); !phrases.isEmpty())
        markHits(tree.root(), phrases);
    markPosters(tree.root());
    pictures.rewrite(tree.root());

    const QString title = plainLine(page.title).toHtmlEscaped();
    const QString sheet = articleSheet(style);
    const QString document =
        QLatin1String("<!DOCTYPE html>\n<html lang=\"") + language.toHtmlEscaped()
        + QLatin1String("\"><head><meta http-equiv=\"Content-Security-Policy\" content=\"") + policy(sheet, pictureSources)
        + QLatin1String("\"><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\"><title>") + title
        + QLatin1String("</title><style>") + sheet + QLatin1String("</style></head>\n<body>")
        + filledLayout(style.theme.layout, {{QStringLiteral("article"), tree.toHtml()},
                                            {QStringLiteral("title"), title},
                                            {QStringLiteral("masthead"), mastheadHtml(page)}})
        + QLatin1String("</body></html>\n");
    return document.toUtf8();
}

}

QString pageAddress(const QString &token) { return origin + token; }

QString pictureAddress(const QString &token, int index)
{
    return origin + token + QLatin1Char('/') + QString::number(index);
}

int pictureIndex(const QUrl &address, const QString &token)
{
    const QString text = address.toString(QUrl::FullyEncoded);
    const QString prefix = pageAddress(token) + QLatin1Char('/');
    bool ok = false;
    const int index = text.startsWith(prefix) ? text.mid(prefix.size()).toInt(&ok) : -1;
    return ok && pictureAddress(token, index) == text ? index : -1;
}

QString shownAddress(const QUrl &address)
{
    QUrl url(address);
    url.setUserInfo({});
    const QString ace = url.host(QUrl::FullyEncoded);
    const QString unicode = url.host(QUrl::FullyDecoded);
    bool mixed = false;
    for (const QString &label : unicode.split(QLatin1Char('.')))
        mixed = mixed || mixesScripts(label);
    const QString port = url.port() < 0 ? QString() : QLatin1Char(':') + QString::number(url.port());
    const QUrl::FormattingOptions path = QUrl::RemoveScheme | QUrl::RemoveAuthority;
    QString rest = url.toString(path | QUrl::PrettyDecoded);
    if (plainLine(rest, 10'000) != rest)
        rest = url.toString(path | QUrl::FullyEncoded); // would show otherwise than it reads
    return plainLine(url.scheme() + QLatin1String("://") + (mixed ? ace : unicode) + port + rest, 300);
}

RenderedArticle renderArticle(const ArticlePage &page, const PageStyle &style, const QString &token,
                              const QHash<QString, QSize> &sizes)
{
    Pictures pictures(page, sizes, [&token](const QString &, int number) { return pictureAddress(token, number); });
    const QByteArray document = wholeDocument(page, style, pictures, QLatin1String("masthead: data:"));
    return {document, pictures.addresses};
}

QByteArray savedArticle(const ArticlePage &page, const PageStyle &style, const QHash<QString, Picture> &pictures)
{
    ArticlePage alone = page;
    alone.enlarging = false;
    Pictures inside(alone, {}, [&pictures](const QString &address, int) -> QString {
        const Picture picture = pictures.value(address);
        if (picture.bytes.isEmpty())
            return {};
        return QStringLiteral("data:") + QString::fromLatin1(picture.mediaType) + QStringLiteral(";base64,")
               + QString::fromLatin1(picture.bytes.toBase64());
    });
    return wholeDocument(alone, style, inside, QLatin1String("data:"));
}

QStringList picturesOf(const ArticlePage &page)
{
    Pictures pictures(page, {}, [](const QString &address, int) { return address; });
    HtmlTree tree = HtmlTree::parse(page.html);
    pictures.rewrite(tree.root());
    return pictures.addresses;
}

}
