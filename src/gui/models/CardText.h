// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Paper.h"

#include <QLocale>

namespace cabinet::gui {

// How long a card has been where it is, as short as a card needs it: "today", "3 d", "5 mo", "2 y"; for a finished paper the day
// it was finished ("Mar 4", or "Mar 2024" when that was another year). `now` and the card's times are UTC; days are local ones.
[[nodiscard]] QString ageText(const PaperCard &card, const QDateTime &now, const QLocale &locale);

// The same in words for a screen reader: "in this column for 3 days", "finished on March 4, 2026".
[[nodiscard]] QString spokenAge(const PaperCard &card, const QDateTime &now, const QLocale &locale);

// "Mar 4", "4 Mar", "3月4日": day and month in the order of the locale's own long date.
[[nodiscard]] QString dayText(const QDate &date, const QLocale &locale);

enum class PdfState { None, Remote, OnDisk };

// A card as one plain sentence: "Rammer, OSDI'20, Done, tags: compiler, PDF on disk, Note, finished on March 4, 2026".
[[nodiscard]] QString spokenCard(const PaperCard &card, PdfState pdf, const QDateTime &now, const QLocale &locale);

// The text as a tool tip that cannot be taken for HTML, whatever it says.
[[nodiscard]] QString toolTip(const QString &plain);

} // namespace cabinet::gui
