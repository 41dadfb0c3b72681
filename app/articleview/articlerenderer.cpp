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

namespace Masthead {

namespace {

const QLatin1String origin("masthead://article/");
constexpr int mostPictures = 1000; ///< of one article; the engine asks for all of them at once

QString policy(const QString &sheet)
{
    const QByteArray hash = QCryptographicHash::hash(sheet.toUtf8(), QCryptographicHash::Sha256).toBase64();
    return QLatin1String("default-src 'none'; img-src masthead: data:; style-src 'sha256-") + QString::fromLatin1(hash)
           + QLatin1String("'; form-action 'none'; base-uri 'none'; frame-src 'none'; object-src 'none'");
}

class Pictures {
public:
    Pictures(const ArticlePage &page, const QString &token, const QHash<QString, QSize> &sizes)
        : m_page(page), m_token(token), m_sizes(sizes)
    {
    }

    void rewrite(HtmlNode &node)
    {
        if (node.isElement(QLatin1String("img")))
            picture(node);
        for (const auto &child : node.children())
            rewrite(*child);
    }

    QStringList addresses;

private:
    void picture(HtmlNode &image)
    {
        const QString source = image.attribute(QLatin1String("src"));
        for (const char *name : {"src", "srcset", "sizes", "loading", "usemap", "ismap", "crossorigin", "referrerpolicy"})
            image.removeAttribute(QLatin1String(name));
        const QString embedded = embeddedPicture(source);
        if (!embedded.isEmpty()) {
            image.setAttribute(QStringLiteral("src"), embedded);
        } else if (!m_page.pictures || ++m_count > mostPictures || source.isEmpty()
                   || source.startsWith(QLatin1String("data:"), Qt::CaseInsensitive)) {
            image.setAttribute(QStringLiteral("class"), QStringLiteral("absent"));
        } else {
            qsizetype index = m_known.value(source, -1);
            if (index < 0) {
                index = addresses.size();
                addresses += source;
                m_known.insert(source, index);
            }
            image.setAttribute(QStringLiteral("src"), pictureAddress(m_token, int(index)));
            keepPlace(image, m_sizes.value(source));
        }
    }

    static void keepPlace(HtmlNode &image, QSize size)
    {
        if (size.isEmpty() || image.hasAttribute(QLatin1String("width")) || image.hasAttribute(QLatin1String("height")))
            return;
        image.setAttribute(QStringLiteral("width"), QString::number(size.width()));
        image.setAttribute(QStringLiteral("height"), QString::number(size.height()));
    }

    const ArticlePage &m_page;
    const QString &m_token;
    const QHash<QString, QSize> &m_sizes;
    QHash<QString, qsizetype> m_known;
    int m_count = 0;
};

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
    HtmlTree tree = HtmlTree::parse(page.html);
    const QString language = textLanguage(tree.root().textContent(), page.language);
    shapeParagraphs(tree);
    boxTables(tree.root());
    if (const QList<SearchPhrase> phrases = markedPhrases(page.marked); !phrases.isEmpty())
        markHits(tree.root(), phrases);
    Pictures pictures(page, token, sizes);
    pictures.rewrite(tree.root());

    const QString sheet = articleSheet(style);
    const QString document =
        QLatin1String("<!DOCTYPE html>\n<html lang=\"") + language.toHtmlEscaped()
        + QLatin1String("\"><head><meta http-equiv=\"Content-Security-Policy\" content=\"") + policy(sheet)
        + QLatin1String("\"><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\"><title>")
        + plainLine(page.title).toHtmlEscaped() + QLatin1String("</title><style>") + sheet
        + QLatin1String("</style></head>\n<body><main>") + tree.toHtml() + QLatin1String("</main></body></html>\n");
    return {document.toUtf8(), pictures.addresses};
}

}
