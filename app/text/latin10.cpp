#include "latin10.h"

#include <string_view>

namespace Masthead {

namespace {

constexpr std::u16string_view upperHalf = u"\u00a0ĄąŁ€„Š§š©Ș«Ź\u00adźŻ"
                                          u"°±ČłŽ”¶·žčș»ŒœŸż"
                                          u"ÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏ"
                                          u"ĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚß"
                                          u"àáâăäćæçèéêëìíîï"
                                          u"đńòóôőöśűùúûüęțÿ";
constexpr uchar firstOfUpperHalf = 0xa0;
static_assert(upperHalf.size() == 0x100 - firstOfUpperHalf);

}

QString fromLatin10(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text)
        if (c.unicode() >= firstOfUpperHalf)
            c = upperHalf[c.unicode() - firstOfUpperHalf];
    return text;
}

}
