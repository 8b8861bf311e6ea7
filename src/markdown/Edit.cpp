// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Edit.h"

#include "markdown/Around.h"
#include "markdown/Encode.h"
#include "markdown/Inline.h"
#include "markdown/LinkEdits.h"
#include "markdown/NoteEdits.h"
#include "markdown/NoteText.h"
#include "markdown/TitleText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

QByteArray withLineEnds(const QString &text, const WriteStyle &style)
{
    QByteArray utf8 = text.toUtf8();
    return style.lineEnd == "\n" ? utf8 : utf8.replace("\n", style.lineEnd);
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// How many bytes of Markdown say the first `length` bytes of its plain text: marks are passed over, white space is one space.
qsizetype sourceLength(QByteArrayView source, QByteArrayView plain)
{
    qsizetype at = 0;
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (plain[i] == ' ' && at < source.size() && isSpace(source[at])) {
            while (at < source.size() && isSpace(source[at]))
                ++at;
            continue;
        }
        while (at < source.size() && source[at] != plain[i])
            ++at;
        if (at++ >= source.size())
            return -1;
    }
    return at;
}

class PaperEditor
{
public:
    PaperEditor(const QByteArray &bytes, const PaperEntry &entry, const PaperText &wanted, const WriteStyle &style,
                const Table *table, int escape)
        : m_bytes(bytes)
        , m_entry(entry)
        , m_wanted(wanted)
        , m_style(style)
        , m_table(table)
        , m_place{escape, entry.kind == EntryKind::TableRow}
    {
        if (table != nullptr)
            m_style.words = table->words;
    }

    EntryEdits edit()
    {
        editStatus();
        if (m_entry.title != m_wanted.title)
            editText(m_entry.titleSpan, m_entry.title, m_wanted.title, Field::Title);
        editApart(Field::Venue, [this] { editVenue(); });
        editApart(Field::Authors, [this] { editAuthors(); });
        editApart(Field::Links,
                  [this] { editLinks(m_done, m_bytes, m_entry, m_wanted.links, m_style, linkPlace(), m_place.escape); });
        editApart(Field::Notes,
                  [this] { editNotes(m_done, m_bytes, m_entry, m_wanted.notes, m_style, m_table, m_place.escape); });
        return std::move(m_done);
    }

private:
    // Not where another field's edit already replaces it: a link may stand within the title or the notes.
    template<typename Edit>
    void editApart(Field field, Edit edit)
    {
        const qsizetype before = m_done.edits.size();
        edit();
        const auto first = m_done.edits.cbegin();
        const bool apart = std::none_of(first + before, m_done.edits.cend(), [&](const TextEdit &own) {
            return std::any_of(first, first + before, [&](const TextEdit &other) {
                return own.span.begin < other.span.end && other.span.begin < own.span.end;
            });
        });
        if (apart)
            return;
        m_done.edits.resize(before);
        leave(field, Unwritten::Reason::NotReadBack);
    }

    void replace(Span span, const QByteArray &text) { m_done.edits.append({span, text}); }
    void leave(Field field, Unwritten::Reason reason) { m_done.unwritten.append({field, reason}); }
    [[nodiscard]] Span cellOf(Column column) const
    {
        const qsizetype at = m_table == nullptr ? -1 : m_table->indexOf(column);
        return at < 0 || at >= m_entry.cells.size() ? Span{-1, -1} : m_entry.cells[at];
    }

    void editStatus()
    {
        if (m_entry.status == m_wanted.status)
            return;
        if (m_entry.statusFrom != StatusFrom::TaskMark && m_entry.statusFrom != StatusFrom::Cell) {
            leave(Field::Status, Unwritten::Reason::NoPlace);
            return;
        }
        const Status told = statusInFile(m_wanted.status, m_entry, m_style);
        if (told != m_wanted.status)
            leave(Field::Status, Unwritten::Reason::LibraryOnly);
        if (told == m_entry.status)
            return;
        if (m_entry.statusFrom == StatusFrom::Cell && told != Status::ToRead && wordOf(told).isEmpty()) {
            leave(Field::Status, Unwritten::Reason::NoPlace); // no row shows how
            return;
        }
        if (m_entry.statusFrom == StatusFrom::Cell)
            replaceCell(m_entry.statusSpan, wordOf(told).toUtf8());
        else
            replace(m_entry.statusSpan, told == Status::Done      ? QByteArray(1, m_style.doneMark)
                                        : told == Status::Reading ? "/"
                                                                  : " ");
    }

    [[nodiscard]] QString wordOf(Status status) const
    {
        return status == Status::Done      ? m_style.words.done
               : status == Status::Reading ? m_style.words.reading
                                           : m_style.words.toRead;
    }

    void replaceCell(Span cell, const QByteArray &text) { m_done.edits.append(cellEdit(m_bytes, cell, text)); }

    void editText(Span span, const QString &before, const QString &now, Field field)
    {
        if (const auto edit = now.isEmpty() ? std::nullopt : textEdit(m_bytes, span, before, now, m_place))
            m_done.edits.append(*edit);
        else
            leave(field, Unwritten::Reason::NotReadBack);
    }

    void editVenue()
    {
        if (m_wanted.venue == m_entry.venue)
            return;
        if (m_entry.venueSpan.isEmpty())
            addVenue();
        else if (!m_wanted.venue.isEmpty())
            editText(m_entry.venueSpan, m_entry.venue, m_wanted.venue, Field::Venue);
        else
            removeValue(m_entry.venueSpan);
    }

    void addVenue()
    {
        const auto text = encodedText(m_wanted.venue, m_place);
        if (!text) {
            leave(Field::Venue, Unwritten::Reason::NotReadBack);
        } else if (m_place.cell) {
            if (const Span cell = cellOf(Column::Venue); cell.begin >= 0)
                replaceCell(cell, *text);
            else
                leave(Field::Venue, Unwritten::Reason::NoPlace);
        } else {
            const Span title = wholeTitle(m_bytes, m_entry);
            const qsizetype at = m_style.venueFirst ? title.begin : title.end;
            replace({at, at}, m_style.venueOpen + *text + m_style.venueClose);
        }
    }

    // With its brackets and what tied it to the title.
    void removeValue(Span value)
    {
        if (m_place.cell) {
            replace(value, {});
            return;
        }
        Span span = withBrackets(m_bytes, value, m_entry.span);
        const Span title = wholeTitle(m_bytes, m_entry);
        if (span.end <= title.begin) {
            while (span.end < title.begin && isSpace(m_bytes[span.end]))
                ++span.end;
        } else {
            const Span tie{title.end, span.begin};
            const bool tied =
                tie.size() >= 0 && tie.size() <= 8 && !holdsWords(QByteArrayView(m_bytes).sliced(tie.begin, tie.size()));
            while (!tied && span.begin > title.end && isSpace(m_bytes[span.begin - 1]))
                --span.begin;
            span.begin = tied ? tie.begin : span.begin - (m_bytes[span.begin - 1] == ',' ? 1 : 0);
        }
        replace(span, {});
    }

    void editAuthors()
    {
        if (m_entry.authors == m_wanted.authors)
            return;
        const Span span = m_entry.authorsSpan.isEmpty() ? cellOf(Column::Authors) : m_entry.authorsSpan;
        if (span.begin < 0 || (span.isEmpty() && !m_place.cell)) {
            leave(Field::Authors, Unwritten::Reason::NoPlace);
            return;
        }
        if (m_wanted.authors.isEmpty()) {
            removeValue(span);
            return;
        }
        const auto text = encodedNames(m_wanted.authors, m_place);
        if (text)
            replaceCell(span, *text);
        else
            leave(Field::Authors, Unwritten::Reason::NotReadBack);
    }

    // Where the first link goes: the end of the line on which title and venue end.
    [[nodiscard]] qsizetype linkPlace() const
    {
        if (const Span cell = cellOf(Column::Links); cell.begin >= 0)
            return cell.end;
        qsizetype end = wholeTitle(m_bytes, m_entry).end;
        if (m_place.cell)
            return end;
        if (!m_entry.venueSpan.isEmpty())
            end = std::max<qsizetype>(end, withBrackets(m_bytes, m_entry.venueSpan, m_entry.span).end);
        end = lineEnd(m_bytes, end);
        while (end > m_entry.titleSpan.end && (isSpace(m_bytes[end - 1]) || m_bytes[end - 1] == ':'))
            --end;
        return end;
    }

    const QByteArray &m_bytes;
    const PaperEntry &m_entry;
    const PaperText &m_wanted;
    WriteStyle m_style;
    const Table *m_table;
    Place m_place;
    EntryEdits m_done;
};

} // namespace

TextEdit cellEdit(const QByteArray &bytes, Span cell, QByteArray text)
{
    if (!cell.isEmpty() || text.isEmpty())
        return {cell, text};
    if (cell.begin > 0 && bytes[cell.begin - 1] == '|') {
        if (bytes.mid(cell.begin, 2) == "  ") // one for each bar
            return {{cell.begin + 1, cell.begin + 1}, text};
        text.prepend(' ');
    }
    if (cell.end < bytes.size() && bytes[cell.end] == '|')
        text.append(' ');
    return {cell, text};
}

std::optional<TextEdit> textEdit(const QByteArray &bytes, Span span, const QString &before, const QString &now,
                                 const Place &place)
{
    const auto whole = encodedText(now, place);
    if (!whole)
        return {};
    const QByteArray source = bytes.mid(span.begin, span.size());
    const QByteArray was = before.toUtf8();
    const TextEdit plain = smallestEdit(was, now.toUtf8(), 0);
    const qsizetype to = sourceLength(source, QByteArrayView(was).first(plain.span.end));
    const auto middle = encodedText(QString::fromUtf8(plain.text).trimmed(), place);
    if (to < 0 || !middle || place.escape != 0)
        return TextEdit{span, *whole};
    QList<qsizetype> begins{sourceLength(source, QByteArrayView(was).first(plain.span.begin))};
    if (!plain.span.isEmpty()) // behind the marks that open there: "[Title](…)"
        begins.append(sourceLength(source, QByteArrayView(was).first(plain.span.begin + 1)) - 1);
    for (const qsizetype from : begins) {
        if (from < 0 || from > to)
            continue;
        const QByteArray changed = source.first(from) + plain.text + source.sliced(to);
        if (plainOf(changed, {0, changed.size()}) == now)
            return TextEdit{{span.begin + from, span.begin + to}, plain.text};
    }
    return TextEdit{span, *whole};
}

PaperText textOf(const PaperEntry &entry)
{
    PaperText text{entry.title, entry.venue, entry.authors, entry.status, {}, noteOf(entry)};
    for (const LinkSpan &span : entry.links)
        text.links.append(span.link);
    return text;
}

void keepField(PaperText &text, const PaperText &as, Field field)
{
    switch (field) {
    case Field::Status:
        text.status = as.status;
        break;
    case Field::Title:
        text.title = as.title;
        break;
    case Field::Venue:
        text.venue = as.venue;
        break;
    case Field::Authors:
        text.authors = as.authors;
        break;
    case Field::Links:
        text.links = as.links;
        break;
    case Field::Notes:
        text.notes = as.notes;
        break;
    default:
        break;
    }
}

QList<Field> differences(const PaperText &a, const PaperText &b)
{
    QList<Field> fields;
    if (a.status != b.status)
        fields.append(Field::Status);
    if (a.title != b.title)
        fields.append(Field::Title);
    if (a.venue != b.venue)
        fields.append(Field::Venue);
    if (a.authors != b.authors)
        fields.append(Field::Authors);
    if (a.links != b.links)
        fields.append(Field::Links);
    if (a.notes != b.notes)
        fields.append(Field::Notes);
    return fields;
}

IdeaText textOf(const IdeaEntry &entry)
{
    return {entry.number, entry.title, entry.body};
}

QByteArray linkText(const Link &link, const WriteStyle &style)
{
    Link written{link.label.isEmpty() ? u"Link"_s : link.label, link.url};
    if (const auto exact = encodedLink(written, style, {}))
        return *exact;
    written.label.replace(u'[', u'(').replace(u']', u')');
    QString url = link.url;
    url.replace(u' ', u"%20"_s).replace(u'(', u"%28"_s).replace(u')', u"%29"_s).replace(u'<', u"%3C"_s).replace(u'>', u"%3E"_s);
    return style.linkOpen + written.label.toUtf8() + "](" + url.toUtf8() + style.linkClose;
}

TextEdit smallestEdit(QByteArrayView before, QByteArrayView now, qsizetype at)
{
    const auto continues = [](QByteArrayView text, qsizetype i) { // never within a character, nor within the end of a line
        return i < text.size() &&
               ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80 || (i > 0 && text[i] == '\n' && text[i - 1] == '\r'));
    };
    const qsizetype shorter = std::min(before.size(), now.size());
    qsizetype same = 0;
    while (same < shorter && before[same] == now[same])
        ++same;
    while (same > 0 && (continues(before, same) || continues(now, same)))
        --same;
    qsizetype tail = 0;
    while (tail < shorter - same && before[before.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    while (tail > 0 && (continues(before, before.size() - tail) || continues(now, now.size() - tail)))
        --tail;
    return {{at + same, at + before.size() - tail}, now.sliced(same, now.size() - same - tail).toByteArray()};
}

EntryEdits entryEdits(const QByteArray &bytes, const PaperEntry &entry, const PaperText &wanted, const WriteStyle &style,
                      const Table *table, int escape)
{
    return PaperEditor(bytes, entry, wanted, style, table, escape).edit();
}

EntryEdits entryEdits(const QByteArray &bytes, const IdeaEntry &entry, const IdeaText &wanted, const WriteStyle &style)
{
    EntryEdits done;
    if (entry.number != wanted.number)
        done.edits.append({entry.numberSpan, QByteArray::number(wanted.number)});
    if (entry.title != wanted.title)
        done.edits.append({entry.titleSpan, wanted.title.toUtf8()});
    if (entry.body == wanted.body)
        return done;
    const qsizetype title = lineEnd(bytes, entry.titleSpan.end);
    if (wanted.body.isEmpty()) // with the blank lines that led to it
        done.edits.append(TextEdit{{title, entry.bodySpan.end}, {}});
    else if (entry.bodySpan.isEmpty())
        done.edits.append({{title, title}, withLineEnds(u"\n"_s + wanted.body, style)});
    else
        done.edits.append(smallestEdit(bytes.mid(entry.bodySpan.begin, entry.bodySpan.size()), withLineEnds(wanted.body, style),
                                       entry.bodySpan.begin));
    return done;
}

QByteArray withEdits(const QByteArray &bytes, QList<TextEdit> edits)
{
    std::stable_sort(edits.begin(), edits.end(), [](const TextEdit &a, const TextEdit &b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.isEmpty() && !b.span.isEmpty();
    });
    QByteArray result;
    qsizetype done = 0;
    for (const TextEdit &edit : edits) {
        if (edit.span.begin < done) // inside what an earlier edit replaced
            continue;
        result += bytes.sliced(done, edit.span.begin - done) + edit.text;
        done = edit.span.end;
    }
    return result + bytes.sliced(done);
}

} // namespace cabinet::markdown
