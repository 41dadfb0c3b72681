#pragma once

#include "core/query.h"
#include "core/statistics.h"

#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace Masthead {

class Archive;

/// The sources of a query at a glance: articles by day, own and reprinted text by publisher, who edits what, when they publish; as
/// charts, and as numbers that a screen reader can read. Saved as a picture or a table. A window of its own, beside the other.
/// GUI thread.
class GlanceWindow : public QWidget {
    Q_OBJECT

public:
    explicit GlanceWindow(Archive &archive, QWidget *parent = nullptr);
    ~GlanceWindow() override;

    void setQuery(const Query &query, const QString &name);

signals:
    void answered(); ///< the charts are there

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(const Glance &glance);
    void showCharts();
    void showNumbers();
    void savePicture();
    void saveTable();

    Archive &m_archive;
    Glance m_glance;
    QString m_name;
    QLabel *m_summary;
    QTabWidget *m_tabs;
    QWidget *m_charts;
    QTreeWidget *m_numbers;
    QPushButton *m_picture;
    QPushButton *m_table;
    quint64 m_question = 0;
    std::shared_ptr<std::atomic<bool>> m_abandoned;
};

/// The numbers as comma-separated values (RFC 4180): what is counted, its name, a further name, the number. Pure.
QByteArray glanceTable(const Glance &glance);

}
