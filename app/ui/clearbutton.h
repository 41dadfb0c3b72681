#pragma once

class QLineEdit;

namespace Masthead {

/// Gives a field the button that clears it, with a name for screen readers, which Qt's own has not.
void addClearButton(QLineEdit &field);

}
