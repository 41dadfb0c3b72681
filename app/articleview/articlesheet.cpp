#include "articlesheet.h"

namespace Masthead {

namespace {

const char *const sheet = R"css(
html{background:var(--background);color:var(--text);font-size:var(--size);color-scheme:var(--scheme);
 font-family:Georgia,"Source Serif 4","Source Serif Pro","Noto Serif",Charter,"Noto Serif CJK SC",serif}
body{margin:0;padding:22px 34px 72px;line-height:1.8;overflow-wrap:anywhere;text-rendering:optimizeLegibility}
[lang]:lang(zh){font-family:"Noto Serif CJK SC","Source Han Serif SC","Source Han Serif CN","Noto Serif SC","Songti SC",STSong,SimSun,serif}
[lang]:lang(zh-Hant),[lang]:lang(zh-TW),[lang]:lang(zh-HK){font-family:"Noto Serif CJK TC","Source Han Serif TC","Source Han Serif TW","Noto Serif TC","Songti TC",PMingLiU,serif}
[lang]:lang(ja){font-family:"Noto Serif CJK JP","Source Han Serif JP","Source Han Serif","Noto Serif JP","Hiragino Mincho ProN","Yu Mincho",serif}
[lang]:lang(ko){font-family:"Noto Serif CJK KR","Source Han Serif KR","Noto Serif KR","AppleMyungjo",Batang,serif}
main{display:block;max-width:42em}
main>:first-child{margin-top:0}
p,ul,ol,dl,pre,blockquote,figure,details,.wide{margin:0 0 .75em}
p.indent{text-indent:2em;text-align:justify}
p.ragged{text-align:start}
p.picture{text-indent:0}
h1,h2,h3,h4,h5,h6{line-height:1.45;margin:1.5em 0 .55em;font-weight:700}
h1{font-size:1.35em}h2{font-size:1.25em}h3{font-size:1.12em}h4,h5,h6{font-size:1em}
a{color:inherit;text-decoration:underline;text-decoration-color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.22em}
a:hover{color:var(--accent)}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
::selection{background:var(--selection)}
:target{background:var(--tint)}
::-webkit-scrollbar{width:12px;height:12px;background:transparent}
::-webkit-scrollbar-thumb{background:var(--line);background-clip:padding-box;border:3px solid transparent;border-radius:6px}
::-webkit-scrollbar-thumb:hover{background-color:var(--muted)}
::-webkit-scrollbar-corner{background:transparent}
img{max-width:100%;height:auto;vertical-align:middle}
p.picture img,figure img{display:block;margin:1.1em auto .6em}
.absent{display:block;text-indent:0;box-sizing:border-box;min-height:3em;padding:.6em .9em;border:1px solid var(--line);color:var(--muted);font-size:.85em}
figure{margin:1.1em 0}
figcaption,caption{color:var(--muted);font-size:.85em;line-height:1.6;text-align:center}
figcaption p{margin:0;text-indent:0}
blockquote{margin-left:0;padding-left:1.1em;border-left:2px solid var(--line)}
blockquote blockquote blockquote blockquote{padding-left:0;border:0}
ul,ol{padding-left:1.6em}
li>ul,li>ol{margin:0}
li p,td p,th p,dd p{text-indent:0;margin-bottom:.4em}
dt{font-weight:700}dd{margin:0 0 .4em 1.6em}
pre{overflow-x:auto;padding:.8em 1em;background:var(--tint);line-height:1.55;overflow-wrap:normal;tab-size:4}
code,kbd,samp,pre,pre *{font-family:"JetBrains Mono","Source Code Pro","DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace;font-size:.88em}
pre *{font-size:1em}
:not(pre)>code,kbd,samp{padding:.1em .3em;background:var(--tint)}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.9em;line-height:1.55;font-variant-numeric:tabular-nums}
td,th{padding:.42em .8em;border-bottom:1px solid var(--line);vertical-align:top;text-align:start;overflow-wrap:normal;min-width:2em}
th{font-weight:700;border-bottom-color:var(--muted)}
caption{padding-bottom:.4em}
hr{border:0;border-top:1px solid var(--line);margin:1.8em auto;width:8em}
sub,sup{line-height:0;font-size:.72em}
sup a{text-decoration:none;color:var(--accent)}
[align=center]{text-align:center}[align=right]{text-align:right}
rt{font-size:.5em;color:var(--muted)}
small{font-size:.85em}
mark{background:var(--selection);color:inherit}
abbr[title]{text-decoration:underline dotted var(--muted);text-underline-offset:.2em}
summary{cursor:default;font-weight:700}
address{font-style:normal}
)css";

// `part` of 100 of `over`, on `under`.
QString mixed(const QColor &over, const QColor &under, int part)
{
    const auto mix = [part](int a, int b) { return (a * part + b * (100 - part)) / 100; };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())).name();
}

QColor orElse(const QColor &color, const char *fallback)
{
    return color.isValid() ? color : QColor(QLatin1String(fallback));
}

}

QList<std::pair<QString, QString>> articleVariables(const PageStyle &style)
{
    const QColor background = orElse(style.background, style.dark ? "#1d1e22" : "#ffffff");
    const QColor text = orElse(style.text, style.dark ? "#e2e1dd" : "#1f1f1f");
    const QColor accent = orElse(style.accent, style.dark ? "#ff8a80" : "#b3261e");
    return {{QStringLiteral("--background"), background.name()},
            {QStringLiteral("--text"), text.name()},
            {QStringLiteral("--muted"), orElse(style.mutedText, style.dark ? "#98979a" : "#6e6d6a").name()},
            {QStringLiteral("--accent"), accent.name()},
            {QStringLiteral("--line"), orElse(style.line, style.dark ? "#3a3b40" : "#dcdbd6").name()},
            {QStringLiteral("--tint"), mixed(text, background, 6)},
            {QStringLiteral("--selection"), mixed(accent, background, style.dark ? 38 : 22)},
            {QStringLiteral("--scheme"), style.dark ? QStringLiteral("dark") : QStringLiteral("light")},
            {QStringLiteral("--size"), QString::number(qBound(9, style.textSize, 60)) + QStringLiteral("px")}};
}

QString articleSheet(const PageStyle &style)
{
    QString result = QStringLiteral(":root{");
    for (const auto &[name, value] : articleVariables(style))
        result += name + QLatin1Char(':') + value + QLatin1Char(';');
    return result + QLatin1Char('}') + QLatin1String(sheet);
}

}
