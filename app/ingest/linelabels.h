#pragma once

#include "core/provenance.h"

#include <QList>
#include <QString>

namespace Masthead {

class Outlets;

/// What a label in a line of credits announces.
enum class LabelRole {
    Editor,
    Source,
    Byline,
    OriginalTitle,
    OriginalUrl,
    Production, ///< proofreaders, supervisors and their like
    Maker,      ///< photographers, makers of charts and films
    Picture,    ///< where a picture or its figures are from: said of the picture, stays
    Published,
    Updated,
    Page, ///< counts of readers, buttons: what the page says of itself
};

/// A label with its value, such as 责任编辑：王蒙 within a line.
struct LabelledPart {
    LabelRole role = LabelRole::Page;
    double confidence = 0; ///< of this label among those of its field
    bool firm = false;     ///< a colon or bar stood between label and value
    QString label;         ///< as the table has it
    QString outlet;        ///< in front of 记者 or 作者: 新京报记者, 《棱镜》作者
    QString value;
    qsizetype start = 0;  ///< offset of the label in the line
    qsizetype length = 0; ///< of label and value, with the bracket that closes around them
};

/// The labelled parts of a line of credits, in order; empty where the line is no such line: where text stands in front of
/// the first label, other than brackets, dates and page words. Pure, any thread.
QList<LabelledPart> labelledParts(const Outlets &outlets, const QString &line);

/// True where the line holds nothing beside its parts but brackets, dates and page words. Pure, any thread.
bool isAllParts(const QString &line, const QList<LabelledPart> &parts);

}
