#pragma once

#include "core/article.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace Masthead {

/// The tags (between commas, Chinese ones too) and the note that a person gives to an article. Keeps nothing by itself; what was
/// typed does not go without being asked for. GUI thread.
class AnnotationsDialog : public QDialog {
    Q_OBJECT

public:
    AnnotationsDialog(const StoredArticle &article, const QStringList &knownTags, QWidget *parent = nullptr);
    Annotations annotations() const;
    void reject() override;

private:
    void completeTag(const QString &tag);

    QLineEdit *m_tags;
    QPlainTextEdit *m_note;
    Annotations m_before; ///< as the fields gave them when they were opened
};

}
