// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Paper.h"
#include "markdown/List.h"
#include "markdown/NoteText.h"
#include "support/MergeModel.h"

#include <QMap>

// What a person does to a list file in an editor, as changes of its bytes, and what a file or a library says, for comparison. The
// parser is only asked where an entry stands; each title is made of words that stand nowhere else.
namespace syncmodel {

using namespace Qt::StringLiterals;
using cabinet::ListKind;
using cabinet::Status;

// What one entry says, by field: title, venue, status, topic, "link/Label", notes, body.
using Fields = QMap<QString, QString>;
using State = QMap<int, Fields>; // by the number the test gives to each paper or idea

struct Entry
{
    QString title;
    Fields fields;
    cabinet::markdown::Span span;
    cabinet::markdown::Span titleSpan;
    cabinet::markdown::Span statusSpan;
    cabinet::markdown::Span venueSpan;
    bool hasLink = false; // to the paper itself, which tells it whatever its title
    bool isRow = false;
    Status status = Status::ToRead;
    cabinet::markdown::Span notesSpan;
};

struct Shape // of the file a sequence works on
{
    ListKind kind = ListKind::Papers;
    mergemodel::Style style = mergemodel::Style::Tasks;
    bool slash = false; // [/] is written

    [[nodiscard]] bool isIdeas() const { return kind == ListKind::Ideas; }
    [[nodiscard]] bool hasStatus() const { return style == mergemodel::Style::Tasks || style == mergemodel::Style::Table; }
    [[nodiscard]] bool hasVenue() const { return hasStatus(); }
    [[nodiscard]] bool hasNotes() const { return style != mergemodel::Style::Table; }
};

inline void putLinks(Fields &fields, const cabinet::Links &links)
{
    for (const cabinet::Link &link : links)
        fields.insert(u"link/"_s + link.label, link.url);
}

inline QString plainBody(const QString &body)
{
    return body.simplified();
}

// However its lines are set.
inline QString plainNotes(const QString &notes)
{
    return cabinet::markdown::plainNote(notes);
}

inline QList<Entry> entriesOf(const QByteArray &bytes, const Shape &shape)
{
    QList<Entry> all;
    if (shape.isIdeas()) {
        for (const cabinet::markdown::IdeaEntry &idea : cabinet::markdown::parseIdeas(bytes).entries) {
            Entry entry{idea.title, {{u"title"_s, idea.title}, {u"body"_s, plainBody(idea.body)}}, idea.span, idea.titleSpan};
            all.append(entry);
        }
        return all;
    }
    for (const cabinet::markdown::PaperEntry &paper : cabinet::markdown::parsePapers(bytes).entries) {
        Entry entry{paper.title, {}, paper.span, paper.titleSpan, paper.statusSpan, paper.venueSpan};
        entry.hasLink = std::any_of(paper.links.begin(), paper.links.end(),
                                    [](const cabinet::markdown::LinkSpan &span) { return span.link.label == u"Paper"_s; });
        entry.isRow = paper.kind == cabinet::markdown::EntryKind::TableRow;
        entry.status = paper.status;
        entry.notesSpan = paper.notesSpan;
        entry.fields = {{u"title"_s, paper.title}, {u"topic"_s, paper.topic.join(u'/')}};
        if (shape.hasVenue())
            entry.fields.insert(u"venue"_s, paper.venue);
        if (shape.hasStatus())
            entry.fields.insert(u"status"_s, cabinet::statusText(paper.status));
        if (shape.hasNotes())
            entry.fields.insert(u"notes"_s, plainNotes(cabinet::markdown::noteOf(paper)));
        for (const cabinet::markdown::LinkSpan &link : paper.links)
            putLinks(entry.fields, {link.link});
        all.append(entry);
    }
    return all;
}

inline QByteArray newCabinet(mergemodel::Words &words)
{
    QByteArray text = "# Cabinet\n\nWhat this is: " + words.prose().toUtf8() + "\n\n";
    for (int i = 1, last = 3 + words.below(8); i <= last; ++i) {
        text += QByteArray::number(i) + ". " + words.title().toUtf8() + "\n";
        if (words.chance(60))
            text += "   - " + words.title().toUtf8() + "\n";
        text += "\n";
    }
    return text;
}

// Changes bytes as a person in an editor does. `renamed`: what an entry was called before and is called now.
class FileEditor final
{
public:
    FileEditor(QByteArray &bytes, const Shape &shape, mergemodel::Words &words)
        : m_bytes(bytes)
        , m_shape(shape)
        , m_words(words)
    {
    }

    [[nodiscard]] const std::pair<QString, QString> &renamed() const { return m_renamed; }

    // Answers what was done, for the log; empty: nothing.
    QString change()
    {
        m_entries = entriesOf(m_bytes, m_shape);
        if (m_shape.isIdeas())
            return changeIdeas();
        switch (m_words.below(18)) {
        case 0:
        case 1:
        case 2:
            return tick();
        case 3:
            return retitle();
        case 4:
            return changeVenue();
        case 5:
            return addNoteLink();
        case 6:
        case 7:
            return addLine();
        case 8:
            return removeLine();
        case 9:
        case 10:
            return moveLine();
        case 11:
            return changeProse();
        case 12:
            return addNote();
        case 13:
            return m_words.chance(50) ? flipLineEnds() : restyle();
        case 16:
            return editNote();
        case 17:
            return removeNote();
        case 14:
            return m_words.chance(50) ? renameHeading() : addProse();
        default:
            return m_words.chance(25) ? cutTail() : tick();
        }
    }

private:
    QString changeIdeas()
    {
        switch (m_words.below(9)) {
        case 0:
        case 1:
            return retitle();
        case 2:
        case 3:
            return addThought();
        case 4:
        case 5:
            return addIdea();
        case 6:
            return removeLine();
        case 7:
            return changeProse();
        default:
            return flipLineEnds();
        }
    }

    const Entry *any()
    {
        return m_entries.isEmpty() ? nullptr : &m_entries.at(m_words.below(static_cast<int>(m_entries.size())));
    }
    [[nodiscard]] QByteArray lineEnd() const { return m_bytes.contains("\r\n") ? "\r\n" : "\n"; }
    [[nodiscard]] QByteArray bytesOf(const cabinet::markdown::Span &span) const
    {
        return m_bytes.mid(span.begin, span.end - span.begin);
    }
    void replace(const cabinet::markdown::Span &span, const QByteArray &text)
    {
        m_bytes.replace(span.begin, span.end - span.begin, text);
    }
    [[nodiscard]] qsizetype endOfLine(qsizetype from) const
    {
        const qsizetype end = m_bytes.indexOf('\n', from);
        const qsizetype last = end < 0 ? m_bytes.size() : end;
        return last > 0 && m_bytes.at(last - 1) == '\r' ? last - 1 : last;
    }
    void endLastLine()
    {
        if (!m_bytes.isEmpty() && !m_bytes.endsWith('\n'))
            m_bytes += lineEnd();
    }

    QString tick()
    {
        const Entry *entry = m_shape.hasStatus() ? any() : nullptr;
        if (entry == nullptr || entry->statusSpan.end <= entry->statusSpan.begin)
            return {};
        const bool done = entry->status == Status::Done;
        if (entry->isRow)
            replace(entry->statusSpan, done ? "⬜" : "✅");
        else
            replace(entry->statusSpan, done ? " " : "x");
        return u"tick "_s + entry->title;
    }

    QString retitle()
    {
        const Entry *entry = any();
        if (entry == nullptr)
            return {};
        const QString title = entry->hasLink ? m_words.title() : QString(entry->title + u' ' + m_words.word());
        m_renamed = {entry->title, title};
        replace(entry->titleSpan, title.toUtf8());
        return u"retitle %1 to %2"_s.arg(m_renamed.first, title);
    }

    QString changeVenue()
    {
        const Entry *entry = m_shape.hasVenue() ? any() : nullptr;
        if (entry == nullptr || entry->venueSpan.end <= entry->venueSpan.begin)
            return {};
        const QString venue = u"SOSP'"_s + QString::number(10 + m_words.below(15));
        replace(entry->venueSpan, venue.toUtf8());
        return u"venue of %1 to %2"_s.arg(entry->title, venue);
    }

    QString addNoteLink()
    {
        const Entry *entry = any();
        if (entry == nullptr || !entry->hasLink || entry->fields.contains(u"link/Note"_s))
            return {};
        const QByteArray link = " [[Note](notes/" + m_words.word().toUtf8() + ".md)]";
        qsizetype at = endOfLine(entry->span.begin);
        if (entry->isRow)
            at = m_bytes.lastIndexOf(')', m_bytes.indexOf(" | ", entry->titleSpan.end)) + 1;
        m_bytes.insert(at, link);
        return u"note link for "_s + entry->title;
    }

    QString addLine()
    {
        const Entry *entry = any();
        if (entry == nullptr || entry->isRow != (m_shape.style == mergemodel::Style::Table)) // a row below a task is a part of it
            return {};
        mergemodel::List list;
        list.style = m_shape.style;
        list.bullet = QChar::fromLatin1(m_bytes.at(entry->span.begin));
        const mergemodel::Row row = mergemodel::newRow(m_words, list, 0);
        const bool behind = m_words.chance(60);
        const bool last = entry->span.end == m_bytes.size();
        if (behind && last)
            endLastLine();
        const qsizetype at = !behind ? entry->span.begin : last ? m_bytes.size() : entry->span.end;
        m_bytes.insert(at, mergemodel::rowText(list, row, 1).toUtf8() + lineEnd());
        return u"add %1 near %2"_s.arg(row.title, entry->title);
    }

    QString removeLine()
    {
        const Entry *entry = m_entries.size() > 3 ? any() : nullptr;
        if (entry == nullptr)
            return {};
        m_bytes.remove(entry->span.begin, entry->span.end - entry->span.begin);
        return u"remove "_s + entry->title;
    }

    QString moveLine()
    {
        const Entry *entry = any();
        const Entry *to = any();
        if (entry == nullptr || entry == to || !entry->hasLink)
            return {};
        QByteArray line = bytesOf(entry->span);
        if (!line.endsWith('\n'))
            line += lineEnd();
        qsizetype at = to->span.begin;
        m_bytes.remove(entry->span.begin, entry->span.end - entry->span.begin);
        if (at > entry->span.begin)
            at -= entry->span.end - entry->span.begin;
        m_bytes.insert(at, line);
        return u"move %1 before %2"_s.arg(entry->title, to->title);
    }

    QString changeProse()
    {
        const qsizetype from = m_bytes.indexOf("What we read about ", m_words.below(static_cast<int>(m_bytes.size()) + 1));
        if (from < 0)
            return {};
        m_bytes.replace(from, endOfLine(from) - from, m_words.prose().toUtf8());
        return u"prose"_s;
    }

    QString addProse()
    {
        const qsizetype from = m_bytes.indexOf("\n## ", m_words.below(static_cast<int>(m_bytes.size()) + 1));
        if (from < 0 || m_shape.style == mergemodel::Style::LinkedBullets)
            return {};
        m_bytes.insert(endOfLine(from + 1), lineEnd() + lineEnd() + m_words.prose().toUtf8());
        return u"more prose"_s;
    }

    QString addNote()
    {
        const Entry *entry = any();
        if (entry == nullptr || entry->isRow)
            return {};
        m_bytes.insert(endOfLine(entry->span.begin), lineEnd() + "  - " + m_words.title().toUtf8());
        return u"note below "_s + entry->title;
    }

    const Entry *anyNoted()
    {
        QList<const Entry *> noted;
        for (const Entry &entry : std::as_const(m_entries)) {
            if (!entry.isRow && entry.notesSpan.end > entry.notesSpan.begin)
                noted.append(&entry);
        }
        return noted.isEmpty() ? nullptr : noted.at(m_words.below(static_cast<int>(noted.size())));
    }

    // One of its lines gets another word, or one more below it.
    QString editNote()
    {
        const Entry *entry = anyNoted();
        if (entry == nullptr)
            return {};
        const qsizetype within = m_words.below(static_cast<int>(entry->notesSpan.end - entry->notesSpan.begin));
        const qsizetype end = endOfLine(entry->notesSpan.begin + within);
        const bool more = m_words.chance(40);
        m_bytes.insert(end, more ? lineEnd() + "  - " + m_words.title().toUtf8() : QByteArray(" " + m_words.word().toUtf8()));
        return (more ? u"more of the note of "_s : u"another word in the note of "_s) + entry->title;
    }

    QString removeNote()
    {
        const Entry *entry = anyNoted();
        if (entry == nullptr)
            return {};
        const qsizetype end = m_bytes.indexOf('\n', entry->notesSpan.end - 1);
        const qsizetype begin = m_bytes.lastIndexOf('\n', entry->notesSpan.begin - 1) + 1;
        m_bytes.remove(begin, (end < 0 ? m_bytes.size() : end + 1) - begin);
        return u"no note of "_s + entry->title;
    }

    QString flipLineEnds()
    {
        const bool crlf = m_bytes.contains("\r\n");
        m_bytes.replace("\r\n", "\n");
        if (!crlf)
            m_bytes.replace("\n", "\r\n");
        return u"line ends"_s;
    }

    QString restyle()
    {
        if (m_shape.style == mergemodel::Style::Table && m_bytes.contains("|---|---|---|")) {
            m_bytes.replace("|---|---|---|", "|:--|:-:|---|");
            return u"columns aligned"_s;
        }
        if (m_shape.style == mergemodel::Style::Tasks && m_bytes.contains("[x]") && m_words.chance(30)) {
            m_bytes.replace("[x]", "[X]");
            return u"large ticks"_s;
        }
        return changeBullets();
    }

    QString changeBullets()
    {
        if (m_shape.style != mergemodel::Style::Tasks && m_shape.style != mergemodel::Style::LinkedBullets)
            return {};
        for (const Entry &entry : std::as_const(m_entries)) {
            char *bullet = m_bytes.data() + entry.span.begin;
            *bullet = *bullet == '-' ? '*' : '-';
        }
        return u"bullets"_s;
    }

    QString renameHeading()
    {
        const qsizetype from = m_bytes.indexOf("\n## ", m_words.below(static_cast<int>(m_bytes.size()) + 1));
        if (from < 0)
            return {};
        const QByteArray title = m_words.title().toUtf8();
        m_bytes.replace(from + 4, endOfLine(from + 1) - from - 4, title);
        return u"heading "_s + QString::fromUtf8(title);
    }

    QString cutTail()
    {
        const Entry *entry = any();
        if (entry == nullptr)
            return {};
        m_bytes.truncate(entry->span.begin);
        return u"cut from "_s + entry->title;
    }

    QString addThought()
    {
        const Entry *entry = any();
        if (entry == nullptr)
            return {};
        m_bytes.insert(endOfLine(entry->span.begin), lineEnd() + "   - " + m_words.title().toUtf8());
        return u"thought below "_s + entry->title;
    }

    QString addIdea()
    {
        endLastLine();
        const QString title = m_words.title();
        m_bytes += lineEnd() + QByteArray::number(m_entries.size() + 1) + ". " + title.toUtf8() + lineEnd();
        return u"idea "_s + title;
    }

    QByteArray &m_bytes;
    const Shape &m_shape;
    mergemodel::Words &m_words;
    QList<Entry> m_entries;
    std::pair<QString, QString> m_renamed;
};

} // namespace syncmodel
