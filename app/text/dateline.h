#pragma once

#include <QString>

namespace Masthead {

class Outlets;

/// What a dateline names, each as it is written; empty: not named.
struct DatelineParts {
    QString place;  ///< 北京, LONDON, Portland, Ore.
    QString agency; ///< 新华社, Reuters; not 本报, which is the paper itself
    QString date;   ///< 7月19日, July 19

    friend bool operator==(const DatelineParts &, const DatelineParts &) = default;
};

/// The parts of a dateline in Chinese or in Latin letters. Pure, any thread.
DatelineParts datelineParts(const QString &dateline, const Outlets &outlets);

}
