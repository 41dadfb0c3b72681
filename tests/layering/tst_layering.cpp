// Reads the sources of app/ against the map of the folders: who may include whom, and which of Qt's modules and of the
// libraries a folder may know. What CMake cannot refuse because a header is simply there is refused here.

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <iterator>

namespace {

struct Folder {
    int rank = 0;
    QStringList includes; ///< other folders of app/
    QStringList modules;  ///< of Qt, beside QtCore
};

QStringList words(const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

/// The map. A folder is above everything that it may include.
const QMap<QString, Folder> &folders()
{
    static const char *const everything = "core text network parsing storage articleview ingest models fetching sync";
    static const QMap<QString, Folder> map = {
        {QStringLiteral("core"), {0, {}, {}}},
        {QStringLiteral("text"), {1, words("core"), {}}},
        {QStringLiteral("network"), {1, words("core"), words("QtNetwork")}},
        {QStringLiteral("parsing"), {2, words("core text"), {}}},
        {QStringLiteral("storage"), {2, words("core text"), words("QtSql QtConcurrent")}},
        {QStringLiteral("articleview"),
         {2, words("core text"), words("QtGui QtWidgets QtPrintSupport QtWebEngineCore QtWebEngineWidgets QtWebChannel")}},
        {QStringLiteral("ingest"), {3, words("core text parsing"), {}}},
        {QStringLiteral("models"), {3, words("core storage"), words("QtGui")}},
        {QStringLiteral("fetching"),
         {4, words("core text parsing ingest storage network"), words("QtGui QtNetwork QtConcurrent")}},
        {QStringLiteral("sync"), {4, words("core text ingest storage network"), words("QtNetwork QtConcurrent")}},
        {QStringLiteral("ui"),
         {5, words(everything),
          words("QtGui QtWidgets QtConcurrent QtSvg QtCharts QtPrintSupport QtNetwork QtMultimedia QtMultimediaWidgets "
                "QtTextToSpeech")}},
        {QStringLiteral("gui"),
         {6, words(everything) + words("ui"), words("QtDBus QtGui QtWidgets QtNetwork QtSvg QtConcurrent")}},
        {QStringLiteral("cli"),
         {6, words("core text network parsing storage ingest models fetching sync"), words("QtGui QtNetwork QtConcurrent")}},
    };
    return map;
}

/// Libraries that are the business of one folder, by how the names of their headers start.
struct Library {
    const char *header;
    const char *folder;
};
constexpr Library libraries[] = {
    {"gumbo", "text"},        {"unicode/", "text"},        {"opencc", "text"},     {"libxml/", "parsing"},
    {"yaml-cpp/", "parsing"}, {"qt6keychain/", "network"}, {"sqlite3", "storage"}, {"CLI/", "cli"},
};

/// Single headers of a module that is otherwise none of the folder's: values that a class of its own module hands over.
constexpr Library values[] = {
    {"QAuthenticator", "articleview"},
};

bool isAllowedValue(const QString &folder, const QString &header)
{
    return std::any_of(std::begin(values), std::end(values), [&](const Library &value) {
        return header == QLatin1String(value.header) && folder == QLatin1String(value.folder);
    });
}

/// The module of Qt that a header belongs to, or nothing. Core and Gui are asked first: Widgets has old names of theirs.
QString moduleOf(const QString &header)
{
    static QHash<QString, QString> known;
    const auto it = known.constFind(header);
    if (it != known.cend())
        return *it;
    const QString top = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    QStringList modules = words("QtCore QtGui QtNetwork QtSql QtWidgets QtConcurrent");
    for (const QString &module : QDir(top).entryList({QStringLiteral("Qt*")}, QDir::Dirs))
        if (!modules.contains(module))
            modules.append(module);
    QString found;
    for (const QString &module : modules) {
        if (header.startsWith(module + QLatin1Char('/'))
            || QFileInfo::exists(top + QLatin1Char('/') + module + QLatin1Char('/') + header)) {
            found = module;
            break;
        }
    }
    known.insert(header, found);
    return found;
}

QStringList includesOf(const QString &source)
{
    static const QRegularExpression line(QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*[<\"]([^>\"\\n]+)[>\"]"),
                                         QRegularExpression::MultilineOption);
    QStringList result;
    for (auto it = line.globalMatch(source); it.hasNext();)
        result.append(it.next().captured(1));
    return result;
}

bool isDialog(const QString &header)
{
    static const QRegularExpression dialog(QStringLiteral("^(.*/)?Q?(\\w*Dialog|MessageBox|ErrorMessage|Wizard)(\\.h)?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return dialog.match(header).hasMatch();
}

bool isQtHeader(const QString &header)
{
    return header.startsWith(QLatin1String("Qt"))
           || (header.startsWith(QLatin1Char('Q')) && !header.contains(QLatin1Char('/')));
}

/// What is wrong with one include of a file in `folder`; empty where nothing is.
QString complaintAboutInclude(const QString &folder, const QString &header)
{
    const Folder here = folders().value(folder);
    if (header.split(QLatin1Char('/')).contains(QLatin1String("..")))
        return QStringLiteral("climbs out of its folder");
    for (const Library &library : libraries)
        if (header.startsWith(QLatin1String(library.header)) && folder != QLatin1String(library.folder))
            return QStringLiteral("is the business of ") + QLatin1String(library.folder);
    const QString first = header.section(QLatin1Char('/'), 0, 0);
    if (header.contains(QLatin1Char('/')) && folders().contains(first) && first != folder) {
        if (!here.includes.contains(first))
            return QStringLiteral("goes against the arrows");
        if (header.endsWith(QLatin1String("_p.h")))
            return QStringLiteral("is private to its folder");
    }
    if (isQtHeader(header)) {
        if (here.rank < 5 && isDialog(header))
            return QStringLiteral("is a dialog below ui");
        const QString module = moduleOf(header);
        if (!module.isEmpty() && module != QLatin1String("QtCore") && !here.modules.contains(module)
            && !isAllowedValue(folder, header))
            return QStringLiteral("is of a module that is none of this folder's: ") + module;
    }
    return {};
}

/// The statements in string literals of a source.
QStringList statementsIn(const QString &source)
{
    static const QRegularExpression literal(QStringLiteral("\"((?:\\\\.|[^\"\\\\\\n])*)\"|R\"(\\w*)\\((.*?)\\)\\2\""),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression statement(QStringLiteral(
        "^\\s*(SELECT\\s|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s|REPLACE\\s+INTO\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s|"
        "(CREATE|DROP|ALTER)\\s+(TEMP\\s+|VIRTUAL\\s+|UNIQUE\\s+)?(TABLE|INDEX|VIEW|TRIGGER)\\s|PRAGMA\\s+\\w)"));
    QStringList result;
    for (auto it = literal.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString text = match.captured(1) + match.captured(3);
        if (statement.match(text).hasMatch())
            result.append(text.trimmed());
    }
    return result;
}

/// Everything that is wrong with one file of app/, a line each.
QStringList complaints(const QString &path, const QString &source)
{
    const QString folder = path.section(QLatin1Char('/'), 0, 0);
    QStringList result;
    if (!folders().contains(folder))
        result.append(path + QStringLiteral(": stands in a folder that is not on the map"));
    for (const QString &header : includesOf(source)) {
        const QString complaint = complaintAboutInclude(folder, header);
        if (!complaint.isEmpty())
            result.append(path + QStringLiteral(": ") + header + QLatin1Char(' ') + complaint);
    }
    if (folder != QLatin1String("storage"))
        for (const QString &statement : statementsIn(source))
            result.append(path + QStringLiteral(": SQL outside storage: ") + statement);
    static const QRegularExpression continuation(QStringLiteral("(?:\\.|->)then\\(|\\bwhen(?:All|Any)\\("));
    if (continuation.match(source).hasMatch())
        result.append(path + QStringLiteral(": continues a future by Qt, which core/whendone.h tells why not to"));
    return result;
}

using Graph = QMap<QString, QSet<QString>>;

/// A way from `start` back to itself, or nothing.
bool leadsBack(const Graph &graph, const QString &start)
{
    QStringList todo = {start};
    QSet<QString> seen;
    while (!todo.isEmpty()) {
        for (const QString &next : graph.value(todo.takeLast())) {
            if (next == start)
                return true;
            if (!seen.contains(next)) {
                seen.insert(next);
                todo.append(next);
            }
        }
    }
    return false;
}

QStringList cycles(const Graph &graph)
{
    QStringList result;
    for (auto it = graph.cbegin(); it != graph.cend(); ++it)
        if (leadsBack(graph, it.key()))
            result.append(it.key());
    return result;
}

/// The sources of app/ by their path below it.
QMap<QString, QString> allSources()
{
    const QString top = QStringLiteral(MASTHEAD_SOURCE "/app/");
    QMap<QString, QString> result;
    for (QDirIterator it(top, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            result.insert(file.fileName().mid(top.size()), QString::fromUtf8(file.readAll()));
    }
    return result;
}

}

class TestLayering : public QObject {
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void findsFoldersThatIncludeEachOther();
    void theMapLeadsDownwardsOnly();
    void theBuildAllowsNoMoreThanTheMap();
    void everySourceKeepsToTheMap();
    void noFoldersIncludeEachOther();
};

void TestLayering::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("because");
    const auto bad = [](const char *name, const char *path, const char *source, const char *because) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(source) << QString::fromLatin1(because);
    };
    bad("upwards", "core/a.h", "#pragma once\n#include \"text/date.h\"\n", "against the arrows");
    bad("sideways", "parsing/a.cpp", "#include \"storage/archive.h\"\n", "against the arrows");
    bad("fetching and sync", "fetching/a.cpp", "#include \"sync/account.h\"\n", "against the arrows");
    bad("in angle brackets", "text/a.cpp", "#include <parsing/parser.h>\n", "against the arrows");
    bad("with spaces", "models/a.cpp", "  #  include  \"ui/window.h\"\n", "against the arrows");
    bad("the window from the command line", "cli/a.cpp", "#include \"ui/window.h\"\n", "against the arrows");
    bad("by a detour", "ui/a.cpp", "#include \"../storage/archive.h\"\n", "climbs out");
    bad("by a detour inside a path", "ui/a.cpp", "#include \"core/../gui/main.h\"\n", "climbs out");
    bad("another's private header", "models/a.cpp", "#include \"storage/statement_p.h\"\n", "private");
    bad("a query in a model", "models/a.cpp", "auto q = QStringLiteral(\"SELECT id FROM articles\");\n",
        "SQL outside storage");
    bad("an insert in the window", "ui/a.cpp", "f(\"  INSERT OR REPLACE INTO settings VALUES (?, ?)\");\n",
        "SQL outside storage");
    bad("a raw statement", "fetching/a.cpp", "f(R\"(\n  DELETE FROM articles\n)\");\n", "SQL outside storage");
    bad("a pragma", "cli/a.cpp", "f(\"PRAGMA quick_check\");\n", "SQL outside storage");
    bad("a query object", "models/a.cpp", "#include <QSqlQuery>\n", "QtSql");
    bad("the database itself", "cli/a.cpp", "#include <sqlite3.h>\n", "business of storage");
    bad("web view in the window", "ui/a.cpp", "#include <QWebEngineView>\n", "QtWebEngine");
    bad("web view at the start", "gui/main.cpp", "#include <QWebEngineProfile>\n", "QtWebEngine");
    bad("web view by its module", "ui/a.cpp", "#include <QtWebEngineCore/QWebEnginePage>\n", "QtWebEngine");
    bad("widgets in a model", "models/a.cpp", "#include <QTreeView>\n", "QtWidgets");
    bad("widgets on the command line", "cli/main.cpp", "#include <QApplication>\n", "QtWidgets");
    bad("pictures in core", "core/a.h", "#include <QImage>\n", "QtGui");
    bad("a box in fetching", "fetching/a.cpp", "#include <QMessageBox>\n", "dialog below ui");
    bad("a dialog in the article view", "articleview/a.cpp", "#include <QFileDialog>\n", "dialog below ui");
    bad("the net in the article view", "articleview/a.cpp", "#include <QNetworkAccessManager>\n", "QtNetwork");
    bad("xml in the window", "ui/a.cpp", "#include <libxml/parser.h>\n", "business of parsing");
    bad("a continuation", "ui/a.cpp", "archive.feeds()\n    .then(this, [] {});\n", "core/whendone.h");
    bad("futures that are awaited together", "ui/a.cpp", "QtFuture::whenAll(a, b);\n", "core/whendone.h");
    bad("an unknown folder", "helpers/a.cpp", "", "not on the map");
}

void TestLayering::refuses()
{
    QFETCH(QString, path);
    QFETCH(QString, source);
    QFETCH(QString, because);
    const QStringList said = complaints(path, source);
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.first().contains(because), qPrintable(said.first()));
}

void TestLayering::accepts_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("source");
    const auto good = [](const char *name, const char *path, const char *source) {
        QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(source);
    };
    good("downwards", "ingest/a.cpp",
         "#include \"parsing/parser.h\"\n#include \"core/article.h\"\n#include <QRegularExpression>\n");
    good("the same folder", "text/a.cpp", "#include \"htmltree.h\"\n#include <gumbo.h>\n#include <cstring>\n");
    good("its own private header", "storage/a.cpp", "#include \"storage/statement_p.h\"\n#include \"writer_p.h\"\n");
    good("SQL in storage", "storage/a.cpp", "#include <QSqlQuery>\nf(\"SELECT 1\");\n");
    good("a sentence that starts like SQL", "ui/a.cpp",
         "tr(\"Select a folder\"); tr(\"Delete from the list\"); tr(\"Update all\");\n");
    good("SQL in a comment", "ui/a.cpp", "// SELECT stands in storage\n");
    good("an action in the window", "ui/a.cpp", "#include <QAction>\n#include <QMessageBox>\n#include <QTreeView>\n");
    good("the web view where it belongs", "articleview/a.cpp",
         "#include <QWebEngineView>\n#include <QVBoxLayout>\n#include <QAuthenticator>\n");
    good("a picture in a model", "models/a.cpp", "#include <QImage>\n#include <QAbstractItemModel>\n");
}

void TestLayering::accepts()
{
    QFETCH(QString, path);
    QFETCH(QString, source);
    QCOMPARE(complaints(path, source), QStringList());
}

void TestLayering::findsFoldersThatIncludeEachOther()
{
    const QString a = QStringLiteral("a"), b = QStringLiteral("b"), c = QStringLiteral("c"), d = QStringLiteral("d");
    QCOMPARE(cycles({{a, {b}}, {b, {c}}, {c, {}}}), QStringList());
    QCOMPARE(cycles({{a, {b}}, {b, {a}}, {c, {a}}}), QStringList({a, b}));
    QCOMPARE(cycles({{a, {b}}, {b, {c}}, {c, {d}}, {d, {b}}}), QStringList({b, c, d}));
}

void TestLayering::theMapLeadsDownwardsOnly()
{
    for (auto it = folders().cbegin(); it != folders().cend(); ++it)
        for (const QString &below : it->includes)
            QVERIFY2(folders().contains(below) && folders().value(below).rank < it->rank,
                     qPrintable(it.key() + QStringLiteral(" → ") + below));
}

void TestLayering::theBuildAllowsNoMoreThanTheMap()
{
    QFile file(QStringLiteral(MASTHEAD_SOURCE "/app/CMakeLists.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression library(
        QStringLiteral("^masthead_library\\((\\w+)\\s+(?:ALLOW\\s+([\\w\\s]*?)\\s+)?LINK\\b"),
        QRegularExpression::MultilineOption);
    int seen = 0;
    for (auto it = library.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext(); ++seen) {
        const QRegularExpressionMatch match = it.next();
        QVERIFY2(folders().contains(match.captured(1)), qPrintable(match.captured(1)));
        for (const QString &allowed :
             match.captured(2).split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts))
            QVERIFY2(folders().value(match.captured(1)).includes.contains(allowed), qPrintable(match.captured(0)));
    }
    QVERIFY(seen >= 10);
}

void TestLayering::everySourceKeepsToTheMap()
{
    const QMap<QString, QString> all = allSources();
    QVERIFY(all.size() > 20);
    QStringList said;
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        said += complaints(it.key(), it.value());
    QVERIFY2(said.isEmpty(), qPrintable(QLatin1Char('\n') + said.join(QLatin1Char('\n'))));
}

void TestLayering::noFoldersIncludeEachOther()
{
    Graph graph;
    const QMap<QString, QString> all = allSources();
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const QString from = it.key().section(QLatin1Char('/'), 0, 0);
        for (const QString &header : includesOf(it.value())) {
            const QString to = header.section(QLatin1Char('/'), 0, 0);
            if (header.contains(QLatin1Char('/')) && to != from && folders().contains(to))
                graph[from].insert(to);
        }
    }
    QVERIFY(!graph.isEmpty());
    QCOMPARE(cycles(graph), QStringList());
}

QTEST_APPLESS_MAIN(TestLayering)
#include "tst_layering.moc"
