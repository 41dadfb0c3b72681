#include "session.h"

#include "storage/archive.h"
#include "storage/archivepath.h"

#include <QDir>
#include <QFileInfo>

namespace Masthead {

namespace {

constexpr char guard = '\x02';

}

QString argument(const std::string &text)
{
    const qsizetype from = text.starts_with(guard) ? 1 : 0;
    return QString::fromUtf8(text.data() + from, qsizetype(text.size()) - from);
}

std::vector<std::string> guardedArguments(int argc, char **argv)
{
    std::vector<std::string> arguments;
    for (int i = argc - 1; i > 0; --i)
        arguments.push_back(argv[i][0] == '[' ? guard + std::string(argv[i]) : std::string(argv[i]));
    return arguments;
}

QString Session::archiveFile() const { return archivePath.empty() ? defaultArchivePath() : argument(archivePath); }

Result<std::unique_ptr<Archive>> Session::openArchive() const
{
    const QString path = archiveFile();
    const QString folder = QFileInfo(path).path();
    if (archivePath.empty() && !QDir().mkpath(folder))
        return Error{ErrorKind::Disk, folder % QStringLiteral(": the folder cannot be made")};
    return Archive::open(path, clock);
}

int Session::withArchive(const std::function<int(Archive &)> &work)
{
    Result<std::unique_ptr<Archive>> archive = openArchive();
    return archive ? work(**archive) : console.fail(archive.error());
}

QString joined(const std::vector<std::string> &words)
{
    QStringList all;
    for (const std::string &word : words)
        all += argument(word);
    return all.join(u' ');
}

}
