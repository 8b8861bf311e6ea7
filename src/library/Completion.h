// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Metadata.h"
#include "domain/Paper.h"

#include <QList>
#include <QString>

namespace cabinet {

// What a look-up would change on one card, field by field, for the user to choose from.
enum class CompletedField { Title, Authors, Venue, Abstract, Identifiers, WebLinks };

struct FieldProposal
{
    CompletedField field = CompletedField::Title;
    QString present; // as shown: "" when the card says nothing
    QString proposed;
    bool fills = false; // nothing that somebody typed is lost: chosen unless the user says otherwise
};

struct CompletionProposal
{
    PaperId paper;
    QString title;
    Metadata found;
    QList<FieldProposal> fields; // those that would differ
};

// Links are only ever added: preprint and published version stand on one card. A venue "arXiv" and a title that a program made
// out of an address count as nobody's words.
[[nodiscard]] CompletionProposal proposeCompletion(const Paper &paper, const Metadata &found);

// The edit for the fields that were chosen.
[[nodiscard]] PaperEdit editFor(const Paper &paper, const Metadata &found, const QList<CompletedField> &fields);
[[nodiscard]] QList<CompletedField> fillingFields(const CompletionProposal &proposal);

// A card that is not there yet: what is empty is filled, a title that was made out of an address or id is replaced.
void completeDraft(PaperDraft &draft, const PaperDraft &found);

// What a look-up needs to know of a card.
[[nodiscard]] Metadata metadataOf(const Paper &paper);

} // namespace cabinet
