#include "pinyin.h"

#include <unicode/utrans.h>

#include <algorithm>
#include <memory>

namespace Masthead {

namespace {

struct Close {
    void operator()(UTransliterator *rules) const { utrans_close(rules); }
};
using Rules = std::unique_ptr<UTransliterator, Close>;

constexpr int longestText = 200;   // characters; more of a name is not typed
constexpr int longestReading = 16; // of one

QString reading(const UTransliterator &rules, const QString &text)
{
    QString buffer = text.left(longestText);
    int32_t length = int32_t(buffer.size());
    int32_t limit = length;
    buffer.resize(buffer.size() * longestReading);
    UErrorCode error = U_ZERO_ERROR;
    utrans_transUChars(&rules, reinterpret_cast<UChar *>(buffer.data()), &length, int32_t(buffer.size()), 0, &limit, &error);
    return U_SUCCESS(error) ? buffer.left(length) : QString();
}

}

QStringList pinyin(const QStringList &texts)
{
    const QString id = QStringLiteral("Han-Latin; Latin-ASCII");
    UErrorCode error = U_ZERO_ERROR;
    const Rules rules(utrans_openU(reinterpret_cast<const UChar *>(id.utf16()), int32_t(id.size()), UTRANS_FORWARD, nullptr,
                                   0, nullptr, &error));
    if (!rules)
        return {};
    QStringList readings;
    for (const QString &text : texts)
        readings += reading(*rules, text);
    return readings;
}

}
