#include "chinesefolding.h"

#include <QList>
#include <QString>

#include <opencc/Config.hpp>
#include <opencc/Conversion.hpp>
#include <opencc/ConversionChain.hpp>
#include <opencc/Converter.hpp>
#include <opencc/Dict.hpp>
#include <opencc/DictEntry.hpp>
#include <opencc/Lexicon.hpp>

#include <exception>
#include <unordered_map>

namespace Masthead {

namespace {

using Table = std::unordered_map<char32_t, char32_t>;

/// The character that `utf8` is, or 0 where it is more or less than one.
char32_t onlyCharacter(const std::string &utf8)
{
    if (utf8.empty() || utf8.size() > 4)
        return 0;
    const QList<uint> characters = QString::fromStdString(utf8).toUcs4();
    return characters.size() == 1 ? characters.front() : 0;
}

Table readTable()
{
    Table table;
    try {
        opencc::Config config;
        for (const auto &conversion : config.NewFromFile("t2s.json")->GetConversionChain()->GetConversions()) {
            const opencc::LexiconPtr lexicon = conversion->GetDict()->GetLexicon();
            for (std::size_t i = 0; i < lexicon->Length(); ++i) {
                const char32_t from = onlyCharacter(lexicon->At(i)->Key());
                const char32_t to = onlyCharacter(lexicon->At(i)->GetDefault());
                if (from && to && from != to)
                    table.emplace(from, to);
            }
        }
    } catch (const std::exception &) {
        return {}; // told by chineseFoldingWorks()
    }
    return table;
}

const Table &table()
{
    static const Table theTable = readTable();
    return theTable;
}

}

char32_t simplifiedCharacter(char32_t character)
{
    if (character < 0x3400)
        return character;
    const auto found = table().find(character);
    return found == table().end() ? character : found->second;
}

bool chineseFoldingWorks() { return !table().empty(); }

}
