#pragma once

#include "articleview.h"
#include "core/picturesource.h"

#include <QHash>
#include <QSize>
#include <QStringList>

#include <optional>

namespace Masthead {

/// An article as a whole HTML document, and the addresses of its pictures: the n-th is asked for as pictureAddress(token, 0, n).
struct RenderedArticle {
    QByteArray document; ///< UTF-8
    QStringList pictures;
    QStringList words; ///< of each: its caption, else the text that stands for it
};

/// One of many articles on a page.
struct RenderedPart {
    QString html;
    QString language; ///< of its text
    QStringList pictures;
    QStringList words; ///< of each: its caption, else the text that stands for it
};

/// Makes the document that the engine is given: our page policy first in its head, our sheet and no other, every picture under
/// an address of ours, as links to write a mail. `token` is unguessable and new for each page. The same input gives the same
/// document. Pure, any thread. `sizes` are those of pictures that were seen before, by address: their places are kept while they load.
RenderedArticle renderArticle(const ArticlePage &page, const PageStyle &style, const QString &token,
                              const QHash<QString, QSize> &sizes = {});

/// The document that parts are put into: one `div` of the class "parts", which is empty.
QByteArray renderPartsPage(const PageStyle &style);

/// An article as HTML to be put into that page, its title and masthead before its text. Values of the masthead that can be
/// searched for are links, searchText() of them. `part` numbers it.
RenderedPart renderPart(const ArticlePage &page, const QString &token, int part, const QHash<QString, QSize> &sizes = {});

/// The article as a page of its own, for a file: as renderArticle(), with its pictures inside. Those that `pictures` does not
/// hold, by their addresses, stay away with their words. Pure, any thread.
QByteArray savedArticle(const ArticlePage &page, const PageStyle &style, const QHash<QString, Picture> &pictures);

/// The addresses of the pictures that an article asks for, each once, in their order. Pure, any thread.
QStringList picturesOf(const ArticlePage &page);
QStringList pictureWordsOf(const ArticlePage &page); ///< what the page says of each of them

QString pageAddress(const QString &token);
QString pictureAddress(const QString &token, int part, int index);

struct PicturePlace {
    int part = 0; ///< of the page; 0 where it shows one article
    int index = 0;
};

/// The reverse of pictureAddress(); nothing for any other address.
std::optional<PicturePlace> picturePlace(const QUrl &address, const QString &token);

/// What a link of a part's masthead searches for; empty for any other address.
QString searchText(const QUrl &address, const QString &token);

/// The `mailto:` address that a link of an article leads to: the engine itself follows none. Empty for any other address.
QString mailAddress(const QUrl &address, const QString &token);

/// A link's address as a status bar may show it: readable, on one line, its host in punycode where scripts are mixed.
QString shownAddress(const QUrl &address);
QString shownMail(const QString &address); ///< the same of a `mailto:` address: its receivers

}
