#pragma once

#include "core/query.h"
#include "core/statistics.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace Masthead {

class Archive;
struct Error;

/// Who stands behind the listed articles: the publishers, sources, editors and authors of the current query with how many articles
/// each has. The newest are counted first, then all. A click or Enter narrows the list. Asks only while it is shown. GUI thread.
class FacetPane : public QWidget {
    Q_OBJECT

public:
    explicit FacetPane(Archive &archive, QWidget *parent = nullptr);
    ~FacetPane() override;

    void setQuery(const Query &query);
    QTreeWidget *view() const { return m_view; }

signals:
    void narrowed(const QString &term); ///< such as source:"新华社"
    void failed(const Masthead::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void useColors();
    void ask();
    void askFor(int newest, quint64 question);
    void take(const Facets &facets);
    /// Adds the rows that `group` has not got yet, `most` of them, and one for those that are left.
    void fill(QTreeWidgetItem *group, const QString &field, const QList<NamedCount> &counts, qsizetype most);
    const QList<NamedCount> &countsOf(const QString &field) const;
    void choose(QTreeWidgetItem *item);

    Archive &m_archive;
    Query m_query;
    QLabel *m_state;
    QTreeWidget *m_view;
    QTimer m_soon;          ///< collects changes of content
    quint64 m_question = 0; ///< number of the newest question; answers to others are dropped
    bool m_stale = true;
    std::shared_ptr<std::atomic<bool>> m_abandoned;
    Facets m_facets;
};

}
