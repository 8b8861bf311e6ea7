<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>CardText</name>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo</source>
        <translation>
            <numerusform>%n mo</numerusform>
            <numerusform>%n mo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n y</source>
        <translation>
            <numerusform>%n y</numerusform>
            <numerusform>%n y</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in this column for %n day(s)</source>
        <translation>
            <numerusform>in this column for %n day</numerusform>
            <numerusform>in this column for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dead link(s)</source>
        <translation>
            <numerusform>%n dead link</numerusform>
            <numerusform>%n dead links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>Moved %n cards to %1</source>
        <translation>
            <numerusform>Moved %n card to %1</numerusform>
            <numerusform>Moved %n cards to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n papers</source>
        <translation>
            <numerusform>Deleted %n paper</numerusform>
            <numerusform>Deleted %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took %n cards out of their topic</source>
        <translation>
            <numerusform>Took %n card out of its topic</numerusform>
            <numerusform>Took %n cards out of their topic</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n cards under %1</source>
        <translation>
            <numerusform>Put %n card under %1</numerusform>
            <numerusform>Put %n cards under %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed tags of %n cards: %1</source>
        <translation>
            <numerusform>Changed tags of %n card: %1</numerusform>
            <numerusform>Changed tags of %n cards: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n entries from %1</source>
        <translation>
            <numerusform>Imported %n entry from %1</numerusform>
            <numerusform>Imported %n entries from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n papers from %1</source>
        <translation>
            <numerusform>Imported %n paper from %1</numerusform>
            <numerusform>Imported %n papers from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n ideas from %1</source>
        <translation>
            <numerusform>Imported %n idea from %1</numerusform>
            <numerusform>Imported %n ideas from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Updated %n entries from %1</source>
        <translation>
            <numerusform>Updated %n entry from %1</numerusform>
            <numerusform>Updated %n entries from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edited %n ideas</source>
        <translation>
            <numerusform>Edited %n idea</numerusform>
            <numerusform>Edited %n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n ideas</source>
        <translation>
            <numerusform>Moved %n idea</numerusform>
            <numerusform>Moved %n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n ideas</source>
        <translation>
            <numerusform>Deleted %n idea</numerusform>
            <numerusform>Deleted %n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Linked a paper to %n ideas</source>
        <translation>
            <numerusform>Linked a paper to %n idea</numerusform>
            <numerusform>Linked a paper to %n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlinked a paper from %n ideas</source>
        <translation>
            <numerusform>Unlinked a paper from %n idea</numerusform>
            <numerusform>Unlinked a paper from %n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n papers</source>
        <translation>
            <numerusform>Added %n paper</numerusform>
            <numerusform>Added %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Completed %n cards</source>
        <translation>
            <numerusform>Completed %n card</numerusform>
            <numerusform>Completed %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made %n cards into one: %1</source>
        <translation>
            <numerusform>Made %n card into one: %1</numerusform>
            <numerusform>Made %n cards into one: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted that %n cards are different papers</source>
        <translation>
            <numerusform>Noted that %n card is a different paper</numerusform>
            <numerusform>Noted that %n cards are different papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%n papers</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ideas</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::AddPaperDialog</name>
    <message numerus="yes">
        <source>%n more paper(s) will be added with it.</source>
        <translation>
            <numerusform>%n more paper will be added with it.</numerusform>
            <numerusform>%n more papers will be added with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::BoardMoves</name>
    <message numerus="yes">
        <source>%n card(s) moved to %1.</source>
        <translation>
            <numerusform>%n card moved to %1.</numerusform>
            <numerusform>%n cards moved to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) deleted.</source>
        <translation>
            <numerusform>%n card deleted.</numerusform>
            <numerusform>%n cards deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ColumnHeader</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n card(s)</source>
        <translation>
            <numerusform>At most %n card</numerusform>
            <numerusform>At most %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ColumnWidget</name>
    <message numerus="yes">
        <source>%1, %n card(s)</source>
        <translation>
            <numerusform>%1, %n card</numerusform>
            <numerusform>%1, %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::DownloadsController</name>
    <message numerus="yes">
        <source>%n are on this computer already.</source>
        <translation>
            <numerusform>%n is on this computer already.</numerusform>
            <numerusform>%n are on this computer already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n papers have no PDF link.</source>
        <translation>
            <numerusform>%n paper has no PDF link.</numerusform>
            <numerusform>%n papers have no PDF link.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PDFs would be downloaded.</source>
        <translation>
            <numerusform>%n PDF would be downloaded.</numerusform>
            <numerusform>%n PDFs would be downloaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n PDFs.</source>
        <translation>
            <numerusform>Downloading %n PDF.</numerusform>
            <numerusform>Downloading %n PDFs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PDFs are downloaded.</source>
        <translation>
            <numerusform>%n PDF is downloaded.</numerusform>
            <numerusform>%n PDFs are downloaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be had.</source>
        <translation>
            <numerusform>%n could not be had.</numerusform>
            <numerusform>%n could not be had.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::DownloadsPage</name>
    <message numerus="yes">
        <source>%n PDFs, %1 of %2</source>
        <translation>
            <numerusform>%n PDF, %1 of %2</numerusform>
            <numerusform>%n PDFs, %1 of %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::DownloadsWindow</name>
    <message numerus="yes">
        <source>%n PDFs kept, %1</source>
        <translation>
            <numerusform>%n PDF kept, %1</numerusform>
            <numerusform>%n PDFs kept, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused, %n to go</source>
        <translation>
            <numerusform>Paused, %n to go</numerusform>
            <numerusform>Paused, %n to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloading, %n to go</source>
        <translation>
            <numerusform>Downloading, %n to go</numerusform>
            <numerusform>Downloading, %n to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n &amp;interrupted</source>
        <translation>
            <numerusform>Resume %n &amp;interrupted</numerusform>
            <numerusform>Resume %n &amp;interrupted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::DuplicatesDialog</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ExportController</name>
    <message numerus="yes">
        <source>Exported %n paper(s) to %1</source>
        <translation>
            <numerusform>Exported %n paper to %1</numerusform>
            <numerusform>Exported %n papers to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ExportDialog</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the filter shows: %n paper(s)</source>
        <translation>
            <numerusform>What the filter shows: %n paper</numerusform>
            <numerusform>What the filter shows: %n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::GitPanel</name>
    <message numerus="yes">
        <source>%n to push</source>
        <translation>
            <numerusform>%n to push</numerusform>
            <numerusform>%n to push</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to pull</source>
        <translation>
            <numerusform>%n to pull</numerusform>
            <numerusform>%n to pull</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::IdeaModel</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ImportDialog</name>
    <message numerus="yes">
        <source>%1: %n papers</source>
        <translation>
            <numerusform>%1: %n paper</numerusform>
            <numerusform>%1: %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ideas</source>
        <translation>
            <numerusform>%1: %n idea</numerusform>
            <numerusform>%1: %n ideas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines left out</source>
        <translation>
            <numerusform>%n line left out</numerusform>
            <numerusform>%n lines left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n entries</source>
        <translation>
            <numerusform>&amp;Import %n entry</numerusform>
            <numerusform>&amp;Import %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::LinkCheckController</name>
    <message numerus="yes">
        <source>All of these links were checked within the last %n days.</source>
        <translation>
            <numerusform>All of these links were checked within the last %n day.</numerusform>
            <numerusform>All of these links were checked within the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links were checked within the last 7 days and are not asked again.</source>
        <translation>
            <numerusform>%n link was checked within the last 7 days and is not asked again.</numerusform>
            <numerusform>%n links were checked within the last 7 days and are not asked again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links are checked.</source>
        <translation>
            <numerusform>%n link is checked.</numerusform>
            <numerusform>%n links are checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead nowhere.</source>
        <translation>
            <numerusform>%n leads nowhere.</numerusform>
            <numerusform>%n lead nowhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have moved.</source>
        <translation>
            <numerusform>%n has moved.</numerusform>
            <numerusform>%n have moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ListDialog</name>
    <message numerus="yes">
        <source>Imported on %1, %n entries.</source>
        <translation>
            <numerusform>Imported on %1, %n entry.</numerusform>
            <numerusform>Imported on %1, %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only in the library, of %n card(s), because the file has no place for it or you chose so:</source>
        <translation>
            <numerusform>Only in the library, of %n card, because the file has no place for it or you chose so:</numerusform>
            <numerusform>Only in the library, of %n cards, because the file has no place for it or you chose so:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>• and %n more</source>
        <translation>
            <numerusform>• and %n more</numerusform>
            <numerusform>• and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::LookupController</name>
    <message numerus="yes">
        <source>%n of the new papers may be there twice.</source>
        <translation>
            <numerusform>%n of the new papers may be there twice.</numerusform>
            <numerusform>%n of the new papers may be there twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::ManyPapers</name>
    <message numerus="yes">
        <source>%n card(s) selected</source>
        <translation>
            <numerusform>%n card selected</numerusform>
            <numerusform>%n cards selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::PasteDialog</name>
    <message numerus="yes">
        <source>%n papers were pasted</source>
        <translation>
            <numerusform>%n paper was pasted</numerusform>
            <numerusform>%n papers were pasted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n papers</source>
        <translation>
            <numerusform>Add %n paper</numerusform>
            <numerusform>Add %n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines say nothing of a paper and are left out.</source>
        <translation>
            <numerusform>%n line says nothing of a paper and is left out.</numerusform>
            <numerusform>%n lines say nothing of a paper and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::SidebarModel</name>
    <message numerus="yes">
        <source>%1
Imported %2, %n entries</source>
        <translation>
            <numerusform>%1
Imported %2, %n entry</numerusform>
            <numerusform>%1
Imported %2, %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::StatusLine</name>
    <message numerus="yes">
        <source>Downloading %n PDFs, %1</source>
        <translation>
            <numerusform>Downloading %n PDF, %1</numerusform>
            <numerusform>Downloading %n PDFs, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n PDFs</source>
        <translation>
            <numerusform>Downloading %n PDF</numerusform>
            <numerusform>Downloading %n PDFs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::TagModel</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n idea(s)</source>
        <translation>
            <numerusform>%n idea</numerusform>
            <numerusform>%n ideas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::TagPicker</name>
    <message numerus="yes">
        <source>Tags of %n card(s)</source>
        <translation>
            <numerusform>Tags of %n card</numerusform>
            <numerusform>Tags of %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n idea(s)</source>
        <translation>
            <numerusform>Tags of %n idea</numerusform>
            <numerusform>Tags of %n ideas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabinet::gui::TopicDialog</name>
    <message numerus="yes">
        <source>Put %n card(s) under</source>
        <translation>
            <numerusform>Put %n card under</numerusform>
            <numerusform>Put %n cards under</numerusform>
        </translation>
    </message>
</context>
</TS>
