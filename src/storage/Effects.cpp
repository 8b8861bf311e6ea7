// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Effects.h"

#include "storage/Statement.h"
#include "storage/Tables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::storage {

namespace {

constexpr qsizetype mostListed = 500;

bool isSearched(const TableInfo &table, const QStringList &columns)
{
    return std::any_of(columns.cbegin(), columns.cend(),
                       [&table](const QString &column) { return table.searched.contains(column); });
}

template<typename IdType>
QList<IdType> sortedIds(const QSet<qint64> &values)
{
    QList<IdType> ids;
    ids.reserve(values.size());
    for (const qint64 value : values)
        ids.append(IdType{value});
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

Effects::Effects(const Connection &connection)
    : m_connection(connection)
    , m_papers(paperIndex())
    , m_ideas(ideaIndex())
{
}

void Effects::inserted(Table table, qint64 id, Concerns concerns)
{
    if (table == Table::Paper)
        m_papers.added(id);
    else if (table == Table::Idea)
        m_ideas.added(id);
    else
        return concerned(table, concerns);
    touch(concerns);
}

Result<void> Effects::updated(Table table, qint64 id, Concerns concerns, const QStringList &columns)
{
    note(table);
    touch(concerns);
    if (!isSearched(tableInfo(table), columns))
        return {};
    if (table == Table::Tag)
        return renamedTag(id);
    concerned(table, concerns);
    return {};
}

void Effects::changedRows(Table table, IdRange ids)
{
    note(table);
    if (table == Table::Paper)
        m_papers.changed(ids);
    if (table == Table::Idea)
        m_ideas.changed(ids);
    const qint64 last = std::min(ids.second, ids.first + mostListed); // one more than are listed
    for (qint64 id = ids.first; id <= last && (table == Table::Paper || table == Table::Idea); ++id)
        touch(table == Table::Paper ? Concerns{id, 0} : Concerns{0, id});
}

// A row that refers to a paper or an idea came, went or changed, or one of them did itself.
void Effects::concerned(Table table, Concerns concerns)
{
    note(table);
    touch(concerns);
    if (tableInfo(table).searched.isEmpty())
        return;
    if (concerns.paper != 0)
        m_papers.changed(concerns.paper);
    if (concerns.idea != 0)
        m_ideas.changed(concerns.idea);
}

Result<void> Effects::updateIndex()
{
    if (auto papers = m_papers.apply(m_connection); !papers)
        return papers;
    return m_ideas.apply(m_connection);
}

Touched Effects::touched() const
{
    Touched touched = m_touched;
    if (m_touchedPapers.size() + m_touchedIdeas.size() > mostListed) {
        touched.everything = true;
        return touched;
    }
    touched.papers = sortedIds<PaperId>(m_touchedPapers);
    touched.ideas = sortedIds<IdeaId>(m_touchedIdeas);
    return touched;
}

// Stops counting once the lists are too long to be told.
void Effects::touch(Concerns concerns)
{
    if (concerns.paper != 0 && m_touchedPapers.size() <= mostListed)
        m_touchedPapers.insert(concerns.paper);
    if (concerns.idea != 0 && m_touchedIdeas.size() <= mostListed)
        m_touchedIdeas.insert(concerns.idea);
}

void Effects::note(Table table)
{
    switch (table) {
    case Table::Tag:
    case Table::PaperTag:
    case Table::IdeaTag:
        m_touched.tags = true;
        break;
    case Table::Topic:
    case Table::Place:
        m_touched.topics = true;
        break;
    case Table::Source:
        m_touched.sources = true;
        break;
    case Table::Paper:
    case Table::Link:
    case Table::Idea:
    case Table::IdeaPaper:
    case Table::Setting:
    case Table::About:
    case Table::NotSame:
        break;
    }
}

Result<void> Effects::renamedTag(qint64 tag)
{
    Statement papers(m_connection, u"SELECT paper FROM paper_tag WHERE tag = ?"_s);
    if (auto ran = papers.run({tag}); !ran)
        return ran;
    while (papers.next())
        concerned(Table::PaperTag, {papers.integer(0), 0});
    Statement ideas(m_connection, u"SELECT idea FROM idea_tag WHERE tag = ?"_s);
    if (auto ran = ideas.run({tag}); !ran)
        return ran;
    while (ideas.next())
        concerned(Table::IdeaTag, {0, ideas.integer(0)});
    return {};
}

} // namespace cabinet::storage
