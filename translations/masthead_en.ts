<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Masthead::FeedPane</name>
    <message numerus="yes">
        <source>%1 · %n unread</source>
        <translation>
            <numerusform>%1 · %n unread</numerusform>
            <numerusform>%1 · %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::FeedTreeModel</name>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1, %n unread</numerusform>
            <numerusform>%1, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::MainWindow</name>
    <message numerus="yes">
        <source>%n new article(s).</source>
        <translation>
            <numerusform>%n new article.</numerusform>
            <numerusform>%n new articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) found</source>
        <translation>
            <numerusform>%n article found</numerusform>
            <numerusform>%n articles found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribed to %n feed(s).</source>
        <translation>
            <numerusform>Subscribed to %n feed.</numerusform>
            <numerusform>Subscribed to %n feeds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) of this list lead into your own network. Add them too?</source>
        <translation>
            <numerusform>%n address of this list leads into your own network. Add it too?</numerusform>
            <numerusform>%n addresses of this list lead into your own network. Add them too?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::Reading</name>
    <message numerus="yes">
        <source>Marked %n article(s) as read.</source>
        <translation>
            <numerusform>Marked %n article as read.</numerusform>
            <numerusform>Marked %n articles as read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::StatusLine</name>
    <message numerus="yes">
        <source>Refreshing %1 of %n feed(s)</source>
        <translation>
            <numerusform>Refreshing %1 of %n feed</numerusform>
            <numerusform>Refreshing %1 of %n feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) could not be read</source>
        <translation>
            <numerusform>%n feed could not be read</numerusform>
            <numerusform>%n feeds could not be read</numerusform>
        </translation>
    </message>
</context>
</TS>
