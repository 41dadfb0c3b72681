#pragma once

#include "core/article.h"
#include "fetching/fulltextreading.h"

#include <QHash>
#include <QObject>

class QAction;

namespace Masthead {

class ArticlePane;
class Reading;

/// Full text and excerpt of the article that is shown: the action fetches the full text where there is none yet, else changes between
/// the two; the line above the page says which is shown, or why there is none. GUI thread.
class FullTextControl : public QObject {
    Q_OBJECT

public:
    /// All outlive this.
    FullTextControl(FullTextReading &texts, ArticlePane &page, Reading &reading, QAction &action, QObject *parent);

    /// What came of an article that was read for a feed that always wants the full text.
    void noteRead(ArticleId id, const Result<FullTextReading::Outcome> &outcome);

signals:
    void said(const QString &sentence); ///< why there is none

private:
    void toggle();
    void fetch(const StoredArticle &article);
    void update();
    void tellMissing(const StoredArticle &article);

    FullTextReading &m_texts;
    ArticlePane &m_page;
    Reading &m_reading;
    QAction &m_action;
    QHash<ArticleId, FullTextReading::Ticket> m_fetching;
    QHash<ArticleId, QString> m_troubles; ///< why there is none, in words, since this was asked for
};

}
