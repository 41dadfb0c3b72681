#include "articlerenderer.h"

#include "articlesheet.h"
#include "paragraphs.h"
#include "textlanguage.h"

#include "text/htmltree.h"
#include "text/searchhits.h"
#include "text/plaintext.h"
#include "text/webaddress.h"

#include <QCryptographicHash>
#include <QRegularExpression>
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

QString captionOf(const HtmlNode &figure)
{
    for (const auto &child : figure.children()) {
        const bool is = child->isElement(QLatin1String("figcaption"));
        if (const QString caption = is ? child->textContent().simplified() : captionOf(*child); !caption.isEmpty())
            return caption;
    }
    return {};
}

class Pictures {
public:
    Pictures(const ArticlePage &page, const QHash<QString, QSize> &sizes, PlaceOfPicture place)
        : m_page(page), m_sizes(sizes), m_place(std::move(place))
    {
    }

    /// Before rewrite(), which takes the tree apart.
    void readWords(const HtmlNode &node, const QString &caption = {})
    {
        for (const auto &child : node.children()) {
            if (!child->isElement(QLatin1String("img"))) {
                readWords(*child, child->isElement(QLatin1String("figure")) ? captionOf(*child) : caption);
                continue;
            }
            const QString text = caption.isEmpty() ? child->attribute(QLatin1String("alt")).simplified() : caption;
            if (QString &words = m_words[child->attribute(QLatin1String("src"))]; words.isEmpty())
                words = text;
        }
    }

    QStringList words() const
    {
        QStringList all;
        for (const QString &address : addresses)
            all += m_words.value(address);
        return all;
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
            if (!source.isEmpty() && children.size() == 1 && m_page.enlarging && leadsToPicture(node)) {
                node.setAttribute(QStringLiteral("class"), QStringLiteral("enlarge"));
                node.setAttribute(QStringLiteral("href"), source);
                node.append(std::move(child));
            } else if (source.isEmpty() || inLink || node.isElement(QLatin1String("a")) || !m_page.enlarging
                       || isSmall(*child))
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
            if (image.attribute(QLatin1String("alt")).trimmed().isEmpty()) // else an empty frame
                image.setAttribute(QStringLiteral("alt"), ArticleView::tr("This picture is not shown."));
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

    /// As many pages have it: the same picture, larger.
    static bool leadsToPicture(const HtmlNode &node)
    {
        static const QRegularExpression picture(QStringLiteral("\\.(jpe?g|png|gif|webp|avif)$"),
                                                QRegularExpression::CaseInsensitiveOption);
        return node.isElement(QLatin1String("a"))
               && picture.match(QUrl(node.attribute(QLatin1String("href"))).path()).hasMatch();
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
    QHash<QString, QString> m_words; ///< by address
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

const QLatin1String searchMark("/search/");
const QLatin1String mailMark("/mail/");
const QLatin1String mailScheme("mailto:");

QString addressWith(QLatin1String mark, const QString &text, const QString &token)
{
    return pageAddress(token) + mark + QString::fromLatin1(QUrl::toPercentEncoding(text));
}

// The reverse of it; empty for any other address.
QString textBehind(QLatin1String mark, const QUrl &address, const QString &token)
{
    const QString prefix = pageAddress(token) + mark;
    const QString text = address.toString(QUrl::FullyEncoded);
    return text.startsWith(prefix) ? QUrl::fromPercentEncoding(text.mid(prefix.size()).toUtf8()) : QString();
}

// An address is one to follow, whatever it is the address of.
QString valueHtml(const PageField::Value &value, const QString &token)
{
    const QString text = value.text.toHtmlEscaped();
    const QString tip = value.words.isEmpty() ? QString() : QStringLiteral(" title=\"%1\"").arg(value.words.toHtmlEscaped());
    QString address = value.text.contains(QLatin1Char(' ')) ? QString() : webAddress(value.text, QUrl());
    if (address.isEmpty() && !token.isEmpty() && !value.search.isEmpty())
        address = addressWith(searchMark, value.search, token);
    if (!address.isEmpty())
        return QStringLiteral("<a href=\"%1\"%2>%3</a>").arg(address.toHtmlEscaped(), tip, text);
    return tip.isEmpty() ? text : QStringLiteral("<span%1>%2</span>").arg(tip, text);
}

// Without a token, and where there is nobody to tell of it, no value searches.
QString mastheadHtml(const ArticlePage &page, const QString &token)
{
    QString html = QStringLiteral("<dl>");
    for (const PageField &field : page.masthead) {
        QStringList values;
        for (const PageField::Value &value : field.values)
            values += valueHtml(value, token);
        html += QLatin1String("<div><dt>") + field.name.toHtmlEscaped() + QLatin1String("</dt><dd>")
                + values.join(field.between.toHtmlEscaped()) + QLatin1String("</dd></div>");
    }
    return html + QLatin1String("</dl>");
}

struct Body {
    QString html;
    QString language;
};

/// Places to go to within the article get `prefix`: those of others on the same page have the same names.
void prefixPlaces(HtmlNode &node, const QString &prefix)
{
    for (const auto &child : node.children()) {
        if (const QString id = child->attribute(QLatin1String("id")); !id.isEmpty())
            child->setAttribute(QStringLiteral("id"), prefix + id);
        const QString target = child->attribute(QLatin1String("href"));
        if (target.size() > 1 && target.startsWith(QLatin1Char('#')))
            child->setAttribute(QStringLiteral("href"), QLatin1Char('#') + prefix + target.mid(1));
        prefixPlaces(*child, prefix);
    }
}

// The engine follows no link of that scheme and asks nobody.
void takeMails(HtmlNode &node, const QString &token)
{
    for (const auto &child : node.children()) {
        if (const QString address = child->attribute(QLatin1String("href")); address.startsWith(mailScheme))
            child->setAttribute(QStringLiteral("href"), addressWith(mailMark, address.mid(mailScheme.size()), token));
        takeMails(*child, token);
    }
}

/// Without a token there is nobody to tell of a link.
Body articleBody(const ArticlePage &page, Pictures &pictures, const QString &token, const QString &placePrefix = {})
{
    HtmlTree tree = HtmlTree::parse(page.html);
    if (!placePrefix.isEmpty())
        prefixPlaces(tree.root(), placePrefix);
    const QString text = tree.root().textContent();
    const QString language = textLanguage(text, page.language);
    const bool rightToLeft = isRightToLeft(text);
    shapeParagraphs(tree);
    boxTables(tree.root());
    if (const QList<SearchPhrase> phrases = markedPhrases(page.marked); !phrases.isEmpty())
        markHits(tree.root(), phrases);
    markPosters(tree.root());
    pictures.readWords(tree.root());
    pictures.rewrite(tree.root());
    if (!token.isEmpty())
        takeMails(tree.root(), token);
    const QString html = tree.toHtml();
    return {rightToLeft ? QLatin1String("<div dir=\"rtl\">") + html + QLatin1String("</div>") : html, language};
}

QByteArray document(const PageStyle &style, const QString &language, const QHash<QString, QString> &pieces,
                    QLatin1String pictureSources)
{
    const QString sheet = articleSheet(style);
    const QString document =
        QLatin1String("<!DOCTYPE html>\n<html lang=\"") + language.toHtmlEscaped()
        + QLatin1String("\"><head><meta http-equiv=\"Content-Security-Policy\" content=\"") + policy(sheet, pictureSources)
        + QLatin1String("\"><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\"><title>")
        + pieces.value(QStringLiteral("title")) + QLatin1String("</title><style>") + sheet
        + QLatin1String("</style></head>\n<body>") + filledLayout(style.theme.layout, pieces)
        + QLatin1String("</body></html>\n");
    return document.toUtf8();
}

QByteArray wholeDocument(const ArticlePage &page, const PageStyle &style, Pictures &pictures, const QString &token,
                         QLatin1String pictureSources)
{
    const Body body = articleBody(page, pictures, token);
    return document(style, body.language,
                    {{QStringLiteral("article"), body.html},
                     {QStringLiteral("title"), plainLine(page.title).toHtmlEscaped()},
                     {QStringLiteral("masthead"), mastheadHtml(page, {})}},
                    pictureSources);
}

const QLatin1String ownPictures("masthead: data:");

}

QString pageAddress(const QString &token) { return origin + token; }

QString pictureAddress(const QString &token, int part, int index)
{
    return pageAddress(token) + QStringLiteral("/%1/%2").arg(part).arg(index);
}

std::optional<PicturePlace> picturePlace(const QUrl &address, const QString &token)
{
    const QStringList path = address.path().split(QLatin1Char('/'));
    if (path.size() != 4)
        return {};
    const PicturePlace place{path[2].toInt(), path[3].toInt()};
    const bool isOne = pictureAddress(token, place.part, place.index) == address.toString(QUrl::FullyEncoded);
    return isOne && place.part >= 0 && place.index >= 0 ? std::optional(place) : std::nullopt;
}

QString searchText(const QUrl &address, const QString &token) { return textBehind(searchMark, address, token); }

QString mailAddress(const QUrl &address, const QString &token)
{
    const QString rest = textBehind(mailMark, address, token);
    return rest.isEmpty() ? rest : mailAddress(mailScheme + rest); // clean already; a page is never trusted
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

QString shownMail(const QString &address) { return plainLine(QUrl(address).path(QUrl::FullyDecoded), 300); }

RenderedArticle renderArticle(const ArticlePage &page, const PageStyle &style, const QString &token,
                              const QHash<QString, QSize> &sizes)
{
    Pictures pictures(page, sizes, [&token](const QString &, int number) { return pictureAddress(token, 0, number); });
    const QByteArray document = wholeDocument(page, style, pictures, token, ownPictures);
    return {document, pictures.addresses, pictures.words()};
}

QByteArray renderPartsPage(const PageStyle &style)
{
    return document(style, {}, {{QStringLiteral("article"), QStringLiteral("<div class=\"parts\"></div>")}}, ownPictures);
}

RenderedPart renderPart(const ArticlePage &page, const QString &token, int part, const QHash<QString, QSize> &sizes)
{
    Pictures pictures(page, sizes,
                      [&token, part](const QString &, int number) { return pictureAddress(token, part, number); });
    const Body body = articleBody(page, pictures, token, QStringLiteral("p%1-").arg(part));
    const QString title = plainLine(page.title).toHtmlEscaped();
    const QString address = webAddress(page.address, QUrl());
    const QString heading =
        address.isEmpty() ? title : QStringLiteral("<a href=\"%1\">%2</a>").arg(address.toHtmlEscaped(), title);
    return {QLatin1String("<header class=\"masthead\"><h1>") + heading + QLatin1String("</h1>") + mastheadHtml(page, token)
                + QLatin1String("</header><div class=\"text\">") + body.html + QLatin1String("</div>"),
            body.language, pictures.addresses, pictures.words()};
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
    return wholeDocument(alone, style, inside, {}, QLatin1String("data:"));
}

QStringList picturesOf(const ArticlePage &page)
{
    Pictures pictures(page, {}, [](const QString &address, int) { return address; });
    HtmlTree tree = HtmlTree::parse(page.html);
    pictures.rewrite(tree.root());
    return pictures.addresses;
}

QStringList pictureWordsOf(const ArticlePage &page)
{
    Pictures pictures(page, {}, [](const QString &address, int) { return address; });
    HtmlTree tree = HtmlTree::parse(page.html);
    pictures.readWords(tree.root());
    pictures.rewrite(tree.root());
    return pictures.words();
}

}
