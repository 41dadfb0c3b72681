#pragma once

#include "core/query.h"
#include "core/result.h"
#include "searchcompletion.h"
#include "symbolicicon.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;

namespace Masthead {

/// The search field: asks a moment after the last key, never in the middle of an input method's composition. Offers fields and the
/// names that stand behind them while one types. What cannot be understood is said in the tip.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void search(const QString &text); ///< puts `text` in and asks at once
    void reset();                     ///< empties the field without a word
    void leave();                     ///< empties it and goes on to the list
    void setNames(const SearchNames &names) { m_names = names; }

signals:
    void queryChanged(const Masthead::Query &query); ///< a question that means something
    void refused(const QString &sentence);           ///< what is typed means nothing, and why
    void cleared();                                  ///< the field is empty again
    void namesWanted();                              ///< somebody is about to type: setNames() is due
    void left();                                     ///< by Escape, Enter or Down: on to the list

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int glassSide() const; ///< px, of the sign in front
    void makeRoomForGlass();
    void ask();
    void offer();
    void take(int row);
    void showError(const QString &sentence);

    SymbolicIcons m_symbols;
    QTimer m_pause;
    SearchNames m_names;
    QList<SearchCompletion> m_offered;
    QCompleter *m_completer;
    bool m_resetting = false;
    QString m_asked;
    bool m_composing = false;
};

}
