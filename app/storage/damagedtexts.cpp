#include "damagedtexts.h"

#include "bodypacking.h"
#include "database.h"

namespace Masthead {

QString describe(const DamagedText &text)
{
    return QStringLiteral("the text of article %1 is damaged: %2").arg(QString::number(text.article), text.title);
}

QList<DamagedText> damagedTexts(Database &database, int most)
{
    QList<DamagedText> texts;
    Statement rows = database.query(QStringLiteral("SELECT id, article_id, title, body FROM content ORDER BY id"));
    while (texts.size() < most && rows.next())
        if (unpackedBytes(rows.bytes(3)).isEmpty())
            texts += DamagedText{rows.integer(0), rows.integer(1), rows.text(2)};
    return texts;
}

void deleteDamagedTexts(Database &database, const QList<DamagedText> &texts)
{
    Statement remove = database.prepare(QStringLiteral("DELETE FROM content WHERE id = ?"));
    for (const DamagedText &text : texts)
        remove.run(text.id);
}

}
