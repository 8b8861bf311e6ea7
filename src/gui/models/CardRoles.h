// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace cabinet::gui {

// What a card's delegate may ask of a model. Qt::DisplayRole is the title, Qt::ToolTipRole the whole title escaped for a tool
// tip, Qt::AccessibleTextRole everything the card shows as one plain sentence.
enum CardRole : int {
    IdRole = Qt::UserRole + 1, // qint64, the PaperId's value
    VenueRole,                 // QString, as typed
    TagsRole,                  // QList<cabinet::Tag>
    HasPdfRole,                // bool: a link that may be a PDF
    PdfOnDiskRole,             // bool: that PDF is in the cache or an attachment
    HasNoteRole,               // bool: a link labelled Note
    DeadLinksRole,             // QString: sentences about links that lead nowhere; empty: there are none
    AgeRole,                   // QString: "3 d", or the date it was finished
    IdeasRole,                 // int: ideas that name this paper
    ProgressRole,              // double 0..1, -1 busy; invalid: not downloading
};

} // namespace cabinet::gui
