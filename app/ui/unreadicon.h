#pragma once

#include <QIcon>
#include <QString>

namespace Masthead {

/// A count in at most four characters: 7, 999, 12k.
QString shortCount(int count);

/// The program's icon with the count on a plate of its own, to be read at 22 pixels on a light panel and on a dark one; the icon
/// alone where nothing is unread.
QIcon unreadIcon(const QIcon &face, int unread);

}
