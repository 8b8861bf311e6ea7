// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/NoteEdits.h"

#include "markdown/Around.h"
#include "markdown/Compose.h"
#include "markdown/NoteText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

// How the lines of a note are set in a file.
struct Setting
{
    QByteArray indent;
    NoteShape shape;

    [[nodiscard]] QByteArray line(const QString &text, bool first) const
    {
        const QString &mark = first ? shape.first : shape.rest;
        if (!text.isEmpty())
            return indent + mark.toUtf8() + text.toUtf8();
        return mark.startsWith(u'>') ? QByteArray(indent + '>') : QByteArray();
    }
};

QByteArray linesOf(const QStringList &lines, qsizetype from, qsizetype to, const Setting &setting, const QByteArray &lineEnd)
{
    QByteArray text;
    for (qsizetype i = from; i < to; ++i)
        text += (i == from ? QByteArray() : lineEnd) + setting.line(lines[i], i == 0);
    return text;
}

// As its text asks for it, else as the list has it; where that is read as something else, as lists have it that have no notes
// yet, and at last as a quote.
Setting newSetting(const QString &note, EntryKind kind, const QByteArray &indent, qsizetype textIndent, const WriteStyle &style,
                   int escape)
{
    const bool item = family(kind) == family(EntryKind::Task);
    const QByteArray below = item ? QByteArray(textIndent, ' ') : QByteArray();
    if (const NoteShape own = shapeOfNote(trimmedNote(note)); !own.first.isEmpty())
        return {indent + below, own};
    if (item && escape == 0 && isListNote(trimmedNote(note)))
        return {indent + below, {}};
    const auto known = style.notes.constFind(family(kind));
    if (known != style.notes.constEnd() && escape == 0)
        return {indent + known->indent, known->shape};
    if (escape > 1 || kind == EntryKind::Paragraph)
        return {indent + below, {u"> "_s, u"> "_s}};
    return {indent + below, item ? NoteShape{u"- "_s, u"  "_s} : NoteShape{}};
}

bool hasBlankBefore(EntryKind kind, const WriteStyle &style)
{
    const auto known = style.notes.constFind(family(kind));
    return known != style.notes.constEnd() ? known->blankBefore : kind == EntryKind::Heading;
}

class NoteEditor
{
public:
    NoteEditor(EntryEdits &done, const QByteArray &bytes, const PaperEntry &entry, const QString &wanted, const WriteStyle &style,
               int escape)
        : m_done(done)
        , m_bytes(bytes)
        , m_entry(entry)
        , m_wanted(wanted)
        , m_style(style)
        , m_escape(escape)
    {
    }

    void edit()
    {
        if (plainNote(m_wanted).isEmpty())
            remove();
        else if (m_entry.notesSpan.isEmpty())
            add();
        else
            change();
    }

private:
    void replace(Span span, const QByteArray &text) { m_done.edits.append({span, text}); }

    [[nodiscard]] QByteArray indentAt(qsizetype line) const
    {
        qsizetype end = line;
        while (end < m_bytes.size() && (m_bytes[end] == ' ' || m_bytes[end] == '\t'))
            ++end;
        return m_bytes.mid(line, end - line);
    }

    // The line end before it goes with it, and the blank lines that led to it where nothing follows.
    void remove()
    {
        qsizetype begin = m_entry.notesSpan.begin;
        const bool last = isBlank(m_bytes, {m_entry.notesSpan.end, m_entry.span.end});
        while (last && begin > m_entry.span.begin && previousLine(m_bytes, begin) > m_entry.span.begin &&
               isBlank(m_bytes, {previousLine(m_bytes, begin), begin}))
            begin = previousLine(m_bytes, begin);
        replace({lineEnd(m_bytes, previousLine(m_bytes, begin)), m_entry.notesSpan.end}, {});
    }

    // Below all that the entry has.
    void add()
    {
        qsizetype end = m_entry.span.end;
        while (end > m_entry.span.begin && QByteArrayView(" \t\r\n").contains(m_bytes[end - 1]))
            --end;
        end = lineEnd(m_bytes, end);
        const qsizetype line = lineBegin(m_bytes, m_entry.span.begin);
        const QByteArray note =
            composeNote(m_wanted, m_entry.kind, m_bytes.mid(line, m_entry.span.begin - line), textIndent(), m_style, m_escape);
        replace({end, end}, m_style.lineEnd + note.chopped(m_style.lineEnd.size()));
    }

    // From the bullet to what stands behind it, a task's brackets not counted.
    [[nodiscard]] qsizetype textIndent() const
    {
        qsizetype at = m_entry.span.begin;
        while (at < m_entry.span.end && !QByteArrayView(" \t\r\n").contains(m_bytes[at]))
            ++at;
        const qsizetype marker = at;
        while (at < m_entry.span.end && m_bytes[at] == ' ' && at - marker < 4)
            ++at;
        return at - m_entry.span.begin;
    }

    struct Standing // the note in the file
    {
        QList<Span> lines; // without their ends
        Setting setting;
    };

    [[nodiscard]] Standing standing() const
    {
        Standing note;
        note.setting.shape = shapeOfNote(m_entry.notes);
        bool any = false;
        for (qsizetype at = m_entry.notesSpan.begin; at < m_entry.notesSpan.end; at = nextLine(m_bytes, at)) {
            const Span line{at, std::min<qsizetype>(lineEnd(m_bytes, at), m_entry.notesSpan.end)};
            note.lines.append(line);
            if (isBlank(m_bytes, line))
                continue;
            const QByteArray own = indentAt(at);
            QByteArray &indent = note.setting.indent;
            const auto same = std::mismatch(indent.begin(), indent.end(), own.begin(), own.end()).first - indent.begin();
            indent = any ? indent.first(same) : own;
            any = true;
        }
        return note;
    }

    // The lines that are the same at both ends stay; the first is only ever the first, as it has the bullet.
    void change()
    {
        Standing note = standing();
        const QStringList before = noteOf(m_entry).split(u'\n');
        const NoteShape typed = shapeOfNote(trimmedNote(m_wanted));
        const QStringList now = plainNote(m_wanted).split(u'\n');
        const bool otherwise = !typed.first.isEmpty() || isListNote(trimmedNote(m_wanted));
        const bool reset = m_escape > 0 || (otherwise && typed != note.setting.shape) || before.size() != note.lines.size();
        if (reset) {
            const qsizetype line = lineBegin(m_bytes, m_entry.span.begin);
            note.setting =
                newSetting(m_wanted, m_entry.kind, m_bytes.mid(line, m_entry.span.begin - line), textIndent(), m_style, m_escape);
        }
        qsizetype same = 0;
        const qsizetype fewer = std::min(before.size(), now.size());
        while (!reset && same < fewer && before[same] == now[same])
            ++same;
        qsizetype tail = 0;
        while (!reset && tail < fewer - std::max<qsizetype>(same, 1) &&
               before[before.size() - 1 - tail] == now[now.size() - 1 - tail])
            ++tail;
        replaceLines(note, {same, note.lines.size() - tail}, linesOf(now, same, now.size() - tail, note.setting, m_style.lineEnd),
                     now.size() - tail > same);
    }

    // `lines` of the note by `text`, which may be no line at all.
    void replaceLines(const Standing &note, Span lines, const QByteArray &text, bool any)
    {
        if (!any || lines.isEmpty()) {
            const qsizetype begin = note.lines[lines.begin - 1].end;
            replace({begin, lines.isEmpty() ? begin : note.lines[lines.end - 1].end},
                    any ? QByteArray(m_style.lineEnd + text) : QByteArray());
            return;
        }
        const Span span{note.lines[lines.begin].begin, note.lines[lines.end - 1].end};
        m_done.edits.append(smallestEdit(QByteArrayView(m_bytes).sliced(span.begin, span.size()), text, span.begin));
    }

    EntryEdits &m_done;
    const QByteArray &m_bytes;
    const PaperEntry &m_entry;
    const QString &m_wanted;
    const WriteStyle &m_style;
    int m_escape;
};

void editCell(EntryEdits &done, const QByteArray &bytes, const PaperEntry &entry, const QString &wanted, const Table *table)
{
    const qsizetype at = table == nullptr ? -1 : table->indexOf(Column::Notes);
    if (at < 0 || at >= entry.cells.size()) {
        done.unwritten.append({Field::Notes, Unwritten::Reason::NoPlace});
        return;
    }
    const Span cell = entry.cells[at];
    const QByteArray text = noteCell(wanted);
    done.edits.append(cell.isEmpty() ? cellEdit(bytes, cell, text)
                                     : smallestEdit(QByteArrayView(bytes).sliced(cell.begin, cell.size()), text, cell.begin));
}

} // namespace

void editNotes(EntryEdits &done, const QByteArray &bytes, const PaperEntry &entry, const QString &wanted, const WriteStyle &style,
               const Table *table, int escape)
{
    const QString own = noteOf(entry);
    if (own == wanted || plainNote(own) == plainNote(wanted))
        return;
    if (entry.kind == EntryKind::TableRow)
        editCell(done, bytes, entry, wanted, table);
    else
        NoteEditor(done, bytes, entry, wanted, style, escape).edit();
}

QByteArray composeNote(const QString &note, EntryKind kind, const QByteArray &indent, qsizetype textIndent,
                       const WriteStyle &style, int escape)
{
    const QStringList lines = plainNote(note).split(u'\n');
    const Setting setting = newSetting(note, kind, indent, textIndent, style, escape);
    return (hasBlankBefore(kind, style) ? style.lineEnd : QByteArray()) +
           linesOf(lines, 0, lines.size(), setting, style.lineEnd) + style.lineEnd;
}

QByteArray noteCell(const QString &note)
{
    QString text = trimmedNote(note).trimmed();
    return text.replace(u'|', u"\\|"_s).replace(u'\n', u"<br>"_s).toUtf8();
}

} // namespace cabinet::markdown
