#include "missingpictures.h"

#include "articleview.h"
#include "scriptliteral.h"

namespace Masthead {

namespace {

QString absenceText(Picture::Absence absence)
{
    switch (absence) {
    case Picture::Absence::TooLarge: return ArticleView::tr("This picture is too large.");
    case Picture::Absence::NoPicture: return ArticleView::tr("This is not a picture.");
    case Picture::Absence::Unknown: break;
    }
    return ArticleView::tr("This picture could not be loaded.");
}

}

// The sign of the engine for a picture that is broken says nothing.
QString missingPicturesScript(const QList<ArticleScheme::Missing> &missing)
{
    QStringList pairs;
    for (const ArticleScheme::Missing &one : missing)
        pairs += QLatin1Char('[') + scriptLiteral(one.address) + QLatin1Char(',') + scriptLiteral(absenceText(one.absence))
                 + QLatin1Char(']');
    if (pairs.isEmpty())
        return {};
    return QStringLiteral("(function(){const m=new Map([%1]);for(const i of [...document.images])"
                          "if(m.has(i.src)){const s=document.createElement('span');s.className='absent';"
                          "s.textContent=[i.alt,m.get(i.src)].filter(t=>t).join(' · ');"
                          "(i.closest('a.enlarge')||i).replaceWith(s)}})()")
        .arg(pairs.join(QLatin1Char(',')));
}

}
