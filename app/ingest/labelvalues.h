#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Masthead {

class Outlets;

/// What a label of a source names.
struct LabelledSource {
    QString name;        ///< empty where it names none
    QString person;      ///< behind an oblique: 环球时报/张三丰
    QString rest;        ///< words of the value that neither the name nor what is known of such lines takes up
    bool nobody = false; ///< the value says only that the source is not known: 网络, 佚名
};

/// The outlet of a source line: up to the first wide space for Chinese names, without marks around it. Pure, any thread.
LabelledSource labelledSource(const Outlets &outlets, const QString &value);

/// The title behind 原标题, without the marks around it; empty where it is none.
QString labelledTitle(const QString &value);

/// People with what they did behind an oblique: 张三丰/文 李四海/图.
struct SignedNames {
    QStringList names;
    QString role;
    bool wrote = false;
};

/// All of a value that is made of such; empty where it is not. Pure, any thread.
QList<SignedNames> signedNames(const QString &value);

/// True where words beside a credit's value tell anything: not codes, marks, dates, what was done, or names that are none.
bool saysSomething(const Outlets &outlets, const QString &text);

}
