// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace cabinet {

// What a change did, as facts; library/ChangeText.h turns them into a translated sentence ("Moved 12 cards to Done").
// `kind` is a word that stands in the library file and never changes its meaning; `args` are its facts (a title, a count, a
// status).
struct ChangeSummary
{
    ChangeId id;
    QDateTime at; // UTC
    QString kind;
    QStringList args;
    bool undone = false;
};

// What others must look at again after a change. `everything` when it is too much to list or was made by another process.
struct Touched
{
    QList<PaperId> papers;
    QList<IdeaId> ideas;
    bool tags = false;
    bool topics = false;
    bool sources = false;
    bool everything = false;
};

} // namespace cabinet

Q_DECLARE_METATYPE(cabinet::Touched)
