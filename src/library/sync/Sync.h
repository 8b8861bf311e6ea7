// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "domain/Source.h"
#include "library/Edits.h"
#include "markdown/Merge.h"
#include "storage/Store.h"

#include <QByteArray>
#include <QList>
#include <QString>

// A linked list file and the library made one: what the library changed since both were in step is written into the file, what
// others changed in the file comes into the library, entry by entry and field by field. Nothing is written but over the very
// text that was read, and every text that is replaced is kept (storage/Versions.h).
namespace cabinet {

// What a person has said to a question of an earlier attempt.
struct SyncAnswers
{
    QString agreed;                       // SHA-256 of the text that may be written (SyncResult::wanted); empty: none
    QList<markdown::MergeChoice> choices; // one for each clash
    bool loseEntries = false;             // many entries may go, on either side
};

struct SyncResult
{
    enum class State {
        InStep,    // both say the same; `applied` and `wrote` say what was done for it
        AsksLeave, // `wanted` is to be written in the place of `present`: the first time, or always when it is so set
        Clashes,   // the same thing was changed on both sides: `clashes`
        Vanished,  // the file is not there any more
        Emptied,
        LostEntries,  // more than a fifth (and at least 5) of the entries are gone from the file: `lost` of `entries`
        LosesEntries, // the same, gone from the library
        HasConflicts, // the file holds conflict markers of git: `clashes`, or `wanted` is to be written
        CannotWrite   // `trouble` says why; what others changed was read
    };
    State state = State::InStep;
    QList<markdown::FieldClash> clashes;
    QByteArray present;                   // the file's text
    QByteArray wanted;                    // and what it should be; empty when that is not known before `clashes` are answered
    QList<markdown::MergeChoice> choices; // HasConflicts: those that `wanted` was made with
    int lost = 0;
    int entries = 0;
    bool wrote = false;
    storage::Applied applied; // what came into the library: one change that can be undone; without id: nothing
    std::optional<Error> trouble;

    [[nodiscard]] bool asks() const { return state != State::InStep && state != State::CannotWrite; }
};

class SyncMemory;

// One attempt; a list that is left alone (SourceMode::Once) is read like a read-only one. An Error (the file cannot be read, the
// library cannot be written) changed neither. Any thread, with its own Store, and a memory of its own where attempt follows
// attempt.
[[nodiscard]] Result<SyncResult> syncSource(storage::Store &store, const Source &source, const SyncAnswers &answers = {},
                                            SyncMemory *memory = nullptr);

// Inside a transaction: from now on the source is measured against the text it was imported with. Nothing when it is linked.
void beginSync(Edits &edits, const storage::Reader &reader, const Source &source);

inline constexpr int fewestLost = 5;
inline constexpr int lostOfHundred = 20;

} // namespace cabinet
