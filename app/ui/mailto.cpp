#include "mailto.h"

#include "text/plaintext.h"

namespace Masthead {

QUrl mailAbout(const Article &article)
{
    const QString title = plainLine(article.title, 300);
    QStringList lines{title};
    if (!article.provenance.publisher.isEmpty())
        lines.append(plainLine(article.provenance.publisher, 200));
    if (!article.url.isEmpty())
        lines.append(article.url);
    // Line ends are CR LF there (section 5), and a plus sign is one.
    return QUrl::fromEncoded("mailto:?subject=" + QUrl::toPercentEncoding(title)
                                 + "&body=" + QUrl::toPercentEncoding(lines.join(QLatin1String("\r\n"))),
                             QUrl::StrictMode);
}

}
