#include "pagethemes.h"

#include "core/whendone.h"
#include "foreigntext.h"

#include <QDir>
#include <QtConcurrentRun>

#include <algorithm>

namespace Masthead {

namespace {

constexpr qsizetype mostThemes = 100;

const QString printId = QStringLiteral("print");

QList<ThemeReading> readFolder(const QString &folder)
{
    QList<ThemeReading> readings;
    const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Readable, QDir::Name);
    for (const QString &name : names.mid(0, mostThemes))
        readings.append(readTheme(QDir(folder).filePath(name)));
    return readings;
}

QString nameOfBuiltIn(const QString &id)
{
    if (id == QLatin1String("light"))
        return PageThemes::tr("Light");
    if (id == QLatin1String("dark"))
        return PageThemes::tr("Dark");
    if (id == QLatin1String("sepia"))
        return PageThemes::tr("Sepia");
    return PageThemes::tr("Print");
}

QString sentence(const ThemeReading &reading)
{
    const QString name = isolated(reading.theme.id);
    switch (reading.fault) {
    case ThemeFault::None: break;
    case ThemeFault::FileMissing:
        return PageThemes::tr("The page theme “%1” cannot be used: %2 is missing or cannot be read.")
            .arg(name, reading.what);
    case ThemeFault::NoJson:
        return PageThemes::tr("The page theme “%1” cannot be used: theme.json is no JSON with a name.").arg(name);
    case ThemeFault::NoColor:
        return PageThemes::tr("The page theme “%1” cannot be used: theme.json lacks the colour “%2”.")
            .arg(name, reading.what);
    case ThemeFault::NoPlace:
        return PageThemes::tr("The page theme “%1” cannot be used: template.html needs {{article}}, and once.").arg(name);
    case ThemeFault::AsksOutside:
        return PageThemes::tr("The page theme “%1” cannot be used: style.css asks for something from outside.").arg(name);
    case ThemeFault::NoStyle:
        return PageThemes::tr("The page theme “%1” cannot be used: the braces of style.css do not match.").arg(name);
    }
    return {};
}

const PageTheme *find(const QList<PageTheme> &themes, const QString &id)
{
    const auto it = std::find_if(themes.begin(), themes.end(), [&](const PageTheme &theme) { return theme.id == id; });
    return it == themes.end() ? nullptr : &*it;
}

}

PageThemes::PageThemes(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder)
{
    for (const QString &builtIn : builtInThemes()) {
        m_builtIn.append(readTheme(builtIn).theme);
        m_builtIn.last().name = nameOfBuiltIn(m_builtIn.last().id);
    }
    take({});
}

void PageThemes::read()
{
    if (m_folder.isEmpty())
        return;
    whenDone(QtConcurrent::run(readFolder, m_folder), this, [this](const QList<ThemeReading> &own) {
        take(own);
        emit changed();
        QStringList sentences;
        for (const ThemeReading &reading : own)
            if (reading.fault != ThemeFault::None)
                sentences += sentence(reading);
        if (!sentences.isEmpty())
            emit broken(sentences.join(QLatin1Char(' ')));
    });
}

void PageThemes::take(const QList<ThemeReading> &own)
{
    QList<PageTheme> all = m_builtIn;
    for (const ThemeReading &reading : own) {
        if (reading.fault != ThemeFault::None)
            continue;
        all.removeIf([&](const PageTheme &theme) { return theme.id == reading.theme.id; });
        all.append(reading.theme);
    }
    m_print = *find(all, printId);
    all.removeIf([](const PageTheme &theme) { return theme.id == printId; });
    m_choices = all;
}

bool PageThemes::has(const QString &id) const { return find(m_choices, id) != nullptr; }

PageTheme PageThemes::theme(const QString &id, bool dark) const
{
    if (id == printId)
        return m_print;
    if (const PageTheme *chosen = find(m_choices, id))
        return *chosen;
    return *find(m_builtIn, dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

}
