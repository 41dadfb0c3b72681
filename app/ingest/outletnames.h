#pragma once

#include <QString>
#include <QStringView>

namespace Masthead {

class Outlets;

/// What the registry knows of the names of agencies, papers, broadcasters and news sites, and how to tell them by their last words.
/// Pure, any thread.

/// True for the name of an outlet: one that is known, or one that ends as such names do (…日报, …新闻网, …通讯社).
bool isOutlet(const Outlets &outlets, const QString &name);

/// True for a name that stands in the registry.
bool isKnownOutlet(const Outlets &outlets, const QString &name);

/// The same for names in Latin letters: known, or ending in News, Press, Times….
bool isWesternOutlet(const Outlets &outlets, const QString &name);

/// The length of the outlet's name that `text` starts with, the longest; 0 for none. Where `whole` is the text up to
/// the next mark, a name known by its ending must fill all of it.
qsizetype outletLength(const Outlets &outlets, const QString &text);

/// True for ministries, courts, bureaus and their like: they announce, and are no source of an article's text.
bool isAuthority(const QString &name);

/// A name without what only says how it is read: 客户端, APP.
QString withoutAppWord(const QString &name);

/// The outlet in the words in front of 记者: "深圳商报驻京" gives 深圳商报, "本报" none.
QString outletBeforeRole(const Outlets &outlets, const QString &prefix);

/// True for what may stand in front of 记者 in a credit; 战地记者, 女记者 tell of somebody in the text.
bool isDesk(const QString &prefix);

/// True for a place that datelines are given from: provinces, capitals, large cities.
bool isPlace(QStringView name);

}
