#include "citationmenu.h"

#include "parsing/citation.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

namespace Masthead {

namespace {

class CitationMenu {
    Q_DECLARE_TR_FUNCTIONS(CitationMenu)
};

}

void offerCitation(const Article &article, QWidget *place, std::function<void(const QString &sentence)> say)
{
    const std::pair<CitationStyle, QString> styles[] = {
        {CitationStyle::Plain, CitationMenu::tr("&Title, Publisher, Date, Address")},
        {CitationStyle::Gbt7714, QStringLiteral("&GB/T 7714-2015")},
        {CitationStyle::Apa, QStringLiteral("&APA")},
        {CitationStyle::BibTex, QStringLiteral("&BibTeX")},
        {CitationStyle::Ris, QStringLiteral("&RIS")},
        {CitationStyle::CslJson, QStringLiteral("&CSL-JSON")},
    };
    auto *menu = new QMenu(place);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("citationMenu"));
    for (const auto &[style, name] : styles) {
        menu->addAction(name, place, [article, say, style = style] {
            QGuiApplication::clipboard()->setText(citation(article, style, QDate::currentDate()));
            say(CitationMenu::tr("The citation is on the clipboard."));
        });
    }
    menu->popup(place->mapToGlobal(QPoint(16, 16)));
    menu->setActiveAction(menu->actions().first());
}

}
