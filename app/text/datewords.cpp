#include "datewords.h"

#include <QHash>
#include <QStringList>
#include <QTimeZone>

#include <unicode/ucal.h>
#include <unicode/uenum.h>

#include <memory>
#include <string>

namespace Masthead {

namespace {

// Without accents and in lower case; in each row the names of one month. A word is also known by its beginning.
constexpr const char16_t *months[12] = {
    u"january januar janvier enero gennaio janeiro januari janvar январь января ιανουαριος ιανουαριου styczen stycznia "
    u"leden ledna ocak",
    u"february februar fevrier febrero febbraio fevereiro februari февраль февраля φεβρουαριος φεβρουαριου luty lutego unor unora subat",
    u"march marz maerz mrz mars marts marzo marco maart mrt marcius март марта μαρτιος μαρτιου marzec marca brezen brezna mart",
    u"april avril abril aprile aprilis апрель апреля απριλιος απριλιου kwiecien kwietnia duben dubna nisan",
    u"may mai mayo maggio maio mei maj majus маи мая μαιος μαιου kveten kvetna mayis",
    u"june juni juin junio giugno junho junius июнь июня ιουνιος ιουνιου czerwiec czerwca cerven cervna haziran",
    u"july juli juillet julio luglio julho julius июль июля ιουλιος ιουλιου lipiec lipca cervenec cervence temmuz",
    u"august aout agosto augustus augusti augusztus август августа αυγουστος αυγουστου sierpien sierpnia srpen srpna agustos",
    u"september septembre septiembre settembre setembro szeptember сентябрь сентября σεπτεμβριος σεπτεμβριου wrzesien wrzesnia zari "
    u"eylul",
    u"october oktober octobre octubre ottobre outubro october октябрь октября οκτωβριος οκτωβριου pazdziernik pazdziernika rijen rijna "
    u"ekim",
    u"november novembre noviembre novembro ноябрь ноября νοεμβριος νοεμβριου listopad listopada listopadu kasim",
    u"december desember dezember decembre diciembre dicembre dezembro декабрь декабря δεκεμβριος δεκεμβριου grudzien grudnia prosinec prosince "
    u"aralik",
};

struct Zone {
    const char *name;
    int minutes;
};

// Where one abbreviation has several meanings, the one of RFC 822 or of the larger country.
constexpr Zone zones[] = {
    {"z", 0},      {"ut", 0},     {"utc", 0},    {"gmt", 0},    {"wet", 0},    {"west", 60},   {"bst", 60},    {"cet", 60},
    {"mez", 60},   {"met", 60},   {"cest", 120}, {"mesz", 120}, {"mest", 120}, {"eet", 120},   {"eest", 180},  {"sast", 120},
    {"cat", 120},  {"wat", 60},   {"eat", 180},  {"msk", 180},  {"msd", 240},  {"trt", 180},   {"ist", 330},   {"pkt", 300},
    {"npt", 345},  {"ict", 420},  {"wib", 420},  {"hkt", 480},  {"sgt", 480},  {"awst", 480},  {"pht", 480},   {"jst", 540},
    {"kst", 540},  {"acst", 570}, {"acdt", 630}, {"aest", 600}, {"aedt", 660}, {"nzst", 720},  {"nzdt", 780},  {"brt", -180},
    {"art", -180}, {"nst", -210}, {"ndt", -150}, {"ast", -240}, {"adt", -180}, {"est", -300},  {"edt", -240},  {"cst", -360},
    {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480}, {"pdt", -420}, {"akst", -540}, {"akdt", -480}, {"hst", -600},
};

const QHash<QString, int> &monthsByName()
{
    static const QHash<QString, int> table = [] {
        QHash<QString, int> result;
        for (int month = 1; month <= 12; ++month)
            for (const QString &name : QString::fromUtf16(months[month - 1]).split(QLatin1Char(' ')))
                // All beginnings of a name; those that two months share ("jui") stay with the first, "juil" is July's own.
                for (qsizetype length = 3; length <= name.size(); ++length)
                    if (!result.contains(name.left(length)) || length == name.size())
                        result.insert(name.left(length), month);
        return result;
    }();
    return table;
}

const QHash<QString, int> &zonesByName()
{
    static const QHash<QString, int> table = [] {
        QHash<QString, int> result;
        for (const Zone &zone : zones)
            result.insert(QString::fromLatin1(zone.name), zone.minutes * 60);
        return result;
    }();
    return table;
}

// The old names are ICU's, since Qt lists only those of today and systems may leave the others out.
QByteArray presentName(const std::u16string &name)
{
    constexpr int longestName = 64;
    char16_t present[longestName];
    UErrorCode error = U_ZERO_ERROR;
    const int length = ucal_getCanonicalTimeZoneID(name.data(), int(name.size()), present, longestName, nullptr, &error);
    const bool known = U_SUCCESS(error) && length < longestName;
    return (known ? QString::fromUtf16(present, length) : QString::fromStdU16String(name)).toLatin1();
}

const QHash<QString, QByteArray> &zoneNames()
{
    static const QHash<QString, QByteArray> table = [] {
        QHash<QString, QByteArray> result;
        UErrorCode error = U_ZERO_ERROR;
        const std::unique_ptr<UEnumeration, void (*)(UEnumeration *)> names(ucal_openTimeZones(&error), uenum_close);
        int length = 0;
        while (const char16_t *name = U_SUCCESS(error) ? uenum_unext(names.get(), &length, &error) : nullptr)
            result.insert(QString::fromUtf16(name, length).toLower(), presentName({name, size_t(length)}));
        for (const QByteArray &name : QTimeZone::availableTimeZoneIds())
            result.insert(QString::fromLatin1(name).toLower(), name);
        return result;
    }();
    return table;
}

}

int monthOfWord(const QString &word) { return monthsByName().value(word, 0); }

std::optional<int> zoneOffset(const QString &word)
{
    const auto it = zonesByName().find(word);
    if (it == zonesByName().end())
        return {};
    return *it;
}

QByteArray zoneName(const QString &word)
{
    // North America's, in winter and in summer.
    static const QHash<QString, QByteArray> general{{QStringLiteral("at"), "America/Halifax"},
                                                    {QStringLiteral("et"), "America/New_York"},
                                                    {QStringLiteral("ct"), "America/Chicago"},
                                                    {QStringLiteral("mt"), "America/Denver"},
                                                    {QStringLiteral("pt"), "America/Los_Angeles"}};
    const auto it = general.find(word);
    return it == general.end() ? zoneNames().value(word) : *it;
}

}
