#include "namematch.h"

#include "chinesefolding.h"

#include <QStringList>

#include <algorithm>

namespace Masthead {

namespace {

QString folded(const QString &text)
{
    QString simple;
    for (const uint character : text.toCaseFolded().toUcs4()) {
        const char32_t simplified = simplifiedCharacter(character);
        simple += QString::fromUcs4(&simplified, 1);
    }
    return simple.simplified();
}

QString initials(const QString &words)
{
    QString first;
    for (const QString &word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        first += word.front();
    return first;
}

bool beginsAWord(const QString &text, const QString &word)
{
    return text.startsWith(word) || text.contains(QLatin1Char(' ') + word);
}

}

TypedName typedName(const QString &name, const QString &reading)
{
    const QString text = folded(name);
    const QString read = reading.toCaseFolded().simplified();
    return {text, initials(text), QString(read).remove(QLatin1Char(' ')), initials(read)};
}

int fit(const TypedName &name, const QString &typed)
{
    const QString wanted = folded(typed);
    const QString run = QString(wanted).remove(QLatin1Char(' '));
    const QStringList words = wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (name.text.startsWith(wanted))
        return 9;
    if (std::all_of(words.begin(), words.end(), [&name](const QString &word) { return beginsAWord(name.text, word); }))
        return 8;
    if (name.initials.startsWith(run))
        return 7;
    if (name.pinyinInitials.startsWith(run))
        return 6;
    if (name.pinyin.startsWith(run))
        return 5;
    if (std::all_of(words.begin(), words.end(), [&name](const QString &word) { return name.text.contains(word); }))
        return 4;
    if (name.initials.contains(run))
        return 3;
    if (name.pinyinInitials.contains(run))
        return 2;
    return name.pinyin.contains(run) ? 1 : 0;
}

}
