#pragma once

namespace Masthead {

class Database;

/// Makes anew, in an archive, all that is made of other rows: indexes, those of UNIQUE too, the search index and the counts. What was
/// there is not read, not even to free its pages, so that its damage does not matter; those go with a VACUUM behind it, for which the
/// disk has room for the archive twice. One whole operation; its failure is the database's own.
void remakeDerived(Database &database);

}
