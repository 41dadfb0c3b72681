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

#include <algorithm>
#include <exception>
#include <unordered_map>
#include <utility>
#include <vector>

namespace Masthead {

namespace {

using Characters = std::unordered_map<char32_t, char32_t>;

struct Forms {
    QString one;
    QString other;
};

constexpr char32_t firstHan = 0x3400;
constexpr char32_t lastHan = 0x9fff; // of the basic plane

struct Tables {
    Characters characters;
    std::vector<char32_t> common; // the same of firstHan to lastHan, asked for every character of every text
    QList<Forms> words;           // that differ though their characters are simplified, both ways
};

constexpr qsizetype mostForms = 16;

char32_t simplified(const Characters &characters, char32_t character)
{
    const auto found = characters.find(character);
    return found == characters.end() ? character : found->second;
}

QString simplified(const Characters &characters, const QList<uint> &word)
{
    QString out;
    for (const char32_t character : word) {
        const char32_t plain = simplified(characters, character);
        out += QString::fromUcs4(&plain, 1);
    }
    return out;
}

QList<uint> charactersOf(const std::string &utf8) { return QString::fromStdString(utf8).toUcs4(); }

Tables readTables()
{
    Tables tables;
    QList<std::pair<QList<uint>, QList<uint>>> words;
    try {
        opencc::Config config;
        for (const auto &conversion : config.NewFromFile("t2s.json")->GetConversionChain()->GetConversions()) {
            const opencc::LexiconPtr lexicon = conversion->GetDict()->GetLexicon();
            for (std::size_t i = 0; i < lexicon->Length(); ++i) {
                const QList<uint> from = charactersOf(lexicon->At(i)->Key());
                const QList<uint> to = charactersOf(lexicon->At(i)->GetDefault());
                if (from.size() > 1 && to.size() > 1)
                    words.append({from, to});
                else if (from.size() == 1 && to.size() == 1 && from != to)
                    tables.characters.emplace(from.front(), to.front());
            }
        }
    } catch (const std::exception &) {
        return {}; // told by chineseFoldingWorks()
    }
    for (char32_t c = firstHan; c <= lastHan; ++c)
        tables.common.push_back(simplified(tables.characters, c));
    for (const auto &[from, to] : std::as_const(words)) {
        const Forms forms{simplified(tables.characters, from), simplified(tables.characters, to)};
        if (forms.one != forms.other)
            tables.words << forms << Forms{forms.other, forms.one};
    }
    return tables;
}

const Tables &tables()
{
    static const Tables theTables = readTables();
    return theTables;
}

}

char32_t simplifiedCharacter(char32_t character)
{
    if (character < firstHan)
        return character;
    const Tables &all = tables();
    const bool common = character <= lastHan && !all.common.empty();
    return common ? all.common[character - firstHan] : simplified(all.characters, character);
}

QStringList otherChineseForms(const QString &text)
{
    const bool mayBeWords =
        text.size() > 1 && std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= firstHan; });
    if (!mayBeWords)
        return {};
    QStringList forms{text};
    for (const auto &[one, other] : tables().words)
        for (qsizetype i = 0, known = forms.size(); i < known && forms.size() < mostForms; ++i)
            if (const QString form = QString(forms[i]).replace(one, other); !forms.contains(form))
                forms += form;
    return forms.mid(1);
}

bool chineseFoldingWorks() { return !tables().characters.empty(); }

}
