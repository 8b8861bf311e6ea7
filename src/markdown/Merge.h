// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Source.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

// Three versions of a list become one, entry by entry and field by field; what stands between entries line by line. Pure.
namespace cabinet::markdown {

enum class MergeField { Status, Title, Venue, Authors, Link, Notes, Topic, Removed, Text };
enum class MergeChoice { Default, Ours, Theirs, Base, Both };

// Both sides changed the same thing differently. Texts are as typed; of Topic they are the topics, of Removed the whole entry and
// empty on the side that removed it.
struct FieldClash
{
    MergeField field = MergeField::Text;
    QString title;    // of the entry; empty for text between entries
    int baseLine = 0; // 1-based, of the entry or the first line of the text; 0: not there
    int oursLine = 0;
    int theirsLine = 0;
    QString base;
    QString ours;
    QString theirs;
    MergeChoice defaultChoice = MergeChoice::Ours; // never Default

    friend bool operator==(const FieldClash &, const FieldClash &) = default;
};

struct Merged
{
    QByteArray bytes;
    QList<FieldClash> clashes;
    // Of each entry of `bytes` its index in ours and in theirs, -1: it is not there, none: not told. Empty where one of the sides
    // was taken as it is.
    QList<std::optional<qsizetype>> inOurs;
    QList<std::optional<qsizetype>> inTheirs;
};

// The same three versions give the same clashes whatever is chosen: ask, then merge again with one choice for each. A choice
// that makes no sense for a clash (both titles) counts as the default. Should a word of one side get lost, which is not known to
// happen in lists that people write, the two are not merged: one clash has them whole, ours by default. A side that is as the
// base gives the other byte for byte; near-linear otherwise. Whoever knows it says which entry of ours is which: for each its
// index in the base, or -1.
[[nodiscard]] Merged merge(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs, ListKind kind,
                           const QList<MergeChoice> &choices = {}, const std::optional<QList<qsizetype>> &oursKnown = {});

} // namespace cabinet::markdown
