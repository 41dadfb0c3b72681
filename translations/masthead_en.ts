<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Masthead::ArchiveCare</name>
    <message numerus="yes">
        <source>%n article(s) that came since then go</source>
        <translation>
            <numerusform>%n article that came since then goes</numerusform>
            <numerusform>%n articles that came since then go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) come back</source>
        <translation>
            <numerusform>%n article comes back</numerusform>
            <numerusform>%n articles come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) go: %1</source>
        <translation>
            <numerusform>%n feed goes: %1</numerusform>
            <numerusform>%n feeds go: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) come back: %1</source>
        <translation>
            <numerusform>%n feed comes back: %1</numerusform>
            <numerusform>%n feeds come back: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) become read, unread or starred as they were</source>
        <translation>
            <numerusform>%n article becomes read, unread or starred as it was</numerusform>
            <numerusform>%n articles become read, unread or starred as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) go</source>
        <translation>
            <numerusform>%n star goes</numerusform>
            <numerusform>%n stars go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete for ever what %n removed feed(s) left?</source>
        <translation>
            <numerusform>Delete for ever what %n removed feed left?</numerusform>
            <numerusform>Delete for ever what %n removed feeds left?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) go, with their stars, tags and notes. Nothing brings them back but a backup.</source>
        <translation>
            <numerusform>%n article goes, with its star, tags and note. Nothing brings it back but a backup.</numerusform>
            <numerusform>%n articles go, with their stars, tags and notes. Nothing brings them back but a backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted what %n removed feed(s) left.</source>
        <translation>
            <numerusform>Deleted what %n removed feed left.</numerusform>
            <numerusform>Deleted what %n removed feeds left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) get the tags and notes that they had</source>
        <translation>
            <numerusform>%n article gets the tags and notes that it had</numerusform>
            <numerusform>%n articles get the tags and notes that they had</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) say again what they said</source>
        <translation>
            <numerusform>%n article says again what it said</numerusform>
            <numerusform>%n articles say again what they said</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleCommands</name>
    <message numerus="yes">
        <source>The page says %n thing(s) more.</source>
        <translation>
            <numerusform>The page says %n thing more.</numerusform>
            <numerusform>The page says %n things more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n article(s) were taken.</source>
        <translation>
            <numerusform>Only the first %n article was taken.</numerusform>
            <numerusform>Only the first %n articles were taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleExport</name>
    <message numerus="yes">
        <source>%n picture(s) could not be had.</source>
        <translation>
            <numerusform>%n picture could not be had.</numerusform>
            <numerusform>%n pictures could not be had.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::FacetPane</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n article(s)…</source>
        <translation>
            <numerusform>The newest article…</numerusform>
            <numerusform>The newest %n articles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::FeedDialogs</name>
    <message numerus="yes">
        <source>Subscribed to %n feed(s).</source>
        <translation>
            <numerusform>Subscribed to %n feed.</numerusform>
            <numerusform>Subscribed to %n feeds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::FeedPane</name>
    <message numerus="yes">
        <source>%1 · %n unread</source>
        <translation>
            <numerusform>%1 · %n unread</numerusform>
            <numerusform>%1 · %n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written to %1.</source>
        <translation>
            <numerusform>%n article written to %1.</numerusform>
            <numerusform>%n articles written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::FeedSettingsDialog</name>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>Every %n minute</numerusform>
            <numerusform>Every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>Every hour</numerusform>
            <numerusform>Every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n day(s)</source>
        <translation>
            <numerusform>For %n day</numerusform>
            <numerusform>For %n days</numerusform>
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
    <message numerus="yes">
        <source>%1, %n article(s)</source>
        <translation>
            <numerusform>%1, %n article</numerusform>
            <numerusform>%1, %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::GlanceWindow</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::HealthDialog</name>
    <message numerus="yes">
        <source>%n feed(s) in trouble</source>
        <translation>
            <numerusform>%n feed in trouble</numerusform>
            <numerusform>%n feeds in trouble</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Add %n Feed(s)</source>
        <translation>
            <numerusform>&amp;Add %n Feed</numerusform>
            <numerusform>&amp;Add %n Feeds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n Feed(s)</source>
        <translation>
            <numerusform>&amp;Import %n Feed</numerusform>
            <numerusform>&amp;Import %n Feeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::Listing</name>
    <message numerus="yes">
        <source>%n article(s) found</source>
        <translation>
            <numerusform>%n article found</numerusform>
            <numerusform>%n articles found</numerusform>
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
        <source>%n article(s) read differently now.</source>
        <translation>
            <numerusform>%n article reads differently now.</numerusform>
            <numerusform>%n articles read differently now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are chosen.</source>
        <translation>
            <numerusform>%n article is chosen.</numerusform>
            <numerusform>%n articles are chosen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::OpmlTransfer</name>
    <message numerus="yes">
        <source>Subscribed to %n feed(s).</source>
        <translation>
            <numerusform>Subscribed to %n feed.</numerusform>
            <numerusform>Subscribed to %n feeds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::PlayerBar</name>
    <message numerus="yes">
        <source>Play one of %n recording(s)</source>
        <translation>
            <numerusform>Play one of %n recording</numerusform>
            <numerusform>Play one of %n recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::ReaderTransfer</name>
    <message numerus="yes">
        <source>%n feed(s) imported</source>
        <translation>
            <numerusform>%n feed imported</numerusform>
            <numerusform>%n feeds imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that were there already</source>
        <translation>
            <numerusform>%n that was there already</numerusform>
            <numerusform>%n that were there already</numerusform>
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
    <message numerus="yes">
        <source>Opened %n article(s).</source>
        <translation>
            <numerusform>Opened %n article.</numerusform>
            <numerusform>Opened %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n article(s) as unread.</source>
        <translation>
            <numerusform>Marked %n article as unread.</numerusform>
            <numerusform>Marked %n articles as unread.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Starred %n article(s).</source>
        <translation>
            <numerusform>Starred %n article.</numerusform>
            <numerusform>Starred %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unstarred %n article(s).</source>
        <translation>
            <numerusform>Unstarred %n article.</numerusform>
            <numerusform>Unstarred %n articles.</numerusform>
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
    <message numerus="yes">
        <source>Reading %1 of %n article(s) again</source>
        <translation>
            <numerusform>Reading %1 of %n article again</numerusform>
            <numerusform>Reading %1 of %n articles again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching full text %1 of %n</source>
        <translation>
            <numerusform>Fetching full text %1 of %n</numerusform>
            <numerusform>Fetching full text %1 of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching the pictures of article %1 of %n</source>
        <translation>
            <numerusform>Fetching the pictures of article %1 of %n</numerusform>
            <numerusform>Fetching the pictures of article %1 of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::TrayIcon</name>
    <message numerus="yes">
        <source>Masthead: %n unread article(s)</source>
        <translation>
            <numerusform>Masthead: %n unread article</numerusform>
            <numerusform>Masthead: %n unread articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::WelcomePage</name>
    <message numerus="yes">
        <source>%1: %n feed(s) found</source>
        <translation>
            <numerusform>%1: %n feed found</numerusform>
            <numerusform>%1: %n feeds found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Subscribe to %n feed(s)</source>
        <translation>
            <numerusform>&amp;Subscribe to %n feed</numerusform>
            <numerusform>&amp;Subscribe to %n feeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsNotice</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message numerus="yes">
        <source>%n article(s) with their text were found.</source>
        <translation>
            <numerusform>%n article with its text was found.</numerusform>
            <numerusform>%n articles with their text were found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n more the text is lost.</source>
        <translation>
            <numerusform>Of %n more the text is lost.</numerusform>
            <numerusform>Of %n more the text is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The feed of %n article(s) is lost: they stand in “Recovered Articles”.</source>
        <translation>
            <numerusform>The feed of %n article is lost: it stands in “Recovered Articles”.</numerusform>
            <numerusform>The feed of %n articles is lost: they stand in “Recovered Articles”.</numerusform>
        </translation>
    </message>
</context>
</TS>
