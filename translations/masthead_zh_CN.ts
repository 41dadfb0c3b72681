<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Add Feed…</source>
        <translation>添加订阅(&amp;A)…</translation>
    </message>
    <message>
        <source>New &amp;Folder</source>
        <translation>新建文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import Subscriptions (OPML)…</source>
        <translation>导入订阅列表 (OPML)(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export Subscriptions (OPML)…</source>
        <translation>导出订阅列表 (OPML)(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Mark &amp;All as Read</source>
        <translation>全部标为已读(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>复制网址(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>Search &amp;Within What Is Listed</source>
        <translation>在所列文章中搜索(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>偏好设置(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Next Article</source>
        <translation>下一篇(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Article</source>
        <translation>上一篇(&amp;P)</translation>
    </message>
    <message>
        <source>Next &amp;Unread Article</source>
        <translation>下一篇未读(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Scroll On, Then Next Unread</source>
        <translation>向下翻页，到底后看下一篇未读(&amp;S)</translation>
    </message>
    <message>
        <source>Scroll &amp;Back</source>
        <translation>向上翻页(&amp;B)</translation>
    </message>
    <message>
        <source>To the &amp;Feeds</source>
        <translation>转到订阅(&amp;F)</translation>
    </message>
    <message>
        <source>To the &amp;List</source>
        <translation>转到列表(&amp;L)</translation>
    </message>
    <message>
        <source>To the &amp;Article</source>
        <translation>转到正文(&amp;A)</translation>
    </message>
    <message>
        <source>Mark as &amp;Read or Unread</source>
        <translation>标为已读或未读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>星标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>在浏览器中打开(&amp;O)</translation>
    </message>
    <message>
        <source>As &amp;Published</source>
        <translation>查看原始内容(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Unread Only</source>
        <translation>只看未读(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>恢复默认字号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>About &amp;Masthead</source>
        <translation>关于 Masthead(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Health of Feeds…</source>
        <translation>订阅状况(&amp;H)…</translation>
    </message>
    <message>
        <source>New &amp;Smart Folder…</source>
        <translation>新建智能文件夹(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Tags and Note…</source>
        <translation>标签和笔记(&amp;T)…</translation>
    </message>
    <message>
        <source>Import from Another Rea&amp;der…</source>
        <translation>从其他阅读器导入(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Back Up Archive…</source>
        <translation>备份档案(&amp;B)…</translation>
    </message>
    <message>
        <source>Res&amp;tore Archive…</source>
        <translation>恢复档案(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Check Archive</source>
        <translation>检查档案(&amp;C)</translation>
    </message>
    <message>
        <source>Copy C&amp;itation…</source>
        <translation>复制引文(&amp;I)…</translation>
    </message>
    <message>
        <source>Publishers and A&amp;gencies…</source>
        <translation>媒体与通讯社(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Who Stands Behind</source>
        <translation>出自何人(&amp;W)</translation>
    </message>
    <message>
        <source>Sources at a &amp;Glance…</source>
        <translation>来源一览(&amp;G)…</translation>
    </message>
    <message>
        <source>Ask the Page Who &amp;Wrote It</source>
        <translation>到原网页查问出处(&amp;W)</translation>
    </message>
    <message>
        <source>F&amp;irst Article</source>
        <translation>第一篇文章(&amp;I)</translation>
    </message>
    <message>
        <source>Previous Unrea&amp;d Article</source>
        <translation>上一篇未读文章(&amp;D)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Feed</source>
        <translation>下一个订阅(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Feed</source>
        <translation>上一个订阅(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>菜单(&amp;M)</translation>
    </message>
    <message>
        <source>Bac&amp;k to the List</source>
        <translation>返回列表(&amp;K)</translation>
    </message>
    <message>
        <source>Three &amp;Columns</source>
        <translation>三栏(&amp;C)</translation>
    </message>
    <message>
        <source>List &amp;Above the Article</source>
        <translation>列表在文章上方(&amp;A)</translation>
    </message>
    <message>
        <source>List, &amp;Then the Article</source>
        <translation>先列表，后文章(&amp;T)</translation>
    </message>
    <message>
        <source>Sa&amp;ve Article as Web Page…</source>
        <translation>将文章存为网页(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Print Article…</source>
        <translation>打印文章(&amp;P)…</translation>
    </message>
    <message>
        <source>Copy Article as &amp;Text</source>
        <translation>复制全文为纯文本(&amp;T)</translation>
    </message>
    <message>
        <source>Copy Article as &amp;Markdown</source>
        <translation>复制全文为 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Find in Article</source>
        <translation>在文章中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>Share by &amp;Mail…</source>
        <translation>用邮件分享(&amp;M)…</translation>
    </message>
    <message>
        <source>Simplified ⇄ Traditional &amp;Chinese</source>
        <translation>简繁转换(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Enlarge Pictures</source>
        <translation>放大图片(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Page Theme</source>
        <translation>页面主题(&amp;P)</translation>
    </message>
    <message>
        <source>N&amp;ewspaper</source>
        <translation>报纸版式(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Full Text</source>
        <translation>全文(&amp;F)</translation>
    </message>
    <message>
        <source>Save Artic&amp;le as PDF…</source>
        <translation>将文章存为 PDF(&amp;L)…</translation>
    </message>
    <message>
        <source>Las&amp;t Article</source>
        <translation>最后一篇文章(&amp;T)</translation>
    </message>
    <message>
        <source>10 Seconds &amp;Back</source>
        <translation>后退 10 秒(&amp;B)</translation>
    </message>
    <message>
        <source>30 Seconds &amp;Forward</source>
        <translation>前进 30 秒(&amp;F)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Chapter</source>
        <translation>上一章(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next Chapter</source>
        <translation>下一章(&amp;N)</translation>
    </message>
    <message>
        <source>Play Slo&amp;wer</source>
        <translation>放慢(&amp;W)</translation>
    </message>
    <message>
        <source>Play F&amp;aster</source>
        <translation>加快(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quieter</source>
        <translation>减小音量(&amp;Q)</translation>
    </message>
    <message>
        <source>Lo&amp;uder</source>
        <translation>增大音量(&amp;U)</translation>
    </message>
    <message>
        <source>To the Article That &amp;Is Played</source>
        <translation>回到正在播放的文章(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Download Sound or Video…</source>
        <translation>下载音频或视频(&amp;D)…</translation>
    </message>
    <message>
        <source>Read Ne&amp;xt Paragraph</source>
        <translation>朗读下一段(&amp;X)</translation>
    </message>
    <message>
        <source>C&amp;ompact Rows</source>
        <translation>紧凑的行(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Welcome Page</source>
        <translation>欢迎页(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Play or Pause Sound or Video</source>
        <translation>播放或暂停音频、视频(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Stop Playing</source>
        <translation>停止播放(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Read Aloud or Pause</source>
        <translation>朗读或暂停(&amp;R)</translation>
    </message>
    <message>
        <source>Stop R&amp;eading</source>
        <translation>停止朗读(&amp;E)</translation>
    </message>
    <message>
        <source>Read Previous Para&amp;graph</source>
        <translation>朗读上一段(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>收听(&amp;L)</translation>
    </message>
    <message>
        <source>Feed Se&amp;ttings…</source>
        <translation>订阅设置(&amp;T)…</translation>
    </message>
    <message>
        <source>Show &amp;Pictures</source>
        <translation>显示图片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy Feed Address</source>
        <translation>复制订阅网址(&amp;C)</translation>
    </message>
    <message>
        <source>Open &amp;Site in Browser</source>
        <translation>在浏览器中打开网站(&amp;S)</translation>
    </message>
    <message>
        <source>Open Comme&amp;nts in Browser</source>
        <translation>在浏览器中打开评论(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Edit Search…</source>
        <translation>编辑搜索(&amp;E)…</translation>
    </message>
    <message>
        <source>E&amp;xport as JSON Feed…</source>
        <translation>导出为 JSON Feed(&amp;X)…</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>O&amp;rder of the List</source>
        <translation>列表排序(&amp;R)</translation>
    </message>
    <message>
        <source>Fee&amp;d</source>
        <translation>订阅(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Refresh This Feed or Folder</source>
        <translation>刷新此订阅或文件夹(&amp;R)</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move to &amp;Folder…</source>
        <translation>移到文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Delete What Re&amp;moved Feeds Left…</source>
        <translation>删除已移除订阅的遗留内容(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Locate Folder…</source>
        <translation>重新指定文件夹位置(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Why Could It Not Be Read?</source>
        <translation>为何无法读取？(&amp;W)</translation>
    </message>
    <message>
        <source>Mark Abo&amp;ve as Read</source>
        <translation>将以上标为已读(&amp;V)</translation>
    </message>
    <message>
        <source>Mark &amp;Below as Read</source>
        <translation>将以下标为已读(&amp;B)</translation>
    </message>
    <message>
        <source>Se&amp;lect All Articles</source>
        <translation>全选文章(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Half a Page On</source>
        <translation>向下半页(&amp;H)</translation>
    </message>
    <message>
        <source>Half a Pa&amp;ge Back</source>
        <translation>向上半页(&amp;G)</translation>
    </message>
</context>
<context>
    <name>CitationMenu</name>
    <message>
        <source>&amp;Title, Publisher, Date, Address</source>
        <translation>标题、出版者、日期、网址(&amp;T)</translation>
    </message>
    <message>
        <source>The citation is on the clipboard.</source>
        <translation>引文已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>a day of this year, as QDate::toString</comment>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The answer was empty.</source>
        <translation>返回的内容是空的。</translation>
    </message>
    <message>
        <source>This is not a feed.</source>
        <translation>这不是可以订阅的内容。</translation>
    </message>
    <message>
        <source>This is a web page and not a feed.</source>
        <translation>这是网页，不是可以订阅的地址。</translation>
    </message>
    <message>
        <source>The feed is broken and could not be read.</source>
        <translation>订阅内容已损坏，无法读取。</translation>
    </message>
    <message>
        <source>The text&apos;s encoding could not be read.</source>
        <translation>无法识别文字编码。</translation>
    </message>
    <message>
        <source>The document holds too many entities and was refused.</source>
        <translation>文档中的实体过多，已拒绝读取。</translation>
    </message>
    <message>
        <source>The document is nested too deep and was refused.</source>
        <translation>文档嵌套过深，已拒绝读取。</translation>
    </message>
    <message>
        <source>The document is too large and was refused.</source>
        <translation>文档过大，已拒绝读取。</translation>
    </message>
    <message>
        <source>This is not a list of subscriptions (OPML).</source>
        <translation>这不是订阅列表 (OPML)。</translation>
    </message>
    <message>
        <source>The answer was cut off.</source>
        <translation>返回的内容不完整。</translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation>服务器响应超时。</translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation>无法连接服务器。</translation>
    </message>
    <message>
        <source>The server&apos;s answer made no sense.</source>
        <translation>服务器的响应无法识别。</translation>
    </message>
    <message>
        <source>The server redirected too often.</source>
        <translation>服务器重定向次数过多。</translation>
    </message>
    <message>
        <source>The server redirected to no address.</source>
        <translation>服务器重定向时未给出网址。</translation>
    </message>
    <message>
        <source>The server redirected to an address that may not be opened.</source>
        <translation>服务器重定向到了不允许打开的网址。</translation>
    </message>
    <message>
        <source>The address leads into your own network and was not asked.</source>
        <translation>该网址指向您的本地网络，未予访问。</translation>
    </message>
    <message>
        <source>The server refused.</source>
        <translation>服务器拒绝了请求。</translation>
    </message>
    <message>
        <source>The server asks for a name and a password.</source>
        <translation>服务器要求用户名和密码。</translation>
    </message>
    <message>
        <source>The feed no longer exists.</source>
        <translation>该订阅已不存在。</translation>
    </message>
    <message>
        <source>The server asks to wait.</source>
        <translation>服务器要求稍后再试。</translation>
    </message>
    <message>
        <source>The connection is not safe and was closed.</source>
        <translation>连接不安全，已断开。</translation>
    </message>
    <message>
        <source>The archive could not be read or written.</source>
        <translation>无法读写档案。</translation>
    </message>
    <message>
        <source>The archive was written by a newer version of Masthead.</source>
        <translation>该档案由更新版本的 Masthead 写成。</translation>
    </message>
    <message>
        <source>The file is not an archive of Masthead&apos;s.</source>
        <translation>该文件不是 Masthead 的档案。</translation>
    </message>
    <message>
        <source>A file or folder could not be read or written.</source>
        <translation>无法读写文件或文件夹。</translation>
    </message>
    <message>
        <source>The search could not be understood.</source>
        <translation>搜索条件无法理解。</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>该内容已不存在。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>This cannot be done.</source>
        <translation>无法这样做。</translation>
    </message>
    <message>
        <source>the document is empty</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>an answer without content</source>
        <translation>服务器没有返回内容</translation>
    </message>
    <message>
        <source>a folder without posts</source>
        <translation>文件夹里没有文章</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>this is no file</source>
        <translation>这不是文件</translation>
    </message>
    <message>
        <source>a binary file</source>
        <translation>二进制文件</translation>
    </message>
    <message>
        <source>it could not be written to the disk</source>
        <translation>无法写入磁盘</translation>
    </message>
    <message>
        <source>the folder cannot be written to</source>
        <translation>文件夹不可写入</translation>
    </message>
    <message>
        <source>the document is a web page</source>
        <translation>这是网页</translation>
    </message>
    <message>
        <source>a web page, and no feed</source>
        <translation>这是网页，不是订阅源</translation>
    </message>
    <message>
        <source>a web page that names no feed</source>
        <translation>网页没有列出订阅源</translation>
    </message>
    <message>
        <source>the document is neither XML nor JSON</source>
        <translation>既不是 XML 也不是 JSON</translation>
    </message>
    <message>
        <source>the document is compressed</source>
        <translation>内容是压缩的</translation>
    </message>
    <message>
        <source>the document is no OPML</source>
        <translation>不是 OPML</translation>
    </message>
    <message>
        <source>JSON, but no JSON Feed</source>
        <translation>是 JSON，但不是 JSON Feed</translation>
    </message>
    <message>
        <source>no XML element</source>
        <translation>没有 XML 元素</translation>
    </message>
    <message>
        <source>the document ends before its first entry</source>
        <translation>在第一篇文章之前就结束了</translation>
    </message>
    <message>
        <source>the document ends before its first element</source>
        <translation>在第一个元素之前就结束了</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>列表为空</translation>
    </message>
    <message>
        <source>the list ends in the middle</source>
        <translation>列表不完整</translation>
    </message>
    <message>
        <source>the connection ended too early</source>
        <translation>连接过早中断</translation>
    </message>
    <message>
        <source>the server closed the connection without an answer</source>
        <translation>服务器没有回应就关闭了连接</translation>
    </message>
    <message>
        <source>the compressed data was cut off</source>
        <translation>压缩数据不完整</translation>
    </message>
    <message>
        <source>damaged compressed data</source>
        <translation>压缩数据已损坏</translation>
    </message>
    <message>
        <source>nothing came for %1 s</source>
        <translation>%1 秒内没有收到任何内容</translation>
    </message>
    <message>
        <source>it took longer than %1 s</source>
        <translation>耗时超过 %1 秒</translation>
    </message>
    <message>
        <source>more than %1 bytes</source>
        <translation>超过 %1 字节</translation>
    </message>
    <message>
        <source>more than %1 redirects</source>
        <translation>重定向超过 %1 次</translation>
    </message>
    <message>
        <source>the server answered %1</source>
        <translation>服务器返回 %1</translation>
    </message>
    <message>
        <source>a redirect to a %1: address</source>
        <translation>重定向到 %1: 地址</translation>
    </message>
    <message>
        <source>a redirect to what is no address: %1</source>
        <translation>重定向目标不是地址：%1</translation>
    </message>
    <message>
        <source>a redirect to no host: %1</source>
        <translation>重定向目标没有主机：%1</translation>
    </message>
    <message>
        <source>content encoding %1</source>
        <translation>内容编码 %1</translation>
    </message>
    <message>
        <source>the keychain could not be used: %1</source>
        <translation>无法使用密钥环：%1</translation>
    </message>
    <message>
        <source>an address of the local network that nobody asked for</source>
        <translation>无人要求的本地网络地址</translation>
    </message>
    <message>
        <source>its name leads into the local network (%1)</source>
        <translation>其名称指向本地网络（%1）</translation>
    </message>
    <message>
        <source>no HTTP answer that can be read (status %1)</source>
        <translation>没有可读的 HTTP 响应（状态 %1）</translation>
    </message>
    <message>
        <source>the server speaks no HTTP, it says: %1</source>
        <translation>服务器不使用 HTTP，它说：%1</translation>
    </message>
    <message>
        <source>the document&apos;s root element is %1</source>
        <translation>文档的根元素是 %1</translation>
    </message>
    <message>
        <source>entity %1 expands too far</source>
        <translation>实体 %1 展开过大</translation>
    </message>
    <message>
        <source>entity %1 contains itself</source>
        <translation>实体 %1 包含自身</translation>
    </message>
    <message>
        <source>a single post; its folder can be subscribed to</source>
        <translation>单篇文章；可以订阅它所在的文件夹</translation>
    </message>
    <message>
        <source>the folders are nested too deep</source>
        <translation>文件夹嵌套过深</translation>
    </message>
    <message>
        <source>it asks for a kind of sign-in that is not known</source>
        <translation>服务器要求一种未知的登录方式</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>这个地址没有内容。</translation>
    </message>
    <message>
        <source> (HTTP %1)</source>
        <translation>（HTTP %1）</translation>
    </message>
    <message>
        <source>it may only be read</source>
        <translation>它是只读的</translation>
    </message>
    <message>
        <source>another program is at work, or left this file behind</source>
        <translation>另一个程序正在使用，或留下了这个文件</translation>
    </message>
    <message>
        <source>another program writes to it</source>
        <translation>另一个程序正在写入</translation>
    </message>
    <message>
        <source>%1 is the archive itself</source>
        <translation>%1 就是档案本身</translation>
    </message>
</context>
<context>
    <name>FeedHealth</name>
    <message>
        <source>Well</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>尚未读取</translation>
    </message>
    <message>
        <source>Only when you ask</source>
        <translation>仅在您要求时</translation>
    </message>
    <message>
        <source>When files change</source>
        <translation>文件变动时</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>即将</translation>
    </message>
</context>
<context>
    <name>Masthead::AddFeedDialog</name>
    <message>
        <source>Add Feed</source>
        <translation>添加订阅</translation>
    </message>
    <message>
        <source>Address of a feed or site, or a folder of posts</source>
        <translation>订阅或网站的网址，或文章文件夹</translation>
    </message>
    <message>
        <source>Fo&amp;lder…</source>
        <translation>文件夹(&amp;L)…</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>最上层</translation>
    </message>
    <message>
        <source>Feeds of this site</source>
        <translation>该网站提供的订阅</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>地址(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Into:</source>
        <translation>放入(&amp;I)：</translation>
    </message>
    <message>
        <source>Folder of Posts</source>
        <translation>文章文件夹</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>This site offers several feeds. Choose one.</source>
        <translation>该网站提供多个订阅，请选择一个。</translation>
    </message>
    <message>
        <source>This is neither an address on the web nor a file or folder.</source>
        <translation>这既不是网址，也不是文件或文件夹。</translation>
    </message>
</context>
<context>
    <name>Masthead::AnnotationsDialog</name>
    <message>
        <source>Tags and Note</source>
        <translation>标签和笔记</translation>
    </message>
    <message>
        <source>Between commas</source>
        <translation>以逗号分隔</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>标签(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>笔记(&amp;N)：</translation>
    </message>
    <message>
        <source>Keep what was changed?</source>
        <translation>保留所作的更改吗？</translation>
    </message>
</context>
<context>
    <name>Masthead::Application</name>
    <message>
        <source>Sample Posts</source>
        <translation>示例文章</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made. %1</source>
        <translation>今天的备份没有成功。%1</translation>
    </message>
    <message>
        <source>The language changes once the download has ended.</source>
        <translation>下载结束后语言即会切换。</translation>
    </message>
</context>
<context>
    <name>Masthead::ArchiveCare</name>
    <message>
        <source>Archives of Masthead (*.masthead *.bak);;All files (*)</source>
        <translation>Masthead 档案 (*.masthead *.bak);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that came since then go</source>
        <translation>
            <numerusform>此后到来的 %n 篇文章将消失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) come back</source>
        <translation>
            <numerusform>%n 篇文章将回来</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) go: %1</source>
        <translation>
            <numerusform>%n 个订阅将消失：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) come back: %1</source>
        <translation>
            <numerusform>%n 个订阅将回来：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) become read, unread or starred as they were</source>
        <translation>
            <numerusform>%n 篇文章的已读、未读或星标将恢复原状</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) go</source>
        <translation>
            <numerusform>%n 个星标将消失</numerusform>
        </translation>
    </message>
    <message>
        <source>Back Up Archive</source>
        <translation>备份档案</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>A verified copy is at %1.</source>
        <translation>已验证的副本在 %1。</translation>
    </message>
    <message>
        <source>Restore Archive</source>
        <translation>恢复档案</translation>
    </message>
    <message>
        <source>Comparing with the copy…</source>
        <translation>正在与副本比较…</translation>
    </message>
    <message>
        <source>The archive holds what the copy holds. There is nothing to restore.</source>
        <translation>档案与副本内容相同，无需恢复。</translation>
    </message>
    <message>
        <source>Make the archive what it was on %1?</source>
        <translation>将档案恢复到 %1 时的样子？</translation>
    </message>
    <message>
        <source>What the archive is now is kept beside it, in %1.</source>
        <translation>档案现在的内容会保存在它旁边的 %1 中。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>The archive is what the copy holds. What it was before is kept beside it.</source>
        <translation>档案已恢复为副本的内容，之前的内容保存在它旁边。</translation>
    </message>
    <message>
        <source>Checking the archive…</source>
        <translation>正在检查档案…</translation>
    </message>
    <message>
        <source>The archive was damaged, and is mended: %1</source>
        <translation>档案曾损坏，现已修复：%1</translation>
    </message>
    <message>
        <source>The archive is damaged, and could not be mended: %1</source>
        <translation>档案已损坏，无法修复：%1</translation>
    </message>
    <message>
        <source>The archive is sound: %L1 articles, %2 on the disk.</source>
        <translation>档案完好：%L1 篇文章，占用磁盘 %2。</translation>
    </message>
    <message>
        <source>Removed feeds left nothing.</source>
        <translation>已移除的订阅没有遗留内容。</translation>
    </message>
    <message>
        <source>Delete What Removed Feeds Left</source>
        <translation>删除已移除订阅的遗留内容</translation>
    </message>
    <message numerus="yes">
        <source>Delete for ever what %n removed feed(s) left?</source>
        <translation>
            <numerusform>永久删除 %n 个已移除订阅的遗留内容？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) go, with their stars, tags and notes. Nothing brings them back but a backup.</source>
        <translation>
            <numerusform>%n 篇文章连同星标、标签和笔记将被删除。除备份外无法恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>正在删除…</translation>
    </message>
    <message numerus="yes">
        <source>Deleted what %n removed feed(s) left.</source>
        <translation>
            <numerusform>已删除 %n 个已移除订阅的遗留内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) get the tags and notes that they had</source>
        <translation>
            <numerusform>%n 篇文章恢复当时的标签与笔记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) say again what they said</source>
        <translation>
            <numerusform>%n 篇文章恢复当时的内容</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders, smart folders, publishers and the settings of feeds become what they were</source>
        <translation>文件夹、智能文件夹、媒体和订阅的设置恢复为当时的样子</translation>
    </message>
</context>
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
    <message>
        <source>&amp;Enlarge Picture</source>
        <translation>放大图片(&amp;E)</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleCommands</name>
    <message>
        <source>This article has no address on the web.</source>
        <translation>这篇文章没有网址。</translation>
    </message>
    <message>
        <source>This article names no page of comments.</source>
        <translation>这篇文章没有评论页面的网址。</translation>
    </message>
    <message>
        <source>Asking the page…</source>
        <translation>正在查问网页…</translation>
    </message>
    <message>
        <source>The page says no more.</source>
        <translation>网页没有说更多。</translation>
    </message>
    <message numerus="yes">
        <source>The page says %n thing(s) more.</source>
        <translation>
            <numerusform>网页补充了 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>This article has no pictures.</source>
        <translation>这篇文章没有图片。</translation>
    </message>
    <message>
        <source>No program could be started for %1.</source>
        <translation>没有程序可以打开 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n article(s) were taken.</source>
        <translation>
            <numerusform>只处理了前 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these articles has an address on the web.</source>
        <translation>这些文章都没有网址。</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleDelegate</name>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleExport</name>
    <message>
        <source>Save Article as Web Page</source>
        <translation>将文章存为网页</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Save Article as PDF</source>
        <translation>将文章存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>正在排版…</translation>
    </message>
    <message>
        <source>The article could not be laid out for paper.</source>
        <translation>文章排版失败。</translation>
    </message>
    <message>
        <source>The article was printed.</source>
        <translation>文章已打印。</translation>
    </message>
    <message>
        <source>The article could not be printed.</source>
        <translation>文章未能打印。</translation>
    </message>
    <message>
        <source>The article is on the clipboard.</source>
        <translation>全文已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The article is on the clipboard, as Markdown.</source>
        <translation>全文已按 Markdown 格式复制到剪贴板。</translation>
    </message>
    <message>
        <source>No mail program could be started.</source>
        <translation>无法启动邮件程序。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>“%1” is there already. Replace it?</source>
        <translation>“%1”已经存在。要替换吗？</translation>
    </message>
    <message>
        <source>Gathering the pictures…</source>
        <translation>正在收集图片…</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be had.</source>
        <translation>
            <numerusform>有 %n 张图片没有取到。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleListModel</name>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>publisher, source</comment>
        <translation>%1（来源：%2）</translation>
    </message>
    <message>
        <source>edited by %1</source>
        <translation>责任编辑 %1</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleListPane</name>
    <message>
        <source>Newest First</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest First</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <source>By Title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>By Publisher</source>
        <translation>按出版者</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Mark as Un&amp;read</source>
        <translation>标为未读(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>标为已读(&amp;R)</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>排序：%1</translation>
    </message>
    <message>
        <source>This feed could not be read. %1</source>
        <comment>then why, a sentence</comment>
        <translation>无法读取此订阅。%1</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticlePane</name>
    <message>
        <source>Choose an article to read it here.</source>
        <translation>请选择一篇文章。</translation>
    </message>
    <message>
        <source>Chinese cannot be shown in the other script: OpenCC&apos;s tables are missing.</source>
        <translation>无法进行简繁转换：缺少 OpenCC 的字表。</translation>
    </message>
    <message>
        <source>This article is not in Chinese.</source>
        <translation>这篇文章不是中文。</translation>
    </message>
    <message>
        <source>The text face “%1” is not installed: the page is set in another.</source>
        <translation>未安装字体“%1”，页面改用其他字体。</translation>
    </message>
    <message>
        <source>Nothing was found. Escape leaves the search.</source>
        <translation>没有找到任何内容。按 Esc 退出搜索。</translation>
    </message>
    <message>
        <source>Converted to Traditional Chinese</source>
        <translation>已转换为繁体</translation>
    </message>
    <message>
        <source>Show the Original</source>
        <translation>显示原文</translation>
    </message>
    <message>
        <source>Converted to Simplified Chinese</source>
        <translation>已转换为简体</translation>
    </message>
    <message>
        <source>The feed gives no text of this article.</source>
        <translation>订阅没有给出这篇文章的正文。</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleSheet</name>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
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
    <message>
        <source>Many articles on one page need the web engine, which does not run here.</source>
        <translation>多篇文章同页显示需要网页引擎，而它在这里无法运行。</translation>
    </message>
    <message>
        <source>The web engine cannot run here: articles are shown as text.</source>
        <translation>网页引擎无法在此运行：文章以文本显示。</translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation>图片太大。</translation>
    </message>
    <message>
        <source>This is not a picture.</source>
        <translation>这不是图片。</translation>
    </message>
    <message>
        <source>This picture is not shown.</source>
        <translation>未显示这张图片。</translation>
    </message>
    <message>
        <source>This picture could not be loaded.</source>
        <translation>无法加载这张图片。</translation>
    </message>
</context>
<context>
    <name>Masthead::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>An action, a feed, a folder, a search</source>
        <translation>操作、订阅、文件夹或搜索</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配项</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Smart folder</source>
        <translation>智能文件夹</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>没有这样的名称。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>Masthead::DesktopPage</name>
    <message>
        <source>Desktop</source>
        <translation>桌面</translation>
    </message>
    <message>
        <source>This desktop has no system tray. Closing the window ends Masthead, and a start that is minimised is one to the task bar.</source>
        <translation>此桌面没有系统托盘。关闭窗口即退出 Masthead；最小化启动时，窗口在任务栏中。</translation>
    </message>
    <message>
        <source>&amp;Icon in the system tray</source>
        <translation>系统托盘图标(&amp;I)</translation>
    </message>
    <message>
        <source>With the number of unread articles.</source>
        <translation>图标上显示未读文章的数量。</translation>
    </message>
    <message>
        <source>&amp;Closing the window leaves Masthead in the tray</source>
        <translation>关闭窗口后留在托盘中(&amp;C)</translation>
    </message>
    <message>
        <source>It goes on refreshing, and the icon brings it back. Quit ends it. Only where the icon is shown.</source>
        <translation>Masthead 会继续刷新，点击图标即可唤回窗口，“退出”才会结束程序。仅在显示图标时有效。</translation>
    </message>
    <message>
        <source>Start &amp;minimised</source>
        <translation>启动时最小化(&amp;M)</translation>
    </message>
    <message>
        <source>In the tray, or in the task bar where there is no tray.</source>
        <translation>最小化到托盘；没有托盘时，最小化到任务栏。</translation>
    </message>
    <message>
        <source>&amp;Unread articles on the launcher</source>
        <translation>启动器上的未读数(&amp;U)</translation>
    </message>
    <message>
        <source>A number on Masthead&apos;s icon, where the desktop can show one.</source>
        <translation>桌面支持时，在 Masthead 的图标上显示数字。</translation>
    </message>
    <message>
        <source>&amp;Notifications of new articles</source>
        <translation>新文章通知(&amp;N)</translation>
    </message>
    <message>
        <source>From the feeds and smart folders that you choose, in the settings of each.</source>
        <translation>由您在各个订阅和智能文件夹的设置中选择。</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>免打扰时段(&amp;Q)</translation>
    </message>
    <message>
        <source>Every day, no notification comes between these times.</source>
        <translation>每天在这段时间内不发出通知。</translation>
    </message>
    <message>
        <source>Quiet &amp;from</source>
        <translation>开始时间(&amp;F)</translation>
    </message>
    <message>
        <source>The hours may go on past midnight.</source>
        <translation>时段可以跨过午夜。</translation>
    </message>
    <message>
        <source>Quiet un&amp;til</source>
        <translation>结束时间(&amp;T)</translation>
    </message>
    <message>
        <source>What came meanwhile stays unread, and is not told later.</source>
        <translation>这段时间内的新文章仍为未读，之后不再补发通知。</translation>
    </message>
</context>
<context>
    <name>Masthead::FacetPane</name>
    <message>
        <source>Who stands behind these articles</source>
        <translation>这些文章出自何人</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n article(s)…</source>
        <translation>
            <numerusform>最新的 %n 篇…</numerusform>
        </translation>
    </message>
    <message>
        <source>Publishers</source>
        <translation>出版者</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>还有 %n 个…</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>Masthead::FeedDelegate</name>
    <message>
        <source>Last read %1</source>
        <translation>上次读取：%1</translation>
    </message>
</context>
<context>
    <name>Masthead::FeedDialogs</name>
    <message numerus="yes">
        <source>Subscribed to %n feed(s).</source>
        <translation>
            <numerusform>已添加 %n 个订阅。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where Is the Folder Now?</source>
        <translation>文件夹现在的位置</translation>
    </message>
    <message>
        <source>Subscribed, but the password was not kept: the keychain of the system could not be used.</source>
        <translation>已订阅，但密码未能保存：系统的密钥环无法使用。</translation>
    </message>
    <message>
        <source>Subscribed, but the feed asks for a name and a password: they go into its settings.</source>
        <translation>已订阅，但该订阅需要用户名和密码：请在订阅设置中填写。</translation>
    </message>
    <message>
        <source>Subscribed, but the feed could not be read: %1</source>
        <translation>已订阅，但未能读取：%1</translation>
    </message>
    <message>
        <source>“%1” was subscribed already.</source>
        <translation>“%1”早已订阅。</translation>
    </message>
</context>
<context>
    <name>Masthead::FeedMoving</name>
    <message>
        <source>Moved “%1”.</source>
        <translation>已移动“%1”。</translation>
    </message>
    <message>
        <source>None: at the top</source>
        <translation>无：放在最上层</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>移动“%1”</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
</context>
<context>
    <name>Masthead::FeedPane</name>
    <message numerus="yes">
        <source>%1 · %n unread</source>
        <translation>
            <numerusform>%1 · %n 篇未读</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark &amp;All as Read</source>
        <translation>全部标为已读(&amp;A)</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Renamed “%1” to “%2”.</source>
        <translation>已将“%1”重命名为“%2”。</translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>已移除“%1”。</translation>
    </message>
    <message>
        <source>Removed the folder “%1”.</source>
        <translation>已移除文件夹“%1”。</translation>
    </message>
    <message>
        <source>Changed “%1”.</source>
        <translation>已更改“%1”。</translation>
    </message>
    <message>
        <source>Export as JSON Feed</source>
        <translation>导出为 JSON Feed</translation>
    </message>
    <message>
        <source>JSON Feed (*.json)</source>
        <translation>JSON Feed (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written to %1.</source>
        <translation>
            <numerusform>%n 篇文章已写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Added “%1”.</source>
        <translation>已添加“%1”。</translation>
    </message>
    <message>
        <source>Re&amp;move Folder, Keep Its Feeds</source>
        <translation>移除文件夹，保留其中的订阅(&amp;M)</translation>
    </message>
    <message>
        <source>“%1” was there already.</source>
        <translation>“%1”原已存在。</translation>
    </message>
</context>
<context>
    <name>Masthead::FeedSettingsDialog</name>
    <message>
        <source>Show &amp;pictures</source>
        <translation>显示图片(&amp;P)</translation>
    </message>
    <message>
        <source>Feed Settings</source>
        <translation>订阅设置</translation>
    </message>
    <message>
        <source>As often as the feed has news</source>
        <translation>随订阅的更新频率</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>每 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>每 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Masthead&apos;s own</source>
        <translation>Masthead 自己的</translation>
    </message>
    <message>
        <source>Name: value, one a line</source>
        <translation>名称: 值，每行一条</translation>
    </message>
    <message>
        <source>Feed:</source>
        <translation>订阅：</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>地址(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Refresh:</source>
        <translation>刷新(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>用户名(&amp;U)：</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>密码(&amp;W)：</translation>
    </message>
    <message>
        <source>User a&amp;gent:</source>
        <translation>用户代理(&amp;G)：</translation>
    </message>
    <message>
        <source>Further &amp;headers:</source>
        <translation>其他请求头(&amp;H)：</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>状态：</translation>
    </message>
    <message>
        <source>Last read:</source>
        <translation>上次读取：</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Next time:</source>
        <translation>下次：</translation>
    </message>
    <message>
        <source>The address has to begin with http:// or https://, without a name or password in it.</source>
        <translation>地址须以 http:// 或 https:// 开头，且不含用户名或密码。</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>永久</translation>
    </message>
    <message numerus="yes">
        <source>For %n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>The newest %L1</source>
        <translation>最新的 %L1 篇</translation>
    </message>
    <message>
        <source>What is starred, tagged or has a note is always kept, and what was let go does not come back.</source>
        <translation>加星标、有标签或笔记的文章始终保留；清除的文章不会再出现。</translation>
    </message>
    <message>
        <source>&amp;Keep articles:</source>
        <translation>保留文章(&amp;K)：</translation>
    </message>
    <message>
        <source>At &amp;most:</source>
        <translation>最多(&amp;M)：</translation>
    </message>
    <message>
        <source>Always fetch the &amp;full text</source>
        <translation>总是获取全文(&amp;F)</translation>
    </message>
    <message>
        <source>Keep pictures for reading &amp;offline</source>
        <translation>保留图片供离线阅读(&amp;O)</translation>
    </message>
    <message>
        <source>Fetches the web pages of new articles after each refresh, for feeds that give excerpts.</source>
        <translation>每次刷新后获取新文章的网页，适合只给摘要的订阅。</translation>
    </message>
    <message>
        <source>Fetches the pictures of unread and starred articles after each refresh.</source>
        <translation>每次刷新后获取未读文章和星标文章的图片。</translation>
    </message>
    <message>
        <source>&amp;Tell me of new articles</source>
        <translation>有新文章时通知我(&amp;T)</translation>
    </message>
    <message>
        <source>Another feed has this address, or one that was removed.</source>
        <translation>这个地址已属于另一个订阅，或属于一个已移除的订阅。</translation>
    </message>
    <message>
        <source>The password was not kept: the keychain of the system could not be used.</source>
        <translation>密码未能保存：系统的密钥环无法使用。</translation>
    </message>
    <message>
        <source>Calls itself:</source>
        <translation>自称：</translation>
    </message>
</context>
<context>
    <name>Masthead::FeedTreeModel</name>
    <message>
        <source>All Articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>%1, could not be read</source>
        <comment>a feed</comment>
        <translation>%1，无法读取</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1，%n 篇未读</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n article(s)</source>
        <translation>
            <numerusform>%1，%n 篇文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::FeedTreeView</name>
    <message>
        <source>Feeds</source>
        <translation>订阅</translation>
    </message>
</context>
<context>
    <name>Masthead::FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>在本文中查找</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Not found in the articles that are loaded</source>
        <translation>在已载入的文章中没有找到</translation>
    </message>
    <message>
        <source>%1 of %2 in the articles that are loaded</source>
        <translation>已加载的文章中第 %1 处，共 %2 处</translation>
    </message>
</context>
<context>
    <name>Masthead::FullTextControl</name>
    <message>
        <source>The page gives no more text than the feed.</source>
        <translation>网页上的文字不比订阅给的多。</translation>
    </message>
    <message>
        <source>Reading the page took too long and was given up.</source>
        <translation>分析这个网页用时太长，已经放弃。</translation>
    </message>
    <message>
        <source>The web engine stopped over this page.</source>
        <translation>网页引擎在分析这个网页时停止了。</translation>
    </message>
    <message>
        <source>There is no web engine here to read the page.</source>
        <translation>这里没有可用的网页引擎来分析网页。</translation>
    </message>
    <message>
        <source>This article has no address on the web.</source>
        <translation>这篇文章没有网址。</translation>
    </message>
    <message>
        <source>Full text from %1</source>
        <translation>全文取自 %1</translation>
    </message>
    <message>
        <source>Show Excerpt</source>
        <translation>显示摘要</translation>
    </message>
    <message>
        <source>As the feed gives it</source>
        <translation>订阅提供的内容</translation>
    </message>
    <message>
        <source>Show Full Text</source>
        <translation>显示全文</translation>
    </message>
    <message>
        <source>Fetching the full text…</source>
        <translation>正在获取全文…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What stands at the address is no web page. The browser may know how to open it.</source>
        <translation>该网址上的不是网页。浏览器也许能打开它。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The feed gives no text of this article.</source>
        <translation>订阅没有给出这篇文章的正文。</translation>
    </message>
</context>
<context>
    <name>Masthead::GlanceCharts</name>
    <message>
        <source>Articles by day</source>
        <translation>每日文章数</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自采</translation>
    </message>
    <message>
        <source>Reprinted</source>
        <translation>转载</translation>
    </message>
    <message>
        <source>Own and reprinted text by publisher</source>
        <translation>各出版者自采与转载</translation>
    </message>
    <message>
        <source>No publisher named</source>
        <translation>未注明出版者</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Who edits what</source>
        <translation>谁编辑什么</translation>
    </message>
    <message>
        <source>When they publish</source>
        <translation>何时发布</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>周六和周日</translation>
    </message>
</context>
<context>
    <name>Masthead::GlanceWindow</name>
    <message>
        <source>Save &amp;Picture…</source>
        <translation>保存图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Save &amp;Table…</source>
        <translation>保存表格(&amp;T)…</translation>
    </message>
    <message>
        <source>Sources at a Glance</source>
        <translation>来源一览</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>数字(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Own and reprinted text by publisher</source>
        <translation>各出版者自采与转载</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自采</translation>
    </message>
    <message>
        <source>Reprinted</source>
        <translation>转载</translation>
    </message>
    <message>
        <source>Who edits what</source>
        <translation>谁编辑什么</translation>
    </message>
    <message>
        <source>When they publish</source>
        <translation>何时发布</translation>
    </message>
    <message>
        <source>Articles by day</source>
        <translation>每日文章数</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>sources.png</source>
        <translation>来源.png</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Save Table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>sources.csv</source>
        <translation>来源.csv</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>Masthead::HealthDialog</name>
    <message>
        <source>&amp;All feeds</source>
        <translation>全部订阅(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Health of Feeds</source>
        <translation>订阅状况</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>上次读取</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>All feeds are well.</source>
        <translation>所有订阅均正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) in trouble</source>
        <translation>
            <numerusform>%n 个订阅有问题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>Masthead::ImportDialog</name>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Subscribed already</source>
        <translation>已订阅</translation>
    </message>
    <message>
        <source>Twice in the list</source>
        <translation>列表中重复</translation>
    </message>
    <message>
        <source>In your own network</source>
        <translation>位于您自己的网络</translation>
    </message>
    <message>
        <source>Refused: no web address</source>
        <translation>已拒绝：不是网址</translation>
    </message>
    <message>
        <source>The list holds no feeds.</source>
        <translation>列表中没有订阅。</translation>
    </message>
    <message>
        <source>Import Subscriptions</source>
        <translation>导入订阅</translation>
    </message>
    <message>
        <source>Feeds of the list</source>
        <translation>列表中的订阅</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n Feed(s)</source>
        <translation>
            <numerusform>添加 %n 个订阅(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>Smart folders: %L1</source>
        <translation>智能文件夹：%L1</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>从 %1 导入</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n Feed(s)</source>
        <translation>
            <numerusform>导入 %n 个订阅(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>Another list: not read</source>
        <translation>另一份列表：不读取</translation>
    </message>
    <message>
        <source>The list is damaged. What can be read of it is shown here.</source>
        <translation>列表有损坏，这里显示能读出的部分。</translation>
    </message>
    <message>
        <source>%1: %L2</source>
        <comment>what becomes of feeds, and how many</comment>
        <translation>%1：%L2</translation>
    </message>
    <message>
        <source>Space ticks all feeds that are selected.</source>
        <translation>按空格键可勾选所有选中的订阅。</translation>
    </message>
    <message>
        <source>&amp;Tick All</source>
        <translation>全部勾选(&amp;T)</translation>
    </message>
    <message>
        <source>Tick &amp;None</source>
        <translation>全部取消勾选(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Masthead::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>&amp;Take It from There</source>
        <translation>从那里取来(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Use This Key</source>
        <translation>改用此键(&amp;U)</translation>
    </message>
    <message>
        <source>A&amp;dd This Key</source>
        <translation>添加此键(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;No Key</source>
        <translation>不设快捷键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>Reset A&amp;ll</source>
        <translation>全部还原(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Set of keys</source>
        <translation>快捷键方案(&amp;S)</translation>
    </message>
    <message>
        <source>Masthead&apos;s own, or those that people of another reader know. Your own changes stay.</source>
        <translation>Masthead 自己的快捷键，或其他阅读器用户熟悉的快捷键。您自己的更改会保留。</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>Masthead</translation>
    </message>
    <message>
        <source>NetNewsWire</source>
        <translation>NetNewsWire</translation>
    </message>
    <message>
        <source>RSS Guard</source>
        <translation>RSS Guard</translation>
    </message>
    <message>
        <source>vim</source>
        <translation>vim</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>Press the keys here</source>
        <translation>请在此按下按键</translation>
    </message>
    <message>
        <source>New ke&amp;y:</source>
        <translation>新快捷键(&amp;Y)：</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 belongs to %2.</source>
        <translation>%1 已用于%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 belongs to lists and fields, which need it.</source>
        <translation>%1 是列表和输入框要用的键，不能占用。</translation>
    </message>
</context>
<context>
    <name>Masthead::Listing</name>
    <message numerus="yes">
        <source>%n article(s) found</source>
        <translation>
            <numerusform>找到 %n 篇文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::MainToolBar</name>
    <message>
        <source>Main Tool Bar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>Masthead::MainWindow</name>
    <message numerus="yes">
        <source>%n new article(s).</source>
        <translation>
            <numerusform>%n 篇新文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing unread is left here.</source>
        <translation>这里没有未读文章了。</translation>
    </message>
    <message>
        <source>About Masthead</source>
        <translation>关于 Masthead</translation>
    </message>
    <message>
        <source>A news reader that shows who stands behind an article.
Free software under the GNU General Public License, version 3 or later.

Archive: %1</source>
        <translation>一款新闻阅读器，让您看清每篇文章出自谁手。
自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。

档案：%1</translation>
    </message>
    <message>
        <source>%1 What you mark waits, and is kept as soon as that is possible.</source>
        <translation>%1 您的标记暂存在内存中，能写入时会立即保存。</translation>
    </message>
    <message>
        <source>The archive is damaged: %1. “Check Archive” in the menu mends what can be mended.</source>
        <translation>档案已损坏：%1。菜单中的“检查档案”可修复能修复的部分。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) read differently now.</source>
        <translation>
            <numerusform>%n 篇文章有了新的读法。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no more room for pictures to be kept offline. The preferences can give more.</source>
        <translation>留给离线图片的空间已用完，可在偏好设置中增加。</translation>
    </message>
    <message>
        <source>That article is in no list any more.</source>
        <translation>这篇文章已不在任何列表中。</translation>
    </message>
    <message>
        <source>The page theme “%1” is not there any more: the page is as the window.</source>
        <translation>页面主题“%1”已不在，页面随窗口显示。</translation>
    </message>
    <message>
        <source>A download is under way, and is lost when Masthead ends. End it all the same?</source>
        <translation>有一项下载正在进行，退出 Masthead 就会丢失。仍要退出吗？</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <comment>a sentence</comment>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <comment>a sentence</comment>
        <translation>已重做：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are chosen.</source>
        <translation>
            <numerusform>已选择 %n 篇文章。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::MastheadPanel</name>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Originally: %1</source>
        <translation>原标题：%1</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Edited by</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>电头</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>出版</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>修改于 %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次收到</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>“%1” · %2 · %3</source>
        <comment>words, where they stood, how sure</comment>
        <translation>“%1” · %2 · %3</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>正文中</translation>
    </message>
    <message>
        <source>at the start of the text</source>
        <translation>正文开头</translation>
    </message>
    <message>
        <source>at the end of the text</source>
        <translation>正文末尾</translation>
    </message>
    <message>
        <source>in a hidden part of the text</source>
        <translation>正文的隐藏部分</translation>
    </message>
    <message>
        <source>marked as such in the text</source>
        <translation>正文中有此标记</translation>
    </message>
    <message>
        <source>front matter, %1</source>
        <translation>文章头部，%1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>As written: %1</source>
        <translation>文中写法：%1</translation>
    </message>
    <message>
        <source>Changed, as written: %1</source>
        <translation>文中所写更新时间：%1</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>版权</translation>
    </message>
    <message>
        <source>on its web page, %1</source>
        <translation>见原网页，%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>原标题</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>订阅</translation>
    </message>
</context>
<context>
    <name>Masthead::MastheadValue</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Search for “%1”</source>
        <translation>搜索“%1”(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Masthead::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>代理(&amp;P)</translation>
    </message>
    <message>
        <source>The way that feeds and pictures come by.</source>
        <translation>获取订阅和图片所走的路径。</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>&amp;Host of the proxy</source>
        <translation>代理主机(&amp;H)</translation>
    </message>
    <message>
        <source>Its name or number, for HTTP and SOCKS 5.</source>
        <translation>主机名或 IP 地址，用于 HTTP 和 SOCKS 5。</translation>
    </message>
    <message>
        <source>P&amp;ort of the proxy</source>
        <translation>代理端口(&amp;O)</translation>
    </message>
    <message>
        <source>For HTTP and SOCKS 5.</source>
        <translation>用于 HTTP 和 SOCKS 5。</translation>
    </message>
    <message>
        <source>&amp;User of the proxy</source>
        <translation>代理的用户名(&amp;U)</translation>
    </message>
    <message>
        <source>For a proxy that asks who you are.</source>
        <translation>用于要求验证身份的代理。</translation>
    </message>
    <message>
        <source>Pass&amp;word of the proxy</source>
        <translation>代理的密码(&amp;W)</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain.</source>
        <translation>保存在系统的密钥环中。</translation>
    </message>
    <message>
        <source>The password was not kept: the keychain of the system could not be used.</source>
        <translation>密码未能保存：系统的密钥环无法使用。</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>Masthead::Notifications</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Mark as Read</source>
        <translation>标为已读</translation>
    </message>
</context>
<context>
    <name>Masthead::OpmlTransfer</name>
    <message>
        <source>Import Subscriptions</source>
        <translation>导入订阅</translation>
    </message>
    <message>
        <source>OPML (*.opml *.xml);;All files (*)</source>
        <translation>OPML (*.opml *.xml);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>Subscribed to %n feed(s).</source>
        <translation>
            <numerusform>已添加 %n 个订阅。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Subscriptions</source>
        <translation>导出订阅</translation>
    </message>
    <message>
        <source>OPML (*.opml)</source>
        <translation>OPML (*.opml)</translation>
    </message>
    <message>
        <source>Subscriptions saved to %1.</source>
        <translation>订阅已保存到 %1。</translation>
    </message>
</context>
<context>
    <name>Masthead::OutletsDialog</name>
    <message>
        <source>Agency</source>
        <translation>通讯社</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>报纸</translation>
    </message>
    <message>
        <source>Magazine</source>
        <translation>杂志</translation>
    </message>
    <message>
        <source>Broadcaster</source>
        <translation>广播电视</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>门户</translation>
    </message>
    <message>
        <source>Press releases</source>
        <translation>新闻稿发布</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>Publishers and Agencies</source>
        <translation>媒体与通讯社</translation>
    </message>
    <message>
        <source>Search names</source>
        <translation>搜索名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>自定</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Best known as:</source>
        <translation>通称(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>类别(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Also called, a name a line:</source>
        <translation>其他名称，每行一个(&amp;A)：</translation>
    </message>
    <message>
        <source>Of the same &amp;house, but not the same:</source>
        <translation>同属一家但并非同一媒体(&amp;H)：</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>&amp;Put Back</source>
        <translation>恢复(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>New outlet</source>
        <translation>新媒体</translation>
    </message>
    <message>
        <source>New outlet %1</source>
        <translation>新媒体 %1</translation>
    </message>
</context>
<context>
    <name>Masthead::PageThemeMenu</name>
    <message>
        <source>As the &amp;Window</source>
        <translation>跟随窗口(&amp;W)</translation>
    </message>
</context>
<context>
    <name>Masthead::PageThemes</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>羊皮纸</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>The page theme “%1” cannot be used: %2 is missing or cannot be read.</source>
        <translation>页面主题“%1”无法使用：%2 不存在或无法读取。</translation>
    </message>
    <message>
        <source>The page theme “%1” cannot be used: theme.json is no JSON with a name.</source>
        <translation>页面主题“%1”无法使用：theme.json 不是带名称的 JSON。</translation>
    </message>
    <message>
        <source>The page theme “%1” cannot be used: theme.json lacks the colour “%2”.</source>
        <translation>页面主题“%1”无法使用：theme.json 缺少颜色“%2”。</translation>
    </message>
    <message>
        <source>The page theme “%1” cannot be used: template.html needs {{article}}, and once.</source>
        <translation>页面主题“%1”无法使用：template.html 中须有且仅有一处 {{article}}。</translation>
    </message>
    <message>
        <source>The page theme “%1” cannot be used: style.css asks for something from outside.</source>
        <translation>页面主题“%1”无法使用：style.css 引用了外部内容。</translation>
    </message>
    <message>
        <source>The page theme “%1” cannot be used: the braces of style.css do not match.</source>
        <translation>页面主题“%1”无法使用：style.css 的花括号不成对。</translation>
    </message>
</context>
<context>
    <name>Masthead::PictureOverlay</name>
    <message>
        <source>Picture %1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
    <message>
        <source>The picture cannot be shown.</source>
        <translation>图片无法显示。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>Masthead::Player</name>
    <message>
        <source>What came is neither sound nor video, and is not played.</source>
        <translation>收到的既不是音频也不是视频，无法播放。</translation>
    </message>
    <message>
        <source>This could not be played: %1</source>
        <translation>无法播放：%1</translation>
    </message>
    <message>
        <source>Nothing can be played here: what Qt plays with, GStreamer, is not installed.</source>
        <translation>这里无法播放：Qt 所需的播放组件 GStreamer 没有安装。</translation>
    </message>
    <message>
        <source>There is no sound device: nothing will be heard.</source>
        <translation>没有音频设备，听不到声音。</translation>
    </message>
</context>
<context>
    <name>Masthead::PlayerBar</name>
    <message>
        <source>%1 % of %2</source>
        <translation>%1%，共 %2</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>播放位置</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Chapter %1</source>
        <translation>第 %1 章</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play the video</source>
        <translation>播放视频</translation>
    </message>
    <message>
        <source>Play the sound</source>
        <translation>播放音频</translation>
    </message>
    <message numerus="yes">
        <source>Play one of %n recording(s)</source>
        <translation>
            <numerusform>播放 %n 段录音之一</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading: %1</source>
        <translation>正在载入：%1</translation>
    </message>
    <message>
        <source>Downloading: %1</source>
        <translation>正在下载：%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>time</comment>
        <translation>%1，共 %2</translation>
    </message>
</context>
<context>
    <name>Masthead::Playing</name>
    <message>
        <source>This article has no sound and no video.</source>
        <translation>这篇文章没有音频，也没有视频。</translation>
    </message>
    <message>
        <source>Folder for the Download</source>
        <translation>下载到哪个文件夹</translation>
    </message>
    <message>
        <source>One download at a time: another is under way.</source>
        <translation>一次只能下载一个，另一个还在进行。</translation>
    </message>
    <message>
        <source>What came is neither sound nor video, and was not kept.</source>
        <translation>收到的既不是音频也不是视频，没有保存。</translation>
    </message>
    <message>
        <source>Downloaded to %1.</source>
        <translation>已下载到 %1。</translation>
    </message>
</context>
<context>
    <name>Masthead::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>偏好设置</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>General</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Of menus and messages. The window is built anew once this box is closed.</source>
        <translation>菜单和提示所用的语言。关闭此窗口后，主窗口会重新建立。</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>The colours of the window and of articles.</source>
        <translation>窗口和文章的配色。</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>订阅</translation>
    </message>
    <message>
        <source>&amp;Refresh feeds by themselves</source>
        <translation>自动刷新订阅(&amp;R)</translation>
    </message>
    <message>
        <source>Each as often as it has news, or as its own settings say. Otherwise only when you ask for it.</source>
        <translation>按各订阅更新的快慢或其自身的设置刷新。关闭后，只在您要求时刷新。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Of articles, in pixels.</source>
        <translation>文章正文的字号，以像素计。</translation>
    </message>
    <message>
        <source>&amp;Mark articles as read</source>
        <translation>将文章标为已读(&amp;M)</translation>
    </message>
    <message>
        <source>When they are opened</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>When they are shown</source>
        <translation>显示时</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>仅手动</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>&amp;Copy the archive every day</source>
        <translation>每天备份档案(&amp;C)</translation>
    </message>
    <message>
        <source>A verified copy beside the archive. The newest seven are kept, for Restore Archive.</source>
        <translation>在档案旁保存一份经过校验的备份，保留最近七份，供“恢复档案”使用。</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Fetch &amp;pictures from the net</source>
        <translation>从网络获取图片(&amp;P)</translation>
    </message>
    <message>
        <source>Their servers learn that an article was fetched. Each feed has a switch of its own too.</source>
        <translation>图片所在的服务器会得知有文章被获取。每个订阅另有自己的开关。</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>没有含这些词的设置。</translation>
    </message>
    <message>
        <source>Export Preferences</source>
        <translation>导出偏好设置</translation>
    </message>
    <message>
        <source>Preferences (*.json)</source>
        <translation>偏好设置 (*.json)</translation>
    </message>
    <message>
        <source>Preferences saved to %1, without any password.</source>
        <translation>偏好设置已保存到 %1，其中不含任何密码。</translation>
    </message>
    <message>
        <source>Import Preferences</source>
        <translation>导入偏好设置</translation>
    </message>
    <message>
        <source>Preferences (*.json);;All files (*)</source>
        <translation>偏好设置 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>This is no file of preferences.</source>
        <translation>这不是偏好设置文件。</translation>
    </message>
    <message>
        <source>Preferences taken over.</source>
        <translation>已采用这些偏好设置。</translation>
    </message>
    <message>
        <source>Preferences taken over, but for what is unknown here or has a wrong value: %1.</source>
        <translation>已采用这些偏好设置，但以下各项未知或取值有误，未予采用：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Opening is a click, scrolling, going on to the next unread one, or the browser. Passing by keys only shows it.</source>
        <translation>点击、滚动正文、转到下一篇未读或在浏览器中打开，都算打开；用按键经过一篇文章只会显示它。</translation>
    </message>
    <message>
        <source>&amp;Layout of the window</source>
        <translation>窗口布局(&amp;L)</translation>
    </message>
    <message>
        <source>A narrow window shows the list, then the article, by itself.</source>
        <translation>窗口较窄时，会自动先显示列表，再显示文章。</translation>
    </message>
    <message>
        <source>Three columns</source>
        <translation>三栏</translation>
    </message>
    <message>
        <source>List above the article</source>
        <translation>列表在文章上方</translation>
    </message>
    <message>
        <source>List, then the article</source>
        <translation>先列表，后文章</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>紧凑的行(&amp;C)</translation>
    </message>
    <message>
        <source>One line for the title in the list of articles.</source>
        <translation>文章列表中标题只占一行。</translation>
    </message>
    <message>
        <source>&amp;Pictures in the list</source>
        <translation>列表中的图片(&amp;P)</translation>
    </message>
    <message>
        <source>The lead image of an article beside its title.</source>
        <translation>在标题旁显示文章的题图。</translation>
    </message>
    <message>
        <source>&amp;Keep recent searches</source>
        <translation>保留最近的搜索(&amp;K)</translation>
    </message>
    <message>
        <source>The command palette offers the last twenty. Switched off, they are forgotten at once.</source>
        <translation>命令面板会列出最近二十次搜索。关闭后立即全部清除。</translation>
    </message>
    <message>
        <source>The theme&apos;s</source>
        <translation>主题自带</translation>
    </message>
    <message>
        <source>Text &amp;face</source>
        <translation>正文字体(&amp;F)</translation>
    </message>
    <message>
        <source>Of articles. The theme has one for each language.</source>
        <translation>文章所用的字体；主题已为各种语言备有一种。</translation>
    </message>
    <message>
        <source>&amp;Width of lines</source>
        <translation>行宽(&amp;W)</translation>
    </message>
    <message>
        <source>Of articles, at most, in characters.</source>
        <translation>文章每行最多的字数。</translation>
    </message>
    <message>
        <source>&amp;Height of lines</source>
        <translation>行高(&amp;H)</translation>
    </message>
    <message>
        <source>Of articles, for the size of the text.</source>
        <translation>文章的行高，以字号为准。</translation>
    </message>
    <message>
        <source>Articles in Chinese are shown in this script; the original is a key away.</source>
        <translation>中文文章一律转为所选字形；按一个键即可看原文。</translation>
    </message>
    <message>
        <source>As it was written</source>
        <translation>按原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Newspaper: all articles on one page</source>
        <translation>报纸：所有文章同在一页</translation>
    </message>
    <message>
        <source>&amp;Room for pictures kept offline</source>
        <translation>离线图片的空间(&amp;R)</translation>
    </message>
    <message>
        <source>Of feeds whose settings ask for it. Where it is used up, no more are kept until some were read.</source>
        <translation>用于在订阅设置中选择了保留图片的订阅。用完后不再保留新的图片，读过一些文章后才会继续。</translation>
    </message>
    <message>
        <source>&amp;Speed of reading aloud</source>
        <translation>朗读语速(&amp;S)</translation>
    </message>
    <message>
        <source>From −10 to 10; 0 is the voice&apos;s own.</source>
        <translation>从 −10 到 10；0 是语音本来的速度。</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>与窗口一致</translation>
    </message>
    <message>
        <source>&amp;Theme of the page</source>
        <translation>页面主题(&amp;T)</translation>
    </message>
    <message>
        <source>The colours and the face of articles. Your own are offered too.</source>
        <translation>文章的颜色与字体。您自己的主题也在其中。</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>文字大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Chi&amp;nese</source>
        <translation>中文(&amp;N)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>Masthead::PreferencesPage</name>
    <message>
        <source>%1 (not installed)</source>
        <translation>%1（未安装）</translation>
    </message>
</context>
<context>
    <name>Masthead::Presence</name>
    <message>
        <source>This desktop shows no notifications: nothing answers for them.</source>
        <translation>此桌面无法显示通知：没有可用的通知服务。</translation>
    </message>
</context>
<context>
    <name>Masthead::ReadAloud</name>
    <message>
        <source>This system has no voice. Speech Dispatcher and a synthesiser, such as eSpeak NG, give it one.</source>
        <translation>系统没有语音。安装 Speech Dispatcher 和语音合成器（例如 eSpeak NG）后即可朗读。</translation>
    </message>
    <message>
        <source>This system has no voice that speaks %1.</source>
        <translation>系统没有能读%1的语音。</translation>
    </message>
    <message>
        <source>The voice stopped: %1</source>
        <translation>语音中断：%1</translation>
    </message>
</context>
<context>
    <name>Masthead::ReadAloudBar</name>
    <message>
        <source>Reading %1, paragraph %2 of %3</source>
        <translation>正在朗读%1，第 %2 段，共 %3 段</translation>
    </message>
</context>
<context>
    <name>Masthead::ReaderTransfer</name>
    <message>
        <source>Importing: %L1 of %L2 articles</source>
        <translation>正在导入：%L1 / %L2 篇文章</translation>
    </message>
    <message>
        <source>Import from Another Reader</source>
        <translation>从其他阅读器导入</translation>
    </message>
    <message>
        <source>Readers on this computer</source>
        <translation>此电脑上的阅读器</translation>
    </message>
    <message>
        <source>Feeds with their folders, articles, what is read and starred, and labels are taken over. The other reader&apos;s files are only read.</source>
        <translation>将导入订阅及其文件夹、文章、已读与星标状态以及标签。另一阅读器的文件只会被读取。</translation>
    </message>
    <message>
        <source>No other reader was found in its usual place. Choose its file: the database of RSS Guard, QuiteRSS, Newsboat or Liferea, or Thunderbird&apos;s feeds.json.</source>
        <translation>在通常的位置没有找到其他阅读器。请选择它的文件：RSS Guard、QuiteRSS、Newsboat 或 Liferea 的数据库，或 Thunderbird 的 feeds.json。</translation>
    </message>
    <message>
        <source>&amp;Look at It…</source>
        <translation>查看(&amp;L)…</translation>
    </message>
    <message>
        <source>Another &amp;File…</source>
        <translation>其他文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Databases of readers (*.db feeds.json);;All files (*)</source>
        <translation>阅读器数据库 (*.db feeds.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>An import is under way.</source>
        <translation>导入正在进行。</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>正在查看 %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) imported</source>
        <translation>
            <numerusform>已导入 %n 个订阅</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n 篇新文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that were there already</source>
        <translation>
            <numerusform>%n 篇已经存在</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::Reading</name>
    <message>
        <source>Marked as read.</source>
        <translation>已标为已读。</translation>
    </message>
    <message>
        <source>Marked as unread.</source>
        <translation>已标为未读。</translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation>已加星标。</translation>
    </message>
    <message>
        <source>Unstarred.</source>
        <translation>已去掉星标。</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n article(s) as read.</source>
        <translation>
            <numerusform>已将 %n 篇文章标为已读。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept tags and note.</source>
        <translation>已保存标签和笔记。</translation>
    </message>
    <message>
        <source>Passed articles.</source>
        <translation>浏览而过的文章。</translation>
    </message>
    <message>
        <source>Opened an article.</source>
        <translation>打开了一篇文章。</translation>
    </message>
    <message numerus="yes">
        <source>Opened %n article(s).</source>
        <translation>
            <numerusform>打开了 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n article(s) as unread.</source>
        <translation>
            <numerusform>已将 %n 篇文章标为未读。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Starred %n article(s).</source>
        <translation>
            <numerusform>已为 %n 篇文章加星标。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unstarred %n article(s).</source>
        <translation>
            <numerusform>已为 %n 篇文章去掉星标。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::SearchField</name>
    <message>
        <source>Search: words, editor:, source:, publisher:, is:unread</source>
        <translation>搜索：词语、editor:、source:、publisher:、is:unread</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>搜索文章</translation>
    </message>
</context>
<context>
    <name>Masthead::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>查找操作或快捷键</translation>
    </message>
</context>
<context>
    <name>Masthead::SmartFolderDialog</name>
    <message>
        <source>Smart Folder</source>
        <translation>智能文件夹</translation>
    </message>
    <message>
        <source>New Smart Folder</source>
        <translation>新建智能文件夹</translation>
    </message>
    <message>
        <source>Search: words, editor:, source:, publisher:, is:unread</source>
        <translation>搜索：词语、editor:、source:、publisher:、is:unread</translation>
    </message>
    <message>
        <source>As the search</source>
        <translation>与搜索相同</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>搜索(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Tell me of new articles</source>
        <translation>有新文章时通知我(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Masthead::StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>Refreshing %1 of %n feed(s)</source>
        <translation>
            <numerusform>正在刷新 %1 / %n 个订阅</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) could not be read</source>
        <translation>
            <numerusform>%n 个订阅有错误</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message numerus="yes">
        <source>Reading %1 of %n article(s) again</source>
        <translation>
            <numerusform>正在重读第 %1 篇，共 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching full text %1 of %n</source>
        <translation>
            <numerusform>正在获取全文：第 %1 篇，共 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching the pictures of article %1 of %n</source>
        <translation>
            <numerusform>正在获取图片：第 %1 篇，共 %n 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::TrayIcon</name>
    <message>
        <source>&amp;Show Masthead</source>
        <translation>显示 Masthead(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Do Not Disturb: On</source>
        <translation>勿扰：已开启(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Do Not Disturb: Until %1</source>
        <translation>勿扰：至 %1(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Do Not Disturb</source>
        <translation>勿扰(&amp;D)</translation>
    </message>
    <message>
        <source>For an &amp;Hour</source>
        <translation>一小时(&amp;H)</translation>
    </message>
    <message>
        <source>Until &amp;Tomorrow Morning</source>
        <translation>到明天早上(&amp;T)</translation>
    </message>
    <message>
        <source>Until I Switch It &amp;Off</source>
        <translation>直到我关闭(&amp;O)</translation>
    </message>
    <message>
        <source>O&amp;ff</source>
        <translation>关闭(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>Masthead: %n unread article(s)</source>
        <translation>
            <numerusform>Masthead：%n 篇文章未读</numerusform>
        </translation>
    </message>
    <message>
        <source>Masthead: nothing unread</source>
        <translation>Masthead：没有未读文章</translation>
    </message>
    <message>
        <source>Masthead goes on in the tray. Its menu there quits it, and the preferences say what closing does.</source>
        <translation>Masthead 仍在托盘中运行。要退出，请用托盘图标的菜单；关闭窗口时如何处理，可在偏好设置中更改。</translation>
    </message>
</context>
<context>
    <name>Masthead::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Welcome to Masthead</source>
        <translation>欢迎使用 Masthead</translation>
    </message>
    <message>
        <source>A news reader that shows who stands behind an article. Nothing is fetched before you choose it.</source>
        <translation>一款让您看清文章出自何人之手的新闻阅读器。在您选定之前，不会从网上获取任何内容。</translation>
    </message>
    <message>
        <source>Bring your own</source>
        <translation>带来您自己的订阅</translation>
    </message>
    <message>
        <source>&amp;Add a feed or site</source>
        <translation>添加订阅或网站(&amp;A)</translation>
    </message>
    <message>
        <source>By its address; a site&apos;s feeds are found.</source>
        <translation>输入地址即可；网站提供的订阅会自动找到。</translation>
    </message>
    <message>
        <source>&amp;Import a list of subscriptions</source>
        <translation>导入订阅列表(&amp;I)</translation>
    </message>
    <message>
        <source>OPML, as every reader exports it.</source>
        <translation>OPML 文件，各种阅读器都能导出。</translation>
    </message>
    <message>
        <source>Open a &amp;folder of posts</source>
        <translation>打开文章文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Markdown or HTML files with front matter.</source>
        <translation>带有文首信息（front matter）的 Markdown 或 HTML 文件。</translation>
    </message>
    <message>
        <source>Take over from another &amp;reader</source>
        <translation>从其他阅读器导入(&amp;R)</translation>
    </message>
    <message>
        <source>RSS Guard, QuiteRSS, Newsboat, Liferea or Thunderbird, with what is read and starred.</source>
        <translation>RSS Guard、QuiteRSS、Newsboat、Liferea 或 Thunderbird，已读和星标一并保留。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feed(s) found</source>
        <translation>
            <numerusform>%1：找到 %n 个订阅</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Pick some to start with</source>
        <translation>挑选几个，即刻开始(&amp;P)</translation>
    </message>
    <message>
        <source>Feeds to start with</source>
        <translation>推荐订阅</translation>
    </message>
    <message>
        <source>Folder of Posts</source>
        <translation>文章文件夹</translation>
    </message>
    <message>
        <source>&amp;Look at the sample posts</source>
        <translation>先看看示例文章(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Close this page</source>
        <translation>关闭此页(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Subscribe to %n feed(s)</source>
        <translation>
            <numerusform>订阅这 %n 个(&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Subscribe</source>
        <translation>订阅(&amp;S)</translation>
    </message>
</context>
<context>
    <name>NewsNotice</name>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 · Editor: %2</source>
        <translation>%1 · 责任编辑：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n 篇新文章</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryParser</name>
    <message>
        <source>the query is too long</source>
        <translation>搜索条件太长</translation>
    </message>
    <message>
        <source>%1 at character %2</source>
        <comment>what is wrong with a search, and where</comment>
        <translation>%1（第 %2 个字符）</translation>
    </message>
    <message>
        <source>nothing stands before OR (in quotes it is a word)</source>
        <translation>OR 前面没有内容（加引号则当作词语）</translation>
    </message>
    <message>
        <source>the query has too many terms</source>
        <translation>搜索条件项数太多</translation>
    </message>
    <message>
        <source>nothing stands behind OR (in quotes it is a word)</source>
        <translation>OR 后面没有内容（加引号则当作词语）</translation>
    </message>
    <message>
        <source>there is nothing to search for in the quotes</source>
        <translation>引号里没有可搜索的内容</translation>
    </message>
    <message>
        <source>parentheses stand too deep</source>
        <translation>括号嵌套太深</translation>
    </message>
    <message>
        <source>the parenthesis is not closed that opens</source>
        <translation>括号没有闭合</translation>
    </message>
    <message>
        <source>nothing stands behind “%1:”</source>
        <translation>“%1:”后面没有内容</translation>
    </message>
    <message>
        <source>“is:” is followed by unread, read or starred, not “%1”,</source>
        <translation>“is:”后面应是 unread、read 或 starred，而不是“%1”</translation>
    </message>
    <message>
        <source>“has:” is followed by image, audio or note, not “%1”,</source>
        <translation>“has:”后面应是 image、audio 或 note，而不是“%1”</translation>
    </message>
    <message>
        <source>there is no field “%1:” (in quotes it is text)</source>
        <translation>没有名为“%1:”的字段（加引号则当作文字）</translation>
    </message>
    <message>
        <source>there is nothing to search for behind “%1:”</source>
        <translation>“%1:”后面没有可搜索的内容</translation>
    </message>
    <message>
        <source>the quotation is not closed that begins</source>
        <translation>引号没有闭合</translation>
    </message>
    <message>
        <source>“%1” is no time such as 7d or 12h,</source>
        <translation>“%1”不是 7d、12h 这样的时间</translation>
    </message>
    <message>
        <source>“%1” is no date such as 2022-07-01,</source>
        <translation>“%1”不是 2022-07-01 这样的日期</translation>
    </message>
    <message>
        <source>there is nothing to search for</source>
        <translation>没有可搜索的内容</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Reading what can be read of the archive…</source>
        <translation>正在读取档案中可读的内容…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with their text were found.</source>
        <translation>
            <numerusform>找到 %n 篇带正文的文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n more the text is lost.</source>
        <translation>
            <numerusform>另有 %n 篇的正文已丢失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The feed of %n article(s) is lost: they stand in “Recovered Articles”.</source>
        <translation>
            <numerusform>%n 篇文章的订阅已丢失，已放入“Recovered Articles”。</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged archive is kept as %1.</source>
        <translation>损坏的档案保留为 %1。</translation>
    </message>
    <message>
        <source>Shall what can be read of it be read into a new archive? The damaged one is kept.</source>
        <translation>要把其中可读的内容读入新的档案吗？损坏的档案会保留。</translation>
    </message>
    <message>
        <source>&amp;Rescue What Can Be Read</source>
        <translation>抢救可读内容(&amp;R)</translation>
    </message>
    <message>
        <source>The archive was rescued.</source>
        <translation>档案已抢救。</translation>
    </message>
    <message>
        <source>Nothing could be rescued.</source>
        <translation>没有可抢救的内容。</translation>
    </message>
    <message>
        <source>Copies of earlier days are in %1.</source>
        <translation>早前各天的副本在 %1。</translation>
    </message>
    <message>
        <source>Restoring the copy…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>The copy could not be restored.</source>
        <translation>无法恢复这份备份。</translation>
    </message>
    <message>
        <source>The archive is what the copy holds.</source>
        <translation>档案已恢复为备份的内容。</translation>
    </message>
    <message>
        <source>Re&amp;store the Copy of %1</source>
        <translation>恢复 %1 的备份(&amp;S)</translation>
    </message>
</context>
<context>
    <name>ShownContent</name>
    <message>
        <source>Attached:</source>
        <translation>附件：</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
</context>
</TS>
