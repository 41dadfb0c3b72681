#include "encodinglabels.h"

#include <QHash>

#include <unicode/ucnv.h>

namespace Masthead {

namespace {

struct Row {
    const char *name;
    const char *converter;
    const char *labels; // separated by blanks, without the name itself
};

constexpr Row rows[] = {
    {"utf-8", "UTF-8", "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf-8n utf_8"},
    {"utf-16le", "UTF-16LE", "utf-16 utf16 ucs-2 unicode unicodefeff csunicode iso-10646-ucs-2"},
    {"utf-16be", "UTF-16BE", "unicodefffe"},
    {"utf-32le", "UTF-32LE", "utf-32 utf32 ucs-4 iso-10646-ucs-4"},
    {"utf-32be", "UTF-32BE", ""},
    {"windows-1252", "windows-1252",
     "iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 latin-1 l1 ascii us-ascii us_ascii ansi_x3.4-1968 "
     "cp1252 x-cp1252 cp819 ibm819 iso-ir-100 csisolatin1 iso_8859-1:1987 ansi"},
    {"windows-1250", "windows-1250", "cp1250 x-cp1250"},
    {"windows-1251", "windows-1251", "cp1251 x-cp1251 win-1251 win1251"},
    {"windows-1253", "windows-1253", "cp1253 x-cp1253"},
    {"windows-1254", "windows-1254",
     "cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 latin5 l5 iso-ir-148 csisolatin5"},
    {"windows-1255", "windows-1255", "cp1255 x-cp1255"},
    {"windows-1256", "windows-1256", "cp1256 x-cp1256"},
    {"windows-1257", "windows-1257", "cp1257 x-cp1257"},
    {"windows-1258", "windows-1258", "cp1258 x-cp1258"},
    {"windows-874", "windows-874-2000", "tis-620 tis620 dos-874 cp874 iso-8859-11 iso8859-11 iso885911"},
    {"iso-8859-2", "ISO-8859-2", "latin2 l2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 csisolatin2"},
    {"iso-8859-3", "ISO-8859-3", "latin3 l3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 iso-ir-109 csisolatin3"},
    {"iso-8859-4", "ISO-8859-4", "latin4 l4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 iso-ir-110 csisolatin4"},
    {"iso-8859-5", "ISO-8859-5", "cyrillic iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 iso-ir-144 csisolatincyrillic"},
    {"iso-8859-6", "ISO-8859-6",
     "arabic asmo-708 ecma-114 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-8859-6-e iso-8859-6-i csiso88596e "
     "csiso88596i csisolatinarabic iso-ir-127"},
    {"iso-8859-7", "ISO-8859-7",
     "greek greek8 ecma-118 elot_928 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 iso-ir-126 csisolatingreek "
     "sun_eu_greek"},
    {"iso-8859-8", "ISO-8859-8",
     "hebrew visual logical iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-8859-8-e iso-8859-8-i csiso88598e "
     "csiso88598i csisolatinhebrew iso-ir-138"},
    {"iso-8859-10", "iso-8859_10-1998", "latin6 l6 iso8859-10 iso885910 iso-ir-157 csisolatin6"},
    {"iso-8859-13", "ISO-8859-13", "iso8859-13 iso885913"},
    {"iso-8859-14", "iso-8859_14-1998", "iso8859-14 iso885914"},
    {"iso-8859-15", "ISO-8859-15", "latin9 latin-9 l9 iso8859-15 iso885915 iso_8859-15 csisolatin9"},
    {"iso-8859-16", "ISO-8859-16", "iso8859-16 iso885916 iso_8859-16 iso_8859-16:2001 latin10 l10 iso-ir-226"},
    {"koi8-r", "KOI8-R", "koi koi8 koi8_r cskoi8r"},
    {"koi8-u", "KOI8-U", "koi8-ru"},
    {"ibm866", "ibm-866_P100-1995", "cp866 866 csibm866"},
    {"macintosh", "macintosh", "mac x-mac-roman csmacintosh mac-roman"},
    {"x-mac-cyrillic", "x-mac-cyrillic", "x-mac-ukrainian"},
    {"gb18030", "gb18030",
     "gb2312 gb_2312 gb_2312-80 gbk x-gbk chinese csgb2312 csiso58gb231280 iso-ir-58 cp936 ms936 windows-936 "
     "euc-cn gb-2312 gb-18030"},
    {"big5", "Big5-HKSCS", "big5-hkscs cn-big5 csbig5 x-x-big5 big-5 cp950 windows-950"},
    {"shift_jis", "ibm-943_P15A-2003", "shift-jis sjis x-sjis ms_kanji csshiftjis ms932 cp932 windows-31j windows-932"},
    {"euc-jp", "EUC-JP", "x-euc-jp cseucpkdfmtjapanese eucjp euc_jp"},
    {"iso-2022-jp", "ISO-2022-JP", "csiso2022jp"},
    {"euc-kr", "windows-949-2000",
     "windows-949 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 cseuckr csksc56011987 iso-ir-149 "
     "cp949 uhc ms949"},
};

const QHash<QByteArray, const Row *> &rowsByLabel()
{
    static const QHash<QByteArray, const Row *> table = [] {
        QHash<QByteArray, const Row *> result;
        for (const Row &row : rows) {
            result.insert(row.name, &row);
            for (const QByteArray &label : QByteArray(row.labels).split(' '))
                if (!label.isEmpty())
                    result.insert(label, &row);
        }
        return result;
    }();
    return table;
}

// What the web does not use but feeds of old systems do: code pages that ICU knows. Encodings in which an ASCII letter is
// not itself are how markup gets past readers.
Encoding rareEncoding(const QByteArray &label)
{
    static const char probe[] = "<?xml version=\"1.0\"&'>/ +AZaz09";
    UErrorCode error = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(label.constData(), &error);
    if (U_FAILURE(error))
        return {};
    UChar text[sizeof probe] = {};
    const int32_t length = ucnv_toUChars(converter, text, sizeof probe, probe, sizeof probe - 1, &error);
    const UConverterType type = ucnv_getType(converter);
    ucnv_close(converter);
    bool ascii = U_SUCCESS(error) && length == sizeof probe - 1;
    for (int32_t i = 0; ascii && i < length; ++i)
        ascii = text[i] == UChar(probe[i]);
    const bool stateless = type == UCNV_SBCS || type == UCNV_MBCS || type == UCNV_DBCS || type == UCNV_EBCDIC_STATEFUL;
    return ascii && stateless ? Encoding{label, label} : Encoding{};
}

}

Encoding encodingForLabel(const QByteArray &label)
{
    const QByteArray wanted = label.trimmed().toLower();
    if (wanted.isEmpty() || wanted.size() > 40)
        return {};
    if (const Row *row = rowsByLabel().value(wanted))
        return {row->name, row->converter};
    return rareEncoding(wanted);
}

}
