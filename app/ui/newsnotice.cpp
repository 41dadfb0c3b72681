#include "newsnotice.h"

#include "foreigntext.h"

#include <QCoreApplication>

namespace Masthead {

namespace {

constexpr int longestTitle = 200; // characters; a notification is no page
constexpr int mostTitles = 5;

struct NewsNoticeText {
    Q_DECLARE_TR_FUNCTIONS(NewsNotice)
};

QString titleOf(const ArticleRow &article)
{
    const QString title = article.title.isEmpty() ? NewsNoticeText::tr("Untitled") : article.title;
    return isolated(title.size() <= longestTitle ? title : title.left(longestTitle - 1) + QChar(0x2026));
}

QString peopleOf(const ArticleRow &article)
{
    const QString publisher = isolated(article.publisher.isEmpty() ? article.feedTitle : article.publisher);
    if (article.editors.isEmpty())
        return publisher;
    const QString editors = isolated(article.editors.mid(0, 3).join(NewsNoticeText::tr(", ")));
    return NewsNoticeText::tr("%1 · Editor: %2").arg(publisher, editors);
}

}

NewsNotice newsNotice(const QList<ArticleRow> &articles)
{
    if (articles.size() == 1)
        return {titleOf(articles.first()), peopleOf(articles.first())};
    QStringList titles;
    for (const ArticleRow &article : articles.mid(0, mostTitles))
        titles += titleOf(article);
    if (articles.size() > mostTitles)
        titles += NewsNoticeText::tr("and %n more", nullptr, int(articles.size()) - mostTitles);
    return {NewsNoticeText::tr("%n new article(s)", nullptr, int(articles.size())), titles.join(QLatin1Char('\n'))};
}

}
