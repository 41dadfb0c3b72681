#pragma once

#include "core/query.h"
#include "core/result.h"

#include <QLineEdit>
#include <QTimer>

namespace Masthead {

/// The search field: asks a moment after the last key, never in the middle of an input method's composition. What cannot be
/// understood is underlined where it goes wrong and said in the tip.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void search(const QString &text); ///< puts `text` in and asks at once
    void reset();                     ///< empties the field without a word

signals:
    void queryChanged(const Masthead::Query &query); ///< a question that means something
    void cleared();                                  ///< the field is empty again
    void left();                                     ///< Escape in an empty field, or Enter or Down: on to the list

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();
    void showError(const QString &sentence);

    QTimer m_pause;
    QString m_asked;
    bool m_composing = false;
};

}
