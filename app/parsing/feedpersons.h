#pragma once

#include "feedelements.h"

namespace Masthead {

/// How feeds name people, several of them in one text. All pure, any thread.

inline constexpr int maximumPersons = 100;

/// A person as RSS writes one: "mail@example.org (Name)", "Name <mail@example.org>", either alone. No name is a mail address.
ParsedPerson personOf(const QString &text, const QString &from);

/// The same of several: each with an address, between commas or semicolons or behind brackets; or names alone, between semicolons or
/// as two are named together in some languages. Each on a line of its own (`<br>`) is one in any case.
QList<ParsedPerson> personsOf(const QString &text, const QString &from);

/// Puts the persons that these children name into `persons`, each once: Atom's with their name, email and uri, those in a list of
/// RDF, and those in a text.
void readPersons(const XmlElement &element, ElementNames names, QList<ParsedPerson> &persons);

}
