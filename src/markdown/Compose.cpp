// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Compose.h"

#include "markdown/Around.h"
#include "markdown/Encode.h"
#include "markdown/NoteEdits.h"
#include "markdown/NoteText.h"
#include "markdown/Sections.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

class Composer
{
public:
    Composer(const QByteArray &bytes, const PaperEntry *model, const Table *table, const PaperText &text, const WriteStyle &style,
             int escape)
        : m_bytes(bytes)
        , m_model(model)
        , m_table(table)
        , m_text(text)
        , m_style(style)
        , m_kind(model != nullptr                    ? model->kind
                 : style.kind == EntryKind::TableRow ? EntryKind::Bullet
                                                     : style.kind)
        , m_place{escape, m_kind == EntryKind::TableRow}
    {
    }

    NewUnit compose()
    {
        const auto title = encodedText(m_text.title, m_place);
        if (!title || title->isEmpty())
            return {{}, {{Field::Title, Unwritten::Reason::NotReadBack}}};
        m_venue = encodedText(m_text.venue, m_place);
        if (!m_venue)
            leave(Field::Venue, Unwritten::Reason::NotReadBack);
        if (m_kind == EntryKind::TableRow && m_table != nullptr) {
            m_done.text = row(*title);
        } else {
            if (!m_text.authors.isEmpty())
                leave(Field::Authors, Unwritten::Reason::NoPlace);
            const QByteArray before = marker();
            m_done.text = indent() + before + head(*title);
            m_textIndent = before.endsWith("] ") ? before.size() - 4 : before.size();
        }
        m_done.text += m_style.lineEnd;
        if (m_kind != EntryKind::TableRow && !plainNote(m_text.notes).isEmpty())
            m_done.text += composeNote(m_text.notes, m_kind, indent(), m_textIndent, m_style, m_place.escape);
        return std::move(m_done);
    }

private:
    void leave(Field field, Unwritten::Reason reason) { m_done.unwritten.append({field, reason}); }

    [[nodiscard]] QByteArray indent() const
    {
        if (m_model == nullptr)
            return {};
        const qsizetype line = lineBegin(m_bytes, m_model->span.begin);
        return m_bytes.mid(line, m_model->span.begin - line);
    }

    QByteArray marker()
    {
        switch (m_kind) {
        case EntryKind::Task:
            return bullet() + '[' + mark() + "] ";
        case EntryKind::Numbered:
            noStatus();
            return number() + m_style.afterBullet;
        case EntryKind::Heading:
            noStatus();
            return m_model == nullptr ? QByteArray("## ") : hashes();
        case EntryKind::Paragraph:
            noStatus();
            return {};
        default:
            noStatus();
            return bullet();
        }
    }

    [[nodiscard]] QByteArray bullet() const
    {
        QByteArray bullet = m_style.bullet;
        if (m_model != nullptr && m_kind != EntryKind::Numbered)
            bullet = m_bytes.mid(m_model->span.begin, 1);
        if (!QByteArrayView("-*+").contains(bullet[0]))
            bullet = "-";
        return bullet + m_style.afterBullet;
    }

    [[nodiscard]] QByteArray number() const
    {
        if (m_model == nullptr)
            return "1.";
        qsizetype end = m_model->span.begin;
        while (end < m_bytes.size() && m_bytes[end] >= '0' && m_bytes[end] <= '9')
            ++end;
        const QByteArray digits = m_bytes.mid(m_model->span.begin, end - m_model->span.begin);
        const QByteArray after = m_bytes.mid(end, static_cast<unsigned char>(m_bytes[end]) > 0x7f ? 3 : 1);
        return QByteArray::number(digits.toInt() + 1) + after;
    }

    [[nodiscard]] QByteArray hashes() const
    {
        qsizetype end = m_model->span.begin;
        while (end < m_bytes.size() && (m_bytes[end] == '#' || m_bytes[end] == ' '))
            ++end;
        return m_bytes.mid(m_model->span.begin, end - m_model->span.begin);
    }

    void noStatus()
    {
        if (m_text.status != Status::ToRead)
            leave(Field::Status, Unwritten::Reason::NoPlace);
    }

    char mark()
    {
        if (m_text.status == Status::Done)
            return m_style.doneMark;
        if (m_text.status == Status::ToRead || m_style.reading == ReadingMark::TaskSlash)
            return m_text.status == Status::ToRead ? ' ' : '/';
        leave(Field::Status, Unwritten::Reason::LibraryOnly);
        return ' ';
    }

    QByteArray head(const QByteArray &title)
    {
        Links links = m_text.links;
        const bool linked = m_style.linkedTitle && !links.isEmpty() && links.first().label == QLatin1String("Paper");
        QByteArray text = m_style.titleOpen + title + m_style.titleClose;
        if (linked) {
            const auto address = encodedAddress(links.takeFirst().url, m_place);
            if (!address)
                leave(Field::Links, Unwritten::Reason::NotReadBack);
            text = address ? QByteArray("[" + title + "](" + *address + ")") : title;
        }
        if (m_venue && !m_venue->isEmpty()) {
            const QByteArray venue = m_style.venueOpen + *m_venue + m_style.venueClose;
            text = m_style.venueFirst ? QByteArray(venue + text) : QByteArray(text + venue);
        }
        const QByteArray written = linkTexts(links);
        return written.isEmpty() ? text : QByteArray(text + m_style.beforeFirstLink + written + m_style.afterLastLink);
    }

    QByteArray linkTexts(const Links &links)
    {
        QByteArray all;
        for (Link link : links) {
            const auto text = encodedLink(link, m_style, m_place);
            if (!text)
                leave(Field::Links, Unwritten::Reason::NotReadBack);
            else
                all += (all.isEmpty() ? QByteArray() : m_style.beforeLink) + *text;
        }
        return all;
    }

    QByteArray row(const QByteArray &title)
    {
        m_rowTitle = title;
        m_rowLinks = m_text.links;
        const bool ownLinks = m_table->indexOf(Column::Links) >= 0;
        const bool linked = !m_rowLinks.isEmpty() && m_rowLinks.first().label == QLatin1String("Paper") &&
                            (!ownLinks || titleLink(*m_model) != nullptr);
        if (linked) {
            if (const auto address = encodedAddress(m_rowLinks.takeFirst().url, m_place))
                m_rowTitle = "[" + title + "](" + *address + ")";
        }
        if (!ownLinks && !m_rowLinks.isEmpty())
            m_rowTitle += ' ' + linkTexts(m_rowLinks);
        checkColumns();
        QByteArrayList cells;
        for (qsizetype i = 0; i < m_table->columns.size(); ++i)
            cells.append(cell(m_table->columns[i], m_table->columns.indexOf(m_table->columns[i]) == i));
        const qsizetype line = lineBegin(m_bytes, m_model->span.begin);
        const QByteArray like = m_bytes.mid(line, lineEnd(m_bytes, line) - line);
        const QByteArray text = cells.join(" | ");
        return (like.trimmed().startsWith('|') ? "| " : "") + text + (like.trimmed().endsWith('|') ? " |" : "");
    }

    void checkColumns()
    {
        if (m_table->indexOf(Column::Venue) < 0 && !m_text.venue.isEmpty())
            leave(Field::Venue, Unwritten::Reason::NoPlace);
        if (m_table->indexOf(Column::Authors) < 0 && !m_text.authors.isEmpty())
            leave(Field::Authors, Unwritten::Reason::NoPlace);
        if (m_table->indexOf(Column::Notes) < 0 && !plainNote(m_text.notes).isEmpty())
            leave(Field::Notes, Unwritten::Reason::NoPlace);
        if (m_table->indexOf(Column::Status) < 0)
            noStatus();
    }

    QByteArray cell(Column column, bool first)
    {
        if (!first)
            return {};
        switch (column) {
        case Column::Title:
            return m_rowTitle;
        case Column::Venue:
            return m_venue.value_or(QByteArray());
        case Column::Authors:
            return encodedNames(m_text.authors, m_place).value_or(QByteArray());
        case Column::Links:
            return linkTexts(m_rowLinks);
        case Column::Status:
            return statusCell();
        case Column::Notes:
            return noteCell(m_text.notes);
        default:
            return {};
        }
    }

    QByteArray statusCell()
    {
        const bool word = m_text.status != Status::Reading || m_style.reading == ReadingMark::Word;
        if (!word)
            leave(Field::Status, Unwritten::Reason::LibraryOnly);
        const QString text = m_text.status == Status::Done              ? m_table->words.done
                             : m_text.status == Status::Reading && word ? m_table->words.reading
                                                                        : m_table->words.toRead;
        return text.toUtf8();
    }

    const QByteArray &m_bytes;
    const PaperEntry *m_model;
    const Table *m_table;
    const PaperText &m_text;
    const WriteStyle &m_style;
    EntryKind m_kind;
    Place m_place;
    qsizetype m_textIndent = 0; // behind the bullet
    std::optional<QByteArray> m_venue;
    QByteArray m_rowTitle;
    Links m_rowLinks;
    NewUnit m_done;
};

} // namespace

NewUnit composePaper(const QByteArray &bytes, const PaperEntry *model, const Table *table, const PaperText &text,
                     const WriteStyle &style, int escape)
{
    return Composer(bytes, model, table, text, style, escape).compose();
}

NewUnit composeIdea(const IdeaText &text, const WriteStyle &style)
{
    QString unit = text.title;
    if (!text.body.isEmpty())
        unit += QLatin1Char('\n') + text.body;
    QByteArray bytes = QByteArray::number(text.number) + style.afterBullet + unit.toUtf8() + '\n';
    return {style.lineEnd == "\n" ? bytes : bytes.replace("\n", style.lineEnd), {}};
}

int family(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Task:
    case EntryKind::Bullet:
    case EntryKind::Numbered:
        return 0;
    default:
        return 1 + static_cast<int>(kind);
    }
}

QList<TopicPath> headingTopics(const QList<Heading> &headings)
{
    HeadingPaths paths(headings);
    QList<TopicPath> topics;
    for (int i = 0; i < headings.size(); ++i)
        topics.append(paths.of(i));
    return topics;
}

QByteArray composeHeading(const QByteArray &bytes, const QList<Heading> &headings, int level, const QByteArray &text,
                          const QByteArray &lineEnd)
{
    QByteArray gap = " ";
    QByteArray tail;
    for (const Heading &heading : headings) {
        const qsizetype line = lineBegin(bytes, heading.textSpan.begin);
        const QByteArray before = bytes.mid(line, heading.textSpan.begin - line);
        const qsizetype end = markdown::lineEnd(bytes, heading.textSpan.end);
        if (!before.startsWith('#') || heading.textSpan.isEmpty())
            continue;
        gap = before.mid(before.lastIndexOf('#') + 1);
        tail = bytes.mid(heading.textSpan.end, end - heading.textSpan.end);
        if (heading.level == level)
            break;
    }
    if (level < 2 && gap.isEmpty())
        gap = " ";
    if (!tail.trimmed().isEmpty())
        tail = ' ' + QByteArray(level, '#');
    return QByteArray(level, '#') + gap + text + tail.trimmed().prepend(tail.trimmed().isEmpty() ? "" : " ") + lineEnd;
}

} // namespace cabinet::markdown
