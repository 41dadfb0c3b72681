#pragma once

#include "core/article.h"

#include <QWidget>

#include <optional>

namespace Masthead {

class FlowLayout;
class TitleLabel;

/// The masthead above the page: title, original title where it differs, publisher ‹ source, byline, editors, who else is named,
/// dateline, date, category path, address of the original and copyright. A field that is unknown takes no room. Every value shows the words it was read from as its tip, can be
/// selected and copied, and asks for a search when it is clicked.
class MastheadPanel : public QWidget {
    Q_OBJECT

public:
    explicit MastheadPanel(QWidget *parent = nullptr);

    void show(const StoredArticle &article,
              const QString &feed = {});                 ///< `feed`: the one that it comes from, where that is told
    void setAnnotations(const Annotations &annotations); ///< of the article that is shown
    void clear();

signals:
    void searchRequested(const QString &queryText); ///< such as editor:"王蒙"
    void addressRequested(const QUrl &address);     ///< of the original, to be opened

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    void orderByTab();
    void addField(const QString &label, const QList<QWidget *> &values, const QString &separator = {});
    QWidget *value(const QString &label, ProvenanceField field, const QString &queryField, const QString &value);
    QList<QWidget *> values(const QString &label, ProvenanceField field, const QString &queryField,
                            const QStringList &values);
    void addFeed();
    void addPublisher();
    void addDate();
    void addContributors();
    void addOrigin();
    void addCategories();
    void addAnnotations();

    std::optional<StoredArticle> m_article;
    QString m_feed;
    TitleLabel *m_title;
    TitleLabel *m_originalTitle;
    QWidget *m_fields;
    FlowLayout *m_flow;
};

}
