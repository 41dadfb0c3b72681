#pragma once

#include <QList>
#include <QLocale>
#include <QString>

namespace Masthead {

/// A language that the window speaks: its code, as translations/masthead_<code>.ts is named, and its name in itself.
struct Language {
    QString code;
    QString name;
};

QList<Language> languages();

/// The code of the first of the locale's languages that the window speaks, "en" where it speaks none. Chinese goes by its characters:
/// Hong Kong and Macau read what is written for Taiwan, Singapore what is written for the mainland. Pure, any thread.
QString languageFor(const QLocale &locale);

/// In which dates and numbers are written: `locale` where the window speaks its language, else the language that it speaks, as it is
/// used in that country. Pure, any thread.
QLocale localeFor(const QLocale &locale);

}
