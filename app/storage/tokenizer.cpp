#include "tokenizer.h"

#include "text/chinesefolding.h"
#include "text/searchterms.h"

#include <sqlite3.h>

namespace Masthead {

namespace {

int create(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    // Without its table the same text would get other terms today than tomorrow.
    if (!chineseFoldingWorks())
        return SQLITE_ERROR;
    static char stateless;
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(&stateless);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) {}

int tokenize(Fts5Tokenizer *, void *context, int flags, const char *text, int size,
             int (*token)(void *context, int flags, const char *text, int size, int start, int end))
{
    const TermUse use = flags & FTS5_TOKENIZE_QUERY ? TermUse::Query : TermUse::Document;
    int code = SQLITE_OK;
    // Places in the text are for highlight() and snippet() only, which an index without content cannot give.
    eachSearchTerm(QString::fromUtf8(text, size), use, [&](QByteArrayView term) {
        code = token(context, 0, term.data(), int(term.size()), 0, 0);
        return code == SQLITE_OK;
    });
    return code;
}

fts5_api *apiOf(sqlite3 *connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

}

int registerTokenizer(sqlite3 *connection)
{
    fts5_api *api = apiOf(connection);
    if (!api)
        return SQLITE_ERROR;
    fts5_tokenizer tokenizer{create, destroy, tokenize};
    return api->xCreateTokenizer(api, "masthead", nullptr, &tokenizer, nullptr);
}

}
