#pragma once

#include <QString>
#include <QStringList>

namespace Masthead {

/// How much stood before a value to say that it is a name.
enum class NameTrust {
    Label,    ///< a label and a colon: pen names and offices are taken too
    Weak,     ///< only a space or nothing: Chinese names must start with a surname
    Reporter, ///< an outlet's 记者 in a line of its own: rare surnames are taken too, 行海洋
};

/// The names in a value such as "王蒙 SF014", "孙八、周九", "Anna Brandt and Tom Vale". Staff codes are left out; a role in
/// between stays with the name behind it ("通讯员 黄珍珍"). Words that name nobody (未知, admin) give none. Where something
/// else follows the names, the names before it are given, `rest` tells what is left. Pure, any thread.
QStringList personNames(const QString &value, NameTrust trust, QString *rest = nullptr);

/// True for a word that stands in the place of a name and names nobody: 未知, 本站, admin, null. Pure, any thread.
bool isNobody(const QString &word);

/// True for what stands behind a label and is said in an interview or an advertisement: 谢谢部长, 您认为如何, 3名. Pure, any thread.
bool isSpoken(const QString &text);

/// True for two to four Chinese characters that start with a surname.
bool isChineseName(const QString &word);

/// True for words that can be a western name or the name of a desk: "Anna Brandt", "J. van der Meer", "JOE HILDEBRAND".
bool isWesternName(const QString &text);

}
