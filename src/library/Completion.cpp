// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Completion.h"

#include "domain/PastedDraft.h"
#include "library/PlanPapers.h"

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

bool isPreprintVenue(const Paper &paper)
{
    return paper.venue.name.compare(u"arXiv"_s, Qt::CaseInsensitive) == 0;
}

QString shownIds(const Identifiers &ids)
{
    return shownIdentifiers(ids).join(u", "_s);
}

QString shownLinks(const Links &links)
{
    QStringList texts;
    for (const Link &link : links)
        texts.append(link.label.isEmpty() ? link.url : QString(link.label + u": "_s + link.url));
    return texts.join(u'\n');
}

Identifiers idsWith(const Paper &paper, const Metadata &found)
{
    Identifiers ids = paper.ids;
    fillEmpty(ids, found.ids);
    return ids;
}

Links linksWith(const Paper &paper, const Metadata &found)
{
    return mergedLinks(paper.links, {}, linksOf(found));
}

} // namespace

CompletionProposal proposeCompletion(const Paper &paper, const Metadata &found)
{
    CompletionProposal proposal{paper.id, paper.title, found, {}};
    const auto propose = [&proposal](CompletedField field, const QString &present, const QString &proposed, bool fills) {
        if (!proposed.isEmpty() && proposed != present)
            proposal.fields.append({field, present, proposed, fills});
    };
    const bool madeTitle = isMadeTitle(paper.title, paper.links, paper.ids);
    const QString venue = venueText(found);
    propose(CompletedField::Title, paper.title, found.title, madeTitle);
    propose(CompletedField::Authors, paper.authors.join(u", "_s), found.authors.join(u", "_s), paper.authors.isEmpty());
    propose(CompletedField::Venue, paper.venue.text, venue,
            paper.venue.text.isEmpty() || (isPreprintVenue(paper) && parseVenue(venue).name != u"arXiv"_s));
    propose(CompletedField::Abstract, paper.abstract, found.abstract, paper.abstract.isEmpty());
    propose(CompletedField::Identifiers, shownIds(paper.ids), shownIds(idsWith(paper, found)), true);
    propose(CompletedField::WebLinks, shownLinks(paper.links), shownLinks(linksWith(paper, found)), true);
    return proposal;
}

PaperEdit editFor(const Paper &paper, const Metadata &found, const QList<CompletedField> &fields)
{
    PaperEdit edit;
    if (fields.contains(CompletedField::Title))
        edit.title = found.title;
    if (fields.contains(CompletedField::Authors))
        edit.authors = found.authors;
    if (fields.contains(CompletedField::Venue))
        edit.venue = venueText(found);
    if (fields.contains(CompletedField::Abstract))
        edit.abstract = found.abstract;
    if (fields.contains(CompletedField::Identifiers))
        edit.ids = idsWith(paper, found);
    if (fields.contains(CompletedField::WebLinks))
        edit.links = linksWith(paper, found);
    return edit;
}

QList<CompletedField> fillingFields(const CompletionProposal &proposal)
{
    QList<CompletedField> fields;
    for (const FieldProposal &field : proposal.fields) {
        if (field.fills)
            fields.append(field.field);
    }
    return fields;
}

void completeDraft(PaperDraft &draft, const PaperDraft &found)
{
    if (!found.title.isEmpty() && (draft.title.isEmpty() || isMadeTitle(draft.title, draft.links, draft.ids)))
        draft.title = found.title;
    draft.authors = draft.authors.isEmpty() ? found.authors : draft.authors;
    draft.venue = draft.venue.isEmpty() ? found.venue : draft.venue;
    draft.abstract = draft.abstract.isEmpty() ? found.abstract : draft.abstract;
    draft.links = mergedLinks(draft.links, {}, found.links);
    fillEmpty(draft.ids, found.ids);
}

Metadata metadataOf(const Paper &paper)
{
    Metadata known;
    known.title = isMadeTitle(paper.title, paper.links, paper.ids) ? QString() : paper.title;
    known.authors = paper.authors;
    known.ids = paper.ids;
    fillEmpty(known.ids, identifiersOf(paper.links));
    return known;
}

} // namespace cabinet
