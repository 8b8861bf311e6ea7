// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/MergeVersion.h"

#include "markdown/LaneMoves.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

class UnitReader
{
public:
    explicit UnitReader(Version &version)
        : m_version(version)
        , m_lines(splitLines(version.bytes))
    {
    }

    void read()
    {
        m_version.unitOf.assign(at(m_version.entryCount()), -1);
        std::vector<bool> headings(m_lines.size() + 1, false);
        for (const Heading &heading : m_version.kind == ListKind::Papers ? m_version.papers.headings : m_version.ideas.headings)
            headings[at(heading.line)] = true;
        const std::vector<int> order = entriesByPlace();
        auto entry = order.begin();
        for (int line = 0; line < lineCount();) {
            while (entry != order.end() && m_version.spanOf(*entry).begin < m_lines[at(line)].begin)
                ++entry; // within what was taken for another one
            if (entry != order.end() && m_version.spanOf(*entry).begin < m_lines[at(line)].next())
                line = addEntry(*entry++, line);
            else
                addLine(line++, headings);
        }
    }

private:
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_lines.size()); }

    [[nodiscard]] std::vector<int> entriesByPlace() const
    {
        std::vector<int> order;
        for (int i = 0; i < m_version.entryCount(); ++i)
            order.push_back(i);
        std::stable_sort(order.begin(), order.end(),
                         [this](int a, int b) { return m_version.spanOf(a).begin < m_version.spanOf(b).begin; });
        return order;
    }

    int addEntry(int entry, int line)
    {
        const qsizetype end = m_version.spanOf(entry).end;
        TextUnit unit{{m_lines[at(line)].begin, m_lines[at(line)].next()}, line + 1, entry};
        for (++line; line < lineCount() && m_lines[at(line)].begin < end; ++line)
            unit.span.end = m_lines[at(line)].next();
        m_version.unitOf[at(entry)] = static_cast<int>(m_version.units.size());
        m_version.units.push_back(unit);
        return line;
    }

    void addLine(int line, const std::vector<bool> &headings)
    {
        const Line &read = m_lines[at(line)];
        m_version.units.push_back({{read.begin, read.next()}, line + 1, -1, read.isBlank(), headings[at(line + 1)]});
    }

    Version &m_version;
    Lines m_lines;
};

struct FieldSpan
{
    MergeField field = MergeField::Text;
    Span span;
};
using FieldSpans = std::vector<FieldSpan>;

bool overlap(const Span &a, const Span &b)
{
    return a.begin < b.end && b.begin < a.end;
}

void addField(FieldSpans &fields, MergeField field, Span span, Span within)
{
    const auto collides = [&](const FieldSpan &other) { return overlap(other.span, span); };
    if (!span.isEmpty() && span.begin >= within.begin && span.end <= within.end &&
        std::none_of(fields.begin(), fields.end(), collides))
        fields.push_back({field, span});
}

FieldSpans fieldsOf(const PaperEntry &entry, Span within)
{
    FieldSpans fields;
    addField(fields, MergeField::Title, entry.titleSpan, within);
    if (entry.statusFrom == StatusFrom::TaskMark || entry.statusFrom == StatusFrom::Cell)
        addField(fields, MergeField::Status, entry.statusSpan, within);
    addField(fields, MergeField::Venue, entry.venueSpan, within);
    addField(fields, MergeField::Authors, entry.authorsSpan, within);
    for (const LinkSpan &link : entry.links) {
        const std::size_t before = fields.size();
        addField(fields, MergeField::Link, link.whole, within);
        if (fields.size() > before)
            continue;
        addField(fields, MergeField::Link, link.label, within);
        addField(fields, MergeField::Link, link.target, within);
    }
    return fields;
}

FieldSpans fieldsOf(const IdeaEntry &entry, Span within)
{
    FieldSpans fields;
    addField(fields, MergeField::Title, entry.titleSpan, within);
    return fields;
}

FieldSpans fieldsOf(const Version &version, const TextUnit &unit)
{
    FieldSpans fields = version.kind == ListKind::Papers ? fieldsOf(version.papers.entries.at(unit.entry), unit.span)
                                                         : fieldsOf(version.ideas.entries.at(unit.entry), unit.span);
    std::sort(fields.begin(), fields.end(), [](const FieldSpan &a, const FieldSpan &b) { return a.span.begin < b.span.begin; });
    return fields;
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

bool isWordByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool isNumbered(const Version &version, int entry)
{
    return version.kind == ListKind::Ideas || version.papers.entries.at(entry).kind == EntryKind::Numbered;
}

class Tokenizer
{
public:
    Tokenizer(const Version &version, const TextUnit &unit)
        : m_bytes(version.bytes)
        , m_span(unit.span)
        , m_marker(isNumbered(version, unit.entry) ? version.spanOf(unit.entry).begin : -1)
        , m_fields(fieldsOf(version, unit))
    {
    }

    std::vector<UnitToken> read()
    {
        qsizetype place = m_span.begin;
        const qsizetype headEnd = endOfHead();
        for (const FieldSpan &field : m_fields) {
            if (field.span.begin >= headEnd)
                break;
            readHead(place, field.span.begin);
            add(field.span.begin, field.span.end, field.field);
            place = field.span.end;
        }
        place = std::max(place, readHead(place, std::max(place, headEnd)));
        while (place < m_span.end)
            place = readLine(place);
        return std::move(m_tokens);
    }

private:
    void add(qsizetype begin, qsizetype end, std::optional<MergeField> field, QByteArrayView indent = {})
    {
        if (end > begin)
            m_tokens.push_back({QByteArrayView(m_bytes).sliced(begin, end - begin), field, indent});
    }

    [[nodiscard]] qsizetype endOfLine(qsizetype place) const
    {
        while (place < m_span.end && !isLineEnd(m_bytes[place]))
            ++place;
        return place;
    }

    // The lines of status, title and venue.
    [[nodiscard]] qsizetype endOfHead() const
    {
        qsizetype last = m_span.begin;
        for (const FieldSpan &field : m_fields) {
            if (field.field != MergeField::Link && field.field != MergeField::Authors)
                last = std::max<qsizetype>(last, field.span.end);
        }
        return endOfLine(last);
    }

    qsizetype readHead(qsizetype place, qsizetype end)
    {
        while (place < end) {
            const qsizetype begin = place;
            const bool word = isWordByte(m_bytes[place]);
            while (place < end && word && isWordByte(m_bytes[place]))
                ++place;
            place = std::max(place, begin + 1);
            if (m_bytes[begin] == '\r' && place < end && m_bytes[place] == '\n')
                ++place;
            const bool number = begin == m_marker; // of a numbered list: it counts, nobody means it
            add(begin, place, word && !number ? std::optional(MergeField::Text) : std::nullopt);
        }
        return place;
    }

    // From a line end, or the first byte of a line, to the end of the next line's text.
    qsizetype readLine(qsizetype place)
    {
        if (isLineEnd(m_bytes[place])) {
            const bool crlf = m_bytes[place] == '\r' && place + 1 < m_span.end && m_bytes[place + 1] == '\n';
            add(place, place + (crlf ? 2 : 1), std::nullopt);
            place += crlf ? 2 : 1;
        }
        const qsizetype end = endOfLine(place);
        qsizetype text = place;
        while (text < end && (m_bytes[text] == ' ' || m_bytes[text] == '\t'))
            ++text;
        add(place, text, std::nullopt);
        add(text, end, fieldOfLine({text, end}), QByteArrayView(m_bytes).sliced(place, text - place));
        return end;
    }

    [[nodiscard]] MergeField fieldOfLine(Span line) const
    {
        const auto field = std::find_if(m_fields.begin(), m_fields.end(),
                                        [&](const FieldSpan &candidate) { return overlap(candidate.span, line); });
        return field == m_fields.end() ? MergeField::Notes : field->field;
    }

    const QByteArray &m_bytes;
    Span m_span;
    qsizetype m_marker; // where its number stands; -1: it has none
    FieldSpans m_fields;
    std::vector<UnitToken> m_tokens;
};

} // namespace

int Version::entryCount() const
{
    return static_cast<int>(kind == ListKind::Papers ? papers.entries.size() : ideas.entries.size());
}

Span Version::spanOf(int entry) const
{
    return kind == ListKind::Papers ? papers.entries.at(entry).span : ideas.entries.at(entry).span;
}

QString Version::titleOf(int entry) const
{
    return kind == ListKind::Papers ? papers.entries.at(entry).title : plainText(ideas.entries.at(entry).title);
}

QString Version::topicOf(int entry) const
{
    return kind == ListKind::Papers ? papers.entries.at(entry).topic.join(QStringLiteral(" / ")) : QString();
}

Version readVersion(const QByteArray &bytes, ListKind kind)
{
    Version version{bytes, kind};
    if (kind == ListKind::Papers)
        version.papers = underLanes(parsePapers(bytes)); // a card in another lane is one under another heading
    else
        version.ideas = parseIdeas(bytes);
    UnitReader(version).read();
    return version;
}

std::vector<UnitToken> tokensOf(const Version &version, const TextUnit &unit)
{
    return Tokenizer(version, unit).read();
}

} // namespace cabinet::markdown
