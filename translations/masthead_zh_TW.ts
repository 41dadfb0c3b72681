<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Add Feed…</source>
        <translation>新增訂閱(&amp;A)…</translation>
    </message>
    <message>
        <source>New &amp;Folder</source>
        <translation>新增資料夾(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import Subscriptions (OPML)…</source>
        <translation>匯入訂閱清單 (OPML)(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export Subscriptions (OPML)…</source>
        <translation>匯出訂閱清單 (OPML)(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>重新整理(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>復原(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Mark &amp;All as Read</source>
        <translation>全部標示為已讀(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>複製網址(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜尋(&amp;S)</translation>
    </message>
    <message>
        <source>Search &amp;Within What Is Listed</source>
        <translation>在列出的文章中搜尋(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>偏好設定(&amp;P)…</translation>
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
        <translation>下一篇未讀(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Scroll On, Then Next Unread</source>
        <translation>向下捲動，到底後前往下一篇未讀(&amp;S)</translation>
    </message>
    <message>
        <source>Scroll &amp;Back</source>
        <translation>向上捲動(&amp;B)</translation>
    </message>
    <message>
        <source>To the &amp;Feeds</source>
        <translation>移至訂閱(&amp;F)</translation>
    </message>
    <message>
        <source>To the &amp;List</source>
        <translation>移至文章清單(&amp;L)</translation>
    </message>
    <message>
        <source>To the &amp;Article</source>
        <translation>移至內文(&amp;A)</translation>
    </message>
    <message>
        <source>Mark as &amp;Read or Unread</source>
        <translation>標示為已讀或未讀(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>加星號(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>在瀏覽器中開啟(&amp;O)</translation>
    </message>
    <message>
        <source>As &amp;Published</source>
        <translation>檢視原始內容(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Unread Only</source>
        <translation>只看未讀(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>縮小文字(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>預設文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>鍵盤快速鍵(&amp;K)</translation>
    </message>
    <message>
        <source>About &amp;Masthead</source>
        <translation>關於 Masthead(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>檔案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編輯(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>檢視(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>說明(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Health of Feeds…</source>
        <translation>訂閱狀況(&amp;H)…</translation>
    </message>
    <message>
        <source>New &amp;Smart Folder…</source>
        <translation>新增智慧型資料夾(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Tags and Note…</source>
        <translation>標籤與筆記(&amp;T)…</translation>
    </message>
    <message>
        <source>Import from Another Rea&amp;der…</source>
        <translation>從其他閱讀器匯入(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Back Up Archive…</source>
        <translation>備份文章庫(&amp;B)…</translation>
    </message>
    <message>
        <source>Res&amp;tore Archive…</source>
        <translation>還原文章庫(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Check Archive</source>
        <translation>檢查文章庫(&amp;C)</translation>
    </message>
    <message>
        <source>Copy C&amp;itation…</source>
        <translation>複製引用格式(&amp;I)…</translation>
    </message>
    <message>
        <source>Publishers and A&amp;gencies…</source>
        <translation>媒體與通訊社(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Who Stands Behind</source>
        <translation>出自誰手(&amp;W)</translation>
    </message>
    <message>
        <source>Sources at a &amp;Glance…</source>
        <translation>來源一覽(&amp;G)…</translation>
    </message>
    <message>
        <source>Ask the Page Who &amp;Wrote It</source>
        <translation>到原網頁查詢出處(&amp;W)</translation>
    </message>
    <message>
        <source>F&amp;irst Article</source>
        <translation>第一篇文章(&amp;I)</translation>
    </message>
    <message>
        <source>Previous Unrea&amp;d Article</source>
        <translation>上一篇未讀文章(&amp;D)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Feed</source>
        <translation>下一個訂閱(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Feed</source>
        <translation>上一個訂閱(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>指令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>選單(&amp;M)</translation>
    </message>
    <message>
        <source>Bac&amp;k to the List</source>
        <translation>返回清單(&amp;K)</translation>
    </message>
    <message>
        <source>Three &amp;Columns</source>
        <translation>三欄(&amp;C)</translation>
    </message>
    <message>
        <source>List &amp;Above the Article</source>
        <translation>清單在文章上方(&amp;A)</translation>
    </message>
    <message>
        <source>List, &amp;Then the Article</source>
        <translation>先清單，後文章(&amp;T)</translation>
    </message>
    <message>
        <source>Sa&amp;ve Article as Web Page…</source>
        <translation>將文章儲存為網頁(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Print Article…</source>
        <translation>列印文章(&amp;P)…</translation>
    </message>
    <message>
        <source>Copy Article as &amp;Text</source>
        <translation>複製全文為純文字(&amp;T)</translation>
    </message>
    <message>
        <source>Copy Article as &amp;Markdown</source>
        <translation>複製全文為 Markdown(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Find in Article</source>
        <translation>在文章中尋找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>尋找下一處(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>尋找上一處(&amp;V)</translation>
    </message>
    <message>
        <source>Share by &amp;Mail…</source>
        <translation>用郵件分享(&amp;M)…</translation>
    </message>
    <message>
        <source>Simplified ⇄ Traditional &amp;Chinese</source>
        <translation>簡繁轉換(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Enlarge Pictures</source>
        <translation>放大圖片(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Page Theme</source>
        <translation>頁面主題(&amp;P)</translation>
    </message>
    <message>
        <source>N&amp;ewspaper</source>
        <translation>報紙版面(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Full Text</source>
        <translation>全文(&amp;F)</translation>
    </message>
    <message>
        <source>Save Artic&amp;le as PDF…</source>
        <translation>將文章儲存為 PDF(&amp;L)…</translation>
    </message>
    <message>
        <source>Las&amp;t Article</source>
        <translation>最後一篇文章(&amp;T)</translation>
    </message>
    <message>
        <source>10 Seconds &amp;Back</source>
        <translation>倒轉 10 秒(&amp;B)</translation>
    </message>
    <message>
        <source>30 Seconds &amp;Forward</source>
        <translation>快轉 30 秒(&amp;F)</translation>
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
        <translation>調低音量(&amp;Q)</translation>
    </message>
    <message>
        <source>Lo&amp;uder</source>
        <translation>調高音量(&amp;U)</translation>
    </message>
    <message>
        <source>To the Article That &amp;Is Played</source>
        <translation>回到播放中的文章(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Download Sound or Video…</source>
        <translation>下載音訊或影片(&amp;D)…</translation>
    </message>
    <message>
        <source>Read Ne&amp;xt Paragraph</source>
        <translation>朗讀下一段(&amp;X)</translation>
    </message>
    <message>
        <source>C&amp;ompact Rows</source>
        <translation>緊密列距(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Welcome Page</source>
        <translation>歡迎頁面(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Play or Pause Sound or Video</source>
        <translation>播放或暫停音訊、影片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Stop Playing</source>
        <translation>停止播放(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Read Aloud or Pause</source>
        <translation>朗讀或暫停(&amp;R)</translation>
    </message>
    <message>
        <source>Stop R&amp;eading</source>
        <translation>停止朗讀(&amp;E)</translation>
    </message>
    <message>
        <source>Read Previous Para&amp;graph</source>
        <translation>朗讀上一段(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>收聽(&amp;L)</translation>
    </message>
    <message>
        <source>Feed Se&amp;ttings…</source>
        <translation>訂閱設定(&amp;T)…</translation>
    </message>
    <message>
        <source>Show &amp;Pictures</source>
        <translation>顯示圖片(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy Feed Address</source>
        <translation>複製訂閱網址(&amp;C)</translation>
    </message>
    <message>
        <source>Open &amp;Site in Browser</source>
        <translation>在瀏覽器中開啟網站(&amp;S)</translation>
    </message>
    <message>
        <source>Open Comme&amp;nts in Browser</source>
        <translation>在瀏覽器中開啟留言(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Edit Search…</source>
        <translation>編輯搜尋(&amp;E)…</translation>
    </message>
    <message>
        <source>E&amp;xport as JSON Feed…</source>
        <translation>匯出為 JSON Feed(&amp;X)…</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重新命名(&amp;N)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>O&amp;rder of the List</source>
        <translation>清單排序(&amp;R)</translation>
    </message>
    <message>
        <source>Fee&amp;d</source>
        <translation>訂閱(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Refresh This Feed or Folder</source>
        <translation>重新整理此訂閱或資料夾(&amp;R)</translation>
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
        <translation>移到資料夾(&amp;F)…</translation>
    </message>
    <message>
        <source>Delete What Re&amp;moved Feeds Left…</source>
        <translation>刪除已移除訂閱的遺留內容(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Locate Folder…</source>
        <translation>重新指定資料夾位置(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Why Could It Not Be Read?</source>
        <translation>為何無法讀取？(&amp;W)</translation>
    </message>
    <message>
        <source>Mark Abo&amp;ve as Read</source>
        <translation>將以上標示為已讀(&amp;V)</translation>
    </message>
    <message>
        <source>Mark &amp;Below as Read</source>
        <translation>將以下標示為已讀(&amp;B)</translation>
    </message>
    <message>
        <source>Se&amp;lect All Articles</source>
        <translation>選取所有文章(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Half a Page On</source>
        <translation>向下半頁(&amp;H)</translation>
    </message>
    <message>
        <source>Half a Pa&amp;ge Back</source>
        <translation>向上半頁(&amp;G)</translation>
    </message>
</context>
<context>
    <name>CitationMenu</name>
    <message>
        <source>&amp;Title, Publisher, Date, Address</source>
        <translation>標題、發布者、日期、網址(&amp;T)</translation>
    </message>
    <message>
        <source>The citation is on the clipboard.</source>
        <translation>引用格式已複製到剪貼簿。</translation>
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
        <translation>伺服器傳回的內容是空的。</translation>
    </message>
    <message>
        <source>This is not a feed.</source>
        <translation>這不是可以訂閱的內容。</translation>
    </message>
    <message>
        <source>This is a web page and not a feed.</source>
        <translation>這是網頁，不是可以訂閱的網址。</translation>
    </message>
    <message>
        <source>The feed is broken and could not be read.</source>
        <translation>訂閱內容已損壞，無法讀取。</translation>
    </message>
    <message>
        <source>The text&apos;s encoding could not be read.</source>
        <translation>無法辨識文字編碼。</translation>
    </message>
    <message>
        <source>The document holds too many entities and was refused.</source>
        <translation>文件中的實體過多，已拒絕讀取。</translation>
    </message>
    <message>
        <source>The document is nested too deep and was refused.</source>
        <translation>文件巢狀過深，已拒絕讀取。</translation>
    </message>
    <message>
        <source>The document is too large and was refused.</source>
        <translation>文件過大，已拒絕讀取。</translation>
    </message>
    <message>
        <source>This is not a list of subscriptions (OPML).</source>
        <translation>這不是訂閱清單 (OPML)。</translation>
    </message>
    <message>
        <source>The answer was cut off.</source>
        <translation>伺服器傳回的內容不完整。</translation>
    </message>
    <message>
        <source>The server took too long to answer.</source>
        <translation>伺服器回應逾時。</translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation>無法連上伺服器。</translation>
    </message>
    <message>
        <source>The server&apos;s answer made no sense.</source>
        <translation>無法辨識伺服器的回應。</translation>
    </message>
    <message>
        <source>The server redirected too often.</source>
        <translation>伺服器重新導向次數過多。</translation>
    </message>
    <message>
        <source>The server redirected to no address.</source>
        <translation>伺服器重新導向時沒有提供網址。</translation>
    </message>
    <message>
        <source>The server redirected to an address that may not be opened.</source>
        <translation>伺服器重新導向至不允許開啟的網址。</translation>
    </message>
    <message>
        <source>The address leads into your own network and was not asked.</source>
        <translation>這個網址指向您的區域網路，因此沒有連線。</translation>
    </message>
    <message>
        <source>The server refused.</source>
        <translation>伺服器拒絕了要求。</translation>
    </message>
    <message>
        <source>The server asks for a name and a password.</source>
        <translation>伺服器要求輸入使用者名稱和密碼。</translation>
    </message>
    <message>
        <source>The feed no longer exists.</source>
        <translation>這個訂閱已不存在。</translation>
    </message>
    <message>
        <source>The server asks to wait.</source>
        <translation>伺服器要求稍後再試。</translation>
    </message>
    <message>
        <source>The connection is not safe and was closed.</source>
        <translation>連線不安全，已中斷。</translation>
    </message>
    <message>
        <source>The archive could not be read or written.</source>
        <translation>無法讀寫文章庫。</translation>
    </message>
    <message>
        <source>The archive was written by a newer version of Masthead.</source>
        <translation>這個文章庫由較新版本的 Masthead 寫入。</translation>
    </message>
    <message>
        <source>The file is not an archive of Masthead&apos;s.</source>
        <translation>這個檔案不是 Masthead 的文章庫。</translation>
    </message>
    <message>
        <source>A file or folder could not be read or written.</source>
        <translation>無法讀寫檔案或資料夾。</translation>
    </message>
    <message>
        <source>The search could not be understood.</source>
        <translation>無法理解搜尋條件。</translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <translation>該內容已不存在。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>This cannot be done.</source>
        <translation>無法這樣做。</translation>
    </message>
    <message>
        <source>the document is empty</source>
        <translation>內容為空</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>檔案是空的</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>空檔案</translation>
    </message>
    <message>
        <source>an answer without content</source>
        <translation>伺服器沒有傳回內容</translation>
    </message>
    <message>
        <source>a folder without posts</source>
        <translation>資料夾裡沒有文章</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>沒有這個資料夾</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>沒有這個檔案</translation>
    </message>
    <message>
        <source>this is no file</source>
        <translation>這不是檔案</translation>
    </message>
    <message>
        <source>a binary file</source>
        <translation>二進位檔案</translation>
    </message>
    <message>
        <source>it could not be written to the disk</source>
        <translation>無法寫入磁碟</translation>
    </message>
    <message>
        <source>the folder cannot be written to</source>
        <translation>資料夾無法寫入</translation>
    </message>
    <message>
        <source>the document is a web page</source>
        <translation>這是網頁</translation>
    </message>
    <message>
        <source>a web page, and no feed</source>
        <translation>這是網頁，不是訂閱來源</translation>
    </message>
    <message>
        <source>a web page that names no feed</source>
        <translation>網頁沒有列出訂閱來源</translation>
    </message>
    <message>
        <source>the document is neither XML nor JSON</source>
        <translation>既不是 XML 也不是 JSON</translation>
    </message>
    <message>
        <source>the document is compressed</source>
        <translation>內容是壓縮的</translation>
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
        <translation>沒有 XML 元素</translation>
    </message>
    <message>
        <source>the document ends before its first entry</source>
        <translation>在第一篇文章之前就結束了</translation>
    </message>
    <message>
        <source>the document ends before its first element</source>
        <translation>在第一個元素之前就結束了</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>清單是空的</translation>
    </message>
    <message>
        <source>the list ends in the middle</source>
        <translation>清單不完整</translation>
    </message>
    <message>
        <source>the connection ended too early</source>
        <translation>連線過早中斷</translation>
    </message>
    <message>
        <source>the server closed the connection without an answer</source>
        <translation>伺服器沒有回應就關閉了連線</translation>
    </message>
    <message>
        <source>the compressed data was cut off</source>
        <translation>壓縮資料不完整</translation>
    </message>
    <message>
        <source>damaged compressed data</source>
        <translation>壓縮資料已損毀</translation>
    </message>
    <message>
        <source>nothing came for %1 s</source>
        <translation>%1 秒內沒有收到任何內容</translation>
    </message>
    <message>
        <source>it took longer than %1 s</source>
        <translation>耗時超過 %1 秒</translation>
    </message>
    <message>
        <source>more than %1 bytes</source>
        <translation>超過 %1 位元組</translation>
    </message>
    <message>
        <source>more than %1 redirects</source>
        <translation>重新導向超過 %1 次</translation>
    </message>
    <message>
        <source>the server answered %1</source>
        <translation>伺服器回應 %1</translation>
    </message>
    <message>
        <source>a redirect to a %1: address</source>
        <translation>重新導向到 %1: 位址</translation>
    </message>
    <message>
        <source>a redirect to what is no address: %1</source>
        <translation>重新導向目標不是位址：%1</translation>
    </message>
    <message>
        <source>a redirect to no host: %1</source>
        <translation>重新導向目標沒有主機：%1</translation>
    </message>
    <message>
        <source>content encoding %1</source>
        <translation>內容編碼 %1</translation>
    </message>
    <message>
        <source>the keychain could not be used: %1</source>
        <translation>無法使用金鑰環：%1</translation>
    </message>
    <message>
        <source>an address of the local network that nobody asked for</source>
        <translation>無人要求的區域網路位址</translation>
    </message>
    <message>
        <source>its name leads into the local network (%1)</source>
        <translation>其名稱指向區域網路（%1）</translation>
    </message>
    <message>
        <source>no HTTP answer that can be read (status %1)</source>
        <translation>沒有可讀的 HTTP 回應（狀態 %1）</translation>
    </message>
    <message>
        <source>the server speaks no HTTP, it says: %1</source>
        <translation>伺服器不使用 HTTP，它說：%1</translation>
    </message>
    <message>
        <source>the document&apos;s root element is %1</source>
        <translation>文件的根元素是 %1</translation>
    </message>
    <message>
        <source>entity %1 expands too far</source>
        <translation>實體 %1 展開過大</translation>
    </message>
    <message>
        <source>entity %1 contains itself</source>
        <translation>實體 %1 包含自身</translation>
    </message>
    <message>
        <source>a single post; its folder can be subscribed to</source>
        <translation>單篇文章；可以訂閱它所在的資料夾</translation>
    </message>
    <message>
        <source>the folders are nested too deep</source>
        <translation>資料夾巢狀過深</translation>
    </message>
    <message>
        <source>it asks for a kind of sign-in that is not known</source>
        <translation>伺服器要求一種未知的登入方式</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>這個網址沒有內容。</translation>
    </message>
    <message>
        <source> (HTTP %1)</source>
        <translation>（HTTP %1）</translation>
    </message>
    <message>
        <source>it may only be read</source>
        <translation>它是唯讀的</translation>
    </message>
    <message>
        <source>another program is at work, or left this file behind</source>
        <translation>另一個程式正在使用，或留下了這個檔案</translation>
    </message>
    <message>
        <source>another program writes to it</source>
        <translation>另一個程式正在寫入</translation>
    </message>
    <message>
        <source>%1 is the archive itself</source>
        <translation>%1 就是文章庫本身</translation>
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
        <translation>尚未讀取</translation>
    </message>
    <message>
        <source>Only when you ask</source>
        <translation>僅在您要求時</translation>
    </message>
    <message>
        <source>When files change</source>
        <translation>檔案變動時</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>即將更新</translation>
    </message>
</context>
<context>
    <name>Masthead::AddFeedDialog</name>
    <message>
        <source>Add Feed</source>
        <translation>新增訂閱</translation>
    </message>
    <message>
        <source>Address of a feed or site, or a folder of posts</source>
        <translation>訂閱或網站的網址，或文章資料夾</translation>
    </message>
    <message>
        <source>Fo&amp;lder…</source>
        <translation>資料夾(&amp;L)…</translation>
    </message>
    <message>
        <source>At the top</source>
        <translation>最上層</translation>
    </message>
    <message>
        <source>Feeds of this site</source>
        <translation>這個網站提供的訂閱</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>新增(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;ddress:</source>
        <translation>網址(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Into:</source>
        <translation>加入至(&amp;I)：</translation>
    </message>
    <message>
        <source>Folder of Posts</source>
        <translation>文章資料夾</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>This site offers several feeds. Choose one.</source>
        <translation>這個網站提供多個訂閱，請選擇一個。</translation>
    </message>
    <message>
        <source>This is neither an address on the web nor a file or folder.</source>
        <translation>這既不是網址，也不是檔案或資料夾。</translation>
    </message>
</context>
<context>
    <name>Masthead::AnnotationsDialog</name>
    <message>
        <source>Tags and Note</source>
        <translation>標籤與筆記</translation>
    </message>
    <message>
        <source>Between commas</source>
        <translation>以逗號分隔</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>標籤(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>筆記(&amp;N)：</translation>
    </message>
    <message>
        <source>Keep what was changed?</source>
        <translation>保留所作的變更嗎？</translation>
    </message>
</context>
<context>
    <name>Masthead::Application</name>
    <message>
        <source>Sample Posts</source>
        <translation>範例文章</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made. %1</source>
        <translation>今天的備份未能完成。%1</translation>
    </message>
    <message>
        <source>The language changes once the download has ended.</source>
        <translation>下載結束後語言即會切換。</translation>
    </message>
</context>
<context>
    <name>Masthead::ArchiveCare</name>
    <message>
        <source>Archives of Masthead (*.masthead *.bak);;All files (*)</source>
        <translation>Masthead 文章庫 (*.masthead *.bak);;所有檔案 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) that came since then go</source>
        <translation>
            <numerusform>之後新增的 %n 篇文章將消失</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) come back</source>
        <translation>
            <numerusform>%n 篇文章將恢復</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) go: %1</source>
        <translation>
            <numerusform>%n 個訂閱將消失：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) come back: %1</source>
        <translation>
            <numerusform>%n 個訂閱將恢復：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) become read, unread or starred as they were</source>
        <translation>
            <numerusform>%n 篇文章的已讀、未讀或星號將恢復原狀</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) go</source>
        <translation>
            <numerusform>%n 個星號將移除</numerusform>
        </translation>
    </message>
    <message>
        <source>Back Up Archive</source>
        <translation>備份文章庫</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在備份…</translation>
    </message>
    <message>
        <source>A verified copy is at %1.</source>
        <translation>已驗證的副本在 %1。</translation>
    </message>
    <message>
        <source>Restore Archive</source>
        <translation>還原文章庫</translation>
    </message>
    <message>
        <source>Comparing with the copy…</source>
        <translation>正在與副本比對…</translation>
    </message>
    <message>
        <source>The archive holds what the copy holds. There is nothing to restore.</source>
        <translation>文章庫與副本內容相同，無需還原。</translation>
    </message>
    <message>
        <source>Make the archive what it was on %1?</source>
        <translation>要將文章庫還原到 %1 的狀態嗎？</translation>
    </message>
    <message>
        <source>What the archive is now is kept beside it, in %1.</source>
        <translation>文章庫目前的內容會保留在旁邊的 %1。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>還原(&amp;R)</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在還原…</translation>
    </message>
    <message>
        <source>The archive is what the copy holds. What it was before is kept beside it.</source>
        <translation>文章庫已還原為副本的內容，先前的內容保留在旁邊。</translation>
    </message>
    <message>
        <source>Checking the archive…</source>
        <translation>正在檢查文章庫…</translation>
    </message>
    <message>
        <source>The archive was damaged, and is mended: %1</source>
        <translation>文章庫曾損壞，現已修復：%1</translation>
    </message>
    <message>
        <source>The archive is damaged, and could not be mended: %1</source>
        <translation>文章庫已損壞，無法修復：%1</translation>
    </message>
    <message>
        <source>The archive is sound: %L1 articles, %2 on the disk.</source>
        <translation>文章庫完好：%L1 篇文章，占用磁碟 %2。</translation>
    </message>
    <message>
        <source>Removed feeds left nothing.</source>
        <translation>已移除的訂閱沒有遺留內容。</translation>
    </message>
    <message>
        <source>Delete What Removed Feeds Left</source>
        <translation>刪除已移除訂閱的遺留內容</translation>
    </message>
    <message numerus="yes">
        <source>Delete for ever what %n removed feed(s) left?</source>
        <translation>
            <numerusform>永久刪除 %n 個已移除訂閱的遺留內容？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) go, with their stars, tags and notes. Nothing brings them back but a backup.</source>
        <translation>
            <numerusform>%n 篇文章連同星號、標籤和筆記將被刪除。除備份外無法復原。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>刪除(&amp;D)</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>正在刪除…</translation>
    </message>
    <message numerus="yes">
        <source>Deleted what %n removed feed(s) left.</source>
        <translation>
            <numerusform>已刪除 %n 個已移除訂閱的遺留內容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) get the tags and notes that they had</source>
        <translation>
            <numerusform>%n 篇文章恢復當時的標籤與筆記</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) say again what they said</source>
        <translation>
            <numerusform>%n 篇文章恢復當時的內容</numerusform>
        </translation>
    </message>
    <message>
        <source>Folders, smart folders, publishers and the settings of feeds become what they were</source>
        <translation>資料夾、智慧型資料夾、媒體和訂閱的設定恢復為當時的樣子</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleBrowser</name>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Link</source>
        <translation>複製連結(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Open Link</source>
        <translation>開啟連結(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Enlarge Picture</source>
        <translation>放大圖片(&amp;E)</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleCommands</name>
    <message>
        <source>This article has no address on the web.</source>
        <translation>這篇文章沒有網址。</translation>
    </message>
    <message>
        <source>This article names no page of comments.</source>
        <translation>這篇文章沒有留言頁面的網址。</translation>
    </message>
    <message>
        <source>Asking the page…</source>
        <translation>正在查詢網頁…</translation>
    </message>
    <message>
        <source>The page says no more.</source>
        <translation>網頁沒有提供更多資訊。</translation>
    </message>
    <message numerus="yes">
        <source>The page says %n thing(s) more.</source>
        <translation>
            <numerusform>網頁補充了 %n 項資訊。</numerusform>
        </translation>
    </message>
    <message>
        <source>This article has no pictures.</source>
        <translation>這篇文章沒有圖片。</translation>
    </message>
    <message>
        <source>No program could be started for %1.</source>
        <translation>沒有程式可以開啟 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n article(s) were taken.</source>
        <translation>
            <numerusform>只處理了前 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these articles has an address on the web.</source>
        <translation>這些文章都沒有網址。</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleDelegate</name>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleExport</name>
    <message>
        <source>Save Article as Web Page</source>
        <translation>將文章儲存為網頁</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>網頁 (*.html)</translation>
    </message>
    <message>
        <source>Save Article as PDF</source>
        <translation>將文章儲存為 PDF</translation>
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
        <translation>文章排版失敗。</translation>
    </message>
    <message>
        <source>The article was printed.</source>
        <translation>文章已列印。</translation>
    </message>
    <message>
        <source>The article could not be printed.</source>
        <translation>文章無法列印。</translation>
    </message>
    <message>
        <source>The article is on the clipboard.</source>
        <translation>全文已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>The article is on the clipboard, as Markdown.</source>
        <translation>全文已以 Markdown 格式複製到剪貼簿。</translation>
    </message>
    <message>
        <source>No mail program could be started.</source>
        <translation>無法啟動郵件程式。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已儲存為 %1。</translation>
    </message>
    <message>
        <source>“%1” is there already. Replace it?</source>
        <translation>「%1」已經存在。要取代嗎？</translation>
    </message>
    <message>
        <source>Gathering the pictures…</source>
        <translation>正在收集圖片…</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be had.</source>
        <translation>
            <numerusform>有 %n 張圖片沒有取到。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleListModel</name>
    <message>
        <source>Unread</source>
        <translation>未讀</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星號</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <comment>publisher, source</comment>
        <translation>%1（來源：%2）</translation>
    </message>
    <message>
        <source>edited by %1</source>
        <translation>責任編輯 %1</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleListPane</name>
    <message>
        <source>Newest First</source>
        <translation>由新到舊</translation>
    </message>
    <message>
        <source>Oldest First</source>
        <translation>由舊到新</translation>
    </message>
    <message>
        <source>By Title</source>
        <translation>依標題</translation>
    </message>
    <message>
        <source>By Publisher</source>
        <translation>依發布者</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Mark as Un&amp;read</source>
        <translation>標示為未讀(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>標示為已讀(&amp;R)</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>排序：%1</translation>
    </message>
    <message>
        <source>This feed could not be read. %1</source>
        <comment>then why, a sentence</comment>
        <translation>無法讀取此訂閱。%1</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重試</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticlePane</name>
    <message>
        <source>Choose an article to read it here.</source>
        <translation>請選擇一篇文章。</translation>
    </message>
    <message>
        <source>Chinese cannot be shown in the other script: OpenCC&apos;s tables are missing.</source>
        <translation>無法進行簡繁轉換：缺少 OpenCC 的字表。</translation>
    </message>
    <message>
        <source>This article is not in Chinese.</source>
        <translation>這篇文章不是中文。</translation>
    </message>
    <message>
        <source>The text face “%1” is not installed: the page is set in another.</source>
        <translation>未安裝字型「%1」，頁面改用其他字型。</translation>
    </message>
    <message>
        <source>Nothing was found. Escape leaves the search.</source>
        <translation>沒有找到任何內容。按 Esc 離開搜尋。</translation>
    </message>
    <message>
        <source>Converted to Traditional Chinese</source>
        <translation>已轉換為繁體</translation>
    </message>
    <message>
        <source>Show the Original</source>
        <translation>顯示原文</translation>
    </message>
    <message>
        <source>Converted to Simplified Chinese</source>
        <translation>已轉換為簡體</translation>
    </message>
    <message>
        <source>The feed gives no text of this article.</source>
        <translation>訂閱沒有提供這篇文章的內文。</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleSheet</name>
    <message>
        <source>Unread</source>
        <translation>未讀</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星號</translation>
    </message>
</context>
<context>
    <name>Masthead::ArticleView</name>
    <message>
        <source>The article view stopped.</source>
        <translation>文章檢視元件已停止運作。</translation>
    </message>
    <message>
        <source>The article took too long to show.</source>
        <translation>文章顯示時間過長。</translation>
    </message>
    <message>
        <source>Many articles on one page need the web engine, which does not run here.</source>
        <translation>多篇文章同頁顯示需要網頁引擎，而它在這裡無法執行。</translation>
    </message>
    <message>
        <source>The web engine cannot run here: articles are shown as text.</source>
        <translation>網頁引擎無法在此執行：文章以文字顯示。</translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation>圖片太大。</translation>
    </message>
    <message>
        <source>This is not a picture.</source>
        <translation>這不是圖片。</translation>
    </message>
    <message>
        <source>This picture is not shown.</source>
        <translation>未顯示這張圖片。</translation>
    </message>
    <message>
        <source>This picture could not be loaded.</source>
        <translation>無法載入這張圖片。</translation>
    </message>
</context>
<context>
    <name>Masthead::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>指令面板</translation>
    </message>
    <message>
        <source>An action, a feed, a folder, a search</source>
        <translation>動作、訂閱、資料夾或搜尋</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>符合的項目</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>訂閱</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Smart folder</source>
        <translation>智慧型資料夾</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>側邊欄</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>沒有這個名稱。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按鍵</translation>
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
        <translation>此桌面沒有系統匣。關閉視窗即結束 Masthead；最小化啟動時，視窗在工作列中。</translation>
    </message>
    <message>
        <source>&amp;Icon in the system tray</source>
        <translation>系統匣圖示(&amp;I)</translation>
    </message>
    <message>
        <source>With the number of unread articles.</source>
        <translation>圖示上顯示未讀文章的數量。</translation>
    </message>
    <message>
        <source>&amp;Closing the window leaves Masthead in the tray</source>
        <translation>關閉視窗後留在系統匣中(&amp;C)</translation>
    </message>
    <message>
        <source>It goes on refreshing, and the icon brings it back. Quit ends it. Only where the icon is shown.</source>
        <translation>Masthead 會繼續重新整理，點一下圖示即可喚回視窗，「結束」才會關閉程式。僅在顯示圖示時有效。</translation>
    </message>
    <message>
        <source>Start &amp;minimised</source>
        <translation>啟動時最小化(&amp;M)</translation>
    </message>
    <message>
        <source>In the tray, or in the task bar where there is no tray.</source>
        <translation>最小化到系統匣；沒有系統匣時，最小化到工作列。</translation>
    </message>
    <message>
        <source>&amp;Unread articles on the launcher</source>
        <translation>啟動器上的未讀數(&amp;U)</translation>
    </message>
    <message>
        <source>A number on Masthead&apos;s icon, where the desktop can show one.</source>
        <translation>桌面支援時，在 Masthead 的圖示上顯示數字。</translation>
    </message>
    <message>
        <source>&amp;Notifications of new articles</source>
        <translation>新文章通知(&amp;N)</translation>
    </message>
    <message>
        <source>From the feeds and smart folders that you choose, in the settings of each.</source>
        <translation>由您在各個訂閱和智慧型資料夾的設定中選擇。</translation>
    </message>
    <message>
        <source>&amp;Quiet hours</source>
        <translation>勿擾時段(&amp;Q)</translation>
    </message>
    <message>
        <source>Every day, no notification comes between these times.</source>
        <translation>每天在這段時間內不發出通知。</translation>
    </message>
    <message>
        <source>Quiet &amp;from</source>
        <translation>開始時間(&amp;F)</translation>
    </message>
    <message>
        <source>The hours may go on past midnight.</source>
        <translation>時段可以跨過午夜。</translation>
    </message>
    <message>
        <source>Quiet un&amp;til</source>
        <translation>結束時間(&amp;T)</translation>
    </message>
    <message>
        <source>What came meanwhile stays unread, and is not told later.</source>
        <translation>這段時間內的新文章仍為未讀，之後不再補發通知。</translation>
    </message>
</context>
<context>
    <name>Masthead::FacetPane</name>
    <message>
        <source>Who stands behind these articles</source>
        <translation>這些文章出自誰手</translation>
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
        <translation>發布者</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Editors</source>
        <translation>編輯</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>還有 %n 個…</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
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
        <translation>上次讀取：%1</translation>
    </message>
</context>
<context>
    <name>Masthead::FeedDialogs</name>
    <message numerus="yes">
        <source>Subscribed to %n feed(s).</source>
        <translation>
            <numerusform>已新增 %n 個訂閱。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where Is the Folder Now?</source>
        <translation>資料夾現在的位置</translation>
    </message>
    <message>
        <source>Subscribed, but the password was not kept: the keychain of the system could not be used.</source>
        <translation>已訂閱，但無法儲存密碼：系統的金鑰環無法使用。</translation>
    </message>
    <message>
        <source>Subscribed, but the feed asks for a name and a password: they go into its settings.</source>
        <translation>已訂閱，但這個訂閱需要使用者名稱和密碼：請在訂閱設定中填寫。</translation>
    </message>
    <message>
        <source>Subscribed, but the feed could not be read: %1</source>
        <translation>已訂閱，但未能讀取：%1</translation>
    </message>
    <message>
        <source>“%1” was subscribed already.</source>
        <translation>「%1」早已訂閱。</translation>
    </message>
</context>
<context>
    <name>Masthead::FeedMoving</name>
    <message>
        <source>Moved “%1”.</source>
        <translation>已移動「%1」。</translation>
    </message>
    <message>
        <source>None: at the top</source>
        <translation>無：放在最上層</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>移動「%1」</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>資料夾：</translation>
    </message>
</context>
<context>
    <name>Masthead::FeedPane</name>
    <message numerus="yes">
        <source>%1 · %n unread</source>
        <translation>
            <numerusform>%1 · %n 篇未讀</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark &amp;All as Read</source>
        <translation>全部標示為已讀(&amp;A)</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>新增資料夾</translation>
    </message>
    <message>
        <source>Renamed “%1” to “%2”.</source>
        <translation>已將「%1」重新命名為「%2」。</translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>已移除「%1」。</translation>
    </message>
    <message>
        <source>Removed the folder “%1”.</source>
        <translation>已移除資料夾「%1」。</translation>
    </message>
    <message>
        <source>Changed “%1”.</source>
        <translation>已變更「%1」。</translation>
    </message>
    <message>
        <source>Export as JSON Feed</source>
        <translation>匯出為 JSON Feed</translation>
    </message>
    <message>
        <source>JSON Feed (*.json)</source>
        <translation>JSON Feed (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written to %1.</source>
        <translation>
            <numerusform>%n 篇文章已寫入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Added “%1”.</source>
        <translation>已新增「%1」。</translation>
    </message>
    <message>
        <source>Re&amp;move Folder, Keep Its Feeds</source>
        <translation>移除資料夾，保留其中的訂閱(&amp;M)</translation>
    </message>
    <message>
        <source>“%1” was there already.</source>
        <translation>「%1」原已存在。</translation>
    </message>
</context>
<context>
    <name>Masthead::FeedSettingsDialog</name>
    <message>
        <source>Show &amp;pictures</source>
        <translation>顯示圖片(&amp;P)</translation>
    </message>
    <message>
        <source>Feed Settings</source>
        <translation>訂閱設定</translation>
    </message>
    <message>
        <source>As often as the feed has news</source>
        <translation>依訂閱的更新頻率</translation>
    </message>
    <message numerus="yes">
        <source>Every %n minute(s)</source>
        <translation>
            <numerusform>每 %n 分鐘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n hour(s)</source>
        <translation>
            <numerusform>每 %n 小時</numerusform>
        </translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不變</translation>
    </message>
    <message>
        <source>Masthead&apos;s own</source>
        <translation>Masthead 預設</translation>
    </message>
    <message>
        <source>Name: value, one a line</source>
        <translation>名稱: 值，每行一項</translation>
    </message>
    <message>
        <source>Feed:</source>
        <translation>訂閱：</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>網址(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Refresh:</source>
        <translation>更新頻率(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>使用者名稱(&amp;U)：</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>密碼(&amp;W)：</translation>
    </message>
    <message>
        <source>User a&amp;gent:</source>
        <translation>User-Agent(&amp;G)：</translation>
    </message>
    <message>
        <source>Further &amp;headers:</source>
        <translation>其他標頭(&amp;H)：</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>狀態：</translation>
    </message>
    <message>
        <source>Last read:</source>
        <translation>上次讀取：</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>從未</translation>
    </message>
    <message>
        <source>Next time:</source>
        <translation>下次：</translation>
    </message>
    <message>
        <source>The address has to begin with http:// or https://, without a name or password in it.</source>
        <translation>網址必須以 http:// 或 https:// 開頭，且不含使用者名稱或密碼。</translation>
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
        <translation>加星號、有標籤或筆記的文章始終保留；清除的文章不會再出現。</translation>
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
        <translation>一律取得全文(&amp;F)</translation>
    </message>
    <message>
        <source>Keep pictures for reading &amp;offline</source>
        <translation>保留圖片供離線閱讀(&amp;O)</translation>
    </message>
    <message>
        <source>Fetches the web pages of new articles after each refresh, for feeds that give excerpts.</source>
        <translation>每次重新整理後取得新文章的網頁，適合只提供摘要的訂閱。</translation>
    </message>
    <message>
        <source>Fetches the pictures of unread and starred articles after each refresh.</source>
        <translation>每次重新整理後取得未讀文章和星號文章的圖片。</translation>
    </message>
    <message>
        <source>&amp;Tell me of new articles</source>
        <translation>有新文章時通知我(&amp;T)</translation>
    </message>
    <message>
        <source>Another feed has this address, or one that was removed.</source>
        <translation>這個網址已屬於另一個訂閱，或屬於一個已移除的訂閱。</translation>
    </message>
    <message>
        <source>The password was not kept: the keychain of the system could not be used.</source>
        <translation>無法儲存密碼：系統的金鑰環無法使用。</translation>
    </message>
    <message>
        <source>Calls itself:</source>
        <translation>自稱：</translation>
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
        <translation>未讀</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星號</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>訂閱</translation>
    </message>
    <message>
        <source>%1, could not be read</source>
        <comment>a feed</comment>
        <translation>%1，無法讀取</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1，%n 篇未讀</numerusform>
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
        <translation>訂閱</translation>
    </message>
</context>
<context>
    <name>Masthead::FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>在本文中尋找</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉 (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 處，共 %2 處</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Not found in the articles that are loaded</source>
        <translation>在已載入的文章中沒有找到</translation>
    </message>
    <message>
        <source>%1 of %2 in the articles that are loaded</source>
        <translation>已載入的文章中第 %1 處，共 %2 處</translation>
    </message>
</context>
<context>
    <name>Masthead::FullTextControl</name>
    <message>
        <source>The page gives no more text than the feed.</source>
        <translation>網頁上的文字不比訂閱提供的多。</translation>
    </message>
    <message>
        <source>Reading the page took too long and was given up.</source>
        <translation>分析這個網頁花了太久，已經放棄。</translation>
    </message>
    <message>
        <source>The web engine stopped over this page.</source>
        <translation>網頁引擎在分析這個網頁時停止了。</translation>
    </message>
    <message>
        <source>There is no web engine here to read the page.</source>
        <translation>這裡沒有可用的網頁引擎來分析網頁。</translation>
    </message>
    <message>
        <source>This article has no address on the web.</source>
        <translation>這篇文章沒有網址。</translation>
    </message>
    <message>
        <source>Full text from %1</source>
        <translation>全文取自 %1</translation>
    </message>
    <message>
        <source>Show Excerpt</source>
        <translation>顯示摘要</translation>
    </message>
    <message>
        <source>As the feed gives it</source>
        <translation>訂閱提供的內容</translation>
    </message>
    <message>
        <source>Show Full Text</source>
        <translation>顯示全文</translation>
    </message>
    <message>
        <source>Fetching the full text…</source>
        <translation>正在取得全文…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>What stands at the address is no web page. The browser may know how to open it.</source>
        <translation>該網址上的不是網頁。瀏覽器也許能開啟它。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The feed gives no text of this article.</source>
        <translation>訂閱沒有提供這篇文章的內文。</translation>
    </message>
</context>
<context>
    <name>Masthead::GlanceCharts</name>
    <message>
        <source>Articles by day</source>
        <translation>每日文章數</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自行採訪</translation>
    </message>
    <message>
        <source>Reprinted</source>
        <translation>轉載</translation>
    </message>
    <message>
        <source>Own and reprinted text by publisher</source>
        <translation>各發布者的自行採訪與轉載</translation>
    </message>
    <message>
        <source>No publisher named</source>
        <translation>未註明發布者</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Who edits what</source>
        <translation>誰編輯什麼</translation>
    </message>
    <message>
        <source>When they publish</source>
        <translation>何時發布</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>週一至週五</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>週六與週日</translation>
    </message>
</context>
<context>
    <name>Masthead::GlanceWindow</name>
    <message>
        <source>Save &amp;Picture…</source>
        <translation>儲存圖片(&amp;P)…</translation>
    </message>
    <message>
        <source>Save &amp;Table…</source>
        <translation>儲存表格(&amp;T)…</translation>
    </message>
    <message>
        <source>Sources at a Glance</source>
        <translation>來源一覽</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>數據</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>細項</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>圖表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>數據(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在統計…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Own and reprinted text by publisher</source>
        <translation>各發布者的自行採訪與轉載</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自行採訪</translation>
    </message>
    <message>
        <source>Reprinted</source>
        <translation>轉載</translation>
    </message>
    <message>
        <source>Who edits what</source>
        <translation>誰編輯什麼</translation>
    </message>
    <message>
        <source>When they publish</source>
        <translation>何時發布</translation>
    </message>
    <message>
        <source>Articles by day</source>
        <translation>每日文章數</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>儲存圖片</translation>
    </message>
    <message>
        <source>sources.png</source>
        <translation>來源.png</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 圖片 (*.png)</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>已儲存到 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>無法寫入 %1。</translation>
    </message>
    <message>
        <source>Save Table</source>
        <translation>儲存表格</translation>
    </message>
    <message>
        <source>sources.csv</source>
        <translation>來源.csv</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗號分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>圖表</translation>
    </message>
</context>
<context>
    <name>Masthead::HealthDialog</name>
    <message>
        <source>&amp;All feeds</source>
        <translation>全部訂閱(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>重新整理(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>Health of Feeds</source>
        <translation>訂閱狀況</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>訂閱</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>上次讀取</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>從未</translation>
    </message>
    <message>
        <source>All feeds are well.</source>
        <translation>所有訂閱都正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) in trouble</source>
        <translation>
            <numerusform>%n 個訂閱有問題</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>說明</translation>
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
        <translation>已訂閱</translation>
    </message>
    <message>
        <source>Twice in the list</source>
        <translation>清單中重複</translation>
    </message>
    <message>
        <source>In your own network</source>
        <translation>位於您的區域網路</translation>
    </message>
    <message>
        <source>Refused: no web address</source>
        <translation>已拒絕：不是網址</translation>
    </message>
    <message>
        <source>The list holds no feeds.</source>
        <translation>清單中沒有訂閱。</translation>
    </message>
    <message>
        <source>Import Subscriptions</source>
        <translation>匯入訂閱</translation>
    </message>
    <message>
        <source>Feeds of the list</source>
        <translation>清單中的訂閱</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>訂閱</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>處理方式</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>資料夾</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>網址</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n Feed(s)</source>
        <translation>
            <numerusform>新增 %n 個訂閱(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>Smart folders: %L1</source>
        <translation>智慧型資料夾：%L1</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>從 %1 匯入</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未讀</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>已加星號</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n Feed(s)</source>
        <translation>
            <numerusform>匯入 %n 個訂閱(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>Another list: not read</source>
        <translation>另一份清單：不讀取</translation>
    </message>
    <message>
        <source>The list is damaged. What can be read of it is shown here.</source>
        <translation>清單有損壞，這裡顯示能讀出的部分。</translation>
    </message>
    <message>
        <source>%1: %L2</source>
        <comment>what becomes of feeds, and how many</comment>
        <translation>%1：%L2</translation>
    </message>
    <message>
        <source>Space ticks all feeds that are selected.</source>
        <translation>按空白鍵可勾選所有選取的訂閱。</translation>
    </message>
    <message>
        <source>&amp;Tick All</source>
        <translation>全部勾選(&amp;T)</translation>
    </message>
    <message>
        <source>Tick &amp;None</source>
        <translation>全部取消勾選(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Masthead::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>&amp;Take It from There</source>
        <translation>從該處取用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Use This Key</source>
        <translation>改用這個按鍵(&amp;U)</translation>
    </message>
    <message>
        <source>A&amp;dd This Key</source>
        <translation>加上這個按鍵(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;No Key</source>
        <translation>不設按鍵(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>還原(&amp;R)</translation>
    </message>
    <message>
        <source>Reset A&amp;ll</source>
        <translation>全部還原(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Set of keys</source>
        <translation>快速鍵組合(&amp;S)</translation>
    </message>
    <message>
        <source>Masthead&apos;s own, or those that people of another reader know. Your own changes stay.</source>
        <translation>Masthead 自己的快速鍵，或其他閱讀器使用者熟悉的快速鍵。您自己的變更會保留。</translation>
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
        <translation>選單</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按鍵</translation>
    </message>
    <message>
        <source>Press the keys here</source>
        <translation>請在這裡按下按鍵</translation>
    </message>
    <message>
        <source>New ke&amp;y:</source>
        <translation>新按鍵(&amp;Y)：</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自訂</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>%1 belongs to %2.</source>
        <translation>%1 已用於%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 belongs to lists and fields, which need it.</source>
        <translation>%1 是清單和輸入欄要用的鍵，不能占用。</translation>
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
        <translation>主工具列</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
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
        <translation>這裡沒有未讀文章了。</translation>
    </message>
    <message>
        <source>About Masthead</source>
        <translation>關於 Masthead</translation>
    </message>
    <message>
        <source>A news reader that shows who stands behind an article.
Free software under the GNU General Public License, version 3 or later.

Archive: %1</source>
        <translation>一款新聞閱讀器，讓您看清每篇文章出自誰手。
自由軟體，依 GNU 通用公眾授權條款第 3 版或更新版本發布。

文章庫：%1</translation>
    </message>
    <message>
        <source>%1 What you mark waits, and is kept as soon as that is possible.</source>
        <translation>%1 您的標示會暫存在記憶體中，能寫入時會立即儲存。</translation>
    </message>
    <message>
        <source>The archive is damaged: %1. “Check Archive” in the menu mends what can be mended.</source>
        <translation>文章庫已損壞：%1。選單中的「檢查文章庫」會修復可以修復的部分。</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) read differently now.</source>
        <translation>
            <numerusform>%n 篇文章的判讀結果已更新。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no more room for pictures to be kept offline. The preferences can give more.</source>
        <translation>留給離線圖片的空間已用完，可在偏好設定中增加。</translation>
    </message>
    <message>
        <source>That article is in no list any more.</source>
        <translation>這篇文章已不在任何清單中。</translation>
    </message>
    <message>
        <source>The page theme “%1” is not there any more: the page is as the window.</source>
        <translation>頁面主題「%1」已不在，頁面隨視窗顯示。</translation>
    </message>
    <message>
        <source>A download is under way, and is lost when Masthead ends. End it all the same?</source>
        <translation>有一項下載正在進行，結束 Masthead 就會遺失。仍要結束嗎？</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <comment>a sentence</comment>
        <translation>已復原：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <comment>a sentence</comment>
        <translation>已重做：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are chosen.</source>
        <translation>
            <numerusform>已選取 %n 篇文章。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::MastheadPanel</name>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>Originally: %1</source>
        <translation>原標題：%1</translation>
    </message>
    <message>
        <source>By</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Edited by</source>
        <translation>責任編輯</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>電頭</translation>
    </message>
    <message>
        <source>Published by</source>
        <translation>發布者</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>來源</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>修改於 %1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次收到</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>確定</translation>
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
        <translation>「%1」· %2 · %3</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>在內文中</translation>
    </message>
    <message>
        <source>at the start of the text</source>
        <translation>在內文開頭</translation>
    </message>
    <message>
        <source>at the end of the text</source>
        <translation>在內文末尾</translation>
    </message>
    <message>
        <source>in a hidden part of the text</source>
        <translation>在內文的隱藏部分</translation>
    </message>
    <message>
        <source>marked as such in the text</source>
        <translation>內文中有此標記</translation>
    </message>
    <message>
        <source>front matter, %1</source>
        <translation>文章開頭的中繼資料，%1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>筆記</translation>
    </message>
    <message>
        <source>As written: %1</source>
        <translation>文中寫法：%1</translation>
    </message>
    <message>
        <source>Changed, as written: %1</source>
        <translation>文中所寫的更新時間：%1</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>版權</translation>
    </message>
    <message>
        <source>on its web page, %1</source>
        <translation>在原網頁，%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>原標題</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>網址</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>訂閱</translation>
    </message>
</context>
<context>
    <name>Masthead::MastheadValue</name>
    <message>
        <source>&amp;Copy</source>
        <translation>複製(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Search for “%1”</source>
        <translation>搜尋「%1」(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Masthead::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>網路</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>代理伺服器(&amp;P)</translation>
    </message>
    <message>
        <source>The way that feeds and pictures come by.</source>
        <translation>取得訂閱和圖片的途徑。</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
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
        <translation>代理伺服器主機(&amp;H)</translation>
    </message>
    <message>
        <source>Its name or number, for HTTP and SOCKS 5.</source>
        <translation>主機名稱或 IP 位址，用於 HTTP 和 SOCKS 5。</translation>
    </message>
    <message>
        <source>P&amp;ort of the proxy</source>
        <translation>代理伺服器連接埠(&amp;O)</translation>
    </message>
    <message>
        <source>For HTTP and SOCKS 5.</source>
        <translation>用於 HTTP 和 SOCKS 5。</translation>
    </message>
    <message>
        <source>&amp;User of the proxy</source>
        <translation>代理伺服器的使用者名稱(&amp;U)</translation>
    </message>
    <message>
        <source>For a proxy that asks who you are.</source>
        <translation>用於要求驗證身分的代理伺服器。</translation>
    </message>
    <message>
        <source>Pass&amp;word of the proxy</source>
        <translation>代理伺服器的密碼(&amp;W)</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keychain.</source>
        <translation>儲存在系統的金鑰環中。</translation>
    </message>
    <message>
        <source>The password was not kept: the keychain of the system could not be used.</source>
        <translation>無法儲存密碼：系統的金鑰環無法使用。</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已儲存</translation>
    </message>
</context>
<context>
    <name>Masthead::Notifications</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Mark as Read</source>
        <translation>標示為已讀</translation>
    </message>
</context>
<context>
    <name>Masthead::OpmlTransfer</name>
    <message>
        <source>Import Subscriptions</source>
        <translation>匯入訂閱</translation>
    </message>
    <message>
        <source>OPML (*.opml *.xml);;All files (*)</source>
        <translation>OPML (*.opml *.xml);;所有檔案 (*)</translation>
    </message>
    <message numerus="yes">
        <source>Subscribed to %n feed(s).</source>
        <translation>
            <numerusform>已新增 %n 個訂閱。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Subscriptions</source>
        <translation>匯出訂閱</translation>
    </message>
    <message>
        <source>OPML (*.opml)</source>
        <translation>OPML (*.opml)</translation>
    </message>
    <message>
        <source>Subscriptions saved to %1.</source>
        <translation>訂閱已儲存到 %1。</translation>
    </message>
</context>
<context>
    <name>Masthead::OutletsDialog</name>
    <message>
        <source>Agency</source>
        <translation>通訊社</translation>
    </message>
    <message>
        <source>Newspaper</source>
        <translation>報紙</translation>
    </message>
    <message>
        <source>Magazine</source>
        <translation>雜誌</translation>
    </message>
    <message>
        <source>Broadcaster</source>
        <translation>廣播電視</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>網站</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>入口網站</translation>
    </message>
    <message>
        <source>Press releases</source>
        <translation>新聞稿發布</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>Publishers and Agencies</source>
        <translation>媒體與通訊社</translation>
    </message>
    <message>
        <source>Search names</source>
        <translation>搜尋名稱</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類別</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>自訂</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新增(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Best known as:</source>
        <translation>通用名稱(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>類別(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Also called, a name a line:</source>
        <translation>其他名稱，每行一個(&amp;A)：</translation>
    </message>
    <message>
        <source>Of the same &amp;house, but not the same:</source>
        <translation>同屬一家但不是同一媒體(&amp;H)：</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>&amp;Put Back</source>
        <translation>還原(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>刪除(&amp;D)</translation>
    </message>
    <message>
        <source>New outlet</source>
        <translation>新增媒體</translation>
    </message>
    <message>
        <source>New outlet %1</source>
        <translation>新增媒體 %1</translation>
    </message>
</context>
<context>
    <name>Masthead::PageThemeMenu</name>
    <message>
        <source>As the &amp;Window</source>
        <translation>跟隨視窗(&amp;W)</translation>
    </message>
</context>
<context>
    <name>Masthead::PageThemes</name>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>羊皮紙</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>列印</translation>
    </message>
    <message>
        <source>The page theme “%1” cannot be used: %2 is missing or cannot be read.</source>
        <translation>頁面主題「%1」無法使用：%2 不存在或無法讀取。</translation>
    </message>
    <message>
        <source>The page theme “%1” cannot be used: theme.json is no JSON with a name.</source>
        <translation>頁面主題「%1」無法使用：theme.json 不是含有名稱的 JSON。</translation>
    </message>
    <message>
        <source>The page theme “%1” cannot be used: theme.json lacks the colour “%2”.</source>
        <translation>頁面主題「%1」無法使用：theme.json 缺少顏色「%2」。</translation>
    </message>
    <message>
        <source>The page theme “%1” cannot be used: template.html needs {{article}}, and once.</source>
        <translation>頁面主題「%1」無法使用：template.html 中必須有 {{article}}，而且只能有一處。</translation>
    </message>
    <message>
        <source>The page theme “%1” cannot be used: style.css asks for something from outside.</source>
        <translation>頁面主題「%1」無法使用：style.css 引用了外部內容。</translation>
    </message>
    <message>
        <source>The page theme “%1” cannot be used: the braces of style.css do not match.</source>
        <translation>頁面主題「%1」無法使用：style.css 的大括號不成對。</translation>
    </message>
</context>
<context>
    <name>Masthead::PictureOverlay</name>
    <message>
        <source>Picture %1 of %2</source>
        <translation>第 %1 張，共 %2 張</translation>
    </message>
    <message>
        <source>The picture cannot be shown.</source>
        <translation>圖片無法顯示。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
</context>
<context>
    <name>Masthead::Player</name>
    <message>
        <source>What came is neither sound nor video, and is not played.</source>
        <translation>收到的不是音訊也不是影片，無法播放。</translation>
    </message>
    <message>
        <source>This could not be played: %1</source>
        <translation>無法播放：%1</translation>
    </message>
    <message>
        <source>Nothing can be played here: what Qt plays with, GStreamer, is not installed.</source>
        <translation>這裡無法播放：Qt 播放所需的 GStreamer 沒有安裝。</translation>
    </message>
    <message>
        <source>There is no sound device: nothing will be heard.</source>
        <translation>沒有音訊裝置，聽不到聲音。</translation>
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
        <translation>章節</translation>
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
        <translation>暫停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play the video</source>
        <translation>播放影片</translation>
    </message>
    <message>
        <source>Play the sound</source>
        <translation>播放音訊</translation>
    </message>
    <message numerus="yes">
        <source>Play one of %n recording(s)</source>
        <translation>
            <numerusform>播放 %n 段錄音之一</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading: %1</source>
        <translation>正在載入：%1</translation>
    </message>
    <message>
        <source>Downloading: %1</source>
        <translation>正在下載：%1</translation>
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
        <translation>這篇文章沒有音訊，也沒有影片。</translation>
    </message>
    <message>
        <source>Folder for the Download</source>
        <translation>下載到哪個資料夾</translation>
    </message>
    <message>
        <source>One download at a time: another is under way.</source>
        <translation>一次只能下載一個，另一個還在進行。</translation>
    </message>
    <message>
        <source>What came is neither sound nor video, and was not kept.</source>
        <translation>收到的不是音訊也不是影片，沒有儲存。</translation>
    </message>
    <message>
        <source>Downloaded to %1.</source>
        <translation>已下載到 %1。</translation>
    </message>
</context>
<context>
    <name>Masthead::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>偏好設定</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>語言(&amp;L)</translation>
    </message>
    <message>
        <source>Of menus and messages. The window is built anew once this box is closed.</source>
        <translation>選單與訊息所用的語言。關閉這個對話框後，視窗會重新建立。</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外觀(&amp;A)</translation>
    </message>
    <message>
        <source>The colours of the window and of articles.</source>
        <translation>視窗和文章的配色。</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>訂閱</translation>
    </message>
    <message>
        <source>&amp;Refresh feeds by themselves</source>
        <translation>自動重新整理訂閱(&amp;R)</translation>
    </message>
    <message>
        <source>Each as often as it has news, or as its own settings say. Otherwise only when you ask for it.</source>
        <translation>依各訂閱的更新頻率或其自身的設定。關閉後，只在您要求時重新整理。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Of articles, in pixels.</source>
        <translation>文章的文字大小，以像素計。</translation>
    </message>
    <message>
        <source>&amp;Mark articles as read</source>
        <translation>將文章標示為已讀(&amp;M)</translation>
    </message>
    <message>
        <source>Opening is a click, scrolling, going on to the next unread one, or the browser. Passing by keys only shows it.</source>
        <translation>點按、捲動內文、前往下一篇未讀或在瀏覽器中開啟，都算開啟；用按鍵經過只會顯示文章。</translation>
    </message>
    <message>
        <source>When they are opened</source>
        <translation>開啟時</translation>
    </message>
    <message>
        <source>When they are shown</source>
        <translation>顯示時</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>僅手動標示</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>文章庫</translation>
    </message>
    <message>
        <source>&amp;Copy the archive every day</source>
        <translation>每天備份文章庫(&amp;C)</translation>
    </message>
    <message>
        <source>A verified copy beside the archive. The newest seven are kept, for Restore Archive.</source>
        <translation>在文章庫旁保留一份經過驗證的副本，最新七份可供「還原文章庫」使用。</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隱私</translation>
    </message>
    <message>
        <source>Fetch &amp;pictures from the net</source>
        <translation>從網路下載圖片(&amp;P)</translation>
    </message>
    <message>
        <source>Their servers learn that an article was fetched. Each feed has a switch of its own too.</source>
        <translation>圖片所在的伺服器會得知有文章被讀取。每個訂閱另有自己的開關。</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>尋找設定</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>頁面</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>沒有含有這些字詞的設定。</translation>
    </message>
    <message>
        <source>Export Preferences</source>
        <translation>匯出偏好設定</translation>
    </message>
    <message>
        <source>Preferences (*.json)</source>
        <translation>偏好設定 (*.json)</translation>
    </message>
    <message>
        <source>Preferences saved to %1, without any password.</source>
        <translation>偏好設定已儲存到 %1，其中不含任何密碼。</translation>
    </message>
    <message>
        <source>Import Preferences</source>
        <translation>匯入偏好設定</translation>
    </message>
    <message>
        <source>Preferences (*.json);;All files (*)</source>
        <translation>偏好設定 (*.json);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>This is no file of preferences.</source>
        <translation>這不是偏好設定檔。</translation>
    </message>
    <message>
        <source>Preferences taken over.</source>
        <translation>已採用這些偏好設定。</translation>
    </message>
    <message>
        <source>Preferences taken over, but for what is unknown here or has a wrong value: %1.</source>
        <translation>已採用這些偏好設定；以下各項無法辨識或數值有誤，未予採用：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>&amp;Layout of the window</source>
        <translation>視窗版面配置(&amp;L)</translation>
    </message>
    <message>
        <source>A narrow window shows the list, then the article, by itself.</source>
        <translation>視窗較窄時，會自動先顯示清單，再顯示文章。</translation>
    </message>
    <message>
        <source>Three columns</source>
        <translation>三欄</translation>
    </message>
    <message>
        <source>List above the article</source>
        <translation>清單在文章上方</translation>
    </message>
    <message>
        <source>List, then the article</source>
        <translation>先清單，後文章</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>緊密列距(&amp;C)</translation>
    </message>
    <message>
        <source>One line for the title in the list of articles.</source>
        <translation>文章清單中標題只占一列。</translation>
    </message>
    <message>
        <source>&amp;Pictures in the list</source>
        <translation>清單中的圖片(&amp;P)</translation>
    </message>
    <message>
        <source>The lead image of an article beside its title.</source>
        <translation>在標題旁顯示文章的主圖。</translation>
    </message>
    <message>
        <source>The theme&apos;s</source>
        <translation>主題內建</translation>
    </message>
    <message>
        <source>Text &amp;face</source>
        <translation>內文字型(&amp;F)</translation>
    </message>
    <message>
        <source>Of articles. The theme has one for each language.</source>
        <translation>文章所用的字型；主題已為各種語言備有一種。</translation>
    </message>
    <message>
        <source>&amp;Width of lines</source>
        <translation>行寬(&amp;W)</translation>
    </message>
    <message>
        <source>Of articles, at most, in characters.</source>
        <translation>文章每行最多的字數。</translation>
    </message>
    <message>
        <source>&amp;Height of lines</source>
        <translation>行高(&amp;H)</translation>
    </message>
    <message>
        <source>Of articles, for the size of the text.</source>
        <translation>文章的行高，以字級為準。</translation>
    </message>
    <message>
        <source>Articles in Chinese are shown in this script; the original is a key away.</source>
        <translation>中文文章一律以所選的字形顯示；按一個鍵即可看原文。</translation>
    </message>
    <message>
        <source>As it was written</source>
        <translation>按原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>簡體</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁體</translation>
    </message>
    <message>
        <source>&amp;Keep recent searches</source>
        <translation>保留最近的搜尋(&amp;K)</translation>
    </message>
    <message>
        <source>The command palette offers the last twenty. Switched off, they are forgotten at once.</source>
        <translation>指令面板會列出最近二十次搜尋。關閉後立即全部清除。</translation>
    </message>
    <message>
        <source>Newspaper: all articles on one page</source>
        <translation>報紙：所有文章同在一頁</translation>
    </message>
    <message>
        <source>&amp;Room for pictures kept offline</source>
        <translation>離線圖片的空間(&amp;R)</translation>
    </message>
    <message>
        <source>Of feeds whose settings ask for it. Where it is used up, no more are kept until some were read.</source>
        <translation>用於在訂閱設定中選擇了保留圖片的訂閱。用完後不再保留新的圖片，讀過一些文章後才會繼續。</translation>
    </message>
    <message>
        <source>&amp;Speed of reading aloud</source>
        <translation>朗讀速度(&amp;S)</translation>
    </message>
    <message>
        <source>From −10 to 10; 0 is the voice&apos;s own.</source>
        <translation>從 −10 到 10；0 是語音本來的速度。</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>與視窗一致</translation>
    </message>
    <message>
        <source>&amp;Theme of the page</source>
        <translation>頁面主題(&amp;T)</translation>
    </message>
    <message>
        <source>The colours and the face of articles. Your own are offered too.</source>
        <translation>文章的色彩與字型。您自己的主題也在其中。</translation>
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
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
</context>
<context>
    <name>Masthead::PreferencesPage</name>
    <message>
        <source>%1 (not installed)</source>
        <translation>%1（未安裝）</translation>
    </message>
</context>
<context>
    <name>Masthead::Presence</name>
    <message>
        <source>This desktop shows no notifications: nothing answers for them.</source>
        <translation>此桌面無法顯示通知：沒有可用的通知服務。</translation>
    </message>
</context>
<context>
    <name>Masthead::ReadAloud</name>
    <message>
        <source>This system has no voice. Speech Dispatcher and a synthesiser, such as eSpeak NG, give it one.</source>
        <translation>系統沒有語音。安裝 Speech Dispatcher 和語音合成器（例如 eSpeak NG）之後就能朗讀。</translation>
    </message>
    <message>
        <source>This system has no voice that speaks %1.</source>
        <translation>系統沒有能讀%1的語音。</translation>
    </message>
    <message>
        <source>The voice stopped: %1</source>
        <translation>語音中斷：%1</translation>
    </message>
</context>
<context>
    <name>Masthead::ReadAloudBar</name>
    <message>
        <source>Reading %1, paragraph %2 of %3</source>
        <translation>正在朗讀%1，第 %2 段，共 %3 段</translation>
    </message>
</context>
<context>
    <name>Masthead::ReaderTransfer</name>
    <message>
        <source>Importing: %L1 of %L2 articles</source>
        <translation>正在匯入：%L1 / %L2 篇文章</translation>
    </message>
    <message>
        <source>Import from Another Reader</source>
        <translation>從其他閱讀器匯入</translation>
    </message>
    <message>
        <source>Readers on this computer</source>
        <translation>這台電腦上的閱讀器</translation>
    </message>
    <message>
        <source>Feeds with their folders, articles, what is read and starred, and labels are taken over. The other reader&apos;s files are only read.</source>
        <translation>將匯入訂閱及其資料夾、文章、已讀與星號狀態以及標籤。另一個閱讀器的檔案只會被讀取，不會更動。</translation>
    </message>
    <message>
        <source>No other reader was found in its usual place. Choose its file: the database of RSS Guard, QuiteRSS, Newsboat or Liferea, or Thunderbird&apos;s feeds.json.</source>
        <translation>在常見的位置沒有找到其他閱讀器。請選擇它的檔案：RSS Guard、QuiteRSS、Newsboat 或 Liferea 的資料庫，或 Thunderbird 的 feeds.json。</translation>
    </message>
    <message>
        <source>&amp;Look at It…</source>
        <translation>檢視(&amp;L)…</translation>
    </message>
    <message>
        <source>Another &amp;File…</source>
        <translation>其他檔案(&amp;F)…</translation>
    </message>
    <message>
        <source>Databases of readers (*.db feeds.json);;All files (*)</source>
        <translation>閱讀器資料庫 (*.db feeds.json);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>An import is under way.</source>
        <translation>正在匯入。</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>正在檢視 %1…</translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) imported</source>
        <translation>
            <numerusform>已匯入 %n 個訂閱</numerusform>
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
            <numerusform>%n 篇已存在</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::Reading</name>
    <message>
        <source>Marked as read.</source>
        <translation>已標示為已讀。</translation>
    </message>
    <message>
        <source>Marked as unread.</source>
        <translation>已標示為未讀。</translation>
    </message>
    <message>
        <source>Starred.</source>
        <translation>已加星號。</translation>
    </message>
    <message>
        <source>Unstarred.</source>
        <translation>已移除星號。</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n article(s) as read.</source>
        <translation>
            <numerusform>已將 %n 篇文章標示為已讀。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept tags and note.</source>
        <translation>已儲存標籤與筆記。</translation>
    </message>
    <message>
        <source>Passed articles.</source>
        <translation>瀏覽而過的文章。</translation>
    </message>
    <message>
        <source>Opened an article.</source>
        <translation>開啟了一篇文章。</translation>
    </message>
    <message numerus="yes">
        <source>Opened %n article(s).</source>
        <translation>
            <numerusform>開啟了 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n article(s) as unread.</source>
        <translation>
            <numerusform>已將 %n 篇文章標示為未讀。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Starred %n article(s).</source>
        <translation>
            <numerusform>已為 %n 篇文章加星號。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unstarred %n article(s).</source>
        <translation>
            <numerusform>已為 %n 篇文章移除星號。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::SearchField</name>
    <message>
        <source>Search: words, editor:, source:, publisher:, is:unread</source>
        <translation>搜尋：字詞、editor:、source:、publisher:、is:unread</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>搜尋文章</translation>
    </message>
</context>
<context>
    <name>Masthead::ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>鍵盤快速鍵</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>尋找操作或快速鍵</translation>
    </message>
</context>
<context>
    <name>Masthead::SmartFolderDialog</name>
    <message>
        <source>Smart Folder</source>
        <translation>智慧型資料夾</translation>
    </message>
    <message>
        <source>New Smart Folder</source>
        <translation>新增智慧型資料夾</translation>
    </message>
    <message>
        <source>Search: words, editor:, source:, publisher:, is:unread</source>
        <translation>搜尋：字詞、editor:、source:、publisher:、is:unread</translation>
    </message>
    <message>
        <source>As the search</source>
        <translation>與搜尋相同</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>搜尋(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名稱(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Tell me of new articles</source>
        <translation>有新文章時通知我(&amp;T)</translation>
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
        <translation>復原</translation>
    </message>
    <message numerus="yes">
        <source>Refreshing %1 of %n feed(s)</source>
        <translation>
            <numerusform>正在重新整理 %1 / %n 個訂閱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s) could not be read</source>
        <translation>
            <numerusform>%n 個訂閱無法讀取</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進度</translation>
    </message>
    <message numerus="yes">
        <source>Reading %1 of %n article(s) again</source>
        <translation>
            <numerusform>正在重新判讀第 %1 篇，共 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching full text %1 of %n</source>
        <translation>
            <numerusform>正在取得全文：第 %1 篇，共 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching the pictures of article %1 of %n</source>
        <translation>
            <numerusform>正在取得圖片：第 %1 篇，共 %n 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Masthead::TrayIcon</name>
    <message>
        <source>&amp;Show Masthead</source>
        <translation>顯示 Masthead(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>重新整理(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>結束(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Do Not Disturb: On</source>
        <translation>勿擾：已開啟(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Do Not Disturb: Until %1</source>
        <translation>勿擾：至 %1(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Do Not Disturb</source>
        <translation>勿擾(&amp;D)</translation>
    </message>
    <message>
        <source>For an &amp;Hour</source>
        <translation>一小時(&amp;H)</translation>
    </message>
    <message>
        <source>Until &amp;Tomorrow Morning</source>
        <translation>到明天早上(&amp;T)</translation>
    </message>
    <message>
        <source>Until I Switch It &amp;Off</source>
        <translation>直到我關閉(&amp;O)</translation>
    </message>
    <message>
        <source>O&amp;ff</source>
        <translation>關閉(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>Masthead: %n unread article(s)</source>
        <translation>
            <numerusform>Masthead：%n 篇文章未讀</numerusform>
        </translation>
    </message>
    <message>
        <source>Masthead: nothing unread</source>
        <translation>Masthead：沒有未讀文章</translation>
    </message>
    <message>
        <source>Masthead goes on in the tray. Its menu there quits it, and the preferences say what closing does.</source>
        <translation>Masthead 仍在系統匣中執行。要結束，請用系統匣圖示的選單；關閉視窗時如何處理，可在偏好設定中變更。</translation>
    </message>
</context>
<context>
    <name>Masthead::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>歡迎</translation>
    </message>
    <message>
        <source>Welcome to Masthead</source>
        <translation>歡迎使用 Masthead</translation>
    </message>
    <message>
        <source>A news reader that shows who stands behind an article. Nothing is fetched before you choose it.</source>
        <translation>讓您看清文章出自何人之手的新聞閱讀器。在您選定之前，不會從網路擷取任何內容。</translation>
    </message>
    <message>
        <source>Bring your own</source>
        <translation>帶來您自己的訂閱</translation>
    </message>
    <message>
        <source>&amp;Add a feed or site</source>
        <translation>新增訂閱或網站(&amp;A)</translation>
    </message>
    <message>
        <source>By its address; a site&apos;s feeds are found.</source>
        <translation>輸入網址即可；網站提供的訂閱會自動找到。</translation>
    </message>
    <message>
        <source>&amp;Import a list of subscriptions</source>
        <translation>匯入訂閱清單(&amp;I)</translation>
    </message>
    <message>
        <source>OPML, as every reader exports it.</source>
        <translation>OPML 檔案，各種閱讀器都能匯出。</translation>
    </message>
    <message>
        <source>Open a &amp;folder of posts</source>
        <translation>開啟文章資料夾(&amp;F)</translation>
    </message>
    <message>
        <source>Markdown or HTML files with front matter.</source>
        <translation>附有文首資訊（front matter）的 Markdown 或 HTML 檔案。</translation>
    </message>
    <message>
        <source>Take over from another &amp;reader</source>
        <translation>從其他閱讀器匯入(&amp;R)</translation>
    </message>
    <message>
        <source>RSS Guard, QuiteRSS, Newsboat, Liferea or Thunderbird, with what is read and starred.</source>
        <translation>RSS Guard、QuiteRSS、Newsboat、Liferea 或 Thunderbird，已讀和星號一併保留。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feed(s) found</source>
        <translation>
            <numerusform>%1：找到 %n 個訂閱</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Pick some to start with</source>
        <translation>挑選幾個，立即開始(&amp;P)</translation>
    </message>
    <message>
        <source>Feeds to start with</source>
        <translation>推薦訂閱</translation>
    </message>
    <message>
        <source>Folder of Posts</source>
        <translation>文章資料夾</translation>
    </message>
    <message>
        <source>&amp;Look at the sample posts</source>
        <translation>先看看範例文章(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Close this page</source>
        <translation>關閉此頁(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Subscribe to %n feed(s)</source>
        <translation>
            <numerusform>訂閱這 %n 個(&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Subscribe</source>
        <translation>訂閱(&amp;S)</translation>
    </message>
</context>
<context>
    <name>NewsNotice</name>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 · Editor: %2</source>
        <translation>%1 · 責任編輯：%2</translation>
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
        <translation>搜尋條件太長</translation>
    </message>
    <message>
        <source>%1 at character %2</source>
        <comment>what is wrong with a search, and where</comment>
        <translation>%1（第 %2 個字元）</translation>
    </message>
    <message>
        <source>nothing stands before OR (in quotes it is a word)</source>
        <translation>OR 前面沒有內容（加引號則視為字詞）</translation>
    </message>
    <message>
        <source>the query has too many terms</source>
        <translation>搜尋條件項數太多</translation>
    </message>
    <message>
        <source>nothing stands behind OR (in quotes it is a word)</source>
        <translation>OR 後面沒有內容（加引號則視為字詞）</translation>
    </message>
    <message>
        <source>there is nothing to search for in the quotes</source>
        <translation>引號裡沒有可搜尋的內容</translation>
    </message>
    <message>
        <source>parentheses stand too deep</source>
        <translation>括號巢狀太深</translation>
    </message>
    <message>
        <source>the parenthesis is not closed that opens</source>
        <translation>括號沒有閉合</translation>
    </message>
    <message>
        <source>nothing stands behind “%1:”</source>
        <translation>「%1:」後面沒有內容</translation>
    </message>
    <message>
        <source>“is:” is followed by unread, read or starred, not “%1”,</source>
        <translation>「is:」後面應是 unread、read 或 starred，而不是「%1」</translation>
    </message>
    <message>
        <source>“has:” is followed by image, audio or note, not “%1”,</source>
        <translation>「has:」後面應是 image、audio 或 note，而不是「%1」</translation>
    </message>
    <message>
        <source>there is no field “%1:” (in quotes it is text)</source>
        <translation>沒有名為「%1:」的欄位（加引號則視為文字）</translation>
    </message>
    <message>
        <source>there is nothing to search for behind “%1:”</source>
        <translation>「%1:」後面沒有可搜尋的內容</translation>
    </message>
    <message>
        <source>the quotation is not closed that begins</source>
        <translation>引號沒有閉合</translation>
    </message>
    <message>
        <source>“%1” is no time such as 7d or 12h,</source>
        <translation>「%1」不是 7d、12h 這樣的時間</translation>
    </message>
    <message>
        <source>“%1” is no date such as 2022-07-01,</source>
        <translation>「%1」不是 2022-07-01 這樣的日期</translation>
    </message>
    <message>
        <source>there is nothing to search for</source>
        <translation>沒有可搜尋的內容</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source>Reading what can be read of the archive…</source>
        <translation>正在讀取文章庫中可讀取的內容…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with their text were found.</source>
        <translation>
            <numerusform>找到 %n 篇含內文的文章。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n more the text is lost.</source>
        <translation>
            <numerusform>另有 %n 篇的內文已遺失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The feed of %n article(s) is lost: they stand in “Recovered Articles”.</source>
        <translation>
            <numerusform>%n 篇文章的訂閱已遺失，已放入「Recovered Articles」。</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged archive is kept as %1.</source>
        <translation>損壞的文章庫已保留為 %1。</translation>
    </message>
    <message>
        <source>Shall what can be read of it be read into a new archive? The damaged one is kept.</source>
        <translation>要把其中可讀取的內容讀入新的文章庫嗎？損壞的文章庫會保留。</translation>
    </message>
    <message>
        <source>&amp;Rescue What Can Be Read</source>
        <translation>救回可讀取的內容(&amp;R)</translation>
    </message>
    <message>
        <source>The archive was rescued.</source>
        <translation>文章庫已救回。</translation>
    </message>
    <message>
        <source>Nothing could be rescued.</source>
        <translation>沒有可以救回的內容。</translation>
    </message>
    <message>
        <source>Copies of earlier days are in %1.</source>
        <translation>先前各天的副本在 %1。</translation>
    </message>
    <message>
        <source>Restoring the copy…</source>
        <translation>正在還原備份…</translation>
    </message>
    <message>
        <source>The copy could not be restored.</source>
        <translation>無法還原這份備份。</translation>
    </message>
    <message>
        <source>The archive is what the copy holds.</source>
        <translation>文章庫已還原為備份的內容。</translation>
    </message>
    <message>
        <source>Re&amp;store the Copy of %1</source>
        <translation>還原 %1 的備份(&amp;S)</translation>
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
        <translation>無標題</translation>
    </message>
</context>
</TS>
