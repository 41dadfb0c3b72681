#pragma once

#include <QByteArray>

class QString;

namespace Masthead {

/// A PDF that Chromium wrote, which gives it no title, with one: as an update at the end (ISO 32000-1, 7.5.6), so that all else stays where
/// it is. As it was where it ends otherwise than Chromium's do. Pure, any thread.
QByteArray withPdfTitle(const QByteArray &pdf, const QString &title);

}
