// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/List.h"

#include <QList>

// Which entry of one version of a list is which of another. Never two to one, near-linear in the number of entries. Pure.
namespace cabinet::markdown {

// For each entry of `now` its index in `before`, or -1. Strong ids first (DOI, arXiv id, address of the paper), then the title
// within its topic, then the title, then the place: between the same neighbours, with a similar text. Of equal entries the
// topic decides, then the order. Two entries of one title with different ids are two papers.
// `sure`: takes the answer without that last step.
[[nodiscard]] QList<qsizetype> matchEntries(const QList<PaperEntry> &before, const QList<PaperEntry> &now,
                                            QList<qsizetype> *sure = nullptr);
// By number and title, then by title, then by number or place where title or body are similar.
[[nodiscard]] QList<qsizetype> matchEntries(const QList<IdeaEntry> &before, const QList<IdeaEntry> &now,
                                            QList<qsizetype> *sure = nullptr);

// The same without the last step, for entries taken out of different lists, whose neighbours say nothing.
[[nodiscard]] QList<qsizetype> matchByIdentity(const QList<PaperEntry> &before, const QList<PaperEntry> &now);
[[nodiscard]] QList<qsizetype> matchByIdentity(const QList<IdeaEntry> &before, const QList<IdeaEntry> &now);

// 0 nothing in common to 1 the same, by pairs of letters; case and white space do not count.
[[nodiscard]] double similarity(const QString &a, const QString &b);

} // namespace cabinet::markdown
