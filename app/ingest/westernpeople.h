#pragma once

#include "findings.h"

namespace Masthead {

class Outlets;

/// The people of a byline or a credit in Latin letters.
struct People {
    QStringList names;
    QString outlet;
    bool complete = false; ///< nothing but names, roles, outlets and what the people are
    bool posts = false;    ///< a post, a place or a degree is among them, which no field tells
};

/// Reads "Dana A. Ford, James Corey, and Tom Watkins, CNN". Pure, any thread.
People people(const Outlets &outlets, const QString &text);

/// Adds a byline, and the outlet that stood with it; the first `length` characters of the line are what the panel repeats.
void addPeople(const People &found, const QString &words, double confidence, qsizetype line, qsizetype length,
               QList<Finding> &findings);

/// True for what somebody is: "Senior Reporter", "business correspondent in London". Pure, any thread.
bool isRole(const QString &text);

/// True for what somebody is or where, in capitals as a name is: "Senior Lecturer in Pharmacology", "University of Adelaide", "New York",
/// "Ph.D.". Pure, any thread.
bool isPostOrPlace(const QString &text);

/// A text up to what may stand behind names: addresses, dates, what they are, buttons. Pure, any thread.
QString upToNoise(const QString &text);

}
