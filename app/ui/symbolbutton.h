#pragma once

#include <QToolButton>

class QAction;

namespace Masthead {

/// A flat button with a symbolic icon in the window's colour, for bars. It is reached by Tab. GUI thread.
class SymbolButton : public QToolButton {
    Q_OBJECT

public:
    /// `icon` as for symbolicIcon(), or empty.
    SymbolButton(const QString &icon, QWidget *parent);
    /// Carries out an action, and has its name, and its name and keys as a tip.
    SymbolButton(QAction *action, const QString &icon, QWidget *parent);

    void setSymbol(const QString &icon);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    QString m_icon;
};

}
