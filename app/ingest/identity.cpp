#include "identity.h"

#include <QCryptographicHash>

namespace Masthead {

namespace {

constexpr qsizetype maximumIdentity = 500;

/// Each part with its length before it, so that text cannot move from one into the next unseen.
class Digest {
public:
    void add(const QString &part)
    {
        const QByteArray bytes = part.toUtf8();
        m_hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
        m_hash.addData(bytes);
    }
    void add(const QStringList &parts)
    {
        add(QString::number(parts.size()));
        for (const QString &part : parts)
            add(part);
    }
    QByteArray result() const { return m_hash.result(); }
    QString hex() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

QString bounded(const QString &identity)
{
    if (identity.size() <= maximumIdentity)
        return identity;
    Digest digest;
    digest.add(identity);
    return QStringLiteral("sha256:") + digest.hex();
}

}

QString identityOf(const Article &article)
{
    if (!article.guid.isEmpty())
        return bounded(article.guid);
    if (!article.url.isEmpty())
        return bounded(article.url);
    Digest digest;
    if (article.title.isEmpty()) {
        digest.add(article.raw);
        return QStringLiteral("content:") + digest.hex();
    }
    digest.add(article.title);
    digest.add(article.published.toUTC().toString(Qt::ISODate));
    return QStringLiteral("title:") + digest.hex();
}

QByteArray fingerprintOf(const Article &article)
{
    Digest digest;
    digest.add(article.title);
    digest.add(article.html);
    digest.add(article.url);
    digest.add(article.leadImage);
    digest.add(article.categories);
    for (const Enclosure &enclosure : article.enclosures)
        digest.add(enclosure.url);
    const Provenance &provenance = article.provenance;
    for (const QString &value : {provenance.publisher, provenance.source, provenance.dateline, provenance.originalTitle})
        digest.add(value);
    digest.add(provenance.byline);
    digest.add(provenance.editors);
    return digest.result();
}

}
