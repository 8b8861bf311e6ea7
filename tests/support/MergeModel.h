// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <array>

// A list as its owner thinks of it, written in one of several styles, and what owners do to it. For tests that compare what the
// text became with what it should mean.
namespace mergemodel {

using namespace Qt::StringLiterals;

enum class Style { Tasks, LinkedBullets, Numbered, Table };

struct Row
{
    int id = 0;
    QString title;
    QString venue;
    QChar mark = u' ';
    QString url;
    QString noteUrl;
    QStringList notes;
};

struct Section
{
    QString heading;
    QString prose;
    QList<Row> rows;
};

struct List
{
    Style style = Style::Tasks;
    QChar bullet = u'-';
    bool crlf = false;
    bool lastLineEnds = true;
    QList<Section> sections;

    [[nodiscard]] bool hasStatus() const { return style == Style::Tasks || style == Style::Table; }
    [[nodiscard]] bool hasVenue() const { return style == Style::Tasks || style == Style::Table; }
    [[nodiscard]] bool hasProse() const
    {
        return style != Style::LinkedBullets;
    } // else it may be read as a paper with links below
    [[nodiscard]] bool hasNotes() const { return style != Style::Table; }
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] QList<std::pair<int, int>> places() const; // section and row of each row
    [[nodiscard]] QList<int> ids() const;
    Row *row(int id);
};

inline QString rowText(const List &list, const Row &row, int number)
{
    const QString note = row.noteUrl.isEmpty() ? QString() : QString(u" [[Note]("_s + row.noteUrl + u")]"_s);
    switch (list.style) {
    case Style::Tasks:
        return list.bullet + u" ["_s + row.mark + u"] "_s + row.title +
               (row.venue.isEmpty() ? QString() : QString(u"["_s + row.venue + u"]"_s)) +
               (row.url.isEmpty() ? QString() : QString(u": [[Paper]("_s + row.url + u")]"_s)) + note;
    case Style::LinkedBullets:
        return list.bullet + u" ["_s + row.title + u"]("_s + row.url + u")"_s + note;
    case Style::Numbered:
        return QString::number(number) + u". "_s + row.title + u" [[Paper]("_s + row.url + u")]"_s + note;
    case Style::Table:
        break;
    }
    const QString done = row.mark == u'x' ? u"✅"_s : u"⬜"_s;
    return u"| ["_s + row.title + u"]("_s + row.url + u")"_s + note + u" | "_s + row.venue + u" | "_s + done + u" |"_s;
}

inline QByteArray List::text() const
{
    QStringList lines{u"# Reading"_s, QString()};
    for (const Section &section : sections) {
        lines << QString(u"## "_s + section.heading) << QString();
        if (hasProse())
            lines << section.prose << QString();
        if (style == Style::Table)
            lines << u"| Paper | Venue | Read |"_s << u"|---|---|---|"_s;
        int number = 0;
        for (const Row &row : section.rows) {
            lines << rowText(*this, row, ++number);
            for (const QString &note : row.notes)
                lines << QString(u"  - "_s + note);
        }
        lines << QString();
    }
    lines.removeLast();
    const QByteArray text = lines.join(crlf ? u"\r\n"_s : u"\n"_s).toUtf8();
    return lastLineEnds ? QByteArray(text + (crlf ? "\r\n" : "\n")) : text;
}

inline QList<std::pair<int, int>> List::places() const
{
    QList<std::pair<int, int>> all;
    for (int i = 0; i < sections.size(); ++i) {
        for (int j = 0; j < sections.at(i).rows.size(); ++j)
            all.append({i, j});
    }
    return all;
}

inline QList<int> List::ids() const
{
    QList<int> all;
    for (const Section &section : sections) {
        for (const Row &row : section.rows)
            all.append(row.id);
    }
    return all;
}

inline Row *List::row(int id)
{
    for (Section &section : sections) {
        for (Row &row : section.rows) {
            if (row.id == id)
                return &row;
        }
    }
    return nullptr;
}

// Words that stand nowhere else, so that each can be looked for.
class Words
{
public:
    explicit Words(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int limit) { return limit <= 0 ? 0 : m_random.bounded(limit); }
    bool chance(int percent) { return below(100) < percent; }

    QString word()
    {
        static constexpr std::array<QStringView, 8> syllables{u"ra", u"mo", u"ti", u"ke", u"su", u"lo", u"ny", u"ba"};
        QString word;
        for (int value = ++m_count * 37 + below(37), i = 0; i < 5; ++i, value /= 8)
            word += syllables.at(static_cast<std::size_t>(value % 8));
        return word + QString::number(m_count);
    }

    QString title() { return word() + u' ' + word() + u' ' + word(); }
    QString prose() { return u"What we read about "_s + word() + u" this year, and what it has to do with "_s + word() + u"."_s; }
    QString url()
    {
        ++m_count;
        return u"https://arxiv.org/abs/2%1.%2"_s.arg(100 + m_count % 800).arg(10000 + m_count);
    }

private:
    QRandomGenerator m_random;
    int m_count = 0;
};

inline Row newRow(Words &words, const List &list, int id)
{
    Row row{id, words.title()};
    row.url = list.style != Style::Tasks || words.chance(70) ? words.url() : QString();
    if (list.hasVenue() && words.chance(50))
        row.venue = u"OSDI'"_s + QString::number(10 + words.below(15));
    if (list.hasStatus() && words.chance(30))
        row.mark = u'x';
    if (list.hasNotes() && words.chance(20))
        row.notes.append(words.title());
    return row;
}

inline List newList(Words &words, Style style)
{
    List list;
    list.style = style;
    list.crlf = words.chance(20);
    list.lastLineEnds = words.chance(80);
    int id = 0;
    for (int i = 2 + words.below(3); i > 0; --i) {
        Section section{words.title(), words.prose(), {}};
        for (int j = 1 + words.below(6); j > 0; --j)
            section.rows.append(newRow(words, list, ++id));
        list.sections.append(section);
    }
    return list;
}

// What is touched by a change, as "id/field"; a change that meets what another side touched is left out when nothing may clash.
class Editor
{
public:
    Editor(List &list, Words &words, int firstNewId)
        : m_list(list)
        , m_words(words)
        , m_nextId(firstNewId)
    {
    }

    void avoid(const QSet<QString> &touchedByOthers) { m_avoided = touchedByOthers; }
    [[nodiscard]] const QSet<QString> &touched() const { return m_touched; }
    [[nodiscard]] bool moved() const { return m_moved; }

    void change()
    {
        static constexpr int kinds = 13;
        switch (m_words.below(kinds)) {
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
            return addNote();
        case 7:
            return changeProse();
        case 8:
            return renameHeading();
        case 9:
            return remove();
        case 10:
            return move();
        default:
            return add();
        }
    }

    void restyle()
    {
        if (!take({u"file/style"_s}))
            return;
        if (m_words.chance(50))
            m_list.crlf = !m_list.crlf;
        else if (m_list.style == Style::Tasks || m_list.style == Style::LinkedBullets)
            m_list.bullet = m_list.bullet == u'-' ? u'*' : u'-';
    }

private:
    bool take(const QStringList &keys)
    {
        for (const QString &key : keys) {
            const QString all = key.section(u'/', 0, 0) + u"/*"_s;
            const bool whole =
                key.endsWith(u"/*"_s) && std::any_of(m_avoided.begin(), m_avoided.end(),
                                                     [&](const QString &other) { return other.startsWith(key.chopped(1)); });
            if (m_avoided.contains(key) || m_avoided.contains(all) || whole)
                return false;
        }
        for (const QString &key : keys)
            m_touched.insert(key);
        return true;
    }

    Row *any(const QString &field)
    {
        const QList<int> ids = m_list.ids();
        if (ids.isEmpty())
            return nullptr;
        const int id = ids.at(m_words.below(static_cast<int>(ids.size())));
        return take({QString::number(id) + u'/' + field}) ? m_list.row(id) : nullptr;
    }

    void tick()
    {
        if (Row *row = m_list.hasStatus() ? any(u"status"_s) : nullptr)
            row->mark = row->mark == u'x' ? u' ' : u'x';
    }

    void retitle()
    {
        if (Row *row = any(u"title"_s))
            row->title = row->url.isEmpty() ? QString(row->title + u' ' + m_words.word()) : m_words.title();
    }

    void changeVenue()
    {
        if (Row *row = m_list.hasVenue() ? any(u"venue"_s) : nullptr)
            row->venue = u"SOSP'"_s + QString::number(10 + m_words.below(15));
    }

    void addNoteLink()
    {
        if (Row *row = any(u"link"_s))
            row->noteUrl = u"notes/"_s + m_words.word() + u".md"_s;
    }

    void addNote()
    {
        if (Row *row = m_list.hasNotes() ? any(u"notes"_s) : nullptr)
            row->notes.insert(m_words.below(static_cast<int>(row->notes.size()) + 1), m_words.title());
    }

    int anySection() { return m_words.below(static_cast<int>(m_list.sections.size())); }

    void changeProse()
    {
        if (const int section = anySection(); m_list.hasProse() && take({u"s%1/prose"_s.arg(section)}))
            m_list.sections[section].prose = m_words.prose();
    }

    void renameHeading()
    {
        if (const int section = anySection(); take({u"s%1/heading"_s.arg(section)}))
            m_list.sections[section].heading = m_words.title();
    }

    void remove()
    {
        const auto places = m_list.places();
        if (places.size() < 3)
            return;
        const auto [section, row] = places.at(m_words.below(static_cast<int>(places.size())));
        QList<Row> &rows = m_list.sections[section].rows;
        if (rows.size() > 1 && take({QString::number(rows.at(row).id) + u"/*"_s}))
            rows.removeAt(row);
    }

    void move()
    {
        const auto places = m_list.places();
        const auto [section, row] = places.at(m_words.below(static_cast<int>(places.size())));
        QList<Row> &rows = m_list.sections[section].rows;
        if (rows.size() < 2 || rows.at(row).url.isEmpty() || !take({QString::number(rows.at(row).id) + u"/place"_s}))
            return;
        const Row moved = rows.takeAt(row);
        QList<Row> &target = m_list.sections[anySection()].rows;
        target.insert(m_words.below(static_cast<int>(target.size()) + 1), moved);
        m_moved = true;
    }

    void add()
    {
        QList<Row> &rows = m_list.sections[anySection()].rows;
        const int place = m_words.chance(50) ? static_cast<int>(rows.size()) : m_words.below(static_cast<int>(rows.size()) + 1);
        rows.insert(place, newRow(m_words, m_list, m_nextId++));
    }

    List &m_list;
    Words &m_words;
    int m_nextId = 0;
    QSet<QString> m_avoided;
    QSet<QString> m_touched;
    bool m_moved = false;
};

} // namespace mergemodel
