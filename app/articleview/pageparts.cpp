#include "pageparts.h"

#include "articlerenderer.h"
#include "articlescheme.h"
#include "scriptliteral.h"

#include <QVariant>

namespace Masthead {

namespace {

constexpr int lookInterval = 60; ///< ms

}

PageParts::PageParts(ArticleScheme &scheme, Run run, QObject *parent)
    : QObject(parent), m_scheme(scheme), m_run(std::move(run))
{
    m_looking.setInterval(lookInterval);
    m_looking.setSingleShot(true);
    connect(&m_looking, &QTimer::timeout, this, &PageParts::askWhatIsSeen);
}

void PageParts::begin()
{
    m_shown = true;
    m_count = 0;
    m_chosen = 0;
    ++m_page;
    emit began();
}

void PageParts::end()
{
    m_shown = false;
    m_count = 0;
    m_looking.stop();
}

void PageParts::append(int count)
{
    if (!m_shown || count <= 0)
        return;
    m_count += count;
    m_run(QStringLiteral("(function(n){const p=document.querySelector('div.parts');for(;n--;){"
                         "const s=document.createElement('section');s.className='part';p.append(s)}})(%1)")
              .arg(count),
          {});
    look();
}

void PageParts::fill(int part, const ArticlePage &page)
{
    if (!m_shown || part >= m_count)
        return;
    const RenderedPart rendered = renderPart(page, m_scheme.token(), part, m_scheme.sizes());
    m_scheme.servePictures(part, rendered.pictures, page.feed);
    // What is read stays where it is when something above it grows; the engine sees to that only where no part changes its style.
    onPart(part, QStringLiteral("const r=[...s.parentNode.children].find(p=>p.getBoundingClientRect().bottom>1),"
                                "top=()=>r.getBoundingClientRect().top,before=top();"
                                "s.style.height='';s.lang=%1;s.innerHTML=%2;if(s!==r)scrollBy(0,top()-before);")
                     .arg(scriptLiteral(rendered.language), scriptLiteral(rendered.html)));
    look();
}

void PageParts::empty(int part)
{
    onPart(part, QStringLiteral("s.style.height=s.getBoundingClientRect().height+'px';s.textContent='';"));
}

void PageParts::setMarks(int part, bool unread, bool starred)
{
    onPart(part, QStringLiteral("s.classList.toggle('unread',%1);s.classList.toggle('starred',%2);")
                     .arg(QLatin1String(unread ? "true" : "false"), QLatin1String(starred ? "true" : "false")));
}

void PageParts::scrollTo(int part)
{
    m_chosen = part;
    onPart(part, QStringLiteral("s.scrollIntoView();"));
    look();
}

void PageParts::onPart(int part, const QString &script)
{
    if (m_shown && part >= 0 && part < m_count)
        m_run(QLatin1String("(function(){const s=document.querySelector('div.parts').children[") + QString::number(part)
                  + QLatin1String("];") + script + QLatin1String("})()"),
              {});
}

void PageParts::look()
{
    if (m_shown && !m_looking.isActive())
        m_looking.start();
}

void PageParts::askWhatIsSeen()
{
    m_run(QStringLiteral("(function(){const p=document.querySelector('div.parts').children,h=innerHeight,"
                         "e=document.scrollingElement,at=y=>{let a=0,b=p.length;while(a<b){const m=(a+b)>>1;"
                         "p[m].getBoundingClientRect().bottom<=y?a=m+1:b=m}return a};"
                         "return [at(1),at(h),at(-2*h),at(3*h),e.scrollTop+h>=e.scrollHeight-2?1:0,"
                         "Math.round(e.scrollTop),p[%1]?Math.round(p[%1].getBoundingClientRect().top):0].join(' ')})()")
              .arg(m_chosen),
          [this, page = m_page](const QVariant &answer) {
              if (m_shown && page == m_page)
                  take(answer.toString());
          });
}

void PageParts::take(const QString &answer)
{
    const QStringList numbers = answer.split(QLatin1Char(' '));
    if (numbers.size() != 7)
        return;
    PartsSeen now;
    now.first = numbers[0].toInt();
    now.last = std::min(numbers[1].toInt(), m_count - 1);
    now.nearFirst = numbers[2].toInt();
    now.nearLast = std::min(numbers[3].toInt(), m_count - 1);
    now.atEnd = numbers[4].toInt() == 1;
    now.top = numbers[5].toInt();
    now.chosen = numbers[6].toInt();
    emit seen(now);
}

}
