<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AddPaperDialog</name>
    <message>
        <source>Add a paper</source>
        <translation>添加论文</translation>
    </message>
    <message>
        <source>&amp;Authors</source>
        <translation>作者(&amp;A)</translation>
    </message>
    <message>
        <source>Ada Lovelace; Charles Babbage</source>
        <translation>例如：Ada Lovelace; 姚期智</translation>
    </message>
    <message>
        <source>Authors, separated by semicolons</source>
        <translation>作者，用分号隔开</translation>
    </message>
    <message>
        <source>&amp;Venue</source>
        <translation>发表处(&amp;V)</translation>
    </message>
    <message>
        <source>OSDI&apos;20</source>
        <translation>例如：OSDI&apos;20</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>发表处</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>链接(&amp;L)</translation>
    </message>
    <message>
        <source>Link label</source>
        <translation>链接名称</translation>
    </message>
    <message>
        <source>Link address</source>
        <translation>链接地址</translation>
    </message>
    <message>
        <source>T&amp;opic</source>
        <translation>主题(&amp;O)</translation>
    </message>
    <message>
        <source>MLSys › DNN Compiler</source>
        <translation>例如：MLSys › DNN Compiler</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>compiler, scheduling</source>
        <translation>例如：编译器, 调度</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>标签，用逗号隔开</translation>
    </message>
    <message>
        <source>&amp;Column</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Title, or paste an address, a DOI, BibTeX…</source>
        <translation>标题，或粘贴网址、DOI、BibTeX…</translation>
    </message>
    <message>
        <source>Title, address or identifier</source>
        <translation>标题、网址或标识符</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>“%1” does not exist. Check the name and try again.</source>
        <translation>“%1”不存在。请检查名称后重试。</translation>
    </message>
    <message>
        <source>“%1” is not a regular file. Choose a PDF file.</source>
        <translation>“%1”不是普通文件。请选择一个 PDF 文件。</translation>
    </message>
    <message>
        <source>“%1” is larger than 1 GiB and is not kept. Add a link to it instead.</source>
        <translation>“%1”超过 1 GiB，没有保存。请改为添加指向它的链接。</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check that the disk is not full.</source>
        <translation>无法写入“%1”。请检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>Reading “%1” failed. Check the disk and try again.</source>
        <translation>读取“%1”失败。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>“%1” is not a PDF. Choose another file.</source>
        <translation>“%1”不是 PDF。请选择其他文件。</translation>
    </message>
    <message>
        <source>“%1” ends too early to be a whole PDF. Get it again and try once more.</source>
        <translation>“%1”不是完整的 PDF，文件提前结束。请重新获取后再试。</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that you may open it and try again.</source>
        <translation>无法读取“%1”。请确认您有权打开它，然后重试。</translation>
    </message>
    <message>
        <source>No link to “%1” can be made beside the library. Copy the PDF instead.</source>
        <translation>无法在文库旁建立指向“%1”的链接。请改为复制这个 PDF。</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>no PDF</source>
        <translation>没有 PDF</translation>
    </message>
    <message>
        <source>PDF not downloaded yet</source>
        <translation>PDF 尚未下载</translation>
    </message>
    <message>
        <source>PDF on disk</source>
        <translation>PDF 已在本地</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message>
        <source>finished on %1</source>
        <translation>读完于 %1</translation>
    </message>
    <message>
        <source>in this column since today</source>
        <translation>今天移入此列</translation>
    </message>
    <message numerus="yes">
        <source>in this column for %n day(s)</source>
        <translation>
            <numerusform>在此列已有 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n 个想法</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dead link(s)</source>
        <translation>
            <numerusform>%n 个失效链接</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>待读</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Moved %1 to %2</source>
        <translation>将%1移到“%2”</translation>
    </message>
    <message>
        <source>Moved 1 card to %1</source>
        <translation>将 1 张卡片移到“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n cards to %1</source>
        <translation>
            <numerusform>将 %n 张卡片移到“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Deleted 1 paper</source>
        <translation>删除 1 篇论文</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n papers</source>
        <translation>
            <numerusform>删除 %n 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Took 1 card out of its topic</source>
        <translation>将 1 张卡片移出主题</translation>
    </message>
    <message numerus="yes">
        <source>Took %n cards out of their topic</source>
        <translation>
            <numerusform>将 %n 张卡片移出主题</numerusform>
        </translation>
    </message>
    <message>
        <source>Put %1 under %2</source>
        <translation>将%1归入主题“%2”</translation>
    </message>
    <message>
        <source>Put 1 card under %1</source>
        <translation>将 1 张卡片归入主题“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Put %n cards under %1</source>
        <translation>
            <numerusform>将 %n 张卡片归入主题“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed tags of 1 card: %1</source>
        <translation>更改 1 张卡片的标签：%1</translation>
    </message>
    <message numerus="yes">
        <source>Changed tags of %n cards: %1</source>
        <translation>
            <numerusform>更改 %n 张卡片的标签：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 个文件</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported 1 entry from %1</source>
        <translation>从 %1 导入 1 个条目</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n entries from %1</source>
        <translation>
            <numerusform>从 %1 导入 %n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported 1 paper from %1</source>
        <translation>从 %1 导入 1 篇论文</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n papers from %1</source>
        <translation>
            <numerusform>从 %1 导入 %n 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported 1 idea from %1</source>
        <translation>从 %1 导入 1 个想法</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n ideas from %1</source>
        <translation>
            <numerusform>从 %1 导入 %n 个想法</numerusform>
        </translation>
    </message>
    <message>
        <source>Updated 1 entry from %1</source>
        <translation>按 %1 更新 1 个条目</translation>
    </message>
    <message numerus="yes">
        <source>Updated %n entries from %1</source>
        <translation>
            <numerusform>按 %1 更新 %n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Read %1 again</source>
        <translation>重新读取 %1</translation>
    </message>
    <message>
        <source>Added %1</source>
        <translation>添加%1</translation>
    </message>
    <message>
        <source>Edited %1</source>
        <translation>编辑%1</translation>
    </message>
    <message>
        <source>Changed the reading limit</source>
        <translation>更改在读上限</translation>
    </message>
    <message>
        <source>Attached a PDF to %1</source>
        <translation>为%1附加 PDF</translation>
    </message>
    <message>
        <source>Added the tag %1</source>
        <translation>添加标签%1</translation>
    </message>
    <message>
        <source>Renamed the tag %1 to %2</source>
        <translation>将标签%1重命名为%2</translation>
    </message>
    <message>
        <source>Changed the colour of the tag %1</source>
        <translation>更改标签%1的颜色</translation>
    </message>
    <message>
        <source>Merged the tag %1 into %2</source>
        <translation>将标签%1并入%2</translation>
    </message>
    <message>
        <source>Deleted the tag %1</source>
        <translation>删除标签%1</translation>
    </message>
    <message>
        <source>Added the idea %1</source>
        <translation>添加想法%1</translation>
    </message>
    <message>
        <source>Edited idea %1, %2</source>
        <translation>编辑想法 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Edited %n ideas</source>
        <translation>
            <numerusform>编辑 %n 个想法</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved idea %1, %2</source>
        <translation>移动想法 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n ideas</source>
        <translation>
            <numerusform>移动 %n 个想法</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted idea %1, %2</source>
        <translation>删除想法 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n ideas</source>
        <translation>
            <numerusform>删除 %n 个想法</numerusform>
        </translation>
    </message>
    <message>
        <source>Linked a paper to idea %1, %2</source>
        <translation>为想法 %1 链接论文：%2</translation>
    </message>
    <message numerus="yes">
        <source>Linked a paper to %n ideas</source>
        <translation>
            <numerusform>为 %n 个想法链接论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlinked a paper from idea %1, %2</source>
        <translation>取消想法 %1 与论文的链接：%2</translation>
    </message>
    <message numerus="yes">
        <source>Unlinked a paper from %n ideas</source>
        <translation>
            <numerusform>取消 %n 个想法与论文的链接</numerusform>
        </translation>
    </message>
    <message>
        <source>Made a card of %1 from idea %2</source>
        <translation>由想法 %2 为%1制作卡片</translation>
    </message>
    <message>
        <source>Changed the library</source>
        <translation>更改文库</translation>
    </message>
    <message>
        <source>1 added</source>
        <translation>新增 1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>新增 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>1 changed</source>
        <translation>修改 1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>修改 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>1 removed</source>
        <translation>移除 1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>移除 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Took over changes of %1: %2</source>
        <translation>已采纳 %1 的改动：%2</translation>
    </message>
    <message>
        <source>Let go of %1</source>
        <translation>不再关联 %1</translation>
    </message>
    <message>
        <source>Linked %1</source>
        <translation>已关联 %1</translation>
    </message>
    <message>
        <source>Changed how “reading” is written into %1</source>
        <translation>已更改“在读”在 %1 中的写法</translation>
    </message>
    <message>
        <source>Added 1 paper</source>
        <translation>添加了 1 篇论文</translation>
    </message>
    <message numerus="yes">
        <source>Added %n papers</source>
        <translation>
            <numerusform>添加了 %n 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Completed %1</source>
        <translation>补全了%1</translation>
    </message>
    <message>
        <source>Completed 1 card</source>
        <translation>补全了 1 张卡片</translation>
    </message>
    <message numerus="yes">
        <source>Completed %n cards</source>
        <translation>
            <numerusform>补全了 %n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Made 1 card into %1</source>
        <translation>把 1 张卡片并入%1</translation>
    </message>
    <message numerus="yes">
        <source>Made %n cards into one: %1</source>
        <translation>
            <numerusform>把 %n 张卡片合并为一张：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed the topic %1 to %2</source>
        <translation>把主题%1重命名为%2</translation>
    </message>
    <message>
        <source>Renumbered the ideas in their order</source>
        <translation>按顺序为想法重新编号</translation>
    </message>
    <message>
        <source>Took the dates of %1 from its git history</source>
        <translation>从 git 历史读取了%1的日期</translation>
    </message>
    <message numerus="yes">
        <source>Noted that %n cards are different papers</source>
        <translation>
            <numerusform>已记下 %n 张卡片是不同的论文</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clean</name>
    <message>
        <source>The venue is too long. Shorten it to %1 characters or fewer.</source>
        <translation>发表处太长。请缩短到 %1 个字符以内。</translation>
    </message>
    <message>
        <source>There are too many authors. Keep %1 or fewer.</source>
        <translation>作者太多。最多保留 %1 位。</translation>
    </message>
    <message>
        <source>An author&apos;s name is too long. Shorten it to %1 characters or fewer.</source>
        <translation>有作者的姓名太长。请缩短到 %1 个字符以内。</translation>
    </message>
    <message>
        <source>A title is needed. Type one and try again.</source>
        <translation>需要标题。请输入标题后重试。</translation>
    </message>
    <message>
        <source>The title is too long. Shorten it to %1 characters or fewer.</source>
        <translation>标题太长。请缩短到 %1 个字符以内。</translation>
    </message>
    <message>
        <source>The text is too long. Shorten it to %1 characters or fewer.</source>
        <translation>正文太长。请缩短到 %1 个字符以内。</translation>
    </message>
    <message>
        <source>A tag needs a name. Type one and try again.</source>
        <translation>标签需要名称。请输入名称后重试。</translation>
    </message>
    <message>
        <source>The tag&apos;s name is too long. Shorten it to %1 characters or fewer.</source>
        <translation>标签名称太长。请缩短到 %1 个字符以内。</translation>
    </message>
    <message>
        <source>The topic&apos;s name is too long. Shorten it to %1 characters or fewer.</source>
        <translation>主题名称太长。请缩短到 %1 个字符以内。</translation>
    </message>
    <message>
        <source>The topic is nested too deeply. Use %1 levels or fewer.</source>
        <translation>主题嵌套太深。最多使用 %1 层。</translation>
    </message>
    <message>
        <source>A link&apos;s label is too long. Shorten it to %1 characters or fewer.</source>
        <translation>链接名称太长。请缩短到 %1 个字符以内。</translation>
    </message>
    <message>
        <source>A link&apos;s address is too long. Shorten it to %1 characters or fewer.</source>
        <translation>链接地址太长。请缩短到 %1 个字符以内。</translation>
    </message>
    <message>
        <source>There are too many links. Keep %1 or fewer.</source>
        <translation>链接太多。最多保留 %1 个。</translation>
    </message>
    <message>
        <source>An identifier is too long. Shorten it to %1 characters or fewer.</source>
        <translation>标识符太长。请缩短到 %1 个字符以内。</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫色</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>青色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>No program to open this was found: %1. Install xdg-utils.</source>
        <translation>没有找到可以打开它的程序：%1。请安装 xdg-utils。</translation>
    </message>
    <message>
        <source>There is no display to open a window on; this is the board as text.</source>
        <translation>没有可以打开窗口的显示器；下面是文字形式的看板。</translation>
    </message>
    <message>
        <source>%1
Try: papercabinet --help</source>
        <translation>%1
用法请见：papercabinet --help</translation>
    </message>
    <message>
        <source>move: the last word must be to-read, reading or done</source>
        <translation>move：最后一个词必须是 to-read、reading 或 done</translation>
    </message>
    <message>
        <source>tag: say which tags, +TAG to add and -TAG to take away</source>
        <translation>tag：请写明标签，+TAG 表示添加，-TAG 表示去掉</translation>
    </message>
    <message>
        <source>--link: write it as LABEL=URL</source>
        <translation>--link：请写成 LABEL=URL</translation>
    </message>
    <message>
        <source>Paper Cabinet: a board for reading lists and ideas.
papercabinet [LIBRARY.papercabinet | LIST.md ...] opens the window.</source>
        <translation>Paper Cabinet：管理阅读清单和想法的看板。
papercabinet [LIBRARY.papercabinet | LIST.md ...] 打开窗口。</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>待读</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>……另有 %1 篇</translation>
    </message>
    <message>
        <source>In the cabinet: %1</source>
        <translation>珍奇柜里：%1</translation>
    </message>
    <message>
        <source>Nothing to change.</source>
        <translation>没有需要更改的内容。</translation>
    </message>
    <message>
        <source>Added %1  %2</source>
        <translation>已添加 %1  %2</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可以重做的操作。</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>%1 is in order.</source>
        <translation>%1 完好无损。</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>已备份到 %1。</translation>
    </message>
    <message>
        <source>%1: %2: %3 new, %4 changed, %5 as they were, %6 lines not understood</source>
        <translation>%1：%2：新增 %3，更改 %4，未变 %5，未能识别 %6 行</translation>
    </message>
    <message>
        <source>
  line %1: %2</source>
        <translation>
  第 %1 行：%2</translation>
    </message>
    <message>
        <source>Nothing was changed: this was a dry run.</source>
        <translation>没有作任何更改：这只是预演。</translation>
    </message>
    <message>
        <source>--tag and --search go with &quot;list papers&quot; and &quot;list ideas&quot; only</source>
        <translation>--tag 和 --search 只能与 list papers 或 list ideas 一起使用</translation>
    </message>
    <message>
        <source>more than %1 papers match; only the first are listed</source>
        <translation>符合的论文超过 %1 篇；只列出前面的部分</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>发表处</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始阅读</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>读完</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>“%1” has no link yet.</source>
        <translation>“%1”还没有链接。</translation>
    </message>
    <message>
        <source>“%1” has no link called %2. It has: %3</source>
        <translation>“%1”没有名为 %2 的链接。现有链接：%3</translation>
    </message>
    <message>
        <source>“%1” has no PDF link. Choose one with --link: %2</source>
        <translation>“%1”没有 PDF 链接。请用 --link 选择一个：%2</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>已打开 %1</translation>
    </message>
    <message>
        <source>The PDF that the library kept is not there any more. Add it again, or a link.</source>
        <translation>文库保存的 PDF 已经不在了。请重新添加，或添加一个链接。</translation>
    </message>
    <message>
        <source>the page is %1</source>
        <translation>网页地址：%1</translation>
    </message>
    <message>
        <source>There is nothing called %1 in the library. &quot;papercabinet list papers&quot; and &quot;papercabinet list ideas&quot; show what there is.</source>
        <translation>文库里没有名为 %1 的内容。请用 papercabinet list papers 和 papercabinet list ideas 查看现有内容。</translation>
    </message>
    <message>
        <source>%1 is an idea; this works on papers only.</source>
        <translation>%1 是想法；此操作只适用于论文。</translation>
    </message>
    <message>
        <source>There is no library at %1 yet. &quot;papercabinet import LIST.md&quot; or &quot;papercabinet add TITLE&quot; makes one.</source>
        <translation>%1 处还没有文库。papercabinet import LIST.md 或 papercabinet add TITLE 会新建一个。</translation>
    </message>
    <message>
        <source>1 paper</source>
        <translation>1 篇论文</translation>
    </message>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>1 idea</source>
        <translation>1 个想法</translation>
    </message>
    <message numerus="yes">
        <source>%n ideas</source>
        <translation>
            <numerusform>%n 个想法</numerusform>
        </translation>
    </message>
    <message>
        <source>Read Markdown lists into the library</source>
        <translation>把 Markdown 清单读入文库</translation>
    </message>
    <message>
        <source>Markdown files</source>
        <translation>Markdown 文件</translation>
    </message>
    <message>
        <source>What the files are: papers, ideas or auto</source>
        <translation>文件的类型：papers、ideas 或 auto</translation>
    </message>
    <message>
        <source>Only tell what would change</source>
        <translation>只说明会有哪些更改</translation>
    </message>
    <message>
        <source>List papers, ideas, tags or topics</source>
        <translation>列出论文、想法、标签或主题</translation>
    </message>
    <message>
        <source>papers, ideas, tags or topics</source>
        <translation>papers、ideas、tags 或 topics</translation>
    </message>
    <message>
        <source>Only with this tag; may be repeated</source>
        <translation>只列出带此标签的；可重复使用</translation>
    </message>
    <message>
        <source>Only under this topic, such as &quot;MLSys &gt; DNN Compiler&quot;</source>
        <translation>只列出此主题下的，例如 &quot;MLSys &gt; DNN Compiler&quot;</translation>
    </message>
    <message>
        <source>Only with these words</source>
        <translation>只列出含有这些词的</translation>
    </message>
    <message>
        <source>Add a paper</source>
        <translation>添加论文</translation>
    </message>
    <message>
        <source>Give it this tag; may be repeated</source>
        <translation>加上此标签；可重复使用</translation>
    </message>
    <message>
        <source>Put it under this topic, such as &quot;MLSys &gt; DNN Compiler&quot;</source>
        <translation>归入此主题，例如 &quot;MLSys &gt; DNN Compiler&quot;</translation>
    </message>
    <message>
        <source>LABEL=URL; may be repeated</source>
        <translation>LABEL=URL；可重复使用</translation>
    </message>
    <message>
        <source>Move papers to a column: move ID... STATUS</source>
        <translation>把论文移到某一列：move ID... STATUS</translation>
    </message>
    <message>
        <source>Papers, then to-read, reading or done</source>
        <translation>论文，然后是 to-read、reading 或 done</translation>
    </message>
    <message>
        <source>Change the tags of papers and ideas: tag ID... +TAG -TAG</source>
        <translation>更改论文和想法的标签：tag ID... +TAG -TAG</translation>
    </message>
    <message>
        <source>Print this help message and exit</source>
        <translation>显示此帮助并退出</translation>
    </message>
    <message>
        <source>Papers and ideas, then +TAG to add and -TAG to take away</source>
        <translation>论文和想法，然后用 +TAG 添加、-TAG 去掉</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>撤销最近一次更改</translation>
    </message>
    <message>
        <source>Do the last undone change again</source>
        <translation>重做最近撤销的更改</translation>
    </message>
    <message>
        <source>Show a paper or an idea</source>
        <translation>显示一篇论文或一个想法</translation>
    </message>
    <message>
        <source>p12 for a paper, i5 for an idea, or the start of a uid</source>
        <translation>论文如 p12，想法如 i5，或 uid 的开头</translation>
    </message>
    <message>
        <source>Open the PDF of a paper, or another link</source>
        <translation>打开论文的 PDF 或其他链接</translation>
    </message>
    <message>
        <source>A paper or an idea</source>
        <translation>一篇论文或一个想法</translation>
    </message>
    <message>
        <source>The link with this label, such as Note</source>
        <translation>名称如此的链接，例如 Note</translation>
    </message>
    <message>
        <source>List what was changed, newest first</source>
        <translation>列出更改历史，最新的在前</translation>
    </message>
    <message>
        <source>How many changes (50)</source>
        <translation>列出多少条更改（50）</translation>
    </message>
    <message>
        <source>Write the whole library in another format</source>
        <translation>以其他格式写出整个文库</translation>
    </message>
    <message>
        <source>markdown (the usual), json, bibtex, ris, csl-json or csv</source>
        <translation>markdown（默认）、json、bibtex、ris、csl-json 或 csv</translation>
    </message>
    <message>
        <source>Into this file instead of standard output; an existing one is replaced</source>
        <translation>写入此文件而不是标准输出；已有的文件会被替换</translation>
    </message>
    <message>
        <source>Check the library file for damage</source>
        <translation>检查文库文件是否损坏</translation>
    </message>
    <message>
        <source>Copy the library to a new file</source>
        <translation>把文库复制到新文件</translation>
    </message>
    <message>
        <source>The copy; must not exist yet</source>
        <translation>副本的文件名；不能是已有的文件</translation>
    </message>
    <message>
        <source>The library file (else $PAPERCABINET_LIBRARY, else your own)</source>
        <translation>文库文件（否则用 $PAPERCABINET_LIBRARY，再否则用您自己的文库）</translation>
    </message>
    <message>
        <source>Print one JSON document</source>
        <translation>输出一个 JSON 文档</translation>
    </message>
    <message>
        <source>Print only results and errors</source>
        <translation>只输出结果和错误</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 it could not be done, 2 wrong usage.</source>
        <translation>退出状态：0 完成，1 未能完成，2 用法错误。</translation>
    </message>
    <message>
        <source>standard output could not be written</source>
        <translation>无法写入标准输出</translation>
    </message>
    <message>
        <source>Print the version and exit</source>
        <translation>显示版本并退出</translation>
    </message>
    <message>
        <source>Merge three versions of a list, for git</source>
        <translation>为 git 合并清单的三个版本</translation>
    </message>
    <message>
        <source>BASE OURS THEIRS, and the name to show; the result replaces OURS</source>
        <translation>BASE OURS THEIRS 以及要显示的名称；结果写入 OURS</translation>
    </message>
    <message>
        <source>Let git merge the lists of a repository entry by entry</source>
        <translation>让 git 逐条合并仓库中的清单</translation>
    </message>
    <message>
        <source>Lists as .gitattributes names them, such as README.md</source>
        <translation>.gitattributes 中的清单名，例如 README.md</translation>
    </message>
    <message>
        <source>A folder of the repository, else where you are</source>
        <translation>仓库中的文件夹，默认为当前所在位置</translation>
    </message>
    <message>
        <source>Write it; without, only show what would be written</source>
        <translation>写入；不加此选项则只显示将写入的内容</translation>
    </message>
    <message>
        <source>Bring list files and the library in step</source>
        <translation>让清单文件与文库保持一致</translation>
    </message>
    <message>
        <source>Imported lists; none: all that are kept in step</source>
        <translation>已导入的清单；不写则为所有保持同步的清单</translation>
    </message>
    <message>
        <source>From now on: in-step, ask (before writing), read-only or off</source>
        <translation>今后的方式：in-step、ask（写入前询问）、read-only 或 off</translation>
    </message>
    <message>
        <source>Where both sides changed the same: library or file</source>
        <translation>两边改动同一处时以谁为准：library 或 file</translation>
    </message>
    <message>
        <source>Write what would be shown</source>
        <translation>写入将要显示的改动</translation>
    </message>
    <message>
        <source>Many entries may go, on either side</source>
        <translation>允许任一边失去许多条目</translation>
    </message>
    <message>
        <source>Nothing is in this library yet. To put a list into it: papercabinet import LIST.md</source>
        <translation>这个文库还是空的。导入一份清单：papercabinet import LIST.md</translation>
    </message>
    <message>
        <source>git was not found. Install it, then try again.</source>
        <translation>没有找到 git。请安装后重试。</translation>
    </message>
    <message>
        <source>git could not do it in %1: %2</source>
        <translation>git 在 %1 中未能完成：%2</translation>
    </message>
    <message>
        <source>git-setup: “%1” is no pattern of file names</source>
        <translation>git-setup：“%1”不是文件名的模式</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 says it already.</source>
        <translation>%1 中已经有了。</translation>
    </message>
    <message>
        <source>Added to %1:</source>
        <translation>已添加到 %1：</translation>
    </message>
    <message>
        <source>Set in this repository&apos;s own configuration:</source>
        <translation>已写入此仓库自己的配置：</translation>
    </message>
    <message>
        <source>Nothing was written. Run it again with --yes to do it.</source>
        <translation>什么都没有写入。加上 --yes 再运行一次即可写入。</translation>
    </message>
    <message>
        <source>written</source>
        <translation>已写入</translation>
    </message>
    <message>
        <source>in step</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>would be written; look at the lines above and run it again with --yes</source>
        <translation>将写入以上各行；确认后加上 --yes 再运行一次</translation>
    </message>
    <message>
        <source>the same was changed on both sides; run it again with --take library or --take file</source>
        <translation>两边改动了同一处；请加上 --take library 或 --take file 再运行一次</translation>
    </message>
    <message>
        <source>is not there any more; nothing was deleted</source>
        <translation>已不在原处；什么都没有删除</translation>
    </message>
    <message>
        <source>has become empty; nothing was deleted. --lose takes its cards off the board</source>
        <translation>已变为空文件；什么都没有删除。--lose 会把相应卡片移出看板</translation>
    </message>
    <message>
        <source>has lost many entries; nothing was deleted. --lose takes their cards off the board</source>
        <translation>少了许多条目；什么都没有删除。--lose 会把相应卡片移出看板</translation>
    </message>
    <message>
        <source>would lose many entries that the library has no more; --lose takes them out</source>
        <translation>将失去许多文库中已没有的条目；--lose 会把它们移除</translation>
    </message>
    <message>
        <source>holds conflict marks of a merge; --yes writes the merge shown above</source>
        <translation>含有合并冲突标记；--yes 会写入以上合并结果</translation>
    </message>
    <message>
        <source>%1 is no list of this library. Import it first.</source>
        <translation>%1 不是此文库的清单。请先导入。</translation>
    </message>
    <message>
        <source>Tell what is wrong in lists; status 1 when something is</source>
        <translation>指出清单中的问题；有问题时退出状态为 1</translation>
    </message>
    <message>
        <source>Markdown files; no library is needed</source>
        <translation>Markdown 文件；不需要文库</translation>
    </message>
    <message>
        <source>Put right what has only one remedy, and show it</source>
        <translation>改正只有一种改法的问题并显示出来</translation>
    </message>
    <message>
        <source>%1 may be the same paper as %2; to make them one: papercabinet merge %2 %1</source>
        <translation>%1 可能与 %2 是同一篇论文；要合并它们：papercabinet merge %2 %1</translation>
    </message>
    <message>
        <source>Take from the files&apos; git history since when papers stand there, and when they were read</source>
        <translation>从文件的 git 历史读取论文何时加入、何时读完</translation>
    </message>
    <message>
        <source>A title, a web address, a DOI or other id, or BibTeX</source>
        <translation>标题、网址、DOI 或其他标识符，或 BibTeX</translation>
    </message>
    <message>
        <source>Ask the catalogues for what is missing (arXiv, Crossref, DBLP, ...)</source>
        <translation>向目录服务查询缺少的内容（arXiv、Crossref、DBLP 等）</translation>
    </message>
    <message>
        <source>Fill in what is missing by asking the catalogues</source>
        <translation>向目录服务查询并补全缺少的内容</translation>
    </message>
    <message>
        <source>List cards that may be the same paper</source>
        <translation>列出可能是同一篇论文的卡片</translation>
    </message>
    <message>
        <source>Make several cards of one paper into one: merge ID ID...</source>
        <translation>把同一篇论文的多张卡片合并为一张：merge ID ID...</translation>
    </message>
    <message>
        <source>Papers; the first keeps its title</source>
        <translation>论文；保留第一篇的标题</translation>
    </message>
    <message>
        <source>Rename a topic, in linked lists, too</source>
        <translation>重命名主题，关联的列表也一并修改</translation>
    </message>
    <message>
        <source>The topic, such as &quot;MLSys &gt; DNN Compiler&quot;</source>
        <translation>主题，例如 &quot;MLSys &gt; DNN Compiler&quot;</translation>
    </message>
    <message>
        <source>Its new last name; of a topic that is there: makes them one</source>
        <translation>新的末级名称；若已有同名主题，则合并</translation>
    </message>
    <message>
        <source>Ask whether links still lead somewhere; changes none of them</source>
        <translation>检查链接是否仍然有效；不会修改任何链接</translation>
    </message>
    <message>
        <source>Papers, such as p12; none: all</source>
        <translation>论文，例如 p12；不给出则为全部</translation>
    </message>
    <message>
        <source>Only papers of this imported list</source>
        <translation>只检查这个已导入列表中的论文</translation>
    </message>
    <message>
        <source>Also those that were asked within the last 7 days</source>
        <translation>也包括最近 7 天内检查过的</translation>
    </message>
    <message>
        <source>%1 of %2 links asked</source>
        <translation>已检查 %1/%2 个链接</translation>
    </message>
    <message>
        <source>No two cards look like the same paper.</source>
        <translation>没有看起来是同一篇论文的卡片。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>asking %1</source>
        <translation>正在询问 %1</translation>
    </message>
    <message>
        <source>Only with a link that check-links found to be ok, moved, gone, refused, unreachable or not-pdf; dead: gone, unreachable or not-pdf</source>
        <translation>只列出带有此状态链接的论文，状态由 check-links 得出：ok、moved、gone、refused、unreachable 或 not-pdf；dead 表示 gone、unreachable 或 not-pdf</translation>
    </message>
    <message>
        <source>No server answered, so this computer seems to be offline. Nothing was noted; check again when it is connected.</source>
        <translation>没有服务器应答，这台电脑似乎离线了。什么也没有记录；联网后请再检查一次。</translation>
    </message>
    <message>
        <source>some servers asked to be left alone for now; check again later for the rest</source>
        <translation>有些服务器请求暂时不要打扰；其余的请稍后再检查</translation>
    </message>
    <message>
        <source>--status, --topic and --link-state go with &quot;list papers&quot; only</source>
        <translation>--status、--topic 和 --link-state 只能与“list papers”一起使用</translation>
    </message>
    <message>
        <source>%1: is kept in step; it needs no import</source>
        <translation>%1：已保持同步，不需要导入</translation>
    </message>
    <message>
        <source>%1: would be read again</source>
        <translation>%1：将重新读取</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>已重新读取</translation>
    </message>
    <message>
        <source>%1: is left alone; --mode in-step keeps it in step, import reads it again</source>
        <translation>%1：未同步；--mode in-step 使其保持同步，import 重新读取一次</translation>
    </message>
    <message>
        <source>holds conflict marks of a merge whose sides changed the same; run it again with --take library (the first side) or --take file (the second)</source>
        <translation>含有合并的冲突标记，两边改动了同一处；请加上 --take library（第一边）或 --take file（第二边）再运行一次</translation>
    </message>
    <message>
        <source>  it was: %1</source>
        <translation>  原来：%1</translation>
    </message>
    <message>
        <source>  library: %1</source>
        <translation>  文库：%1</translation>
    </message>
    <message>
        <source>  file: %1</source>
        <translation>  文件：%1</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>1 second</source>
        <translation>1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered %2: the PDF is not there any more. Look for it in the browser and change the link.</source>
        <translation>%1 返回 %2：PDF 已经不在那里了。请在浏览器中查找并更改链接。</translation>
    </message>
    <message>
        <source>%1 answered %2: the PDF is not open to everybody. Open the page in the browser, where you can sign in.</source>
        <translation>%1 返回 %2：此 PDF 并不对所有人开放。请在浏览器中打开网页并登录。</translation>
    </message>
    <message>
        <source>%1 answered %2: it was asked too often. Try again in a few minutes.</source>
        <translation>%1 返回 %2：请求过于频繁。请过几分钟再试。</translation>
    </message>
    <message>
        <source>%1 answered %2: the server has a problem of its own. Try again later.</source>
        <translation>%1 返回 %2：服务器自身出了问题。请稍后再试。</translation>
    </message>
    <message>
        <source>%1 answered %2 instead of sending the PDF. Open the page in the browser.</source>
        <translation>%1 返回 %2，没有发来 PDF。请在浏览器中打开网页。</translation>
    </message>
    <message>
        <source>The download was cancelled.</source>
        <translation>下载已取消。</translation>
    </message>
    <message>
        <source>%1 is on this computer or in a private network; PDFs are only fetched from the internet. Open the page in the browser.</source>
        <translation>%1 在本机或专用网络内；PDF 只从互联网下载。请在浏览器中打开网页。</translation>
    </message>
    <message>
        <source>%1 sent the download on to an address that is not safe to follow. Open the page in the browser.</source>
        <translation>%1 将下载转到了不安全的地址。请在浏览器中打开网页。</translation>
    </message>
    <message>
        <source>%1 sends the download from one address to the next without end. Open the page in the browser.</source>
        <translation>%1 不断将下载转到新的地址。请在浏览器中打开网页。</translation>
    </message>
    <message>
        <source>The server %1 was not found. Check the link and the network connection.</source>
        <translation>找不到服务器 %1。请检查链接和网络连接。</translation>
    </message>
    <message>
        <source>%1 sent the PDF packed in a way that was not asked for. Open the page in the browser.</source>
        <translation>%1 发来的 PDF 使用了未请求的压缩方式。请在浏览器中打开网页。</translation>
    </message>
    <message>
        <source>The PDF from %1 broke off before its end, so it was not kept. Try again.</source>
        <translation>来自 %1 的 PDF 中途断开，没有保存。请重试。</translation>
    </message>
    <message>
        <source>The file at %1 is larger than %2, the most that is fetched. Open the page in the browser to save it yourself.</source>
        <translation>%1 上的文件超过了下载上限 %2。请在浏览器中打开网页并自行保存。</translation>
    </message>
    <message>
        <source>%1 sent nothing for %2. Try again later.</source>
        <translation>%1 在 %2内没有发来任何数据。请稍后再试。</translation>
    </message>
    <message>
        <source>The download from %1 was not done after %2. Try again later, or open the page in the browser.</source>
        <translation>从 %1 下载 %2后仍未完成。请稍后再试，或在浏览器中打开网页。</translation>
    </message>
    <message>
        <source>The connection to %1 is too slow to fetch the PDF. Try again later, or open the page in the browser.</source>
        <translation>与 %1 的连接太慢，无法下载 PDF。请稍后再试，或在浏览器中打开网页。</translation>
    </message>
    <message>
        <source>The PDF could not be kept in %1: %2. Check the free space and the permissions of that folder.</source>
        <translation>无法将 PDF 保存到 %1：%2。请检查该文件夹的可用空间和权限。</translation>
    </message>
    <message>
        <source>A safe connection to %1 could not be made: its certificate is not in order. Open the page in the browser to see more.</source>
        <translation>无法与 %1 建立安全连接：它的证书有问题。请在浏览器中打开网页查看详情。</translation>
    </message>
    <message>
        <source>%1 does not take connections at the moment. Try again later.</source>
        <translation>%1 目前不接受连接。请稍后再试。</translation>
    </message>
    <message>
        <source>The connection to %1 failed. Check the network connection and try again.</source>
        <translation>与 %1 的连接失败。请检查网络连接后重试。</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has a web page about this paper, but no PDF was found. Open the page?</source>
        <translation>%1 上有这篇论文的网页，但没有找到 PDF。要打开网页吗？</translation>
    </message>
    <message>
        <source>This computer is not connected to a network, so %1 was not asked. PDFs that were fetched before still open.</source>
        <translation>这台电脑没有连接网络，因此没有询问 %1。以前下载过的 PDF 仍可打开。</translation>
    </message>
    <message>
        <source>%1 answered %2: there is nothing at this address.</source>
        <translation>%1 返回 %2：这个地址没有内容。</translation>
    </message>
    <message>
        <source>%1 answered %2 instead of what was asked for. Try again later.</source>
        <translation>%1 返回了 %2，而不是所请求的内容。请稍后再试。</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2, the most that is read.</source>
        <translation>%1 的回答大于 %2 的读取上限。</translation>
    </message>
    <message>
        <source>%1 answered with a web page or another file, not a PDF. Open the page?</source>
        <translation>%1 返回的是网页或其他文件，而不是 PDF。要打开网页吗？</translation>
    </message>
    <message>
        <source>The proxy that leads to %1 did not do its part. Check the proxy in the settings, or try again later.</source>
        <translation>通往 %1 的代理没有正常工作。请检查设置中的代理，或稍后再试。</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>%1, %2/s</source>
        <translation>%1，%2/秒</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>已暂停，已下载 %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Tries again at %1</source>
        <translation>将于 %1 重试</translation>
    </message>
    <message>
        <source>%1 Tries again at %2.</source>
        <translation>%1将于 %2 重试。</translation>
    </message>
    <message>
        <source>Downloaded, %1</source>
        <translation>已下载，%1</translation>
    </message>
    <message>
        <source>Cancelled, %1</source>
        <translation>已取消，%1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>ExternalUrl</name>
    <message>
        <source>“%1” was not opened: %2</source>
        <translation>没有打开“%1”：%2</translation>
    </message>
    <message>
        <source>the address is too long.</source>
        <translation>地址太长。</translation>
    </message>
    <message>
        <source>the address has hidden characters in it.</source>
        <translation>地址里有隐藏字符。</translation>
    </message>
    <message>
        <source>the address has a backslash in it.</source>
        <translation>地址里有反斜杠。</translation>
    </message>
    <message>
        <source>it is not a web address. Web addresses look like https://example.org/paper.pdf.</source>
        <translation>这不是网址。网址形如 https://example.org/paper.pdf。</translation>
    </message>
    <message>
        <source>only http and https addresses are opened.</source>
        <translation>只打开 http 和 https 地址。</translation>
    </message>
    <message>
        <source>the address has a user name in it, which can hide where it leads.</source>
        <translation>地址里有用户名，可能掩盖真正的去向。</translation>
    </message>
    <message>
        <source>the address names no server.</source>
        <translation>地址里没有服务器名。</translation>
    </message>
    <message>
        <source>it is not a file beside %1.</source>
        <translation>它不是与 %1 放在一起的文件。</translation>
    </message>
    <message>
        <source>there is no such file in %1.</source>
        <translation>%1 里没有这个文件。</translation>
    </message>
    <message>
        <source>it lies outside the folder %1.</source>
        <translation>它在文件夹 %1 之外。</translation>
    </message>
    <message>
        <source>only PDF, Markdown and text files are opened.</source>
        <translation>只打开 PDF、Markdown 和文本文件。</translation>
    </message>
    <message>
        <source>its name says PDF, but it is none.</source>
        <translation>文件名是 PDF，内容却不是。</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Paper Cabinet libraries (*.papercabinet)</source>
        <translation>Paper Cabinet 文库 (*.papercabinet)</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>打开文库</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Make a new library</source>
        <translation>新建文库</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>备份文库</translation>
    </message>
    <message>
        <source>Import lists</source>
        <translation>导入清单</translation>
    </message>
    <message>
        <source>Markdown lists (*.md *.markdown *.txt)</source>
        <translation>Markdown 清单 (*.md *.markdown *.txt)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The PDF of this paper</source>
        <translation>这篇论文的 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>保存 PDF</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>&amp;Venue</source>
        <translation>发表处(&amp;V)</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>发表处</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>&amp;PDF</source>
        <translation>PDF(&amp;P)</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>With or without</source>
        <translation>有无均可</translation>
    </message>
    <message>
        <source>Only with a PDF link</source>
        <translation>只看有 PDF 链接的</translation>
    </message>
    <message>
        <source>Only without</source>
        <translation>只看没有的</translation>
    </message>
    <message>
        <source>&amp;One of the chosen tags is enough</source>
        <translation>含有任一所选标签即可(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>清除所有筛选(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>链接(&amp;L)</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
</context>
<context>
    <name>GitDates</name>
    <message>
        <source>git could not tell the history of “%1”. Look at the file with git and try again.</source>
        <translation>git 无法给出“%1”的历史。请用 git 检查这个文件后再试。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>to-read, reading or done</source>
        <translation>to-read、reading 或 done</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The library has changed since this import was prepared. Start the import again.</source>
        <translation>准备导入之后文库有了更改。请重新导入。</translation>
    </message>
    <message>
        <source>Text that is not an entry</source>
        <translation>不是条目的文字</translation>
    </message>
    <message>
        <source>A row of a table</source>
        <translation>表格中的一行</translation>
    </message>
    <message>
        <source>A collection of links without a title</source>
        <translation>没有标题的一组链接</translation>
    </message>
    <message>
        <source>A table of contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>No title found</source>
        <translation>没有找到标题</translation>
    </message>
    <message>
        <source>Inside a block of code</source>
        <translation>在代码块中</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Too long for an entry</source>
        <translation>太长，不能作为条目</translation>
    </message>
    <message>
        <source>A merge that is not finished: only its first side was read. Keep the file in step to finish it</source>
        <translation>合并尚未完成：只读取了第一边。让文件保持同步即可完成合并</translation>
    </message>
    <message>
        <source>Settings at the top of the file</source>
        <translation>文件开头的设置</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import lists</source>
        <translation>导入清单</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Read as</source>
        <translation>读作(&amp;R)</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>想法</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Entries and what happens to them</source>
        <translation>条目及其处理方式</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Lines that are left out, and why</source>
        <translation>略过的行及原因</translation>
    </message>
    <message>
        <source>There is nothing new: all of this is in the library already.</source>
        <translation>没有新内容：所有条目都已在文库中。</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Keep in step with the board</source>
        <translation>与看板保持同步(&amp;K)</translation>
    </message>
    <message>
        <source>What you change on the board is written into the file and what changes in the file comes onto the board. The first time, you see what would be written.</source>
        <translation>您在看板上的改动会写入文件，文件中的改动也会出现在看板上。首次写入前会先让您查看将要写入的内容。</translation>
    </message>
    <message>
        <source>Take &amp;dates from git history</source>
        <translation>从 git 历史读取日期(&amp;D)</translation>
    </message>
    <message>
        <source>Since when each paper stands in the file and when it was ticked, by the file&apos;s commits. It can be undone by itself.</source>
        <translation>根据文件的提交，读取每篇论文何时加入、何时勾选。这一步可以单独撤销。</translation>
    </message>
</context>
<context>
    <name>ImportOutcome</name>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>one more place</source>
        <translation>多一处位置</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>发表处</translation>
    </message>
    <message>
        <source>links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Same paper, one more place</source>
        <translation>同一篇论文，多一处位置</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>更改：%1</translation>
    </message>
</context>
<context>
    <name>KeptHere</name>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>发表处</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>the whole entry</source>
        <translation>整个条目</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>This idea is no longer in the library. Look again and repeat the change.</source>
        <translation>此想法已不在文库中。请查看后重新操作。</translation>
    </message>
    <message>
        <source>This paper is no longer in the library. Look again and repeat the change.</source>
        <translation>此论文已不在文库中。请查看后重新操作。</translation>
    </message>
    <message>
        <source>This link has no address to make a card from. Choose another link.</source>
        <translation>此链接没有地址，不能制作卡片。请选择其他链接。</translation>
    </message>
    <message>
        <source>A paper of this change is no longer in the library. Look again and repeat the change.</source>
        <translation>此次更改涉及的一篇论文已不在文库中。请查看后重新操作。</translation>
    </message>
    <message>
        <source>“%1” was opened for reading only. Copy it to where you may write and open the copy.</source>
        <translation>“%1”以只读方式打开。请将它复制到可以写入的位置，再打开副本。</translation>
    </message>
    <message>
        <source>This tag is no longer in the library. Look again and repeat the change.</source>
        <translation>此标签已不在文库中。请查看后重新操作。</translation>
    </message>
    <message>
        <source>There is a tag “%1” already. Choose another name, or merge the two tags.</source>
        <translation>已有标签“%1”。请换一个名称，或合并这两个标签。</translation>
    </message>
    <message>
        <source>A card of this change is no longer in the library. Look again and repeat the change.</source>
        <translation>此次更改涉及的一张卡片已不在文库中。请查看后重新操作。</translation>
    </message>
    <message>
        <source>A tag cannot be moved below itself. Choose another name.</source>
        <translation>标签不能移到自身之下。请换一个名称。</translation>
    </message>
    <message>
        <source>This file is no longer a source of the library. Import it again.</source>
        <translation>此文件已不再是文库的来源。请重新导入。</translation>
    </message>
    <message>
        <source>There is no topic “%1” in the library. Look again and repeat the change.</source>
        <translation>文库中没有主题“%1”。请查看后重新修改。</translation>
    </message>
    <message>
        <source>A topic needs a name. Type one.</source>
        <translation>主题需要名称。请输入一个。</translation>
    </message>
</context>
<context>
    <name>LinkText</name>
    <message>
        <source>Answers</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已迁移</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已消失</translation>
    </message>
    <message>
        <source>Not for programs</source>
        <translation>不对程序开放</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有应答</translation>
    </message>
    <message>
        <source>No PDF</source>
        <translation>不是 PDF</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>失效</translation>
    </message>
    <message>
        <source>%1 answered as it should.</source>
        <translation>%1 应答正常。</translation>
    </message>
    <message>
        <source>%1 has moved this to another address for good.</source>
        <translation>%1 已将它永久迁移到另一个网址。</translation>
    </message>
    <message>
        <source>%1 has nothing at this address any more.</source>
        <translation>%1 的这个网址上已经没有内容了。</translation>
    </message>
    <message>
        <source>%1 does not show this to programs; it may well open in the browser.</source>
        <translation>%1 不向程序显示此内容；在浏览器中很可能可以打开。</translation>
    </message>
    <message>
        <source>%1 did not answer properly; it may be back another day.</source>
        <translation>%1 没有正常应答；过些天也许会恢复。</translation>
    </message>
    <message>
        <source>%1 has something else than a PDF at this address.</source>
        <translation>%1 的这个网址上不是 PDF。</translation>
    </message>
    <message>
        <source>The link “%1” leads nowhere: %2</source>
        <translation>链接“%1”打不开：%2</translation>
    </message>
</context>
<context>
    <name>Lint</name>
    <message>
        <source>“%1” was changed meanwhile. Nothing was written; try again.</source>
        <translation>“%1”在此期间被改动。什么都没有写入；请重试。</translation>
    </message>
    <message>
        <source>the link “%1” has no address or no text</source>
        <translation>链接“%1”没有地址或没有文字</translation>
    </message>
    <message>
        <source>the address “%1” has a space in it, so it is no link</source>
        <translation>地址“%1”中有空格，因此不是链接</translation>
    </message>
    <message>
        <source>the address of “%1” is not closed with “)”</source>
        <translation>“%1”的地址没有以“)”结束</translation>
    </message>
    <message>
        <source>the address “%1” lacks https:// and leads into this folder</source>
        <translation>地址“%1”缺少 https://，会指向本文件夹</translation>
    </message>
    <message>
        <source>the file “%1” is not there</source>
        <translation>文件“%1”不存在</translation>
    </message>
    <message>
        <source>this is not UTF-8 text</source>
        <translation>这不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>a conflict of a merge is left</source>
        <translation>留有合并冲突</translation>
    </message>
    <message>
        <source>“%1” is the same paper as in line %2</source>
        <translation>“%1”与第 %2 行是同一篇论文</translation>
    </message>
    <message>
        <source>“%1” has no counterpart</source>
        <translation>“%1”没有配对</translation>
    </message>
    <message>
        <source>the venue “[%1” is not closed with “]”</source>
        <translation>发表处“[%1”没有以“]”结束</translation>
    </message>
    <message>
        <source>the venue “%1” is written “%2” elsewhere in this file</source>
        <translation>发表处“%1”在本文件其他地方写作“%2”</translation>
    </message>
    <message>
        <source>“%1” has a note but is not ticked</source>
        <translation>“%1”有笔记但没有打勾</translation>
    </message>
    <message>
        <source>this looks like an entry but is not read as one: “%1”</source>
        <translation>这看起来像条目，但没有被读作条目：“%1”</translation>
    </message>
    <message>
        <source>the address “%1” leads nowhere; “%2” is meant</source>
        <translation>地址“%1”打不开任何页面，应为“%2”</translation>
    </message>
</context>
<context>
    <name>ListFile</name>
    <message>
        <source>“%1” does not exist. Check the name and try again.</source>
        <translation>“%1”不存在。请检查名称后重试。</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose a Markdown file in it.</source>
        <translation>“%1”是文件夹。请选择其中的 Markdown 文件。</translation>
    </message>
    <message>
        <source>“%1” is not a regular file. Choose a Markdown file.</source>
        <translation>“%1”不是普通文件。请选择一个 Markdown 文件。</translation>
    </message>
    <message>
        <source>“%1” is larger than 64 MiB. Split it into smaller lists.</source>
        <translation>“%1”超过 64 MiB。请拆分成较小的清单。</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that you may open it and try again.</source>
        <translation>无法读取“%1”。请确认您有权打开它，然后重试。</translation>
    </message>
    <message>
        <source>Reading “%1” failed. Check the disk and try again.</source>
        <translation>读取“%1”失败。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>“%1” is not UTF-8 text: it looks like UTF-16. Save it as UTF-8 in your editor and try again.</source>
        <translation>“%1”不是 UTF-8 文本：看起来是 UTF-16。请在编辑器中另存为 UTF-8 后再试。</translation>
    </message>
    <message>
        <source>“%1” is not UTF-8 text: from line %2 on it looks like GB18030 (GBK). Save it as UTF-8 in your editor and try again.</source>
        <translation>“%1”不是 UTF-8 文本：从第 %2 行起看起来是 GB18030（GBK）。请在编辑器中另存为 UTF-8 后再试。</translation>
    </message>
    <message>
        <source>“%1” is not UTF-8 text: line %2 looks like another encoding, such as Windows-1252. Save it as UTF-8 in your editor and try again.</source>
        <translation>“%1”不是 UTF-8 文本：第 %2 行看起来是其他编码，例如 Windows-1252。请在编辑器中另存为 UTF-8 后再试。</translation>
    </message>
    <message>
        <source>“%1” is not a text file: line %2 holds a zero byte. Take it out in an editor, or choose another file.</source>
        <translation>“%1”不是文本文件：第 %2 行含有零字节。请在编辑器中去掉它，或选择其他文件。</translation>
    </message>
    <message>
        <source>“%1” is a link that leads to no file. Check where it points and try again.</source>
        <translation>“%1”是一个没有指向任何文件的链接。请检查它指向何处后重试。</translation>
    </message>
</context>
<context>
    <name>LookUp</name>
    <message>
        <source>%1 answered something that is not understood. Try again later.</source>
        <translation>无法理解 %1 的回答。请稍后再试。</translation>
    </message>
    <message>
        <source>%1 could not answer: %2</source>
        <translation>%1 无法回答：%2</translation>
    </message>
    <message>
        <source>%1 asks for patience: it was asked too often. Try again in a few minutes.</source>
        <translation>%1 被询问得过于频繁。请过几分钟再试。</translation>
    </message>
    <message>
        <source>The look-up was cancelled.</source>
        <translation>查询已取消。</translation>
    </message>
    <message>
        <source>There is nothing to look up by: give a title, a DOI or another id.</source>
        <translation>没有可供查询的内容：请给出标题、DOI 或其他标识符。</translation>
    </message>
    <message>
        <source>No catalogue knows this paper. Look at the title or the id, or fill it in by hand.</source>
        <translation>没有目录服务收录这篇论文。请检查标题或标识符，或手动填写。</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>发表处</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>theirs was taken</source>
        <translation>采用了对方的</translation>
    </message>
    <message>
        <source>the earlier one was kept</source>
        <translation>保留了原先的</translation>
    </message>
    <message>
        <source>both were kept</source>
        <translation>两者都保留</translation>
    </message>
    <message>
        <source>ours was taken</source>
        <translation>采用了己方的</translation>
    </message>
    <message>
        <source>“%1” was removed on one side and changed on the other; it was kept.</source>
        <translation>“%1”在一边被移除，在另一边被改动；已保留。</translation>
    </message>
    <message>
        <source>Both sides changed the same text: “%1” and “%2”; %3.</source>
        <translation>两边改动了同一段文字：“%1”和“%2”；%3。</translation>
    </message>
    <message>
        <source>Both sides changed the %1 of “%2”: “%3” and “%4”; %5.</source>
        <translation>两边改动了“%2”的%1：“%3”和“%4”；%5。</translation>
    </message>
</context>
<context>
    <name>PdfCache</name>
    <message>
        <source>The folder %1 for downloaded PDFs could not be made. Check the free space and the permissions there.</source>
        <translation>无法创建存放已下载 PDF 的文件夹 %1。请检查那里的可用空间和权限。</translation>
    </message>
</context>
<context>
    <name>PdfSearch</name>
    <message>
        <source>Fetching the PDF from %1…</source>
        <translation>正在从 %1 下载 PDF…</translation>
    </message>
    <message>
        <source>Looking for the PDF on the page of %1…</source>
        <translation>正在 %1 的网页上寻找 PDF…</translation>
    </message>
    <message>
        <source>Asking %1 for a free copy…</source>
        <translation>正在向 %1 询问免费副本…</translation>
    </message>
</context>
<context>
    <name>Positions</name>
    <message>
        <source>The place to put this has just changed. Look again and repeat the move.</source>
        <translation>目标位置刚刚有了变化。请查看后重新移动。</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings could not be written to %1. Check the free space and the permissions there; until then they are lost when the program ends.</source>
        <translation>无法把设置写入 %1。请检查那里的剩余空间和权限；在此之前，设置会在程序退出时丢失。</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>To read</source>
        <translation>待读</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>在读</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已读</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>The backup %1 is damaged and was not used. Choose another one.</source>
        <translation>备份 %1 已损坏，没有使用。请选择其他备份。</translation>
    </message>
    <message>
        <source>The copy %1 could not be made. Check that you may write there and that the disk has room.</source>
        <translation>无法创建副本 %1。请确认您有权写入该处，并且磁盘有足够空间。</translation>
    </message>
    <message>
        <source>The copy %1 could not be made. Check that its disk has room, then try again.</source>
        <translation>无法创建副本 %1。请确认磁盘有足够空间，然后重试。</translation>
    </message>
    <message>
        <source>The copy %1 could not be verified and was not kept. Check the disk, then try again.</source>
        <translation>副本 %1 未能通过校验，没有保留。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name for the copy.</source>
        <translation>%1 已存在。请为副本换一个名称。</translation>
    </message>
    <message>
        <source>%1 could not be kept aside, so the backup was not restored. Check that you may write in its folder.</source>
        <translation>无法另存 %1，因此没有恢复备份。请确认您有权写入它所在的文件夹。</translation>
    </message>
    <message>
        <source>%1 is open. Close it before restoring a backup.</source>
        <translation>%1 正在使用。请先关闭它，再恢复备份。</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>文件已损坏：%1</translation>
    </message>
    <message>
        <source>Row %2 of “%1” refers to a row of “%3” that is not there.</source>
        <translation>“%1”的第 %2 行指向“%3”中不存在的行。</translation>
    </message>
    <message>
        <source>The search index “%1” is damaged.</source>
        <translation>搜索索引“%1”已损坏。</translation>
    </message>
    <message>
        <source>%1 cannot be used safely on this computer. Please report this, with the log.</source>
        <translation>%1 无法在此计算机上安全使用。请连同日志报告此问题。</translation>
    </message>
    <message>
        <source>%1 was moved, replaced or deleted by another program while it was open. Nothing was changed; open the library again.</source>
        <translation>%1 在打开期间被其他程序移动、替换或删除。没有作任何更改；请重新打开文库。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: Qt&apos;s SQLite driver is not installed (on Debian: libqt6sql6-sqlite).</source>
        <translation>无法打开 %1：没有安装 Qt 的 SQLite 驱动（Debian 软件包：libqt6sql6-sqlite）。</translation>
    </message>
    <message>
        <source>%1 was not saved: the disk is full. Make room and try again.</source>
        <translation>没有保存 %1：磁盘已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>%1 was not saved: you may not write there. Choose another place.</source>
        <translation>没有保存 %1：您无权写入该处。请选择其他位置。</translation>
    </message>
    <message>
        <source>%1 was not saved: its disk is write-protected. Choose another place.</source>
        <translation>没有保存 %1：磁盘有写保护。请选择其他位置。</translation>
    </message>
    <message>
        <source>%1 was not saved: its folder is gone. Choose another place.</source>
        <translation>没有保存 %1：所在文件夹已不存在。请选择其他位置。</translation>
    </message>
    <message>
        <source>%1 was not saved: the disk reported an error. Check the disk, or choose another place.</source>
        <translation>没有保存 %1：磁盘报告了错误。请检查磁盘，或选择其他位置。</translation>
    </message>
    <message>
        <source>Paper Cabinet is not installed completely. Please install it again.</source>
        <translation>Paper Cabinet 安装不完整。请重新安装。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a library. Choose a file that ends in .papercabinet.</source>
        <translation>%1 是文件夹，不是文库。请选择以 .papercabinet 结尾的文件。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name, or make a new library.</source>
        <translation>文件 %1 不存在。请检查名称，或新建文库。</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file. Choose a file that ends in .papercabinet.</source>
        <translation>%1 不是普通文件。请选择以 .papercabinet 结尾的文件。</translation>
    </message>
    <message>
        <source>You have no permission to read %1. Ask its owner, or choose another library.</source>
        <translation>您没有读取 %1 的权限。请联系文件所有者，或选择其他文库。</translation>
    </message>
    <message>
        <source>You have no permission to change %1. Ask its owner, or open it only to read.</source>
        <translation>您没有更改 %1 的权限。请联系文件所有者，或以只读方式打开。</translation>
    </message>
    <message>
        <source>The library %1 could not be made. Check that its folder exists, that you may write there and that the disk has room.</source>
        <translation>无法新建文库 %1。请确认所在文件夹存在、您有权写入，并且磁盘有足够空间。</translation>
    </message>
    <message>
        <source>%1 is not a Paper Cabinet library. It was left as it is; choose a file that ends in .papercabinet.</source>
        <translation>%1 不是 Paper Cabinet 文库，已原样保留。请选择以 .papercabinet 结尾的文件。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Paper Cabinet. It was left as it is; install that version to open it.</source>
        <translation>%1 由更新版本的 Paper Cabinet 写成，已原样保留。请安装该版本后再打开。</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore one of its backups; the damaged file is kept.</source>
        <translation>%1 已损坏。请恢复它的一个备份；损坏的文件会保留。</translation>
    </message>
    <message>
        <source>The history of %1 does not fit what is in it, so this cannot be undone or redone. Nothing was changed; check the library, or restore one of its backups.</source>
        <translation>%1 的历史与其内容不符，因此无法撤销或重做。没有作任何更改；请检查文库，或恢复一个备份。</translation>
    </message>
    <message>
        <source>%1 is missing from the search index.</source>
        <translation>搜索索引中缺少 %1。</translation>
    </message>
    <message>
        <source>The search index holds %1, which is no longer in the library.</source>
        <translation>搜索索引中有 %1，而它已不在文库中。</translation>
    </message>
    <message>
        <source>The search index holds another text for %1 than the library.</source>
        <translation>搜索索引中 %1 的文字与文库中的不同。</translation>
    </message>
    <message>
        <source>%1 can only be read: it, its folder or its disk is write-protected. Nothing was changed; allow writing there, or copy the library to another folder.</source>
        <translation>%1 只能读取：它本身、所在文件夹或磁盘有写保护。没有作任何更改；请允许写入，或将文库复制到其他文件夹。</translation>
    </message>
    <message>
        <source>Another program is writing to %1; nothing was changed. Try again in a moment.</source>
        <translation>其他程序正在写入 %1；没有作任何更改。请稍后再试。</translation>
    </message>
    <message>
        <source>The disk reported an error with %1. Nothing was changed; check the disk, then open the library again.</source>
        <translation>磁盘在处理 %1 时报告了错误。没有作任何更改；请检查磁盘，然后重新打开文库。</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full. Nothing was changed; make room and try again.</source>
        <translation>%1 所在的磁盘已满。没有作任何更改；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>%1 could not be opened. Nothing was changed; check that you may read and write it and its folder.</source>
        <translation>无法打开 %1。没有作任何更改；请确认您有权读写它及其所在文件夹。</translation>
    </message>
    <message>
        <source>The change does not fit what is in %1; nothing was changed. Please report this, with the log.</source>
        <translation>此更改与 %1 的内容不符；没有作任何更改。请连同日志报告此问题。</translation>
    </message>
    <message>
        <source>%1 was written by an older version of Paper Cabinet and has to be brought up to date, but it can only be read. Allow writing to it and its folder.</source>
        <translation>%1 由旧版本的 Paper Cabinet 写成，需要升级，但它只能读取。请允许写入它及其所在文件夹。</translation>
    </message>
    <message>
        <source>%1 is open only to read. Nothing was changed; to change it, allow writing to it and its folder, or copy it to another one.</source>
        <translation>%1 以只读方式打开。没有作任何更改；如需更改，请允许写入它及其所在文件夹，或将它复制到其他文件夹。</translation>
    </message>
    <message>
        <source>Nothing more is written to %1 after an error of the disk or the file. Open the library again; if that fails, restore a backup.</source>
        <translation>磁盘或文件出错后，不再向 %1 写入。请重新打开文库；如果仍然失败，请恢复备份。</translation>
    </message>
    <message>
        <source>What was to be changed is no longer in %1: another program removed it. Nothing was changed.</source>
        <translation>要更改的内容已不在 %1 中：它已被其他程序删除。没有作任何更改。</translation>
    </message>
    <message>
        <source>A change without history was refused. Please report this.</source>
        <translation>拒绝了一个没有历史记录的改动。请报告此问题。</translation>
    </message>
    <message>
        <source>A kept version of a linked file is damaged in %1. Run “papercabinet check” and restore a backup; the file itself was not touched.</source>
        <translation>%1 中保存的一个清单版本已损坏。请运行“papercabinet check”并恢复备份；清单文件本身没有改动。</translation>
    </message>
    <message>
        <source>%1 was not saved: a folder has that name. Choose another name.</source>
        <translation>没有保存 %1：已有同名文件夹。请选择其他名称。</translation>
    </message>
    <message>
        <source>%1 was not saved: it is a link that leads in a circle. Choose another name.</source>
        <translation>没有保存 %1：它是一个循环的链接。请选择其他名称。</translation>
    </message>
    <message>
        <source>%1 was not saved: what has that name is not a regular file. Choose another name.</source>
        <translation>没有保存 %1：同名的并不是普通文件。请选择其他名称。</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>The library is being changed by another program. It is tried again in a moment.</source>
        <translation>另一个程序正在改动文库。稍后会再试。</translation>
    </message>
    <message>
        <source>A change cannot be written into “%1” without being read as something else there. It stays in the library; nothing was written.</source>
        <translation>有一个改动写入“%1”后会被读成别的内容，因此只保留在文库中；什么都没有写入。</translation>
    </message>
    <message>
        <source>“%1” is being changed by another program. It is tried again in a moment.</source>
        <translation>另一个程序正在改动“%1”。稍后会再试。</translation>
    </message>
</context>
<context>
    <name>SyncText</name>
    <message>
        <source>%1 and the board say the same.</source>
        <translation>%1 与看板一致。</translation>
    </message>
    <message>
        <source>The board has changes for %1. Look at them before they are written.</source>
        <translation>看板有要写入 %1 的改动。写入前请先查看。</translation>
    </message>
    <message>
        <source>The same was changed on the board and in %1. Choose which shall stay.</source>
        <translation>看板和 %1 改动了同一处。请选择保留哪一个。</translation>
    </message>
    <message>
        <source>%1 is not there any more. Nothing was deleted; put it back, or leave it alone from now on.</source>
        <translation>%1 已不在原处。什么都没有删除；请放回文件，或今后不再管它。</translation>
    </message>
    <message>
        <source>%1 has become empty. Nothing was deleted from the board.</source>
        <translation>%1 已变为空文件。看板上什么都没有删除。</translation>
    </message>
    <message>
        <source>%1 has lost %2 of its %3 entries. Nothing was deleted from the board.</source>
        <translation>%1 的 %3 个条目中少了 %2 个。看板上什么都没有删除。</translation>
    </message>
    <message>
        <source>The board has %2 of %3 entries of %1 no more. Nothing was taken out of the file.</source>
        <translation>看板上已没有 %1 的 %3 个条目中的 %2 个。文件中什么都没有移除。</translation>
    </message>
    <message>
        <source>%1 holds conflict marks of a merge. Resolve them first; nothing was read or written.</source>
        <translation>%1 含有合并冲突标记。请先解决冲突；没有读取也没有写入。</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Remove tag %1</source>
        <translation>去掉标签 %1</translation>
    </message>
    <message>
        <source>+ tag</source>
        <translation>+ 标签</translation>
    </message>
    <message>
        <source>Add or remove tags</source>
        <translation>添加或去掉标签</translation>
    </message>
    <message>
        <source>Add or remove tags (T)</source>
        <translation>添加或去掉标签 (T)</translation>
    </message>
</context>
<context>
    <name>Wayback</name>
    <message>
        <source>The Wayback Machine has no copy of this page of %1.</source>
        <translation>Wayback Machine 没有 %1 这个网页的存档。</translation>
    </message>
</context>
<context>
    <name>cabinet::Library</name>
    <message>
        <source>A larger change is still being written. Wait until it is done, or cancel it; nothing was changed.</source>
        <translation>一个较大的改动仍在写入。请等它完成或取消；什么都没有改动。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::AboutDialog</name>
    <message>
        <source>About Paper Cabinet</source>
        <translation>关于 Paper Cabinet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Paper Cabinet</source>
        <translation>Paper Cabinet</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>版本 %1，使用 Qt %2</translation>
    </message>
    <message>
        <source>A knowledge board for reading lists and ideas.</source>
        <translation>管理阅读清单和想法的知识看板。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，以 GNU 通用公共许可证第 3 版或更高版本发布。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::AddController</name>
    <message>
        <source>Paper Cabinet takes Markdown lists, PDFs and web addresses.</source>
        <translation>Paper Cabinet 可以接收 Markdown 清单、PDF 和网址。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::AddPaperDialog</name>
    <message>
        <source>Add paper</source>
        <translation>添加论文</translation>
    </message>
    <message numerus="yes">
        <source>%n more paper(s) will be added with it.</source>
        <translation>
            <numerusform>还会一并添加 %n 篇论文。</numerusform>
        </translation>
    </message>
    <message>
        <source>This may be a paper that you have already: “%1”</source>
        <translation>您可能已经有这篇论文：“%1”</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>查询(&amp;L)</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::Announcer</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::AppearancePage</name>
    <message>
        <source>Light and dark. “As the system” follows your desktop, also when it changes with the time of day.</source>
        <translation>浅色与深色。“跟随系统”会跟随桌面设置，包括随时间自动切换。</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::Application</name>
    <message>
        <source>%1 is there already. Choose another name for the new library, or open that one.</source>
        <translation>%1 已存在。请为新文库换一个名称，或打开已有的文库。</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>备份已恢复。</translation>
    </message>
    <message>
        <source>The backup is restored. The library as it was is kept as %1.</source>
        <translation>备份已恢复。原来的文库保留为 %1。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::AttachDialog</name>
    <message>
        <source>Attach a PDF</source>
        <translation>附加 PDF</translation>
    </message>
    <message>
        <source>“%1” for “%2”</source>
        <translation>“%1”，用于“%2”</translation>
    </message>
    <message>
        <source>&amp;Copy it into the library</source>
        <translation>复制到文库(&amp;C)</translation>
    </message>
    <message>
        <source>The copy stays with the library, whatever becomes of the file. Usually the right choice.</source>
        <translation>无论原文件如何，副本都留在文库中。通常应选这一项。</translation>
    </message>
    <message>
        <source>&amp;Leave it where it is</source>
        <translation>留在原处(&amp;L)</translation>
    </message>
    <message>
        <source>Only its place is noted. What you write into it with your viewer is seen here; when the file is moved or renamed, it must be attached again.</source>
        <translation>只记下文件的位置。您用阅读器写入的内容在这里也能看到；文件移动或重命名后需要重新附加。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::BackupsDialog</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>备份，最新的在前</translation>
    </message>
    <message>
        <source>Go back to an earlier copy of %1</source>
        <translation>回到 %1 较早的副本</translation>
    </message>
    <message>
        <source>A copy is made by itself before the first change of each day; the newest seven are kept. The library as it is now is kept beside it under another name, so nothing is lost.</source>
        <translation>每天第一次更改前会自动备份，保留最新的七份。当前的文库会以另一个名称保留在旁边，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>There is no automatic backup yet.</source>
        <translation>还没有自动备份。</translation>
    </message>
    <message>
        <source>&amp;Another file…</source>
        <translation>其他文件(&amp;A)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Paper Cabinet libraries (*.papercabinet);;All files (*)</source>
        <translation>Paper Cabinet 文库 (*.papercabinet);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::BoardMoves</name>
    <message>
        <source>Already at the top.</source>
        <translation>已经在最上面。</translation>
    </message>
    <message>
        <source>Already at the bottom.</source>
        <translation>已经在最下面。</translation>
    </message>
    <message>
        <source>There is no column on that side.</source>
        <translation>那一侧没有列了。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) moved to %1.</source>
        <translation>
            <numerusform>已将 %n 张卡片移到“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Card moved to %1; the filters hide it now.</source>
        <translation>卡片已移到“%1”；当前的筛选隐藏了它。</translation>
    </message>
    <message>
        <source>%1 moved to %2, position %3 of %4.</source>
        <translation>“%1”已移到“%2”，第 %3 位，共 %4 位。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) deleted.</source>
        <translation>
            <numerusform>已删除 %n 张卡片。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::BoardView</name>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>打开 PDF</translation>
    </message>
    <message>
        <source>Open note</source>
        <translation>打开笔记</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Topic…</source>
        <translation>主题…</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>移到“%1”</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move to the top</source>
        <translation>移到最上面</translation>
    </message>
    <message>
        <source>Move to the bottom</source>
        <translation>移到最下面</translation>
    </message>
    <message>
        <source>Move to the previous column</source>
        <translation>移到前一列</translation>
    </message>
    <message>
        <source>Move to the next column</source>
        <translation>移到后一列</translation>
    </message>
    <message>
        <source>Select all of the column</source>
        <translation>选择整列</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Download PDF</source>
        <translation>下载 PDF</translation>
    </message>
    <message>
        <source>Save PDF as…</source>
        <translation>PDF 另存为…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Attach a PDF I have…</source>
        <translation>附加我已有的 PDF…</translation>
    </message>
    <message>
        <source>Download all PDFs of the column</source>
        <translation>下载这一列的所有 PDF</translation>
    </message>
    <message>
        <source>Check links</source>
        <translation>检查链接</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::CabinetView</name>
    <message>
        <source>Cabinet</source>
        <translation>珍奇柜</translation>
    </message>
    <message>
        <source>Edit idea</source>
        <translation>编辑想法</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Delete idea</source>
        <translation>删除想法</translation>
    </message>
    <message>
        <source>No idea matches what you search for.</source>
        <translation>没有符合搜索的想法。</translation>
    </message>
    <message>
        <source>Ideas you do not want to lose go here: numbered, tagged, with links to papers.</source>
        <translation>不想丢失的想法放在这里：有编号、有标签，还可以链接到论文。</translation>
    </message>
    <message>
        <source>Clear the search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>Write the first idea</source>
        <translation>写下第一个想法</translation>
    </message>
    <message>
        <source>Renumber ideas</source>
        <translation>为想法重新编号</translation>
    </message>
    <message>
        <source>The ideas are numbered in their order already.</source>
        <translation>想法的编号已经与顺序一致。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::CardActions</name>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ChipRow</name>
    <message>
        <source>Active filters</source>
        <translation>正在使用的筛选</translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>Remove the topic filter</source>
        <translation>去掉主题筛选</translation>
    </message>
    <message>
        <source>Venue: %1</source>
        <translation>发表处：%1</translation>
    </message>
    <message>
        <source>Remove the venue filter</source>
        <translation>去掉发表处筛选</translation>
    </message>
    <message>
        <source>Year: %1</source>
        <translation>年份：%1</translation>
    </message>
    <message>
        <source>Remove the year filter</source>
        <translation>去掉年份筛选</translation>
    </message>
    <message>
        <source>Has PDF</source>
        <translation>有 PDF</translation>
    </message>
    <message>
        <source>No PDF</source>
        <translation>没有 PDF</translation>
    </message>
    <message>
        <source>Remove the PDF filter</source>
        <translation>去掉 PDF 筛选</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Remove the filter by tag %1</source>
        <translation>去掉标签 %1 的筛选</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>任一标签</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>One of the tags is enough. Click to ask for all of them.</source>
        <translation>含有任一标签即可。点击后要求含有全部标签。</translation>
    </message>
    <message>
        <source>All of the tags must be there. Click to let one be enough.</source>
        <translation>必须含有全部标签。点击后含有任一标签即可。</translation>
    </message>
    <message>
        <source>Links: %1</source>
        <translation>链接：%1</translation>
    </message>
    <message>
        <source>Remove the filter by links</source>
        <translation>移除按链接筛选</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ClashDialog</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>发表处</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>已移除</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>两边都有改动</translation>
    </message>
    <message>
        <source>The same was changed on the board and in %1</source>
        <translation>看板和 %1 改动了同一处</translation>
    </message>
    <message>
        <source>Choose which shall stay. The other is kept among the file&apos;s earlier versions.</source>
        <translation>请选择保留哪一个。另一个会留在文件的早期版本中。</translation>
    </message>
    <message>
        <source>All from the &amp;board</source>
        <translation>全部用看板的(&amp;B)</translation>
    </message>
    <message>
        <source>All from the &amp;file</source>
        <translation>全部用文件的(&amp;F)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>&amp;Keep these</source>
        <translation>保留所选(&amp;K)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It was: %1</source>
        <translation>原来：%1</translation>
    </message>
    <message>
        <source>From the board: %1</source>
        <translation>看板：%1</translation>
    </message>
    <message>
        <source>From the file: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>Both, one after the other</source>
        <translation>两者都要，依次排列</translation>
    </message>
    <message>
        <source>Both sides of the merge in %1 changed the same</source>
        <translation>%1 的合并中，两边改动了同一处</translation>
    </message>
    <message>
        <source>All from the &amp;first side</source>
        <translation>全部用第一边的(&amp;F)</translation>
    </message>
    <message>
        <source>All from the &amp;second side</source>
        <translation>全部用第二边的(&amp;S)</translation>
    </message>
    <message>
        <source>The first side: %1</source>
        <translation>第一边：%1</translation>
    </message>
    <message>
        <source>The second side: %1</source>
        <translation>第二边：%1</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ColumnHeader</name>
    <message>
        <source>Add to %1</source>
        <translation>添加到“%1”</translation>
    </message>
    <message>
        <source>Reading limit</source>
        <translation>在读上限</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1，上限 %2</translation>
    </message>
    <message>
        <source>More cards than the limit you set for Reading</source>
        <translation>卡片数超过了您为“在读”设定的上限</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不设上限</translation>
    </message>
    <message numerus="yes">
        <source>At most %n card(s)</source>
        <translation>
            <numerusform>最多 %n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Colour the count when Reading holds more cards than:</source>
        <translation>“在读”的卡片超过此数时，用颜色标出计数：</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ColumnView</name>
    <message>
        <source>Attach to this card</source>
        <translation>附加到这张卡片</translation>
    </message>
    <message>
        <source>New card in %1</source>
        <translation>在%1中新建卡片</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ColumnWidget</name>
    <message>
        <source>No papers yet</source>
        <translation>还没有论文</translation>
    </message>
    <message>
        <source>Drop a reading list, a PDF or a web address here, or add a paper with +.</source>
        <translation>将阅读清单、PDF 或网址拖到这里，或用 + 添加论文。</translation>
    </message>
    <message>
        <source>What you are reading</source>
        <translation>正在读的论文</translation>
    </message>
    <message>
        <source>Cards that you take up go here.</source>
        <translation>开始阅读的卡片放在这里。</translation>
    </message>
    <message>
        <source>What you have read</source>
        <translation>读过的论文</translation>
    </message>
    <message>
        <source>Finished papers keep their day here.</source>
        <translation>读完的论文会在这里记下日期。</translation>
    </message>
    <message>
        <source>All taken up</source>
        <translation>全部开始读了</translation>
    </message>
    <message>
        <source>Add the next paper with +, or drop one here.</source>
        <translation>用 + 添加下一篇论文，或将它拖到这里。</translation>
    </message>
    <message>
        <source>Nothing in progress</source>
        <translation>没有在读的论文</translation>
    </message>
    <message>
        <source>Drag a card here when you start on it, or select one and press 2.</source>
        <translation>开始阅读时将卡片拖到这里，或选中卡片后按 2。</translation>
    </message>
    <message>
        <source>Nothing finished yet</source>
        <translation>还没有读完的论文</translation>
    </message>
    <message>
        <source>Drag a card here when you have read it, or select one and press 3.</source>
        <translation>读完后将卡片拖到这里，或选中卡片后按 3。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合的论文</translation>
    </message>
    <message>
        <source>No paper fits the search and the filters together.</source>
        <translation>没有论文同时符合搜索和筛选。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No match in this column</source>
        <translation>此列没有符合的论文</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n card(s)</source>
        <translation>
            <numerusform>%1，%n 张卡片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::CompleteDialog</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>发表处</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>标识符</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Complete cards</source>
        <translation>补全卡片</translation>
    </message>
    <message>
        <source>What the catalogues say</source>
        <translation>目录服务的结果</translation>
    </message>
    <message>
        <source>Papers looked up</source>
        <translation>查询的论文</translation>
    </message>
    <message>
        <source>Apply what is ticked</source>
        <translation>应用勾选的内容</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在询问 %1…</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>The card says</source>
        <translation>卡片内容</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查到的内容</translation>
    </message>
    <message>
        <source>Proposed changes</source>
        <translation>建议的更改</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有查到任何内容。</translation>
    </message>
    <message>
        <source>What fills an empty field is ticked. What you wrote is replaced only if you tick it.</source>
        <translation>填补空字段的内容已勾选。您写下的内容只有在您勾选后才会被替换。</translation>
    </message>
    <message>
        <source>The card says all of it already.</source>
        <translation>卡片上已经都有了。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术细节</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::DiffView</name>
    <message>
        <source>Added: %1</source>
        <translation>添加：%1</translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation>移除：%1</translation>
    </message>
    <message>
        <source>Lines that stay</source>
        <translation>不变的行</translation>
    </message>
    <message>
        <source>Changes, line by line</source>
        <translation>逐行改动</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::DownloadsController</name>
    <message>
        <source>&amp;Downloads</source>
        <translation>下载(&amp;D)</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在统计…</translation>
    </message>
    <message numerus="yes">
        <source>%n are on this computer already.</source>
        <translation>
            <numerusform>%n 个已在这台电脑上。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers have no PDF link.</source>
        <translation>
            <numerusform>%n 篇论文没有 PDF 链接。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to download.</source>
        <translation>没有可下载的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n PDFs would be downloaded.</source>
        <translation>
            <numerusform>将下载 %n 个 PDF。</numerusform>
        </translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n PDFs.</source>
        <translation>
            <numerusform>正在下载 %n 个 PDF。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The downloads are cancelled.</source>
        <translation>下载已取消。</translation>
    </message>
    <message numerus="yes">
        <source>%n PDFs are downloaded.</source>
        <translation>
            <numerusform>已下载 %n 个 PDF。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be had.</source>
        <translation>
            <numerusform>%n 个未能下载。</numerusform>
        </translation>
    </message>
    <message>
        <source>See why</source>
        <translation>查看原因</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::DownloadsPage</name>
    <message>
        <source>&amp;Empty the cache</source>
        <translation>清空缓存(&amp;E)</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>移除(&amp;V)</translation>
    </message>
    <message>
        <source>A PDF is downloaded once and opens from this computer afterwards, also without a network.</source>
        <translation>PDF 只下载一次，之后从这台电脑打开，没有网络也可以。</translation>
    </message>
    <message>
        <source>Kept PDFs</source>
        <translation>保存的 PDF</translation>
    </message>
    <message>
        <source>How full the cache is</source>
        <translation>缓存占用情况</translation>
    </message>
    <message>
        <source>What is emptied is downloaded again when you open it. PDFs that you attached yourself are not in the cache and stay.</source>
        <translation>清空的内容会在打开时重新下载。您自己附加的 PDF 不在缓存中，会保留。</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>&amp;Keep at most</source>
        <translation>最多保留(&amp;K)</translation>
    </message>
    <message>
        <source>When it is full, what was not opened for longest makes room.</source>
        <translation>占满后，最久未打开的会被移除。</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>同时下载</translation>
    </message>
    <message>
        <source>Downloads in &amp;all</source>
        <translation>下载总数(&amp;A)</translation>
    </message>
    <message>
        <source>Downloads from &amp;one server</source>
        <translation>同一服务器的下载数(&amp;O)</translation>
    </message>
    <message>
        <source>Two are polite; many servers lock out who asks for more. arXiv gets one request in three seconds in any case.</source>
        <translation>两个较为礼貌；许多服务器会封锁请求更多的人。arXiv 始终每三秒只请求一次。</translation>
    </message>
    <message>
        <source>Servers in your own network</source>
        <translation>您自己网络中的服务器</translation>
    </message>
    <message>
        <source>Links into private networks are refused, for a list from somebody else could reach into yours. Servers that you name here are allowed.</source>
        <translation>指向私有网络的链接会被拒绝，因为别人的列表可能借此访问您的网络。您在这里列出的服务器会被允许。</translation>
    </message>
    <message>
        <source>A&amp;llow</source>
        <translation>允许(&amp;L)</translation>
    </message>
    <message>
        <source>A server to allow</source>
        <translation>要允许的服务器</translation>
    </message>
    <message>
        <source>Servers that are allowed</source>
        <translation>已允许的服务器</translation>
    </message>
    <message>
        <source>No PDFs are kept.</source>
        <translation>没有保存任何 PDF。</translation>
    </message>
    <message numerus="yes">
        <source>%n PDFs, %1 of %2</source>
        <translation>
            <numerusform>%n 个 PDF，%1/%2</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not the name of a server. Give it as papers.example.lan.</source>
        <translation>这不是服务器名。请按 papers.example.lan 的形式填写。</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::DownloadsWindow</name>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Cance&amp;l all</source>
        <translation>全部取消(&amp;L)</translation>
    </message>
    <message>
        <source>Clea&amp;r ended</source>
        <translation>清除已结束的(&amp;R)</translation>
    </message>
    <message>
        <source>Settings of downloads</source>
        <translation>下载设置</translation>
    </message>
    <message numerus="yes">
        <source>%n PDFs kept, %1</source>
        <translation>
            <numerusform>保存了 %n 个 PDF，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was downloaded yet</source>
        <translation>还没有下载任何内容</translation>
    </message>
    <message>
        <source>A double-click on a card downloads its PDF and opens it. To have PDFs at hand before a journey, select cards and press D, or press Shift+D for the whole column; a topic has it in its menu.</source>
        <translation>双击卡片会下载并打开它的 PDF。出行前想把 PDF 准备好，可选中卡片后按 D，或按 Shift+D 下载整列；主题的菜单中也有这一项。</translation>
    </message>
    <message>
        <source>&amp;Open PDF</source>
        <translation>打开 PDF(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Open the p&amp;age</source>
        <translation>打开网页(&amp;A)</translation>
    </message>
    <message>
        <source>Show the car&amp;d</source>
        <translation>显示卡片(&amp;D)</translation>
    </message>
    <message>
        <source>Technical &amp;details</source>
        <translation>技术细节(&amp;D)</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术细节</translation>
    </message>
    <message numerus="yes">
        <source>Paused, %n to go</source>
        <translation>
            <numerusform>已暂停，还剩 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is being downloaded</source>
        <translation>没有正在下载的内容</translation>
    </message>
    <message numerus="yes">
        <source>Downloading, %n to go</source>
        <translation>
            <numerusform>正在下载，还剩 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>全部暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Try &amp;now</source>
        <translation>立即重试(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>Pau&amp;se</source>
        <translation>暂停(&amp;S)</translation>
    </message>
    <message>
        <source>What the end of the program or of the connection broke off goes on where it stood</source>
        <translation>程序结束或连接中断时未完成的下载，会从停下的地方继续</translation>
    </message>
    <message numerus="yes">
        <source>Resume %n &amp;interrupted</source>
        <translation>
            <numerusform>继续 %n 个中断的下载(&amp;I)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::DuplicatesDialog</name>
    <message>
        <source>Same DOI or id</source>
        <translation>DOI 或标识符相同</translation>
    </message>
    <message>
        <source>Same address</source>
        <translation>网址相同</translation>
    </message>
    <message>
        <source>Same title</source>
        <translation>标题相同</translation>
    </message>
    <message>
        <source>Titles almost alike</source>
        <translation>标题几乎相同</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复项</translation>
    </message>
    <message>
        <source>Cards that may be the same paper</source>
        <translation>可能是同一篇论文的卡片</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>发表处</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Make into this one</source>
        <translation>合并到这一张(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Show card</source>
        <translation>显示卡片(&amp;S)</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No two cards look like the same paper.</source>
        <translation>没有看起来是同一篇论文的卡片。</translation>
    </message>
    <message>
        <source>Choose the card that stays. It gets the links, tags, notes and places of the others; lines in your files keep their words.</source>
        <translation>请选择保留的卡片。它会得到其他卡片的链接、标签、笔记和位置；您文件中的文字保持不变。</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>They are &amp;different papers</source>
        <translation>它们是不同的论文(&amp;D)</translation>
    </message>
    <message>
        <source>DOIs and other ids, addresses and titles were compared. What you paste, add and import is compared, too, and you are told.</source>
        <translation>比较了 DOI 等编号、网址和标题。您粘贴、添加和导入的论文也会比较，有重复时会告诉您。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ExportController</name>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message numerus="yes">
        <source>Exported %n paper(s) to %1</source>
        <translation>
            <numerusform>已导出 %n 篇论文到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported %1 and %2 to %3</source>
        <translation>已导出 %1和 %2到 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n 篇论文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n 个想法</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported the list to %1</source>
        <translation>已导出清单到 %1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>The folder %1 could not be shown.</source>
        <translation>无法显示文件夹 %1。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ExportDialog</name>
    <message>
        <source>Markdown list</source>
        <translation>Markdown 清单</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格 (CSV)</translation>
    </message>
    <message>
        <source>Everything about them (JSON)</source>
        <translation>全部信息 (JSON)</translation>
    </message>
    <message>
        <source>Everything: %1, %2</source>
        <translation>全部：%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n 篇论文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n 个想法</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>导出内容</translation>
    </message>
    <message>
        <source>library</source>
        <translation>文库</translation>
    </message>
    <message numerus="yes">
        <source>What the filter shows: %n paper(s)</source>
        <translation>
            <numerusform>筛选结果：%n 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>papers</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>The list %1, as it was last read</source>
        <translation>清单 %1（上次读取时的内容）</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::FilterController</name>
    <message>
        <source>The first %1 hits; another word narrows it</source>
        <translation>只显示前 %1 个结果；再加一个词可以缩小范围</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::FilterPanel</name>
    <message>
        <source>Any venue</source>
        <translation>任意发表处</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Any year</source>
        <translation>任意年份</translation>
    </message>
    <message>
        <source>Whatever became of them</source>
        <translation>不限状态</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::GitDater</name>
    <message>
        <source>Reading the git history…</source>
        <translation>正在读取 git 历史…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Dates from git</source>
        <translation>来自 git 的日期</translation>
    </message>
    <message>
        <source>The git history tells no earlier dates.</source>
        <translation>git 历史中没有更早的日期。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::GitPanel</name>
    <message>
        <source>no branch</source>
        <translation>无分支</translation>
    </message>
    <message numerus="yes">
        <source>%n to push</source>
        <translation>
            <numerusform>%n 个待推送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to pull</source>
        <translation>
            <numerusform>%n 个待拉取</numerusform>
        </translation>
    </message>
    <message>
        <source>not committed</source>
        <translation>未提交</translation>
    </message>
    <message>
        <source>committed</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>C&amp;ommit</source>
        <translation>提交(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pull</source>
        <translation>拉取(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;ush</source>
        <translation>推送(&amp;U)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>提交说明</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Take &amp;dates</source>
        <translation>读取日期(&amp;D)</translation>
    </message>
    <message>
        <source>Since when each card stands in the file and when it was read, by the file&apos;s commits</source>
        <translation>根据文件的提交，读取每张卡片何时加入、何时读完</translation>
    </message>
    <message>
        <source>%1: a merge to finish first</source>
        <translation>%1：先完成合并</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::IdeaEditor</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save (Ctrl+Return)</source>
        <translation>保存 (Ctrl+回车)</translation>
    </message>
    <message>
        <source>What is the idea, in one line?</source>
        <translation>用一句话写下想法</translation>
    </message>
    <message>
        <source>First line of the idea</source>
        <translation>想法的第一行</translation>
    </message>
    <message>
        <source>More, as Markdown: lists, [links](https://…), emphasis</source>
        <translation>更多内容，用 Markdown 书写：列表、[链接](https://…)、强调</translation>
    </message>
    <message>
        <source>Text of the idea, as Markdown</source>
        <translation>想法的正文，用 Markdown 书写</translation>
    </message>
    <message>
        <source>Idea %1</source>
        <translation>想法 %1</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>新想法</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::IdeaList</name>
    <message>
        <source>Ideas</source>
        <translation>想法</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::IdeaModel</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n 个链接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n 张卡片</numerusform>
        </translation>
    </message>
    <message>
        <source>Idea %1: %2</source>
        <translation>想法 %1：%2</translation>
    </message>
    <message>
        <source>tags %1</source>
        <translation>标签 %1</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::IdeaPage</name>
    <message>
        <source>Idea</source>
        <translation>想法</translation>
    </message>
    <message>
        <source>Text of the idea</source>
        <translation>想法的正文</translation>
    </message>
    <message>
        <source>Title of the idea</source>
        <translation>想法的标题</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit this idea as Markdown (F2)</source>
        <translation>用 Markdown 编辑此想法 (F2)</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::IdeaPapers</name>
    <message>
        <source>Papers of this idea</source>
        <translation>此想法的论文</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>打开 PDF</translation>
    </message>
    <message>
        <source>Show on the board</source>
        <translation>在看板上显示</translation>
    </message>
    <message>
        <source>Unlink from this idea</source>
        <translation>取消与此想法的链接</translation>
    </message>
    <message>
        <source>Make a card from “%1”</source>
        <translation>由“%1”制作卡片</translation>
    </message>
    <message>
        <source>Link a paper…</source>
        <translation>链接论文…</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ImportController</name>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Reading the git history…</source>
        <translation>正在读取 git 历史…</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ImportDialog</name>
    <message numerus="yes">
        <source>%1: %n papers</source>
        <translation>
            <numerusform>%1：%n 篇论文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ideas</source>
        <translation>
            <numerusform>%1：%n 个想法</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>更改 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>未变 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines left out</source>
        <translation>
            <numerusform>略过 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Entries (%1)</source>
        <translation>条目 (%1)</translation>
    </message>
    <message>
        <source>Left out (%1)</source>
        <translation>略过 (%1)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n entries</source>
        <translation>
            <numerusform>导入 %n 个条目(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A merge in this file is not finished. Its first side is read; kept in step, it is finished here.</source>
        <translation>这个文件中的合并尚未完成。会读取它的第一边；保持同步即可在这里完成合并。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ImportEntriesModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理方式</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::KeysDialog</name>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::LibraryActions</name>
    <message>
        <source>&amp;Open library…</source>
        <translation>打开文库(&amp;O)…</translation>
    </message>
    <message>
        <source>New &amp;library…</source>
        <translation>新建文库(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>立即备份(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>恢复备份(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Check library</source>
        <translation>检查文库(&amp;C)</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>已备份到 %1。</translation>
    </message>
    <message>
        <source>The library was checked: everything is in order.</source>
        <translation>文库检查完毕：一切完好。</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Checking the library…</source>
        <translation>正在检查文库…</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::LinkCheckController</name>
    <message>
        <source>Check all lin&amp;ks</source>
        <translation>检查所有链接(&amp;K)</translation>
    </message>
    <message>
        <source>Links are being checked already. Wait, or cancel that at the bottom of the window.</source>
        <translation>正在检查链接。请等待，或在窗口底部取消。</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>正在计数…</translation>
    </message>
    <message>
        <source>There are no web links to check.</source>
        <translation>没有可检查的网页链接。</translation>
    </message>
    <message numerus="yes">
        <source>All of these links were checked within the last %n days.</source>
        <translation>
            <numerusform>这些链接在最近 %n 天内都检查过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再检查一次</translation>
    </message>
    <message numerus="yes">
        <source>%n links were checked within the last 7 days and are not asked again.</source>
        <translation>
            <numerusform>%n 个链接在最近 7 天内检查过，不再重复检查。</numerusform>
        </translation>
    </message>
    <message>
        <source>No server answered, so this computer seems to be offline. The check goes on where it stood when you start it again.</source>
        <translation>没有服务器应答，这台电脑似乎离线了。再次开始时，会从停下的地方继续检查。</translation>
    </message>
    <message>
        <source>The check is cancelled. Started again, it goes on where it stood.</source>
        <translation>检查已取消。再次开始时，会从停下的地方继续。</translation>
    </message>
    <message numerus="yes">
        <source>%n links are checked.</source>
        <translation>
            <numerusform>已检查 %n 个链接。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead nowhere.</source>
        <translation>
            <numerusform>%n 个已失效。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have moved.</source>
        <translation>
            <numerusform>%n 个已迁移。</numerusform>
        </translation>
    </message>
    <message>
        <source>None is dead.</source>
        <translation>没有失效的链接。</translation>
    </message>
    <message>
        <source>Some servers asked to be left alone for now; start it again later for the rest.</source>
        <translation>有些服务器请求暂时不要打扰；其余的请稍后再检查。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示它们</translation>
    </message>
    <message>
        <source>Asking the Wayback Machine…</source>
        <translation>正在查询 Wayback Machine…</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::LinkRows</name>
    <message>
        <source>Add a link</source>
        <translation>添加链接</translation>
    </message>
    <message>
        <source>Link label</source>
        <translation>链接名称</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Link address of %1</source>
        <translation>%1 的链接地址</translation>
    </message>
    <message>
        <source>Open link %1</source>
        <translation>打开链接 %1</translation>
    </message>
    <message>
        <source>Remove link %1</source>
        <translation>去掉链接 %1</translation>
    </message>
    <message>
        <source>%1
Checked %2: %3</source>
        <translation>%1
检查于 %2：%3</translation>
    </message>
    <message>
        <source>%1 · checked %2</source>
        <translation>%1 · 检查于 %2</translation>
    </message>
    <message>
        <source>State of link %1: %2</source>
        <translation>链接 %1 的状态：%2</translation>
    </message>
    <message>
        <source>Use the &amp;new address: %1</source>
        <translation>使用新网址(&amp;N)：%1</translation>
    </message>
    <message>
        <source>&amp;Open the copy of the Wayback Machine</source>
        <translation>打开 Wayback Machine 的存档(&amp;O)</translation>
    </message>
    <message>
        <source>Use the Wayback &amp;address</source>
        <translation>使用 Wayback 网址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>再检查一次(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the &amp;details</source>
        <translation>复制详情(&amp;D)</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ListController</name>
    <message>
        <source>&amp;List files…</source>
        <translation>清单文件(&amp;L)…</translation>
    </message>
    <message>
        <source>There is no list file yet. Import one first (Ctrl+I).</source>
        <translation>还没有清单文件。请先导入一份 (Ctrl+I)。</translation>
    </message>
    <message>
        <source>%1 is kept in step with the board; it needs no import.</source>
        <translation>%1 与看板保持同步，不需要导入。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>放回文件</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>决定…</translation>
    </message>
    <message>
        <source>Write to %1?</source>
        <translation>写入 %1？</translation>
    </message>
    <message>
        <source>Exactly these lines change. Every version that is replaced is kept for 30 days.</source>
        <translation>只改动以下这些行。每个被替换的版本都会保留 30 天。</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>写入(&amp;W)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>If that is what you want, they are taken out of the file too.</source>
        <translation>如果这正是您想要的，它们也会从文件中移除。</translation>
    </message>
    <message>
        <source>If that is what you want, their cards are taken off the board too. Undo brings them back.</source>
        <translation>如果这正是您想要的，相应卡片也会移出看板。撤销可以恢复。</translation>
    </message>
    <message>
        <source>&amp;Take them out of the file</source>
        <translation>从文件中移除(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Take them off the board</source>
        <translation>移出看板(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Put the file back</source>
        <translation>恢复文件(&amp;P)</translation>
    </message>
    <message>
        <source>Resolve the merge in %1?</source>
        <translation>解决 %1 中的合并？</translation>
    </message>
    <message>
        <source>&amp;Open the page of this list</source>
        <translation>打开此清单的页面(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Check the links of this list</source>
        <translation>检查此清单的链接(&amp;C)</translation>
    </message>
    <message>
        <source>%1 was read again; it is not kept in step.</source>
        <translation>%1 已重新读取；它未保持同步。</translation>
    </message>
    <message>
        <source>Entry by entry, both sides fit together like this.</source>
        <translation>逐条合并后，两边合成如下。</translation>
    </message>
    <message>
        <source>With what you have chosen, both sides fit together like this.</source>
        <translation>按您的选择，两边合成如下。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ListDialog</name>
    <message>
        <source>when it was linked</source>
        <translation>关联时</translation>
    </message>
    <message>
        <source>written by Paper Cabinet</source>
        <translation>由 Paper Cabinet 写入</translation>
    </message>
    <message>
        <source>changed outside</source>
        <translation>在外部改动</translation>
    </message>
    <message>
        <source>List file</source>
        <translation>清单文件</translation>
    </message>
    <message>
        <source>&amp;Import again…</source>
        <translation>重新导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Look &amp;now</source>
        <translation>立即检查(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Keep in step</source>
        <translation>保持同步(&amp;K)</translation>
    </message>
    <message>
        <source>Changes go both ways within a second</source>
        <translation>一秒之内双向更新</translation>
    </message>
    <message>
        <source>&amp;Ask before writing</source>
        <translation>写入前询问(&amp;A)</translation>
    </message>
    <message>
        <source>The file is read by itself and written when you say so</source>
        <translation>自动读取文件，经您同意才写入</translation>
    </message>
    <message>
        <source>Only &amp;read</source>
        <translation>只读取(&amp;R)</translation>
    </message>
    <message>
        <source>The file is never written</source>
        <translation>从不写入文件</translation>
    </message>
    <message>
        <source>&amp;Leave alone</source>
        <translation>不再管它(&amp;L)</translation>
    </message>
    <message>
        <source>It was read once and is neither watched nor written</source>
        <translation>只读取过一次，不再监视也不写入</translation>
    </message>
    <message>
        <source>This file and the board</source>
        <translation>此文件与看板</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>“&amp;Reading” in the file:</source>
        <translation>文件中的“在读”(&amp;R)：</translation>
    </message>
    <message>
        <source>How “Reading” is written</source>
        <translation>“在读”的写法</translation>
    </message>
    <message>
        <source>As the file does it already</source>
        <translation>与文件现有写法一致</translation>
    </message>
    <message>
        <source>[/], as Obsidian does</source>
        <translation>[/]，与 Obsidian 相同</translation>
    </message>
    <message>
        <source>Only in the library</source>
        <translation>只保存在文库中</translation>
    </message>
    <message>
        <source>The file&apos;s own word</source>
        <translation>文件自己的用词</translation>
    </message>
    <message>
        <source>Earlier versions, newest first</source>
        <translation>早期版本，最新的在前</translation>
    </message>
    <message>
        <source>&amp;Bring this version back</source>
        <translation>恢复此版本(&amp;B)</translation>
    </message>
    <message>
        <source>Earlier versions, kept for 30 days</source>
        <translation>早期版本（保留 30 天）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 is as it was then.</source>
        <translation>%1 已恢复到当时的内容。</translation>
    </message>
    <message>
        <source>None yet: each text that is replaced will stand here.</source>
        <translation>还没有：每个被替换的文本都会列在这里。</translation>
    </message>
    <message numerus="yes">
        <source>Imported on %1, %n entries.</source>
        <translation>
            <numerusform>导入于 %1，共 %n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only in the library, of %n card(s), because the file has no place for it or you chose so:</source>
        <translation>
            <numerusform>%n 张卡片的以下内容只在文库中，因为文件中没有对应位置，或您选择如此：</numerusform>
        </translation>
    </message>
    <message>
        <source>• %1: %2</source>
        <translation>• %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>• and %n more</source>
        <translation>
            <numerusform>• 以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>as on %1 again</source>
        <translation>恢复为 %1 的内容</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::LookUpsPage</name>
    <message>
        <source>Publishers&apos; pages often say where their PDF is.</source>
        <translation>出版方的网页往往会注明 PDF 的位置。</translation>
    </message>
    <message>
        <source>Free copies by DOI. Asks for a mail address, and is left out without one.</source>
        <translation>按 DOI 查找免费副本。需要邮箱地址，没有则跳过。</translation>
    </message>
    <message>
        <source>Free copies by DOI or title.</source>
        <translation>按 DOI 或标题查找免费副本。</translation>
    </message>
    <message>
        <source>Preprints by title.</source>
        <translation>按标题查找预印本。</translation>
    </message>
    <message>
        <source>The page the link leads to</source>
        <translation>链接指向的网页</translation>
    </message>
    <message>
        <source>Wayback Machine</source>
        <translation>Wayback Machine</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>D&amp;own</source>
        <translation>下移(&amp;O)</translation>
    </message>
    <message>
        <source>When a link is not a PDF itself, these are asked where the PDF is, one after the other, and only when you open or download a paper. They see the paper&apos;s DOI or title, nothing else.</source>
        <translation>当链接本身不是 PDF 时，会依次询问以下服务 PDF 在哪里，而且只在您打开或下载论文时询问。它们只会看到论文的 DOI 或标题。</translation>
    </message>
    <message>
        <source>Where to look for a PDF</source>
        <translation>到哪里寻找 PDF</translation>
    </message>
    <message>
        <source>Who is asked, first to last</source>
        <translation>询问的先后顺序</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>邮箱地址</translation>
    </message>
    <message>
        <source>&amp;Your mail address</source>
        <translation>您的邮箱地址(&amp;Y)</translation>
    </message>
    <message>
        <source>Sent along to Unpaywall, Crossref and OpenAlex, which ask who is asking and answer faster then. It goes nowhere else. Empty: nothing is sent.</source>
        <translation>会发送给 Unpaywall、Crossref 和 OpenAlex，它们希望知道是谁在询问，并会因此回答得更快。不会发送到其他地方。留空则不发送。</translation>
    </message>
    <message>
        <source>&amp;Advanced: addresses of the services</source>
        <translation>高级：服务的地址(&amp;A)</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>%1 的地址</translation>
    </message>
    <message>
        <source>This is not a mail address yet; nothing is sent.</source>
        <translation>这还不是邮箱地址；不会发送任何内容。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Look-ups</source>
        <translation>查询</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::LookupController</name>
    <message>
        <source>&amp;Paste a paper</source>
        <translation>粘贴论文(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Complete…</source>
        <translation>补全(&amp;C)…</translation>
    </message>
    <message>
        <source>Find &amp;duplicates…</source>
        <translation>查找重复项(&amp;D)…</translation>
    </message>
    <message>
        <source>Copy an arXiv id, a DOI, an address, a title or BibTeX, then paste it here.</source>
        <translation>复制 arXiv 编号、DOI、网址、标题或 BibTeX，然后粘贴到这里。</translation>
    </message>
    <message>
        <source>This paper is in the library already.</source>
        <translation>文库中已有这篇论文。</translation>
    </message>
    <message>
        <source>Add it anyway</source>
        <translation>仍然添加</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Select the cards to complete first.</source>
        <translation>请先选中要补全的卡片。</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在询问 %1…</translation>
    </message>
    <message>
        <source>This may be a paper that you have already.</source>
        <translation>您可能已经有这篇论文。</translation>
    </message>
    <message>
        <source>Some of these may be papers that you have already.</source>
        <translation>其中一些论文您可能已经有了。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message numerus="yes">
        <source>%n of the new papers may be there twice.</source>
        <translation>
            <numerusform>新论文中有 %n 篇可能重复。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::MainWindow</name>
    <message>
        <source>%1[*] – Paper Cabinet</source>
        <translation>%1[*] – Paper Cabinet</translation>
    </message>
    <message>
        <source>&amp;Card</source>
        <translation>卡片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Idea</source>
        <translation>想法(&amp;I)</translation>
    </message>
    <message>
        <source>Add &amp;paper…</source>
        <translation>添加论文(&amp;P)…</translation>
    </message>
    <message>
        <source>Add paper</source>
        <translation>添加论文</translation>
    </message>
    <message>
        <source>Add idea</source>
        <translation>添加想法</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Import lists…</source>
        <translation>导入清单(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Fi&amp;lter…</source>
        <translation>筛选(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>清除所有筛选(&amp;C)</translation>
    </message>
    <message>
        <source>Manage &amp;tags…</source>
        <translation>管理标签(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>侧栏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Paper Cabinet</source>
        <translation>关于 Paper Cabinet(&amp;A)</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>到窗口的下一部分</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Empties the search, then back to the view</source>
        <translation>清空搜索，再回到视图</translation>
    </message>
    <message>
        <source>Ctrl+Click</source>
        <translation>Ctrl+点击</translation>
    </message>
    <message>
        <source>On a tag: filter by one more</source>
        <translation>点击标签：多筛选一个标签</translation>
    </message>
    <message>
        <source>Add i&amp;dea</source>
        <translation>添加想法(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ManyPapers</name>
    <message>
        <source>Move to</source>
        <translation>移到</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>移到“%1”</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Topic…</source>
        <translation>主题…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) selected</source>
        <translation>
            <numerusform>已选择 %n 张卡片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::NetworkPage</name>
    <message>
        <source>The prefix must begin with https://, for you sign in there.</source>
        <translation>前缀必须以 https:// 开头，因为您要在那里登录。</translation>
    </message>
    <message>
        <source>The prefix must end with “url=” or “qurl=”; the address of the paper is put behind it.</source>
        <translation>前缀必须以“url=”或“qurl=”结尾；论文的地址会接在后面。</translation>
    </message>
    <message>
        <source>Paper Cabinet uses the network only to open links and for what you ask it to look up.</source>
        <translation>Paper Cabinet 只在打开链接和您要求查询时使用网络。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>As the system is set</source>
        <translation>按系统设置</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>HTTP, by hand</source>
        <translation>HTTP，手动设置</translation>
    </message>
    <message>
        <source>SOCKS 5, by hand</source>
        <translation>SOCKS 5，手动设置</translation>
    </message>
    <message>
        <source>&amp;Reach the internet through</source>
        <translation>上网方式(&amp;R)</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>代理的主机</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>代理的端口</translation>
    </message>
    <message>
        <source>With a proxy it is the proxy that finds hosts, so Paper Cabinet cannot see whether a name leads into a local network.</source>
        <translation>使用代理时由代理解析主机名，因此 Paper Cabinet 无法判断某个名称是否指向本地网络。</translation>
    </message>
    <message>
        <source>Library access</source>
        <translation>图书馆访问</translation>
    </message>
    <message>
        <source>&amp;Prefix of your institution&apos;s proxy (EZproxy)</source>
        <translation>机构代理的前缀（EZproxy）(&amp;P)</translation>
    </message>
    <message>
        <source>Pages that need your institution&apos;s subscription open in the browser behind this address, where you can sign in. Your library&apos;s help pages tell it. Empty: pages open as they are.</source>
        <translation>需要机构订阅的网页会通过这个地址在浏览器中打开，您可以在那里登录。图书馆的帮助页面会给出这个地址。留空则直接打开网页。</translation>
    </message>
    <message>
        <source>Give the host of the proxy; until then the system&apos;s setting is used.</source>
        <translation>请填写代理的主机；在此之前使用系统设置。</translation>
    </message>
    <message>
        <source>A host is a name or an address, without “http://” and without a port.</source>
        <translation>主机是名称或地址，不含“http://”和端口。</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::NoticeBar</name>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::NoticePill</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭通知</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::Opener</name>
    <message>
        <source>“%1” has no Note link.</source>
        <translation>“%1”没有笔记链接。</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>添加链接</translation>
    </message>
    <message>
        <source>The file %1 is not there any more. Add the PDF again, or give the paper a web link.</source>
        <translation>文件 %1 已经不在了。请重新添加 PDF，或为论文添加网页链接。</translation>
    </message>
    <message>
        <source>Opened %1 in the browser.</source>
        <translation>已在浏览器中打开 %1。</translation>
    </message>
    <message>
        <source>No browser could be started for %1.</source>
        <translation>无法启动浏览器打开 %1。</translation>
    </message>
    <message>
        <source>“%1” has no PDF link.</source>
        <translation>“%1”没有 PDF 链接。</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>“%1” has no link yet.</source>
        <translation>“%1”还没有链接。</translation>
    </message>
    <message>
        <source>This PDF is being downloaded.</source>
        <translation>正在下载此 PDF。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Download cancelled.</source>
        <translation>下载已取消。</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <source>Allow %1 on this computer</source>
        <translation>在这台电脑上允许 %1</translation>
    </message>
    <message>
        <source>No program on this computer opens PDFs. Install a PDF viewer, or choose a program in the settings.</source>
        <translation>此计算机上没有程序可以打开 PDF。请安装 PDF 阅读器，或在设置中选择一个程序。</translation>
    </message>
    <message>
        <source>No program on this computer opens this file: %1. Install one and try again.</source>
        <translation>此计算机上没有程序可以打开此文件：%1。请安装后重试。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::PaperDetails</name>
    <message>
        <source>Select a card to see and edit everything about it here.</source>
        <translation>选择一张卡片，即可在这里查看和编辑它的全部内容。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::PaperForm</name>
    <message>
        <source>Venue</source>
        <translation>发表处</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Authors, separated by semicolons</source>
        <translation>作者，用分号隔开</translation>
    </message>
    <message>
        <source>Authors; separated by semicolons</source>
        <translation>作者；用分号隔开</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Topic › subtopic</source>
        <translation>主题 › 子主题</translation>
    </message>
    <message>
        <source>Open PDF</source>
        <translation>打开 PDF</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Open the note</source>
        <translation>打开笔记</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>想法</translation>
    </message>
    <message>
        <source>Notes, as Markdown</source>
        <translation>笔记，用 Markdown 书写</translation>
    </message>
    <message>
        <source>Write notes in Markdown</source>
        <translation>用 Markdown 写笔记</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>标识符</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::PaperPicker</name>
    <message>
        <source>Link a paper</source>
        <translation>链接论文</translation>
    </message>
    <message>
        <source>Type a part of the title, an author or a venue</source>
        <translation>输入标题的一部分、作者或发表处</translation>
    </message>
    <message>
        <source>Search papers</source>
        <translation>搜索论文</translation>
    </message>
    <message>
        <source>Papers found</source>
        <translation>找到的论文</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::PasteDialog</name>
    <message>
        <source>Paste papers</source>
        <translation>粘贴论文</translation>
    </message>
    <message numerus="yes">
        <source>%n papers were pasted</source>
        <translation>
            <numerusform>粘贴了 %n 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>论文</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>发表处</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>库中已有</translation>
    </message>
    <message>
        <source>Pasted papers</source>
        <translation>粘贴的论文</translation>
    </message>
    <message numerus="yes">
        <source>Add %n papers</source>
        <translation>
            <numerusform>添加 %n 篇论文</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogues are being asked; you need not wait.</source>
        <translation>正在向目录服务查询；您不必等待。</translation>
    </message>
    <message numerus="yes">
        <source>%n lines say nothing of a paper and are left out.</source>
        <translation>
            <numerusform>有 %n 行与论文无关，已略过。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is ticked is added, to be undone in one step.</source>
        <translation>添加勾选的论文，可一步撤销。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::PdfController</name>
    <message>
        <source>%1 could not be written. Check the free space and the permissions there.</source>
        <translation>无法写入 %1。请检查那里的剩余空间和权限。</translation>
    </message>
    <message>
        <source>Attaching…</source>
        <translation>正在附加…</translation>
    </message>
    <message>
        <source>This paper&apos;s PDF is not on this computer yet.</source>
        <translation>这篇论文的 PDF 还不在这台电脑上。</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>The folder of %1 could not be shown.</source>
        <translation>无法显示 %1 所在的文件夹。</translation>
    </message>
    <message>
        <source>Adding PDFs…</source>
        <translation>正在添加 PDF…</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::RenameTopicDialog</name>
    <message>
        <source>Rename topic</source>
        <translation>重命名主题</translation>
    </message>
    <message>
        <source>Rename “%1” to</source>
        <translation>把“%1”重命名为</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>“%1” is there already: the papers of both will stand under it.</source>
        <translation>“%1”已存在：两者的论文都会归到它下面。</translation>
    </message>
    <message>
        <source>The heading changes in linked files, too.</source>
        <translation>关联文件中的标题也会一并修改。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search papers, ideas and notes</source>
        <translation>搜索论文、想法和笔记</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置的页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Changes are in force at once.</source>
        <translation>更改立即生效。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>Views, topics, tags and lists</source>
        <translation>视图、主题、标签和清单</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::SidebarModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Cabinet</source>
        <translation>珍奇柜</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>%1, imported %2</source>
        <translation>%1，导入于 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1
Imported %2, %n entries</source>
        <translation>
            <numerusform>%1
导入于 %2，%n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::SkippedLinesModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>略过的原因</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::StatusLine</name>
    <message>
        <source>Cancel the downloads</source>
        <translation>取消下载</translation>
    </message>
    <message>
        <source>The library that is open</source>
        <translation>打开的文库</translation>
    </message>
    <message>
        <source>Download progress</source>
        <translation>下载进度</translation>
    </message>
    <message>
        <source>Read only: changes cannot be saved</source>
        <translation>只读：无法保存更改</translation>
    </message>
    <message>
        <source>● All changes saved</source>
        <translation>● 所有更改已保存</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>所有更改已保存</translation>
    </message>
    <message>
        <source>● The last change was not saved</source>
        <translation>● 最近的更改没有保存</translation>
    </message>
    <message>
        <source>The last change was not saved</source>
        <translation>最近的更改没有保存</translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n PDFs, %1</source>
        <translation>
            <numerusform>正在下载 %n 个 PDF，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show the downloads</source>
        <translation>显示下载</translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n PDFs</source>
        <translation>
            <numerusform>正在下载 %n 个 PDF</numerusform>
        </translation>
    </message>
    <message>
        <source>Links checked</source>
        <translation>已检查链接</translation>
    </message>
    <message>
        <source>Cancel the check of links</source>
        <translation>取消检查链接</translation>
    </message>
    <message>
        <source>Checking links, %1 of %2</source>
        <translation>正在检查链接，第 %1 个，共 %2 个</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::TagController</name>
    <message>
        <source>&amp;Rename or merge…</source>
        <translation>重命名或合并(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Filter by this tag</source>
        <translation>按此标签筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Filter by this tag &amp;too</source>
        <translation>同时按此标签筛选(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::TagManagerDialog</name>
    <message>
        <source>Manage tags</source>
        <translation>管理标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>A “/” in a name nests it: system/os belongs to system.</source>
        <translation>名称中的“/”表示层级：system/os 属于 system。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::TagModel</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n 篇论文</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n 个想法</numerusform>
        </translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::TagPicker</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n card(s)</source>
        <translation>
            <numerusform>%n 张卡片的标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n idea(s)</source>
        <translation>
            <numerusform>%n 个想法的标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a tag, or type a new one and press Return</source>
        <translation>查找标签，或输入新标签后按回车</translation>
    </message>
    <message>
        <source>Find or make a tag</source>
        <translation>查找或新建标签</translation>
    </message>
    <message>
        <source>Known tags</source>
        <translation>已有标签</translation>
    </message>
    <message>
        <source>Set tags</source>
        <translation>设定标签</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::TopBar</name>
    <message>
        <source>Filter by venue, year or PDF</source>
        <translation>按发表处、年份或 PDF 筛选</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::TopicController</name>
    <message>
        <source>&amp;Filter by this topic</source>
        <translation>按这个主题筛选(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Download all PDFs of this topic</source>
        <translation>下载这个主题的所有 PDF(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Check the links of this topic</source>
        <translation>检查此主题的链接(&amp;C)</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::TopicDialog</name>
    <message>
        <source>Topic</source>
        <translation>主题</translation>
    </message>
    <message numerus="yes">
        <source>Put %n card(s) under</source>
        <translation>
            <numerusform>将 %n 张卡片归入</numerusform>
        </translation>
    </message>
    <message>
        <source>Topic › subtopic; empty for none</source>
        <translation>主题 › 子主题；留空则不归入主题</translation>
    </message>
    <message>
        <source>Known topics</source>
        <translation>已有主题</translation>
    </message>
    <message>
        <source>Set topic</source>
        <translation>设定主题</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::TroubleDialog</name>
    <message>
        <source>Paper Cabinet</source>
        <translation>Paper Cabinet</translation>
    </message>
    <message>
        <source>&amp;Open another library…</source>
        <translation>打开其他文库(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>从备份恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Make a &amp;new one elsewhere…</source>
        <translation>在别处新建文库(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>This library cannot be opened</source>
        <translation>无法打开此文库</translation>
    </message>
    <message>
        <source>Nothing was changed. The file: %1</source>
        <translation>没有作任何更改。文件：%1</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::UndoController</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可以重做的操作。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Undoing: %1</source>
        <translation>正在撤销：%1</translation>
    </message>
    <message>
        <source>Redoing: %1</source>
        <translation>正在重做：%1</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ViewController</name>
    <message>
        <source>&amp;Board</source>
        <translation>看板(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Cabinet</source>
        <translation>珍奇柜(&amp;C)</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ViewerPage</name>
    <message>
        <source>Choose the program that shall open PDFs.</source>
        <translation>请选择打开 PDF 的程序。</translation>
    </message>
    <message>
        <source>Give the whole path of the program, such as /usr/bin/okular.</source>
        <translation>请填写程序的完整路径，例如 /usr/bin/okular。</translation>
    </message>
    <message>
        <source>There is no such file. The system&apos;s viewer is used until a program is chosen.</source>
        <translation>没有这个文件。在选定程序之前使用系统的阅读器。</translation>
    </message>
    <message>
        <source>This file is not a program that can be started. Choose another one.</source>
        <translation>这个文件不是可以启动的程序。请另选一个。</translation>
    </message>
    <message>
        <source>The &amp;system&apos;s PDF viewer</source>
        <translation>系统的 PDF 阅读器(&amp;S)</translation>
    </message>
    <message>
        <source>A &amp;program of my choice</source>
        <translation>我选择的程序(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>A double-click on a card opens its PDF with this.</source>
        <translation>双击卡片时用它打开 PDF。</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>阅读器</translation>
    </message>
    <message>
        <source>Path of the program</source>
        <translation>程序的路径</translation>
    </message>
    <message>
        <source>The program is started with the file&apos;s path and nothing else; no shell takes part.</source>
        <translation>启动程序时只传入文件路径；不经过命令行解释器。</translation>
    </message>
    <message>
        <source>Open a &amp;test page</source>
        <translation>打开测试页(&amp;T)</translation>
    </message>
    <message>
        <source>The program that opens PDFs</source>
        <translation>打开 PDF 的程序</translation>
    </message>
    <message>
        <source>No test page could be written to %1.</source>
        <translation>无法把测试页写入 %1。</translation>
    </message>
    <message>
        <source>No program could be started for a PDF. Choose one above, or install a PDF viewer.</source>
        <translation>无法启动打开 PDF 的程序。请在上面选择一个，或安装 PDF 阅读器。</translation>
    </message>
    <message>
        <source>Opening PDFs</source>
        <translation>打开 PDF</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>&amp;Open a reading list…</source>
        <translation>打开阅读清单(&amp;O)…</translation>
    </message>
    <message>
        <source>Start with the &amp;example lists</source>
        <translation>从示例清单开始(&amp;E)</translation>
    </message>
    <message>
        <source>Add a &amp;paper</source>
        <translation>添加论文(&amp;P)</translation>
    </message>
    <message>
        <source>Welcome to Paper Cabinet</source>
        <translation>欢迎使用 Paper Cabinet</translation>
    </message>
    <message>
        <source>Your reading list becomes a board: papers to read, reading and done.
Your ideas stand in the cabinet beside it, linked to the papers they come from.</source>
        <translation>阅读清单变成一块看板：待读、在读和已读的论文。
想法放在旁边的珍奇柜里，与它们来自的论文互相链接。</translation>
    </message>
    <message>
        <source>Or drop a Markdown list, a PDF or a web address anywhere in this window. Your files stay as they are unless you keep them in step.</source>
        <translation>也可以把 Markdown 清单、PDF 或网址拖放到此窗口的任意位置。除非您让它们保持同步，否则您的文件不会改变。</translation>
    </message>
</context>
<context>
    <name>cabinet::gui::WorkController</name>
    <message>
        <source>One moment, this is not done yet: %1</source>
        <translation>请稍候，尚未完成：%1</translation>
    </message>
</context>
</TS>
