#include "clearbutton.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QToolButton>

namespace Masthead {

void addClearButton(QLineEdit &field)
{
    field.setClearButtonEnabled(true);
    for (QToolButton *button : field.findChildren<QToolButton *>())
        button->setAccessibleName(QCoreApplication::translate("ClearButton", "Clear"));
}

}
