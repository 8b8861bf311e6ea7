// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/PdfLink.h"
#include "domain/Uid.h"
#include "library/Positions.h"
#include "library/Rows.h"
#include "library/sync/Home.h"

#include "domain/TitleKey.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using storage::Row;
using storage::Table;

QVariant orNull(const std::optional<int> &number)
{
    return number ? QVariant(*number) : QVariant();
}

bool hasPdf(const Links &links)
{
    return std::any_of(links.begin(), links.end(), mayBePdf);
}

Row titleRow(const QString &title)
{
    return {{"title"_L1, title}, {"title_key"_L1, titleKey(title)}};
}

Row venueRow(const QString &text)
{
    const Venue venue = parseVenue(text);
    return {{"venue"_L1, venue.text}, {"venue_name"_L1, venue.name}, {"year"_L1, orNull(venue.year)}};
}

// Rows that stay are changed in place, so that history holds what differs and no more.
void replaceLinks(Edits &edits, PaperId paper, const Links &links)
{
    const QList<QVariantList> rows =
        edits.rows(u"SELECT id, label, url FROM link WHERE paper = ? ORDER BY position, id"_s, {paper.value}, 3);
    for (qsizetype i = 0; i < std::max<qsizetype>(rows.size(), links.size()); ++i) {
        if (i >= links.size())
            edits.remove(Table::Link, rows.at(i).first().toLongLong());
        else if (i >= rows.size())
            edits.insert(
                Table::Link,
                {{"paper"_L1, paper.value}, {"position"_L1, i}, {"label"_L1, links.at(i).label}, {"url"_L1, links.at(i).url}});
        else
            edits.update(Table::Link, rows.at(i).first().toLongLong(),
                         {{"position"_L1, i}, {"label"_L1, links.at(i).label}, {"url"_L1, links.at(i).url}});
    }
}

// A paper of which nothing is said has no row.
void setAbout(Edits &edits, PaperId paper, const std::optional<QString> &abstract, const std::optional<Identifiers> &ids)
{
    Row row;
    if (abstract)
        row += {{"abstract"_L1, *abstract}};
    if (ids)
        row += {{"doi"_L1, ids->doi},
                {"arxiv"_L1, ids->arxiv},
                {"pmid"_L1, ids->pmid},
                {"openreview"_L1, ids->openReview},
                {"acl"_L1, ids->acl}};
    const std::optional<qint64> known = edits.integer(u"SELECT id FROM about WHERE paper = ?"_s, {paper.value});
    const bool says = std::any_of(row.cbegin(), row.cend(), [](const auto &field) { return !field.second.toString().isEmpty(); });
    if (known)
        edits.update(Table::About, *known, row);
    else if (says)
        edits.insert(Table::About, Row{{"paper"_L1, paper.value}} + row);
}

} // namespace

Row paperRow(const PaperDraft &draft, qint64 position, qint64 now)
{
    const Venue venue = parseVenue(draft.venue);
    return {{"uid"_L1, newUid()},
            {"title"_L1, draft.title},
            {"title_key"_L1, titleKey(draft.title)},
            {"authors"_L1, draft.authors.join(u'\n')},
            {"venue"_L1, venue.text},
            {"venue_name"_L1, venue.name},
            {"year"_L1, orNull(venue.year)},
            {"status"_L1, static_cast<int>(draft.status)},
            {"position"_L1, position},
            {"has_pdf"_L1, hasPdf(draft.links) ? 1 : 0},
            {"notes"_L1, draft.notes},
            {"added"_L1, now},
            {"started"_L1, QVariant()},
            {"finished"_L1, QVariant()},
            {"since"_L1, now}};
}

void insertLinks(Edits &edits, PaperId paper, const Links &links)
{
    int position = 0;
    for (const Link &link : links) {
        edits.insert(Table::Link,
                     {{"paper"_L1, paper.value}, {"position"_L1, position++}, {"label"_L1, link.label}, {"url"_L1, link.url}});
    }
}

void insertPlace(Edits &edits, PaperId paper, const TopicPath &topic)
{
    if (topic.isEmpty()) {
        if (const qint64 home = homeWithoutTopics(edits); home != 0)
            edits.insert(Table::Place, {{"paper"_L1, paper.value}, {"source"_L1, home}});
        return;
    }
    Row row{{"paper"_L1, paper.value}, {"topic"_L1, ensureTopic(edits, topic)}};
    if (const qint64 home = homeOfTopic(edits, topic); home != 0)
        row.append({"source"_L1, home});
    edits.insert(Table::Place, row);
}

PaperId insertPaper(Edits &edits, const PaperDraft &draft)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 last = lastPosition(edits, static_cast<Order>(draft.status));
    Row row = paperRow(draft, last + positionStep, now);
    for (auto &[column, value] : row) { // the user says so now; a list read from a file does not say when
        if ((column == "started"_L1 && draft.status == Status::Reading) ||
            (column == "finished"_L1 && draft.status == Status::Done))
            value = now;
    }
    const PaperId paper{edits.insert(Table::Paper, row)};
    insertLinks(edits, paper, draft.links);
    insertPlace(edits, paper, draft.topic);
    for (const QString &tag : draft.tags)
        tagPaper(edits, paper, ensureTag(edits, tag));
    if (!draft.abstract.isEmpty() || !draft.ids.isEmpty())
        setAbout(edits, paper, draft.abstract, draft.ids);
    return paper;
}

Row statusRow(Status status, qint64 now)
{
    Row row{{"status"_L1, static_cast<int>(status)}, {"since"_L1, now}};
    if (status == Status::Reading)
        row.append({"started"_L1, now});
    row.append({"finished"_L1, status == Status::Done ? QVariant(now) : QVariant()});
    return row;
}

void applyEdit(Edits &edits, PaperId paper, const PaperEdit &edit)
{
    Row row;
    if (edit.title)
        row += titleRow(*edit.title);
    if (edit.authors)
        row += {{"authors"_L1, edit.authors->join(u'\n')}};
    if (edit.venue)
        row += venueRow(*edit.venue);
    if (edit.notes)
        row += {{"notes"_L1, *edit.notes}};
    if (edit.links) {
        replaceLinks(edits, paper, *edit.links);
        row += {{"has_pdf"_L1, hasPdf(*edit.links) ? 1 : 0}};
    }
    if (!row.isEmpty())
        edits.update(Table::Paper, paper.value, row);
    if (edit.abstract || edit.ids)
        setAbout(edits, paper, edit.abstract, edit.ids);
}

void removePapers(Edits &edits, const QList<PaperId> &ids)
{
    const QVariantList papers{jsonIds(ids)};
    const QList<qint64> topics = edits.ids(
        u"SELECT DISTINCT topic FROM place WHERE paper IN (SELECT value FROM json_each(?)) AND topic IS NOT NULL"_s, papers);
    edits.removeAll(Table::Link, edits.ids(u"SELECT id FROM link WHERE paper IN (SELECT value FROM json_each(?))"_s, papers));
    edits.removeAll(Table::PaperTag,
                    edits.ids(u"SELECT id FROM paper_tag WHERE paper IN (SELECT value FROM json_each(?))"_s, papers));
    edits.removeAll(Table::About, edits.ids(u"SELECT id FROM about WHERE paper IN (SELECT value FROM json_each(?))"_s, papers));
    edits.removeAll(Table::IdeaPaper,
                    edits.ids(u"SELECT id FROM idea_paper WHERE paper IN (SELECT value FROM json_each(?))"_s, papers));
    edits.removeAll(Table::Place, edits.ids(u"SELECT id FROM place WHERE paper IN (SELECT value FROM json_each(?))"_s, papers));
    edits.removeAll(Table::NotSame, edits.ids(u"SELECT id FROM not_same WHERE paper IN (SELECT value FROM json_each(?)) OR "
                                              "other IN (SELECT value FROM json_each(?))"_s,
                                              papers + papers));
    for (const PaperId id : ids)
        edits.remove(Table::Paper, id.value);
    dropUnusedTopics(edits, topics);
}

} // namespace cabinet
