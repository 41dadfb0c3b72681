<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Masthead::ArticleBrowser</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>复制链接(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Open Link</source>
        <translation>打开链接(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleView</name>
    <message>
        <source>The article view stopped.</source>
        <translation>文章视图已停止运行。</translation>
    </message>
    <message>
        <source>The article took too long to show.</source>
        <translation>文章迟迟未能显示。</translation>
    </message>
</context>
</TS>
