#include "articleview/articlerenderer.h"
#include "articleview/articlesheet.h"
#include "articleview/pagetheme.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Masthead;

namespace {

// WCAG 2.1: relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const auto part = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

}

class TestPageTheme : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(
            "theme.json",
            "{\"name\": \"Mine\", \"dark\": true, \"colors\": {\"background\": \"#101010\", \"text\": \"#eeeeee\", \"muted\": \"#bbbbbb\", \"accent\": \"#ffaa00\", \"line\": \"#333333\"}}");
        write("template.html", "<div class=\"frame\"><main>{{article}}</main></div>");
        write("style.css", "main { max-width: 30em }");
    }

    void readsAFolder()
    {
        const ThemeReading reading = readTheme(m_folder->path());
        QCOMPARE(reading.fault, ThemeFault::None);
        QCOMPARE(reading.theme.id, QDir(m_folder->path()).dirName());
        QCOMPARE(reading.theme.name, QStringLiteral("Mine"));
        QVERIFY(reading.theme.dark);
        QCOMPARE(reading.theme.accent, QColor(0xff, 0xaa, 0x00));
        QCOMPARE(reading.theme.layout, QStringLiteral("<div class=\"frame\"><main>{{article}}</main></div>"));
        QCOMPARE(reading.theme.style, QStringLiteral("main { max-width: 30em }"));
    }

    void refusesWhatIsBroken_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ThemeFault>("fault");
        const auto row = [](const char *name, const char *file, const char *content, ThemeFault fault) {
            QTest::newRow(name) << QString::fromUtf8(file) << QByteArray(content) << fault;
        };
        row("no template", "template.html", nullptr, ThemeFault::FileMissing);
        row("no style", "style.css", nullptr, ThemeFault::FileMissing);
        row("no JSON", "theme.json", "{name: Mine}", ThemeFault::NoJson);
        row("no name", "theme.json", "{}", ThemeFault::NoJson);
        row("no colours", "theme.json", "{\"name\": \"Mine\"}", ThemeFault::NoColor);
        row("no such colour", "theme.json", "{\"name\": \"Mine\", \"colors\": {\"background\": \"reddish\"}}",
            ThemeFault::NoColor);
        row("no place", "template.html", "<main></main>", ThemeFault::NoPlace);
        row("two places", "template.html", "{{article}}{{article}}", ThemeFault::NoPlace);
        row("a place in an attribute", "template.html", "<main class=\"{{article}}\"></main>", ThemeFault::NoPlace);
        row("a brace too many", "style.css", "} body { color: red }", ThemeFault::NoStyle);
        row("a brace too few", "style.css", "body { color: red; content: '}'", ThemeFault::NoStyle);
        row("a picture", "style.css", "body { background: URL (https://a.example/p.png) }", ThemeFault::AsksOutside);
        row("another sheet", "style.css", "@import 'https://a.example/s.css';", ThemeFault::AsksOutside);
        row("a set of pictures", "style.css", "body { background: -webkit-image-set('p.png' 1x) }", ThemeFault::AsksOutside);
        row("a font", "style.css", "@Font-Face { font-family: x }", ThemeFault::AsksOutside);
        row("the end of the sheet", "style.css", "</style><script>x</script>", ThemeFault::AsksOutside);
    }
    void refusesWhatIsBroken()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(ThemeFault, fault);
        if (content.isNull())
            QVERIFY(QFile::remove(m_folder->filePath(file)));
        else
            write(qPrintable(file), content);
        const ThemeReading reading = readTheme(m_folder->path());
        QCOMPARE(reading.fault, fault);
        QVERIFY(!reading.what.isEmpty());
    }

    void refusesAFileOfManyMegabytes()
    {
        write("style.css", QByteArray(1'000'000, ' '));
        QCOMPARE(readTheme(m_folder->path()).fault, ThemeFault::FileMissing);
    }

    void takesNothingFromATemplateButItsText()
    {
        write("template.html",
              "<head><meta http-equiv=refresh content='0;url=https://a.example/'><base href='https://a.example/'></head>"
              "<script>x</script><img src='https://a.example/p.png'><iframe src='https://a.example/'></iframe>"
              "<header class=top onclick=x style='background:url(p)'><a href='https://a.example/'>by me</a></header>"
              "<form action='https://a.example/'><p lang=en>{{title}}</p></form><main id=x>{{article}}</main>");
        QCOMPARE(
            readTheme(m_folder->path()).theme.layout,
            QStringLiteral(
                "<header class=\"top\"><a>by me</a></header><div><p lang=\"en\">{{title}}</p></div><main>{{article}}</main>"));
    }

    void putsTheArticleIntoItsPlaceAndNothingIntoTheArticle()
    {
        PageStyle style;
        style.theme.layout = QStringLiteral("<h1>{{title}}</h1>{{masthead}}<main>{{article}}</main>{{other}}");
        ArticlePage page;
        page.title = QStringLiteral("<b>{{article}}");
        page.masthead = {{QStringLiteral("Edited by"), {{QStringLiteral("<i>王蒙"), QStringLiteral("editor:\"王蒙\""), {}}}},
                         {QStringLiteral("Address"), {{QStringLiteral("https://a.example/?a=1&b=2")}}},
                         {QStringLiteral("Rights"), {{QStringLiteral("javascript:x")}}}};
        page.html = QStringLiteral("<p>{{title}} {{masthead}}</p>");
        const QString document = QString::fromUtf8(renderArticle(page, style, QStringLiteral("t")).document);
        QVERIFY(document.contains(QStringLiteral(
            "<h1>&lt;b&gt;{{article}}</h1><dl><div><dt>Edited by</dt><dd>&lt;i&gt;王蒙</dd></div><div><dt>Address</dt><dd><a "
            "href=\"https://a.example/?a=1&amp;b=2\">https://a.example/?a=1&amp;b=2</a></dd></div><div><dt>Rights</dt><dd>"
            "javascript:x</dd></div></dl><main><p>{{title}} {{masthead}}</p></main>{{other}}")));
    }

    void everyBuiltInThemeIsWhole_data() { eachBuiltIn(); }
    void everyBuiltInThemeIsWhole()
    {
        QFETCH(QString, folder);
        QCOMPARE(readTheme(folder).fault, ThemeFault::None);
    }

    void everyTextStandsOutFromItsGround_data() { eachBuiltIn(); }
    void everyTextStandsOutFromItsGround()
    {
        QFETCH(QString, folder);
        PageStyle style;
        style.theme = readTheme(folder).theme;
        QHash<QString, QColor> colors;
        for (const auto &[name, value] : articleVariables(style))
            colors.insert(name, QColor(value));
        const auto stands = [&](const char *text, const char *ground) {
            const double ratio = contrast(colors.value(QLatin1String(text)), colors.value(QLatin1String(ground)));
            if (ratio < 4.5)
                qWarning("%s on %s: %.2f", text, ground, ratio);
            return ratio >= 4.5;
        };
        for (const char *text : {"--text", "--muted", "--accent"})
            for (const char *ground : {"--background", "--tint"})
                QVERIFY(stands(text, ground));
        QVERIFY(stands("--text", "--selection"));
    }

    void noSheetHasColorsOfItsOwn_data()
    {
        eachBuiltIn();
        QTest::newRow("all pages") << QStringLiteral(":/themes/page.css");
    }
    void noSheetHasColorsOfItsOwn()
    {
        QFETCH(QString, folder);
        QFile file(folder.endsWith(QStringLiteral(".css")) ? folder : folder + QStringLiteral("/style.css"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString sheet = QString::fromUtf8(file.readAll());
        static const QRegularExpression color(
            QStringLiteral("(?:#[0-9a-f]{3,8}\\b|rgba?\\(|hsla?\\(|color:\\s*(?!var|inherit)\\w|opacity)"));
        QVERIFY2(!color.match(sheet).hasMatch(), qPrintable(color.match(sheet).captured()));
    }

    void setsThePageAsThePersonWants()
    {
        PageStyle style;
        style.face = QStringLiteral("My \"Face\\</style>");
        style.lineWidth = 30;
        style.lineHeight = 150;
        style.textSize = 20;
        const QString sheet = articleSheet(style);
        QVERIFY(sheet.contains(QStringLiteral("--face:\"My Face/style\";--width:30em;--leading:1.5;")));
        QVERIFY(sheet.contains(QStringLiteral("--size:20px;")));
        style.face.clear();
        QVERIFY(!articleSheet(style).section(QLatin1Char('}'), 0, 0).contains(QStringLiteral("--face")));
    }

    void savesAnArticleWithItsPicturesAndNothingElse()
    {
        ArticlePage page;
        page.title = QStringLiteral("T");
        page.html = QStringLiteral(
            "<img src=\"https://a.example/1.png\"><img src=\"https://a.example/2.png\" alt=\"Two\"><script>x</script>");
        const QString document = QString::fromUtf8(
            savedArticle(page, {}, {{QStringLiteral("https://a.example/1.png"), {QByteArray("\x89PNG"), "image/png"}}}));
        QVERIFY(document.contains(QStringLiteral("content=\"default-src 'none'; img-src data:; style-src 'sha256-")));
        QVERIFY(document.contains(QStringLiteral("<img src=\"data:image/png;base64,iVBORw==\">")));
        QVERIFY(document.contains(QStringLiteral("<img alt=\"Two\" class=\"absent\">")));
        QVERIFY(!document.contains(QStringLiteral("masthead:")));
        QCOMPARE(picturesOf(page),
                 QStringList({QStringLiteral("https://a.example/1.png"), QStringLiteral("https://a.example/2.png")}));
    }

private:
    void eachBuiltIn()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &folder : builtInThemes())
            QTest::newRow(qPrintable(folder)) << folder;
    }

    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPageTheme)
#include "tst_pagetheme.moc"
