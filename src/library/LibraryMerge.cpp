// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Library.h"

#include "library/PlanPapers.h"
#include "library/Rows.h"
#include "library/sync/MergedPlaces.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using storage::Table;

// Each text once, an empty line between them.
QString joined(const QString &text, const QString &more)
{
    if (more.trimmed().isEmpty() || text.contains(more.trimmed()))
        return text;
    return text.trimmed().isEmpty() ? more : QString(text + u"\n\n"_s + more);
}

void takeMissing(Paper &into, const Paper &from)
{
    if (into.authors.isEmpty())
        into.authors = from.authors;
    if (into.venue.text.isEmpty())
        into.venue = from.venue;
    if (into.abstract.isEmpty())
        into.abstract = from.abstract;
    fillEmpty(into.ids, from.ids);
    into.links = mergedLinks(into.links, {}, from.links);
    into.notes = joined(into.notes, from.notes);
}

QDateTime earliest(const QDateTime &one, const QDateTime &other)
{
    if (!one.isValid() || !other.isValid())
        return one.isValid() ? one : other;
    return std::min(one, other);
}

QVariant orNull(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
}

// The one that is furthest is where it stands; a paper was read when it was first read.
void takeStatus(Paper &into, const Paper &from)
{
    if (from.status > into.status) {
        into.status = from.status;
        into.since = from.since;
    }
    into.added = earliest(into.added, from.added);
    into.started = earliest(into.started, from.started);
    into.finished = earliest(into.finished, from.finished);
}

void mergeTagsAndIdeas(Edits &edits, PaperId keep, const QList<PaperId> &others)
{
    const QVariantList from{jsonIds(others)};
    for (const qint64 tag :
         edits.ids(u"SELECT DISTINCT tag FROM paper_tag WHERE paper IN (SELECT value FROM json_each(?))"_s, from))
        tagPaper(edits, keep, TagId{tag});
    for (const qint64 idea :
         edits.ids(u"SELECT DISTINCT idea FROM idea_paper WHERE paper IN (SELECT value FROM json_each(?))"_s, from))
        linkIdea(edits, IdeaId{idea}, keep);
}

void noteApart(Edits &edits, PaperId one, PaperId other)
{
    const auto [first, second] = std::minmax(one.value, other.value);
    if (first != second && !edits.integer(u"SELECT id FROM not_same WHERE paper = ? AND other = ?"_s, {first, second}))
        edits.insert(Table::NotSame, {{"paper"_L1, first}, {"other"_L1, second}});
}

// What is not one of them is not the paper they become either.
void takeApart(Edits &edits, PaperId keep, const QList<PaperId> &gone)
{
    const QString ids = jsonIds(gone);
    const QString sql = u"SELECT other FROM not_same WHERE paper IN (SELECT value FROM json_each(?)) UNION "
                        "SELECT paper FROM not_same WHERE other IN (SELECT value FROM json_each(?))"_s;
    for (const qint64 other : edits.ids(sql, {ids, ids})) {
        if (!gone.contains(PaperId{other}))
            noteApart(edits, keep, PaperId{other});
    }
}

Paper mergedOf(const Paper &kept, const QList<Paper> &others)
{
    Paper merged = kept;
    for (const Paper &other : others) {
        takeMissing(merged, other);
        takeStatus(merged, other);
    }
    return merged;
}

// Where the furthest of them stands in its column.
qint64 positionOf(Edits &edits, const Paper &merged, const QList<PaperId> &all)
{
    const QString sql =
        u"SELECT position FROM paper WHERE id IN (SELECT value FROM json_each(?)) AND status = ? ORDER BY id <> ?, id"_s;
    return edits.integer(sql, {jsonIds(all), static_cast<int>(merged.status), merged.id.value}).value_or(0);
}

void mergeInto(Edits &edits, const storage::Reader &reader, const Paper &kept, const QList<Paper> &others)
{
    QList<PaperId> gone;
    for (const Paper &other : others)
        gone.append(other.id);
    const Paper merged = mergedOf(kept, others);
    const qint64 position = positionOf(edits, merged, QList<PaperId>{kept.id} + gone);
    const markdown::PaperText text{.title = merged.title,
                                   .venue = merged.venue.text,
                                   .authors = merged.authors,
                                   .status = merged.status,
                                   .links = merged.links,
                                   .notes = merged.notes};
    mergePlaces(edits, reader, kept.id, gone, text, position);
    mergeTagsAndIdeas(edits, kept.id, gone);
    takeApart(edits, kept.id, gone);
    applyEdit(edits, kept.id,
              PaperEdit{.authors = merged.authors,
                        .venue = merged.venue.text,
                        .links = merged.links,
                        .notes = merged.notes,
                        .abstract = merged.abstract,
                        .ids = merged.ids});
    edits.update(Table::Paper, kept.id.value,
                 {{"status"_L1, static_cast<int>(merged.status)},
                  {"position"_L1, position},
                  {"added"_L1, orNull(merged.added)},
                  {"started"_L1, orNull(merged.started)},
                  {"finished"_L1, merged.status == Status::Done ? orNull(merged.finished) : QVariant()},
                  {"since"_L1, orNull(merged.since)}});
    removePapers(edits, gone);
}

Error noSuchPaper()
{
    return {QCoreApplication::translate("Library",
                                        "A paper of this change is no longer in the library. Look again and repeat the change."),
            {}};
}

} // namespace

Library::Changed Library::keepApart(const QList<PaperId> &papers)
{
    const auto cards = read().cardsOf(papers);
    if (!cards || cards->size() != papers.size())
        return cards ? noSuchPaper() : cards.error();
    return write(u"keep-apart"_s, {QString::number(papers.size())}, Edits::body([&papers](Edits &edits) {
                     for (qsizetype i = 0; i < papers.size(); ++i) {
                         for (qsizetype j = i + 1; j < papers.size(); ++j)
                             noteApart(edits, papers.at(i), papers.at(j));
                     }
                 }));
}

Library::Changed Library::mergePapers(PaperId keep, const QList<PaperId> &others)
{
    QList<Paper> papers;
    for (const PaperId id : QList<PaperId>{keep} + others) {
        const bool known = std::any_of(papers.cbegin(), papers.cend(), [id](const Paper &paper) { return paper.id == id; });
        if (known)
            continue;
        const Result<std::optional<Paper>> paper = read().paper(id);
        if (!paper)
            return paper.error();
        if (!paper->has_value())
            return noSuchPaper();
        papers.append(**paper);
    }
    if (papers.size() < 2)
        return ChangeSummary{};
    const QStringList args{QString::number(papers.size()), papers.first().title};
    return write(u"merge-papers"_s, args,
                 Edits::body([&](Edits &edits) { mergeInto(edits, read(), papers.first(), papers.mid(1)); }));
}

} // namespace cabinet
