#include "language.h"

namespace Masthead {

QList<Language> languages()
{
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
            {QStringLiteral("zh_TW"), QStringLiteral("繁體中文")}};
}

QString languageFor(const QLocale &locale)
{
    for (const QString &tag : locale.uiLanguages()) {
        const QLocale wanted(tag);
        for (const Language &language : languages()) {
            const QLocale spoken(language.code);
            if (spoken.language() == wanted.language() && spoken.script() == wanted.script())
                return language.code;
        }
    }
    return QStringLiteral("en");
}

QLocale localeFor(const QLocale &locale)
{
    const QLocale spoken(languageFor(locale));
    return spoken.language() == locale.language() || locale.language() == QLocale::C
               ? locale
               : QLocale(spoken.language(), spoken.script(), locale.territory());
}

}
