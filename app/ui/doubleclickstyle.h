#pragma once

#include <QProxyStyle>

namespace Masthead {

/// Rows are activated by a double click or Enter, also where the desktop would have it by a single click, which chooses here.
class DoubleClickStyle : public QProxyStyle {
public:
    explicit DoubleClickStyle(QObject *parent) { setParent(parent); }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        return hint == SH_ItemView_ActivateItemOnSingleClick ? 0 : QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

}
