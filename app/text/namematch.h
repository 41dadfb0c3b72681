#pragma once

#include <QString>

namespace Masthead {

/// A name in the ways that it may be typed.
struct TypedName {
    QString text;     ///< folded by case, traditional characters as simplified ones
    QString initials; ///< of its words
    QString pinyin;   ///< without spaces; empty where that is not known
    QString pinyinInitials;
};

/// `reading`: the name as pinyin() gives it, where that is known. Pure, any thread.
TypedName typedName(const QString &name, const QString &reading = {});

/// How well `typed` fits: the higher the better, 0 not at all. Words may be the beginnings of words, stand anywhere, or be one run
/// of initials, in letters or in pinyin: "mar" is Mark All as Read, "cjyw" is 财经要闻. Nothing typed fits all alike. Pure, any thread.
int fit(const TypedName &name, const QString &typed);

}
